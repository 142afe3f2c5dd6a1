"""Japanese in Kokoro's phonemes.

Words and their readings come from Open JTalk's front end, which also knows the readings of numbers before counters.
The one module that knows pyopenjtalk. Works on one run of Japanese; knows nothing of pitch accent, which the voice
network was not taught.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from dubstudio.text.inline import GivenReading, Part, Stressed, Words, read_inline
from dubstudio.text.markup import read_markup
from dubstudio.text.normalize.characters import fold
from dubstudio.text.normalize.japanese import normalize_japanese
from dubstudio.text.normalize.japanese_mixed import ADDRESS, HANGS, read_japanese_mixed
from dubstudio.text.phonemes.alphabet import Phonemes
from dubstudio.text.phonemes.japanese_words import Place, places
from dubstudio.text.phonemes.kana import as_pronounced, kana_symbols, morae, to_hiragana, to_katakana
from dubstudio.text.phonemes.punctuation import pauses, tidy

NO_READING = "no reading is known for this word"

_LONGEST = 500  # characters; Open JTalk refuses much longer texts
_STRETCH = re.compile(rf".{{1,{_LONGEST}}}[。！？、\s]|.{{1,{_LONGEST}}}", re.DOTALL)

_KANA, _KATAKANA = re.compile("[ぁ-ゖァ-ヶー]+"), re.compile("[ァ-ヶー]*")
_LATIN = "PC"  # for any Latin word: which, matters little to what hangs on it
_CAPITALS = re.compile("[Ａ-Ｚ]+")
_LETTER_NAMES = re.compile("(?<=エ)イ(?!チ)|(?<=ケ)イ|(?<=ジェ)イ")  # A, K and J are drawn out
_UNVOICED = "’"  # behind a mora whose vowel is whispered
_LONG_NUMBERS = ("キュー", "ジュー", "チョー")  # the others are only drawn out to keep time: ニー, ゴー
_DIGITS = str.maketrans("０１２３４５６７８９", "〇一二三四五六七八九")
_DIGIT_RUN = re.compile("[０-９]+")  # in ３月, ２つ, １１０番: words of the dictionary
_ZERO_IS_REI = ("．", "時", "度")
_SIGNS = {
    ".": "ドット", "@": "アットマーク", "/": "スラッシュ", ":": "コロン", "-": "ハイフン", "_": "アンダーバー"
}  # fmt: skip
_SIGN = re.compile("[.@/:_-]")
_PLAIN_H = re.compile("[ヘハヒホ]|フ[ィェァォ]")  # of loanwords: ジューヘルツ, not ジュッヘルツ
_PUT_RIGHT = {
    ("票", "ビョー"): ("ヒョウ", "ピョー"),
    ("十日", "トーカ"): ("トオカ", "トーカ"),
    ("十日間", "トーカカン"): ("トオカカン", "トーカカン"),
    ("九十九", "ツクモ"): ("キュウジュウキュウ", "キュージューキュー"),
}  # a word by its spelling and Open JTalk's pronunciation: the reading and pronunciation that are meant
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

    if text.startswith(HANGS):
        return _behind(_nodes(_LATIN + text.replace(HANGS, "")))
    text = text.replace(HANGS, "")
    stretches = [text] if len(text) <= _LONGEST else _STRETCH.findall(text)
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # it calls an old name of Sudachi's
        nodes = [dict(node) for stretch in stretches for node in pyopenjtalk.run_frontend(stretch)]
    nodes = _read_in_context(nodes)
    for before, node, after in zip([{}, *nodes], nodes, [*nodes[1:], {}], strict=False):
        _mend(before, node, after)
    return nodes


def _behind(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Words without the Latin one they were read behind, if it is still by itself."""
    length = 0
    for i, node in enumerate(nodes):
        length += len(node["string"])
        if length == len(_LATIN):
            return nodes[i + 1 :]
    return _nodes("".join(node["string"] for node in nodes)[len(_LATIN) :])


def _read_in_context(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Words with a reading of their own become one word each, where they are made of whole words."""
    for place in places("".join(node["string"] for node in nodes)):
        nodes = _with_reading(nodes, place)
    return nodes


def _with_reading(nodes: list[dict[str, Any]], place: Place) -> list[dict[str, Any]]:
    edges = [0, *accumulate(len(node["string"]) for node in nodes)]
    if place.start not in edges[:-1]:
        return nodes
    first = edges.index(place.start)
    last = next(i for i, end in enumerate(edges) if end >= place.end)
    string = "".join(node["string"] for node in nodes[first:last])
    rest = to_katakana(string[place.end - place.start :])
    before = "".join(node["read"] for node in nodes[first:last])
    if not _KATAKANA.fullmatch(rest) or (place.instead and before != place.instead + rest):
        return nodes
    kind = {} if last == first + 1 else {"pos": "名詞", "pos_group1": "一般", "pos_group2": "*", "orig": string}
    pron = as_pronounced(place.reading) + rest
    word = nodes[first] | kind | {
        "string": string, "read": place.reading + rest, "pron": pron, "mora_size": len(morae(pron))
    }  # fmt: skip
    return [*nodes[:first], word, *nodes[last:]]


def _mend(before: dict[str, Any], node: dict[str, Any], after: dict[str, Any]) -> None:
    """Numbers are written as they are said, and a few that Open JTalk misreads are put right."""
    string = node["string"]
    if string == "０" and after.get("string") in _ZERO_IS_REI:
        node.update(read="レイ", pron="レー", string="零")
    elif string == "．" and node["mora_size"] > 0:
        node.update(string="点")
    elif string == "対" and _is_number(before) and _is_number(after):
        node.update(read="タイ", pron="タイ")
    elif node["pron"] == "ジュッ" and _PLAIN_H.match(after.get("pron", "")) and _KATAKANA.fullmatch(after["string"]):
        node.update(pron="ジュー")
    elif node["pron"].endswith("ャッ") and _is_number(node) and _KATAKANA.fullmatch(after.get("string", "-")):
        node.update(pron=node["pron"][:-1] + "ク")
    elif string == "八" and after.get("string") == "個":
        node.update(pron="ハッ")
    elif (string, node["pron"]) in _PUT_RIGHT:
        node.update(zip(("read", "pron"), _PUT_RIGHT[string, node["pron"]], strict=True))
    elif _is_number(node):
        node.update(string=string.translate(_DIGITS))
    elif _DIGIT_RUN.search(string):
        node.update(string=_DIGIT_RUN.sub(lambda run: _in_kanji(run.group()), string))


def _in_kanji(number: str) -> str:
    """A number of up to four digits in characters; longer ones and those with zeros before them digit by digit."""
    digits = number.translate(_DIGITS)
    if len(digits) > 4 or digits[0] == "〇":
        return digits
    places = zip(digits, ("千", "百", "十", "")[-len(digits) :], strict=True)
    return "".join(("" if digit == "一" and ten else digit) + ten for digit, ten in places if digit != "〇")


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
    """How a line is read, in hiragana, the particles は, へ and を as written, Latin words as Japanese says them.

    Args:
        text: As a subtitle file or a user has it; a reading that it gives itself wins.
    """
    kana = words = ""
    for part in _without_stars(text):
        if isinstance(part, Words):
            words += part.text
        else:
            kana += _kana_of(words) + (part.reading if isinstance(part, GivenReading) and part.kind == "kana" else "")
            words = ""
    return to_hiragana(kana + _kana_of(words))


def _without_stars(text: str) -> Iterator[Part]:
    """The parts of a line, stressed words among them as others: a counter changes the number in ``*3*本`` too."""
    for part in read_inline(text, "ja").parts:
        if isinstance(part, Stressed):
            yield from _without_stars(part.text)
        else:
            yield part


def _kana_of(words: str) -> str:
    said = (_written_out(piece.text) for piece in read_markup(words) if not piece.reason)
    return "".join(_reading(node) for text in said if text.strip() for node in _nodes(text))


def _written_out(text: str) -> str:
    """A piece as it is said, addresses with their signs by name, as the English front end reads them."""
    text = read_japanese_mixed(fold(text)).replace(HANGS, "")
    return normalize_japanese(ADDRESS.sub(_address, text))


def _address(match: re.Match[str]) -> str:
    shown = re.sub("^https?://", "", match.group()).rstrip("/")
    return _SIGN.sub(lambda sign: _SIGNS[sign.group()], shown)


def _reading(node: dict[str, Any]) -> str:
    """A word's reading as a dictionary has it; punctuation stays.

    Numbers and what is counted change each other's sounds (サンボン, ロッポン), which only the pronunciation shows.
    """
    if node["mora_size"] == 0:
        return "" if any(map(str.isalnum, node["string"])) else str(node["string"])
    if _KANA.fullmatch(node["string"]):
        return to_katakana(node["string"])
    read, pron = (str(node[key]).replace(_UNVOICED, "") for key in ("read", "pron"))
    if _CAPITALS.fullmatch(node["string"]):
        return _LETTER_NAMES.sub("ー", read)
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
