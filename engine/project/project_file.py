"""The .lentoproj file: a document, kept whole by a manifest. No pickle anywhere.

Each facet is a part of its own: what cannot be read of the others does not take the music with it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import ProjectFormatError
from engine.project.clip_json import items_from_json, items_to_json
from engine.project.json_values import text, whole_numbers
from engine.project.map_work import MapWork, map_work_from_fields, map_work_to_fields
from engine.project.playlist import Playlist, PlaylistItem
from engine.project.project import Making, ModelRef, Project, Rolled, SeenMap
from engine.project.project_json import (
    look_from_fields,
    look_to_fields,
    making_from_fields,
    making_to_fields,
    models_from_fields,
    models_to_fields,
)
from engine.storage.archive import ArchiveKind, ArchiveReader, NewerFormat, to_json, write_archive

# Version 2 keeps bass, drums and chords, version 3 the roll, the map, the models and parts: what an
# older Lento would drop without a word.
KIND = ArchiveKind("lento-project", version=3)
SUFFIX = ".lentoproj"
PLAYLIST, ROLL, DRAWN, LOOK = "playlist.json", "roll.json", "drawn.json", "look.json"
MAKING, MODELS, SESSION = "making.json", "models.json", "session.json"
_LARGEST = 512 * 2**20
T = TypeVar("T")
Models = tuple[ModelRef | None, tuple[ModelRef, ...]]


@dataclass(frozen=True, slots=True)
class Session:
    """Where a working copy belongs; no part of what a person saves.

    Attributes:
        home: The file that it was opened from or saved as; empty for none.
        digest: SHA-256 of that file as it was then.
        saved: Whether that file holds all of it.
    """

    home: str = ""
    digest: str = ""
    saved: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read of a file.

    Attributes:
        project: All that could be read.
        lost: Which parts could not be, by their names in the file.
        session: Where it belongs, for a working copy.
    """

    project: Project
    lost: tuple[str, ...] = ()
    session: Session = Session()


def save_project(path: Path, project: Project, session: Session | None = None) -> None:
    """Write a document, replacing path in one go; equal documents give equal bytes.

    Raises:
        OSError: The disk is full or cannot be written; an older file of that name is untouched.
    """
    roll, parents = project.roll, project.roll.parents
    changed = [number for number, parent in enumerate(parents) if parent is not None]
    members: Mapping[str, Any] = {
        DRAWN: map_work_to_fields(project.drawn),
        LOOK: look_to_fields(project.look),
        MAKING: making_to_fields(project.making),
        MODELS: models_to_fields(project.model, project.models),
        ROLL: {"current": roll.current, "changed": changed, "wanted": dict(roll.wanted)},
    }
    packed = {name: to_json(fields) for name, fields in members.items()}
    packed[PLAYLIST] = items_to_json(project.playlist.items)
    packed[_clips_of(ROLL)] = items_to_json((*roll.items, *filter(None, parents)))
    if session is not None:
        fields = {"home": session.home, "digest": session.digest, "saved": session.saved}
        packed[SESSION] = to_json(fields)
    write_archive(path, KIND, packed)


def load_project(path: Path) -> Opened:
    """Read and check a document; what of it is damaged is left out and named.

    Raises:
        ProjectFormatError: The file is missing, cut short, too new, no project, or its playlist is
            damaged.
        OSError: The disk cannot be read.
    """
    if not path.is_file():
        raise ProjectFormatError(
            f"There is no project file {path.name} here; it was moved or deleted. "
            "Choose another file."
        )
    try:
        with ArchiveReader.open(path, KIND) as archive:
            return _Reading(archive).opened()
    except NewerFormat as error:
        raise ProjectFormatError(
            f"{path.name} was made by a newer Lento ({error}). Update Lento to open it."
        ) from error
    except ValueError as error:
        raise ProjectFormatError(
            f"{path.name} cannot be opened as a project: {error}. "
            "Copy it again from where it came from, or choose another file."
        ) from error


class _Reading:
    """One archive while its parts are read; older versions have fewer of them."""

    def __init__(self, archive: ArchiveReader) -> None:
        self._archive = archive
        self._lost: list[str] = []

    def opened(self) -> Opened:
        """All that can be read; ValueError where the music cannot."""
        items = items_from_json(self._archive.read(PLAYLIST, _LARGEST))
        project = Project(Playlist(items))
        if self._archive.version >= KIND.version:
            nobody: Models = (None, ())
            model, models = self._part(MODELS, models_from_fields, nobody)
            project = replace(
                project,
                roll=self._roll(),
                drawn=self._part(DRAWN, map_work_from_fields, MapWork()),
                look=self._part(LOOK, look_from_fields, SeenMap()),
                making=self._part(MAKING, making_from_fields, Making()),
                model=model,
                models=models,
            )
        session = Session()
        if SESSION in self._archive.names:
            session = self._part(SESSION, _session, session)
        return Opened(project, tuple(self._lost), session)

    def _roll(self) -> Rolled:
        try:
            items = items_from_json(self._archive.read(_clips_of(ROLL), _LARGEST))
        except ValueError:
            self._lost.append(ROLL)
            return Rolled()
        return self._part(ROLL, lambda fields: _rolled(items, **fields), Rolled())

    def _part(self, name: str, read: Callable[[dict[str, Any]], T], otherwise: T) -> T:
        try:
            return read(self._archive.read_json(name, _LARGEST))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
            self._lost.append(name)
            return otherwise


def _session(fields: dict[str, Any]) -> Session:
    home = fields["home"]  # A path, to the letter.
    if not isinstance(home, str):
        raise ValueError("the place it belongs to is no path")
    return Session(home, text(fields["digest"]), bool(fields["saved"]))


def _rolled(
    clips: tuple[PlaylistItem, ...],
    current: int | None,
    changed: list[int],
    wanted: dict[str, float],
) -> Rolled:
    """What save_project wrote: the clips, then what those that a hand changed were before."""
    items, befores = clips[: len(clips) - len(changed)], clips[len(clips) - len(changed) :]
    whole_numbers(*changed, *(() if current is None else (current,)))
    parents = dict(zip(changed, befores, strict=True))
    if not all(0 <= number < len(items) for number in changed):
        raise ValueError("its roll has parents for other clips")
    every = tuple(parents.get(number) for number in range(len(items)))
    asked = tuple(sorted((name, float(figure)) for name, figure in wanted.items()))
    return Rolled(items, current, every if changed else (), asked)


def _clips_of(name: str) -> str:
    return f"clips_of_{name}"
