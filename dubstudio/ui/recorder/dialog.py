"""Recording a voice: a text to read, several attempts, and the best of them is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dubstudio.studio.recorder import Plan
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.recorder.console import Console
from dubstudio.ui.recorder.prompts import PromptCard
from dubstudio.ui.recorder.sources import Sources
from dubstudio.ui.theme import Theme


class RecorderDialog(QDialog):
    """Records somebody who reads something. Not modal; the microphone is in use only while it is shown.

    Args:
        preferences: The user's settings.
        theme: Where colours come from.
        notices: Told what was done.
        folder: Where recordings are kept until somebody deletes them.
        parent: The window.
        sources: Where devices come from.

    Attributes:
        accepted_take: A recording was chosen: the path of its file. The window closes.
    """

    accepted_take = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        theme: Theme,
        notices: Notices,
        folder: Path,
        parent: QWidget | None = None,
        *,
        sources: Sources | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Record a voice"))
        self._notices = notices
        self.prompts = PromptCard(theme)
        self.console = Console(
            folder, preferences, theme, self.prompts, self.tr("Use this recording"), sources or Sources()
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.console)
        self.resize(880, 620)
        self.console.begin_wanted.connect(self._on_begin)
        self.console.stop_wanted.connect(self.console.booth.finish)
        self.console.accepted.connect(self._on_accepted)
        self.console.close_wanted.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """R, Space, Enter and so on work wherever the focus is."""
        if not self.console.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Get the microphone ready."""
        super().showEvent(event)
        if not event.spontaneous():
            self.console.open()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Give the microphone back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.console.rest()

    def _on_begin(self, rehearse: bool) -> None:
        self.console.booth.begin(Plan(rehearse=rehearse))

    def _on_accepted(self, path: Path) -> None:
        self.accept()
        self._notices.tell(self.tr("The recording is taken: {name}").format(name=path.name))
        self.accepted_take.emit(str(path))
