"""How long the current line is, what it could spare, and other wordings of it. Not modal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
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

from dubstudio.base import settings
from dubstudio.base.errors import UnknownLanguage
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.commands import fields
from dubstudio.project.entities import Segment
from dubstudio.project.time import s_from_ms
from dubstudio.studio import wordings
from dubstudio.studio.endpoint import Endpoint, endpoint_of
from dubstudio.studio.wordings import LineToFit, Wording
from dubstudio.text.length import Length, length_of, sheddable
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing

_WORDING = Qt.ItemDataRole.UserRole
_NEIGHBOURS = 2
_TOLERANCE = 0.1


class WordingsDialog(QDialog):
    """Follows the current line. The language model is asked when its button is pressed, and never else.

    Args:
        bridge: The document.
        state: Knows the current line.
        voicing: Knows how long lines are to the engine, and how long they are to be.
        jobs: Where the model is waited for.
        preferences: Say which model.
        parent: The window.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
        jobs: Jobs,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._voicing = bridge, state, voicing
        self._jobs, self._preferences = jobs, preferences
        self._job, self._asked_for = "", ""
        self.length, self.spare, self.trouble = QLabel(), QLabel(), QLabel()
        self.list = QListWidget()
        self.ask, self.accept_button = QPushButton(), QPushButton(self.tr("Take it"))
        self._build()
        bridge.changed.connect(self._show)
        bridge.replaced.connect(self._on_other_line)
        state.selection_changed.connect(self._on_other_line)
        voicing.lines_changed.connect(self._show)
        preferences.changed.connect(self._show)
        self._show()

    def propose(self) -> None:
        """Ask the model for other wordings of the current line, or stop waiting for it."""
        if self._job:
            self._stop()
            self._show()
            return
        line, endpoint = self._line(), self._endpoint()
        if line is None or endpoint is None:
            return
        wish, scale = self._wish(line), self._scale(line)

        def work(context: JobContext) -> None:
            def measure(text: str) -> float:
                return scale * length_of(text, wish.language).natural_s

            context.produce((context.job_id, wordings.proposals(wish, endpoint, context.cancel, measure)))

        self.list.clear()
        self.trouble.hide()
        job = Job("wordings", self.tr("Asking for other wordings"), work)
        self._job, self._asked_for = job.id, line.id
        self._jobs.run(Lane.FILES, job, produced=self._on_produced, ended=self._on_ended)
        self._show()

    def take(self) -> None:
        """Let the line say what is marked: one step."""
        item, line = self.list.currentItem(), self._line()
        if item is None or line is None or line.id != self._asked_for:
            return
        wording: Wording = item.data(_WORDING)
        self._seal()
        self._bridge.attempt(lambda project: fields.set_text(project, line.id, wording.text))
        self._seal()

    def reject(self) -> None:
        """Escape closes."""
        self._stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Nobody waits any more."""
        self._stop()
        super().closeEvent(event)

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Wordings"))
        self.length.setProperty("role", "heading")
        self.spare.setProperty("role", "dim")
        self.trouble.setProperty("role", "bad")
        for label in (self.length, self.spare, self.trouble):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.list.setAccessibleName(self.tr("Other wordings"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self.take)
        self.list.currentItemChanged.connect(self._allow)
        self.ask.setProperty("role", "primary")
        close = QPushButton(self.tr("Close"))
        self.ask.clicked.connect(self.propose)
        self.accept_button.clicked.connect(self.take)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.ask)
        row.addStretch(1)
        for button in (self.accept_button, close):
            row.addWidget(button)
        for button in (self.ask, self.accept_button, close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        for widget in (self.length, self.spare, self.list, self.trouble):
            column.addWidget(widget, int(widget is self.list))
        column.addLayout(row)
        self.resize(520, 400)

    # Showing.

    def _show(self) -> None:
        line = self._line()
        length = self._length(line) if line else None
        if line is None:
            self.length.setText(self.tr("No line is selected."))
            self.spare.clear()
        elif length is None:
            self.length.setText(self.tr("Nothing here counts the syllables of this language."))
            self.spare.clear()
        else:
            self._show_length(line, length)
        self._allow()

    def _show_length(self, line: Segment, length: Length) -> None:
        room = self._room_s(line)
        off = length.syllables_off(room, _TOLERANCE)
        about = self.tr("%n syllable(s), {natural} s for {room} s.", "", length.syllables)
        about = about.format(natural=f"{length.natural_s:.1f}", room=f"{room:.1f}")
        verdict = self.tr("It fits.")
        if off > 0:
            verdict = self.tr("Too long by %n syllable(s).", "", off)
        elif off < 0:
            verdict = self.tr("Too short by %n syllable(s).", "", -off)
        self.length.setText(f"{about} {verdict}")
        spare = sheddable(line.text, self._bridge.project.language_of(line), off) if off > 0 else ()
        costs = ", ".join(f"{cost.word} ({cost.syllables})" for cost in spare)
        self.spare.setText(self.tr("What costs most, by syllables: {words}").format(words=costs) if costs else "")
        self.spare.setVisible(bool(costs))

    def _allow(self) -> None:
        line, endpoint = self._line(), self._endpoint()
        waits = bool(self._job)
        self.ask.setText(self.tr("Stop") if waits else self.tr("Propose other wordings"))
        self.ask.setEnabled(waits or (line is not None and endpoint is not None and bool(line.text.strip())))
        tip = self.tr("Sends this line and its neighbours to the language model of the settings")
        self.ask.setToolTip(tip if endpoint else self.tr("Set the address of a language model in the settings first."))
        can = line is not None and not line.locked and line.id == self._asked_for
        self.accept_button.setEnabled(can and self.list.currentItem() is not None)

    def _item(self, wording: Wording) -> QListWidgetItem:
        count = self.tr("%n syllable(s)", "", wording.length.syllables)
        verdict = self.tr("fits") if wording.fits else f"{wording.syllables_off:+d}"
        item = QListWidgetItem(f"{wording.text}\n{count} · {wording.length.natural_s:.1f} s · {verdict}")
        item.setData(_WORDING, wording)
        return item

    # The line.

    def _line(self) -> Segment | None:
        return self._bridge.project.segments.get(self._state.current or "")

    def _room_s(self, line: Segment) -> float:
        """The time there is for it."""
        fit = self._voicing.fit_of(line.id)
        return s_from_ms(fit.target_ms if fit and fit.target_ms > 0 else line.slot.length_ms)

    def _length(self, line: Segment) -> Length | None:
        fit = self._voicing.fit_of(line.id)
        natural = s_from_ms(fit.natural_ms) if fit and not fit.pending else None
        try:
            return length_of(line.text, self._bridge.project.language_of(line), natural)
        except UnknownLanguage:
            return None

    def _scale(self, line: Segment) -> float:
        """How much slower than usual the line's voice is: what is counted is multiplied by it."""
        heard = self._length(line)
        guess = length_of(line.text, self._bridge.project.language_of(line)).natural_s if heard else 0.0
        return heard.natural_s / guess if heard and guess else 1.0

    def _wish(self, line: Segment) -> LineToFit:
        order = self._bridge.project.in_order()
        place = self._bridge.project.number_of(line.id) - 1
        return LineToFit(
            line.text,
            self._bridge.project.language_of(line),
            self._room_s(line),
            line.source_text,
            tuple(other.text for other in order[max(0, place - _NEIGHBOURS) : place]),
            tuple(other.text for other in order[place + 1 : place + 1 + _NEIGHBOURS]),
        )

    def _endpoint(self) -> Endpoint | None:
        return endpoint_of(
            self._preferences[settings.WORDING_URL],
            self._preferences[settings.WORDING_MODEL],
            self._preferences[settings.WORDING_KEY],
            self._preferences[settings.WORDING_TIMEOUT],
        )

    def _seal(self) -> None:
        if self._bridge.document is not None:
            self._bridge.document.history.seal()

    # What happens.

    def _on_other_line(self) -> None:
        line = self._line()
        if line is None or line.id != self._asked_for:
            self._stop()
            self.list.clear()
            self.trouble.hide()
        self._show()

    def _stop(self) -> None:
        if self._job:
            self._jobs.cancel(self._job)
            self._job = ""

    def _on_produced(self, made: tuple[str, list[Wording]]) -> None:
        job_id, found = made
        if job_id != self._job:
            return
        for wording in found:
            self.list.addItem(self._item(wording))
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
        if event.job_id != self._job:
            return
        self._job = ""
        if isinstance(event, Failed):
            self.trouble.setText(f"{words(event.error.message)} {words(event.error.remedy)}".strip())
            self.trouble.show()
        self._show()
