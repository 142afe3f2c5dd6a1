"""A line at another length: exact, in order, nothing left out while there is room, and pauses give way first."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from dubstudio.speech.indextts2 import stretch
from dubstudio.speech.indextts2.config import FRAMES_PER_FEATURE, SAMPLE_RATE

MOVING, HELD, PAUSE = 0, 1, 2


def natural(n_columns: int) -> int:
    return max(1, int(n_columns * FRAMES_PER_FEATURE))


@pytest.fixture
def line() -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Content with consonants that move, vowels that hold and pauses, and which column is which."""
    dice = np.random.default_rng(5)
    silence = dice.normal(size=48)
    columns: list[NDArray[np.float64]] = []
    kinds: list[int] = []
    for kind in (MOVING, HELD, MOVING, PAUSE, MOVING, HELD, HELD, MOVING, PAUSE, MOVING, HELD, MOVING):
        length, noise = ((3, 0.0), (5, 0.35), (14, 0.1))[kind]
        held = silence if kind == PAUSE else dice.normal(size=48)
        for _ in range(length):
            columns.append(dice.normal(size=48) if kind == MOVING else held + noise * dice.normal(size=48))
            kinds.append(kind)
    return np.array(columns), np.array(kinds)


@pytest.mark.parametrize(("n_columns", "n_frames"), [(1, 1), (36, 62), (36, 18), (7, 700), (1499, 2578), (333, 1000)])
def test_the_nearest_map_is_the_one_of_torch(n_columns: int, n_frames: int) -> None:
    columns = torch.arange(n_columns, dtype=torch.float32)[None, None]
    official = torch.nn.functional.interpolate(columns, size=n_frames, mode="nearest")[0, 0]
    assert stretch.nearest(n_columns, n_frames).tolist() == official.tolist()


def test_at_the_natural_length_the_map_is_the_official_one(line: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    give = stretch.elasticity(line[0])
    n_columns = len(give)
    got = stretch.frame_index(give, natural(n_columns), natural(n_columns))
    assert got.tolist() == stretch.nearest(n_columns, natural(n_columns)).tolist()


@settings(deadline=None, max_examples=300)
@given(
    give=st.lists(st.floats(0, 1), min_size=1, max_size=120),
    factor=st.floats(0.25, 4),
    rate=st.sampled_from([1.72, 3.44]),
)
def test_every_length_is_exact_ordered_and_complete(give: list[float], factor: float, rate: float) -> None:
    frames = max(1, int(len(give) * rate))
    wanted = max(1, round(frames * factor))
    index = stretch.frame_index(np.array(give), frames, wanted)
    assert index.shape == (wanted,)
    assert index.dtype == np.int64
    assert (np.diff(index) >= 0).all()
    assert index[0] >= 0
    assert index[-1] < len(give)
    if wanted >= len(give):
        assert set(index.tolist()) == set(range(len(give)))


@pytest.mark.parametrize("factor", [0.25, 0.5, 0.8, 1.01, 1.3, 2, 4])
def test_what_gives_alike_is_stretched_alike(factor: float) -> None:
    n_columns = 50
    wanted = round(natural(n_columns) * factor)
    index = stretch.frame_index(np.full(n_columns, 0.4), natural(n_columns), wanted)
    steady = np.arange(wanted) * n_columns / wanted
    assert np.abs(index - np.floor(steady)).max() <= 1
    assert np.abs(np.bincount(index, minlength=n_columns) - wanted / n_columns).max() < 1


def test_pauses_give_most_and_what_moves_least(line: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    give = stretch.elasticity(line[0])
    assert ((give >= 0) & (give <= 1)).all()
    means = [give[line[1] == kind].mean() for kind in (MOVING, HELD, PAUSE)]
    assert means == sorted(means)
    assert means[PAUSE] - means[MOVING] > 0.5


@pytest.mark.parametrize("factor", [0.8, 0.9, 1.1, 1.25, 1.5, 2])
def test_time_is_taken_from_pauses_first(line: tuple[NDArray[np.float64], NDArray[np.int64]], factor: float) -> None:
    content, kinds = line
    frames = natural(len(content))
    index = stretch.frame_index(stretch.elasticity(content), frames, round(frames * factor))
    counts = np.bincount(index, minlength=len(content))
    moving, paused = (counts[kinds == kind].mean() / FRAMES_PER_FEATURE for kind in (MOVING, PAUSE))
    assert abs(np.log(moving)) < 0.6 * abs(np.log(factor)) + 0.05
    assert abs(np.log(paused)) > abs(np.log(factor)) - 0.05


def test_one_frame_more_hardly_changes_the_map(line: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    give = stretch.elasticity(line[0])
    frames = natural(len(give))
    before = stretch.frame_index(give, frames, frames)
    for wanted in range(frames + 1, 2 * frames):
        after = stretch.frame_index(give, frames, wanted)
        assert np.abs(after[: len(before)] - before).max() <= 2
        before = after


def test_with_too_few_frames_what_stands_still_is_left_out(
    line: tuple[NDArray[np.float64], NDArray[np.int64]],
) -> None:
    content, kinds = line
    index = stretch.frame_index(stretch.elasticity(content), natural(len(content)), len(content) * 3 // 4)
    lost = np.setdiff1d(np.arange(len(content)), index)
    assert np.isin(kinds, (HELD, PAUSE))[lost].mean() > np.isin(kinds, (HELD, PAUSE)).mean()


@pytest.mark.parametrize("content", [np.ones((1, 4)), np.ones((9, 4)), np.zeros((3, 2))])
def test_content_in_which_nothing_stands_out_gives_alike(content: NDArray[np.float64]) -> None:
    assert np.ptp(stretch.elasticity(content)) == 0


def test_finished_sound_is_exactly_as_long_and_ends_softly() -> None:
    sound = np.ones(1000, np.float32)
    for wanted in (872, 999, 1001, 1128, 50, 1):
        done = stretch.finish(sound, wanted)
        assert len(done) == wanted
        assert done.dtype == np.float32
        kept = min(wanted, len(sound))
        untouched = max(0, kept - round(0.005 * SAMPLE_RATE))
        assert (done[:untouched] == 1).all()
        assert (np.diff(done[untouched:kept]) < 0).all()
        assert (done[kept:] == 0).all()
    assert done[0] == 1, "a single sample is no end to fade"
    assert (sound == 1).all()
    assert stretch.finish(sound, 1000) is sound
    assert stretch.finish(sound, 0).tolist() == []
