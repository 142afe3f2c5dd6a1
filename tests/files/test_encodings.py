from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.errors import InputError
from dubstudio.files.encodings import decode

SAMPLES = Path(__file__).parent / "subtitles"
# Language of a tests/files/subtitles/talk.*.srt, the encodings people save it in, and what `decode` calls it.
TABLE = [
    ("zh", "gb18030", "gb18030"),
    ("zh", "utf-8", "utf-8"),
    ("zh", "utf-8-sig", "utf-8-sig"),
    ("zh", "utf-16", "utf-16"),
    ("zh", "utf-16-le", "utf-16-le"),
    ("zh", "utf-32", "utf-32"),
    ("zh-Hant", "big5", "big5hkscs"),
    ("zh-Hant", "utf-8", "utf-8"),
    ("ja", "cp932", "cp932"),
    ("ja", "shift_jis", "cp932"),
    ("ja", "euc_jp", "euc_jp"),
    ("ja", "iso2022_jp", "iso2022_jp"),
    ("ja", "utf-16-be", "utf-16-be"),
    ("ko", "euc_kr", "cp949"),
    ("ru", "cp1251", "cp1251"),
    ("ru", "utf-16-le", "utf-16-le"),
    ("ru", "utf-8", "utf-8"),
    ("fr", "cp1252", "cp1252"),
    ("fr", "utf-16-be", "utf-16-be"),
    ("fr", "utf-8", "utf-8"),
    ("en", "cp1252", "cp1252"),
    ("en", "utf-8", "utf-8"),
]


def _sample(language: str) -> str:
    return (SAMPLES / f"talk.{language}.srt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "encoding", "name"), TABLE)
def test_a_subtitle_file_is_read_in_its_encoding_without_doubt(language: str, encoding: str, name: str) -> None:
    text = _sample(language)
    assert decode(text.encode(encoding)) == (text, name, "")


@pytest.mark.parametrize(("language", "encoding"), [(language, encoding) for language, encoding, _ in TABLE])
def test_a_single_cue_is_enough_or_doubted(language: str, encoding: str) -> None:
    for cue in _sample(language).split("\n\n"):
        decoded = decode((cue + "\n").encode(encoding))
        assert decoded.text == cue + "\n" or decoded.doubt


def test_a_text_of_ascii_is_utf8() -> None:
    assert decode(b"1\n00:00:01,000 --> 00:00:02,000\nHi\n").encoding == "utf-8"


def test_curly_quotes_alone_do_not_raise_doubt() -> None:
    text = "“Don’t,” she said — “please…”\n" * 3
    assert decode(text.encode("cp1252")) == (text, "cp1252", "")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Nie można było wyjść, więc zostaliśmy w domu przez cały dzień.\nJesteś zmęczony?\n", "cp1250"),
        ("שלום, מה שלומך היום?\nאני בסדר גמור, תודה רבה לך.\n", "cp1255"),
        ("Bugün hava çok güzel, dışarı çıkalım mı?\nŞimdi değil, yağmur yağacak gibi.\n", "cp1254"),
    ],
)
def test_neighbours_are_told_apart(text: str, encoding: str) -> None:
    decoded = decode((text * 3).encode(encoding))
    assert (decoded.text, decoded.encoding) == (text * 3, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Καλημέρα, πώς είσαι σήμερα;\nΕίμαι πολύ καλά, ευχαριστώ.\n", "cp1253"),
        ("صباح الخير، كيف حالك اليوم؟\nأنا بخير، شكرا لك.\n", "cp1256"),
        ("Почему ты мне раньше не сказал?\nЯ боялся, что ты не поймёшь.\n", "koi8-r"),
        ("สวัสดีครับ วันนี้เป็นอย่างไรบ้าง\nสบายดีค่ะ ขอบคุณมาก\n", "cp874"),
    ],
)
def test_encodings_we_have_no_list_for_are_never_guessed_in_silence(text: str, encoding: str) -> None:
    assert decode((text * 4).encode(encoding)).doubt


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    data = _sample("zh").encode()
    decoded = decode(data.replace("医".encode(), b"\xe5\x8c", 1))
    assert decoded.encoding == "utf-8"
    assert decoded.doubt == "damaged characters (1), shown as �"
    assert decoded.text.count("�") == 1


def test_a_damaged_text_with_a_mark_is_still_read() -> None:
    decoded = decode(b"\xef\xbb\xbfgood \xff bad")
    assert decoded.text == "good � bad"
    assert decoded.doubt


def test_a_file_longer_than_what_is_judged_is_read_whole() -> None:
    text = _sample("ja") * 200
    assert decode(text.encode("cp932")) == (text, "cp932", "")


def test_an_encoding_given_is_an_encoding_used() -> None:
    assert decode("你好".encode("big5"), "big5") == ("你好", "big5", "")
    assert decode("\ufeff你好".encode(), "utf-8").text == "你好"


def test_a_doubtful_order_is_obeyed_but_remarked() -> None:
    decoded = decode("café".encode(), "cp1252")
    assert decoded.text == "cafÃ©"
    assert "valid UTF-8" in decoded.doubt


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"caf\xe9", "utf-8", "not in the encoding utf-8 (line 1"),
        (b"one\ntwo\nthr\xffee", "ascii", "not in the encoding ascii (line 3"),
        (b"odd", "utf-16-le", "not in the encoding utf-16-le"),
        (b"hello", "klingon", "no text encoding called 'klingon'"),
        (b"hello", "rot13", "no text encoding called 'rot13'"),
        (b"hello", "a\0b", "no text encoding called"),
    ],
)
def test_an_encoding_that_does_not_fit_is_named(data: bytes, encoding: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, encoding)
    assert message in caught.value.message
    assert caught.value.remedy
