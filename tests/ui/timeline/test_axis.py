"""Times to pixels and back, and moving about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.ui.timeline.axis import CLOSEST_MS_PER_PX, TimeAxis


def build_axis(width: int = 1_000, end_ms: int = 600_000) -> TimeAxis:
    axis = TimeAxis()
    axis.set_width(width)
    axis.set_end(end_ms)
    axis.show_span(0, 10_000, 0.0)
    return axis


def test_times_become_pixels_and_times_again() -> None:
    axis = build_axis()
    axis.scroll_to(500)
    assert axis.ms_per_px == 10
    assert axis.x(6_000) == 100
    assert axis.ms(100) == 6_000
    assert axis.ms(-10_000) == 0


@given(st.floats(0.1, 10), st.floats(0, 1_000), st.integers(0, 40_000))
def test_zooming_holds_what_is_under_the_mouse(factor: float, x: float, left_px: int) -> None:
    axis = build_axis()
    axis.scroll_to(left_px)
    before = axis.start_ms + axis.ms_of(x)
    axis.zoom(factor, x)
    after = axis.start_ms + axis.ms_of(x)
    at_a_wall = axis.left_px in (0, axis.last_left_px)
    assert at_a_wall or abs(after - before) <= axis.ms_per_px


def test_zooming_has_ends() -> None:
    axis = build_axis()
    for _ in range(100):
        axis.zoom(2, 500)
    assert axis.ms_per_px == CLOSEST_MS_PER_PX
    for _ in range(100):
        axis.zoom(0.5, 500)
    assert axis.x(600_000) <= axis.width


def test_everything_can_be_shown() -> None:
    axis = build_axis()
    axis.fit()
    assert axis.left_px == 0
    assert 0.95 * axis.width <= axis.x(600_000) <= axis.width


def test_it_is_not_scrolled_out_of_the_film() -> None:
    axis = build_axis()
    axis.scroll_by(-10_000_000)
    assert axis.left_px == 0
    axis.scroll_by(10_000_000)
    assert axis.x(600_000) == pytest.approx(800)


def test_revealing_scrolls_no_more_than_needed() -> None:
    axis = build_axis()
    axis.reveal(2_000, 3_000)
    assert axis.left_px == 0
    axis.reveal(12_000, 13_000)
    assert axis.x(13_000) == 960
    axis.reveal(5_000, 6_000)
    assert axis.x(5_000) == 160
    axis.reveal(3_000, 3_500)
    assert axis.x(3_000) == 40


def test_it_tells_once_and_only_what_is_new() -> None:
    axis = build_axis()
    told: list[int] = []
    axis.changed.connect(lambda: told.append(axis.left_px))
    axis.scroll_to(100)
    axis.scroll_to(100)
    assert told == [100]
    axis.set_end(300_000)
    assert told == [100, 100]


def test_a_view_of_no_width_is_no_trouble() -> None:
    axis = TimeAxis()
    axis.set_width(0)
    axis.fit()
    axis.zoom(2, 0)
    assert axis.width == 1
