"""The emotion that is written in brackets before a line: ``[愤怒]``, ``[emotion: sad 0.6]``, ``【紧张地追问】``.

Tells such a tag from a direction; what its words mean is known elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dubstudio.text.markup import is_sound

_TAG = re.compile(
    r"(?P<before>(?:\s|<[^<>|]*>|\{\s*\\[^{}]*\})*)"
    r"(?P<tag>\[(?P<square>[^\[\]\n]*)\]|［(?P<wide>[^［］\n]*)］|〔(?P<shell>[^〔〕\n]*)〕|【(?P<lens>[^【】\n]*)】)"
)
_NAMED = re.compile(r"\s*(?:emotion|情绪|情緒|情感|感情)\s*[:：]\s*(?P<rest>.*)", re.IGNORECASE)
_STRENGTH = re.compile(r"(?P<words>.*\S)\s+(?P<strength>0?\.\d+|[01](?:\.\d*)?)\s*")
_MANNER = re.compile(r"ly\b|[,，、]|着|著|地|说|說|道|ながら|ように|そうに|って")


@dataclass(frozen=True)
class EmotionTag:
    """An emotion written before a line.

    Attributes:
        words: What it says, without its brackets and strength.
        strength: 0–1; None where it says none.
        start: Of the tag in the text.
        end: Behind it.
    """

    words: str
    strength: float | None
    start: int
    end: int


def emotion_tag(text: str) -> tuple[EmotionTag | None, str]:
    """The emotion written at the start of a line, and the rest.

    ``[emotion: …]`` always is one, and other brackets where their words mean an emotion; a strength may follow the
    words, ``[sad 0.6]``. ``[music]`` and ``[laughs]`` are directions.

    Args:
        text: A line as a subtitle has it.

    Returns:
        The tag, and the text without it; None and the text where there is none.
    """
    named, rest = named_tag(text)
    if named is not None:
        return named, rest
    match = _TAG.match(text)
    if match is None or _NAMED.fullmatch(_inside(match)):
        return None, text
    words, strength = _strength(_inside(match))
    from dubstudio.text.emotion_words import is_emotion

    if not words or (is_sound(words) and not _MANNER.search(words)) or not is_emotion(words):
        return None, text
    return _tag(match, words, strength, text)


def named_tag(text: str) -> tuple[EmotionTag | None, str]:
    """As `emotion_tag`, but only for a tag that calls itself one: ``[emotion: …]``."""
    match = _TAG.match(text)
    named = _NAMED.fullmatch(_inside(match)) if match else None
    if match is None or named is None or not named["rest"].strip():
        return None, text
    return _tag(match, *_strength(named["rest"]), text)


def _inside(match: re.Match[str]) -> str:
    return next((match[name] for name in ("square", "wide", "shell", "lens") if match[name] is not None), "").strip()


def _strength(words: str) -> tuple[str, float | None]:
    found = _STRENGTH.fullmatch(words)
    if found is None or float(found["strength"]) > 1:
        return words.strip(), None
    return found["words"].strip(), float(found["strength"])


def _tag(match: re.Match[str], words: str, strength: float | None, text: str) -> tuple[EmotionTag, str]:
    start, end = match.span("tag")
    return EmotionTag(words, strength, start, end), text[:start] + text[end:].lstrip(" \t\u3000")
