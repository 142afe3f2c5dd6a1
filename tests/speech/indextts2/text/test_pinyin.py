"""Syllables with a tone, their spelling, and readings in brackets."""

from __future__ import annotations

import pytest

from dubstudio.speech.indextts2.text.pinyin import TONED, corrected, plainly, read_syllables, replace_inline


@pytest.mark.parametrize("word", ["XUAN4", "gan3", "ng2", "er2", "a1", "zhuang4", "lve4", "lüe4", "xiong2"])
def test_a_syllable_with_a_tone(word: str) -> None:
    assert TONED.fullmatch(word)


@pytest.mark.parametrize("word", ["beta1", "hm5", "xuan6", "babala2", "5", "voice2"])
def test_other_words_with_a_digit(word: str) -> None:
    assert TONED.search(word) is None


def test_after_j_q_and_x_ü_is_a_v_and_the_syllable_in_capitals() -> None:
    written = ["ju4", "que4", "XUN2", "xuan4", "jia1", "nü3", "lu4"]
    assert [corrected(word) for word in written] == ["JV4", "QVE4", "XVN2", "XVAN4", "JIA1", "nü3", "lu4"]


def test_every_ü_of_a_syllable_is_a_v() -> None:
    assert plainly("lüe4 nü3 XÜN2 über 5ü") == "lve4 nv3 XVN2 über 5ü"


@pytest.mark.parametrize(
    ("reading", "syllables"),
    [
        ("chóng", ("chong2",)),
        ("yínháng", ("yin2", "hang2")),
        ("yin2 hang2", ("yin2", "hang2")),
        ("yin2hang2", ("yin2", "hang2")),
        ("dōng xi", ("dong1", "xi5")),
        ("lǜ", ("lv4",)),
        ("nu\u0308\u030c", ("nv3",)),
        ("Xī'ān", ("xi1", "an1")),
        ("xún", ("xun2",)),
        ("r5", ("r5",)),
        ("a", ()),
        ("OK", ()),
        ("hello", ()),
        ("2024", ()),
        ("chóng!", ()),
        ("", ()),
    ],
)
def test_a_bracket_is_a_reading_where_it_is_all_pinyin_with_a_tone(reading: str, syllables: tuple[str, ...]) -> None:
    assert read_syllables(reading, 2) == syllables


def test_a_bracket_reads_the_characters_before_it() -> None:
    def shown(word: str, reading: str) -> str:
        return f"{{{word}={reading}}}"

    assert replace_inline("我们重(chóng)新，去银行（yín háng）。", shown) == "我们{重=chong2}新，去{银行=yin2 hang2}。"
    for other in ("他(a)好", "好(yín háng ma1)", "OK(chóng)", "他(笑)说", "重()新"):
        assert replace_inline(other, shown) == other
