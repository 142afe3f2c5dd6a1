"""What all benches share: a table for people, JSON for programs, and a fair way to time two things side by side."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as RichTable

_WIDTH = 140  # columns of a table in a log

Value = str | int | float | bool | None


@dataclass
class Table:
    """Rows of a result, printed as they will be read and kept as they are.

    Attributes:
        title: What was measured.
        columns: Name of each column, with how to write its numbers (a format such as ``.2f``; empty for text).
        rows: One value a column.
    """

    title: str
    columns: Mapping[str, str]
    rows: list[tuple[Value, ...]] = field(default_factory=list)

    def add(self, *values: Value) -> None:
        """Append a row."""
        if len(values) != len(self.columns):
            raise ValueError(f"{len(values)} values for {len(self.columns)} columns of {self.title!r}")
        self.rows.append(values)

    def column(self, name: str) -> list[Any]:
        """All values of a column."""
        index = list(self.columns).index(name)
        return [row[index] for row in self.rows]

    def print(self) -> None:
        """Show it on the terminal."""
        shown = RichTable(title=self.title, title_justify="left")
        for name, form in self.columns.items():
            shown.add_column(name, justify="right" if form else "left")
        for row in self.rows:
            shown.add_row(*(_written(v, form) for v, form in zip(row, self.columns.values(), strict=True)))
        Console(width=max(_WIDTH, Console().width)).print(shown)

    def plain(self) -> dict[str, Any]:
        """For JSON: the title and one object a row."""
        return {"title": self.title, "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows]}


@dataclass(frozen=True)
class Check:
    """A promise and what was measured of it."""

    promise: str
    measured: float
    limit: float

    @property
    def kept(self) -> bool:
        """Whether it holds."""
        return self.measured <= self.limit

    def __str__(self) -> str:
        return f"{'ok  ' if self.kept else 'MISS'} {self.promise}: {self.measured:.3g} (limit {self.limit:.3g})"


def report(tables: Sequence[Table], checks: Sequence[Check], json_path: Path | None) -> int:
    """Print everything, write it as JSON where asked, and give the exit code: 1 if a promise is broken."""
    for table in tables:
        table.print()
    for check in checks:
        print(check)
    if json_path is not None:
        kept = [{"promise": c.promise, "measured": c.measured, "limit": c.limit, "kept": c.kept} for c in checks]
        content = {"tables": [table.plain() for table in tables], "checks": kept}
        json_path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if all(check.kept for check in checks) else 1


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def side_by_side(works: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, list[float]]:
    """Time several things in turns, so that what else the machine does meets all of them alike.

    Each is called once before, to warm up. The order turns round every time.

    Returns:
        Seconds of each call, in the order of the rounds.
    """
    for work in works.values():
        work()
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(repeats):
        names = list(works) if turn % 2 == 0 else list(works)[::-1]
        for name in names:
            times[name].append(seconds(works[name]))
    return times


def median_ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """The median of the ratios round by round."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def _written(value: Value, form: str) -> str:
    if value is None:
        return "–"
    return format(value, form) if form and not isinstance(value, str) else str(value)
