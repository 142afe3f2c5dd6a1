"""Speaking as the window sees it, with the humming engine: states, results, what is dropped, what comes back."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.errors import EngineError
from dubstudio.media import sound_file
from dubstudio.project.commands import cast, fields, lines, takes, timing
from dubstudio.project.entities import FitFree, Mix, Project, Span
from dubstudio.studio.engine_keeper import Phase
from dubstudio.ui.jobs import Lane, Stage
from dubstudio.ui.voicing import LineState
from tests.builders import build_segment, build_voice
from tests.ui.voicing_bench import Bench, Engines, scene

BenchMaker = Callable[..., Bench]


@pytest.fixture
def engines() -> Engines:
    return Engines()


@pytest.fixture
def new_bench(qtbot: QtBot, tmp_path: Path, engines: Engines) -> Iterator[BenchMaker]:
    made: list[Bench] = []

    def make(project: Project | None = None, engine: Callable[[], object] = engines) -> Bench:
        bench = Bench(tmp_path / f"project {len(made)}", project or scene(), engine)
        made.append(bench)
        return bench

    yield make
    engines.gate.set()
    for bench in made:
        bench.close()
        bench.deleteLater()


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


def test_lines_are_empty_until_they_are_spoken_and_then_current(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    assert states(bench) == [LineState.EMPTY] * 3
    assert bench.voicing.lines_to_speak() == ["seg_0", "seg_1", "seg_2"]

    speak(qtbot, bench)

    assert states(bench) == [LineState.CURRENT] * 3
    assert bench.voicing.lines_to_speak() == []
    for line in bench.project.in_order():
        take = bench.voicing.take_shown(line.id)
        assert take is not None
        samples, rate = sound_file.read_sound(bench.document.sound_of(take))
        assert (len(samples), rate) == (take.n_samples, take.sample_rate)
        assert take.n_samples == take.target_samples


def test_a_batch_is_one_step_and_goes_back_and_forth(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    before = bench.project
    speak(qtbot, bench)
    after = bench.project

    bench.bridge.undo()
    assert bench.project == before
    assert states(bench) == [LineState.EMPTY] * 3
    assert not bench.document.history.can_undo
    bench.bridge.redo()
    assert bench.project == after
    assert states(bench) == [LineState.CURRENT] * 3


@pytest.mark.parametrize(
    "change",
    [
        lambda p: fields.set_text(p, "seg_1", "Something else."),
        lambda p: fields.set_emotion(p, ["seg_1"], Mix((1, 0, 0, 0, 0, 0, 0, 0))),
        lambda p: fields.set_language(p, ["seg_1"], "ja"),
        lambda p: fields.set_temperature(p, ["seg_1"], 0.5),
    ],
    ids=["words", "emotion", "language", "temperature"],
)
def test_what_changes_how_a_line_sounds_makes_it_stale(qtbot: QtBot, new_bench: BenchMaker, change) -> None:
    bench = new_bench()
    speak(qtbot, bench)

    bench.bridge.attempt(change)

    assert states(bench) == [LineState.CURRENT, LineState.STALE, LineState.CURRENT]
    assert bench.voicing.lines_to_speak() == ["seg_1"]
    bench.bridge.undo()
    assert states(bench) == [LineState.CURRENT] * 3


def test_another_voice_makes_its_lines_stale(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    speak(qtbot, bench)

    with qtbot.waitSignal(bench.voicing.lines_changed):
        bench.bridge.attempt(lambda p: cast.add_voice(p, build_voice("voice_new", preset="am_adam")))
    bench.bridge.attempt(lambda p: fields.assign_voice(p, ["seg_0"], "voice_new"))

    qtbot.waitUntil(lambda: states(bench) == [LineState.STALE, LineState.CURRENT, LineState.CURRENT])
    speak(qtbot, bench, "seg_0")
    assert states(bench) == [LineState.CURRENT] * 3


def test_what_does_not_change_the_sound_leaves_it_current(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    speak(qtbot, bench)

    bench.bridge.attempt(lambda p: fields.set_note(p, "seg_1", "louder?"))
    bench.bridge.attempt(lambda p: fields.set_gain(p, ["seg_1"], 3.0))
    bench.bridge.attempt(lambda p: timing.move_segments(p, ["seg_0", "seg_1", "seg_2"], 40))

    assert states(bench) == [LineState.CURRENT] * 3


def test_a_trimmed_line_is_re_timed_by_itself_and_undone_in_one_step(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench()
    speak(qtbot, bench)
    before, spoken = bench.project, bench.voicing.take_shown("seg_1")
    assert spoken is not None
    n_read = len(engines.read)

    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_1", end_ms=4_800))
    assert states(bench)[1] is LineState.RETIMING
    idle(qtbot, bench)

    take = bench.voicing.take_shown("seg_1")
    assert take is not None
    assert states(bench) == [LineState.CURRENT] * 3
    assert take.n_samples == take.target_samples == 1_800 * 24
    assert (take.id, take.seed, take.natural_samples) == (spoken.id, spoken.seed, spoken.natural_samples)
    assert len(bench.project.takes) == 3
    assert len(engines.read) == n_read, "the reading was kept"
    bench.bridge.undo()
    assert bench.project == before
    bench.bridge.redo()
    assert bench.voicing.take_shown("seg_1") == take
    assert states(bench) == [LineState.CURRENT] * 3


def test_only_the_last_of_many_lengths_is_rendered(qtbot: QtBot, new_bench: BenchMaker, engines: Engines) -> None:
    bench = new_bench()
    speak(qtbot, bench)
    engines.rendered.clear()

    for end_ms in range(4_990, 4_700, -10):
        bench.bridge.attempt(lambda p, end_ms=end_ms: timing.trim_segment(p, "seg_1", end_ms=end_ms))
        qtbot.wait(1)
    idle(qtbot, bench)

    assert len(engines.rendered) <= 2
    assert engines.rendered[-1][1] == 1_710 * 24
    assert states(bench)[1] is LineState.CURRENT


def test_a_length_that_changes_while_it_is_rendered_drops_the_result(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench()
    speak(qtbot, bench)
    delivered: list[int | None] = []
    bench.bridge.changed.connect(lambda _: delivered.append(bench.voicing.take_shown("seg_1").target_samples))
    engines.gate.clear()

    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_1", end_ms=4_800))
    qtbot.waitUntil(lambda: any(r.stage is Stage.RUNNING for r in bench.jobs.rows(Lane.VOICE)))
    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_1", end_ms=4_700))
    engines.gate.set()
    idle(qtbot, bench)

    assert 1_800 * 24 not in delivered
    assert delivered[-1] == 1_700 * 24


def test_a_stretched_preview_is_heard_until_the_take_is_there(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench()
    speak(qtbot, bench)
    assert bench.voicing.preview_sound("seg_1") is None
    engines.gate.clear()

    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_1", end_ms=4_650))
    qtbot.waitUntil(lambda: bench.voicing.preview_sound("seg_1") is not None)
    samples, rate = bench.voicing.preview_sound("seg_1") or ((), 0)
    assert (len(samples), rate) == (1_650 * 24, 24_000)

    engines.gate.set()
    idle(qtbot, bench)
    assert bench.voicing.preview_sound("seg_1") is None


def test_re_timing_can_be_switched_off(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    bench.preferences.set(settings.AUTO_RETIME, False)
    speak(qtbot, bench)

    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_1", end_ms=4_800))

    assert states(bench)[1] is LineState.STALE
    bench.voicing.speak_stale()
    idle(qtbot, bench)
    assert states(bench)[1] is LineState.CURRENT
    assert len(bench.project.takes) == 3


def test_a_neighbour_that_takes_the_silence_away_re_times_the_line_before(
    qtbot: QtBot, new_bench: BenchMaker
) -> None:
    project = scene()
    long = replace(project.segments["seg_0"], text="This line is a bit too long for so short a slot, friend.")
    bench = new_bench(replace(project, segments={**project.segments, "seg_0": long}))
    speak(qtbot, bench)
    borrowed = bench.voicing.take_shown("seg_0")
    assert borrowed is not None
    assert borrowed.n_samples > 2_000 * 24

    bench.bridge.attempt(lambda p: timing.move_segments(p, ["seg_1"], -900))
    idle(qtbot, bench)

    shorter = bench.voicing.take_shown("seg_0")
    assert shorter is not None
    assert shorter.n_samples < borrowed.n_samples
    bench.bridge.undo()
    assert bench.voicing.take_shown("seg_0") == borrowed
    qtbot.wait(120)
    assert bench.voicing.take_shown("seg_0") == borrowed
    assert bench.document.history.can_redo


def test_another_take_has_another_seed_and_stays_current(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    speak(qtbot, bench)
    bench.state.select(["seg_0"])

    for _ in range(2):
        bench.voicing.handlers()["another_take"]()
    idle(qtbot, bench)

    own = bench.project.takes_of("seg_0")
    assert [take.number for take in own] == [1, 2, 3]
    assert len({take.seed for take in own}) == 3
    assert len({take.sound for take in own}) == 3
    assert bench.line("seg_0").chosen_take_id == own[-1].id
    assert states(bench) == [LineState.CURRENT] * 3
    bench.bridge.attempt(lambda p: takes.choose_take(p, "seg_0", own[0].id))
    assert states(bench) == [LineState.CURRENT] * 3


def test_speaking_again_gives_the_same_take_and_keeps_it_once(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench()
    speak(qtbot, bench)
    before = bench.project

    speak(qtbot, bench)

    assert bench.project == before


def test_a_line_that_fails_keeps_a_failed_take_with_the_reason(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench()

    def refuse(reading) -> None:
        if "number 1" in reading.spoken:
            raise EngineError("The voice is hoarse.", remedy="Give it tea.")

    engines.rendering = refuse
    speak(qtbot, bench)

    assert states(bench) == [LineState.CURRENT, LineState.FAILED, LineState.CURRENT]
    assert bench.voicing.error_of("seg_1") == "The voice is hoarse. Give it tea."
    assert [t.error for t in bench.project.takes_of("seg_1")] == ["The voice is hoarse. Give it tea."]
    assert bench.voicing.lines_to_speak() == []
    assert [r.stage for r in bench.jobs.rows(Lane.VOICE)] == [Stage.FAILED]

    engines.rendering = None
    bench.voicing.retry_failed()
    idle(qtbot, bench)
    assert states(bench) == [LineState.CURRENT] * 3
    assert [t.error for t in bench.project.takes_of("seg_1")] == [""]
    assert bench.jobs.rows(Lane.VOICE) == []


def test_other_words_are_no_longer_what_failed(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench(scene(1))
    bench.bridge.attempt(lambda p: fields.set_text(p, "seg_0", "♪"))
    speak(qtbot, bench)
    assert states(bench) == [LineState.FAILED]

    bench.bridge.attempt(lambda p: fields.set_text(p, "seg_0", "Words."))

    assert states(bench) == [LineState.EMPTY]


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


def test_locked_lines_and_lines_without_words_or_voice_are_refused_with_the_reason(
    qtbot: QtBot, new_bench: BenchMaker
) -> None:
    project = scene()
    spoilt = {
        "seg_0": replace(project.segments["seg_0"], locked=True),
        "seg_1": replace(project.segments["seg_1"], text=" "),
        "seg_2": replace(project.segments["seg_2"], character_id=None),
    }
    bench = new_bench(replace(project, segments=spoilt))

    for segment_id, reason in (("seg_0", "locked"), ("seg_1", "no words"), ("seg_2", "no voice")):
        bench.voicing.speak([segment_id])
        assert reason in bench.told.refused[-1]
    assert bench.voicing.batch is None
    assert bench.voicing.lines_to_speak() == []
    assert "no voice" in bench.voicing.error_of("seg_2")


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


def _spoken(bench: Bench, segment_id: str) -> str:
    fit = bench.voicing.fit_of(segment_id)
    return fit.spoken if fit else ""


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


def test_free_lines_are_as_long_as_they_are(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench(scene(1, fit=FitFree()))
    speak(qtbot, bench)
    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_0", end_ms=1_500))
    assert states(bench) == [LineState.CURRENT]


def test_a_length_that_is_impossible_is_told_on_the_line_and_not_tried_for_ever(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench(scene(1))
    speak(qtbot, bench)

    def refuse(_reading) -> None:
        raise EngineError("Too short for anybody.")

    engines.rendering = refuse
    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_0", end_ms=1_500))
    qtbot.waitUntil(lambda: states(bench) == [LineState.FAILED])
    assert bench.voicing.error_of("seg_0") == "Too short for anybody."
    qtbot.wait(150)
    assert bench.jobs.rows(Lane.VOICE) == []

    engines.rendering = None
    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_0", end_ms=1_600))
    idle(qtbot, bench)
    assert states(bench) == [LineState.CURRENT]


def test_a_new_line_joins_in(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench(scene(1))
    new = build_segment("seg_new", 8_000, 9_500, character_id=bench.line("seg_0").character_id)
    bench.bridge.attempt(lambda p: lines.add_segments(p, [new]))
    assert states(bench) == [LineState.EMPTY, LineState.EMPTY]
    qtbot.waitUntil(lambda: bench.voicing.fit_of("seg_new") is not None)
    assert bench.line("seg_new").slot == Span(8_000, 9_500)
    speak(qtbot, bench)
    assert states(bench) == [LineState.CURRENT, LineState.CURRENT]
