"""Pinyin to Kokoro's symbols."""

import pytest

from dubstudio.text.phonemes.alphabet import ALPHABET
from dubstudio.text.phonemes.mandarin import NO_READING, mandarin_phonemes, syllable_symbols

_INITIALS = " b p m f d t n l g k h z c r s zh ch sh"
_FINALS = "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang"


@pytest.mark.parametrize(
    ("pinyin", "symbols"),
    [
        ("hang2", "xa↗ŋ"),
        ("xing2", "ɕi↗ŋ"),
        ("ma1", "ma→"),
        ("ma3", "ma↓"),
        ("ma4", "ma↘"),
        ("ma5", "ma"),
        ("zhi1", "ꭧɨ→"),
        ("chi2", "ꭧʰɨ↗"),
        ("shi4", "ʂɨ↘"),
        ("ri4", "ɻɨ↘"),
        ("zi5", "ʦɨ"),
        ("ci2", "ʦʰɨ↗"),
        ("si4", "sɨ↘"),
        ("ji1", "ʨi→"),
        ("qu4", "ʨʰy↘"),
        ("xue2", "ɕɥe↗"),
        ("juan3", "ʨɥɛ↓n"),
        ("jun1", "ʨy→n"),
        ("lv4", "ly↘"),
        ("nve4", "nɥe↘"),
        ("bo1", "pwo→"),
        ("po4", "pʰwo↘"),
        ("de5", "tɤ"),
        ("ge4", "kɤ↘"),
        ("dou1", "tou→"),
        ("dui4", "twei↘"),
        ("dun1", "twə→n"),
        ("liu2", "ljou↗"),
        ("jiong3", "ʨjʊ↓ŋ"),
        ("zhong1", "ꭧʊ→ŋ"),
        ("tian1", "tʰjɛ→n"),
        ("er2", "ɚ↗"),
        ("o4", "ɔ↘"),
        ("ng4", "ŋ↘"),
        ("wo3", "wo↓"),
        ("wu3", "u↓"),
        ("wei4", "wei↘"),
        ("wen4", "wə↘n"),
        ("weng1", "wə→ŋ"),
        ("wang2", "wa↗ŋ"),
        ("wai4", "wai↘"),
        ("yi1", "i→"),
        ("you3", "jou↓"),
        ("yan2", "jɛ↗n"),
        ("ying1", "i→ŋ"),
        ("yong4", "jʊ↘ŋ"),
        ("yu3", "y↓"),
        ("yue4", "ɥe↘"),
        ("yuan2", "ɥɛ↗n"),
        ("yun2", "y↗n"),
        ("ye3", "je↓"),
        ("yao4", "jau↘"),
    ],
)
def test_syllables(pinyin: str, symbols: str) -> None:
    assert syllable_symbols(pinyin) == symbols


def test_every_syllable_spelled_with_initial_and_final_stays_inside_the_alphabet() -> None:
    for initial in _INITIALS.split(" "):
        for final in _FINALS.split():
            if initial or final[0] not in "iu":
                assert ALPHABET.issuperset(syllable_symbols(f"{initial}{final}3"))


@pytest.mark.parametrize("pinyin", ["xyz1", "b4", "qb2", "yq1"])
def test_what_is_no_syllable_is_refused(pinyin: str) -> None:
    with pytest.raises(KeyError):
        syllable_symbols(pinyin)


@pytest.mark.parametrize(
    ("text", "symbols", "syllables"),
    [
        ("你好，世界！", "ni↗xau↓, ʂɨ↘ʨje↘!", 4),
        ("我在银行。", "wo↓ ʦai↘ i↗nxa↗ŋ.", 4),
        ("一会儿去哪儿？", "i↗xwei↘ɚ↗ ʨʰy↘ na↓ɚ↗?", 4),
        ("她说：“女儿……来了！”", "tʰa→ ʂwo→: “ny↓ɚ↗… lai↗ lɤ!”", 6),
        ("《西游记》——好看", "“ɕi→jou↗ʨi↘” — xau↓kʰa↘n", 5),
        ("哈利·波特", "xa→li↘ pwo→tʰɤ↘", 4),
        ("儿", "ɚ↗", 1),
        ("歌儿", "kɤ→ɚ↗", 1),
        ("睡得好", "ʂwei↘ tɤ↗ xau↓", 3),
        ("觉得", "ʨɥe↗tɤ", 2),
    ],
)
def test_texts(text: str, symbols: str, syllables: int) -> None:
    phonemes = mandarin_phonemes(text)
    assert (phonemes.symbols, phonemes.syllables, phonemes.unspoken) == (symbols, syllables, ())
    assert phonemes.spoken == text


def test_what_the_normaliser_should_have_read_is_reported() -> None:
    assert mandarin_phonemes("有3个").unspoken == (("3", NO_READING),)


def test_a_character_without_reading_is_reported() -> None:
    phonemes = mandarin_phonemes("你𠮷好")
    assert phonemes.unspoken == (("𠮷", NO_READING),)
    assert phonemes.spoken == "你好"
    assert phonemes.syllables == 2
