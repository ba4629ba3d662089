"""Finding pieces as one types: what is asked for, and what of the library fits."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from engine.library.contents import Library
from engine.library.search import Query
from engine.library.search_job import SearchJob
from gui.models.curation import Curation
from gui.models.value import ValueModel
from gui.workshop import Workshop

PAUSE_MS = 90  # Between keys, before a search is worth its while.
Consent = Literal["any", "yes", "no", "unsaid"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for.

    Attributes:
        query: What the library answers.
        consent: Files that may be used for training ('yes'), may not, or nobody has said.
    """

    query: Query = Query()  # noqa: RUF009  (a frozen value)
    consent: Consent = "any"

    @property
    def filters(self) -> int:
        """How many filters are on, beside the text."""
        q = self.query
        on = (q.tags, q.favourites, q.keys, q.meters, q.arousal, self.consent != "any")
        return sum(map(bool, on))


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What fits.

    Attributes:
        files: Indices into the library's files, each with the number of its windows that fit.
        entries: Which windows fit, shape (entries,), bool.
    """

    files: Mapping[int, int]
    entries: NDArray[np.bool_]


class Finding(QObject):
    """Searches a library behind what is typed; the newest question alone is answered.

    Attributes:
        asked: What is asked for.
        found: What fits; None while nothing is asked for.
    """

    def __init__(
        self,
        workshop: Workshop,
        library: ValueModel[Library],
        curation: Curation,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.asked: ValueModel[Asked] = ValueModel(Asked(), self)
        self.found: ValueModel[Found | None] = ValueModel(None, self)
        self._workshop = workshop
        self._library = library
        self._curation = curation
        self._search: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        library.changed.connect(lambda _: self._again())
        curation.state.changed.connect(lambda _: self._again())

    def ask(self, **fields: Any) -> None:
        """Change some of what is asked for: fields of Query, or consent."""
        asked = self.asked.value
        consent = fields.pop("consent", asked.consent)
        changed = Asked(replace(asked.query, **fields), consent)
        if changed == asked:
            return
        self.asked.set_value(changed)
        if changed == Asked():
            self._pause.stop()
            self._forget()
            self.found.set_value(None)
        else:
            self._pause.start()

    def clear(self) -> None:
        """Ask for nothing: everything is shown."""
        self.ask(**{name: getattr(Query(), name) for name in Query.__slots__}, consent="any")

    def _again(self) -> None:
        if self.asked.value != Asked():
            self._pause.start()

    def _begin(self) -> None:
        asked, library = self.asked.value, self._library.value
        self._forget()
        if asked.query == Query() or library.library is None:
            self._take(np.ones(len(library.row_ids), bool), library, asked)
            return
        job = SearchJob(library.library, asked.query, library.kind)
        self._search = self._workshop.run(
            job,
            "",
            lambda rows: self._take(np.isin(library.row_ids, rows), library, asked),
            quiet=True,
        )

    def _take(self, entries: NDArray[np.bool_], library: Library, asked: Asked) -> None:
        if library is not self._library.value or asked != self.asked.value:
            return  # Another search is on its way.
        said = self._curation.state.value.consents
        wanted = {"yes": True, "no": False, "unsaid": None}
        fits = np.array(
            [
                asked.consent == "any" or said.get(file.content) is wanted[asked.consent]
                for file in library.files
            ],
            bool,
        )
        if len(entries):
            entries = entries & fits[library.file_of]
        self.found.set_value(Found(_files_of(library, entries), entries))

    def _forget(self) -> None:
        if self._search is not None:
            self._workshop.abandon(self._search)
            self._search = None


def _files_of(library: Library, entries: NDArray[np.bool_]) -> dict[int, int]:
    """The files of windows, copies of a file included, with how many windows that are."""
    counts = np.bincount(library.file_of[entries], minlength=len(library.files)).tolist()
    of_content = {file.content: n for file, n in zip(library.files, counts, strict=True) if n}
    found = ((number, of_content.get(f.content, 0)) for number, f in enumerate(library.files))
    return {number: clips for number, clips in found if clips}
