"""Japanese in Kokoro's phonemes.

Words and their readings come from Open JTalk's front end, which also knows the readings of numbers before counters.
The one module that knows pyopenjtalk. Works on one run of Japanese; knows nothing of pitch accent, which the voice
network was not taught.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from typing import Any

from dubstudio.text.inline import GivenReading, Part, Stressed, Words, read_inline
from dubstudio.text.markup import read_markup
from dubstudio.text.normalize.characters import fold
from dubstudio.text.normalize.japanese import normalize_japanese
from dubstudio.text.phonemes.alphabet import Phonemes
from dubstudio.text.phonemes.kana import kana_symbols, morae
from dubstudio.text.phonemes.punctuation import pauses, tidy

NO_READING = "no reading is known for this word"

_LONGEST = 500  # characters; Open JTalk refuses much longer texts
_STRETCH = re.compile(rf".{{1,{_LONGEST}}}[。！？、\s]|.{{1,{_LONGEST}}}", re.DOTALL)

_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_UNVOICED = "’"  # behind a mora whose vowel is whispered
_LONG_NUMBERS = ("キュー", "ジュー", "チョー")  # the others are only drawn out to keep time: ニー, ゴー
_DIGITS = str.maketrans("０１２３４５６７８９", "〇一二三四五六七八九")
_COUNTED = re.compile(r"([０-９]{1,2})(\D+)")  # ３月, ２つ: words of the dictionary
_ZERO_IS_REI = ("．", "時", "度")
_PUT_RIGHT = {
    ("票", "ビョー"): ("ヒョウ", "ピョー"),
    ("九十九", "ツクモ"): ("キュウジュウキュウ", "キュージューキュー"),
}  # a word by its spelling and Open JTalk's pronunciation: the reading and pronunciation that are meant
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z\d-]{2,}(?:\.[a-z]{2,})+\b[!-~]*", re.ASCII
)
# Endings are written with their verb or adjective (食べた, 行かないで), as in the texts the voices learnt from;
# auxiliaries that are words of their own start a new one (行き·ました, 静か·です).
_PREDICATES = frozenset({"動詞", "形容詞", "助動詞"})
_CONNECTIVES = frozenset({"て", "で", "ば", "ちゃ", "じゃ", "たり", "だり"})
_OWN_WORDS = frozenset({"ます", "です", "だ", "たい", "らしい", "ようだ", "そうだ", "みたいだ", "べし"})


@dataclass(frozen=True)
class _Word:
    """A word as it is set apart from the next.

    Attributes:
        surface: As written.
        kana: As pronounced, katakana; empty for punctuation and what has no reading.
        kind: Part of speech of its last part.
    """

    surface: str
    kana: str
    kind: str


def _nodes(text: str) -> list[dict[str, Any]]:
    """What Open JTalk makes of a text: words with ``string``, ``pron``, ``mora_size``, ``pos`` and ``orig``."""
    import pyopenjtalk

    stretches = [text] if len(text) <= _LONGEST else _STRETCH.findall(text)
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # it calls an old name of Sudachi's
        nodes = [dict(node) for stretch in stretches for node in pyopenjtalk.run_frontend(stretch)]
    for before, node, after in zip([{}, *nodes], nodes, [*nodes[1:], {}], strict=False):
        _mend(before, node, after)
    return nodes


def _mend(before: dict[str, Any], node: dict[str, Any], after: dict[str, Any]) -> None:
    """Numbers are written as they are said, and a few that Open JTalk misreads are put right."""
    string = node["string"]
    if string == "０" and after.get("string") in _ZERO_IS_REI:
        node.update(read="レイ", pron="レー", string="零")
    elif string == "．" and node["mora_size"] > 0:
        node.update(string="点")
    elif string == "対" and _is_number(before) and _is_number(after):
        node.update(read="タイ", pron="タイ")
    elif string == "八" and after.get("string") == "個":
        node.update(pron="ハッ")
    elif (string, node["pron"]) in _PUT_RIGHT:
        node.update(zip(("read", "pron"), _PUT_RIGHT[string, node["pron"]], strict=True))
    elif counted := _COUNTED.fullmatch(string):
        node.update(string=_in_kanji(int(counted[1])) + counted[2])
    elif _is_number(node):
        node.update(string=string.translate(_DIGITS))


def _in_kanji(number: int) -> str:
    ten, one = divmod(number, 10)
    tens = "" if not ten else "十" if ten == 1 else "〇一二三四五六七八九"[ten] + "十"
    return tens + ("〇一二三四五六七八九"[one] if one or not ten else "")


def _is_number(node: dict[str, Any]) -> bool:
    return node.get("pos_group1") == "数"


def japanese_phonemes(text: str) -> Phonemes:
    """The phonemes of normalised Japanese; syllables are counted as morae.

    Args:
        text: Kanji, kana, digits and punctuation, as `normalize` gives them.
    """
    words = _words(text)
    symbols: list[str] = []
    unspoken: list[tuple[str, str]] = []
    for word in words:
        if word.kana:
            symbols.append(kana_symbols(word.kana) + " ")
        elif any(char.isalnum() for char in word.surface):
            unspoken.append((word.surface, NO_READING))
        else:
            symbols.append(pauses(word.surface))
    spoken = "".join(word.surface for word in words if word.kana or not any(char.isalnum() for char in word.surface))
    n_morae = sum(len(morae(word.kana)) for word in words)
    return Phonemes(_joined_stops(tidy("".join(symbols))), fold(spoken), tuple(unspoken), n_morae)


def japanese_kana(text: str) -> str:
    """How a line is read, in hiragana, the particles は, へ and を as written, addresses of the web left out.

    Args:
        text: As a subtitle file or a user has it; a reading that it gives itself wins.
    """
    return "".join(_kana_of(part) for part in read_inline(text, "ja").parts).translate(_TO_HIRAGANA)


def _kana_of(part: Part) -> str:
    if isinstance(part, GivenReading):
        return part.reading if part.kind == "kana" else ""
    if isinstance(part, Stressed):
        return japanese_kana(part.text)
    if not isinstance(part, Words):
        return ""
    said = (_ADDRESS.sub(" ", piece.text) for piece in read_markup(part.text) if not piece.reason)
    return "".join(_reading(node) for text in said if text.strip() for node in _nodes(normalize_japanese(fold(text))))


def _reading(node: dict[str, Any]) -> str:
    """A word's reading as a dictionary has it; punctuation stays.

    Numbers and what is counted change each other's sounds (サンボン, ロッポン), which only the pronunciation shows.
    """
    if node["mora_size"] == 0:
        return "" if any(map(str.isalnum, node["string"])) else str(node["string"])
    read, pron = (str(node[key]).replace(_UNVOICED, "") for key in ("read", "pron"))
    if _is_number(node):
        return pron.replace("ー", "ウ") if pron in _LONG_NUMBERS else _with_vowels(pron, read).removesuffix("ー")
    return _with_vowels(pron, read) if node["pos_group2"] == "助数詞" else read


def _with_vowels(pron: str, read: str) -> str:
    """A pronunciation with its long vowels as they are spelt: ピョー, ヒョウ → ピョウ."""
    if len(pron) != len(read):
        return pron
    return "".join(spelt if said == "ー" else said for said, spelt in zip(pron, read, strict=True))


def _words(text: str) -> list[_Word]:
    words: list[_Word] = []
    for node in _nodes(text):
        kana = node["pron"].replace(_UNVOICED, "") if node["mora_size"] > 0 else ""
        kind = "数" if node["pos_group1"] == "数" else node["pos"]
        if kana and words and words[-1].kana and _belongs_to(words[-1].kind, node):
            words[-1] = _Word(words[-1].surface + node["string"], words[-1].kana + kana, kind)
        else:
            words.append(_Word(node["string"], kana, kind))
    return words


def _belongs_to(kind_before: str, node: dict[str, Any]) -> bool:
    """Whether a part is written with the one before: an ending of a verb or adjective, a counter behind a number."""
    if node["pos_group2"] == "助数詞":
        return kind_before == "数"
    if kind_before not in _PREDICATES:
        return False
    if node["pos"] == "助動詞":
        return node["orig"] not in _OWN_WORDS
    return node["pos"] == "助詞" and node["string"] in _CONNECTIVES


def _joined_stops(symbols: str) -> str:
    """A stopped consonant holds its neighbours together: no spaces around ʔ, but before a quotation."""
    return re.sub(r"(?<=\w) (?=ʔ)|(?<=ʔ) (?![“\"(])", "", symbols)
