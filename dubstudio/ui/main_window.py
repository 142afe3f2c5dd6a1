"""The window: panels in their places, menus, toolbar and status bar over one workstation. Decides nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from dubstudio.base import paths, settings
from dubstudio.ui.actions.action_set import ActionSet
from dubstudio.ui.documents.welcome import WelcomePage
from dubstudio.ui.notice_bar import NoticeBar
from dubstudio.ui.panels.inspector import Inspector
from dubstudio.ui.panels.lines import LinesPanel
from dubstudio.ui.panels.queue import QueuePanel
from dubstudio.ui.picture.panel import PicturePanel
from dubstudio.ui.playback.meters import Meters
from dubstudio.ui.playback.transport import TransportBar
from dubstudio.ui.readings.windows import ReadingWindows
from dubstudio.ui.status import StatusBar
from dubstudio.ui.timeline.panel import Timeline
from dubstudio.ui.voices.windows import VoiceWindows
from dubstudio.ui.workstation import Workstation

_LAYOUT = 1  # counted up when docks come or go, so that an old arrangement is not forced on new ones
_GRIP = 5  # pixels: a panel is dragged by it


class MainWindow(QMainWindow):
    """One window over a workstation; can be thrown away and built anew, as for another language."""

    def __init__(self, workstation: Workstation) -> None:
        super().__init__()
        self._station = workstation
        self._retired = False
        self._memory = QSettings(str(paths.user_config() / "window.ini"), QSettings.Format.IniFormat)
        self.setObjectName("main_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
        )
        self._build_panels()
        self.voice_windows = VoiceWindows(workstation, self)
        self.reading_windows = ReadingWindows(workstation, self)
        self.actions_by_id = ActionSet(self._handlers(), workstation.conditions, workstation.preferences, self)
        self._build_centre()
        self._build_docks()
        self._build_bars()
        workstation.bridge.replaced.connect(self._on_document_replaced)
        workstation.documents.title_changed.connect(self._show_title)
        self._first_look()
        self._on_document_replaced()
        self._show_title()

    def remember(self) -> None:
        """Keep where the window and its panels are for the next start."""
        self._memory.setValue("geometry", self.saveGeometry())
        if self._docks_wanted:
            self._memory.setValue("layout", self.saveState(_LAYOUT))

    def take_over(self, old: MainWindow) -> None:
        """Take the place of another window over the same workstation, looking at the same stretch of time."""
        self.setGeometry(old.geometry())
        self.setWindowState(old.windowState())
        self.show()
        self.timeline.axis.show_span(old.timeline.axis.start_ms, old.timeline.axis.stop_ms, margin=0.0)
        old._retired = True
        old.close()

    def close_now(self) -> None:
        """Go because the system says so: nothing is asked, what was changed is kept beside the document."""
        self._station.documents.autosave_now()
        self._leave()
        self._retired = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Ask about unsaved work, then end everything."""
        if self._retired:
            event.accept()
            return
        if not self._station.documents.confirm_close():
            event.ignore()
            return
        self._leave()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files can be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open, import or link what was dropped."""
        event.acceptProposedAction()
        self._station.documents.drop_paths(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )

    def _leave(self) -> None:
        self.remember()
        self._station.close()

    # Building.

    def _build_panels(self) -> None:
        s = self._station
        self.lines = LinesPanel(s.bridge, s.state, s.voicing, s.theme)
        self.inspector = Inspector(
            s.bridge, s.state, s.voicing, s.takes, s.waves, s.theme, s.notices, s.voices, s.looker, s.presets
        )
        self.queue = QueuePanel(s.voicing, s.jobs, s.theme)
        self.picture = PicturePanel(s.bridge, s.state, s.film, s.player, s.theme)
        self.timeline = Timeline(s.bridge, s.state, s.film, s.waves, s.voicing, s.player, s.preferences, s.theme)
        self.timeline.editor.watch(s.timeline_looker, s.theme).lexicon_wanted.connect(self._on_lexicon_wanted)

    def _build_centre(self) -> None:
        s = self._station
        self.transport = TransportBar(s.bridge, s.state, s.film, s.player, s.preferences, s.theme, self.actions_by_id)
        self.meters = Meters(s.player, s.theme)
        self.welcome = WelcomePage(s.documents, s.theme)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(self.transport)
        if (row := self.transport.layout()) is not None:
            row.addWidget(self.meters)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(work)
        centre = QWidget()
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(NoticeBar(s.notices))
        whole.addWidget(self._pages, 1)
        self.setCentralWidget(centre)

    def _build_docks(self) -> None:
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self._docks = {
            "lines": self._dock("lines", self.tr("Lines"), self.lines, Qt.DockWidgetArea.LeftDockWidgetArea),
            "inspector": self._dock(
                "inspector", self.tr("Inspector"), self.inspector, Qt.DockWidgetArea.RightDockWidgetArea
            ),
            "timeline": self._dock(
                "timeline", self.tr("Timeline"), self.timeline, Qt.DockWidgetArea.BottomDockWidgetArea
            ),
            "queue": self._dock("queue", self.tr("Queue"), self.queue, Qt.DockWidgetArea.LeftDockWidgetArea),
        }
        self.splitDockWidget(self._docks["lines"], self._docks["queue"], Qt.Orientation.Vertical)

    def _dock(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        grip = QWidget()
        grip.setProperty("role", "grip")
        grip.setFixedHeight(_GRIP)
        grip.setToolTip(self.tr("Drag to move this panel: {name}").format(name=title))
        grip.setCursor(Qt.CursorShape.SizeAllCursor)
        dock.setTitleBarWidget(grip)
        self.addDockWidget(area, dock)
        return dock

    def _build_bars(self) -> None:
        s = self._station
        self.actions_by_id.build_menus(self, s.documents, [dock.toggleViewAction() for dock in self._docks.values()])
        self.actions_by_id.build_toolbar(self, s.voicing)
        status = StatusBar(s.bridge, s.state, s.jobs, s.voicing, s.documents, s.notices)
        status.queue_button.setCheckable(True)
        status.queue_button.clicked.connect(self._docks["queue"].setVisible)
        self._docks["queue"].visibilityChanged.connect(status.queue_button.setChecked)
        self.setStatusBar(status)
        self.lines.context_menu_requested.connect(self._on_context_menu_requested)
        self.timeline.context_menu_requested.connect(self._on_context_menu_requested)
        self.timeline.drawn.connect(self._on_line_drawn)
        self.picture.play_requested.connect(self.actions_by_id["play_pause"].trigger)
        s.takes.text_focus_requested.connect(self.inspector.focus_text)
        s.takes.lines_focus_requested.connect(self.lines.focus_list)
        self.inspector.recording_wanted.connect(self.voice_windows.imitate)
        self.inspector.deed_wanted.connect(self._on_deed_wanted)
        self.inspector.lexicon_wanted.connect(self.reading_windows.keep_word)
        s.takes.commit_requested.connect(self.inspector.commit_line)
        self.actions_by_id.watch(s.player, s.jobs)

    def _first_look(self) -> None:
        """As it was left; on a first start as in the drawing."""
        self.resize(1440, 900)
        geometry, layout = self._memory.value("geometry"), self._memory.value("layout")
        self._docks_wanted = False
        self._docks["queue"].hide()
        sizes = {"lines": 360, "inspector": 362}
        self.resizeDocks([self._docks[name] for name in sizes], list(sizes.values()), Qt.Orientation.Horizontal)
        self.resizeDocks([self._docks["timeline"]], [330], Qt.Orientation.Vertical)
        self._usual_layout = self.saveState(_LAYOUT)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self._layout = layout if isinstance(layout, QByteArray) else self._usual_layout

    # What actions do that need a window.

    def _handlers(self) -> dict[str, Callable[..., None]]:
        return {
            **self._station.handlers(),
            **self.timeline.handlers(),
            **self.voice_windows.handlers(),
            **self.reading_windows.handlers(),
            "full_screen": self._full_screen,
            "reset_layout": self._reset_layout,
            "theme_dark": self._use_dark,
            "theme_light": self._use_light,
            "language_en": self._use_english,
            "language_zh": self._use_chinese,
            "voice_models": self._show_models,
            "suggest_emotion": self._suggest_emotion,
            "wordings": self._show_wordings,
            "quit": self._quit,
        }

    def _full_screen(self, *_checked: bool) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _reset_layout(self) -> None:
        self.restoreState(self._usual_layout, _LAYOUT)

    def _use_dark(self, *_checked: bool) -> None:
        self._station.preferences.set(settings.THEME, "dark")

    def _use_light(self, *_checked: bool) -> None:
        self._station.preferences.set(settings.THEME, "light")

    def _use_english(self, *_checked: bool) -> None:
        self._station.preferences.set(settings.LANGUAGE, "en")

    def _use_chinese(self, *_checked: bool) -> None:
        self._station.preferences.set(settings.LANGUAGE, "zh")

    def _show_models(self, *_checked: bool) -> None:
        from dubstudio.ui.dialogs.voice_models import VoiceModelsDialog

        station = self._station
        dialog = self.findChild(VoiceModelsDialog) or VoiceModelsDialog(station.shelf, station.preferences, self)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _suggest_emotion(self, *_checked: bool) -> None:
        from dubstudio.ui.emotion.suggestions import SuggestionsDialog

        s = self._station
        SuggestionsDialog(s.bridge, s.state, s.jobs, s.notices, self).show()

    def _show_wordings(self, *_checked: bool) -> None:
        from dubstudio.ui.wordings.dialog import WordingsDialog

        s = self._station
        dialog = self.findChild(WordingsDialog)
        if dialog is None:
            dialog = WordingsDialog(s.bridge, s.state, s.voicing, s.jobs, s.preferences, self)
            dialog.settings_wanted.connect(self.actions_by_id["settings"].trigger)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _on_lexicon_wanted(self, word: str, reading: str) -> None:
        self.reading_windows.keep_word(word, reading)

    def _on_deed_wanted(self, action: str) -> None:
        """What a panel's button does is what the action of the same name does."""
        self.actions_by_id[action].trigger()

    def _quit(self) -> None:
        self.close()

    # Following the document.

    def _on_document_replaced(self) -> None:
        """Panels come with a document; without one the window says what to do."""
        wanted = self._station.bridge.document is not None
        self._pages.setCurrentIndex(1 if wanted else 0)
        if wanted == self._docks_wanted and self.isVisible():
            return
        if wanted:
            self.restoreState(self._layout, _LAYOUT)
        else:
            if self._docks_wanted:
                self._layout = self.saveState(_LAYOUT)
            for dock in self._docks.values():
                dock.hide()
        self._docks_wanted = wanted

    def _on_line_drawn(self, _segment_id: str) -> None:
        """A new line wants words."""
        self.inspector.focus_text()

    def _show_title(self) -> None:
        self.setWindowTitle(self._station.documents.title())

    def _on_context_menu_requested(self, where: QPoint) -> None:
        """What can be done with the selected lines, at a place on the screen."""
        menu: QMenu = self.actions_by_id.line_menu(self)
        menu.exec(where)
        menu.deleteLater()
