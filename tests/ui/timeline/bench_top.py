"""A timeline on its own, everything under it real but for the voice, which hums; and the mouse as a user moves it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import DubError
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.project.entities import Project, Segment
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.timeline.panel import Timeline
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing
from dubstudio.ui.waves import TakeWaves

PATIENCE_S = 5.0
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Held = Qt.KeyboardModifier


@dataclass
class BenchTop:
    """The services of one window, the timeline over them, and what was told."""

    folder: Path
    qtbot: QtBot
    project_given: Project
    width: int = 1_000
    height: int = 320
    dark: bool = True
    ms_per_px: float = 10.0
    refused: list[DubError] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.notices = Notices()
        self.notices.refused.connect(self.refused.append)
        self.theme = Theme(dark=self.dark)
        self.preferences = Preferences(Settings(), None)
        self.bridge = DocumentBridge(self.notices)
        self.state = ViewState()
        self.jobs = Jobs(self.notices)
        self.film = Film(self.jobs)
        self.waves = TakeWaves(self.bridge, self.jobs)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, self.preferences, self.notices, ToneEngine
        )
        self.player = Player(self.bridge, self.state, self.film, self.voicing, self.preferences, self.notices)
        self.bridge.show(Document(project_file.create(self.folder, self.project_given)))
        self.timeline = Timeline(
            self.bridge,
            self.state,
            self.film,
            self.waves,
            self.voicing,
            self.player,
            self.preferences,
            self.theme,
        )
        self.qtbot.addWidget(self.timeline)
        self.timeline.resize(self.width, self.height)
        self.timeline.show()
        self.qtbot.waitExposed(self.timeline)
        self.show_from(0)

    # What is there.

    @property
    def project(self) -> Project:
        """The document as it stands."""
        return self.bridge.project

    def line(self, number: int) -> Segment:
        """A line of the scene, from 1."""
        return self.project.segments[f"seg_{number}"]

    def slot(self, number: int) -> tuple[int, int]:
        """When a line shows."""
        return self.line(number).slot.start_ms, self.line(number).slot.end_ms

    def region(self, number: int) -> tuple[int, int] | None:
        """When its mouth moves."""
        region = self.line(number).region
        return (region.start_ms, region.end_ms) if region else None

    def shown_slot(self, number: int) -> tuple[int, int]:
        """When a line shows as the timeline previews it."""
        row = self.timeline.canvas.lines.order.get(f"seg_{number}")
        assert row is not None
        return row.segment.slot.start_ms, row.segment.slot.end_ms

    def steps(self) -> int:
        """How many steps can be undone; undoes them all and makes them again."""
        assert self.bridge.document is not None
        history, steps = self.bridge.document.history, 0
        while history.can_undo:
            self.bridge.undo()
            steps += 1
        for _ in range(steps):
            self.bridge.redo()
        return steps

    # Looking.

    def show_from(self, start_ms: int) -> None:
        """Show what follows a time at the usual zoom."""
        axis = self.timeline.axis
        axis.show_span(start_ms, start_ms + axis.width * self.ms_per_px, 0.0)
        assert axis.ms_per_px == pytest_approx(self.ms_per_px)
        axis.scroll_to(round(start_ms / self.ms_per_px))

    def at(self, ms: float, lane: LaneKind = LaneKind.LINES, down: float = 0.6) -> QPoint:
        """A place of the view: a time in a lane, `down` of its height."""
        lane_ = self.timeline.hits.lanes[lane]
        return QPoint(round(self.timeline.axis.x(ms)), round(lane_.top + lane_.height * down))

    def bar_at(self, ms: float) -> QPoint:
        """A place on the bar of a mouth."""
        lane = self.timeline.hits.lanes[LaneKind.LINES]
        return QPoint(round(self.timeline.axis.x(ms)), lane.top + 7)

    # The hand.

    def press(self, where: QPoint, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Press a button."""
        self._mouse(QEvent.Type.MouseButtonPress, where, button, button, held)

    def move(self, where: QPoint, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Move the mouse with the button down."""
        self._mouse(QEvent.Type.MouseMove, where, Qt.MouseButton.NoButton, button, held)

    def hover(self, where: QPoint) -> Qt.CursorShape:
        """Move the mouse with no button down; the shape it gets."""
        self._mouse(QEvent.Type.MouseMove, where, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE)
        return self.timeline.view.viewport().cursor().shape()

    def release(self, where: QPoint, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Let the button go."""
        self._mouse(QEvent.Type.MouseButtonRelease, where, button, Qt.MouseButton.NoButton, held)

    def click(self, where: QPoint, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Press and let go."""
        self.press(where, held, button)
        self.release(where, held, button)

    def double_click(self, where: QPoint) -> None:
        """Click twice, as the system reports it."""
        self.click(where)
        self._mouse(QEvent.Type.MouseButtonDblClick, where, LEFT, LEFT, NONE)
        self.release(where)

    def drag(self, start: QPoint, end: QPoint, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Press, move in a few steps, let go."""
        self.drag_to(start, end, held, button)
        self.release(end, held, button)

    def drag_to(self, start: QPoint, end: QPoint, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """The same without letting go."""
        self.press(start, held, button)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5, held, button)

    def wheel(self, where: QPoint, notches: float, held: Held = NONE) -> None:
        """Turn the wheel, up positive. Qt turns it sideways while Alt is held."""
        turn = round(notches * 120)
        delta = QPoint(turn, 0) if held & ALT else QPoint(0, turn)
        port = self.timeline.view.viewport()
        position = QPointF(where)
        event = QWheelEvent(
            position,
            QPointF(port.mapToGlobal(where)),
            QPoint(),
            delta,
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def key(self, key: Qt.Key, held: Held = NONE, *, press: bool = True, release: bool = True) -> None:
        """Press a key on the timeline, and let it go."""
        types = [QEvent.Type.KeyPress] * press + [QEvent.Type.KeyRelease] * release
        for kind in types:
            QApplication.sendEvent(self.timeline.view, QKeyEvent(kind, key, held))

    def wait_for(self, segment_id: str, state: LineState) -> None:
        """Until a line is in a state."""
        self.qtbot.waitUntil(lambda: self.voicing.state_of(segment_id) is state, timeout=10_000)

    def speak(self, *ids: str) -> None:
        """Speak lines and wait for them."""
        self.voicing.speak(ids)
        for segment_id in ids:
            self.wait_for(segment_id, LineState.CURRENT)

    def rest(self) -> None:
        """Until nothing is done in the background: what is shown may change by itself before."""
        quiet = 0
        while quiet < 4:
            self.qtbot.wait(20)
            quiet = 0 if self.jobs.rows() else quiet + 1

    def close(self) -> None:
        """End everything."""
        self.player.close()
        self.voicing.close()
        self.bridge.show(None)
        assert self.jobs.close(PATIENCE_S)

    def _mouse(
        self, kind: QEvent.Type, where: QPoint, button: Qt.MouseButton, buttons: Qt.MouseButton, held: Held
    ) -> None:
        port = self.timeline.view.viewport()
        event = QMouseEvent(kind, QPointF(where), QPointF(port.mapToGlobal(where)), button, buttons, held)
        QApplication.sendEvent(port, event)


def pytest_approx(value: float) -> object:
    """Equal but for round-off."""
    import pytest

    return pytest.approx(value, rel=0.01)
