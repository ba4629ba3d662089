"""The theme: what can be read, what follows the system, and what the icons do."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from gui.icons import APP_ICON_SIZES, app_icon, icon, icon_pixmap
from gui.theme import (
    DARK,
    LIGHT,
    Theme,
    apply_theme,
    cividis,
    cividis_lut,
    contrast_ratio,
    current_theme,
    theme_changed,
)
from gui.views.map.cloud import COLOUR_STEPS, point_colour, rim_colour

TEXT_ON_GROUND = [
    *[("text", ground) for ground in ("window", "base", "alternate", "raised", "hover")],
    *[("text", ground) for ground in ("accent_soft", "map_background", "row_white", "clip_shade")],
    *[("muted", ground) for ground in ("window", "base", "raised", "map_background", "hatching")],
    *[("danger", ground) for ground in ("window", "base", "raised")],
    *[("warning", ground) for ground in ("window", "base", "raised")],
    ("accent", "base"),
    ("accent", "window"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "path"),
    ("note_text", "note_a"),
    ("note_text", "note_b"),
    ("note_text", "bass"),
    ("note_text", "drum"),
    ("note_text", "harmony"),
    ("note_text", "other"),
    ("key_text", "key_white"),
    *[("text", ground) for ground in ("row_black", "alternate")],
]
SHAPE_ON_GROUND = [
    ("outline", "base"),
    ("accent", "accent_soft"),
    ("note_a", "row_black"),
    ("note_b", "row_black"),
    *[
        (part, ground)
        for part in ("bass", "drum", "harmony", "other")
        for ground in ("row_black", "clip_shade")
    ],
    ("playhead", "row_white"),
    ("path", "map_background"),
]
NEEDED_ICONS = [
    "play", "stop", "loop", "volume", "folder", "file-music", "plus", "star", "trash",
    "shuffle", "sliders", "wand", "download", "export", "save", "undo", "redo", "map", "piano",
    "list-music", "graduation-cap", "search", "x", "check", "alert-triangle", "info", "sun",
    "moon", "chevron-left", "chevron-right", "chevron-up", "chevron-down", "refresh", "heart",
    "drag", "settings",
]  # fmt: skip
both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, undressed again afterwards."""
    yield qapp
    apply_theme(qapp, "light")
    qapp.setStyleSheet("")


@both_themes
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read_on_what_it_stands_on(theme: Theme, text: str, ground: str) -> None:
    assert contrast_ratio(getattr(theme, text), getattr(theme, ground)) >= 4.5


@both_themes
@pytest.mark.parametrize(("shape", "ground"), SHAPE_ON_GROUND)
def test_shapes_stand_out_from_what_they_stand_on(theme: Theme, shape: str, ground: str) -> None:
    assert contrast_ratio(getattr(theme, shape), getattr(theme, ground)) >= 3.0


@both_themes
def test_every_point_of_the_map_stands_out_by_its_fill_or_its_edge(theme: Theme) -> None:
    for step in range(COLOUR_STEPS):
        fill = point_colour(theme, step)
        contrasts = [
            contrast_ratio(colour.name(), theme.map_background)
            for colour in (fill, rim_colour(theme, fill))
        ]
        assert max(contrasts) >= 3.0, f"step {step}"


def test_contrast_of_black_and_white_is_the_greatest_there_is() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1.0)


def test_a_forced_theme_reaches_the_palette_and_the_style_sheet(app: QApplication) -> None:
    apply_theme(app, "dark")

    assert current_theme() is DARK
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.accent in app.styleSheet()
    assert "$" not in app.styleSheet().replace("$names", "")


def test_a_change_of_theme_is_told_once_and_only_if_it_is_one(app: QApplication) -> None:
    apply_theme(app, "light")
    told: list[Theme] = []
    theme_changed.connect(told.append)

    apply_theme(app, "dark")
    apply_theme(app, "dark")
    apply_theme(app, "light")
    theme_changed.disconnect(told.append)

    assert told == [DARK, LIGHT]


def test_only_the_mode_system_follows_the_system(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr("gui.theme._system_scheme", lambda: Qt.ColorScheme.Dark)
    for mode in ("light", "system"):
        apply_theme(app, mode)
        app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        seen.append(current_theme())
    monkeypatch.setattr("gui.theme._system_scheme", lambda: Qt.ColorScheme.Light)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert [*seen, current_theme()] == [LIGHT, DARK, LIGHT]


def test_a_system_that_does_not_tell_its_scheme_is_light(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(app, "dark")
    monkeypatch.setattr("gui.theme._system_scheme", lambda: Qt.ColorScheme.Unknown)

    apply_theme(app, "system")

    assert current_theme() is LIGHT


def test_a_focused_button_looks_different(app: QApplication, qtbot) -> None:
    apply_theme(app, "light")
    first, second = QPushButton("A"), QPushButton("A")
    for button in (first, second):
        qtbot.addWidget(button)
        button.resize(120, 36)
    with qtbot.waitExposed(first):
        first.show()
    before = first.grab().toImage()
    first.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)

    assert first.grab().toImage() != before


def test_cividis_goes_from_dark_blue_to_yellow_and_keeps_to_its_ends() -> None:
    lut = cividis_lut()

    assert lut.shape == (256, 4)
    assert lut.dtype == np.uint8
    assert not lut.flags.writeable
    assert cividis(-3.0) == cividis(0.0)
    assert cividis(9.0) == cividis(1.0)
    lightness = lut[:, :3].astype(float) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(lightness) > -1.0).all()  # Readable without colour, too.


@pytest.mark.parametrize("name", NEEDED_ICONS)
def test_every_icon_that_the_window_needs_draws_something(qapp, name: str) -> None:
    picture = icon_pixmap(name, QSize(20, 20), 2.0)

    assert picture.size() == QSize(40, 40)
    assert _opaque(picture.toImage()) > 20


def test_an_unknown_icon_is_an_error_and_no_blank(qapp) -> None:
    with pytest.raises(KeyError, match="no icon 'harpsichord'"):
        icon("harpsichord")


def test_icons_take_the_colour_of_the_theme_that_is_on(app: QApplication) -> None:
    search = icon("search")
    apply_theme(app, "light")
    in_light = search.pixmap(QSize(24, 24)).toImage()
    apply_theme(app, "dark")

    assert search.pixmap(QSize(24, 24)).toImage() != in_light


def test_a_star_is_filled_while_it_is_on(qapp) -> None:
    star = icon("star")
    off = star.pixmap(QSize(32, 32), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = star.pixmap(QSize(32, 32), QIcon.Mode.Normal, QIcon.State.On).toImage()

    assert _opaque(on) > 1.5 * _opaque(off)


def test_the_app_icon_has_every_size_a_desktop_asks_for(qapp) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}

    assert sizes == set(APP_ICON_SIZES)


def _opaque(image) -> int:
    """Pixels of which more is seen than not."""
    return sum(
        image.pixelColor(x, y).alpha() > 127
        for x in range(image.width())
        for y in range(image.height())
    )
