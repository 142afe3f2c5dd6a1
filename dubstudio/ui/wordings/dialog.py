"""How long the current line is, what it could spare, and other wordings of it. Not modal."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
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
from dubstudio.base.errors import DubError
from dubstudio.project.commands import fields
from dubstudio.project.entities import Segment
from dubstudio.project.time import ms_from_s, s_from_ms
from dubstudio.studio.endpoint import Endpoint, endpoint_of
from dubstudio.studio.wordings import Account, LineToFit, Wording
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.i18n.messages import sentences, words
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.panels.languages import words_font
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.verdicts import seconds_text
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing
from dubstudio.ui.wordings.proposer import Proposer, Question

_WORDING = Qt.ItemDataRole.UserRole
_NEIGHBOURS = 2


class WordingsDialog(QDialog):
    """Follows the current line. The language model is asked when its button is pressed, and never else.

    Attributes:
        settings_wanted: The user wants to say which language model there is.

    Args:
        bridge: The document.
        state: Knows the current line.
        voicing: Knows how long lines are to the engine, and how long they are to be.
        jobs: Where the model is waited for.
        preferences: Say which model.
        parent: The window.
    """

    settings_wanted = Signal()

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
        self._preferences = preferences
        self._proposer = Proposer(jobs, self)
        self._asked_for = ""
        self._known: tuple[Question, Account | None] | None = None
        self.length, self.spare, self.trouble, self.lesson = QLabel(), QLabel(), QLabel(), QLabel()
        self.list = QListWidget()
        self.ask, self.accept_button = QPushButton(), QPushButton(self.tr("Take it"))
        self._build()
        self._proposer.counted.connect(self._on_counted)
        self._proposer.proposed.connect(self._on_proposed)
        self._proposer.ended.connect(self._on_ended)
        bridge.changed.connect(self._show)
        bridge.replaced.connect(self._on_other_line)
        state.selection_changed.connect(self._on_other_line)
        voicing.lines_changed.connect(self._show)
        preferences.changed.connect(self._show)
        self._show()

    def propose(self) -> None:
        """Ask the model for other wordings of the current line, or stop waiting for it."""
        if self._proposer.is_asking:
            self._proposer.stop()
            self._allow()
            return
        line, endpoint = self._line(), self._endpoint()
        if line is None or endpoint is None:
            return
        self.list.clear()
        self.trouble.hide()
        self._asked_for = line.id
        ruler = self._voicing.ruler_of(line.id)
        self._proposer.propose(self._wish(line), endpoint, self._natural_s(line), ruler)
        self._allow()

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
        self._proposer.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Nobody waits any more."""
        self._proposer.stop()
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
        self.lesson.setWordWrap(True)
        self.lesson.setProperty("role", "dim")
        self.lesson.linkActivated.connect(self.settings_wanted)
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
        for widget in (self.length, self.spare, self.list, self.lesson, self.trouble):
            column.addWidget(widget, int(widget is self.list))
        column.addLayout(row)
        self.resize(520, 400)

    # Showing.

    def _show(self) -> None:
        line = self._line()
        question = self._question(line) if line else None
        if question is None:
            self._known = None
            self._tell(self.tr("No line is selected."))
        elif self._known is None or self._known[0] != question:
            if self._known is None or self._known[0].text != question.text:
                self._tell(self.tr("Counting syllables…"))
            self._proposer.count(question)
        elif (account := self._known[1]) is None:
            self._tell(self.tr("Nothing here counts the syllables of this language."))
        else:
            self._show_account(account, question.room_s)
        self._allow()

    def _show_account(self, account: Account, room_s: float) -> None:
        off, natural_s = account.syllables_off, account.length.natural_s
        about = self.tr("%n syllable(s), {natural} s for {room} s.", "", account.length.syllables)
        about = about.format(natural=f"{natural_s:.1f}", room=f"{room_s:.1f}")
        costs = ", ".join(f"{cost.word} ({cost.syllables})" for cost in account.costs)
        spare = self.tr("What costs most, by syllables: {words}").format(words=costs) if costs else ""
        self._tell(sentences((about, self._verdict(off) if off else self.tr("It fits."))), spare)

    def _tell(self, length: str, spare: str = "") -> None:
        self.length.setText(length)
        self.spare.setText(spare)
        self.spare.setVisible(bool(spare))

    def _verdict(self, off: int) -> str:
        if off > 0:
            return self.tr("Too long by %n syllable(s).", "", off)
        return self.tr("Too short by %n syllable(s).", "", -off)

    def _allow(self) -> None:
        line, endpoint = self._line(), self._endpoint()
        waits = self._proposer.is_asking
        self.ask.setText(self.tr("Stop") if waits else self.tr("Propose other wordings"))
        self.ask.setEnabled(waits or (line is not None and endpoint is not None and bool(line.text.strip())))
        tip = self.tr("Sends this line and its neighbours to the language model of the settings")
        self.ask.setToolTip(tip if endpoint else self.tr("Set the address of a language model in the settings first."))
        self._show_lesson(has_model=endpoint is not None)
        can = line is not None and not line.locked and line.id == self._asked_for
        self.accept_button.setEnabled(can and self.list.currentItem() is not None)

    def _show_lesson(self, *, has_model: bool) -> None:
        if has_model:
            text = self.tr("A language model proposes words that fit the time; you choose.")
        else:
            told = self.tr("Set the address of a language model in the settings first.")
            link = self.tr("Settings…")
            text = f'{escape(told)} <a href="settings">{escape(link)}</a>'
        self.lesson.setText(text)
        self.lesson.setVisible(self.list.count() == 0)

    def _item(self, wording: Wording) -> QListWidgetItem:
        count = self.tr("%n syllable(s)", "", wording.length.syllables)
        time = seconds_text(ms_from_s(wording.length.natural_s))
        # What the engine has read is exact; what was counted is not.
        told = [count, time if wording.is_read else f"≈ {time}"]
        told.append(self._verdict(wording.syllables_off) if wording.syllables_off else self.tr("It fits."))
        rows = [wording.text, " · ".join(told)]
        if wording.lost:
            rows.append(self.tr("Loses {forms}").format(forms=" ".join(wording.lost)))
        item = QListWidgetItem("\n".join(rows))
        item.setData(_WORDING, wording)
        return item

    # The line.

    def _line(self) -> Segment | None:
        return self._bridge.project.segments.get(self._state.current or "")

    def _room_s(self, line: Segment) -> float:
        """The time there is for it."""
        fit = self._voicing.fit_of(line.id)
        return s_from_ms(fit.target_ms if fit and fit.target_ms > 0 else line.slot.length_ms)

    def _natural_s(self, line: Segment) -> float | None:
        """How long it is to its engine; None while that is not known."""
        fit = self._voicing.fit_of(line.id)
        return s_from_ms(fit.natural_ms) if fit and not fit.pending else None

    def _question(self, line: Segment) -> Question:
        language = self._bridge.project.language_of(line)
        return Question(line.text, language, self._room_s(line), self._natural_s(line))

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
            self._proposer.stop()
            self.list.clear()
            self.trouble.hide()
        self._show()

    def _on_counted(self, question: Question, account: Account | None) -> None:
        self._known = (question, account)
        self._show()

    def _on_proposed(self, found: list[Wording]) -> None:
        """What was counted first comes again when the engine has read it; what is marked stays marked."""
        line, item = self._line(), self.list.currentItem()
        marked = item.data(_WORDING).text if item else ""
        is_first = self.list.count() == 0
        self.list.setFont(words_font(self._bridge.project.language_of(line)) if line else self.font())
        self.list.clear()
        for wording in found:
            self.list.addItem(self._item(wording))
        texts = [wording.text for wording in found]
        self.list.setCurrentRow(texts.index(marked) if marked in texts and not is_first else 0)
        if is_first:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def _on_ended(self, error: DubError | None) -> None:
        if error is not None:
            self.trouble.setText(sentences((words(error.message), words(error.remedy))))
            self.trouble.show()
        self._show()
