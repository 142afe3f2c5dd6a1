"""Readings of Chinese characters: phrases, polyphones in context, erhua."""

from pathlib import Path

import pytest

from dubstudio.text.mandarin_lexicon import CONTEXTS, PHRASES, contexts_of
from dubstudio.text.phonemes.mandarin import syllable_symbols
from dubstudio.text.pinyin import read_han


def reading(text: str) -> str:
    return " ".join(syllable for word in read_han(text) for syllable in word.syllables)


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("银行的行长在行走", "yin2 hang2 de5 hang2 zhang3 zai4 xing2 zou3"),
        ("他还没有还钱", "ta1 hai2 mei2 you3 huan2 qian2"),
        ("我还给他打了电话", "wo3 hai2 gei3 ta1 da3 le5 dian4 hua4"),
        ("什么时候还", "shen2 me5 shi2 hou4 huan2"),
        ("他还他妈的不来", "ta1 hai2 ta1 ma1 de5 bu4 lai2"),
        ("我得走了", "wo3 dei3 zou3 le5"),
        ("他得了第一名", "ta1 de2 le5 di4 yi1 ming2"),
        ("跑得真快", "pao3 de5 zhen1 kuai4"),
        ("好得多", "hao3 de5 duo1"),
        ("他睡着了", "ta1 shui4 zhao2 le5"),
        ("我睡不着", "wo3 shui4 bu4 zhao2"),
        ("别着急我听着呢", "bie2 zhao2 ji2 wo3 ting1 zhe5 ne5"),
        ("我受不了了", "wo3 shou4 bu4 liao3 le5"),
        ("慢慢地走", "man4 man4 de5 zou3"),
        ("这块地很大", "zhe4 kuai4 di4 hen3 da4"),
        ("孩子长得真快", "hai2 zi5 zhang3 de5 zhen1 kuai4"),
        ("头发很长", "tou2 fa4 hen3 chang2"),
        ("重新来一遍", "chong2 xin1 lai2 yi1 bian4"),
        ("箱子太重了", "xiang1 zi5 tai4 zhong4 le5"),
        ("音乐让人快乐", "yin1 yue4 rang4 ren2 kuai4 le4"),
        ("桌上只有一只杯子", "zhuo1 shang4 zhi3 you3 yi1 zhi1 bei1 zi5"),
        ("我数到三这个数字", "wo3 shu3 dao4 san1 zhe4 ge5 shu4 zi4"),
        ("这一觉睡得好", "zhe4 yi1 jiao4 shui4 de5 hao3"),
        ("我觉得他教得好", "wo3 jue2 de5 ta1 jiao1 de5 hao3"),
        ("把你当成朋友", "ba3 ni3 dang4 cheng2 peng2 you3"),
        ("没人把你当哑巴", "mei2 ren2 ba3 ni3 dang4 ya3 ba5"),
        ("他应了一声", "ta1 ying4 le5 yi1 sheng1"),
        ("钥匙落在车里了", "yao4 shi5 la4 zai4 che1 li3 le5"),
        ("树叶落下来了", "shu4 ye4 luo4 xia4 lai2 le5"),
        ("屋子空着", "wu1 zi5 kong4 zhe5"),
        ("他背着一个包", "ta1 bei1 zhe5 yi1 ge4 bao1"),
        ("给我倒杯水", "gei3 wo3 dao4 bei1 shui3"),
        ("他摔倒了", "ta1 shuai1 dao3 le5"),
        ("他中了毒", "ta1 zhong4 le5 du2"),
        ("调查和调整", "diao4 cha2 he2 tiao2 zheng3"),
        ("曾先生曾经来过", "zeng1 xian1 sheng1 ceng2 jing1 lai2 guo4"),
        ("他是谁", "ta1 shi4 shei2"),
        ("大夫怎么说", "dai4 fu1 zen3 me5 shuo1"),
        ("女儿在这儿玩儿", "nv3 er2 zai4 zhe4 r5 wan2 r5"),
        ("好消息", "hao3 xiao1 xi1"),
        ("绿色的旅行", "lv4 se4 de5 lv3 xing2"),
        ("嗯", "en5"),
    ],
)
def test_readings(text: str, pinyin: str) -> None:
    assert reading(text) == pinyin


def test_polyphones() -> None:
    """Each line of the file is a sentence, one of its characters and how it is read there."""
    lines = (Path(__file__).parent / "polyphones_zh.txt").read_text(encoding="utf-8").split("\n")
    cases = [line.split() for line in lines if line]
    wrong = []
    for text, expected in cases:
        syllables = reading(text).split()
        here = [syllables[at] for at, char in enumerate(text) if char == expected[0]]
        if expected[1:] not in here and f"{expected[1:-1]}5" not in here:  # a neutral tone is no other reading
            wrong.append((text, expected, here))
    assert len(cases) > 200
    assert len(wrong) <= 0.05 * len(cases), wrong


def test_words_cover_the_text_character_by_character() -> None:
    text = "龘𠮷𪚥〇々你好"
    words = read_han(text)
    assert "".join(word.text for word in words) == text
    assert all(len(word.text) == len(word.syllables) for word in words)
    assert [char for word in words for char, s in zip(word.text, word.syllables, strict=True) if not s] == ["𠮷", "々"]


def test_the_lexicon_is_spelled_right() -> None:
    for phrase, syllables in PHRASES.items():
        assert len(phrase) == len(syllables)
        assert all(syllable_symbols(syllable) for syllable in syllables)
    assert all(syllable_symbols(reading) for char in CONTEXTS for _, reading, _ in contexts_of(char))
