"""The windows command: what is taken from a MIDI file, as the numbers that a model writes."""

import argparse
import logging
from pathlib import Path
from typing import Any

from engine.commands.places import checked_source
from engine.commands.usage import place_name
from engine.errors import LentoError, MidiFormatError
from engine.midi.magenta_windows import WINDOW_CONFIGS, magenta_windows
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS

_log = logging.getLogger(__name__)
DEFAULT_CONFIG = "cat-mel_2bar_small"
_PARTS_OF_MAGENTA = {DEFAULT_CONFIG: ", played by piano, mallets, organ or guitar"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument("file", type=place_name, metavar="FILE", help="a MIDI file")
    parser.add_argument(
        "--config",
        choices=tuple(KNOWN_CONFIGS),
        default=DEFAULT_CONFIG,
        metavar="NAME",
        help="whose windows, a configuration that 'models import' knows (default: %(default)s)",
    )
    parser.add_argument(
        "--magenta",
        action="store_true",
        help="exactly what Magenta takes, in its order, instead of all that Lento takes",
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Take the windows of a file.

    Returns:
        {"windows": lists of what each step says: an event index, the set of struck drums as a
        number, three of them for a trio, 27 numbers for a groove}; with --magenta each has 16
        steps a bar, else as many as the metre of the window has. A file that Magenta refuses gives
        none, and the reason is said on stderr.

    Raises:
        MidiFormatError: The file cannot be read.
        LentoError: How Magenta cuts for this configuration is not known.
        OSError: The file cannot be opened.
    """
    path = checked_source(args.file)
    if not args.magenta:
        return {"windows": _lento_windows(path, KNOWN_CONFIGS[args.config])}
    if args.config not in WINDOW_CONFIGS:
        raise LentoError(
            f"Magenta's own windows are known for {' and '.join(WINDOW_CONFIGS)}; leave out "
            f"--magenta to see what Lento takes for {args.config}."
        )
    return {"windows": _magentas_windows(path, args.config)}


def _magentas_windows(path: Path, config: str) -> list[list[int]]:
    try:
        windows = magenta_windows(path, config)
    except MidiFormatError as error:
        _log.warning("%s", error)
        return []
    if not windows:
        _log.warning(
            "Magenta takes nothing of %s: it asks for 4/4 and for a melody of at least five notes "
            "in one part%s. Leave out --magenta to see what Lento takes.",
            path.name,
            _PARTS_OF_MAGENTA.get(config, ""),
        )
    return windows


def _lento_windows(path: Path, config: ModelConfig) -> list[Any]:
    from engine.converters.converter import CONVERTERS
    from engine.converters.frame import Frame
    from engine.pieces.inspect import read_file
    from engine.pieces.wanted import wanted_by

    inspected = read_file(path, wanted_by(config))
    if inspected.score is None:
        raise MidiFormatError(inspected.report.sentence)
    if not inspected.windows:
        _log.warning("%s", inspected.report.sentence)
    converter = CONVERTERS[config.content]
    return [converter.tokens_of(window.clip, Frame()).tolist() for window in inspected.windows]
