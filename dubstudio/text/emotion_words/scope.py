"""What words do to each other in a description: deny, strengthen, weaken, contrast."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dubstudio.text.emotion_words.lexicon import Effects, Role
from dubstudio.text.emotion_words.marks import Mark
from dubstudio.text.emotion_words.meaning import MANNERS, WHISPER, Evidence

_PAUSE = re.compile(r"[,，、;；:：。．.!！?？…—\n()（）]")
_SENTENCE_END = re.compile(r"[。.!！?？\n;；]")
_TURN = re.compile(r"\b(?:and|but|while|when|because|since|who|which|than|with|as)\b")
_OR = re.compile(r"\s*(?:,?\s*(?:or|nor)(?:\s+even)?\s+|和|或|或者|与|及|也没有|也不|、|や|も)\s*")

_FURTHEST_LATIN, _FURTHEST_HAN = 3, 4  # words, characters between a word and what it does something to
_FURTHEST_BEHIND = 3

_BEFORE_BUT, _DESPITE, _BEFORE_INDEED = 0.45, 0.45, 0.6
_MOST = 0.98
"""Of what a word adds to an emotion: certainty is left to sliders."""

_DENIED: dict[str, Effects] = {
    "happy": {"sad": 0.5, "melancholic": 0.42, "angry": 0.25},
    "angry": {"calm": 0.7},
    "sad": {"calm": 0.6},
    "afraid": {"calm": 0.7},
    "disgusted": {"calm": 0.6},
    "melancholic": {"calm": 0.5, "happy": 0.25},
    "surprised": {"calm": 0.65},
    "calm": {"afraid": 0.5, "angry": 0.35},
}
_DENIED_MANNER = -0.5


def evidence(text: str, marks: Sequence[Mark]) -> list[Evidence]:
    """What the marks of a text say when each is heard with the others.

    Args:
        text: The description, as it was written.
        marks: What the word lists found in it, in order.
    """
    found = []
    denied = _denied(text, marks)
    contrast = _contrast(text, marks)
    for i, mark in enumerate(marks):
        if not mark.says:
            continue
        start, end, factor = _strengthened(text, marks, i)
        effects = mark.meaning.effects
        if i in denied:
            start, end = min(start, denied[i]), max(end, mark.denied_to)
            effects, factor = _opposite(effects), 1.0
        scaled = {name: _limited(name, value * factor * contrast[i]) for name, value in effects.items()}
        said = tuple((name, round(value, 3)) for name, value in scaled.items() if round(value, 3))
        if said:
            found.append(Evidence(text[start:end], start, end, said))
    return found


def _limited(name: str, value: float) -> float:
    return min(max(value, -1.0), 1.0) if name in MANNERS else min(value, _MOST)


def _opposite(effects: Effects) -> Effects:
    found: Effects = {}
    for name, value in effects.items():
        if name in MANNERS:
            if name != WHISPER:
                found[name] = value * _DENIED_MANNER
            continue
        for other, share in _DENIED[name].items():
            found[other] = max(found.get(other, 0.0), share * value)
    return found


def _denied(text: str, marks: Sequence[Mark]) -> dict[int, int]:
    """Marks that are denied, with the index where what denies them begins."""
    found: dict[int, int] = {}
    for i, mark in enumerate(marks):
        if mark.says and mark.denied_to:
            found[i] = mark.start
        if mark.does(Role.NOT) and (denied := _reached(text, marks, i)) is not None:
            if denied in found:
                del found[denied]  # "not without fear"
            else:
                found[denied] = mark.start
    for i, (mark, following) in enumerate(pairwise(marks), start=1):
        # "no anger or fear"
        if i - 1 in found and not mark.denied_to and following.says and _OR.fullmatch(text, mark.end, following.start):
            found.setdefault(i, following.start)
    return found


def _reached(text: str, marks: Sequence[Mark], i: int) -> int | None:
    """The next mark that says something and is near enough to be meant by this one."""
    mark = marks[i]
    at = mark.end
    for j in range(i + 1, len(marks)):
        following = marks[j]
        if not _is_near(text[at : following.start], is_latin=mark.is_latin) or following.does(Role.HOLD):
            return None
        if following.says:
            return j
        if not (following.does(Role.VERY) or following.does(Role.SLIGHTLY) or following.does(Role.NOT)):
            return None
        at = following.end
    return None


def _is_near(between: str, *, is_latin: bool) -> bool:
    if _PAUSE.search(between):
        return False
    if not is_latin:
        return len(between.strip()) <= _FURTHEST_HAN
    return len(between.split()) <= _FURTHEST_LATIN and not _TURN.search(between.lower())


def _strengthened(text: str, marks: Sequence[Mark], i: int) -> tuple[int, int, float]:
    """Where a mark begins and ends with the words that strengthen or weaken it, and by what factor."""
    mark = marks[i]
    start, end, factor = mark.start, mark.end, 1.0
    for j in range(i - 1, -1, -1):
        before = marks[j]
        changes = before.meaning.roles.get(Role.VERY) or before.meaning.roles.get(Role.SLIGHTLY)
        if before.says or not changes or not _is_near(text[before.end : start], is_latin=before.is_latin):
            break
        factor *= changes
        start = before.start
    if i + 1 < len(marks) and (stronger := marks[i + 1].meaning.roles.get(Role.AFTER)):
        between = text[end : marks[i + 1].start]
        if len(between) <= _FURTHEST_BEHIND and not _PAUSE.search(between):
            factor *= stronger
            end = marks[i + 1].end
    return start, end, factor


def _contrast(text: str, marks: Sequence[Mark]) -> list[float]:
    """By what each mark counts when something else was said to be truer."""
    factors = [1.0] * len(marks)
    saying = [i for i, mark in enumerate(marks) if not mark.meaning.effects.keys() <= set(MANNERS)]
    turning = (Role.BUT, Role.INDEED, Role.DESPITE)
    for i, mark in enumerate(marks):
        if not any(map(mark.does, turning)):
            continue
        before = [j for j in saying if j < i and not _SENTENCE_END.search(text[marks[j].end : mark.start])]
        after = [j for j in saying if j > i and not _SENTENCE_END.search(text[mark.end : marks[j].start])]
        if mark.does(Role.BUT) and after:
            _weaken(factors, before, _BEFORE_BUT)
        if mark.does(Role.INDEED) and after:
            _weaken(factors, before, _BEFORE_INDEED)
        if mark.does(Role.DESPITE):
            conceded = _conceded(text, marks, i)
            if set(saying) - set(conceded):
                _weaken(factors, conceded, _DESPITE)
    return factors


def _conceded(text: str, marks: Sequence[Mark], i: int) -> list[int]:
    found = []
    for j in range(i + 1, len(marks)):
        if marks[j].does(Role.BUT) or _PAUSE.search(text[marks[i].end : marks[j].start]):
            break
        if marks[j].says:
            found.append(j)
    return found


def _weaken(factors: list[float], places: Sequence[int], factor: float) -> None:
    for place in places:
        factors[place] = min(factors[place], factor)
