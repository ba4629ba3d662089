"""All that is known of one model: what it can do, how it was made, what it learned from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.model.learned import Source
from gui.icons import icon
from gui.models.training.model_list import ModelEntry
from gui.models.training.words import way_title
from gui.spoken import spoken
from gui.views.buttons import push_button
from gui.views.sign_line import Line, SignLines
from gui.wording import count, kind_words

_MOST_ROWS = 2000  # More names than that nobody reads; all of them count.
_CONTENT = int(Qt.ItemDataRole.UserRole)


class ModelDetails(QFrame):
    """Shows a ModelEntry.

    Signals:
        consent_asked: Contents of files, a tuple, and whether they may be learned from (None:
            nobody says).
        again_asked: The model shall be learned again without what was withdrawn.
    """

    consent_asked = Signal(object, object)
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._entry: ModelEntry | None = None
        self.name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.verdict = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.facts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.mark = SignLines()
        self.again = push_button(self.tr("Learn &again without them"), "refresh")
        self.files_title = QLabel()
        self.files = QTreeWidget()
        self.withdraw = push_button(self.tr("&Withdraw the chosen files"), "shield-x")
        self.allow = push_button(self.tr("A&llow them again"), "shield-check")
        self._lay_out()
        self._connect()

    def show_entry(
        self, entry: ModelEntry | None, consents: Mapping[str, bool], *, figures: bool
    ) -> None:
        """Show a model as things stand; figures beside the words where asked."""
        chosen = self.chosen if entry is self._entry else ()
        self._entry = entry
        self.setVisible(entry is not None)
        if entry is None:
            return
        self.name.setText(entry.name)
        self.verdict.setText(
            spoken(entry.text("verdict")) or self.tr("It makes {0}.").format(kind_words(entry.kind))
        )
        self.facts.setText("\n".join(self._facts(entry, figures)))
        gone = entry.withdrawn(consents)
        words = self.tr("It learned from %n file(s) that may not be learned from.", "", len(gone))
        line: Line = ("triangle-alert", "warning", self.tr("Attention"), words)
        self.mark.say((line,) if gone else ())
        self.again.setVisible(bool(gone))
        self._show_files(entry.sources, consents, chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Contents of the files that are chosen."""
        items = self.files.selectedItems()
        return tuple(c for item in items if (c := str(item.data(0, _CONTENT) or "")))

    # --- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        font = self.name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.name.setFont(font)
        self.facts.setProperty("quiet", True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.files.setHeaderLabels([self.tr("File"), self.tr("May be learned from")])
        self.files.setAccessibleName(self.tr("Files that it learned from"))
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)
        self.files.setIconSize(QSize(16, 16))
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.files.header().setStretchLastSection(False)
        self.files.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.withdraw.setToolTip(
            self.tr("Say that they may not be learned from: no training uses them any more")
        )
        self.again.setToolTip(
            self.tr("The same training with the files that are left; this model stays as it is")
        )
        marked = QHBoxLayout()
        marked.addWidget(self.mark, 1)
        marked.addWidget(self.again)
        foot = QHBoxLayout()
        foot.addWidget(self.withdraw)
        foot.addWidget(self.allow)
        foot.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(8)
        for part in (self.name, self.verdict, self.facts):
            page.addWidget(part)
        page.addLayout(marked)
        page.addWidget(self.files_title)
        page.addWidget(self.files, 1)
        page.addLayout(foot)
        page.addStretch()

    def _connect(self) -> None:
        self.again.clicked.connect(self.again_asked)
        self.withdraw.clicked.connect(lambda: self.consent_asked.emit(self.chosen, False))
        self.allow.clicked.connect(lambda: self.consent_asked.emit(self.chosen, None))
        self.files.itemSelectionChanged.connect(self._show_buttons)

    # --- showing -----------------------------------------------------------------------------

    def _facts(self, entry: ModelEntry, figures: bool) -> list[str]:
        """How it was made, and what may be done with it."""
        lines = []
        if entry.way is not None:
            made = way_title(entry.way)
            began = entry.text("started_from")
            words = self.tr("{0}; it began with {1}.") if began else self.tr("{0}.")
            lines.append(words.format(made, began))
        elif began := entry.text("started_from"):
            lines.append(self.tr("It began with {0}.").format(began))
        rights = entry.text("licence")
        if rights:
            lines.append(spoken(rights))
        if figures:
            lines += self._figures(entry)
        return lines

    def _figures(self, entry: ModelEntry) -> list[str]:
        accuracy, bits = entry.number("accuracy"), entry.number("kl_bits")
        parts = [entry.config]
        if accuracy is not None:
            parts.append(self.tr("accuracy {0:.1%}").format(accuracy))
        if bits is not None:
            parts.append(self.tr("{0:.1f} KL bits").format(bits))
        for name, words in (
            ("steps", self.tr("{0} steps")),
            ("windows", self.tr("{0} windows")),
            ("seed", self.tr("seed {0}")),
        ):
            number = entry.number(name)
            if number is not None:
                parts.append(words.format(count(int(number))))
        parts += [p for p in (entry.text("device_name"), entry.text("app_version")) if p]
        return [" · ".join(parts)]

    def _show_files(
        self, sources: Sequence[Source], consents: Mapping[str, bool], chosen: Sequence[str]
    ) -> None:
        named = [source for source in sources if source.file][:_MOST_ROWS]
        self.files.clear()
        for source in named:
            item = QTreeWidgetItem([source.file, self._consent_words(source, consents)])
            item.setData(0, _CONTENT, source.content)
            if consents.get(source.content) is False:
                item.setIcon(1, icon("shield-x", "warning"))
            self.files.addTopLevelItem(item)
            item.setSelected(bool(source.content) and source.content in chosen)
        words = self.tr("It learned from %n file(s)", "", len(sources))
        if len(sources) > len(named):
            words += " " + self.tr("({0} with a name)").format(count(len(named)))
        self.files_title.setText(words if sources else self._no_files())
        for part in (self.files, self.withdraw, self.allow):
            part.setVisible(bool(named))
        self._show_buttons()

    def _no_files(self) -> str:
        return self.tr("It learned from none of your files.")

    def _consent_words(self, source: Source, consents: Mapping[str, bool]) -> str:
        said = consents.get(source.content)
        if said is False:
            return self.tr("No, withdrawn")
        return self.tr("Yes") if said else self.tr("Nobody has said")

    def _show_buttons(self) -> None:
        """Say why nothing can be withdrawn where nothing can."""
        known = bool(self.chosen)
        for button in (self.withdraw, self.allow):
            button.setEnabled(known)
            button.setAccessibleDescription("" if known else self.tr("Choose files in the list"))
