"""German and French: complete, with the same places to fill in, and packed as they were written."""

import importlib.util
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from gui.engine_sentences import SENTENCES
from gui.language import TRANSLATED, language_of, speak
from gui.menus.file import file_actions
from gui.spoken import spoken

ROOT = Path(__file__).parents[2]
FIELD = re.compile(r"\{[^{}]*\}|%n|%p%")


class Message(NamedTuple):
    """A text with its context and what a translator made of it, each plural on its own."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool


def tool() -> ModuleType:
    """packaging/ is no package: one of that name on the path would shadow PyPI's."""
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            plurals = [form.text or "" for form in told.iter("numerusform")]
            found.append(
                Message(
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    tuple(plurals) or (told.text or "",),
                    told.get("type") is None,
                )
            )
    return found


def written(language: str) -> list[Message]:
    return messages(ROOT / "resources" / "translations" / f"lento_{language}.ts")


@pytest.fixture
def foreign(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    speak(qapp, request.param)
    yield request.param
    speak(qapp, "en")
    QLocale.setDefault(before)


def test_the_engines_sentences_are_the_ones_that_translators_see() -> None:
    assert tool().engine_sentences() == SENTENCES


def test_every_text_is_in_the_files_of_translators(tmp_path: Path) -> None:
    tool().update(tmp_path)
    now = {(m.context, m.source) for m in messages(tmp_path / "lento_de.ts")}

    assert not [source for context, source in now if not context]
    for language in TRANSLATED:
        assert now == {(m.context, m.source) for m in written(language)}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: str) -> None:
    unfinished = [m.source for m in written(language) if not m.finished or not all(m.forms)]

    assert not unfinished


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_fill_in_what_their_texts_fill_in(language: str) -> None:
    other = [
        (m.source, form)
        for m in written(language)
        for form in m.forms
        if Counter(FIELD.findall(form)) - Counter(FIELD.findall(m.source))
        or (
            m.context != "Engine"
            and set(FIELD.findall(m.source)) - set(FIELD.findall(form)) - {"%n"}
        )
    ]

    assert not other


@pytest.mark.parametrize("language", TRANSLATED)
def test_keys_of_menus_and_fields_stay(language: str) -> None:
    """Where a text has a key after '&', its translation has one, and only there."""
    other = [
        (m.source, form)
        for m in written(language)
        for form in m.forms
        if len(re.findall("&[^& ]", m.source)) != len(re.findall("&[^& ]", form))
    ]

    assert not other


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_packed_is_what_was_written(language: str, tmp_path: Path) -> None:
    tool().pack(into=tmp_path)
    name = f"lento_{language}.qm"

    assert (tmp_path / name).read_bytes() == (
        ROOT / "resources" / "translations" / name
    ).read_bytes()


@pytest.mark.parametrize("foreign", TRANSLATED, indirect=True)
def test_menus_and_plurals_speak_the_language(foreign: str) -> None:
    export = next(action.text for action in file_actions() if action.id == "export")
    clips = [QCoreApplication.translate("Wording", "%n clip(s)", "", n) for n in (1, 3)]

    assert export.replace("&", "").startswith({"de": "Exportieren", "fr": "Exporter"}[foreign])
    assert clips == {"de": ["1 Clip", "3 Clips"], "fr": ["1 clip", "3 clips"]}[foreign]


@pytest.mark.parametrize("foreign", TRANSLATED, indirect=True)
def test_what_the_engine_says_is_translated_with_what_it_names(foreign: str) -> None:
    sentence = "Abend.mid holds only drums, and the model needs a melody."

    assert "Abend.mid" in spoken(sentence)
    assert spoken(sentence) != sentence
    assert spoken("Nobody ever wrote this.") == "Nobody ever wrote this."


def test_english_is_said_as_it_was_written(qapp: QApplication) -> None:
    speak(qapp, "en")

    assert spoken("It is a copy of another file.") == "It is a copy of another file."


def test_a_language_that_nobody_translated_is_english() -> None:
    assert language_of("fr") == "fr"
    assert language_of("system") in {"en", *TRANSLATED}
