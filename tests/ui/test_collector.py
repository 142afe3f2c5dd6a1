"""Cycles are collected by the GUI thread, and by nobody else."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from dubstudio.ui.collector import Collector


class Knot:
    """Something that only the cycle collector can end, and that remembers which thread did it."""

    def __init__(self, ended_in: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended_in.append(threading.get_ident()))


def test_a_worker_collects_nothing(qtbot: QtBot) -> None:
    collector = Collector()
    ended_in: list[int] = []

    def work() -> None:
        Knot(ended_in)
        _rubbish = [[] for _ in range(100_000)]

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert not ended_in
    collector.look_at_everything()
    qtbot.waitUntil(lambda: bool(ended_in), timeout=3_000)
    assert ended_in == [threading.get_ident()]
    collector.deleteLater()


def test_what_has_lasted_is_looked_at_again_when_told() -> None:
    collector = Collector()
    ended_in: list[int] = []
    knot = Knot(ended_in)
    collector.collect()
    del knot
    for _ in range(3):
        collector.collect()
    assert not ended_in, "it has lasted"
    collector.look_at_everything()
    collector.collect()
    assert len(ended_in) == 1
    assert not gc.isenabled()
    collector.deleteLater()
