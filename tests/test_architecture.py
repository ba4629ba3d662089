"""The house rules that no single file shows: who may import whom, and how long files are.

Read from the syntax trees, so an import inside a function or a type check counts too.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE_LINES = 400
QT = {"PySide6", "shiboken6", "pyqtgraph"}
FRAMEWORKS = {"keras", "tensorflow", "torch", "jax", "tf_keras"}
MIDI_DOORS = {"pretty_midi", "note_seq"}


def files_under(*folders: str) -> list[Path]:
    """Python files of the named top folders, and main.py."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path.relative_to(ROOT) for path in found)


# Programs that another Python runs, beside packages that Lento has not: no module of Lento.
ELSEWHERE = Path("engine/magenta_bridge/child")

ENGINE = [path for path in files_under("engine") if not path.is_relative_to(ELSEWHERE)]
GUI = files_under("gui")
SOURCES = [*ENGINE, *GUI, *([Path("main.py")] if (ROOT / "main.py").exists() else [])]
MODULES = {".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in SOURCES}


def imported_modules(source: str) -> Iterator[str]:
    """Dotted names a module imports; `from a import b` gives a.b, which may be a module or not."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_of(path: Path) -> set[str]:
    return set(imported_modules((ROOT / path).read_text("utf-8")))


def packages_of(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports_of(path)}


def imported_own_modules(path: Path) -> set[str]:
    """Modules of ours that a file imports, each by the longest name that is a module."""
    own = set()
    for name in imports_of(path):
        own.update({name, name.rpartition(".")[0]} & MODULES if name not in MODULES else {name})
    return own


@pytest.mark.parametrize("path", ENGINE, ids=str)
def test_engine_imports_neither_gui_nor_qt(path: Path) -> None:
    assert not packages_of(path) & (QT | {"gui", "main"})


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_only_training_imports_a_machine_learning_framework(path: Path) -> None:
    if not path.is_relative_to("engine/training"):
        assert not packages_of(path) & FRAMEWORKS


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_only_the_midi_room_opens_the_midi_packages(path: Path) -> None:
    if not path.is_relative_to("engine/midi"):
        assert not packages_of(path) & MIDI_DOORS


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_only_main_imports_commands(path: Path) -> None:
    if path != Path("main.py") and not path.is_relative_to("engine/commands"):
        assert not [name for name in imports_of(path) if name.startswith("engine.commands")]


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_imports_are_absolute(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))

    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


def test_no_module_imports_itself_through_others() -> None:
    graph = {
        ".".join(path.with_suffix("").parts).removesuffix(".__init__"): imported_own_modules(path)
        for path in SOURCES
    }

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"import circle: {' -> '.join(error.args[1])}")


def test_no_room_of_the_engine_needs_itself_through_others() -> None:
    graph: dict[str, set[str]] = {}
    for path in ENGINE:
        room = ".".join(path.with_suffix("").parts[:2])
        needed = {".".join(module.split(".")[:2]) for module in imported_own_modules(path)}
        graph.setdefault(room, set()).update(needed - {room, "engine"})

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"rooms in a circle: {' -> '.join(error.args[1])}")


# Made by a program for another one; nobody reads it.
MADE = {Path("gui/engine_sentences.py")}


@pytest.mark.parametrize(
    "path", sorted({*SOURCES, *files_under("tests", "packaging")} - MADE), ids=str
)
def test_no_file_is_longer_than_the_alarm(path: Path) -> None:
    assert len((ROOT / path).read_text("utf-8").splitlines()) <= LONGEST_FILE_LINES


def test_engine_loads_in_a_process_that_has_no_qt() -> None:
    names = sorted(name for name in MODULES if name.startswith("engine"))
    names = [name for name in names if not name.startswith("engine.training")]
    probe = (
        f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
        f"found = {sorted(QT | FRAMEWORKS)!r}\n"
        "sys.exit(' '.join(name for name in found if name in sys.modules) or 0)"
    )

    ended = subprocess.run(
        [sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stderr


def test_packaging_is_no_python_package() -> None:
    """A package of this name would hide PyPI's `packaging`."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_nothing_of_lento_imports_what_another_python_runs() -> None:
    own = {path.stem for path in (ROOT / ELSEWHERE).glob("*.py")} - {"__main__"}

    assert own
    for path in SOURCES:
        imported = imports_of(path)
        assert not {name for name in imported if name.startswith("engine.magenta_bridge.child")}
        assert not packages_of(path) & own


def test_what_another_python_runs_imports_nothing_of_lento() -> None:
    for path in (ROOT / ELSEWHERE).glob("*.py"):
        assert not packages_of(path.relative_to(ROOT)) & {"engine", "gui", "main"}
