"""Asking long work to stop. Knows nothing of jobs or threads' owners: a flag that both sides share."""

from __future__ import annotations

import threading

from dubstudio.base.errors import Cancelled


class CancelToken:
    """A flag set once by whoever waits, polled by whoever works (between chunks, steps, packets)."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; idempotent, callable from any thread."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether a stop was asked for."""
        return self._event.is_set()

    def check(self) -> None:
        """Return, or stop the work.

        Raises:
            Cancelled: A stop was asked for.
        """
        if self._event.is_set():
            raise Cancelled

    def wait(self, timeout_s: float) -> bool:
        """Sleep up to `timeout_s` seconds, waking early on cancel. Returns whether cancelled."""
        return self._event.wait(timeout_s)
