"""Reading for the fit meter: what is typed at once, the rest nearest first, never in the way."""

from __future__ import annotations

import logging
import time

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dubstudio.speech.engine import SpeechRequest
from dubstudio.ui.voicing import LineState
from tests.scenes import scene
from tests.ui.voicing_bench import Bench, BenchMaker, Engines, speak, states


def test_the_fit_of_lines_is_read_in_the_background_nearest_first(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    project = scene(8)
    bench = new_bench(project)
    bench.state.move_playhead(15_500)

    qtbot.waitUntil(lambda: all(bench.voicing.fit_of(i) for i in bench.project.segments), timeout=10_000)

    read = [text for text in engines.read if text.startswith("This")]
    assert sorted(read) == sorted(s.text for s in project.in_order())
    assert "5" in read[0]
    fit = bench.voicing.fit_of("seg_0")
    assert fit is not None
    assert fit.natural_ms > 0
    assert fit.speed == pytest.approx(fit.natural_ms / fit.target_ms, abs=0.01)
    assert fit.spoken == "This is line number 0."
    assert fit.cps == pytest.approx(11.0)


def test_lines_that_say_the_same_are_all_told(qtbot: QtBot, new_bench: BenchMaker) -> None:
    project = scene(30)
    same = {i: replace(line, text="The same.") for i, line in project.segments.items()}
    bench = new_bench(replace(project, segments=same))
    qtbot.waitUntil(lambda: all(bench.voicing.fit_of(i) for i in bench.project.segments))


def test_typing_tells_the_fit_of_what_is_typed_and_of_the_newest_only(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    engines.delay_s = 0.03
    bench = new_bench(scene(1))
    qtbot.waitUntil(lambda: bench.voicing.fit_of("seg_0") is not None, timeout=10_000)
    before = bench.voicing.fit_of("seg_0")
    assert before is not None
    text = "A line that is typed key by key and gets longer and longer."
    engines.read.clear()

    for end in range(30, len(text) + 1):
        bench.voicing.type_text("seg_0", text[:end])
        assert bench.voicing.fit_of("seg_0") is not None, "the last known fit stays until there is another"
        qtbot.wait(5)
    began = time.perf_counter()
    qtbot.waitUntil(lambda: not bench.voicing.fit_of("seg_0").pending)
    took = time.perf_counter() - began

    fit = bench.voicing.fit_of("seg_0")
    assert fit is not None
    assert fit.spoken == text
    assert fit.natural_ms > before.natural_ms
    assert took < 1
    assert len(engines.read) < len(text), "older wishes were dropped"
    assert bench.line("seg_0").text != text

    bench.voicing.typing_done("seg_0")
    assert bench.voicing.fit_of("seg_0") == before


def test_typing_in_a_spoken_line_makes_it_stale_until_the_words_are_as_they_were(
    qtbot: QtBot, new_bench: BenchMaker
) -> None:
    bench = new_bench(scene(1))
    speak(qtbot, bench)
    text = bench.line("seg_0").text

    bench.voicing.type_text("seg_0", text + "?")
    assert states(bench) == [LineState.STALE]
    bench.voicing.type_text("seg_0", text)
    assert states(bench) == [LineState.CURRENT]
    bench.voicing.typing_done("seg_0")


def test_words_that_can_not_be_spoken_say_so(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench(scene(1))
    bench.voicing.type_text("seg_0", "♪ ♪")

    qtbot.waitUntil(lambda: "can be spoken" in bench.voicing.error_of("seg_0"))
    assert bench.voicing.fit_of("seg_0") is None


def test_reading_never_waits_for_a_line_being_spoken(qtbot: QtBot, new_bench: BenchMaker, engines: Engines) -> None:
    bench = new_bench()
    engines.gate.clear()
    bench.voicing.speak_all()
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.SPEAKING)

    bench.voicing.type_text("seg_1", "Typed while another line is being spoken.")

    qtbot.waitUntil(lambda: _spoken(bench, "seg_1") == "Typed while another line is being spoken.")
    assert bench.voicing.state_of("seg_0") is LineState.SPEAKING


def test_a_line_the_engine_crashes_at_keeps_no_other_from_being_read(
    qtbot: QtBot,
    new_bench: BenchMaker,
    engines: Engines,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A log written in a thread that Python did not start leaves an object that looks like a running thread.
    monkeypatch.setattr(logging, "logThreads", False)

    def crash(request: SpeechRequest) -> None:
        if "number 3" in request.text:
            raise ZeroDivisionError

    engines.reading = crash
    bench = new_bench(scene(9))
    others = [i for i in bench.project.segments if i != "seg_3"]
    qtbot.waitUntil(lambda: all(bench.voicing.fit_of(i) for i in others))
    qtbot.wait(50)
    assert sum("number 3" in text for text in engines.read) == 1
    assert bench.voicing.fit_of("seg_3") is None
    caplog.clear()


def _spoken(bench: Bench, segment_id: str) -> str:
    fit = bench.voicing.fit_of(segment_id)
    return fit.spoken if fit else ""
