"""Which colours notes wear: their part's, paler where softer, and how a number says all of it."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gui.theme import Theme
from gui.views.roll.scene import RollScene

PALE = 60  # Of 255: how much is seen of parts that are not the active one.
_SOFT_BELOW, _QUIET_BELOW, _LOUD_FROM = 32, 52, 100
_PLAIN_LEVEL = 2  # Of four levels of loudness the one whose colour is the part's own.
_TOWARD_GROUND = (0.5, 0.25, 0.0, 0.0)
_SECOND, _LEVEL, _PALE, _SELECTED = 8, 16, 64, 128  # Bits: role, second clip, level, pale, selected


@dataclass(frozen=True, slots=True)
class Look:
    """One look of a note.

    Attributes:
        number: Role, loudness and state in one, so that notes can be sorted by it.
    """

    number: int

    @classmethod
    def of(cls, role: int, *, selected: bool = False) -> Self:
        """How a note of a role looks at usual loudness."""
        return cls(role + _PLAIN_LEVEL * _LEVEL + (_SELECTED if selected else 0))

    @property
    def role(self) -> int:
        """Index into ROLES."""
        return self.number & 7

    @property
    def is_second(self) -> bool:
        """Whether it belongs to every second clip."""
        return bool(self.number & _SECOND)

    @property
    def level(self) -> int:
        """Loudness, 0 to 3."""
        return self.number // _LEVEL & 3

    @property
    def is_pale(self) -> bool:
        """Whether its part is not the active one."""
        return bool(self.number & _PALE)

    @property
    def is_selected(self) -> bool:
        """Whether it is selected."""
        return bool(self.number & _SELECTED)


def looks_of(scene: RollScene, pale: NDArray[np.bool_]) -> NDArray[np.int32]:
    """The look of each note, as numbers."""
    columns = scene.columns
    levels = np.digitize(columns.velocity, (_SOFT_BELOW, _QUIET_BELOW, _LOUD_FROM))
    looks = columns.role + (columns.clip % 2) * _SECOND + levels * _LEVEL
    looks = looks + np.where(pale, _PALE, 0)
    if len(scene.selected):
        looks = looks + np.where(scene.selected, _SELECTED, 0)
    return np.asarray(looks, dtype=np.int32)


def painting_order(looks: NDArray[np.int32]) -> NDArray[np.intp]:
    """Pale notes first, selected ones last, and those of one look together."""
    rank = np.where(looks & _PALE, 0, 1) + np.where(looks & _SELECTED, 2, 0)
    return np.asarray(np.lexsort((looks, rank)))


def color_of(look: Look, theme: Theme) -> QColor:
    """The colour that a look is filled with."""
    plain = QColor(role_color(look.role, theme, second=look.is_second))
    if look.level == 3:
        return plain.darker(112) if not theme.is_dark else plain.lighter(112)
    return mixed(plain, QColor(theme.base), _TOWARD_GROUND[look.level])


def role_color(role: int, theme: Theme, *, second: bool = False) -> str:
    """The colour of a part; melodies of clips that follow each other take turns."""
    melody = theme.note_b if second else theme.note_a
    return (melody, theme.bass, theme.harmony, theme.drum, theme.other)[role]


def mixed(color: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share of another one."""
    keep = 1 - share
    return QColor.fromRgbF(
        color.redF() * keep + other.redF() * share,
        color.greenF() * keep + other.greenF() * share,
        color.blueF() * keep + other.blueF() * share,
    )
