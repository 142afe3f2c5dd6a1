"""A line spoken by an engine of its own, too slow to be read ahead."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.errors import WeightsMissing
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.project.commands import cast, fields, timing
from dubstudio.project.entities import FromClip, Voice
from dubstudio.speech import registry
from dubstudio.studio.engine_keeper import Phase
from tests.studio.slow_engines import SLOW, SlowEngine, registered
from tests.ui.voicing_bench import Bench, BenchMaker, LineState, speak, states

MINE = "voice_mine"


@pytest.fixture
def slow() -> Iterator[list[SlowEngine]]:
    with registered() as made:
        yield made


def _hum(bench: Bench, hertz: float) -> str:
    sound = np.sin(2 * np.pi * hertz * np.arange(8_000) / 16_000).astype(np.float32) * 0.5
    data = sound_file.flac_bytes(sound, 16_000)
    return project_file.add_sound(bench.document.folder, data, shelf=project_file.VOICES)


def _recast(bench: Bench) -> None:
    """The second line is spoken like a recording."""
    voice = Voice(id=MINE, name="Mine", engine=SLOW, clips=(_hum(bench, 200.0),))
    bench.bridge.do(cast.add_voice(bench.project, voice))
    bench.bridge.do(fields.assign_voice(bench.project, ["seg_1"], MINE))


def _settled(qtbot: QtBot, bench: Bench) -> None:
    qtbot.waitUntil(lambda: all(bench.voicing.fit_of(i) for i in ("seg_0", "seg_2")))
    qtbot.wait(100)


def test_it_is_read_when_it_is_spoken_and_not_before(
    qtbot: QtBot, new_bench: BenchMaker, slow: list[SlowEngine]
) -> None:
    bench = new_bench()
    _recast(bench)
    _settled(qtbot, bench)
    assert slow == []
    assert bench.voicing.fit_of("seg_1") is None

    speak(qtbot, bench)

    assert states(bench) == [LineState.CURRENT] * 3
    assert [r.text for r in slow[0].requests] == ["This is line number 1."]
    fit = bench.voicing.fit_of("seg_1")
    assert fit is not None
    assert fit.natural_ms == 1_550
    bench.voicing.type_text("seg_1", "Other words altogether.")
    qtbot.wait(100)
    assert len(slow[0].requests) == 1, "typing does not have it read"
    assert bench.voicing.state_of("seg_1") is LineState.STALE
    bench.voicing.typing_done("seg_1")


def test_a_voice_learnt_by_speaking_lets_all_its_lines_be_judged(
    qtbot: QtBot, new_bench: BenchMaker, slow: list[SlowEngine]
) -> None:
    bench = new_bench()
    _recast(bench)
    bench.bridge.do(fields.assign_voice(bench.project, ["seg_0"], MINE))
    speak(qtbot, bench, "seg_1")
    speak(qtbot, bench, "seg_0")
    bench.bridge.do(fields.set_emotion(bench.project, ["seg_0"], FromClip("a.wav")))
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_0") is LineState.STALE)
    assert bench.voicing.state_of("seg_1") is LineState.CURRENT


def test_dragging_its_edge_re_times_it_without_reading(
    qtbot: QtBot, new_bench: BenchMaker, slow: list[SlowEngine]
) -> None:
    bench = new_bench()
    _recast(bench)
    speak(qtbot, bench)
    bench.bridge.do(timing.trim_segment(bench.project, "seg_1", end_ms=4_700))
    qtbot.waitUntil(lambda: bench.voicing.state_of("seg_1") is LineState.CURRENT)
    take = bench.voicing.take_shown("seg_1")
    assert take is not None
    assert take.n_samples == 1_700 * 24
    assert len(slow[0].requests) == 1


def test_what_its_engine_can_do_is_known_without_it(new_bench: BenchMaker, slow: list[SlowEngine]) -> None:
    bench = new_bench()
    _recast(bench)
    known = bench.voicing.engine_of("seg_1")
    assert known is not None
    assert (known.name, known.emotions) == ("Slow", ("voice", "clip"))
    assert slow == []
    bench.bridge.do(cast.add_voice(bench.project, Voice(id="voice_x", name="X", engine="tomorrow")))
    bench.bridge.do(fields.assign_voice(bench.project, ["seg_2"], "voice_x"))
    assert bench.voicing.engine_of("seg_2") is None


def test_a_recording_is_tried(qtbot: QtBot, new_bench: BenchMaker, slow: list[SlowEngine]) -> None:
    bench = new_bench()
    _recast(bench)
    with qtbot.waitSignal(bench.voicing.auditioned):
        bench.voicing.audition(MINE, "Good evening.", "en")
    assert [r.text for r in slow[0].requests] == ["Good evening."]


def test_its_settings_open_it_anew_and_leave_the_usual_one(
    qtbot: QtBot, new_bench: BenchMaker, slow: list[SlowEngine], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dubstudio.ui import voicing

    monkeypatch.setattr(voicing, "CLONING_ENGINE", SLOW)
    bench = new_bench()
    _recast(bench)
    speak(qtbot, bench)
    bench.voicing._on_preference_changed(f"{SLOW}.{settings.INDEXTTS2_STEPS.key.partition('.')[2]}")
    speak(qtbot, bench, "seg_1")
    assert len(slow) == 2
    assert SLOW in registry.engine_ids()


def test_one_that_can_not_be_loaded_fails_its_lines_alone(
    qtbot: QtBot, new_bench: BenchMaker, slow: list[SlowEngine], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise WeightsMissing("Its weights are not here.", remedy="Download them.")

    monkeypatch.setattr(SlowEngine, "load", refuse)
    bench = new_bench()
    _recast(bench)
    speak(qtbot, bench, "seg_1")
    assert bench.voicing.state_of("seg_1") is LineState.FAILED
    assert "Download them." in bench.voicing.error_of("seg_1")
    told = bench.voicing.engine_state
    assert (told.name, told.phase) == ("Slow", Phase.FAILED)
    take = bench.project.takes_of("seg_1")[-1]
    assert (take.engine, take.voice_id) == (SLOW, MINE)

    speak(qtbot, bench, "seg_0")
    assert bench.voicing.state_of("seg_0") is LineState.CURRENT
    assert (bench.voicing.engine_state.name, bench.voicing.engine_state.phase) == ("Tone", Phase.READY)
