"""Mandarin in Kokoro's phonemes.

A syllable is an initial, a glide, a vowel, the arrow of its tone and a coda: háng is ``xa↗ŋ``. The spelling follows
what Kokoro-82M v1.0 was trained on (misaki's first Chinese front end); words are set apart by spaces. Knows readings
only through `dubstudio.text.pinyin`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise

from dubstudio.text.inline import GivenReading
from dubstudio.text.normalize.mandarin import simplified
from dubstudio.text.phonemes.alphabet import Phonemes
from dubstudio.text.phonemes.marks import MARK, Opened, is_pause, opened, woven
from dubstudio.text.phonemes.punctuation import pauses, tidy
from dubstudio.text.pinyin import ERHUA, Word, read_han
from dubstudio.text.pinyin_spelling import with_mark
from dubstudio.text.sandhi import apply_sandhi

NO_READING = "no reading is known for this character"

_TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}

_INITIALS = {
    "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l", "g": "k", "k": "kʰ", "h": "x",
    "j": "ʨ", "q": "ʨʰ", "x": "ɕ", "zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s",
}  # fmt: skip

# Glide and vowel, then the coda behind the tone. Keys are spelt as after an initial, ü as v.
_FINALS = {
    "a": ("a", ""), "o": ("wo", ""), "e": ("ɤ", ""), "ai": ("ai", ""), "ei": ("ei", ""), "ao": ("au", ""),
    "ou": ("ou", ""), "an": ("a", "n"), "en": ("ə", "n"), "ang": ("a", "ŋ"), "eng": ("ə", "ŋ"), "ong": ("ʊ", "ŋ"),
    "i": ("i", ""), "ia": ("ja", ""), "ie": ("je", ""), "iao": ("jau", ""), "iu": ("jou", ""), "ian": ("jɛ", "n"),
    "in": ("i", "n"), "iang": ("ja", "ŋ"), "ing": ("i", "ŋ"), "iong": ("jʊ", "ŋ"), "u": ("u", ""), "ua": ("wa", ""),
    "uo": ("wo", ""), "uai": ("wai", ""), "ui": ("wei", ""), "uan": ("wa", "n"), "un": ("wə", "n"),
    "uang": ("wa", "ŋ"), "ueng": ("wə", "ŋ"), "v": ("y", ""), "ve": ("ɥe", ""), "van": ("ɥɛ", "n"), "vn": ("y", "n"),
}  # fmt: skip

# Syllables without a final of the table, most of them interjections.
_IRREGULAR = {
    "er": ("ɚ", ""), "o": ("ɔ", ""), "yo": ("jɔ", ""), "wong": ("ʊ", "ŋ"), "ê": ("ɛ", ""),
    "m": ("m", ""), "n": ("n", ""), "ng": ("ŋ", ""), "hm": ("hm", ""), "hng": ("hŋ", ""),
}  # fmt: skip

_ANY_CHARACTER = "囗"  # a word by itself, in place of those that bare pinyin does not name
_LONGEST_WORD = 4  # what is given with its reading, and no dictionary has, is one word up to this length

_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(.+)")
_HAN_OR_NOT = re.compile("([〇々\u3400-\u9fff\U00020000-\U0003ffff]+)")


@cache
def _parts(spelling: str) -> tuple[str, str, str]:
    """Initial, glide with vowel, and coda of a toneless syllable.

    Raises:
        KeyError: It is no syllable of Mandarin.
    """
    if spelling in _IRREGULAR:
        return "", *_IRREGULAR[spelling]
    if spelling[0] in "yw":
        return "", *_FINALS[_final_without_initial(spelling)]
    match = _SYLLABLE.fullmatch(spelling)
    if match is None:
        raise KeyError(spelling)
    initial, final = match.groups()
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return _INITIALS[initial], "ɨ", ""
    return _INITIALS.get(initial, ""), *_FINALS[final]


def _final_without_initial(spelling: str) -> str:
    """The final that a syllable written with y or w stands for: ``wo`` is ``uo``, ``yuan`` is ``van``."""
    if spelling.startswith("yu"):
        return "v" + spelling[2:]
    vowel = "i" if spelling.startswith("y") else "u"
    final = vowel + spelling[1:].removeprefix(vowel)
    return {"iou": "iu", "uei": "ui", "uen": "un"}.get(final, final)


def syllable_symbols(pinyin: str) -> str:
    """One syllable in phonemes.

    Args:
        pinyin: With a tone digit: ``hang2``, ``lv4``, ``de5``. An erhua 儿 follows its syllable with all its sounds, as
            the voices learnt it; they blend the two.

    Raises:
        KeyError: It is no syllable of Mandarin.
    """
    if pinyin == ERHUA:
        return "ɚ↗"
    initial, vowel, coda = _parts(pinyin[:-1])
    return initial + vowel + _TONES[pinyin[-1]] + coda


def mandarin_phonemes(text: str, readings: Mapping[str, GivenReading] | None = None) -> Phonemes:
    """The phonemes of normalised Mandarin.

    Args:
        text: Simplified characters and punctuation, as `normalize` gives them; marks of `phonemes.marks` may be among
            them, and come back among the symbols.
        readings: Words that are given with their readings, by the marks that stand for them.
    """
    line = opened(text, readings or {}, _characters)
    symbols: list[tuple[int, str]] = []
    unspoken: list[tuple[str, str]] = []
    syllables = at = 0
    for stretch in _HAN_OR_NOT.split(line.text):
        if not _HAN_OR_NOT.fullmatch(stretch):
            symbols += [(at + n, char if is_pause(char) else pauses(char)) for n, char in enumerate(stretch)]
            unspoken += [(char, NO_READING) for char in stretch if char.isalnum()]
            at += len(stretch)
            continue
        words = apply_sandhi(_as_given(read_han(stretch), _inside(line, at, at + len(stretch))))
        for word in words:
            symbols += [(at, " " if word is not words[0] else ""), *_word_symbols(word, at)]
            unspoken += [
                (char, NO_READING) for char, syllable in zip(word.text, word.syllables, strict=True) if not syllable
            ]
            at += len(word.text)
        symbols.append((at, ""))
        syllables += sum(s not in ("", ERHUA) for word in words for s in word.syllables)
    return Phonemes(
        tidy(woven(symbols, line.stress)),
        _spoken(text, readings or {}, {char for char, _ in unspoken}),
        tuple(unspoken),
        syllables,
    )


def _word_symbols(word: Word, start: int) -> Iterator[tuple[int, str]]:
    last = len(word.text) - 1
    for at, (char, syllable) in enumerate(zip(word.text, word.syllables, strict=True)):
        if (char, syllable) == ("得", "de5") and (at < last or not at):
            # 得 behind a verb as the voices learnt it; spelled without tone they swallow it.
            yield start + at, "tɤ↗"
        elif syllable:
            yield start + at, syllable_symbols(syllable)


def _characters(given: GivenReading) -> str:
    """A character for each syllable of a given word: its own where it has them, or such as belong to no word."""
    syllables = given.reading.split()
    word = given.word if _is_simplified(given.word) else simplified(given.word)
    if len(word) != len(syllables) and "儿" not in word:  # 点(dianr3)
        plain = iter(word)
        word = "".join("儿" if syllable == ERHUA else next(plain, "") for syllable in syllables) + "".join(plain)
    is_plain = len(word) == len(syllables) and _HAN_OR_NOT.fullmatch(word) is not None
    return word if is_plain else _ANY_CHARACTER * len(syllables)


def _is_simplified(word: str) -> bool:
    """Whether all characters of a word are written in China: a converter makes 幺 of 么 that stands alone."""
    try:
        word.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _inside(line: Opened, start: int, end: int) -> list[tuple[int, list[str]]]:
    """The readings given between two places: where each begins, counted from the first, and its syllables."""
    return [(word.start - start, word.reading.reading.split()) for word in line.given if start <= word.start < end]


def _as_given(words: list[Word], given: Sequence[tuple[int, list[str]]]) -> list[Word]:
    """The same breath with syllables that are given, cut into words so that none is given in part of two."""
    if not given:
        return words
    syllables = [syllable for word in words for syllable in word.syllables]
    text = "".join(word.text for word in words)
    borders = {0, *accumulate(len(word.text) for word in words)}
    for start, wanted in given:
        end = start + len(wanted)
        syllables[start:end] = wanted
        inner = borders & set(range(start + 1, end))
        is_whole = start in borders and end in borders
        if inner and (not is_whole or (len(inner) == end - start - 1 < _LONGEST_WORD)):
            borders = (borders - inner) | {start, end}
    ends = sorted(borders)
    return [Word(text[a:b], tuple(syllables[a:b])) for a, b in pairwise(ends)]


def _spoken(text: str, readings: Mapping[str, GivenReading], unread: Iterable[str]) -> str:
    """The words that are said; pinyin without a word is set apart."""
    silent = frozenset(unread)
    said = ""
    for char in text:
        if char in readings:
            given = readings[char]
            pinyin = "".join(map(with_mark, given.reading.split())) + " "
            said += given.word or (pinyin if said.endswith(" ") or not said else " " + pinyin)
        elif char not in silent and not MARK.match(char):
            said += char
    return said
