"""Lines being spoken one after another: order, pause, cancelling, and what is dropped."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from dubstudio.project.commands import fields, lines, timing
from dubstudio.ui.jobs import Lane
from dubstudio.ui.voicing import LineState
from tests.scenes import scene
from tests.ui.voicing_bench import BenchMaker, Engines, idle, speak, states


def test_nobody_gets_what_was_made_for_another_document(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines, tmp_path: Path
) -> None:
    bench = new_bench()
    first = bench.document
    engines.gate.clear()
    bench.voicing.speak(["seg_0", "seg_1"])
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.SPEAKING)

    bench.bridge.show(bench.new_document(tmp_path / "other", scene()))
    engines.gate.set()
    qtbot.wait(100)

    assert bench.project.takes == {}
    assert first.project.takes == {}
    assert states(bench) == [LineState.EMPTY] * 3
    bench.bridge.show(None)
    assert bench.voicing.lines_to_speak() == []


def test_a_line_that_is_removed_is_not_spoken_and_a_late_take_is_dropped(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench()
    engines.gate.clear()
    bench.voicing.speak(["seg_0", "seg_1", "seg_2"])
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.SPEAKING)

    bench.bridge.attempt(lambda p: lines.remove_segments(p, ["seg_0", "seg_1"]))
    engines.gate.set()
    idle(qtbot, bench)

    assert [text for text, _ in engines.rendered if "2" in text]
    assert not [text for text, _ in engines.rendered if "1" in text]
    assert {take.segment_id for take in bench.project.takes.values()} == {"seg_2"}


def test_words_changed_while_they_are_spoken_are_stale_at_once(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench(scene(1))
    engines.gate.clear()
    bench.voicing.speak(["seg_0"])
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.SPEAKING)

    bench.bridge.attempt(lambda p: fields.set_text(p, "seg_0", "Quite other words."))
    engines.gate.set()
    idle(qtbot, bench)

    assert states(bench) == [LineState.STALE]
    assert bench.voicing.take_shown("seg_0") is not None


def test_lines_near_the_playhead_are_spoken_first(qtbot: QtBot, new_bench: BenchMaker, engines: Engines) -> None:
    bench = new_bench(scene(6))
    bench.state.move_playhead(10_000)

    speak(qtbot, bench)

    assert [text[-2] for text, _ in engines.rendered] == ["3", "4", "2", "5", "1", "0"]


def test_a_paused_queue_begins_nothing_but_what_a_gesture_waits_for(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench()
    speak(qtbot, bench, "seg_0")
    bench.voicing.handlers()["pause_queue"](True)

    bench.voicing.speak(["seg_1", "seg_2"])
    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_0", end_ms=1_800))
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.CURRENT)
    assert states(bench) == [LineState.CURRENT, LineState.QUEUED, LineState.QUEUED]
    assert bench.voicing.batch is not None
    assert (bench.voicing.batch.done, bench.voicing.batch.total) == (0, 2)

    bench.voicing.handlers()["pause_queue"](False)
    idle(qtbot, bench)
    assert states(bench) == [LineState.CURRENT] * 3


def test_cancelling_leaves_lines_as_they_were(qtbot: QtBot, new_bench: BenchMaker, engines: Engines) -> None:
    bench = new_bench()
    engines.gate.clear()
    bench.voicing.speak_all()
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.SPEAKING)

    bench.voicing.handlers()["speak_cancel"]()
    idle(qtbot, bench)

    assert states(bench) == [LineState.EMPTY] * 3
    assert bench.project.takes == {}


def test_a_line_waiting_already_is_not_asked_for_twice(qtbot: QtBot, new_bench: BenchMaker, engines: Engines) -> None:
    bench = new_bench()
    bench.voicing.pause()
    bench.voicing.speak(["seg_0"])
    bench.voicing.speak_all()
    assert sum(row.job.kind == "speak" for row in bench.jobs.rows(Lane.VOICE)) == 3
