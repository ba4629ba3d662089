"""The train command: learn from a folder of music; Ctrl-C stops early and keeps the model."""

import argparse
import contextlib
import logging
import signal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

from engine.commands.numbers import minutes_number, seed_number, whole_number
from engine.commands.places import MODEL, add_overwrite, checked_output
from engine.commands.telling import TellingLink
from engine.jobs import JobLink
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import DEFAULT_MODEL
from engine.training.device import DEVICE_CHOICES

_log = logging.getLogger(__name__)

_MOST_STEPS = 100_000_000
_BEFORE_LEARNING = frozenset({"gather", "prepare"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "folder", type=Path, nargs="+", metavar="FOLDER", help="MIDI files and folders of them"
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE.lento", help="the model to write"
    )
    parser.add_argument("--from", dest="base", metavar="MODEL", help="go on from this model")
    parser.add_argument(
        "--config",
        default=DEFAULT_MODEL,
        choices=sorted(KNOWN_CONFIGS),
        help="what to make where no --from is given (default: %(default)s)",
        metavar="NAME",
    )
    parser.add_argument(
        "--minutes", type=minutes_number, default=10.0, metavar="M", help="(default: %(default)g)"
    )
    parser.add_argument(
        "--steps",
        type=whole_number(1, _MOST_STEPS),
        metavar="N",
        help="train for N steps instead of minutes: same seed, same bytes on one machine's CPU",
    )
    parser.add_argument("--device", choices=DEVICE_CHOICES, default="auto")
    parser.add_argument("--seed", type=seed_number, default=0, metavar="N")
    add_overwrite(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Train a model.

    Returns:
        {"model": its file, "verdict": what to expect of it, "accuracy": share of steps rebuilt
        free-running, "held_out": whether on pieces kept aside, "kl_bits", "active_units",
        "windows", "steps", "seconds", "device": its name, "skipped": files not used, and why,
        "commonest_accuracy": what always writing the commonest thing would reach}.

    Raises:
        LentoError: There is too little music, or the training cannot begin or goes wrong.
        OSError: The disk cannot be read or written.
    """
    from engine.model.registry import find_model
    from engine.training.job import TrainJob

    base = find_model(args.base) if args.base else None
    sources = (*args.folder, *([base] if base else []))
    checked_output(args.out, *sources, kind=MODEL, overwrite=args.overwrite)
    job = TrainJob(
        tuple(args.folder),
        args.out,
        args.minutes,
        base,
        args.device,
        args.seed,
        args.steps,
        args.config,
    )
    link = TellingLink()
    with _interrupt_stops(link):
        result = job.run(link)
    _log.debug("%.1f kl_bits, %d active units", result.kl_bits, result.active_units)
    return {name: getattr(result, name) for name in result.__slots__}


def describe(answer: Mapping[str, Any]) -> str:
    """The answer for a person."""
    kind = "kept aside" if answer["held_out"] else "trained with"
    lines = [
        answer["verdict"],
        f"{100 * answer['accuracy']:.1f} % of the steps came back right (pieces {kind}); always "
        f"writing the commonest thing would reach {100 * answer['commonest_accuracy']:.1f} %.",
        f"{answer['model']}: learned in {answer['steps']} steps, {answer['seconds']:.0f} s "
        f"on {answer['device']}",
    ]
    return "\n".join([*lines, *(f"not used: {why}" for why in answer["skipped"])])


@contextlib.contextmanager
def _interrupt_stops(link: JobLink) -> Iterator[None]:
    """Make the first Ctrl-C or SIGTERM stop and keep, and the second give up.

    Before anything was learned there is nothing to keep, and the first ends the command at once.
    """

    def hear(_signal: int, _frame: FrameType | None) -> None:
        if link.stop_requested:
            link.cancel()
        elif _nothing_learned(link):
            raise KeyboardInterrupt("Stopped; nothing was learned yet, so no model is written.")
        else:
            sys.stderr.write("Stopping; the model is kept. Ctrl-C again gives it up.\n")
            link.stop()

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(each, hear) for each in signals]
    try:
        yield
    finally:
        for each, handler in zip(signals, before, strict=True):
            signal.signal(each, handler)


def _nothing_learned(link: JobLink) -> bool:
    return link.latest is None or link.latest.stage in _BEFORE_LEARNING
