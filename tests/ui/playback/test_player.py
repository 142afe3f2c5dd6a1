"""The player: what is heard, where the playhead is, and what the actions do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import ToolError
from dubstudio.base.settings import OUTPUT_DEVICE
from dubstudio.mix.live_scene import Scene
from dubstudio.mix.mixer import mix_blocks
from dubstudio.project.commands import fields, takes, timing
from dubstudio.project.entities import MixSettings, Span
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.export import mix_plan
from dubstudio.ui.playback.player import Levels, Player, Track
from dubstudio.ui.voicing import LineState
from tests.builders import build_project, build_segment, build_voice
from tests.media_files import media_file
from tests.ui.playback.conftest import LATENCY, RATE, BenchMaker, Stepped, spoken_project

FADE = 240


def begin(stepped: Stepped, *where: int, **how: bool) -> None:
    """Play, and let the first block be taken up."""
    stepped.bench.player.play(*where, **how)
    stepped.ready()


# What is heard.


def test_what_is_played_is_what_is_exported(spoken: Stepped) -> None:
    document, info = spoken.bench.bridge.document, spoken.bench.film.info
    assert document is not None
    assert info is not None
    begin(spoken, 0)
    for _ in range(200):
        spoken.run(20)
        spoken.ready()
    mixed = np.concatenate(list(mix_blocks(mix_plan(document, info), CancelToken())))
    assert np.abs(spoken.output.sound[FADE : len(mixed)] - mixed[FADE:]).max() < 2e-6


def test_the_playhead_is_where_the_sound_is_that_is_heard(spoken: Stepped) -> None:
    begin(spoken, 0)
    spoken.run(300)
    assert spoken.bench.state.playhead_ms == 300 - LATENCY * 1000 // RATE
    assert spoken.bench.player.playing


def test_before_the_first_sound_is_heard_the_playhead_waits(spoken: Stepped) -> None:
    spoken.bench.state.seek(700)
    begin(spoken)
    spoken.run(30)
    assert spoken.bench.state.playhead_ms == 700
    spoken.run(130)
    assert spoken.bench.state.playhead_ms == 800


def test_ten_minutes_of_loop_stay_within_a_frame(spoken: Stepped) -> None:
    """The playhead against what the samples themselves say, at every tick of ten minutes."""
    begin(spoken, 500, 3_500, loop=True)
    spoken.run(LATENCY * 1000 / RATE)
    worst = 0.0
    for tick in range(1, 600 * 30 + 1):
        spoken.output.heard.clear()
        before = spoken.output.filled
        spoken.output.advance(1600, 1600)
        if tick % 60 == 0:
            spoken.ready()
        spoken.bench.player._on_tick()
        true_ms = 500 + (before + 1600 - LATENCY) / 48 % 3_000
        off = abs(spoken.bench.state.playhead_ms - true_ms)
        worst = max(worst, min(off, 3_000 - off))
    assert spoken.bench.player.playing
    assert worst <= 1.0, "of the 40 ms a frame lasts"


def test_at_the_end_it_stops_there(spoken: Stepped) -> None:
    begin(spoken, 3_800)
    end_ms = spoken.bench.player.end_ms
    for _ in range(20):
        spoken.run(20)
    assert not spoken.bench.player.playing
    assert spoken.bench.state.playhead_ms == end_ms == spoken.bench.state.end_ms
    begin(spoken)  # and from the end it starts over
    spoken.run(100)
    assert spoken.bench.state.playhead_ms == 40


def test_a_selection_stops_at_its_end(spoken: Stepped) -> None:
    begin(spoken, 600, 900)
    for _ in range(40):
        spoken.run(10)
    assert not spoken.bench.player.playing
    assert spoken.bench.state.playhead_ms == 900
    assert not spoken.output.sound[RATE * 300 // 1000 + FADE :].any()


def test_seeking_while_playing_goes_on_there(spoken: Stepped) -> None:
    begin(spoken, 0)
    spoken.run(300)
    spoken.bench.state.seek(2_600)
    spoken.ready()
    assert spoken.bench.state.playhead_ms == 2_600
    spoken.run(260)
    assert spoken.bench.state.playhead_ms == 2_800
    sound = spoken.output.sound[RATE * 310 // 1000 :]
    assert (np.abs(sound).max(axis=1).reshape(-1, 240).max(axis=1) > 0.05).all(), "there is no gap"


def test_stop_leaves_the_playhead_where_it_was_heard(spoken: Stepped) -> None:
    begin(spoken, 0)
    spoken.run(500)
    spoken.bench.player.stop()
    spoken.run(500)
    assert spoken.bench.state.playhead_ms == 440
    assert not spoken.bench.player.playing


def test_muting_and_soloing_while_playing(spoken: Stepped) -> None:
    player = spoken.bench.player
    begin(spoken, 600, 1_400, loop=True)
    assert loudness(spoken) > 0.1
    player.set_muted(Track.DUB, True)
    assert loudness(spoken) < 0.02
    player.set_soloed(Track.DUB, True)
    assert loudness(spoken) > 0.1
    player.set_soloed(Track.BACKGROUND, True)
    player.set_soloed(Track.DUB, False)
    assert loudness(spoken) < 0.02
    player.set_soloed(Track.BACKGROUND, False)
    player.set_muted(Track.DUB, False)
    player.set_gain_db(Track.DUB, -20)
    assert 0.01 < loudness(spoken) < 0.05
    assert player.gain_db(Track.DUB) == -20


def loudness(stepped: Stepped) -> float:
    stepped.run(60)
    stepped.output.heard.clear()
    stepped.run(200)
    return float(np.sqrt(np.mean(stepped.output.sound**2)))


def test_the_films_own_sound_is_a_guide_only_while_nothing_is_spoken(new_bench: BenchMaker, tmp_path: Path) -> None:
    bench = new_bench()
    bench.show(tmp_path / "bare", build_project(build_segment(), mix=MixSettings(background="none")))
    assert not bench.player.muted(Track.ORIGINAL)
    bench.player.set_muted(Track.DUB, True)
    bench.show(tmp_path / "spoken", spoken_project(tmp_path / "spoken"))
    assert bench.player.muted(Track.ORIGINAL)
    assert not bench.player.muted(Track.DUB)


def test_the_users_choice_of_tracks_stays(spoken: Stepped) -> None:
    player, bridge = spoken.bench.player, spoken.bench.bridge
    player.set_muted(Track.ORIGINAL, False)
    bridge.attempt(lambda project: takes.choose_take(project, "seg_1", None))
    assert not player.muted(Track.ORIGINAL)


# Edits while playing.


def test_a_line_that_is_moved_is_heard_elsewhere_at_once(spoken: Stepped) -> None:
    spoken.bench.player.set_soloed(Track.DUB, True)
    begin(spoken, 1_600)
    spoken.run(100)
    spoken.bench.bridge.attempt(lambda project: timing.move_segments(project, ["seg_1"], 1_300))
    spoken.ready()
    spoken.output.heard.clear()
    spoken.run(400)
    assert np.abs(spoken.output.sound[RATE // 5 :]).max() > 0.2
    assert spoken.bench.player.playing
    spoken.bench.bridge.undo()
    spoken.ready()
    spoken.output.heard.clear()
    spoken.run(200)
    assert not spoken.output.sound[480 + FADE :].any()


def test_words_do_not_disturb_what_is_heard(spoken: Stepped, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    shown: list[object] = []
    monkeypatch.setattr(spoken.bench.player._playback, "show", lambda *a, **k: shown.append(a))
    spoken.bench.bridge.attempt(lambda project: fields.set_text(project, "seg_1", "Other words."))
    qtbot.wait(250)
    assert not shown
    for gain_db in (-1.0, -2.0, -3.0):
        spoken.bench.bridge.attempt(lambda project, gain_db=gain_db: fields.set_gain(project, ["seg_1"], gain_db))
    assert not shown, "it waits for a pause in editing"
    qtbot.waitUntil(lambda: len(shown) == 1)


def test_an_edit_is_heard_at_once_when_it_is_played(spoken: Stepped, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(spoken.bench.player._playback, "show", lambda *a, **k: shown.append(a))
    spoken.bench.bridge.attempt(lambda project: fields.set_gain(project, ["seg_1"], -3.0))
    spoken.bench.player.play(0)
    assert len(shown) == 1
    spoken.bench.bridge.attempt(lambda project: fields.set_gain(project, ["seg_1"], -4.0))
    assert len(shown) == 2


def test_a_missing_take_is_told_and_the_rest_is_heard(spoken: Stepped, qtbot: QtBot, tmp_path: Path) -> None:
    project = spoken_project(tmp_path / "other")
    (tmp_path / "other" / "takes" / "a.flac").unlink()
    spoken.bench.show(tmp_path / "other", project)
    spoken.bench.wait(qtbot, lambda: len(spoken.bench.failures) == 1)
    assert "a.flac" in spoken.bench.failures[0].message
    spoken.bench.bridge.attempt(lambda now: fields.set_gain(now, ["seg_2"], -1.0))  # another plan, the same trouble
    spoken.ready()
    qtbot.wait(50)
    assert len(spoken.bench.failures) == 1
    begin(spoken, 2_600)
    spoken.run(200)
    assert np.abs(spoken.output.sound).max() > 0.2


def test_a_line_being_re_timed_is_heard_stretched_until_its_take_is_there(
    new_bench: BenchMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = new_bench(engine=lambda: ToneEngine(delay_s=0.3))
    voice = build_voice(preset="low")
    line = build_segment("seg_1", 500, 2_000, voice_id=voice.id)
    bench.show(tmp_path / "project", build_project(voice, line), media_file("cfr.mp4"))
    bench.voicing.speak(["seg_1"])
    bench.wait(qtbot, lambda: bench.voicing.state_of("seg_1") is LineState.CURRENT)
    bench.bridge.attempt(lambda project: timing.drag_edge(project, "seg_1", timing.Edge.END, 2_600))
    bench.wait(qtbot, lambda: "seg_1" in bench.player._previews)
    bench.player.play(400)  # what is to be heard is made at once when it is played
    scene = _scene_with(bench.player, qtbot)
    assert isinstance(scene.plan.mix.lines[0].sound, np.ndarray)
    bench.player.stop()
    bench.wait(qtbot, lambda: bench.voicing.state_of("seg_1") is LineState.CURRENT)
    bench.wait(qtbot, lambda: not bench.player._previews)
    qtbot.waitUntil(lambda: isinstance(_scene_with(bench.player, qtbot).plan.mix.lines[0].sound, Path))


def _scene_with(player: Player, qtbot: QtBot) -> Scene:
    """The scene shown once all wishes are taken up."""
    qtbot.waitUntil(lambda: not player._later.isActive() and not player._playback._has_wishes())
    qtbot.wait(50)
    scene = player._playback._mixer.scene
    assert scene is not None
    return scene


# Sounds by themselves.


def test_a_sound_by_itself(spoken: Stepped, qtbot: QtBot) -> None:
    player, state = spoken.bench.player, spoken.bench.state
    ended: list[bool] = []
    player.sound_ended.connect(lambda: ended.append(True))
    begin(spoken, 600)
    spoken.run(200)
    where = state.playhead_ms
    player.play_sound(np.full(2_400, 0.5, np.float32), 24_000, gain_db=-6.0206)
    assert not player.playing
    assert player.auditioning
    spoken.bench.wait(qtbot, lambda: player._playback._sound is None)
    spoken.run(10)
    spoken.output.heard.clear()
    spoken.run(50)
    assert np.allclose(spoken.output.sound[960:], 0.25, atol=1e-3)
    assert not ended
    spoken.run(200)
    assert ended == [True]
    assert not player.auditioning
    assert state.playhead_ms == where


def test_a_sound_from_a_file_and_one_that_is_not_there(spoken: Stepped, qtbot: QtBot, tmp_path: Path) -> None:
    player = spoken.bench.player
    player.play_file(tmp_path / "spoken" / "takes" / "a.flac")
    spoken.bench.wait(qtbot, lambda: player._playback._sound is None)
    spoken.run(300)
    assert np.abs(spoken.output.sound).max() == pytest.approx(0.3, abs=0.01)
    player.play_file(tmp_path / "none.flac")
    spoken.bench.wait(qtbot, lambda: bool(spoken.bench.failures))
    spoken.run(20)
    assert not player.auditioning


# Loop and range.


def test_loop_can_be_switched_while_playing(spoken: Stepped) -> None:
    state, player = spoken.bench.state, spoken.bench.player
    begin(spoken, 600, 900)
    state.set_modes(looping=True)
    for _ in range(100):
        spoken.run(10)
    assert player.playing
    assert 600 <= state.playhead_ms < 900
    state.set_modes(looping=False)
    for _ in range(50):
        spoken.run(10)
    assert not player.playing
    assert state.playhead_ms == 900


def test_a_looped_range_is_played_over_and_over(spoken: Stepped) -> None:
    state, player = spoken.bench.state, spoken.bench.player
    state.set_range(1_000, 1_400)
    state.set_modes(looping=True)
    begin(spoken)
    assert state.playhead_ms == 1_000
    for _ in range(200):
        spoken.run(10)
        assert 1_000 <= state.playhead_ms < 1_400
    assert player.playing


# Actions.


def deed(stepped: Stepped, action: str, *given: bool) -> None:
    stepped.bench.player.handlers()[action](*given)


@pytest.mark.parametrize(
    ("action", "start_ms", "end_ms"),
    [
        ("play_line", 500, 1_500),
        ("play_selection", 500, 3_500),
        ("play_before", 0, 500),
        ("play_after", 1_500, 2_000),
        ("play_first_part", 500, 1_000),
        ("play_last_part", 1_000, 1_500),
    ],
)
def test_playing_parts_of_lines(spoken: Stepped, action: str, start_ms: int, end_ms: int) -> None:
    spoken.bench.state.select(["seg_2", "seg_1"], "seg_1")
    deed(spoken, action, False)
    assert spoken.bench.state.playhead_ms == start_ms
    spoken.ready()
    for _ in range(330):
        spoken.run(10)
    assert not spoken.bench.player.playing
    assert spoken.bench.state.playhead_ms == end_ms


def test_pause_and_stop(spoken: Stepped) -> None:
    deed(spoken, "play_from_start")
    assert spoken.bench.player.playing
    deed(spoken, "play_pause")
    assert not spoken.bench.player.playing
    deed(spoken, "play_pause")
    deed(spoken, "stop")
    assert not spoken.bench.player.playing


@pytest.mark.parametrize(
    ("action", "from_ms", "to_ms"),
    [
        ("step_forward", 1_000, 1_040),
        ("step_back", 1_000, 960),
        ("step_forward", 1_013, 1_040),
        ("step_back", 10, 0),
        ("jump_back", 1_500, 500),
        ("jump_back", 200, 0),
        ("jump_forward", 1_500, 2_500),
        ("jump_back_small", 1_500, 1_000),
        ("jump_forward_small", 1_500, 2_000),
        ("go_start", 1_500, 0),
    ],
)
def test_moving_the_playhead(spoken: Stepped, action: str, from_ms: int, to_ms: int) -> None:
    spoken.bench.state.seek(from_ms)
    deed(spoken, action)
    assert spoken.bench.state.playhead_ms == to_ms


def test_going_to_the_end(spoken: Stepped) -> None:
    deed(spoken, "go_end")
    assert spoken.bench.state.playhead_ms == spoken.bench.player.end_ms


def test_the_shuttle(spoken: Stepped) -> None:
    player, state = spoken.bench.player, spoken.bench.state
    speeds = []
    for action in ("shuttle_forward",) * 4 + ("shuttle_back",) * 7 + ("shuttle_stop",):
        deed(spoken, action)
        speeds.append(player.speed)
    assert speeds == [1, 2, 4, 4, 2, 1, -1, -2, -4, -4, -4, 0]
    state.seek(2_000)
    deed(spoken, "shuttle_back")
    deed(spoken, "shuttle_back")
    spoken.run(560)
    assert state.playhead_ms == 1_000
    assert not spoken.output.sound[-4_000:].any()
    for _ in range(60):
        spoken.run(10)
    assert state.playhead_ms == 0
    assert not player.playing


def test_in_and_out(spoken: Stepped) -> None:
    state = spoken.bench.state
    state.seek(1_000)
    deed(spoken, "set_in")
    state.seek(2_000)
    deed(spoken, "set_out")
    assert state.range == Span(1_000, 2_000)
    state.seek(3_000)
    deed(spoken, "set_in")
    assert (state.in_ms, state.out_ms) == (3_000, None)
    deed(spoken, "clear_range")
    assert (state.in_ms, state.out_ms) == (None, None)


def test_switches(spoken: Stepped) -> None:
    deed(spoken, "loop", True)
    assert spoken.bench.state.looping
    for action, track in (("original", Track.ORIGINAL), ("dub", Track.DUB), ("background", Track.BACKGROUND)):
        deed(spoken, f"mute_{action}", True)
        assert spoken.bench.player.muted(track)
        deed(spoken, f"mute_{action}", False)
        assert not spoken.bench.player.muted(track)


def test_every_action_has_a_handler(spoken: Stepped) -> None:
    from dubstudio.ui.actions.play_actions import PLAY

    assert {row.id for row in PLAY} == set(spoken.bench.player.handlers())


# Levels and devices.


def test_levels_come_while_playing_and_fall_afterwards(spoken: Stepped) -> None:
    seen: list[Levels] = []
    spoken.bench.player.levels_changed.connect(seen.append)
    begin(spoken, 600, 1_400)
    for _ in range(60):
        spoken.run(10)
        spoken.ready()
        _drain(spoken.bench.player)
    assert len(seen) >= 8
    assert seen[-1].peak_db[0] == pytest.approx(-10.5, abs=0.5)
    assert seen[-1].momentary_lufs > -20
    assert seen[-1].true_peak_max_dbtp == pytest.approx(-10.5, abs=0.5)


def _drain(player: Player) -> None:
    import time

    deadline = time.monotonic() + 5
    while player._playback._mixer.blocks and time.monotonic() < deadline:
        player._playback._wake.set()
        time.sleep(0.001)


def test_another_device_goes_on_where_the_last_one_was(spoken: Stepped, qtbot: QtBot) -> None:
    player = spoken.bench.player
    begin(spoken, 600)
    spoken.run(300)
    player.set_device("Headphones")
    spoken.bench.wait(qtbot, lambda: player.device == "Headphones")
    assert spoken.bench.preferences[OUTPUT_DEVICE] == "Headphones"
    assert spoken.outputs[0].closed
    spoken.ready()
    spoken.run(260)
    assert player.playing
    assert spoken.bench.state.playhead_ms == 600 + 240 + 200


def test_a_device_that_vanishes_is_told_and_playing_goes_on_silently(spoken: Stepped, qtbot: QtBot) -> None:
    player = spoken.bench.player
    begin(spoken, 600)
    spoken.run(300)
    spoken.output.problem = ToolError("The sound device “Steps” has gone.", remedy="Connect it again.")
    spoken.bench.wait(qtbot, lambda: player.device == "" and bool(spoken.bench.failures))
    assert "has gone" in spoken.bench.failures[0].message
    assert player.device_problem is not None
    spoken.bench.wait(qtbot, lambda: spoken.bench.state.playhead_ms > 1_200)
    assert player.playing


def test_without_a_device_everything_works_silently(new_bench: BenchMaker, qtbot: QtBot, tmp_path: Path) -> None:
    from dubstudio.media.output import SilentOutput

    def none(name: str, rate: int, channels: int, fill: object) -> tuple[SilentOutput, ToolError]:
        silent = SilentOutput()
        silent.open(rate, channels, fill)  # type: ignore[arg-type]
        return silent, ToolError("There is no sound device; the picture plays silently.")

    bench = new_bench(open_output=none)
    told: list[str] = []
    bench.notices.told.connect(told.append)
    bench.show(tmp_path / "spoken", spoken_project(tmp_path / "spoken"), media_file("cfr.mp4"))
    bench.wait(qtbot, lambda: bench.player.device_problem is not None)
    assert not told
    bench.player.play(0)
    bench.wait(qtbot, lambda: bench.state.playhead_ms > 500)
    assert told == ["There is no sound device; the picture plays silently."]
    assert not bench.failures
    bench.player.stop()


def test_nothing_is_played_while_nothing_is_open(new_bench: BenchMaker) -> None:
    bench = new_bench()
    bench.player.play()
    bench.player.shuttle(1)
    assert not bench.player.playing
    bench.player.stop()


def test_a_document_without_its_film_is_heard(spoken: Stepped, tmp_path: Path) -> None:
    spoken.bench.film.info = None
    spoken.bench.state.end_ms = 0
    project = spoken_project(tmp_path / "lost")
    spoken.bench.show(tmp_path / "lost", replace(project, media=replace(project.media, path="gone.mp4")))
    spoken.ready()
    begin(spoken, 600)
    spoken.run(300)
    assert np.abs(spoken.output.sound).max() > 0.2
    assert spoken.bench.player.end_ms == 3_500
