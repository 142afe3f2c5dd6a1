"""Mending and choosing without any network: sounds and stretches of speech are made up."""

from __future__ import annotations

import numpy as np

from dubstudio.speech.reference import repairs

RATE = 8000


def test_trimming_keeps_a_margin_and_fades_it() -> None:
    sound = np.full(4 * RATE, 0.5, np.float32)
    trimmed = repairs.trimmed(sound, RATE, [(1.0, 1.5), (2.0, 3.0)])
    assert len(trimmed) == round((2.0 + 2 * repairs.MARGIN_S) * RATE)
    assert trimmed[0] == 0.0
    assert trimmed[-1] < 0.01
    assert np.all(trimmed[RATE // 10 : -RATE // 10] == 0.5)
    assert np.all(sound == 0.5)


def test_without_speech_nothing_is_trimmed() -> None:
    sound = np.zeros(RATE, np.float32)
    assert len(repairs.trimmed(sound, RATE, [])) == RATE


def test_level_is_that_of_the_speech_not_of_the_pauses() -> None:
    sound = np.concatenate([np.zeros(9 * RATE), 0.01 * np.sin(np.arange(RATE))]).astype(np.float32)
    levelled = repairs.levelled(sound, RATE, [(9.0, 10.0)])
    rms = np.sqrt(np.mean(levelled[9 * RATE :] ** 2))
    assert 20 * np.log10(rms) > -23.2


def test_a_peak_is_never_driven_over_the_top() -> None:
    sound = np.full(RATE, 1e-3, np.float32)
    sound[100] = 0.8
    assert np.abs(repairs.levelled(sound, RATE, [(0.0, 1.0)])).max() <= 10 ** (-1 / 20) + 1e-6


def test_an_offset_is_taken_away_and_nothing_else() -> None:
    sound = np.sin(2 * np.pi * np.arange(RATE) / 80).astype(np.float32)
    assert np.allclose(repairs.without_offset(sound + np.float32(0.2)), sound, atol=1e-5)
    assert len(repairs.without_offset(sound[:0])) == 0
