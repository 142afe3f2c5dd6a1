"""A document and everything that speaks it, without a window; shared by the tests of voicing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dubstudio.base.cancel import CancelToken
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.project.entities import Project, Segment
from dubstudio.speech.engine import Clip, Reading, Speech, SpeechRequest, TtsEngine, VoicePrint
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing


class Engines:
    """Makes engines that hum, and lets a test decide how they fare.

    Attributes:
        made: How many were made.
        delay_s: How long everything takes them.
        rendering: What to do instead of rendering, if anything; called with the reading.
        gate: Closed, rendering waits.
    """

    def __init__(self, delay_s: float = 0.0) -> None:
        self.made = 0
        self.delay_s = delay_s
        self.rendering: Callable[[Reading], object] | None = None
        self.reading: Callable[[SpeechRequest], object] | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.read: list[str] = []
        self.rendered: list[tuple[str, int | None]] = []

    def __call__(self) -> TtsEngine:
        self.made += 1
        return _Steered(self)


class _Steered(ToneEngine):
    """The humming engine, which first asks the test."""

    def __init__(self, engines: Engines) -> None:
        super().__init__(delay_s=engines.delay_s)
        self._engines = engines

    def read(self, request: SpeechRequest, cancel: CancelToken) -> Any:
        self._engines.read.append(request.text)
        if self._engines.reading:
            self._engines.reading(request)
        return super().read(request, cancel)

    def render(self, reading: Reading, target_samples: int | None, cancel: CancelToken) -> Speech:
        while not self._engines.gate.wait(0.01):
            cancel.check()
        if self._engines.rendering:
            self._engines.rendering(reading)
        self._engines.rendered.append((reading.spoken, target_samples))
        return super().render(reading, target_samples, cancel)

    def enroll(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        return super().enroll(clips, cancel)


@dataclass
class Told:
    """What was told: ids of lines, notices, auditions."""

    lines: list[frozenset[str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


class Bench(QObject):
    """The services that voicing needs, and a document."""

    def __init__(self, folder: Path, project: Project, engines: Callable[[], TtsEngine]) -> None:
        super().__init__()
        self.told = Told()
        self.notices = Notices(self)
        self.bridge = DocumentBridge(self.notices, self)
        self.state = ViewState(self)
        self.jobs = Jobs(self.notices, self)
        self.preferences = Preferences(Settings(), None, self)
        self.film = Film(self.jobs, self)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, self.preferences, self.notices, engines, self
        )
        self.voicing.lines_changed.connect(self._on_lines_changed)
        self.notices.refused.connect(self._on_refused)
        self.notices.failed.connect(self._on_failed)
        self.document = self.new_document(folder, project)
        self.bridge.show(self.document)

    @staticmethod
    def new_document(folder: Path, project: Project) -> Document:
        return Document(project_file.create(folder, project))

    @property
    def project(self) -> Project:
        return self.bridge.project

    def line(self, segment_id: str) -> Segment:
        return self.project.segments[segment_id]

    def close(self) -> None:
        self.voicing.close()
        assert self.jobs.close(5.0)

    def _on_lines_changed(self, ids: frozenset[str]) -> None:
        self.told.lines.append(ids)

    def _on_refused(self, error: Exception) -> None:
        self.told.refused.append(str(error))

    def _on_failed(self, error: Exception) -> None:
        self.told.failed.append(str(error))


BenchMaker = Callable[..., Bench]


def speak(qtbot: QtBot, bench: Bench, *ids: str) -> None:
    """Speak lines and wait for it."""
    bench.voicing.speak(ids or tuple(bench.project.segments))
    idle(qtbot, bench)


def idle(qtbot: QtBot, bench: Bench) -> None:
    """Wait until nothing is under way."""

    def check() -> None:
        assert bench.voicing.batch is None
        states = [bench.voicing.state_of(i) for i in bench.project.segments]
        assert LineState.RETIMING not in states

    qtbot.waitUntil(lambda: _holds(check), timeout=10_000)


def _holds(check: Callable[[], None]) -> bool:
    try:
        check()
    except AssertionError:
        return False
    return True


def states(bench: Bench) -> list[LineState]:
    return [bench.voicing.state_of(s.id) for s in bench.project.in_order()]
