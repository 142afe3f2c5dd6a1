"""The token that asks work to stop."""

from __future__ import annotations

import threading
import time

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled


def test_lets_work_go_on_until_it_is_set() -> None:
    token = CancelToken()
    token.check()
    assert not token.cancelled
    assert not token.wait(0.01)


def test_stops_work_once_it_is_set_and_stays_set() -> None:
    token = CancelToken()
    token.cancel()
    token.cancel()
    assert token.cancelled
    with pytest.raises(Cancelled):
        token.check()
    assert token.wait(10)


def test_wakes_a_sleeper_in_another_thread() -> None:
    token = CancelToken()
    slept: list[float] = []

    def sleep() -> None:
        began = time.monotonic()
        assert token.wait(10)
        slept.append(time.monotonic() - began)

    sleeper = threading.Thread(target=sleep)
    sleeper.start()
    time.sleep(0.05)
    token.cancel()
    sleeper.join(5)
    assert 0.0 < slept[0] < 5
