"""The render command: a MIDI file as sound in a WAV file."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from engine.commands.places import SOUND, add_overwrite, checked_output, checked_source
from engine.storage.written import explained_if_unwritable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a MIDI file")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE.wav", help="the sound file to write"
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
        OSError: The MIDI file cannot be opened.
    """
    from engine.audio.performance import performance_of
    from engine.audio.renderer import render_performance, write_wav
    from engine.audio.synthesiser import open_synthesiser

    out = checked_output(args.out, args.file, kind=SOUND, overwrite=args.overwrite)
    performance = performance_of(checked_source(args.file))
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
