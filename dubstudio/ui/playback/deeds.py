"""What the actions on playing do, by their ids. Must not know menus, keys or how sound is made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dubstudio.project.entities import Span
from dubstudio.project.time import frame_at_ms, ms_of_frame
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.playback import player, spans
from dubstudio.ui.view_state import ViewState

_JUMP_MS, _SMALL_JUMP_MS = 1000, 500
_SPEEDS = (-4, -2, -1, 1, 2, 4)


class Deeds:
    """Gives the player its orders.

    Args:
        player: Whom to order.
        bridge: Holds the lines.
        state: Holds playhead, selection and range.
        film: Knows how long a frame is.
    """

    def __init__(self, player: player.Player, bridge: DocumentBridge, state: ViewState, film: Film) -> None:
        self._player = player
        self._bridge = bridge
        self._state = state
        self._film = film

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What to call for each action; those that are switches are given whether they are on."""
        plain: dict[str, Callable[[], None]] = {
            "play_pause": self._player.toggle,
            "stop": self._player.stop,
            "play_from_start": partial(self._player.play, 0),
            "play_line": self._play_line,
            "play_selection": self._play_selection,
            "play_before": partial(self._play_part, spans.before),
            "play_after": partial(self._play_part, spans.after),
            "play_first_part": partial(self._play_part, spans.first_part),
            "play_last_part": partial(self._play_part, spans.last_part),
            "step_back": partial(self._step, -1),
            "step_forward": partial(self._step, 1),
            "jump_back": partial(self._jump, -_JUMP_MS),
            "jump_forward": partial(self._jump, _JUMP_MS),
            "jump_back_small": partial(self._jump, -_SMALL_JUMP_MS),
            "jump_forward_small": partial(self._jump, _SMALL_JUMP_MS),
            "go_start": partial(self._state.seek, 0),
            "go_end": self._go_end,
            "shuttle_back": partial(self._shuttle, -1),
            "shuttle_stop": self._player.stop,
            "shuttle_forward": partial(self._shuttle, 1),
            "set_in": self._set_in,
            "set_out": self._set_out,
            "clear_range": partial(self._state.set_range, None, None),
        }
        switches: dict[str, Callable[[bool], None]] = {
            "loop": self._loop,
            "mute_original": partial(self._player.set_muted, player.Track.ORIGINAL),
            "mute_dub": partial(self._player.set_muted, player.Track.DUB),
            "mute_background": partial(self._player.set_muted, player.Track.BACKGROUND),
        }
        return {**{action: _Plain(deed) for action, deed in plain.items()}, **switches}

    def _play_line(self) -> None:
        if self._state.current:
            self._play(spans.span_of(self._bridge.project, [self._state.current]))

    def _play_selection(self) -> None:
        """The selected lines; without any, what lies between in and out."""
        self._play(spans.span_of(self._bridge.project, self._state.selected) or self._state.range)

    def _play_part(self, part: Callable[[Span], Span]) -> None:
        segment = self._bridge.project.segments.get(self._state.current or "")
        if segment:
            self._play(part(segment.slot))

    def _play(self, span: Span | None) -> None:
        if span:
            self._player.play(span.start_ms, span.end_ms)

    def _step(self, frames: int) -> None:
        """To the start of the next or last frame; stepping is looking, so it stops what plays."""
        self._player.stop()
        fps = self._film.fps
        self._state.seek(ms_of_frame(max(frame_at_ms(self._state.playhead_ms, fps) + frames, 0), fps))

    def _jump(self, ms: int) -> None:
        self._state.seek(max(self._state.playhead_ms + ms, 0))

    def _go_end(self) -> None:
        self._state.seek(self._player.end_ms)

    def _shuttle(self, direction: int) -> None:
        """One step faster in a direction: from standing still to 1×, 2×, 4×, or slower on the way back."""
        speed = self._player.speed
        if not speed:
            self._player.shuttle(direction)
            return
        at = _SPEEDS.index(speed) + direction
        self._player.shuttle(_SPEEDS[min(max(at, 0), len(_SPEEDS) - 1)])

    def _set_in(self) -> None:
        out = self._state.out_ms
        now = self._state.playhead_ms
        self._state.set_range(now, out if out is not None and out > now else None)

    def _set_out(self) -> None:
        start = self._state.in_ms
        now = self._state.playhead_ms
        self._state.set_range(start if start is not None and start < now else None, now)

    def _loop(self, on: bool) -> None:
        self._state.set_modes(looping=on)


class _Plain:
    """Does something, whatever the action is given."""

    def __init__(self, deed: Callable[[], None]) -> None:
        self._deed = deed

    def __call__(self, *_checked: bool) -> None:
        self._deed()
