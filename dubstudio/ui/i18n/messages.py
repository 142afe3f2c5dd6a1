"""Sentences of the lower packages in the language of the window.

Errors, labels of edits and settings are written in English where they arise, without Qt. Here a finished sentence is
recognised by its template, and the template's translation gets the same words put in. Must not know who says what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import count

import msgspec
from PySide6.QtCore import QCoreApplication

from dubstudio.base import paths

CONTEXT = "Core"
"""Context of the templates in the translation files."""
TEMPLATES = "translations/templates.json"
"""The templates: a list of texts in which {0}, {1}, … stand for what is put in."""

_JOINED = "{} {}"
_END = re.compile(r"[.!?] (?=[A-Z“])")
_HOLE = re.compile(r"\{(\d*)\}")  # those without numbers are filled in their order
_ENDS = (".", "!", "?")
_WIDE_ENDS = "。！？"
_MOST = 2000  # characters of a text that are looked at; a longer one is no sentence of ours


def words(text: str) -> str:
    """A sentence in the window's language; as it is where no translation is known.

    What is put into a sentence is itself translated where it is one: an error may quote another.
    """
    if not text or len(text) > _MOST:
        return text
    found = _in_two(text) or _translated(text)
    if found == text and text[0].islower():
        # In the middle of a sentence what begins one elsewhere is written small: "the line at 0:01".
        large = text[0].upper() + text[1:]
        found = _translated(large)
        return text if found == large else found
    return found


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after another; those that end with a wide stop have no space behind it."""
    told = ""
    for part in filter(None, parts):
        told = _JOINED.format(told, part) if told and told[-1] not in _WIDE_ENDS else told + part
    return told


def _in_two(text: str) -> str:
    """Two sentences, such as what is wrong and what to do about it; empty where they are not known to be two."""
    for end in _END.finditer(text):
        head, tail = text[: end.start() + 1], text[end.end() :]
        first = _translated(head)
        if first != head and (second := words(tail)) != tail:
            return _JOINED.format(first, second) if first[-1].isascii() else first + second
    return ""


def _translated(text: str) -> str:
    """One sentence, or part of one; as it is where it is not known."""
    translated = QCoreApplication.translate(CONTEXT, text)
    if translated != text:
        return translated
    for template, pattern in _templates_for(text):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        translated = QCoreApplication.translate(CONTEXT, template)
        if translated == template:
            return text
        return filled(translated, [words(value) for value in found.groups()])
    return text


def filled(template: str, values: list[str]) -> str:
    """A template with its holes filled; holes may stand in another order than in English, or be left out."""
    order = count()

    def value(hole: re.Match[str]) -> str:
        number = int(hole[1] or next(order))
        return values[number] if number < len(values) else hole[0]

    return _HOLE.sub(value, template)


def pattern_of(template: str) -> re.Pattern[str]:
    """What a filled template looks like."""
    parts = _HOLE.split(template)[::2]
    return re.compile("(.*?)".join(map(re.escape, parts)), re.DOTALL)


def weight_of(template: str) -> int:
    """How much of a template is its own words: the one with most is the one that was meant."""
    return sum(map(len, _HOLE.split(template)[::2]))


def _templates_for(text: str) -> Iterable[tuple[str, re.Pattern[str]]]:
    # A part of a sentence must not swallow a whole one: "The line at {0}" would fit "The line at 0:01 is locked."
    whole = text.endswith(_ENDS)
    for template, head, pattern in _templates():
        if text.startswith(head) and whole == template.endswith(_ENDS):
            yield template, pattern


@cache
def _templates() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    listed = msgspec.json.decode(paths.resource(TEMPLATES).read_bytes(), type=list[str])
    with_holes = sorted((t for t in listed if _HOLE.search(t)), key=weight_of, reverse=True)
    return tuple((t, _HOLE.split(t)[0], pattern_of(t)) for t in with_holes)
