"""Small MusicXML scores for the tests of this room."""

import io
import zipfile
from pathlib import Path

from engine.music.score import Score
from engine.musicxml.read import read_musicxml

ATTRIBUTES = (
    "<attributes><divisions>{divisions}</divisions>"
    "<time><beats>{beats}</beats><beat-type>{unit}</beat-type></time></attributes>"
)


def attributes(beats="4", unit=4, divisions=2) -> str:
    return ATTRIBUTES.format(beats=beats, unit=unit, divisions=divisions)


def note(pitch="C4", duration=2, inside="", before="") -> str:
    """A note such as 'C4', 'F#4', 'Bb3', or 'R', a rest; `inside` stands behind its duration."""
    if pitch == "R":
        what = "<rest/>"
    else:
        alter = {"#": "<alter>1</alter>", "b": "<alter>-1</alter>"}.get(pitch[1], "")
        what = f"<pitch><step>{pitch[0]}</step>{alter}<octave>{pitch[-1]}</octave></pitch>"
    return f"<note>{before}{what}<duration>{duration}</duration>{inside}</note>"


def notes(*pitches: str, duration=2) -> str:
    return "".join(note(pitch, duration) for pitch in pitches)


def measure(content: str, number="1", more="") -> str:
    return f'<measure number="{number}" {more}>{content}</measure>'


def part(*measures: str, key="P1") -> str:
    return f'<part id="{key}">{"".join(measures)}</part>'


def measures(*contents: str) -> str:
    """The only part, its measures numbered from 1."""
    return part(*(measure(content, str(index + 1)) for index, content in enumerate(contents)))


def document(parts: str, head: str = "", start: str = "", root: str = "score-partwise") -> bytes:
    listed = '<part-list><score-part id="P1"><part-name>Voice</part-name></score-part></part-list>'
    return f"<?xml version='1.0'?>{start}<{root}>{head or listed}{parts}</{root}>".encode()


def read(data: bytes | str, name: str = "song.musicxml") -> Score:
    return read_musicxml(Path(name), document(data) if isinstance(data, str) else data)


def heard(score: Score, track: int = 0) -> list[tuple[float, float, int]]:
    """(start, end, pitch) of the notes of a track, in quarters."""
    return [(n.start_quarter, n.end_quarter, n.pitch) for n in score.tracks[track].notes]


def packed(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def four_notes() -> str:
    return attributes() + notes("C4", "D4", "E4", "F4")


CONTAINER = (
    b'<container><rootfiles><rootfile full-path="a/song.xml"/>'
    b'<rootfile full-path="song.pdf" media-type="application/pdf"/></rootfiles></container>'
)
