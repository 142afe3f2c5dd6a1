"""Which language a text is in, and which of its stretches belong to another.

Knows the scripts of characters and their neighbourhoods; nothing of words, readings or sounds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from dubstudio.base.errors import UnknownLanguage
from dubstudio.text.units import QUANTITY

LANGUAGES = ("zh", "en", "ja")
"""Languages with a front end, as BCP-47 primary subtags."""

UNREADABLE = ""
"""The language of a run in a script that no front end reads."""

_PRIMARY = {
    "zh": "zh", "zho": "zh", "chi": "zh", "cmn": "zh",
    "en": "en", "eng": "en",
    "ja": "ja", "jpn": "ja",
}  # fmt: skip
_BRITISH_REGIONS = frozenset({"GB", "UK", "AU", "NZ", "IE"})

HAN, KANA, LATIN, COMMON = "Han", "Kana", "Latin", "Common"
_SCRIPT_OF_FIRST_WORD = {
    "CJK": HAN, "KANGXI": HAN, "IDEOGRAPHIC": HAN,
    "HIRAGANA": KANA, "KATAKANA": KANA, "KATAKANA-HIRAGANA": KANA,
    "LATIN": LATIN, "MODIFIER": COMMON,
}  # fmt: skip

# Characters that stand for something inside a line that is neither letter nor punctuation, while it is made ready to be
# spoken: see `phonemes.marks`. Private ones, which no text has.
MARK_ROOM = 0xFFF
HAN_MARKS, KANA_MARKS, LATIN_MARKS, PAUSE_MARKS = 0xF0000, 0xF1000, 0xF2000, 0xF3000
FIRST_MARK, LAST_MARK = chr(HAN_MARKS), chr(PAUSE_MARKS + MARK_ROOM)
_SCRIPT_OF_MARK = {HAN_MARKS: HAN, KANA_MARKS: KANA, LATIN_MARKS: LATIN}

# Pieces that are read as one whatever their characters are: addresses and words with their hyphens in English, an
# amount with its unit in the language around it.
_ADDRESS = r"(?:https?://|www\.)[^\s\u2e80-\uffef]+|[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_WORD = r"[A-Za-z](?:[A-Za-z]|['’.&-](?=[A-Za-z])|-(?=[0-9]))*"
_TOKEN = re.compile(rf"(?P<address>{_ADDRESS})|(?P<quantity>{QUANTITY})|(?P<word>{_WORD})|(?P<char>.)", re.DOTALL)

_CLAUSE_MARK = re.compile(r"[;:!?，。；：！？、…\n]")

# Less kana than this is a Chinese text quoting some, or の as an ornament.
_JAPANESE_SHARE = 0.1


@dataclass(frozen=True)
class Run:
    """A stretch of text for one front end.

    Attributes:
        text: The characters, as they stood.
        language: One of `LANGUAGES`, or `UNREADABLE`.
    """

    text: str
    language: str


def base_language(tag: str) -> str:
    """The language of a tag: ``zh-CN``, ``zh_Hant`` and ``cmn`` are all ``zh``.

    Raises:
        UnknownLanguage: There is no front end for it.
    """
    primary = re.split(r"[-_]", tag.strip(), maxsplit=1)[0].lower()
    if primary not in _PRIMARY:
        known = ", ".join(LANGUAGES)
        raise UnknownLanguage(f"Nothing here reads the language {tag!r}.", remedy=f"Choose one of {known}.")
    return _PRIMARY[primary]


def is_british(tag: str) -> bool:
    """Whether an English tag names a country with British vowels, as ``en-GB`` does."""
    return not _BRITISH_REGIONS.isdisjoint(re.split(r"[-_]", tag.strip().upper())[1:])


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """The script of one character: ``Han``, ``Kana``, ``Latin``, another's English name, or ``Common``.

    Digits, punctuation, symbols and marks are ``Common``: they belong to whatever stands around them.
    """
    if FIRST_MARK <= char <= LAST_MARK:
        return _SCRIPT_OF_MARK.get(ord(char) & ~MARK_ROOM, COMMON)
    category = unicodedata.category(char)
    if category[0] not in "LN" or unicodedata.decimal(char, None) is not None:
        return COMMON
    first_word = unicodedata.name(char, "").replace("HALFWIDTH ", "").replace("FULLWIDTH ", "").split(" ", 1)[0]
    if category[0] == "N" and _SCRIPT_OF_FIRST_WORD.get(first_word) != HAN:
        return COMMON
    return _SCRIPT_OF_FIRST_WORD.get(first_word) or first_word.capitalize() or COMMON


def guess_language(text: str) -> str:
    """The language a text is most likely in, by its scripts; ``en`` for a text that shows none.

    Kana speaks for Japanese and Han without kana for Chinese, unless characters are among it that only Japan writes.
    A whole file is a better witness than a line.
    """
    scripts = [script_of(char) for char in text]
    n_kana, n_han = scripts.count(KANA), scripts.count(HAN)
    n_latin_words = sum(1 for _ in re.finditer(r"[A-Za-z]+", text))
    if n_latin_words > n_han + n_kana or not n_han + n_kana:
        return "en"
    if n_kana >= _JAPANESE_SHARE * (n_kana + n_han):
        return "ja"
    return "ja" if _japanese_han(text) > _chinese_han(text) else "zh"


def split_by_script(text: str, language: str) -> list[Run]:
    """Cut a text into runs, each for one front end.

    Latin words go to English, kana to Japanese and Han to Chinese, except that Han in a Japanese text stays Japanese.
    Digits and punctuation go with their neighbours where those agree, else with the main language.

    Args:
        text: Any text.
        language: The main language, any tag.

    Returns:
        Runs in order; joined they are the text.

    Raises:
        UnknownLanguage: There is no front end for the main language.
    """
    main = base_language(language)
    settled = _settled(_blocks(_pieces(text, _han_reader(text, main))), main)
    return [
        Run("".join(piece for piece, _ in group), reader)
        for reader, group in groupby(settled, key=lambda piece: piece[1])
    ]


def _han_reader(text: str, main: str) -> str:
    """Who reads Han: the main language where it writes Han, else whoever the kana beside it speaks for."""
    if main != "en":
        return main
    return "ja" if any(script_of(char) == KANA for char in text) else "zh"


def _pieces(text: str, han_reader: str) -> Iterator[tuple[str, str | None]]:
    """Pieces with who reads them, None for those that follow their neighbours."""
    readers = {HAN: han_reader, KANA: "ja", LATIN: "en", COMMON: None}
    for match in _TOKEN.finditer(text):
        kind, piece = match.lastgroup, match.group()
        if kind in ("address", "word"):
            yield piece, "en"
        elif kind == "quantity":
            yield piece, None
        else:
            yield piece, readers.get(script_of(piece), UNREADABLE)


def _blocks(pieces: Iterator[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
    """Neighbouring pieces of one reader as one."""
    return [("".join(text for text, _ in group), reader) for reader, group in groupby(pieces, key=lambda p: p[1])]


def _settled(blocks: list[tuple[str, str | None]], main: str) -> Iterator[tuple[str, str]]:
    """The same blocks, with those that follow their neighbours given to somebody."""
    for i, (text, reader) in enumerate(blocks):
        if reader is not None:
            yield text, reader
            continue
        around = {r for _, r in blocks[max(i - 1, 0) : i + 2] if r is not None}
        enclosed = 0 < i < len(blocks) - 1 and UNREADABLE not in around and not _CLAUSE_MARK.search(text)
        has_number = any(char.isalnum() for char in text)
        yield text, around.pop() if len(around) == 1 and (enclosed or not has_number) else main


def _is_in(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _japanese_han(text: str) -> int:
    """How many characters of the text only Japan writes (気, 駅, 込): in its character set, in neither Chinese one."""
    return sum(
        script_of(c) == HAN and _is_in(c, "shift_jis") and not _is_in(c, "gb2312") and not _is_in(c, "big5")
        for c in text
    )


def _chinese_han(text: str) -> int:
    """How many characters of the text Japan does not write (们, 說)."""
    return sum(script_of(c) == HAN and not _is_in(c, "shift_jis") for c in text)
