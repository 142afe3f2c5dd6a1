"""Asks whether unsaved work of an earlier session is wanted back, and says what of it differs."""

from __future__ import annotations

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel, QWidget

from dubstudio.project.kinds import Kind
from dubstudio.studio.recovery import Differences, Recovery
from dubstudio.ui.documents.form import FormDialog, small


class RecoveryDialog(FormDialog):
    """Accepted: it is wanted back.

    Args:
        recovery: What there is.
        name: Of the project.
        parent: The window.
    """

    def __init__(self, recovery: Recovery, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Unsaved work"))
        self.does.setText(self.tr("Recover"))
        self.leaves.setText(self.tr("Open as it was saved"))
        moment = QDateTime.fromSecsSinceEpoch(round(recovery.at.timestamp()))
        when = self.locale().toString(moment, self.tr("d MMM yyyy hh:mm:ss"))
        heading = small(self.tr("There is work on {name} that was not saved.").format(name=name), "heading")
        facts = small(self.tr("It was kept at {when}, and differs from what was saved:").format(when=when), "dim")
        self.differences = QLabel("\n".join(f"•  {line}" for line in self._lines(recovery.differences)))
        self.differences.setAccessibleName(self.tr("What differs"))
        note = small(self.tr("Recovering is one step: undo takes you back to what was saved."))
        self.lay_out(heading, facts, self.differences, note)
        self.setMinimumWidth(440)

    def leave(self) -> None:
        """The user does not want it."""
        super().reject()

    def reject(self) -> None:
        """Only the button leaves the work behind; Esc takes the safe way."""
        self.accept()

    def _lines(self, found: Differences) -> list[str]:
        """One line for each kind of thing that differs."""
        lines = []
        for kind, name in self._names().items():
            parts = []
            if found.came[kind]:
                parts.append(self.tr("%n added", "", found.came[kind]))
            if found.went[kind]:
                parts.append(self.tr("%n removed", "", found.went[kind]))
            if found.changed[kind]:
                parts.append(self.tr("%n changed", "", found.changed[kind]))
            if parts:
                lines.append(f"{name}: {', '.join(parts)}")
        singles = {
            Kind.MEDIA: self.tr("Another video"),
            Kind.MIX: self.tr("Mix changed"),
            Kind.SETTINGS: self.tr("Name, languages or pauses changed"),
        }
        return lines + [text for kind, text in singles.items() if found.changed[kind]]

    def _names(self) -> dict[Kind, str]:
        return {
            Kind.SEGMENT: self.tr("Lines"),
            Kind.TAKE: self.tr("Takes"),
            Kind.CHARACTER: self.tr("Characters"),
            Kind.VOICE: self.tr("Voices"),
            Kind.MARKER: self.tr("Markers"),
            Kind.PRONUNCIATION: self.tr("Pronunciations"),
        }
