"""models: what there is, and how it stands with the files that each learned from; models show: the
same of one, wherever it lies; models import: a model that Magenta published, or one of Lento that
lies elsewhere, becomes one of the list; models export: one to give away.
"""

import argparse
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from engine.commands.numbers import whole_number
from engine.commands.places import MODEL, add_overwrite, checked_output
from engine.commands.usage import WrongUsage, place_name
from engine.converters.controls import CHORDS
from engine.jobs import JobLink
from engine.library.database import library_place, open_to_read
from engine.library.errors import LibraryError
from engine.library.store import LibraryStore
from engine.model.checkpoint import load_description
from engine.model.giving import GiveModelJob
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import ModelInfo, find_model, list_models, model_info
from engine.model_import.importing import ImportOptions
from engine.model_import.job import ImportModelJob
from engine.pieces.wanted import Wanted
from engine.storage.files import replacing
from engine.storage.places import user_models_dir
from engine.storage.written import explained_if_unwritable

_LONGEST = 64  # In bars; the models that there are write two or sixteen.
_MOST_NAMED = 5
_WAYS = {
    "personalise": "personalised",
    "fine-tune": "fine-tuned",
    "scratch": "trained from nothing",
}
_MUSIC = {
    "melody": "melody",
    "drums": "drums",
    "groove": "drums as they are played",
    "taps": "drums to a tapped rhythm",
    "trio": "melody, bass and drums",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command: nothing for the list, `import PATH --out FILE` to read a model."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=["show", "import", "export"],
        help="look at one, also one that lies elsewhere; read one of Magenta's, or take one of "
        "Lento into the list; or write a copy to give away, which names no files of yours",
    )
    parser.add_argument(
        "path",
        nargs="?",
        type=place_name,
        help="to show: a model's name or file; to import: a model of Lento, any file of a "
        "TensorFlow checkpoint or their prefix, a .tar or .tar.gz "
        "with one, or the folder of a model for browsers; to export: a model",
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
    parser.add_argument(
        "--out",
        type=place_name,
        metavar="FILE.lento",
        help="the model to write; without it, one of Lento is imported into the folder of models",
    )
    parser.add_argument(
        "--with-names",
        action="store_true",
        help="leave the names of the files that an exported model learned from in it",
    )
    add_overwrite(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """List the models, or import or export one and describe it."""
    if args.action is None and args.out is not None:
        raise WrongUsage("To import a model: models import PATH --out FILE.")
    if args.action is None:
        return _listed()
    if args.action == "show" and args.path is not None and args.out is None:
        return _listed(find_model(args.path))
    if args.action == "show":
        raise WrongUsage("To look at a model: models show MODEL.")
    if args.action == "import" and args.path is not None and _is_model(args.path):
        return _taken_in(args)
    if args.path is None or args.out is None:
        whose = "a checkpoint" if args.action == "import" else "a model"
        raise WrongUsage(
            f"An {args.action} needs {whose} and a place: models {args.action} PATH --out FILE."
        )
    if args.action == "export":
        return _exported(args)
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
        way = f", {_WAYS[model['way']]}" if model["way"] in _WAYS else ""
        came = f" from {model['started_from']}" if way and model["started_from"] else ""
        lines.append(f"{model['name']}  ({model['writes']}{figures}{plays}{way}{came})")
        lines += [f"  {_on_withdrawn(model['withdrawn'])}"] if model["withdrawn"] else []
    lines += result.get("notes", [])
    return "\n".join(lines) or "There is no model yet. Train one, or import one of Magenta's."


def _listed(file: Path | None = None) -> dict[str, Any]:
    """All models, or the one in a file; what the library refuses marks those that learned of it."""
    consents: Mapping[str, bool] = {}
    notes = []
    if library_place().exists():
        try:
            with closing(open_to_read(library_place())) as connection:
                consents = LibraryStore(connection).consents()
        except LibraryError as error:
            notes.append(f"It is not known which files were withdrawn. {error}")
    infos = list_models(consents) if file is None else (model_info(file, consents),)
    models = [_described(info) for info in infos]
    return {"models": models, "notes": notes} if notes else {"models": models}


def _is_model(path: Path) -> bool:
    """Whether a file is a model of Lento that can be opened."""
    if path.suffix.lower() != MODEL.suffix or not path.is_file():
        return False
    load_description(path)
    return True


def _taken_in(args: argparse.Namespace) -> dict[str, Any]:
    """Copy a model of Lento into the folder whose models are listed, or where it is wanted."""
    out = args.out or user_models_dir() / args.path.name
    checked_output(out, args.path, kind=MODEL, overwrite=args.overwrite)
    with explained_if_unwritable(out), replacing(out) as file:
        file.write(args.path.read_bytes())
    notes = [f"It is a model of Lento already and was copied to {out}."]
    return {"models": [_described(model_info(out))], "notes": notes}


def _exported(args: argparse.Namespace) -> dict[str, Any]:
    model = find_model(args.path)
    checked_output(args.out, model, kind=MODEL, overwrite=args.overwrite)
    GiveModelJob(model, args.out, args.with_names).run(JobLink())
    return {"models": [_described(model_info(args.out))]}


def _on_withdrawn(names: list[str]) -> str:
    """What is to be said of a model that learned from files that may not be learned from now."""
    named = [name for name in names if name][:_MOST_NAMED]
    more = len(names) - len(named)
    listed = ", ".join([*named, *([f"{more} more"] if more else [])])
    count = "a file" if len(names) == 1 else f"{len(names)} files"
    return (
        f"learned from {count} that may not be learned from any more: {listed}; 'train --again' "
        "makes it anew without"
    )


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
        "way": info.way,
        "started_from": info.started_from,
        "learned_from": info.learned_from,
        "withdrawn": [source.file for source in info.withdrawn],
    }


def _writes(info: ModelInfo) -> str:
    """What a model makes, as a person says it."""
    length = Wanted(info.bars).length
    made = f"{length} of {_MUSIC.get(info.content, info.content)}"
    return f"{made} to chords" if CHORDS in info.controls else made
