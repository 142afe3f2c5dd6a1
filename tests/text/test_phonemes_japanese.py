"""Japanese to Kokoro's symbols."""

import pytest

from dubstudio.text.phonemes.japanese import japanese_phonemes
from dubstudio.text.phonemes.kana import kana_symbols, morae


@pytest.mark.parametrize(
    ("kana", "symbols"),
    [
        ("アイウエオ", "aiɯeo"),
        ("カキクケコ", "kakʲikɯkeko"),
        ("サシスセソ", "saɕisɨseso"),
        ("タチツテト", "taʨiʦɨteto"),
        ("ナニヌネノ", "naɲinɯneno"),
        ("ハヒフヘホ", "haçiɸɯheho"),
        ("マミムメモ", "mamʲimɯmemo"),
        ("ヤユヨ", "jajɯjo"),
        ("ラリルレロ", "ɾaɾʲiɾɯɾeɾo"),
        ("ワヲ", "βao"),
        ("ガギグゲゴ", "ɡaɡʲiɡɯɡeɡo"),
        ("ザジズゼゾ", "ʣaʥizɨʣeʣo"),
        ("ダヂヅデド", "daʥizɨdedo"),
        ("バビブベボ", "babʲibɯbebo"),
        ("パピプペポ", "papʲipɯpepo"),
        ("キャキュキョ", "kʲakʲɨkʲo"),
        ("シャシュショ", "ɕaɕɨɕo"),
        ("ジェチェ", "ʥeʨe"),
        ("ニャリュヒョ", "ɲaɾʲɨço"),
        ("ファフィフェフォフュ", "ɸaɸʲiɸeɸoɸʲɨ"),
        ("ティディトゥドゥデュ", "tʲidʲitɯdɯdʲɨ"),
        ("ウィウェウォ", "βiβeβo"),
        ("ヴァヴィヴェヴォ", "vavʲivevo"),
        ("クァグァ", "kᵝaɡᵝa"),
        ("ツァイェスィ", "ʦajesi"),
        ("ガッコー", "ɡaʔkoː"),
        ("ーー", "ː"),
        ("シンブン", "ɕimbɯɴ"),
        ("コンニチワ", "koɲɲiʨiβa"),
        ("リンゴ", "ɾʲiŋɡo"),
        ("アンタ", "anta"),
        ("ホンヤ", "hoɴja"),
        ("イスヾ", "isɨ"),
        ("ココヽ", "kokoko"),
    ],
)
def test_kana(kana: str, symbols: str) -> None:
    assert kana_symbols(kana) == symbols


def test_morae() -> None:
    assert morae("キョーワガッコー") == ["キョ", "ー", "ワ", "ガ", "ッ", "コ", "ー"]


@pytest.mark.parametrize(
    ("text", "symbols", "spoken", "n_morae"),
    [
        ("こんにちは、世界。", "koɲɲiʨiβa, sekai.", "こんにちは、世界。", 8),
        ("学校へ行った。", "ɡaʔkoː e iʔta.", "学校へ行った。", 8),
        ("ラーメンを3杯食べました。", "ɾaːmeɴ o sambai tabe maɕita.", "ラーメンを三杯食べました。", 14),
        ("えっ、本当に！？", "eʔ, hontoːɲi!?", "えっ、本当に！？", 7),
        ("行かないで！", "ikanaide!", "行かないで！", 5),
        ("一人、二人、三人", "çitoɾʲi, ɸɯtaɾʲi, saɲɲiɴ", "一人、二人、三人", 10),
        ("今日は晴れです", "kʲoː βa haɾe desɨ", "今日は晴れです", 7),
        ("「はい」と……", "“hai” to…", "「はい」と……", 3),
    ],
)
def test_texts(text: str, symbols: str, spoken: str, n_morae: int) -> None:
    phonemes = japanese_phonemes(text)
    assert (phonemes.symbols, phonemes.spoken, phonemes.syllables, phonemes.unspoken) == (symbols, spoken, n_morae, ())


def test_a_word_without_reading_is_reported() -> None:
    phonemes = japanese_phonemes("𪜈を見た")
    assert [piece for piece, _ in phonemes.unspoken] == ["𪜈"]
    assert "mʲita" in phonemes.symbols
