"""Finds the words and phrases of the English list in a text, however they are inflected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dubstudio.text.emotion_words.lexicon import Meaning, word_list
from dubstudio.text.emotion_words.marks import Mark

_WORD = re.compile(r"what\?|[a-z]+(?:['’][a-z]+)*")

# May stand inside a phrase: "clench his teeth" is "clench teeth".
_PASSED_OVER = frozenset({
    "a", "an", "the", "his", "her", "my", "their", "your", "our", "its", "own", "best", "old", "dear", "beloved",
    "only", "late", "very", "just", "so", "some", "this", "that", "these", "those", "has", "have", "had", "been",
    "being", "is", "was", "are", "were", "be", "am", "he", "she", "they", "i", "you", "we", "recently", "dearly",
    "gently", "slowly", "little", "big",
})  # fmt: skip
_MOST_PASSED_OVER = 3
_IRREGULAR = {
    "wept": "weep", "shook": "shake", "shaken": "shake", "broke": "break", "broken": "break", "bit": "bite",
    "bitten": "bite", "bitter": "bitter", "lost": "lose", "tore": "tear", "torn": "tear", "fell": "fall",
    "fallen": "fall", "felt": "feel", "hid": "hide", "hidden": "hide", "held": "hold", "kept": "keep", "left": "leave",
    "rose": "rise", "spoke": "speak", "spat": "spit", "swore": "swear", "sworn": "swear", "threw": "throw",
    "thrown": "throw", "won": "win", "wrung": "wring", "shrank": "shrink", "shrunk": "shrink", "went": "go",
    "gone": "go", "saw": "see", "seen": "see", "told": "tell", "took": "take", "taken": "take", "caught": "catch",
    "came": "come", "fled": "flee", "froze": "freeze", "frozen": "freeze", "sank": "sink", "sunk": "sink",
    "stood": "stand", "stole": "steal", "stuck": "stick", "blew": "blow", "blown": "blow", "drew": "draw",
    "dropt": "drop", "dying": "die", "died": "die", "ground": "grind", "hung": "hang", "leapt": "leap",
    "made": "make", "ran": "run", "said": "say", "sang": "sing", "stank": "stink", "thought": "think",
    "bade": "bid", "flew": "fly", "wore": "wear", "worn": "wear", "struck": "strike", "got": "get", "gave": "give",
    "given": "give", "bled": "bleed", "burst": "burst", "buried": "bury", "women": "woman", "children": "child",
    "worse": "bad", "slid": "slide", "hurt": "hurt", "beheld": "behold", "bent": "bend", "bought": "buy",
}  # fmt: skip
_ENDINGS = (
    ("iest", "y"), ("ier", "y"), ("ily", "y"), ("iness", "y"), ("ied", "y"), ("ies", "y"), ("ically", "ic"),
    ("fully", "ful"), ("fulness", "ful"), ("ably", "able"), ("ibly", "ible"), ("ly", ""), ("ly", "le"), ("ly", "l"),
    ("ness", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""), ("est", ""), ("est", "e"),
    ("er", ""), ("er", "e"), ("ment", ""), ("'s", ""),
)  # fmt: skip
_SHORTEST_STEM = 3
_DEEPEST = 2


@dataclass
class _Node:
    """A step in the tree of phrases, by words."""

    next: dict[str, _Node] = field(default_factory=dict)
    meaning: Meaning | None = None


def latin_marks(text: str) -> list[Mark]:
    """What the English list knows in a text, longest phrases first to claim their words.

    Args:
        text: In lower case.

    Returns:
        Marks in the order of the text, none over another.
    """
    words = list(_WORD.finditer(text))
    marks, i = [], 0
    while i < len(words):
        if found := _longest(_tree(), words, i):
            after, meaning = found
            marks.append(Mark(words[i].start(), words[after - 1].end(), meaning, is_latin=True))
            i = after
        else:
            i += 1
    return marks


@lru_cache(maxsize=4096)
def lemmas(word: str) -> tuple[str, ...]:
    """What a word may be a form of, itself first."""
    found, fresh = [word], [word]
    for _ in range(_DEEPEST):
        fresh = [lemma for form in fresh for lemma in _stripped(form) if lemma not in found]
        found += dict.fromkeys(fresh)
    return tuple(dict.fromkeys(found))


def _stripped(word: str) -> list[str]:
    found = [_IRREGULAR[word]] if word in _IRREGULAR else []
    for ending, instead in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < _SHORTEST_STEM - len(instead):
            continue
        stem = word[: len(word) - len(ending)]
        found.append(stem + instead)
        if not instead and ending in ("ing", "ed", "er", "est") and stem[-1:] == stem[-2:-1]:
            found.append(stem[:-1])
    return found


@cache
def _tree() -> _Node:
    root = _Node()
    for entry, meaning in word_list("en").words.items():
        node = root
        for word in _WORD.findall(entry):
            node = node.next.setdefault(word, _Node())
        if node.meaning is None:
            node.meaning = Meaning()
        node.meaning.take(meaning)
    return root


def _longest(node: _Node, words: list[re.Match[str]], i: int, passed_over: int = 0) -> tuple[int, Meaning] | None:
    """The longest phrase from a word on, as the index behind its last word, with its meaning."""
    if i >= len(words):
        return None
    best: tuple[int, Meaning] | None = None
    word = words[i].group().replace("’", "'")
    for lemma in lemmas(word):
        if (step := node.next.get(lemma)) is None:
            continue
        longer = _longest_after(step, words, i + 1)
        if longer is not None and (best is None or longer[0] > best[0]):
            best = longer
    if word in _PASSED_OVER and 0 < passed_over <= _MOST_PASSED_OVER:
        longer = _longest(node, words, i + 1, passed_over + 1)
        if longer is not None and (best is None or longer[0] > best[0]):
            best = longer
    return best


def _longest_after(node: _Node, words: list[re.Match[str]], i: int) -> tuple[int, Meaning] | None:
    here = (i, node.meaning) if node.meaning is not None else None
    goes_on = node.next and i < len(words) and _are_neighbours(words[i - 1], words[i])
    longer = _longest(node, words, i, passed_over=1) if goes_on else None
    return longer or here


def _are_neighbours(word: re.Match[str], following: re.Match[str]) -> bool:
    return not word.string[word.end() : following.start()].strip(" -‐‑")
