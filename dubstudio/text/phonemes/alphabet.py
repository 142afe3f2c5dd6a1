"""The phoneme alphabet of Kokoro-82M v1.0, and what every front end answers with.

Knows the symbols, not what they are numbered: that is the engine's vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass

PAUSES = frozenset(';:,.!?—…"()“” ')
TONES = frozenset("↓→↗↘")
ALPHABET = (
    PAUSES
    | TONES
    | frozenset("AIOQSTWYabcdefhijklmnopqrstuvwxyz")
    | frozenset("ɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔʣʥʦʨꭧ")
    | frozenset("ˈˌːʰʲᵊᵝᵻ\u0303")
)
"""All 114 symbols the network has an embedding for."""


@dataclass(frozen=True)
class Phonemes:
    """How a text sounds.

    Attributes:
        symbols: Symbols of `ALPHABET`; empty if nothing of the text can be said.
        spoken: The words that are said, as a reader would write them out.
        unspoken: What is not said, each piece with the reason, in order.
        syllables: How many syllables are said; morae in Japanese.
    """

    symbols: str
    spoken: str
    unspoken: tuple[tuple[str, str], ...] = ()
    syllables: int = 0


def has_sound(symbols: str) -> bool:
    """Whether there is more than pauses in it."""
    return not PAUSES.issuperset(symbols)
