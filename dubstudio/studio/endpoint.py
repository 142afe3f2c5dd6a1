"""Asks a language model that the user runs or rents, by the protocol most of them speak.

Nothing goes anywhere unless `answer` is called, and that is done only when the user asks for it. One request at a time
over http.client: no library, no retries, no telemetry. Knows nothing of lines.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import ssl
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import msgspec

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DownloadFailed, UsageError

KEY_VARIABLE = "DUBSTUDIO_WORDING_KEY"
"""Environment variable that holds the key where the settings have none."""

_POLL_S = 0.05
_MOST_BYTES = 4_000_000


@dataclass(frozen=True)
class Endpoint:
    """Where a model is asked.

    Attributes:
        url: Its address up to and with the version, such as ``http://127.0.0.1:11434/v1``.
        model: Its name there.
        key: Sent as a bearer token; empty for none.
        timeout_s: The longest wait for an answer.
    """

    url: str
    model: str
    key: str = ""
    timeout_s: float = 60.0


@dataclass(frozen=True)
class Said:
    """A part of a conversation.

    Attributes:
        role: ``system``, ``user`` or ``assistant``.
        text: What was said.
    """

    role: str
    text: str


def endpoint_of(url: str, model: str, key: str, timeout_s: float) -> Endpoint | None:
    """The endpoint that settings name; None where none is set.

    Args:
        url: Its address; empty for none.
        model: Its name there.
        key: Its key; where empty, that of the environment.
        timeout_s: The longest wait.
    """
    if not url.strip():
        return None
    return Endpoint(url.strip(), model.strip(), key.strip() or os.environ.get(KEY_VARIABLE, ""), timeout_s)


def answer(endpoint: Endpoint, said: Sequence[Said], cancel: CancelToken, *, temperature: float = 0.7) -> str:
    """Ask a model once.

    Args:
        endpoint: Which one.
        said: The conversation so far; the last part is the question.
        cancel: Looked at while waiting.
        temperature: How freely it answers.

    Returns:
        What it says.

    Raises:
        UsageError: The address is none, or the endpoint refuses what is set.
        DownloadFailed: It can't be reached, is too slow, or answers something else.
        Cancelled: The user asked to stop.
    """
    wish = {
        "model": endpoint.model,
        "messages": [{"role": part.role, "content": part.text} for part in said],
        "temperature": temperature,
        "stream": False,
    }
    exchange = _Exchange(endpoint, msgspec.json.encode(wish))
    status, body = exchange.result(cancel)
    return _words_of(endpoint, status, body)


class _Exchange:
    """One request in a thread of its own, so that waiting for it can be given up."""

    def __init__(self, endpoint: Endpoint, body: bytes) -> None:
        self._endpoint, self._body = endpoint, body
        self._connection, self._path = _connection(endpoint)
        self._got: tuple[int, bytes] | None = None
        self._error: OSError | http.client.HTTPException | None = None
        self._done = threading.Event()

    def result(self, cancel: CancelToken) -> tuple[int, bytes]:
        """Status and body of the answer."""
        cancel.check()
        threading.Thread(target=self._run, name="dubstudio-endpoint", daemon=True).start()
        waited = 0.0
        try:
            while not self._done.wait(_POLL_S):
                cancel.check()
                waited += _POLL_S
                if waited > self._endpoint.timeout_s:
                    raise _too_slow(self._endpoint)
        finally:
            self._give_up()
        if isinstance(self._error, TimeoutError):
            raise _too_slow(self._endpoint) from self._error
        if self._error is not None or self._got is None:
            host = urlsplit(self._endpoint.url).netloc
            raise DownloadFailed(
                f"The language model at {host} can't be reached: {self._error}.",
                remedy="Check that it runs and that its address in the settings is right.",
            ) from self._error
        return self._got

    def _run(self) -> None:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        try:
            self._connection.request("POST", self._path, self._body, headers)
            response = self._connection.getresponse()
            self._got = response.status, response.read(_MOST_BYTES)
        except (OSError, http.client.HTTPException) as error:
            self._error = error
        finally:
            self._done.set()

    def _give_up(self) -> None:
        """Close what is still open; a thread that waits for it ends by that."""
        sock = self._connection.sock
        if sock is not None and not self._done.is_set():
            with contextlib.suppress(OSError):  # it may be closed already
                sock.shutdown(socket.SHUT_RDWR)
        if self._done.is_set():
            self._connection.close()


def _connection(endpoint: Endpoint) -> tuple[http.client.HTTPConnection, str]:
    try:
        parts = urlsplit(endpoint.url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise UsageError(
            f"“{endpoint.url}” is no address of a language model.",
            remedy="Set one such as http://127.0.0.1:11434/v1 in the settings.",
        )
    path = parts.path.rstrip("/")
    if not path.endswith("/chat/completions"):
        path += "/chat/completions"
    if parts.query:
        path += f"?{parts.query}"
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, timeout=endpoint.timeout_s, context=context), path
    return http.client.HTTPConnection(host, port, timeout=endpoint.timeout_s), path


def _words_of(endpoint: Endpoint, status: int, body: bytes) -> str:
    """What an answer says."""
    if status in (401, 403):
        raise UsageError("The language model refuses the key.", remedy="Set the right key in the settings.")
    if status == 404:
        raise UsageError(
            f"The language model knows no “{endpoint.model}”, or its address is another.",
            remedy="Check the model and the address in the settings.",
        )
    if status != 200:
        raise DownloadFailed(
            f"The language model answers with an error ({status}): {_complaint(body)}",
            remedy="Check the model in the settings, or try again later.",
        )
    try:
        content = msgspec.json.decode(body)["choices"][0]["message"]["content"]
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, IndexError, TypeError):
        content = None
    if not isinstance(content, str) or not content.strip():
        raise DownloadFailed(
            "The language model's answer can't be understood.",
            remedy="Check that the address in the settings is that of an OpenAI-compatible endpoint.",
        )
    return content


def _complaint(body: bytes) -> str:
    """What the endpoint says is wrong, in a line."""
    try:
        found: Any = msgspec.json.decode(body)
        told = found["error"]["message"] if isinstance(found["error"], dict) else found["error"]
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError):
        told = body.decode("utf-8", "replace")
    return " ".join(str(told).split())[:200] or "nothing more is said"


def _too_slow(endpoint: Endpoint) -> DownloadFailed:
    return DownloadFailed(
        f"The language model has not answered within {endpoint.timeout_s:g} s.",
        remedy="Try again, or set a longer wait or a smaller model in the settings.",
    )
