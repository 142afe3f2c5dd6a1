"""Taking noise away from speech with GTCRN (Rong et al., ICASSP 2024), a network of 48,000 weights run by onnxruntime.

It listens at 16 kHz and goes on frame by frame with what it remembers, so a sound may be of any length.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import EngineError
from dubstudio.speech.engine import Samples

SAMPLE_RATE = 16_000
"""What it listens at and gives, Hz."""

_SIZE, _HOP = 512, 256
_CACHES = {"conv_cache": (2, 1, 16, 16, 33), "tra_cache": (2, 3, 1, 1, 16), "inter_cache": (2, 1, 33, 16)}
_POLL = 125  # frames: 2 s of sound, about 60 ms of work
_LOUD = 0.1  # RMS the network is given; what it was taught with


def denoised(sound: Samples, cancel: CancelToken) -> Samples:
    """Speech without noise, sample for sample where it was.

    Args:
        sound: Mono at 16 kHz, shape ``[n]``.
        cancel: Polled every two seconds of sound.

    Returns:
        Shape ``[n]``; what is missing from it is the noise.

    Raises:
        EngineError: The network's file is damaged.
        Cancelled: The token was set.
    """
    level = float(np.sqrt(np.mean(np.square(sound, dtype=np.float64)))) if len(sound) else 0.0
    if level <= 0:
        return sound.copy()
    frames = _frames(np.asarray(sound * (_LOUD / level), np.float32))
    spectra = np.fft.rfft(frames * _window(), axis=1)
    heard = np.stack([spectra.real, spectra.imag], axis=-1).astype(np.float32)
    session = _session()
    caches = {name: np.zeros(shape, np.float32) for name, shape in _CACHES.items()}
    clean = np.empty_like(spectra)
    for number, frame in enumerate(heard):
        if number % _POLL == 0:
            cancel.check()
        found, *kept = session.run(None, {"mix": frame[None, :, None, :], **caches})
        caches = dict(zip(caches, kept, strict=True))
        clean[number] = found[0, :, 0, 0] + 1j * found[0, :, 0, 1]
    return np.asarray(_joined(clean, len(sound)) * (level / _LOUD), np.float32)


def _frames(sound: Samples) -> NDArray[np.float32]:
    """Overlapping by half, the first centred on sample 0, ``[frames, 512]``."""
    padded = np.pad(sound, (_HOP, _HOP + -len(sound) % _HOP))
    return np.lib.stride_tricks.sliding_window_view(padded, _SIZE)[::_HOP]


def _joined(spectra: NDArray[np.complex128], length: int) -> NDArray[np.float64]:
    frames = np.fft.irfft(spectra, _SIZE, axis=1) * _window()
    sound = np.zeros((len(frames) + 1) * _HOP)
    sound[:-_HOP] += frames[:, :_HOP].ravel()
    sound[_HOP:] += frames[:, _HOP:].ravel()
    return sound[_HOP : _HOP + length]


@cache
def _window() -> NDArray[np.float64]:
    """Its square adds up to one at half overlap."""
    return np.asarray(np.sin(np.pi * (np.arange(_SIZE) + 0.0) / _SIZE))


@cache
def _session() -> Any:
    """The network, loaded once a process; it keeps no state between calls."""
    import onnxruntime  # heavy: only once sound is at hand

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    file = str(paths.resource("voices/denoise.onnx"))
    try:
        return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    except (RuntimeError, ValueError) as error:
        raise EngineError(f"The program's own file {file} is damaged.", remedy="Install DubStudio again.") from error
