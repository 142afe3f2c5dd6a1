"""Readings by their places in a line, and the choices of characters with several."""

import pytest

from dubstudio.text.mandarin_polyphones import POLYPHONES
from dubstudio.text.pinyin_spelling import syllables_of
from dubstudio.text.polyphones import choices
from dubstudio.text.readings import readings_of


@pytest.mark.parametrize(
    ("text", "place", "pinyin"),
    [
        ("我在银行", 3, "hang2"),
        ("我有3只猫", 3, "zhi1"),  # only the number in words tells
        ("<i>我在銀行</i>等", 6, "hang2"),
        ("(行走)银行", 5, "hang2"),  # not the character of the direction
        ("行(háng)业，<行|xing2>吗", 0, "hang2"),
        ("行(háng)业，<行|xing2>吗", 10, "xing2"),
        ("涨了50%，还钱", 6, "huan2"),
        ("*重*新来", 1, "chong2"),
        ("银行(háng)", 0, "yin2"),
    ],
)
def test_a_syllable_stands_at_its_character(text: str, place: int, pinyin: str) -> None:
    assert readings_of(text, "zh").syllables[place] == pinyin


def test_what_is_not_said_has_no_syllable() -> None:
    assert set(readings_of("(笑)好", "zh").syllables) == {3}


def test_a_character_that_nobody_can_read_is_named_by_its_place() -> None:
    assert readings_of("你𠮷好", "zh").unknown == ((1, 2),)


def test_choices_begin_with_the_reading_of_the_context() -> None:
    found = choices("银行行长", "zh-CN")
    assert [(c.start, c.word, c.chosen) for c in found] == [(1, "行", "hang2"), (2, "行", "hang2"), (3, "长", "zhang3")]
    assert found[2].options == ("zhang3", "chang2")


def test_every_choice_offers_several_readings_of_mandarin_once_each() -> None:
    assert all(len(set(readings)) == len(readings) >= 2 for readings in POLYPHONES.values())
    assert all(syllables_of(reading) == (reading,) for readings in POLYPHONES.values() for reading in readings)
    assert [c.options for c in choices("参差，报仇", "zh")][1:] == [("ci1", "cha4", "cha1", "chai1"), ("chou2", "qiu2")]


def test_characters_of_one_reading_are_no_choice() -> None:
    assert choices("你们", "zh") == ()
    assert choices("行きます", "ja") == ()
