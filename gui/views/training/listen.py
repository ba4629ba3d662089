"""Clips of a training to listen to: as they are written, as the model made them before, and now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.music.clip import Clip
from engine.training.news import Preview
from gui.stage import Stage
from gui.views.clip_button import ClipButton
from gui.views.elided_label import ElidedLabel
from gui.wording import count

NEW = "new"


class TrainingListen(QWidget):
    """A row for each clip, with a button for each of its three states."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Before and now"))
        self._stage = stage
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._heads = [QLabel(words) for words in self._columns()]
        for column, head in enumerate(self._heads):
            head.setProperty("quiet", True)
            self._grid.addWidget(head, 1, column)
            self._grid.setColumnStretch(column, 1)
        self.none = QLabel(self._soon(), wordWrap=True)
        self.none.setProperty("quiet", True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.none, 0, 0, 1, 3)
        self.show_previews(())

    @property
    def buttons(self) -> tuple[ClipButton, ...]:
        """Every button that can be pressed, in the order of the rows."""
        return tuple(b for row in self._rows for b in row.buttons if not b.isHidden())

    def show_previews(self, previews: tuple[Preview, ...], step: int = 0) -> None:
        """Show other clips; buttons stay where they are, so that the focus does."""
        while len(self._rows) < len(previews):
            self._rows.append(_Row(self._grid, 2 + 2 * len(self._rows), self._stage))
        for number, row in enumerate(self._rows):
            shown = number < len(previews)
            row.set_visible(shown)
            if shown:
                self._fill(row, previews[number], number + 1)
        for head in self._heads:
            head.setVisible(bool(previews))
        written = any(preview.original is not None for preview in previews)
        self._heads[0].setVisible(written)
        self._grid.setColumnStretch(0, 1 if written else 0)
        self.none.setVisible(not previews)
        self._heads[2].setText(self._columns()[2])
        self._heads[2].setToolTip(self.tr("Made at step {0}").format(count(step)) if step else "")

    def _columns(self) -> tuple[str, str, str]:
        return (self.tr("As written"), self.tr("Before"), self.tr("Now"))

    def _soon(self) -> str:
        return self.tr(
            "In a minute there are clips here to listen to: what the model made of them before, "
            "and what it makes of them now."
        )

    def _fill(self, row: "_Row", preview: Preview, number: int) -> None:
        new = preview.original is None
        name = self.tr("New clip {0}").format(number) if preview.name == NEW else preview.name
        row.name.setText(name)
        written, before, now = row.buttons
        written.setVisible(not new)
        if preview.original is not None:
            written.show_clip(preview.original, self.tr("Hear {0} as written").format(name))
        before.show_clip(preview.before, self.tr("Hear {0} as it was before").format(name))
        now.show_clip(preview.now, self.tr("Hear {0} as it is now").format(name))


class _Row:
    """The widgets of one clip in a grid: its name above its buttons."""

    def __init__(self, grid: QGridLayout, line: int, stage: Stage) -> None:
        self.name = ElidedLabel()
        self.buttons = tuple(ClipButton(stage) for _ in range(3))
        grid.addWidget(self.name, line, 0, 1, 3)
        for column, button in enumerate(self.buttons):
            grid.addWidget(button, line + 1, column)

    def set_visible(self, visible: bool) -> None:
        """Show the row or not."""
        for widget in (self.name, *self.buttons):
            widget.setVisible(visible)


class NewClips(QWidget):
    """A row of clips that a model has just made."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.buttons: tuple[ClipButton, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(QLabel(self.tr("New clips that it makes")), 0, 0, 1, 3)
        self.hide()

    def show_clips(self, clips: tuple[Clip, ...]) -> None:
        """Show other clips, three in a row."""
        for old in self.buttons:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = tuple(ClipButton(self._stage) for _ in clips)
        for number, (button, clip) in enumerate(zip(self.buttons, clips, strict=True)):
            button.show_clip(clip, self.tr("Hear new clip {0}").format(number + 1))
            self._grid.addWidget(button, 1 + number // 3, number % 3)
        self.setVisible(bool(clips))
