"""The Make panel: what to make, the one button that makes it, and what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from gui.mac_keys import shown_keys
from gui.models.make import MakeModel
from gui.models.make_settings import MODES, Mode
from gui.models.results import ResultsModel
from gui.studio import Studio
from gui.views.make.blend_page import BlendPage
from gui.views.make.keep_panel import KeepPanel
from gui.views.make.results_list import ResultsList
from gui.views.make.sample_page import SamplePage
from gui.views.make.slider_page import SliderPage
from gui.views.make.vary_page import RebuildPage, VaryPage


class MakePanel(QWidget):
    """Sample, Blend, Vary, Shape and Rebuild.

    Attributes:
        model: Its state; a shortcut may set its mode and call make().
    """

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Make"))
        self.model = MakeModel(studio, self)
        self.tabs = QTabBar()
        self.shape = SliderPage(self.model)
        self.pages: dict[Mode, QWidget] = {
            "sample": SamplePage(self.model),
            "blend": BlendPage(self.model),
            "vary": VaryPage(self.model),
            "shape": self.shape,
            "rebuild": RebuildPage(self.model),
        }
        self.keep = KeepPanel(studio.limits, studio.edits)
        self.make = QPushButton()
        self.make.setProperty("primary", True)
        self.obstacle = QLabel(wordWrap=True)
        self.obstacle.setProperty("quiet", True)
        self.results = ResultsList(ResultsModel(self.model, self))
        self._fill_tabs()
        self._lay_out()
        self._connect()
        self._show_mode(self.model.mode.value)

    def _fill_tabs(self) -> None:
        self.tabs.setAccessibleName(self.tr("What to make"))
        self.tabs.setExpanding(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setStyleSheet("QTabBar::tab { padding: 7px 8px; }")  # Four fit a narrow dock.
        self.tabs.setDrawBase(False)
        tips = {
            "sample": self.tr("New clips, from nothing but the model"),
            "blend": self.tr("A way from one clip to another, step by step"),
            "vary": self.tr("Clips that are like the chosen one"),
            "shape": self.tr("The chosen clip with more or less of something"),
            "rebuild": self.tr("The chosen clip as the model hears it"),
        }
        for mode in MODES:
            self.tabs.setTabToolTip(self.tabs.addTab(self._titles()[mode]), tips[mode])

    def _titles(self) -> dict[Mode, str]:
        return {
            "sample": self.tr("Sample"),
            "blend": self.tr("Blend"),
            "vary": self.tr("Vary"),
            "shape": self.tr("Shape"),
            "rebuild": self.tr("Rebuild"),
        }

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self.tabs)
        for page in self.pages.values():
            layout.addWidget(page)
        layout.addWidget(self.obstacle)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.make, 1)
        buttons.addWidget(self.shape.all_back, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.results, 1)

    def _connect(self) -> None:
        model = self.model
        self.tabs.currentChanged.connect(lambda index: model.mode.set_value(MODES[index]))
        self.make.clicked.connect(self._press)
        self.make.setShortcut(QKeySequence("Ctrl+Return"))
        model.mode.changed.connect(self._show_mode)
        model.readiness_changed.connect(self._show_readiness)
        model.studio.kind.changed.connect(self._show_limited)
        self._show_limited()

    def _press(self) -> None:
        if self.model.is_running:
            self.model.cancel()
        else:
            self.model.make()

    def _show_mode(self, mode: Mode) -> None:
        self.tabs.setCurrentIndex(MODES.index(mode))
        shown = {
            **{page: name == mode for name, page in self.pages.items()},
            self.keep: mode != "rebuild",
            self.make: mode != "shape",  # The sliders make it themselves.
            self.shape.all_back: mode == "shape",
        }
        self.obstacle.hide()
        for wanted in (False, True):  # A dock that grows for both, one beside the other, stays so.
            for widget, is_wanted in shown.items():
                if is_wanted == wanted:
                    widget.setVisible(wanted)
        self._show_readiness()

    def _show_limited(self) -> None:
        obstacle = self.tr("The model in use writes drums; limits are for melodies.")
        self.keep.set_obstacle("" if self.model.writes_melodies else obstacle)

    def _show_readiness(self) -> None:
        running, obstacle = self.model.is_running, self.model.obstacle()
        mode = self.model.mode.value
        if self.pages[mode].isHidden():
            return  # _show_mode() comes to it: until then another page takes the room.
        verbs = {
            "sample": self.tr("Make new clips"),
            "blend": self.tr("Blend them"),
            "vary": self.tr("Make variations"),
            "shape": "",
            "rebuild": self.tr("Rebuild it"),
        }
        self.make.setText(self.tr("Cancel") if running else verbs[mode])
        self.make.setShortcut(QKeySequence("Ctrl+Return"))  # A new text forgets it.
        self.make.setEnabled(running or not obstacle)
        self.make.setToolTip(obstacle or shown_keys(self.tr("Ctrl+Enter")))
        self.obstacle.setText("" if running else obstacle)
        self.obstacle.setVisible(bool(obstacle) and not running and not self._asks_above())
        self.obstacle.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _asks_above(self) -> bool:
        """Whether the page itself says that a clip is wanted: in a low window twice is too much."""
        model = self.model
        has_model = model.studio.model.value.is_file()
        return model.mode.value == "vary" and has_model and model.chosen is None
