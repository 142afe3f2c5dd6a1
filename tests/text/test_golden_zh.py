"""The golden Chinese lines: what is said and how, written down by hand before anything was read."""

from pathlib import Path

import pytest

from bench.text import answers, read_cases

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(("name", "share"), [("zh.jsonl", 0.98), ("polyphones_zh.jsonl", 0.99)])
def test_the_golden_lines_are_read_right(name: str, share: float) -> None:
    cases = read_cases(GOLDEN / name)
    given = [answer for case in cases for answer in answers(case)]
    wrong = [(answer.case.text, answer.expected, answer.got) for answer in given if not answer.right]
    assert len(cases) >= 200
    assert len(wrong) <= (1 - share) * len(given), wrong
