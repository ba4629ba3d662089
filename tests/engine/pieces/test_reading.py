from pathlib import Path

import pytest

from engine.errors import MidiFormatError
from engine.pieces.reading import score_of
from tests.engine.musicxml.written import document, four_notes, measures, packed
from tests.engine.scores import write_midi

SCORE = document(measures(four_notes()))


@pytest.fixture
def midi(tmp_path: Path) -> bytes:
    return write_midi(tmp_path / "song.mid", [60, 62, 64, 65]).read_bytes()


def test_what_a_file_is_counts_and_not_its_name(midi):
    files = {
        "song.xml": midi,
        "wrapped.mid": b"RIFF\x00\x00\x00\x00RMIDdata\x00\x00\x00\x00" + midi,
        "song.mid": SCORE,
        "wide.mid": SCORE.decode().replace("'1.0'", "'1.0' encoding='utf-16'").encode("utf-16"),
        "packed.xml": packed({"song.xml": SCORE}),
    }

    for name, data in files.items():
        score = score_of(Path(name), data)
        assert [note.pitch for note in score.tracks[0].notes] == [60, 62, 64, 65]
        assert score.path == Path(name)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty file"),
        (b"Dear Clara", "not a MIDI file"),
        (b"<html><body>score</body></html>", "not a MIDI file"),
        (b"ID3\x03 a song", "recording of sound"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "recording of sound"),
        (b"%PDF-1.4", "printed page"),
        (packed({"word/document.xml": b"<w/>"}), "without a score"),
    ],
)
def test_what_is_no_music_is_refused_in_a_sentence(data, words):
    with pytest.raises(MidiFormatError, match=words) as raised:
        score_of(Path("file.mid"), data)
    assert str(raised.value).startswith("file.mid ")
    assert "; " in str(raised.value)


def test_every_lead_sheet_of_a_collection_is_read_whole(shared):
    paths = sorted((shared / "data/openewld").glob("*.mxl"))

    for path in paths[::10]:
        score = score_of(path, path.read_bytes())
        assert score.repairs == ()
        assert len(score.tracks) == 1
        assert len(score.chords) > 1
