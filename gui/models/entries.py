"""The windows of a library from one opening to the next."""

from dataclasses import replace

import numpy as np

from engine.library.contents import Library


def entry_in(old: Library, index: int, new: Library) -> int | None:
    """Where an entry of a library is in another: the same place of the same music, or nowhere."""
    if old.kind != new.kind or old.library != new.library or index >= len(old.row_ids):
        return None
    found = np.flatnonzero(new.row_ids == old.row_ids[index])
    return int(found[0]) if len(found) else None


def without_map(library: Library) -> Library:
    """The same pieces, still to be heard, without their places in the latent space of a model."""
    nowhere = np.zeros((0, 2), np.float32)
    return replace(library, plane=nowhere, projection=None, model="")
