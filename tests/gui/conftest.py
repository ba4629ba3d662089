"""What tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.plurals import EnglishPlurals


@pytest.fixture
def plurals(qapp: QApplication) -> Iterator[None]:
    """English plurals, as the window has them."""
    translator = EnglishPlurals(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
