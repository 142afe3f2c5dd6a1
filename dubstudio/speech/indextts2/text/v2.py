"""The text front end of version 2: Chinese and English, SentencePiece tokens, pinyin in place of characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from dubstudio.speech.engine import Unspoken
from dubstudio.speech.indextts2.text.annotations import inline_as_annotations, pinyin_in_place, words_alone
from dubstudio.speech.indextts2.text.front_end import MAX_TOKENS, TextAnalysis, TextSegment
from dubstudio.speech.indextts2.text.lines import (
    FOREIGN_READING,
    UNKNOWN_CHARACTERS,
    known_forms,
    refuse_silence,
    said,
    spoken_code,
)
from dubstudio.speech.indextts2.text.normalise import Glossary, normalise
from dubstudio.speech.indextts2.text.pinyin import plainly
from dubstudio.speech.indextts2.text.segments import evened, split_tokens
from dubstudio.speech.indextts2.text.tokens import SentencePieceTokens

LANGUAGES = ("zh", "en")
"""What version 2 has learnt."""

POSITIONS = 600
"""Text tokens that the network has positions for."""

_CLOSING = 4
"""Tokens of closing punctuation that a full segment may have on top."""

_CJK = re.compile(
    "([\u1100-\u11ff\u2e80-\ua4cf\ua840-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff65-\uffdc\U00020000-\U0002ffff])"
)


def pretokenised(text: str) -> str:
    """Every CJK character by itself, all in capitals, single spaces between."""
    pieces = (piece.strip() for piece in _CJK.split(text.strip()))
    return " ".join(piece.upper() for piece in pieces if piece)


class FrontEndV2:
    """See `TextFrontEnd`.

    Args:
        bpe: The SentencePiece model, ``bpe.model``.
        glossary: Terms that are read otherwise than they are written.
    """

    def __init__(self, bpe: Path, glossary: Glossary | None = None) -> None:
        self._path = bpe
        self._glossary = glossary
        self._tokens: SentencePieceTokens | None = None

    def analyse(self, text: str, language: str, max_tokens: int = MAX_TOKENS) -> TextAnalysis:
        """Prepare a line; see `TextFrontEnd.analyse`."""
        spoken_code(language, LANGUAGES, "IndexTTS-2")
        annotated, unspoken = said(inline_as_annotations(known_forms(text, language)))
        line, ignored = pinyin_in_place(annotated)
        unspoken += [Unspoken(reading, FOREIGN_READING) for reading in ignored]
        words = self.normalised(line)
        refuse_silence(text, words)
        tokenizer = self.tokens
        tokens = tokenizer.split(self.pretokenised(line, words))
        unknown = tokenizer.unknown(tokens)
        refuse_silence(text, _without(tokens, unknown))
        unspoken += [Unspoken(piece, UNKNOWN_CHARACTERS) for piece in dict.fromkeys(unknown) if piece.strip()]
        most = min(max(max_tokens, 1), POSITIONS - _CLOSING)
        segments = tuple(
            TextSegment("".join(segment).replace("▁", " ").strip(), tokenizer.ids(segment))
            for segment in _with_sound(evened(split_tokens(tokens, most), most), most)
        )
        bare = words_alone(annotated)
        spoken = words if bare == line else self.normalised(bare)
        return TextAnalysis(spoken, segments, None, tuple(unspoken))

    @property
    def tokens(self) -> SentencePieceTokens:
        """The vocabulary; read when first asked for.

        Raises:
            WeightsMissing: There is no file.
            WeightsCorrupt: It is not a SentencePiece model.
        """
        if self._tokens is None:
            self._tokens = SentencePieceTokens(self._path)
        return self._tokens

    def normalised(self, line: str) -> str:
        """The words of a line; a single character stays as it is, as in the official code."""
        line = line.strip()
        return line if len(line) == 1 else normalise(plainly(line), self._glossary).strip()

    def pretokenised(self, line: str, words: str) -> str:
        """What is given to the vocabulary: `words`, except that a single character stays as it was written."""
        return words if len(line.strip()) == 1 else pretokenised(words)


def _without(tokens: Iterable[str], unknown: Iterable[str]) -> str:
    """Tokens that the vocabulary has, joined."""
    missing = set(unknown)
    return "".join(token for token in tokens if token.replace("▁", "") not in missing)


def _with_sound(segments: list[list[str]], most: int) -> list[list[str]]:
    """Segments that have something to say; a little bare punctuation goes with the one before it, more is left out."""
    sounding: list[list[str]] = []
    for segment in segments:
        if any(char.isalnum() for token in segment for char in token):
            sounding.append(segment)
        elif sounding and len(sounding[-1]) + len(segment) <= most + _CLOSING:
            sounding[-1] = sounding[-1] + segment
    return sounding
