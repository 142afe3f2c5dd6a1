"""Lexicons as files that people edit: YAML, and CSV as spreadsheets write it.

    - word: 银行
      reading: yin2 hang2
      language: zh
    - {word: read, reading: R EH1 D, character: ANNA, match_case: yes}

In CSV the first row names the columns ``word, reading, language, character, match_case, whole_word``; a file of two
columns needs none. Only word and reading must be there. Whom a character's name means is not known here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dubstudio.base import atomic
from dubstudio.base.errors import InputError, UsageError, input_error
from dubstudio.base.ids import content_id
from dubstudio.files import encodings
from dubstudio.project.entities import Pronunciation
from dubstudio.project.invariants import fault

COLUMNS = ("word", "reading", "language", "character", "match_case", "whole_word")
SUFFIXES = (".csv", ".yaml", ".yml")

_LARGEST_BYTES = 16 * 1024 * 1024
_TRUE, _FALSE = frozenset({"yes", "true", "1", "y", "on"}), frozenset({"no", "false", "0", "n", "off", ""})


def read_lexicon(path: Path) -> tuple[Pronunciation, ...]:
    """Read a lexicon; of two entries for the same word, language and character the later one counts.

    Args:
        path: Its suffix says the format.

    Returns:
        Entries in the order of the file. Their ids follow from what they are about, and `character_id` is whatever the
        file has as the character.

    Raises:
        MissingFile: There is no such file.
        UsageError: The suffix is of no format.
        InputError: It can't be read, or an entry, which is named, makes no sense.
    """
    kind = _kind(path)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise input_error(error, path) from error
    if len(data) > _LARGEST_BYTES:
        raise InputError(f"{path} is too large for a lexicon.", remedy="Name a file of words and readings.")
    text = encodings.decode(data).text.removeprefix("\ufeff") if data else ""
    rows = _csv_rows(text, path) if kind == ".csv" else _yaml_rows(text, path)
    found = (_entry(row, number, path) for number, row in rows)
    return tuple({entry.id: entry for entry in found}.values())


def write_lexicon(path: Path, entries: Iterable[Pronunciation]) -> None:
    """Write a lexicon; either the old or the new one is there at any moment.

    Args:
        path: Its suffix says the format.
        entries: `character_id` is written as it is.

    Raises:
        UsageError: The suffix is of no format.
        OutputError: It can't be written.
    """
    rows = [_row(entry) for entry in entries]
    text = _as_csv(rows) if _kind(path) == ".csv" else _as_yaml(rows)
    atomic.write_bytes(path, text.encode())


def _kind(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{path} is neither CSV nor YAML.", remedy="Name a file that ends in .csv or .yaml.")
    return suffix


def _csv_rows(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] = []
    try:
        for cells in reader:
            cleaned = [cell.strip() for cell in cells]
            if not any(cleaned):
                continue
            if not names:
                names = [cell.lower().replace(" ", "_") for cell in cleaned]
                if {"word", "reading"} <= set(names):
                    continue
                names = list(COLUMNS)
            yield reader.line_num, dict(zip(names, cleaned, strict=False))
    except csv.Error as error:
        raise InputError(f"{path} is damaged at line {reader.line_num}: {error}.", remedy="Correct it.") from error


def _yaml_rows(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    import yaml  # type: ignore[import-untyped]  # PyYAML brings no types

    try:
        raw = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # it makes nothing but texts, lists and tables
    except yaml.YAMLError as error:
        raise InputError(f"{path} is not valid YAML: {' '.join(str(error).split())}.", remedy="Correct it.") from error
    except RecursionError as error:
        raise InputError(f"{path} is nested too deeply.", remedy="Write a list of words with readings.") from error
    if isinstance(raw, dict):  # word: reading
        raw = [{"word": word, "reading": reading} for word, reading in raw.items()]
    if raw in (None, ""):
        return
    if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
        raise InputError(f"{path} is no list of words with readings.", remedy="Write each as “- word: … reading: …”.")
    yield from enumerate(raw, start=1)


def _entry(row: Mapping[str, Any], number: int, path: Path) -> Pronunciation:
    texts = {name: row.get(name) or "" for name in COLUMNS}
    if not all(isinstance(text, str) for text in texts.values()):
        raise InputError(f"Entry {number} of {path} is not made of texts.", remedy="Correct it.")
    word, language, character = texts["word"], texts["language"], texts["character"]
    entry = Pronunciation(
        id=content_id(word.encode(), language.encode(), character.encode()),
        word=word,
        reading=texts["reading"],
        language=language,
        character_id=character,
        match_case=_truth(row, "match_case", number, path, usual=False),
        whole_word=_truth(row, "whole_word", number, path, usual=True),
    )
    if wrong := fault(entry):
        raise InputError(f"Entry {number} of {path}: {wrong.message}", remedy=wrong.remedy)
    return entry


def _truth(row: Mapping[str, Any], name: str, number: int, path: Path, *, usual: bool) -> bool:
    text = str(row.get(name) or "").lower()
    if not text:
        return usual
    if text not in _TRUE | _FALSE:
        raise InputError(f"Entry {number} of {path} has {text!r} as {name}.", remedy="Write yes or no.")
    return text in _TRUE


def _row(entry: Pronunciation) -> dict[str, str]:
    truths = {True: "yes", False: "no"}
    values = (entry.word, entry.reading, entry.language, entry.character_id)
    return dict(zip(COLUMNS, (*values, truths[entry.match_case], truths[entry.whole_word]), strict=True))


def _as_csv(rows: list[dict[str, str]]) -> str:
    made = io.StringIO(newline="")
    writer = csv.DictWriter(made, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff" + made.getvalue()  # by which spreadsheets know UTF-8


def _as_yaml(rows: list[dict[str, str]]) -> str:
    import yaml

    usual = {"language": "", "character": "", "match_case": "no", "whole_word": "yes"}
    short = [{name: text for name, text in row.items() if usual.get(name) != text} for row in rows]
    made: str = yaml.safe_dump(short, allow_unicode=True, sort_keys=False)
    return made
