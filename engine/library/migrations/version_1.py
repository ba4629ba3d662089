"""The first format of the library."""

import sqlite3
import time

# A path is kept as its bytes with \0 between its parts: exact for names in any encoding, in the
# order of its parts, and all that lies below a folder is one span (engine.library.path_keys).
# The windows of a piece are one row of bytes for a kind, since they are made, shown and searched
# together (engine.library.window_rows says what is in it).
_TABLES = """
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;

CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    behind BLOB NOT NULL,
    watched INTEGER NOT NULL DEFAULT 0,
    added_s INTEGER NOT NULL
) STRICT;

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    reader INTEGER NOT NULL,
    read_as TEXT NOT NULL,
    report TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    correction TEXT,
    consent INTEGER,
    added_s INTEGER NOT NULL
) STRICT;

CREATE TABLE pieces (
    content INTEGER PRIMARY KEY REFERENCES contents ON DELETE CASCADE,
    piece BLOB NOT NULL
) STRICT;

CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    content INTEGER REFERENCES contents ON DELETE CASCADE,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    reader INTEGER NOT NULL,
    report TEXT,
    missing_since_s INTEGER
) STRICT;
CREATE INDEX places_of_content ON places (content, path);

CREATE TABLE window_tables (
    content INTEGER NOT NULL REFERENCES contents ON DELETE CASCADE,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    distinct_count INTEGER NOT NULL,
    windows BLOB NOT NULL,
    UNIQUE (content, kind)
) STRICT;

CREATE TABLE latents (
    content INTEGER NOT NULL REFERENCES contents ON DELETE CASCADE,
    kind TEXT NOT NULL,
    model TEXT NOT NULL,
    z BLOB NOT NULL,
    UNIQUE (content, kind, model)
) STRICT;

CREATE TABLE layouts (
    model TEXT NOT NULL,
    kind TEXT NOT NULL,
    layout BLOB NOT NULL,
    PRIMARY KEY (model, kind)
) STRICT;

CREATE TABLE marks (
    id INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES contents ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start_step INTEGER NOT NULL,
    favourite INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    plays INTEGER NOT NULL DEFAULT 0,
    last_played_s INTEGER,
    UNIQUE (content, kind, start_step)
) STRICT;

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE mark_tags (
    mark INTEGER NOT NULL REFERENCES marks ON DELETE CASCADE,
    tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
    PRIMARY KEY (mark, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_with_tag ON mark_tags (tag);

CREATE VIRTUAL TABLE texts USING fts5 (
    title, names, tracks, words, tags, note, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE mark_texts USING fts5 (
    tags, note, tokenize = 'unicode61 remove_diacritics 2'
);
"""


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty library."""
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    # Beginning at the time, so that a new library never passes for an old one at the same path.
    connection.execute("INSERT INTO counters VALUES ('state', ?)", (time.time_ns(),))
