"""One thread for what would hold the window up: looking for devices, opening and closing them, reading sounds.

Work is done in the order it was asked for; what comes of it is told on the GUI thread, and no more once it is closed.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from dubstudio.base.errors import DubError

Work = Callable[[], Any]
Told = Callable[[Any], None]


class Errands(QObject):
    """Does errands. Belongs to the application, since the thread may outlive the window that had them done."""

    _told = Signal(object, object)
    _ended = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._waiting: queue.SimpleQueue[tuple[Work, Told | None, Told | None] | None] = queue.SimpleQueue()
        self._closed = False
        self._told.connect(self._on_told)
        self._ended.connect(self.deleteLater)
        self._thread = threading.Thread(target=self._run, name="dubstudio-recording-errands", daemon=True)
        self._thread.start()

    def run(self, work: Work, done: Told | None = None, failed: Told | None = None) -> None:
        """Have something done.

        Args:
            work: What; raises nothing but `DubError`.
            done: Called with what it returned.
            failed: Called with the error.
        """
        if not self._closed:
            self._waiting.put((work, done, failed))

    def tell(self, told: Told, value: object) -> None:
        """From any thread: have something called on the GUI thread."""
        if not self._closed:
            with contextlib.suppress(RuntimeError):  # the application is gone
                self._told.emit(told, value)

    def close(self, last: Work | None = None) -> None:
        """Do what is waiting, and one thing more, and end; returns at once, and nothing is told any more."""
        if not self._closed:
            if last is not None:
                self._waiting.put((last, None, None))
            self._closed = True
            self._waiting.put(None)

    def _run(self) -> None:
        while (errand := self._waiting.get()) is not None:
            work, done, failed = errand
            try:
                value = work()
            except DubError as error:
                done, value = failed, error
            if done is not None:
                self.tell(done, value)
        with contextlib.suppress(RuntimeError):
            self._ended.emit()

    def _on_told(self, told: Told, value: object) -> None:
        if not self._closed:
            told(value)
