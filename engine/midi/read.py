"""MIDI files in: sound files by their columns, damaged ones with all patience, absurd ones not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pretty_midi

from engine.errors import MidiFormatError
from engine.midi.assemble import assembled
from engine.midi.columns import read_columns
from engine.midi.messages import messages_of
from engine.midi.parse import Parsed, parse_columns
from engine.midi.performed import performed
from engine.music.score import Score

LARGEST_FILE_BYTES = 20_000_000
MOST_NOTES = 200_000
_WRAPPER_BYTES = 256  # RIFF and MacBinary put this much at most before the music.
MIDI_SUFFIXES = (".mid", ".midi", ".kar", ".rmi")


def read_score(path: Path) -> Score:
    """Read a MIDI file, with what can be saved of a damaged one.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
        OSError: The disk failed.
    """
    return score_from(path, _bytes_of(path))


def score_from(path: Path, data: bytes) -> Score:
    """Read a MIDI file whose bytes are at hand, with what can be saved of a damaged one.

    Args:
        path: What the file is called in the score and in errors; nothing is read from it.
        data: The whole file.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
    """
    columns, repairs = _parsed(path, data)
    with _named(path):
        score = assembled(path, columns, repairs)
    if sum(len(track.notes) for track in score.tracks) > MOST_NOTES:
        raise MidiFormatError(
            f"{path.name} holds more than {MOST_NOTES:,} notes, far more than a piece of music, "
            "and was left out; split it into single pieces and add those."
        )
    return score


def read_performance(path: Path) -> pretty_midi.PrettyMIDI:
    """Read a MIDI file with its pedals, volumes and pitch bends, in seconds; for playing it.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
        OSError: The disk failed.
    """
    columns, _ = _parsed(path, _bytes_of(path))
    return performed(path, messages_of(columns))


def _bytes_of(path: Path) -> bytes:
    _check_size(path, path.stat().st_size)
    return path.read_bytes()


def _check_size(path: Path, size: int) -> None:
    if size > LARGEST_FILE_BYTES:
        raise MidiFormatError(
            f"{path.name} is far larger than any piece of music in MIDI and was left out; if it "
            "is a collection, split it into single pieces and add those."
        )
    if not size:
        raise MidiFormatError(
            f"{path.name} is an empty file, so there is no music in it; copy or save it again."
        )


def _parsed(path: Path, data: bytes) -> Parsed:
    """Its events; damaged files take longer."""
    _check_size(path, len(data))
    music = _unwrapped(data)
    with _named(path):
        columns = read_columns(music)
        return parse_columns(music) if columns is None else Parsed(columns, ())


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Begin the sentence of an error with the name of the file."""
    try:
        yield
    except MidiFormatError as error:
        raise MidiFormatError(f"{path.name} {error}") from error


def _unwrapped(data: bytes) -> bytes:
    """Take the standard MIDI file out of a RIFF (.rmi) wrapper or from behind a player's header."""
    at = data.find(b"MThd", 0, _WRAPPER_BYTES)
    return data[at:] if at > 0 else data
