"""What a description of an emotion says: eight weights, how it is spoken, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from dubstudio.project.entities import EMOTIONS

ENERGY, PACE, WHISPER = "energy", "pace", "whisper"
MANNERS = (ENERGY, PACE, WHISPER)
"""What words say beside an emotion: louder or softer, faster or slower, how much of a whisper."""

Weights = tuple[float, float, float, float, float, float, float, float]


@dataclass(frozen=True)
class Evidence:
    """Some words, and what they said.

    Attributes:
        words: The words as they stand in the description, with what strengthens, weakens or denies them.
        start: Index of their first character.
        end: Index behind their last.
        effects: Names of `EMOTIONS` and `MANNERS` with what the words add to each; manners may be negative.
    """

    words: str
    start: int
    end: int
    effects: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Understood:
    """What a description was taken to mean.

    Attributes:
        weights: One from 0 to 1 for each of `EMOTIONS`, in their order; all zero where nothing was understood.
        energy: From -1, soft, to 1, loud and forceful.
        pace: From -1, slow, to 1, fast.
        whisper: From 0 to 1, whispered.
        evidence: The words that said so, in the order in which they stand.
    """

    weights: Weights = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    energy: float = 0.0
    pace: float = 0.0
    whisper: float = 0.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def top(self) -> str:
        """The strongest emotion; empty where there is none."""
        most = max(self.weights)
        return EMOTIONS[self.weights.index(most)] if most > 0 else ""
