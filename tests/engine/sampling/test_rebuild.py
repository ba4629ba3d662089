"""Which windows of a piece stand for it, and how faithfully they come back."""

import pytest

from engine.model.music_model import MusicModel
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import THREE_FOUR
from engine.pieces.windows import Window
from engine.sampling.rebuild import best_window, event_accuracy
from tests.engine.tiny_model import tiny_checkpoint

FULL = tuple(Note(4 * n, 4 * n + 4, 60 + n) for n in range(8))


def window(bar: int, notes: tuple[Note, ...], **fields) -> Window:
    return Window(Clip(Melody(notes), **fields), bar, Key(0), 16 * bar)


def test_a_piece_is_shown_by_a_full_window_that_begins_with_a_note():
    late = tuple(Note(n.start_step, n.end_step, n.pitch) for n in FULL[4:])
    windows = [window(0, late), window(1, FULL[:2]), window(2, FULL), window(3, FULL)]

    assert best_window(MusicModel(tiny_checkpoint()), windows).bar == 2


def test_no_window_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="no window"):
        best_window(MusicModel(tiny_checkpoint()), ())


def test_accuracy_is_the_share_of_equal_steps():
    other = (*FULL[:4], *(Note(n.start_step, n.end_step, n.pitch + 1) for n in FULL[4:]))

    assert event_accuracy(Clip(Melody(FULL)), Clip(Melody(FULL))) == 1.0
    assert event_accuracy(Clip(Melody(FULL)), Clip(Melody(other))) == 1 - 4 / 32


def test_a_waltz_can_stand_for_its_piece():
    waltz = window(0, FULL[:6], meter=THREE_FOUR)

    assert best_window(MusicModel(tiny_checkpoint()), [waltz]) is waltz
