"""Writes lento(1) from the parsers of main.py, so that it says what the program does.

python packaging/linux/manpage.py FILE
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import identity

sys.path.insert(0, str(identity.ROOT))

import main

_ALWAYS = ("--help", "--json", "--verbose")  # Told once for all commands.

_DESCRIPTION = """\
Lento is a studio for music therapists.
It shows MIDI files on a map of how they sound, and blends, varies and rebuilds them into new calm
music.
Without a command it opens its window, with the files and folders that are named.
With the name of a command it does that without a window.
It makes no network connections.
.PP
Training needs the package lento\\-training."""
_FOR_ALL = """\
Every command takes these:"""
_EXIT = (
    ("0", "Done."),
    ("1", "It could not be done; one line on standard error says why."),
    ("2", "Wrong usage."),
    ("130", "Stopped before there was anything to keep."),
)
_FILES = (
    ("~/.local/share/Lento", "What a person made: library, projects, models, settings."),
    (f"/{identity.PROGRAM_FOLDER}", "The program."),
    (f"/{identity.PROGRAM_FOLDER}/training", "What training needs, if it is installed."),
)


def manual_page() -> str:
    """The page, in the man macros."""
    window = main._window_parser()
    parts = [
        f'.TH LENTO 1 "{identity.build_date():%Y-%m-%d}" "Lento {identity.version()}" Lento',
        ".SH NAME\nlento \\- map, blend and order calm music",
        ".SH SYNOPSIS",
        ".B lento\n" + _italic("[OPTION]... [FILE]..."),
        ".br\n.B lento\n" + _italic("COMMAND [OPTION]... [ARGUMENT]..."),
        f".SH DESCRIPTION\n{_DESCRIPTION}",
        ".SH OPTIONS",
        *_arguments(window),
        f".SH COMMANDS\n{_FOR_ALL}",
        *_tagged("\\-\\-json", "print one JSON object and no text"),
        *_tagged("\\-\\-verbose", "tell more on standard error"),
        *(line for name, what in main.COMMANDS.items() for line in _command(name, what)),
        ".SH EXIT STATUS",
        *(line for tag, text in _EXIT for line in _tagged(tag, _plain(text))),
        ".SH ENVIRONMENT",
        *_tagged("LENTO_DATA_DIR", "Another folder than ~/.local/share/Lento for what is made."),
        ".SH FILES",
        *(line for tag, text in _FILES for line in _tagged(_plain(tag), _plain(text))),
        ".SH SEE ALSO\n.BR fluidsynth (1)",
    ]
    return "\n".join(parts) + "\n"


def _command(name: str, what: str) -> Iterator[str]:
    """One command, and below it the actions that it is made of where it is."""
    parser = main._command_parser(name, main._load_command(name))
    yield f".SS lento {_plain(name)}\n{_sentence(what)}"
    yield from _arguments(parser)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner, inner_parser in action.choices.items():
                yield f".PP\n.B lento {_plain(name)} {_plain(inner)}"
                yield f"\\(em {_plain(_of_action(action, inner))}"
                yield from _arguments(inner_parser)


def _of_action(actions: Any, name: str) -> str:
    return next(str(c.help) for c in actions._get_subactions() if c.dest == name)


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    """What a parser takes; argparse keeps that list to itself."""
    formatter = argparse.HelpFormatter(prog=parser.prog, width=10_000)
    for action in parser._actions:
        hidden = action.help == argparse.SUPPRESS or set(action.option_strings) & set(_ALWAYS)
        if hidden or isinstance(action, argparse._SubParsersAction):
            continue
        text = formatter._expand_help(action) if action.help else ""
        yield from _tagged(_invocation(formatter, action), _sentence(text))


def _invocation(formatter: argparse.HelpFormatter, action: argparse.Action) -> str:
    """A flag in bold with its value in italics, or an argument in italics."""
    value = formatter._format_args(action, formatter._get_default_metavar_for_optional(action))
    if not action.option_strings:
        value = formatter._format_args(action, action.dest)
        return f"\\fI{_plain(value.replace(',', ', '))}\\fR"
    flags = ", ".join(f"\\fB{_plain(flag)}\\fR" for flag in action.option_strings)
    return f"{flags} \\fI{_plain(value.replace(',', ', '))}\\fR" if value else flags


def _tagged(tag: str, text: str) -> Iterator[str]:
    yield f".TP\n{tag if tag.startswith(chr(92) + 'f') else f'.B {tag}'}"
    yield text


def _italic(text: str) -> str:
    return f".I {_plain(text)}"


def _sentence(text: str) -> str:
    """A help text as a sentence of a page."""
    text = _plain(" ".join(text.split())).strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def _plain(text: str) -> str:
    """Text in which roff sees nothing of its own."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual_page(), "utf-8")
