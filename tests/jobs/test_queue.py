"""The queue by itself: order, steering and waiting, without anybody working."""

from __future__ import annotations

import threading
import time

import pytest

from dubstudio.jobs.events import Cancelled, JobEvent
from dubstudio.jobs.job import Job
from dubstudio.jobs.queue import JobQueue


def _jobs(*names: str) -> list[Job]:
    return [Job("test", f"Doing {name}", lambda _: None, id=name) for name in names]


@pytest.fixture
def told() -> list[JobEvent]:
    return []


@pytest.fixture
def queue(told: list[JobEvent]) -> JobQueue:
    queue = JobQueue(told.append)
    for job in _jobs("a", "b", "c"):
        queue.add(job)
    return queue


def _waiting(queue: JobQueue) -> str:
    return "".join(job.id for job in queue.waiting())


def _take(queue: JobQueue) -> str:
    taken = queue.take(wait=False)
    return "" if taken is None else taken[0].id


def _end(queue: JobQueue, job_id: str, *, failed: bool = False) -> None:
    queue.settle(job_id, failed=failed)
    queue.release()


def test_jobs_are_taken_in_their_order(queue: JobQueue) -> None:
    assert [_take(queue) for _ in range(4)] == ["a", "b", "c", ""]
    assert [job.id for job in queue.running()] == ["a", "b", "c"]
    assert queue.waiting() == ()


def test_a_job_may_be_put_in_front(queue: JobQueue) -> None:
    queue.add(*_jobs("now"), index=0)
    assert _take(queue) == "now"


@pytest.mark.parametrize(
    ("job_id", "index", "order"),
    [("c", 0, "cab"), ("a", 2, "bca"), ("b", 1, "abc"), ("a", 99, "bca"), ("nobody", 0, "abc")],
)
def test_waiting_jobs_are_reordered(queue: JobQueue, job_id: str, index: int, order: str) -> None:
    queue.move(job_id, index)
    assert _waiting(queue) == order


def test_a_job_that_began_is_not_moved(queue: JobQueue) -> None:
    assert _take(queue) == "a"
    queue.move("a", 0)
    assert _waiting(queue) == "bc"


def test_a_waiting_job_is_cancelled_at_once_and_that_is_told(queue: JobQueue, told: list[JobEvent]) -> None:
    queue.cancel("b")
    queue.cancel("b")
    queue.cancel("nobody")
    assert _waiting(queue) == "ac"
    assert told == [Cancelled("b")]


def test_cancelling_a_running_job_sets_its_token_alone(queue: JobQueue, told: list[JobEvent]) -> None:
    first, second = queue.take(wait=False), queue.take(wait=False)
    assert first is not None
    assert second is not None
    queue.cancel("a")
    assert (first[1].cancelled, second[1].cancelled) == (True, False)
    assert told == []  # its end is the runner's to tell


def test_cancelling_all_spares_nobody(queue: JobQueue, told: list[JobEvent]) -> None:
    taken = queue.take(wait=False)
    assert taken is not None
    queue.cancel_all()
    assert taken[1].cancelled
    assert told == [Cancelled("b"), Cancelled("c")]
    queue.add(*_jobs("d"))
    assert _waiting(queue) == "d"


def test_a_paused_queue_gives_nothing_and_keeps_everything(queue: JobQueue) -> None:
    queue.pause()
    assert queue.paused
    assert _take(queue) == ""
    queue.resume()
    assert not queue.paused
    assert _take(queue) == "a"


def test_failed_jobs_are_kept_and_retried_behind_the_others(queue: JobQueue) -> None:
    for job_id in (_take(queue), _take(queue)):
        _end(queue, job_id, failed=True)
    assert [job.id for job in queue.failed()] == ["a", "b"]
    queue.retry("b")
    queue.retry("b")
    queue.retry("nobody")
    assert _waiting(queue) == "cb"
    queue.retry_failed()
    assert _waiting(queue) == "cba"
    assert queue.failed() == ()


def test_a_retried_job_has_a_new_token(queue: JobQueue) -> None:
    first = queue.take(wait=False)
    assert first is not None
    queue.cancel("a")
    _end(queue, "a", failed=True)
    queue.retry("a")
    queue.move("a", 0)
    again = queue.take(wait=False)
    assert again is not None
    assert again[0] is first[0]
    assert not again[1].cancelled


def test_a_job_done_is_forgotten(queue: JobQueue) -> None:
    _end(queue, _take(queue))
    assert queue.running() == ()
    assert queue.failed() == ()


def test_a_closed_queue_cancels_what_waits_and_what_comes(queue: JobQueue, told: list[JobEvent]) -> None:
    queue.close()
    queue.add(*_jobs("late"))
    assert told == [Cancelled(i) for i in ("a", "b", "c", "late")]
    assert queue.take(wait=True) is None


def test_whoever_waits_for_a_job_is_woken_by_it_by_resuming_and_by_closing() -> None:
    queue = JobQueue(lambda _: None)
    taken: list[str | None] = []

    def wait_thrice() -> None:
        for _ in range(3):
            got = queue.take(wait=True)
            taken.append(got and got[0].id)

    waiter = threading.Thread(target=wait_thrice)
    waiter.start()
    first, second = _jobs("a", "b")
    queue.add(first)
    _until(lambda: taken == ["a"])
    queue.pause()
    queue.add(second)
    time.sleep(0.05)
    assert taken == ["a"]
    queue.resume()
    _until(lambda: taken == ["a", "b"])
    queue.close()
    waiter.join(5)
    assert taken == ["a", "b", None]


def _until(happened) -> None:
    deadline = time.monotonic() + 5
    while not happened() and time.monotonic() < deadline:
        time.sleep(0.005)
    assert happened()


def test_idle_is_when_the_last_end_has_been_told(queue: JobQueue) -> None:
    assert not queue.wait_until_idle(0.01)
    for job_id in (_take(queue), _take(queue), _take(queue)):
        queue.settle(job_id, failed=False)
    assert not queue.wait_until_idle(0.01)
    for _ in range(3):
        queue.release()
    assert queue.wait_until_idle(0.01)
    assert queue.wait_until_idle()


def test_events_are_told_without_the_lock_held() -> None:
    """A listener may ask the queue from another thread, as a window's does."""
    seen: list[str] = []

    def ask(_: JobEvent) -> None:
        other = threading.Thread(target=lambda: seen.append(_waiting(queue)))
        other.start()
        other.join(5)

    queue = JobQueue(ask)
    for job in _jobs("a", "b"):
        queue.add(job)
    queue.cancel("a")
    queue.cancel_all()
    queue.close()
    assert seen == ["b", ""]


def test_many_threads_lose_no_job_and_take_none_twice() -> None:
    queue = JobQueue(lambda _: None)
    taken: list[str] = []

    def work() -> None:
        while (got := queue.take(wait=True)) is not None:
            taken.append(got[0].id)
            _end(queue, got[0].id)

    workers = [threading.Thread(target=work) for _ in range(4)]
    adders = [
        threading.Thread(target=lambda names=names: [queue.add(job) for job in _jobs(*names)])
        for names in ([f"{n}-{i}" for i in range(100)] for n in range(4))
    ]
    for thread in workers + adders:
        thread.start()
    for adder in adders:
        adder.join()
    assert queue.wait_until_idle(10)
    queue.close()
    for worker in workers:
        worker.join(5)
    assert sorted(taken) == sorted(f"{n}-{i}" for n in range(4) for i in range(100))
