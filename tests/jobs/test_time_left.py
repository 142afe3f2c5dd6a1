"""Guessing how long it still takes."""

from __future__ import annotations

import pytest

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Cancelled, Failed, Finished, Produced, Progressed, Started
from dubstudio.jobs.job import Job
from dubstudio.jobs.time_left import TimeLeft


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def left(clock: Clock) -> TimeLeft:
    return TimeLeft(clock)


def _jobs(*kinds: str) -> list[Job]:
    return [Job(kind, kind, lambda _: None) for kind in kinds]


def _do(left: TimeLeft, clock: Clock, job_id: str, seconds: float, kind: str = "speak") -> None:
    left.hear(Started(job_id, kind, ""))
    clock.now += seconds
    left.hear(Finished(job_id))


def test_nothing_to_do_takes_no_time(left: TimeLeft) -> None:
    assert left.of_running() == 0
    assert left.of_all([]) == 0


def test_a_running_job_takes_what_it_took_over_what_is_done(left: TimeLeft, clock: Clock) -> None:
    left.hear(Started("a", "export", ""))
    assert left.of_running() is None
    clock.now += 30
    left.hear(Progressed("a", 0.25, "encoding"))
    left.hear(Produced("a", None))
    assert left.of_running() == pytest.approx(90)
    clock.now += 30
    left.hear(Progressed("a", 0.75, "encoding"))
    assert left.of_running() == pytest.approx(20)


def test_waiting_jobs_take_what_their_kind_took(left: TimeLeft, clock: Clock) -> None:
    assert left.of_all(_jobs("speak")) is None
    _do(left, clock, "a", 2)
    _do(left, clock, "b", 4)
    assert left.of_all(_jobs("speak", "speak")) == pytest.approx(6)
    assert left.of_all(_jobs("speak", "export")) is None


def test_before_one_has_finished_a_running_one_of_the_kind_tells(left: TimeLeft, clock: Clock) -> None:
    left.hear(Started("a", "speak", ""))
    clock.now += 1
    left.hear(Progressed("a", 0.5, ""))
    assert left.of_all(_jobs("speak", "speak")) == pytest.approx(1 + 2 * 2)


def test_a_job_that_says_nothing_takes_what_its_kind_took_and_never_less_than_nothing(
    left: TimeLeft, clock: Clock
) -> None:
    _do(left, clock, "a", 4)
    left.hear(Started("b", "speak", ""))
    clock.now += 1
    assert left.of_running() == pytest.approx(3)
    clock.now += 10
    assert left.of_running() == 0


@pytest.mark.parametrize("end", [Failed("b", DubError("x")), Cancelled("b")])
def test_jobs_that_did_not_finish_teach_nothing(left: TimeLeft, clock: Clock, end: Failed | Cancelled) -> None:
    _do(left, clock, "a", 4)
    left.hear(Started("b", "speak", ""))
    clock.now += 100
    left.hear(end)
    left.hear(Cancelled("never begun"))
    assert left.of_all(_jobs("speak")) == pytest.approx(4)
