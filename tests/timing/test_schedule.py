"""All lines of a film: nobody moves anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.base.errors import UsageError
from dubstudio.project.entities import FitFree, FitRegion, FitSlot, Span
from dubstudio.timing.fit import FitLimits, Outcome
from dubstudio.timing.regions import merged
from dubstudio.timing.schedule import Line, schedule, usable_silence

RATE = 24_000
LIMITS = FitLimits()


def _line(id_: str, start_ms: int, end_ms: int, natural_ms: int, **more) -> Line:
    line = Line(id_, Span(start_ms, end_ms), None, FitSlot(), natural_ms * 24, RATE)
    return replace(line, **more)


def test_a_line_borrows_up_to_the_gap_before_the_next() -> None:
    lines = [_line("a", 0, 1000, 2000), _line("b", 1300, 2000, 700)]
    plans = schedule(lines, end_ms=None, limits=LIMITS)
    assert plans["a"].end_ms == 1340  # 0.67 of 2000: no means is enough, and the words are not cut
    assert plans["a"].overrun_ms == 80
    lines[0] = _line("a", 0, 1000, 1800)
    plans = schedule(lines, end_ms=None, limits=LIMITS)
    assert (plans["a"].end_ms, plans["a"].verdict.code) == (1260, Outcome.TOO_LONG)
    lines[0] = _line("a", 0, 1000, 1600)
    plans = schedule(lines, end_ms=None, limits=LIMITS)
    assert (plans["a"].end_ms, plans["a"].verdict.code) == (1200, Outcome.BORROWED)
    assert plans["b"].start_ms == 1300


def test_a_next_line_nearer_than_the_gap_leaves_nothing_to_borrow() -> None:
    for start in (1000, 1020, 1040):
        lines = [_line("a", 0, 1000, 1400), _line("b", start, 2000, 900)]
        plan = schedule(lines, end_ms=None, limits=LIMITS)["a"]
        assert (plan.end_ms, plan.overrun_ms) == (1000, 0)


def test_the_last_line_may_run_to_the_end_of_the_picture_without_a_gap() -> None:
    lines = [_line("a", 0, 1000, 2000)]
    assert schedule(lines, end_ms=1450, limits=LIMITS)["a"].end_ms == 1450
    assert schedule(lines, end_ms=None, limits=LIMITS)["a"].end_ms == 1500
    assert schedule(lines, end_ms=800, limits=LIMITS)["a"].end_ms == 1340


def test_it_is_the_mouth_of_the_next_line_that_counts_not_its_subtitle() -> None:
    late = _line("b", 1000, 3000, 1000, region=Span(1800, 2800), fit=FitRegion())
    plan = schedule([_line("a", 0, 1000, 1600), late], end_ms=None, limits=LIMITS)["a"]
    assert (plan.end_ms, plan.verdict.code) == (1200, Outcome.BORROWED)


def test_two_people_at_once_keep_their_times() -> None:
    lines = [_line("a", 0, 2000, 1800), _line("b", 1000, 1500, 500), _line("c", 1900, 3000, 1000)]
    plans = schedule(lines, end_ms=None, limits=LIMITS)
    assert [(p.start_ms, p.end_ms) for p in plans.values()] == [(0, 2000), (1000, 1500), (1900, 3000)]


def test_inside_another_line_there_is_no_silence_to_borrow() -> None:
    lines = [_line("a", 0, 5000, 5000), _line("b", 1000, 1500, 680)]
    plan = schedule(lines, end_ms=None, limits=LIMITS)["b"]
    assert (plan.end_ms, plan.verdict.code) == (1500, Outcome.TOO_LONG)


def test_lines_come_in_any_order_and_answers_in_the_same() -> None:
    lines = [_line("b", 1300, 2000, 700), _line("a", 0, 1000, 1800)]
    plans = schedule(lines, end_ms=None, limits=LIMITS)
    assert list(plans) == ["b", "a"]
    assert plans["a"].end_ms == 1260


def test_a_line_without_sound_is_refused() -> None:
    with pytest.raises(UsageError):
        schedule([_line("a", 0, 1000, 0)], end_ms=None, limits=LIMITS)


_LINES = st.lists(
    st.tuples(
        st.integers(0, 30_000),
        st.integers(1, 4000),
        st.integers(1, 6000),
        st.booleans(),
        st.sampled_from([FitRegion(), FitSlot(), FitFree()]),
    ),
    max_size=12,
).map(
    lambda rows: [
        Line(str(i), Span(a, a + n), Span(a + n // 4, a + n) if mouth else None, fit, natural * 24, RATE)
        for i, (a, n, natural, mouth, fit) in enumerate(rows)
    ]
)


@given(_LINES, st.none() | st.integers(0, 40_000))
def test_no_line_is_moved_and_none_runs_into_the_next_but_by_the_rule(lines: list[Line], end_ms) -> None:
    plans = schedule(lines, end_ms=end_ms, limits=LIMITS)
    assert list(plans) == [line.id for line in lines]
    for line in lines:
        plan = plans[line.id]
        mouth = line.region if line.region is not None and line.fit != FitSlot() else line.slot
        assert plan.start_ms == mouth.start_ms >= 0
        if line.fit == FitFree() or plan.end_ms <= mouth.end_ms:
            continue
        nexts = [plans[o.id].start_ms for o in lines if plans[o.id].start_ms >= mouth.end_ms]
        allowed = [n - LIMITS.borrow_gap_ms for n in nexts] + ([] if end_ms is None else [end_ms])
        if plan.end_ms > min(allowed, default=plan.end_ms):
            assert plan.ratio <= LIMITS.fastest + 1 / line.natural_samples + 1e-3
            assert plan.overrun_ms > 0


@given(_LINES, st.integers(1, 9000))
def test_retyping_one_line_changes_no_other_plan(lines: list[Line], natural_ms: int) -> None:
    if not lines:
        return
    before = schedule(lines, end_ms=None, limits=LIMITS)
    retyped = [replace(lines[0], natural_samples=natural_ms * 24), *lines[1:]]
    after = schedule(retyped, end_ms=None, limits=LIMITS)
    assert {k: p for k, p in after.items() if k != "0"} == {k: p for k, p in before.items() if k != "0"}


def test_usable_silence_stops_at_whatever_comes_first() -> None:
    busy = merged([Span(0, 1000), Span(3000, 4000)])
    assert usable_silence(Span(0, 1000), busy, None, LIMITS) == 1960
    assert usable_silence(Span(0, 1000), busy, 2500, LIMITS) == 1500
    assert usable_silence(Span(3000, 4000), busy, None, LIMITS) is None
    assert usable_silence(Span(3000, 4000), busy, 3500, LIMITS) == 0
