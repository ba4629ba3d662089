"""Taking files and pieces of the library one after the other, each as the person wants it."""

from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from engine.data.choosing import Known
from engine.data.gathered import Gathered, Skipped
from engine.data.piece_examples import PieceExamples, distinct_in, examples_of, joined
from engine.errors import MidiFormatError
from engine.library.store import KnownContent
from engine.model.config import ModelConfig
from engine.model.learned import Source
from engine.pieces import verdict
from engine.pieces.inspect import HeardPiece, heard_piece
from engine.pieces.piece_codec import PieceFormatError
from engine.pieces.sources import content_hash, read_bytes
from engine.pieces.wanted import Wanted, wanted_by
from engine.pieces.windows import table_of

NO_CONSENT = "It may not be learned from: that was said of it."
NO_CONSENT_BEFORE = "It may not be learned from: that was said of what it was before it changed."
COPY = "It is a copy of another file."
UNKNOWN = "The library does not hold it any more."
ONE_NOTE = "Its clips hold one note each, and nothing is learned from those."
_SAID = ("reason", "advice")


@dataclass(frozen=True, slots=True)
class _File:
    """One thing to learn from.

    Attributes:
        path: The file, or a name where only its content is known.
        data: Its bytes; None where they are not at hand.
        content: The hash of its bytes; empty where they could not be read.
    """

    path: Path
    data: bytes | None
    content: str


class Gathering:
    """What has been found so far.

    Args:
        model: What it is for.
        known: What the library knows.
    """

    def __init__(self, model: ModelConfig, known: Known) -> None:
        self._model, self._known, self._wanted = model, known, wanted_by(model)
        self._found: list[PieceExamples] = []
        self._sources: list[Source] = []
        self._skipped: list[Skipped] = []
        self._seen: set[str] = set()
        self._no_consent = 0
        self._seconds = 0.0
        self._unheard: Counter[str] = Counter()

    def take_file(self, path: Path) -> None:
        """Take what is in a file, if anything."""
        try:
            data = read_bytes(path)
        except (OSError, MidiFormatError):
            self._skip(path, heard_piece(path, None, self._wanted).report.sentence)
            return
        content = content_hash(data)
        if self._known.refuses_place(path) and content not in self._known.consents:
            self._refuse(path, NO_CONSENT_BEFORE)
        else:
            self._take(_File(path, data, content))

    def take_content(self, content: str) -> None:
        """Take a piece of the library, if it may be learned from."""
        known = self._known.content(content, self._wanted.name)
        if known is None:
            self._skip(Path("a piece"), UNKNOWN)
        else:
            self._take(_File(known.report.path, self._known.bytes_of(content), content))

    def gathered(self) -> Gathered:
        """All of it."""
        examples = joined([found.examples for found in self._found], self._model)
        return Gathered(
            examples,
            tuple(self._sources),
            tuple(self._skipped),
            self._no_consent,
            windows=sum(found.windows for found in self._found),
            distinct=distinct_in(examples),
            seconds=self._seconds,
            unheard=self._unheard,
        )

    def _take(self, file: _File) -> None:
        if self._known.consents.get(file.content) is False:
            self._refuse(file.path, NO_CONSENT)
            return
        if file.content in self._seen:
            self._skip(file.path, COPY)
            return
        self._seen.add(file.content)
        heard = self._heard(file)
        if heard.piece is None or heard.table is None or not len(heard.table):
            self._skip(file.path, heard.report.sentence or self._nothing_heard())
            return
        found = examples_of(file.path.name, heard.piece, heard.table, self._model)
        self._unheard.update(found.unheard)
        if not len(found.examples):
            self._skip(file.path, ONE_NOTE if found.windows else self._nothing_heard())
            return
        self._found.append(found)
        self._seconds += heard.report.duration_s
        self._sources.append(
            Source(
                file.path.name,
                sha256(file.data).hexdigest() if file.data is not None else "",
                file.content,
                self._known.consents.get(file.content),
            )
        )

    def _heard(self, file: _File) -> HeardPiece:
        """What the library remembers of a content, or else what its bytes hold."""
        known = self._known.content(file.content, self._wanted.name)
        if known is None:
            return heard_piece(file.path, file.data, self._wanted)
        if known.correction.excluded:
            return HeardPiece(
                verdict.said(replace(known.report, path=file.path), [verdict.LEFT_OUT])
            )
        if file.data is not None and not known.current:
            return heard_piece(file.path, file.data, self._wanted, known.correction)
        try:
            return _remembered(known, file, self._wanted)
        except PieceFormatError as error:
            if file.data is None:
                return HeardPiece(replace(known.report, reason=str(error), advice=""))
            return heard_piece(file.path, file.data, self._wanted, known.correction)

    def _nothing_heard(self) -> str:
        harmony = " and with chords named" if self._wanted.chords else ""
        return f"It holds no {self._wanted.music} in a metre that the model knows{harmony}."

    def _refuse(self, path: Path, reason: str) -> None:
        self._no_consent += 1
        self._skip(path, reason)

    def _skip(self, path: Path, reason: str) -> None:
        self._skipped.append(Skipped(path.name, reason))


def _remembered(known: KnownContent, file: _File, wanted: Wanted) -> HeardPiece:
    piece, report = known.piece, known.report
    told = {name: getattr(report, name).replace(report.path.name, file.path.name) for name in _SAID}
    report = replace(report, path=file.path, **told)
    if piece is None:
        return HeardPiece(report)
    table = table_of(piece, wanted) if known.table is None else known.table
    if not len(table):
        report = verdict.said(report, [verdict.why_no_window(report, piece.timeline, wanted)])
    return HeardPiece(report, piece, table)
