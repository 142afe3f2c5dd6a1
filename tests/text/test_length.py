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


def test_as_few_words_as_it_takes_are_named() -> None:
    assert [cost.word for cost in sheddable("You really must come home now.", "en", 2)] == ["really"]
    assert sheddable("Come.", "en", 0) == ()
