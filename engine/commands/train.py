"""The train command: learn from a folder of music; Ctrl-C stops early and keeps the model.

What a crash, a full disk or a power cut ended goes on with --resume; --again leaves out of a model
what was withdrawn since it learned.
"""

import argparse
import contextlib
import dataclasses
import logging
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

from engine.commands.numbers import minutes_number, seed_number, whole_number
from engine.commands.places import MODEL, add_overwrite, checked_output
from engine.commands.preflight_text import preflight_text
from engine.commands.telling import TellingLink
from engine.commands.usage import WrongUsage
from engine.jobs import Job, JobLink
from engine.library.database import library_place
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import DEFAULT_MODEL, find_model
from engine.training.device import DEVICE_CHOICES
from engine.training.job import TrainJob, TrainResult
from engine.training.kept import trainings_place
from engine.training.preflight.preflight_job import PreflightJob
from engine.training.preparing import base_for
from engine.training.retrain import retrain_request
from engine.training.team.opening import follow_leader, leading
from engine.training.team.place import Place, place_in
from engine.training.team.team import TeamLost
from engine.training.trainings import ResumeJob, newest, unfinished
from engine.training.ways import WAY_CHOICES

_log = logging.getLogger(__name__)

_MOST_STEPS = 100_000_000
_BEFORE_LEARNING = frozenset({"gather", "prepare", "measure"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "folder", type=Path, nargs="*", metavar="FOLDER", help="MIDI files and folders of them"
    )
    parser.add_argument("--out", type=Path, metavar="FILE.lento", help="the model to write")
    parser.add_argument(
        "--way",
        choices=WAY_CHOICES,
        default="auto",
        help="how: lean a model to the music in seconds (personalise), let it learn on (fine-tune) "
        "or begin with nothing (scratch); default: what suits the amount of music",
    )
    parser.add_argument(
        "--from",
        dest="base",
        metavar="MODEL",
        help="go on from this model (default: the one of --config that comes with Lento)",
    )
    parser.add_argument(
        "--config",
        default=DEFAULT_MODEL,
        choices=sorted(KNOWN_CONFIGS),
        help="what kind to make where no --from is given (default: %(default)s)",
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
    parser.add_argument(
        "--resume",
        metavar="LAST",
        help="go on with a training that broke off: 'last', or its folder",
    )
    parser.add_argument(
        "--again",
        metavar="MODEL",
        help="train this model once more, without the files that were withdrawn since",
    )
    parser.add_argument(
        "--preflight",
        action="store_true",
        help="only look at the music and say what each way would make of it",
    )
    add_overwrite(parser)


def run(args: argparse.Namespace) -> dict[str, Any] | None:
    """Train a model, go on with a training, train one again, or look at the music alone.

    Returns:
        With --preflight the fields of a Preflight, and "base". Else:
        {"model": its file, "verdict": what to expect of it, "accuracy": share of steps rebuilt
        free-running, "held_out": whether on pieces kept aside, "kl_bits", "active_units",
        "windows", "steps", "seconds", "device": its name, "skipped": files not used, and why,
        "commonest_accuracy": what always writing the commonest thing would reach, "way": how it
        was made, "findings": what went wrong and what was done about it, "copied_of_100": new
        clips that copy the files, "samples": what new clips are like, "no_consent": files left
        out}. Nothing in a process that torchrun started beside the first, which answers.

    Raises:
        LentoError: There is too little music, or the training cannot begin or goes wrong.
        WrongUsage: Flags are missing, or do not go together.
        OSError: The disk cannot be read or written.
    """
    place = place_in(os.environ)
    if place is not None and not place.leads:
        _followed(place, args)
        return None
    if args.preflight:
        return _preflight(args)
    job = _asked(args)
    link = TellingLink()
    with _interrupt_stops(link), leading(place, args.device):
        result: TrainResult = job.run(link)
    _log.debug("%.1f kl_bits, %d active units", result.kl_bits, result.active_units)
    told = {name: getattr(result, name) for name in result.__slots__}
    del told["previews"]  # For ears, and not for a line of JSON.
    return told


def _followed(place: Place, args: argparse.Namespace) -> None:
    """Compute along with the process that leads, and leave all words to it."""
    if args.preflight:
        return
    try:
        _log.debug("%d steps along with the first process", follow_leader(place, args.device))
    except (TeamLost, KeyboardInterrupt):
        raise SystemExit(1) from None


def _asked(args: argparse.Namespace) -> Job[TrainResult]:
    if args.resume:
        return ResumeJob(_resumed(args))
    return _again(args) if args.again else _new(args)


def _new(args: argparse.Namespace) -> TrainJob:
    if not args.folder or args.out is None:
        raise WrongUsage("name the music to learn from and, with --out, the model to write")
    base = find_model(args.base) if args.base else None
    sources = (*args.folder, *([base] if base else []))
    checked_output(args.out, *sources, kind=MODEL, overwrite=args.overwrite)
    _mention_unfinished()
    return TrainJob(
        tuple(args.folder),
        args.out,
        args.minutes,
        base,
        args.device,
        args.seed,
        args.steps,
        args.config,
        args.way,
        library_place(),
    )


def _again(args: argparse.Namespace) -> TrainJob:
    """The training of a model once more, without the files that were withdrawn since."""
    if args.folder or args.out is None:
        raise WrongUsage("--again knows the music of its model; name the new one with --out alone")
    model = find_model(args.again)
    checked_output(args.out, model, kind=MODEL, overwrite=args.overwrite)
    found = retrain_request(model, library_place(), args.out, TellingLink())
    for source in found.without:
        sys.stderr.write(f"left out: {source.file or 'a file'} may not be learned from\n")
    for source in found.missing:
        sys.stderr.write(f"left out: {source.file or 'a file'} was not found\n")
    return found.job


def _resumed(args: argparse.Namespace) -> Path:
    """The folder of the training to go on with, which knows its music and its model."""
    if args.folder or args.out is not None:
        raise WrongUsage("--resume knows the music and the model of its training; name neither")
    if args.resume == "last":
        return newest()
    named = Path(args.resume)
    return named if named.is_dir() else trainings_place() / named.name


def _preflight(args: argparse.Namespace) -> dict[str, Any]:
    if not args.folder:
        raise WrongUsage("name the music to look at")
    named = find_model(args.base) if args.base else None
    job = PreflightJob(tuple(args.folder), config=args.config, base=named, library=library_place())
    found = job.run(TellingLink())
    told = {field.name: getattr(found, field.name) for field in dataclasses.fields(found)}
    return told | {"base": base_for(named, args.config, KNOWN_CONFIGS[args.config])}


def _mention_unfinished() -> None:
    for training in unfinished()[:1]:
        share = f"{100 * training.share_done:.0f} %"
        sys.stderr.write(
            f"The training of {training.name} broke off at {share}; 'train --resume "
            f"{training.folder.name}' goes on with it.\n"
        )


def describe(answer: Mapping[str, Any]) -> str:
    """The answer for a person."""
    if "verdict" not in answer:
        return preflight_text(answer)
    kind = "kept aside" if answer["held_out"] else "trained with"
    lines = [
        answer["verdict"],
        f"{100 * answer['accuracy']:.1f} % of the steps came back right (pieces {kind}); always "
        f"writing the commonest thing would reach {100 * answer['commonest_accuracy']:.1f} %.",
        f"{answer['model']}: learned in {answer['steps']} steps, {answer['seconds']:.0f} s "
        f"on {answer['device']}",
    ]
    lines += [finding.words for finding in answer["findings"]]
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
