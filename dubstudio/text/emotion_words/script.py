"""How a line of a script may be meant, guessed from its words, its marks and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dubstudio.project.entities import EMOTIONS
from dubstudio.text.emotion_words.lexicon import Effects, Role, word_list
from dubstudio.text.emotion_words.marks import Mark
from dubstudio.text.emotion_words.meaning import ENERGY, PACE, Evidence, Understood
from dubstudio.text.emotion_words.scope import evidence
from dubstudio.text.emotion_words.understanding import folded, found_in, marks_of, summed
from dubstudio.text.language import KANA, script_of

_DIRECTION = re.compile(r"[\[(（【［〔*]([^\[\](){}（）【】［］〔〕*]+)[\])）】］〕*]")
_MARKS = re.compile(
    r"(?P<astonished>[!！]+[?？][!！?？]*|[?？]+[!！][!！?？]*)|(?P<shouted>[!！]+)|(?P<trailing>…+|\.{3,}|⋯+)"
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}(?:\W+[A-Z]{2,})*\b")
_ABBREVIATION = re.compile(r"[A-Z]{2,4}")

_MARK_EFFECTS: dict[str, Effects] = {
    "astonished": {"surprised": 0.4, ENERGY: 0.3},
    "shouted": {ENERGY: 0.25},
    "trailing": {"melancholic": 0.15, ENERGY: -0.15, PACE: -0.15},
}
_CAPITALS_EFFECTS: Effects = {"angry": 0.3, ENERGY: 0.5}

# What a line is about tells less of its tone than what is cried out, and what others say tells less still.
_WORDS_COUNT = 0.55
_NEIGHBOURS_COUNT = (0.3, 0.15)
_SHOUTED_COUNT = 1.25
_SHOUTED_TOO = frozenset({"happy", "angry", "surprised", "afraid"})
_MOST = 0.98

# A single word of a line tells a feeling where the lists are sure of it: all others are what the line speaks of.
_LEAST_FELT = 0.55
_FELT = frozenset(EMOTIONS) - {"calm"}

_WORD_LENGTH = 2  # characters of most Chinese and Japanese words
_DEGREES, _LIMITS = frozenset("我好很太真挺最更别不没"), frozenset("死透极坏")
_FEELS = re.compile(r"\b(?:feel|feels|felt|feeling)\W+(?:\w+\W+){0,2}$")

_SHOUT = re.compile(r"[^,.;:?…，。；：？]*[!！]")
_ALONE, _ENDING, _BEGINNING = "=", "~", "^"


def suggested(line: str, before: Sequence[str], after: Sequence[str], language: str) -> Understood:
    """How a line of a script may be meant, going by its words, its marks and its neighbours.

    Args:
        line: The line.
        before: Lines before it, the nearest last.
        after: Lines after it, the nearest first.
        language: Of the line, as a BCP-47 tag; lists of other languages are not asked where it has no words of them.

    Returns:
        A proposal; its evidence is of the line alone. All zero where nothing tells.
    """
    del language  # scripts tell the lists apart
    own = _of_line(line)
    around = [
        _scaled(e, count)
        for lines in (tuple(reversed(before)), tuple(after))
        for count, neighbour in zip(_NEIGHBOURS_COUNT, lines, strict=False)
        for e in _of_line(neighbour)
    ]
    felt = [Evidence("", 0, 0, tuple(p for p in e.effects if p[0] in EMOTIONS)) for e in around]
    heard = summed([*own, *felt])
    return Understood(heard.weights, heard.energy, heard.pace, heard.whisper, summed(own).evidence)


def _of_line(line: str) -> list[Evidence]:
    """What one line tells by itself: its directions in full, then what is cried out, then its other words."""
    directed = [(m.start(1), m.end(1)) for m in _DIRECTION.finditer(line)]
    spoken = [e for e in _felt(line) if not _is_within(e, directed)]
    found = [_moved(e, start) for start, end in directed for e in found_in(line[start:end])]
    cries = [e for e in _cries(line) if not _is_within(e, directed)]
    is_shouted = any(mark in line for mark in "!！")
    found += [_scaled(e, _SHOUTED_COUNT, only=_SHOUTED_TOO) if is_shouted else e for e in cries]
    found += [_scaled(e, _WORDS_COUNT) for e in spoken if not any(_overlap(e, cry) for cry in cries)]
    return [*found, *_marks(line)]


def _cries(line: str) -> Iterator[Evidence]:
    plain = folded(line).replace("’", "'")
    match = _interjections().search(plain)
    while match is not None:
        # The longest comes first in the pattern; where it is none, it may hide a shorter one.
        start, end = match.span()
        word = _where_cried()[re.sub(r"\s+", "_", match.group())]
        is_cried = _is_cried(line, start, end, word[0])
        if is_cried:
            effects = word_list("lines").words[word].effects
            yield Evidence(line[start:end], start, end, tuple(effects.items()))
        match = _interjections().search(plain, end if is_cried else start + 1)


def _is_cried(line: str, start: int, end: int, where: str) -> bool:
    """Whether words stand where the list wants them; `where` is its sign, or the first character of words without."""
    before, after = line[:start].rstrip(), line[end:].lstrip()
    begins, ends = not before[-1:].isalnum(), not after[:1].isalnum()
    heads_shout = begins and _SHOUT.match(after) is not None
    if where == _ALONE:
        return (begins and ends) or heads_shout
    if where == _ENDING:
        return ends or heads_shout
    return begins or where != _BEGINNING


def _felt(line: str) -> list[Evidence]:
    """What the words of a line say of a feeling, the names of things that it speaks of left out."""
    return evidence(line, [mark for mark in marks_of(line) if not mark.says or _tells(mark, line)])


def _tells(mark: Mark, line: str) -> bool:
    before, after = line[: mark.start], line[mark.end : mark.end + 1]
    strongest = max((value for name, value in mark.meaning.effects.items() if name in _FELT), default=0.0)
    is_sure = strongest >= _LEAST_FELT and not mark.does(Role.SEEN)
    length = mark.end - mark.start
    if mark.is_latin:
        is_phrase = len(line[mark.start : mark.end].split()) > 1
        return is_phrase or is_sure or (strongest > 0 and _FEELS.search(before.lower()) is not None)
    if length > 1:
        return length > _WORD_LENGTH or is_sure
    # A character alone is a feeling beside a word that says whose or how much, or as the stem of a Japanese word.
    is_stem = after != "" and script_of(after) == KANA
    return is_sure and (is_stem or before[-1:] in _DEGREES or after in _LIMITS)


@cache
def _where_cried() -> dict[str, str]:
    """What is cried out, with the entry of the list that says so."""
    return {entry.lstrip(_ALONE + _ENDING + _BEGINNING): entry for entry in word_list("lines").words}


@cache
def _interjections() -> re.Pattern[str]:
    words = sorted(_where_cried(), key=lambda word: (-len(word), word))
    return re.compile("|".join(_as_pattern(word) for word in words))


def _as_pattern(word: str) -> str:
    pattern = re.escape(word).replace("_", r"\s")
    if not word.isascii():
        return pattern
    return rf"(?<![a-z']){pattern}" + (r"(?![a-z'])" if word[-1].isalpha() else "")


def _marks(line: str) -> Iterator[Evidence]:
    for match in _MARKS.finditer(line):
        effects = _MARK_EFFECTS[str(match.lastgroup)]
        yield Evidence(match.group(), match.start(), match.end(), tuple(effects.items()))
    for match in _CAPITALS.finditer(line):
        if not _ABBREVIATION.fullmatch(match.group()):
            yield Evidence(match.group(), match.start(), match.end(), tuple(_CAPITALS_EFFECTS.items()))


def _scaled(evidence: Evidence, factor: float, only: frozenset[str] = frozenset()) -> Evidence:
    effects = tuple(
        (name, round(min(value * factor, _MOST), 3) if not only or name in only else value)
        for name, value in evidence.effects
    )
    return Evidence(evidence.words, evidence.start, evidence.end, effects)


def _moved(evidence: Evidence, by: int) -> Evidence:
    return Evidence(evidence.words, evidence.start + by, evidence.end + by, evidence.effects)


def _is_within(evidence: Evidence, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= evidence.start < end for start, end in spans)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
