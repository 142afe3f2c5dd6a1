"""What becomes of jobs, told by an inline host: every one ends once, and none stops the others."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator

import pytest

from dubstudio.base.errors import CannotSpeak
from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent, Produced, Progressed, Started
from dubstudio.jobs.hosts import InlineHost
from dubstudio.jobs.job import Job, JobContext, Work


class Heard(list[JobEvent]):
    """Events, with a short way to look at them."""

    def kinds(self) -> list[str]:
        return [f"{type(e).__name__} {e.job_id}" for e in self]


@pytest.fixture
def host() -> Iterator[InlineHost]:
    host = InlineHost()
    host.start()
    yield host
    assert host.close(1)


@pytest.fixture
def heard(host: InlineHost) -> Heard:
    heard = Heard()
    host.events.subscribe(heard.append)
    return heard


def _job(name: str, work: Work = lambda _: None) -> Job:
    return Job("speak", f"Speaking line {name}", work, id=name)


def _mute(_: JobContext) -> None:
    raise CannotSpeak("Line 2 has nothing to say.", remedy="Give it words.")


def test_a_job_tells_what_it_does_and_makes(host: InlineHost, heard: Heard) -> None:
    def work(context: JobContext) -> None:
        context.progress(0.25, "reading")
        context.produce({"take": 1})
        context.progress(7, "rendering")

    host.submit(_job("1", work))
    assert heard == [
        Started("1", "speak", "Speaking line 1"),
        Progressed("1", 0.25, "reading"),
        Produced("1", {"take": 1}),
        Progressed("1", 1.0, "rendering"),
        Finished("1"),
    ]


def test_a_failed_job_says_why_and_does_not_stop_the_rest(host: InlineHost, heard: Heard) -> None:
    for job in (_job("1"), _job("2", _mute), _job("3")):
        host.submit(job)
    assert heard.kinds() == ["Started 1", "Finished 1", "Started 2", "Failed 2", "Started 3", "Finished 3"]
    failed = heard[3]
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, CannotSpeak)
    assert str(failed.error) == "Line 2 has nothing to say. Give it words."


@pytest.mark.parametrize("text", ["ratio is 0", "", "one line\nand another"])
def test_an_unexpected_error_is_put_in_words_and_its_traceback_logged(
    host: InlineHost, heard: Heard, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    def work(_: JobContext) -> None:
        raise ZeroDivisionError(text)

    host.submit(_job("7", work))
    host.submit(_job("8"))
    assert heard.kinds()[1:] == ["Failed 7", "Started 8", "Finished 8"]
    failed = heard[1]
    assert isinstance(failed, Failed)
    assert "Speaking line 7" in failed.error.message
    assert "ZeroDivisionError" in failed.error.message
    assert "\n" not in failed.error.message
    assert failed.error.remedy
    (record,) = caplog.records
    assert (record.levelno, record.name) == (logging.ERROR, "dubstudio.jobs.runner")
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError
    caplog.clear()


def test_a_job_that_stops_when_asked_is_cancelled_and_not_failed(host: InlineHost, heard: Heard) -> None:
    def work(context: JobContext) -> None:
        context.produce("half")
        host.queue.cancel(context.job_id)
        context.cancel.check()

    host.submit(_job("1", work))
    assert heard.kinds() == ["Started 1", "Produced 1", "Cancelled 1"]
    assert host.queue.failed() == ()


def test_what_a_stopped_tool_complains_about_is_no_failure(host: InlineHost, heard: Heard) -> None:
    def work(context: JobContext) -> None:
        host.queue.cancel(context.job_id)
        raise OSError("ffmpeg was killed")

    host.submit(_job("1", work))
    assert heard.kinds() == ["Started 1", "Cancelled 1"]


def test_a_job_cancelled_as_it_begins_does_no_work(host: InlineHost, heard: Heard) -> None:
    host.events.subscribe(lambda event: host.queue.cancel(event.job_id))
    host.submit(_job("1", lambda context: context.produce("a take nobody wants")))
    assert heard.kinds() == ["Started 1", "Cancelled 1"]


def test_work_that_is_done_before_it_notices_a_cancel_is_done(host: InlineHost, heard: Heard) -> None:
    host.submit(_job("1", lambda context: host.queue.cancel(context.job_id)))
    assert heard.kinds() == ["Started 1", "Finished 1"]


def test_cancelling_all_from_a_job_ends_it_and_those_behind_it(host: InlineHost, heard: Heard) -> None:
    def work(context: JobContext) -> None:
        host.submit(_job("2"))
        host.queue.cancel_all()
        context.cancel.check()

    host.submit(_job("1", work))
    assert heard.kinds() == ["Started 1", "Cancelled 2", "Cancelled 1"]


def test_a_job_brought_by_another_is_done_after_it(host: InlineHost, heard: Heard) -> None:
    host.submit(_job("1", lambda _: host.submit(_job("2"))))
    assert heard.kinds() == ["Started 1", "Finished 1", "Started 2", "Finished 2"]


def test_a_failed_job_succeeds_when_it_is_retried_and_the_cause_is_gone(host: InlineHost, heard: Heard) -> None:
    words: list[str] = []

    def work(context: JobContext) -> None:
        if not words:
            _mute(context)

    host.submit(_job("1", work))
    host.queue.retry_failed()
    host.run_waiting()
    assert heard.kinds() == ["Started 1", "Failed 1"] * 2
    words.append("now")
    host.queue.retry("1")
    host.run_waiting()
    assert heard.kinds()[4:] == ["Started 1", "Finished 1"]
    assert host.queue.failed() == ()


def test_who_hears_of_a_failure_can_retry_at_once(host: InlineHost, heard: Heard) -> None:
    tries: list[int] = []

    def work(context: JobContext) -> None:
        tries.append(1)
        if len(tries) < 3:
            _mute(context)

    host.events.subscribe(lambda event: host.queue.retry(event.job_id) if isinstance(event, Failed) else None)
    host.submit(_job("1", work))
    assert heard.kinds() == ["Started 1", "Failed 1"] * 2 + ["Started 1", "Finished 1"]


def test_a_paused_host_waits_and_goes_on(host: InlineHost, heard: Heard) -> None:
    def work(_: JobContext) -> None:
        host.queue.pause()

    host.submit(_job("1", work))
    host.submit(_job("2"))
    assert heard.kinds() == ["Started 1", "Finished 1"]
    host.queue.resume()
    host.run_waiting()
    assert heard.kinds()[2:] == ["Started 2", "Finished 2"]


def test_a_host_that_has_not_started_keeps_jobs_until_it_does() -> None:
    host, heard = InlineHost(), Heard()
    host.events.subscribe(heard.append)
    host.submit(_job("1"))
    assert heard == []
    host.start()
    assert heard.kinds() == ["Started 1", "Finished 1"]
    assert host.close(1)
    host.submit(_job("2"))
    assert heard.kinds()[2:] == ["Cancelled 2"]


def test_a_job_broken_off_from_the_keyboard_ends_and_the_break_goes_on(host: InlineHost, heard: Heard) -> None:
    def work(_: JobContext) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        host.submit(_job("1", work))
    assert heard.kinds() == ["Started 1", "Cancelled 1"]
    assert host.queue.wait_until_idle(0)
    host.submit(_job("2"))
    assert heard.kinds()[2:] == ["Started 2", "Finished 2"]


def test_closing_from_within_a_job_ends_it_and_takes_no_more(host: InlineHost, heard: Heard) -> None:
    def work(context: JobContext) -> None:
        host.submit(_job("2"))
        assert not host.close(0)
        context.cancel.check()

    host.submit(_job("1", work))
    assert heard.kinds() == ["Started 1", "Cancelled 2", "Cancelled 1"]


def _picklable_work(context: JobContext) -> None:
    context.produce(len("done"))


def test_everything_that_crosses_the_seam_can_go_to_another_process(host: InlineHost, heard: Heard) -> None:
    job = pickle.loads(pickle.dumps(_job("1", _picklable_work)))
    host.submit(job)
    host.submit(_job("2", _mute))
    host.queue.close()
    host.submit(_job("3"))
    heard.append(Progressed("1", 0.5, "half"))
    again = pickle.loads(pickle.dumps(list(heard)))
    assert [type(e) for e in again] == [type(e) for e in heard]
    assert {type(e) for e in again} == {Started, Progressed, Produced, Finished, Failed, Cancelled}
    for before, after in zip(heard, again, strict=True):
        if isinstance(before, Failed):
            assert (type(after.error), str(after.error)) == (type(before.error), str(before.error))
        else:
            assert after == before
