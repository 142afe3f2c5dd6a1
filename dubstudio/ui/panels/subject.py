"""The lines that the inspector is about, as one value its parts are shown. Must not know widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from dubstudio.project.entities import Character, Project, Segment

T = TypeVar("T")


class Mixed(Enum):
    """Stands for a value where several lines have several."""

    MIXED = "mixed"


MIXED = Mixed.MIXED


@dataclass(frozen=True)
class Subject:
    """Selected lines.

    Attributes:
        project: The document they are in.
        lines: All of them; never none.
        current: The one whose words are shown.
    """

    project: Project
    lines: tuple[Segment, ...]
    current: Segment

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the lines."""
        return tuple(line.id for line in self.lines)

    @property
    def n_locked(self) -> int:
        """How many of them are locked."""
        return sum(line.locked for line in self.lines)

    def common(self, value_of: Callable[[Segment], T]) -> T | Mixed:
        """What all lines have in common; `MIXED` where they differ."""
        value = value_of(self.current)
        return value if all(value_of(line) == value for line in self.lines) else MIXED

    def character(self) -> Character | Mixed | None:
        """Who speaks them."""
        found = self.common(lambda line: line.character_id)
        return found if isinstance(found, Mixed) else self.project.characters.get(found or "")
