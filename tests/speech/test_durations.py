"""Frames are shared out exactly, fairly and without jumps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.speech.kokoro.durations import alignment, allot, natural
from dubstudio.speech.kokoro.vocabulary import Kind

LINES = st.lists(st.tuples(st.floats(0.0, 50.0), st.sampled_from(list(Kind))), min_size=1, max_size=60)


@given(LINES, st.integers(0, 3000))
def test_frames_add_up_and_every_sound_has_one(line: list[tuple[float, Kind]], more: int) -> None:
    durations, kinds = np.array([d for d, _ in line], np.float32), [k for _, k in line]
    n_frames = len(line) + more
    frames = allot(durations, kinds, n_frames)
    assert frames.sum() == n_frames
    assert frames.min() >= 1


@given(LINES)
def test_natural_length_is_natural_timing(line: list[tuple[float, Kind]]) -> None:
    durations, kinds = np.array([d for d, _ in line], np.float32), [k for _, k in line]
    plain = natural(durations)
    assert allot(durations, kinds, int(plain.sum())).tolist() == plain.tolist()


@given(LINES, st.integers(0, 500))
def test_one_frame_more_lengthens_one_sound(line: list[tuple[float, Kind]], more: int) -> None:
    durations, kinds = np.array([d for d, _ in line], np.float32), [k for _, k in line]
    n_frames = len(line) + more
    gained = allot(durations, kinds, n_frames + 1) - allot(durations, kinds, n_frames)
    assert sorted(gained.tolist()) == [0] * (len(line) - 1) + [1]


def test_natural_rounds_half_to_even_and_keeps_one() -> None:
    assert natural(np.array([0.2, 1.5, 2.5, 3.49], np.float32)).tolist() == [1, 2, 2, 3]


@pytest.mark.parametrize("ratio", [0.6, 1.8])
def test_pauses_give_way_before_vowels_and_those_before_consonants(ratio: float) -> None:
    durations, kinds = np.full(4, 100.0), [Kind.EDGE, Kind.PAUSE, Kind.VOWEL, Kind.CONSONANT]
    change = np.abs(np.log(allot(durations, kinds, round(400 * ratio)) / 100))
    assert min(change[0], change[1]) > change[2] > change[3] > 0


def test_marks_do_without_frames_before_sounds_do() -> None:
    durations, kinds = np.array([1.2, 3.0, 1.0, 5.0]), [Kind.CONSONANT, Kind.MARK, Kind.MARK, Kind.VOWEL]
    assert allot(durations, kinds, 4).tolist() == [1, 1, 1, 1]
    assert allot(durations, kinds, 3).tolist() == [1, 1, 0, 1]
    assert allot(durations, kinds, 2).tolist() == [1, 0, 0, 1]


def test_too_few_frames_are_refused() -> None:
    with pytest.raises(ValueError, match="3 sounds"):
        allot(np.ones(4), [Kind.VOWEL, Kind.VOWEL, Kind.VOWEL, Kind.MARK], 2)


def test_alignment_has_one_owner_a_frame() -> None:
    assert alignment(np.array([2, 1])).tolist() == [[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
