"""A last net under a text that is made of harmless parts: a line that looks private falls out.

It is no way to make a text safe: it knows only this person's name, this computer's, the folders of
home, and what paths look like.
"""

import getpass
import platform
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

LEFT_OUT = "(a line was left out)"
_SHORTEST = 3
# Names that say nothing of anybody, and stand in every log.
_COMMON = frozenset(
    [
        "root",
        "user",
        "admin",
        "home",
        "users",
        "lento",
        "gui",
        "engine",
        "local",
        "localhost",
        "main",
    ]
)
_LIKE_A_PATH = re.compile(
    r"(?:^|[\s'\"(=])(?:~|\.{0,2})/[^\s/]+/|[A-Za-z]:[\\/]|\\\\|file://|/(?:home|Users|media|mnt)/"
    r"|\.(?:mid|midi|kar|mxl|musicxml|lento|lentoproj|wav|mp3|flac)\b",
    re.IGNORECASE,
)


def without_private_lines(text: str, more: Iterable[str] = ()) -> str:
    """The text; in place of a line that holds something private, that one was left out."""
    names = {name.casefold() for name in (*own_names(), *more)}
    names = {name for name in names if len(name) >= _SHORTEST and name not in _COMMON}
    known = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names) or r"(?!)")
    return "\n".join(
        LEFT_OUT if _LIKE_A_PATH.search(line) or known.search(line.casefold()) else line
        for line in text.splitlines()
    )


def own_names() -> tuple[str, ...]:
    """What this person and this computer are called here."""
    found = [platform.node(), platform.node().partition(".")[0]]
    with suppress(OSError, KeyError, RuntimeError, ImportError):  # Where nobody told who this is.
        found += [getpass.getuser(), *Path.home().parts[1:]]
    return tuple(name for name in found if name)
