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


def test_a_plain_line_proposes_nothing() -> None:
    assert suggested("The train leaves at nine.", [], [], "en") == Understood()


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
