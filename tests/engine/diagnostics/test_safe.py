"""Nothing private is told: whatever a record, an error or a dump holds, only code is named."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.diagnostics.safe import (
    ELSEWHERE,
    class_words,
    dump_words,
    error_words,
    file_words,
    record_words,
    stack_words,
)
from engine.errors import LentoError, MidiFormatError
from engine.storage.places import shipped_dir
from tests.engine.diagnostics.private_names import MARK, files, names, paths, texts

ERRORS = [ValueError, KeyError, TypeError, AttributeError, NameError, RuntimeError, LentoError]


class Told(logging.Handler):
    """Keeps what would be written of each record."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.words.append(record_words(record))


def run_as(module: str, source: str, **names: object) -> None:
    """Run code as if it stood in a module."""
    code: CodeType = compile(source, f"{module}.py", "exec")
    exec(code, {"__name__": module, **names})


def told_by(source: str, module: str = "engine.errors", **names: object) -> str:
    """What is told of the one record that some code logs."""
    log, told = logging.getLogger("engine.test-of-safe"), Told()
    log.propagate = False
    log.addHandler(told)
    try:
        run_as(module, source, log=log, **names)
    finally:
        log.removeHandler(told)
        log.propagate = True
    (words,) = told.words
    return words


def raised(error: BaseException) -> BaseException:
    """The same error, raised through a frame of Lento's."""
    try:
        run_as("engine.errors", "def read(error):\n    raise error\nread(error)", error=error)
    except BaseException as caught:
        return caught
    raise AssertionError


@given(secret=texts)
def test_no_argument_of_a_record_is_told(secret: str) -> None:
    words = told_by("log.warning('%s of %d cannot be read', secret, 3)", secret=secret)

    assert words == "%s of %d cannot be read [str, 3]"


@given(secret=paths)
def test_a_path_as_an_argument_is_told_as_its_class(secret: str) -> None:
    words = told_by("log.warning('%s is gone', path)", path=Path(secret))

    assert words.startswith("%s is gone [pathlib.")
    assert MARK not in words


@given(secret=texts)
def test_a_template_that_was_made_of_data_is_left_out(secret: str) -> None:
    made = told_by("log.warning(f'{secret} is gone')", secret=secret)
    given_whole = told_by("log.warning(secret)", secret=secret)

    assert made == given_whole == "(words that are not known to be safe)"


@given(secret=texts)
def test_an_error_of_a_record_is_told_without_its_words(secret: str) -> None:
    source = "try:\n    raise ValueError(secret)\nexcept ValueError:\n    log.exception('a bug')"
    words = told_by(source, secret=secret)

    assert words.startswith("a bug\n")
    assert words.endswith("engine.errors:2 <module>\nValueError")


@given(kind=st.sampled_from(ERRORS), secret=texts)
def test_no_word_of_an_error_is_told(kind: type[Exception], secret: str) -> None:
    assert MARK not in error_words(raised(kind(secret)))


@given(path=paths, other=paths)
def test_an_error_of_the_disk_names_no_file(path: str, other: str) -> None:
    error = raised(OSError(2, "No such file or directory", path, None, other))

    assert error_words(error).endswith("FileNotFoundError")
    assert MARK not in error_words(error)


@given(secrets=st.lists(texts, min_size=3, max_size=3))
def test_causes_contexts_and_notes_are_told_without_their_words(secrets: list[str]) -> None:
    first, second = raised(KeyError(secrets[0])), ValueError(secrets[1])
    second.__cause__ = first
    third = RuntimeError(secrets[1])
    third.__context__ = raised(second)
    third.add_note(secrets[2])
    words = error_words(raised(third))

    assert MARK not in words
    assert [word in words for word in ("KeyError", "ValueError", "RuntimeError")] == [True] * 3


@settings(max_examples=1000)
@given(secret=texts)
def test_a_dump_tells_nothing_that_is_no_place_in_the_program(secret: str) -> None:
    assert MARK not in dump_words(secret)


@settings(max_examples=1000)
@given(name=files)
def test_a_file_among_the_program_s_own_is_no_module_unless_it_is_called_like_one(
    name: str,
) -> None:
    told = file_words(f"{shipped_dir()}/{name}")

    assert MARK not in told


@settings(max_examples=1000)
@given(path=paths)
def test_files_of_a_person_are_elsewhere(path: str) -> None:
    assert MARK not in file_words(path)


@given(name=names)
def test_a_class_that_was_made_of_data_has_no_name(name: str) -> None:
    assert class_words(type(name, (), {})) == "a class of its own"
    assert class_words(type(name, (), {"__module__": f"engine.{name}"})) == "a class of its own"


@given(name=names)
def test_code_that_is_not_the_program_s_is_elsewhere(name: str) -> None:
    def run(source: str, module: str) -> BaseException:
        try:
            run_as(module, source)
        except ZeroDivisionError as error:
            return error
        raise AssertionError

    words = error_words(run("1 / 0", f"engine.{name}"))

    assert MARK not in words
    assert f"  {ELSEWHERE}\nZeroDivisionError" in words


PYTHONS_OWN: dict[str, Callable[[], object]] = {
    "IndexError: list index out of range": lambda: [][0],
    "ZeroDivisionError: division by zero": lambda: 1 / 0,
}


@pytest.mark.parametrize("words", PYTHONS_OWN)
def test_what_python_itself_says_of_a_bug_is_told(words: str) -> None:
    with pytest.raises((IndexError, ZeroDivisionError)) as caught:
        PYTHONS_OWN[words]()

    assert error_words(caught.value).endswith(words)


def test_a_missing_attribute_is_named_where_the_code_names_it() -> None:
    with pytest.raises(AttributeError) as caught:
        run_as("engine.errors", "None.start_step")

    words = "AttributeError: 'NoneType' object has no attribute 'start_step'"
    assert error_words(caught.value).endswith(words)


def test_a_missing_attribute_is_not_named_where_its_name_is_data() -> None:
    with pytest.raises(AttributeError) as caught:
        run_as("engine.errors", "getattr(None, wanted)", wanted="Anna_Meier")

    assert error_words(caught.value).endswith("AttributeError")


def test_frames_name_module_line_and_function() -> None:
    words = error_words(raised(MidiFormatError("Anna.mid is no music.")))

    assert words.endswith("engine.errors:2 read\nengine.errors.MidiFormatError")


def test_a_dump_of_a_hard_crash_keeps_where_it_was() -> None:
    root = shipped_dir()
    dump = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f0000000740 (most recent call first):\n"
        f'  File "{root}/gui/app.py", line 77 in _live\n'
        '  File "/home/anna/Müller/start.py", line 3 in <module>\n\n'
        "Extension modules: numpy, Müller (total: 2)\n"
    )

    assert dump_words(dump).splitlines() == [
        "Fatal Python error: Segmentation fault",
        "Current thread",
        "  gui/app.py:77 _live",
        "  elsewhere",
    ]


def test_files_of_packages_and_of_python_are_named_within_them() -> None:
    assert file_words(logging.__file__) == "logging/__init__.py"
    assert file_words(pytest.__file__) == ELSEWHERE  # No package of the program's.
    assert file_words(np.__file__) == "numpy/__init__.py"
    assert file_words(np.__file__.replace("__init__", "Anna")) == "numpy"
    assert file_words("gui\\app.py") == "gui/app.py"  # In the installed program.


def test_a_stack_is_told_from_the_inside() -> None:
    assert stack_words(sys._getframe()).splitlines()[0].strip() == ELSEWHERE
