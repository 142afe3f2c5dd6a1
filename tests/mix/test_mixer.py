"""Mixing: everything at its sample, whatever the lengths, rates, gains and overlaps."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, MediaError, MissingFile, UsageError
from dubstudio.media.audio import BLOCK
from dubstudio.media.sound_file import write_flac
from dubstudio.mix.fades import CUT_FADE, GAP_FADE
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine, mix_blocks
from tests.media_files import CLICKS_MS, media_file

RATE = 48_000


def _mixed(plan: MixPlan) -> np.ndarray:
    return np.concatenate(list(mix_blocks(plan, CancelToken())))


def _impulse(n_samples: int, at: int) -> np.ndarray:
    samples = np.zeros(n_samples, np.float32)
    samples[at] = 1.0
    return samples


@settings(max_examples=40, deadline=None)
@given(
    start=st.integers(0, 3 * BLOCK),
    rate=st.sampled_from([24_000, 48_000]),
    n_samples=st.integers(1_500, 30_000),
    data=st.data(),
)
def test_an_impulse_is_found_at_its_sample(start: int, rate: int, n_samples: int, data: st.DataObject) -> None:
    up = RATE // rate
    at = data.draw(st.integers(CUT_FADE // up + 1, n_samples - CUT_FADE // up - 2))
    mix = _mixed(MixPlan((PlacedLine(start, _impulse(n_samples, at), rate),), n_samples=4 * BLOCK))
    assert int(np.abs(mix[:, 0]).argmax()) == start + at * up
    assert not mix[:start].any()
    assert not mix[start + n_samples * up :].any()


@settings(max_examples=20, deadline=None)
@given(lines=st.lists(st.tuples(st.integers(0, 2 * BLOCK), st.integers(1, 20_000), st.floats(-20, 6)), max_size=6))
def test_lines_add_up(lines: list[tuple[int, int, float]]) -> None:
    rng = np.random.default_rng(0)
    placed = [PlacedLine(s, rng.uniform(-0.1, 0.1, n).astype(np.float32), gain_db=g) for s, n, g in lines]
    expected = np.zeros(max([BLOCK, *(line.end for line in placed)]))
    for line in placed:
        expected[line.start : line.end] += line.samples()
    assert np.allclose(_mixed(MixPlan(tuple(placed), BLOCK))[:, 0], expected, atol=1e-6)


@pytest.mark.parametrize("rate", [24_000, 22_050, 44_100, 16_000, 48_000])
def test_length_in_the_mix(rate: int) -> None:
    line = PlacedLine(100, np.ones(12_345, np.float32), rate)
    assert len(line.samples()) == line.end - line.start == round(12_345 * RATE / rate)


def test_24_khz_is_exactly_doubled() -> None:
    for n_samples in range(1, 3000, 7):
        assert PlacedLine(0, np.ones(n_samples, np.float32), 24_000).end == 2 * n_samples


def test_cuts_are_soft() -> None:
    mix = _mixed(MixPlan((PlacedLine(1000, np.ones(10_000, np.float32)),), 20_000))[:, 0]
    assert np.abs(np.diff(mix)).max() < 0.004
    assert mix[1000] == mix[10_999] == 0
    assert (mix[1000 + CUT_FADE : 11_000 - CUT_FADE] == 1).all()


def test_a_line_is_never_cut() -> None:
    plan = MixPlan((PlacedLine(RATE, np.ones(RATE, np.float32)),), n_samples=RATE + 10)
    assert plan.end == 2 * RATE
    assert len(_mixed(plan)) == 2 * RATE


def test_lines_from_files_sound_as_from_memory(tmp_path: Path) -> None:
    samples = np.random.default_rng(0).uniform(-0.5, 0.5, 24_000).astype(np.float32)
    write_flac(tmp_path / "take.flac", samples, 24_000)
    from_file = _mixed(MixPlan((PlacedLine(500, tmp_path / "take.flac", gain_db=-6),), RATE * 2))
    from_memory = _mixed(MixPlan((PlacedLine(500, samples, 24_000, gain_db=-6),), RATE * 2))
    assert np.allclose(from_file, from_memory, atol=1e-6)


def test_nothing_before_the_film() -> None:
    with pytest.raises(UsageError):
        PlacedLine(-1, np.ones(10, np.float32))


def test_empty_plans() -> None:
    assert _mixed(MixPlan((), 0).__class__((), 1000)).shape == (1000, 1)
    assert list(mix_blocks(MixPlan((), 0), CancelToken())) == []


# Backgrounds.


@pytest.fixture
def hum(tmp_path: Path) -> Path:
    """Four seconds, left 0.5 and right 0.25."""
    soundfile.write(tmp_path / "hum.wav", np.tile([0.5, 0.25], (RATE * 4, 1)), RATE, subtype="FLOAT")
    return tmp_path / "hum.wav"


def test_background_at_a_gain(hum: Path) -> None:
    mix = _mixed(MixPlan((), RATE * 4, Background(hum, gain_db=-20)))
    assert np.allclose(mix, [0.05, 0.025], atol=1e-6)


def test_background_shorter_and_longer_than_the_film(hum: Path) -> None:
    longer = _mixed(MixPlan((), RATE * 6, Background(hum)))
    assert len(longer) == RATE * 6
    assert not longer[RATE * 4 :].any()
    assert len(_mixed(MixPlan((), RATE, Background(hum)))) == RATE


def test_background_only_in_gaps(hum: Path) -> None:
    line = PlacedLine(RATE, np.zeros(RATE, np.float32))
    mix = _mixed(MixPlan((line,), RATE * 4, Background(hum, only_in_gaps=True), voices=((RATE * 3, RATE * 3 + 4800),)))
    assert not mix[RATE : 2 * RATE].any()
    assert not mix[RATE * 3 : RATE * 3 + 4800].any()
    assert np.allclose(mix[: RATE - GAP_FADE], [0.5, 0.25])
    assert np.allclose(mix[2 * RATE + GAP_FADE + 1 : 3 * RATE - GAP_FADE], [0.5, 0.25])
    assert np.abs(np.diff(mix, axis=0)).max() < 0.001


def test_background_and_lines_add_up(hum: Path) -> None:
    line = PlacedLine(RATE, np.full(RATE, 0.1, np.float32))
    mix = _mixed(MixPlan((line,), RATE * 4, Background(hum)))
    assert np.allclose(mix[RATE + 1000 : 2 * RATE - 1000], [0.6, 0.35], atol=1e-6)


@pytest.mark.parametrize("name", ["cfr.mp4", "late_start.mkv", "no_duration.flv", "vfr.mp4"])
def test_the_films_own_sound_stays_in_step(name: str) -> None:
    mix = _mixed(MixPlan((), RATE * 4, Background(media_file(name))))[:, 0]
    heard = [int(np.abs(mix[: RATE * 2]).argmax()), RATE * 2 + int(np.abs(mix[RATE * 2 :]).argmax())]
    assert np.abs(np.array(heard) / 48 - 4 / 48 - CLICKS_MS).max() < 0.6


def test_background_that_can_not_be_had(tmp_path: Path) -> None:
    for path, error in ((tmp_path / "none.wav", MissingFile), (media_file("no_sound.mp4"), MediaError)):
        with pytest.raises(error):
            _mixed(MixPlan((), RATE, Background(path)))
    with pytest.raises(MissingFile):
        _mixed(MixPlan((PlacedLine(0, tmp_path / "none.flac"),), RATE))


# Long films.


def test_cancel_stops_within_a_block() -> None:
    cancel = CancelToken()
    blocks = mix_blocks(MixPlan((), RATE * 3600), cancel)
    next(blocks)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(blocks)


def test_two_hours_are_never_in_memory(tmp_path: Path) -> None:
    write_flac(tmp_path / "take.flac", np.full(24_000, 0.1, np.float32), 24_000)
    lines = tuple(PlacedLine(i * 30 * RATE, tmp_path / "take.flac") for i in range(20))
    plan = MixPlan(lines, RATE * 600)
    sum(len(block) for block in mix_blocks(MixPlan(lines[:1], RATE), CancelToken()))  # import what is needed
    tracemalloc.start()
    try:
        assert sum(len(block) for block in mix_blocks(plan, CancelToken())) == RATE * 600
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * 2**20, "ten minutes of one channel are 115 MB"
