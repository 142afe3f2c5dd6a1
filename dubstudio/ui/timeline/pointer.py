"""The mouse over the timeline: which gesture begins where, and what a click does.

Sits on the view as an event filter, so that the view itself stays what the library made it. Lives on the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsView, QToolTip

from dubstudio.ui.timeline.desk import Desk, Place
from dubstudio.ui.timeline.gestures import BandSelect, Gesture, MarkerDrag, Pan, RangeDrag, Scrub
from dubstudio.ui.timeline.hits import Hit, Zone
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.timeline.line_gestures import BarEdgeDrag, BarMove, Draw, EdgeDrag, Move

_MEANT_PX = 3  # less is a click with an unsteady hand
_BORDER_PX = 24
_SCROLL_MS = 16
_CURSORS = {
    Zone.BLOCK_EDGE: Qt.CursorShape.SizeHorCursor,
    Zone.BAR_EDGE: Qt.CursorShape.SizeHorCursor,
    Zone.RANGE_EDGE: Qt.CursorShape.SizeHorCursor,
    Zone.MARKER: Qt.CursorShape.PointingHandCursor,
    Zone.BAR: Qt.CursorShape.OpenHandCursor,
    Zone.BLOCK: Qt.CursorShape.OpenHandCursor,
    Zone.SOUND: Qt.CursorShape.PointingHandCursor,
}
_DRAWABLE = frozenset({LaneKind.LINES, LaneKind.ORIGINAL})


class Pointer(QObject):
    """Turns mouse events into gestures.

    Args:
        view: What the mouse is over.
        desk: For the gestures.

    Attributes:
        edit_requested: The words of a line are to be typed; its id.
        drawn: A line was drawn; its id.
        menu_requested: A menu is wanted, at a place on the screen.
        tip_wanted: The mouse rests on a line; its id and the place on the screen.
    """

    edit_requested = Signal(object)
    drawn = Signal(object)
    menu_requested = Signal(object)
    tip_wanted = Signal(object, object)

    def __init__(self, view: QGraphicsView, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._port, self._desk = view, view.viewport(), desk
        self._gesture: Gesture | None = None
        self._pressed: tuple[Hit, Place] | None = None
        self._last = Place(0, 0)
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._on_scrolling_timeout)
        self._port.setMouseTracking(True)
        self._port.installEventFilter(self)
        view.installEventFilter(self)
        # Keys reach the whole timeline; a gesture has to know them wherever the focus is in it.

    @property
    def gesture(self) -> Gesture | None:
        """The one that is going on."""
        return self._gesture

    def cancel(self) -> bool:
        """Leave the gesture, if there is one, as if it had not begun.

        Returns:
            Whether there was one.
        """
        gesture, self._gesture, self._pressed = self._gesture, None, None
        self._scrolling.stop()
        if gesture:
            gesture.cancel()
            self._point_at(self._last)
        return gesture is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Take what concerns the mouse; leave the rest."""
        if watched is self._view:
            return self._filter_keys(event)
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(event)  # type: ignore[arg-type]
            case QEvent.Type.MouseMove:
                return self._move(event)  # type: ignore[arg-type]
            case QEvent.Type.MouseButtonRelease:
                return self._release(event)  # type: ignore[arg-type]
            case QEvent.Type.MouseButtonDblClick:
                return self._double_click(event)  # type: ignore[arg-type]
            case QEvent.Type.ContextMenu:
                return self._menu(event)  # type: ignore[arg-type]
            case QEvent.Type.ToolTip:
                return self._tip(event)  # type: ignore[arg-type]
            case _:
                return False

    # Keys that are held change what a gesture does, even while the mouse rests.

    def _filter_keys(self, event: QEvent) -> bool:
        if self._gesture is None or event.type() not in _KEY_EVENTS:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # nobody else's Escape while something is dragged
            elif event.type() == QEvent.Type.KeyPress:
                self.cancel()
            return True
        if event.key() in _MODIFIER_KEYS and event.type() != QEvent.Type.ShortcutOverride:
            self._drag_to(_place(QPointF(self._last.x, self._last.y), _modifiers_after(event)))
            return True
        return False

    # The mouse.

    def _press(self, event: QMouseEvent) -> bool:
        place = _place(event.position(), event.modifiers())
        if self._gesture or self._pressed:
            return True  # another button: the gesture goes on
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        hit = self._desk.hits.at(place.x, place.y)
        self._last = place
        match event.button():
            case Qt.MouseButton.MiddleButton:
                self._begin(Pan(self._desk, place))
            case Qt.MouseButton.LeftButton:
                self._pressed = (hit, place)
                self._press_left(hit, place)
        return True

    def _press_left(self, hit: Hit, place: Place) -> None:
        """What happens before it is known whether the mouse will be moved."""
        desk = self._desk
        if hit.zone is Zone.RULER and not place.shift:
            self._begin(Scrub(desk, place))
        elif hit.id in desk.bridge.project.segments and not (place.shift or place.control):
            if hit.id not in desk.state.selected:
                desk.state.select([hit.id])
            elif hit.id != desk.state.current:
                desk.state.select(desk.state.selected, hit.id)

    def _move(self, event: QMouseEvent) -> bool:
        place = _place(event.position(), event.modifiers())
        if self._gesture is None and self._pressed:
            hit, start = self._pressed
            if max(abs(place.x - start.x), abs(place.y - start.y)) > _MEANT_PX:
                self._begin(self._gesture_for(hit, start))
        self._last = place
        if self._gesture:
            self._drag_to(place)
        elif not self._pressed:
            self._point_at(place)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        pressed, gesture = self._pressed, self._gesture
        wanted = Qt.MouseButton.MiddleButton if isinstance(gesture, Pan) else Qt.MouseButton.LeftButton
        if event.button() != wanted:
            return True
        self._pressed = self._gesture = None
        self._scrolling.stop()
        if gesture:
            gesture.release()
            if isinstance(gesture, Draw) and gesture.new_id in self._desk.bridge.project.segments:
                self.drawn.emit(gesture.new_id)
        elif pressed:
            self._click(*pressed)
        self._point_at(_place(event.position(), event.modifiers()))
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        place = _place(event.position(), event.modifiers())
        hit = self._desk.hits.at(place.x, place.y)
        if event.button() == Qt.MouseButton.LeftButton and hit.zone in (Zone.BLOCK, Zone.BLOCK_EDGE):
            self.edit_requested.emit(hit.id)
            return True
        return self._press(event)

    def _menu(self, event: QContextMenuEvent) -> bool:
        if self._gesture:
            return True
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if mouse:
            hit = self._desk.hits.at(event.pos().x(), event.pos().y())
            if hit.id in self._desk.bridge.project.segments and hit.id not in self._desk.state.selected:
                self._desk.state.select([hit.id])
        self.menu_requested.emit(event.globalPos())
        return True

    def _tip(self, event: QHelpEvent) -> bool:
        hit = self._desk.hits.at(event.pos().x(), event.pos().y())
        if hit.id and self._gesture is None:
            self.tip_wanted.emit(hit.id, event.globalPos())
        else:
            QToolTip.hideText()
        return True

    def _click(self, hit: Hit, place: Place) -> None:
        """Pressed and let go without being moved."""
        desk = self._desk
        if hit.zone is Zone.MARKER:
            desk.state.seek(desk.bridge.project.markers[hit.id].at_ms)
        elif hit.id:
            self._click_line(hit.id, place)
        elif hit.zone is not Zone.RANGE_EDGE:
            if not (place.shift or place.control):
                desk.state.select(())
            desk.state.seek(desk.axis.ms(place.x))

    def _click_line(self, segment_id: str, place: Place) -> None:
        state, ids = self._desk.state, self._desk.lines.settled.ids
        if place.control:
            rest = [i for i in state.selected if i != segment_id]
            state.select(rest if segment_id in state.selected else [*rest, segment_id])
        elif place.shift and state.current in ids:
            first, last = sorted((ids.index(state.current), ids.index(segment_id)))
            state.select(ids[first : last + 1], segment_id)
        else:
            state.select([segment_id])

    # Gestures.

    def _gesture_for(self, hit: Hit, start: Place) -> Gesture:
        desk, state = self._desk, self._desk.state
        match hit.zone:
            case Zone.RULER:
                return RangeDrag(desk, start)
            case Zone.RANGE_EDGE:
                return RangeDrag(desk, start, hit.edge)
            case Zone.MARKER:
                return MarkerDrag(desk, start, hit.id)
            case Zone.BLOCK_EDGE:
                return EdgeDrag(desk, start, hit.id, hit.edge)
            case Zone.BAR_EDGE:
                return BarEdgeDrag(desk, start, hit.id, hit.edge)
            case Zone.BAR:
                return BarMove(desk, start, hit.id)
            case Zone.BLOCK | Zone.SOUND:
                return Move(desk, start, hit.id, state.selected if hit.id in state.selected else [hit.id])
            case _:
                draws = hit.lane in _DRAWABLE and not start.control and desk.bridge.document is not None
                return Draw(desk, start) if draws else BandSelect(desk, start)

    def _begin(self, gesture: Gesture) -> None:
        self._gesture = gesture
        self._port.setCursor(gesture.cursor)

    def _drag_to(self, place: Place) -> None:
        self._last = place
        if self._gesture is None:
            return
        self._gesture.drag(place)
        self._port.setCursor(self._gesture.cursor)
        if self._gesture.scrolls and self._beyond(place.x):
            if not self._scrolling.isActive():
                self._scrolling.start()
        else:
            self._scrolling.stop()

    def _beyond(self, x: float) -> float:
        """How far into a border, or past it, a place is: negative at the left."""
        return min(0.0, x - _BORDER_PX) + max(0.0, x - (self._desk.axis.width - _BORDER_PX))

    def _on_scrolling_timeout(self) -> None:
        """The farther the mouse is outside, the quicker the view goes along."""
        beyond = self._beyond(self._last.x)
        before = self._desk.axis.left_px
        self._desk.axis.scroll_by(round(max(-80.0, min(80.0, beyond * 0.5))) or (1 if beyond > 0 else -1))
        if self._gesture is None or self._desk.axis.left_px == before:
            self._scrolling.stop()
        else:
            self._gesture.drag(self._last)

    def _point_at(self, place: Place) -> None:
        hit = self._desk.hits.at(place.x, place.y)
        shape = _CURSORS.get(hit.zone, Qt.CursorShape.ArrowCursor)
        if hit.zone is Zone.EMPTY and hit.lane is LaneKind.LINES and self._desk.bridge.document:
            shape = Qt.CursorShape.CrossCursor
        if self._port.cursor().shape() != shape:
            self._port.setCursor(shape)


_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_MODIFIER_KEYS = {
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
}


def _modifiers_after(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Platforms disagree whether a key event counts its own key as held."""
    own = _MODIFIER_KEYS[Qt.Key(event.key())]
    return event.modifiers() | own if event.type() == QEvent.Type.KeyPress else event.modifiers() & ~own


def _place(at: QPointF, held: Qt.KeyboardModifier) -> Place:
    return Place(
        at.x(),
        at.y(),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        control=bool(held & Qt.KeyboardModifier.ControlModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
    )
