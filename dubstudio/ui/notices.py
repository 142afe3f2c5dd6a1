"""What the window has to say to its user: one place to say it, whoever shows it. Must not know widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError


class Notices(QObject):
    """Messages on their way to the user.

    Attributes:
        refused: An edit did not happen; a `DubError`. Shown in the status bar for a few seconds.
        failed: Something went wrong; a `DubError`. Stays in the notice bar until it is read.
        told: Something was done; a translated sentence, for the status bar.
    """

    refused = Signal(object)
    failed = Signal(object)
    told = Signal(str)

    def refuse(self, error: DubError) -> None:
        """Say why an edit did not happen."""
        self.refused.emit(error)

    def fail(self, error: DubError) -> None:
        """Say what went wrong, until the user has read it."""
        self.failed.emit(error)

    def tell(self, text: str) -> None:
        """Say what was done."""
        self.told.emit(text)
