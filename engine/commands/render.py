"""The render command: a MIDI file as sound in a WAV file."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a MIDI file")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE.wav", help="the sound file to write"
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Render a file with all its tracks.

    Returns:
        {"seconds": length, "peak": largest sample, 0..0.89, "synthesiser": which one played,
        "skipped": what is not heard, in words}.

    Raises:
        MidiFormatError: The file cannot be read, or is too long.
        AudioUnavailable: No synthesiser or no soundfont was found.
        OSError: A file cannot be opened or written.
    """
    from engine.audio.performance import performance_of
    from engine.audio.renderer import render_performance, write_wav
    from engine.audio.synthesiser import open_synthesiser

    performance = performance_of(args.file)
    synthesiser = open_synthesiser()
    try:
        samples = render_performance(performance, synthesiser)
    finally:
        synthesiser.close()
    write_wav(args.out, samples, synthesiser.sample_rate)
    return {
        "seconds": round(len(samples) / synthesiser.sample_rate, 3),
        "peak": round(float(np.abs(samples).max(initial=0.0)), 4),
        "synthesiser": synthesiser.name,
        "skipped": list(performance.skipped),
    }
