"""What the wheel does over the timeline: as in the program whose keys the user has chosen. Plain values.

Subtitle Edit: the wheel scrolls, with Alt it zooms time, with Shift it makes waves taller. Aegisub: it scrolls, with
Ctrl it zooms. Audio workstations: it zooms, with Alt or Shift it scrolls, with Ctrl it makes lanes taller. A wheel that
turns sideways, or a finger that is moved sideways, always scrolls.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QPoint, Qt


class WheelDeed(StrEnum):
    """What turning it does."""

    SCROLL = "scroll"
    ZOOM = "zoom"
    WAVES = "waves"  # taller or lower in their lanes
    LANES = "lanes"  # taller or lower


_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT, _CTRL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_HELD = _SHIFT | _CTRL | _ALT

_DEEDS: Mapping[str, Mapping[Qt.KeyboardModifier, WheelDeed]] = MappingProxyType(
    {
        "subtitle_edit": {
            _NONE: WheelDeed.SCROLL,
            _ALT: WheelDeed.ZOOM,
            _SHIFT: WheelDeed.WAVES,
            _CTRL: WheelDeed.ZOOM,
        },
        "aegisub": {
            _NONE: WheelDeed.SCROLL,
            _CTRL: WheelDeed.ZOOM,
            _SHIFT: WheelDeed.WAVES,
            _ALT: WheelDeed.LANES,
        },
        "daw": {
            _NONE: WheelDeed.ZOOM,
            _ALT: WheelDeed.SCROLL,
            _SHIFT: WheelDeed.SCROLL,
            _CTRL: WheelDeed.LANES,
        },
    }
)


def deed_of(preset: str, held: Qt.KeyboardModifier, turn: QPoint) -> WheelDeed:
    """What turning the wheel does.

    Args:
        preset: Whose keys are followed.
        held: Keys held down.
        turn: How far it was turned, sideways and up.
    """
    # Qt turns the wheel sideways while Alt is held, so sideways means a sideways wheel only without it.
    if abs(turn.x()) > abs(turn.y()) and not held & _ALT:
        return WheelDeed.SCROLL
    deeds = _DEEDS.get(preset, _DEEDS["daw"])
    return deeds.get(held & _HELD, deeds[_NONE])


def amount_of(turn: QPoint) -> float:
    """Notches, up or to the left positive."""
    step = turn.x() if abs(turn.x()) > abs(turn.y()) else turn.y()
    return step / 120
