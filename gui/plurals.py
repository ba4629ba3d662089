"""English plurals: Qt takes them from a translation, and English is the language we write in."""

from PySide6.QtCore import QObject, QTranslator


class EnglishPlurals(QTranslator):
    """Turns 'file(s)' into 'file' or 'files' where a sentence is given a number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        source_text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The sentence with the plural that fits n, and itself where there is none to choose.

        Python cannot give Qt the null string that means 'not translated'; an empty one is shown.
        """
        if n < 0 or "(s)" not in source_text:
            return source_text
        return source_text.replace("(s)", "" if n == 1 else "s")
