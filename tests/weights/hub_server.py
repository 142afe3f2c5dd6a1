"""A server that speaks what both hubs' client libraries need, and misbehaves when asked to."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

PIECE = 4096


@dataclass
class Manners:
    """How the server behaves; by default well.

    Attributes:
        cuts: After how many bytes of the body each of the next answers breaks off.
        statuses: What the next requests for files, or for anything if `everywhere`, are answered with instead.
        listed_sizes: Sizes it lists by name, instead of the true ones.
        bodies: What it sends by name, instead of the true content; lists the true hash.
        claims: Lengths it announces by name, instead of the true ones.
        says_no_length: Whether a body just ends.
        ignores_ranges: Whether it always sends the whole file.
        hashes: Whether it lists hashes.
        stalls_at: After how many bytes of a body it falls silent for ever.
        pause_s: Between two pieces of a body.
    """

    cuts: list[int] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    everywhere: bool = False
    listed_sizes: dict[str, int] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    claims: dict[str, int] = field(default_factory=dict)
    says_no_length: bool = False
    ignores_ranges: bool = False
    hashes: bool = True
    stalls_at: int | None = None
    pause_s: float = 0.0


class HubServer:
    """Repositories as ``{"owner/name": {"path": content}}``, and what it was asked."""

    def __init__(self, repositories: dict[str, dict[str, bytes]]) -> None:
        self.repositories = repositories
        self.manners = Manners()
        self.asked: list[tuple[str, str]] = []
        self.stopping = threading.Event()
        self.url = ""

    def files_asked(self) -> list[tuple[str, str]]:
        """Requests for files: path and range."""
        return [(path, wanted) for path, wanted in self.asked if "/resolve/" in path or "FilePath=" in path]

    def answer(self, request: Any) -> None:
        """Answer one request."""
        parts = urlsplit(request.path)
        query = parse_qs(parts.query)
        words = unquote(parts.path).strip("/").split("/")
        self.asked.append((request.path, request.headers.get("Range") or ""))
        asks_file = "resolve" in words or "FilePath" in query
        if self.manners.statuses and (asks_file or self.manners.everywhere):
            self._refuse(request, self.manners.statuses.pop(0))
        elif words[:2] == ["api", "models"]:
            self._list(request, "/".join(words[2:4]), self._huggingface)
        elif words[:3] == ["api", "v1", "models"] and words[-1] == "files":
            self._list(request, "/".join(words[3:5]), self._modelscope)
        elif words[:3] == ["api", "v1", "models"]:
            self._file(request, "/".join(words[3:5]), query["FilePath"][0])
        else:
            self._file(request, "/".join(words[:2]), "/".join(words[4:]))

    def _list(self, request: Any, repository: str, shape: Any) -> None:
        files = self.repositories.get(repository)
        if files is None:
            self._refuse(request, 404)
            return
        body = json.dumps(shape(files)).encode()
        request.send_response(200)
        request.send_header("Content-Type", "application/json")
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Connection", "close")
        request.end_headers()
        request.wfile.write(body)

    def _huggingface(self, files: dict[str, bytes]) -> dict[str, Any]:
        siblings = []
        for name, data in files.items():
            size = self.manners.listed_sizes.get(name, len(data))
            entry: dict[str, Any] = {"rfilename": name, "size": size}
            if self.manners.hashes and name.endswith((".yaml", ".json")):  # as in git; the others are in LFS
                entry["blobId"] = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
            elif self.manners.hashes:
                entry["lfs"] = {"sha256": hashlib.sha256(data).hexdigest(), "size": size, "pointerSize": 1}
            siblings.append(entry)
        return {"id": "a/b", "sha": "0" * 40, "siblings": siblings}

    def _modelscope(self, files: dict[str, bytes]) -> dict[str, Any]:
        listed = [
            {
                "Path": name,
                "Size": self.manners.listed_sizes.get(name, len(data)),
                "Sha256": hashlib.sha256(data).hexdigest() if self.manners.hashes else "",
                "Type": "blob",
            }
            for name, data in files.items()
        ]
        return {"Code": 200, "Success": True, "Data": {"Files": listed}}

    def _file(self, request: Any, repository: str, name: str) -> None:
        data = self.manners.bodies.get(name, self.repositories.get(repository, {}).get(name))
        if data is None:
            self._refuse(request, 404)
            return
        wanted = (request.headers.get("Range") or "").removeprefix("bytes=").rstrip("-")
        start = int(wanted) if wanted and not self.manners.ignores_ranges else 0
        if start and start >= len(data):
            self._refuse(request, 416)
            return
        claimed = self.manners.claims.get(name, len(data))
        request.send_response(206 if start else 200)
        if start:
            request.send_header("Content-Range", f"bytes {start}-{claimed - 1}/{claimed}")
        if not self.manners.says_no_length:
            request.send_header("Content-Length", str(claimed - start))
        request.send_header("Connection", "close")
        request.end_headers()
        self._send(request, data[start:])

    def _send(self, request: Any, body: bytes) -> None:
        end = self.manners.cuts.pop(0) if self.manners.cuts else len(body)
        for at in range(0, min(end, len(body)), PIECE):
            if self.manners.stalls_at is not None and at >= self.manners.stalls_at:
                self.stopping.wait(20)
                return
            request.wfile.write(body[at : min(at + PIECE, end)])
            time.sleep(self.manners.pause_s)

    def _refuse(self, request: Any, status: int) -> None:
        request.send_response(status)
        request.send_header("Content-Length", "2")
        request.send_header("Connection", "close")
        request.end_headers()
        request.wfile.write(b"{}")


@contextmanager
def serving(repositories: dict[str, dict[str, bytes]]) -> Iterator[HubServer]:
    """A server on a free port, as long as it is needed."""
    hub = HubServer(repositories)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.close_connection = True
            with suppress(ConnectionError):  # the other side may stop in the middle
                hub.answer(self)

        def log_message(self, *_: object) -> None:
            """Not on the terminal."""

    class Server(ThreadingHTTPServer):
        daemon_threads = False
        block_on_close = True

    server = Server(("127.0.0.1", 0), Handler)
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), name="hub-server")
    thread.start()
    try:
        yield hub
    finally:
        hub.stopping.set()
        server.shutdown()
        thread.join()
        server.server_close()
