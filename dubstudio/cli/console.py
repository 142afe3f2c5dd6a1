"""What the command line shows: bars on a terminal, plain lines elsewhere, one JSON document when asked.

Results go to standard output, everything else to standard error, so that output can be piped.
"""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from dubstudio.base.errors import DubError
from dubstudio.base.progress import Progress

_PLAIN_EVERY_S = 2.0


class Console:
    """One run's output.

    Args:
        as_json: Print one JSON document to standard output instead of text.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        for stream in (sys.stdout, sys.stderr):
            # A terminal that can't show a name must not break a dub at its end.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def result(self, document: dict[str, Any], text: str) -> None:
        """The outcome: `document` in JSON mode, else `text`."""
        sys.stdout.write((self._json(document) if self.as_json else text) + "\n")
        sys.stdout.flush()

    def _json(self, document: dict[str, Any]) -> str:
        # What the output can't encode JSON has its own way to write.
        plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        return json.dumps(document, ensure_ascii=plain, indent=2)

    def note(self, text: str) -> None:
        """A remark on the way."""
        sys.stderr.write(text + "\n")
        sys.stderr.flush()

    def error(self, error: DubError) -> None:
        """The one message a failed command ends with."""
        if self.as_json:
            document = {"error": {"kind": type(error).__name__, "message": error.message, "remedy": error.remedy}}
            self.result(document, "")
        else:
            self.note(f"Error: {error}")

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A `Progress` to hand to long work; a bar on a terminal, a line every two seconds elsewhere."""
        if not sys.stderr.isatty():
            yield self._plain_progress()
            return
        from rich.console import Console as Terminal
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        with Bar(*columns, console=Terminal(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=1.0)
            yield lambda fraction, text: bar.update(task, completed=fraction, description=text)

    def _plain_progress(self) -> Progress:
        last = -_PLAIN_EVERY_S

        def report(fraction: float, text: str) -> None:
            nonlocal last
            if time.monotonic() - last >= _PLAIN_EVERY_S:
                last = time.monotonic()
                self.note(f"{fraction:4.0%} {text}")

        return report


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns aligned with spaces; wide (CJK) characters count two."""
    from unicodedata import east_asian_width

    def width(cell: str) -> int:
        return sum(2 if east_asian_width(c) in "WF" else 1 for c in cell)

    widths = [max(width(row[i]) for row in (header, *rows)) for i in range(len(header))]
    lines = [
        "  ".join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in (header, *rows)
    ]
    return "\n".join(lines)
