"""Emotions described in words, understood by rules and word lists, in Chinese, English and Japanese.

No dictionary is asked and no model: what a word says stands in `resources/emotion_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dubstudio.project.entities import EMOTIONS
from dubstudio.text.emotion_words.characters import character_marks
from dubstudio.text.emotion_words.latin import latin_marks
from dubstudio.text.emotion_words.lexicon import Role
from dubstudio.text.emotion_words.marks import Mark
from dubstudio.text.emotion_words.meaning import ENERGY, MANNERS, PACE, WHISPER, Evidence, Understood, Weights
from dubstudio.text.emotion_words.scope import evidence

_CALM = EMOTIONS.index("calm")
_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(0x5E)}
_SHOUTED = re.compile(r"[!！]+")
_SHOUT = 0.15
_MOST_SHOUTS = 3
_FELT = 0.5
"""From here on another emotion is there, and words such as "softly" tell how it is said, not that one is calm."""
_CALM_BESIDE = 0.5


@lru_cache(maxsize=512)
def understood(description: str) -> Understood:
    """What a description such as ``tired, whispering`` or ``激动地宣布`` says; the languages may be mixed.

    Args:
        description: Words about how something is said.

    Returns:
        Weights, manners and the words they come from; all zero where nothing is understood.
    """
    return summed(found_in(description) + _shouts(description))


def is_emotion(words: str) -> bool:
    """Whether words tell how something is said.

    ``愤怒`` and ``紧张地追问`` do; ``tense music``, ``door opens`` and a noise alone, such as ``laughs``, don't.
    """
    marks = marks_of(words)
    if any(mark.does(Role.SCENE) for mark in marks) or not any(understood(words).weights):
        return False
    return any(not mark.does(Role.SOUND) and not mark.meaning.effects.keys().isdisjoint(EMOTIONS) for mark in marks)


def found_in(text: str) -> list[Evidence]:
    """What the word lists say of a text, in the order of its words."""
    return evidence(text, marks_of(text))


def marks_of(text: str) -> list[Mark]:
    """Where the word lists know words of a text, in their order."""
    plain = folded(text)
    return sorted(latin_marks(plain) + character_marks(plain), key=lambda mark: mark.start)


def folded(text: str) -> str:
    """A text in lower case and of usual width, each character in its place."""
    narrow = text.translate(_FULL_WIDTH)
    lower = narrow.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in narrow)


def summed(found: Iterable[Evidence]) -> Understood:
    """Everything that words said, taken together: what agrees adds up and no emotion exceeds 1."""
    found = tuple(sorted(found, key=lambda e: (e.start, e.end)))
    missing = dict.fromkeys(EMOTIONS, 1.0)
    manners = dict.fromkeys(MANNERS, 0.0)
    for words in found:
        for name, value in words.effects:
            if name in manners:
                manners[name] += value
            else:
                missing[name] *= 1.0 - value
    weights = [round(1.0 - missing[name], 3) for name in EMOTIONS]
    if max(weights[:_CALM]) >= max(_FELT, weights[_CALM]):
        weights[_CALM] = round(weights[_CALM] * _CALM_BESIDE, 3)
    return Understood(
        _as_weights(weights),
        energy=_within(manners[ENERGY], -1.0),
        pace=_within(manners[PACE], -1.0),
        whisper=_within(manners[WHISPER], 0.0),
        evidence=found,
    )


def _as_weights(weights: Sequence[float]) -> Weights:
    happy, angry, sad, afraid, disgusted, melancholic, surprised, calm = weights
    return happy, angry, sad, afraid, disgusted, melancholic, surprised, calm


def _within(value: float, least: float) -> float:
    return round(min(max(value, least), 1.0), 3)


def _shouts(text: str) -> list[Evidence]:
    return [
        Evidence(m.group(), m.start(), m.end(), ((ENERGY, round(_SHOUT * min(len(m.group()), _MOST_SHOUTS), 3)),))
        for m in _SHOUTED.finditer(text)
    ]
