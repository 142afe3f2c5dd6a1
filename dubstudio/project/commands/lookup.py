"""Finding what a command was asked to change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from dubstudio.base.errors import EditRefused

T = TypeVar("T")


def found(rows: Mapping[str, T], item_id: str, what: str) -> T:
    """The row of an id.

    Raises:
        EditRefused: There is none.
    """
    if item_id not in rows:
        raise EditRefused(f"There is no {what} {item_id}.", remedy="It may have been removed meanwhile.")
    return rows[item_id]


def several(rows: Mapping[str, T], ids: Iterable[str], what: str) -> list[T]:
    """The rows of some ids, each once, in the order given.

    Raises:
        EditRefused: One of them is missing.
    """
    return [found(rows, item_id, what) for item_id in dict.fromkeys(ids)]
