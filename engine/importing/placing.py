"""Which pieces a model has yet to place, and how many are placed at once."""

import logging
from dataclasses import dataclass
from pathlib import Path

from engine.errors import CheckpointError
from engine.library.model_file import model_id
from engine.library.store import LibraryStore
from engine.model.checkpoint import load_description
from engine.model.config import ModelConfig
from engine.model.kind import model_kind
from engine.model.shapes import parameter_count
from engine.pieces.record import PieceRecord
from engine.pieces.wanted import KEPT_KINDS, Wanted, wanted_by

WINDOWS_AT_ONCE = 256  # Of them the products are as fast as they get.
USUAL_WINDOWS = 48  # Different windows of a piece of which nothing is known here.
ENCODE_DEADLINE_S = 60.0  # Of a model up to the work below; a larger one has so much longer.
_USUAL_WORK = 32 * 30_000_000  # Steps times parameters.
_COPIES = 4  # Of the numbers of a model: twice while it is opened, and what it makes of windows.
SEARCH_DEADLINE_S = 3600.0  # A model without encoder looks for a place; that takes its time.

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Placing:
    """A model that places what is read, or that only needs the windows that it hears to be cut.

    Attributes:
        library: The library's file.
        model: The model's file.
        id: What its latent vectors are kept under.
        wanted: The kind of window it hears.
        deadline_s: How long one call may take.
        memory_bytes: What a process needs to open the model and to place with it.
        only_cut: Whether the model cannot place music: its windows are heard and have no map.
    """

    library: Path
    model: Path
    id: str
    wanted: Wanted
    deadline_s: float
    memory_bytes: int
    only_cut: bool = False

    @classmethod
    def of(cls, library: Path, model: Path | None) -> "Placing | None":
        """How a model places; None without one, or where nothing is left to do or it is not opened.

        That a model cannot be opened is said when the library is opened with it; reading goes on.
        """
        if model is None:
            return None
        try:
            kind = model_kind(model)
            config, _ = load_description(model)
            wanted = wanted_by(config)
            if not kind.can_place and _is_kept(wanted):
                return None
            deadline_s = _deadline_s(config) if kind.can_encode else SEARCH_DEADLINE_S
            memory_bytes = 4 * _COPIES * parameter_count(config)
            name, only_cut = model_id(model), not kind.can_place
            return cls(library, model, name, wanted, deadline_s, memory_bytes, only_cut)
        except (CheckpointError, OSError) as error:
            log.info("nothing is placed: %s", error)
            return None

    @property
    def kept(self) -> bool:
        """Whether every record brings the windows that it hears."""
        return _is_kept(self.wanted)


def _is_kept(wanted: Wanted) -> bool:
    return wanted.name in {kept.name for kept in KEPT_KINDS}


def _deadline_s(config: ModelConfig) -> float:
    """How long a call may take to an encoder; far longer than it does, lest a slow machine fail."""
    return ENCODE_DEADLINE_S * max(1.0, config.steps * parameter_count(config) / _USUAL_WORK)


class ToPlace:
    """The pieces that wait to be placed: those of earlier imports first, then what is read now."""

    def __init__(self, store: LibraryStore, placing: Placing) -> None:
        self._store, self._placing = store, placing
        kind = placing.wanted.name
        lacking = () if placing.only_cut else store.contents_without_latents(kind, placing.id)
        if not placing.kept:
            lacking += store.contents_without_table(kind)
        self._waiting = dict.fromkeys(lacking, USUAL_WINDOWS)
        self._windows = sum(self._waiting.values())

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, record: PieceRecord) -> None:
        """A piece has been read, and is kept."""
        if record.piece is None or record.report.status == "excluded":
            return
        distinct = {f"{table.parts}-{table.bars}": table.distinct for table in record.tables}
        windows = distinct.get(self._placing.wanted.name, USUAL_WINDOWS)
        if windows:
            self._windows += windows - self._waiting.get(record.report.content, 0)
            self._waiting[record.report.content] = windows

    def next(self, *, last: bool) -> tuple[str, ...]:
        """The pieces to place next; none where there are too few for a call.

        Args:
            last: Whether no more pieces are to be expected, so that a few are worth a call.
        """
        if not last and self._windows < WINDOWS_AT_ONCE:
            return ()
        batch: list[str] = []
        windows = 0
        while self._waiting and windows < WINDOWS_AT_ONCE:
            content, count = next(iter(self._waiting.items()))
            del self._waiting[content]
            self._windows -= count
            if not self._is_done(content):
                batch.append(content)
                windows += count
        return tuple(batch)

    def _is_done(self, content: str) -> bool:
        kind = self._placing.wanted.name
        if self._placing.only_cut:
            return self._store.table(content, kind) is not None
        return self._store.latents_of(content, kind, self._placing.id) is not None
