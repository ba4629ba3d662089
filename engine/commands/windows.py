"""The windows command: what is taken from a MIDI file, as event indices."""

import argparse
import logging
from pathlib import Path
from typing import Any

from engine.commands.places import checked_source
from engine.errors import MidiFormatError
from engine.music.events import melody_to_events
from engine.music.magenta_windows import WINDOW_CONFIGS, magenta_windows

_log = logging.getLogger(__name__)
DEFAULT_CONFIG = "cat-mel_2bar_small"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a MIDI file")
    parser.add_argument(
        "--config",
        choices=tuple(WINDOW_CONFIGS),
        default=DEFAULT_CONFIG,
        help="whose windows: of 2 or of 16 bars (default: %(default)s)",
    )
    parser.add_argument(
        "--magenta",
        action="store_true",
        help="exactly what Magenta takes, in its order, instead of all that Lento takes",
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Take the windows of a file.

    Returns:
        {"windows": lists of event indices}; with --magenta each has 16 steps a bar, else as many
        as the metre of the window has. A file that Magenta refuses gives none, and the reason is
        said on stderr.

    Raises:
        MidiFormatError: The file cannot be read.
        OSError: The file cannot be opened.
    """
    path = checked_source(args.file)
    if args.magenta:
        return {"windows": _magentas_windows(path, args.config)}
    return {"windows": _lento_windows(path, WINDOW_CONFIGS[args.config].bars)}


def _magentas_windows(path: Path, config: str) -> list[list[int]]:
    try:
        return magenta_windows(path, config)
    except MidiFormatError as error:
        _log.warning("%s", error)
        return []


def _lento_windows(path: Path, bars: int) -> list[list[int]]:
    from engine.library.windows import file_windows

    clips = (window.clip for window in file_windows(path, bars))
    return [melody_to_events(clip.melody, clip.steps).tolist() for clip in clips]
