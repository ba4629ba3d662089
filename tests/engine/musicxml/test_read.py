import re

import pytest

from engine.music.chords import Chord
from engine.music.meter import Meter
from tests.engine.musicxml.written import (
    attributes,
    document,
    four_notes,
    heard,
    measure,
    measures,
    note,
    notes,
    part,
    read,
)

WHOLE_BAR = notes("C4", "C4", "C4", "C4")


def test_notes_lie_where_they_are_written():
    score = read(measures(four_notes(), note("R", 4) + note("F#4", 3) + note("Bb3", 1)))

    assert heard(score) == [
        (0, 1, 60), (1, 2, 62), (2, 3, 64), (3, 4, 65), (6, 7.5, 66), (7.5, 8, 58)
    ]  # fmt: skip
    assert score.tracks[0].name == "Voice"
    assert score.repairs == ()
    assert score.duration_s == 4
    assert score.end_quarter == 8


def test_a_chord_starts_with_the_note_before_it_and_backup_goes_back():
    voices = note("C4", 4) + note("E4", 4, before="<chord/>") + note("G4", 4)
    voices += "<backup><duration>8</duration></backup><forward><duration>2</duration></forward>"
    voices += note("C3", 6)

    score = read(measures(attributes() + voices))

    assert heard(score) == [(0, 2, 60), (0, 2, 64), (1, 4, 48), (2, 4, 67)]


def test_tied_notes_are_one_also_over_the_bar_line():
    first = note("C4", 8, '<tie type="start"/>')
    middle = note("C4", 8, '<tie type="stop"/><tie type="start"/>')
    last = note("C4", 2, '<notations><tied type="stop"/></notations>') + note("C4", 6)

    score = read(measures(attributes() + first, middle, last))

    assert heard(score) == [(0, 9, 60), (9, 12, 60)]


def test_a_tie_that_leads_nowhere_joins_nothing():
    first = note("C4", 6, '<tie type="stop"/>') + note("D4", 2, '<tie type="start"/>')

    score = read(measures(attributes() + first, WHOLE_BAR))

    assert heard(score)[:3] == [(0, 3, 60), (3, 4, 62), (4, 5, 60)]


def test_grace_and_cue_notes_are_left_out():
    grace = "<note><grace/><pitch><step>D</step><octave>4</octave></pitch></note>"
    cue = note("A4", 4, before="<cue/>")

    assert heard(read(measures(attributes() + grace + note("C4", 4) + cue))) == [(0, 2, 60)]


def test_tuplets_lie_on_whole_ticks_also_where_the_divisions_change():
    triplets = attributes(divisions=3) + notes("C4", "D4", "E4", duration=2)
    sevens = attributes(divisions=7) + notes(*["G4"] * 7, duration=2)

    score = read(measures(triplets + sevens))

    starts = [note.start_quarter for note in score.tracks[0].notes]
    expected = [0, 2 / 3, 4 / 3] + [2 + index * 2 / 7 for index in range(7)]
    assert starts == pytest.approx(expected)
    ticks = [start * score.ticks_per_quarter for start in starts]
    assert ticks == pytest.approx([round(tick) for tick in ticks])
    assert score.ticks_per_quarter == 105


def test_transposing_instruments_sound_as_they_sound():
    transposed = "<attributes><transpose><chromatic>-2</chromatic></transpose></attributes>"
    octave = (
        "<attributes><transpose><chromatic>0</chromatic><octave-change>-1</octave-change>"
        "</transpose></attributes>"
    )
    harmony = "<harmony><root><root-step>D</root-step></root><kind>minor</kind></harmony>"

    score = read(measures(attributes() + transposed + harmony + notes("C4") + octave + notes("C4")))

    assert [pitch for _, _, pitch in heard(score)] == [58, 48]
    assert score.chords[0].chord == Chord(0, "min")


def test_a_staff_is_a_track_of_its_own():
    hands = note("C5", 8, "<staff>1</staff>") + "<backup><duration>8</duration></backup>"
    hands += note("C3", 8, "<staff>2</staff>")

    score = read(measures(attributes() + hands))

    assert [track.name for track in score.tracks] == ["Voice", "Voice (staff 2)"]
    assert [heard(score, index)[0][2] for index in (0, 1)] == [72, 48]


def test_parts_have_names_programs_and_drums():
    head = (
        '<part-list><score-part id="A"><part-name>Flute\n 1</part-name><midi-instrument id="x">'
        "<midi-channel>1</midi-channel><midi-program>74</midi-program></midi-instrument>"
        '</score-part><score-part id="B"><part-name/><score-instrument id="k">'
        '<instrument-name>Kit</instrument-name></score-instrument><midi-instrument id="k">'
        "<midi-channel>10</midi-channel><midi-unpitched>37</midi-unpitched></midi-instrument>"
        "</score-part></part-list>"
    )
    struck = (
        "<note><unpitched><display-step>{}</display-step><display-octave>5</display-octave>"
        "</unpitched><duration>2</duration>{}</note>"
    )
    drums = attributes() + struck.format("C", '<instrument id="k"/>') + struck.format("G", "")
    data = document(part(measure(four_notes()), key="A") + part(measure(drums), key="B"), head)

    score = read(data)

    assert [(t.name, t.program, t.is_drum) for t in score.tracks] == [
        ("Flute 1", 73, False),
        ("Kit", 0, True),
    ]
    assert [pitch for _, _, pitch in heard(score, 1)] == [36, 42]


def test_parts_are_also_read_measure_by_measure():
    both = '<part id="P1">{}</part><part id="P2">{}</part>'
    data = document(
        measure(both.format(four_notes(), attributes() + note("C3", 8)))
        + measure(both.format(WHOLE_BAR, note("G3", 8)), "2"),
        root="score-timewise",
    )

    score = read(data)

    assert [len(track.notes) for track in score.tracks] == [8, 2]
    assert heard(score, 1) == [(0, 4, 48), (4, 8, 55)]


def test_what_one_part_leaves_out_does_not_move_its_later_measures():
    data = document(
        part(measure(four_notes()), measure(WHOLE_BAR), measure(WHOLE_BAR))
        + part(measure(attributes()), measure(note("C3", 2)), measure(note("D3", 8)), key="P2")
    )

    assert heard(read(data), 1) == [(4, 5, 48), (8, 12, 50)]


def test_tempi_come_from_sound_and_from_the_metronome():
    sound = '<sound tempo="60"/>'
    metronome = (
        "<direction><direction-type><metronome><beat-unit>quarter</beat-unit><beat-unit-dot/>"
        "<per-minute>c. 80</per-minute></metronome></direction-type></direction>"
    )

    score = read(measures(sound + four_notes(), metronome + WHOLE_BAR))

    assert [(change.quarter, change.qpm) for change in score.tempos] == [(0, 60), (4, 120)]
    assert score.duration_s == 6


@pytest.mark.parametrize("tempo", ["nan", "-60", "0", "inf", "1e9", "fast", "9" * 400])
def test_tempi_that_are_none_are_passed_over(tempo):
    score = read(measures(f'<sound tempo="{tempo}"/>' + four_notes()))

    assert [change.qpm for change in score.tempos] == [120]


def test_chords_are_triads_and_stand_where_their_offset_says():
    harmony = (
        "<harmony><root><root-step>{}</root-step></root><kind{}>{}</kind>{}"
        "<offset>{}</offset></harmony>"
    )
    flat_five = "<degree><degree-value>5</degree-value><degree-alter>-1</degree-alter></degree>"
    written = (
        harmony.format("C", "", "major-seventh", "", 0)
        + harmony.format("A", "", "minor", flat_five, 2)
        + harmony.format("G", ' text="m7"', "", "", 4)
        + harmony.format("C", "", "none", "", 6)
    )

    score = read(measures(attributes() + written + WHOLE_BAR))

    assert [(c.quarter, c.chord and str(c.chord)) for c in score.chords] == [
        (0, "C"), (1, "Adim"), (2, "Gm"), (3, None)
    ]  # fmt: skip


def test_titles_makers_and_lyrics_are_for_searching():
    head = (
        "<work><work-title>Songs</work-title></work><movement-title>Sakura</movement-title>"
        '<identification><creator type="composer">Anna\nBach</creator></identification>'
    )
    syllable = '<lyric number="{}"><syllabic>{}</syllabic><text>{}</text></lyric>'
    sung = note("C4", 2, syllable.format(1, "begin", "Moon") + syllable.format(2, "single", "Sun"))
    sung += note("C4", 2, syllable.format(1, "end", "light") + syllable.format(2, "single", "sets"))

    score = read(document(measures(attributes() + sung), head))

    assert score.title == "Sakura"
    assert score.words == "Songs\nAnna Bach\nMoonlight\nSun sets"


def test_loudness_becomes_velocity():
    soft = "<direction><direction-type><dynamics><p/></dynamics></direction-type></direction>"
    loud = '<sound dynamics="120"/>'

    score = read(measures(attributes() + notes("C4") + soft + notes("C4") + loud + notes("C4")))

    assert [note.velocity for note in score.tracks[0].notes] == [80, 49, 108]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "shift_jis"])
def test_every_usual_encoding_is_read(encoding):
    name = "さくら" if encoding not in ("iso-8859-1",) else "Für Élise"
    declared = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    text = document(measures(four_notes()), f"<work><work-title>{name}</work-title></work>")
    text = text.decode().replace("version='1.0'", f"version='1.0' encoding='{declared}'")

    assert read(text.encode(encoding)).title == name


def test_latin_1_that_calls_itself_utf_8_is_read():
    text = document(measures(four_notes()), "<work><work-title>Für Élise</work-title></work>")

    assert read(text.decode().encode("latin-1")).title == "Für Élise"


def test_a_name_space_does_not_hide_a_score():
    text = document(measures(four_notes())).decode()
    text = re.sub(r"<(/?)(?=[a-z])", r"<\1m:", text)

    assert len(heard(read(text.encode()))) == 4


def test_an_unusual_metre_lets_the_one_before_go_on():
    score = read(measures(four_notes(), attributes("40", 4) + WHOLE_BAR))

    assert score.meters[0].meter == Meter(4, 4)
    assert score.repairs == ("metre",)
