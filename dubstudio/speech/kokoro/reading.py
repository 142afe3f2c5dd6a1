"""What the embedded engine keeps of a line between deciding how to say it and sounding it.

A reading is a plain frozen value: it can be pickled, kept as bytes, changed in its prosody and rendered at any length
and any number of times. Frames are 600 samples at 24 kHz, 25 ms. Shapes: T symbols with the silence at both ends.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import InputError
from dubstudio.speech.engine import Reading, Unspoken
from dubstudio.speech.kokoro import durations
from dubstudio.speech.kokoro.prosody import PLAIN, ProsodyEdit
from dubstudio.speech.kokoro.vocabulary import Kind, kind_of

FRAME_SAMPLES = 600
SAMPLE_RATE = 24_000

_FORMAT = 1


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of a line that the network speaks at once.

    Attributes:
        start: Where its first symbol stands among the phonemes of the reading.
        symbols: T - 2 of them; none of a silence, which has neither style nor features.
        style: How it is spoken, ``[1, 256]``.
        durations: Frames of each token that give way with the line's length, ``[T]``, not rounded.
        still: Frames of each token beside them that do not, ``[T]``: silence at the ends.
        before: How many of the first frames are cut off, silence all.
        after: How many of the last.
        prosody_features: What melody and stress are computed from, ``[1, T, 640]``.
    """

    start: int
    symbols: str
    style: NDArray[np.float32] = field(repr=False)
    durations: NDArray[np.float32] = field(repr=False)
    still: NDArray[np.int64] = field(repr=False)
    before: int
    after: int
    prosody_features: NDArray[np.float32] = field(repr=False)

    @property
    def is_silent(self) -> bool:
        """Whether it is a pause and nothing else."""
        return not self.symbols

    @property
    def kinds(self) -> list[Kind]:
        """Of its T tokens."""
        return [Kind.EDGE, *map(kind_of, self.symbols), Kind.EDGE]

    @property
    def still_heard(self) -> int:
        """Frames of silence that are heard whatever the line's length."""
        return int(self.still.sum()) - self.before - self.after


@dataclass(frozen=True)
class KokoroReading(Reading):
    """How the embedded engine has decided to say a line.

    Attributes:
        pieces: What is spoken at once, in order.
        performance: What the seed made of the melody.
        acting: What the emotion and stressed words made of it, on top.
        edit: What the user made of the prosody, on top.
    """

    pieces: tuple[Piece, ...] = field(repr=False, compare=False)
    performance: ProsodyEdit = field(repr=False, default=PLAIN)
    acting: ProsodyEdit = field(repr=False, default=PLAIN)
    edit: ProsodyEdit = PLAIN

    def edited(self, edit: ProsodyEdit) -> KokoroReading:
        """The same performance with another edit in place of the present one; its natural length follows."""
        frames = self.still_frames
        frames += sum(int(durations.natural(lengths).sum()) for lengths in edited_durations(self.pieces, edit))
        return replace(self, edit=edit, natural_samples=frames * FRAME_SAMPLES)

    @property
    def still_frames(self) -> int:
        """Frames that are heard whatever the line's length."""
        return sum(piece.still_heard for piece in self.pieces)

    @property
    def shortest_samples(self) -> int:
        """The least length it can be rendered at: a frame for every sound, one of them not whole."""
        n_frames = self.still_frames + sum(durations.fewest(piece.kinds) for piece in self.pieces)
        return (n_frames - 1) * FRAME_SAMPLES + 1

    def to_bytes(self) -> bytes:
        """A form to keep; `from_bytes` reads it."""
        plain = {f.name: getattr(self, f.name) for f in fields(Reading)}
        about = {
            "format": _FORMAT,
            **plain,
            "unspoken": [asdict(u) for u in self.unspoken],
            "performance": asdict(self.performance),
            "acting": asdict(self.acting),
            "edit": asdict(self.edit),
            "pieces": [{name: getattr(piece, name) for name in _PLAIN} for piece in self.pieces],
        }
        arrays = {f"{i}.{name}": getattr(p, name) for i, p in enumerate(self.pieces) for name in _ARRAYS}
        file = io.BytesIO()
        np.savez(file, about=np.frombuffer(json.dumps(about).encode(), np.uint8), **arrays)
        return file.getvalue()


_PLAIN = ("start", "symbols", "before", "after")
_ARRAYS = tuple(f.name for f in fields(Piece) if f.name not in _PLAIN)


def from_bytes(data: bytes) -> KokoroReading:
    """Read what `KokoroReading.to_bytes` wrote.

    Raises:
        InputError: It is something else, or damaged, or of another version.
    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            about = json.loads(arrays["about"].tobytes())
            if about.pop("format") != _FORMAT:
                raise ValueError("of another version")
            pieces = [
                Piece(**piece, **{name: arrays[f"{i}.{name}"] for name in _ARRAYS})
                for i, piece in enumerate(about["pieces"])
            ]
        return KokoroReading(**_revived(about, pieces))
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise InputError(f"A kept reading can't be used: {error}.", remedy="The line has to be read again.") from error


def _revived(about: dict[str, Any], pieces: Sequence[Piece]) -> dict[str, Any]:
    edits = {name: _edit(about.get(name, {})) for name in ("performance", "acting", "edit")}
    return {**about, **edits, "pieces": tuple(pieces), "unspoken": tuple(Unspoken(**u) for u in about["unspoken"])}


def _edit(values: dict[str, Any]) -> ProsodyEdit:
    curves = {name: tuple(values.get(name, ())) for name in ("durations", "pitches", "gains", "hushed")}
    return ProsodyEdit(**{**values, **curves})


def edited_durations(pieces: Sequence[Piece], edit: ProsodyEdit) -> list[NDArray[np.float32]]:
    """Frames of each token of each piece after an edit, not rounded."""
    if not edit.durations:
        return [piece.durations for piece in pieces]
    return [piece.durations * per_token(edit.durations, piece, 1.0) for piece in pieces]


def per_token(values: Sequence[float], piece: Piece, neutral: float) -> NDArray[np.float32]:
    """The part of a per-symbol sequence that belongs to a piece, ``[T]``; `neutral` where it has nothing."""
    n_symbols = len(piece.symbols)
    own = np.full(n_symbols, neutral, np.float32)
    given = values[piece.start : piece.start + n_symbols]
    own[: len(given)] = given
    return padded(own, neutral)


def padded(per_symbol: NDArray[np.float32], neutral: float) -> NDArray[np.float32]:
    """Values of the symbols of a piece, ``[T - 2]``, with a neutral one for the silence at either end, ``[T]``."""
    return np.pad(per_symbol, 1, constant_values=neutral)
