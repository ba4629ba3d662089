import numpy as np
import pytest

from engine.analysis.melody_track import choose_melody
from engine.analysis.piece_key import key_of_notes, piece_key
from engine.midi.read import read_score
from engine.music.key import ALL_KEYS, Key, key_profiles, key_scales
from engine.music.notes import Notes, TimedNote
from tests.engine.scores import score, track

TUNE = [67, 69, 71, 72, 71, 69, 67, 64, 65, 67, 69, 67, 65, 64, 62, 60] * 2
CHORDS = [(48, 52, 55), (48, 53, 57), (47, 50, 55), (48, 52, 55)] * 8


def moved(pitches, semitones):
    return [
        tuple(p + semitones for p in pitch) if isinstance(pitch, tuple) else pitch + semitones
        for pitch in pitches
    ]


def heard(piece):
    return piece_key(piece, choose_melody(piece))


@pytest.mark.parametrize("semitones", range(-6, 6))
def test_a_piece_is_heard_in_its_key_wherever_it_is_moved(semitones):
    piece = score(track(0, moved(CHORDS, semitones)), track(1, moved(TUNE, semitones)))

    assert heard(piece).key == Key(semitones % 12)
    assert heard(piece).in_scale == pytest.approx(1.0)


def test_a_minor_tune_is_told_from_its_relative_major():
    tune = [69, 71, 72, 74, 76, 74, 72, 71, 69, 68, 69, 71, 72, 71, 69, 69] * 2

    assert heard(score(track(0, tune))).key == Key(9, minor=True)


def test_a_last_verse_a_semitone_higher_does_not_change_the_key():
    """All its notes laid together fit neither key; all but one part of it are in the first."""
    piece = score(track(0, TUNE * 3 + moved(TUNE, 1)))

    assert heard(piece).key == Key(0)


def test_the_key_of_most_of_a_piece_counts_and_not_the_first():
    piece = score(track(0, TUNE + moved(TUNE * 3, 2)))

    assert heard(piece).key == Key(2)


def test_drums_have_no_key():
    drums = track(1, [42] * 64, drum=True)

    assert heard(score(track(0, TUNE), drums)) == heard(score(track(0, TUNE)))
    assert heard(score(drums)).confidence == 0.0


def test_twelve_notes_alike_are_in_no_key_with_any_confidence():
    assert heard(score(track(0, list(range(60, 72)) * 8))).confidence < 0.3


def test_a_clear_key_is_surer_than_a_vague_one():
    clear = heard(score(track(0, CHORDS), track(1, TUNE)))
    vague = heard(score(track(0, [62, 67, 69] * 8)))

    assert clear.confidence > 0.9 > vague.confidence


def test_a_lonely_note_at_the_end_of_time_costs_no_memory():
    notes = Notes.of([TimedNote(0.0, 1.0, 60, 80), TimedNote(1e9, 1e9 + 1, 67, 80)])

    assert key_of_notes([notes], notes).in_scale == pytest.approx(1.0)


def test_profiles_and_scales_belong_to_the_keys_in_their_order():
    best = (key_profiles() @ key_scales().T).argmax(axis=1)

    assert [ALL_KEYS[i].pitch_classes for i in best] == [key.pitch_classes for key in ALL_KEYS]
    assert np.allclose(key_profiles().sum(axis=1), 0)


def test_85_of_100_pop_songs_are_in_the_key_of_their_recording_or_its_relative(shared):
    """A sample of those that the weights were not fitted to; tests/bench counts all 909."""
    right = total = 0
    for path in sorted((shared / "data/pop909").glob("*/*.mid"))[1::20]:
        rows = (path.parent / "key_audio.txt").read_text("utf-8").split("\n")
        spans = [row.split("\t") for row in rows if row.strip()]
        longest = max(spans, key=lambda span: float(span[1]) - float(span[0]))
        keys = {Key.parse(span[2].replace(":", " ")).major_tonic for span in (spans[0], longest)}
        right += heard(read_score(path)).key.major_tonic in keys
        total += 1

    assert total > 40
    assert right / total >= 0.85
