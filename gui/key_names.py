"""Names of keys as people of a language say them: A minor, a-Moll, la mineur."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.music.key import Key

KEYS: tuple[str, ...] = tuple(
    str(each)
    for each in (
        QT_TRANSLATE_NOOP("Keys", "C major"),
        QT_TRANSLATE_NOOP("Keys", "Db major"),
        QT_TRANSLATE_NOOP("Keys", "D major"),
        QT_TRANSLATE_NOOP("Keys", "Eb major"),
        QT_TRANSLATE_NOOP("Keys", "E major"),
        QT_TRANSLATE_NOOP("Keys", "F major"),
        QT_TRANSLATE_NOOP("Keys", "F# major"),
        QT_TRANSLATE_NOOP("Keys", "G major"),
        QT_TRANSLATE_NOOP("Keys", "Ab major"),
        QT_TRANSLATE_NOOP("Keys", "A major"),
        QT_TRANSLATE_NOOP("Keys", "Bb major"),
        QT_TRANSLATE_NOOP("Keys", "B major"),
        QT_TRANSLATE_NOOP("Keys", "C minor"),
        QT_TRANSLATE_NOOP("Keys", "Db minor"),
        QT_TRANSLATE_NOOP("Keys", "D minor"),
        QT_TRANSLATE_NOOP("Keys", "Eb minor"),
        QT_TRANSLATE_NOOP("Keys", "E minor"),
        QT_TRANSLATE_NOOP("Keys", "F minor"),
        QT_TRANSLATE_NOOP("Keys", "F# minor"),
        QT_TRANSLATE_NOOP("Keys", "G minor"),
        QT_TRANSLATE_NOOP("Keys", "Ab minor"),
        QT_TRANSLATE_NOOP("Keys", "A minor"),
        QT_TRANSLATE_NOOP("Keys", "Bb minor"),
        QT_TRANSLATE_NOOP("Keys", "B minor"),
    )
)


def key_name(key: Key | str) -> str:
    """A key, or what a report says of one, 'A minor'; empty where it says nothing."""
    return QCoreApplication.translate("Keys", str(key)) if key else ""
