"""models: what there is; models import: a model that Magenta published becomes a .lento file."""

import argparse
from pathlib import Path
from typing import Any

from engine.commands.numbers import whole_number
from engine.commands.places import MODEL, add_overwrite, checked_output
from engine.commands.usage import WrongUsage
from engine.converters.controls import CHORDS
from engine.jobs import JobLink
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import ModelInfo, list_models, model_info
from engine.model_import.importing import ImportOptions
from engine.model_import.job import ImportModelJob
from engine.pieces.wanted import Wanted

_LONGEST = 64  # In bars; the models that there are write two or sixteen.
_MUSIC = {
    "melody": "melody",
    "drums": "drums",
    "groove": "drums as they are played",
    "taps": "drums to a tapped rhythm",
    "trio": "melody, bass and drums",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command: nothing for the list, `import PATH --out FILE` to read a model."""
    parser.add_argument("action", nargs="?", choices=["import"], help="read one of Magenta's")
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="any file of a TensorFlow checkpoint or their prefix, a .tar or .tar.gz with one, "
        "or the folder of a model for browsers",
    )
    parser.add_argument(
        "--config",
        choices=sorted(KNOWN_CONFIGS),
        help="what it was trained as; without it, it is recognised",
    )
    parser.add_argument(
        "--bars",
        type=whole_number(1, _LONGEST),
        help="how many bars it writes, where nothing tells",
    )
    parser.add_argument("--out", type=Path, metavar="FILE.lento", help="the model to write")
    add_overwrite(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """List the models, or import one and describe it."""
    if args.action is None and args.out is not None:
        raise WrongUsage("To import a model: models import PATH --out FILE.")
    if args.action is None:
        return {"models": [_described(info) for info in list_models()]}
    if args.path is None or args.out is None:
        raise WrongUsage("An import needs a checkpoint and a place: models import PATH --out FILE.")
    checked_output(args.out, args.path, kind=MODEL, overwrite=args.overwrite)
    options = ImportOptions(args.config, args.bars)
    report = ImportModelJob(args.path, args.out, options).run(JobLink())
    return {"models": [_described(model_info(args.out))], "notes": list(report.notes)}


def describe(result: dict[str, Any]) -> str:
    """One line a model, for a person, and what is worth knowing of one that was imported."""
    lines = []
    for model in result["models"]:
        accuracy = model["accuracy"]
        figures = f", rebuilds {accuracy:.0%}" if accuracy is not None else ""
        plays = "" if model["can_encode"] else ", plays only"
        lines.append(f"{model['name']}  ({model['writes']}{figures}{plays})")
    lines += result.get("notes", [])
    return "\n".join(lines) or "There is no model yet. Train one, or import one of Magenta's."


def _described(info: ModelInfo) -> dict[str, Any]:
    return {
        "name": info.name,
        "path": str(info.path),
        "config": info.config,
        "writes": _writes(info),
        "parameters": info.parameters,
        "z_size": info.z_size,
        "trained_on": info.trained_on,
        "accuracy": info.accuracy,
        "kl_bits": info.kl_bits,
        "can_encode": info.can_encode,
    }


def _writes(info: ModelInfo) -> str:
    """What a model makes, as a person says it."""
    length = Wanted(info.bars).length
    made = f"{length} of {_MUSIC.get(info.content, info.content)}"
    return f"{made} to chords" if CHORDS in info.controls else made
