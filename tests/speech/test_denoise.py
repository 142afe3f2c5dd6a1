"""The denoiser: speech becomes cleaner, stays where it was, and work can be stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench import made_clips as make
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.media.sound_file import read_sound
from dubstudio.speech import denoise

Sound = NDArray[np.float32]


@pytest.fixture(scope="module")
def speech(media: Path) -> Sound:
    sound, rate = read_sound(media / "speakers" / "6880-216547-0000.flac")
    assert rate == denoise.SAMPLE_RATE
    return sound[: 4 * rate]


def si_sdr(sound: Sound, clean: Sound) -> float:
    """Of `sound` against what it should be, whatever its level, dB."""
    wanted = clean * (float(sound @ clean) / float(clean @ clean))
    return float(10 * np.log10(np.sum(wanted**2) / np.sum((sound - wanted) ** 2)))


@pytest.mark.parametrize(("snr_db", "gain_db"), [(5, 7.0), (15, 3.5)])
def test_noise_is_taken_away(speech: Sound, snr_db: int, gain_db: float) -> None:
    noisy = make.mixed(speech, make.white(len(speech), np.random.default_rng(1)), snr_db)
    before = si_sdr(noisy, speech)
    assert si_sdr(denoise.denoised(noisy, CancelToken()), speech) >= before + gain_db


def test_clean_speech_stays_where_and_as_it_was(speech: Sound) -> None:
    assert si_sdr(denoise.denoised(speech, CancelToken()), speech) > 25


def test_it_does_not_matter_how_loud_a_sound_is(speech: Sound) -> None:
    loud, quiet = (denoise.denoised(speech[:16_000] * gain, CancelToken()) for gain in (1.0, 0.01))
    assert np.allclose(loud, quiet * 100, atol=1e-4)


@pytest.mark.parametrize("length", [0, 1, 255, 256, 257, 700])
def test_any_length_is_kept(length: int) -> None:
    sound = make.white(length, np.random.default_rng(2)) * np.float32(0.1)
    assert denoise.denoised(sound, CancelToken()).shape == (length,)


def test_silence_stays_silence() -> None:
    assert not denoise.denoised(np.zeros(3000, np.float32), CancelToken()).any()


def test_it_can_be_stopped(speech: Sound) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        denoise.denoised(speech, token)
