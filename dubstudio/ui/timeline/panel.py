"""The timeline: the canvas with its headers and scroll bars, moving about in it, and what keys and the wheel do there.

What is done with the mouse held down is decided by `pointer` and the gestures.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QScrollBar, QToolTip, QWidget

from dubstudio.base import settings
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.timeline.canvas import Canvas
from dubstudio.ui.timeline.desk import Desk
from dubstudio.ui.timeline.headers import Headers
from dubstudio.ui.timeline.hits import HitTester
from dubstudio.ui.timeline.lanes import SHORTEST, TALLEST, Lane, LaneKind, laid_out
from dubstudio.ui.timeline.line_shapes import Box
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.pointer import Pointer
from dubstudio.ui.timeline.wheel import WheelDeed, amount_of, deed_of
from dubstudio.ui.timeline.words_editor import WordsEditor
from dubstudio.ui.timeline.words_of import line_in_words, line_tip
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing
from dubstudio.ui.waves import TakeWaves

_ZOOM_STEP, _WHEEL_ZOOM, _STRETCH_STEP = 1.5, 1.25, 1.2
_WHEEL_SCROLL_PX = 120  # a notch
_PAGE = 0.8  # of the view, when it is scrolled by a page
_PAGE_AT = 0.05  # of the view: where the playhead stands after a page was turned
_FIRST_LOOK_MS = 30_000
_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_LINE_SHARE = 0.25  # of the view free on both sides of a line that is zoomed to


class Timeline(QWidget):
    """Lanes over time.

    Attributes:
        hits: What lies where on the view.
        context_menu_requested: A menu for the selected lines is wanted at a place of the screen, a `QPoint`.
        drawn: A line was drawn, and wants words; its id.
    """

    context_menu_requested = Signal(object)
    drawn = Signal(object)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        waves: TakeWaves,
        voicing: Voicing,
        player: Player,
        preferences: Preferences,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._voicing = bridge, state, film, voicing
        self._player, self._preferences = player, preferences
        self._stretch, self._offset_px = SHORTEST, 0
        self._first_look = (0, 0.0)
        self._look = Look(theme, self)
        self.canvas = Canvas(bridge, state, film, waves, voicing, preferences, self._look, self)
        self.axis, self.view = self.canvas.axis, self.canvas.view
        self.hits = HitTester(self.axis, self.canvas.shapes, self.canvas.lines, bridge, state)
        self.pointer = Pointer(self.view, self._desk(), self)
        self.editor = WordsEditor(bridge, voicing, self._look, self.view.viewport())
        self.headers = Headers(self._look, player, self)
        self._across, self._down = (
            QScrollBar(way, self) for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)
        )
        self._build()
        self._listen()
        self._on_document_replaced()

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What the actions of the timeline do, by their ids."""
        return {
            "zoom_in": self.zoom_in,
            "zoom_out": self.zoom_out,
            "zoom_fit": self.zoom_fit,
            "zoom_line": self.zoom_line,
            "taller": self.make_taller,
            "shorter": self.make_shorter,
            "scroll_left": self.scroll_left,
            "scroll_right": self.scroll_right,
            "follow": self.set_following,
            "snap": self.set_snapping,
            "focus_timeline": self.focus,
        }

    # What actions do.

    def zoom_in(self) -> None:
        """Closer, around the playhead if it is in view."""
        self.axis.zoom(_ZOOM_STEP, self._held_x())

    def zoom_out(self) -> None:
        """Farther, around the playhead if it is in view."""
        self.axis.zoom(1 / _ZOOM_STEP, self._held_x())

    def zoom_fit(self) -> None:
        """Show everything."""
        self.axis.fit()

    def zoom_line(self) -> None:
        """Show the selected lines as large as they fit, with some room."""
        rows = [row for i in self._state.selected if (row := self.canvas.lines.settled.get(i))]
        if rows:
            start_ms, end_ms = min(row.start_ms for row in rows), max(row.end_ms for row in rows)
            self.axis.show_span(start_ms, end_ms, _LINE_SHARE)

    def make_taller(self) -> None:
        """Taller lanes; those that no longer fit are reached by scrolling."""
        self._set_stretch(self._stretch * _STRETCH_STEP)

    def make_shorter(self) -> None:
        """Lower lanes, until all fit."""
        self._set_stretch(self._stretch / _STRETCH_STEP)

    def scroll_left(self) -> None:
        """A page back."""
        self.axis.scroll_by(-round(self.axis.width * _PAGE))

    def scroll_right(self) -> None:
        """A page on."""
        self.axis.scroll_by(round(self.axis.width * _PAGE))

    def set_following(self, following: bool | None = None) -> None:
        """Follow the playhead, or don't; without saying which, the other one."""
        self._state.set_modes(following=not self._state.following if following is None else following)

    def set_snapping(self, snapping: bool | None = None) -> None:
        """Snap to what is near, or don't; without saying which, the other one."""
        self._state.set_modes(snapping=not self._state.snapping if snapping is None else snapping)

    def focus(self) -> None:
        """Let keys go to the timeline."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_words(self, segment_id: str) -> None:
        """Type the words of a line in place."""
        row = self.canvas.lines.settled.get(segment_id)
        if row is None:
            return
        self.pointer.cancel()
        self.axis.reveal(row.segment.slot.start_ms, row.segment.slot.end_ms)
        self.editor.open(segment_id, self._box_of(segment_id))
        self.canvas.blocks.edited = self.editor.segment_id
        self.canvas.blocks.update()

    # Qt.

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As drawn."""
        return QSize(1_200, 318)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """All lanes at their lowest."""
        return QSize(480, 200)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The view's size, its wheel, and keys that it would keep to itself."""
        match event:
            case QWheelEvent():
                return self._turn_wheel(event)
            case QContextMenuEvent() if watched is self.view:
                self.context_menu_requested.emit(self._menu_place(event))
                return True
            case QKeyEvent() if watched is self.view and event.type() == QEvent.Type.KeyPress:
                return self._press_key(event)
        if watched is self.view and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            # Whoever came with the mouse sees where it is.
            by_key = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_KEY
            self.canvas.overlay.show_ring(by_key)
        if watched is self.view.viewport():
            if event.type() == QEvent.Type.Resize:
                self._lay_out()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.editor.close_with(keep=True)
        return False

    # Building.

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.headers, 0, 0)
        grid.addWidget(self.view, 0, 1)
        grid.addWidget(self._down, 0, 2)
        grid.addWidget(self._across, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.setFocusProxy(self.view)
        for bar, name in (
            (self._across, self.tr("Scroll through time")),
            (self._down, self.tr("Scroll through lanes")),
        ):
            bar.setAccessibleName(name)
        self.view.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleName(self.tr("Timeline"))
        self._down.hide()

    def _desk(self) -> Desk:
        canvas = self.canvas
        return Desk(
            self._bridge,
            self._state,
            self._film,
            canvas.axis,
            canvas.lines,
            self.hits,
            canvas.overlay,
            canvas.ruler,
            canvas.tip,
            canvas.fps,
        )

    def _listen(self) -> None:
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self._bridge.replaced.connect(self._on_document_replaced)
        self._state.selection_changed.connect(self._on_state_selection_changed)
        self._state.playhead_changed.connect(self._on_state_playhead_changed)
        self._state.sought.connect(self._on_state_sought)
        self._film.opened.connect(self._on_film_opened)
        self.canvas.lines.changed.connect(self._on_lines_changed)
        self.axis.changed.connect(self._on_axis_changed)
        self._across.valueChanged.connect(self.axis.scroll_to)
        self._down.valueChanged.connect(self._on_down_value_changed)
        self.pointer.edit_requested.connect(self.edit_words)
        self.pointer.drawn.connect(self.drawn)
        self.pointer.menu_requested.connect(self.context_menu_requested)
        self.pointer.tip_wanted.connect(self._on_pointer_tip_wanted)
        self.editor.ended.connect(self._on_editor_ended)
        self.headers.corner.zoom_requested.connect(self._on_corner_zoom_requested)

    # Laying out.

    def _lay_out(self) -> None:
        port = self.view.viewport()
        lanes = laid_out(port.height(), self._stretch)
        beyond = max(lane.bottom for lane in lanes.values()) - port.height()
        self._down.setVisible(beyond > 0)
        self._down.setPageStep(port.height())
        self._down.setRange(0, max(0, beyond))
        self._offset_px = self._down.value()
        placed = {kind: self._scrolled(lane) for kind, lane in lanes.items()}
        self.hits.lanes = placed
        self.canvas.place(placed, port.width(), port.height())
        self.headers.place(placed)
        self._look_again()
        self._place_editor()

    def _scrolled(self, lane: Lane) -> Lane:
        """The ruler always stays in view."""
        return lane if lane.kind is LaneKind.RULER else Lane(lane.kind, lane.top - self._offset_px, lane.height)

    def _set_stretch(self, stretch: float) -> None:
        self._stretch = min(max(stretch, SHORTEST), TALLEST)
        self._lay_out()
        self.canvas.repaint_all()

    def _box_of(self, segment_id: str) -> Box:
        """The block of a line, on the view."""
        row, order = self.canvas.lines.order.get(segment_id), self.canvas.lines.order
        assert row is not None
        slot = row.segment.slot
        parts = order.parts_between(slot.start_ms, slot.end_ms)
        box = self.canvas.shapes.block(slot, parts.get(segment_id, (0, 1)))
        return Box(box.left, box.top + self.hits.lanes[LaneKind.LINES].top, box.width, box.height)

    def _place_editor(self) -> None:
        segment_id = self.editor.segment_id
        if segment_id and self.canvas.lines.order.get(segment_id):
            self.editor.place(self._box_of(segment_id))

    # Wheel and keys.

    def _turn_wheel(self, event: QWheelEvent) -> bool:
        turn = event.angleDelta()
        notches = amount_of(turn)
        match deed_of(self._preferences[settings.KEYS], event.modifiers(), turn):
            case WheelDeed.SCROLL:
                fine = event.pixelDelta()
                px = (fine.x() or fine.y()) if not fine.isNull() else notches * _WHEEL_SCROLL_PX
                self.axis.scroll_by(-round(px))
            case WheelDeed.ZOOM:
                self.axis.zoom(_WHEEL_ZOOM**notches, event.position().x())
            case WheelDeed.WAVES:
                self.canvas.make_waves_taller(_WHEEL_ZOOM**notches)
            case WheelDeed.LANES:
                self._set_stretch(self._stretch * _STRETCH_STEP**notches)
        return True

    def _press_key(self, event: QKeyEvent) -> bool:
        """Moving from line to line; whatever a shortcut is for never gets here."""
        if self.pointer.gesture:
            return False  # the gesture's own keys
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._go(1, extend=extend)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self._go(-1, extend=extend)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if self._state.current:
                self.edit_words(self._state.current)
            case Qt.Key.Key_PageUp:
                self.scroll_left()
            case Qt.Key.Key_PageDown:
                self.scroll_right()
            case Qt.Key.Key_Escape:
                self._state.select(())
            case _:
                return False
        return True

    def _go(self, step: int, *, extend: bool) -> None:
        """To the next line or the one before; without a current one, to the first that is later than the playhead."""
        ids = self.canvas.lines.settled.ids
        if not ids:
            return
        if self._state.current in ids:
            number = min(max(ids.index(self._state.current) + step, 0), len(ids) - 1)
        else:
            starts = self.canvas.lines.settled.slots[0]
            number = min(int(starts.searchsorted(self._state.playhead_ms)), len(ids) - 1)
        kept = [i for i in self._state.selected if i != ids[number]] if extend else []
        self._state.select([*kept, ids[number]], ids[number])

    # Following.

    def _held_x(self) -> float:
        x = self.axis.x(self._state.playhead_ms)
        return x if 0 <= x <= self.axis.width else self.axis.width / 2

    def _follow(self, ms: int) -> None:
        """Go along with the playhead while it plays, unless the user is looking elsewhere."""
        x, width = self.axis.x(ms), self.axis.width
        if self._preferences[settings.FOLLOW] == "centre":
            if 0 <= x <= width * 1.1:
                self.axis.centre_on(ms)
        elif width <= x <= width * 1.5:
            self.axis.scroll_by(round(x - width * _PAGE_AT))

    def _on_state_playhead_changed(self, ms: int) -> None:
        if self._player.playing and self._state.following and self.pointer.gesture is None:
            self._follow(ms)

    def _on_state_sought(self, ms: int) -> None:
        if self.pointer.gesture is None:
            self.axis.reveal(ms, ms)

    def _on_state_selection_changed(self) -> None:
        row = self.canvas.lines.settled.get(self._state.current)
        if row and self.pointer.gesture is None:
            slot = row.segment.slot
            if self.axis.x(slot.end_ms) < 0 or self.axis.x(slot.start_ms) > self.axis.width:
                self.axis.reveal(slot.start_ms, slot.end_ms)
        self._describe()

    # Everything else.

    def _on_document_replaced(self) -> None:
        self.pointer.cancel()
        self.editor.close_with(keep=False)
        self._take_first_look()
        self._describe()

    def _on_film_opened(self) -> None:
        """A film may be longer than what was shown without it."""
        self._look_again()

    def _look_again(self) -> None:
        """The first look is taken anew until the user looks elsewhere: it may have been taken before there was a view
        to speak of, or all there is to see."""
        if self._first_look == (self.axis.left_px, self.axis.ms_per_px):
            self._take_first_look()

    def _take_first_look(self) -> None:
        playhead_ms = self._state.playhead_ms
        first = max(0, playhead_ms - _FIRST_LOOK_MS // 2) if playhead_ms else 0
        self.axis.show_span(first, first + min(_FIRST_LOOK_MS, self.axis.end_ms), 0.0)
        self._first_look = self.axis.left_px, self.axis.ms_per_px

    def _on_lines_changed(self, where: object) -> None:
        del where
        if self.editor.segment_id and self.canvas.lines.settled.get(self.editor.segment_id) is None:
            self.editor.close_with(keep=False)
        self._place_editor()
        self._describe()

    def _on_axis_changed(self) -> None:
        self._across.blockSignals(True)  # the bar follows; it did not ask for this
        self._across.setPageStep(self.axis.width)
        self._across.setSingleStep(max(1, self.axis.width // 20))
        self._across.setRange(0, self.axis.last_left_px)
        self._across.setValue(self.axis.left_px)
        self._across.blockSignals(False)
        self._place_editor()

    def _on_down_value_changed(self, value: int) -> None:
        if value != self._offset_px:
            self._lay_out()
            self.canvas.repaint_all()

    def _on_corner_zoom_requested(self, way: int) -> None:
        (self.zoom_fit, self.zoom_in, self.zoom_out)[way]()

    def _on_pointer_tip_wanted(self, item_id: str, where: QPoint) -> None:
        project = self._bridge.project
        marker = project.markers.get(item_id)
        text = marker.text if marker else line_tip(project, item_id, self._voicing, self.canvas.fps())
        QToolTip.showText(where, text, self.view.viewport())

    def _on_editor_ended(self, segment_id: str, kept: bool) -> None:
        del segment_id, kept
        self.canvas.blocks.edited = None
        self.canvas.blocks.update()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe(self) -> None:
        """What a screen reader says of the timeline: the current line."""
        words = line_in_words(self._bridge.project, self._state.current, self._voicing, self.canvas.fps())
        if words != self.view.accessibleDescription():
            self.view.setAccessibleDescription(words)
            self.setAccessibleDescription(words)

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        """Where a menu asked for by a key opens: at the current line."""
        current = self._state.current
        if event.reason() == QContextMenuEvent.Reason.Mouse or not self.canvas.lines.order.get(current):
            return event.globalPos()
        box = self._box_of(current or "")
        left = min(max(box.left, 0), self.view.width() - 1)
        return self.view.viewport().mapToGlobal(QPoint(left, box.bottom))
