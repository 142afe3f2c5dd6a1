"""The bench of emotions in words, over cases of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.emotion_words import read_cases, run

GLAD = {"lang": "en", "text": "overjoyed", "emotion": "happy"}
FRIGHTENED = {"lang": "zh", "text": "惊恐地尖叫", "emotion": ["afraid", "surprised"]}
NOT_SO = {"lang": "en", "text": "quite happy", "emotion": "sad"}


def cases(folder: Path, *rows: object) -> Path:
    file = folder / "cases.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return file


def test_what_is_right_keeps_the_promise_and_is_written_down(tmp_path: Path) -> None:
    assert run(cases(tmp_path, GLAD, FRIGHTENED), tmp_path / "told.json") == 0
    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    assert "overjoyed" not in json.dumps(told)


def test_what_is_wrong_breaks_it_and_says_which_words_misled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(cases(tmp_path, GLAD, NOT_SO), None) == 1
    assert "quite happy" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"text": "glad"}, "line 1 is no case"),
        ({"text": "glad", "emotion": []}, "no emotion"),
        ({"text": "glad", "emotion": "merry"}, "'merry'"),
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, row: object, told: str) -> None:
    with pytest.raises(SystemExit, match=told):
        read_cases(cases(tmp_path, row))


def test_a_file_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no cases"):
        read_cases(cases(tmp_path))
    with pytest.raises(SystemExit, match="can't be read"):
        read_cases(tmp_path / "missing.jsonl")
