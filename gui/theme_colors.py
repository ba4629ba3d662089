"""The colours of Lento, light and dark, as values; gui.theme puts them on the screen.

Every text colour stands at 4.5:1 or better on what it is drawn on (tests/gui/test_theme.py).
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours as '#rrggbb'; QColor(theme.accent) paints with one.

    Attributes:
        name: 'light' or 'dark'.
        window: Behind docks, toolbars and buttons.
        base: Behind lists, fields and painted views.
        alternate: Every second row.
        raised: Buttons, menus, hover cards.
        hover: A raised thing under the mouse.
        border: Quiet lines between things.
        outline: Lines that show where a control is.
        text: Main text.
        muted: Second-rank text, captions.
        disabled: Text of what cannot be used now.
        accent: The one accent, also behind on_accent.
        accent_hover: The accent under the mouse.
        accent_soft: A tint behind selected rows, with main text on it.
        on_accent: Text and icons on the accent.
        danger: Text of errors and of what cannot be undone.
        warning: Text of warnings.
        map_background: Behind the points of the map.
        map_rim: Mixed into the edge of every point, so that neighbours stay apart.
        hatching: Lines where the model is guessing.
        path: The line of a blend.
        halo: Between a mark and whatever is under it.
        key_white, key_black, key_text: Keys of the roll's piano, and the names on white ones.
        row_white, row_black: Rows of the roll.
        beat_line, bar_line, clip_line: Lines of the roll, from faint to strong.
        clip_shade: Behind the chosen clip in the roll.
        note_a, note_b: Notes of even and odd clips.
        bass: Notes of a bass.
        drum: Strokes of drums.
        harmony: Notes of chords.
        other: Notes of any other part.
        note_text: Names inside all these notes.
        playhead: The line that says where the sound is.
    """

    name: str
    window: str
    base: str
    alternate: str
    raised: str
    hover: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    danger: str
    warning: str
    map_background: str
    map_rim: str
    hatching: str
    path: str
    halo: str
    key_white: str
    key_black: str
    key_text: str
    row_white: str
    row_black: str
    beat_line: str
    bar_line: str
    clip_line: str
    clip_shade: str
    note_a: str
    note_b: str
    bass: str
    drum: str
    harmony: str
    other: str
    note_text: str
    playhead: str

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#f1f4f4",
    base="#ffffff",
    alternate="#f7f9f9",
    raised="#ffffff",
    hover="#e8eeee",
    border="#d9e0e0",
    outline="#849294",
    text="#1b2527",
    muted="#56656a",
    disabled="#9aa7a9",
    accent="#0b7a75",
    accent_hover="#09655f",
    accent_soft="#d8edea",
    on_accent="#ffffff",
    danger="#b3261e",
    warning="#8a5300",
    map_background="#fcfdfd",
    map_rim="#20302f",
    hatching="#e3e9e9",
    path="#0b7a75",
    halo="#ffffff",
    key_white="#ffffff",
    key_black="#4b585b",
    key_text="#45545a",
    row_white="#ffffff",
    row_black="#f5f8f8",
    beat_line="#edf1f1",
    bar_line="#ccd6d6",
    clip_line="#8d9b9d",
    clip_shade="#eaf5f3",
    note_a="#157f79",
    note_b="#55689c",
    bass="#8a5a12",
    drum="#7a4a86",
    harmony="#56700f",
    other="#a03a5e",
    note_text="#ffffff",
    playhead="#b3461e",
)

DARK = Theme(
    name="dark",
    window="#161c1e",
    base="#1c2325",
    alternate="#20282a",
    raised="#283235",
    hover="#324043",
    border="#2c3639",
    outline="#71838a",
    text="#e3eaea",
    muted="#9db0b3",
    disabled="#647478",
    accent="#4fbfb4",
    accent_hover="#6dd3c9",
    accent_soft="#1f403e",
    on_accent="#06201e",
    danger="#ff9c93",
    warning="#f0b35a",
    map_background="#181f21",
    map_rim="#10171a",
    hatching="#283134",
    path="#5fd0c5",
    halo="#10171a",
    key_white="#cfd8d8",
    key_black="#2a3336",
    key_text="#2a3a40",
    row_white="#1f2729",
    row_black="#1a2123",
    beat_line="#263033",
    bar_line="#39464a",
    clip_line="#67787c",
    clip_shade="#1d3132",
    note_a="#52b9ae",
    note_b="#93a6dc",
    bass="#d9a552",
    drum="#c99ad6",
    harmony="#b3c765",
    other="#e893b0",
    note_text="#0a1b1c",
    playhead="#ffb59a",
)


def contrast_ratio(first: str, second: str) -> float:
    """How far two colours stand apart, 1 to 21.

    Source: WCAG 2.2, 'contrast ratio' and 'relative luminance'.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shown = QColor(colour)
    weights = (
        (shown.redF(), 0.2126),
        (shown.greenF(), 0.7152),
        (shown.blueF(), 0.0722),
    )
    return sum(_linear(value) * weight for value, weight in weights)


def _linear(value: float) -> float:
    """A channel of sRGB as light."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
