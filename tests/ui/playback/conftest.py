"""A player over a real document and a real film, with an output that is moved on by hand or a private sound server."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import ToolError
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.media.output import Fill
from dubstudio.media.probe import probe
from dubstudio.project.entities import MixSettings, Project
from dubstudio.speech.engine import TtsEngine
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing
from tests.builders import build_project, build_segment, build_take, build_voice
from tests.media_files import media_file
from tests.sound_server import _server, sound_server

__all__ = ["_server", "sound_server"]

RATE = 48_000
LATENCY = 2_880  # samples


class StepOutput:
    """A device whose time is moved on by hand: as exact as none is, with the delay that all have."""

    name = "Steps"
    underruns = 0

    def __init__(self) -> None:
        self.problem: ToolError | None = None
        self.running = self.closed = False
        self.filled = 0
        self.heard: list[np.ndarray] = []
        self._fill: Fill | None = None

    @property
    def position(self) -> int:
        """Samples heard: what was given, but for the delay."""
        return max(self.filled - LATENCY, 0)

    def open(self, rate: int, channels: int, fill: Fill) -> None:
        """Get ready."""
        self._fill = fill

    def start(self) -> None:
        """Run, when it is moved on."""
        self.running = True

    def stop(self) -> None:
        """Run no more."""
        self.running = False

    def close(self) -> None:
        """End."""
        self.running, self.closed = False, True

    def advance(self, n_samples: int, block: int = 480) -> None:
        """Let time pass."""
        assert self._fill is not None
        for start in range(0, n_samples, block):
            out = np.zeros((min(block, n_samples - start), 2), np.float32)
            self._fill(out)
            self.filled += len(out)
            self.heard.append(out)

    @property
    def sound(self) -> np.ndarray:
        """All that was played, ``[n, 2]``."""
        return np.concatenate([*self.heard, np.zeros((0, 2), np.float32)])


@dataclass
class Bench:
    """A player and all it works with."""

    player: Player
    bridge: DocumentBridge
    state: ViewState
    film: Film
    voicing: Voicing
    preferences: Preferences
    notices: Notices
    jobs: Jobs
    failures: list[Any] = field(default_factory=list)

    def show(self, folder: Path, project: Project, film: Path | None = None) -> Document:
        """Open a document, and a film as if it had been found."""
        document = Document(project_file.create(folder, project))
        self.bridge.show(document)
        if film:
            self.film.info = probe(film)
            self.state.end_ms = self.film.info.duration_ms
            self.film.opened.emit()
        return document

    def wait(self, qtbot: QtBot, condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
        """Let the window live until something is so."""
        qtbot.waitUntil(condition, timeout=round(timeout_s * 1000))


BenchMaker = Callable[..., Bench]


@pytest.fixture
def new_bench(qtbot: QtBot) -> Iterator[BenchMaker]:
    """Makes benches; keywords as for `Player`, and `engine`, which makes a voice engine."""
    made: list[Bench] = []

    def make(engine: Callable[[], TtsEngine] = ToneEngine, **options: Any) -> Bench:
        notices = Notices()
        bridge, state, preferences = DocumentBridge(notices), ViewState(), Preferences(Settings(), None)
        jobs = Jobs(notices)
        film = Film(jobs)
        voicing = Voicing(bridge, state, film, jobs, preferences, notices, engine)
        player = Player(bridge, state, film, voicing, preferences, notices, **options)
        bench = Bench(player, bridge, state, film, voicing, preferences, notices, jobs)
        notices.failed.connect(bench.failures.append)
        made.append(bench)
        return bench

    yield make
    for bench in made:
        bench.player.close()
        bench.voicing.close()
        assert bench.jobs.close(5)


@dataclass
class Stepped:
    """A bench whose output is moved on by hand."""

    bench: Bench
    outputs: list[StepOutput] = field(default_factory=list)
    _unfed_ms: float = 0.0

    @property
    def output(self) -> StepOutput:
        """The one in use."""
        return self.outputs[-1]

    def open(self, name: str, rate: int, channels: int, fill: Fill) -> tuple[StepOutput, ToolError | None]:
        """Opens one, whatever it is called."""
        output = StepOutput()
        output.name = name or "Steps"
        output.open(rate, channels, fill)
        self.outputs.append(output)
        return output, None

    def ready(self) -> None:
        """Wait until all sound that will be wanted next is at hand."""
        playback = self.bench.player._playback
        deadline = time.monotonic() + 10
        quiet = 0
        while quiet < 3:
            assert time.monotonic() < deadline, "the feeder does not come to rest"
            missing = any(not scene.ready(start, end - start) for scene, start, end in playback._needed())
            pending = playback._has_wishes() or playback._mixer.scene is None or missing
            quiet = 0 if pending else quiet + 1
            time.sleep(0.001)

    def run(self, ms: float) -> None:
        """Let time pass, and the window see it. Now and then the feeder is waited for: no disk is as quick as this."""
        self._unfed_ms += ms
        if self._unfed_ms > 500:
            self.ready()
            self._unfed_ms = 0.0
        self.output.advance(round(ms * RATE / 1000))
        self.bench.player._on_tick()


@pytest.fixture
def stepped(new_bench: BenchMaker, qtbot: QtBot) -> Stepped:
    """A bench moved on by hand; nothing is open yet."""
    made = Stepped.__new__(Stepped)
    made.outputs = []
    made.bench = new_bench(open_output=made.open)
    return made


def spoken_project(folder: Path, **fields: Any) -> Project:
    """Two lines of one second each at 0.5 and 2.5 s, both spoken, over the film's own sound."""
    takes = folder / project_file.TAKES
    takes.mkdir(parents=True)
    for name, hz in (("a", 220), ("b", 330)):
        tone = 0.3 * np.sin(2 * np.pi * hz / 24_000 * np.arange(24_000))
        soundfile.write(takes / f"{name}.flac", tone.astype(np.float32), 24_000)
    return build_project(
        build_voice(),
        build_segment("seg_1", 500, 1_500, chosen_take_id="take_1"),
        build_segment("seg_2", 2_500, 3_500, chosen_take_id="take_2"),
        build_take("take_1", "seg_1", sound="a.flac"),
        build_take("take_2", "seg_2", sound="b.flac"),
        **{"mix": MixSettings(background="original"), **fields},
    )


@pytest.fixture
def spoken(stepped: Stepped, tmp_path: Path) -> Stepped:
    """A spoken film, open and at rest."""
    stepped.bench.show(tmp_path / "spoken", spoken_project(tmp_path / "spoken"), media_file("cfr.mp4"))
    _wait_open(stepped)
    stepped.ready()
    return stepped


def _wait_open(stepped: Stepped) -> None:
    deadline = time.monotonic() + 10
    while not stepped.outputs or not stepped.output.running:
        assert time.monotonic() < deadline
        time.sleep(0.002)
