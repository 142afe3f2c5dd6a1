"""Lines that got another length: the same take re-timed, a stand-in meanwhile, nothing late."""

from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.errors import EngineError
from dubstudio.media import sound_file
from dubstudio.project.commands import fields, timing
from dubstudio.project.entities import FitFree
from dubstudio.speech import registry
from dubstudio.ui.jobs import Lane, Stage
from dubstudio.ui.voicing import LineState
from tests.scenes import scene
from tests.ui.voicing_bench import Bench, BenchMaker, Engines, idle, speak, states


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


def test_re_timing_comes_before_lines_that_wait_the_nearest_to_the_playhead_first(
    qtbot: QtBot, new_bench: BenchMaker, engines: Engines
) -> None:
    bench = new_bench(scene(12))
    moved = ["seg_0", "seg_2", "seg_4", "seg_7", "seg_9", "seg_11"]
    speak(qtbot, bench, *moved)
    engines.rendered.clear()
    engines.gate.clear()
    bench.voicing.speak(["seg_1", "seg_3", "seg_5"])
    qtbot.waitUntil(lambda: any(r.stage is Stage.RUNNING for r in bench.jobs.rows(Lane.VOICE)))
    bench.state.move_playhead(bench.project.segments["seg_7"].slot.start_ms)

    bench.bridge.attempt(lambda p: timing.nudge_edge(p, moved, timing.Edge.END, -200))
    qtbot.waitUntil(lambda: sum(r.job.kind == "retime" for r in bench.jobs.rows(Lane.VOICE)) == len(moved))
    engines.gate.set()
    idle(qtbot, bench)

    order = [f"seg_{''.join(filter(str.isdigit, spoken))}" for spoken, _ in engines.rendered]
    assert order[1:7] == ["seg_7", "seg_9", "seg_4", "seg_11", "seg_2", "seg_0"]
    assert {order[0], *order[7:]} == {"seg_1", "seg_3", "seg_5"}, "only the one begun already came before"


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


def test_a_neighbour_that_takes_the_silence_away_re_times_the_line_before(qtbot: QtBot, new_bench: BenchMaker) -> None:
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


def test_the_embedded_engine_reads_speaks_and_re_times_exactly(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench(scene(1), engine=lambda: registry.create("kokoro"))
    bench.voicing.type_text("seg_0", "The last ferry leaves at nine.")
    qtbot.waitUntil(lambda: _spoken(bench, "seg_0") == "The last ferry leaves at nine.", timeout=60_000)
    bench.bridge.attempt(lambda p: fields.set_text(p, "seg_0", "The last ferry leaves at nine."))
    bench.voicing.typing_done("seg_0")
    fit = bench.voicing.fit_of("seg_0")
    assert fit is not None
    assert 1_000 < fit.natural_ms < 3_000
    assert fit.phonemes

    bench.voicing.speak(["seg_0"])
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.CURRENT, timeout=60_000)
    first = bench.voicing.take_shown("seg_0")
    assert first is not None
    before = bench.project
    bench.bridge.attempt(lambda p: timing.trim_segment(p, "seg_0", end_ms=1_777))
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.CURRENT, timeout=60_000)

    take = bench.voicing.take_shown("seg_0")
    assert take is not None
    samples, _ = sound_file.read_sound(bench.document.sound_of(take))
    assert len(samples) == take.n_samples == 1_777 * 24
    assert take.natural_samples == first.natural_samples
    bench.bridge.undo()
    assert bench.project == before
    assert bench.voicing.state_of("seg_0") is LineState.CURRENT


def _spoken(bench: Bench, segment_id: str) -> str:
    fit = bench.voicing.fit_of(segment_id)
    return fit.spoken if fit else ""
