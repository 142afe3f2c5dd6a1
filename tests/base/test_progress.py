"""Progress in parts."""

from __future__ import annotations

import pytest

from dubstudio.base.progress import part, silent


def test_a_part_is_told_as_its_slice_of_the_whole() -> None:
    told: list[tuple[float, str]] = []
    slice_ = part(lambda fraction, text: told.append((fraction, text)), 0.2, 0.6)
    slice_(0.0, "a")
    slice_(0.5, "b")
    slice_(1.0, "c")
    assert [f for f, _ in told] == pytest.approx([0.2, 0.4, 0.6])
    assert [t for _, t in told] == ["a", "b", "c"]


def test_a_part_never_leaves_its_slice() -> None:
    told: list[float] = []
    slice_ = part(lambda fraction, _: told.append(fraction), 0.2, 0.6)
    slice_(-3.0, "")
    slice_(7.0, "")
    assert told == pytest.approx([0.2, 0.6])


def test_silence_takes_anything() -> None:
    silent(2.0, "whatever")
