"""What holds for any text at all."""

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dubstudio.text.language import split_by_script
from dubstudio.text.markup import strip_tags
from dubstudio.text.normalize import fold
from dubstudio.text.phonemes import ALPHABET, phonemize
from dubstudio.text.sentences import split_sentences
from dubstudio.text.syllables import count_reading_characters

_COMMON = st.text(
    st.sampled_from(
        "你好我们得了着过还行长重一不儿会点上下的地吗呢啊银行龘〇々气駅あいうえおかきっゃんーアヴヽ，。！？、…“”（）「」《》"
        "0123456789.,:/%-~￥$℃ abcXYZ'&@#*_[]()<>{}\\|\n\t♪😀é½Ⅳ①ﾃ②Ａя한ا\u0301\u200d\ufe0f"
    ),
    max_size=30,
)
_TOKENS = st.sampled_from(
    [
        "1,234",
        "3.5%",
        "2024-1-1",
        "10:30",
        "$5",
        "5kg",
        "Mr.",
        "第2",
        "A4",
        "www.a.com",
        "a@b.co",
        "<i>",
        "{\\an8}",
        "&amp;",
        "[x]",
        "1/2",
        "#1",
        "No.",
    ]
)
TEXTS = st.one_of(st.text(max_size=25), _COMMON, st.lists(st.one_of(_COMMON, _TOKENS), max_size=5).map("".join))
LANGUAGES = st.sampled_from(["zh", "en", "ja", "en-GB"])
_SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def n_letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


@_SETTINGS
@given(TEXTS, LANGUAGES)
def test_every_text_is_read_in_the_alphabet_and_no_letter_is_lost(text: str, language: str) -> None:
    """Words may get longer (numbers, units, abbreviations written out), never shorter: letters a viewer sees are in
    the spoken words, in the report, or in a reading that means nothing."""
    phonemes = phonemize(text, language)
    assert ALPHABET.issuperset(phonemes.symbols)
    reported = sum(n_letters(fold(piece)) for piece, _ in phonemes.unspoken)
    reported += sum(n_letters(text[problem.start : problem.end]) for problem in phonemes.problems)
    assert n_letters(fold(strip_tags(text))) <= n_letters(phonemes.spoken) + reported
    assert all(piece and reason for piece, reason in phonemes.unspoken)


@pytest.mark.parametrize("unit", ["5", "a", "1年", "儿", "*1*个"])
@pytest.mark.parametrize("language", ["zh", "en", "ja"])
def test_a_line_that_repeats_itself_takes_no_longer_than_others(unit: str, language: str) -> None:
    phonemize(unit, language)
    started = time.process_time()
    phonemize(unit * (1600 // len(unit)), language)
    assert time.process_time() - started < 1.5


@_SETTINGS
@given(TEXTS, LANGUAGES)
def test_a_number_is_heard_or_reported(text: str, language: str) -> None:
    phonemes = phonemize(text, language)
    if any(char.isdecimal() for char in fold(strip_tags(text))):
        assert phonemes.symbols or any(char.isdecimal() for piece, _ in phonemes.unspoken for char in fold(piece))


@given(TEXTS, LANGUAGES)
def test_runs_joined_are_the_text(text: str, language: str) -> None:
    runs = split_by_script(text, language)
    assert "".join(run.text for run in runs) == text
    assert all(left.language != right.language for left, right in pairwise(runs))


@given(TEXTS)
def test_sentences_keep_every_character_but_space(text: str) -> None:
    sentences = split_sentences(text)
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentence and sentence == sentence.strip() for sentence in sentences)


@given(TEXTS)
def test_reading_characters_never_exceed_the_text(text: str) -> None:
    assert 0 <= count_reading_characters(text) <= 3 * len(text)
