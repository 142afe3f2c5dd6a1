"""Hearing where somebody speaks: silero-vad's network, one probability every 32 ms.

The weights are read as data out of the installed wheel ``silero-vad``. Its code is not imported, for that
would bring torch. Must not know lines, slots or what becomes of the probabilities; see `regions`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import ToolError

SAMPLE_RATE = 16_000
"""What the network listens at, Hz."""

WINDOW_MS = 32
"""How much sound one probability is about."""

_WINDOW = WINDOW_MS * SAMPLE_RATE // 1000
_CONTEXT = 64  # samples of the window before that the network also sees
_STEP = 128  # windows a call: 4 s of sound, heard in about 5 ms, so that a cancel is quickly felt
_STATE = (1, 1, 128)

# The variant that takes many windows in one call; it gives the same probabilities as the streaming one.
_FILE = "silero_vad_16k_sequence.onnx"
_SHA256 = "9ccdacc4719d8aa7e45a77536bfabec45a03ba1f2fad5e241ab4060b24238a85"  # silero-vad 6.2.3

Samples = NDArray[np.float32]


def hear(blocks: Iterable[Samples], cancel: CancelToken) -> Iterator[tuple[NDArray[np.float32], int]]:
    """Listen to a film, however long, a few seconds at a time.

    Args:
        blocks: Mono sound at 16 kHz, shape ``[n]`` each, any lengths, in order.
        cancel: Polled every four seconds of sound.

    Yields:
        Probabilities of speech, shape ``[windows]``, one for each further 32 ms (the last window is filled up
        with silence), and the number of samples heard so far.

    Raises:
        ToolError: The weights are missing or not the expected ones.
        Cancelled: The token was set.
    """
    session = _session()
    hidden = cell = np.zeros(_STATE, np.float32)
    for windows, heard in _windows(blocks):
        cancel.check()
        feed = {"input": windows, "h": hidden, "c": cell}
        odds, hidden, cell = session.run(["speech_probs", "hn", "cn"], feed)
        yield odds, heard


def _windows(blocks: Iterable[Samples]) -> Iterator[tuple[Samples, int]]:
    """Cut sound into windows, each led by the end of the one before: ``[n <= _STEP, _CONTEXT + _WINDOW]``."""
    context = np.zeros(_CONTEXT, np.float32)
    heard = 0
    for piece in _pieces(blocks, _STEP * _WINDOW):
        heard += piece.size
        # A single NaN would deafen the network for the rest of the film.
        clean = np.nan_to_num(piece, nan=0.0, posinf=0.0, neginf=0.0)
        led = np.concatenate([context, clean, np.zeros(-piece.size % _WINDOW, np.float32)])
        context = led[-_CONTEXT:]
        windows = np.lib.stride_tricks.sliding_window_view(led, _CONTEXT + _WINDOW)[::_WINDOW]
        yield np.ascontiguousarray(windows), heard


def _pieces(blocks: Iterable[Samples], length: int) -> Iterator[Samples]:
    """The same sound in pieces of `length` samples; only the last may be shorter."""
    waiting: list[Samples] = []
    n_waiting = 0
    for block in blocks:
        rest = np.asarray(block, np.float32)
        while n_waiting + rest.size >= length:
            head, rest = np.split(rest, [length - n_waiting])
            yield np.concatenate([*waiting, head])
            waiting, n_waiting = [], 0
        waiting.append(rest)
        n_waiting += rest.size
    if n_waiting:
        yield np.concatenate(waiting)


@cache
def _session() -> Any:
    """The network, loaded once a process: 1.2 MB, 20 ms; it keeps no state between calls."""
    import onnxruntime  # heavy: only once sound is at hand

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(_weights(), options, providers=["CPUExecutionProvider"])


def _weights() -> bytes:
    """The network's file, checked.

    Raises:
        ToolError: It is missing or not the expected one.
    """
    remedy = "Install silero-vad 6.2.3 again."
    spec = find_spec("silero_vad")
    if spec is None or not spec.submodule_search_locations:
        raise ToolError("The package silero-vad, which finds speech, is not installed.", remedy=remedy)
    path = Path(spec.submodule_search_locations[0]) / "data" / _FILE
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ToolError(f"The weights {_FILE} of silero-vad can't be read.", remedy=remedy) from error
    if hashlib.sha256(data).hexdigest() != _SHA256:
        raise ToolError(f"The weights {_FILE} of silero-vad are damaged or of another version.", remedy=remedy)
    return data
