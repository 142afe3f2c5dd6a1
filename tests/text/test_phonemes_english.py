"""English to Kokoro's symbols."""

import pytest

from dubstudio.text.phonemes.english import NO_READING, english_phonemes


@pytest.mark.parametrize(
    ("text", "symbols", "syllables"),
    [
        ("Hello there.", "həlˈO ðˈɛɹ.", 3),
        ("I read it yesterday. I will read.", "ˌI ɹˈɛd ɪt jˈɛstəɹdˌA. ˌI wɪl ɹˈid.", 9),
        ("We heard live music where we live.", "wˌi hˈɜɹd lˈIv mjˈuzɪk wˌɛɹ wi lˈɪv.", 8),
        ("the apple, the pear", "ði ˈæpᵊl, ðə pˈɛɹ", 5),
        ("don't", "dˈOnt", 1),
        ("FBI", "ˌɛfbˌiˈI", 3),
        ("A", "ˈA", 1),
        ("a dog", "ɐ dˈɔɡ", 2),
        ("shh!", "ʃː!", 1),
        ("What?! No... wait — stop", "wˌʌt?! nˈO… wˈAt — stˈɑp", 4),
    ],
)
def test_american(text: str, symbols: str, syllables: int) -> None:
    phonemes = english_phonemes(text)
    assert (phonemes.symbols, phonemes.syllables, phonemes.unspoken) == (symbols, syllables, ())


@pytest.mark.parametrize(
    ("text", "symbols"),
    [("Hello there.", "həlˈQ ðˈɛː."), ("bath", "bˈɑːθ"), ("pot", "pˈɒt")],
)
def test_british(text: str, symbols: str) -> None:
    assert english_phonemes(text, british=True).symbols == symbols


def test_names_in_no_lexicon_are_read_too() -> None:
    for text in ("Zyxqor", "Nguyễn", "Łódź", "Xiaoming", "qwrt", "Straße", "x" * 70):
        phonemes = english_phonemes(text)
        assert phonemes.symbols
        assert phonemes.unspoken == ()


def test_markup_of_the_library_is_only_text_here() -> None:
    assert english_phonemes("[foo](/bar/)").spoken == "foo ( bar )"


def test_a_word_nobody_reads_is_reported() -> None:
    phonemes = english_phonemes("hello ꜩꜩ you")
    assert phonemes.unspoken == (("ꜩꜩ", NO_READING),)
    assert phonemes.spoken == "hello you"
