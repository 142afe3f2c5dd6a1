"""A language model on this machine that says what it is told to say."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from dubstudio.studio.endpoint import Endpoint


class Model:
    """A server that answers every question alike and notes what it was asked."""

    def __init__(self) -> None:
        self.status, self.says, self.raw = 200, "Hello.", b""
        self.held = threading.Event()
        self.held.set()
        self.asked: list[tuple[str, str | None, dict[str, Any]]] = []
        model = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                model.asked.append((self.path, self.headers["Authorization"], body))
                model.held.wait(5)
                told = model.raw or json.dumps({"choices": [{"message": {"content": model.says}}]}).encode()
                self.send_response(model.status)
                self.send_header("Content-Length", str(len(told)))
                self.end_headers()
                self.wfile.write(told)

            def log_message(self, *_: Any) -> None:
                """Nobody reads it."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that leave are expected
        self.thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(f"http://127.0.0.1:{self._server.server_port}/v1", "small", "secret", timeout_s=3.0)

    def close(self) -> None:
        self.held.set()
        self._server.shutdown()
        self._server.server_close()
        self.thread.join()
