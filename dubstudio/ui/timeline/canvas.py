"""The view itself: all lanes and what lies over them, as items of one scene whose coordinates are pixels.

pyqtgraph hosts the scene; its items are painted by us in pixels, so that text is never stretched and lines are sharp.
What has changed is painted anew, and nothing else. Must not know the mouse.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pyqtgraph
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from dubstudio.base import settings
from dubstudio.media.peaks import Peaks
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Span
from dubstudio.project.kinds import Kind
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.background_lane import BackgroundLane
from dubstudio.ui.timeline.dub_lane import DubLane
from dubstudio.ui.timeline.lane_item import LaneItem
from dubstudio.ui.timeline.lanes import Lane, LaneKind
from dubstudio.ui.timeline.line_shapes import LineShapes
from dubstudio.ui.timeline.lines_lane import LinesLane
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.overlay import Overlay, Playhead, Tip
from dubstudio.ui.timeline.picture_strip import PictureStrip
from dubstudio.ui.timeline.ruler import Ruler
from dubstudio.ui.timeline.shown_lines import ShownLines
from dubstudio.ui.timeline.waves_lane import SoundLane
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing
from dubstudio.ui.waves import TakeWaves

_TALLEST_WAVES = 16.0


class Canvas(QObject):
    """Builds the scene and keeps it up to date.

    Attributes:
        view: The widget.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        waves: TakeWaves,
        voicing: Voicing,
        preferences: Preferences,
        look: Look,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film = bridge, state, film
        self._preferences, self._look = preferences, look
        self.axis = TimeAxis(self)
        self.lines = ShownLines(bridge, voicing, preferences, self)
        self.shapes = LineShapes(self.axis)
        self.ruler = Ruler(self.axis, look, bridge, state, self.fps)
        self.pictures = PictureStrip(self.axis, look, film)
        self.original = SoundLane(self.axis, look, self._film_peaks, self._wave_table)
        self.blocks = LinesLane(self.axis, look, self.lines, self.shapes, bridge, state, voicing)
        self.dub = DubLane(self.axis, look, self.lines, waves)
        self.background = BackgroundLane(self.axis, look, self.lines, bridge, film)
        self.overlay = Overlay(self.axis, look, bridge, state, film)
        self.playhead, self.tip = Playhead(look), Tip(look)
        self._wave_gain = 1.0
        self._build_view()
        self._listen()
        self._read_end()
        self._on_look_changed()

    def fps(self) -> Fraction | None:
        """Frames a second where times are written in frames; None where in milliseconds."""
        return self._film.fps if self._preferences[settings.TIME_FORMAT] == "frames" else None

    def place(self, lanes: Mapping[LaneKind, Lane], width: int, height: int) -> None:
        """Lay the lanes out on a view of that size."""
        for kind, item in self._lanes().items():
            lane = lanes[kind]
            item.place(lane.top, width, lane.height)
        self.overlay.place(0, width, height)
        self.playhead.set_height(height)
        self.shapes.height = lanes[LaneKind.LINES].height
        self.axis.set_width(width)
        self._put_playhead()

    def make_waves_taller(self, factor: float) -> None:
        """Show all waves taller in their lanes, or lower; never lower than they are."""
        self._wave_gain = min(max(self._wave_gain * factor, 1.0), _TALLEST_WAVES)
        for lane in (self.original, self.dub, self.background):
            lane.set_gain(self._wave_gain)

    def repaint_all(self) -> None:
        """Paint everything anew."""
        self.view.viewport().update()

    # Building.

    def _build_view(self) -> None:
        self.view: QGraphicsView = pyqtgraph.GraphicsView(background=None)
        self.view.setCentralItem(None)
        self.view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)  # the ground is one colour
        scene = self.view.scene()
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # a dozen items, all of them always in view
        lanes = [item for item in self._lanes().values() if item is not self.ruler]
        for depth, item in enumerate((*lanes, self.overlay, self.ruler, self.playhead, self.tip)):
            item.setZValue(depth)
            scene.addItem(item)

    def _lanes(self) -> Mapping[LaneKind, LaneItem]:
        return {
            LaneKind.RULER: self.ruler,
            LaneKind.PICTURE: self.pictures,
            LaneKind.ORIGINAL: self.original,
            LaneKind.LINES: self.blocks,
            LaneKind.DUB: self.dub,
            LaneKind.BACKGROUND: self.background,
        }

    def _listen(self) -> None:
        self.axis.changed.connect(self._on_axis_changed)
        self.lines.changed.connect(self._on_lines_changed)
        self._look.changed.connect(self._on_look_changed)
        self._bridge.changed.connect(self._on_document_changed)
        self._bridge.replaced.connect(self._on_document_replaced)
        self._state.selection_changed.connect(self._on_state_selection_changed)
        self._state.range_changed.connect(self.repaint_all)
        self._state.playhead_changed.connect(self._on_state_playhead_changed)
        film = self._film
        film.opened.connect(self._on_film_opened)
        film.peaks_changed.connect(self._on_film_peaks_changed)
        film.shots_changed.connect(self.repaint_all)
        film.thumbnails_changed.connect(self._on_film_thumbnails_changed)
        self._preferences.changed.connect(self._on_preferences_changed)

    def _film_peaks(self) -> Peaks | None:
        return self._film.peaks

    def _wave_table(self) -> list[int]:
        return self._look.wave_table

    # Following what is shown.

    def _put_playhead(self) -> None:
        self.playhead.setPos(round(self.axis.x(self._state.playhead_ms)) - 1, 0)

    def _on_axis_changed(self) -> None:
        self._put_playhead()
        self.repaint_all()

    def _on_lines_changed(self, where: Span | None) -> None:
        if where is None:
            self.blocks.invalidate()
            self.dub.invalidate()
            self.background.invalidate()
            return
        self.blocks.invalidate_between(where.start_ms, where.end_ms)
        self.dub.invalidate_between(where.start_ms, where.end_ms)
        self.background.invalidate_between(where.start_ms, where.end_ms)

    def _on_state_selection_changed(self) -> None:
        self.blocks.update()

    def _on_state_playhead_changed(self, ms: int) -> None:
        del ms
        self._put_playhead()

    def _on_document_changed(self, changes: ChangeSet) -> None:
        if Kind.MARKER in changes.kinds:
            self.ruler.update()
            self.overlay.update()
        if Kind.MIX in changes.kinds:
            self.background.invalidate()
        if Kind.VOICE in changes.kinds:
            self.blocks.update()
        if changes.kinds & {Kind.SEGMENT}:
            self._read_end()

    def _on_document_replaced(self) -> None:
        self._read_end()
        self._on_film_opened()

    def _on_film_opened(self) -> None:
        self._read_end()
        for lane in (self.original, self.background, self.dub):
            lane.invalidate()
        self.repaint_all()

    def _on_film_peaks_changed(self) -> None:
        self.original.invalidate()
        self.background.invalidate()

    def _on_film_thumbnails_changed(self) -> None:
        self.pictures.update()

    def _on_preferences_changed(self, key: str) -> None:
        if key == settings.TIME_FORMAT.key:
            self.ruler.update()

    def _on_look_changed(self) -> None:
        self.view.setBackgroundBrush(self._look.colours.background)
        for lane in (self.original, self.background, self.dub, self.blocks):
            lane.invalidate()
        self.repaint_all()

    def _read_end(self) -> None:
        self.axis.set_end(max(self._film.duration_ms, self._state.end_ms, self.lines.settled.end_ms))
