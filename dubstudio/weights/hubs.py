"""Where files come from: Hugging Face and ModelScope, each through its own client library.

The libraries know names, addresses, log-ins, proxies and mirrors, and open the connection; what is done with the bytes
is `transfer`'s. Both are imported when a hub is first asked something, and asking is the only thing that touches the
network. Usage statistics are off.
"""

from __future__ import annotations

import logging
import os
import re
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from dubstudio.base.errors import DownloadFailed, UsageError
from dubstudio.weights.catalog import HUGGINGFACE, MODELSCOPE, SOURCES

_log = logging.getLogger(__name__)

_TIMEOUT_S = 15.0  # without a byte
_CHUNK = 1 << 13  # of ModelScope: a chunk that is not full when the connection breaks is lost
_NEWEST = "master"  # ModelScope's name for it
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_NO_RIGHT = {401, 403}
_ABSENT = {404, 410}
_PASSING = {408, 425, 429}
_BEHIND_THE_END = 416


class Interrupted(Exception):
    """The connection could not be made, or broke; trying again may help."""


class Stale(Exception):
    """The server has nothing behind the byte that was asked for: what is here is not a beginning of its file."""


@dataclass(frozen=True)
class Listed:
    """What a hub says about a file.

    Attributes:
        size: Bytes.
        sha256: Of its content; empty where the hub does not say.
        git_sha1: Of git's blob of it; empty where the hub does not say.
    """

    size: int
    sha256: str = ""
    git_sha1: str = ""


class Stream(Protocol):
    """An answer that is being read.

    Attributes:
        start: First byte it brings; 0 where the server did not care what was asked for.
        size: Of the whole file, as the server says now; None where it does not.
    """

    start: int
    size: int | None

    def chunks(self) -> Iterator[bytes]:
        """The bytes; raises `Interrupted` where the connection breaks."""
        ...

    def shut(self) -> None:
        """End `chunks` now; called by another thread."""
        ...


class Hub(Protocol):
    """Where files come from.

    Attributes:
        source: Its id, one of `catalog.SOURCES`.
        address: Where it is asked, for people.
    """

    source: str
    address: str

    def listing(self, repository: str, revision: str) -> Mapping[str, Listed]:
        """All files of a repository, by name.

        Raises:
            Interrupted: It can't be reached at the moment.
            DownloadFailed: It has no such repository, or does not show it to us.
        """
        ...

    @contextmanager
    def opened(self, repository: str, revision: str, path: str, start: int) -> Iterator[Stream]:
        """A file from byte `start` on.

        Raises:
            Interrupted: It can't be reached at the moment.
            Stale: The file ends before.
            DownloadFailed: It has no such file, or does not give it to us.
        """
        ...

    def close(self) -> None:
        """Let connections go."""
        ...


def open_hub(source: str, endpoint: str = "") -> Hub:
    """The hub of an id. Touches no network yet.

    Args:
        source: One of `catalog.SOURCES`.
        endpoint: Address of a mirror; empty for the hub itself.

    Raises:
        UsageError: There is no such source, or that is no address.
    """
    endpoint = endpoint.strip().rstrip("/")
    if endpoint and not re.match(r"https?://[^/\s]", endpoint):
        raise UsageError(f"{endpoint} is not the address of a mirror.", remedy="Use one like https://hf-mirror.com.")
    if source == HUGGINGFACE:
        return HuggingFace(endpoint)
    if source == MODELSCOPE:
        return ModelScope(endpoint)
    raise UsageError(f"There is no source {source!r}.", remedy=f"Use one of {', '.join(SOURCES)}.")


class HuggingFace:
    """huggingface.co or a mirror of it.

    Args:
        endpoint: Of the mirror. Its owner is not told the user's log-in.
    """

    source = HUGGINGFACE

    def __init__(self, endpoint: str = "") -> None:
        self.address = endpoint or os.environ.get("HF_ENDPOINT", "") or "https://huggingface.co"
        self._endpoint = endpoint or None
        self._token: bool | None = False if endpoint else None

    def listing(self, repository: str, revision: str) -> Mapping[str, Listed]:
        """See `Hub`."""
        library = _huggingface()
        api = library.HfApi(endpoint=self._endpoint, token=self._token)
        with self._mapped(repository):
            info = api.model_info(repository, revision=revision or None, files_metadata=True, timeout=_TIMEOUT_S)
        return {s.rfilename: _listed(s) for s in info.siblings or () if s.size is not None}

    @contextmanager
    def opened(self, repository: str, revision: str, path: str, start: int) -> Iterator[Stream]:
        """See `Hub`."""
        library = _huggingface()
        url = library.hf_hub_url(repository, path, revision=revision or None, endpoint=self._endpoint)
        headers = {**library.utils.build_hf_headers(token=self._token), **_asking(start)}
        session = library.utils.get_session()
        with ExitStack() as stack:
            with self._mapped(f"{repository}/{path}"):
                stream = session.stream("GET", url, headers=headers, follow_redirects=True, timeout=_TIMEOUT_S)
                response = stack.enter_context(stream)
                if response.status_code == _BEHIND_THE_END:
                    raise Stale
                library.utils.hf_raise_for_status(response)
            yield _HuggingFaceStream(response)

    def close(self) -> None:
        """See `Hub`. The library keeps one session for the whole program."""

    @contextmanager
    def _mapped(self, what: str) -> Iterator[None]:
        library = _huggingface()
        try:
            with _ONLINE:
                yield
        except library.errors.HfHubHTTPError as error:
            raise _refusal(self, error.response.status_code, what) from error
        except _transport(library).TransportError as error:
            raise Interrupted(f"{self.address}: {error or type(error).__name__}") from error
        except ValueError as error:  # what answered is not a hub
            raise DownloadFailed(f"{self.address} does not answer like Hugging Face.", remedy=_OTHER) from error


class _HuggingFaceStream:
    def __init__(self, response: Any) -> None:
        self._response = response
        self.start, self.size = _extent(response.status_code, response.headers)

    def chunks(self) -> Iterator[bytes]:
        """See `Stream`."""
        try:
            yield from self._response.iter_bytes()
        except _transport(_huggingface()).TransportError as error:
            raise Interrupted(f"{error or type(error).__name__}") from error

    def shut(self) -> None:
        """See `Stream`."""
        connection = self._response.extensions.get("network_stream")
        plug = connection.get_extra_info("socket") if connection else None
        if plug is not None:
            with suppress(OSError):
                plug.shutdown(socket.SHUT_RDWR)


class ModelScope:
    """modelscope.cn or a mirror of it.

    Args:
        endpoint: Of the mirror.
    """

    source = MODELSCOPE

    def __init__(self, endpoint: str = "") -> None:
        self.address = endpoint or os.environ.get("MODELSCOPE_ENDPOINT", "") or "https://www.modelscope.cn"
        self._endpoint = endpoint or None
        self._api: Any = None
        self._left = ExitStack()

    def listing(self, repository: str, revision: str) -> Mapping[str, Listed]:  # noqa: ARG002 see `opened`
        """See `Hub`."""
        with self._mapped(repository):
            files = self._client().list_repo_files(repository, "model", revision=_NEWEST)
        return {f.path: Listed(f.size, (f.sha256 or "").lower()) for f in files if not f.is_dir}

    @contextmanager
    def opened(self, repository: str, revision: str, path: str, start: int) -> Iterator[Stream]:  # noqa: ARG002
        """See `Hub`. The catalogue's revisions are not those of ModelScope: there it is always the newest."""
        with ExitStack() as stack:
            with self._mapped(f"{repository}/{path}"):
                response = self._client().legacy.download_stream(
                    repository, "model", path, _NEWEST, headers=_asking(start)
                )
                stack.callback(response.close)
            yield _ModelScopeStream(response)

    def close(self) -> None:
        """See `Hub`."""
        if self._api is not None:
            for session in (self._api.legacy._session, self._api.legacy._read_session):  # noqa: SLF001 it has no close
                session.close()
        self._api = None
        self._left.close()

    def _client(self) -> Any:
        if self._api is None:
            library = _modelscope()
            # Its own folder would give us the user's log-in, a pickle, and a number that is the same for ever.
            folder = self._left.enter_context(TemporaryDirectory(prefix="dubstudio-"))
            self._api = library.HubApi(library.HubConfig(endpoint=self._endpoint, config_dir=Path(folder)))
        return self._api

    @contextmanager
    def _mapped(self, what: str) -> Iterator[None]:
        errors = _modelscope().errors
        try:
            yield
        except errors.APIError as error:
            status = error.status_code or 0
            if status == _BEHIND_THE_END:
                raise Stale from error
            raise _refusal(self, status, what) from error
        except (errors.NetworkError, OSError) as error:  # requests' errors are among the latter
            raise Interrupted(f"{self.address}: {error}") from error
        except (errors.HubError, ValueError, TypeError, AttributeError) as error:  # what answered is not a hub
            raise DownloadFailed(f"{self.address} does not answer like ModelScope.", remedy=_OTHER) from error


class _ModelScopeStream:
    def __init__(self, response: Any) -> None:
        self._response = response
        self.start, self.size = _extent(response.status_code, response.headers)

    def chunks(self) -> Iterator[bytes]:
        """See `Stream`."""
        try:
            yield from self._response.iter_content(_CHUNK)
        except OSError as error:  # requests' errors
            raise Interrupted(str(error)) from error

    def shut(self) -> None:
        """See `Stream`."""
        with suppress(OSError, ValueError, RuntimeError):
            self._response.raw.shutdown()


_OTHER = "Check the address of the mirror, or use another source."


class _Online:
    """While entered, by however many threads, Hugging Face's library may speak to the network.

    The program tells it at its start to stay offline; a download is what lifts that.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._n = 0
        self._before = True

    def __enter__(self) -> None:
        constants = import_module("huggingface_hub.constants")
        with self._lock:
            if self._n == 0:
                self._before = constants.HF_HUB_OFFLINE
                constants.HF_HUB_OFFLINE = False  # type: ignore[attr-defined]
            self._n += 1

    def __exit__(self, *_: object) -> None:
        constants = import_module("huggingface_hub.constants")
        with self._lock:
            self._n -= 1
            if self._n == 0:
                constants.HF_HUB_OFFLINE = self._before  # type: ignore[attr-defined]


_ONLINE = _Online()


def _huggingface() -> Any:
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    library = import_module("huggingface_hub")
    constants, *_ = (import_module(f"huggingface_hub.{name}") for name in ("constants", "errors", "utils"))
    # Where somebody has imported it before, it has read the environment already.
    constants.HF_HUB_DISABLE_TELEMETRY = True  # type: ignore[attr-defined]
    return library


def _modelscope() -> Any:
    # How long to try is for `transfer` to say, which can be stopped; read when the library is imported.
    os.environ.setdefault("MODELSCOPE_REPO_TREE_PAGE_MAX_ATTEMPTS", "1")
    import_module("modelscope_hub.errors")
    return import_module("modelscope_hub")


def _transport(library: Any) -> Any:
    """What the library speaks HTTP with: httpx in its version 1, httpx2 in its version 2."""
    return import_module(type(library.utils.get_session()).__module__.partition(".")[0])


def _listed(sibling: Any) -> Listed:
    if sibling.lfs is not None:
        return Listed(sibling.lfs.size, sibling.lfs.sha256)
    return Listed(sibling.size, git_sha1=sibling.blob_id or "")


def _asking(start: int) -> dict[str, str]:
    asked = {"Accept-Encoding": "identity"}  # a byte number has to mean the file's
    if start:
        asked["Range"] = f"bytes={start}-"
    return asked


def _extent(status: int, headers: Mapping[str, str]) -> tuple[int, int | None]:
    """First byte of an answer and size of the whole file, as its head says."""
    partial = _RANGE.match(headers.get("Content-Range") or "")
    if status == 206 and partial:
        return int(partial[1]), None if partial[2] == "*" else int(partial[2])
    length = headers.get("Content-Length") or ""
    plain = not headers.get("Content-Encoding") or headers.get("Content-Encoding") == "identity"
    return 0, int(length) if plain and length.isdigit() else None


def _refusal(hub: Hub, status: int, what: str) -> Exception:
    """What an answer that is none means."""
    if status in _NO_RIGHT:
        return DownloadFailed(
            f"{hub.address} does not give {what} to us ({status}).",
            remedy="Log in there and agree to its terms if it asks for that, or use another source.",
        )
    if status in _ABSENT:
        return DownloadFailed(f"{hub.address} has no {what} ({status}).", remedy=_OTHER)
    if status in _PASSING or status >= 500:
        return Interrupted(f"{hub.address} answered {status}")
    return DownloadFailed(f"{hub.address} refused {what} ({status}).", remedy=_OTHER)
