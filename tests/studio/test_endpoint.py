"""A language model on this machine that says what it is told to say: asked, slow, refusing, gone."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, DownloadFailed, DubError, UsageError
from dubstudio.studio import wordings
from dubstudio.studio.endpoint import KEY_VARIABLE, Endpoint, Said, answer, endpoint_of
from dubstudio.studio.wordings import LineToFit
from tests.studio.language_model import Model


@pytest.fixture
def model() -> Iterator[Model]:
    made = Model()
    yield made
    made.close()


def _ask(endpoint: Endpoint, cancel: CancelToken | None = None) -> str:
    return answer(endpoint, (Said("user", "Say hello."),), cancel or CancelToken())


def test_the_model_is_asked_as_its_protocol_says(model: Model) -> None:
    assert _ask(model.endpoint) == "Hello."
    ((path, key, body),) = model.asked
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer secret", "small")
    assert body["messages"] == [{"role": "user", "content": "Say hello."}]


@pytest.mark.parametrize(
    ("status", "raw", "kind", "told"),
    [
        (401, b"", UsageError, "refuses the key"),
        (404, b"", UsageError, "small"),
        (500, b'{"error": {"message": "out of memory"}}', DownloadFailed, "out of memory"),
        (200, b"<html>", DownloadFailed, "can't be understood"),
        (200, b'{"choices": []}', DownloadFailed, "can't be understood"),
    ],
)
def test_what_goes_wrong_is_said_with_a_remedy(
    model: Model, status: int, raw: bytes, kind: type[DubError], told: str
) -> None:
    model.status, model.raw = status, raw
    with pytest.raises(kind, match=told) as caught:
        _ask(model.endpoint)
    assert caught.value.remedy


def test_nobody_there_and_no_address_are_told_apart(model: Model) -> None:
    gone = model.endpoint
    model.close()
    with pytest.raises(DownloadFailed, match="can't be reached"):
        _ask(gone)
    with pytest.raises(UsageError, match="no address"):
        _ask(Endpoint("localhost:11434", "small"))


def test_waiting_ends_when_the_user_or_the_clock_says_so(model: Model) -> None:
    model.held.clear()
    cancel = CancelToken()
    threading.Timer(0.1, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        _ask(model.endpoint, cancel)
    quick = Endpoint(model.endpoint.url, "small", timeout_s=0.2)
    with pytest.raises(DownloadFailed, match=r"within 0\.2 s"):
        _ask(quick)
    assert time.monotonic() - began < 2


def test_without_an_address_there_is_no_endpoint_and_the_key_may_be_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert endpoint_of(" ", "m", "k", 5) is None
    monkeypatch.setenv(KEY_VARIABLE, "from outside")
    found = endpoint_of("http://127.0.0.1:1/v1", "m", "", 5)
    assert found is not None
    assert found.key == "from outside"


def test_proposals_are_cleaned_counted_and_sorted_by_how_they_fit(model: Model) -> None:
    model.says = (
        "<think>How short?</think>Here are six:\n1. “Come home right away.”\n- Come home.\n- Come home.\n"
        "3) You all have to come back home at once now, please.\n* Well, you really must come home now."
    )
    line = LineToFit("Well, you really must come home now.", "en", room_s=0.5, before=("It is late.",))
    found = wordings.proposals(line, model.endpoint, CancelToken())
    assert [wording.text for wording in found] == [
        "Come home.",
        "Come home right away.",
        "You all have to come back home at once now, please.",
    ]
    assert found[0].fits
    assert found[2].syllables_off > 0
    asked = model.asked[0][2]["messages"][1]["content"]
    assert "It is late." in asked
    assert "shorter" in asked


def test_lengths_are_those_of_the_engine_where_it_can_tell(model: Model) -> None:
    model.says = "Come home.\nGo home to her."
    line = LineToFit("Come back home now.", "en", room_s=2.0)
    found = wordings.proposals(line, model.endpoint, CancelToken(), {"Come home.": 9.0}.get)
    assert [wording.text for wording in found] == ["Go home to her.", "Come home."]
    assert found[1].length.natural_s == 9.0


@pytest.mark.parametrize(
    ("wording", "kept", "lost"),
    [
        ("行长来了。", "<行长|HANG2 ZHANG3>来了。", ("行(xing2)", "[pause 0.4s]", "*快*")),
        ("快走，行不？", "*快*走，行(xing2)不？", ("<行长|HANG2 ZHANG3>", "[pause 0.4s]")),
        # 行 of 银行 is another word than that of 行不行.
        ("银行的人[pause 0.4s]走了。", "银行的人[pause 0.4s]走了。", ("<行长|HANG2 ZHANG3>", "行(xing2)", "*快*")),
    ],
)
def test_readings_and_stresses_stay_where_their_words_do(wording: str, kept: str, lost: tuple[str, ...]) -> None:
    line = "<行长|HANG2 ZHANG3>，行(xing2)不行？[pause 0.4s]*快*走！"
    assert wordings.with_forms(line, wording, "zh") == (kept, lost)
