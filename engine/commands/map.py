"""map: the map of a folder as a picture, without a window."""

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from engine.commands.places import PICTURE, add_overwrite, checked_output
from engine.commands.usage import model_name, place_name
from engine.errors import LentoError, TooLittleMusic
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.latent.legend import draw_legend
from engine.latent.picture import draw_map, write_png
from engine.latent.projection import trustworthiness
from engine.library.contents import Library
from engine.library.database import FILE_NAME
from engine.library.open_library import OpenLibraryJob
from engine.model.music_model import MusicModel, load_model
from engine.model.registry import find_model
from engine.storage.written import explained_if_unwritable

_NEIGHBOURS = 10
_MOST_MEASURED = 4_000  # Trustworthiness compares all pairs; of more points it takes a share.


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument("folder", type=place_name, metavar="FOLDER", help="a folder of MIDI files")
    parser.add_argument(
        "--out", type=place_name, required=True, metavar="FILE.png", help="the picture to write"
    )
    add_overwrite(parser)
    parser.add_argument("--model", type=model_name, help="name or file (default: Lento's own)")
    parser.add_argument(
        "--scheduler",
        default=None,
        metavar="ADDRESS",
        help="read on a Dask cluster, such as tcp://host:8786 (needs the extra 'cluster')",
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Read the folder, place every clip, draw the picture.

    Returns:
        {"points": [{"path", "bar", "x", "y"}], "trustworthiness": 0..1, or null for a map of too
        few clips to tell}. Bars count from 1, as `interpolate --bars` takes them.

    Raises:
        TooLittleMusic: There is no clip to draw.
        CheckpointError: The model cannot be opened.
        LentoError: The model cannot place clips.
        FileNotWritten: The picture cannot be written.
    """
    out = checked_output(args.out, args.folder, kind=PICTURE, overwrite=args.overwrite)
    path = find_model(args.model)
    _check_places(load_model(path))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / FILE_NAME
        ImportJob(file, (args.folder,), path, scheduler=args.scheduler).run(JobLink())
        library = OpenLibraryJob(file, path).run(JobLink())
        if not len(library.plane):
            raise TooLittleMusic(
                library.files[0].sentence
                if len(library.files) == 1
                else f"{args.folder} holds no music that can be put on a map; 'inspect' says why."
            )
        trust = _trustworthiness(library)
    arousal = library.arousal[: len(library.plane)].astype(np.float64)
    with explained_if_unwritable(out):
        write_png(out, draw_legend(draw_map(library.plane, arousal), len(library.plane)))
    return {"points": _points(library, args.folder), "trustworthiness": trust}


def describe(result: dict[str, Any]) -> str:
    """One sentence for a person."""
    trust = result["trustworthiness"]
    figure = f" Trustworthiness {trust:.3f}." if trust is not None else ""
    return f"{len(result['points'])} clips are on the map.{figure}"


def _check_places(model: MusicModel) -> None:
    if not model.can_place:
        raise LentoError(
            f"The model {model.name} has no encoder: it plays new music and cannot place yours, so "
            "there is no map of it. Choose another model."
        )


def _points(library: Library, folder: Path) -> list[dict[str, Any]]:
    absolute, placed = Path(os.path.abspath(folder)), len(library.plane)
    names = [str(folder / report.path.relative_to(absolute)) for report in library.files]
    columns = library.file_of[:placed].tolist(), library.bar_of[:placed].tolist()
    return [
        {"path": names[file], "bar": bar + 1, "x": x, "y": y}
        for file, bar, (x, y) in zip(*columns, library.plane.tolist(), strict=True)
    ]


def _trustworthiness(library: Library) -> float | None:
    count = len(library.plane)
    if 2 * count <= 3 * _NEIGHBOURS + 1:
        return None
    chosen = np.linspace(0, count - 1, min(count, _MOST_MEASURED)).astype(int)
    z = np.stack([z for index in chosen.tolist() if (z := library.z_of(index)) is not None])
    return round(trustworthiness(z, library.plane[chosen], _NEIGHBOURS), 4)
