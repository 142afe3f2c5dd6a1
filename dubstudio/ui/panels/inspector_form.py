"""The controls of the inspector in their places. Shows what it is given; what becomes of the user's wishes is decided
by the inspector. Must not know the document.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.project.invariants import GAIN_DB, LAST_SEED, TEMPERATURE
from dubstudio.speech.engine import USUAL_TEMPERATURE
from dubstudio.ui.panels.casting import CharacterField
from dubstudio.ui.panels.emotion import EmotionField
from dubstudio.ui.panels.fields import NumberField
from dubstudio.ui.panels.fit_choice import FitField
from dubstudio.ui.panels.languages import LanguageField
from dubstudio.ui.panels.subject import Mixed, Subject
from dubstudio.ui.panels.takes_list import TakesList
from dubstudio.ui.panels.voices import VoiceField
from dubstudio.ui.panels.words import PlainEditor, VerdictBar, WordsBox
from dubstudio.ui.theme import Theme

_MARGIN, _GAP = 12, 8
_EMOTION_ROW = 3  # behind the voice


class InspectorForm(QWidget):
    """Everything below the title."""

    def __init__(self, theme: Theme, takes: TakesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.takes = takes
        self.reason = ReasonBar(theme)
        self.words = WordsBox(theme)
        self.verdict = VerdictBar(theme)
        self.source = PlainEditor(self.tr("Source text"))
        self.source.setPlaceholderText(self.tr("What the original says"))
        self.character = CharacterField(theme)
        self.voice = VoiceField(theme)
        self.language = LanguageField()
        self.emotion = EmotionField(theme)
        self.fit = FitField(theme)
        self.note = PlainEditor(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("For yourself"))
        self._make_numbers()
        self._make_take_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _GAP, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        column.addWidget(self.reason)
        column.addWidget(self.words)
        column.addWidget(self.verdict)
        column.addLayout(self._rows())
        column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """A row that has got higher is given its height: Qt's form goes by the one it had."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            layout, row = self.layout(), self.emotion
            # The emotion's controls have the whole width; its name stays in line with the others.
            self._emotion_label.setMinimumWidth(max(0, self.fit.x() - row.x() - _GAP))
            if layout is not None and row.height() < row.heightForWidth(row.width()):
                layout.invalidate()
                layout.activate()
        return done

    def show_subject(self, subject: Subject) -> None:
        """Show all that does not depend on how the line is spoken."""
        self.source.show_text(subject.current.source_text)
        self.note.show_text(subject.current.note)
        self.character.show_subject(subject)
        self.voice.show_subject(subject)
        self.language.show_subject(subject)
        self.seed.show_value(subject.common(lambda line: float(line.seed)))
        usual = USUAL_TEMPERATURE
        self.temperature.show_value(subject.common(lambda s: usual if s.temperature is None else s.temperature))
        self.gain.show_value(subject.common(lambda line: line.gain_db))
        locked = subject.common(lambda line: line.locked)
        self.locked.setTristate(isinstance(locked, Mixed))
        self.locked.setCheckState(
            Qt.CheckState.PartiallyChecked
            if isinstance(locked, Mixed)
            else (Qt.CheckState.Checked if locked else Qt.CheckState.Unchecked)
        )
        self._allow(subject)

    def _allow(self, subject: Subject) -> None:
        """Locked lines are shown, and can be heard, but not changed."""
        can = not subject.n_locked
        reason = "" if can else self.tr("The line is locked. Unlock it first.")
        if not can and len(subject.lines) > 1:
            reason = self.tr("{n} of the selected lines are locked. Unlock them first.").format(n=subject.n_locked)
        self.reason.show_reason(reason)
        for editor in (self.words.editor, self.source, self.note):
            editor.setReadOnly(bool(subject.current.locked))
            editor.setToolTip(reason if subject.current.locked else "")
        fields = (self.character.combo, self.voice.button, self.language, self.emotion, self.fit)
        for field in (*fields, self.seed, self.temperature, self.gain, self.another):
            field.setEnabled(can)
            if reason or field.toolTip() == field.property("reason"):
                field.setToolTip(reason)
            field.setProperty("reason", reason)

    def _make_numbers(self) -> None:
        self.seed = NumberField(self.tr("Seed"), 0, LAST_SEED, 1, 0)
        self.seed.setToolTip(self.tr("0 is the plain reading; every other seed is another performance"))
        self.temperature = NumberField(self.tr("Temperature"), *TEMPERATURE, 0.1, 2)
        self.temperature.setToolTip(self.tr("How far performances of other seeds depart from the plain one"))
        self.seed.setMinimumWidth(88)
        self.temperature.setMinimumWidth(56)
        self.gain = NumberField(self.tr("Gain"), *GAIN_DB, 0.5, 1)
        self.gain.setMinimumWidth(80)
        self.gain.setSuffix(self.tr(" dB"))
        self.gain.setToolTip(self.tr("Louder or softer than it was spoken"))
        self.locked = QCheckBox(self.tr("Locked"))
        self.locked.setToolTip(self.tr("Protects the line from every edit"))

    def _make_take_buttons(self) -> None:
        self.another = QPushButton(self.tr("Another take"))
        self.another.setToolTip(self.tr("Speaks the line again with another seed"))
        self.compare = QToolButton()
        self.compare.setText(self.tr("A/B"))
        self.compare.setToolTip(self.tr("Plays two takes by turns, equally loud"))
        self.tidy = QToolButton()
        self.tidy.setText(self.tr("Clean up") + " ▾")
        self.tidy.setToolTip(self.tr("Removes takes that are neither chosen nor starred"))
        self.tidy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.tidy)
        self.tidy_line = menu.addAction(self.tr("Unused takes of the selected lines"))
        self.tidy_all = menu.addAction(self.tr("Unused takes of all lines"))
        self.tidy.setMenu(menu)
        for button in (self.another, self.compare, self.tidy):
            button.setMinimumHeight(26)
            button.setStyleSheet("padding: 4px 6px;")
            button.setAccessibleName(button.text())
        self.no_takes = QLabel(self.tr("Not spoken yet. Speak the line to hear it."))
        self.no_takes.setProperty("role", "small")
        self.no_takes.setWordWrap(True)

    def _rows(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(_GAP)
        rows.setVerticalSpacing(_GAP)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for text, field in (
            (self.tr("Source"), self.source),
            (self.tr("Character"), self.character),
            (self.tr("Voice"), self.voice),
            (self.tr("Fit"), self.fit),
            (self.tr("Takes"), self._takes_column()),
            (self.tr("Seed"), self._pair(self.seed, self.tr("Temperature"), self.temperature)),
            (self.tr("Gain"), self._pair(self.gain, "", self.locked)),
            (self.tr("Language"), self.language),
            (self.tr("Note"), self.note),
        ):
            rows.addRow(_label(text, field), field)
        self._emotion_label = _label(self.tr("Emotion"), self.emotion)
        self.emotion.put_label(self._emotion_label)
        rows.insertRow(_EMOTION_ROW, self.emotion)
        return rows

    def _pair(self, first: QWidget, name: str, second: QWidget) -> QWidget:
        """Two short controls beside each other."""
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(first, 1)
        if name:
            row.addWidget(_label(name, second))
        row.addWidget(second, 1)
        return pair

    def _takes_column(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.another, 1)
        buttons.addWidget(self.compare)
        buttons.addWidget(self.tidy)
        column.addWidget(self.takes)
        column.addWidget(self.no_takes)
        column.addLayout(buttons)
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        return whole


class ReasonBar(QLabel):
    """Why the lines can't be changed, with the link that lets them be.

    Attributes:
        unlock_wanted: The link was clicked.
    """

    unlock_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reason = ""
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self.unlock_wanted)
        theme.changed.connect(self._tell)

    def show_reason(self, reason: str) -> None:
        """Show a reason; empty where there is none."""
        self._reason = reason
        self.setVisible(bool(reason))
        self._tell()

    def _tell(self) -> None:
        colours = self._theme.colours
        unlock = escape(self.tr("Unlock"))
        link = f'<a href="unlock" style="color: {colours.accent.name()}">{unlock}</a>'
        self.setText(f'<span style="color: {colours.warn.name()}">{escape(self._reason)}</span> {link}')


def _label(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "small")
    label.setContentsMargins(0, 5, 0, 0)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setBuddy(field)
    return label
