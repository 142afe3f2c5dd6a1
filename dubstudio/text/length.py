"""How long a line is when it is said, and which of its words it could spare.

Counts with the front ends, so that numbers and symbols are what they are in words. Knows no engine: where one has read
the line, its own length is better than the guess made here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubstudio.text.inline import without_inline
from dubstudio.text.language import HAN, KANA, base_language, script_of
from dubstudio.text.syllables import count_syllables
from dubstudio.text.unfolded import NO_WORD, unfolded

_RATES = {"en": 4.3, "zh": 4.6, "ja": 7.2}
"""Syllables a second (morae in Japanese) of a line that nobody hurries, pauses inside it apart."""
_SENTENCE_S, _CLAUSE_S = 0.45, 0.2
_SENTENCE_END, _CLAUSE_END = re.compile(r"[.!?。！？…]+(?=\s*\w)"), re.compile(r"[,;:，；：、—]+(?=\s*\w)")
_LATIN = re.compile(r"[$€£¥]?[^\W_]+(?:(?:['’.-]|(?<=\d)[,:](?=\d))[^\W_]+)*%?")

_FILLER_WORDS = {
    "en": """well just really very actually basically literally simply quite rather so then now oh um uh ah er hey like
        perhaps maybe anyway somehow certainly definitely totally absolutely please""",
    "zh": """那么 其实 就是 就 真的 非常 十分 特别 有点 有点儿 一下 然后 那个 这个 嗯 啊 呀 哦 唉 吧 呢 嘛 啦 罢了
        而已 的话 可能 也许 大概 根本 简直 反正 总之 基本上 实际上 事实上 当然 一定 到底 究竟""",
    "ja": """あの その えっと ええと まあ ちょっと とても すごく 本当に 実は やはり やっぱり たぶん つまり なんか もう
        ね よ さ いや とにかく 結局 もちろん""",
}
_FILLERS = {language: frozenset(words.split()) for language, words in _FILLER_WORDS.items()}
"""Words that a line loses without losing its sense."""


@dataclass(frozen=True)
class WordCost:
    """A word and what it costs.

    Attributes:
        word: As written, without what is said of its delivery.
        start: Where it begins in the text, with its reading where that is given.
        end: Where it ends.
        syllables: That it has when said; morae in Japanese.
        is_filler: Whether the line says the same without it.
    """

    word: str
    start: int
    end: int
    syllables: int
    is_filler: bool


@dataclass(frozen=True)
class Length:
    """How long a line is.

    Attributes:
        syllables: That are said; morae in Japanese.
        natural_s: Seconds it takes when nobody hurries; the engine's own where it was given.
    """

    syllables: int
    natural_s: float

    @property
    def rate(self) -> float:
        """Syllables a second."""
        return self.syllables / self.natural_s if self.natural_s > 0 else 0.0

    def syllables_off(self, room_s: float, tolerance: float = 0.0) -> int:
        """How many syllables to leave out (positive) or to add (negative), to be said in a time without hurry.

        Args:
            room_s: The time there is, seconds.
            tolerance: By what share the natural length may miss it.
        """
        if self.syllables == 0 or self.natural_s <= 0:
            return 0
        if abs(self.natural_s - room_s) <= tolerance * room_s:
            return 0
        return round((self.natural_s - room_s) * self.rate)


def length_of(text: str, language: str, natural_s: float | None = None) -> Length:
    """The length of a line.

    Args:
        text: As a user has it.
        language: Its main language, any tag.
        natural_s: Its natural length as an engine reads it; None to guess.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    syllables = count_syllables(text, language)
    if natural_s is None or natural_s <= 0:
        plain = without_inline(text, base_language(language))
        pauses = len(_SENTENCE_END.findall(plain)) * _SENTENCE_S + len(_CLAUSE_END.findall(plain)) * _CLAUSE_S
        natural_s = syllables / _RATES[base_language(language)] + pauses if syllables else 0.0
    return Length(syllables, natural_s)


def costs(text: str, language: str) -> tuple[WordCost, ...]:
    """The words of a line with what each costs: fillers first, then the longest ones.

    Args:
        text: As a user has it.
        language: Its main language, any tag.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    base = base_language(language)
    found = [
        WordCost(word, *span, count_syllables(spoken, language), word.lower() in _FILLERS[base])
        for word, spoken, span in _spoken_words(text, language)
    ]
    spoken = [cost for cost in found if cost.syllables]
    return tuple(sorted(spoken, key=lambda cost: (not cost.is_filler, -cost.syllables, cost.start)))


def sheddable(text: str, language: str, n_syllables: int) -> tuple[WordCost, ...]:
    """The words to look at first in a line that is too long: as few as together have so many syllables.

    Args:
        text: The line.
        language: Its main language, any tag.
        n_syllables: How many it has too many.
    """
    chosen: list[WordCost] = []
    for cost in costs(text, language):
        if sum(one.syllables for one in chosen) >= n_syllables:
            break
        chosen.append(cost)
    return tuple(chosen)


def _spoken_words(text: str, language: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """What is said of a line word by word: as written, with the reading that the line gives, and where."""
    line = unfolded(text, language, lambda given: given.kind != "kana")
    for piece, places in line.said():
        for place in filter(line.apart.__contains__, places):
            form = text[slice(*line.forms[place])]
            yield line.apart[place].word or form, form, line.forms[place]
        for word, start in _words(piece.replace(NO_WORD, " ")):
            known = [place for place in places[start : start + len(word)] if place >= 0]
            if not known:
                continue
            forms = [line.forms.get(place, (place, place + 1)) for place in known]
            span = min(start for start, _ in forms), max(end for _, end in forms)
            yield word, word if len(word) == span[1] - span[0] else text[slice(*span)], span


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text and their places; what is written without spaces is cut by its language's rules."""
    at = 0
    for run in re.finditer(r"\S+", text):
        pieces = _cut(run.group()) if any(script_of(c) in (HAN, KANA) for c in run.group()) else None
        if pieces is None:
            yield from ((word.group(), run.start() + word.start()) for word in _LATIN.finditer(run.group()))
            continue
        at = run.start()
        for piece in pieces:
            if any(map(str.isalnum, piece)):
                yield piece, at
            at += len(piece)


def _cut(text: str) -> list[str]:
    """Chinese into words; Japanese where its writing changes and behind its particles."""
    if not any(script_of(char) == KANA for char in text):
        from dubstudio.text.words import cut_words

        return cut_words(text)
    return re.findall(
        r"[\u4e00-\u9fff々]+[\u3041-\u3096]{0,3}|[\u30a1-\u30ffー]+|[\u3041-\u3096]+|[^\u3041-\u9fff]+", text
    )
