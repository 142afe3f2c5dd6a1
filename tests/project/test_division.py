from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.project.division import divided, is_unspaced, joined


@pytest.mark.parametrize(
    ("text", "share", "halves"),
    [
        ("Hello there. How are you today?", 0.5, ("Hello there.", "How are you today?")),
        ("I went home early, and then I slept", 0.5, ("I went home early,", "and then I slept")),
        ("one two three four", 0.5, ("one two", "three four")),
        ("one two three four", 0.9, ("one two three", "four")),
        ("“Go!” he said.", 0.3, ("“Go!”", "he said.")),
        ("Wait… now", 0.6, ("Wait…", "now")),
        ("It costs 3.5 pounds", 0.55, ("It costs", "3.5 pounds")),
        ("first line\nsecond line here", 0.5, ("first line", "second line here")),
        ("银行行长说，他明天来。我们等他吧！", 0.6, ("银行行长说，他明天来。", "我们等他吧！")),
        ("今天天气很好，我们出去玩", 0.5, ("今天天气很好，", "我们出去玩")),
        ("他说iPhone很好用", 0.4, ("他说", "iPhone很好用")),
        ("去银行(háng)吧", 0.6, ("去银行(háng)", "吧")),
        ("だいじょうぶでしょ", 0.45, ("だいじょ", "うぶでしょ")),
        ("say <read|R EH1 D> again", 0.4, ("say", "<read|R EH1 D> again")),
        ("[pause 0.4s] yes", 0.3, ("[pause 0.4s]", "yes")),
        ("Bonjour ! Oui", 0.4, ("Bonjour !", "Oui")),
    ],
)
def test_texts_are_cut_where_a_reader_breathes(text: str, share: float, halves: tuple[str, str]) -> None:
    assert divided(text, share) == halves


@pytest.mark.parametrize("text", ["Supercalifragilistic", "3.14159", "(all of this)", ""])
def test_what_cannot_be_cut_goes_whole_to_the_larger_side(text: str) -> None:
    assert divided(text, 0.6) == (text, "")
    assert divided(text, 0.4) == ("", text)


@given(st.text("ab .,!?。，（(行)）<>\n\u0301…今", max_size=40), st.floats(0, 1))
def test_nothing_is_lost_and_nothing_is_added(text: str, share: float) -> None:
    first, second = divided(text, share)
    assert "".join((first + second).split()) == "".join(text.split())


@given(st.text("ab .,!?。，今", max_size=40), st.floats(0, 1))
def test_words_stay_whole(text: str, share: float) -> None:
    first, second = divided(text, share)
    if first and second and f"{first}{second}" in text:  # cut where there was no space
        assert is_unspaced(first[-1]) or is_unspaced(second[0])


def test_joining_puts_a_space_only_where_the_script_has_one() -> None:
    assert joined(["Hello.", " Bye. ", ""]) == "Hello. Bye."
    assert joined(["你好，", "再见。"]) == "你好，再见。"
    assert joined(["你好", "Bob"]) == "你好 Bob"
    assert joined([]) == ""
