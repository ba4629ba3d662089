"""Scores for other programs: what is written reads back note for note, and looks like music."""

import random
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import Meter
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts
from engine.music.score import Score
from engine.musicxml.read import read_musicxml
from engine.musicxml.sheet import UNITS, VALUES
from engine.musicxml.write import SheetClip, write_musicxml

C, A_MINOR = Key(0), Key(9, minor=True)
METERS = [Meter(4, 4), Meter(3, 4), Meter(6, 8), Meter(7, 8), Meter(5, 4), Meter(2, 2), Meter(9, 8)]


def random_clip(meter: Meter, seed: int) -> Clip:
    chance = random.Random(seed)
    notes, at, steps = [], 0, 3 * meter.steps_per_bar
    while at < steps:
        at += chance.choice((0, 0, 0, 1, 2, 5))
        end = min(at + chance.choice((1, 2, 3, 4, 5, 6, 7, 8, 11, 16)), steps)
        if at < end:
            notes.append(Note(at, end, chance.randint(48, 84)))
        at = end
    return Clip(Melody(tuple(notes)), meter, 3, 72.0, program=12, name="Clip")


def written(path: Path, *clips: SheetClip, title: str = "") -> ElementTree.Element:
    write_musicxml(path, clips, title)
    return ElementTree.parse(path).getroot()


def read_back(path: Path) -> Score:
    return read_musicxml(path, path.read_bytes())


def heard_in(path: Path) -> list[tuple[float, float, int]]:
    score = read_back(path)
    return sorted(
        (note.start_quarter, note.end_quarter, note.pitch)
        for track in score.tracks
        for note in track.notes
    )


@pytest.mark.parametrize("meter", METERS, ids=str)
@pytest.mark.parametrize("seed", range(6))
def test_a_melody_reads_back_note_for_note(meter: Meter, seed: int, tmp_path: Path) -> None:
    clip = random_clip(meter, seed)
    written(tmp_path / "a.musicxml", SheetClip(clip, Key(seed), "A"))

    expected = [(n.start_step / 4, n.end_step / 4, n.pitch) for n in clip.melody.notes]
    score = read_back(tmp_path / "a.musicxml")
    assert heard_in(tmp_path / "a.musicxml") == expected
    assert score.meters[0].meter == meter
    assert score.tempos[0].qpm == 72.0
    assert score.tracks[0].program == 12


@pytest.mark.parametrize("meter", METERS, ids=str)
def test_every_value_has_a_sign_and_every_measure_is_full(meter: Meter, tmp_path: Path) -> None:
    root = written(tmp_path / "a.musicxml", SheetClip(random_clip(meter, 7), C))

    for measure in root.iter("measure"):
        lengths = [int(note.findtext("duration", "0")) for note in measure.iter("note")]
        assert sum(lengths) == meter.steps_per_bar * UNITS // 4
        for note in measure.iter("note"):
            if note.find("type") is not None:
                value = (note.findtext("type", ""), len(note.findall("dot")))
                assert VALUES[int(note.findtext("duration", "0"))] == value


def test_clips_follow_each_other_with_their_own_metre_tempo_and_key(tmp_path: Path) -> None:
    first = replace(random_clip(Meter(4, 4), 1), tempo_qpm=60.0)
    second = replace(random_clip(Meter(6, 8), 2), tempo_qpm=90.0)
    root = written(
        tmp_path / "a.musicxml",
        SheetClip(first, C, "First"),
        SheetClip(second, A_MINOR, "Second"),
        title="Evening",
    )

    score = read_back(tmp_path / "a.musicxml")
    assert score.title == "Evening"
    assert [(m.quarter, str(m.meter)) for m in score.meters] == [(0.0, "4/4"), (12.0, "6/8")]
    assert [(t.quarter, t.qpm) for t in score.tempos] == [(0.0, 60.0), (12.0, 90.0)]
    assert [words.text for words in root.iter("words")] == ["First", "Second"]
    assert len(heard_in(tmp_path / "a.musicxml")) == len(first.melody.notes) + len(
        second.melody.notes
    )


def test_bass_drums_and_chords_stand_beside_the_melody(tmp_path: Path) -> None:
    clip = Clip(
        Melody((Note(0, 4, 72), Note(4, 16, 74))),
        bars=1,
        bass=Melody((Note(0, 16, 36),)),
        drums=(DrumHit(0, 0), DrumHit(0, 2), DrumHit(4, 1), DrumHit(8, 0)),
        chords=(ChordSpan(0, 8, Chord(0)), ChordSpan(8, 16, Chord(9, "min"))),
    )
    written(tmp_path / "a.musicxml", SheetClip(clip, C))

    score = read_back(tmp_path / "a.musicxml")
    by_name = {track.name: track for track in score.tracks}
    assert [n.pitch for n in by_name["Bass"].notes] == [36]
    drums = by_name["Drums"]
    assert drums.is_drum
    assert [(n.start_quarter, n.pitch) for n in drums.notes] == [
        (0.0, 36), (0.0, 42), (1.0, 38), (2.0, 36)
    ]  # fmt: skip
    chords = [(c.quarter, str(c.chord)) for c in score.chords if c.chord is not None]
    assert chords == [(0.0, "C"), (2.0, "Am")]


def test_two_hands_with_notes_that_overlap_read_back_note_for_note(tmp_path: Path) -> None:
    notes = (
        PlayedNote(0, 16, 48), PlayedNote(0, 4, 64), PlayedNote(0, 4, 67), PlayedNote(2, 10, 72),
        PlayedNote(4, 8, 65), PlayedNote(5, 32, 55), PlayedNote(6, 7, 80), PlayedNote(7, 9, 81),
    )  # fmt: skip
    clip = with_parts(Clip(Melody(), bars=2), (Part("chords", tuple(sorted(notes))),))
    root = written(tmp_path / "a.musicxml", SheetClip(clip, C))

    assert heard_in(tmp_path / "a.musicxml") == sorted(
        (n.start / 4, n.end / 4, n.pitch) for n in notes
    )
    assert {note.findtext("staff") for note in root.iter("note")} >= {"1", "2"}


def test_a_triplet_played_by_hand_is_written_as_one(tmp_path: Path) -> None:
    third = 4 / 3
    notes = (
        *tuple(PlayedNote(i * third + 0.05, (i + 1) * third, 60 + i) for i in range(3)),
        PlayedNote(4.1, 5.9, 65),
        PlayedNote(6.02, 8.1, 67),
    )
    clip = with_parts(Clip(Melody(), bars=1), (Part("melody", notes),))
    root = written(tmp_path / "a.musicxml", SheetClip(clip, C))

    assert [t.get("type") for t in root.iter("tuplet")] == ["start", "stop"]
    assert [round(start * 12) for start, _, _ in heard_in(tmp_path / "a.musicxml")] == [
        0, 4, 8, 12, 18
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "pitch", "spelled"),
    [
        (C, 61, ("C", "1")),
        (Key(5), 58, ("B", "-1")),
        (A_MINOR, 68, ("G", "1")),
        (Key(1), 61, ("D", "-1")),
        (Key(6), 65, ("E", "1")),
        (Key(3), 71, ("C", "-1")),
    ],
)
def test_pitches_are_spelled_in_their_key(
    key: Key, pitch: int, spelled: tuple[str, str | None], tmp_path: Path
) -> None:
    clip = Clip(Melody((Note(0, 4, pitch),)), bars=1)
    root = written(tmp_path / "a.musicxml", SheetClip(clip, key))

    assert (root.findtext(".//pitch/step"), root.findtext(".//pitch/alter")) == spelled
    assert heard_in(tmp_path / "a.musicxml")[0][2] == pitch


def test_the_same_clips_give_the_same_bytes(tmp_path: Path) -> None:
    sheet = SheetClip(random_clip(Meter(4, 4), 3), C, "Again & again <äöü>")
    written(tmp_path / "a.musicxml", sheet, title="A")
    written(tmp_path / "b.musicxml", sheet, title="A")

    assert (tmp_path / "a.musicxml").read_bytes() == (tmp_path / "b.musicxml").read_bytes()


def test_a_clip_without_a_note_is_a_rest(tmp_path: Path) -> None:
    root = written(tmp_path / "a.musicxml", SheetClip(Clip(Melody(), bars=2), C))

    assert [rest.get("measure") for rest in root.iter("rest")] == ["yes", "yes"]


def test_names_with_characters_that_xml_cannot_hold_are_written_without_them(
    tmp_path: Path,
) -> None:
    part = Part("other", (PlayedNote(0, 4, 60),), name="Str\x00ings\x1b")
    clip = with_parts(Clip(Melody()), (part,))
    root = written(tmp_path / "a.musicxml", SheetClip(clip, C, "A\x0b\ufffe"), title="\udcffB")

    assert root.findtext("work/work-title") == "B"
    assert root.findtext("part-list/score-part/part-name") == "Strings"
    assert root.findtext("part/measure/direction/direction-type/words") == "A"


def test_no_part_but_drums_has_their_channel(tmp_path: Path) -> None:
    parts = [Part("other", (PlayedNote(0, 4, 60),)) for _ in range(40)]
    root = written(tmp_path / "a.musicxml", SheetClip(with_parts(Clip(Melody()), parts), C))

    channels = [int(channel.text or "0") for channel in root.iter("midi-channel")]
    assert len(channels) == 40
    assert set(channels) == set(range(1, 17)) - {10}
