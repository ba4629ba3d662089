"""consent: say whether files may be learned from, in the library or not, or look what was said.

What is said holds for the content of a file, wherever a copy of it lies and whatever its name.
"""

import argparse
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from engine.commands.numbers import counted
from engine.commands.telling import PATIENCE_S, TellingLink
from engine.commands.usage import place_name
from engine.errors import LentoError, MidiFormatError
from engine.jobs import JobLink, Progress
from engine.library.database import library_file, library_place, open_to_read
from engine.library.store import LibraryStore
from engine.model.registry import list_models
from engine.pieces.remarks import FileNotRead
from engine.pieces.sources import content_hash, find_files, read_bytes
from engine.training.withdrawing import SayConsentJob

_SAID = {"no": False, "yes": True, "ask": None}
_WORDS = {"no": "may not be learned from", "yes": "may be learned from", "ask": "nobody has said"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "said",
        choices=[*_SAID, "show"],
        help="no: they may not be learned from; yes: they may; ask: take back what was said; "
        "show: what was said",
    )
    parser.add_argument(
        "paths",
        nargs="+",
        type=place_name,
        metavar="PATH",
        help="music files, and folders and zips of them",
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Keep what is said of files, or look.

    Returns:
        {"files": [{"path", "consent": 'no', 'yes' or 'ask'}], "models": names of those that
        learned from such files as may not be learned from, "trainings_removed": how many unfinished
        ones held them and are gone, "skipped": files that cannot be read, and why}.

    Raises:
        LentoError: There is no music in any of the places.
        LibraryError: What is said cannot be kept, or read.
    """
    contents, skipped = _contents(tuple(args.paths), TellingLink(PATIENCE_S))
    if not contents:
        raise LentoError(
            skipped[0] if skipped else f"There is no music file in {args.paths[0]}; check its name."
        )
    removed = 0
    if args.said != "show":
        said = dict.fromkeys(contents.values(), _SAID[args.said])
        removed = SayConsentJob(library_file(), said).run(JobLink())
    consents = _kept()
    names = {value: name for name, value in _SAID.items()}
    files = [
        {"path": str(path), "consent": names[consents.get(content)]}
        for path, content in contents.items()
    ]
    models = _models(set(contents.values()), consents)
    return {"files": files, "models": models, "trainings_removed": removed, "skipped": skipped}


def describe(answer: Mapping[str, Any]) -> str:
    """What is kept now, for a person."""
    files = answer["files"]
    lines = [f"{file['path']}: {_WORDS[file['consent']]}" for file in files]
    if answer["models"]:
        have = "has" if len(answer["models"]) == 1 else "have"
        lines.append(
            f"{', '.join(answer['models'])} {have} learned from what may not be learned from; "
            "'train --again MODEL' makes a model anew without it."
        )
    removed = answer["trainings_removed"]
    if removed:
        trainings = counted(removed, "unfinished training", "unfinished trainings")
        lines.append(f"Gone with it: {trainings} that held such music.")
    unread = len(answer["skipped"])
    if unread:
        them = counted(unread, "file", "files")
        lines.append(f"Nothing was said of {them} that cannot be read: {answer['skipped'][0]}")
    return "\n".join(lines)


def _contents(places: tuple[Path, ...], link: JobLink) -> tuple[dict[Path, str], list[str]]:
    """The contents of the files in places, and word of those that cannot be read."""
    contents: dict[Path, str] = {}
    skipped = []
    files = find_files(places)
    for index, path in enumerate(files):
        link.report(Progress("gather", index, len(files)))
        try:
            contents[path] = content_hash(read_bytes(path))
        except (MidiFormatError, FileNotRead) as error:
            skipped.append(str(error))
    return contents, skipped


def _kept() -> Mapping[str, bool]:
    if not library_place().exists():
        return {}
    with closing(open_to_read(library_place())) as connection:
        return LibraryStore(connection).consents()


def _models(contents: set[str], consents: Mapping[str, bool]) -> list[str]:
    refused = {content for content in contents if consents.get(content) is False}
    found = list_models(consents) if refused else ()
    return [m.name for m in found if any(source.content in refused for source in m.withdrawn)]
