"""The bench of readings: which answers count as right, and files that are none."""

import json
from pathlib import Path

import pytest

from bench.text import BadCases, Case, answers, main, plain, read_cases


def test_words_are_compared_without_punctuation_spaces_and_case() -> None:
    assert plain("GDP 增长，了！") == plain("gdp增长了")


def test_a_wrong_reading_is_told_with_its_character() -> None:
    (answer,) = answers(Case("zh", "我在银行。", reading={2: "yin2", 3: "xing2"}))
    assert (answer.right, answer.expected, answer.got) == (False, "行xing2", "行hang2")


def test_any_of_several_spoken_forms_is_right() -> None:
    (answer,) = answers(Case("zh", "共200人", spoken=("共两百人", "共二百人")))
    assert answer.right


@pytest.mark.parametrize(
    "line", ["{", '{"text": "a"}', '{"lang": "xx", "text": "a"}', '{"lang": "zh", "text": "a", "reading": {"5": "a1"}}']
)
def test_a_line_that_is_no_case_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"lang": "zh", "text": "你好"}\n' + line, encoding="utf-8")
    with pytest.raises(BadCases, match="line 2"):
        read_cases(path)
    assert main(["--cases", str(path), "--no-speed"]) == 2


def test_what_was_found_is_written_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, result = tmp_path / "cases.jsonl", tmp_path / "result.json"
    path.write_text('{"lang": "zh", "text": "3只猫", "spoken": "三只狗", "reading": {"1": "zhi1"}}', encoding="utf-8")
    assert main(["--cases", str(path), "--json", str(result), "--no-speed"]) == 0
    wrong, shares = json.loads(result.read_text(encoding="utf-8"))["tables"]
    assert [row["got"] for row in wrong["rows"]] == ["三只猫"]
    assert {row["field"]: row["share"] for row in shares["rows"]} == {"reading": 1.0, "spoken": 0.0}
    assert "三只狗" in capsys.readouterr().out
