"""Mandarin in Kokoro's phonemes.

A syllable is an initial, a glide, a vowel, the arrow of its tone and a coda: háng is ``xa↗ŋ``. The spelling follows
what Kokoro-82M v1.0 was trained on (misaki's first Chinese front end); words are set apart by spaces. Knows readings
only through `dubstudio.text.pinyin`.
"""

from __future__ import annotations

import re
from functools import cache

from dubstudio.text.phonemes.alphabet import Phonemes
from dubstudio.text.phonemes.punctuation import pauses, tidy
from dubstudio.text.pinyin import ERHUA, Word, read_han
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


def mandarin_phonemes(text: str) -> Phonemes:
    """The phonemes of normalised Mandarin.

    Args:
        text: Simplified characters and punctuation, as `normalize` gives them.
    """
    symbols: list[str] = []
    unspoken: list[tuple[str, str]] = []
    syllables = 0
    for stretch in _HAN_OR_NOT.split(text):
        if not _HAN_OR_NOT.fullmatch(stretch):
            symbols.append(pauses(stretch))
            unspoken += [(char, NO_READING) for char in stretch if char.isalnum()]
            continue
        words = apply_sandhi(read_han(stretch))
        unspoken += [
            (char, NO_READING)
            for word in words
            for char, syllable in zip(word.text, word.syllables, strict=True)
            if not syllable
        ]
        symbols.append(" ".join(map(_word_symbols, words)))
        syllables += sum(s not in ("", ERHUA) for word in words for s in word.syllables)
    unread = {char for char, _ in unspoken}
    return Phonemes(tidy("".join(symbols)), "".join(c for c in text if c not in unread), tuple(unspoken), syllables)


def _word_symbols(word: Word) -> str:
    last = len(word.text) - 1
    return "".join(
        # 得 behind a verb as the voices learnt it; spelled without tone they swallow it.
        "tɤ↗" if (char, syllable) == ("得", "de5") and (at < last or not at) else syllable_symbols(syllable)
        for at, (char, syllable) in enumerate(zip(word.text, word.syllables, strict=True))
        if syllable
    )
