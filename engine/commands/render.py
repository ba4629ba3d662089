"""The render command: a MIDI file as sound in a WAV file."""

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.commands.places import SOUND, add_overwrite, checked_output, checked_source
from engine.commands.usage import place_name
from engine.errors import LentoError
from engine.midi.write_score import write_score
from engine.pieces.reading import score_of
from engine.pieces.recordings import is_called_recording
from engine.pieces.sources import find_files, read_bytes
from engine.pieces.zips import PACKED_SUFFIXES, inside
from engine.storage.written import explained_if_unwritable

if TYPE_CHECKING:
    from engine.audio.performance import Performance

_MIDI_STARTS = (b"MThd", b"RIFF")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "file",
        type=place_name,
        metavar="FILE",
        help="a MIDI or MusicXML file, or one in a zip: music.zip/song.mid",
    )
    parser.add_argument(
        "--out", type=place_name, required=True, metavar="FILE.wav", help="the sound file to write"
    )
    add_overwrite(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Render a file with all its tracks.

    Returns:
        {"seconds": length, "peak": largest sample, 0..0.89, "synthesiser": which one played,
        "skipped": what is not heard, in words}.

    Raises:
        MidiFormatError: The file cannot be read, or is too long.
        AudioUnavailable: No synthesiser or no soundfont was found.
        FileNotWritten: The sound file cannot be written.
        OSError: The file cannot be opened.
    """
    from engine.audio.renderer import render_performance, write_wav
    from engine.audio.synthesiser import open_synthesiser

    out = checked_output(args.out, args.file, kind=SOUND, overwrite=args.overwrite)
    performance = _performance(checked_source(args.file))
    synthesiser = open_synthesiser()
    try:
        samples = render_performance(performance, synthesiser)
    finally:
        synthesiser.close()
    with explained_if_unwritable(out):
        write_wav(out, samples, synthesiser.sample_rate)
    return {
        "seconds": round(len(samples) / synthesiser.sample_rate, 3),
        "peak": round(float(np.abs(samples).max(initial=0.0)), 4),
        "synthesiser": synthesiser.name,
        "skipped": list(performance.skipped),
    }


def describe(result: dict[str, Any]) -> str:
    """How long and how loud it became, for a person."""
    left_out = "".join(f"\n{reason}" for reason in result["skipped"])
    return (
        f"{result['seconds']:.1f} seconds of sound, loudest at {result['peak']:.0%} of full level, "
        f"played by {result['synthesiser']}.{left_out}"
    )


def _performance(path: Path) -> "Performance":
    """What is played: a MIDI file as it is, MusicXML and what lies in a zip by way of a copy."""
    from engine.audio.performance import performance_of

    source = _piece_of(path)
    data = read_bytes(source)
    is_midi = data.startswith(_MIDI_STARTS)
    if is_midi and inside(source) is None:
        return performance_of(source)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / source.name
        if is_midi:
            copy.write_bytes(data)
        else:
            write_score(copy, score_of(source, data))
        return performance_of(copy)


def _piece_of(path: Path) -> Path:
    """The piece that a path stands for: of a zip its only one."""
    if path.suffix.lower() not in PACKED_SUFFIXES:
        return path
    pieces = [piece for piece in find_files([path]) if not is_called_recording(piece)]
    if len(pieces) == 1 and pieces[0] != path:
        return pieces[0]
    if len(pieces) > 1:
        raise LentoError(
            f"{path.name} holds {len(pieces)} pieces, and one is made into sound at a time. Name "
            f"it with its place in the zip, such as {pieces[0]}."
        )
    raise LentoError(f"No music was found in {path.name}. Choose a MIDI or MusicXML file.")
