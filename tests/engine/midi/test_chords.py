import mido
import pytest

from engine.midi.chords import written_chords
from engine.midi.read import read_score
from engine.midi.write import write_clips
from engine.music.chords import Chord, ChordSpan, is_chord_symbol
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.timeline import ChordChange
from tests.engine.midi.by_pretty_midi import file_texts

C, AM, E7 = Chord(0), Chord(9, "min"), Chord(4)


def song(*texts, kind="marker", tempo=500_000):
    """A MIDI file of one track: quarter notes, and (quarter, text) metas of one kind."""
    timed = [(round(at * 480), mido.MetaMessage(kind, text=text)) for at, text in texts]
    timed.append((0, mido.MetaMessage("set_tempo", tempo=tempo)))
    for quarter in range(32):
        timed.append((480 * quarter, mido.Message("note_on", note=60, velocity=80)))
        timed.append((480 * quarter + 479, mido.Message("note_off", note=60)))
    track, now = mido.MidiTrack(), 0
    for tick, message in sorted(timed, key=lambda entry: entry[0]):
        track.append(message.copy(time=tick - now))
        now = tick
    return mido.MidiFile(ticks_per_beat=480, tracks=[track])


def changes(*pairs):
    return tuple(ChordChange(float(quarter), chord) for quarter, chord in pairs)


def chords_of(midi):
    return written_chords(file_texts(midi.tracks), midi.ticks_per_beat)


def test_markers_that_are_chord_symbols_are_chords():
    midi = song((0, "N.C."), (4, "C"), (8, "Am7"), (14.5, "E7/G#"))

    assert chords_of(midi) == changes((0, None), (4, C), (8, AM), (14.5, E7))


def test_chords_may_be_written_as_texts():
    assert chords_of(song((0, "C"), (4, "Am"), kind="text")) == changes((0, C), (4, AM))


@pytest.mark.parametrize("kind", ["lyrics", "track_name"])
def test_words_that_are_sung_and_names_are_no_chords(kind):
    field = "name" if kind == "track_name" else "text"
    midi = song()
    midi.tracks[0][:0] = [mido.MetaMessage(kind, **{field: text}) for text in ("A", "Am", "C")]

    assert chords_of(midi) == ()


@pytest.mark.parametrize(
    "texts",
    [
        ("Verse", "Chorus", "Verse"),
        ("Intro", "A", "Verse", "B", "Solo"),  # Fewer chords than other words.
        ("A", "B", "A", "C"),  # Every section has a letter.
        ("A", "A2", "B", "A", "C"),
        ("A1", "A2", "B1", "B2"),
        ("A",),
        (),
    ],
)
def test_marks_of_sections_are_no_chords(texts):
    assert chords_of(song(*((4 * at, text) for at, text in enumerate(texts)))) == ()


def test_a_chord_that_is_written_again_is_no_change():
    midi = song((0, "C"), (4, "C"), (8, "Cmaj7"), (12, "Am"))

    assert chords_of(midi) == changes((0, C), (12, AM))


def test_of_two_chords_in_one_place_the_last_counts():
    assert chords_of(song((0, "C"), (0, "Am"), (4, "E7"))) == changes((0, AM), (4, E7))


@pytest.mark.parametrize("tempo", [500_000, 731_707])
def test_a_score_has_its_chords_where_its_notes_are(tmp_path, tempo):
    song((0, "C"), (8, "Am"), (12, "N.C."), (16, "E7"), tempo=tempo).save(tmp_path / "song.mid")

    score = read_score(tmp_path / "song.mid")

    assert score.chords == changes((0, C), (8, AM), (12, None), (16, E7))


def test_the_chords_of_a_part_are_trimmed_to_it_and_counted_from_its_start(tmp_path):
    song((0, "C"), (8, "Am"), (12, "N.C."), (16, "E7")).save(tmp_path / "song.mid")
    score = read_score(tmp_path / "song.mid")

    spans = score.chords_between(16, 48)

    assert [(s.start_step, s.end_step, s.chord) for s in spans] == [(0, 16, C), (16, 32, AM)]
    assert score.chords_between(48, 64) == ()
    assert [s.chord for s in score.chords_between(100, 128)] == [E7]


def test_the_chords_of_a_clip_come_back_from_the_file_that_it_is_written_to(tmp_path):
    spans = (ChordSpan(0, 8, C), ChordSpan(8, 16, AM), ChordSpan(20, 32, E7))
    melody = Melody(tuple(Note(4 * at, 4 * at + 4, 60 + at) for at in range(8)))
    write_clips(tmp_path / "clip.mid", [Clip(melody, chords=spans)])

    assert read_score(tmp_path / "clip.mid").chords_between(0, 32) == spans


def test_one_chord_for_a_whole_clip_comes_back_from_its_file(tmp_path):
    melody = Melody(tuple(Note(4 * at, 4 * at + 4, 60 + at) for at in range(8)))
    clip = Clip(melody, chords=(ChordSpan(0, 32, C),))
    write_clips(tmp_path / "clip.mid", [clip])

    assert read_score(tmp_path / "clip.mid").chords_between(0, 32) == clip.chords


@pytest.mark.parametrize(
    ("symbol", "triad"),
    [
        ("C:maj/3", "C"),
        ("F#:min7/b7", "F#m"),
        ("Ab:sus4(b7)", "Ab"),
        ("G:hdim7", "Gdim"),
        ("D:minmaj7", "Dm"),
        ("Fma7", "F"),
        ("Fmi7b5", "Fdim"),
        ("F-7", "Fm"),
        ("Fm7-5", "Fdim"),
        ("G7#5", "Gaug"),
        ("G7+", "Gaug"),
        ("G9#5", "Gaug"),
        ("G7+9", "G"),
        ("G7#9", "G"),
        ("G7b5", "G"),
        ("Bbo7", "Bbdim"),
        ("Baug7", "Baug"),
        ("Em#5", "Em"),
        ("Cm(maj7)", "Cm"),
        ("CmMaj7", "Cm"),
        ("CMaj7", "C"),
        ("CMin7", "Cm"),
        ("C69", "C"),
    ],
)
def test_symbols_of_the_corpora_are_read_as_their_triads(symbol, triad):
    assert is_chord_symbol(symbol)
    assert str(Chord.parse(symbol)) == triad


@pytest.mark.parametrize("text", ["Verse", "Am I", "Ending", "Bridge", "Coda", "D.C.", "Fine", ""])
def test_words_are_no_chord_symbols(text):
    assert not is_chord_symbol(text)


@pytest.mark.parametrize("index", range(1, 49))
def test_what_a_chord_is_called_is_a_symbol_of_it(index):
    chord = Chord.from_class(index)

    assert is_chord_symbol(str(chord))
    assert Chord.parse(str(chord)) == chord
