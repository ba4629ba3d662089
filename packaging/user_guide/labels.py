"""All words that stand in the window: every text of gui/ that is written to be read."""

import ast
from functools import cache
from pathlib import Path

GUI = Path(__file__).resolve().parents[2] / "gui"


@cache
def window_texts() -> frozenset[str]:
    """Texts of the window without '&' and '…', and whatever stands before a placeholder's line."""
    found: set[str] = set()
    for file in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(plain(node.value))
    return frozenset(found)


def plain(text: str) -> str:
    """A label as it is read: 'Add &files…' is 'Add files'."""
    return text.replace("&", "").rstrip("…").strip()


def unknown(label: str) -> tuple[str, ...]:
    """The parts of a label that the window does not have; a way through menus has several."""
    parts = (part.strip() for part in label.split(" > "))
    return tuple(part for part in parts if plain(part) not in window_texts())
