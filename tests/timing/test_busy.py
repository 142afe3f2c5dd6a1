"""Silence between the lines of a film, kept true line by line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dubstudio.project.entities import Span
from dubstudio.timing.busy import BusyTimes
from dubstudio.timing.regions import merged, silence_after

_SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 300), st.integers(1, 60))
_FILMS = st.dictionaries(st.sampled_from("abcdefghij"), _SPANS)


@given(_FILMS, st.integers(0, 400))
def test_silence_is_that_of_the_merged_windows(windows: dict[str, Span], at_ms: int) -> None:
    assert BusyTimes(windows).silence_after(at_ms) == silence_after(at_ms, merged(windows.values()))


@given(_FILMS, st.dictionaries(st.sampled_from("abcdefghijk"), st.one_of(st.none(), _SPANS), max_size=3))
def test_a_change_tells_every_line_whose_silence_is_another(
    windows: dict[str, Span], changes: dict[str, Span | None]
) -> None:
    busy = BusyTimes(windows)
    before = {i: busy.silence_after(w.end_ms) for i, w in windows.items()}

    told = busy.change(changes)

    after = {i: w for i, w in {**windows, **changes}.items() if w is not None}
    fresh = BusyTimes(after)
    for line_id, window in after.items():
        assert busy.silence_after(window.end_ms) == fresh.silence_after(window.end_ms)
        moved = windows.get(line_id) != window
        if moved or before[line_id] != fresh.silence_after(window.end_ms):
            assert line_id in told
    assert told <= {*windows, *changes}


def test_what_stays_as_it_is_concerns_nobody() -> None:
    busy = BusyTimes({"a": Span(0, 10), "b": Span(20, 30)})
    assert busy.change({"a": Span(0, 10), "x": None}) == set()


def test_only_neighbours_are_told() -> None:
    busy = BusyTimes({str(n): Span(100 * n, 100 * n + 50) for n in range(1_000)})
    assert busy.change({"500": Span(50_010, 50_060)}) == {"499", "500"}
    assert busy.change({"500": None}) == {"499", "500"}
    assert busy.change({"500": Span(50_000, 50_050)}) == {"499", "500"}
