"""Divides typing into steps that undo takes back one by one, as a person would expect. Must not know widgets."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer

from dubstudio.ui.bridge import DocumentBridge

_PAUSE_MS = 1_500
_ENDS = frozenset(".!?…。！？\n")


class TypingSteps:
    """Seals the document's last step where a new one begins: after a pause, elsewhere in the text, after a sentence."""

    def __init__(self, bridge: DocumentBridge) -> None:
        self._bridge = bridge
        self._since = QElapsedTimer()
        self._what = ""  # line and field that were typed in
        self._place = 0  # where the last change ended
        self._is_complete = False

    def before(self, what: str, old: str, new: str) -> None:
        """To be called before a change by the user goes into the document.

        Args:
            what: Line and field.
            old: The text in the document.
            new: The text as it is now.
        """
        first, last = difference(old, new)
        paused = self._since.isValid() and self._since.elapsed() > _PAUSE_MS
        elsewhere = abs(len(old) - last - self._place) > 1 and abs(first - self._place) > 1
        if what != self._what or paused or elsewhere or self._is_complete:
            self.seal()
        self._what, self._place = what, len(new) - last
        self._is_complete = new[first : len(new) - last][-1:] in _ENDS and len(new) > len(old)
        self._since.restart()

    def seal(self) -> None:
        """What comes next is a step of its own."""
        self._since.invalidate()
        self._is_complete = False
        if self._bridge.document is not None:
            self._bridge.document.history.seal()


def difference(old: str, new: str) -> tuple[int, int]:
    """How many characters two texts share at their beginning, and then at their end."""
    shorter = min(len(old), len(new))
    first = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    room = shorter - first
    last = next((n for n in range(room) if old[-1 - n] != new[-1 - n]), room)
    return first, last
