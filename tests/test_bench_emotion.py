"""The judging of the bench of emotions, on features that are made up."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from bench.emotion import DIRECTED, Said, directions, promises, tables, told_apart
from dubstudio.project.entities import EMOTIONS

DICE = np.random.default_rng(6)


def spoken(moves: dict[str, np.ndarray], noise: float = 0.05) -> list[Said]:
    """Two voices, four sentences; each emotion moved so far from the voice's neutral."""
    said = []
    for voice, sentence in product(("high", "low"), range(4)):
        home = np.array([90.0 if voice == "high" else 80.0, 1.0, 1.5, -20.0, -4.0, -14.0])
        for name in ("", *EMOTIONS):
            moved = home + (moves[name] + noise * DICE.standard_normal(6) if name else 0.0)
            said.append(Said(voice, sentence, name, moved, 0.1 if name else 0.05, 3.0 if name else 3.1))
    return said


def as_asked() -> dict[str, np.ndarray]:
    from bench.emotion import wanted
    from dubstudio.speech.kokoro.acting import recipes

    asked = {name: wanted(recipes()[name]) for name in EMOTIONS}
    return {name: np.array([*(asked[name][thing] for thing in DIRECTED), 0.0, 0.0]) for name in EMOTIONS}


def test_what_moves_as_asked_arrives_and_is_told_apart() -> None:
    said = spoken(as_asked(), noise=0.01)
    assert all(all(ways) for things in directions(said).values() for ways in things.values())
    assert np.trace(told_apart(said)) == told_apart(said).sum() == 64
    checks = promises(said, 0, listened=True)
    assert [check.kept for check in checks] == [True] * 5
    assert checks[3].measured == pytest.approx(0.05)
    assert checks[4].measured == pytest.approx(0.1)
    assert len(tables(said)) == 4


def test_what_moves_the_other_way_does_not_arrive() -> None:
    said = spoken({name: -move for name, move in as_asked().items()}, noise=0.01)
    assert promises(said, 0, listened=False)[0].measured == 1.0


def test_what_does_not_differ_is_not_told_apart() -> None:
    said = spoken({name: np.zeros(6) for name in EMOTIONS})
    checks = promises(said, 2, listened=False)
    assert not checks[1].kept
    assert not checks[2].kept
