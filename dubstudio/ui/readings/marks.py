"""Marks readings in an editor, and lets them be chosen by mouse and keyboard.

What is chosen goes into the editor as if it had been typed, so that the document's history has one step of it. Must
not know the document.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip

from dubstudio.ui.i18n.messages import sentences
from dubstudio.ui.panels.plain_editor import PlainEditor, utf16
from dubstudio.ui.readings import inserted
from dubstudio.ui.readings.sight import Place, Sight
from dubstudio.ui.theme import Theme

MENU_KEY = Qt.Key.Key_F7
"""Opens the menu of readings where the cursor is."""

_MOST_DIGITS = 9
_Line = QTextCharFormat.UnderlineStyle


class ReadingMarks(QObject):
    """Underlines what has several readings and what is wrong.

    Args:
        editor: Where; its text is what the marks are of.
        theme: Where colours come from.

    Attributes:
        lexicon_wanted: Somebody wants a reading to hold everywhere; word and reading.
    """

    lexicon_wanted = Signal(str, str)

    def __init__(self, editor: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(editor)
        self._editor, self._theme = editor, theme
        self._sight = Sight("", "")
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)
        theme.changed.connect(self._mark)

    @property
    def sight(self) -> Sight | None:
        """What is marked; None while the text is another than was looked at."""
        return self._sight if self._sight.text == self._editor.toPlainText() else None

    def show_sight(self, sight: Sight) -> None:
        """Mark what was seen; of another text than the editor's, nothing."""
        if sight.text == self._editor.toPlainText():
            self._sight = sight
            self._mark()

    def open_menu(self) -> bool:
        """Open the readings of where the cursor is. Returns whether there are any."""
        place = self._place_of(self._editor.textCursor())
        if place is None:
            return False
        corner = self._editor.cursorRect(self._cursor(place.start, place.start)).bottomLeft()
        menu = self._menu_of(place)
        menu.popup(self._editor.viewport().mapToGlobal(corner))
        menu.setActiveAction(next(filter(QAction.isChecked, menu.actions()), menu.actions()[0]))
        return True

    def choose(self, place: Place, reading: str) -> None:
        """Give a place a reading."""
        self._put(place, inserted.with_reading(place, reading))

    def take_out(self, place: Place) -> None:
        """Leave the reading of a place to the program."""
        self._put(place, inserted.without_reading(place))

    def type_reading(self, place: Place) -> None:
        """Write the reading of a place out, and select it to be typed over."""
        form, before = inserted.with_reading(place, place.chosen), self._sight.text[: place.start]
        if self._put(place, form):
            first, last = inserted.reading_span(form)
            cursor = self._editor.textCursor()
            cursor.setPosition(utf16(before + form[:first]))
            cursor.setPosition(utf16(before + form[:last]), QTextCursor.MoveMode.KeepAnchor)
            self._editor.setTextCursor(cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keys, clicks and pointing at words."""
        match event:
            case QKeyEvent() if event.key() == MENU_KEY and not event.modifiers():
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                return event.type() == QEvent.Type.KeyPress and self.open_menu()
            case QMouseEvent() if event.type() == QEvent.Type.MouseButtonPress:
                return self._on_pressed(event)
            case QContextMenuEvent():
                return self._on_context_menu(event)
            case QHelpEvent() if watched is self._editor.viewport():
                return self._on_pointed_at(event)
        return super().eventFilter(watched, event)

    # Marking.

    def _mark(self) -> None:
        colours, text = self._theme.colours, self._sight.text
        if text != self._editor.toPlainText():
            return
        marks = [self._underlined(p.start, p.end, _Line.DotLine, colours.accent) for p in self._sight.places]
        marks += [self._underlined(*span, _Line.SingleUnderline, colours.bad) for span in self._sight.unknown]
        marks += [self._underlined(f.start, f.end, _Line.WaveUnderline, colours.bad) for f in self._sight.faults]
        self._editor.setExtraSelections(marks)

    def _underlined(
        self, start: int, end: int, line: QTextCharFormat.UnderlineStyle, colour: QColor
    ) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(line)
        look.setUnderlineColor(colour)
        mark.format = look
        mark.cursor = self._cursor(start, end)
        return mark

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text, cursor = self._sight.text, QTextCursor(self._editor.document())
        cursor.setPosition(utf16(text[:start]))
        cursor.setPosition(utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # Finding.

    def _place_of(self, cursor: QTextCursor) -> Place | None:
        sight = self.sight
        return sight.place_at(self._position(cursor)) if sight else None

    def _position(self, cursor: QTextCursor) -> int:
        """Where a cursor is, in characters."""
        text, units = self._sight.text, cursor.position()
        return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    def _under(self, point: QPoint) -> QTextCursor | None:
        """The cursor before the character under a point; None where there is none."""
        cursor = self._editor.cursorForPosition(point)
        rect = self._editor.cursorRect(cursor)
        if point.x() < rect.left():  # the nearer edge of the character is its end
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        far = abs(point.x() - rect.left()) > 2 * rect.height() or not rect.top() <= point.y() <= rect.bottom()
        return None if far else cursor

    def _on_pressed(self, event: QMouseEvent) -> bool:
        """Ctrl+click opens the readings of what was clicked."""
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if not held or event.button() != Qt.MouseButton.LeftButton:
            return False
        cursor = self._under(event.position().toPoint())
        if cursor is None or self._place_of(cursor) is None:
            return False
        self._editor.setTextCursor(cursor)
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)
        return self.open_menu()

    def _on_pointed_at(self, event: QHelpEvent) -> bool:
        """Say what the marks under the mouse mean."""
        cursor = self._under(event.pos())
        told = self._told(cursor) if cursor and self.sight else ""
        if told:
            QToolTip.showText(event.globalPos(), told, self._editor.viewport())
        return bool(told)

    def _told(self, cursor: QTextCursor) -> str:
        position, place = self._position(cursor), self._place_of(cursor)
        if message := self._sight.message_at(position):
            return message
        if any(start <= position < end for start, end in self._sight.unknown):
            return self.tr("Nobody here knows how this is read. Give it a reading in the text or in the lexicon.")
        if place is None:
            return ""
        told = self.tr("{word} is read {reading}.")
        if place.is_listed:
            told = self.tr("{word} is read {reading}, as the lexicon says.")
        sentence = told.format(word=place.word, reading=inserted.shown(place.chosen))
        return sentences((sentence, self.tr("F7 or Ctrl+click: other readings.")))

    # Choosing.

    def _on_context_menu(self, event: QContextMenuEvent) -> bool:
        """The usual menu, with the readings of what was clicked above it."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        cursor = self._under(event.pos()) if by_mouse else self._editor.textCursor()
        place = self._place_of(cursor) if cursor else None
        if place is None:
            return False
        menu = self._editor.createStandardContextMenu()
        before = menu.actions()[0] if menu.actions() else None
        readings = self._menu_of(place)
        menu.insertMenu(before, readings)  # type: ignore[arg-type]
        menu.insertSeparator(before)  # type: ignore[arg-type]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        readings.setParent(menu, readings.windowFlags())
        menu.popup(event.globalPos())
        return True

    def _menu_of(self, place: Place) -> QMenu:
        """The readings of a place, the most likely first, and what else can be done with it."""
        menu = QMenu(self.tr("Readings of {word}").format(word=place.word), self._editor)
        menu.setAccessibleName(menu.title())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        options = list(place.options)
        if place.chosen not in options:
            options.insert(0, place.chosen)
        for number, reading in enumerate(options, 1):
            key = f"&{number}  " if number <= _MOST_DIGITS else ""
            action = menu.addAction(key + inserted.shown(reading), partial(self.choose, place, reading))
            action.setCheckable(True)
            action.setChecked(reading == place.chosen)
        menu.addSeparator()
        menu.addAction(self.tr("&Another reading…"), partial(self.type_reading, place))
        if place.is_given:
            menu.addAction(self.tr("&Without a reading of yours"), partial(self.take_out, place))
        for action in menu.actions():
            action.setEnabled(not self._editor.isReadOnly())
        menu.addAction(self.tr("Add to the &lexicon…"), partial(self.lexicon_wanted.emit, place.word, place.chosen))
        return menu

    def _put(self, place: Place, words: str) -> bool:
        """Replace a place by words: one step of the document's history."""
        if self._editor.isReadOnly() or self.sight is None:
            return False
        self._settle()
        cursor = self._cursor(place.start, place.end)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        self._editor.setTextCursor(cursor)
        self._settle()
        return True

    def _settle(self) -> None:
        """What was typed so far is a step of its own, where the editor's steps are the document's."""
        if isinstance(self._editor, PlainEditor):
            self._editor.settled.emit()
