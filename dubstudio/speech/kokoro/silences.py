"""Pauses of a given length before and after a line: silence, for which the network is not asked.

It speaks into a long pause that nothing precedes or nothing follows, where inside a line it is still.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from dubstudio.speech.kokoro.acting import Acting
from dubstudio.speech.kokoro.reading import Piece
from dubstudio.speech.kokoro.vocabulary import Kind, kind_of

_FEWEST = 2  # frames: the silence at both ends of a piece has one at least


class Ends(NamedTuple):
    """What is left of a line without the pauses at its ends.

    Attributes:
        start: Its first symbol that the network speaks.
        acted: How, without those pauses.
        before: Silence before it; none, or one piece.
        after: And after it.
    """

    start: int
    acted: Acting | None
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()


def without_ends(known: str, acted: Acting | None) -> Ends:
    """Take the pauses at both ends out of a line.

    Args:
        known: Its symbols, sounds among them.
        acted: What is wanted of it.
    """
    if acted is None:
        return Ends(0, None)
    sounding = [at for at, symbol in enumerate(known) if symbol != " " and kind_of(symbol) is not Kind.PAUSE]
    first, last = sounding[0], sounding[-1]
    before = sum(frames for at, frames in acted.held.items() if at < first)
    after = sum(frames for at, frames in acted.held.items() if at > last)
    if not before and not after:
        return Ends(0, acted)
    held = {at: frames for at, frames in acted.held.items() if first < at < last}
    hushed = tuple(at for at in acted.prosody.hushed if at in held or at not in acted.held)
    return Ends(
        first if before else 0,
        replace(acted, held=held, prosody=replace(acted.prosody, hushed=hushed)),
        _silence(0, before),
        _silence(len(known), after),
    )


def _silence(start: int, frames: float) -> tuple[Piece, ...]:
    if not frames:
        return ()
    lengths = np.array([max(round(frames), _FEWEST) - 1, 1], np.float32)
    nothing = np.zeros((1, 0, 0), np.float32)
    return (Piece(start, "", nothing, lengths, np.zeros(2, np.int64), 0, 0, nothing),)
