"""Marks of the ruler, and times in words."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest

from dubstudio.project.time import ms_of_frame
from dubstudio.ui.timeline.ticks import seconds, ticks, timecode

PAL, NTSC = Fraction(25), Fraction(30_000, 1_001)
ZOOMS = (0.25, 0.5, 1, 2, 4.7, 10, 33, 100, 187, 500, 1_500, 4_500, 20_000)


@pytest.mark.parametrize("fps", [PAL, NTSC, Fraction(60), None], ids=str)
def test_labels_never_touch_and_never_lack(fps: Fraction | None) -> None:
    for ms_per_px in ZOOMS:
        found = list(ticks(0, 2_000 * ms_per_px, ms_per_px, fps))
        labelled = [tick.ms / ms_per_px for tick in found if tick.label]
        assert all(92 <= b - a <= 500 for a, b in pairwise(labelled)), ms_per_px
        marks = [tick.ms / ms_per_px for tick in found]
        assert all(b - a >= 15 - 1e-6 for a, b in pairwise(marks)), ms_per_px


def test_marks_are_where_people_count() -> None:
    found = [(tick.ms, tick.label) for tick in ticks(10_000, 14_000, 9.4, PAL) if tick.label]
    assert found == [(10_000, "00:10"), (11_000, "00:11"), (12_000, "00:12"), (13_000, "00:13"), (14_000, "00:14")]


def test_frames_are_counted_where_there_is_room() -> None:
    labels = [tick.label for tick in ticks(16_000, 16_250, 0.4, PAL) if tick.label]
    assert labels[:4] == ["00:16:00", "00:16:01", "00:16:02", "00:16:03"]


def test_milliseconds_are_counted_where_wanted() -> None:
    labels = [tick.label for tick in ticks(16_000, 16_300, 1, None) if tick.label]
    assert labels[:3] == ["00:16.000", "00:16.100", "00:16.200"]


def test_a_mark_before_the_stretch_is_given_for_its_label() -> None:
    first = next(iter(ticks(11_900, 14_000, 20, PAL)))
    assert first.ms <= 11_900
    assert first.label


@pytest.mark.parametrize("fps", [PAL, NTSC, Fraction(24_000, 1_001), Fraction(50), Fraction(60)], ids=str)
def test_every_frame_is_called_by_its_own_number(fps: Fraction) -> None:
    in_a_second = range(int(fps))
    named = [timecode(ms_of_frame(frame, fps), fps) for frame in in_a_second]
    assert named == [f"00:00:00:{frame:02d}" for frame in in_a_second]


def test_times_are_written_as_the_user_wants() -> None:
    assert timecode(16_320, PAL) == "00:00:16:08"
    assert timecode(16_320, None) == "00:00:16.320"
    assert timecode(3_723_004, None) == "01:02:03.004"


def test_lengths_and_differences() -> None:
    assert seconds(2_340) == "2.34 s"
    assert seconds(240, signed=True) == "+0.24 s"
    assert seconds(-240, signed=True) == "−0.24 s"
