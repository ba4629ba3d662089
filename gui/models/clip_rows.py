"""Clips as the rows of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from engine.music.clip import Clip
from engine.project.playlist import PlaylistItem
from gui.models.calm import arousal_of, calm_reasons
from gui.models.clip_mime import CLIPS_MIME, clips_mime
from gui.wording import mood

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ClipRow:
    """One row.

    Attributes:
        item: The clip, its title and key.
        detail: What else is said of it, such as its length.
        with_calm: Whether it says how calm the clip is.
        kept: Whether it is in the playlist.
        heard: Whether it sounds now.
        number: Its place in the order, from 1, where that matters.
        hint: What else the tooltip says.
    """

    item: PlaylistItem
    detail: str = ""
    with_calm: bool = False
    kept: bool = False
    heard: bool = False
    number: int | None = None
    hint: str = ""

    @property
    def clip(self) -> Clip:
        """The music."""
        return self.item.clip

    @property
    def arousal(self) -> float | None:
        """0 calm to 1 excited; measured when first asked, which only rows in sight are."""
        return arousal_of(self.clip) if self.with_calm else None

    @property
    def tip(self) -> str:
        """What makes it so calm, and the hint, for the tooltip."""
        reasons = calm_reasons(self.clip) if self.with_calm else ""
        return "\n".join(filter(None, (reasons, self.hint)))


class ClipRowsModel(QAbstractListModel):
    """Rows for a ClipList; renaming is asked for through on_rename, if there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ClipRow, ...] = ()
        self.on_rename: Callable[[int, str], None] | None = None

    @property
    def rows(self) -> tuple[ClipRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[ClipRow]) -> None:
        """Show these rows; the selection stays where it is."""
        old, new = len(self._rows), len(rows)
        if new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            self._rows = tuple(rows)
            self.endRemoveRows()
        elif new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            self._rows = tuple(rows)
            self.endInsertRows()
        self._rows = tuple(rows)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(new - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.item.title
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
            case _ if role == ROW_ROLE:
                return row
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.on_rename is None:
            return False
        self.on_rename(index.row(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self.on_rename is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        return [CLIPS_MIME, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes)
        return clips_mime([self._rows[row].item for row in rows])

    def _said(self, row: ClipRow) -> str:
        number = "" if row.number is None else str(row.number)
        parts = [number, row.item.title, row.detail]
        if row.arousal is not None:
            parts.append(mood(row.arousal))
        if row.kept:
            parts.append(self.tr("in the playlist"))
        if row.heard:
            parts.append(self.tr("playing"))
        return ", ".join(part for part in parts if part)
