"""Kana in Kokoro's phonemes: rows of consonants by columns of vowels, and what small kana do to them.

The spelling follows what Kokoro-82M v1.0 was trained on (misaki's Japanese front end): no pitch accent, ʔ for the
small tsu, ː for a long vowel, and a moraic nasal that takes the place of what follows.
"""

from __future__ import annotations

import re

_VOWELS = ("a", "i", "ɯ", "e", "o")
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "ɡ": "ガギグゲゴ", "s": "サシスセソ", "ʣ": "ザジズゼゾ", "t": "タチツテト",
    "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ",
    "ɾ": "ラリルレロ", "v": "ヷヸヴヹヺ",
}  # fmt: skip
_IRREGULAR = {
    "シ": "ɕi", "ジ": "ʥi", "チ": "ʨi", "ヂ": "ʥi", "ニ": "ɲi", "ヒ": "çi", "フ": "ɸɯ", "ス": "sɨ", "ズ": "zɨ",
    "ツ": "ʦɨ", "ヅ": "zɨ", "ヤ": "ja", "ユ": "jɯ", "ヨ": "jo", "ワ": "βa", "ヰ": "i", "ヱ": "e", "ヲ": "o",
    "ァ": "a", "ィ": "i", "ゥ": "ɯ", "ェ": "e", "ォ": "o", "ャ": "ja", "ュ": "jɯ", "ョ": "jo", "ヮ": "βa", "ヵ": "ka",
    "ヶ": "ke",
}  # fmt: skip
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "ɯ", "ェ": "e", "ォ": "o", "ャ": "a", "ュ": "ɨ", "ョ": "o", "ヮ": "a"}
_NASALS = (("mpb", "m"), ("kɡ", "ŋ"), ("ɲʨʥ", "ɲ"), ("ntdɾz", "n"))
_MORA = re.compile("([^ァィゥェォャュョヮーッン])([ァィゥェォャュョヮ])?|.")
_REPEATED = re.compile("([ァ-ヺ])[ヽゝ]")
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_TO_KATAKANA = {hiragana: katakana for katakana, hiragana in _TO_HIRAGANA.items()}
_DRAWN_OUT = re.compile(
    "(?<=[オコソトノホモヨロゴゾドボポョ])ウ|(?<=[ウクスツヌフムユルグズブプュ])ウ|(?<=[エケセテネヘメレゲゼデベペ])イ"
)


def _base_table() -> dict[str, str]:
    table = {}
    for consonant, row in _ROWS.items():
        for kana, vowel in zip(row, _VOWELS, strict=True):
            soft = "ʲ" if vowel == "i" and consonant else ""
            table[kana] = consonant + soft + vowel
    return table | _IRREGULAR


_TABLE = _base_table()


def _onset(kana: str, small: str) -> str:
    """The consonant of a kana before a small one: キャ is soft, クァ rounded, ウィ a glide, トゥ plain."""
    onset = _TABLE[kana][:-1]
    if kana == "イ":
        return "j"
    if kana == "ウ":
        return "β"
    if kana in "クグ":
        return onset + "ᵝ"
    if kana == "ヴ" and small in "ャュョ":
        return "bʲ"
    if kana in "フツヴテデ" and small in "ィャュョ":
        return onset + "ʲ"
    return onset


def to_hiragana(text: str) -> str:
    return text.translate(_TO_HIRAGANA)


def to_katakana(text: str) -> str:
    return text.translate(_TO_KATAKANA)


def as_pronounced(kana: str) -> str:
    """A word of one root in katakana as it is pronounced: ``セイト`` is ``セート``, ``コウ`` is ``コー``."""
    return _DRAWN_OUT.sub("ー", kana)


def morae(kana: str) -> list[str]:
    """A word in katakana by morae: ``キョー`` is ``キョ``, ``ー``."""
    return [match.group() for match in _MORA.finditer(_REPEATED.sub(r"\1\1", kana))]


def kana_symbols(kana: str) -> str:
    """A word in phonemes.

    Args:
        kana: Katakana as pronounced, long vowels with ー.
    """
    symbols: list[str] = []
    for mora in reversed(morae(kana)):  # from the end: a nasal hangs on what follows
        symbols.append(_mora_symbols(mora, symbols[-1] if symbols else ""))
    return re.sub("ː+", "ː", "".join(reversed(symbols)))


def _mora_symbols(mora: str, following: str) -> str:
    if mora == "ー":
        return "ː"
    if mora == "ッ":
        return "ʔ"
    if mora == "ン":
        return next((nasal for places, nasal in _NASALS if following[:1] and following[0] in places), "ɴ")
    if len(mora) == 2:
        return _onset(mora[0], mora[1]) + _SMALL[mora[1]]
    return _TABLE.get(mora, "")
