"""The engine: loaded behind the window, gone and back after a crash, tried by ear."""

from __future__ import annotations

import logging

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import EngineError
from dubstudio.studio.engine_keeper import Phase
from dubstudio.ui.voicing import LineState
from tests.scenes import scene
from tests.ui.voicing_bench import BenchMaker, Engines, speak, states


def test_an_engine_that_crashes_fails_that_job_alone_and_comes_back(
    qtbot: QtBot,
    new_bench: BenchMaker,
    engines: Engines,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A log written in a thread that Python did not start leaves an object that looks like a running thread.
    monkeypatch.setattr(logging, "logThreads", False)
    bench = new_bench()

    def crash(reading) -> None:
        if "number 1" in reading.spoken:
            raise ZeroDivisionError("in the network")

    engines.rendering = crash
    speak(qtbot, bench)

    assert states(bench) == [LineState.CURRENT, LineState.FAILED, LineState.CURRENT]
    assert "ZeroDivisionError" in bench.voicing.error_of("seg_1")
    assert engines.made == 3, "one to read, one that crashed, one that came back"
    assert bench.voicing.engine_state.phase is Phase.READY
    caplog.clear()


def test_out_of_memory_is_told_as_such_and_the_engine_comes_back(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench(scene(1))

    def burst(_reading) -> None:
        raise MemoryError

    engines.rendering = burst
    speak(qtbot, bench)
    assert "not enough memory" in bench.voicing.error_of("seg_0")
    assert bench.voicing.engine_state.phase is Phase.FAILED

    engines.rendering = None
    speak(qtbot, bench)
    assert states(bench) == [LineState.CURRENT]
    assert bench.voicing.engine_state.phase is Phase.READY


def test_an_engine_that_can_not_be_opened_says_why(qtbot: QtBot, new_bench: BenchMaker) -> None:
    def broken() -> object:
        raise EngineError("The weights are gone.", remedy="Install them.")

    bench = new_bench(engine=broken)

    qtbot.waitUntil(lambda: bench.voicing.engine_state.phase is Phase.FAILED)
    assert str(bench.voicing.engine_state.error) == "The weights are gone. Install them."
    assert bench.voicing.spec is None


def test_a_voice_is_tried_and_remembered(qtbot: QtBot, new_bench: BenchMaker, engines: Engines) -> None:
    bench = new_bench()
    heard: list[tuple[int, int]] = []
    bench.voicing.auditioned.connect(lambda samples, rate: heard.append((len(samples), rate)))

    bench.voicing.audition("am_adam", "Good evening.", "en")
    qtbot.waitUntil(lambda: len(heard) == 1)
    n_rendered = len(engines.rendered)
    bench.voicing.audition("am_adam", "Good evening.", "en")
    assert heard[0] == heard[1]
    assert len(engines.rendered) == n_rendered
    bench.voicing.audition("nobody", "Good evening.", "en")
    qtbot.waitUntil(lambda: bool(bench.told.failed))
    assert "nobody" in bench.told.failed[0]
    assert bench.project.takes == {}


def test_a_voice_can_be_tried_while_the_queue_is_paused(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    bench.voicing.pause()
    with qtbot.waitSignal(bench.voicing.auditioned):
        bench.voicing.audition(next(iter(bench.project.voices)), "Good evening.", "en")


def test_the_engine_is_loaded_in_the_background_and_says_what_it_can(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    told: list[Phase] = []
    bench.voicing.engine_changed.connect(lambda: told.append(bench.voicing.engine_state.phase))
    assert bench.voicing.engine_state.phase is Phase.IDLE

    bench.voicing.warm_up()

    qtbot.waitUntil(lambda: bench.voicing.engine_state.phase is Phase.READY)
    assert Phase.LOADING in told
    assert bench.voicing.engine_state.name == "Tone"
    assert bench.voicing.spec is not None
    assert bench.voicing.spec.can_clone
