"""The training part: where the installed program finds it, and when it is let in."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.storage import components
from engine.storage.archive import app_version
from engine.storage.components import (
    file_name,
    let_training_in,
    own_place,
    program_version,
    this_computer,
    training_part,
    training_places,
)
from engine.storage.places import DATA_DIR_VARIABLE
from tests.packaging.training_scripts import lay_part


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Pretend to be the installed program, in a folder of its own."""
    inside = tmp_path / "Lento" / "_internal"
    (inside / f"lento-{app_version()}.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(inside), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Lento" / "Lento"))
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(components, "_can_import", lambda name: False)
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "data"))
    program_version.cache_clear()
    this_computer.cache_clear()
    yield tmp_path / "Lento"
    program_version.cache_clear()
    this_computer.cache_clear()


def on_a_computer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(components, "this_computer", lambda: name)


def test_a_part_beside_the_program_is_let_in(program: Path) -> None:
    part = lay_part(program / "training")

    found = let_training_in()

    assert found is not None
    assert found.backend == "tensorflow"
    assert sys.path[-1] == str(part / "site-packages")


def test_a_part_is_let_in_once(program: Path) -> None:
    lay_part(program / "training")
    let_training_in()
    let_training_in()

    assert sum("training" in path for path in sys.path if str(program) in path) == 1


def test_a_persons_own_part_goes_before_the_programs(program: Path) -> None:
    lay_part(program / "training")
    lay_part(own_place())

    let_training_in()

    assert sys.path[-1] == str(own_place() / "site-packages")


def test_nothing_is_let_in_where_there_is_nothing(program: Path) -> None:
    before = list(sys.path)

    assert let_training_in() is None
    assert sys.path == before


def test_only_the_installed_program_looks(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_part(program / "training")
    monkeypatch.setattr(sys, "frozen", False)

    assert let_training_in() is None


@pytest.mark.parametrize(
    "other", [{"lento": "0.0.1"}, {"python": "2.7"}, {"platform": "windows-arm64"}]
)
def test_a_part_for_another_lento_stays_out(program: Path, other: dict[str, str]) -> None:
    lay_part(program / "training", **other)

    assert let_training_in() is None


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"format": 1, "name": "training"}', b"\xff"]
)
def test_a_damaged_description_is_no_part(program: Path, damage: bytes) -> None:
    (lay_part(program / "training") / "component.json").write_bytes(damage)

    assert let_training_in() is None


def test_a_mac_app_is_never_written_into(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert training_places() == (own_place(),)


def test_what_is_missing_is_said_with_the_name_of_the_file(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_computer(monkeypatch, "windows-x86_64")

    part = training_part()

    assert not part.works
    assert part.installable
    assert file_name() == f"Lento-Training-{app_version()}-windows-x86_64.zip"
    assert file_name() in part.words


def test_a_part_of_before_an_upgrade_is_said_to_be_of_another_version(program: Path) -> None:
    lay_part(own_place(), lento="0.0.9")

    assert "belongs to Lento 0.0.9" in training_part().words


def test_an_intel_mac_is_told_that_it_cannot_train(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    on_a_computer(monkeypatch, "macos-x86_64")

    part = training_part()

    assert "a Mac with an Intel processor" in part.words
    assert not part.installable


def test_an_old_macos_is_told_which_one_training_needs(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    on_a_computer(monkeypatch, "macos-arm64")
    monkeypatch.setattr(components, "_macos", lambda: "13.6.1")
    lay_part(own_place(), platform="macos-arm64", least_system="14.0")

    assert let_training_in() is None
    assert "needs macOS 14 or later, and this Mac has 13.6.1" in training_part().words


def test_the_sources_are_told_to_use_pip(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", False)

    assert "pip install" in training_part().words
    assert not training_part().installable
