"""Which training the flags of the train command ask for, and which flags do not go together."""

import argparse
import sys
from collections.abc import Set
from dataclasses import replace
from typing import Any

from engine.commands.places import MODEL, checked_output
from engine.commands.telling import TellingLink
from engine.commands.unfinished import mention_unfinished, named_training
from engine.commands.usage import WrongUsage
from engine.jobs import Job
from engine.library.database import library_place
from engine.model.checkpoint import load_description
from engine.model.learned import sources_of
from engine.model.registry import DEFAULT_MODEL, find_model
from engine.training.job import TrainJob, TrainResult
from engine.training.preflight.preflight_job import PreflightJob
from engine.training.retrain import Retraining, retrain_request
from engine.training.trainings import ResumeJob

USUAL_MINUTES = 10.0
_FLAGS = {
    "folder": "the music",
    "resume": "--resume",
    "again": "--again",
    "forget": "--forget",
    "unfinished": "--unfinished",
    "preflight": "--preflight",
    "out": "--out",
    "overwrite": "--overwrite",
    "way": "--way",
    "base": "--from",
    "config": "--config",
    "minutes": "--minutes",
    "steps": "--steps",
    "device": "--device",
    "seed": "--seed",
}
_COUNTED = frozenset({"minutes", "steps", "device", "seed"})
_TAKEN: dict[str, Set[str]] = {
    "resume": frozenset({"device"}),
    "again": _COUNTED | {"out", "overwrite", "preflight"},
    "forget": frozenset(),
    "unfinished": frozenset(),
}
_WHY = {
    "resume": "--resume goes on with a training as it was begun",
    "again": "--again trains a model as it was made, from the music that it knows",
    "forget": "--forget throws a training away and takes nothing else",
    "unfinished": "--unfinished only lists and takes nothing else",
}


def check_flags(args: argparse.Namespace) -> None:
    """Refuse flags that would not count, so that nobody believes that they did.

    Raises:
        WrongUsage: Some do not go together.
    """
    given = [name for name in _FLAGS if _is_given(getattr(args, name))]
    for mode, taken in _TAKEN.items():
        extra = [_FLAGS[name] for name in given if name != mode and name not in taken]
        if mode in given and extra:
            raise WrongUsage(f"{_WHY[mode]}; leave out {' and '.join(extra)}")
    if args.base and args.config:
        raise WrongUsage("--from names a model, which has its kind; leave out --config")
    if args.minutes and args.steps:
        raise WrongUsage("a training lasts --minutes or --steps; give one of them")


def _is_given(value: Any) -> bool:
    return value is not None and value is not False and value != []  # A seed of 0 is given.


def asked_training(args: argparse.Namespace) -> Job[TrainResult]:
    """The training that flags ask for, which check_flags has passed.

    Raises:
        WrongUsage: The music or the model to write is missing.
        LentoError: What is named is not there, or cannot be written.
    """
    if args.resume:
        return ResumeJob(named_training(args.resume), args.device)
    return _again(args) if args.again else _new(args)


def asked_look(args: argparse.Namespace) -> PreflightJob:
    """The look at music, or at what a model would learn from again.

    Raises:
        WrongUsage: No music is named.
        LentoError: What is named is not there.
    """
    if args.again:
        job = _retraining(args).job
        return PreflightJob(job.places, job.contents, job.config, job.base, job.library)
    if not args.folder:
        raise WrongUsage("name the music to look at")
    base = find_model(args.base) if args.base else None
    config = args.config or DEFAULT_MODEL
    return PreflightJob(tuple(args.folder), config=config, base=base, library=library_place())


def _new(args: argparse.Namespace) -> TrainJob:
    if not args.folder or args.out is None:
        raise WrongUsage("name the music to learn from and, with --out, the model to write")
    base = find_model(args.base) if args.base else None
    sources = (*args.folder, *([base] if base else []))
    checked_output(args.out, *sources, kind=MODEL, overwrite=args.overwrite)
    mention_unfinished()
    return TrainJob(
        tuple(args.folder),
        args.out,
        args.minutes or USUAL_MINUTES,
        base,
        args.device or "auto",
        args.seed or 0,
        args.steps,
        args.config or DEFAULT_MODEL,
        args.way or "auto",
        library_place(),
    )


def _again(args: argparse.Namespace) -> TrainJob:
    """The training of a model once more, without the files that were withdrawn since."""
    if args.out is None:
        raise WrongUsage("name the new model with --out; the one of --again stays as it is")
    checked_output(args.out, find_model(args.again), kind=MODEL, overwrite=args.overwrite)
    return _retraining(args).job


def _retraining(args: argparse.Namespace) -> Retraining:
    """What it takes to train a model again; minutes, steps, device and seed count if given."""
    model = find_model(args.again)
    if _names_nothing(args.again):
        sys.stderr.write(
            f"{model.stem} names none of the files that it learned from, as a copy that was "
            "written to be given away; what the library does not hold is found only with the "
            "model that it was copied from.\n"
        )
    found = retrain_request(model, library_place(), args.out, TellingLink())
    for source in found.without:
        sys.stderr.write(f"left out: {source.file or 'a file'} may not be learned from\n")
    if not found.without:
        sys.stderr.write(
            f"{model.stem} learned from no file that was withdrawn since: it is trained again "
            "from all that it knew.\n"
        )
    for source in found.missing:
        sys.stderr.write(f"left out: {source.file or 'a file'} was not found\n")
    given = {name: getattr(args, name) for name in _COUNTED if getattr(args, name) is not None}
    if "minutes" in given:
        given["steps"] = None
    return replace(found, job=replace(found.job, **given))


def _names_nothing(model: str) -> bool:
    sources = sources_of(load_description(find_model(model))[1])
    return bool(sources) and not any(source.file for source in sources)
