"""Lines of a script propose how they are meant."""

from __future__ import annotations

import pytest

from dubstudio.text.emotion_words import Understood, suggested


@pytest.mark.parametrize(
    ("line", "top"),
    [
        ("Oh my God, you're alive?!", "surprised"),
        ("GET OUT OF MY HOUSE!", "angry"),
        ("(sobbing) I can't do this anymore...", "sad"),
        ("滚出去！", "angry"),
        ("呜呜……你别走", "sad"),
        ("救命！", "afraid"),
        ("えっ、うそでしょ！？", "surprised"),
        ("助けて！", "afraid"),
        ("Ugh, that's disgusting.", "disgusted"),
        ("唉，都结束了……", "melancholic"),
    ],
)
def test_what_is_cried_out_tells_the_emotion(line: str, top: str) -> None:
    said = suggested(line, [], [], "")
    assert said.top == top
    assert all(line[e.start : e.end] == e.words for e in said.evidence)


@pytest.mark.parametrize(
    "line",
    [
        "The train leaves at nine.",
        "What number of patients do you rate?",  # numb, patient, rat
        "Put the sweater and the contents of the box in the second drawer.",  # sweat, content
        "You can hide the toolbar; the help desk runs the terminal.",
        "I have enough flour, whatever the general explained.",
        "一切文件都放在妈妈的书房里，滚动条在右边，饭吃完了。",  # 切, 妈的, 滚, 完了
        "ここには機械があります。そんなふうに、最低気温は五度です。",  # はあ, ふう, 最低
    ],
)
def test_a_plain_line_proposes_nothing(line: str) -> None:
    assert suggested(line, [], [], "") == Understood()


@pytest.mark.parametrize(
    ("line", "top"),
    [
        ("Run!", "afraid"),
        ("Help, somebody!", "afraid"),
        ("Whatever.", "disgusted"),
        ("That's excellent.", "happy"),
        ("妈的，又迟到了", "angry"),
        ("我好怕", "afraid"),
        ("彼は泣いていた", "sad"),
    ],
)
def test_words_of_plain_lines_are_cries_where_they_stand_alone(line: str, top: str) -> None:
    assert suggested(line, [], [], "").top == top


def test_the_lines_around_count_less_and_the_nearest_most() -> None:
    near = suggested("He is here.", ["Fine.", "Help! Don't shoot!"], [], "en")
    far = suggested("He is here.", ["Help! Don't shoot!", "Fine."], [], "en")
    itself = suggested("Help! Don't shoot!", [], [], "en")
    assert near.top == far.top == itself.top == "afraid"
    assert 0 < max(far.weights) < max(near.weights) < max(itself.weights)
    assert near.evidence == ()


def test_shouting_is_energy_and_trailing_off_is_less() -> None:
    assert suggested("Come here NOW RIGHT AWAY!", [], [], "en").energy > 0.5
    assert suggested("I don't know...", [], [], "en").energy < 0


def test_an_abbreviation_is_not_shouted() -> None:
    assert suggested("The FBI called NASA.", [], [], "en").weights == Understood().weights
