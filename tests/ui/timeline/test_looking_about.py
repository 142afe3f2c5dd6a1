"""Wheel, zoom, scrolling, following the playhead; none of it changes the document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollBar

from dubstudio.base import settings
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.timeline.panel import Timeline
from tests.ui.timeline.bench_top import ALT, CTRL, MIDDLE, NONE, SHIFT, BenchTop

X = 400


def scrolled(top: BenchTop) -> bool:
    return top.timeline.axis.left_px != 1_000 and top.timeline.axis.ms_per_px == pytest.approx(10, rel=0.01)


def zoomed(top: BenchTop) -> bool:
    return top.timeline.axis.ms_per_px < 9


def waves_taller(top: BenchTop) -> bool:
    return top.timeline.canvas.original._gain > 1


def lanes_taller(top: BenchTop) -> bool:
    return top.timeline.hits.lanes[LaneKind.LINES].height > 80


WHEEL = [
    ("subtitle_edit", NONE, scrolled),
    ("subtitle_edit", ALT, zoomed),
    ("subtitle_edit", SHIFT, waves_taller),
    ("aegisub", NONE, scrolled),
    ("aegisub", CTRL, zoomed),
    ("aegisub", SHIFT, waves_taller),
    ("daw", NONE, zoomed),
    ("daw", ALT, scrolled),
    ("daw", SHIFT, scrolled),
    ("daw", CTRL, lanes_taller),
]


@pytest.mark.parametrize(("preset", "held", "deed"), WHEEL, ids=lambda v: getattr(v, "__name__", str(v)))
def test_the_wheel_does_what_it_does_in_the_program_chosen(
    top: BenchTop, preset: str, held: Qt.KeyboardModifier, deed: object
) -> None:
    top.preferences.set(settings.KEYS, preset)
    top.timeline.axis.scroll_to(1_000)
    everything = (scrolled, zoomed, waves_taller, lanes_taller)
    assert not any(check(top) for check in everything)
    top.wheel(QPoint(X, 150), 1, held)
    assert [check for check in everything if check(top)] == [deed]


def test_the_wheel_zooms_around_the_mouse_and_back(top: BenchTop) -> None:
    top.show_from(10_000)
    held_ms = top.timeline.axis.ms(X)
    for notches in (1, 1, 2, -4):
        top.wheel(QPoint(X, 150), notches)
        assert top.timeline.axis.ms(X) == pytest.approx(held_ms, abs=10)
    assert top.timeline.axis.ms_per_px == pytest.approx(10, rel=0.01)


def test_zooming_by_keys_holds_the_playhead(top: BenchTop) -> None:
    top.state.move_playhead(14_000)
    top.show_from(10_000)
    before = top.timeline.axis.x(14_000)
    top.timeline.handlers()["zoom_in"]()
    assert top.timeline.axis.ms_per_px == pytest.approx(10 / 1.5, rel=0.01)
    assert top.timeline.axis.x(14_000) == pytest.approx(before, abs=1)
    top.timeline.handlers()["zoom_out"]()
    assert top.timeline.axis.x(14_000) == pytest.approx(before, abs=2)


def test_everything_and_the_line_can_be_shown(top: BenchTop) -> None:
    top.timeline.handlers()["zoom_fit"]()
    assert top.timeline.axis.x(61_500) <= top.timeline.axis.width
    top.state.select(["seg_4"])
    top.timeline.handlers()["zoom_line"]()
    axis = top.timeline.axis
    assert axis.x(6_200) == pytest.approx(axis.width * 0.25, abs=2)
    assert axis.x(7_200) == pytest.approx(axis.width * 0.75, abs=2)


def test_pages_are_turned_by_keys(top: BenchTop) -> None:
    top.timeline.handlers()["scroll_right"]()
    assert top.timeline.axis.left_px == round(top.timeline.axis.width * 0.8)
    top.timeline.handlers()["scroll_left"]()
    assert top.timeline.axis.left_px == 0
    top.key(Qt.Key.Key_PageDown)
    assert top.timeline.axis.left_px == round(top.timeline.axis.width * 0.8)


def test_the_scroll_bar_follows_and_leads(top: BenchTop) -> None:
    bar = next(b for b in top.timeline.findChildren(QScrollBar) if b.accessibleName() == "Scroll through time")
    top.timeline.axis.scroll_to(700)
    assert bar.value() == 700
    assert bar.maximum() == top.timeline.axis.last_left_px
    bar.setValue(900)
    assert top.timeline.axis.left_px == 900


def test_the_middle_button_pans(top: BenchTop) -> None:
    top.timeline.axis.scroll_to(1_000)
    top.drag(QPoint(500, 150), QPoint(300, 150), button=MIDDLE)
    assert top.timeline.axis.left_px == 1_200
    assert top.steps() == 0


def test_lanes_can_be_taller_than_the_view(top: BenchTop) -> None:
    bar = next(b for b in top.timeline.findChildren(QScrollBar) if b.accessibleName() == "Scroll through lanes")
    assert not bar.isVisible()
    for _ in range(4):
        top.timeline.handlers()["taller"]()
    assert bar.isVisible()
    assert top.timeline.hits.lanes[LaneKind.LINES].height > 130
    before = top.timeline.hits.lanes[LaneKind.LINES].top
    bar.setValue(60)
    assert top.timeline.hits.lanes[LaneKind.LINES].top == before - 60
    assert top.timeline.hits.lanes[LaneKind.RULER].top == 0
    assert top.timeline.headers.of[LaneKind.LINES].y() == before - 60
    for _ in range(6):
        top.timeline.handlers()["shorter"]()
    assert not bar.isVisible()


def test_dragging_works_in_lanes_that_are_scrolled(top: BenchTop) -> None:
    for _ in range(4):
        top.timeline.handlers()["taller"]()
    next(b for b in top.timeline.findChildren(QScrollBar) if b.accessibleName() == "Scroll through lanes").setValue(80)
    top.show_from(0)
    top.state.set_modes(snapping=False)
    top.drag(top.at(3_500), top.at(4_000))
    assert top.slot(2) == (3_500, 4_500)


# Following.


def play(top: BenchTop, *positions_ms: int) -> None:
    """Let the playhead go as it goes while playing, without any sound device."""
    top.player.play(positions_ms[0])
    assert top.player.playing
    for ms in positions_ms:
        top.state.move_playhead(ms)


def test_a_page_is_turned_when_the_playhead_leaves_it(top: BenchTop) -> None:
    play(top, 8_000, top.timeline.axis.ms(top.timeline.axis.width) + 40)
    axis = top.timeline.axis
    assert 0 < axis.x(top.state.playhead_ms) < axis.width * 0.1
    top.player.stop()


def test_the_playhead_can_stay_in_the_middle(top: BenchTop) -> None:
    top.preferences.set(settings.FOLLOW, "centre")
    play(top, 6_000, 7_000)
    axis = top.timeline.axis
    assert axis.x(top.state.playhead_ms) == pytest.approx(axis.width / 2, abs=2)
    top.player.stop()


def test_nobody_is_torn_away_from_where_they_look(top: BenchTop) -> None:
    play(top, 2_000)
    top.timeline.axis.scroll_to(5_000)
    top.state.move_playhead(2_040)
    assert top.timeline.axis.left_px == 5_000
    top.player.stop()


def test_following_can_be_switched_off(top: BenchTop) -> None:
    top.timeline.handlers()["follow"](False)
    play(top, 8_000, 12_000)
    assert top.timeline.axis.left_px == 0
    top.player.stop()


def test_what_is_sought_is_shown(top: BenchTop) -> None:
    top.state.seek(40_000)
    assert 0 <= top.timeline.axis.x(40_000) <= top.timeline.axis.width


def test_a_line_selected_elsewhere_is_shown(top: BenchTop) -> None:
    top.state.select(["seg_6"])
    assert 0 <= top.timeline.axis.x(60_000) < top.timeline.axis.width
    left = top.timeline.axis.left_px
    top.state.select(["seg_6"], "seg_6")
    assert top.timeline.axis.left_px == left


def test_another_document_starts_over(top: BenchTop, tmp_path: Path) -> None:
    from dubstudio.files import project_file
    from dubstudio.studio.document import Document
    from tests.builders import build_project, build_segment

    top.timeline.axis.scroll_to(3_000)
    other = project_file.create(tmp_path / "other", build_project(build_segment("only", 500, 1_500)))
    top.bridge.show(Document(other))
    assert top.timeline.axis.left_px == 0
    assert top.timeline.canvas.lines.order.ids == ["only"]
    top.bridge.show(None)
    assert top.timeline.canvas.lines.order.ids == []
    top.drag(top.at(2_000), top.at(4_000))  # nothing to draw on
    assert top.timeline.canvas.lines.order.ids == []


def test_a_film_that_is_longer_is_looked_at_anew(new_top: Callable[..., BenchTop]) -> None:
    from fractions import Fraction

    from dubstudio.media.probe import MediaInfo
    from tests.builders import build_project

    top = new_top(build_project())
    top.timeline._take_first_look()
    assert top.timeline.axis.stop_ms == pytest.approx(10_000, rel=0.01)
    top.film.info = MediaInfo(Path("film.mp4"), "mov", Fraction(0), 90_000, None, (), ())
    top.film.opened.emit()
    assert top.timeline.axis.stop_ms == pytest.approx(30_000, rel=0.01)
    top.timeline.axis.scroll_to(500)
    top.film.opened.emit()
    assert top.timeline.axis.left_px == 500
    top.film.info = None


def test_the_first_look_is_half_a_minute_however_large_the_view_becomes(top: BenchTop) -> None:
    """As when a document is opened while the panel is still hidden."""
    top.timeline.hide()
    top.timeline.resize(200, 100)
    document = top.bridge.document
    top.bridge.show(None)
    top.bridge.show(document)
    for width in (1_400, 700):
        top.timeline.resize(width, 320)
        top.timeline.show()
        top.qtbot.wait(10)
        assert top.timeline.axis.left_px == 0
        assert top.timeline.axis.stop_ms == pytest.approx(30_000, rel=0.01)
    top.timeline.zoom_in()
    close = top.timeline.axis.ms_per_px
    top.timeline.resize(1_000, 320)
    top.qtbot.wait(10)
    assert top.timeline.axis.ms_per_px == close


def test_a_timeline_can_go_at_any_time(new_top: Callable[..., BenchTop]) -> None:
    """As when the window is built anew for another language, in the middle of whatever is being done."""
    from dubstudio.project.commands import fields

    top = new_top()
    top.timeline.edit_words("seg_2")
    top.drag_to(top.at(1_700), top.at(2_300))
    old = top.timeline
    top.timeline = Timeline(
        top.bridge, top.state, top.film, top.waves, top.voicing, top.player, top.preferences, top.theme
    )
    old.close()
    old.deleteLater()
    top.qtbot.wait(10)
    assert not shiboken6.isValid(old)
    top.bridge.attempt(lambda p: fields.set_text(p, "seg_1", "Still here."))
    top.state.select(["seg_1"])
    top.state.seek(3_000)
    top.state.set_range(1_000, 2_000)
    top.theme.use(dark=False)
    top.film.peaks_changed.emit()
    top.film.thumbnails_changed.emit()
    top.player.tracks_changed.emit()
    top.waves.ready.emit("sound")
    top.preferences.set(settings.TIME_FORMAT, "milliseconds")
    top.qtbot.wait(50)
    assert top.timeline.view.accessibleDescription().endswith("Still here.")
    top.qtbot.addWidget(top.timeline)


def test_the_ring_shows_that_keys_go_to_the_timeline(top: BenchTop) -> None:
    event = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(top.timeline.view, event)
    assert top.timeline.canvas.overlay._ring
    QApplication.sendEvent(top.timeline.view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert not top.timeline.canvas.overlay._ring


def test_times_are_written_as_the_user_wants(top: BenchTop) -> None:
    top.state.select(["seg_1"])
    assert "00:00:01:00" in top.timeline.view.accessibleDescription()
    top.preferences.set(settings.TIME_FORMAT, "milliseconds")
    top.state.select(["seg_4"])
    assert "00:00:06.200" in top.timeline.view.accessibleDescription()
    assert top.timeline.canvas.fps() is None
