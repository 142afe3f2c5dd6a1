"""Telling speakers apart: 256 numbers of a voice, close together where the voices are.

The network is Resemblyzer's (GE2E, Wan et al. 2018; Apache-2.0), run by onnxruntime; mels and slices are made as its
authors make them. Long silences are left out by level, where they use a voice detector. Same person: about 0.85 and
more; strangers: about 0.55.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import paths
from dubstudio.base.errors import EngineError, InputError
from dubstudio.media.audio import resample
from dubstudio.speech.engine import Samples

SAMPLE_RATE = 16_000
WIDTH = 256
WINDOW_S = 1.6

Embedding = NDArray[np.float32]
"""Shape ``[256]``, unit length."""

HOP, N_FFT, _MELS = 160, 400, 40
_FRAMES = 160  # of a window
_STEP = 77  # frames from window to window: 1.3 a second
_LEAST_S = 0.4
_COVERAGE = 0.75  # of a window that must be there for the last one to count
_TARGET_DBFS = -30.0
_SILENCES_DB = (-16.0, -20.0, -24.0, -30.0)  # below loud speech, each a way to tell silence; see `embed`
_SILENCE_DB = -22.0
_BLOCK = 480  # 30 ms
_SMOOTH = 8  # blocks
_KEPT_BLOCKS = 3  # of silence on either side of speech
_LOUD = 95.0  # percentile of levels that is called loud
_BATCH = 64
_FLOOR, _QUIET = 1e-8, 1e-12


class SpeakerEncoder:
    """Hears who speaks. Loaded at its first use. One caller at a time.

    Args:
        threads: Of each run.
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads
        self._session: Any = None

    def embed(self, samples: Samples, sample_rate: int) -> Embedding:
        """Whose voice it is.

        Args:
            samples: Mono, shape ``[n]``.
            sample_rate: Theirs, Hz.

        Raises:
            InputError: There is less than 0.4 s of sound.
        """
        sound = levelled(heard(samples, sample_rate))
        # What is silence is a matter of taste, and of a short recording much hangs on it: the mean over several tastes.
        # The official detector's result is met better by it than by any single one (0.993 against 0.986).
        return _unit(np.mean([self._embedded(without_silence(sound, level)) for level in _SILENCES_DB], axis=0))

    def _embedded(self, sound: Samples) -> Embedding:
        if len(sound) < _LEAST_S * SAMPLE_RATE:
            raise InputError("There is too little speech to tell who it is.", remedy="Choose a longer recording.")
        starts = [0, *range(_STEP, max(1, _n_frames(sound) - _FRAMES + _STEP + 1), _STEP)]
        if len(starts) > 1 and (len(sound) - starts[-1] * HOP) / (_FRAMES * HOP) < _COVERAGE:
            starts.pop()
        return _unit(self._run(sound, starts).mean(axis=0))

    def windows(
        self, samples: Samples, sample_rate: int, step_s: float = WINDOW_S / 2
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Whose voice it is from moment to moment, silences and all.

        Args:
            samples: Mono, shape ``[n]``.
            sample_rate: Theirs, Hz.
            step_s: From one window of 1.6 s to the next.

        Returns:
            Where the windows start, seconds, shape ``[m]``, and their embeddings ``[m, 256]``; at least one.
        """
        sound = levelled(heard(samples, sample_rate))
        step = max(1, round(step_s * SAMPLE_RATE / HOP))
        starts = list(range(0, max(1, len(sound) // HOP - _FRAMES + 1), step))
        return np.array(starts) * HOP / SAMPLE_RATE, self._run(sound, starts)

    def _run(self, sound: Samples, starts: list[int]) -> NDArray[np.float32]:
        missing = (starts[-1] + _FRAMES) * HOP - len(sound)
        mel = mels(np.pad(sound, (0, max(0, missing))))
        session = self._opened()
        found = []
        for first in range(0, len(starts), _BATCH):
            batch = np.stack([mel[start : start + _FRAMES] for start in starts[first : first + _BATCH]])
            found.append(session.run(["embeddings"], {"mels": batch})[0])
        return np.concatenate(found)

    def _opened(self) -> Any:
        if self._session is None:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = self._threads
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            file = str(paths.resource("voices/speaker_encoder.onnx"))
            try:
                self._session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
            except (RuntimeError, ValueError) as error:
                raise EngineError(
                    f"The program's own file {file} is damaged.", remedy="Install DubStudio again."
                ) from error
        return self._session


def similarity(a: Embedding, b: Embedding) -> float:
    """How alike two voices are: the cosine, 1 for the same."""
    return float(np.dot(a, b))


@dataclass(frozen=True)
class BuiltIn:
    """What was measured of a built-in voice on two sentences.

    Attributes:
        embedding: Whose voice it is.
        pitch_hz: Median.
        syllables_s: Rate of speaking.
    """

    embedding: Embedding
    pitch_hz: float
    syllables_s: float


@cache
def built_in() -> dict[str, BuiltIn]:
    """What was measured of the built-in voices, by their ids."""
    with np.load(paths.resource("voices/embeddings.npz"), allow_pickle=False) as kept:
        columns = [kept[name] for name in ("ids", "embeddings", "pitch_hz", "syllables_s")]
    return {
        str(name): BuiltIn(_unit(embedding.astype(np.float32)), float(pitch), float(rate))
        for name, embedding, pitch, rate in zip(*columns, strict=True)
    }


def preset_embeddings() -> dict[str, Embedding]:
    """Who the built-in voices are, by their ids."""
    return {name: measured.embedding for name, measured in built_in().items()}


def heard(samples: Samples, sample_rate: int) -> Samples:
    """A sound at the rate the network listens at."""
    return resample(np.asarray(samples, np.float32), sample_rate, SAMPLE_RATE)


def levelled(sound: Samples) -> Samples:
    """Quiet sound made as loud as the network was taught with; loud sound stays."""
    level = np.sqrt(np.mean(np.square(sound, dtype=np.float64))) if len(sound) else 0.0
    target = 10 ** (_TARGET_DBFS / 20)
    return np.asarray(sound * (target / level), np.float32) if 0 < level < target else sound


def without_silence(sound: Samples, silence_db: float = _SILENCE_DB) -> Samples:
    """Speech with its longer silences cut short, as the network is used to.

    As Resemblyzer does it, with a level in place of its detector: flags of blocks of 30 ms are smoothed over eight of
    them and widened by three.

    Args:
        sound: ``[n]``.
        silence_db: What counts as silence, below the level of loud speech.
    """
    n_blocks = len(sound) // _BLOCK
    if n_blocks <= 2 * _KEPT_BLOCKS:
        return sound  # too short to hold a silence
    blocks = sound[: n_blocks * _BLOCK].reshape(n_blocks, _BLOCK)
    levels = 10 * np.log10(np.mean(np.square(blocks), axis=1) + _QUIET)
    speech = levels > np.percentile(levels, _LOUD) + silence_db
    flags = np.pad(speech.astype(np.float64), ((_SMOOTH - 1) // 2, _SMOOTH // 2))
    smooth = np.convolve(flags, np.ones(_SMOOTH) / _SMOOTH, "valid") > 0.5
    wide = np.convolve(smooth, np.ones(2 * _KEPT_BLOCKS + 1), "same") > 0
    return np.asarray(blocks[wide].ravel(), np.float32)


def mels(sound: Samples) -> NDArray[np.float32]:
    """Power mel spectrogram (not logarithmic), ``[frames, 40]``, one frame every 10 ms, centred."""
    padded = np.pad(sound, N_FFT // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, N_FFT)[::HOP]
    power = np.abs(np.fft.rfft(frames * _window(), axis=1)) ** 2
    return np.asarray(power @ mel_filters().T, np.float32)


@cache
def mel_filters() -> NDArray[np.float32]:
    """Slaney's mel filters with equal areas, ``[40, 201]``, 0 to 8 kHz."""
    edges = _slaney_hz(np.linspace(0.0, _slaney_mel(SAMPLE_RATE / 2), _MELS + 2))
    bins = np.linspace(0.0, SAMPLE_RATE / 2, N_FFT // 2 + 1)
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (bins - low) / (middle - low), (high - bins) / (high - middle)
    return np.asarray(np.maximum(0.0, np.minimum(rising, falling)) * 2.0 / (high - low), np.float32)


_LINEAR_HZ = 200.0 / 3  # a mel below 1 kHz
_BREAK_HZ = 1000.0
_LOG_STEP = np.log(6.4) / 27.0


def _slaney_mel(hertz: float) -> float:
    """Of a frequency over 1 kHz."""
    return float(_BREAK_HZ / _LINEAR_HZ + np.log(hertz / _BREAK_HZ) / _LOG_STEP)


def _slaney_hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    first = _BREAK_HZ / _LINEAR_HZ
    return np.where(mel < first, mel * _LINEAR_HZ, _BREAK_HZ * np.exp(_LOG_STEP * (mel - first)))


def _window() -> NDArray[np.float32]:
    return (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(N_FFT) / N_FFT)).astype(np.float32)


def _n_frames(sound: Samples) -> int:
    return -(-(len(sound) + 1) // HOP)


def _unit(vector: NDArray[np.float32]) -> Embedding:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), _FLOOR), np.float32)
