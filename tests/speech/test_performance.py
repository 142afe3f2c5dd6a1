"""Seeds draw different performances, always the same ones, within bounds that the temperature scales."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from dubstudio.speech.engine import SpeechRequest, VoicePrint
from dubstudio.speech.kokoro.performance import Performance, performance
from dubstudio.speech.kokoro.prosody import PLAIN

LINE = "ˌI nˈɛvəɹ θˈɔt wi wʊd mˈit əɡˈɛn ɪn ðɪs ˈOld tˈWn."


def of(voice: VoicePrint, seed: int, temperature: float = 1.0) -> Performance:
    return performance(SpeechRequest(LINE, "en", voice, seed=seed, temperature=temperature), LINE)


@pytest.mark.parametrize(("seed", "temperature"), [(0, 1.0), (7, 0.0), (7, -1.0)])
def test_seed_0_and_temperature_0_are_plain(heart: VoicePrint, seed: int, temperature: float) -> None:
    plain = of(heart, seed, temperature)
    assert plain.lengths.tolist() == [1.0] * len(LINE)
    assert (plain.prosody, plain.manner) == (PLAIN, 0.0)


def test_seeds_differ_from_each_other(heart: VoicePrint) -> None:
    drawn = [of(heart, seed) for seed in range(11)]
    for a, b in combinations(drawn, 2):
        assert np.abs(a.lengths - b.lengths).max() > 0.02
        assert a.prosody != b.prosody


def test_the_same_seed_is_the_same_performance(heart: VoicePrint) -> None:
    first, second = of(heart, 5), of(heart, 5)
    assert first.lengths.tolist() == second.lengths.tolist()
    assert replace(first, lengths=second.lengths) == second


def test_temperature_scales_and_does_not_turn(heart: VoicePrint) -> None:
    cool, warm = of(heart, 3, 0.5), of(heart, 3, 1.0)
    np.testing.assert_allclose(2 * np.log(cool.lengths), np.log(warm.lengths), atol=1e-5)
    assert 2 * cool.prosody.pitch_st == pytest.approx(warm.prosody.pitch_st)
    assert cool.manner_ratio == warm.manner_ratio


def test_nothing_leaves_its_bounds(heart: VoicePrint) -> None:
    for seed in range(1, 60):
        drawn = of(heart, seed, temperature=50.0)
        assert 0.2 < drawn.lengths.min() <= drawn.lengths.max() < 5.0
        assert abs(drawn.prosody.pitch_st) <= 2.4
        assert max(map(abs, drawn.prosody.pitches)) <= 2.8
        assert 0.0 <= drawn.manner <= 1.0


def test_it_changes_smoothly(heart: VoicePrint) -> None:
    melody = np.array(of(heart, 4).prosody.pitches)
    assert np.abs(np.diff(melody)).max() < 0.6
