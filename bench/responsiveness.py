"""How the window feels while the engine works: gaps between ticks of a 10 ms timer on the GUI thread, the time a key
takes, how soon the fit of what was typed is told, and how long a line whose edge was moved is not up to date.

    python -m bench.responsiveness [--lines 8] [--load 0] [--json PATH]

`--load` keeps that many other processes busy meanwhile. Uses the embedded engine, without a screen.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.measure import Check, Table, report, seconds

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from dubstudio.base.cancel import CancelToken
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.project.commands import timing
from dubstudio.project.entities import Character, Project, Segment, Span, Voice
from dubstudio.speech.engine import SpeechRequest, TtsEngine
from dubstudio.speech.registry import create
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.speaking import Speaker, busy_times
from dubstudio.timing.fit import FitLimits
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.collector import Collector
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing

TICK_MS = 10
PATIENCE_S = 240.0
_FITS = 20  # that are waited for in a text, about
LINES = {
    "en": ("We could have left the harbour at nine.", "Nobody told the captain about the light."),
    "zh": ("我们本来九点就可以离开港口。", "没有人告诉船长那座灯塔的事。"),
}
"""Lines of a usual length; the first is typed while nothing else is done, the second while lines are spoken."""
LONG = {
    "en": "Nobody told the captain that his daughter had bought the old lighthouse on the coast.",
    "zh": "没有人告诉船长，他的女儿已经买下了对岸那座旧灯塔，还把它漆成了红色。",
}
LONG_TOO = {
    "en": "We could have left the old harbour at nine, if only somebody had listened to the captain.",
    "zh": "要是有人肯听船长的话，我们九点就可以离开港口，也不会在这里等到天黑。",
}
"""As long as a subtitle may be: twice 42 letters, twice 16 characters. The former while nothing else is done."""
VOICES = {"en": "af_heart", "zh": "zf_xiaoxiao"}


class Station(QObject):
    """The services of a window, without the window, over a document of lines in two languages."""

    def __init__(self, folder: Path, n_lines: int) -> None:
        super().__init__()
        self._collector = Collector(self)
        self.notices = Notices(self)
        self.bridge = DocumentBridge(self.notices, self)
        self.state = ViewState(self)
        self.jobs = Jobs(self.notices, self)
        self.film = Film(self.jobs, self)
        self.preferences = Preferences(Settings(), None, self)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, self.preferences, self.notices, _engine, self
        )
        self.document = Document(project_file.create(folder, project(n_lines)))

    def close(self) -> None:
        """End the threads."""
        self.voicing.close()
        self.jobs.close(10.0)
        self.document.close()


class Editor(QPlainTextEdit):
    """Where the words of one line are typed, as in the inspector."""

    def __init__(self, voicing: Voicing, segment_id: str) -> None:
        super().__init__()
        self._voicing, self._segment_id = voicing, segment_id
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self) -> None:
        self._voicing.type_text(self._segment_id, self.toPlainText())


class Ticks(QObject):
    """Counts how late a timer of the GUI thread is."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def taken(self) -> list[float]:
        """The gaps since it was last asked, in ms."""
        taken, self.gaps_ms = self.gaps_ms, []
        return taken

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now


def project(n_lines: int) -> Project:
    """Lines of a few seconds, alternately in English and Chinese."""
    voices = {
        f"voice_{language}": Voice(id=f"voice_{language}", name=name, preset=name) for language, name in VOICES.items()
    }
    characters = {f"char_{n}": Character(id=f"char_{n}", name=n, voice_id=f"voice_{n}") for n in VOICES}
    lines = {}
    for n in range(n_lines):
        language = ("en", "zh")[n % 2]
        lines[f"seg_{n}"] = Segment(
            id=f"seg_{n}",
            slot=Span(start_ms=4_000 * n, end_ms=4_000 * n + 3_000),
            text=f"{LINES[language][0]} {n}",
            language=language,
            character_id=f"char_{language}",
        )
    return Project(id="proj_bench", name="Bench", voices=voices, characters=characters, segments=lines)


def rows(n_lines: int = 8, load: int = 0) -> tuple[list[Table], list[Check]]:
    """Measure everything once.

    Args:
        n_lines: That are spoken while it is looked how the GUI thread fares.
        load: How many other processes keep the machine busy meanwhile.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="dubstudio-bench-") as folder, _busy(load):
        station = Station(Path(folder) / "project", n_lines)
        try:
            return _measured(station, load)
        finally:
            station.close()
            app.processEvents()


def _measured(station: Station, load: int) -> tuple[list[Table], list[Check]]:
    ticks, alone = Ticks(), create("kokoro")
    machine = f"{os.cpu_count()} cores, {_load():.1f} processes wanted one before, {load} busy ones are ours"
    gaps = Table(f"Gaps of a {TICK_MS} ms timer on the GUI thread, ms ({machine})", _GAPS)
    keys = Table(
        "Typing, ms: the key itself, and the fit after the last key beside what reading takes by itself", _KEYS
    )
    _warm_up(station, ticks, gaps)
    for language, line in LINE_OF.items():
        _type(station, alone, keys, f"idle, {language}", line, LINES[language][0])
        _type(station, alone, keys, f"idle, {language}, long", line, LONG[language])
    ticks.taken()
    for language, line in LINE_OF.items():
        with _speaking(station):
            _type(station, alone, keys, f"rendering, {language}", line, LINES[language][1])
            _type(station, alone, keys, f"rendering, {language}, long", line, LONG_TOO[language])
        _add_gaps(gaps, f"rendering and typing, {language}", ticks.taken())
    station.voicing.speak_all()
    _until(lambda: station.voicing.batch is None)
    _add_gaps(gaps, "rendering", ticks.taken())
    retimed = _retimed(station, alone)
    # Lexicons are loaded in pieces that can't be interrupted: what counts there is the longest of them.
    checks = [Check(f"{gaps.rows[0][0]}: the longest gap, ms", gaps.column("max")[0], 100)]
    checks += _checks(gaps, "p99", "p99 of the gaps, ms", 50)[1:]
    checks += _checks(keys, "key p99", "p99 of a key, ms", 30)
    checks += _checks(keys, "fit p50", "p50 of the fit after the last key, ms", 100)
    return [gaps, keys, retimed], checks


def _checks(table: Table, column: str, what: str, most: float) -> list[Check]:
    """The same promise for every row of a table."""
    named = zip(table.column("while"), table.column(column), strict=True)
    return [Check(f"{name}: {what}", value, most) for name, value in named]


LINE_OF = {"en": "seg_0", "zh": "seg_1"}
_KEYS = {
    "while": "",
    "keys": "d",
    "key p50": ".1f",
    "key p99": ".1f",
    "key max": ".1f",
    "fits": "d",
    "fit p50": ".0f",
    "fit p95": ".0f",
    "fit max": ".0f",
    "reading p50": ".0f",
    "reading max": ".0f",
}
_GAPS = {"while": "", "ticks": "d", "p50": ".1f", "p95": ".1f", "p99": ".1f", "max": ".1f"}


def _warm_up(station: Station, ticks: Ticks, gaps: Table) -> None:
    """Opening the document and loading the engine, as after the window has opened."""
    station.bridge.show(station.document)
    station.voicing.warm_up()
    voicing = station.voicing
    _until(lambda: voicing.engine_state.phase is Phase.READY)
    _until(lambda: all(voicing.fit_of(i) for i in station.document.project.segments))
    _add_gaps(gaps, "loading and reading ahead", ticks.taken())


@contextmanager
def _speaking(station: Station) -> Iterator[None]:
    """All lines are being spoken meanwhile, over and over."""
    keep = _Again(station.voicing)
    _until(lambda: any(station.voicing.state_of(i) is LineState.SPEAKING for i in station.document.project.segments))
    try:
        yield
    finally:
        keep.stop()


class _Again(QObject):
    """Has all lines spoken whenever they are."""

    def __init__(self, voicing: Voicing) -> None:
        super().__init__()
        self._voicing = voicing
        voicing.lines_changed.connect(self._on_lines_changed)
        voicing.speak_all()

    def stop(self) -> None:
        """No more."""
        self._voicing.lines_changed.disconnect(self._on_lines_changed)
        self._voicing.cancel()
        _until(lambda: self._voicing.batch is None)

    def _on_lines_changed(self, _ids: object) -> None:
        if self._voicing.batch is None:
            self._voicing.speak_all()


def _type(station: Station, alone: TtsEngine, keys: Table, name: str, line: str, text: str) -> None:
    """Type a text, some twelve keys a second, and wait for the fit now and then: as often for a short text as for a
    long one, when half of it stands at least."""
    editor = Editor(station.voicing, line)
    editor.show()
    took, waited, read = [], [], []
    every = max(1, len(text) // 2 // _FITS)
    for end, character in enumerate(text, start=1):
        began = time.perf_counter()
        _press(editor, character)
        took.append((time.perf_counter() - began) * 1000)
        if end > len(text) // 2 and (len(text) - end) % every == 0:
            _until(lambda: _is_told(station.voicing, line))
            waited.append((time.perf_counter() - began) * 1000)
            read.append(_reading_alone(alone, station.document.project.segments[line], editor.toPlainText()))
        _spin(70)
    station.voicing.typing_done(line)
    editor.close()
    took.sort()
    waited.sort()
    keys.add(
        name,
        len(took),
        _share(took, 0.5),
        _share(took, 0.99),
        took[-1],
        len(waited),
        statistics.median(waited),
        _share(waited, 0.95),
        waited[-1],
        statistics.median(read),
        max(read),
    )


def _reading_alone(engine: TtsEngine, segment: Segment, text: str) -> float:
    """What the engine takes to read a text in a thread that does nothing else, at about the same moment."""
    request = SpeechRequest(text, segment.language, engine.preset(VOICES[segment.language]))
    took: list[float] = []
    reader = threading.Thread(target=lambda: took.append(seconds(lambda: engine.read(request, CancelToken()))))
    reader.start()
    _until(lambda: not reader.is_alive())
    return took[0] * 1000


def _press(editor: QPlainTextEdit, character: str) -> None:
    if character.isascii():
        QTest.keyClicks(editor, character)
    else:
        composed = QInputMethodEvent()
        composed.setCommitString(character)
        QApplication.sendEvent(editor, composed)


def _is_told(voicing: Voicing, line: str) -> bool:
    fit = voicing.fit_of(line)
    return fit is not None and not fit.pending


def _retimed(station: Station, alone: TtsEngine) -> Table:
    """How long a line is not up to date after its edge was moved, beside how long rendering it takes by itself."""
    columns = {"line": "", "seconds": ".2f", "rendering alone": ".2f", "stretched after": ".2f"}
    table = Table("Re-timing one line after its edge was moved, s", columns)
    voicing = station.voicing
    for line in LINE_OF.values():
        began = time.perf_counter()
        end_ms = station.document.project.segments[line].slot.end_ms - 160
        station.bridge.do(timing.trim_segment(station.document.project, line, end_ms=end_ms))
        _until(partial(_is_heard, voicing, line))
        heard = time.perf_counter() - began
        _until(partial(_is_current, voicing, line))
        table.add(line, time.perf_counter() - began, _rendering_alone(alone, station, line), heard)
    return table


def _is_heard(voicing: Voicing, line: str) -> bool:
    return voicing.preview_sound(line) is not None or _is_current(voicing, line)


def _is_current(voicing: Voicing, line: str) -> bool:
    return voicing.state_of(line) is LineState.CURRENT


def _rendering_alone(engine: TtsEngine, station: Station, line: str) -> float:
    project = station.document.project
    speaker = Speaker(engine, FitLimits(), None, busy_times(project))
    speaker.speak(project, project.segments[line], CancelToken())
    return seconds(lambda: speaker.speak(project, project.segments[line], CancelToken()))


def _load() -> float:
    """How many processes want a core, ours or not: figures of a crowded machine are not those of a quiet one."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def _engine() -> TtsEngine:
    return create("kokoro")


def _add_gaps(table: Table, name: str, gaps_ms: list[float]) -> None:
    gaps_ms.sort()
    table.add(name, len(gaps_ms), *(_share(gaps_ms, share) for share in (0.5, 0.95, 0.99)), gaps_ms[-1])


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _spin(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


@contextmanager
def _busy(n_processes: int) -> Iterator[None]:
    others = [multiprocessing.get_context("spawn").Process(target=_burn, daemon=True) for _ in range(n_processes)]
    for other in others:
        other.start()
    try:
        yield
    finally:
        for other in others:
            other.terminate()
            other.join()


def _burn() -> None:
    while True:
        sum(range(10_000))


def main() -> int:
    """Run and print; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=8, help="that are spoken meanwhile")
    parser.add_argument("--load", type=int, default=0, help="other processes that keep the machine busy")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    tables, checks = rows(chosen.lines, chosen.load)
    return report(tables, checks, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
