"""Keep it: what new melodies keep to. A word in the Make panel that opens into a small form."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QPushButton, QWidget

from engine.converters.limits import Limits
from gui.icons import icon
from gui.models.edits import Edits
from gui.models.limits import in_short, sentences
from gui.models.value import ValueModel
from gui.views.make.keep_form import KeepForm

_GAP_PX = 4


class KeepPanel(QPushButton):
    """Says in a word what new melodies keep to; pressed, it opens the form over the results.

    Attributes:
        form: The form; a small window of its own while it is open.
    """

    def __init__(
        self, limits: ValueModel[Limits], edits: Edits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._limits = limits
        self._obstacle = ""
        self.form = KeepForm(limits, edits, self)
        self.setIcon(icon("chevron-down"))
        self.setAutoDefault(False)
        self.setIconSize(QSize(12, 12))
        self.setObjectName("keepIt")
        self.clicked.connect(self.open_form)
        limits.changed.connect(self._show)
        self._show(limits.value)

    def open_form(self) -> None:
        """Open the form below, as wide as the panel; above where the screen ends."""
        form, screen = self.form, self.screen().availableGeometry()
        panel = self.parentWidget() or self
        form.setFixedWidth(max(panel.width() - 2 * self.x(), form.minimumSizeHint().width()))
        form.adjustSize()
        place = self.mapToGlobal(QPoint(0, self.height() + _GAP_PX))
        place.setX(min(place.x(), screen.right() - form.width()))
        if place.y() + form.height() > screen.bottom():
            place.setY(self.mapToGlobal(QPoint(0, 0)).y() - form.height() - _GAP_PX)
        form.move(max(place.x(), screen.left()), max(place.y(), screen.top()))
        form.show()
        form.take_focus()

    def set_obstacle(self, sentence: str) -> None:
        """Say why there is no melody to limit; an empty sentence where there is one."""
        self._obstacle = sentence
        self.setEnabled(not sentence)
        self._show(self._limits.value)

    def _show(self, limits: Limits) -> None:
        said = self.tr("melodies only") if self._obstacle else in_short(limits)
        self.setText(self.tr("Keep &it: {limits}").format(limits=said))
        self.setAccessibleName(self.tr("Keep it"))
        self.setAccessibleDescription(self._obstacle or ", ".join(sentences(limits)) or said)
        self.setToolTip(self._obstacle or "\n".join((self._scope(), *sentences(limits))))

    def _scope(self) -> str:
        return self.tr("What every new clip keeps to, while it is being written")
