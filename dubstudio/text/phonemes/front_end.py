"""Any text, whatever is in it, to the sounds of one line.

Tags go, what is not for the voice is named, what the line says about its own readings and pauses is kept, each stretch
goes to the front end of its language, and the parts are joined. Nothing that a viewer could read disappears without
being said or reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain

from dubstudio.text.inline import GivenReading, read_inline
from dubstudio.text.language import UNREADABLE, base_language, is_british, script_of
from dubstudio.text.markup import read_markup
from dubstudio.text.normalize import across_scripts, fold, normalize
from dubstudio.text.phonemes.alphabet import STRESS_OFF, STRESS_ON, Phonemes, has_sound
from dubstudio.text.phonemes.english import english_phonemes
from dubstudio.text.phonemes.given import given_phonemes
from dubstudio.text.phonemes.japanese import japanese_phonemes
from dubstudio.text.phonemes.japanese_stress import starred_phonemes
from dubstudio.text.phonemes.mandarin import mandarin_phonemes
from dubstudio.text.phonemes.marked_words import in_words
from dubstudio.text.phonemes.marks import MARK, Marked, found, marked, split_by_language, stretches
from dubstudio.text.phonemes.punctuation import pauses, tidy

SYMBOL = "a symbol without a spoken name"

_TYPOGRAPHIC = frozenset("~^`´¨¯¸|<>+=$～〜゛゜\u3000")  # symbols by category, ornaments by use
_CJK = r"[〇々〆\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff\U000f0000-\U000f1fff]"
_STARS = f"[{STRESS_ON}{STRESS_OFF}]*"
_GAP = re.compile(rf"(?<={_CJK})({_STARS})\s+({_STARS})(?={_CJK})")


def phonemize(text: str, language: str) -> Phonemes:
    """How a line sounds.

    Args:
        text: As a subtitle file or a user has it: with tags, directions, emoji, words of other languages, and the forms
            of `dubstudio.text.inline`.
        language: Tag of the main language; ``en-GB`` is read with British vowels.

    Returns:
        The sounds, the words that are said, and what is not said with the reason. The symbols are empty where
        nothing can be said.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    base_language(language)
    inline = read_inline(text, language)
    line = marked(inline, language)
    parts: list[Phonemes] = []
    for piece in read_markup(line.text):
        if piece.reason:
            shown = line.shown(piece.text)
            parts.append(Phonemes("", "", ((shown.strip() or shown, piece.reason),)))
        else:
            parts += _read(in_words(piece.text, line, partial(_folded, language=language)), language, line)
    return replace(_joined(parts, line.pauses), problems=inline.problems)


def _folded(text: str, language: str) -> str:
    return across_scripts(fold(text), language)


def _read(text: str, language: str, line: Marked) -> Iterator[Phonemes]:
    """The parts of a text without markup, each by the front end that reads it."""
    for run, reader in split_by_language(_with_pauses_for_gaps(text, language, line), language):
        if reader == UNREADABLE:
            yield Phonemes("", "", ((run.strip(), _unreadable(run)),))
            continue
        main = language if reader == base_language(language) else reader
        for part, by in split_by_language(in_words(run, line, partial(normalize, language=main)), reader):
            if by == UNREADABLE:
                yield Phonemes("", "", ((part.strip(), _unreadable(part)),))
            else:
                yield from _sounds(part, main if by == reader else by, line)


def _sounds(text: str, language: str, line: Marked) -> Iterator[Phonemes]:
    """The parts of one run of one language, between the symbols that nobody can say."""
    for stretch, is_symbol in _split_at_symbols(text):
        if is_symbol:
            yield Phonemes("", "", ((stretch, SYMBOL),))
        elif not MARK.search(stretch):
            yield _said(stretch, language)
        elif not any(char.isalnum() or char in line.readings for char in stretch):
            symbols = "".join(char if MARK.match(char) else pauses(char) for char in stretch)
            yield Phonemes(symbols, MARK.sub("", stretch).strip())
        elif base_language(language) == "ja":
            yield from _between_marks(stretch, line)
        else:
            yield _said(stretch, language, line.readings)


def _between_marks(text: str, line: Marked) -> Iterator[Phonemes]:
    """The parts of a Japanese stretch, cut at its pauses and given words."""
    for piece in stretches(text):
        if piece in line.readings:
            yield given_phonemes(line.readings[piece])
        elif not any(map(str.isalnum, piece)):
            symbols = "".join(char if MARK.match(char) else pauses(char) for char in piece)
            yield Phonemes(symbols, MARK.sub("", piece).strip())
        else:
            yield starred_phonemes(piece)


def _said(text: str, language: str, readings: Mapping[str, GivenReading] | None = None) -> Phonemes:
    if base_language(language) == "en":
        return english_phonemes(text, british=is_british(language), readings=readings)
    return mandarin_phonemes(text, readings) if base_language(language) == "zh" else japanese_phonemes(text)


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
    if MARK.match(char):
        return False
    category = unicodedata.category(char)
    if category[0] == "S" or category in ("Cn", "Cc"):
        return char not in _TYPOGRAPHIC
    return char.isalnum() and script_of(char) == "Common" and not char.isdecimal()


def _with_pauses_for_gaps(text: str, language: str, line: Marked) -> str:
    """Chinese and Japanese subtitles leave a space or break the line where others write a comma.

    Text spaced out word by word or character by character is only closed up.
    """
    gaps = list(_GAP.finditer(text))
    if not gaps:
        return text
    edges = [0, *chain.from_iterable(gap.span() for gap in gaps), len(text)]
    lengths = [len(line.shown(text[start:end])) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    spaced_out = sum(length <= 2 for length in lengths) > len(lengths) / 2
    comma = "、" if base_language(language) == "ja" else "，"
    return _GAP.sub(rf"\1{'' if spaced_out and len(lengths) > 2 else comma}\2", text)


def _unreadable(text: str) -> str:
    scripts = dict.fromkeys(script_of(char) for char in text if script_of(char) != "Common")
    return f"nothing here reads {' and '.join(scripts)} letters"


def _joined(parts: list[Phonemes], lengths: Mapping[str, float]) -> Phonemes:
    symbols = tidy(_in_a_row([part.symbols for part in parts])).lstrip(",.;:!? ")
    heard = found(symbols, lengths)
    spoken = ""
    for part in parts:
        spoken += (" " if spoken and part.spoken and _needs_space(spoken[-1], part.spoken[0]) else "") + part.spoken
    unspoken = tuple(piece for part in parts for piece in part.unspoken)
    n_syllables = sum(part.syllables for part in parts)
    if not has_sound(heard.symbols):
        return Phonemes("", spoken, unspoken, n_syllables)
    return Phonemes(heard.symbols, spoken, unspoken, n_syllables, heard.pauses, heard.stresses)


def _in_a_row(pieces: list[str]) -> str:
    """Symbols of several parts with spaces between them; where stress begins and ends sticks to what is stressed."""
    row = ""
    for piece in pieces:
        inside = piece.lstrip(STRESS_OFF)
        row += piece[: len(piece) - len(inside)]
        if inside:
            before = row.rstrip(STRESS_ON)
            row = f"{before} {row[len(before) :]}{inside}"
    return row


def _needs_space(left: str, right: str) -> bool:
    """Whether two parts are written apart: Latin from what is beside it, sentences of it from each other."""
    if script_of(right) == "Latin":
        return left not in '(“「『《"' and not left.isspace()
    return script_of(left) == "Latin" and right.isalnum()
