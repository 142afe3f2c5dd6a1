"""Japanese to Kokoro's symbols."""

from pathlib import Path

import pytest

from bench.text import SHARE, answers, read_cases
from dubstudio.text.phonemes import phonemize
from dubstudio.text.phonemes.japanese import japanese_kana, japanese_phonemes
from dubstudio.text.phonemes.kana import kana_symbols, morae

_GOLDEN = Path(__file__).parent / "golden" / "ja.jsonl"


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


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("7:05pmに", "ɡoɡo ɕiʨiʥi ɡoɸɯɴ ɲi"),
        ("8頭、100m走", "haʔtoː, çakɯmeːtoɾɯ soː"),
        ("PK戦の戦", "pˌikˈA seɴ no ikɯsa"),
        ("O型の型", "ˈO ɡata no kata"),
        ("辛いカレー、辛い別れ", "kaɾai kaɾeː, ʦɨɾai βakaɾe"),
        ("魚市場へ", "ɯoiʨiba e"),
    ],
)
def test_what_is_heard_is_what_is_read(text: str, symbols: str) -> None:
    assert phonemize(text, "ja").symbols == symbols


def test_a_word_without_reading_is_reported() -> None:
    phonemes = japanese_phonemes("𪜈を見た")
    assert [piece for piece, _ in phonemes.unspoken] == ["𪜈"]
    assert "mʲita" in phonemes.symbols


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        ("三本の鉛筆と六本、百匹", "さんぼんのえんぴつとろっぽん、ひゃっぴき"),
        ("十回で三千八百円", "じゅっかいでさんぜんはっぴゃくえん"),
        ("4時、7時、9時、3票", "よじ、しちじ、くじ、さんぴょう"),
        ("8個と九十九", "はっこときゅうじゅうきゅう"),
        ("20歳の9月20日", "はたちのくがつはつか"),
        ("0.5は1/2", "れいてんごはにぶんのいち"),
        ("今日は東京へ行く", "きょうはとうきょうへいく"),
        ("100対98", "ひゃくたいきゅうじゅうはち"),
        ("十日、10日間、三日", "とおか、とおかかん、みっか"),
        ("50Hz、20フィート", "ごじゅうへるつ、にじゅうふぃーと"),
        ("静か。5km走った。", "しずか。ごきろめーとるはしった。"),
        ("NHKとATM", "えぬえいちけーとえーてぃーえむ"),
        ("ITなら example.com を", "あいてぃーならえぐざんぷるどっとこむを"),
        ("<上手|かみて>から", "かみてから"),
        ("*2*人で*3*本", "ふたりでさんぼん"),
        ("やった🎉", "やった"),
    ],
)
def test_readings(text: str, kana: str) -> None:
    assert japanese_kana(text).replace(" ", "") == kana


def test_what_is_shown_is_what_is_said() -> None:
    spoken = japanese_phonemes("2024年3月4日、2つ、0.5、10代").spoken
    assert spoken == "二千二十四年三月四日、二つ、零点五、十代"


def test_the_golden_lines_are_read_as_written_by_hand() -> None:
    given = [answer for case in read_cases(_GOLDEN) for answer in answers(case)]
    for name in ("spoken", "kana"):
        right = [answer.right for answer in given if answer.field == name]
        assert sum(right) / len(right) >= SHARE, name
