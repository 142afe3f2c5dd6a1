"""Words of English whose reading shows in the words around them.

The tagger tells a verb from a noun; it can't tell a lead pipe from a lead role. What it gets right is not in here.
"""

from __future__ import annotations

import re

from dubstudio.text.phonemes.arpabet import arpabet_symbols

_METAL, _LOW, _TINY, _TURN, _QUARREL, _STOOP = (
    "L EH1 D", "B EY1 S", "M AY0 N UW1 T", "W AY1 N D", "R AW1", "B AW1",
)  # fmt: skip
_READINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), arpabet_symbols(reading))
    for pattern, reading in (
        (r"\b(lead)(?=[ -](?:pipes?|paint|poison\w*|bullets?|pencils?|weights?|shot|apron|acid|crystal|balloon)\b)",
         _METAL),
        (r"\b(?:made of|of solid|melted|molten|contains?|like|heavy as) (lead)\b(?! [a-z])", _METAL),
        (r"\b(bass)(?=[ -](?:guitars?|drums?|players?|lines?|notes?|clef|solo|amp|singer|voice|boost|tones?)\b)", _LOW),
        ((r"\b(?:double|electric|upright|plays?|played|playing|on|the|that|more|heavy|slap|your) (bass)\b"
         r"(?! (?:fish|fishing|pro|lake|boat))"), _LOW),
        (r"\b(minute)(?= (?:details?|amounts?|traces?|quantit\w+|differences?|particles?|changes?)\b)", _TINY),
        (r"\b(wind)(?= (?:up|down|it|the (?:clock|watch|wool|yarn|rope|cable))\b)", _TURN),
        (r"\b(?:had|have|having|blazing|terrible|another|big|huge|massive) (?:a )?(row)(?= (?:with|over|about)\b)",
         _QUARREL),
        (r"\b(?:take|took|takes|taking|make|made|makes|low|final) (?:a |your |his |her )?(bow)\b(?! and| tie| string)",
         _STOOP),
        (r"\b(bow)(?= (?:to|before|down|out|your head|his head|her head)\b)", _STOOP),
    )
)  # fmt: skip


def readings_in_context(text: str) -> dict[tuple[str, int], str]:
    """Words of a text that are said otherwise than they are as a rule.

    Args:
        text: Words and punctuation.

    Returns:
        Kokoro's symbols by the word in small letters and which of its occurrences it is, from 0.
    """
    found: dict[tuple[str, int], str] = {}
    for pattern, symbols in _READINGS:
        for match in pattern.finditer(text):
            word = match[1].lower()
            before = re.findall(rf"\b{word}\b", text[: match.start(1)], re.IGNORECASE)
            found[word, len(before)] = symbols
    return found
