"""Words for numbers, and where they are better than the official code's."""

from __future__ import annotations

import pytest

from dubstudio.speech.indextts2.text.normalise import is_chinese, normalise


@pytest.mark.parametrize("text", ["你好", "5", "foo123@bar.com", "shi4 4 de5", "안녕", ""])
def test_chinese(text: str) -> None:
    assert is_chinese(text)


@pytest.mark.parametrize("text", ["hello 5", "Español", "beta1", "<a> b"])
def test_english(text: str) -> None:
    assert not is_chinese(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IndexTTS 正式发布1.0版本了，效果666", "IndexTTS 正式发布一点零版本了,效果六百六十六"),
        ("晕XUAN4是一种GAN3觉", "晕XVAN4是一种GAN3觉"),
        ("GPT-5-Nano 是 GPT-5 模型", "GPT-五-Nano 是 GPT-五 模型"),
        ("约瑟夫·高登-莱维特（2个）", "约瑟夫-高登-莱维特'两个'"),
        ("妳說「引用」", "你说'引用'"),
        ("It'S FINE, who's there?", "It is FINE, who is there?"),
        ("COVID-19 is 2.5% off", "COVID-nineteen is two point five percent off"),
        ("在银<行|XING2>里，M<b|AH1>", "在银<行|XING2>里,M<b|AH1>"),
    ],
)
def test_words_are_the_official_ones(text: str, words: str) -> None:
    assert normalise(text) == words


BETTER = {
    "quotes are not escaped": ('He said "5".', "He said 'five'."),
    "one thousand has its one": ("It's $1,234 and 2,345.", "It is one thousand two hundred and thirty four dollars"),
    "a thousand that was written stays": ("a thousand, 3", "a thousand, three"),
    "thousands are one number": ("共10,000人", "共一万人"),
    "money with thousands too": ("￥1,234.56", "一千二百三十四点五六元"),
    "special tokens keep their digits": ("<|SPECIAL_TOKEN_2|>好", "<|SPECIAL_TOKEN_2|>好"),
    "a syllable inside a word is let alone": ("a1说beta1", "a1说beta一"),
    "no path leaves the text": ("a 5😀", "a 5😀"),
}
"""What the official code does worse."""


@pytest.mark.parametrize(("text", "words"), BETTER.values(), ids=BETTER.keys())
def test_better_than_official(text: str, words: str) -> None:
    assert normalise(text).startswith(words)


def test_forty_readings_and_names_all_come_back() -> None:
    syllables = [f"{initial}{final}{tone}" for initial in "bpmd" for final in ("a", "i") for tone in range(1, 6)]
    text = "他" + "他".join(syllables)
    assert normalise(text) == text
    names = "，".join(f"{a}尔·{b}斯" for a in "约汤玛丽莱昂蒂" for b in "高登佩吉史密")
    assert normalise(names + "共3人") == names.replace("·", "-").replace("，", ",") + "共三人"


def test_the_longest_term_of_a_glossary_wins_whatever_its_case() -> None:
    glossary = {"AI": {"zh": "人工智能", "en": "A I"}, "ai lab": "A I lab", "x": {"fr": "y"}, 7: "sieben", "z": None}
    assert normalise("my ai, an AI Lab", glossary) == "my A I, an A I lab"
    assert normalise("用Ai做", glossary) == "用人工智能做"
    assert normalise("x 7 z 你", glossary) == "x sieben z 你"
