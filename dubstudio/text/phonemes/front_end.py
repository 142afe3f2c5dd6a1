"""Any text, whatever is in it, to the sounds of one line.

Tags go, what is not for the voice is named, each stretch goes to the front end of its language, and the parts are
joined. Nothing that a viewer could read disappears without being said or reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dubstudio.text.language import UNREADABLE, base_language, is_british, script_of, split_by_script
from dubstudio.text.markup import read_markup
from dubstudio.text.normalize import fold, normalize
from dubstudio.text.phonemes.alphabet import Phonemes, has_sound
from dubstudio.text.phonemes.english import english_phonemes
from dubstudio.text.phonemes.japanese import japanese_phonemes
from dubstudio.text.phonemes.mandarin import mandarin_phonemes
from dubstudio.text.phonemes.punctuation import tidy

SYMBOL = "a symbol without a spoken name"

_TYPOGRAPHIC = frozenset("~^`´¨¯¸|<>+=$～〜゛゜\u3000")  # symbols by category, ornaments by use
_CJK = r"[〇々〆\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
_GAP = re.compile(rf"(?<={_CJK})\s+(?={_CJK})")


def phonemize(text: str, language: str) -> Phonemes:
    """How a line sounds.

    Args:
        text: As a subtitle file or a user has it: with tags, directions, emoji and words of other languages.
        language: Tag of the main language; ``en-GB`` is read with British vowels.

    Returns:
        The sounds, the words that are said, and what is not said with the reason. The symbols are empty where
        nothing can be said.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    base_language(language)
    parts: list[Phonemes] = []
    for piece in read_markup(text):
        if piece.reason:
            parts.append(Phonemes("", "", ((piece.text.strip() or piece.text, piece.reason),)))
        else:
            parts += _read(fold(piece.text), language)
    return _joined(parts)


def _read(text: str, language: str) -> Iterator[Phonemes]:
    """The parts of a text without markup, each by the front end that reads it."""
    for run in split_by_script(_with_pauses_for_gaps(text, language), language):
        if run.language == UNREADABLE:
            yield Phonemes("", "", ((run.text.strip(), _unreadable(run.text)),))
            continue
        main = language if run.language == base_language(language) else run.language
        for part in split_by_script(normalize(run.text, main), run.language):
            if part.language == UNREADABLE:
                yield Phonemes("", "", ((part.text.strip(), _unreadable(part.text)),))
            else:
                yield from _sounds(part.text, main if part.language == run.language else part.language)


def _sounds(text: str, language: str) -> Iterator[Phonemes]:
    """The parts of one run of one language, between the symbols that nobody can say."""
    for stretch, is_symbol in _split_at_symbols(text):
        if is_symbol:
            yield Phonemes("", "", ((stretch, SYMBOL),))
        elif base_language(language) == "en":
            yield english_phonemes(stretch, british=is_british(language))
        elif base_language(language) == "zh":
            yield mandarin_phonemes(stretch)
        else:
            yield japanese_phonemes(stretch)


def _split_at_symbols(text: str) -> Iterator[tuple[str, bool]]:
    start = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        if _is_unsayable(match.group()):
            if text[start : match.start()].strip():
                yield text[start : match.start()], False
            yield match.group(), True
            start = match.end()
    if text[start:].strip():
        yield text[start:], False


def _is_unsayable(char: str) -> bool:
    category = unicodedata.category(char)
    if category[0] == "S" or category in ("Cn", "Cc"):
        return char not in _TYPOGRAPHIC
    return char.isalnum() and script_of(char) == "Common" and not char.isdecimal()


def _with_pauses_for_gaps(text: str, language: str) -> str:
    """Chinese and Japanese subtitles leave a space or break the line where others write a comma.

    Text spaced out word by word or character by character is only closed up.
    """
    gaps = _GAP.findall(text)
    if not gaps:
        return text
    stretches = _GAP.split(text)
    spaced_out = sum(len(stretch) <= 2 for stretch in stretches) > len(stretches) / 2
    comma = "、" if base_language(language) == "ja" else "，"
    return _GAP.sub("" if spaced_out and len(stretches) > 2 else comma, text)


def _unreadable(text: str) -> str:
    scripts = dict.fromkeys(script_of(char) for char in text if script_of(char) != "Common")
    return f"nothing here reads {' and '.join(scripts)} letters"


def _joined(parts: list[Phonemes]) -> Phonemes:
    symbols = tidy(" ".join(part.symbols for part in parts)).lstrip(",.;:!? ")
    spoken = ""
    for part in parts:
        spoken += (" " if spoken and part.spoken and _needs_space(spoken[-1], part.spoken[0]) else "") + part.spoken
    return Phonemes(
        symbols if has_sound(symbols) else "",
        spoken,
        tuple(piece for part in parts for piece in part.unspoken),
        sum(part.syllables for part in parts),
    )


def _needs_space(left: str, right: str) -> bool:
    """Whether two parts are written apart: Latin from what is beside it, sentences of it from each other."""
    if script_of(right) == "Latin":
        return left not in '(“「『《"' and not left.isspace()
    return script_of(left) == "Latin" and right.isalnum()
