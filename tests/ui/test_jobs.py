"""Work in the background of a window: real threads, handlers on the GUI thread, and nothing lost on the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import EngineError
from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext, Work
from dubstudio.ui.job_thread import JobThread
from dubstudio.ui.jobs import Jobs, Lane, Stage
from dubstudio.ui.notices import Notices


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def jobs(qtbot: QtBot, notices: Notices) -> Iterator[Jobs]:
    made = Jobs(notices)
    yield made
    assert made.close(5.0)


def job(name: str, work: Work = lambda _: None, **more: Any) -> Job:
    return Job("test", f"Doing {name}", work, id=name, **more)


class Held:
    """Work that waits until it is let go."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.began = threading.Event()

    def __call__(self, context: JobContext) -> None:
        self.began.set()
        while not self.go_on.wait(0.01):
            context.cancel.check()


def fails(_: JobContext) -> None:
    raise EngineError("It is broken.")


def test_results_come_to_the_gui_thread_in_order(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    threads: set[int] = set()

    def work(context: JobContext) -> None:
        threads.add(threading.get_ident())
        for number in range(3):
            context.produce(number)

    def hear(value: object) -> None:
        assert threading.get_ident() == threading.main_thread().ident
        told.append(value)

    jobs.run(Lane.MEDIA, job("a", work), produced=hear, ended=hear)
    qtbot.waitUntil(lambda: len(told) == 4)

    assert told == [0, 1, 2, Finished("a")]
    assert threads != {threading.get_ident()}
    assert jobs.rows() == []


def test_lanes_do_not_wait_for_each_other(qtbot: QtBot, jobs: Jobs) -> None:
    held, ended = Held(), []
    jobs.run(Lane.VOICE, job("slow", held))
    jobs.run(Lane.READ, job("quick"), ended=ended.append)
    qtbot.waitUntil(lambda: ended == [Finished("quick")])
    held.go_on.set()


def test_rows_say_how_far_everything_is(qtbot: QtBot, jobs: Jobs) -> None:
    held = Held()
    changed: list[object] = []
    jobs.changed.connect(changed.append)

    def work(context: JobContext) -> None:
        context.progress(0.5, "half of it")
        held(context)

    jobs.run(Lane.FILES, job("a", work))
    jobs.run(Lane.FILES, job("b"))
    qtbot.waitUntil(lambda: (row := jobs.row("a")) is not None and row.text == "half of it")

    assert [(r.job.id, r.stage, r.fraction) for r in jobs.rows()] == [
        ("a", Stage.RUNNING, 0.5),
        ("b", Stage.WAITING, 0.0),
    ]
    assert jobs.rows(Lane.VOICE) == []
    held.go_on.set()
    qtbot.waitUntil(lambda: jobs.rows() == [])
    assert changed[-1] == "b"


def test_a_failure_without_a_handler_is_told_to_the_user(qtbot: QtBot, jobs: Jobs, notices: Notices) -> None:
    told: list[object] = []
    notices.failed.connect(told.append)
    jobs.run(Lane.FILES, job("a", fails))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert str(told[0]) == "It is broken."


def test_what_failed_can_be_tried_again_or_dismissed(qtbot: QtBot, jobs: Jobs) -> None:
    ended: list[JobEvent] = []
    good = threading.Event()

    def work(_: JobContext) -> None:
        if not good.is_set():
            raise EngineError("Not yet.")

    for name in "ab":
        jobs.run(Lane.VOICE, job(name, work), ended=ended.append)
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert [row.stage for row in jobs.rows()] == [Stage.FAILED] * 2
    jobs.dismiss("a")
    assert [row.job.id for row in jobs.rows()] == ["b"]

    good.set()
    jobs.retry_failed(Lane.VOICE)
    qtbot.waitUntil(lambda: len(ended) == 3)
    assert ended[-1] == Finished("b")
    assert jobs.thread_of(Lane.VOICE).queue.failed() == ()


@pytest.mark.qt_no_exception_capture
def test_a_handler_that_raises_loses_no_later_event(qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))
    heard: list[object] = []

    def raise_on_first(value: object) -> None:
        heard.append(value)
        raise ZeroDivisionError(str(value))

    def work(context: JobContext) -> None:
        context.produce(1)
        context.produce(2)

    jobs.run(Lane.VOICE, job("a", work), produced=raise_on_first, ended=raise_on_first)
    jobs.run(Lane.VOICE, job("b"), ended=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 4)

    assert heard == [1, 2, Finished("a"), Finished("b")]
    assert len(caught) == 3
    assert jobs.rows() == []


@pytest.mark.qt_no_exception_capture
def test_a_handler_that_raises_while_all_are_cancelled_stops_nothing(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    heard: list[object] = []

    def raise_always(event: object) -> None:
        heard.append(event)
        raise ZeroDivisionError

    held = Held()
    jobs.run(Lane.VOICE, job("running", held), ended=raise_always)
    for name in "abc":
        jobs.run(Lane.VOICE, job(name), ended=raise_always)
    qtbot.waitUntil(held.began.is_set)
    jobs.cancel_all(Lane.VOICE)
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert {event.job_id for event in heard} == {"running", "a", "b", "c"}
    assert jobs.rows() == []


def test_waiting_jobs_are_moved_cancelled_and_put_first(qtbot: QtBot, jobs: Jobs) -> None:
    held, order = Held(), []
    jobs.run(Lane.VOICE, job("running", held))
    for name in "abcd":
        jobs.run(Lane.VOICE, job(name, lambda context: order.append(context.job_id)))
    qtbot.waitUntil(held.began.is_set)
    jobs.move("d", 0)
    jobs.move("a", 99)
    jobs.move("running", 2)
    jobs.cancel("b")
    jobs.run(Lane.VOICE, job("first", lambda context: order.append(context.job_id)), index=0)
    assert [row.job.id for row in jobs.rows()][1:] == ["first", "d", "c", "a"]

    held.go_on.set()
    qtbot.waitUntil(lambda: jobs.rows() == [])
    assert order == ["first", "d", "c", "a"]


def test_a_lane_is_paused_by_itself_and_urgent_jobs_are_done_all_the_same(qtbot: QtBot, jobs: Jobs) -> None:
    ended: list[str] = []
    paused: list[object] = []
    jobs.paused_changed.connect(paused.append)
    jobs.set_paused(Lane.VOICE, True)
    jobs.set_paused(Lane.VOICE, True)
    jobs.run(Lane.VOICE, job("a"), ended=lambda e: ended.append(e.job_id))
    jobs.run(Lane.MEDIA, job("b"), ended=lambda e: ended.append(e.job_id))
    jobs.run(Lane.VOICE, job("c", urgent=True), ended=lambda e: ended.append(e.job_id))
    qtbot.waitUntil(lambda: sorted(ended) == ["b", "c"])
    qtbot.wait(50)
    assert (jobs.is_paused(Lane.VOICE), jobs.is_paused(Lane.MEDIA)) == (True, False)
    assert sorted(ended) == ["b", "c"]
    jobs.set_paused(Lane.VOICE, False)
    qtbot.waitUntil(lambda: ended[-1] == "a")
    assert paused == [Lane.VOICE, Lane.VOICE]


def test_nothing_is_told_after_closing(qtbot: QtBot, notices: Notices) -> None:
    jobs, held, told = Jobs(notices), Held(), []
    jobs.run(Lane.VOICE, job("running", held), produced=told.append, ended=told.append)
    jobs.run(Lane.VOICE, job("waiting"), ended=told.append)
    qtbot.waitUntil(held.began.is_set)
    began = time.monotonic()

    assert jobs.close(5.0)
    assert time.monotonic() - began < 1
    jobs.run(Lane.VOICE, job("late"), ended=told.append)
    jobs.run(Lane.FILES, job("late too"), ended=told.append)
    qtbot.wait(50)
    assert told == []
    assert jobs.close(1.0)


def test_closing_waits_no_longer_than_asked_for_all_lanes_together(qtbot: QtBot, notices: Notices) -> None:
    jobs, stuck = Jobs(notices), threading.Event()
    for lane in Lane:
        jobs.run(lane, job(lane, lambda _: stuck.wait(10) or None))
    qtbot.waitUntil(lambda: all(row.stage is Stage.RUNNING for row in jobs.rows()))
    began = time.monotonic()
    assert not jobs.close(0.3)
    assert time.monotonic() - began < 1
    stuck.set()
    qtbot.wait(100)


def test_a_handler_may_start_and_cancel_jobs(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[str] = []

    def again(event: JobEvent) -> None:
        done.append(event.job_id)
        if len(done) < 20:
            jobs.run(Lane.READ, job(f"job {len(done)}"), ended=again)
            jobs.run(Lane.READ, job(f"drop {len(done)}"), ended=lambda e: None)
            jobs.cancel(f"drop {len(done)}")

    jobs.run(Lane.READ, job("job 0"), ended=again)
    qtbot.waitUntil(lambda: len(done) == 20)
    qtbot.waitUntil(lambda: jobs.rows() == [])


def test_whatever_is_done_to_them_every_job_ends_once(qtbot: QtBot, jobs: Jobs) -> None:
    ends: dict[str, list[JobEvent]] = {}

    def heard(event: JobEvent) -> None:
        ends.setdefault(event.job_id, []).append(event)

    def work(context: JobContext) -> None:
        context.cancel.check()
        if int(context.job_id) % 9 == 0:
            raise EngineError("unlucky")

    for number in range(200):
        jobs.run(list(Lane)[number % 4], job(str(number), work), ended=heard)
        jobs.move(str(number), number % 5)
        if number % 4 == 3:
            jobs.cancel(str(number - 2))
        if number % 20 == 0:
            qtbot.wait(1)
    qtbot.waitUntil(lambda: len(ends) == 200)
    assert all(len(events) == 1 for events in ends.values())
    kinds = {type(events[0]) for events in ends.values()}
    assert kinds <= {Finished, Failed, Cancelled}


def test_the_time_left_is_told_from_what_is_done(qtbot: QtBot, jobs: Jobs) -> None:
    held = Held()
    assert jobs.seconds_left(Lane.VOICE) == 0
    for name in "ab":
        jobs.run(Lane.VOICE, job(name, lambda _: time.sleep(0.05)))
    jobs.run(Lane.VOICE, job("c", held))
    jobs.run(Lane.VOICE, job("d"))
    qtbot.waitUntil(lambda: (row := jobs.row("c")) is not None and row.stage is Stage.RUNNING)
    left = jobs.seconds_left(Lane.VOICE)
    assert left is not None
    assert 0.03 < left < 1
    held.go_on.set()


def test_a_thread_that_will_not_end_is_left_behind_safely(qtbot: QtBot) -> None:
    thread, stuck, began = JobThread("stuck", gentle=True), threading.Event(), threading.Event()

    def deaf(_: JobContext) -> None:
        began.set()
        stuck.wait(10)

    thread.submit(job("a", deaf))
    thread.start()
    assert began.wait(5)
    assert not thread.close(0.05)
    running: Callable[[], bool] = thread.isRunning
    del thread
    assert running()
    stuck.set()
    qtbot.waitUntil(lambda: not running())
    qtbot.wait(10)
