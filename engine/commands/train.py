"""The train command: learn from a folder of music; Ctrl-C stops early and keeps the model.

What a crash, a full disk or a power cut ended goes on with --resume; --again leaves out of a model
what was withdrawn since it learned.
"""

import argparse
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from types import FrameType
from typing import Any

from engine.commands.asked_training import (
    USUAL_MINUTES,
    asked_look,
    asked_training,
    check_flags,
)
from engine.commands.look_before import LEANING_WORKS, Wish, looked
from engine.commands.numbers import counted, minutes_number, seed_number, whole_number
from engine.commands.places import add_overwrite
from engine.commands.preflight_text import not_used, preflight_text
from engine.commands.telling import TellingLink
from engine.commands.unfinished import all_unfinished, forgotten, unfinished_text
from engine.commands.usage import model_name, place_name
from engine.errors import TrainingFailed
from engine.jobs import JobLink
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import DEFAULT_MODEL
from engine.storage.components import training_part
from engine.training.device import DEVICE_CHOICES, Choice
from engine.training.job import TrainResult
from engine.training.team.opening import follow_leader, leading
from engine.training.team.place import Place, place_in
from engine.training.team.team import TeamLost
from engine.training.ways import WAY_CHOICES

_log = logging.getLogger(__name__)

_MOST_STEPS = 100_000_000
_NO_GPU_NEEDED = "Leaning a model to music takes seconds on any processor: no GPU was used.\n"
_BEFORE_LEARNING = frozenset({"gather", "prepare", "measure"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "folder",
        type=place_name,
        nargs="*",
        metavar="FOLDER",
        help="MIDI files and folders of them",
    )
    parser.add_argument("--out", type=place_name, metavar="FILE.lento", help="the model to write")
    parser.add_argument(
        "--way",
        choices=WAY_CHOICES,
        help="how: lean a model to the music in seconds (personalise), let it learn on (fine-tune) "
        "or begin with nothing (scratch); default: what suits the amount of music",
    )
    parser.add_argument(
        "--from",
        dest="base",
        type=model_name,
        metavar="MODEL",
        help="go on from this model (default: the one of --config that comes with Lento)",
    )
    parser.add_argument(
        "--config",
        choices=sorted(KNOWN_CONFIGS),
        help=f"what kind to make where no --from is given (default: {DEFAULT_MODEL})",
        metavar="NAME",
    )
    parser.add_argument(
        "--minutes", type=minutes_number, metavar="M", help=f"(default: {USUAL_MINUTES:g})"
    )
    parser.add_argument(
        "--steps",
        type=whole_number(1, _MOST_STEPS),
        metavar="N",
        help="train for N steps instead of minutes: same seed and name, same bytes on one "
        "machine's CPU",
    )
    parser.add_argument("--device", choices=DEVICE_CHOICES, help="what computes (default: auto)")
    parser.add_argument("--seed", type=seed_number, metavar="N", help="(default: 0)")
    parser.add_argument(
        "--again",
        type=model_name,
        metavar="MODEL",
        help="train this model once more, without the files that were withdrawn since; minutes, "
        "steps, device and seed are as they were where none is given",
    )
    parser.add_argument(
        "--preflight",
        action="store_true",
        help="only look at the music and say what each way would make of it, and how long it takes",
    )
    _add_unfinished(parser)
    add_overwrite(parser)


def _add_unfinished(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--resume",
        type=model_name,
        metavar="LAST",
        help="go on with a training that broke off: 'last', its id, or its folder",
    )
    parser.add_argument(
        "--unfinished", action="store_true", help="list the trainings that broke off"
    )
    parser.add_argument(
        "--forget",
        type=model_name,
        metavar="LAST",
        help="throw away a training that broke off: 'last', or its id",
    )


def run(args: argparse.Namespace) -> dict[str, Any] | None:
    """Train a model, go on with a training, train one again, or look at the music alone.

    Returns:
        With --preflight the fields of a Preflight, and what looked() adds; with --unfinished and
        --forget what engine.commands.unfinished says. Else:
        {"model": its file, "verdict": what to expect of it, "accuracy": share of steps rebuilt
        free-running, "held_out": whether on pieces kept aside, "kl_bits", "active_units",
        "windows": clips that it learned from, where one that two pieces share counts for each,
        "steps", "seconds", "device": its name, "skipped": files not used, and why,
        "commonest_accuracy": what always writing the commonest thing would reach, "way": how it
        was made, "findings": what went wrong and what was done about it, "copied_of_100": new
        clips that copy the files, "samples": what new clips are like, "no_consent": files left
        out}. Nothing in a process that torchrun started beside the first, which answers.

    Raises:
        LentoError: There is too little music, or the training cannot begin or goes wrong.
        WrongUsage: Flags are missing, or do not go together.
        OSError: The disk cannot be read or written.
    """
    check_flags(args)
    place = place_in(os.environ)
    device: Choice = args.device or "auto"
    if place is not None and not place.leads:
        _followed(place, args, device)
        return None
    if args.unfinished or args.forget:
        return forgotten(args.forget) if args.forget else all_unfinished()
    if args.preflight:
        wish = Wish(args.way or "auto", args.minutes or USUAL_MINUTES, args.steps, device)
        return looked(asked_look(args), wish, TellingLink())
    job = asked_training(args)
    link = TellingLink()
    with _interrupt_stops(link), leading(place, device), _naming_what_works(args):
        result: TrainResult = job.run(link)
    _log.debug("%.1f kl_bits, %d active units", result.kl_bits, result.active_units)
    if args.device == "gpu" and result.way == "personalise":
        sys.stderr.write(_NO_GPU_NEEDED)
    told = {name: getattr(result, name) for name in result.__slots__}
    del told["previews"]  # For ears, and not for a line of JSON.
    return told


def _followed(place: Place, args: argparse.Namespace, device: Choice) -> None:
    """Compute along with the process that leads, and leave all words to it."""
    if args.preflight or args.unfinished or args.forget:
        return
    try:
        _log.debug("%d steps along with the first process", follow_leader(place, device))
    except (TeamLost, KeyboardInterrupt):
        raise SystemExit(1) from None


def describe(answer: Mapping[str, Any]) -> str:
    """The answer for a person."""
    if "unfinished" in answer or "forgotten" in answer:
        return unfinished_text(answer)
    if "verdict" not in answer:
        return preflight_text(answer)
    kind = "kept aside" if answer["held_out"] else "trained with"
    lines = [
        answer["verdict"],
        f"{100 * answer['accuracy']:.1f} % of the steps came back right (pieces {kind}); always "
        f"writing the commonest thing would reach {100 * answer['commonest_accuracy']:.1f} %.",
        f"{answer['model']}: learned from {counted(answer['windows'], 'clip', 'clips')} in "
        f"{counted(answer['steps'], 'step', 'steps')}, {answer['seconds']:.0f} s on "
        f"{answer['device']}",
    ]
    lines += [finding.words for finding in answer["findings"]]
    return "\n".join([*lines, *not_used(answer["skipped"])])


@contextlib.contextmanager
def _naming_what_works(args: argparse.Namespace) -> Iterator[None]:
    """Where new training fails because nothing that trains is here, name the way that works."""
    try:
        yield
    except TrainingFailed as error:
        part = training_part()
        if part.works or str(error) != part.words or not args.folder:
            raise
        raise TrainingFailed(f"{error} {LEANING_WORKS}") from error


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
