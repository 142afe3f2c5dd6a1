"""Readings of English words given by their phones."""

import pytest

from dubstudio.text.phonemes import ALPHABET, phonemize
from dubstudio.text.phonemes.arpabet import _HETERONYMS, arpabet_symbols, english_options


@pytest.mark.parametrize(
    ("reading", "symbols"),
    [
        ("R EH1 D", "ɹˈɛd"),
        ("r iy d", "ɹˈid"),
        ("R EH1 K ER0 D", "ɹˈɛkəɹd"),
        ("B ER1 D", "bˈɜɹd"),
        ("W AO1 T ER0", "wˈɔTəɹ"),
        ("AE1 P AH0 L", "ˈæpᵊl"),
        ("B AH1 T AH0 N", "bˈʌtᵊn"),
        ("P R OW0 N AH2 N S IY0 EY1 SH AH0 N", "pɹOnˌʌnsiˈAʃən"),
        ("HH", "h"),
    ],
)
def test_phones_become_symbols(reading: str, symbols: str) -> None:
    assert arpabet_symbols(reading) == symbols


@pytest.mark.parametrize(
    ("reading", "symbols"),
    [
        ("R EH1 D", "ɹˈɛd"),
        ("G OW1 T", "ɡˈQt"),
        ("AA1 B JH EH0 K T", "ˈɒbʤɛkt"),
        ("W AO1 T ER0", "wˈɔːtə"),
        ("D AO1 G", "dˈɒɡ"),
        ("HH AE1 P IY0", "hˈapi"),
        ("S T AA1 R T", "stˈɑːt"),
        ("S T AA1 R IY0", "stˈɑːɹi"),
        ("HH IH1 R", "hˈɪə"),
        ("V EH1 R IY0", "vˈɛɹi"),
        ("EH1 V ER0 IY0", "ˈɛvəɹi"),
        ("F AY1 ER0", "fˈIə"),
        ("B AH1 T AH0 N", "bˈʌtᵊn"),
    ],
)
def test_phones_become_british_symbols(reading: str, symbols: str) -> None:
    assert arpabet_symbols(reading, british=True) == symbols


@pytest.mark.parametrize(("reading", "named"), [("R XX1 D", "XX1"), ("R1 EH1 D", "R1"), ("R EH3 D", "EH3")])
def test_a_wrong_phone_is_named(reading: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        arpabet_symbols(reading)


def test_no_phones_are_no_reading() -> None:
    with pytest.raises(ValueError, match="phones"):
        arpabet_symbols("  ")


def test_a_reading_inside_a_line_is_said_with_the_accent_of_the_line() -> None:
    assert phonemize("a <goat|G OW1 T>", "en-GB").symbols.endswith("ɡˈQt")
    assert phonemize("a <goat|G OW1 T>", "en").symbols.endswith("ɡˈOt")


def test_every_option_is_sayable_and_different() -> None:
    for word, options in _HETERONYMS.items():
        sounds = [arpabet_symbols(option) for option in options]
        assert len(set(sounds)) == len(sounds), word
        sounds += [arpabet_symbols(option, british=True) for option in options]
        assert all(ALPHABET.issuperset(sound) for sound in sounds), word
    assert english_options("Read") == ("R IY1 D", "R EH1 D")
    assert english_options("house") != ()
    assert english_options("banana") == ()
