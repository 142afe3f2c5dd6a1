"""The thread behind playing: what it opens, gets ready, lets sleep and gives back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import soundfile

from dubstudio.base.errors import ToolError, UsageError
from dubstudio.media.output import AudioOutput, Fill, SilentOutput
from dubstudio.mix import live_sounds
from dubstudio.mix import playback as module
from dubstudio.mix.live_scene import LivePlan, Track
from dubstudio.mix.live_sounds import CHUNK
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine
from dubstudio.mix.playback import OutputChanged, Playback, Told, Trouble
from tests.sound_server import SoundServer, _server, sound_server

__all__ = ["_server", "sound_server"]

RATE = 48_000

PlaybackMaker = Callable[..., Playback]


def wait_for(condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


def silent(_name: str, rate: int, channels: int, fill: Fill) -> tuple[AudioOutput, ToolError | None]:
    output = SilentOutput()
    output.open(rate, channels, fill)
    return output, None


@pytest.fixture
def told() -> list[Told]:
    return []


@pytest.fixture
def new_playback(told: list[Told]) -> Iterator[PlaybackMaker]:
    """Makes playbacks on the silent clock, or on what `open_output` opens."""
    made: list[Playback] = []

    def make(**options: object) -> Playback:
        playback = Playback(told.append, **{"open_output": silent, **options})  # type: ignore[arg-type]
        made.append(playback)
        return playback

    yield make
    for playback in made:
        playback.close()


def plan(seconds: float = 2.0, **more: object) -> LivePlan:
    tone = (0.3 * np.sin(np.arange(round(seconds * RATE)) / 50)).astype(np.float32)
    return LivePlan(MixPlan((PlacedLine(0, tone),), len(tone), **more))  # type: ignore[arg-type]


def test_it_plays_and_ends(new_playback: PlaybackMaker) -> None:
    playback = new_playback()
    playback.show(plan)
    playback.play(0, RATE // 4)
    assert playback.where().playing
    wait_for(lambda: playback.where().ended, 5)
    assert playback.where().position == RATE // 4


def test_nothing_runs_before_something_is_wanted(new_playback: PlaybackMaker) -> None:
    playback = new_playback()
    playback.show(plan)
    playback.look_at(99)
    assert playback.levels() is None
    assert playback.heard == 0
    assert "dubstudio-playback" not in [thread.name for thread in threading.enumerate()]


def test_calls_return_at_once(new_playback: PlaybackMaker) -> None:
    """Whatever is slow is the playback thread's: making the plan, opening the device, decoding."""

    def slow_plan() -> LivePlan:
        time.sleep(0.4)
        return plan()

    def slow_output(*given: object) -> tuple[AudioOutput, ToolError | None]:
        time.sleep(0.4)
        return silent(*given)  # type: ignore[arg-type]

    playback = new_playback(open_output=slow_output)
    began = time.monotonic()
    playback.show(slow_plan)
    playback.play(0, RATE)
    playback.audition(np.zeros(1000, np.float32), RATE)
    playback.set_levels(dict.fromkeys(Track, 0.5))
    playback.choose("")
    playback.where()
    playback.levels()
    playback.stop()
    assert time.monotonic() - began < 0.1


def test_only_the_last_of_several_plans_is_made(new_playback: PlaybackMaker) -> None:
    made: list[int] = []

    def numbered(number: int) -> Callable[[], LivePlan]:
        def make() -> LivePlan:
            made.append(number)
            return plan()

        return make

    playback = new_playback()
    for number in range(50):
        playback.show(numbered(number))
    playback.play(0, RATE)
    wait_for(lambda: bool(made))
    assert made == [49]


def test_a_plan_that_can_not_be_made_is_told(new_playback: PlaybackMaker, told: list[Told]) -> None:
    def refused() -> LivePlan:
        raise UsageError("A line can't be heard before the film starts.")

    playback = new_playback()
    playback.show(refused)
    playback.warm()
    wait_for(lambda: any(isinstance(event, Trouble) for event in told))


def test_an_output_that_will_not_start_is_replaced(new_playback: PlaybackMaker, told: list[Told]) -> None:
    class Broken(SilentOutput):
        name = "Broken"

        def start(self) -> None:
            raise ToolError("The sound device “Broken” can't be used.")

    def broken(_name: str, rate: int, channels: int, fill: Fill) -> tuple[AudioOutput, ToolError | None]:
        output = Broken()
        output.open(rate, channels, fill)
        return output, None

    playback = new_playback(open_output=broken)
    playback.show(plan)
    playback.play(0, RATE // 5)
    wait_for(lambda: playback.where().ended)
    changes = [event for event in told if isinstance(event, OutputChanged)]
    assert len(changes) == 1
    assert changes[0].name == ""
    assert changes[0].problem is not None
    assert "“Broken” can't be used" in changes[0].problem.message


def test_an_output_not_used_for_long_sleeps_and_wakes(
    new_playback: PlaybackMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SILENCE_SLEEPS_S", 0.1)
    playback = new_playback()
    playback.show(plan)
    playback.play(0, RATE // 10)
    wait_for(lambda: playback.where().ended)
    playback.stop()
    wait_for(lambda: "dubstudio-silent-output" not in [thread.name for thread in threading.enumerate()])
    playback.play(0, RATE // 10)
    wait_for(lambda: playback.where().ended)


def test_memory_stays_bounded_however_long_it_plays(
    new_playback: PlaybackMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = 20  # chunks: five seconds
    monkeypatch.setattr(live_sounds, "KEPT_CHUNKS", kept)
    noise = np.random.default_rng(0).integers(-999, 999, RATE * 20).astype(np.int16)
    soundfile.write(tmp_path / "long.wav", noise, RATE)

    def fast(_name: str, rate: int, channels: int, fill: Fill) -> tuple[AudioOutput, ToolError | None]:
        output = SilentOutput(speed=8)
        output.open(rate, channels, fill)
        return output, None

    behind = Background(tmp_path / "long.wav")
    playback = new_playback(open_output=fast)
    playback.show(lambda: LivePlan(MixPlan((), len(noise), behind)))
    playback.play(0, len(noise))
    wait_for(lambda: playback.where().ended, 30)
    (film,) = playback._sounds._films.values()
    assert len(film._chunks) == kept < len(noise) // CHUNK
    assert len(playback._readings) <= 400


def test_closing_ends_the_thread_while_playing(new_playback: PlaybackMaker) -> None:
    playback = new_playback()
    playback.show(plan)
    playback.play(0, RATE * 2)
    wait_for(lambda: playback.where().position > 0)
    playback.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("dubstudio-")]
    playback.close()


def test_a_server_that_dies_while_playing(
    sound_server: SoundServer, new_playback: PlaybackMaker, told: list[Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a device is pulled out: playing goes on silently from where it was, and it is told."""
    from dubstudio.media.devices import look_again
    from dubstudio.media.output import open_output

    with TemporaryDirectory(prefix="dub-", dir="/tmp") as folder, monkeypatch.context() as patch:
        server = SoundServer(Path(folder))
        for name, value in server.environment.items():
            patch.setenv(name, value)
        look_again()
        playback = new_playback(open_output=open_output)
        playback.show(lambda: plan(20))
        playback.play(0, RATE * 20)
        wait_for(lambda: playback.where().position > RATE // 4)
        assert told[-1] == OutputChanged(told[-1].name, told[-1].names, None)  # type: ignore[union-attr]
        server.stop()
        wait_for(lambda: len(told) == 2)
        before = playback.where().position
        wait_for(lambda: playback.where().position > before + RATE // 4)
        playback.close()
    change = told[-1]
    assert isinstance(change, OutputChanged)
    assert change.name == ""
    assert change.problem is not None
    assert "has gone" in change.problem.message
