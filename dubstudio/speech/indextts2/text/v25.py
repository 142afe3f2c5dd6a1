"""The text front end of 2.5: more languages, byte tokens, readings between marks.

Each stage is a function of what the one before it made.
"""

from __future__ import annotations

import re
from pathlib import Path

from dubstudio.speech.indextts2.text.annotations import (
    ANNOTATION,
    as_marks,
    inline_as_annotations,
    protect,
    restore,
    words_alone,
)
from dubstudio.speech.indextts2.text.front_end import MAX_TOKENS, TextAnalysis, TextSegment
from dubstudio.speech.indextts2.text.japanese import words_apart
from dubstudio.speech.indextts2.text.lines import known_forms, refuse_silence, said, spoken_code
from dubstudio.speech.indextts2.text.normalise import Glossary, normalise
from dubstudio.speech.indextts2.text.punctuation import mapped
from dubstudio.speech.indextts2.text.segments import split_text
from dubstudio.speech.indextts2.text.specials import language_row
from dubstudio.speech.indextts2.text.tokens import RankTokens

LANGUAGES = ("zh", "en", "zhen", "ja", "es", "ar")
"""What 2.5 has learnt; ``zhen`` is Chinese and English mixed. Its table has rows for more, which it was not taught."""

STOP = 1
"""Id that ends every segment."""

POSITIONS = 600
"""Text tokens that the network has positions for, with the stop token."""

_NORMALISED = frozenset({"zh", "zhen", "en"})
_LOWER, _UPPER = frozenset({"ja", "zh", "zhen", "en"}), frozenset({"es"})
_CLOCK = re.compile(r"(?<=\d)[:：](?=\d\d(?!\d))")
_MARK = re.compile(r"<\|[^<>|]+\|>")


def cleaned(text: str) -> str:
    """Punctuation as the network knows it; the colons of clock times stay, so that they are read as times."""
    times, kept = protect(text, _CLOCK, "clock")
    return restore(mapped(times), kept, lambda _: ":")


def normalised(text: str, code: str, glossary: Glossary | None = None) -> str:
    """Words for numbers in Chinese and English; other languages stay as they are written."""
    return normalise(text, glossary) if code.lower() in _NORMALISED else text


def annotated(text: str, code: str) -> str:
    """Small letters (capitals in Spanish), and readings between their marks."""
    language = code.lower()
    if language in _LOWER:
        text = text.lower()
    elif language in _UPPER:
        text, notes = protect(text, ANNOTATION, "note")
        text = restore(text.upper(), {name.upper(): note for name, note in notes.items()})
    return as_marks(text)


def final(text: str, code: str) -> str:
    """Japanese words apart, and the names of marks in capitals."""
    if code.lower() == "ja":
        text = words_apart(text)
    return _MARK.sub(lambda match: match.group().upper(), text)


class FrontEndV25:
    """See `TextFrontEnd`.

    Args:
        tiktoken_ranks: The vocabulary, ``….tiktoken``.
        glossary: Terms that are read otherwise than they are written.
    """

    def __init__(self, tiktoken_ranks: Path, glossary: Glossary | None = None) -> None:
        self._path = tiktoken_ranks
        self._glossary = glossary
        self._tokens: RankTokens | None = None

    def analyse(self, text: str, language: str, max_tokens: int = MAX_TOKENS) -> TextAnalysis:
        """Prepare a line; see `TextFrontEnd.analyse`."""
        code = spoken_code(language, LANGUAGES, "IndexTTS-2.5")
        line, unspoken = said(inline_as_annotations(known_forms(text, language)))
        words = normalised(cleaned(line), code, self._glossary).strip()
        refuse_silence(text, words)
        written = final(annotated(words, code), code).strip()
        segments = tuple(
            TextSegment(part.strip(), self.ids(part, code)) for part in self.split(written, code, max_tokens)
        )
        return TextAnalysis(words_alone(words), _with_sound(segments), language_row(code), tuple(unspoken))

    @property
    def tokens(self) -> RankTokens:
        """The vocabulary; read when first asked for.

        Raises:
            WeightsMissing: There is no file.
            WeightsCorrupt: It is not a list of token ranks.
        """
        if self._tokens is None:
            self._tokens = RankTokens(self._path)
        return self._tokens

    def split(self, text: str, code: str, max_tokens: int) -> list[str]:
        """Segments of a text that went through all stages, each within the budget."""
        budget = min(max_tokens, POSITIONS) - len(self.tokens.ids(_prefix(code)))
        return split_text(text, lambda part: len(self.tokens.ids(part)), max(budget, 1))

    def ids(self, segment: str, code: str) -> tuple[int, ...]:
        """A segment as the network takes it: its language in front, the stop token behind."""
        return (*self.tokens.ids(_prefix(code) + segment), STOP)


def _prefix(code: str) -> str:
    return f"<|{code.lower()}|> "


def _with_sound(segments: tuple[TextSegment, ...]) -> tuple[TextSegment, ...]:
    """Segments that have something to say."""
    return tuple(segment for segment in segments if any(map(str.isalnum, _MARK.sub("", segment.text)))) or segments
