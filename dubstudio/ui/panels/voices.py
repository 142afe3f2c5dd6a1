"""Choosing a voice: a button that names it, a list to search and hear, no dialog. Must not know engines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.project.entities import Voice
from dubstudio.speech.voices import BuiltInVoice, voices
from dubstudio.text.language import LANGUAGES
from dubstudio.ui.panels.fields import Tabs, claims, sound_dialog
from dubstudio.ui.panels.languages import language_name
from dubstudio.ui.panels.marks import draw_play, play_icon
from dubstudio.ui.panels.subject import Mixed, Subject
from dubstudio.ui.theme import Theme

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard

_OFFER = int(Qt.ItemDataRole.UserRole)
_PLAY_WIDTH = 32
_BUTTON_MARGIN = 14
_ROW = 28
_HEIGHT = 380
OWN = "card:"
"""What the keys of the user's own voices begin with."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Offer:
    """A voice that can be chosen.

    Attributes:
        name: What it is called.
        about: What else is known of it: language, sex, clips.
        voice_id: In the project; empty for a built-in voice that the project does not have yet, and for none.
        built_in: Where it is a built-in voice.
        card: Where it is one of the user's own that the project does not have yet.
    """

    name: str
    about: str
    voice_id: str = ""
    built_in: BuiltInVoice | None = None
    card: VoiceCard | None = None

    @property
    def key(self) -> str:
        """What it is auditioned by: the project's voice, the built-in one, or the user's own."""
        if self.card:
            return OWN + self.card.id
        return self.voice_id or (self.built_in.id if self.built_in else "")

    def matches(self, words: str) -> bool:
        """Whether somebody who types this may mean it."""
        text = f"{self.name} {self.about} {self.built_in.id if self.built_in else ''}".casefold()
        return all(word in text for word in words.casefold().split())


class VoiceField(QWidget):
    """Who speaks, with a button to hear them.

    Attributes:
        chosen: An `Offer`, and whether it is for the character rather than for the lines alone.
        cleared: The lines are to be spoken by their character's voice again.
        auditioned: Key of an offer that is to be heard.
        recording_wanted: A file whose voice is to be imitated, and whether for the character.
    """

    chosen = Signal(object, bool)
    cleared = Signal()
    auditioned = Signal(str)
    recording_wanted = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subject: Subject | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.button = ElidedButton()
        self.button.setAccessibleName(self.tr("Voice"))
        self.button.setFixedHeight(28)
        self.button.setStyleSheet("text-align: left;")
        self.play = QToolButton()
        self.play.setAccessibleName(self.tr("Hear the voice say this line"))
        self.play.setToolTip(self.play.accessibleName())
        self.play.setFixedSize(34, 28)
        self.play.setStyleSheet("padding: 2px;")
        row.addWidget(self.button, 1)
        row.addWidget(self.play)
        self.picker = VoicePicker(theme, self)
        self.button.clicked.connect(self._on_clicked)
        self.play.clicked.connect(self._on_play_clicked)
        self.picker.chosen.connect(self.chosen)
        self.picker.cleared.connect(self.cleared)
        self.picker.auditioned.connect(self.auditioned)
        self.picker.recording_wanted.connect(self.recording_wanted)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_subject(self, subject: Subject) -> None:
        """Show who speaks some lines."""
        self._subject = subject
        voice_id = subject.common(subject.project.voice_id_of)
        self.play.setEnabled(not isinstance(voice_id, Mixed) and voice_id in subject.project.voices)
        self.button.show_text(self._name(subject, voice_id))
        self.button.setToolTip(self.tr("Choose a voice; the list lets you hear each one"))
        if self.picker.isVisible():
            self.picker.show_subject(subject)

    def _name(self, subject: Subject, voice_id: str | Mixed | None) -> str:
        if isinstance(voice_id, Mixed):
            return self.tr("mixed")
        if voice_id is None:
            return self.tr("Choose a voice…")
        voice = subject.project.voices.get(voice_id)
        if voice is None:
            return self.tr("missing: {voice}").format(voice=voice_id)
        return f"{voice.name} · {self.picker.about(voice)}"

    def _on_clicked(self) -> None:
        if self._subject is not None:
            self.picker.show_subject(self._subject)
            self.picker.open_below(self.button)

    def _on_play_clicked(self) -> None:
        if self._subject is not None:
            voice_id = self._subject.project.voice_id_of(self._subject.current)
            self.auditioned.emit(voice_id or "")

    def _on_theme_changed(self) -> None:
        self.play.setIcon(play_icon(self._theme.colours.accent))


class ElidedButton(QPushButton):
    """A button whose words may be longer than it is wide."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show words, as many as there is room for."""
        self._text = text
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """There is other room."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - 2 * _BUTTON_MARGIN
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room))


class VoicePicker(QFrame):
    """The list of voices, hanging from its button.

    Attributes:
        chosen: An `Offer`, and whether it is for the character.
        cleared: The character's voice is wanted again.
        auditioned: Key of an offer that is to be heard.
        recording_wanted: A file whose voice is to be imitated, and whether for the character.
    """

    chosen = Signal(object, bool)
    cleared = Signal()
    auditioned = Signal(str)
    recording_wanted = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._subject: Subject | None = None
        self._cards: tuple[VoiceCard, ...] = ()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Voices"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self.scope = Tabs(self.tr("For whom"), (("character", ""), ("line", "")))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search voices"))
        self.search.setAccessibleName(self.tr("Search voices"))
        self.search.setClearButtonEnabled(True)
        self.list = _VoiceList(theme, self)
        self._hint = QLabel(self.tr("Enter chooses · Space or ▶ lets you hear"))
        self._hint.setProperty("role", "small")
        self.recording = QPushButton(self.tr("Imitate a recording…"))
        self.recording.setToolTip(self.tr("Five seconds of somebody speaking are a voice"))
        for widget in (self.scope, self.search, self.list, self.recording, self._hint):
            column.addWidget(widget)
        self.recording.clicked.connect(self._on_recording_clicked)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._on_item_chosen)
        self.list.itemActivated.connect(self._on_item_chosen)
        self.list.auditioned.connect(self._on_auditioned)

    def show_subject(self, subject: Subject) -> None:
        """Offer voices for some lines."""
        self._subject = subject
        character = subject.character()
        named = None if isinstance(character, Mixed) else character
        self.scope.setVisible(named is not None)
        if named is not None:
            self.scope.buttons["character"].setText(self.tr("All lines of {name}").format(name=named.name))
        if self.scope.key() is None or not self.isVisible():
            own = named is None or any(line.voice_id for line in subject.lines)
            self.scope.show_key("line" if own else "character")
        lines = self.tr("%n selected line(s)", "", len(subject.lines))
        self.scope.buttons["line"].setText(self.tr("This line only") if len(subject.lines) == 1 else lines)
        self._fill()

    def open_below(self, button: QWidget) -> None:
        """Appear under a button, inside the screen."""
        self.resize(max(button.width() + 32, 300), _HEIGHT)
        corner = button.mapToGlobal(QPoint(0, button.height() + 2))
        room = button.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        y = min(corner.y(), room.bottom() - self.height())
        self.move(x, max(y, room.top()))
        self.search.clear()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer_cards(self, cards: Sequence[VoiceCard]) -> None:
        """Offer the user's own voices too, from now on."""
        self._cards = tuple(cards)
        if self.isVisible():
            self._fill()

    def about(self, voice: Voice | VoiceCard) -> str:
        """What is known of a voice of the project, or of the user's own, in a few words."""
        parts = [language_name(voice.language)] if voice.language else []
        sexes = {"female": self.tr("female"), "male": self.tr("male")}
        parts += [sexes.get(tag, tag) for tag in voice.tags]
        if voice.clips:
            parts.append(self.tr("%n clip(s)", "", len(voice.clips)))
        return ", ".join(parts)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The search field leaves moving and choosing to the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.list.setFocus()
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_item_chosen(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    # What there is to choose from.

    def _fill(self) -> None:
        if self._subject is None:
            return
        words = self.search.text()
        self.list.clear()
        for heading, offers in self._groups(self._subject):
            found = [offer for offer in offers if offer.matches(words)]
            if found and heading:
                self.list.add_heading(heading)
            for offer in found:
                self.list.add_offer(offer)
        here = self._subject.project.voice_id_of(self._subject.current)
        self.list.show_current(None if words else here)

    def _groups(self, subject: Subject) -> Iterator[tuple[str, list[Offer]]]:
        character = subject.character()
        if not isinstance(character, Mixed) and character and any(line.voice_id for line in subject.lines):
            yield "", [Offer(self.tr("As {name}").format(name=character.name), "")]
        known = sorted(subject.project.voices.values(), key=lambda v: v.name.casefold())
        yield self.tr("In this project"), [Offer(v.name, self.about(v), v.id) for v in known]
        copied = {v.card_id for v in known}
        yield self.tr("My voices"), [Offer(c.name, self.about(c), card=c) for c in self._cards if c.id not in copied]
        there = {v.preset for v in known}
        wanted = subject.project.language_of(subject.current).partition("-")[0]
        for language in sorted(LANGUAGES, key=lambda tag: tag != wanted):
            built_in = [v for v in voices(language) if v.id not in there]
            yield language_name(language), [self._offer(v) for v in built_in]

    def _offer(self, voice: BuiltInVoice) -> Offer:
        sexes = {"female": self.tr("female"), "male": self.tr("male")}
        about = ", ".join((language_name(voice.language), sexes.get(voice.sex, voice.sex)))
        return Offer(voice.name, about, built_in=voice)

    def _on_item_chosen(self, item: QListWidgetItem | None) -> None:
        offer = item.data(_OFFER) if item else None
        if not isinstance(offer, Offer):
            return
        self.close()
        if offer.key:
            self.chosen.emit(offer, self._is_for_character())
        else:
            self.cleared.emit()

    def _on_recording_clicked(self) -> None:
        for_character = self._is_for_character()
        self.close()
        dialog = sound_dialog(self.tr("A recording of the voice"), self.parentWidget())
        dialog.fileSelected.connect(lambda path: self.recording_wanted.emit(path, for_character))
        dialog.open()

    def _is_for_character(self) -> bool:
        return not self.scope.isHidden() and self.scope.key() == "character"

    def _on_auditioned(self, offer: Offer) -> None:
        self.auditioned.emit(offer.key)


class _VoiceList(QListWidget):
    """Rows of voices under headings, each with a triangle.

    Attributes:
        auditioned: An `Offer`.
    """

    auditioned = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Voices"))
        self.setItemDelegate(_VoiceDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def add_heading(self, text: str) -> None:
        """A line over the voices of one kind."""
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def add_offer(self, offer: Offer) -> None:
        """A voice to choose."""
        item = QListWidgetItem(offer.name, self)
        item.setData(_OFFER, offer)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.name}, {offer.about}")

    def show_current(self, voice_id: str | None) -> None:
        """Go to a voice; to the first one where there is no such."""
        first = -1
        for row in range(self.count()):
            offer = self.item(row).data(_OFFER)
            if isinstance(offer, Offer):
                first = row if first < 0 else first
                if voice_id and offer.voice_id == voice_id:
                    self.setCurrentRow(row)
                    return
        self.setCurrentRow(first)

    def event(self, event: QEvent) -> bool:
        """Space is ours, whatever it does elsewhere."""
        return claims(event, (Qt.Key.Key_Space,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space lets the voice be heard, Enter chooses it."""
        item = self.currentItem()
        offer = item.data(_OFFER) if item else None
        if event.key() == Qt.Key.Key_Space and isinstance(offer, Offer):
            self.auditioned.emit(offer)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
            self.itemActivated.emit(item)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """On the triangle the voice is heard, elsewhere it is chosen."""
        item = self.itemAt(event.position().toPoint())
        offer = item.data(_OFFER) if item else None
        if isinstance(offer, Offer) and offer.key and event.position().x() >= self.viewport().width() - _PLAY_WIDTH:
            self.auditioned.emit(offer)
            return
        super().mouseReleaseEvent(event)


class _VoiceDelegate(QStyledItemDelegate):
    """Paints a voice: name, what is known of it, triangle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002  Qt's name
        """Every row is equally high."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        colours, offer, rect = self._theme.colours, index.data(_OFFER), option.rect
        painter.save()
        painter.setFont(option.font)
        inner = rect.adjusted(8, 0, -_PLAY_WIDTH, 0)
        if not isinstance(offer, Offer):
            painter.setPen(colours.dim)
            painter.drawText(inner.adjusted(0, 4, 0, 0), _LEFT, str(index.data()))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.raised)
        painter.setPen(colours.text)
        used = painter.fontMetrics().horizontalAdvance(offer.name) + 10
        painter.drawText(inner, _LEFT, offer.name)
        painter.setPen(colours.dim)
        about = painter.fontMetrics().elidedText(offer.about, Qt.TextElideMode.ElideRight, inner.width() - used)
        painter.drawText(inner.adjusted(used, 0, 0, 0), _LEFT, about)
        if offer.key:
            mark = QRect(rect.right() - 20, rect.center().y() - 5, 9, 11)
            draw_play(painter, mark, colours.accent)
        painter.restore()


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
