"""How Lento looks now: which theme is on, how to change it, and who hears of it.

The painted views ask current_theme() while painting and repaint at theme_changed; everything else
follows the palette and the style sheet.
"""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.colormap import cividis, cividis_lut
from gui.stylesheet import palette_of, style_sheet_of
from gui.theme_colors import DARK, LIGHT, Theme, contrast_ratio

__all__ = [
    "DARK",
    "LIGHT",
    "Theme",
    "ThemeMode",
    "apply_theme",
    "cividis",
    "cividis_lut",
    "contrast_ratio",
    "current_theme",
    "theme_changed",
]

ThemeMode = Literal["system", "light", "dark"]
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
# What Qt falls back to where the desktop names no font; anything below reads better.
_FALLBACK_FAMILIES = {"", "Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans"}
_BETTER_FAMILIES = ("Inter", "Adwaita Sans", "Cantarell", "Noto Sans", "Ubuntu", "Open Sans")


class _Look(QObject):
    """The theme that is on, and the mode that chose it.

    Signals:
        changed: The new Theme, only when it differs from the old one.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self.mode: ThemeMode = "system"
        self.followed: QApplication | None = None

    def follow_system(self, _scheme: Qt.ColorScheme) -> None:
        """Take on the system's new scheme, if it is the system that chooses."""
        if self.followed is not None and self.mode == "system":
            _wear(self.followed, _wanted("system"))


_look = _Look()
theme_changed = _look.changed


def current_theme() -> Theme:
    """The theme that is on; LIGHT before apply_theme() was called."""
    return _look.theme


def apply_theme(app: QApplication, mode: ThemeMode = "system") -> None:
    """Dress the application; in mode 'system' it changes when the system does."""
    _look.mode = mode
    if _look.followed is not app:
        _look.followed = app
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(_readable_font(app.font()))
        app.styleHints().colorSchemeChanged.connect(_look.follow_system)
    app.styleHints().setColorScheme(_SCHEMES[mode])  # Title bars and native dialogs follow.
    _wear(app, _wanted(mode))


def _wanted(mode: ThemeMode) -> Theme:
    """The theme of a mode; a system that does not tell is taken for light."""
    scheme = _system_scheme() if mode == "system" else _SCHEMES[mode]
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def _system_scheme() -> Qt.ColorScheme:
    return QGuiApplication.styleHints().colorScheme()


def _wear(app: QApplication, theme: Theme) -> None:
    differs = theme != _look.theme
    _look.theme = theme
    app.setPalette(palette_of(theme))
    app.setStyleSheet(style_sheet_of(theme))
    if differs:
        _look.changed.emit(theme)


def _readable_font(font: QFont) -> QFont:
    """The desktop's own font, or a better one where Qt only fell back to a default."""
    if font.family() not in _FALLBACK_FAMILIES:
        return font
    installed = set(QFontDatabase.families())
    for family in _BETTER_FAMILIES:
        if family in installed:
            font.setFamily(family)
            break
    return font
