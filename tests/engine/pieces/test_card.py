"""The card of a file: what it shows is what is heard, and times are those of the sound."""

from pathlib import Path

import numpy as np
import pytest

from engine.jobs import JobLink
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.timeline import TempoChange
from engine.pieces.card import seconds_at
from engine.pieces.card_job import CardJob
from engine.pieces.correction import Correction


def scale(bars: int = 8, first: int = 60) -> Melody:
    degrees = (0, 2, 4, 5, 7, 5, 4, 2)
    return Melody(tuple(Note(4 * n, 4 * n + 4, first + degrees[n % 8]) for n in range(4 * bars)))


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """A tune over a bass, at 120 quarter notes a minute."""
    path = tmp_path / "Song.mid"
    clip = Clip(scale(first=72), bars=8, tempo_qpm=120.0, name="Song", bass=scale(first=40))
    write_clips(path, (clip,))
    return path


def card_of(path: Path, correction: Correction = Correction()):  # noqa: B008
    return CardJob(path, correction).run(JobLink())


def test_a_card_shows_every_track_in_seconds(song: Path) -> None:
    card = card_of(song)

    assert len(card.tracks) == 2
    for track in card.tracks:
        np.testing.assert_allclose(np.diff(track.notes.starts), 0.5, atol=1e-3)
    assert len(card.melody) == 32
    np.testing.assert_allclose(np.diff(card.bars), 2.0, atol=1e-3)


def test_the_melody_that_results_follows_the_track_that_a_person_chooses(song: Path) -> None:
    heard = card_of(song)
    other = next(t.info.index for t in heard.tracks if t.info.index != heard.report.melody_track)
    card = card_of(song, Correction().with_role(other, "melody"))

    assert card.report.melody_track == other
    assert card.melody.pitches.max() < heard.melody.pitches.min()
    assert card.heard.melody_track == heard.report.melody_track


def test_a_split_leaves_only_the_upper_hand_in_the_melody(song: Path) -> None:
    card = card_of(song, Correction(split_pitch=76))

    assert len(card.melody)
    assert card.melody.pitches.min() >= 76


def test_a_file_that_is_left_out_still_shows_its_tracks(song: Path) -> None:
    card = card_of(song, Correction(excluded=True))

    assert card.report.status == "excluded"
    assert len(card.tracks) == 2


def test_a_file_that_is_gone_or_no_music_has_a_card_with_the_reason(tmp_path: Path) -> None:
    broken = tmp_path / "broken.mid"
    broken.write_bytes(b"nothing of the kind")

    for path in (broken, tmp_path / "gone.mid"):
        card = card_of(path)
        assert card.report.status == "refused"
        assert card.report.reason
        assert not card.tracks


def test_seconds_follow_the_tempo_changes() -> None:
    tempos = (TempoChange(0.0, 60.0), TempoChange(4.0, 120.0))

    np.testing.assert_allclose(
        seconds_at(np.array([0.0, 2.0, 4.0, 6.0]), tempos), [0.0, 2.0, 4.0, 5.0]
    )


def test_a_tempo_that_a_person_sets_moves_tracks_melody_and_bars_alike(song: Path) -> None:
    card = card_of(song, Correction(tempo_qpm=60.0))

    for track in card.tracks:
        np.testing.assert_allclose(np.diff(track.notes.starts), 1.0, atol=1e-3)
    np.testing.assert_allclose(np.diff(card.melody.starts), 1.0, atol=1e-3)
    np.testing.assert_allclose(np.diff(card.bars), 4.0, atol=1e-3)
    assert card.duration_s == pytest.approx(32.0, abs=0.1)


def test_a_track_that_is_not_used_goes_along_with_the_rest(song: Path) -> None:
    other = next(t.info.index for t in card_of(song).tracks if t.info.role != "melody")
    card = card_of(song, Correction(tempo_qpm=60.0).with_role(other, "unused"))

    unused = next(t for t in card.tracks if t.info.index == other)
    np.testing.assert_allclose(np.diff(unused.notes.starts), 1.0, atol=1e-3)
