"""interpolate: from piece to piece in even steps."""

import argparse
import re
from pathlib import Path
from typing import Any

from engine.commands.limits import add_limit_arguments, checked_limits
from engine.commands.made_clips import (
    add_making_arguments,
    checked_tempo,
    chosen_window,
    with_tempo,
    write_numbered,
)
from engine.commands.numbers import MOST_BLEND_STEPS, checked_temperature
from engine.commands.places import made_folder
from engine.errors import LentoError
from engine.jobs import JobLink
from engine.midi.write import write_clips
from engine.model.music_model import load_model
from engine.model.registry import find_model
from engine.sampling.jobs import BlendJob, SourceClip
from engine.sampling.made import Wording
from engine.storage.written import explained_if_unwritable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command."""
    parser.add_argument("files", nargs="+", type=Path, help="two MIDI files or more, whole songs")
    add_making_arguments(parser)
    parser.add_argument(
        "--steps", type=int, default=5, help="clips to make, both ends included (default: 5)"
    )
    parser.add_argument(
        "--bars",
        help="the bar to start at in each file, from 1, such as 5,12 (default: the best)",
    )
    parser.add_argument("--temperature", type=float, help="without it the likeliest notes")
    parser.add_argument("--join", action="store_true", help="also write one continuous file")
    add_limit_arguments(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Blend the files' windows and write each step."""
    if len(args.files) < 2:
        raise LentoError("A blend needs at least two files; only one was given.")
    if args.steps > MOST_BLEND_STEPS:
        raise LentoError(f"A blend has at most {MOST_BLEND_STEPS} steps; make several of it.")
    if args.temperature is not None:
        checked_temperature(args.temperature)
    tempo = checked_tempo(args.tempo)
    path = find_model(args.model)
    model = load_model(path)
    limits = checked_limits(args, model)
    bars = _bars(args.bars, len(args.files))
    windows = [chosen_window(model, f, bar) for f, bar in zip(args.files, bars, strict=True)]
    job = BlendJob(
        path,
        tuple(SourceClip(window.clip, window.key) for window in windows),
        args.steps,
        args.temperature,
        args.seed,
        Wording(name="Lento blend"),
        limits,
    )
    made_folder(args.out)
    clips = with_tempo([made.clip for made in job.run(JobLink())], tempo)
    written = write_numbered(args.out, "blend", clips, seeds=[args.seed] * len(clips))
    if not args.join:
        return {"clips": written}
    joined = args.out / "blend.mid"
    with explained_if_unwritable(joined):
        write_clips(joined, clips)
    return {"clips": written, "joined": str(joined)}


def describe(result: dict[str, Any]) -> str:
    """What was written, for a person."""
    paths = [clip["path"] for clip in result["clips"]]
    return "\n".join([*paths, *([result["joined"]] if "joined" in result else [])])


def _bars(text: str | None, files: int) -> list[int | None]:
    if text is None:
        return [None] * files
    parts = text.split(",")
    if len(parts) != files or not all(re.fullmatch(r"\s*[1-9]\d*\s*", part) for part in parts):
        raise LentoError(
            f"--bars needs one bar number for each of the {files} files, such as "
            f"{','.join(['1'] * files)}."
        )
    return [int(part) for part in parts]
