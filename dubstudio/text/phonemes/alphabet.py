"""The phoneme alphabet of Kokoro-82M v1.0, and what every front end answers with.

Knows the symbols, not what they are numbered: that is the engine's vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass

from dubstudio.text.inline import Problem

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

STRESS_ON, STRESS_OFF = "\ufdd4", "\ufdd5"
"""Where stress begins and ends, in a text on its way to symbols. Noncharacters: no text has them."""


@dataclass(frozen=True)
class Phonemes:
    """How a text sounds.

    Attributes:
        symbols: Symbols of `ALPHABET`; empty if nothing of the text can be said.
        spoken: The words that are said, as a reader would write them out.
        unspoken: What is not said, each piece with the reason, in order.
        syllables: How many syllables are said; morae in Japanese.
        pauses: Pauses of a length that was asked for: index of the pause in `symbols`, and seconds.
        stresses: What is stressed: start and end in `symbols`.
        problems: Readings and other forms inside the text that mean nothing; spoken as if they were not there.
    """

    symbols: str
    spoken: str
    unspoken: tuple[tuple[str, str], ...] = ()
    syllables: int = 0
    pauses: tuple[tuple[int, float], ...] = ()
    stresses: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()


def has_sound(symbols: str) -> bool:
    """Whether there is more than pauses in it."""
    return not PAUSES.issuperset(symbols)
