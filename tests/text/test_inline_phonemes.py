"""Inline forms as they are spoken."""

from __future__ import annotations

import pytest

from dubstudio.text.phonemes import phonemize
from dubstudio.text.phonemes.given import as_pronounced
from dubstudio.text.phonemes.mandarin import syllable_symbols
from dubstudio.text.pinyin_spelling import _syllables
from dubstudio.text.readings import readings_of


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
        ("「*私*は*3*本、*コンピュ*ータ」", "ja", ["βataɕi", "samboɴ", "kompʲɨːta"]),
    ],
)
def test_stress_lies_on_its_words(text: str, language: str, stressed: list[str]) -> None:
    sounds = phonemize(text, language)
    assert [sounds.symbols[start:end] for start, end in sounds.stresses] == stressed
    assert "  " not in sounds.symbols


@pytest.mark.parametrize(
    ("text", "plain", "language"),
    [
        ("不*是*", "不是", "zh"),
        ("我去银行(háng)，<你|ni3>好", "我去银行，你好", "zh"),
        ("从*来*没有*一*个", "从来没有一个", "zh"),
        ("*2*个，亨*利*VIII，2<张|zhang1>", "2个，亨利VIII，2张", "zh"),
        ("你好 *我*来", "你好 我来", "zh"),
        ("I *read* it <yesterday|Y EH1 S T ER0 D EY2>.", "I read it yesterday.", "en"),
        ("The *apple*, *un*believable, *$5* more", "The apple, unbelievable, $5 more", "en"),
        ("体重は60*kg*、*5*kg、50*m*²", "体重は60kg、5kg、50m²", "ja"),
        ("「*私*は*3*本*とても*好き」", "「私は3本とても好き」", "ja"),
        ("It was *in March*. (in French) No.", "It was in March. (in French) No.", "en"),
    ],
)
def test_words_with_forms_are_read_among_those_around_them(text: str, plain: str, language: str) -> None:
    formed, bare = phonemize(text, language), phonemize(plain, language)
    assert (formed.symbols, formed.spoken, formed.syllables) == (bare.symbols, bare.spoken, bare.syllables)
    assert readings_of(plain, language).spoken == readings_of(text, language).spoken


@pytest.mark.parametrize(
    ("text", "language", "symbols"),
    [
        ("不(bu2)好，一(yi4)个", "zh", "pu↗xau↓, i↘kɤ↘"),  # written as they are said
        ("点(dianr3)好", "zh", "tjɛ↗nɚ↗ xau↓"),
        ("<陈奕迅|chen2 yi4 xun4>来", "zh", "ꭧʰə↗ni↘ɕy↘n lai↗"),  # a word that no dictionary has
        ("<重庆人|chong2 qing4 ren2>民", "zh", "ꭧʰʊ↗ŋʨʰi↘ŋɻə↗n mi↗n"),
        ("<Anna|AE1 N AH0>'s, <Ross|R AO1 S>'s", "en", "ˈænəz, ɹˈɔsᵻz"),
        ("the <apple|AE1 P AH0 L>, the <lead|L EH1 D>", "en", "ði ˈæpᵊl, ðə lˈɛd"),
        ("a <well-known|W EH1 L N OW1 N> man", "en", "ɐ wˈɛlnˈOn mˈæn"),
    ],
)
def test_given_words_and_their_neighbours(text: str, language: str, symbols: str) -> None:
    assert phonemize(text, language).symbols == symbols


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
