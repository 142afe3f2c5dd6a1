"""Speaking as the window sees it, with the humming engine: what lines are worth, and what becomes of them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import EngineError
from dubstudio.media import sound_file
from dubstudio.project.commands import cast, fields, lines, takes, timing
from dubstudio.project.entities import Mix, Span
from dubstudio.ui.jobs import Lane, Stage
from dubstudio.ui.voicing import LineState
from tests.builders import build_segment, build_voice
from tests.scenes import scene
from tests.ui.voicing_bench import BenchMaker, Engines, idle, speak, states


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


def test_a_new_line_joins_in(qtbot: QtBot, new_bench: BenchMaker) -> None:
    bench = new_bench(scene(1))
    new = build_segment("seg_new", 8_000, 9_500, character_id=bench.line("seg_0").character_id)
    bench.bridge.attempt(lambda p: lines.add_segments(p, [new]))
    assert states(bench) == [LineState.EMPTY, LineState.EMPTY]
    qtbot.waitUntil(lambda: bench.voicing.fit_of("seg_new") is not None)
    assert bench.line("seg_new").slot == Span(8_000, 9_500)
    speak(qtbot, bench)
    assert states(bench) == [LineState.CURRENT, LineState.CURRENT]
