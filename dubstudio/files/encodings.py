"""Which encoding a text file is in. Knows bytes and characters; knows nothing of subtitles.

Byte-order marks and strict UTF-8 settle most files. What is left is judged by one observation: read with the
right encoding, a text is made of its language's everyday characters; read with a wrong one, of rare ones. A
guess that is not clear-cut is reported as such, never passed on in silence.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dubstudio.base.errors import InputError

_JUDGED_BYTES = 64 * 1024
_CLEAR_LEAD = 0.2  # over the next reading, as a share of the telling characters …
_CLEAR_VOTES = 4  # … or as a number of them: à, è and ê are few in French, yet Czech has no such letters
_POOR_SHARE = 0.3  # below it none of our languages fits
_FEW_BYTES = 8  # non-ASCII bytes that could be two accents as well as one Chinese word
_HIGH_BYTES = bytes(range(0x80, 0x100))

_BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark starts with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The characters that make up two thirds of everyday written Chinese (both scripts) and of Korean dialogue.
_CHINESE = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经"
    "么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三"
    "又关点正业外将两高间由问很最重并物手应向头文体美相见被什二等或新己制身果加月话合回特代内信表老给世位次度门任常先海通教儿原东"
    "声提立比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建做接必场件计管期市直命山金指"
    "许保至队形便空决展马司五眼书非则听白却界光放强像难且思王完色路记住告类求边死张该交万取望觉共确传师清今让识候带导争运谁怎吗吧"
    "啊呢哪呀嗯喂咱您谢请吃喝爱快慢早晚钱买卖车房找帮错忘懂怕哭笑坐站跑待留离爸妈哥姐弟妹孩朋友拜托抱歉昨"
    "這個們來為國說時會對於過發後裡裏種經麼學現當沒動還進樣開從實無與長機關點業將兩間問並應頭體見話內給門兒東聲員論處義幾認條氣"
    "題別變總電數報結場計許隊決馬書則聽卻強難記類邊張該萬覺確傳師讓識帶導爭運誰嗎謝請愛錢買賣車幫錯離媽"
)
_KOREAN = frozenset(
    "이다는을가에고의하지은를도어아나있사한로기그해자서리인니들만부게대라스정전수시일여으과요안거장원보주상구면제성우오세것비너네내저무"
    "마말소조야좀왜뭐알잘못습당신음미까때았었했겠려연든모두된간차같없적님금집길속물람생각치"
)
_RUSSIAN = frozenset("оеаинтсрвлкміОЕАИНТСРВЛКМІ")
_LATIN = {  # accented letters, a set for each language: words of one text stay within one of them
    "cp1252": ["àâæçéèêëîïôœùûüÿ", "äöüßéè", "áéíóúüñ", "àáâãçéêíóôõúü", "àèéìíîòóùú", "åäöæøéü", "éëïóöüèê"],
    "cp1250": ["ąćęłńóśźż", "áčďéěíňóřšťúůýžäľĺŕô", "áéíóöőúüű", "ăâîşţ", "čćđšž"],
    "cp1254": ["çğıİöşüâîû"],
}
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґЎў]+")
_HEBREW = frozenset("אבדהוחילמנרשתםק")
_HEBREW_WORD = re.compile(r"[\u05b0-\u05ea]+")
# Quotation marks, dashes and the like, as they stand between words.
_TYPOGRAPHY = re.compile(r"(?<![^\x00-\x7f])(?:[‘’“”„«»…–—]|\xa0[»?!:;])+(?![^\x00-\x7f])")


class Decoded(NamedTuple):
    """Text, the encoding it was in, and in words why that may be wrong; no words where it is certain."""

    text: str
    encoding: str
    doubt: str = ""


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Turn bytes into text.

    Args:
        data: The whole file.
        encoding: What the user says it is; None to find out.

    Returns:
        The text, the Python name of the encoding (``utf-8-sig`` for UTF-8 with a mark), and the doubt.

    Raises:
        InputError: No such encoding, or the bytes are not in it, or in none we know.
    """
    if encoding is not None:
        return _forced(data, encoding)
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(data, name)
    for attempt in (_unmarked_utf16, _seven_bit_japanese, _utf8, _legacy):
        if (decoded := attempt(data)) is not None:
            return decoded
    raise InputError("The text is in no encoding we know.", remedy="Save it as UTF-8, or name its encoding.")


def _forced(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        raise InputError(
            f"The text is not in the encoding {encoding}{_place(data, error)}.",
            remedy="Name another encoding, or none to have it guessed.",
        ) from error
    except (LookupError, ValueError) as error:
        raise InputError(
            f"There is no text encoding called {encoding!r}.",
            remedy="Try utf-8, gb18030, big5, cp932 or cp1252.",
        ) from error
    if not data.isascii() and _canonical(encoding) not in {"utf-8", "utf-8-sig"} and _strict(data, "utf-8"):
        return Decoded(text, encoding, f"read as {encoding} as asked, but the bytes are valid UTF-8")
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _marked(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeError:
        return Decoded(data.decode(name, "replace"), name, "damaged characters, shown as �")


def _unmarked_utf16(data: bytes) -> Decoded | None:
    """Digits and line ends are ASCII in every language: in UTF-16 each brings a zero, always on one side."""
    head = data[:_JUDGED_BYTES]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    name, zeros, others = ("utf-16-le", odd, even) if odd > even else ("utf-16-be", even, odd)
    if len(data) % 2 or zeros * 10 < len(head) or others * 20 > zeros:
        return None
    text = _strict(data, name)
    return Decoded(text, name) if text is not None and "\0" not in text else None


def _seven_bit_japanese(data: bytes) -> Decoded | None:
    if b"\x1b$" not in data or not data.isascii():
        return None
    text = _strict(data, "iso2022_jp")
    return Decoded(text, "iso2022_jp") if text is not None else None


def _utf8(data: bytes) -> Decoded | None:
    text = _strict(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    # A few broken bytes in a text that is plainly UTF-8 (cut off, or pasted together) must not turn all of it
    # into something else.
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    whole = sum(not c.isascii() for c in text) - broken
    if whole < 20 * broken:
        return None
    return Decoded(text, "utf-8", f"damaged characters ({broken}), shown as �")


def _legacy(data: bytes) -> Decoded | None:
    lines = data[:_JUDGED_BYTES].splitlines()
    if len(data) > _JUDGED_BYTES:
        lines.pop()  # cut, perhaps inside a character
    judged = b"\n".join(line for line in lines if not line.isascii()) or data
    readings = {c: text for c in _CANDIDATES if (text := _strict(judged, c.encoding)) is not None}
    scores = {c: _score(text, c) for c, text in readings.items()}
    ranked = sorted(readings, key=lambda c: -scores[c].share)
    best = next((c for c in ranked if _strict(data, c.encoding) is not None), None)
    if best is None or scores[best].share < _POOR_SHARE:
        return _by_statistics(data)
    rivals = [c for c in ranked if readings[c] != readings[best]]
    lead = scores[best].share - (scores[rivals[0]].share if rivals else 0.0)
    clear = (
        scores[best].share >= best.clear_share
        and (lead >= _CLEAR_LEAD or lead * scores[best].telling >= _CLEAR_VOTES)
        and (all(c.single_byte for c in ranked) or sum(judged.count(b) for b in _HIGH_BYTES) >= _FEW_BYTES)
    )
    doubt = "" if clear else _doubt(best.encoding, [c.encoding for c in rivals[:1]])
    return Decoded(data.decode(best.encoding), best.encoding, doubt)


class _Score(NamedTuple):
    share: float  # of everyday characters among the telling ones, 0–1
    telling: int  # how many tell one language from another


def _score(text: str, candidate: _Candidate) -> _Score:
    if candidate.single_byte:
        text = _TYPOGRAPHY.sub("", text)
    telling = sum(not c.isascii() and (c.isalpha() or candidate.single_byte) for c in text)
    if not telling:
        return _Score(float(candidate.single_byte), 0)
    return _Score(candidate.everyday(text) / telling, telling)


def _chinese(text: str) -> int:
    return sum(c in _CHINESE for c in text)


def _japanese(text: str) -> int:
    # Half-width kana are left out: they are what most other texts turn into when read as Shift-JIS.
    return sum("ぁ" <= c <= "ん" or "ァ" <= c <= "ー" for c in text)


def _korean(text: str) -> int:
    return sum(c in _KOREAN for c in text)


def _alphabet(everyday: frozenset[str], script: re.Pattern[str], text: str) -> int:
    """Everyday letters, in words that are of one script throughout and not of wildly mixed case."""
    words = (word for word in _WORD.findall(text) if script.fullmatch(word) and _has_usual_case(word))
    return sum(c in everyday for word in words for c in word)


def _latin(alphabets: list[str], text: str) -> int:
    """Accents among plain letters, as in "déjà"; a word of accents alone is another script misread."""
    accents: list[str] = []
    for word in _WORD.findall(text):
        found = [c for c in word if not c.isascii()]
        if 2 * len(found) <= len(word) + 1 and _has_usual_case(word):
            accents += found
    lower = [c.lower() for c in accents]
    return max(sum(c in alphabet for c in lower) for alphabet in alphabets)


def _has_usual_case(word: str) -> bool:
    return word.islower() or word.istitle() or word.isupper() or word.lower() == word.upper()


class _Candidate(NamedTuple):
    encoding: str
    everyday: Callable[[str], int]  # how many of the telling characters are everyday ones
    clear_share: float  # the least of them in a text that is plainly in this encoding
    single_byte: bool = False


_CANDIDATES = (  # the likelier first
    _Candidate("gb18030", _chinese, 0.4),
    _Candidate("big5hkscs", _chinese, 0.4),
    _Candidate("cp932", _japanese, 0.4),
    _Candidate("euc_jp", _japanese, 0.4),
    _Candidate("cp949", _korean, 0.4),
    _Candidate("cp1252", partial(_latin, _LATIN["cp1252"]), 0.85, single_byte=True),
    _Candidate("cp1251", partial(_alphabet, _RUSSIAN, _CYRILLIC), 0.6, single_byte=True),
    _Candidate("cp1255", partial(_alphabet, _HEBREW, _HEBREW_WORD), 0.6, single_byte=True),
    _Candidate("cp1250", partial(_latin, _LATIN["cp1250"]), 0.85, single_byte=True),
    _Candidate("cp1254", partial(_latin, _LATIN["cp1254"]), 0.85, single_byte=True),
)


def _by_statistics(data: bytes) -> Decoded | None:
    """The wide net, for languages we have no list of. Its answers are always doubted."""
    import charset_normalizer

    match = charset_normalizer.from_bytes(data[:_JUDGED_BYTES]).best()
    if match is None or (text := _strict(data, match.encoding)) is None:
        return None
    return Decoded(text, match.encoding, _doubt(match.encoding, []))


def _doubt(name: str, others: list[str]) -> str:
    also = f" (or {others[0]})" if others else ""
    return f"the encoding looks like {name}{also}, a guess: check a few lines, and name it if they are wrong"


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _canonical(encoding: str) -> str:
    return codecs.lookup(encoding).name


def _place(data: bytes, error: UnicodeError) -> str:
    if not isinstance(error, UnicodeDecodeError):
        return ""
    line = data.count(b"\n", 0, error.start) + 1
    return f" (line {line} has bytes that do not exist in it)"
