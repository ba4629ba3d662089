"""Templates: projects to begin from. Those that ship, and the person's own."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.export.names import safe_stem
from engine.project.playlist import Playlist
from engine.project.project import Project, SeenMap
from engine.project.project_file import SUFFIX
from engine.storage.places import resources_dir, user_data_place

FOLDER = "templates"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Template:
    """A project to begin from.

    Attributes:
        name: What it is called in the menu.
        hint: What it is for, in a sentence; empty for the person's own.
        path: Its file.
    """

    name: str
    hint: str
    path: Path


def shipped_templates() -> tuple[Template, ...]:
    """Those that come with Lento, in the order of the menu."""
    folder = resources_dir() / FOLDER
    listed = (
        (
            "calm-down",
            translate("Templates", "Calm down: eight steps from lively to calm"),
            translate("Templates", "Meets a restless listener, leads to rest: 104 to 56 bpm"),
        ),
        (
            "a-morning",
            translate("Templates", "A morning: waking slowly"),
            translate("Templates", "Begins still and low and grows livelier, from 58 to 92 bpm"),
        ),
        (
            "lullabies",
            translate("Templates", "Lullabies in 3/4"),
            translate("Templates", "Rocking, few notes, small steps, five notes of the key"),
        ),
        (
            "breathing",
            translate("Templates", "Breathing: very slow, few notes"),
            translate("Templates", "Four long notes a bar at most, at 48 bpm, for a quiet room"),
        ),
    )
    found = (Template(name, hint, folder / f"{stem}{SUFFIX}") for stem, name, hint in listed)
    return tuple(template for template in found if template.path.is_file())


def own_folder() -> Path:
    """Where the person's own templates lie, made or not."""
    return user_data_place() / FOLDER


def own_templates() -> tuple[Template, ...]:
    """The person's own, in order of names."""
    paths = sorted(own_folder().glob(f"*{SUFFIX}"), key=lambda path: path.stem.casefold())
    return tuple(Template(path.stem, "", path) for path in paths)


def own_path(name: str) -> Path:
    """The file of a template with a name that no other has."""
    stem = safe_stem(name)
    path, number = own_folder() / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = own_folder() / f"{stem} {number}{SUFFIX}", number + 1
    return path


def as_template(project: Project, *, with_clips: bool) -> Project:
    """What of a project is to begin others with: settings, and clips only where they are wanted.

    Nothing that was drawn on the map of a library goes along, and no place on it.
    """
    playlist = project.playlist if with_clips else Playlist()
    bare = Project(
        playlist,
        look=SeenMap(project.look.layout, project.look.colour),
        making=project.making,
    )
    needed = tuple(model for model in project.models if model.sha256 in bare.placed_by)
    return replace(bare, models=needed)
