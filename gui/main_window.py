"""The window: the map in the middle, docks around it, and where everything is tied together."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow

from gui.commands.clip_places import (
    ClipPlace,
    LibraryPlace,
    MapPlace,
    PlaylistPlace,
    ResultsPlace,
    RollPlace,
)
from gui.commands.clipboard import ClipboardCommands
from gui.commands.crash import CrashOffer
from gui.commands.facet_ties import LookTie, MakingTie, SliderTie
from gui.commands.files import FileCommands
from gui.commands.help import HelpCommands
from gui.commands.lost_work import LostWorkCommands
from gui.commands.map import MapCommands
from gui.commands.sound import SoundCommands
from gui.commands.window import WindowCommands, WindowParts
from gui.docks import Docks, Panel
from gui.icons import app_icon
from gui.menus.actions import Actions
from gui.messages import NoticeBar
from gui.models.limits import written
from gui.models.state import RollContent
from gui.playback import Playback
from gui.settings import LIMITS, MODEL, PROGRAM, TOUR_SEEN, VOLUME, Settings
from gui.sources import keep_sources
from gui.studio import Studio
from gui.tab_order import chain_panels
from gui.tour.tour import Tour, TourParts
from gui.views.drop_veil import DropVeil, dropped_paths
from gui.views.library.panel import LibraryPanel
from gui.views.make.panel import MakePanel
from gui.views.map.panel import MapPanel
from gui.views.playlist.panel import PlaylistPanel
from gui.views.roll.panel import RollPanel
from gui.views.status_line import StatusLine
from gui.views.transport_bar import TransportBar
from gui.views.what_is_this import WhatIsThis, explanations
from gui.wording import roll_facts, roll_label

FIRST_SIZE = (1320, 720)  # Fits into 1366 x 768 with a task bar.
TRANSPORT = ("play", "silence", "loop", "record", "metronome")
MADE_OF_ROLL = ("back_to_map", "vary_this", "continue_this", "calmer")


class MainWindow(QMainWindow):
    """One studio on the screen.

    Signals:
        closed: The window was closed; end sound and children now.
    """

    closed = Signal()

    def __init__(self, studio: Studio, settings: Settings) -> None:
        super().__init__()
        self.studio = studio
        self.settings = settings
        self.playback = Playback(studio, self)
        self._agreed: set[str] = set()  # What is left behind all the same when it is closed.
        self.setObjectName("lento")
        self.setAccessibleName(self.tr("Lento"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(1024, 640)
        self.resize(*FIRST_SIZE)
        self.setAcceptDrops(True)
        self.menu_actions = Actions(self)
        self._make_bars()
        self._make_panels()
        self._veil = DropVeil(self)
        self.commands = WindowCommands(
            WindowParts(
                self,
                studio,
                settings,
                self.menu_actions,
                self.docks,
                self.library,
                self.map.view,
                self.roll.view,
                self.make,
                self.playlist,
            )
        )
        self.map_commands = MapCommands(self, self.menu_actions, self.map, self.commands.training)
        self.menu_actions["what_is_this"].triggered.connect(lambda _=False: self.explain())
        self.files = FileCommands(self, studio, settings, self.menu_actions)
        self.sound = SoundCommands(self, studio, settings, self.menu_actions)
        self.closed.connect(self.sound.output.close)
        self.help = HelpCommands(self, studio, settings, self.menu_actions, self.sound.output)
        self.tour = Tour(
            TourParts(self, studio, self.docks, self.library, self.map.view, self.make), self
        )
        self.menu_actions["help.tour"].triggered.connect(lambda _=False: self.tour.begin())
        self.tour.began.connect(lambda: settings.set(TOUR_SEEN, True))
        self.clipboard = ClipboardCommands(self, self.menu_actions, self._clip_places())
        self._connect()
        self.docks.restore(settings)
        self.notice.hide()
        self.crash_offer.bar.hide()
        self.lost_work.left.connect(self._focus_map)
        self.lost_work.offer()
        self._show_title(studio.roll.value)
        if studio.document.restore_problem:
            self.notice.tell(studio.document.restore_problem)

    def _make_bars(self) -> None:
        buttons = tuple(self.menu_actions[name] for name in TRANSPORT)
        self.transport = TransportBar(self.studio, self.playback, buttons, self)
        self.notice = NoticeBar(self)
        self.addToolBar(self.transport)
        self.addToolBarBreak()
        self.addToolBar(self.notice)
        self.lost_work = LostWorkCommands(self, self.studio.document, self.menu_actions)
        self.addToolBarBreak()
        self.addToolBar(self.lost_work.bar)
        self.crash_offer = CrashOffer(self)
        self.addToolBarBreak()
        self.addToolBar(self.crash_offer.bar)
        self.status = StatusLine(self.studio, self)
        self.setStatusBar(self.status)

    def _make_panels(self) -> None:
        self.map = MapPanel(self.studio, self.playback, self.settings, self)
        self.setCentralWidget(self.map)
        self.library = LibraryPanel(self.studio)
        self.make = MakePanel(self.studio)
        self.roll = RollPanel(self.studio, self.playback, self.settings)
        made = [self.menu_actions[name] for name in MADE_OF_ROLL]
        self.roll.set_actions(made, self.menu_actions.menus["notes"])
        self.playlist = PlaylistPanel(self.studio)
        self.docks = Docks(
            self,
            Panel("library", self.tr("Library"), "Alt+1", self.library, self.library.tools),
            Panel("make", self.tr("Make"), "Alt+2", self.make),
            roll=Panel("roll", self.tr("Roll"), "Alt+3", self.roll, (self.roll.toolbar,)),
            playlist=Panel("playlist", self.tr("Playlist"), "Alt+4", self.playlist),
        )
        self.docks.add_toggles(self.menu_actions.menus["view"])
        docks = self.docks
        before, after = (self.transport, self.notice), (docks.make, docks.roll, docks.playlist)
        chain_panels(self, (*before, docks.library, self.map, *after, self.status))

    def _connect(self) -> None:
        self.library.total_changed.connect(
            lambda words, tip: self.docks.set_note(self.docks.library, words, tip)
        )
        self.library.add_asked.connect(self.commands.add_files)
        self.library.add_folder_asked.connect(self.commands.add_folder)
        self.playlist.open_asked.connect(self.files.ask_to_open)
        self.playlist.save_asked.connect(self.files.save)
        self.clipboard.files_pasted.connect(self.commands.open_paths)
        self.clipboard.said.connect(self.studio.said)
        MakingTie(self.studio.facets, self.make.model)
        SliderTie(self.studio.facets, self.make.model.shaping)
        look = LookTie(self.studio.facets, self.map.desk.look, self.map.view.canvas)
        self.studio.library.changed.connect(lambda new: look.follow_map(bool(len(new.plane))))
        self.studio.failed.connect(self.notice.tell)
        self.studio.library.changed.connect(lambda _: self._focus_map())
        self.studio.roll.changed.connect(self._show_title)
        self.studio.sources.changed.connect(self._keep_sources)
        self.studio.model.changed.connect(lambda path: self.settings.set(MODEL, str(path)))
        self.studio.limits.changed.connect(lambda new: self.settings.set(LIMITS, written(new)))

    def explain(self) -> WhatIsThis:
        """Say of each panel that is open what it is for."""
        panels = {
            "transport": self.transport,
            "library": self.docks.library,
            "map": self.map,
            "make": self.docks.make,
            "roll": self.docks.roll,
            "playlist": self.docks.playlist,
        }
        overlay = WhatIsThis(self, explanations(panels))
        overlay.open()
        return overlay

    def _focus_map(self) -> None:
        """Let arrow keys walk the map as soon as there is one, unless somebody is elsewhere."""
        focused = self.focusWidget()
        if not self.map.view.isVisibleTo(self):
            self.setFocus()
        elif focused is None or focused is self:
            self.map.view.setFocus()

    def _clip_places(self) -> tuple[ClipPlace, ...]:
        """Where clips are cut, copied and pasted; the last where none of them has the focus."""
        return (
            ResultsPlace(self.studio, self.make.results),
            RollPlace(self.studio, self.docks.roll),
            MapPlace(self.studio, self.map),
            LibraryPlace(self.studio, self.library),
            PlaylistPlace(self.studio, self.playlist),
        )

    def _show_title(self, content: RollContent) -> None:
        clips = content.clips
        name = clips[0].clip.name if len(clips) == 1 else ""
        facts = roll_facts(clips)
        self.docks.set_note(self.docks.roll, roll_label(clips), name=name, facts=facts)

    def _keep_sources(self, sources: tuple[Path, ...]) -> None:
        keep_sources(self.settings, sources)

    # --- files dropped -----------------------------------------------------------------------

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open what was double-clicked outside, and be there to show it."""
        if self.isMinimized():
            self.showNormal()
        self.activateWindow()
        self.commands.open_paths(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._veil.raise_veil()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        paths = dropped_paths(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.commands.open_paths(paths)

    # --- opening and closing -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_map()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.studio.recorder.finish()  # What was played so far is kept with the rest.
        for left, may_close in (
            ("training", self.commands.training.may_close),
            ("work", self.files.may_close),
        ):
            if left not in self._agreed and not may_close(partial(self._close_anyway, left)):
                event.ignore()
                return
        keep_sources(self.settings, self.studio.sources.value)  # It may be wanted again by now.
        self.docks.save(self.settings)
        transport = self.studio.transport.value
        self.settings.set(VOLUME, transport.volume)
        self.settings.set(PROGRAM, transport.program)
        self.settings.save()
        super().closeEvent(event)
        self.closed.emit()

    def _close_anyway(self, left: str) -> None:
        self._agreed.add(left)
        self.close()
