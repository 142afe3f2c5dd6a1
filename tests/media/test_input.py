"""What records: a microphone of a private sound server, and a known sound."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from dubstudio.base.errors import ToolError
from dubstudio.media.devices import input_devices, look_again
from dubstudio.media.input import DeviceInput, Floats, SimulatedInput, find_input
from tests.sound_server import Microphone, SoundServer, _server, microphone, sound_server

__all__ = ["_server", "microphone", "sound_server"]

RATE = 48_000


def wait_for(condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


@pytest.fixture
def device(microphone: Microphone) -> Iterator[DeviceInput]:
    made = DeviceInput(find_input(""))
    yield made
    made.close()


def test_a_known_sound_is_heard_whole_and_then_silence() -> None:
    known = np.random.default_rng(1).uniform(-1, 1, 10_000).astype(np.float32)
    heard: list[Floats] = []
    source = SimulatedInput(known, RATE, speed=20.0)
    source.open(RATE, heard.append)
    source.start()
    wait_for(lambda: sum(map(len, heard)) > 20_000)
    assert source.is_live
    source.close()
    sound = np.concatenate(heard)
    assert np.array_equal(sound[: len(known)], known)
    assert not sound[len(known) :].any()


def test_it_is_live_only_once_the_first_block_has_come() -> None:
    heard: list[Floats] = []
    source = SimulatedInput(np.ones(RATE, np.float32), RATE, delay_s=0.2)
    source.open(RATE, heard.append)
    source.start()
    assert not source.is_live
    wait_for(lambda: source.is_live)
    assert heard
    source.close()
    assert not source.is_live


def test_an_unplugged_sound_is_heard_no_more_and_can_not_be_started() -> None:
    heard: list[Floats] = []
    source = SimulatedInput(np.ones(RATE, np.float32), RATE)
    source.open(RATE, heard.append)
    source.start()
    wait_for(lambda: source.is_live)
    source.unplug()
    source.stop()
    with pytest.raises(ToolError, match="does not answer any more"):
        source.start()


def test_devices_are_not_looked_for_while_somebody_listens(device: DeviceInput) -> None:
    heard: list[Floats] = []
    device.open(RATE, heard.append)
    device.start()
    wait_for(lambda: device.is_live)
    with pytest.raises(ToolError, match="while the microphone is in use"):
        look_again()
    n_blocks = len(heard)
    wait_for(lambda: len(heard) > n_blocks)  # it still hears
    assert device.problem is None
    device.close()
    look_again()


def test_a_rate_no_device_has_is_refused_and_leaves_nothing_open(device: DeviceInput) -> None:
    with pytest.raises(ToolError, match="can't be used"):
        device.open(1, lambda _block: None)
    look_again()


def test_one_microphone_is_the_usual_one_and_is_found_by_name(microphone: Microphone) -> None:
    usual = [device for device in input_devices() if device.is_default]
    assert len(usual) == 1
    assert find_input("") == usual[0] == find_input(usual[0].name)


def test_a_microphone_that_is_not_there_is_named(sound_server: SoundServer) -> None:
    with pytest.raises(ToolError, match="“Studio 7” is not there"):
        find_input("Studio 7")
