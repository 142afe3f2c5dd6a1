"""The silence around a line is found in its energy, and only silence is cut off."""

from __future__ import annotations

import numpy as np

from dubstudio.speech.kokoro.edges import find, overrun

QUIET, LOUD = -8.0, 5.0


def energy(before: int, loud: int, after: int) -> np.ndarray:
    """A curve, in frames."""
    return np.array([[QUIET] * 2 * before + [LOUD] * 2 * loud + [QUIET] * 2 * after], np.float32)


def test_silence_at_both_ends_stays_still_and_is_cut_to_a_margin() -> None:
    frames = np.array([10, 5, 5, 8, 4, 1])
    ends = find(energy(8, 14, 11), frames, "abc.", is_last=True)
    assert ends.still.tolist() == [8, 0, 1, 7, 3, 0]
    assert (ends.before, ends.after) == (6, 9)


def test_a_token_keeps_a_frame_even_if_all_silent() -> None:
    ends = find(energy(6, 4, 6), np.array([3, 3, 4, 3, 3]), "abc", is_last=True)
    assert ends.still.tolist() == [2, 0, 2, 2, 2]
    assert (ends.before, ends.after) == (0, 4)


def test_a_pause_is_left_where_another_piece_follows() -> None:
    frames = np.array([4, 10, 30, 1])
    curve = energy(4, 11, 30)
    after_sentence = find(curve, frames, "a.", is_last=False)
    assert after_sentence.still.tolist() == [3, 0, 18, 0]
    assert after_sentence.after == 18
    assert find(curve, frames, "a,", is_last=False).after == 24
    assert find(curve, frames, "ab", is_last=False).after == 28


def test_a_line_that_is_quiet_throughout_is_left_alone() -> None:
    ends = find(np.full((1, 20), QUIET, np.float32), np.array([4, 4, 2]), "a", is_last=True)
    assert ends.still.tolist() == [0, 0, 0]
    assert (ends.before, ends.after) == (0, 0)


def test_speech_that_runs_into_the_cut_is_noticed() -> None:
    assert overrun(energy(8, 10, 8), before=6, after=7) == (0, 0)
    assert overrun(energy(7, 10, 9), before=6, after=7) == (1, 0)
    assert overrun(energy(8, 12, 6), before=6, after=7) == (0, 2)
    assert overrun(energy(0, 12, 0), before=6, after=7) == (6, 7)
