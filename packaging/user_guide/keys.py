"""Keys and gestures as the program has them: from its menus, its docks and its help."""

import ast
import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QMainWindow

from gui.app import make_application
from gui.dialogs.help import KeyboardDialog
from gui.dialogs.roll_keys import roll_gestures
from gui.menus.action_spec import ActionSpec
from gui.menus.actions import Actions

MAIN_WINDOW = Path(__file__).resolve().parents[2] / "gui" / "main_window.py"
Rows = tuple[tuple[str, str], ...]


def key_groups() -> tuple[tuple[str, Rows], ...]:
    """Gestures, then each menu with its keys, in the words of the window; the same everywhere."""
    make_application("en")
    window = QMainWindow()
    gestures = (*KeyboardDialog((), window)._gestures(), *roll_gestures())
    menus = {
        title.replace("&", ""): _rows(specs) for title, specs in Actions(window)._tables().values()
    }
    menus["View"] = (*_panels(), *menus["View"])
    return (
        ("Mouse and gestures", gestures),
        *((f"The menu {title}", rows) for title, rows in menus.items() if rows),
    )


def _rows(specs: Sequence[ActionSpec]) -> Rows:
    return tuple((_keys(spec), _words(spec)) for spec in specs if spec.shortcut)


def _keys(spec: ActionSpec) -> str:
    """The keys; where macOS has those for itself, also the ones there."""
    on_mac = spec.on_mac.replace("Ctrl", "Cmd").replace("Alt", "Option")
    return f"{spec.shortcut} (Mac: {on_mac})" if on_mac else spec.shortcut


def _words(spec: ActionSpec) -> str:
    return spec.text.replace("&", "").rstrip("…")


def _panels() -> Rows:
    """The panels, which put themselves into the View menu: read where the window names them."""
    calls = [n for n in ast.walk(ast.parse(MAIN_WINDOW.read_text("utf-8"))) if _is_panel(n)]
    return tuple((call.args[2].value, call.args[1].args[0].value) for call in calls)


def _is_panel(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Panel"
