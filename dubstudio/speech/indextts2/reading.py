"""What the engine keeps of a line between deciding how to say it and sounding it.

All that the text-to-semantic network has to say of a line is in here, so that sounding it again at another length needs
that network no more. Shapes: n semantic tokens of a piece, K of the bottleneck through which its latents are heard.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict, dataclass, field, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import InputError
from dubstudio.speech.engine import Reading, Unspoken, VoicePrint
from dubstudio.speech.indextts2.config import FRAMES_PER_FEATURE, HOP, SAMPLE_RATE

_FORMAT = 1
_NOBODY = VoicePrint("", "", "")

SILENCE = SAMPLE_RATE // 5
"""Samples of silence between two pieces of a line."""


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of a line that the network reads at once.

    Attributes:
        text: Its words, as the tokeniser had them.
        codes: Semantic tokens, ``[n]``.
        bottleneck: The latents of the tokens, as far as they are heard, ``[n, K]``; ``[0, 0]`` where a release hears
            none.
        frames_per_token: 50 Hz frames that one token stands for.
        ended: The network came to an end by itself.
        log_probability: Mean over the tokens, natural logarithm.
    """

    text: str
    codes: NDArray[np.int64] = field(repr=False)
    bottleneck: NDArray[np.float32] = field(repr=False)
    frames_per_token: int
    ended: bool
    log_probability: float

    @property
    def natural_frames(self) -> int:
        """Frames of the mel spectrum it lasts when nobody asks for another length, rounded as officially."""
        features = len(self.codes) * self.frames_per_token
        if self.frames_per_token == 1:
            # The released code of version 2 multiplies in single precision.
            return int(np.float32(features) * np.float32(FRAMES_PER_FEATURE))
        return int(features * FRAMES_PER_FEATURE)


@dataclass(frozen=True)
class IndexReading(Reading):
    """How the engine has decided to say a line.

    Attributes:
        model: Hash of the weights that read it.
        conditioning: Hash of voice and emotion that it was read with.
        seed: Of the noise that its sound starts from.
        pieces: What is sounded at once, in order.
        voice: Who speaks; not kept, since the request has it.
    """

    model: str
    conditioning: str
    seed: int
    pieces: tuple[Piece, ...] = field(repr=False, compare=False)
    voice: VoicePrint = field(repr=False, compare=False, default=_NOBODY)

    @property
    def n_tokens(self) -> int:
        """Semantic tokens in all."""
        return sum(len(piece.codes) for piece in self.pieces)

    def to_bytes(self) -> bytes:
        """A form to keep; `from_bytes` reads it."""
        about = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("pieces", "voice")}
        about |= {"format": _FORMAT, "unspoken": [asdict(u) for u in self.unspoken]}
        about["pieces"] = [{name: getattr(piece, name) for name in _PLAIN} for piece in self.pieces]
        arrays = {f"{i}.{name}": getattr(p, name) for i, p in enumerate(self.pieces) for name in _ARRAYS}
        file = io.BytesIO()
        np.savez_compressed(file, about=np.frombuffer(json.dumps(about).encode(), np.uint8), **arrays)
        return file.getvalue()


_ARRAYS = ("codes", "bottleneck")
_PLAIN = tuple(f.name for f in fields(Piece) if f.name not in _ARRAYS)


def from_bytes(data: bytes, voice: VoicePrint) -> IndexReading:
    """Read what `IndexReading.to_bytes` wrote.

    Raises:
        InputError: It is something else, or damaged, or of another version.
    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            about = json.loads(arrays["about"].tobytes())
            if about.pop("format") != _FORMAT:
                raise ValueError("of another version")
            pieces = [
                _checked(Piece(**piece, **{name: arrays[f"{i}.{name}"] for name in _ARRAYS}))
                for i, piece in enumerate(about["pieces"])
            ]
        return _revived(about, tuple(pieces), voice)
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise InputError(f"A kept reading can't be used: {error}.", remedy="The line has to be read again.") from error


def _revived(about: dict[str, Any], pieces: tuple[Piece, ...], voice: VoicePrint) -> IndexReading:
    unspoken = tuple(Unspoken(**u) for u in about["unspoken"])
    reading = IndexReading(**{**about, "unspoken": unspoken, "pieces": pieces, "voice": voice})
    if reading.natural_samples != natural_samples(pieces):
        raise ValueError("its lengths contradict each other")
    return reading


def _checked(piece: Piece) -> Piece:
    n_tokens = len(piece.codes)
    if piece.codes.ndim != 1 or piece.codes.dtype != np.int64 or n_tokens == 0:
        raise ValueError("its tokens are damaged")
    if piece.bottleneck.ndim != 2 or len(piece.bottleneck) not in (0, n_tokens):
        raise ValueError("its latents are damaged")
    return piece


def natural_samples(pieces: tuple[Piece, ...]) -> int:
    """Length of a line when nobody asks for another."""
    return HOP * sum(piece.natural_frames for piece in pieces) + SILENCE * (len(pieces) - 1)


@dataclass(frozen=True)
class Share:
    """What one piece gets of a line's time, in samples: its sound, and the silence after it."""

    sound: int
    silence: int

    @property
    def frames(self) -> int:
        """Frames of the mel spectrum nearest to its sound; one at least."""
        return max(1, round(self.sound / HOP))


def shares(pieces: tuple[Piece, ...], n_samples: int) -> list[Share]:
    """Divide exactly so many samples among the pieces of a line and the silences between them, in proportion.

    At the natural length every piece gets exactly its natural frames.
    """
    natural = natural_samples(pieces)
    lengths = [length for piece in pieces for length in (HOP * piece.natural_frames, SILENCE)][:-1]
    ends = [round(sum(lengths[: i + 1]) * n_samples / natural) for i in range(len(lengths))]
    cut = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return [Share(sound, silence) for sound, silence in zip(cut[::2], [*cut[1::2], 0], strict=True)]
