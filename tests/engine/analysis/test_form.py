import pytest

from engine.analysis.form import Form, Phrase, form_of
from engine.music.grid_notes import GridNotes
from engine.music.melody import Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR, Meter
from engine.music.timeline import MeterChange, Timeline

# Four bars each, in (pitch, steps): the last note is long, as it is where people sing.
TUNE = ((60, 4), (62, 4), (64, 4), (60, 4)) * 2 + ((64, 4), (65, 4), (67, 8), (67, 16))
OTHER = ((72, 8), (71, 8), (69, 4), (67, 4), (65, 8), (65, 4), (69, 8), (69, 4), (64, 16))
THIRD = ((55, 2), (57, 2), (59, 4), (62, 8)) * 2 + ((50, 16), (54, 16))
ENDING = ((60, 4), (62, 4), (64, 4), (60, 4)) * 2 + ((62, 4), (59, 4), (60, 8), (60, 16))


def line(*phrases, start=0):
    """Phrases one after the other, each of its own length; a number is a rest of so many steps."""
    rows, at = [], start
    for phrase in phrases:
        if isinstance(phrase, int):
            at += phrase
            continue
        for pitch, steps in phrase:
            rows.append((at, at + steps, pitch))
            at += steps
    return grid(rows)


def grid(rows):
    return GridNotes.of([Note(*row) for row in rows])


def heard(melody, meter=FOUR_FOUR):
    end = int(melody.ends[-1]) if len(melody) else 0
    return form_of(melody, Timeline((MeterChange(0.0, meter),), (), (), end))


def moved(phrase, semitones):
    return tuple((pitch + semitones, steps) for pitch, steps in phrase)


@pytest.mark.parametrize(
    ("phrases", "letters"),
    [
        ([TUNE] * 3, "A A A"),
        ([TUNE, TUNE, OTHER, TUNE], "A A B A"),
        ([TUNE, OTHER, TUNE, THIRD], "A B A C"),
        ([TUNE, TUNE, OTHER, OTHER], "A A B B"),
    ],
)
def test_phrases_that_return_have_the_same_letter(phrases, letters):
    assert str(heard(line(*phrases))) == letters


def test_a_phrase_in_another_key_has_the_same_letter():
    assert str(heard(line(TUNE, OTHER, moved(TUNE, 1)))) == "A B A"


def test_a_phrase_with_another_ending_has_a_prime():
    assert str(heard(line(TUNE, ENDING, OTHER, TUNE))) == "A A' B A"


def test_phrases_lie_on_bar_lines_and_follow_each_other():
    form = heard(line(TUNE, OTHER, TUNE))

    assert [(p.start_step, p.end_step) for p in form.phrases] == [(0, 64), (64, 128), (128, 192)]


def test_a_pickup_does_not_move_the_phrases():
    """In bar 0 only the pickup sounds; the phrase starts at bar 1."""
    pickup = ((55, 4),)
    form = heard(line(pickup, TUNE[:-1], ((67, 12),), pickup, TUNE, start=12))

    assert [(p.start_step, p.letter) for p in form.phrases] == [(16, "A"), (80, "A")]


def test_an_interlude_of_silence_has_no_letter():
    form = heard(line(TUNE, 64, TUNE))

    assert [(p.start_step, p.letter) for p in form.phrases if p.start_step < 64] == [(0, "A")]
    assert form.phrases[-1].letter == "A"
    assert form.phrases[-1].end_step == 192


def test_two_halves_that_never_come_apart_are_one_phrase():
    form = heard(line(TUNE, OTHER, THIRD, TUNE, OTHER))

    assert str(form) == "A B A"
    assert form.phrases[0].end_step == 128


def test_waltzes_have_phrases_too():
    waltz = ((60, 4), (64, 4), (67, 4), (65, 8), (64, 4), (62, 4), (65, 4), (69, 4), (67, 12))
    other = ((72, 4), (71, 4), (69, 4), (67, 12), (65, 4), (64, 4), (62, 4), (60, 12))

    assert str(heard(line(waltz, other, waltz), THREE_FOUR)) == "A B A"


@pytest.mark.parametrize("written", [Meter(2, 4), Meter(1, 4)])
def test_bars_too_short_for_phrases_are_counted_together(written):
    assert str(heard(line(TUNE, TUNE, OTHER, TUNE), written)) == "A A B A"


def test_how_much_is_repeated_and_which_is_the_refrain():
    form = heard(line(TUNE, OTHER, THIRD, OTHER))

    assert form.repeated == pytest.approx(0.5)
    assert form.refrain == "B"


def test_what_never_returns_has_no_refrain():
    assert heard(line(TUNE, OTHER)).refrain == ""
    assert heard(line(TUNE, OTHER)).repeated == 0.0


def test_a_varied_phrase_counts_as_repeated():
    form = Form((Phrase(0, 64, "A"), Phrase(64, 128, "A'")))

    assert form.repeated == 1.0
    assert form.phrases[1].family == "A"


def test_a_snippet_and_silence_have_no_form():
    assert heard(line(TUNE[:8])) == Form()
    assert heard(grid([])) == Form()
    assert str(Form()) == ""


def test_a_note_at_the_end_of_time_is_no_song():
    assert heard(grid([(0, 4, 60), (2_000_000_000, 2_000_000_004, 60)])) == Form()


def test_a_change_of_metre_starts_a_bar():
    changes = (MeterChange(0.0, FOUR_FOUR), MeterChange(16.0, THREE_FOUR))
    waltz = ((60, 4), (64, 4), (67, 4), (65, 8), (64, 4), (62, 4), (65, 4), (69, 4), (67, 12))
    melody = line(TUNE, waltz, waltz)

    form = form_of(melody, Timeline(changes, (), (), int(melody.ends[-1])))

    assert [p.start_step for p in form.phrases] == [0, 64, 112]
    assert form.phrases[1].letter == form.phrases[2].letter
