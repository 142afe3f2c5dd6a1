"""Where sentences end in Chinese, English and Japanese.

Knows punctuation and the English words whose point ends nothing; nothing of readings.
"""

from __future__ import annotations

import re

from dubstudio.text.language import HAN, KANA, script_of

_CLOSING = "\"'”’」』》）)\\]】"
_MARKS = re.compile(rf"[。！？｡.!?…⋯]+[{_CLOSING}]*|\n\s*\n")
_FULL_STOPS = frozenset("。！？｡")

# Never at the end of a sentence; `no.` only before a number.
_TITLES = frozenset({
    "mr", "mrs", "ms", "messrs", "dr", "prof", "st", "mt", "fig", "vol", "gen", "col", "capt", "lt", "sgt", "cpl",
    "cmdr", "rev", "hon", "gov", "sen", "rep", "vs", "e.g", "i.e", "cf", "approx",
})  # fmt: skip
_LAST_WORD = re.compile(r"((?:[A-Za-z]\.)*[A-Za-z]+)\.$")


def split_sentences(text: str) -> list[str]:
    """Cut a text at the ends of its sentences.

    A sentence keeps its mark and the quotes and brackets that close behind it. Ellipses, decimals, initials and titles
    (``Mr.``) end none, nor does a mark before a lower-case word, as in ``“Stop!” he said.`` An empty line always does.

    Args:
        text: Any text; line breaks inside a paragraph are kept.

    Returns:
        The sentences in order, without space around them; none is empty and no character but space is missing.
    """
    sentences, start = [], 0
    for match in _MARKS.finditer(text):
        if _ends_sentence(text[start : match.start()], match.group(), text[match.end() :]):
            sentences.append(text[start : match.end()])
            start = match.end()
    sentences.append(text[start:])
    return [sentence.strip() for sentence in sentences if sentence.strip()]


def _ends_sentence(before: str, marks: str, after: str) -> bool:
    following = after.lstrip()[:1]
    if marks.isspace() or not following or not _FULL_STOPS.isdisjoint(marks):
        return True
    stops = marks.rstrip(_CLOSING.replace("\\", ""))
    if "…" in stops or "⋯" in stops or stops.endswith(".."):
        return False
    if script_of(following) in (HAN, KANA):
        return stops != "." or not before[-1:].isdigit()
    if not after[0].isspace() or following.islower():
        return False
    return stops != "." or not _is_abbreviation(before + ".", following)


def _is_abbreviation(text: str, following: str) -> bool:
    match = _LAST_WORD.search(text)
    if match is None:
        return False
    word = match[1]
    if word.lower() in _TITLES or (word.lower() in ("no", "nos", "pp", "ch") and following.isdigit()):
        return True
    return word.isupper() and word != "I" and len(word.replace(".", "")) == (len(word) + 1) // 2  # J., U.S
