"""What the script says about how lines are meant, as a list to accept from. Not modal; gone when it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.edits import ChangeSet
from dubstudio.project.time import clock
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.emotion.names import emotion_text, evidence_text, mix_text
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels.languages import words_font
from dubstudio.ui.view_state import ViewState

if TYPE_CHECKING:
    from dubstudio.studio.script_emotions import Proposal

_LINE = Qt.ItemDataRole.UserRole


class SuggestionsDialog(QDialog):
    """Proposals for the lines that are selected when it is shown.

    Args:
        bridge: The document.
        state: Which lines are selected; told which line the user looks at.
        jobs: Where the script is read.
        notices: Told what goes wrong.
        parent: The window.
    """

    def __init__(
        self, bridge: DocumentBridge, state: ViewState, jobs: Jobs, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._jobs, self._notices = bridge, state, jobs, notices
        self._ids = tuple(state.selected)
        self._job = ""
        self._proposals: dict[str, Proposal] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        bridge.changed.connect(self._on_document_changed)
        bridge.replaced.connect(self.close)

    @property
    def is_reading(self) -> bool:
        """Whether the script is being read."""
        return bool(self._job)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Read as soon as it is seen."""
        super().showEvent(event)
        if not event.spontaneous() and not self._job:
            self._read()

    def reject(self) -> None:
        """Escape closes, and nobody needs to go on reading."""
        self._jobs.cancel(self._job)
        super().reject()

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Emotions from the script"))
        lesson = QLabel(
            self.tr("What the words and their neighbours say. Nothing changes before you accept; Space ticks a line.")
        )
        lesson.setWordWrap(True)
        lesson.setProperty("role", "dim")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Proposals"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._show_button)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.status = QLabel()
        self.status.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        for widget in (lesson, self.status):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.resize(620, 420)

    def _buttons(self) -> QHBoxLayout:
        self.accept_button = QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._on_accepted)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.accept_button)
        row.addWidget(close)
        return row

    # Reading.

    def _read(self) -> None:
        project, ids = self._bridge.project, self._ids

        def work(context: JobContext) -> None:
            from dubstudio.studio.script_emotions import proposals

            context.produce(proposals(project, ids))

        job = Job("emotions of the script", self.tr("Reading the script"), work)
        self._job = job.id
        self._jobs.run(Lane.FILES, job, produced=self._on_produced, ended=self._on_ended)
        self._tell()

    def _on_produced(self, found: list[Proposal]) -> None:
        self._proposals = {proposal.line_id: proposal for proposal in found}

    def _on_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self._notices.fail(event.error)
        self._job = ""
        self._fill()

    # Showing.

    def _fill(self) -> None:
        project = self._bridge.project
        with QSignalBlocker(self.list):
            self.list.clear()
            for line_id in self._proposals:
                if line_id in project.segments:
                    self.list.addItem(self._item(line_id))
            self.list.setCurrentRow(0)
        self.list.setFocus()
        self._tell()

    def _item(self, line_id: str) -> QListWidgetItem:
        project, proposal = self._bridge.project, self._proposals[line_id]
        line = project.segments[line_id]
        item = QListWidgetItem()
        item.setData(_LINE, line_id)
        head = f"{project.number_of(line_id)} · {clock(line.slot.start_ms)} · {line.text}"
        now = self.tr("now: {emotion}").format(emotion=emotion_text(project.emotion_of(line)))
        why = evidence_text(proposal.understood)
        if not proposal.speaks:
            around = self.tr("only by the lines around it")
            why = f"{why}; {around}" if why else around
        item.setText("\n".join((head, f"{mix_text(proposal.emotion)}   ({now})", why)))
        item.setFont(words_font(project.language_of(line)))
        can = not line.locked
        item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
        # What only its neighbours tell is for the user to decide.
        item.setCheckState(Qt.CheckState.Checked if can and proposal.speaks else Qt.CheckState.Unchecked)
        if not can:
            item.setToolTip(self.tr("The line is locked. Unlock it first."))
        return item

    def _tell(self) -> None:
        silent = len(self._ids) - len(self._proposals)
        if self._job:
            text = self.tr("Reading the script…")
        elif not self._ids:
            text = self.tr("Select a line first.")
        elif not self._proposals:
            text = self.tr("The script says nothing about how these lines are meant.")
        elif silent:
            text = self.tr("Nothing is said about %n other line(s).", "", silent)
        else:
            text = ""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self._show_button()

    def _chosen(self) -> list[Proposal]:
        items = (self.list.item(row) for row in range(self.list.count()))
        ids = [item.data(_LINE) for item in items if item.checkState() is Qt.CheckState.Checked]
        return [self._proposals[line_id] for line_id in ids]

    def _show_button(self, _item: object = None) -> None:
        n_chosen = len(self._chosen())
        self.accept_button.setText(self.tr("Accept %n proposal(s)", "", n_chosen) if n_chosen else self.tr("Accept"))
        self.accept_button.setEnabled(n_chosen > 0)

    # What happens.

    def _on_current_changed(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None and item.data(_LINE) in self._bridge.project.segments:
            self._state.select([item.data(_LINE)])

    def _on_accepted(self) -> None:
        from dubstudio.studio.script_emotions import accepted

        chosen = self._chosen()
        if self._bridge.attempt(lambda project: accepted(project, chosen)):
            self._state.select([line_id for line_id in self._ids if line_id in self._bridge.project.segments])
            self.close()

    def _on_document_changed(self, _changes: ChangeSet) -> None:
        """A line that is gone has no emotion."""
        segments = self._bridge.project.segments
        for row in reversed(range(self.list.count())):
            if self.list.item(row).data(_LINE) not in segments:
                self.list.takeItem(row)
        self._show_button()
