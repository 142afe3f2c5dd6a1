"""Whether descriptions in words are understood: the top emotion of each against the one that somebody wrote down.

Cases are JSON lines with ``lang``, ``text`` and ``emotion``: one of the eight, or a list of acceptable ones.
`python -m bench.emotion --words FILE [--json PATH]` runs this.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Check, Table, report
from dubstudio.project.entities import EMOTIONS
from dubstudio.text.emotion_words import Understood, understood

LEAST_RIGHT = 0.85
MOST_MS = 2.0
_TIMES = 3
_NOTHING = "(nothing)"


@dataclass(frozen=True)
class Case:
    """A description with the emotions that are right for it."""

    language: str
    text: str
    right: tuple[str, ...]


def read_cases(path: Path) -> list[Case]:
    """The cases of a file.

    Raises:
        SystemExit: The file can't be read, or a line is no case; says which.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(f"{path} can't be read: {error}") from error
    found = [_case(line, f"{path}, line {number}") for number, line in enumerate(lines, start=1) if line.strip()]
    if not found:
        raise SystemExit(f"{path} has no cases.")
    return found


def run(cases: Path, json_path: Path | None) -> int:
    """Print what is wrong and how much is right, write it as JSON where asked, and give the exit code.

    Args:
        cases: The file of cases.
        json_path: Where tables and promises go as JSON.

    Returns:
        1 where a promise is broken.
    """
    described = read_cases(cases)
    heard, slowest = [], 0.0  # the lists are read with the first
    for case in described:
        heard.append(understood(case.text))
        slowest = max(slowest, _ms(case.text))
    shares = _shares(described, heard)
    wrong = 1.0 - shares.rows[-1][2] if isinstance(shares.rows[-1][2], float) else 1.0
    checks = [
        Check("share of descriptions whose top emotion is wrong", wrong, 1.0 - LEAST_RIGHT),
        Check("slowest description, ms", slowest, MOST_MS),
    ]
    return report([_wrong(described, heard), _by_emotion(described, heard), shares], checks, json_path)


def _ms(text: str) -> float:
    """How long a description takes; the best of a few, for other programs run too."""
    times = []
    for _ in range(_TIMES):
        understood.cache_clear()
        start = time.perf_counter()
        understood(text)
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def _case(line: str, where: str) -> Case:
    try:
        fields = json.loads(line)
        right = fields["emotion"]
        right = (right,) if isinstance(right, str) else tuple(right)
        case = Case(str(fields.get("lang", "")), str(fields["text"]), right)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SystemExit(f"{where} is no case with text and emotion: {error!r}") from error
    if not right or (unknown := [name for name in right if name not in EMOTIONS]):
        raise SystemExit(f"{where} names {unknown[0] if right else 'no emotion'!r}; there are {', '.join(EMOTIONS)}.")
    return case


def _wrong(cases: Sequence[Case], heard: Sequence[Understood]) -> Table:
    table = Table("Wrong", {"lang": "", "text": "", "expected": "", "got": "", "because of": ""})
    for case, said in zip(cases, heard, strict=True):
        if said.top not in case.right:
            table.add(case.language, case.text, " / ".join(case.right), said.top or _NOTHING, _because(said))
    return table


def _because(said: Understood) -> str:
    return "; ".join(f"{e.words} → " + ", ".join(f"{n} {v:.2f}" for n, v in e.effects) for e in said.evidence)


def _by_emotion(cases: Sequence[Case], heard: Sequence[Understood]) -> Table:
    table = Table("By emotion (the first that is acceptable)", {"emotion": "", "cases": "d", "right": ".3f"})
    for name in EMOTIONS:
        mine = [said.top in case.right for case, said in zip(cases, heard, strict=True) if case.right[0] == name]
        if mine:
            table.add(name, len(mine), sum(mine) / len(mine))
    return table


def _shares(cases: Sequence[Case], heard: Sequence[Understood]) -> Table:
    table = Table("Top emotion right", {"lang": "", "cases": "d", "right": ".3f"})
    right = [(case.language, said.top in case.right) for case, said in zip(cases, heard, strict=True)]
    for language in dict.fromkeys(language for language, _ in right):
        mine = [is_right for other, is_right in right if other == language]
        table.add(language, len(mine), sum(mine) / len(mine))
    table.add("all", len(right), sum(is_right for _, is_right in right) / len(right))
    return table
