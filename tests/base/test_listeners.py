"""The list of listeners."""

from __future__ import annotations

from dubstudio.base.events import Listeners


def test_tells_everybody_in_order_of_subscription() -> None:
    listeners: Listeners[str] = Listeners()
    heard: list[str] = []
    listeners.subscribe(lambda event: heard.append(f"first {event}"))
    listeners.subscribe(lambda event: heard.append(f"second {event}"))
    listeners.emit("a")
    assert heard == ["first a", "second a"]


def test_who_leaves_hears_no_more_and_may_leave_twice() -> None:
    listeners: Listeners[int] = Listeners()
    heard: list[int] = []
    leave = listeners.subscribe(heard.append)
    listeners.emit(1)
    leave()
    leave()
    listeners.emit(2)
    assert heard == [1]


def test_who_leaves_or_comes_while_being_told_changes_the_next_time_only() -> None:
    listeners: Listeners[int] = Listeners()
    heard: list[str] = []

    def swap(event: int) -> None:
        heard.append(f"old {event}")
        leave()
        listeners.subscribe(lambda later: heard.append(f"new {later}"))

    leave = listeners.subscribe(swap)
    listeners.subscribe(lambda event: heard.append(f"other {event}"))
    listeners.emit(1)
    listeners.emit(2)
    assert heard == ["old 1", "other 1", "other 2", "new 2"]
