from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.library.store import LibraryStore
from engine.library.vectors import Vectors, marks_of
from engine.pieces.window_table import WindowTable
from tests.engine.library.records import record, table

KIND, MODEL, CONTENT = "melody-2", "model", "hash of a.mid"


def heard(store: LibraryStore, windows: WindowTable, fill: float) -> np.ndarray:
    """Have a piece heard as these windows, placed, and give what is known of its places then."""
    store.put_records([record("a.mid", tables=(windows,))])
    store.put_latents(KIND, MODEL, {CONTENT: np.full((windows.distinct, 3), fill, np.float32)})
    vectors = Vectors(store, Path("library.sqlite"), MODEL, (KIND, marks_of(store.windows(KIND))))
    found = vectors.of(0, CONTENT)
    assert found is not None
    return found


@pytest.mark.parametrize("what", ["twin", "features", "meter"])
def test_z_of_a_piece_that_is_heard_otherwise_is_read_anew(store: LibraryStore, what: str) -> None:
    before = table(8)
    after = replace(before, **{what: getattr(before, what).copy()})
    getattr(after, what)[4] = 4  # The fifth window is then no twin of the first.

    heard(store, before, 1.0)

    assert heard(store, after, 2.0).tolist() == [[2.0] * 3] * after.distinct


def test_z_of_a_piece_is_remembered_when_others_come_before_it(store: LibraryStore) -> None:
    store.put_records([record("b.mid", tables=(table(8),))])
    store.put_latents(KIND, MODEL, {"hash of b.mid": np.ones((7, 3), np.float32)})
    first = Vectors(store, Path("library.sqlite"), MODEL, (KIND, marks_of(store.windows(KIND))))
    z = first.of(0, "hash of b.mid")

    store.put_records([record("a.mid")])
    second = Vectors(store, Path("library.sqlite"), MODEL, (KIND, marks_of(store.windows(KIND))))

    assert second.of(1, "hash of b.mid") is z
