"""What every gesture works with, in one value: the document, what is shown of it, and where its words go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from dubstudio.project.snapping import SnapPoints, points_of
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.hits import HitTester
from dubstudio.ui.timeline.overlay import Overlay, Tip
from dubstudio.ui.timeline.ruler import Ruler
from dubstudio.ui.timeline.shown_lines import ShownLines
from dubstudio.ui.view_state import ViewState

SNAP_PX = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where the mouse is, and which keys are held.

    Attributes:
        x: Pixels from the left edge of the view.
        y: Pixels from its upper edge.
        shift: Snaps to nothing.
        control: Duplicates instead of moving.
        alt: See each gesture.
    """

    x: float
    y: float
    shift: bool = False
    control: bool = False
    alt: bool = False


@dataclass(frozen=True)
class Desk:
    """The services and the parts of the view that gestures use."""

    bridge: DocumentBridge
    state: ViewState
    film: Film
    axis: TimeAxis
    lines: ShownLines
    hits: HitTester
    overlay: Overlay
    ruler: Ruler
    tip: Tip
    fps: Callable[[], Fraction | None]
    """Frames a second where times are written in frames; None where in milliseconds."""

    @property
    def reach_ms(self) -> int:
        """How far things to snap to reach at this zoom."""
        return max(1, round(self.axis.ms_of(SNAP_PX)))

    def points(self, without: Collection[str] = (), but: Iterable[int] = ()) -> SnapPoints:
        """Everything an edge can snap to.

        Args:
            without: What is dragged itself.
            but: Times of it that stay where they are.
        """
        return points_of(self.bridge.project, without=without, extra=[*self._beside_the_lines(), *but])

    def say(self, place: Place, *parts: str) -> None:
        """Write something beside the mouse."""
        self.tip.say(" · ".join(filter(None, parts)), place.x, place.y, self.axis.width)

    def quiet(self) -> None:
        """Take away what gestures show besides the lines themselves."""
        self.tip.say("", 0, 0, self.axis.width)
        self.overlay.show_guide(None)

    def _beside_the_lines(self) -> Iterable[int]:
        yield from self.film.shots
        yield from (span.start_ms for span in self.film.speech)
        yield from (span.end_ms for span in self.film.speech)
        yield from (ms for ms in (self.state.in_ms, self.state.out_ms) if ms is not None)
        yield self.state.playhead_ms
