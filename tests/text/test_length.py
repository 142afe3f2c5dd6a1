"""How long lines are, and what they could spare."""

from __future__ import annotations

import pytest

from dubstudio.text.length import costs, length_of, sheddable


@pytest.mark.parametrize(
    ("text", "language", "syllables"),
    [("Come home now.", "en", 3), ("我们2点回家", "zh", 6), ("<银行|YIN2 HANG2>", "zh", 2)],
)
def test_syllables_are_those_that_are_said(text: str, language: str, syllables: int) -> None:
    assert length_of(text, language).syllables == syllables


def test_the_engines_length_goes_before_the_guess_and_pauses_count_in_it() -> None:
    assert length_of("Come home.", "en", 1.5).natural_s == 1.5
    assert length_of("Come. Go.", "en").natural_s > length_of("Come go.", "en").natural_s


def test_what_is_off_is_in_syllables_at_the_pace_of_the_line() -> None:
    length = length_of("Come home now.", "en", 1.5)
    assert length.syllables_off(1.0) == 1
    assert length.syllables_off(2.0) == -1
    assert length.syllables_off(1.4, tolerance=0.1) == 0


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("You really must come home now.", "en", "really"),
        ("其实我们明天就回家", "zh", "其实"),
        ("あの、ちょっと待って。", "ja", "ちょっと"),
    ],
)
def test_fillers_come_first_and_words_are_where_they_stand(text: str, language: str, first: str) -> None:
    found = costs(text, language)
    assert (found[0].word, found[0].is_filler) == (first, True)
    assert all(text[cost.start : cost.end] == cost.word for cost in found)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("他不行(hqng2)吧", "zh", {"他": 1, "不行": 2, "吧": 1}),
        ("去银行(háng)，他HANG2来", "zh", {"去": 1, "银行": 2, "他": 1, "HANG2": 1, "来": 1}),
        ("*真的*不行[pause 1s]，[笑] ♪歌♪ (laughs)", "zh", {"真的": 2, "不行": 2}),
        ("I <read|R EH1 D> <b>it</b> *sighs* for $5,000 at 3:30", "en",
         {"I": 1, "read": 1, "it": 1, "for": 1, "$5,000": 5, "at": 1, "3:30": 3}),
        ("He HANG2 goes", "en", {"He": 1, "HANG2": 2, "goes": 1}),
        ("<上手|じょうず>になった", "ja", {"上手": 3, "になった": 4}),
    ],
)  # fmt: skip
def test_what_is_spoken_is_what_costs(text: str, language: str, words: dict[str, int]) -> None:
    found = costs(text, language)
    assert {cost.word: cost.syllables for cost in found} == words
    assert sum(words.values()) == length_of(text, language).syllables
    assert all(cost.word in text[cost.start : cost.end] for cost in found)


def test_as_few_words_as_it_takes_are_named() -> None:
    assert [cost.word for cost in sheddable("You really must come home now.", "en", 2)] == ["really"]
    assert sheddable("Come.", "en", 0) == ()
