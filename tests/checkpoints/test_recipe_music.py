"""The recipe's readers of corpora, on corpora of a few bars that are made here."""

import importlib
import json
import zipfile
from fractions import Fraction
from pathlib import Path

import mido
import pretty_midi
import pytest

RECIPE = Path(__file__).parents[2] / "checkpoints" / "recipe"
BEAT_S = 0.6


@pytest.fixture
def recipe(monkeypatch):
    """Imports a script of the recipe by its name, as the scripts import each other."""
    monkeypatch.syspath_prepend(str(RECIPE))
    return importlib.import_module


def song_folder(folder, chords, *, first_s=1.2):
    """A POP909 song: 8 bars of 4/4 with a note on every beat, and (beat, symbol) chords."""
    song = folder / "001"
    song.mkdir(parents=True)
    beats = [first_s + BEAT_S * beat for beat in range(33)]
    flags = "".join(
        f"{t:.6f} {beat % 2 == 0:.1f} {beat % 4 == 0:.1f}\n" for beat, t in enumerate(beats)
    )
    (song / "beat_midi.txt").write_text(flags)
    ends = [*(at for at, _ in chords[1:]), 32]
    lines = (
        f"{beats[at]:.6f}\t{beats[end]:.6f}\t{symbol}\n"
        for (at, symbol), end in zip(chords, ends, strict=True)
    )
    (song / "chord_midi.txt").write_text("".join(lines))
    (song / "key_audio.txt").write_text("0.0\t20.0\tC:maj\n")
    midi = pretty_midi.PrettyMIDI(initial_tempo=93.7)  # Not the song's: POP909 follows recordings.
    line = pretty_midi.Instrument(0, name="MELODY")
    line.notes = [pretty_midi.Note(90, 60 + beat % 5, t, t + 0.5) for beat, t in enumerate(beats)]
    midi.instruments.append(line)
    midi.write(str(song / "001.mid"))
    return song


def marks_of(piece):
    return [(float(mark.start), str(mark.chord) if mark.chord else None) for mark in piece.chords]


def test_the_chords_of_a_song_stand_on_the_beats_of_its_melody(recipe, tmp_path):
    song = song_folder(
        tmp_path, [(0, "N"), (4, "C:maj"), (8, "A:min7"), (10, "E:7/3"), (16, "B:hdim7")]
    )

    piece = recipe("corpus_pop909").read_song(song)

    assert [float(note.start) for note in piece.notes[:5]] == pytest.approx(
        [0, 1, 2, 3, 4], abs=0.01
    )
    assert marks_of(piece) == [(0, None), (4, "C"), (8, "Am"), (10, "E"), (16, "Bdim"), (32, None)]


SHEET = """<score-partwise><part-list/><part id="P1">
<measure number="0"><attributes><divisions>2</divisions>
 <time><beats>3</beats><beat-type>4</beat-type></time></attributes>
 {up}</measure>
<measure number="1"><harmony><root><root-step>F</root-step></root><kind>major</kind></harmony>
 {note}{note}
 <harmony><root><root-step>F</root-step><root-alter>1</root-alter></root>
  <kind>half-diminished</kind><offset>1</offset></harmony>{note}</measure>
<measure number="2"><harmony><root><root-step>B</root-step><root-alter>-1</root-alter></root>
  <kind>minor-seventh</kind></harmony>{note}{note}{note}</measure>
<measure number="3"><harmony><root><root-step>C</root-step></root><kind>dominant</kind>
  <degree><degree-value>5</degree-value><degree-alter>1</degree-alter></degree></harmony>
 {note}{note}{note}</measure>
</part></score-partwise>"""
NOTE = "<note><pitch><step>C</step><octave>5</octave></pitch><duration>2</duration></note>"


def test_the_chords_of_a_lead_sheet_stand_where_its_notes_do(recipe, tmp_path):
    path = tmp_path / "waltz.mxl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("waltz.xml", SHEET.format(up=NOTE, note=NOTE))

    piece = recipe("corpus_mxl").read_sheet(path)

    assert piece.notes[0].start == Fraction(2)  # The pickup ends a bar of its own.
    assert marks_of(piece) == [(0, None), (3, "F"), (5.5, "F#dim"), (6, "Bbm"), (9, "Caug")]


@pytest.mark.parametrize(
    ("kind", "triad"),
    [("suspended-fourth", "G"), ("major-minor", "Gm"), ("augmented-seventh", "Gaug"), ("", "G")],
)
def test_a_harmony_is_reduced_to_its_triad(recipe, kind, triad):
    mxl = recipe("corpus_mxl")
    text = f"<harmony><root><root-step>G</root-step></root><kind>{kind}</kind></harmony>"

    assert str(mxl.chord_of(mxl.ElementTree.fromstring(text))) == triad


def test_a_prepared_file_holds_the_chords_where_the_engine_reads_them(recipe, tmp_path):
    from engine.midi.read import read_score

    song = song_folder(tmp_path, [(0, "N"), (4, "Db:maj"), (8, "A:aug"), (16, "Gb:min")])
    piece = recipe("corpus_pop909").read_song(song)
    recipe("corpus_piece").write_midi(piece, tmp_path / "song.mid")

    score = read_score(tmp_path / "song.mid")

    written = [(change.quarter, str(change.chord)) for change in score.chords]
    assert written == [(0, "None"), (4, "C#"), (8, "Aaug"), (16, "F#m"), (32, "None")]


def groove_folder(folder):
    """Three performances: one to keep, one in another metre, one that is missing."""
    rows = [
        "drummer,session,id,style,bpm,beat_type,time_signature,midi_filename,duration,split",
        "drummer1,drummer1/s1,drummer1/s1/1,funk/groove1,120,beat,4-4,a.mid,4.0,train",
        "drummer1,drummer1/s1,drummer1/s1/2,waltz,90,fill,3-4,b.mid,4.0,train",
        "drummer2,drummer2/s1,drummer2/s1/3,rock,100,beat,4-4,gone.mid,4.0,test",
    ]
    folder.mkdir()
    (folder / "info.csv").write_text("\n".join(rows) + "\n")
    on, off = "note_on", "note_off"
    events = [(on, 36, 0, 101), (off, 36, 30, 0), (on, 22, 93, 57), (off, 22, 0, 0)]
    track = mido.MidiTrack(
        mido.Message(kind, channel=9, note=pitch, time=wait, velocity=velocity)
        for kind, pitch, wait, velocity in events
    )
    for name in ("a.mid", "b.mid"):
        mido.MidiFile(type=0, ticks_per_beat=480, tracks=[track]).save(folder / name)
    return folder


def test_drums_keep_their_velocities_and_places_and_strokes_without_a_length(recipe, tmp_path):
    from engine.midi.read import read_score
    from engine.pieces.parts import drum_hits

    recipe("prepare_corpora").prepare_groove(groove_folder(tmp_path / "source"), tmp_path)

    (path,) = (tmp_path / "groove").glob("*.mid")
    kick, hat = drum_hits(read_score(path))
    assert (kick.step, kick.drum, kick.velocity, kick.offset) == (0, 0, 101, 0)
    assert (hat.step, hat.drum, hat.velocity) == (1, 2, 57)
    assert hat.offset == pytest.approx(3 / 120)


def test_the_drums_manifest_names_the_licence_and_what_was_refused(recipe, tmp_path):
    recipe("prepare_corpora").prepare_groove(groove_folder(tmp_path / "source"), tmp_path)

    manifest = json.loads((tmp_path / "groove" / "manifest.json").read_text())
    (entry,) = manifest["files"]
    assert "CC BY 4.0" in entry["licence"]
    assert (entry["source"], entry["kind"], entry["notes"]) == ("a.mid", "beat", 2)
    assert [r["why"] for r in manifest["refused"]] == ["in 3/4", "its file is missing"]
