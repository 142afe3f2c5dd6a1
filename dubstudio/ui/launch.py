"""Opens the window: makes the application, its services and its look, and runs until it is closed."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from dubstudio.base import paths, settings
from dubstudio.base.errors import DubError, ToolError
from dubstudio.speech.engine import TtsEngine
from dubstudio.studio.engines import open_engine
from dubstudio.ui import style
from dubstudio.ui.collector import Collector
from dubstudio.ui.i18n import language
from dubstudio.ui.main_window import MainWindow
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.workstation import Workstation

_log = logging.getLogger(__name__)
_ENGINE = "kokoro"
_AFTER_FIRST_PICTURE_MS = 100


def run(files: Sequence[Path]) -> int:
    """Open the window and return when it has been closed.

    Args:
        files: What to open in it: a project, or a film with or without its subtitles.

    Returns:
        The exit status.

    Raises:
        ToolError: There is no screen.
        InputError: The settings file is damaged.
    """
    _require_screen()
    preferences = Preferences(settings.load(settings.settings_file()), settings.settings_file())
    app = application()
    studio = Studio(preferences)
    sys.excepthook = studio.on_fault
    studio.open(files)
    # Held in a variable: what listens to the system must live as long as the loop.
    quitter = _Quitter(studio)
    status = app.exec()
    quitter.close()
    return status


def application() -> QApplication:
    """The application object, made when first asked for."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("dubstudio")
    app.setApplicationDisplayName("DubStudio")
    app.setDesktopFileName("dubstudio")
    return app


class Studio(QObject):
    """One running workstation: its services, and the window over them, which is built anew for another language.

    Args:
        preferences: The user's settings.
        engine: Id of the voice engine.
    """

    def __init__(self, preferences: Preferences, engine: str = _ENGINE) -> None:
        super().__init__()
        self._preferences = preferences
        self._engine = engine
        app = application()
        language.use(app, preferences[settings.LANGUAGE])
        self._collector = Collector(self)
        self.workstation = Workstation(preferences, self._open_engine)
        self.workstation.bridge.replaced.connect(self._collector.look_at_everything)
        style.apply(app, self.workstation.theme)
        self.workstation.theme.changed.connect(self._on_theme_changed)
        preferences.changed.connect(self._on_preference_changed)
        self.window = self._new_window()

    def open(self, files: Sequence[Path]) -> None:
        """Show the window, and in it what was named."""
        self.window.show()
        if files:
            self.workstation.documents.drop_paths([path.absolute() for path in files])
        # After the first picture: the window opens at once, the engine gets ready behind it.
        QTimer.singleShot(_AFTER_FIRST_PICTURE_MS, self.workstation.voicing.warm_up)

    def on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Whatever nobody caught: told to the user, kept in the log, and the work goes on."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        if isinstance(fault, DubError):
            self.workstation.notices.fail(fault)
            return
        _log.error("unexpected", exc_info=(kind, fault, trace))
        remedy = f"Your work is kept. Please report it with the file {paths.user_data() / 'log.txt'}."
        self.workstation.notices.fail(
            DubError(f"Something unexpected went wrong ({kind.__name__}: {fault}).", remedy=remedy)
        )

    def _open_engine(self) -> TtsEngine:
        return open_engine(self._engine, self._preferences.values)

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.workstation)
        self.workstation.documents.set_window(window)
        return window

    def _on_preference_changed(self, key: str) -> None:
        if key == settings.LANGUAGE.key:
            self._rebuild()
        elif key == settings.THEME.key:
            self.workstation.theme.use(dark=self._preferences[settings.THEME] == "dark")

    def _on_theme_changed(self) -> None:
        style.apply(application(), self.workstation.theme)

    def _rebuild(self) -> None:
        """The window in another language, where and as the old one was."""
        old = self.window
        language.use(application(), self._preferences[settings.LANGUAGE])
        old.remember()
        self.window = self._new_window()
        self.window.take_over(old)


class _Quitter(QObject):
    """Closes the window as its user would when the system asks the process to end (Ctrl+C, SIGTERM)."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writer.fileno())
        self._handlers = {number: signal.signal(number, _noted) for number in (signal.SIGINT, signal.SIGTERM)}
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_signal(self) -> None:
        self._reader.recv(64)
        self._studio.window.close_now()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Nothing to do here: the byte that the signal wrote wakes the event loop."""


def _require_screen() -> None:
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise ToolError("There is no screen to open the window on.", remedy="Use `dubstudio dub`; see --help.")
