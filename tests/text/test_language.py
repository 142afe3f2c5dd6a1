"""Scripts, tags and the cutting of mixed text."""

import pytest

from dubstudio.base.errors import UnknownLanguage
from dubstudio.text.language import base_language, guess_language, is_british, script_of, split_by_script


def runs(text: str, language: str) -> list[tuple[str, str]]:
    return [(run.text, run.language) for run in split_by_script(text, language)]


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("zh_Hant_TW", "zh"),
        ("cmn", "zh"),
        ("chi", "zh"),
        ("en-GB", "en"),
        ("ENG", "en"),
        ("ja-JP", "ja"),
        ("jpn", "ja"),
        (" en ", "en"),
    ],
)
def test_tags_of_one_language_are_one(tag: str, language: str) -> None:
    assert base_language(tag) == language


@pytest.mark.parametrize("tag", ["", "fr", "klingon", "english", "zhx", "-en"])
def test_an_unknown_language_names_the_known_ones(tag: str) -> None:
    with pytest.raises(UnknownLanguage) as caught:
        base_language(tag)
    assert repr(tag) in caught.value.message
    assert all(known in caught.value.remedy for known in ("zh", "en", "ja"))


def test_british_tags() -> None:
    assert is_british("en-GB")
    assert is_british("en_AU")
    assert not is_british("en-US")
    assert not is_british("gb")


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("中", "Han"),
        ("々", "Han"),
        ("〇", "Han"),
        ("𠮷", "Han"),
        ("あ", "Kana"),
        ("ア", "Kana"),
        ("ー", "Kana"),
        ("ｱ", "Kana"),
        ("a", "Latin"),
        ("é", "Latin"),
        ("Ａ", "Latin"),
        ("я", "Cyrillic"),
        ("ا", "Arabic"),
        ("ไ", "Thai"),
        ("한", "Hangul"),
        ("α", "Greek"),
        ("5", "Common"),
        ("٣", "Common"),
        ("，", "Common"),
        ("😀", "Common"),
        (" ", "Common"),
        ("½", "Common"),
    ],
)
def test_scripts(char: str, script: str) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("你好", "zh"),
        ("我們走吧", "zh"),
        ("OK，好的", "zh"),
        ("我用iPhone拍照", "zh"),
        ("他说「ありがとう」就高高兴兴地走了，一句话也没说", "ja"),
        ("感觉不错の小店，我们常常去那里吃饭", "zh"),
        ("こんにちは", "ja"),
        ("東京駅へ行く", "ja"),
        ("気分爽快", "ja"),
        ("Hello", "en"),
        ("He said 你好 to me", "en"),
        ("", "en"),
        ("1234", "en"),
        ("Привет", "en"),
    ],
)
def test_guessing(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("我用WiFi上网", "zh", [("我用", "zh"), ("WiFi", "en"), ("上网", "zh")]),
        ("我有3个iPhone 15 Pro。", "zh", [("我有3个", "zh"), ("iPhone 15 Pro。", "en")]),
        ("iPhone 15很贵", "zh", [("iPhone", "en"), (" 15很贵", "zh")]),
        ("拍了5kg，跑了10km/h", "zh", [("拍了5kg，跑了10km/h", "zh")]),
        ("花了$1,234.50和US$3", "zh", [("花了$1,234.50和US$3", "zh")]),
        ("Wi-Fi和F-16", "zh", [("Wi-Fi", "en"), ("和", "zh"), ("F-", "en"), ("16", "zh")]),
        (
            "邮箱a.b@c.com和https://x.y/z?a=1，谢谢",
            "zh",
            [("邮箱", "zh"), ("a.b@c.com", "en"), ("和", "zh"), ("https://x.y/z?a=1", "en"), ("，谢谢", "zh")],
        ),
        ("他说「ありがとう」就走了", "zh", [("他说「", "zh"), ("ありがとう", "ja"), ("」就走了", "zh")]),
        ("彼はOKと言った", "ja", [("彼は", "ja"), ("OK", "en"), ("と言った", "ja")]),
        ("He said 你好 3 times", "en", [("He said ", "en"), ("你好", "zh"), (" 3 times", "en")]),
        ("He said 食べる!", "en", [("He said ", "en"), ("食べる!", "ja")]),
        ("Привет, мир 3 hello", "en", [("Привет, мир", ""), (" 3 hello", "en")]),
        ("MP3，A4纸", "zh", [("MP", "en"), ("3，", "zh"), ("A", "en"), ("4纸", "zh")]),
        ("...", "zh-TW", [("...", "zh")]),
        ("", "ja", []),
    ],
)
def test_each_stretch_goes_to_its_reader(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text, language) == expected


def test_splitting_for_an_unknown_language() -> None:
    with pytest.raises(UnknownLanguage):
        split_by_script("bonjour", "fr")
