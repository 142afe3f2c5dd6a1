"""Python's cycle collector, kept on the GUI thread.

By itself it runs in whatever thread happens to make an object. In a worker it then ends Qt objects that belong to the
GUI thread, and the process crashes now and then without a trace of why. And looking through everything there is, again
and again, is felt: a long document and the lexicons take 100 ms.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    """Collects what Python would have collected, but here; from its making on, nobody else does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._everything = True
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def look_at_everything(self) -> None:
        """Next time, look at what has lasted, too: much of it has gone, as when another document is opened."""
        self._everything = True

    def collect(self) -> None:
        """Collect the generations that are due, as Python decides it: by how many objects came since.

        What has outlived all three is not looked at again until `look_at_everything`.
        """
        if self._everything:
            gc.unfreeze()
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        oldest = 2 if self._everything else max(due, default=-1)
        if oldest >= 0:
            gc.collect(oldest)
        if oldest == 2:
            gc.freeze()
            self._everything = False
