"""The way of the Tab key through a window: panel by panel, as the eye goes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain_panels(window: QWidget, panels: Sequence[QWidget]) -> None:
    """Let Tab go through panels in this order; inside a panel its own order stays."""
    stops = list(_tab_stops(window))
    ordered = [stop for panel in panels for stop in stops if panel.isAncestorOf(stop)]
    for first, second in pairwise(ordered):
        QWidget.setTabOrder(first, second)


def _tab_stops(window: QWidget) -> Iterator[QWidget]:
    """Everything that Tab reaches, in the order that holds now."""
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        widget = widget.nextInFocusChain()
