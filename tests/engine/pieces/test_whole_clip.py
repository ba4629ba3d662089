"""A whole piece as one clip with all its tracks."""

from dataclasses import replace

import pytest

from engine.errors import NoMelodyError
from engine.jobs import JobLink
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from engine.music.notes import TimedNote
from engine.music.score import Track
from engine.music.timeline import MeterChange, TempoChange
from engine.pieces.correction import Correction
from engine.pieces.understand import understand
from engine.pieces.whole_clip import WholeClipJob, whole_clip
from tests.engine.scores import score, track

TUNE = [72, 71, 69, 67, 69, 71, 72, 72, 74, 76, 74, 72, 71, 67, 72, 72]
CHORDS = [(48, 52, 55), (43, 47, 50), (45, 48, 52), (43, 47, 50)] * 2


def song():
    return score(
        track(0, CHORDS, length=2.0, name="Piano"),
        track(1, TUNE, name="Tune", program=73),
        track(2, [36, 31, 33, 31] * 2, length=2.0, program=33),
        track(3, [36, 42, 38, 42] * 4, drum=True),
        qpm=90.0,
    )


def test_every_track_is_a_part_with_its_role_name_and_instrument():
    whole = whole_clip(understand(song()))

    told = [(p.role, p.name, p.program, len(p.notes)) for p in whole.clip.parts]
    assert told == [
        ("melody", "Tune", 73, 16),
        ("bass", "", 33, 8),
        ("chords", "Piano", 0, 24),
        ("drums", "", None, 16),
    ]
    assert [n.pitch for n in whole.clip.melody.notes] == TUNE
    assert (whole.clip.bars, whole.clip.tempo_qpm) == (4, 90.0)
    assert str(whole.key) == "C major"


def test_what_a_person_said_of_the_tracks_counts():
    said = Correction(roles=((0, "melody"), (3, "unused")))

    parts = whole_clip(understand(song(), said)).clip.parts

    assert parts[0].name == "Piano"
    assert "drums" not in [part.role for part in parts]


def test_metre_and_tempo_are_those_of_most_of_it():
    changed = replace(
        song(),
        meters=(MeterChange(0.0, FOUR_FOUR), MeterChange(4.0, THREE_FOUR)),
        tempos=(TempoChange(0.0, 60.0), TempoChange(2.0, 100.0)),
    )

    clip = whole_clip(understand(changed)).clip

    assert (clip.meter, clip.tempo_qpm) == (THREE_FOUR, 100.0)


def test_a_piece_without_a_note_says_so():
    with pytest.raises(NoMelodyError, match="nothing to edit"):
        whole_clip(understand(score()))


def test_a_note_without_length_is_a_short_one():
    tune = Track(0, "", 0, False, (TimedNote(0.0, 0.0, 60, 80), TimedNote(1.0, 2.0, 62, 80)))

    (part,) = whole_clip(understand(score(tune))).clip.parts

    assert 0 < part.notes[0].end - part.notes[0].start < 0.1


def test_a_file_is_read_with_all_its_tracks(tmp_path):
    tune = Melody((Note(0, 4, 60), Note(4, 8, 64), Note(8, 16, 67)))
    clip = Clip(tune, bars=3, bass=Melody((Note(0, 16, 36),)), tempo_qpm=66.0, name="Song")
    write_clips(tmp_path / "song.mid", (clip,))

    whole = WholeClipJob(tmp_path / "song.mid").run(JobLink())

    assert [part.role for part in whole.clip.parts] == ["melody", "bass"]
    assert whole.clip.melody == tune
    assert whole.clip.tempo_qpm == pytest.approx(66.0, abs=0.01)
