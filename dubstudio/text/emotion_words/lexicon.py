"""The word lists of `resources/emotion_words`: what words say of an emotion, or do to the words around them.

Knows the format of the lists; nothing of texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from itertools import product

from dubstudio.base.paths import resource

_HEADING = re.compile(r"\[(?P<at>@?)(?P<body>[^\]]*)\]")
_MACRO = re.compile(r"<([^>]+)>")
_PATTERN_SIGNS = frozenset("([|")

Effects = dict[str, float]


class Role(StrEnum):
    """What words do to others."""

    NOT = "not"  # deny what follows
    VERY = "very"  # strengthen what follows
    AFTER = "after"  # strengthen what comes before
    SLIGHTLY = "slightly"  # weaken what follows
    BUT = "but"  # what follows matters more than what came before
    DESPITE = "despite"  # what follows, to the next mark, matters less
    INDEED = "indeed"  # what follows is the truth behind what came before
    HOLD = "hold"  # look like a denial and are none: "can't hide"
    SOUND = "sound"  # name a noise that people make, as directions do: laughs, sighs
    SCENE = "scene"  # name what is heard or played around them: music, a door
    SEEN = "seen"  # name things and deeds: a voice is like them in a description, a line merely speaks of them
    NONE = "none"  # contain a word of the list and don't mean it


@dataclass
class Meaning:
    """What an entry says and does.

    Attributes:
        effects: Names of emotions and manners with how strongly it says them.
        roles: What it does to other words, with the factor by which it does so.
    """

    effects: Effects = field(default_factory=dict)
    roles: dict[Role, float] = field(default_factory=dict)

    def take(self, other: Meaning) -> None:
        """Add what another entry for the same words says."""
        for name, value in other.effects.items():
            if abs(value) > abs(self.effects.get(name, 0.0)):
                self.effects[name] = value
        self.roles.update(other.roles)


@dataclass
class WordList:
    """One list.

    Attributes:
        words: Entries by their words.
        patterns: Entries that are regular expressions.
    """

    words: dict[str, Meaning] = field(default_factory=dict)
    patterns: list[tuple[re.Pattern[str], Meaning]] = field(default_factory=list)


@cache
def word_list(name: str) -> WordList:
    """A list by its name: ``en``, ``zh``, ``ja``, ``lines``."""
    found, macros, meaning = WordList(), {}, Meaning()
    separator = "," if name == "en" else None
    for line in resource(f"emotion_words/{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if heading := _HEADING.fullmatch(line.strip()):
            meaning = _meaning(heading)
        elif line.startswith("<") and (parts := line.split(" = ", 1))[1:]:
            macros[parts[0].strip("<>")] = [w.strip() for w in parts[1].split(separator)]
        else:
            entries = (entry.strip() for entry in line.split(separator))
            _add(found, [entry for entry in entries if entry], macros, meaning)
    return found


@cache
def simplified_characters() -> dict[int, str]:
    """Traditional characters with those of the Chinese list, for `str.translate`."""
    text = resource("emotion_words/traditional.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {ord(pair[0]): pair[1] for line in lines for pair in line.split()}


def _meaning(heading: re.Match[str]) -> Meaning:
    words = heading["body"].split()
    if heading["at"]:
        return Meaning(roles={Role(words[0]): float(words[1]) if words[1:] else 1.0})
    return Meaning(effects={name: float(value) for name, value in zip(words[::2], words[1::2], strict=True)})


def _add(found: WordList, entries: list[str], macros: dict[str, list[str]], meaning: Meaning) -> None:
    for entry in entries:
        if not _PATTERN_SIGNS.isdisjoint(entry):
            pattern = _MACRO.sub(lambda m: f"(?:{'|'.join(macros[m[1]])})", entry)
            found.patterns.append((re.compile(pattern), meaning))
            continue
        for words in _written_out(entry, macros):
            found.words.setdefault(words, Meaning()).take(meaning)


def _written_out(entry: str, macros: dict[str, list[str]]) -> Iterator[str]:
    """An entry with each word of its lists in turn."""
    parts = _MACRO.split(entry)
    choices = [macros[part] if i % 2 else [part] for i, part in enumerate(parts)]
    yield from ("".join(chosen) for chosen in product(*choices))
