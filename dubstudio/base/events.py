"""A list of listeners. Core tells faces what happened through this; it must not know who listens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Calls every subscriber, in order of subscription, in the thread of the caller."""

    def __init__(self) -> None:
        self._callbacks: list[Callable[[T], None]] = []

    def subscribe(self, callback: Callable[[T], None]) -> Callable[[], None]:
        """Add a listener. Returns a function that removes it again."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def emit(self, event: T) -> None:
        """Tell everybody. A listener that subscribes or leaves meanwhile takes effect next time."""
        for callback in tuple(self._callbacks):
            callback(event)
