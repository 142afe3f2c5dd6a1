"""English in Kokoro's phonemes.

The grapheme-to-phoneme work is hibari's, a port of the front end Kokoro-82M was trained with: lexicons, a tagger for
words such as *read*, and a small network for words in no lexicon. The one module that knows hibari.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from dubstudio.text.phonemes.alphabet import ALPHABET, Phonemes, has_sound
from dubstudio.text.phonemes.english_context import readings_in_context
from dubstudio.text.phonemes.punctuation import tidy

NO_READING = "no reading is known for this word"

_CERTAIN = 5  # hibari's mark for a reading that was given
_VOWEL = re.compile("[ɪʊ]ə|[AIOQWYaeiouæɐɑɒɔəɛɜɪʊʌᵊᵻ]ː?")
_NOT_TEXT = re.compile(r"[\[\]{}*_~^|\\`#<>/]")  # hibari reads some of these as markup of its own
_LONG_CHUNK = re.compile(r"\S{60,}")  # no sentence has one, and its time grows with the cube of their length
_LONG_WORD = re.compile(r"[^\W\d_]{24,}")  # its network takes no more letters at once
_QUOTED = re.compile(r'(^|[\s(\[“])"(?=\S)')

# Sounds that are no words; spelled letter by letter otherwise.
_INTERJECTIONS = {
    "shh": "ʃː", "shhh": "ʃː", "sh": "ʃː", "psst": "psˈt", "pst": "psˈt", "tsk": "tsk", "brr": "bɹː", "ugh": "ˈʌɡ",
    "ew": "ˈiu", "eww": "ˈiu", "aw": "ˈɔ", "aww": "ˈɔ", "ahh": "ˈɑː", "ahhh": "ˈɑː", "ooh": "ˈuː", "oooh": "ˈuː",
    "hmm": "hmː", "mmm": "mː",
}  # fmt: skip
_LETTERS = str.maketrans({
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
    "Đ": "D", "ð": "th", "Ð": "Th", "þ": "th", "Þ": "Th", "ı": "i", "ŋ": "ng", "ə": "e",
})  # fmt: skip


@cache
def _reader(british: bool) -> Any:
    import hibari.g2p

    # A version that loads its tables otherwise does not ask for ours, and is only less considerate of other threads.
    hibari.g2p._load_json = _read_table  # noqa: SLF001  # there is no other way in
    return hibari.g2p.G2P(british=british)


def _read_table(name: str) -> Any:
    """One of hibari's tables, read so that a window stays alive meanwhile.

    The largest takes json 0.2 s in one call, during which no other thread gets a turn. A hook in Python is slower by a
    tenth, and lets others in at each of its 80,000 objects.
    """
    import hibari.g2p

    file = Path(hibari.g2p.ASSETS, name)
    content = file.read_bytes()
    return json.loads(gzip.decompress(content) if file.suffix == ".gz" else content, object_pairs_hook=_as_dict)


def _as_dict(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return dict(pairs)


def english_phonemes(text: str, *, british: bool = False) -> Phonemes:
    """The phonemes of normalised English.

    Args:
        text: Words and punctuation, as `normalize` gives them.
        british: Whether to read it as in Britain, not as in America.
    """
    reader = _reader(british)
    symbols: list[str] = []
    unspoken: list[tuple[str, str]] = []
    spoken: list[str] = []
    syllables = 0
    for token in reader.phonemize_tokens(_tokens(reader, _plain(text))):
        sound = _sound_of(token, text)
        if has_sound(sound):
            syllables += max(1, len(_VOWEL.findall(sound)))
        gap = " " if token.whitespace else ""
        if any(char.isalnum() for char in token.text) and not (has_sound(sound) and ALPHABET.issuperset(sound)):
            unspoken.append((token.text, NO_READING))
            symbols.append(gap)
            continue
        symbols.append(sound + gap)
        spoken.append(token.text + gap)
    return Phonemes(tidy("".join(symbols)), "".join(spoken).strip(), tuple(unspoken), syllables)


def _tokens(reader: Any, text: str) -> list[Any]:
    """The words of a text, tagged; those that the words around them explain have their sounds already."""
    tokens: list[Any] = reader.tokenize(text)
    known = readings_in_context(text)
    seen: Counter[str] = Counter()
    for token in tokens if known else ():
        word = token.text.lower()
        if (word, seen[word]) in known:
            token.phonemes, token.rating = known[word, seen[word]], _CERTAIN
        seen[word] += 1
    return tokens


def _sound_of(token: Any, text: str) -> str:
    if token.text.lower() in _INTERJECTIONS:
        return _INTERJECTIONS[token.text.lower()]
    if token.text in ("a", "A") and not re.sub(r"\W", "", text)[1:]:
        return "ˈA"  # alone it is the letter, not the article
    return token.phonemes or ""


def _plain(text: str) -> str:
    """Text hibari reads in full: letters it knows, quotes that open and close, no word longer than it takes."""
    text = _QUOTED.sub("\\1“", _NOT_TEXT.sub(" ", text)).replace('"', "”")
    text = _LONG_CHUNK.sub(lambda m: re.sub(r"(\W)", r"\1 ", m.group()), text)
    text = _LONG_WORD.sub(lambda m: " ".join(re.findall(".{1,20}", m.group())), text)
    if text.isascii():
        return text
    return "".join(char if char.isascii() or not char.isalpha() else _latin(char) for char in text)


def _latin(char: str) -> str:
    """A letter with its accent as the lexicons have it, or without one they don't."""
    if "À" <= char <= "ſ":
        return char
    return "".join(c for c in unicodedata.normalize("NFD", char.translate(_LETTERS)) if not unicodedata.combining(c))
