"""What a person decides about the files of a library: corrections, marks, consent.

Shown at once and carried out behind. Corrections are steps that can be undone and done again; what
was decided stays with a file's content, wherever the file goes.
"""

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from engine.importing.job import CorrectJob
from engine.jobs import Done, Job, Outcome
from engine.library.curated import Curated, CuratedJob, WatchJob
from engine.library.mark_job import MarkJob
from engine.library.marks import NO_MARKS, Marked, Marks
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.training.withdrawing import SayConsentJob
from gui.models.edits import Edits
from gui.models.value import ValueModel
from gui.workshop import Workshop

MOST_STEPS = 200
ONE_GO_S = 1.2  # Arrows of a number field that are held, or clicked one after the other.
Corrections = Mapping[str, Correction]
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: its words, what held before and what holds from then on.

    A number that is stepped through in one go is one decision; `field` is which, empty for others.
    """

    words: str
    before: Corrections
    after: Corrections
    field: str = ""


class Curation(QObject):
    """The decisions about one library.

    Attributes:
        state: All of them, as they will be once what runs behind is done.

    Signals:
        history_changed: Other steps can be undone or done again.
        corrected: Files are read in another way now; what is shown of them has changed.
    """

    history_changed = Signal()
    corrected = Signal()

    def __init__(
        self,
        workshop: Workshop,
        library: Path,
        model: ValueModel[Path],
        edits: Edits | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self.state: ValueModel[Curated] = ValueModel(Curated(), self)
        self.library = library
        self._workshop = workshop
        self._model = model
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._decided_s = 0.0
        self._writing: set[int] = set()
        workshop.ended.connect(self._end)

    def refresh(self) -> None:
        """Read what the library knows, unless changes are on their way into it."""
        if not self._writing:
            self._workshop.run(CuratedJob(self.library), "", self._take, quiet=True)

    # --- corrections -------------------------------------------------------------------------

    def correct(self, corrections: Corrections, words: str, field: str = "") -> None:
        """Read files as a person says; what changes nothing is no step.

        Args:
            corrections: What holds from now on, by content.
            words: The step, for undo.
            field: A number whose steps, made shortly one after the other, are one.
        """
        state = self.state.value
        changed = {c: new for c, new in corrections.items() if c and new != state.correction_of(c)}
        if not changed:
            return
        before = {content: state.correction_of(content) for content in changed}
        step = Step(words, before, changed, field)
        if self._goes_on(step):
            step = replace(step, before=self._past.pop().before)
        if step.before != step.after:  # Stepped back to where it began is no step.
            self._past = [*self._past, step][-MOST_STEPS:]
        self._decided_s = time.monotonic()
        self._future.clear()
        self._carry_out(changed)

    def _goes_on(self, step: Step) -> bool:
        """Whether a step only takes the one before it further."""
        if not step.field or not self._past or self._future:
            return False
        last, waited_s = self._past[-1], time.monotonic() - self._decided_s
        same = last.field == step.field and last.after.keys() == step.after.keys()
        return same and waited_s < ONE_GO_S

    @property
    def undo_words(self) -> str:
        """The step that undo would take back; empty if there is none."""
        return self._past[-1].words if self._past else ""

    @property
    def redo_words(self) -> str:
        """The step that redo would make again; empty if there is none."""
        return self._future[-1].words if self._future else ""

    def undo(self) -> None:
        """Take the newest correction back."""
        if self._past:
            step = self._past.pop()
            self._future.append(step)
            self._carry_out(step.before)

    def redo(self) -> None:
        """Make the correction again that was taken back last."""
        if self._future:
            step = self._future.pop()
            self._past.append(step)
            self._carry_out(step.after)

    def forget_history(self) -> None:
        """Have nothing to undo: the library is another now."""
        self._past.clear()
        self._future.clear()
        self.history_changed.emit()

    # --- marks -------------------------------------------------------------------------------

    def set_favourite(self, contents: Iterable[str], favourite: bool) -> None:
        """Give files a star, or take it away."""
        chosen = tuple(filter(None, contents))
        other = tuple(c for c in chosen if self._marks(c).favourite != favourite)
        self._mark(chosen, lambda m: replace(m, favourite=favourite), favourite=favourite)
        self._note_step(
            self.tr("giving a star") if favourite else self.tr("taking a star away"),
            other,
            lambda: self.set_favourite(other, not favourite),
            lambda: self.set_favourite(other, favourite),
        )

    def add_tag(self, contents: Iterable[str], tag: str) -> None:
        """Give files a word; one that differs in capitals only is the same."""
        tag = " ".join(tag.split())
        if not tag:
            return
        same = (known for known in self.state.value.tags if known.casefold() == tag.casefold())
        word = next(same, tag)

        def added(marks: Marks) -> Marks:
            tags = {*marks.tags, word}
            return replace(marks, tags=tuple(sorted(tags, key=str.casefold)))

        fresh = tuple(c for c in filter(None, contents) if word not in self._marks(c).tags)
        self._mark(fresh, added, add_tags=(word,))
        self._note_step(
            self.tr("tagging with {0}").format(word),
            fresh,
            lambda: self.remove_tag(fresh, word),
            lambda: self.add_tag(fresh, word),
        )

    def remove_tag(self, contents: Iterable[str], tag: str) -> None:
        """Take a word off files."""

        def removed(marks: Marks) -> Marks:
            return replace(marks, tags=tuple(known for known in marks.tags if known != tag))

        had = tuple(c for c in filter(None, contents) if tag in self._marks(c).tags)
        self._mark(had, removed, remove_tags=(tag,))
        self._note_step(
            self.tr("taking away the tag {0}").format(tag),
            had,
            lambda: self.add_tag(had, tag),
            lambda: self.remove_tag(had, tag),
        )

    def set_note(self, contents: Iterable[str], note: str) -> None:
        """Write a note on files; an empty one takes it away."""
        note = note.strip()
        before = {c: old for c in filter(None, contents) if (old := self._marks(c).note) != note}
        self._mark(before, lambda marks: replace(marks, note=note), note=note)

        def undo() -> None:
            for old in set(before.values()):
                self.set_note([c for c in before if before[c] == old], old)

        self._note_step(
            self.tr("writing a note"), before, undo, lambda: self.set_note(before, note)
        )

    def count_play(self, content: str) -> None:
        """Keep that a piece was listened to."""
        self._mark([content], lambda marks: replace(marks, plays=marks.plays + 1), played=True)

    def set_consent(self, contents: Iterable[str], consent: bool | None) -> None:
        """Keep whether files may be used for training; None: nobody has said."""
        given: dict[str, bool | None] = dict.fromkeys(filter(None, contents), consent)
        kept = {**self.state.value.consents, **given}
        said = {content: yes for content, yes in kept.items() if yes is not None}
        self.state.set_value(replace(self.state.value, consents=said))
        self._write(SayConsentJob(self.library, given))

    def set_watched(self, paths: Iterable[Path], watched: bool) -> None:
        """Take in new files of folders by themselves, or not."""
        chosen = frozenset(paths)
        known = self.state.value.watched
        self.state.set_value(
            replace(self.state.value, watched=known | chosen if watched else known - chosen)
        )
        self._write(WatchJob(self.library, tuple(chosen), watched))

    def _marks(self, content: str) -> Marks:
        return self.state.value.marks_of(content)

    def _note_step(
        self,
        text: str,
        changed: Collection[str],
        undo: Callable[[], None],
        redo: Callable[[], None],
    ) -> None:
        """Marks go back by the opposite mark: what another window marks meanwhile stays."""
        if changed and self._edits is not None:
            self._edits.did(text, undo, redo)

    # --- behind ------------------------------------------------------------------------------

    def _mark(
        self, contents: Iterable[str], change: Callable[[Marks], Marks], **fields: Any
    ) -> None:
        """Show a change at once and have it kept: what another window marks meanwhile stays."""
        state = self.state.value
        changed = {content: change(state.marks_of(content)) for content in contents if content}
        if changed:
            kept = _without({**state.marks, **changed}, NO_MARKS)
            self.state.set_value(replace(state, marks=kept))
            self._write(MarkJob(self.library, tuple(map(Marked, changed)), **fields))

    def _carry_out(self, corrections: Corrections) -> None:
        state = self.state.value
        kept = _without({**state.corrections, **corrections}, NO_CORRECTION)
        self.state.set_value(replace(state, corrections=kept))
        self.history_changed.emit()
        self._write(
            CorrectJob(self.library, dict(corrections), self._model.value),
            self.tr("Reading %n file(s) anew", "", len(corrections)),
            lambda _: self.corrected.emit(),
        )

    def _write(
        self, job: Job[object], title: str = "", on_done: Callable[[object], None] | None = None
    ) -> None:
        quiet = not title
        task = self._workshop.run(job, title, on_done or (lambda _: None), quiet=quiet)
        self._writing.add(task)

    def _take(self, state: Curated) -> None:
        if not self._writing:  # What is on its way is newer than what was read.
            self.state.set_value(state)

    def _end(self, task: int, outcome: Outcome) -> None:
        if task not in self._writing:
            return
        self._writing.discard(task)
        if not isinstance(outcome, Done):  # It was not kept: show what is.
            self.forget_history()
            self.refresh()


def _without(decided: Mapping[str, V], nothing: V) -> dict[str, V]:
    """Only what says something."""
    return {content: value for content, value in decided.items() if value != nothing}
