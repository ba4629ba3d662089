"""Where things lie: what ships with Lento, and what belongs to the person."""

import os
import sys
from pathlib import Path

import platformdirs

from engine.errors import FileNotWritten

DATA_DIR_VARIABLE = "LENTO_DATA_DIR"


def shipped_dir() -> Path:
    """The folder that holds resources/ and checkpoints/, also in an installed program."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).parents[2]


def resources_dir() -> Path:
    """Soundfont, icons and demo music."""
    return shipped_dir() / "resources"


def checkpoints_dir() -> Path:
    """The models that ship."""
    return shipped_dir() / "checkpoints"


def licences_dir() -> Path:
    """The licences of all that an installed Lento is made of; index.html leads on. A checkout has
    none: there every package lies with its own.
    """
    return shipped_dir() / "licences"


def user_data_place() -> Path:
    """Where the person's own Lento folder is, made or not; LENTO_DATA_DIR overrules it."""
    chosen = os.environ.get(DATA_DIR_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("Lento", appauthor=False)


def user_data_dir() -> Path:
    """The person's own Lento folder, made when first asked for.

    Raises:
        FileNotWritten: It cannot be made.
    """
    return _made(user_data_place())


def user_models_place() -> Path:
    """Where models that the person trained or imported are, made or not."""
    return user_data_place() / "models"


def user_models_dir() -> Path:
    """The folder of models that the person trained or imported, made when first asked for.

    Raises:
        FileNotWritten: It cannot be made.
    """
    return _made(user_models_place())


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(
            f"Lento cannot make its own folder {folder} ({error.strerror or error}). Allow writing "
            f"there, or name another folder in the environment variable {DATA_DIR_VARIABLE}."
        ) from error
    return folder
