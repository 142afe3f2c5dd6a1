"""Readings that are kept: whole ones for a while, facts for long, from any thread."""

from __future__ import annotations

import threading

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, EngineError
from dubstudio.speech.engine import Reading, SpeechRequest
from dubstudio.speech.keys import request_key
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.readings import Readings


class Counting(ToneEngine):
    """Counts how often it reads, and can be made to fail."""

    def __init__(self) -> None:
        super().__init__()
        self.read_texts: list[str] = []
        self.error: Exception | None = None

    def read(self, request: SpeechRequest, cancel: CancelToken) -> Reading:  # type: ignore[override]
        self.read_texts.append(request.text)
        if self.error:
            raise self.error
        return super().read(request, cancel)


@pytest.fixture
def engine() -> Counting:
    return Counting()


def _request(text: str, seed: int = 0) -> SpeechRequest:
    return SpeechRequest(text, "en", ToneEngine().preset("low"), seed=seed)


def test_a_reading_is_made_once(engine: Counting) -> None:
    readings, request = Readings(), _request("Hello there.")
    first = readings.read(engine, request, CancelToken())
    assert readings.read(engine, request, CancelToken()) is first
    assert engine.read_texts == ["Hello there."]
    assert readings.read(engine, _request("Hello there.", seed=1), CancelToken()) is not first


def test_facts_are_what_the_reading_says(engine: Counting) -> None:
    readings, request = Readings(), _request("Hello there 😀.")
    facts = readings.learn(engine, request, CancelToken())
    reading = readings.reading(request_key(request))
    assert reading is not None
    assert (facts.natural_samples, facts.sample_rate) == (reading.natural_samples, reading.sample_rate)
    assert facts.unspoken == reading.unspoken
    assert (facts.spoken, facts.syllables, facts.error) == (reading.spoken, 3, "")


def test_whole_readings_are_forgotten_before_their_facts(engine: Counting) -> None:
    readings = Readings(most_readings=2, most_facts=3)
    requests = [_request(f"Line {n}.") for n in range(4)]
    for request in requests:
        readings.learn(engine, request, CancelToken())
    keys = [request_key(request) for request in requests]
    assert [readings.reading(key) is not None for key in keys] == [False, False, True, True]
    assert [readings.facts(key) is not None for key in keys] == [False, True, True, True]
    again = readings.read(engine, requests[1], CancelToken())
    assert again == engine.read(requests[1], CancelToken()), "read again, and the same"


def test_what_was_used_last_is_kept(engine: Counting) -> None:
    readings = Readings(most_readings=2)
    for text in ("a", "b", "a", "c"):
        readings.read(engine, _request(text), CancelToken())
    assert readings.reading(request_key(_request("a"))) is not None
    assert readings.reading(request_key(_request("b"))) is None


def test_words_nobody_can_speak_are_remembered_as_such(engine: Counting) -> None:
    readings, request = Readings(), _request("♪ ♪")
    for _ in range(2):
        facts = readings.learn(engine, request, CancelToken())
        assert "can be spoken" in facts.error
        assert facts.natural_samples == 0
    assert engine.read_texts == ["♪ ♪"]
    with pytest.raises(CannotSpeak):
        readings.read(engine, request, CancelToken())


@pytest.mark.parametrize("error", [EngineError("broken"), Cancelled()])
def test_what_does_not_lie_in_the_text_is_tried_again(engine: Counting, error: Exception) -> None:
    readings, request = Readings(), _request("Hello.")
    engine.error = error
    with pytest.raises(type(error)):
        readings.learn(engine, request, CancelToken())
    engine.error = None
    assert readings.learn(engine, request, CancelToken()).error == ""


def test_everything_can_be_forgotten(engine: Counting) -> None:
    readings, request = Readings(), _request("Hello.")
    readings.learn(engine, request, CancelToken())
    readings.forget()
    assert readings.facts(request_key(request)) is None
    assert readings.reading(request_key(request)) is None


def test_threads_may_share_it() -> None:
    readings = Readings(most_readings=5, most_facts=5)
    wrong: list[str] = []

    def use(seed: int) -> None:
        engine = ToneEngine()
        for n in range(100):
            request = _request(f"Line {n % 9}.", seed)
            if readings.read(engine, request, CancelToken()).request_key != request_key(request):
                wrong.append(request.text)
            readings.facts(request_key(request))

    threads = [threading.Thread(target=use, args=(n % 2,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
