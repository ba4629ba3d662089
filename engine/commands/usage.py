"""Names as they are typed; wrong usage, told in one line of usage and one sentence."""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from engine.errors import LentoError

_MISSING = "the following arguments are required: "
_UNKNOWN = "unrecognized arguments: "
_ABOUT = "argument "


class WrongUsage(LentoError):
    """What was typed cannot be meant; told with the usage and exit code 2."""


def place_name(text: str) -> Path:
    """Read the name of a file or folder; an empty one would be the current folder, unasked.

    A quoted "~/music" means the home folder, as it does where the shell reads it.
    """
    path = Path(model_name(text))
    try:
        return path.expanduser()
    except RuntimeError:  # Nobody of that name has a home here, so it is a name like others.
        return path


def model_name(text: str) -> str:
    """Read a model's name or file, or another word that must say something."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a name, please; an empty one names nothing")
    return text


class CommandParser(argparse.ArgumentParser):
    """A parser whose complaint is short: a person reads the last lines first."""

    def error(self, message: str) -> NoReturn:
        """Say how the command is called and what is wrong, and end with exit code 2."""
        if sys.stderr is not None:  # A windowed program on Windows has none.
            sys.stderr.write(f"usage: {self._short_usage()}\n{_in_words(message)}\n")
        raise SystemExit(2)

    def _short_usage(self) -> str:
        """The name and what must be given; of what may be given --help tells."""
        needed = [
            " ".join([*action.option_strings[:1], _placeholder(action)]).strip()
            for action in self._actions
            if action.required and action.nargs != "*"
        ]
        return " ".join([self.prog, *needed, "[flags: see --help]"])


def _placeholder(action: argparse.Action) -> str:
    name = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    many = {"+": f"{name}...", 2: f"{name} {name}"}
    return many.get(action.nargs or "", name)


def _in_words(message: str) -> str:
    """Argparse's own complaints as a person says them."""
    if message.startswith(_MISSING):
        return f"Something is missing: {message.removeprefix(_MISSING)}."
    if message.startswith(_UNKNOWN):
        return f"This is not known here: {message.removeprefix(_UNKNOWN)}."
    return message.removeprefix(_ABOUT)
