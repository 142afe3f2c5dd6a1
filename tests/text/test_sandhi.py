"""Tones as they change beside each other."""

import pytest

from dubstudio.text.pinyin import read_han
from dubstudio.text.sandhi import apply_sandhi


def said(text: str) -> str:
    return " ".join(syllable for word in apply_sandhi(read_han(text)) for syllable in word.syllables)


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("不是", "bu2 shi4"),
        ("不好", "bu4 hao3"),
        ("不", "bu4"),
        ("好不好", "hao3 bu4 hao3"),
        ("受不了", "shou4 bu4 liao3"),
        ("绝不会", "jue2 bu2 hui4"),
        ("看不见", "kan4 bu2 jian4"),
    ],
)
def test_bu(text: str, pinyin: str) -> None:
    assert said(text) == pinyin


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("一样", "yi2 yang4"),
        ("一天", "yi4 tian1"),
        ("一年", "yi4 nian2"),
        ("一起", "yi4 qi3"),
        ("一个人", "yi2 ge4 ren2"),
        ("第一眼", "di4 yi1 yan3"),
        ("统一", "tong3 yi1"),
        ("十一点", "shi2 yi1 dian3"),
        ("一九八四", "yi1 jiu3 ba1 si4"),
        ("一月一号", "yi1 yue4 yi1 hao4"),
        ("看一看", "kan4 yi2 kan4"),
        ("一百一十", "yi4 bai3 yi1 shi2"),
        ("一", "yi1"),
        ("一寸光阴一寸金", "yi2 cun4 guang1 yin1 yi2 cun4 jin1"),
    ],
)
def test_yi(text: str, pinyin: str) -> None:
    assert said(text) == pinyin


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("你好", "ni2 hao3"),
        ("很好听", "hen2 hao3 ting1"),
        ("展览馆", "zhan2 lan2 guan3"),
        ("小老虎", "xiao3 lao2 hu3"),
        ("我也想买", "wo2 ye3 xiang2 mai3"),
        ("请等等", "qing3 deng2 deng3"),
        ("老李想走", "lao2 li3 xiang2 zou3"),
        ("有点儿冷", "you2 dian2 r5 leng3"),
        ("走走", "zou2 zou3"),
        ("我姐姐好", "wo2 jie3 jie3 hao3"),
        ("奶奶走", "nai3 nai3 zou3"),
    ],
)
def test_third_tones(text: str, pinyin: str) -> None:
    assert said(text) == pinyin


def test_texts_stay_as_they_are() -> None:
    words = read_han("我不想一个人走")
    assert [word.text for word in apply_sandhi(words)] == [word.text for word in words]
    assert apply_sandhi([]) == []
