"""Words of a lexicon in lines."""

from __future__ import annotations

import pytest

from dubstudio.project.entities import Pronunciation
from dubstudio.text.lexicon import Lexicon, trouble


def _entry(word: str, reading: str, **fields: object) -> Pronunciation:
    return Pronunciation(id=f"{word} {reading}", word=word, reading=reading, **fields)  # type: ignore[arg-type]


LEXICON = Lexicon(
    [
        _entry("行", "xing2"),
        _entry("银行", "yin2 hang2"),
        _entry("银行", "yin1 hang1"),
        _entry("read", "R EH1 D", language="en"),
        _entry("Live", "L AY1 V", match_case=True),
        _entry("行", "hang2", character_id="anna"),
        _entry("cat", "K AE1 T", whole_word=False),
    ]
)


@pytest.mark.parametrize(
    ("text", "language", "character", "applied"),
    [
        ("去银行，行吗", "zh", "", "去<银行|yin2 hang2>，<行|xing2>吗"),
        ("行", "zh-CN", "anna", "<行|hang2>"),
        ("行(hang2)行", "zh", "", "行(hang2)<行|xing2>"),
        ("<银行|yin2>", "zh", "", "<银行|yin2>"),
        (
            "Read 'read' reads already *read*",
            "en-GB",
            "",
            "<Read|R EH1 D> '<read|R EH1 D>' reads already *<read|R EH1 D>*",
        ),
        ("读read", "zh", "", "读read"),
        ("live Live", "en", "", "live <Live|L AY1 V>"),
        ("<font face=read>[read aloud] read.com/ https://read.it", "en", "", None),
        ("concat", "en", "", "con<cat|K AE1 T>"),
        ("用Live播放", "zh", "", "用<Live|L AY1 V>播放"),
    ],
)
def test_words_get_their_readings(text: str, language: str, character: str, applied: str | None) -> None:
    if applied is None:
        applied = text.replace(" read.com", " <read|R EH1 D>.com")
    assert LEXICON.applied(text, language, character) == applied


def test_a_line_with_readings_stays_as_it_is() -> None:
    once = LEXICON.applied("去银行 read", "zh")
    assert LEXICON.applied(once, "zh") == once


def test_an_empty_lexicon_gives_the_very_text() -> None:
    text = "行"
    assert Lexicon([]).applied(text, "zh") is text


def test_trouble_is_told_before_a_word_is_kept() -> None:
    assert "no pinyin" in trouble(_entry("行", "hqng2"))
    assert trouble(_entry("行", "hang2")) == ""
