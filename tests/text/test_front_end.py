"""Whole lines: mixed languages, markup, and what is not said."""

import pytest

from dubstudio.base.errors import UnknownLanguage
from dubstudio.text.markup import DIRECTION, EMOJI, SONG
from dubstudio.text.phonemes import ALPHABET, phonemize
from dubstudio.text.phonemes.front_end import SYMBOL

KOKORO = set(
    ';:,.!?—…"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ'
    "ˈˌːʰʲ↓→↗↘ᵻ"
)


def test_the_alphabet_is_the_one_of_the_voice_network() -> None:
    assert len(KOKORO) == 114
    assert ALPHABET == KOKORO


@pytest.mark.parametrize(
    ("text", "language", "symbols", "spoken", "syllables"),
    [
        ("我用WiFi上网。", "zh", "wo↓ jʊ↘ŋ wˈI fˌI ʂa↘ŋwa↓ŋ.", "我用 WiFi 上网。", 6),
        ("花了$1,234.5", "zh", "xwa→ lɤ i↘ʨʰjɛ→nɚ↘pai↓ sa→nʂɨ↗sɨ↘tjɛ↓n u↗mei↓ɥɛ↗n", "花了一千二百三十四点五美元", 13),
        ("A级", "zh", "ˈA ʨi↗", "A 级", 2),
        ("她說：「我們在銀行。」", "zh-TW", "tʰa→ ʂwo→: “wo↓mən ʦai↘ i↗nxa↗ŋ.”", "她说：「我们在银行。」", 7),
        ("他说「ありがとう」就走了", "zh", "tʰa→ ʂwo→ “aɾʲiɡatoː” ʨjou↘ ʦou↓ lɤ", "他说「ありがとう」就走了", 10),
        ("He said 你好 3 times.", "en", "hˌi sˈɛd ni↗xau↓ θɹˈi tˈImz.", "He said 你好 three times.", 6),
        ("彼はOKと言った。", "ja", "kaɾe βa ˌOkˈA to iʔta.", "彼は OK と言った。", 9),
        ("我们在银行\n你在哪儿", "zh", "wo↓mən ʦai↘ i↗nxa↗ŋ, ni↓ ʦai↘ na↓ɚ↗", "我们在银行，你在哪儿", 8),
        ("よく来たな　座れ", "ja", "jokɯ kʲita na, sɨβaɾe", "よく来たな、座れ", 8),
        ("我 爱 你", "zh", "wo↓ai↘ni↓", "我爱你", 3),
        ("Hello\nthere.", "en", "həlˈO ðˈɛɹ.", "Hello there.", 3),
        ("<i>Hello</i> {\\an8}there.", "en", "həlˈO ðˈɛɹ.", "Hello there.", 3),
        ("OK？！走！", "zh", "ˌOkˈA?! ʦou↓!", "OK？！走！", 3),
        ("the bath", "en-GB", "ðə bˈɑːθ", "the bath", 2),
        (">> Hello <<", "en", "həlˈO", "Hello", 2),
        ("3 < 5", "en", "θɹˈi lˈɛs ðən fˈIv", "three less than five", 4),
        ("ＡＢＣ", "en", "ˌAbˌisˈi", "ABC", 3),
    ],
)
def test_lines(text: str, language: str, symbols: str, spoken: str, syllables: int) -> None:
    phonemes = phonemize(text, language)
    assert (phonemes.symbols, phonemes.spoken, phonemes.syllables) == (symbols, spoken, syllables)
    assert phonemes.unspoken == ()


@pytest.mark.parametrize(
    ("text", "language", "unspoken"),
    [
        ("[sighs] Fine 😀", "en", (("[sighs]", DIRECTION), ("😀", EMOJI))),
        ("（叹气）你来了♪啦啦♪", "zh", (("（叹气）", DIRECTION), ("♪啦啦♪", SONG))),
        ("Привет, мир! Hello", "en", (("Привет, мир", "nothing here reads Cyrillic letters"),)),
        (
            "안녕 hello สวัสดี",
            "en",
            (("안녕", "nothing here reads Hangul letters"), ("สวัสดี", "nothing here reads Thai letters")),
        ),
        ("مرحبا 你好", "zh", (("مرحبا", "nothing here reads Arabic letters"),)),
        ("去↗那儿", "zh", (("↗", SYMBOL),)),
        ("5 ⌘ x", "en", (("⌘", EMOJI),)),
        ("你𠮷好", "zh", (("𠮷", "no reading is known for this character"),)),
    ],
)
def test_what_is_not_said_is_reported(text: str, language: str, unspoken: tuple[tuple[str, str], ...]) -> None:
    phonemes = phonemize(text, language)
    assert phonemes.unspoken == unspoken
    assert phonemes.symbols


@pytest.mark.parametrize("text", ["", " \n", "……", "?!", "😀", "♪ la ♪", "[door closes]", "Привет", "——", "\u200b"])
@pytest.mark.parametrize("language", ["zh", "en", "ja"])
def test_nothing_to_say_is_no_symbols(text: str, language: str) -> None:
    assert phonemize(text, language).symbols == ""
    assert phonemize(text, language).syllables == 0


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        phonemize("bonjour", "fr")
