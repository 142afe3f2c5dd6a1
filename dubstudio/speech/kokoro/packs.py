"""The styles of the built-in voices as arrays.

A pack holds one style for every length of a line, ``[510, 256]``: the row for n symbols is n - 1, its first half is
timbre, its second prosody.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import paths
from dubstudio.base.errors import InputError
from dubstudio.base.ids import content_id
from dubstudio.speech import voices
from dubstudio.speech.engine import VoicePrint

ENGINE = "kokoro"
Style = NDArray[np.float32]
"""Shape ``[1, 256]``."""

PACK = "pack"
_WIDTH = 256
TIMBRE_WIDTH = 128


def preset(name: str) -> VoicePrint:
    """The print of a built-in voice, or of a blend of several.

    Raises:
        UnknownVoice: There is none of that name.
    """
    shares = voices.parse_blend(name)
    pack = sum((share * pack_of(known) for known, share in shares.items()), np.zeros(1, np.float32))
    most = max(shares, key=lambda known: shares[known])
    return voice_print(np.asarray(pack, np.float32), voices.voice(most).language)


def pack_of(voice_id: str) -> NDArray[np.float32]:
    """The styles of a built-in voice, ``[510, 256]``."""
    from safetensors import safe_open

    with safe_open(paths.resource("voices/kokoro.safetensors"), framework="numpy") as packs:
        pack: NDArray[np.float32] = packs.get_tensor(voice_id).astype(np.float32)
    return pack


def voice_print(pack: NDArray[np.float32], language: str) -> VoicePrint:
    """A print made of a pack ``[510, 256]``."""
    key = content_id(ENGINE.encode(), pack.tobytes())
    return VoicePrint(engine=ENGINE, key=key, language=language, arrays={PACK: pack})


def style(voice: VoicePrint, n_symbols: int, lean_to: int = 1, lean: float = 0.0) -> Style:
    """The style in which a voice speaks a line of so many symbols.

    Args:
        voice: One of this engine.
        n_symbols: In the line.
        lean_to: The length of lines whose manner to take on.
        lean: How far, 0 to 1. Timbre stays the line's own.

    Raises:
        InputError: The print is not one of this engine.
    """
    pack = voice.arrays.get(PACK)
    if voice.engine != ENGINE or pack is None or pack.ndim != 2 or pack.shape[1] != _WIDTH:
        raise InputError(
            f"The voice was made for another engine ({voice.engine}).",
            remedy="Choose a voice of this engine.",
        )
    own = np.array(_row(pack, n_symbols), np.float32)
    if lean:
        own[:, TIMBRE_WIDTH:] += lean * (_row(pack, lean_to) - own)[:, TIMBRE_WIDTH:]
    return own


def _row(pack: NDArray[np.float32], n_symbols: int) -> Style:
    row = min(max(n_symbols, 1), len(pack)) - 1
    return pack[row : row + 1]
