"""Inline forms as they are spoken."""

from __future__ import annotations

import pytest

from dubstudio.text.phonemes import phonemize
from dubstudio.text.phonemes.given import as_pronounced
from dubstudio.text.phonemes.mandarin import syllable_symbols
from dubstudio.text.pinyin_spelling import _syllables


@pytest.mark.parametrize(
    ("text", "language", "holds", "spoken"),
    [
        ("我去银行(xing2)。", "zh", "ɕi↗ŋ", "我去银行。"),
        ("<你好|ni3 hao3>", "zh", "ni↗xau↓", "你好"),
        ("I <read|R IY1 D> it", "en", "ɹˈid", "I read it"),
        ("I want a <read|R IY1 D> car", "en", "ɐ ɹˈid kˈɑɹ", "I want a read car"),
        ("请<read|R EH1 D>这本书", "zh", "ɹˈɛd", "请 read 这本书"),
        ("彼は<上手|じょうず>だ", "ja", "ʥoːzɨ", "彼は上手だ"),
    ],
)
def test_given_readings_are_spoken(text: str, language: str, holds: str, spoken: str) -> None:
    sounds = phonemize(text, language)
    assert holds in sounds.symbols
    assert (sounds.spoken, sounds.unspoken, sounds.problems) == (spoken, (), ())


@pytest.mark.parametrize(
    ("wrong", "plain", "language"),
    [("他不行(hqng2)吧", "他不行吧", "zh"), ("I <read|R EQ1> it", "I read it", "en"), ("a [pause x9] b", "a b", "en")],
)
def test_a_wrong_form_is_spoken_as_if_it_were_not_there(wrong: str, plain: str, language: str) -> None:
    assert phonemize(wrong, language).symbols == phonemize(plain, language).symbols
    assert len(phonemize(wrong, language).problems) == 1


@pytest.mark.parametrize(
    ("text", "language", "pauses"),
    [
        ("等等[pause 0.4s]好", "zh", [(",", 0.4)]),
        ("Wait, [pause 0.4s] no.", "en", [(",", 0.4)]),
        ("Wait [pause 0.4s], no.", "en", [(",", 0.4)]),
        ("Wait. [pause 0.4s] [pause 0.2s] No.", "en", [(".", 0.6)]),
        ("我……我不知道……", "zh", [("…", 0.6)]),
        ("Nothing here...", "en", []),
    ],
)
def test_pauses_lie_on_a_mark(text: str, language: str, pauses: list[tuple[str, float]]) -> None:
    sounds = phonemize(text, language)
    assert [(sounds.symbols[at], round(seconds, 6)) for at, seconds in sounds.pauses] == pauses


@pytest.mark.parametrize(
    ("text", "language", "stressed"),
    [
        ("I *never* said <b>*that*</b>.", "en", ["nˈɛvəɹ", "ðˈæt"]),
        ("he said “*no*”.", "en", ["nˈO"]),
        ("我*从来*没说过。", "zh", ["ʦʰʊ↗ŋlai↗"]),
        ("一共*3*天", "zh", ["sa→n"]),
        ("*<重|chong2>新*来", "zh", ["ꭧʰʊ↗ŋɕi→n"]),
    ],
)
def test_stress_lies_on_its_words(text: str, language: str, stressed: list[str]) -> None:
    sounds = phonemize(text, language)
    assert [sounds.symbols[start:end] for start, end in sounds.stresses] == stressed
    assert "  " not in sounds.symbols


def test_a_form_in_a_song_is_reported_with_its_word() -> None:
    assert phonemize("♪ <行|hang2> la", "zh").unspoken[0][0] == "♪ 行 la"


def test_characters_of_our_own_are_lost_ones_in_a_text() -> None:
    sounds = phonemize("I *am* here\U000f0000\ufdd4", "en")
    assert sounds.symbols == phonemize("I *am* here", "en").symbols
    assert [piece for piece, _ in sounds.unspoken] == ["\ufffd\ufffd"]


def test_every_syllable_that_can_be_written_can_be_spoken() -> None:
    assert all(syllable_symbols(syllable + "1") for syllable in _syllables())


@pytest.mark.parametrize(
    ("reading", "word", "kana"),
    [
        ("せんせい", "先生", "センセー"),
        ("おもう", "思う", "オモウ"),
        ("こうえん", "公園", "コーエン"),
        ("ぐうぐる", "G", "グーグル"),
    ],
)
def test_kana_as_pronounced(reading: str, word: str, kana: str) -> None:
    assert as_pronounced(reading, word) == kana
