"""What became of one file, in full: nothing of it is cut off."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.pieces.report import FileReport
from gui.icons import icon_pixmap
from gui.models.report_words import SIGNS, heard_facts, melody_words, reason_of, status_word
from gui.spoken import spoken
from gui.theme import theme_changed
from gui.wording import clock, titled

SIGN = QSize(20, 20)
LOWEST = 118  # Pixels: three lines of a reason beside the name and the facts.
SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class ReadingPane(QFrame):
    """A card with the chosen file's name, status, reason, advice and what was heard in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("The chosen file in full"))
        self.setMinimumHeight(LOWEST)
        self._report: FileReport | None = None
        self._sign = QLabel()
        self._name = _label(bold=True)
        self._status = _label(quiet=True)
        self._said = _label()
        self._facts = _label(quiet=True)
        self._path = _label(quiet=True)
        self._lay_out()
        theme_changed.connect(self._draw_sign)
        self.show_report(None)

    def show_report(self, report: FileReport | None, chosen: int = 1) -> None:
        """Show one file, the first of so many that are chosen; None for a hint."""
        self._report = report
        self._sign.setVisible(report is not None)
        self._draw_sign()
        if report is None:
            self._said.setText(self.tr("Choose a file to read all about it here."))
            for label in (self._name, self._status, self._facts, self._path):
                label.clear()
            return
        more = self.tr("and %n more", "", chosen - 1) if chosen > 1 else ""
        self._name.setText(report.path.name)
        self._status.setText(" · ".join(filter(None, (status_word(report.status), more))))
        self._said.setText(f"{reason_of(report)} {spoken(report.advice)}".strip())
        self._facts.setText(self._heard(report))
        self._path.setText(str(report.path))

    def _heard(self, report: FileReport) -> str:
        facts = [titled(name, words) for name, words in heard_facts(report)]
        if not report.tracks:
            return ""
        melody = melody_words(report)
        if melody:
            facts.append(self.tr("Melody: {0}").format(melody))
        if report.duration_s:
            facts.insert(0, clock(report.duration_s))
        return " · ".join(facts)

    def _draw_sign(self) -> None:
        if self._report is not None:
            sign = SIGNS[self._report.status]
            ratio = self.devicePixelRatioF()
            self._sign.setPixmap(icon_pixmap(sign.icon, SIGN, ratio, sign.tint))
            self._sign.setAccessibleName(status_word(self._report.status))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self._name)
        head.addWidget(self._status)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        for label in (self._said, self._facts, self._path):
            layout.addWidget(label)
        layout.addStretch()


def _label(*, bold: bool = False, quiet: bool = False) -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=not bold)
    label.setTextInteractionFlags(SELECTABLE)
    label.setProperty("quiet", quiet)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label
