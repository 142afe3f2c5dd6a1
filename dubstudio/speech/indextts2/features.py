"""What the networks hear of a reference clip: resampled sound, filter banks, mel spectra.

The only module that uses torchaudio, loaded when first needed. Shapes: n samples, T or F frames.
"""

from __future__ import annotations

import math
from functools import lru_cache
from types import ModuleType

import numpy as np
import soxr
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from dubstudio.base.errors import InputError
from dubstudio.speech.indextts2.config import HOP, PROMPT_SECONDS, SAMPLE_RATE

SPEECH_RATE = 16_000
"""Of what w2v-bert and CAMPPlus hear, Hz."""

_N_FFT = 1024
_SHORTEST_S = 0.5
_SILENT = 1e-4
_PADDING = 1.0
"""What w2v-bert's hub configuration fills an odd frame up with."""

Floats = NDArray[np.float32]


def checked_clip(samples: NDArray[np.floating], rate: int) -> Floats:
    """A recording that can be a reference, as mono ``[n]``.

    Args:
        samples: ``[n]``, or ``[n, channels]``.
        rate: Hz.

    Raises:
        InputError: It is empty, damaged, too short or silent.
    """
    mono = np.asarray(samples, np.float32)
    mono = mono.mean(axis=1) if mono.ndim == 2 else mono
    if mono.ndim != 1 or rate < 1000 or not np.isfinite(mono).all():
        raise InputError("The recording is damaged.", remedy="Choose another one.")
    if len(mono) < _SHORTEST_S * rate:
        raise InputError(
            f"The recording is only {len(mono) / rate:.2f} s long.", remedy="Choose one of 5 to 15 seconds of speech."
        )
    if np.abs(mono[: round(PROMPT_SECONDS * rate)]).max() < _SILENT:
        raise InputError("The recording is silent.", remedy="Choose one in which somebody speaks at once.")
    return mono


def speaker_audio(samples: NDArray[np.floating], rate: int) -> tuple[Tensor, Tensor]:
    """The first 15 s of a clip for the speaker: at 22.05 kHz ``[1, n]``, and from that at 16 kHz ``[1, m]``."""
    heard = _resampled(checked_clip(samples, rate), rate, SAMPLE_RATE)
    return heard, resampled_by_sinc(heard)


def emotion_audio(samples: NDArray[np.floating], rate: int) -> Tensor:
    """The first 15 s of a clip for its emotion: at 16 kHz, ``[1, n]``."""
    return _resampled(checked_clip(samples, rate), rate, SPEECH_RATE)


def resampled_by_sinc(audio_22k: Tensor) -> Tensor:
    """22.05 to 16 kHz, ``[1, n]`` to ``[1, m]``, as torchaudio's transform does it by default."""
    # Not its function, whose kernel is computed in single precision.
    resampled: Tensor = _torchaudio().transforms.Resample(SAMPLE_RATE, SPEECH_RATE)(audio_22k)
    return resampled


def seamless_features(audio_16k: Tensor) -> tuple[Tensor, Tensor]:
    """What w2v-bert hears of ``[1, n]`` at 16 kHz: filter banks two frames at a time, and which are sound.

    As Seamless M4T's extractor: in the scale of 16-bit numbers, each bin normalised over the clip.

    Returns:
        ``[1, T, 160]`` at 50 Hz, and ``[1, T]`` of 1 and 0.
    """
    # In double precision, as the extractor's numpy; single precision is off by more than the networks' rounding.
    frames = kaldi_fbank(audio_16k * 2**15).double()
    frames = (frames - frames.mean(0)) / (frames.var(0, correction=1) + 1e-7).sqrt()
    is_odd = len(frames) % 2
    padded = functional.pad(frames.float(), (0, 0, 0, is_odd), value=_PADDING)
    mask = torch.ones(1, len(padded), dtype=torch.long, device=audio_16k.device)
    if is_odd:
        mask[:, -1] = 0
    return padded.view(1, len(padded) // 2, -1), mask[:, 1::2]


def campplus_features(audio_16k: Tensor) -> Tensor:
    """What CAM++ hears of ``[1, n]`` at 16 kHz: filter banks without their mean over time, ``[1, T, 80]``."""
    frames = kaldi_fbank(audio_16k)
    return (frames - frames.mean(0, keepdim=True))[None]


def kaldi_fbank(audio_16k: Tensor) -> Tensor:
    """Kaldi's filter banks of ``[1, n]``, ``[T, 80]``: 20 to 8000 Hz, frames of 25 ms every 10."""
    banks: Tensor = _torchaudio().compliance.kaldi.fbank(
        audio_16k, num_mel_bins=80, sample_frequency=SPEECH_RATE, dither=0.0, low_freq=20
    )
    return banks


def reference_mel(audio_22k: Tensor) -> Tensor:
    """The mel spectrum that the flow and the vocoder speak in: ``[1, n]`` to ``[1, 80, F]``, logarithm."""
    padding = (_N_FFT - HOP) // 2
    padded = functional.pad(audio_22k[:, None], (padding, padding), mode="reflect")[:, 0]
    window = torch.hann_window(_N_FFT, device=audio_22k.device)
    spectrum = torch.stft(padded, _N_FFT, HOP, _N_FFT, window, center=False, return_complex=True)
    magnitude = (torch.view_as_real(spectrum).square().sum(-1) + 1e-9).sqrt()
    mel = _mel_filters().to(audio_22k.device) @ magnitude
    return mel.clamp(min=1e-5).log()


def _resampled(samples: Floats, rate: int, wanted: int) -> Tensor:
    """High-quality resampling, cut after 15 s, ``[1, n]``."""
    sound = samples[: round((PROMPT_SECONDS + 1) * rate)]  # the second behind is for the filter's sake
    if rate != wanted:
        # librosa rounds the length up, soxr to the nearest.
        length = math.ceil(len(sound) * (wanted / rate))
        sound = np.asarray(soxr.resample(sound, rate, wanted, "HQ"))[:length]
        sound = np.pad(sound, (0, length - len(sound)))
    return torch.from_numpy(np.array(sound[: round(PROMPT_SECONDS * wanted)], dtype=np.float32))[None]


@lru_cache(maxsize=1)
def _mel_filters() -> Tensor:
    """80 triangles of equal area from 0 to 11 025 Hz, ``[80, 513]``."""
    filters: Tensor = _torchaudio().functional.melscale_fbanks(
        _N_FFT // 2 + 1, 0.0, SAMPLE_RATE / 2, 80, SAMPLE_RATE, norm="slaney", mel_scale="slaney"
    )
    return filters.T.contiguous()


def _torchaudio() -> ModuleType:
    import torchaudio
    import torchaudio.compliance.kaldi

    library: ModuleType = torchaudio
    return library
