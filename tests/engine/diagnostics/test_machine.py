"""The machine in words that name nobody."""

import re
import sys
from importlib import metadata

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import machine
from tests.engine.diagnostics.private_names import MARK, names


def test_processors_and_graphics_cards_are_named_by_their_makers_words() -> None:
    assert (
        machine.hardware_words("Intel(R) Core(TM) i7-1165G7 CPU @ 2.80GHz")
        == "Intel Core i7-1165G7 CPU @ 2.80GHz"
    )
    assert machine.hardware_words("Apple M2 Pro") == "Apple M2 Pro"
    assert machine.hardware_words("NVIDIA GeForce RTX 3060 Ti") == "NVIDIA GeForce RTX 3060 Ti"


@given(name=names)
def test_a_name_that_no_maker_gave_is_left_out(name: str) -> None:
    assert MARK not in machine.hardware_words(f"Intel {name} Xeon")


@given(text=st.one_of(names, st.builds(lambda n: f"6.1.0-{n}", names)))
def test_of_a_version_only_numbers_are_told(text: str) -> None:
    assert MARK not in machine.version_words(text)


def test_a_version_is_told_also_where_a_package_has_no_metadata(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", none)

    assert dict(machine.versions())["psutil"] == psutil.__version__
    assert "torch" not in dict(machine.versions()) or "torch" in sys.modules


def test_the_machine_is_told_without_its_name() -> None:
    said = " ".join(
        [
            *(f"{name} {version}" for name, version in machine.versions()),
            machine.system_words(),
            machine.processor_words(),
            machine.memory_words(),
            machine.training_words(),
            machine.installed_words(),
        ]
    )

    assert re.search(r"numpy \d", said)
    assert "/" not in said
    assert "\\" not in said
