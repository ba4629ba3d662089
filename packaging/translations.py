"""Gathers the texts of Lento for translators, and packs what they wrote: make translations.

Texts of the window are found by Qt's own lupdate. The engine knows no Qt and says English
sentences; their patterns are gathered here into gui/engine_sentences.py, where lupdate finds them
too and gui/spoken.py translates what the engine says.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SENTENCES = ROOT / "gui" / "engine_sentences.py"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr")
# Programs and commands speak English to people who write commands; so does another Python.
_NOT_SHOWN = ("engine/commands/", "engine/magenta_bridge/child/")
_FEWEST_WORDS = 3
_WITH_A_NUMBER = 4  # Arguments of translate(): context, text, disambiguation, number.
_FIELD = re.compile(r"\{[^{}]*\}")
# What sentences are filled in with: translated where it is all that a field holds.
_WORDS = (
    *("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"),
    *("Eleven", "Twelve", "two", "four", "none", "it", "them", "more", "fewer"),
    *("melody", "melodies", "beats", "drums", "pieces", "trio", "melody, bass and drums"),
    *("sure", "fairly sure", "not sure", "one piece", "two pieces", "one bar", "{0} bars"),
    *("clip is", "clips are", "1 clip is", "{0} clips are", "one clip", "the one clip"),
    *("the {0} clips", "this one clip", "these {0} clips", "{0} different clips", "{0} clips"),
    *("repeat it", "repeat them", "repeat and blend them", "copies", "copy", "stands", "stand"),
    *("your files", "a file", "A file", "1 file", "{0} files", "what was chosen", "no melody"),
    *("no drums", "that was chosen", "as you said", "as models of its kind have", "is", "are"),
    *(" of {0}", " and with chords named", "eight", "sixteen"),
    *("as its description says", "as its name says", "a picture", "out of memory"),
    *("a printed page (PDF)", "and {0} more", " and {0} more", "track {0}", "track {0} ({1})"),
    *("No space left on device", "Permission denied", "No such file or directory"),
    *("Input/output error", "Read-only file system", "the disk was full", "the disk refused ({0})"),
    *("the disk is full", "on this system", "on a Mac with an Intel processor"),
    *("a Mac with an Intel processor", "no description of a training part"),
    "a line of its list cannot be taken, {0}",
)
# What the cards of the models that come with Lento say, written by an older Lento.
_ON_SHIPPED_MODELS = (
    "It rebuilds {0} of the steps of {1} it has never seen, which is good.",
    "Apache-2.0, as Lento itself",
)
# How pieces of sentences begin that stand behind something: "; none of 100 new clips copy ...".
_BEHIND = (
    *("; ", ", ", " (", "it ", "its ", "there ", "the system ", "free some space"),
    *("a crash now ", "a clip in it "),
)
# Statements of the database, lines of the log, names in archives.
_FOR_MACHINES = ("SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WHERE ", "%s", "%d", "\n", "://")
_HEAD = '''"""What the engine may say, for translators; made by packaging/translations.py."""

# ruff: noqa: E501

from PySide6.QtCore import QT_TRANSLATE_NOOP

# fmt: off
SENTENCES: tuple[str, ...] = tuple(
    str(each)
    for each in (
'''


def engine_sentences() -> tuple[str, ...]:
    """Patterns of all sentences that the engine may say, {0} for what is filled in; sorted."""
    found: set[str] = set()
    for path in sorted((ROOT / "engine").rglob("*.py")):
        if not path.relative_to(ROOT).as_posix().startswith(_NOT_SHOWN):
            found.update(_patterns(ast.parse(path.read_text("utf-8"))))
    return tuple(sorted(found.union(_WORDS, _ON_SHIPPED_MODELS)))


def _patterns(tree: ast.AST) -> Iterator[str]:
    beside = {id(node) for node in _docstrings(tree)} | {id(node) for node in _inside(tree)}
    for node in ast.walk(tree):
        if id(node) not in beside and (text := _pattern(node)) and _is_sentence(text):
            yield text


def _docstrings(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value


def _inside(tree: ast.AST) -> Iterator[ast.expr]:
    """The pieces of f-strings, which are no sentences of their own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from node.values


def _pattern(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    fields = 0
    text = ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text += f"{{{fields}}}"
            fields += 1
    return text


def _is_sentence(text: str) -> bool:
    words = [word for word in _FIELD.sub("", text).split() if re.search(r"[a-z]{2}", word)]
    if len(words) < _FEWEST_WORDS or any(sign in text for sign in _FOR_MACHINES):
        return False
    begins = text[0].isupper() or text.startswith(("{", *_BEHIND))
    return begins or text.rstrip().endswith(".")


def sentences_file(sentences: tuple[str, ...]) -> str:
    """The module that lupdate reads."""
    lines = [
        f'        QT_TRANSLATE_NOOP("Engine", {json.dumps(text, ensure_ascii=False)}),\n'
        for text in sentences
    ]
    return f"{_HEAD}{''.join(lines)}    )\n)\n"


def plurals() -> tuple[tuple[str, str], ...]:
    """Context and text of all that translate() is given a number with; sorted."""
    found: set[tuple[str, str]] = set()
    for path in (ROOT / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
                texts = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant)]
                if len(node.args) == _WITH_A_NUMBER and len(texts) == len(("context", "text")):
                    found.add((str(texts[0]), str(texts[1])))
    return tuple(sorted(found))


def update(folder: Path = TRANSLATIONS) -> None:
    """Write the texts that there are now into the files of translators; what they wrote stays."""
    sources = sorted(path.as_posix() for path in (ROOT / "gui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as scratch:
        sources.insert(0, _plurals_file(Path(scratch)).as_posix())
        for language in LANGUAGES:
            target = folder / f"lento_{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-target-language", language]
            _run("pyside6-lupdate", *sources, *options, "-ts", str(target))


def _plurals_file(folder: Path) -> Path:
    """The plurals once more, as lupdate finds them: it overlooks the numbers of translate()."""
    path = folder / "plurals.py"
    lines = [
        f'QT_TRANSLATE_NOOP("{context}", {json.dumps(text, ensure_ascii=False)}, "", n, n)\n'
        for context, text in plurals()
    ]
    path.write_text("".join(lines), "utf-8")
    return path


def pack(folder: Path = TRANSLATIONS, into: Path = TRANSLATIONS) -> None:
    """Pack what translators wrote into the files that the window reads."""
    for language in LANGUAGES:
        source, packed = folder / f"lento_{language}.ts", into / f"lento_{language}.qm"
        _run("pyside6-lrelease", str(source), "-qm", str(packed))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


if __name__ == "__main__":
    SENTENCES.write_text(sentences_file(engine_sentences()), "utf-8")
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    update()
    pack()
