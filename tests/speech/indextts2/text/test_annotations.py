"""Readings that a text gives by itself, and what passes through normalisation untouched."""

from __future__ import annotations

import re

import pytest

from dubstudio.speech.indextts2.text.annotations import (
    as_marks,
    inline_as_annotations,
    pinyin_in_place,
    protect,
    restore,
    words_alone,
)


def test_a_hundred_things_pass_and_each_comes_back() -> None:
    text = " ".join(f"w{i}" for i in range(100))
    hidden, kept = protect(text, re.compile(r"w\d+"), "n")
    assert len(kept) == 100
    assert not re.search(r"\d", hidden)
    assert restore(hidden, kept) == text


def test_equal_things_share_a_placeholder_and_parts_of_words_are_let_alone() -> None:
    hidden, kept = protect("a1 beta1 a1", re.compile(r"\ba1"), "n")
    assert hidden == "<n_a> beta1 <n_a>"
    assert restore(hidden, kept, str.upper) == "A1 beta1 A1"


def test_a_text_that_looks_like_a_placeholder_comes_back_as_it_was() -> None:
    hidden, kept = protect("<n_a> w1", re.compile(r"w\d"), "n")
    assert restore(hidden, kept) == "<n_a> w1"


def test_inline_readings_become_annotations() -> None:
    assert inline_as_annotations("重(chóng)新，女（nǚ）") == "<重|CHONG2>新，<女|NV3>"


@pytest.mark.parametrize(
    ("text", "plain", "ignored"),
    [
        ("在银<行|XING2>里", "在银XING2里", ()),
        ("<银|yin2><行|háng>2次", "YIN2 HANG2 2次", ()),
        ("a <minute|M IH1> b", "a minute b", ("M IH1",)),
        ("<上手|じょうず>だ", "上手だ", ("じょうず",)),
    ],
)
def test_version_2_takes_pinyin_for_characters_and_passes_over_the_rest(
    text: str, plain: str, ignored: tuple[str, ...]
) -> None:
    assert pinyin_in_place(text) == (plain, ignored)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("在<行|xing2>里", "在<|SPECIAL_TOKEN_2|>XING2<|SPECIAL_TOKEN_2|>里"),
        ("在<行|xíng>里", "在<|SPECIAL_TOKEN_2|>XING2<|SPECIAL_TOKEN_2|>里"),
        ("<minute|m ih1>", "<|SPECIAL_TOKEN_1|>M IH1<|SPECIAL_TOKEN_1|>"),
        ("が<上手|じょうず>だ", "が じょうず だ"),
        ("が<上手|ジョウズ>だ", "が ジョウズ だ"),
        (
            "a < b | c > d <|HAPPY|>",
            "a < b | c > d <|HAPPY|>".replace("< b | c >", "<|SPECIAL_TOKEN_1|> C <|SPECIAL_TOKEN_1|>"),
        ),
    ],
)
def test_25_takes_readings_between_marks(text: str, marked: str) -> None:
    assert as_marks(text) == marked


def test_what_is_shown_has_words_without_readings() -> None:
    assert words_alone("在银<行|XING2>里") == "在银行里"
