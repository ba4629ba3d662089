import random
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from engine.library.database import open_library_file
from engine.library.marks import Marked, MarkStore
from engine.library.search import ORDERS, Query, search_files, search_windows
from engine.library.store import LibraryStore
from engine.library.window_rows import StoredWindows
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR
from engine.pieces.report import FileReport
from engine.pieces.window_table import WINDOW_FEATURES
from tests.engine.library.records import ROOT, record, table

KIND = "melody-2"


@pytest.fixture
def windows(store: LibraryStore) -> StoredWindows:
    names = ("brahms/wiegenlied.mid", "brahms/waltz.mid", "folk/Bí bí og blaka.mid")
    store.put_records(
        [record(n, n, tables=(table(40, seed=seed),)) for seed, n in enumerate(names)]
    )
    return store.windows(KIND)


def files(connection: sqlite3.Connection, query: Query) -> list[str]:
    return [path.name for path in search_files(connection, query)]


def rows(connection: sqlite3.Connection, windows: StoredWindows, query: Query) -> list[int]:
    """Indices among all windows of what was found."""
    at = {row: index for index, row in enumerate(windows.row_id.tolist())}
    return [at[row] for row in search_windows(connection, query, KIND).tolist()]


def test_asking_for_nothing_finds_all(
    connection: sqlite3.Connection, windows: StoredWindows
) -> None:
    assert rows(connection, windows, Query()) == list(range(120))
    assert len(search_files(connection, Query())) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wieg", ["wiegenlied.mid"]),
        ("WIEGENLIED", ["wiegenlied.mid"]),
        ("brahms", ["waltz.mid", "wiegenlied.mid"]),
        ("brahms waltz", ["waltz.mid"]),
        ("bi blaka", ["Bí bí og blaka.mid"]),
        ("bí bi", ["Bí bí og blaka.mid"]),
        ('"bi og" blaka', ["Bí bí og blaka.mid"]),
        ('"bi blaka"', []),
        ('"bí bí og"', ["Bí bí og blaka.mid"]),
        ("flute", ["waltz.mid", "wiegenlied.mid", "Bí bí og blaka.mid"]),
        ("little one", ["waltz.mid", "wiegenlied.mid", "Bí bí og blaka.mid"]),
        ("nothing like it", []),
        ("song of w", ["waltz.mid", "wiegenlied.mid"]),
        ("* - \" '", ["waltz.mid", "wiegenlied.mid", "Bí bí og blaka.mid"]),
        ('OR NEAR(" AND', []),
        ("music", ["waltz.mid", "wiegenlied.mid", "Bí bí og blaka.mid"]),
    ],
)
def test_words_are_found(
    connection: sqlite3.Connection, windows: StoredWindows, text: str, found: list[str]
) -> None:
    assert files(connection, Query(text=text)) == found
    assert len(search_windows(connection, Query(text=text), KIND)) == 40 * len(found)


def test_whatever_is_typed_is_a_question(
    connection: sqlite3.Connection, windows: StoredWindows
) -> None:
    chance = random.Random(4)
    signs = "ab \"'*^-+:(){}[]\\/,.;\0\n\t\ud800éゆ子\u0301NEAR OR NOT AND title:"
    for _ in range(500):
        text = "".join(chance.choices(signs, k=chance.randrange(1, 30)))
        assert len(search_files(connection, Query(text=text))) <= 3
    assert search_files(connection, Query(text="brahms " * 5000)) != ()
    assert search_files(connection, Query(text="b" * 100_000)) == ()


def test_japanese_is_found_in_the_middle_of_a_name(
    connection: sqlite3.Connection, store: LibraryStore
) -> None:
    store.put_records([record("江戸の子守唄.mid"), record("ゆりかご.mid"), record("ｶﾞｷﾞ.mid")])

    assert files(connection, Query(text="子守")) == ["江戸の子守唄.mid"]
    assert files(connection, Query(text="りかご")) == ["ゆりかご.mid"]
    assert files(connection, Query(text="唄子")) == []
    assert files(connection, Query(text="ガギ")) == ["ｶﾞｷﾞ.mid"]


def test_folders_above_a_source_are_no_ones_search(
    connection: sqlite3.Connection, store: LibraryStore
) -> None:
    store.add_sources([ROOT / "deep" / "down" / "Anna"])
    store.remove_sources([ROOT])
    store.put_records([record("deep/down/Anna/a/b/c/d.mid")])

    assert files(connection, Query(text="anna b d")) == ["d.mid"]
    assert files(connection, Query(text="down")) == []


def test_figures_are_searched_as_the_columns_have_them(
    connection: sqlite3.Connection, windows: StoredWindows
) -> None:
    keys, meters = (Key(0), Key(9, True), Key(2)), (THREE_FOUR, SIX_EIGHT)
    query = Query(
        keys=keys,
        meters=meters,
        arousal=(0.2, 0.9),
        ranges={"notes": (0.1, 1), "onsets_per_s": (0, 0.8)},
    )
    wanted = (
        np.isin(windows.key, [0, 21, 2])
        & np.isin(windows.meter, [1, 2])
        & (windows.arousal >= 0.2)
        & (windows.arousal <= 0.9)
        & (windows.features[:, WINDOW_FEATURES.index("notes")] >= 0.1)
        & (windows.features[:, WINDOW_FEATURES.index("onsets_per_s")] <= 0.8)
    )

    assert rows(connection, windows, query) == np.flatnonzero(wanted).tolist()
    names = [f"{n}" for n in windows.contents]
    of_files = sorted(set(windows.content_of[wanted].tolist()))
    assert files(connection, query) == [Path(names[i]).name for i in of_files]


def test_a_limit_takes_the_first(connection: sqlite3.Connection, windows: StoredWindows) -> None:
    found = search_windows(connection, Query(order="arousal", descending=True), KIND, limit=5)

    best = np.argsort(-windows.arousal, kind="stable")[:5]
    assert found.tolist() == windows.row_id[best].tolist()


def test_the_same_music_can_be_listed_once(
    connection: sqlite3.Connection, windows: StoredWindows
) -> None:
    found = rows(connection, windows, Query(distinct=True))

    assert found == np.flatnonzero(windows.twin == np.arange(120)).tolist()


def test_tags_and_favourites_hold_for_a_file_and_for_single_windows(
    connection: sqlite3.Connection, windows: StoredWindows
) -> None:
    marks = MarkStore(connection)
    waltz, song, folk = windows.contents
    marks.add_tags([Marked(waltz)], ["Sleep"])
    marks.add_tags([Marked(song, KIND, 32), Marked(folk, "melody-16", 0)], ["sleep"])
    marks.set_favourite([Marked(song, KIND, 32), Marked(song, KIND, 48)], True)

    assert rows(connection, windows, Query(tags=("SLEEP",))) == [*range(40), 42]
    assert rows(connection, windows, Query(text="sleep waltz")) == list(range(40))
    assert rows(connection, windows, Query(favourites=True)) == [42, 43]
    assert rows(connection, windows, Query(favourites=True, tags=("sleep",))) == [42]
    assert rows(connection, windows, Query(tags=("sleep", "none"))) == []
    assert files(connection, Query(favourites=True)) == ["wiegenlied.mid"]
    assert files(connection, Query(tags=("sleep",))) == ["waltz.mid", "wiegenlied.mid"]


def test_a_word_in_the_note_of_a_window_and_one_in_its_title_meet(
    connection: sqlite3.Connection, windows: StoredWindows
) -> None:
    MarkStore(connection).set_note([Marked(windows.contents[1], KIND, 16)], "for Mrs. Ödland")

    assert rows(connection, windows, Query(text="odland wiegen")) == [41]
    assert rows(connection, windows, Query(text="odland waltz")) == []


def test_sources_are_searched_alone(connection: sqlite3.Connection, windows: StoredWindows) -> None:
    assert files(connection, Query(sources=(ROOT / "folk",))) == ["Bí bí og blaka.mid"]
    assert rows(connection, windows, Query(sources=(ROOT / "folk",))) == list(range(80, 120))
    assert len(files(connection, Query(sources=(ROOT / "folk", ROOT / "brahms/waltz.mid")))) == 2


def test_files_that_could_not_be_read_are_found_by_name(
    connection: sqlite3.Connection, store: LibraryStore, windows: StoredWindows
) -> None:
    report = FileReport(ROOT / "Wiegenlied kaputt.mid", "refused", "It is empty.")
    store.put_records([record(report=report, piece=None, tables=())])

    assert files(connection, Query(text="kap wieg")) == ["Wiegenlied kaputt.mid"]
    assert len(files(connection, Query())) == 4
    assert len(files(connection, Query(arousal=(0, 1)))) == 3
    assert len(files(connection, Query(sources=(ROOT / "brahms",)))) == 2


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("order", ORDERS)
def test_every_order_lists_everything_and_ties_stay_in_place(
    connection: sqlite3.Connection, windows: StoredWindows, order: str, down: bool
) -> None:
    MarkStore(connection).played([Marked(windows.contents[2], KIND, 16)])
    MarkStore(connection).played([Marked(windows.contents[2])])
    query = Query(order=order, descending=down)

    found = rows(connection, windows, query)

    assert sorted(found) == list(range(120))
    assert found == rows(connection, windows, query)
    assert len(files(connection, query)) == 3
    if order == "plays":
        assert found == (
            [81, *range(81), *range(82, 120)] if down else [*range(81), *range(82, 120), 81]
        )
        assert (files(connection, query)[0] == "Bí bí og blaka.mid") == down


def test_an_order_or_a_figure_that_does_not_exist_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="beauty"):
        Query(order="beauty")
    with pytest.raises(ValueError, match="beauty"):
        Query(ranges={"beauty": (0, 1)})


def test_another_window_sees_at_once_what_was_put(
    connection: sqlite3.Connection, library: Path, windows: StoredWindows
) -> None:
    other = open_library_file(library)
    try:
        assert len(search_windows(other, Query(), KIND)) == 120
        LibraryStore(connection).put_records([record("new.mid", tables=(table(7),))])
        assert len(search_windows(other, Query(), KIND)) == 127
        LibraryStore(connection).remove_sources([ROOT])
        assert len(search_windows(other, Query(meters=(FOUR_FOUR,)), KIND)) == 0
        assert search_files(other, Query()) == ()
    finally:
        other.close()
