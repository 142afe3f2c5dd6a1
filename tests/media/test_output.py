"""What plays: the clock of what is heard, the silent clock, and a real device in front of a private sound server."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest

from dubstudio.base.errors import ToolError
from dubstudio.media import output
from dubstudio.media.devices import OutputDevice, output_devices
from dubstudio.media.heard_clock import HeardClock
from dubstudio.media.output import DeviceOutput, SilentOutput, find_device, open_output
from tests.sound_server import SoundServer, _server, sound_server

__all__ = ["_server", "sound_server"]

RATE = 48_000


class Source:
    """Noise, known at every sample."""

    def __init__(self, seconds: float = 30) -> None:
        self.sound = np.random.default_rng(0).uniform(-0.5, 0.5, round(seconds * RATE)).astype(np.float32)
        self.given = 0

    def fill(self, out: np.ndarray) -> None:
        part = self.sound[self.given : self.given + len(out)]
        out[:] = 0
        out[: len(part)] = part[:, None]
        self.given += len(out)


def wait_for(condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


# The clock of what is heard.


def test_nothing_is_heard_before_the_first_block() -> None:
    assert HeardClock(RATE).position(5.0) == 0


def test_latency_is_counted() -> None:
    clock = HeardClock(RATE)
    clock.asked(4_800, heard_at=10.05)
    assert clock.position(10.0) == 0
    assert clock.position(10.1) == pytest.approx(2_400, abs=1)


def test_never_more_is_heard_than_was_given() -> None:
    clock = HeardClock(RATE)
    clock.asked(480, heard_at=1.0)
    assert clock.position(99.0) == 480


@pytest.mark.parametrize("drift", [-500e-6, 0.0, 500e-6])
@pytest.mark.parametrize("length", [480, 4096])
def test_ten_minutes_with_a_device_whose_clock_is_off(drift: float, length: int) -> None:
    """Far less than a frame of 40 ms apart from the truth, never backwards, however long it runs."""
    jitter = np.random.default_rng(1).uniform(-0.004, 0.004, 600 * RATE // length + 1)
    latency, block_s = 0.06, length / RATE * (1 + drift)
    clock = HeardClock(RATE)
    worst, last = 0.0, 0
    for n_block, off in enumerate(jitter):
        now = n_block * block_s
        clock.asked(length, now + latency + off)
        heard = (now - latency) / block_s * length
        position = clock.position(now)
        assert position >= last
        last = position
        worst = max(worst, abs(position - max(heard, 0)) / RATE)
    assert worst < 0.006


def test_a_device_that_was_interrupted_is_followed_at_once() -> None:
    clock = HeardClock(RATE)
    for n_block in range(100):
        clock.asked(480, 0.01 * n_block + 0.05)
    before = clock.position(1.0)
    assert before == pytest.approx(0.95 * RATE, abs=1)
    clock.asked(480, 1.05 + 0.5)  # half a second of nothing
    assert clock.position(1.05) == before  # it stands still, as what is heard does
    assert clock.position(1.55) == pytest.approx(RATE, abs=1)


def test_an_interruption_counts_as_heard() -> None:
    clock = HeardClock(RATE)
    clock.asked(4_800, heard_at=1.0)
    clock.interrupted()
    assert clock.position(1.0) == 4_800
    clock.asked(4_800, heard_at=7.0)
    assert clock.position(7.05) == pytest.approx(7_200, abs=1)


# The silent clock.


def test_the_silent_clock_keeps_time() -> None:
    source, silent = Source(), SilentOutput()
    silent.open(RATE, 2, source.fill)
    assert silent.position == 0
    silent.start()
    assert "dubstudio-silent-output" in [thread.name for thread in threading.enumerate()]
    began = time.monotonic()
    off = []
    while (now := time.monotonic() - began) < 0.5:
        off.append(abs(silent.position / RATE - now))
        time.sleep(0.005)
    silent.stop()
    assert sorted(off)[len(off) // 2] < 0.005
    assert silent.position == source.given
    silent.close()


def test_the_silent_clock_can_run_faster_and_go_on() -> None:
    source, silent = Source(), SilentOutput(speed=40)
    silent.open(RATE, 2, source.fill)
    silent.start()
    wait_for(lambda: silent.position > 4 * RATE)
    silent.stop()
    stopped = silent.position
    time.sleep(0.05)
    assert silent.position == stopped == source.given
    silent.start()
    assert silent.position - stopped < RATE
    wait_for(lambda: silent.position > stopped + RATE)
    silent.close()
    silent.close()


# Devices. None at all is the case on most test machines.


def no_devices() -> tuple[OutputDevice, ...]:
    return ()


def test_without_a_device_the_silent_clock_takes_its_place_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "output_devices", no_devices)
    opened, problem = open_output("", RATE, 2, Source().fill)
    assert isinstance(opened, SilentOutput)
    assert opened.name == ""
    assert problem is not None
    assert "no sound device" in problem.message
    assert problem.remedy
    with pytest.raises(ToolError, match="no sound device"):
        find_device("Headphones")


def test_a_device_that_does_not_exist_is_refused_in_words() -> None:
    device = DeviceOutput(OutputDevice(999, "Nothing", 2, is_default=False))
    with pytest.raises(ToolError, match="“Nothing” can't be used"):
        device.open(RATE, 2, Source().fill)
    device.close()


def test_devices_are_named_once_and_one_is_the_default(sound_server: SoundServer) -> None:
    devices = output_devices()
    assert len({device.name for device in devices}) == len(devices) >= 1
    assert sum(device.is_default for device in devices) == 1
    assert find_device("").is_default
    assert find_device("pulse").name == "pulse"


def test_a_device_that_is_gone_is_replaced_by_the_default(sound_server: SoundServer) -> None:
    opened, problem = open_output("Headphones", RATE, 2, Source().fill)
    assert opened.name == find_device("").name
    assert problem is not None
    assert "“Headphones” is not there" in problem.message
    opened.close()


def test_what_is_heard_at_a_moment_is_what_the_position_says(sound_server: SoundServer) -> None:
    source = Source()
    device, problem = open_output("", RATE, 2, source.fill)
    assert problem is None
    with sound_server.recording() as recording:
        device.start()
        wait_for(lambda: device.position > RATE)  # a server may take two seconds to wake up
        sights = []
        for _ in range(40):
            time.sleep(0.05)
            sights.append((time.monotonic(), device.position))
        time.sleep(0.3)
        assert device.problem is None
        device.close()
    off_ms = [_offset_ms(recording.samples[:, 0], recording.sample_at(at), source.sound, said) for at, said in sights]
    assert np.median(np.abs(off_ms)) < 20, off_ms
    assert np.max(np.abs(off_ms)) < 40, off_ms


def _offset_ms(recorded: np.ndarray, at: int, sound: np.ndarray, position: int) -> float:
    """By how much what was recorded at a place lies behind a position in the sound."""
    piece = recorded[at - 1_000 : at + 1_000]
    first = max(position - RATE // 5, 0)
    around = sound[first : position + RATE // 5]
    found = first + int(np.correlate(around, piece, "valid").argmax()) + 1_000
    return (found - position) / RATE * 1000


def test_a_stopped_device_goes_on(sound_server: SoundServer) -> None:
    source = Source()
    device, _ = open_output("", RATE, 2, source.fill)
    device.start()
    wait_for(lambda: device.position > RATE // 10)
    device.stop()
    stopped = device.position
    assert stopped == source.given
    time.sleep(0.1)
    assert device.position == stopped
    device.start()
    wait_for(lambda: device.position > stopped + RATE // 10)
    assert device.problem is None
    device.close()
    device.close()


def test_a_device_with_one_channel_hears_both(sound_server: SoundServer) -> None:
    found = find_device("")
    device = DeviceOutput(OutputDevice(found.index, found.name, 1, is_default=True))
    shapes = set()

    def fill(out: np.ndarray) -> None:
        shapes.add(out.shape[1])
        out[:] = [0.5, 0.0]

    with sound_server.recording() as recording:
        device.open(RATE, 2, fill)
        device.start()
        wait_for(lambda: device.position > RATE)
        device.close()
    assert shapes == {2}
    assert np.median(recording.samples[np.abs(recording.samples[:, 0]) > 0.1]) == pytest.approx(0.25, abs=0.01)
