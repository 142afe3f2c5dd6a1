"""Lexicons as CSV and YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.errors import InputError, MissingFile, UsageError
from dubstudio.files.lexicon_file import read_lexicon, write_lexicon
from dubstudio.project.entities import Pronunciation

ENTRIES = [
    Pronunciation(id="1", word="银行", reading="yin2 hang2", language="zh"),
    Pronunciation(id="2", word="No, “1”", reading="N OW1", character_id="ANNA", match_case=True, whole_word=False),
]


def _told(entry: Pronunciation) -> tuple[object, ...]:
    return (entry.word, entry.reading, entry.language, entry.character_id, entry.match_case, entry.whole_word)


@pytest.mark.parametrize("name", ["a.csv", "a.yaml", "a.YML"])
def test_a_lexicon_comes_back(tmp_path: Path, name: str) -> None:
    write_lexicon(tmp_path / name, ENTRIES)
    assert [_told(entry) for entry in read_lexicon(tmp_path / name)] == [_told(entry) for entry in ENTRIES]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "银行,yin2 hang2\nno,N OW1\n"),
        ("a.csv", "Reading;Word\nyin2 hang2;银行\nN OW1;no\n"),
        ("a.yaml", "银行: yin2 hang2\nno: N OW1\n"),
        (
            "a.yaml",
            "- {word: 银行, reading: x}\n- {word: 银行, reading: yin2 hang2}\n- {word: no, reading: N OW1}\n",
        ),
    ],
)
def test_what_people_write_by_hand(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = read_lexicon(tmp_path / name)
    assert [(entry.word, entry.reading) for entry in found] == [("银行", "yin2 hang2"), ("no", "N OW1")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", "word,reading\n行,\n", "Entry 2 .* needs a reading"),
        ("a.csv", "word,reading,match_case\n行,xing2,perhaps\n", "perhaps"),
        ("a.csv", 'word,reading\n"行,xing2\n', "damaged at line"),
        ("a.yaml", "- [a\n", "not valid YAML"),
        ("a.yaml", "- 1\n", "no list of words"),
        ("a.yaml", "- {word: [a], reading: b}\n", "not made of texts"),
        ("a.yaml", "- {word: 'a|b', reading: b}\n", "<, > and"),
    ],
)
def test_what_makes_no_sense_is_named(tmp_path: Path, name: str, content: str, words: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=words):
        read_lexicon(tmp_path / name)


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        read_lexicon(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="neither CSV nor YAML"):
        write_lexicon(tmp_path / "a.txt", ENTRIES)
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "empty.yaml").write_bytes(b"")
    assert read_lexicon(tmp_path / "empty.csv") == read_lexicon(tmp_path / "empty.yaml") == ()
