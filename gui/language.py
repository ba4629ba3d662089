"""The language of the window: the system's, or the one that the person chose."""

import logging
from typing import Literal

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from engine.storage.places import resources_dir
from gui.plurals import EnglishPlurals
from gui.spoken import forget_language

log = logging.getLogger(__name__)

Language = Literal["system", "en", "de", "fr"]
TRANSLATED: tuple[Language, ...] = ("de", "fr")


def language_of(wanted: Language) -> str:
    """The language that the window speaks: English where the system's is not translated."""
    if wanted != "system":
        return wanted
    spoken = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in spoken if name in (*TRANSLATED, "en")), "en")


def speak(app: QApplication, wanted: Language) -> None:
    """Let all that is made from now on speak a language; call once, before the first window."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    app.installTranslator(EnglishPlurals(app))
    language = language_of(wanted)
    if language in TRANSLATED:
        QLocale.setDefault(QLocale(language))
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_texts = str(resources_dir() / "translations")
        for name, folder in ((f"qtbase_{language}", qt_texts), (f"lento_{language}", own_texts)):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
            else:
                log.warning("no texts %s in %s", name, folder)
    forget_language()
