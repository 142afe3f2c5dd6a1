"""Mute, solo and gain of every track, and what they come to. Must not know what plays."""

from __future__ import annotations

from collections.abc import Iterable

from dubstudio.mix.live_scene import Track

GAIN_LIMITS_DB = (-60.0, 12.0)
"""Softest and loudest a track can be made."""


class Desk:
    """The controls of all tracks. A soloed track is heard even if it is muted: solo is the stronger wish."""

    def __init__(self) -> None:
        self._muted: set[Track] = set()
        self._soloed: set[Track] = set()
        self._gains_db = dict.fromkeys(Track, 0.0)

    def muted(self, track: Track) -> bool:
        """Whether a track is muted."""
        return track in self._muted

    def soloed(self, track: Track) -> bool:
        """Whether it is soloed."""
        return track in self._soloed

    def gain_db(self, track: Track) -> float:
        """How loud it is made."""
        return self._gains_db[track]

    def heard(self, track: Track) -> bool:
        """Whether a track is heard, all taken together."""
        return track in self._soloed if self._soloed else track not in self._muted

    def set_muted(self, track: Track, muted: bool) -> bool:
        """Mute a track or not. Returns whether that is a change."""
        return _put(self._muted, track, muted)

    def set_soloed(self, track: Track, soloed: bool) -> bool:
        """Solo a track or not. Returns whether that is a change."""
        return _put(self._soloed, track, soloed)

    def set_gain_db(self, track: Track, gain_db: float) -> bool:
        """Make a track louder or softer, within `GAIN_LIMITS_DB`. Returns whether that is a change."""
        before = self._gains_db[track]
        self._gains_db[track] = min(max(gain_db, GAIN_LIMITS_DB[0]), GAIN_LIMITS_DB[1])
        return before != self._gains_db[track]

    def start_with(self, muted: Iterable[Track]) -> None:
        """Forget everything, as for another document, and mute some tracks."""
        self._muted = set(muted)
        self._soloed = set()
        self._gains_db = dict.fromkeys(Track, 0.0)

    def levels(self) -> dict[Track, float]:
        """Linear gains; 0 for what is not heard."""
        return {track: 10 ** (self._gains_db[track] / 20) if self.heard(track) else 0.0 for track in Track}


def _put(chosen: set[Track], track: Track, wanted: bool) -> bool:
    if (track in chosen) == wanted:
        return False
    chosen ^= {track}
    return True
