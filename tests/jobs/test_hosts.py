"""The thread host: quick to cancel, safe to close, and never in the caller's way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent, Progressed, Started
from dubstudio.jobs.hosts import Host, InlineHost, ThreadHost
from dubstudio.jobs.job import Job, JobContext, Work


class Heard:
    """Events with the time and thread each was told in."""

    def __init__(self) -> None:
        self.events: list[JobEvent] = []
        self.times: list[float] = []
        self.threads: set[str] = set()
        self._more = threading.Condition()

    def __call__(self, event: JobEvent) -> None:
        with self._more:
            self.events.append(event)
            self.times.append(time.monotonic())
            self.threads.add(threading.current_thread().name)
            self._more.notify_all()

    def wait_for(self, wanted: Callable[[JobEvent], bool]) -> float:
        """The time of the first such event, waiting for it."""
        with self._more:
            assert self._more.wait_for(lambda: any(map(wanted, self.events)), 10), self.events
            return next(t for e, t in zip(self.events, self.times, strict=True) if wanted(e))

    def of(self, job_id: str) -> list[str]:
        with self._more:
            return [type(e).__name__ for e in self.events if e.job_id == job_id]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def host(heard: Heard) -> Iterator[ThreadHost]:
    with ThreadHost() as host:
        host.events.subscribe(heard)
        yield host


def _job(name: str, work: Work = lambda _: None) -> Job:
    return Job("test", f"Doing {name}", work, id=name)


def _long(context: JobContext) -> None:
    """Ten seconds of work that polls every 20 ms."""
    for step in range(500):
        context.cancel.check()
        context.progress(step / 500, "working")
        time.sleep(0.02)


def _running(job_id: str) -> Callable[[JobEvent], bool]:
    return lambda event: isinstance(event, Progressed) and event.job_id == job_id


def _ended(job_id: str) -> Callable[[JobEvent], bool]:
    return lambda event: isinstance(event, Finished | Failed | Cancelled) and event.job_id == job_id


def test_both_hosts_fit_the_seam() -> None:
    hosts: list[Host] = [InlineHost(), ThreadHost()]
    for host in hosts:
        host.start()
        host.submit(_job("a"))
        assert host.close(5)


def test_jobs_are_done_in_order_in_one_thread_of_their_own(host: ThreadHost, heard: Heard) -> None:
    threads: list[int] = []
    for name in "abc":
        host.submit(_job(name, lambda _: threads.append(threading.get_ident())))
    assert host.queue.wait_until_idle(5)
    assert [e.job_id for e in heard.events] == ["a", "a", "b", "b", "c", "c"]
    assert len(set(threads)) == 1
    assert threading.get_ident() not in threads
    assert heard.threads == {"dubstudio-jobs"}


def test_submitting_never_waits_for_work(host: ThreadHost, heard: Heard) -> None:
    began = time.monotonic()
    for name in "abcdef":
        host.submit(_job(name, _long))
    assert time.monotonic() - began < 0.2
    heard.wait_for(_running("a"))


@pytest.mark.parametrize("by_sleeping", [False, True])
def test_a_running_job_is_cancelled_within_300_ms(host: ThreadHost, heard: Heard, by_sleeping: bool) -> None:
    def sleep(context: JobContext) -> None:
        context.progress(0, "waiting for a slow download")
        context.cancel.wait(10)
        context.cancel.check()

    host.submit(_job("a", sleep if by_sleeping else _long))
    host.submit(_job("b"))
    heard.wait_for(_running("a"))
    asked = time.monotonic()
    host.queue.cancel("a")
    assert time.monotonic() - asked < 0.1
    assert heard.wait_for(_ended("a")) - asked < 0.3
    heard.wait_for(_ended("b"))
    assert heard.of("a")[-1] == "Cancelled"
    assert heard.of("b") == ["Started", "Finished"]


def test_a_failing_job_does_not_stop_the_rest(host: ThreadHost, heard: Heard, caplog) -> None:
    def fail(_: JobContext) -> None:
        raise RuntimeError("broken")

    for job in (_job("a", fail), _job("b"), _job("c", fail), _job("d")):
        host.submit(job)
    assert host.queue.wait_until_idle(5)
    assert [heard.of(name)[-1] for name in "abcd"] == ["Failed", "Finished", "Failed", "Finished"]
    assert [job.id for job in host.queue.failed()] == ["a", "c"]
    caplog.clear()


def test_pausing_lets_the_running_job_end_and_holds_the_next(host: ThreadHost, heard: Heard) -> None:
    go_on = threading.Event()

    def held(context: JobContext) -> None:
        context.progress(0, "held")
        assert go_on.wait(5)

    host.submit(_job("a", held))
    host.submit(_job("b"))
    heard.wait_for(_running("a"))
    host.queue.pause()
    go_on.set()
    heard.wait_for(_ended("a"))
    time.sleep(0.1)
    assert heard.of("b") == []
    host.queue.resume()
    heard.wait_for(_ended("b"))


def test_jobs_are_reordered_while_one_runs(host: ThreadHost, heard: Heard) -> None:
    host.submit(_job("a", _long))
    heard.wait_for(_running("a"))
    for name in "bcd":
        host.submit(_job(name))
    host.queue.move("d", 0)
    host.queue.cancel("a")
    assert host.queue.wait_until_idle(5)
    assert [e.job_id for e in heard.events if isinstance(e, Started)] == ["a", "d", "b", "c"]


def test_closing_with_a_job_running_cancels_it_and_leaves_no_thread(heard: Heard) -> None:
    host = ThreadHost()
    host.events.subscribe(heard)
    host.start()
    host.submit(_job("a", _long))
    host.submit(_job("b"))
    heard.wait_for(_running("a"))
    asked = time.monotonic()
    assert host.close(5)
    assert time.monotonic() - asked < 0.3
    assert heard.of("a")[-1] == "Cancelled"
    assert heard.of("b") == ["Cancelled"]
    host.submit(_job("c"))
    assert heard.of("c") == ["Cancelled"]
    assert host.close(0)


def test_closing_does_not_wait_longer_than_asked_for_work_that_does_not_answer(heard: Heard) -> None:
    stuck = threading.Event()

    def deaf(context: JobContext) -> None:
        context.progress(0, "in foreign code")
        stuck.wait(10)

    host = ThreadHost()
    host.events.subscribe(heard)
    host.start()
    host.submit(_job("a", deaf))
    heard.wait_for(_running("a"))
    asked = time.monotonic()
    assert not host.close(0.1)
    assert time.monotonic() - asked < 1
    stuck.set()
    assert host.close(5)


def test_closing_an_idle_or_an_unstarted_host_is_nothing(heard: Heard) -> None:
    host = ThreadHost()
    host.events.subscribe(heard)
    host.submit(_job("a"))
    assert host.close(1)
    assert heard.of("a") == ["Cancelled"]
    started = ThreadHost()
    started.start()
    assert started.close(1)
    assert started.close(1)


def test_a_listener_may_close_the_host(heard: Heard) -> None:
    host = ThreadHost()
    host.events.subscribe(heard)
    host.events.subscribe(lambda event: host.close(5) if isinstance(event, Finished) else None)
    host.start()
    host.submit(_job("a"))
    host.submit(_job("b"))
    heard.wait_for(_ended("b"))
    assert host.close(5)
    assert heard.of("b") == ["Cancelled"]


def test_leaving_the_context_by_an_error_cancels_what_runs(heard: Heard) -> None:
    def give_up() -> None:
        with ThreadHost() as host:
            host.events.subscribe(heard)
            host.submit(_job("a", _long))
            heard.wait_for(_running("a"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        give_up()
    assert heard.of("a")[-1] == "Cancelled"


def test_whatever_happens_every_job_ends_exactly_once(heard: Heard, caplog) -> None:
    """Two hundred jobs, some failing, steered at random from several threads, then closed in the middle."""

    def work(context: JobContext) -> None:
        context.cancel.check()
        time.sleep(0.001)
        if int(context.job_id) % 7 == 0:
            raise ValueError(context.job_id)

    def steer(seed: int) -> None:
        for i in range(seed, 200, 3):
            host.submit(_job(str(i), work))
            host.queue.move(str(i), i % 5)
            if i % 4 == 0:
                host.queue.cancel(str(i))
            (host.queue.pause if i % 10 == 0 else host.queue.resume)()

    host = ThreadHost()
    host.events.subscribe(heard)
    host.start()
    steerers = [threading.Thread(target=steer, args=(n,)) for n in range(3)]
    for thread in steerers:
        thread.start()
    time.sleep(0.05)
    host.queue.resume()
    assert host.close(5)
    for thread in steerers:
        thread.join(5)
    ends = [e.job_id for e in heard.events if isinstance(e, Finished | Failed | Cancelled)]
    assert sorted(ends, key=int) == [str(i) for i in range(200)]
    assert host.queue.wait_until_idle(0)
    caplog.clear()
