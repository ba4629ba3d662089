import re
import subprocess
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import mido
import pytest

DEMO = Path(__file__).parents[2] / "resources" / "demo"
FILES = sorted(DEMO.glob("*.mid"))
MAJOR = {0, 2, 4, 5, 7, 9, 11}
TONIC = {"C": 0, "D": 2, "Eb": 3, "F": 5, "G": 7, "A": 9, "Bb": 10, "Am": 0, "Em": 7}
CALM_PROGRAMS = {0, 8, 10, 24, 46, 48, 73, 89}

pytestmark = pytest.mark.filterwarnings("error")
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def named_track(path, name):
    return next(track for track in mido.MidiFile(path).tracks if track.name == name)


def notes_of(track):
    """(start tick, end tick, pitch, velocity) of every note, in onset order."""
    now, open_notes, notes = 0, {}, []
    for message in track:
        now += message.time
        if message.type == "note_on" and message.velocity:
            assert message.note not in open_notes, "struck while it sounds"
            open_notes[message.note] = (now, message.velocity)
        elif message.type in ("note_on", "note_off"):
            start, velocity = open_notes.pop(message.note)
            notes.append((start, now, message.note, velocity))
    assert not open_notes, "a note never ends"
    return sorted(notes)


def metas(path):
    return {m.type: m for m in mido.MidiFile(path).tracks[0] if m.is_meta}


def bar_ticks(path):
    time = metas(path)["time_signature"]
    return mido.MidiFile(path).ticks_per_beat * 4 * time.numerator // time.denominator


def test_there_are_seventeen_pieces_in_three_metres_and_many_keys():
    signatures = {metas(p)["time_signature"].numerator for p in FILES}

    assert len(FILES) == 17
    assert signatures == {3, 4, 6}
    assert len({metas(p)["key_signature"].key for p in FILES}) >= 8


def test_composing_again_gives_the_same_bytes(tmp_path):
    subprocess.run(
        [sys.executable, "-B", str(DEMO / "compose.py"), str(tmp_path)],
        check=True,
        capture_output=True,
    )

    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.mid")} == {
        p.name: p.read_bytes() for p in FILES
    }


def test_the_readme_names_every_piece():
    listed = re.findall(r"^\| `([^`]+)` \|", (DEMO / "README.md").read_text("utf-8"), re.MULTILINE)

    assert sorted(listed) == [path.stem for path in FILES]


@each_file
def test_metas_say_metre_key_and_a_calm_tempo(path):
    found = metas(path)

    assert found["track_name"].name
    assert found["key_signature"].key in TONIC
    assert found["time_signature"].denominator in (4, 8)
    assert 56 <= mido.tempo2bpm(found["set_tempo"].tempo) <= 84.001


@each_file
def test_every_track_ends_after_the_same_24_to_64_whole_bars(path):
    lengths = {sum(message.time for message in track) for track in mido.MidiFile(path).tracks}
    bars, rest = divmod(lengths.pop(), bar_ticks(path))

    assert not lengths
    assert rest == 0
    assert 24 <= bars <= 64


@each_file
def test_melody_is_monophonic_singable_and_on_the_sixteenth_grid(path):
    notes = notes_of(named_track(path, "Melody"))
    pitches = [note[2] for note in notes]
    leaps = [abs(a - b) for a, b in pairwise(pitches)]

    assert all(earlier[1] <= later[0] for earlier, later in pairwise(notes))
    assert all(start % 120 == 0 for start, *_ in notes)
    assert min(pitches) >= 57
    assert max(pitches) <= 79
    assert max(pitches) - min(pitches) <= 19
    assert sum(leap <= 5 for leap in leaps) / len(leaps) >= 0.75
    assert max(leaps) <= 15


@each_file
def test_melody_keeps_to_its_key(path):
    tonic = TONIC[metas(path)["key_signature"].key]
    notes = notes_of(named_track(path, "Melody"))
    inside = [(pitch - tonic) % 12 in MAJOR for _, _, pitch, _ in notes]

    assert sum(inside) / len(inside) >= (0.8 if path.stem == "Greensleeves" else 1.0)


@each_file
def test_dynamics_are_soft_and_change_by_small_steps(path):
    tracks = [notes_of(track) for track in mido.MidiFile(path).tracks[1:]]
    melody = notes_of(named_track(path, "Melody"))

    assert all(35 <= velocity <= 65 for notes in tracks for *_, velocity in notes)
    assert all(abs(a[3] - b[3]) <= 8 for a, b in pairwise(melody))


@each_file
def test_accompaniment_never_sounds_above_the_melody(path):
    file = mido.MidiFile(path)
    top = defaultdict(lambda: 128)
    for start, end, pitch, _ in notes_of(named_track(path, "Melody")):
        for tick in range(start, end, 120):
            top[tick] = pitch

    for track in file.tracks[2:]:
        assert all(
            pitch <= top[tick]
            for start, end, pitch, _ in notes_of(track)
            for tick in range(start, end, 120)
        )


@each_file
def test_each_track_has_its_own_channel_and_a_calm_instrument(path):
    tracks = mido.MidiFile(path).tracks[1:]
    programs = [next(m for m in track if m.type == "program_change") for track in tracks]

    assert len(tracks) >= 2
    assert [m.channel for m in programs] == list(range(len(tracks)))
    assert {m.program for m in programs} <= CALM_PROGRAMS


def test_brahms_begins_with_its_pickup_and_the_right_notes():
    notes = notes_of(named_track(DEMO / "Wiegenlied.mid", "Melody"))

    assert [note[2] for note in notes[:8]] == [67, 67, 70, 67, 67, 70, 67, 70]
    assert [note[0] // 120 for note in notes[:5]] == [20, 22, 24, 30, 32]


def test_a_piece_without_introduction_pads_its_pickup_bar_with_silence():
    notes = notes_of(named_track(DEMO / "Londonderry Air.mid", "Melody"))

    assert [note[0] // 120 for note in notes[:4]] == [4, 8, 12, 16]
    assert [note[2] for note in notes[:4]] == [61, 62, 64, 66]
