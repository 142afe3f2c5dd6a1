"""What a text front end gives, whichever release it speaks for. Knows no tokenizer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dubstudio.speech.engine import Unspoken

MAX_TOKENS = 120
"""Text tokens that one run of the network is given, as the official code does by default."""


@dataclass(frozen=True)
class TextSegment:
    """A stretch of text that is spoken in one run of the network.

    Attributes:
        text: Its words, as they are tokenised.
        ids: Token ids. In 2.5 they end by the stop token, which the network drops by itself.
    """

    text: str
    ids: tuple[int, ...]


@dataclass(frozen=True)
class TextAnalysis:
    """What will be spoken of a line, and what not.

    Attributes:
        spoken: The words with numbers and symbols written out, without the readings that were given with them.
        segments: In order, at least one.
        language: Row of the language table (2.5); None where the release has none.
        unspoken: What the voice leaves out, and why.
    """

    spoken: str
    segments: tuple[TextSegment, ...]
    language: int | None
    unspoken: tuple[Unspoken, ...]


class TextFrontEnd(Protocol):
    """Reads lines for one release. Stateless after loading; loads its libraries on the first line."""

    def analyse(self, text: str, language: str, max_tokens: int = MAX_TOKENS) -> TextAnalysis:
        """Prepare a line.

        Args:
            text: As the user or a subtitle has it, readings annotated as ``<word|reading>`` or ``重(chóng)新``.
            language: BCP-47 tag.
            max_tokens: Longest segment, in tokens.

        Raises:
            CannotSpeak: Nothing is left to speak.
            UnknownLanguage: The release does not speak the language.
            WeightsMissing: There is no tokenizer file.
            WeightsCorrupt: The tokenizer file is damaged or another one.
            ToolError: A library that the language needs is missing.
        """
        ...
