"""What a person can search for in words: how texts are kept for it, and how a question is put."""

import re
import sqlite3
import unicodedata

from engine.library.path_keys import above, path_of

MOST_WORDS = 24
_PARTS_WITHOUT_SOURCE = 3
# Japanese and Chinese write no spaces; each sign is kept as a word and a word asked as a phrase.
_UNSPACED = re.compile(
    "([\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_ASKED = re.compile(r'"([^"]+)"|([^\s"]+)')


def searchable(text: str) -> str:
    """Bring a text, whatever is in it, into the one form in which it is kept and asked for."""
    legible = text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFKC", legible))


def asked_words(text: str) -> tuple[str, ...]:
    """The words of a question, each as FTS5 wants it; all of them have to be found.

    A word finds all that begin with it; words in "quotes" have to stand together as they are.
    """
    found = []
    for quoted, word in _ASKED.findall(text):
        asked = searchable(quoted or word).replace('"', " ").strip()
        if any(sign.isalnum() for sign in asked):
            found.append(f'"{asked}"' if quoted else f'"{asked}" *')
    return tuple(found[:MOST_WORDS])


def index_content(
    connection: sqlite3.Connection, content: int, *, title: str, tracks: str, words: str
) -> None:
    """Keep the texts of a content for searching, beside the tags and the note of a person."""
    row = [searchable(text) for text in (title, names_of(connection, content), tracks, words)]
    marks = connection.execute("SELECT tags, note FROM texts WHERE rowid = ?", (content,))
    connection.execute(
        "INSERT OR REPLACE INTO texts (rowid, title, names, tracks, words, tags, note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (content, *row, *(marks.fetchone() or ("", ""))),
    )


def index_names(connection: sqlite3.Connection, content: int) -> None:
    """Keep the names of all places of a content for searching, after one has come or gone."""
    connection.execute(
        "UPDATE texts SET names = ? WHERE rowid = ?",
        (searchable(names_of(connection, content)), content),
    )


def names_of(connection: sqlite3.Connection, content: int) -> str:
    """Names of the files with a content and of their folders, from their sources on.

    What lies above a source, such as a person's own folder, is the same for all and no one's
    search.
    """
    keys = connection.execute("SELECT path FROM places WHERE content = ? ORDER BY path", (content,))
    names: dict[str, None] = {}
    for (key,) in keys.fetchall():
        around = above(key)
        marks = ", ".join("?" * len(around))
        held = connection.execute(
            f"SELECT max(length(path)) FROM sources WHERE path IN ({marks})", around
        ).fetchone()[0]
        depth = next((d for d, k in enumerate(around, 1) if len(k) == held), _PARTS_WITHOUT_SOURCE)
        names.update(dict.fromkeys(path_of(key).parts[-depth:]))
    return " ".join(names)
