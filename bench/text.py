"""Whether lines are read as somebody wrote down that they should be, and how quickly.

Cases are JSON lines: ``lang``, ``text``, and any of ``spoken`` (the words that are said, numbers and symbols written
out), ``reading`` (``{"index of a character in text": "hang2"}``; 5 is neutral, ü is v, before sandhi) and ``kana``
(how a Japanese line is read, in hiragana). ``spoken`` and ``kana`` may be lists of what is as good. Words are compared
without punctuation, spaces and case. What is wrong is printed; the exit code tells only whether the file could be read.

    python -m bench.text --cases FILE [--json PATH]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.measure import Check, Table, report, seconds
from dubstudio.base.errors import UnknownLanguage
from dubstudio.text.language import base_language
from dubstudio.text.phonemes import phonemize
from dubstudio.text.readings import readings_of

FIELDS = ("spoken", "reading", "kana")
SHARE = 0.98
LINE_MS, FIRST_LINE_S, IMPORT_S = 5.0, 1.5, 1.0
_WORST = 0.95  # the quantile that is shown beside the median
_ERHUA = frozenset({"r5", "er5", "er2"})  # spellings of one sound
_ROOT = Path(__file__).resolve().parents[1]
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}

_FRESH = """
import time
start = time.perf_counter()
from dubstudio.text.phonemes import phonemize
from dubstudio.text.readings import readings_of
imported = time.perf_counter()
phonemize("我们在银行门口见面。", "zh")
print(imported - start, time.perf_counter() - imported)
"""


class BadCases(Exception):
    """A file of cases that can't be read."""


@dataclass(frozen=True)
class Case:
    """A line with what is expected of it; what is empty is not asked for."""

    language: str
    text: str
    spoken: tuple[str, ...] = ()
    reading: dict[int, str] = field(default_factory=dict)
    kana: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What one field of one case gave."""

    case: Case
    field: str
    expected: str
    got: str
    right: bool


def read_cases(path: Path) -> list[Case]:
    """The cases of a file.

    Raises:
        BadCases: It can't be read, or a line of it is no case; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadCases(f"{path}: {error}") from error
    cases = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                cases.append(_case(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError, UnknownLanguage) as error:
                raise BadCases(f"{path}, line {number}: {error!r}") from error
    return cases


def _case(row: dict[str, Any]) -> Case:
    language, text = str(row["lang"]), str(row["text"])
    base_language(language)
    reading = {int(index): str(pinyin) for index, pinyin in (row.get("reading") or {}).items()}
    if any(not 0 <= index < len(text) for index in reading):
        raise ValueError("an index of the reading lies outside the text")
    return Case(language, text, _several(row.get("spoken")), reading, _several(row.get("kana")))


def _several(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def plain(text: str) -> str:
    """What two texts are compared by: their letters and digits, in small letters."""
    return "".join(char for char in text.casefold() if char.isalnum())


def answers(case: Case) -> Iterator[Answer]:
    """An answer for each field that the case has."""
    found = readings_of(case.text, case.language)
    if case.spoken:
        got = phonemize(case.text, case.language).spoken
        right = plain(got) in map(plain, case.spoken)
        yield Answer(case, "spoken", " | ".join(case.spoken), got, right)
    if case.reading:
        read = {index: found.syllables.get(index, "") for index in case.reading}
        wrong = [index for index, pinyin in case.reading.items() if not _same_syllable(read[index], pinyin)]
        shown = wrong or list(case.reading)
        yield Answer(
            case,
            "reading",
            " ".join(f"{case.text[index]}{case.reading[index]}" for index in shown),
            " ".join(f"{case.text[index]}{read[index] or '?'}" for index in shown),
            not wrong,
        )
    if case.kana:
        right = _hiragana(found.kana) in map(_hiragana, case.kana)
        yield Answer(case, "kana", " | ".join(case.kana), found.kana, right)


def _same_syllable(got: str, expected: str) -> bool:
    expected = expected.strip().lower().replace("ü", "v").replace("u:", "v")
    return got == expected or (got in _ERHUA and expected in _ERHUA)


def _hiragana(text: str) -> str:
    return plain(text).translate(_TO_HIRAGANA)


def over_cases(given: list[Answer]) -> tuple[list[Table], list[Check]]:
    """What is wrong, and the shares of what is right by language and field."""
    wrong = Table("Wrong", {"language": "", "field": "", "text": "", "expected": "", "got": ""})
    counts: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for answer in given:
        counts[base_language(answer.case.language), answer.field].append(answer.right)
        if not answer.right:
            wrong.add(answer.case.language, answer.field, answer.case.text, answer.expected, answer.got)
    shares = Table("Right", {"language": "", "field": "", "lines": "d", "right": "d", "share": ".4f"})
    checks = []
    for (language, name), right in sorted(counts.items()):
        share = sum(right) / len(right)
        shares.add(language, name, len(right), sum(right), share)
        checks.append(Check(f"{language}, {name}: share that is wrong", 1 - share, 1 - SHARE + 1e-9))
    return [wrong, shares], checks


def over_time(cases: list[Case]) -> tuple[Table, list[Check]]:
    """How long a line takes once everything is loaded, and a fresh process for its first one."""
    table, checks = Table("Speed", {"": "", "lines": "d", "median": ".2f", "slow ones": ".2f"}), []
    by_language: dict[str, list[float]] = defaultdict(list)
    for case in cases:
        phonemize(case.text, case.language)
    for case in cases:
        took = seconds(lambda case=case: phonemize(case.text, case.language))  # type: ignore[misc]
        by_language[base_language(case.language)].append(1000 * took)
    for language, times in sorted(by_language.items()):
        median, slow = statistics.median(times), sorted(times)[int(_WORST * (len(times) - 1))]
        table.add(f"{language}: ms a line", len(times), median, slow)
        checks.append(Check(f"{language}: ms a line, median", median, LINE_MS))
    importing, first = fresh_process()
    table.add("import of the front ends, s", None, importing, None)
    table.add("first Chinese line, s", None, first, None)
    return table, [
        *checks,
        Check("import of the front ends, s", importing, IMPORT_S),
        Check("first Chinese line, s", first, FIRST_LINE_S),
    ]


def fresh_process() -> tuple[float, float]:
    """Seconds that a new process imports the front ends, and that its first Chinese line takes then."""
    done = subprocess.run([sys.executable, "-c", _FRESH], capture_output=True, text=True, check=True, cwd=_ROOT)
    importing, first = map(float, done.stdout.split())
    return importing, first


def run(cases: Path, json_path: Path | None, *, timed: bool = True) -> int:
    """Read a file of cases and report; 2 where the file is bad, else 0."""
    try:
        read = read_cases(cases)
    except BadCases as error:
        print(error, file=sys.stderr)
        return 2
    tables, checks = over_cases([answer for case in read for answer in answers(case)])
    if timed and read:
        table, held_to = over_time(read)
        tables, checks = [*tables, table], [*checks, *held_to]
    report(tables, checks, json_path)
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, required=True, help="JSON lines")
    parser.add_argument("--json", type=Path, help="also write the results there")
    parser.add_argument("--no-speed", action="store_true", help="leave the clock out")
    chosen = parser.parse_args(arguments)
    return run(chosen.cases, chosen.json, timed=not chosen.no_speed)


if __name__ == "__main__":
    sys.exit(main())
