"""How quickly the timeline paints, follows an edit, and opens a long document.

The real timeline, 1,600 × 300 pixels, without a screen: 5,000 lines with their takes, a two-hour waveform, small
pictures and shot changes of a two-hour film. Three views: 30 seconds, 5 minutes, everything. **Anew**: every paint
shows another place or zoom, so that nothing that was painted can be used again. **Scrolled**: 48 pixels further, as
by the wheel. **Playhead**: it alone has moved, as while playing.

    python -m bench.ui [--quick] [--paints N] [--json PATH]

What `bench.peaks`, `bench.opening` and `bench.responsiveness` measure is added unless `--quick` is given.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bench.measure import Check, Table, report, seconds
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.media.ffmpeg import executable
from dubstudio.media.peaks import Peaks, PeaksBuilder
from dubstudio.media.sound_file import flac_bytes
from dubstudio.project.commands import fields, timing
from dubstudio.project.entities import Character, Media, MixSettings, Project, Segment, Span, Take, Voice
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.collector import Collector
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.timeline.panel import Timeline
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing
from dubstudio.ui.waves import TakeWaves

N_LINES, LENGTH_MS = 5_000, 7_200_000
WIDTH, HEIGHT = 1_600, 300
N_SOUNDS = 40  # that all takes share
RATE = 24_000
VIEWS = {"30 s": (30_000, 8.0), "5 min": (300_000, 8.0), "2 h": (LENGTH_MS, 14.0)}  # length, p95 promised in ms
EDIT_MS, OPEN_S = 30.0, 1.0
PATIENCE_S = 120.0
_LINE_MS = LENGTH_MS // N_LINES
_WORDS = ("That was a long time ago, number {}.", "那是第{}次了，你还记得吗？", "Why not, {}?", "我不同意第{}条！")


class Stage:
    """A timeline over real services, and a way to wait for it."""

    def __init__(self, folder: Path) -> None:
        self.notices, self.theme = Notices(), Theme()
        self.preferences = Preferences(Settings(), None)
        self.bridge, self.state = DocumentBridge(self.notices), ViewState()
        self.jobs = Jobs(self.notices)
        self.film = Film(self.jobs)
        self.waves = TakeWaves(self.bridge, self.jobs)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, self.preferences, self.notices, ToneEngine
        )
        self.player = Player(self.bridge, self.state, self.film, self.voicing, self.preferences, self.notices)
        self.folder = folder
        self.timeline = Timeline(
            self.bridge,
            self.state,
            self.film,
            self.waves,
            self.voicing,
            self.player,
            self.preferences,
            self.theme,
        )
        self.port = self.timeline.view.viewport()
        self.timeline.show()
        self.timeline.resize(WIDTH, HEIGHT)
        QApplication.processEvents()
        extra = self.timeline.size() - self.port.size()
        self.timeline.resize(WIDTH + extra.width(), HEIGHT + extra.height())
        QApplication.processEvents()
        assert (self.port.width(), self.port.height()) == (WIDTH, HEIGHT)
        self.paints = Paints(self.port)
        self.collector = Collector(self.timeline)  # as the program has it

    def open(self) -> None:
        """Open the document from the disk."""
        self.bridge.show(Document(project_file.load(self.folder)))

    def rest(self, looks: int = 20) -> None:
        """Until nothing is done in the background any more, as far as so many looks tell."""
        deadline, quiet = time.monotonic() + PATIENCE_S, 0
        while quiet < looks and time.monotonic() < deadline:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.01)
            quiet = 0 if self.jobs.rows() else quiet + 1

    def close(self) -> None:
        """End everything."""
        self.player.close()
        self.voicing.close()
        self.film.close()
        self.bridge.show(None)
        self.jobs.close(10.0)
        self.timeline.close()


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Count."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False


# What is shown.


def build_project(sounds: Sequence[tuple[str, int]], film: Path) -> Project:
    """5,000 lines by sixteen people, each with its mouth and a take."""
    rng = random.Random(3)
    segments, takes = {}, {}
    for number in range(N_LINES):
        start = number * _LINE_MS + rng.randrange(0, 120)
        slot = Span(start, start + _LINE_MS - rng.randrange(120, 400))
        sound, n_samples = sounds[number % len(sounds)]
        line, take = f"seg_{number:05}", f"take_{number:05}"
        takes[take] = Take(
            id=take,
            segment_id=line,
            number=1,
            sound=sound,
            sample_rate=RATE,
            n_samples=n_samples,
            natural_samples=round(n_samples * rng.uniform(0.8, 1.3)),
            target_samples=n_samples,
            request_key=f"{number:064x}",
        )
        segments[line] = Segment(
            id=line,
            slot=slot,
            region=Span(slot.start_ms + 40, slot.end_ms - 100),
            text=_WORDS[number % len(_WORDS)].format(number),
            character_id=f"char_{number % 16}",
            chosen_take_id=take,
        )
    return Project(
        id="proj_bench",
        media=Media(path=str(film), duration_ms=LENGTH_MS),
        mix=MixSettings(background="gaps"),
        voices={"voice": Voice(id="voice", name="Voice", preset="middle")},
        characters={
            f"char_{n}": Character(id=f"char_{n}", name=f"C{n}", voice_id="voice", colour=n) for n in range(16)
        },
        segments=segments,
        takes=takes,
    )


def _character(number: int) -> Character:
    return Character(id=f"char_{number}", name=f"Somebody {number}", voice_id="voice", colour=number)


def build_folder(folder: Path) -> Path:
    """A project on disk with its film and its sounds; the film has a picture of its own for every second."""
    film = folder / "film.mp4"
    source = f"testsrc2=size=160x90:rate=1:duration={LENGTH_MS // 1_000}"
    codec = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "10", "-pix_fmt", "yuv420p"]
    subprocess.run([executable(), "-v", "error", "-f", "lavfi", "-i", source, *codec, str(film)], check=True)
    project = folder / "project"
    project_file.create(project, build_project(_sounds(project), film))
    return project


def _sounds(folder: Path) -> list[tuple[str, int]]:
    rng, made = np.random.default_rng(5), []
    (folder / project_file.TAKES).mkdir(parents=True)
    for _ in range(N_SOUNDS):
        n_samples = int(rng.integers(RATE * 9 // 10, RATE * 12 // 10))
        samples = (_swell(n_samples, RATE) * rng.uniform(-0.8, 0.8, n_samples)).astype(np.float32)
        made.append((project_file.add_sound(folder, flac_bytes(samples, RATE)), n_samples))
    return made


def build_peaks(rate: int = 48_000) -> Peaks:
    """The waveform of two hours of talking."""
    rng, builder = np.random.default_rng(7), PeaksBuilder(rate)
    minute = _swell(rate * 60, rate) * rng.uniform(-1, 1, rate * 60) * 32_000
    for _ in range(LENGTH_MS // 60_000):
        builder.add((np.roll(minute, int(rng.integers(0, len(minute)))) * rng.uniform(0.3, 1)).astype(np.int16))
    return builder.finish()


def _swell(n_samples: int, rate: int) -> np.ndarray:
    at = np.arange(n_samples) / rate
    return np.clip(np.sin(2 * np.pi * at / 2.7) + 0.5, 0, 1) * (0.6 + 0.4 * np.sin(2 * np.pi * 3.1 * at))


# What is measured.


def painting(stage: Stage, n_paints: int) -> tuple[Table, list[Check]]:
    """The first table, with what it is held to."""
    columns = {"view": "", "what": "", "paints": "d", "median ms": ".1f", "p95 ms": ".1f", "max ms": ".1f"}
    table, checks = Table(f"Painting {N_LINES} lines in {WIDTH} × {HEIGHT} pixels", columns), []
    for view, (length_ms, limit_ms) in VIEWS.items():
        for what, moves in _moves(stage, length_ms, n_paints).items():
            for move in moves:  # small pictures and waves of takes are fetched when they are first seen
                move()
                stage.port.repaint()
                stage.rest(1)
            stage.rest()
            times = sorted(_painted_ms(stage, move) for move in moves)
            p95 = times[int(len(times) * 0.95)]
            table.add(view, what, len(times), times[len(times) // 2], p95, times[-1])
            if what == "anew":
                checks.append(Check(f"painting {view} anew, p95 ms", p95, limit_ms))
    return table, checks


def _moves(stage: Stage, length_ms: int, n_paints: int) -> dict[str, list[Callable[[], object]]]:
    axis, rng = stage.timeline.axis, random.Random(9)
    room = max(0, LENGTH_MS - length_ms)
    spans = []
    for _ in range(n_paints):
        start = rng.uniform(0, room)
        spans.append((start, start + length_ms * rng.uniform(0.97, 1.0)))
    middle = room / 2

    def scrolling() -> None:
        axis.scroll_by(48 if axis.left_px < axis.last_left_px - 48 else -axis.left_px)

    def playing() -> None:
        stage.state.move_playhead(stage.state.playhead_ms + round(axis.ms_per_px * 2))

    def start() -> None:
        axis.show_span(middle, middle + length_ms, 0.0)
        stage.state.move_playhead(round(middle))

    return {
        "anew": [lambda span=span: axis.show_span(*span, 0.0) for span in spans],
        "scrolled": [start, *[scrolling] * n_paints],
        "playhead": [start, *[playing] * n_paints],
    }


def _painted_ms(stage: Stage, move: Callable[[], object]) -> float:
    """From a wish to what is seen of it, all that is exposed."""
    QApplication.processEvents()
    return 1_000 * seconds(lambda: _until_painted(stage, move))


def _until_painted(stage: Stage, deed: Callable[[], object]) -> None:
    before = stage.paints.count
    deed()
    deadline = time.monotonic() + 2.0
    while stage.paints.count == before and time.monotonic() < deadline:
        QApplication.processEvents()


def editing(stage: Stage, n_edits: int) -> tuple[Table, list[Check]]:
    """The second table: from an edit, or from the mouse while one is being made, to what is seen of it."""
    columns = {"view": "", "what": "", "edits": "d", "median ms": ".1f", "p95 ms": ".1f", "max ms": ".1f"}
    table, worst = Table("From an edit to the picture", columns), 0.0
    for view, (length_ms, _) in VIEWS.items():
        middle = (LENGTH_MS - length_ms) / 2
        stage.timeline.axis.show_span(middle, middle + length_ms, 0.0)
        stage.rest()
        for what, deeds in _deeds(stage, n_edits).items():
            with deeds as made:
                times = sorted(_painted_ms(stage, deed) for deed in made)
            p95 = times[int(len(times) * 0.95)]
            table.add(view, what, len(times), times[len(times) // 2], p95, times[-1])
            if what != "offset the rest, dragging":
                worst = max(worst, p95)
            stage.rest()
    return table, [Check("from an edit to the picture, worst p95 ms", worst, EDIT_MS)]


@contextmanager
def _plainly(deeds: list[Callable[[], object]]) -> Iterator[list[Callable[[], object]]]:
    yield deeds


def _deeds(stage: Stage, n_edits: int) -> dict[str, object]:
    axis, lines = stage.timeline.axis, stage.timeline.canvas.lines
    seen = [row.segment.id for row in lines.order.between(axis.ms(300), axis.ms(1_300))]
    picked = [seen[n * len(seen) // n_edits % len(seen)] for n in range(n_edits)]

    def moved(line: str, ms: int) -> Callable[[], object]:
        return lambda: stage.bridge.attempt(lambda project: timing.move_segments(project, [line], ms))

    def said(line: str, n: int) -> Callable[[], object]:
        words = f"Said otherwise, {n}, seen {axis.ms_per_px:.0f} ms a pixel."
        return lambda: stage.bridge.attempt(lambda project: fields.set_text(project, line, words))

    step = max(20, round(axis.ms_per_px))
    undone = [stage.bridge.undo] * n_edits
    return {
        "move": _plainly([moved(line, step * (-1) ** n) for n, line in enumerate(picked)]),
        "undo": _plainly(undone),
        "words": _plainly([said(line, n) for n, line in enumerate(picked)]),
        "dragging": _dragging(stage, n_edits, Qt.KeyboardModifier.NoModifier),
        "offset the rest, dragging": _dragging(stage, min(n_edits, 12), Qt.KeyboardModifier.AltModifier),
    }


@contextmanager
def _dragging(stage: Stage, n_moves: int, held: Qt.KeyboardModifier) -> Iterator[list[Callable[[], object]]]:
    """A line in the middle of the view, held by the mouse."""
    timeline = stage.timeline
    stage.state.set_modes(snapping=False)
    row = next(r for r in timeline.canvas.lines.order.between(timeline.axis.ms(700), timeline.axis.ms(1_500)))
    x = timeline.axis.x((row.segment.slot.start_ms + row.segment.slot.end_ms) / 2)
    y = timeline.hits.lanes[LaneKind.LINES].top + 40
    _mouse(stage, QEvent.Type.MouseButtonPress, x, y, held)
    _mouse(stage, QEvent.Type.MouseMove, x + 10, y, held)
    QApplication.processEvents()
    places = [x + 12 + 3 * n for n in range(n_moves)]
    yield [lambda at=at: _mouse(stage, QEvent.Type.MouseMove, at, y, held) for at in places]
    timeline.pointer.cancel()
    _mouse(stage, QEvent.Type.MouseButtonRelease, x, y, held)


def _mouse(stage: Stage, kind: QEvent.Type, x: float, y: float, held: Qt.KeyboardModifier) -> None:
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = none if kind is QEvent.Type.MouseMove else left
    at = QPointF(x, y)
    event = QMouseEvent(kind, at, QPointF(stage.port.mapToGlobal(at)), button, left, held)
    QApplication.sendEvent(stage.port, event)


def opening(stage: Stage, n_times: int) -> tuple[Table, list[Check]]:
    """The third table: from the file to the picture."""
    columns = {"what": "", "times": "d", "median s": ".3f", "max s": ".3f"}
    table = Table(f"Opening a document of {N_LINES} lines", columns)
    loads, whole = [], []
    for _ in range(n_times):
        stage.bridge.show(None)
        stage.rest()
        loads.append(seconds(lambda: project_file.load(stage.folder)))
        whole.append(seconds(lambda: _until_painted(stage, stage.open)))
    table.add("reading the file", n_times, sorted(loads)[n_times // 2], max(loads))
    table.add("until it is seen", n_times, sorted(whole)[n_times // 2], max(whole))
    return table, [Check("opening, worst s", max(whole), OPEN_S)]


def elsewhere(name: str, **more: object) -> tuple[list[Table], list[Check]]:
    """What another bench measures, if it is there: the `rows` it gives."""
    if importlib.util.find_spec(name) is None:
        return [], []
    tables, checks = importlib.import_module(name).rows(**more)
    return list(tables), list(checks)


def measured(folder: Path, n_paints: int) -> tuple[list[Table], list[Check]]:
    """Everything about the timeline."""
    stage = Stage(build_folder(folder))
    results = [opening(stage, 5)]
    stage.film.open(folder / "film.mp4", folder / "cache")
    stage.rest()
    stage.film.peaks = build_peaks()
    stage.film.peaks_changed.emit()
    stage.state.end_ms = LENGTH_MS
    results.append(painting(stage, n_paints))
    results.append(editing(stage, max(20, n_paints // 3)))
    stage.close()
    return [table for table, _ in results], [check for _, checks in results for check in checks]


def main() -> int:
    """Run and print; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="the timeline alone")
    parser.add_argument("--paints", type=int, default=80, help="of each view")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert app is not None
    with tempfile.TemporaryDirectory() as folder:
        tables, checks = measured(Path(folder), chosen.paints)
    if not chosen.quick:
        for name in ("bench.peaks", "bench.opening", "bench.responsiveness"):
            more_tables, more_checks = elsewhere(name)
            tables, checks = tables + more_tables, checks + more_checks
    return report(tables, checks, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
