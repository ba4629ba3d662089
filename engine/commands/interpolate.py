"""interpolate: from piece to piece in even steps."""

import argparse
import re
from typing import Any

from engine.commands.limits import add_limit_arguments, checked_limits
from engine.commands.made_clips import (
    add_making_arguments,
    chosen_window,
    numbered,
    with_tempo,
    write_numbered,
)
from engine.commands.numbers import MOST_BLEND_STEPS, temperature_number, whole_number
from engine.commands.places import checked_folder
from engine.commands.telling import PATIENCE_S, TellingLink
from engine.commands.usage import WrongUsage, place_name
from engine.midi.write import write_clips
from engine.model.music_model import load_model
from engine.model.registry import find_model
from engine.sampling.interpolate import meter_changes
from engine.sampling.jobs import BlendJob, SourceClip
from engine.sampling.made import Wording
from engine.storage.written import explained_if_unwritable

_STEM, _JOINED = "blend", "blend.mid"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command."""
    parser.add_argument(
        "files", nargs="+", type=place_name, help="two MIDI files or more, whole songs"
    )
    add_making_arguments(parser)
    parser.add_argument(
        "--steps",
        type=whole_number(2, MOST_BLEND_STEPS),
        default=5,
        help="clips to make, both ends included (default: 5)",
    )
    parser.add_argument(
        "--bars",
        help="the bar to start at in each file, from 1, such as 5,12 (default: the best)",
    )
    parser.add_argument(
        "--temperature", type=temperature_number, help="without it the likeliest notes"
    )
    parser.add_argument("--join", action="store_true", help="also write one continuous file")
    add_limit_arguments(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Blend the files' windows and write each step."""
    if len(args.files) < 2:
        raise WrongUsage("A blend needs at least two files; only one was given.")
    if args.steps < len(args.files):
        raise WrongUsage(f"A blend of {len(args.files)} files has at least as many --steps.")
    bars = _bars(args.bars, len(args.files))
    path = find_model(args.model)
    model = load_model(path)
    limits = checked_limits(args, model)
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
    taken = rf"{numbered(_STEM)}|{_JOINED}"
    checked_folder(args.out, taken, args.files, overwrite=args.overwrite)
    clips = with_tempo([made.clip for made in job.run(TellingLink(PATIENCE_S))], args.tempo)
    written = write_numbered(args.out, _STEM, clips, seeds=[args.seed] * len(clips))
    changes = [{"step": step, "meter": str(m)} for step, m in meter_changes(clips)]
    answer: dict[str, Any] = {"clips": written, "meter_changes": changes}
    joined = args.out / _JOINED
    with explained_if_unwritable(joined):
        if not args.join:
            joined.unlink(missing_ok=True)
            return answer
        write_clips(joined, clips)
    return answer | {"joined": str(joined)}


def describe(result: dict[str, Any]) -> str:
    """What was written, for a person."""
    paths = [clip["path"] for clip in result["clips"]]
    joined = [result["joined"]] if "joined" in result else []
    changes = [
        f"The metre changes to {change['meter']} at step {change['step']}."
        for change in result["meter_changes"]
    ]
    return "\n".join([*paths, *joined, *changes])


def _bars(text: str | None, files: int) -> list[int | None]:
    if text is None:
        return [None] * files
    parts = text.split(",")
    if len(parts) != files or not all(re.fullmatch(r"\s*[1-9]\d*\s*", part) for part in parts):
        raise WrongUsage(
            f"--bars needs one bar number for each of the {files} files, such as "
            f"{','.join(['1'] * files)}."
        )
    return [int(part) for part in parts]
