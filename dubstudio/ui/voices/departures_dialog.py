"""Lists lines that do not sound like the voice of their character, and has them spoken again. Not modal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.edits import ChangeSet
from dubstudio.project.time import clock
from dubstudio.speech.registry import engine_ids, traits
from dubstudio.studio import voice_departures
from dubstudio.studio.voice_departures import Departure, Reason
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels.marks import swatch
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState

if TYPE_CHECKING:
    from dubstudio.speech.likeness.encoder import Embedding

_LINE = Qt.ItemDataRole.UserRole
_STEPS = 1000
_PROGRESS_WIDTH = 120


class DeparturesDialog(QDialog):
    """What stands out. Listens when it is shown, and again when asked; who has spoken what it sees at once.

    Args:
        bridge: Knows the document.
        state: Told which lines the user wants to see.
        jobs: Where the lines are listened to.
        theme: Where colours come from.
        notices: Told what goes wrong.
        parent: The window.

    Attributes:
        speak_wanted: Ids of lines that are to be spoken again.
    """

    speak_wanted = Signal(object)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        jobs: Jobs,
        theme: Theme,
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._jobs = bridge, state, jobs
        self._theme, self._notices = theme, notices
        self._job = ""
        self._round = 0  # counted up, so that what an earlier one has found is not taken for news
        self._is_complete = False
        self._found: tuple[Departure, ...] = ()
        self._takes: dict[str, str | None] = {}  # chosen take of the lines when they were listened to
        self._persons: dict[str, Embedding | None] = {}
        self._build()
        bridge.changed.connect(self._on_changed)
        bridge.replaced.connect(self._on_replaced)
        jobs.changed.connect(self._on_job_changed)
        theme.changed.connect(self._show)

    @property
    def is_listening(self) -> bool:
        """Whether lines are being listened to."""
        return bool(self._job)

    @property
    def found(self) -> tuple[Departure, ...]:
        """What is listed, in the order of the film."""
        return self._found

    def look(self) -> None:
        """Listen to all lines."""
        document = self._bridge.document
        if document is None or self._job:
            return
        frozen, known, self._round = document.frozen(), self._persons, self._round + 1
        number, self._is_complete = self._round, False
        self._takes = {line.id: line.chosen_take_id for line in frozen.project.in_order()}

        def work(context: JobContext) -> None:
            found = voice_departures.departures(frozen, context.progress, context.cancel, known=known)
            context.produce((number, tuple(found)))

        job = Job("voice check", self.tr("Listening to the lines"), work)
        self._job = job.id
        self._jobs.run(Lane.MEDIA, job, produced=self._on_produced, ended=self._on_ended)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Listen as soon as it is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Nobody needs to go on listening."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape closes."""
        self._stop()
        super().reject()

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Check voices"))
        lesson = QLabel(self.tr("Lines that another voice has spoken, or that sound unlike the others of a character."))
        lesson.setWordWrap(True)
        lesson.setProperty("role", "dim")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lines that stand out"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, _STEPS)
        self.progress.setFixedWidth(_PROGRESS_WIDTH)
        self.progress.setAccessibleName(self.tr("Lines listened to"))
        above = QHBoxLayout()
        above.addWidget(self.status, 1)
        above.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(lesson)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.resize(640, 440)

    def _buttons(self) -> QHBoxLayout:
        self.again = QPushButton(self.tr("Listen again"))
        self.again.clicked.connect(self._on_again_clicked)
        self.speak = QPushButton()
        self.speak.setProperty("role", "primary")
        self.speak.setToolTip(self.tr("Speaks the selected lines, or all of them where none is selected"))
        self.speak.clicked.connect(self._on_speak_clicked)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.speak)
        row.addWidget(close)
        for button in (self.again, self.speak, close):
            button.setAutoDefault(False)
        return row

    # Showing.

    def _show(self) -> None:
        project, chosen = self._bridge.project, set(self._chosen())
        with QSignalBlocker(self.list):
            self.list.clear()
            for departure in self._found:
                line = project.segments.get(departure.line_id)
                if line is not None:
                    item = self._item(departure)
                    self.list.addItem(item)
                    item.setSelected(line.id in chosen)
        self.status.setText(self._status())
        self.progress.setVisible(self.is_listening)
        self.again.setEnabled(not self._job and self._bridge.document is not None)
        self._show_button()

    def _item(self, departure: Departure) -> QListWidgetItem:
        project = self._bridge.project
        line, sentence = project.segments[departure.line_id], self._sentence(departure)
        head = f"{project.number_of(line.id)} · {clock(line.slot.start_ms)} · {line.text}"
        item = QListWidgetItem(f"{head}\n{sentence}")
        item.setData(_LINE, line.id)
        item.setToolTip(sentence)
        person = project.characters.get(line.character_id or "")
        if person:
            colours = self._theme.colours
            item.setIcon(swatch(self._theme.character(person.colour), person.name[:1], colours.panel))
        return item

    def _show_button(self) -> None:
        n_lines = len(self._to_speak())
        self.speak.setText(self.tr("Speak %n line(s) again", "", n_lines) if n_lines else self.tr("Speak again"))
        self.speak.setEnabled(n_lines > 0)

    def _status(self) -> str:
        if self._job:
            return self.tr("Listening to the lines…")
        if self._bridge.document is None:
            return self.tr("No project is open.")
        if self._found:
            return self.tr("%n line(s) stand out.", "", len(self._found))
        if not self._is_complete:
            return self.tr("Not all lines were listened to.")
        return self.tr("Every line that was spoken sounds like its character.")

    def _sentence(self, departure: Departure) -> str:
        if departure.reason is Reason.SOUND:
            sentence = self.tr("Sounds unlike the others: likeness {likeness}.")
            return sentence.format(likeness=f"{departure.likeness or 0.0:.2f}")
        if departure.reason is Reason.ENGINE:
            sentence = self.tr("Spoken by {heard}; the voice belongs to {wanted} now.")
            return sentence.format(heard=_engine(departure.heard), wanted=_engine(departure.wanted))
        voices = self._bridge.project.voices
        wanted = voices[departure.wanted].name if departure.wanted in voices else departure.wanted
        if departure.heard not in voices:
            return self.tr("Spoken by a voice that is no longer here; {wanted} has the part.").format(wanted=wanted)
        sentence = self.tr("Spoken by {heard}; {wanted} has the part.")
        return sentence.format(heard=voices[departure.heard].name, wanted=wanted)

    # What the user does.

    def _chosen(self) -> list[str]:
        return [item.data(_LINE) for item in self.list.selectedItems()]

    def _to_speak(self) -> list[str]:
        """Those that are selected, or all; locked lines stay as they are."""
        segments, chosen = self._bridge.project.segments, set(self._chosen())
        wanted = [found.line_id for found in self._found if not chosen or found.line_id in chosen]
        return [line_id for line_id in wanted if line_id in segments and not segments[line_id].locked]

    def _on_selected(self) -> None:
        ids, current = self._chosen(), self.list.currentItem()
        if ids:
            self._state.select(ids, current.data(_LINE) if current else None)
        self._show_button()

    def _go_to(self, item: QListWidgetItem) -> None:
        line = self._bridge.project.segments.get(item.data(_LINE))
        if line is not None:
            self._state.seek(line.slot.start_ms)

    def _on_again_clicked(self) -> None:
        self.look()

    def _on_speak_clicked(self) -> None:
        self.speak_wanted.emit(self._to_speak())

    # What happens elsewhere.

    def _stop(self) -> None:
        if self._job:
            self._jobs.cancel(self._job)
            self._job, self._round = "", self._round + 1

    def _on_job_changed(self, job_id: str) -> None:
        row = self._jobs.row(job_id) if job_id == self._job else None
        if row is not None:
            self.progress.setValue(round(_STEPS * row.fraction))

    def _on_produced(self, produced: tuple[int, tuple[Departure, ...]]) -> None:
        number, found = produced
        if number == self._round:
            self._found, self._is_complete = found, True

    def _on_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self._notices.fail(event.error)
        if event.job_id == self._job:
            self._job = ""
            self._keep_true()

    def _on_changed(self, _changes: ChangeSet) -> None:
        if self.isVisible() and not self._job:
            self._keep_true()

    def _keep_true(self) -> None:
        """Forget what has been spoken again or is gone, and see who has spoken the others: that costs nothing."""
        project = self._bridge.project
        told = {found.line_id: found for found in voice_departures.spoken_by_others(project)}
        heard = [found for found in self._found if found.reason is Reason.SOUND and self._is_as_heard(found.line_id)]
        still = {found.line_id: found for found in heard} | told
        self._found = tuple(still[line.id] for line in project.in_order() if line.id in still)
        self._show()

    def _is_as_heard(self, line_id: str) -> bool:
        line = self._bridge.project.segments.get(line_id)
        return line is not None and line.chosen_take_id == self._takes.get(line_id)

    def _on_replaced(self) -> None:
        self._stop()
        self._found, self._is_complete = (), False
        self._persons = {}  # a job that is being stopped may still write into the other one
        self._show()
        if self.isVisible():
            self.look()


def _engine(engine_id: str) -> str:
    return traits(engine_id).name if engine_id in engine_ids() else engine_id
