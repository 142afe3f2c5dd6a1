"""Playing the dub as it stands: the sound's clock leads, the playhead and the picture follow. GUI thread.

Sound is made and given to the device elsewhere (`mix.playback`); here is what the window wants and what it sees.
Sixty times a second the playhead is put where the sound is that is heard now, so they can't drift apart.

Shuttling: forwards at 2× and 4× the sound is heard faster and higher, as of a tape; backwards the picture runs alone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dubstudio.base.errors import InputError, OutputError, ToolError
from dubstudio.base.settings import OUTPUT_DEVICE
from dubstudio.media.output import open_output
from dubstudio.mix.live_meter import Levels
from dubstudio.mix.live_scene import Track
from dubstudio.mix.playback import OpenOutput, OutputChanged, Playback, Told, Trouble
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Span
from dubstudio.project.time import MIX_RATE, ms_from_samples, samples_from_ms
from dubstudio.studio.listening import Heard, Listening, Preview, changes_sound
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.notices import Notices
from dubstudio.ui.playback.desk import Desk
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Levels", "Player", "Track"]

_TICK_MS = 16
_PAUSE_MS = 150  # in editing, before what is to be heard is made anew


class Player(QObject):
    """Plays the open document.

    Attributes:
        state_changed: Playing began or ended, or its speed changed.
        tracks_changed: Mute, solo or gain of a track changed.
        levels_changed: What is heard now, a `Levels`; about 20 times a second while playing, and while meters fall.
        devices_changed: Another output is used, or there are others to choose from.
        sound_ended: A sound played by itself is over, was stopped, or could not be played.
    """

    state_changed = Signal()
    tracks_changed = Signal()
    levels_changed = Signal(object)
    devices_changed = Signal()
    sound_ended = Signal()
    _told = Signal(object)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        voicing: Voicing,
        preferences: Preferences,
        notices: Notices,
        parent: QObject | None = None,
        *,
        open_output: OpenOutput = open_output,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._state = state
        self._film = film
        self._voicing = voicing
        self._preferences = preferences
        self._notices = notices
        self._desk = Desk()
        self._listening = Listening()
        self._previews: dict[str, Preview] = {}
        self._known = bridge.project  # as it is heard
        self._span: Span | None = None  # what is played alone
        self._loops = False
        self._speed = 0  # 0: not playing
        self._auditioning = False
        self._output = OutputChanged("", (), None)
        self._silence_to_tell = ""
        self._troubles: set[str] = set()  # told already
        self._idle_ticks = 0
        self._playback = Playback(self._told.emit, open_output, preferences[OUTPUT_DEVICE])
        self._told.connect(self._on_told)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._show_plan)
        self._listen()

    # Playing.

    @property
    def playing(self) -> bool:
        """Whether the film is being played; a sound by itself does not count."""
        return self._speed != 0

    @property
    def speed(self) -> int:
        """How fast it is played: 1, 2, 4, or backwards -1, -2, -4; 0 when it is not."""
        return self._speed

    @property
    def end_ms(self) -> int:
        """Where playing ends: the end of the film, or of the last line."""
        last = max((s.slot.end_ms for s in self._bridge.project.segments.values()), default=0)
        length_ms = self._film.duration_ms or self._bridge.project.media.duration_ms
        return self._state.end_ms or max(length_ms, last)

    def play(self, start_ms: int | None = None, end_ms: int | None = None, *, loop: bool = False) -> None:
        """Play.

        Args:
            start_ms: Where to start; None: at the playhead, or at the beginning if it stands at the end.
            end_ms: Where to stop; None: at the end.
            loop: Whether to start over at the end, even if looping is switched off.
        """
        if self._bridge.document is None and self._film.info is None:
            return
        self._loops = loop
        self._span = Span(start_ms or 0, end_ms) if end_ms is not None else None
        area = self._span or (self._state.range if self._state.looping and start_ms is None else None)
        first, end = (area.start_ms, area.end_ms) if area else (0, self.end_ms)
        start = self._state.playhead_ms if start_ms is None else start_ms
        if not first <= start < end:
            start = first
        if start >= end:
            return
        self._state.move_playhead(start)
        self._cue(start, 1)

    def toggle(self) -> None:
        """Play from the playhead on, or stop."""
        if self.playing or self._auditioning:
            self.stop()
        else:
            self.play()

    def stop(self) -> None:
        """Stop where the playhead is; a sound that is played by itself is stopped too."""
        self.stop_sound()
        if self.playing:
            self._playback.stop()
            self._playback.look_at(_sample(self._state.playhead_ms))
            self._set_speed(0)

    def shuttle(self, speed: int) -> None:
        """Run the film at 1, 2 or 4 times its speed, backwards if negative."""
        if self._bridge.document is None and self._film.info is None:
            return
        self._span, self._loops = None, False
        if speed > 0 and self._state.playhead_ms >= self.end_ms:
            return
        self._cue(self._state.playhead_ms, speed)

    # A sound by itself.

    @property
    def auditioning(self) -> bool:
        """Whether a sound is being played by itself."""
        return self._auditioning

    def play_sound(self, samples: NDArray[np.float32], rate: int, *, gain_db: float = 0.0) -> None:
        """Play a sound by itself, such as a voice to be judged; the film stops, the playhead stays.

        Args:
            samples: ``[n]`` or ``[n, channels]``.
            rate: Samples a second.
            gain_db: Louder or softer than it is.
        """
        self._audition(samples, rate, gain_db)

    def play_file(self, path: Path, *, gain_db: float = 0.0) -> None:
        """`play_sound` of a WAV or FLAC file, which is read in the background."""
        self._audition(path, 0, gain_db)

    def stop_sound(self) -> None:
        """Stop a sound that is played by itself."""
        if self._auditioning:
            self._playback.hush()
            self._end_sound()

    # Tracks.

    def muted(self, track: Track) -> bool:
        """Whether a track is muted."""
        return self._desk.muted(track)

    def set_muted(self, track: Track, muted: bool) -> None:
        """Mute a track or let it be heard."""
        if self._desk.set_muted(track, muted):
            self._use_desk()

    def soloed(self, track: Track) -> bool:
        """Whether a track is heard alone."""
        return self._desk.soloed(track)

    def set_soloed(self, track: Track, soloed: bool) -> None:
        """Let a track be heard alone, with others that are soloed, even if it is muted."""
        if self._desk.set_soloed(track, soloed):
            self._use_desk()

    def heard(self, track: Track) -> bool:
        """Whether a track is heard, mutes and solos taken together."""
        return self._desk.heard(track)

    def gain_db(self, track: Track) -> float:
        """Louder or softer than it is."""
        return self._desk.gain_db(track)

    def set_gain_db(self, track: Track, gain_db: float) -> None:
        """Make a track louder or softer while playing; exports don't change."""
        if self._desk.set_gain_db(track, gain_db):
            self._use_desk()

    # Devices.

    @property
    def device(self) -> str:
        """Name of the output in use; empty where there is none and playing is silent."""
        return self._output.name

    @property
    def chosen_device(self) -> str:
        """Name of the one the user has chosen; empty for the system's own choice."""
        return self._preferences[OUTPUT_DEVICE]

    @property
    def device_names(self) -> tuple[str, ...]:
        """All outputs there are, as far as was looked."""
        return self._output.names

    @property
    def device_problem(self) -> ToolError | None:
        """Why the output in use is not the chosen one."""
        return self._output.problem

    @property
    def underruns(self) -> int:
        """How often the device got its sound too late."""
        return self._playback.underruns

    def set_device(self, name: str) -> None:
        """Play on another output, from where playing is; empty for the system's own choice."""
        try:
            if name == self.chosen_device:
                self._playback.choose(name)  # the user may have plugged it in again
            self._preferences.set(OUTPUT_DEVICE, name)
        except (InputError, OutputError) as error:
            self._notices.fail(error)

    def look_for_devices(self) -> None:
        """See whether outputs have come or gone; `devices_changed` tells. Not while something is played."""
        self._playback.look_for_devices()

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What the actions on playing do, by their ids."""
        from dubstudio.ui.playback.deeds import Deeds  # they know the player

        return Deeds(self, self._bridge, self._state, self._film).handlers()

    def close(self) -> None:
        """Stop, and give the device back."""
        self._timer.stop()
        self._playback.close()

    # What happens.

    def _listen(self) -> None:
        self._bridge.replaced.connect(self._on_replaced)
        self._bridge.changed.connect(self._on_changed)
        self._film.opened.connect(self._on_film_opened)
        self._voicing.lines_changed.connect(self._on_lines_changed)
        self._voicing.auditioned.connect(self._on_auditioned)
        self._state.sought.connect(self._on_sought)
        self._state.playhead_changed.connect(self._on_playhead_changed)
        self._state.modes_changed.connect(self._on_bounds_changed)
        self._state.range_changed.connect(self._on_bounds_changed)
        self._preferences.changed.connect(self._on_preference_changed)

    def _on_replaced(self) -> None:
        self.stop()
        self._previews = {}
        self._troubles = set()
        self._listening = Listening()
        spoken = any(segment.chosen_take_id for segment in self._bridge.project.segments.values())
        self._desk.start_with([Track.ORIGINAL] if spoken else [])
        self._use_desk()
        self._show_plan(forget=True)

    def _on_film_opened(self) -> None:
        self._show_plan(forget=True)
        if self._film.info is not None:
            self._playback.warm()

    def _on_changed(self, changes: ChangeSet) -> None:
        before, self._known = self._known, self._bridge.project
        if changes_sound(changes, before, self._known):
            self._show_soon()

    def _on_lines_changed(self, ids: frozenset[str]) -> None:
        """Lines are being re-timed, or are no longer: their quick preview comes or goes."""
        previews = dict(self._previews)
        for id_ in ids:
            retiming = self._voicing.state_of(id_) is LineState.RETIMING
            preview = self._voicing.preview_sound(id_) if retiming else None
            if preview is not None:
                previews[id_] = preview
            elif not retiming:
                previews.pop(id_, None)
        if {i: id(p[0]) for i, p in previews.items()} != {i: id(p[0]) for i, p in self._previews.items()}:
            self._previews = previews
            self._show_soon()

    def _on_auditioned(self, samples: NDArray[np.float32], rate: int) -> None:
        self.play_sound(samples, rate)

    def _on_sought(self, ms: int) -> None:
        if not self.playing:
            return
        if self._span and not self._span.start_ms <= ms < self._span.end_ms:
            self._span, self._loops = None, False
        if ms >= self.end_ms and self._speed > 0:
            self.stop()
        else:
            self._cue(ms, self._speed)

    def _on_playhead_changed(self, ms: int) -> None:
        if not self.playing:
            self._playback.look_at(_sample(ms))

    def _on_bounds_changed(self) -> None:
        if self._speed == 1:
            end, loop_start = self._bounds(self._state.playhead_ms)
            self._playback.bound(_sample(end), None if loop_start is None else _sample(loop_start))

    def _on_preference_changed(self, key: str) -> None:
        if key == OUTPUT_DEVICE.key:
            self._playback.choose(self.chosen_device)

    def _on_told(self, told: Told) -> None:
        match told:
            case Trouble(error):
                if str(error) not in self._troubles:  # every plan finds the same again
                    self._troubles.add(str(error))
                    self._notices.fail(error)
            case OutputChanged():
                before, self._output = self._output, told
                if told.problem and (before.name or self.chosen_device):
                    self._notices.fail(told.problem)  # one was there, or was asked for
                elif told.problem:
                    self._silence_to_tell = told.problem.message  # once somebody wants to hear something
                self.devices_changed.emit()

    def _on_tick(self) -> None:
        where = self._playback.where()
        if self.playing and where.ended:
            self._playback.stop()
            self._state.move_playhead(ms_from_samples(where.position, MIX_RATE))
            self._set_speed(0)
        elif self.playing:
            self._state.move_playhead(ms_from_samples(where.position, MIX_RATE))
        if self._auditioning and not where.auditioning:
            self._end_sound()
        levels = self._playback.levels()
        if levels is not None:
            self.levels_changed.emit(levels)
        if not self.playing and not self._auditioning and (levels is None or levels.at_rest):
            self._rest(levels)

    def _rest(self, levels: Levels | None) -> None:
        """Nothing is played: look on until the meters have come to rest, or nothing moves them any more."""
        self._idle_ticks += 1
        if levels is not None or self._idle_ticks > 1000 // _TICK_MS:
            self._timer.stop()

    # How it is done.

    def _cue(self, start_ms: int, speed: int) -> None:
        if self._later.isActive():
            self._show_plan()
        self.stop_sound()
        end, loop_start = self._bounds(start_ms) if speed == 1 else (self.end_ms, None)
        start, loop = _sample(start_ms), None if loop_start is None else _sample(loop_start)
        self._playback.play(start, _sample(end), loop_start=loop, speed=speed)
        self._run_timer()
        self._set_speed(speed)

    def _bounds(self, at_ms: int) -> tuple[int, int | None]:
        """Where playing from some time on ends, and where it starts over then; None: nowhere."""
        looping = self._loops or self._state.looping
        area = self._span or (self._state.range if looping else None)
        if area is None or at_ms >= area.end_ms:
            return self.end_ms, 0 if looping and area is None else None
        return area.end_ms, area.start_ms if looping else None

    def _set_speed(self, speed: int) -> None:
        if speed != self._speed:
            self._speed = speed
            self.state_changed.emit()

    def _audition(self, sound: NDArray[np.float32] | Path, rate: int, gain_db: float) -> None:
        self.stop()
        self._playback.audition(sound, rate, gain_db)
        self._auditioning = True
        self._run_timer()

    def _end_sound(self) -> None:
        self._auditioning = False
        self.sound_ended.emit()

    def _run_timer(self) -> None:
        self._idle_ticks = 0
        self._timer.start()
        if self._silence_to_tell:
            self._notices.tell(words(self._silence_to_tell))
            self._silence_to_tell = ""

    def _use_desk(self) -> None:
        self._playback.set_levels(self._desk.levels())
        self.tracks_changed.emit()

    def _show_soon(self) -> None:
        """Making what is to be heard takes time from painting: while nothing is played, it waits for a pause."""
        if self.playing:
            self._show_plan()
        else:
            self._later.start()

    def _show_plan(self, *, forget: bool = False) -> None:
        self._later.stop()
        document, listening = self._bridge.document, self._listening
        self._known = self._bridge.project
        folder, sound_of = (document.folder, document.sound_of) if document else (Path(), lambda _take: Path())
        heard = Heard(self._known, folder, sound_of, self._film.info, self._previews)
        self._playback.show(lambda: listening.plan(heard), forget=forget)


def _sample(ms: int) -> int:
    return samples_from_ms(ms, MIX_RATE)
