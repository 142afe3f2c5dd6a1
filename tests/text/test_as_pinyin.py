"""Phonemes are spelled back into the pinyin they came from."""

from __future__ import annotations

import pytest

from dubstudio.text.phonemes.as_pinyin import as_pinyin
from dubstudio.text.phonemes.mandarin import mandarin_phonemes, syllable_symbols


@pytest.mark.parametrize(
    ("symbols", "pinyin"),
    [
        (
            "i↗nxa↗ŋ tɤ xa↗ŋꭧa↓ŋ ʦai↘ ɕi↗ŋʦou↓, ꭧʰʊ↗ŋɕi→n kʰai→ʂɨ↓.",
            "yínháng de hángzhǎng zài xíngzǒu, chóngxīn kāishǐ.",
        ),
        ("wo↓mən", "wǒmen"),
        ("ðə kəmˈɪTi mˈits ˌɔn θˈɜɹzdˌA", "ðə kəmˈɪTi mˈits ˌɔn θˈɜɹzdˌA"),
        ("", ""),
    ],
)
def test_words(symbols: str, pinyin: str) -> None:
    assert as_pinyin(symbols) == pinyin


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("我不同意。", "wǒ bù tóngyì."),
        ("天安门", "tiān'ānmén"),
        ("女儿", "nǚ'ér"),
        ("略有所闻", "lüè yóusuǒ wén"),
        ("她去学院了。", "tā qù xuéyuàn le."),
    ],
)
def test_what_the_front_end_gives_is_read_back(text: str, pinyin: str) -> None:
    spelled = as_pinyin(mandarin_phonemes(text).symbols)
    assert spelled.replace(" ", "") == pinyin.replace(" ", "")


@pytest.mark.parametrize(
    "spelling",
    [
        "zhi",
        "shi",
        "ri",
        "zi",
        "lv4",
        "nv3",
        "jiong",
        "quan",
        "xue",
        "er",
        "weng",
        "yong",
        "bo",
        "duo",
        "liu",
        "gui",
        "lun",
    ],
)
def test_single_syllables_come_back(spelling: str) -> None:
    spelling = spelling if spelling[-1].isdigit() else f"{spelling}4"
    plain = as_pinyin(syllable_symbols(spelling))
    marks = str.maketrans("àèìòùǜǎěǐǒǔǚ", "aeiouvaeiouv")
    assert plain.translate(marks) == spelling[:-1]
