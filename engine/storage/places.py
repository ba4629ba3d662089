"""Where things lie: what ships with Lento, and what belongs to the person."""

import os
import sys
from pathlib import Path

import platformdirs

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


def user_data_dir() -> Path:
    """The person's own Lento folder, made when first asked for; LENTO_DATA_DIR overrules it."""
    chosen = os.environ.get(DATA_DIR_VARIABLE)
    folder = Path(chosen) if chosen else platformdirs.user_data_path("Lento", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def user_models_dir() -> Path:
    """Models that the person trained or imported."""
    folder = user_data_dir() / "models"
    folder.mkdir(exist_ok=True)
    return folder
