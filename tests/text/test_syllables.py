"""Counting for verdicts and for characters per second."""

import pytest

from dubstudio.base.errors import UnknownLanguage
from dubstudio.text.syllables import count_reading_characters, count_syllables, is_cjk


@pytest.mark.parametrize(
    ("text", "language", "n"),
    [
        ("Hello world, it's beautiful", "en", 7),
        ("I'm here.", "en-GB", 2),
        ("25%", "en", 5),
        ("我有3个苹果", "zh", 6),
        ("一会儿去哪儿", "zh", 4),
        ("東京へ行った", "ja", 8),
        ("我用WiFi", "zh", 4),
        ("[sighs] 好", "zh", 1),
        ("", "zh", 0),
    ],
)
def test_syllables(text: str, language: str, n: int) -> None:
    assert count_syllables(text, language) == n


def test_syllables_of_an_unknown_language() -> None:
    with pytest.raises(UnknownLanguage):
        count_syllables("bonjour", "fr")


@pytest.mark.parametrize(
    ("text", "n"), [("<i>你好</i>\n世界", 5), ("Hello\nthere  you", 15), ("{\\an8}", 0), ("", 0), ("你好，世界", 5)]
)
def test_reading_characters(text: str, n: int) -> None:
    assert count_reading_characters(text) == n


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("去<银行|YIN2 HANG2>。", 4),
        ("不行(hang2)", 2),
        ("<i>Wait</i> [pause 0.4s] *now*", 8),
        ("[emotion: sad 0.6] 走", 1),
        ("<b>彼は<上手|じょうず></b>", 4),
        ("[laughs] no", 11),  # viewers read it
    ],
)
def test_forms_of_delivery_are_not_read(text: str, n: int) -> None:
    assert count_reading_characters(text) == n


def test_cjk() -> None:
    assert all(is_cjk(char) for char in "中あア々〇")
    assert not any(is_cjk(char) for char in "aя1，한")
