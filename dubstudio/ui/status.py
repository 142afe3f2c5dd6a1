"""The status bar: what is being done and how far it is, then what is saved and how editing behaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from dubstudio.base.errors import DubError
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.controller import Documents
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.jobs import JobRow, Jobs, Lane, Stage
from dubstudio.ui.notices import Notices
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing

_SHOWN_MS = 6_000
_MIX_KHZ = 48


class StatusBar(QStatusBar):
    """Calm: nothing blinks, and what is shown stays until something else is worth showing.

    Attributes:
        queue_button: Shows the queue when pressed.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        jobs: Jobs,
        voicing: Voicing,
        documents: Documents,
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._jobs, self._voicing, self._documents = bridge, state, jobs, voicing, documents
        self._work = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(150)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.queue_button = QToolButton()
        self._message = QLabel()
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._until = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._until.timeout.connect(self._message.clear)
        self._facts = QLabel()
        self._facts.setProperty("role", "dim")
        # Work may be asked for while something is being painted, and a progress bar paints at once when it is set:
        # one paint inside another ends the process.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_work)
        self._build()
        jobs.changed.connect(self._on_work_changed)
        voicing.lines_changed.connect(self._on_work_changed)
        documents.title_changed.connect(self._show_facts)
        bridge.clean_changed.connect(self._show_facts)
        bridge.replaced.connect(self._show_facts)
        bridge.changed.connect(self._show_facts)
        state.modes_changed.connect(self._show_facts)
        notices.refused.connect(self._on_refused)
        notices.told.connect(self._on_told)
        self._show_work()
        self._show_facts()

    def _build(self) -> None:
        self.setSizeGripEnabled(False)
        self.queue_button.setText(self.tr("Queue"))
        self.queue_button.setToolTip(self.tr("Show what is being done in the background"))
        self.queue_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.addWidget(self._work)
        self.addWidget(self._bar)
        self.addWidget(self._message, 1)
        self.addPermanentWidget(self._facts)
        self.addPermanentWidget(self.queue_button)

    def _on_refused(self, error: DubError) -> None:
        self._on_told(f"{words(error.message)} {words(error.remedy)}".strip())

    def _on_told(self, text: str) -> None:
        # Not `showMessage`: that hides the progress, which then shows itself again on top of the message.
        self._message.setText(text)
        self._message.setToolTip(text)
        self._until.start()

    def _on_work_changed(self, _what: object) -> None:
        self._soon.start()

    def _show_work(self) -> None:
        text, fraction = self._of_speaking() or self._of_other_work() or ("", None)
        self._work.setText(text)
        self._bar.setVisible(fraction is not None)
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(1000 * (fraction or 0.0)))

    def _of_speaking(self) -> tuple[str, float | None] | None:
        batch = self._voicing.batch
        if batch is None:
            return None
        done, total, fraction, seconds_left = batch
        text = self.tr("Speaking line {n} of {total} · {percent} %").format(
            n=min(done + 1, total), total=total, percent=round(100 * fraction)
        )
        if seconds_left is not None and seconds_left >= 1:
            text += " · " + self.tr("{seconds} s left").format(seconds=round(seconds_left))
        return text, fraction

    def _of_other_work(self) -> tuple[str, float | None] | None:
        running = [row for row in self._jobs.rows(Lane.FILES, Lane.MEDIA, Lane.MODELS) if row.stage is Stage.RUNNING]
        return _shown(running[0]) if running else None

    def _show_facts(self, *_what: object) -> None:
        if self._bridge.document is None:
            self._facts.setText("")
            return
        saved = self.tr("Saved") if self._bridge.is_clean else self.tr("Not saved")
        when = self._documents.autosaved_at
        if when and not self._bridge.is_clean:
            saved = self.tr("Autosaved {time}").format(time=when)
        snap = self.tr("snap on") if self._state.snapping else self.tr("snap off")
        project = self._bridge.project
        languages = f"{project.source_language} | {project.language}" if project.source_language else project.language
        self._facts.setText(" · ".join((saved, f"{_MIX_KHZ} kHz", snap, languages)))


def _shown(row: JobRow) -> tuple[str, float | None]:
    return words(row.text or row.job.label), row.fraction
