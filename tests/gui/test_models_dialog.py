"""Models, what they learned from and what was withdrawn; trainings that broke off."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.learned import Source, trained_on
from engine.storage.places import user_models_dir
from gui.app import make_application
from gui.dialogs.models import ModelsDialog
from gui.dialogs.unfinished import UnfinishedDialog
from gui.models.training.model_list import list_entries
from gui.models.training.training import Unfinished
from gui.studio import Studio
from tests.gui.panels import PATIENCE_MS, open_studio
from tests.gui.training.pretended import PretendFinding, PretendTraining

CONTENTS = tuple(f"{number:032x}" for number in range(3))


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    make_application()
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def mine(studio: Studio) -> Path:
    """A model of one's own that learned from three files."""
    base = load_checkpoint(studio.model.value)
    sources = [Source(f"Song {n}.mid", "ab" * 32, c) for n, c in enumerate(CONTENTS)]
    card = {
        "trained_on": trained_on(sources),
        "verdict": "It rebuilds 94 % of unseen melodies.",
        "way": "fine-tune",
        "started_from": "Lento melody",
        "accuracy": 0.94,
    }
    path = user_models_dir() / "Mine.lento"
    save_checkpoint(path, Checkpoint(base.config, base.weights, card, base.extras))
    return path


@pytest.fixture
def dialog(qtbot: QtBot, studio: Studio, mine: Path) -> ModelsDialog:
    made = ModelsDialog(studio)
    qtbot.addWidget(made)
    made.show()
    made.choose(mine)
    return made


def item_words(dialog: ModelsDialog) -> str:
    return dialog.list.currentItem().text()


def test_a_model_says_what_it_can_do_how_it_was_made_and_from_what(dialog: ModelsDialog) -> None:
    details = dialog.details

    assert details.verdict.text() == "It rebuilds 94 % of unseen melodies."
    assert "began with Lento melody" in details.facts.text()
    assert "94.0%" not in details.facts.text()
    assert details.files_title.text() == "It learned from 3 files"
    assert details.files.topLevelItem(1).text(0) == "Song 1.mid"
    assert details.files.topLevelItem(1).text(1) == "Nobody has said"
    assert not details.again.isVisible()
    dialog._studio.figures.set_value(True)
    assert "94.0%" in details.facts.text()


def test_a_file_that_is_withdrawn_marks_the_models_that_learned_from_it(
    qtbot: QtBot, studio: Studio, dialog: ModelsDialog
) -> None:
    details = dialog.details
    assert not details.withdraw.isEnabled()
    details.files.topLevelItem(1).setSelected(True)

    details.withdraw.click()

    assert studio.curation.state.value.consents == {CONTENTS[1]: False}
    assert "1 withdrawn file" in item_words(dialog)
    assert details.mark.words == ("It learned from 1 file that may not be learned from.",)
    assert details.again.isVisible()
    assert details.files.topLevelItem(1).text(1) == "No, withdrawn"
    assert details.chosen == (CONTENTS[1],)  # It stays chosen, so that it can be taken back.
    details.allow.click()
    assert "withdrawn" not in item_words(dialog)
    qtbot.waitUntil(lambda: not studio.curation._writing, timeout=PATIENCE_MS)


def test_one_click_learns_again_without_what_was_withdrawn(
    qtbot: QtBot, studio: Studio, dialog: ModelsDialog, mine: Path, tmp_path: Path
) -> None:
    asked: list[Path] = []
    shown: list[bool] = []
    told: list[str] = []

    def again(model: Path) -> PretendFinding:
        asked.append(model)
        gone = Source("Gone.mid", "")
        return PretendFinding(PretendTraining(tmp_path / "again.lento", steps=3), (gone,))

    training = studio.training
    training.jobs = replace(training.jobs, again=again)
    training.shown.connect(lambda: shown.append(True))
    training.told.connect(told.append)
    dialog.details.again.click()
    dialog.details.again_asked.emit()  # A second click starts no second one.
    qtbot.waitUntil(lambda: training.state.value.phase == "done", timeout=PATIENCE_MS)

    assert asked == [mine]
    assert shown
    assert told == ["Left out, since not found: 1 file."]


def test_a_model_can_be_used_and_a_copy_given_away(
    qtbot: QtBot, studio: Studio, dialog: ModelsDialog, mine: Path, tmp_path: Path
) -> None:
    said: list[str] = []
    studio.said.connect(said.append)
    dialog.use.click()
    assert studio.model.value == mine
    assert not dialog.use.isEnabled()
    assert "in use" in item_words(dialog)

    dialog.give_copy(mine, tmp_path / "For you.lento")

    qtbot.waitUntil(lambda: any("For you.lento" in words for words in said), timeout=PATIENCE_MS)
    card = load_checkpoint(tmp_path / "For you.lento").card
    assert "Song 1.mid" not in str(card)


def test_the_list_holds_all_models_that_can_be_opened(studio: Studio, mine: Path) -> None:
    (user_models_dir() / "Broken.lento").write_bytes(b"no model")

    names = [entry.name for entry in list_entries()]

    assert "Mine" in names
    assert "Broken" not in names
    assert next(entry for entry in list_entries() if entry.name == "Mine").own


# --- trainings that broke off --------------------------------------------------------------------


def unfinished(name: str) -> Unfinished:
    return Unfinished(Path(name), name, "yesterday", 0.43, 370.0)


def test_what_broke_off_can_go_on_or_be_thrown_away(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    training = studio.training
    left = [unfinished("Lullabies"), unfinished("Waltzes")]
    training.jobs = replace(
        training.jobs,
        unfinished=lambda: tuple(left),
        resume=lambda folder: PretendTraining(tmp_path / f"{folder.name}.lento", steps=3),
        forget=lambda folder: left.pop(),
    )
    training.look_for_unfinished()
    dialog = UnfinishedDialog(training)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [row.unfinished.name for row in dialog.rows] == ["Lullabies", "Waltzes"]
    assert "43 % done" in dialog.rows[0].findChildren(type(dialog._words))[1].text()

    dialog.rows[1].throw_away.click()
    assert [row.unfinished.name for row in dialog.rows] == ["Lullabies"]
    dialog.rows[0].go_on.click()
    qtbot.waitUntil(lambda: training.state.value.phase == "done", timeout=PATIENCE_MS)

    assert dialog.isHidden()
    assert (tmp_path / "Lullabies.lento").exists()


def test_nothing_goes_on_while_another_training_is_at_work(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    training = studio.training
    training.unfinished.set_value((unfinished("Lullabies"),))
    dialog = UnfinishedDialog(training)
    qtbot.addWidget(dialog)
    dialog.show()
    job = PretendTraining(tmp_path / "a.lento")
    found = PretendFinding(job)
    training.jobs = replace(training.jobs, again=lambda _: found, unfinished=lambda: ())
    training.learn_again(tmp_path / "a.lento")
    qtbot.waitUntil(lambda: training.state.value.busy, timeout=PATIENCE_MS)

    assert not dialog.rows[0].go_on.isEnabled()
    assert "one at a time" in dialog.rows[0].go_on.toolTip()
    training.cancel()
    qtbot.waitUntil(lambda: not training.state.value.busy, timeout=PATIENCE_MS)
    assert dialog.rows[0].go_on.isEnabled()
