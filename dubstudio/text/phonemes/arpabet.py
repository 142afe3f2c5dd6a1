"""ARPAbet, as the CMU dictionary writes English, in Kokoro's phonemes; and words written one way that are said in two.

Vowels carry their stress behind them: 1 the main one, 2 a lesser one, 0 none.
"""

from __future__ import annotations

import re

_CONSONANTS = {
    "B": "b", "CH": "ʧ", "D": "d", "DH": "ð", "F": "f", "G": "ɡ", "HH": "h", "JH": "ʤ", "K": "k", "L": "l", "M": "m",
    "N": "n", "NG": "ŋ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "V": "v", "W": "w", "Y": "j",
    "Z": "z", "ZH": "ʒ",
}  # fmt: skip
_VOWELS = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "W", "AY": "I", "EH": "ɛ", "ER": "ɜɹ", "EY": "A", "IH": "ɪ",
    "IY": "i", "OW": "O", "OY": "Y", "UH": "ʊ", "UW": "u",
}  # fmt: skip
_UNSTRESSED = {"AH": "ə", "ER": "əɹ"}
# The same vowels in Britain. ARPAbet does not tell LOT from PALM or TRAP from BATH; the commoner of each is said.
_BRITISH_VOWELS = {
    **_VOWELS, "AA": "ɒ", "AE": "a", "AO": "ɔː", "ER": "ɜː", "IY": "iː", "OW": "Q", "UW": "uː",
}  # fmt: skip
_BRITISH_UNSTRESSED = {"AH": "ə", "ER": "ə", "IY": "i"}
_BEFORE_R = {
    "AA": "ɑː",
    "AO": "ɔː",
    "EH": "ɛː",
    "AE": "a",
    "IH": "ɪə",
    "IY": "ɪə",
    "UH": "ʊə",
    "UW": "ʊə",
}
_BEFORE_R_ALONE = {"AY": "ə", "AW": "ə", "OY": "ə", "EY": "ə", "OW": ""}
_CLOTH = frozenset({"F", "S", "TH", "G", "NG"})  # before these AO is the vowel of cloth
_STRESSES = {"1": "ˈ", "2": "ˌ", "0": "", "": ""}

_PHONE = re.compile(r"([A-Z]+)([012]?)")
# As the voices learnt American English: a tapped t between vowels of which the second has no stress, an l or n that is
# a syllable by itself.
_TAP = re.compile("(?<=[AIOWYiuæɑəɛɪɹʊʌɔ])t(?=[əiɪOᵊ](?!n))")
_SYLLABIC = re.compile("ə(?=l$)|(?<=[td])ə(?=n$)")

_HETERONYMS = {
    "abuse": ("AH0 B Y UW1 S", "AH0 B Y UW1 Z"),
    "advocate": ("AE1 D V AH0 K EY2 T", "AE1 D V AH0 K AH0 T"),
    "alternate": ("AO1 L T ER0 N EY2 T", "AO1 L T ER0 N AH0 T"),
    "appropriate": ("AH0 P R OW1 P R IY0 AH0 T", "AH0 P R OW1 P R IY0 EY2 T"),
    "approximate": ("AH0 P R AA1 K S AH0 M AH0 T", "AH0 P R AA1 K S AH0 M EY2 T"),
    "associate": ("AH0 S OW1 SH IY0 EY2 T", "AH0 S OW1 SH IY0 AH0 T"),
    "attribute": ("AE1 T R AH0 B Y UW2 T", "AH0 T R IH1 B Y UW2 T"),
    "august": ("AO1 G AH0 S T", "AO0 G AH1 S T"),
    "bass": ("B EY1 S", "B AE1 S"),
    "bow": ("B OW1", "B AW1"),
    "close": ("K L OW1 Z", "K L OW1 S"),
    "combine": ("K AH0 M B AY1 N", "K AA1 M B AY2 N"),
    "compact": ("K AA1 M P AE2 K T", "K AH0 M P AE1 K T"),
    "complex": ("K AA1 M P L EH2 K S", "K AH0 M P L EH1 K S"),
    "compound": ("K AA1 M P AW2 N D", "K AH0 M P AW1 N D"),
    "conduct": ("K AH0 N D AH1 K T", "K AA1 N D AH0 K T"),
    "conflict": ("K AA1 N F L IH0 K T", "K AH0 N F L IH1 K T"),
    "console": ("K AA1 N S OW2 L", "K AH0 N S OW1 L"),
    "content": ("K AA1 N T EH0 N T", "K AH0 N T EH1 N T"),
    "contest": ("K AA1 N T EH2 S T", "K AH0 N T EH1 S T"),
    "contract": ("K AA1 N T R AE2 K T", "K AH0 N T R AE1 K T"),
    "contrast": ("K AA1 N T R AE2 S T", "K AH0 N T R AE1 S T"),
    "convert": ("K AH0 N V ER1 T", "K AA1 N V ER0 T"),
    "convict": ("K AH0 N V IH1 K T", "K AA1 N V IH0 K T"),
    "coordinate": ("K OW0 AO1 R D AH0 N EY2 T", "K OW0 AO1 R D AH0 N AH0 T"),
    "decrease": ("D IH0 K R IY1 S", "D IY1 K R IY2 S"),
    "defect": ("D IY1 F EH0 K T", "D IH0 F EH1 K T"),
    "delegate": ("D EH1 L AH0 G AH0 T", "D EH1 L AH0 G EY2 T"),
    "deliberate": ("D IH0 L IH1 B ER0 AH0 T", "D IH0 L IH1 B ER0 EY2 T"),
    "desert": ("D EH1 Z ER0 T", "D IH0 Z ER1 T"),
    "digest": ("D AY0 JH EH1 S T", "D AY1 JH EH0 S T"),
    "discount": ("D IH1 S K AW2 N T", "D IH0 S K AW1 N T"),
    "does": ("D AH1 Z", "D OW1 Z"),
    "dove": ("D AH1 V", "D OW1 V"),
    "duplicate": ("D UW1 P L AH0 K AH0 T", "D UW1 P L AH0 K EY2 T"),
    "elaborate": ("IH0 L AE1 B R AH0 T", "IH0 L AE1 B ER0 EY2 T"),
    "entrance": ("EH1 N T R AH0 N S", "EH0 N T R AE1 N S"),
    "escort": ("EH1 S K AO0 R T", "EH0 S K AO1 R T"),
    "estimate": ("EH1 S T AH0 M AH0 T", "EH1 S T AH0 M EY2 T"),
    "excuse": ("IH0 K S K Y UW1 Z", "IH0 K S K Y UW1 S"),
    "export": ("EH1 K S P AO0 R T", "IH0 K S P AO1 R T"),
    "extract": ("IH0 K S T R AE1 K T", "EH1 K S T R AE2 K T"),
    "graduate": ("G R AE1 JH AH0 W AH0 T", "G R AE1 JH AH0 W EY2 T"),
    "house": ("HH AW1 S", "HH AW1 Z"),
    "import": ("IH1 M P AO0 R T", "IH0 M P AO1 R T"),
    "incense": ("IH1 N S EH2 N S", "IH0 N S EH1 N S"),
    "increase": ("IH0 N K R IY1 S", "IH1 N K R IY2 S"),
    "insult": ("IH1 N S AH2 L T", "IH0 N S AH1 L T"),
    "intimate": ("IH1 N T AH0 M AH0 T", "IH1 N T AH0 M EY2 T"),
    "invalid": ("IH0 N V AE1 L AH0 D", "IH1 N V AH0 L AH0 D"),
    "lead": ("L IY1 D", "L EH1 D"),
    "live": ("L IH1 V", "L AY1 V"),
    "lives": ("L IH1 V Z", "L AY1 V Z"),
    "lower": ("L OW1 ER0", "L AW1 ER0"),
    "minute": ("M IH1 N AH0 T", "M AY0 N UW1 T"),
    "moderate": ("M AA1 D ER0 AH0 T", "M AA1 D ER0 EY2 T"),
    "moped": ("M OW1 P EH2 D", "M OW1 P T"),
    "mow": ("M OW1", "M AW1"),
    "number": ("N AH1 M B ER0", "N AH1 M ER0"),
    "object": ("AA1 B JH EH0 K T", "AH0 B JH EH1 K T"),
    "perfect": ("P ER1 F IH0 K T", "P ER0 F EH1 K T"),
    "permit": ("P ER0 M IH1 T", "P ER1 M IH2 T"),
    "polish": ("P AA1 L IH0 SH", "P OW1 L IH0 SH"),
    "present": ("P R EH1 Z AH0 N T", "P R IH0 Z EH1 N T"),
    "produce": ("P R AH0 D UW1 S", "P R OW1 D UW2 S"),
    "progress": ("P R AA1 G R EH2 S", "P R AH0 G R EH1 S"),
    "project": ("P R AA1 JH EH2 K T", "P R AH0 JH EH1 K T"),
    "protest": ("P R OW1 T EH2 S T", "P R AH0 T EH1 S T"),
    "putting": ("P UH1 T IH0 NG", "P AH1 T IH0 NG"),
    "read": ("R IY1 D", "R EH1 D"),
    "rebel": ("R EH1 B AH0 L", "R IH0 B EH1 L"),
    "record": ("R EH1 K ER0 D", "R IH0 K AO1 R D"),
    "refund": ("R IY1 F AH2 N D", "R IH0 F AH1 N D"),
    "refuse": ("R IH0 F Y UW1 Z", "R EH1 F Y UW2 Z"),
    "reject": ("R IH0 JH EH1 K T", "R IY1 JH EH0 K T"),
    "research": ("R IY1 S ER2 CH", "R IH0 S ER1 CH"),
    "resume": ("R IH0 Z UW1 M", "R EH1 Z AH0 M EY2"),
    "row": ("R OW1", "R AW1"),
    "separate": ("S EH1 P ER0 AH0 T", "S EH1 P ER0 EY2 T"),
    "sewer": ("S UW1 ER0", "S OW1 ER0"),
    "slough": ("S L AH1 F", "S L UW1"),
    "sow": ("S OW1", "S AW1"),
    "subject": ("S AH1 B JH IH0 K T", "S AH0 B JH EH1 K T"),
    "suspect": ("S AH0 S P EH1 K T", "S AH1 S P EH2 K T"),
    "tear": ("T IH1 R", "T EH1 R"),
    "tears": ("T IH1 R Z", "T EH1 R Z"),
    "transport": ("T R AE1 N S P AO2 R T", "T R AE0 N S P AO1 R T"),
    "upset": ("AH0 P S EH1 T", "AH1 P S EH2 T"),
    "use": ("Y UW1 Z", "Y UW1 S"),
    "used": ("Y UW1 Z D", "Y UW1 S T"),
    "wicked": ("W IH1 K AH0 D", "W IH1 K T"),
    "wind": ("W IH1 N D", "W AY1 N D"),
    "winds": ("W IH1 N D Z", "W AY1 N D Z"),
    "wound": ("W UW1 N D", "W AW1 N D"),
}  # the likelier one first


def arpabet_symbols(reading: str, *, british: bool = False) -> str:
    """A word given by its phones, in Kokoro's phonemes.

    Args:
        reading: Phones apart by spaces, in either case: ``R EH1 D``. The only vowel of a word may leave out its
            stress, and has it.
        british: Whether to say it as in Britain: other vowels, no r but before a vowel, no tapped t.

    Raises:
        ValueError: A phone is none of ARPAbet's; the message names it. Or there is no phone.
    """
    phones = [_parsed(phone) for phone in reading.split()]
    if not phones:
        raise ValueError("a reading needs phones")
    vowels = [stress for name, stress in phones if name in _VOWELS]
    only = "1" if vowels == [""] else ""
    phones = [(name, stress or only) for name, stress in phones]
    if british:
        return _SYLLABIC.sub("ᵊ", _in_britain(phones))
    symbols = "".join(_symbols(name, stress) for name, stress in phones)
    return _SYLLABIC.sub("ᵊ", _TAP.sub("T", symbols))


def _parsed(phone: str) -> tuple[str, str]:
    """Name and stress of a phone."""
    match = _PHONE.fullmatch(phone.upper())
    if match is None or not (match[1] in _VOWELS or (match[1] in _CONSONANTS and not match[2])):
        raise ValueError(f"{phone} is no phone of ARPAbet")
    return match[1], match[2]


def _symbols(name: str, stress: str) -> str:
    if name in _CONSONANTS:
        return _CONSONANTS[name]
    vowel = _VOWELS[name] if stress in ("1", "2") else _UNSTRESSED.get(name, _VOWELS[name])
    return _STRESSES[stress] + vowel


def _in_britain(phones: list[tuple[str, str]]) -> str:
    symbols = ""
    following = [*(name for name, _ in phones[1:]), ""]
    before = ""
    for (name, stress), after, behind in zip(phones, following, [*following[1:], ""], strict=True):
        if name in _CONSONANTS:
            is_silent = name == "R" and before in _VOWELS and after not in _VOWELS
            symbols += "" if is_silent else _CONSONANTS[name]
        else:
            symbols += _STRESSES[stress] + _british_vowel(name, stress, after, behind)
        if name == "ER" and after in _VOWELS:
            symbols += "ɹ"
        before = name
    return symbols


def _british_vowel(name: str, stress: str, after: str, behind: str) -> str:
    if after == "R":
        is_short = behind in _VOWELS and name in ("EH", "IH", "UH")  # very, mirror
        if is_short:
            return _VOWELS[name]
        return _BEFORE_R.get(name) or _british_vowel(name, stress, "", "") + _BEFORE_R_ALONE.get(name, "")
    if name == "AO" and after in _CLOTH and (after != "G" or not behind):
        return "ɒ"
    full = stress in ("1", "2")
    return _BRITISH_VOWELS[name] if full else _BRITISH_UNSTRESSED.get(name, _BRITISH_VOWELS[name])


def english_options(word: str) -> tuple[str, ...]:
    """How else a word of English may be said.

    Args:
        word: In either case.

    Returns:
        Readings in ARPAbet, the likelier one first; empty for a word that is said in one way.
    """
    return _HETERONYMS.get(word.lower(), ())
