"""Python's cycle collector, kept on the GUI thread.

By itself it runs in whatever thread happens to make an object. In a worker it then ends Qt objects that belong to the
GUI thread, and the process crashes now and then without a trace of why.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    """Collects what Python would have collected, but here; as long as it lives, nobody else does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What is loaded by now stays: looking through it again and again would be felt.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due, as Python decides it: by how many objects came since."""
        due = [
            n for n, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
        ]
        if due:
            gc.collect(due[-1])
