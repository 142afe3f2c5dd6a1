"""Recording attempts: from a simulated input at speed, and from a microphone of a private sound server in real time."""

from __future__ import annotations

import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from dubstudio.base.errors import OutputError, ToolError
from dubstudio.media.growing_wav import GrowingWav
from dubstudio.media.input import DeviceInput, SimulatedInput, find_input
from dubstudio.media.output import SilentOutput
from dubstudio.studio.beeps import Beeps, tone
from dubstudio.studio.recorder import RATE, Phase, Plan, Recorder, RecorderEvent
from tests.disks import small_disk
from tests.sound_server import Microphone, SoundServer, _server, microphone, sound_server

__all__ = ["_server", "microphone", "small_disk", "sound_server"]

SPEED = 20.0


def noise(seconds: float, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(-0.5, 0.5, round(seconds * RATE)).astype(np.float32)


def wait_for(condition: Callable[[], bool], timeout_s: float = 15.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


class Bench:
    """A recorder with what it has told."""

    def __init__(self, source: SimulatedInput | DeviceInput, folder: Path) -> None:
        self.recorder = Recorder(source, None, folder)
        self.told: list[RecorderEvent] = []
        self.recorder.listen(self.told.append)

    def armed(self) -> None:
        self.recorder.arm()
        wait_for(lambda: self.recorder.phase is Phase.ARMED)

    def phases(self) -> list[Phase]:
        return list(dict.fromkeys(event.phase for event in self.told))

    def until_attempt(self, count: int = 1) -> None:
        wait_for(lambda: len(self.recorder.attempts) == count)

    def errors(self) -> list[str]:
        return [str(event.error) for event in self.told if event.error]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(source: SimulatedInput | DeviceInput) -> Bench:
        made.append(Bench(source, tmp_path / "takes"))
        return made[-1]

    yield make
    for each in made:
        each.recorder.close()


def place_in(known: np.ndarray, heard: np.ndarray) -> int:
    """Where in a known sound a recording starts; asserts that no sample of it is lost or changed."""
    first = np.flatnonzero(known == heard[0])
    fits = [int(start) for start in first if np.array_equal(known[start : start + len(heard)], heard)]
    assert len(fits) == 1, f"{len(heard)} samples were heard otherwise than they were said"
    return fits[0]


def test_an_attempt_is_the_sound_sample_for_sample(bench: Callable[..., Bench]) -> None:
    known = noise(60)
    desk = bench(SimulatedInput(known, RATE, speed=SPEED))
    desk.armed()
    desk.recorder.begin(Plan(count_in=3, beat_s=0.5, pre_roll_s=0.25, post_roll_s=0.5, length_s=2.0))
    desk.until_attempt()

    attempt = desk.recorder.attempts[0]
    heard, rate = soundfile.read(attempt.path, dtype="float32")
    assert rate == attempt.rate == RATE
    assert len(heard) == round((0.25 + 2.0 + 0.5) * RATE)
    assert (attempt.number, attempt.cue_s, attempt.problem) == (1, 0.25, "")
    place_in(known, heard)
    assert desk.phases() == [
        Phase.WAKING, Phase.ARMED, Phase.COUNT_IN, Phase.PRE_ROLL, Phase.RECORDING, Phase.POST_ROLL, Phase.REVIEW
    ]  # fmt: skip


def test_nothing_of_the_count_in_is_kept(bench: Callable[..., Bench]) -> None:
    desk = bench(SimulatedInput(noise(60), RATE, speed=SPEED))
    desk.armed()
    desk.recorder.begin(Plan(count_in=4, beat_s=0.5, post_roll_s=0.0, length_s=1.0))
    desk.until_attempt()
    assert desk.recorder.attempts[0].length_s == 1.0
    assert [event.beat for event in desk.told if event.phase is Phase.COUNT_IN] == [0, 1, 2, 3, 4]


def test_a_line_lasts_until_it_is_finished(bench: Callable[..., Bench]) -> None:
    desk = bench(SimulatedInput(noise(60), RATE, speed=SPEED))
    desk.armed()
    desk.recorder.begin(Plan(count_in=1, beat_s=0.1, post_roll_s=0.3))
    wait_for(lambda: desk.recorder.phase is Phase.RECORDING)
    time.sleep(0.05)
    desk.recorder.finish()
    desk.until_attempt()
    assert 0.5 < desk.recorder.attempts[0].length_s < 20


def test_a_rehearsal_keeps_nothing(bench: Callable[..., Bench], tmp_path: Path) -> None:
    desk = bench(SimulatedInput(noise(10), RATE, speed=SPEED))
    desk.armed()
    desk.recorder.begin(Plan(count_in=1, beat_s=0.1, length_s=0.5, rehearse=True))
    wait_for(lambda: Phase.RECORDING in desk.phases() and desk.recorder.phase is Phase.ARMED)
    assert desk.recorder.attempts == ()
    assert list((tmp_path / "takes").iterdir()) == []


def test_an_aborted_attempt_leaves_nothing_and_others_stay(bench: Callable[..., Bench], tmp_path: Path) -> None:
    desk = bench(SimulatedInput(noise(60), RATE, speed=SPEED))
    desk.armed()
    desk.recorder.begin(Plan(count_in=1, beat_s=0.1, length_s=0.5))
    desk.until_attempt()
    desk.recorder.begin(Plan(count_in=1, beat_s=0.1))
    wait_for(lambda: desk.recorder.phase is Phase.RECORDING)
    desk.recorder.abort()
    wait_for(lambda: desk.recorder.phase is Phase.REVIEW)
    assert [a.number for a in desk.recorder.attempts] == [1]
    assert list((tmp_path / "takes").iterdir()) == [desk.recorder.attempts[0].path]

    desk.recorder.begin(Plan(count_in=1, beat_s=0.1, length_s=0.5))
    desk.until_attempt(2)
    desk.recorder.remove(1)
    wait_for(lambda: [a.number for a in desk.recorder.attempts] == [2])
    assert list((tmp_path / "takes").iterdir()) == [desk.recorder.attempts[0].path]


def test_what_was_said_before_the_microphone_was_pulled_out_is_kept(bench: Callable[..., Bench]) -> None:
    source = SimulatedInput(known := noise(60), RATE, speed=5.0)
    desk = bench(source)
    desk.armed()
    desk.recorder.begin(Plan(count_in=1, beat_s=0.1, length_s=30.0))
    wait_for(lambda: desk.recorder.phase is Phase.RECORDING)
    time.sleep(0.1)
    source.unplug()
    desk.until_attempt()

    attempt = desk.recorder.attempts[0]
    place_in(known, soundfile.read(attempt.path, dtype="float32")[0])
    assert "does not answer any more" in attempt.problem
    wait_for(lambda: bool(desk.errors()))
    assert "Connect it again" in desk.errors()[0]
    assert desk.recorder.phase is Phase.IDLE


def test_a_full_disk_keeps_what_has_room_and_says_so(bench: Callable[..., Bench], small_disk: Path) -> None:
    recorder = Recorder(SimulatedInput(noise(60), RATE, speed=SPEED), None, small_disk)
    told: list[RecorderEvent] = []
    recorder.listen(told.append)
    recorder.arm()
    wait_for(lambda: recorder.phase is Phase.ARMED)
    recorder.begin(Plan(count_in=1, beat_s=0.1, length_s=50.0))
    wait_for(lambda: len(recorder.attempts) == 1)
    attempt = recorder.attempts[0]
    heard, _ = soundfile.read(attempt.path, dtype="float32")
    assert len(heard) > 0
    assert "full" in attempt.problem
    wait_for(lambda: any(isinstance(event.error, OutputError) for event in told))
    recorder.close()


def test_a_device_that_gives_nothing_says_so(bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dubstudio.studio.recorder._WAKE_S", 0.1)
    desk = bench(SimulatedInput(noise(1), RATE, delay_s=5.0))
    desk.recorder.arm()
    wait_for(lambda: bool(desk.errors()))
    assert "gives no sound" in desk.errors()[0]
    assert desk.recorder.phase is Phase.IDLE


def test_an_impossible_rate_says_so(bench: Callable[..., Bench]) -> None:
    desk = bench(SimulatedInput(noise(1), 16_000))
    desk.recorder.arm()
    wait_for(lambda: bool(desk.errors()))
    assert "can't be used" in desk.errors()[0]


def test_the_level_is_measured_and_the_lamp_stays_on(bench: Callable[..., Bench]) -> None:
    loud = np.full(60 * RATE, 0.1, np.float32)
    loud[RATE] = 1.0
    desk = bench(SimulatedInput(loud, RATE, speed=SPEED))
    desk.armed()
    wait_for(lambda: desk.recorder.level.clipped)
    wait_for(lambda: abs(desk.recorder.level.rms_dbfs + 20) < 0.1 and abs(desk.recorder.level.peak_dbfs + 20) < 0.1)
    assert desk.recorder.level.clipped
    desk.recorder.put_lamp_out()
    wait_for(lambda: not desk.recorder.level.clipped)


def test_beeps_come_beat_by_beat() -> None:
    played: list[np.ndarray] = []
    beeps = Beeps(SilentOutput(speed=20))
    fill = beeps._fill

    def listening(out: np.ndarray) -> None:
        fill(out)
        played.append(out[:, 0].copy())

    beeps._fill = listening  # type: ignore[method-assign]
    beeps.open(RATE)
    beeps.count_in(3, 0.5)
    wait_for(lambda: sum(map(len, played)) > 3 * RATE)
    beeps.close()
    heard = np.concatenate(played)
    start = np.flatnonzero(heard)[0] - 1
    for beat in range(3):
        first = start + round(beat * 0.5 * RATE)
        assert np.array_equal(heard[first : first + len(tone(RATE))], tone(RATE))
    assert not heard[start + round(1.1 * RATE) :].any()


def test_a_growing_file_is_whole_whenever_it_was_flushed(tmp_path: Path) -> None:
    sound, file = noise(1), GrowingWav(tmp_path / "a.wav", RATE)
    file.write(sound[:10_000])
    file.flush()
    file.write(sound[10_000:])
    assert np.array_equal(soundfile.read(tmp_path / "a.wav", dtype="float32")[0][:10_000], sound[:10_000])
    file.close()
    heard, rate = soundfile.read(tmp_path / "a.wav", dtype="float32")
    assert np.array_equal(heard, sound)
    assert rate == RATE
    data = (tmp_path / "a.wav").read_bytes()
    assert struct.unpack("<I", data[4:8])[0] == len(data) - 8
    with pytest.raises(OutputError):
        GrowingWav(tmp_path / "a.wav", RATE)


# A real device in front of a private sound server. The microphone is asked for before the bench, so that it outlives
# the recorder: PortAudio must not start anew while somebody listens.


@pytest.mark.parametrize("runs", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_a_microphone_is_recorded_sample_for_sample(
    microphone: Microphone, bench: Callable[..., Bench], runs: int
) -> None:
    desk = bench(DeviceInput(find_input("")))
    desk.armed()
    known = noise(4 + 3 * runs)
    microphone.hear(known)
    places = []
    for run in range(runs):
        desk.recorder.begin(Plan(count_in=1, beat_s=0.2, post_roll_s=0.1, length_s=0.5))
        desk.until_attempt(run + 1)
        heard, _ = soundfile.read(desk.recorder.attempts[-1].path, dtype="float32")
        assert len(heard) == round(0.6 * RATE)
        places.append(place_in(known, heard[np.flatnonzero(heard)[0] :]))
    assert places == sorted(places)


def test_a_microphone_that_is_pulled_out_keeps_the_attempt(
    microphone: Microphone, bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dubstudio.media.input._DEAF_S", 0.7)
    desk = bench(DeviceInput(find_input("")))
    desk.armed()
    microphone.hear(noise(20))
    desk.recorder.begin(Plan(count_in=1, beat_s=0.2, length_s=4.0))
    wait_for(lambda: any(event.phase is Phase.RECORDING for event in desk.told))
    time.sleep(0.8)
    microphone.hush()
    microphone.unplug()
    desk.until_attempt()
    attempt = desk.recorder.attempts[0]
    assert soundfile.read(attempt.path)[0][: RATE // 2].any()
    assert "pulled out" in attempt.problem or "does not answer" in attempt.problem
    assert desk.errors() == [attempt.problem]


def test_without_a_microphone_it_is_said(sound_server: SoundServer) -> None:
    with pytest.raises(ToolError, match="not there"):
        find_input("No such microphone")
