"""Sharing out the height."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dubstudio.ui.timeline.lanes import RULER_HEIGHT, LaneKind, laid_out


@pytest.mark.parametrize("height", [190, 240, 302, 400, 520])
def test_lanes_fill_the_view(height: int) -> None:
    lanes = list(laid_out(height).values())
    assert [lane.kind for lane in lanes] == list(LaneKind)
    assert lanes[0].height == RULER_HEIGHT
    assert all(above.bottom == below.top for above, below in pairwise(lanes))
    assert lanes[-1].bottom == height


def test_lanes_shrink_no_further_than_they_can_be_used() -> None:
    lanes = laid_out(60)
    assert lanes[LaneKind.LINES].height == 52
    assert lanes[LaneKind.BACKGROUND].bottom > 60


def test_lanes_grow_no_further_than_is_of_use() -> None:
    lanes = laid_out(2_000)
    assert lanes[LaneKind.BACKGROUND].bottom < 700


def test_the_user_can_have_them_taller() -> None:
    usual, taller = laid_out(302), laid_out(302, 2.0)
    assert taller[LaneKind.LINES].height == pytest.approx(2 * usual[LaneKind.LINES].height, abs=2)
    assert taller[LaneKind.RULER] == usual[LaneKind.RULER]
