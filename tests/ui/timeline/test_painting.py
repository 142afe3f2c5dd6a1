"""What is painted: every state of a line is told apart, nothing is painted outside its place, and only what changed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from dubstudio.project.commands import document, fields, lines
from dubstudio.project.entities import MixSettings, Project
from dubstudio.ui.theme import DARK, LIGHT, Theme, contrast
from dubstudio.ui.timeline.block_painter import BlockPainter, Face
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.timeline.line_shapes import Box
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.order import NOBODY
from dubstudio.ui.verdicts import Band
from dubstudio.ui.voicing import LineState
from tests.builders import build_film, build_project, build_segment
from tests.ui.timeline.bench_top import BenchTop
from tests.ui.timeline.scene import build_peaks

pytestmark = pytest.mark.usefixtures("qapp")

Maker = Callable[..., BenchTop]
BOX = Box(20, 10, 160, 50)
FACE = Face("银行 Words", 0, LineState.CURRENT, 0.5, 1.04, Band.GOOD, "", False, False, False)


def paint_block(face: Face, *, dark: bool = True, box: Box = BOX, beyond: list[Box] | None = None) -> QImage:
    look = Look(Theme(dark=dark))
    image = QImage(200, 70, QImage.Format.Format_RGB32)
    image.fill(look.colours.background)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    BlockPainter(painter, look).block(box, face, beyond or [])
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) & 0xFFFFFF


def has(image: QImage, colour: QColor, where: QRect | None = None) -> bool:
    area = pixels(image.copy(where) if where else image)
    return bool((area == (colour.rgb() & 0xFFFFFF)).any())


def with_(**fields_: object) -> Face:
    return FACE._replace(**fields_)  # type: ignore[arg-type]


EVERY = {
    **{str(state): with_(state=state) for state in LineState},
    "selected": with_(selected=True),
    "current": with_(selected=True, current=True),
    "locked": with_(locked=True),
    "voice missing": with_(trouble="voice missing"),
    "over": with_(speed=1.6, band=Band.BAD),
    "under": with_(speed=0.79, band=Band.WARN),
    "nobody's": with_(colour=NOBODY),
}


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_every_state_looks_different(dark: bool) -> None:
    seen = {name: pixels(paint_block(face, dark=dark)).tobytes() for name, face in EVERY.items()}
    same = [(a, b) for a in seen for b in seen if a < b and seen[a] == seen[b]]
    assert same == []


def test_nothing_is_painted_outside_the_block() -> None:
    assert [
        (name, width) for name in EVERY for width in (1, 2, 5, 9, 24, 60, 160) if not stays_inside(name, width)
    ] == []


def stays_inside(name: str, width: int) -> bool:
    """Whether a block with too many words is painted, and nothing beside it."""
    box = Box(20, 10, width, 50)
    painted = pixels(paint_block(EVERY[name]._replace(text="A long line of 很多字 " * 9), box=box))
    ground = DARK.background.rgb() & 0xFFFFFF
    outside = np.ones_like(painted, bool)
    outside[box.top : box.bottom, box.left : box.right] = False
    return bool((painted[outside] == ground).all() and (painted != ground).any())


def test_edges_of_the_selected_line_are_red_and_blue() -> None:
    image = paint_block(with_(selected=True, current=True))
    assert image.pixelColor(BOX.left + 1, 35) == DARK.start_edge
    assert image.pixelColor(BOX.right - 2, 35) == DARK.end_edge


def test_progress_is_a_line_as_long_as_what_is_done() -> None:
    image = paint_block(with_(state=LineState.SPEAKING, progress=0.5, text="", speed=None))
    row = pixels(image)[BOX.bottom - 3]
    done = int((row == (DARK.accent.rgb() & 0xFFFFFF)).sum())
    assert done == pytest.approx(77, abs=1) or done == pytest.approx(77 + 3, abs=1)  # Lena's edge is of that blue too


def test_a_failed_line_has_a_red_corner() -> None:
    assert paint_block(with_(state=LineState.FAILED)).pixelColor(BOX.right - 3, BOX.top + 3) == DARK.bad
    assert paint_block(FACE).pixelColor(BOX.right - 3, BOX.top + 3) != DARK.bad


def test_what_lies_beyond_the_mouth_is_shaded() -> None:
    plain, shaded = paint_block(FACE), paint_block(FACE, beyond=[Box(140, 10, 40, 50)])
    assert shaded.pixelColor(170, 14) != plain.pixelColor(170, 14)
    assert shaded.pixelColor(120, 14) == plain.pixelColor(120, 14)


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_words_on_blocks_can_be_read(colours: object) -> None:
    look = Look(Theme(dark=colours is DARK))
    for colour in (*range(16), NOBODY):
        for word in (look.colours.good, look.colours.warn, look.colours.bad, look.colours.dim, look.colours.text):
            assert contrast(look.on_fill(word, colour), look.fill(colour)) >= 4.5
            assert contrast(look.on_fill(word, colour), look.colours.background) >= 4.5


# The whole timeline.


def screen(top: BenchTop) -> QImage:
    """What is really to be seen, as it came about: not painted anew for the picture."""
    top.rest()
    return top.timeline.screen().grabWindow(top.timeline.winId()).toImage()


def anew(top: BenchTop) -> QImage:
    top.timeline.view.viewport().repaint()
    return screen(top)


def picture_of(top: BenchTop) -> QImage:
    """The timeline in true colours, whatever the screen has."""
    image = QImage(top.timeline.size(), QImage.Format.Format_RGB32)
    top.timeline.render(image)
    return image


def alike(one: QImage, other: QImage) -> bool:
    """Whether two looks at the screen are the same, but for the dithering of screens of few colours."""
    a, b = (pixels(image).astype(np.int64) for image in (one, other))
    channels = [np.abs((a >> shift & 255) - (b >> shift & 255)) for shift in (0, 8, 16)]
    return int(np.max(channels)) <= 24


def lane_of(top: BenchTop, image: QImage, lane: LaneKind) -> QImage:
    placed = top.timeline.hits.lanes[lane]
    left = top.timeline.view.x()
    return image.copy(left, placed.top, top.timeline.axis.width, placed.height)


def test_only_what_changed_is_painted_and_nothing_is_forgotten(top: BenchTop) -> None:
    """After any sequence of edits the screen is what painting everything anew gives."""
    top.film.peaks = build_peaks(20)
    top.film.peaks_changed.emit()
    top.film.shots = (4_500, 6_000)
    top.film.shots_changed.emit()
    top.state.set_modes(snapping=False)
    deeds: list[Callable[[], object]] = [
        lambda: top.state.move_playhead(1_700),
        lambda: top.drag(top.at(1_700), top.at(2_300)),
        lambda: top.state.select(["seg_3", "seg_4"]),
        lambda: top.bridge.undo(),
        lambda: top.state.move_playhead(7_000),
        lambda: top.speak("seg_4"),
        lambda: top.drag(top.at(7_150), top.at(6_900)),
        lambda: top.bridge.attempt(lambda p: lines.remove_segments(p, ["seg_3"])),
        lambda: top.state.set_range(2_000, 6_000),
        lambda: top.drag_to(top.at(3_500), top.at(4_000)),
        lambda: top.key(0x01000000),  # type: ignore[arg-type]
        lambda: top.release(top.at(4_000)),
        lambda: top.bridge.attempt(lambda p: document.set_mix(p, MixSettings(background="gaps"))),
        lambda: top.wait_for("seg_4", LineState.CURRENT),
        lambda: top.state.set_range(None, None),
    ]
    for number, deed in enumerate(deeds):
        deed()
        seen = screen(top)
        assert alike(seen, anew(top)), f"deed {number}"


def test_the_playhead_moves_without_the_waves_being_drawn_again(top: BenchTop) -> None:
    top.film.peaks = build_peaks(20)
    top.film.peaks_changed.emit()
    anew(top)
    canvas = top.timeline.canvas
    before = [lane._picture.cacheKey() for lane in (canvas.original, canvas.dub, canvas.background)]
    for ms in range(1_000, 3_000, 40):
        top.state.move_playhead(ms)
        QApplication.processEvents()
    assert [lane._picture.cacheKey() for lane in (canvas.original, canvas.dub, canvas.background)] == before


def test_the_theme_changes_everything_at_once(top: BenchTop) -> None:
    dark = picture_of(top)
    top.theme.use(dark=False)
    seen = screen(top)
    assert alike(seen, anew(top))
    light = picture_of(top)
    assert has(dark, DARK.background)
    assert not has(light, DARK.background)
    assert has(light, LIGHT.background)


def test_takes_are_drawn_in_their_characters_colours(top: BenchTop) -> None:
    top.speak("seg_1", "seg_4")
    top.qtbot.waitUntil(lambda: top.waves.of(take_of(top, "seg_4")) is not None)
    top.qtbot.wait(60)
    dub = lane_of(top, picture_of(top), LaneKind.DUB)
    lena, meng = DARK.characters[0], DARK.characters[1]
    assert has(dub, lena, QRect(105, 0, 140, dub.height()))
    assert has(dub, meng, QRect(620, 0, 100, dub.height()))
    assert not has(dub, lena, QRect(620, 0, 100, dub.height()))


def take_of(top: BenchTop, segment_id: str) -> object:
    return top.project.takes[top.project.segments[segment_id].chosen_take_id or ""]


def test_the_curve_of_the_background_falls_under_lines(top: BenchTop) -> None:
    top.bridge.attempt(lambda p: document.set_mix(p, MixSettings(background="gaps")))
    lane = top.timeline.canvas.background
    levels = lane._levels(np.array([200.0, 1_500.0, 2_900.0, 5_450.0]), top.project.mix)
    assert levels == pytest.approx([1, 0, 1, 0], abs=1e-6)
    top.bridge.attempt(lambda p: document.set_mix(p, MixSettings(background="original", background_gain_db=-20)))
    assert lane._levels(np.array([0.0, 1_500.0]), top.project.mix) == pytest.approx([0.1, 0.1])


@pytest.mark.parametrize("background", ["none", "original", "gaps", "music.wav"])
def test_every_background_is_painted(top: BenchTop, background: str) -> None:
    top.film.peaks = build_peaks(20)
    top.bridge.attempt(lambda p: document.set_mix(p, MixSettings(background=background)))
    lane = lane_of(top, picture_of(top), LaneKind.BACKGROUND)
    assert has(lane, DARK.accent) is (background != "none")


def test_overlapping_lines_lie_above_each_other(new_top: Maker) -> None:
    top = new_top(build_project(build_segment("seg_1", 1_000, 3_000), build_segment("seg_2", 2_000, 4_000)))
    upper, lower = top.at(2_500, down=0.3), top.at(2_500, down=0.8)
    top.click(upper)
    assert top.state.selected == ("seg_1",)
    top.click(lower)
    assert top.state.selected == ("seg_2",)


@pytest.mark.parametrize("scale", ["close", "wide", "everything"])
def test_thousands_of_lines_are_painted(new_top: Maker, scale: str) -> None:
    top = new_top(film_of(3_000))
    axis = top.timeline.axis
    {"close": lambda: axis.show_span(600_000, 620_000), "wide": lambda: axis.show_span(600_000, 900_000)}.get(
        scale, axis.fit
    )()
    top.state.select(["seg_00420"])
    lane = lane_of(top, picture_of(top), LaneKind.LINES)
    colours = {colour for row in pixels(lane)[30:33].tolist() for colour in row}
    assert len(colours) > 3
    if scale != "everything":
        assert has(lane, DARK.start_edge)
    top.state.select(list(top.project.segments))
    assert has(lane_of(top, picture_of(top), LaneKind.LINES), DARK.end_edge)


def film_of(n_lines: int) -> Project:
    film = build_film(n_lines, takes_each=0)
    return replace(film, mix=MixSettings(background="gaps"))


def test_a_missing_voice_is_named(top: BenchTop) -> None:
    broken = replace(top.line(2), voice_id="voice_gone")
    project = replace(top.project, segments={**top.project.segments, "seg_2": broken})
    from dubstudio.files import project_file
    from dubstudio.studio.document import Document

    top.bridge.show(Document(project_file.create(top.folder.parent / "broken", project)))
    top.show_from(0)
    assert has(lane_of(top, picture_of(top), LaneKind.LINES), top.timeline._look.on_fill(DARK.bad, 1))


def test_speech_regions_are_bars_above_their_lines(top: BenchTop) -> None:
    lane = lane_of(top, picture_of(top), LaneKind.LINES)
    region = top.timeline._look.region
    assert lane.pixelColor(150, 7) == region
    assert lane.pixelColor(350, 7) != region  # the second line has none


def test_the_words_being_typed_are_not_painted_twice(top: BenchTop) -> None:
    top.timeline.edit_words("seg_4")
    assert top.timeline.canvas.blocks.edited == "seg_4"
    top.timeline.editor.close_with(keep=False)
    assert top.timeline.canvas.blocks.edited is None


def test_a_snap_guide_and_a_tip_are_seen(top: BenchTop) -> None:
    before = picture_of(top)
    top.drag_to(top.at(1_700), top.at(1_700) + QPoint(44, 0))
    during = picture_of(top)
    x = top.timeline.view.x() + top.at(3_000).x()
    assert during.pixelColor(x, 80) == DARK.accent
    assert before.pixelColor(x, 80) != DARK.accent
    top.key(Qt.Key.Key_Escape)
    assert alike(screen(top), anew(top))


def test_undo_and_redo_are_seen(top: BenchTop) -> None:
    before = anew(top)
    top.bridge.attempt(lambda p: fields.set_text(p, "seg_1", "Something else."))
    after = screen(top)
    assert not alike(after, before)
    top.bridge.undo()
    assert alike(screen(top), before)


def test_nothing_is_cut_off_on_a_small_screen(new_top: Maker) -> None:
    top = new_top(width=1_366, height=216)
    assert not top.timeline._down.isVisible()
    assert all(header.height() >= 24 for header in top.timeline.headers.of.values())
