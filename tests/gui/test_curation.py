"""What a person decides: kept by content, undone step by step, found again as they type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from engine.importing.job import CorrectJob
from engine.jobs import Done, Failed
from engine.library.curated import Curated, CuratedJob
from engine.library.marks import Marks
from engine.music.meter import THREE_FOUR
from engine.pieces.correction import NO_CORRECTION, Correction
from gui.models.curation import Curation
from gui.models.edits import Edits
from gui.models.source_steps import take_in, take_out
from gui.models.value import ValueModel
from gui.studio import Studio
from tests.gui.panels import PATIENCE_MS
from tests.gui.shell import make_studio, wait_until_read, write_pieces


class Errands(QObject):
    """A workshop that writes down what it is asked to do."""

    ended = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[object] = []
        self._done: list[object] = []

    def run(self, job: object, title: str, on_done: object, *_: object, **__: object) -> int:
        self.jobs.append(job)
        self._done.append(on_done)
        return len(self.jobs)

    def settle(self, task: int, result: object = None) -> None:
        self._done[task - 1](result)
        self.ended.emit(task, Done(result))


@pytest.fixture
def errands(qtbot: QtBot) -> Errands:
    return Errands()


@pytest.fixture
def curation(errands: Errands) -> Curation:
    return Curation(errands, Path("library.sqlite"), ValueModel(Path("m.lento")))


@pytest.fixture
def edits(qtbot: QtBot) -> Edits:
    return Edits()


@pytest.fixture
def undoable(errands: Errands, edits: Edits) -> Curation:
    return Curation(errands, Path("library.sqlite"), ValueModel(Path("m.lento")), edits)


def test_marks_are_steps_that_give_each_file_back_what_it_had(
    errands: Errands, undoable: Curation, edits: Edits
) -> None:
    undoable.add_tag(["a"], "sleep")
    undoable.set_note(["a"], "for Anna")
    before = undoable.state.value.marks
    undoable.set_favourite(["a", "b"], True)
    undoable.add_tag(["a", "b"], "Sleep")
    undoable.set_note(["a", "b"], "hers")
    undoable.remove_tag(["b"], "sleep")
    after = undoable.state.value.marks

    assert edits.undo_label == "Undo taking away the tag sleep"
    for _ in range(4):
        edits.undo()
    assert undoable.state.value.marks == before
    for _ in range(4):
        edits.redo()
    assert undoable.state.value.marks == after


def test_what_marks_nothing_new_is_no_step(undoable: Curation, edits: Edits) -> None:
    undoable.add_tag(["", "a"], "sleep")
    undoable.add_tag(["a"], "sleep")
    undoable.set_favourite(["a"], False)
    undoable.count_play("a")
    edits.undo()

    assert not edits.can_undo


def test_consent_is_no_step_so_that_nobody_gives_it_back_by_accident(
    undoable: Curation, edits: Edits
) -> None:
    undoable.set_consent(["a"], False)

    assert not edits.can_undo


def corrections_of(jobs: list[object]) -> list[dict[str, Correction]]:
    return [dict(job.corrections) for job in jobs if isinstance(job, CorrectJob)]


def test_a_correction_holds_at_once_and_is_undone_and_made_again(
    errands: Errands, curation: Curation
) -> None:
    slow = Correction(tempo_qpm=60.0)
    curation.correct({"a": slow, "b": slow}, "tempo of 2 files is 60")

    assert curation.state.value.correction_of("a") == slow
    assert curation.undo_words == "tempo of 2 files is 60"
    curation.undo()
    assert curation.state.value.correction_of("b") == NO_CORRECTION
    assert (curation.undo_words, curation.redo_words) == ("", "tempo of 2 files is 60")
    curation.redo()
    assert corrections_of(errands.jobs) == [
        {"a": slow, "b": slow},
        {"a": NO_CORRECTION, "b": NO_CORRECTION},
        {"a": slow, "b": slow},
    ]


def test_what_changes_nothing_is_no_step(errands: Errands, curation: Curation) -> None:
    curation.correct({"a": NO_CORRECTION, "": Correction(excluded=True)}, "nothing")

    assert not errands.jobs
    assert curation.undo_words == ""


def test_undo_gives_each_file_back_what_it_had(curation: Curation) -> None:
    curation.correct({"a": Correction(meter=THREE_FOUR)}, "first")
    curation.correct({c: Correction(excluded=True) for c in "ab"}, "second")
    curation.undo()

    assert curation.state.value.corrections == {"a": Correction(meter=THREE_FOUR)}


def test_a_number_that_is_stepped_through_is_one_step(curation: Curation) -> None:
    for tempo in (60.0, 61.0, 62.0):
        curation.correct({"a": Correction(tempo_qpm=tempo)}, f"tempo {tempo:g}", "tempo_qpm")

    assert curation.undo_words == "tempo 62"
    curation.undo()
    assert curation.state.value.correction_of("a") == NO_CORRECTION
    assert curation.undo_words == ""
    curation.redo()
    assert curation.state.value.correction_of("a").tempo_qpm == 62.0


def test_numbers_of_other_files_or_after_a_while_are_steps_of_their_own(
    curation: Curation, monkeypatch: pytest.MonkeyPatch
) -> None:
    curation.correct({"a": Correction(tempo_qpm=60.0)}, "first", "tempo_qpm")
    curation.correct({"b": Correction(tempo_qpm=60.0)}, "second", "tempo_qpm")
    monkeypatch.setattr("gui.models.curation.ONE_GO_S", 0.0)
    curation.correct({"b": Correction(tempo_qpm=61.0)}, "third", "tempo_qpm")

    for words in ("third", "second", "first"):
        assert curation.undo_words == words
        curation.undo()


def test_a_number_that_is_stepped_back_is_no_step(curation: Curation) -> None:
    curation.correct({"a": Correction(tempo_qpm=60.0)}, "60", "tempo_qpm")
    curation.correct({"a": NO_CORRECTION}, "as heard", "tempo_qpm")

    assert curation.undo_words == ""


def test_tags_that_differ_in_capitals_are_one(curation: Curation) -> None:
    curation.add_tag(["a"], "  Sleep   well ")
    curation.add_tag(["b"], "sleep well")

    assert curation.state.value.tags == ("Sleep well",)
    curation.remove_tag(["a", "b"], "Sleep well")
    assert curation.state.value.marks == {}


def test_what_is_read_late_does_not_take_back_what_was_just_decided(
    errands: Errands, curation: Curation
) -> None:
    curation.refresh()
    curation.set_favourite(["a"], True)
    errands.settle(1, Curated())
    assert curation.state.value.marks_of("a").favourite

    errands.settle(2)
    curation.refresh()
    errands.settle(3, Curated({"a": Marks(favourite=True, note="kept")}))
    assert curation.state.value.marks_of("a").note == "kept"


def test_what_could_not_be_kept_is_not_shown_as_kept(errands: Errands, curation: Curation) -> None:
    curation.correct({"a": Correction(excluded=True)}, "a is left out")
    errands.ended.emit(1, Failed(OSError()))

    assert isinstance(errands.jobs[-1], CuratedJob)
    errands.settle(2, Curated())
    assert curation.state.value == Curated()
    assert curation.undo_words == ""


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    """A studio whose library has three pieces."""
    made, _ = make_studio(tmp_path)
    write_pieces(tmp_path / "m")
    made.add_files([tmp_path / "m"])
    wait_until_read(qtbot, made)
    try:
        yield made
    finally:
        made.close()


def test_decisions_are_in_the_database_and_survive_a_new_start(
    qtbot: QtBot, studio: Studio
) -> None:
    first, second = (file.content for file in studio.library.value.files[:2])
    studio.curation.set_favourite([first], True)
    studio.curation.add_tag([first], "sleep")
    studio.curation.set_consent([second], False)
    with qtbot.waitSignal(studio.curation.corrected, timeout=PATIENCE_MS):
        studio.curation.correct({second: Correction(excluded=True)}, "it is left out")
    qtbot.waitUntil(lambda: studio.library.value.files[1].status == "excluded", timeout=PATIENCE_MS)

    again = Curation(studio, studio.library_file, studio.model)
    with qtbot.waitSignal(again.state.changed, timeout=PATIENCE_MS):
        again.refresh()
    state = again.state.value
    assert state.marks_of(first) == Marks(favourite=True, tags=("sleep",))
    assert state.consents == {second: False}
    assert state.correction_of(second) == Correction(excluded=True)
    assert [path.name for path in state.watched] == ["m"]


def test_pieces_are_found_by_name_by_mark_and_by_consent(qtbot: QtBot, studio: Studio) -> None:
    finding, files = studio.finding, studio.library.value.files
    found = finding.found

    def numbers() -> set[int] | None:
        return None if found.value is None else set(found.value.files)

    finding.ask(text="piece_1")
    qtbot.waitUntil(lambda: numbers() == {1}, timeout=PATIENCE_MS)
    assert found.value.files[1] == files[1].windows
    assert found.value.entries.sum() == files[1].windows
    finding.clear()
    assert numbers() is None

    studio.curation.set_favourite([files[2].content], True)
    finding.ask(favourites=True)
    qtbot.waitUntil(lambda: numbers() == {2}, timeout=PATIENCE_MS)
    finding.clear()
    studio.curation.set_consent([files[0].content], True)
    finding.ask(consent="yes")
    qtbot.waitUntil(lambda: numbers() == {0}, timeout=PATIENCE_MS)
    finding.ask(consent="unsaid")
    qtbot.waitUntil(lambda: numbers() == {1, 2}, timeout=PATIENCE_MS)


def test_sources_come_and_go_as_steps(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    (source,) = studio.sources.value
    other = write_pieces(tmp_path / "other", 1)
    take_in(studio, other)
    take_out(studio, (source,))
    assert studio.edits.undo_label == "Undo removing m from the library"

    studio.edits.undo()
    assert set(studio.sources.value) == {source, *other}
    studio.edits.undo()
    assert studio.sources.value == (source,)
    wait_until_read(qtbot, studio)
    assert len(studio.library.value.files) == 3
