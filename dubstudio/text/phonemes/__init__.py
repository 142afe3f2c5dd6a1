"""Text to phonemes: one call, whatever languages are in the text."""

from __future__ import annotations

from dubstudio.text.phonemes.alphabet import ALPHABET, Phonemes
from dubstudio.text.phonemes.front_end import phonemize

__all__ = ["ALPHABET", "Phonemes", "phonemize"]
