from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from dubstudio.base.errors import InputError, MissingFile, UsageError
from dubstudio.files.cast_file import CastSheet, Role, read_cast
from dubstudio.project.entities import AsVoice, InWords, Mix


def _read(folder: Path, text: str | bytes) -> CastSheet:
    path = folder / "cast.toml"
    path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return read_cast(path)


def test_names_and_voices(tmp_path: Path) -> None:
    sheet = _read(
        tmp_path,
        """
        [cast]
        "ANNA" = "af_bella"
        "张伟" = "zm_yunxi"
        """,
    )
    assert sheet == CastSheet({"ANNA": Role("af_bella"), "张伟": Role("zm_yunxi")})


def test_everything_a_sheet_can_say(tmp_path: Path) -> None:
    sheet = _read(
        tmp_path,
        """
        default = { voice = "af_heart", emotion = "calm" }
        language = "zh-Hans"

        [cast.BORIS]
        voice = "am_adam"
        language = "en"
        emotion = { angry = 0.6, sad = 0.3, strength = 0.8 }

        [cast]
        NARRATOR = { voice = "bm_george", emotion = { words = "tired, whispering", strength = 1 } }
        """,
    )
    assert sheet.language == "zh-Hans"
    assert sheet.default == Role("af_heart", emotion=Mix((0, 0, 0, 0, 0, 0, 0, 1)))
    assert sheet.roles["BORIS"] == Role("am_adam", "en", Mix((0, 0.6, 0.3, 0, 0, 0, 0, 0), 0.8))
    assert sheet.roles["NARRATOR"].emotion == InWords("tired, whispering", 1.0)


def test_the_example_of_the_module_is_valid(tmp_path: Path) -> None:
    import dubstudio.files.cast_file as module

    example = "\n".join(line[4:] for line in (module.__doc__ or "").splitlines() if line.startswith("    "))
    assert set(_read(tmp_path, example).roles) == {"ANNA", "张伟", "BORIS", "NARRATOR"}


def test_a_role_is_found_by_name_then_by_other_capitals_then_by_default() -> None:
    sheet = CastSheet({"Anna": Role("a"), "BOB": Role("b")}, Role("d"))
    assert [sheet.role_of(name) for name in ("Anna", "ANNA", "bob", "Carl", "")] == [
        Role("a"),
        Role("a"),
        Role("b"),
        Role("d"),
        Role("d"),
    ]
    assert CastSheet({"Anna": Role("a")}).role_of("Carl") is None
    assert Role("a").emotion == AsVoice()


def test_a_byte_order_mark_is_no_trouble(tmp_path: Path) -> None:
    assert _read(tmp_path, b'\xef\xbb\xbfdefault = "a"\r\n').default == Role("a")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "cast is empty"),
        ('[cast]\n"ANNA" = 5', "cast.ANNA"),
        ('[cast]\n"ANNA" = ""', "cast.ANNA names no voice"),
        ('[cast]\n"ANNA" = { language = "en" }', "cast.ANNA"),
        ('[cast]\n"ANNA" = { voice = "a", mood = "x" }', "mood"),
        ('[cast]\n"ANNA" = { voice = 1 }', "voice"),
        ('[cast]\n"ANNA" = { voice = "a", language = "English please" }', "cast.ANNA.language"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = "hapy" }', "'hapy', which is none of happy, angry"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = 3 }', "cast.ANNA.emotion"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = {} }', "cast.ANNA.emotion has no weight"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = { happy = 2 } }', "cast.ANNA.emotion.happy is 2"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = { happy = nan } }', "cast.ANNA.emotion.happy is nan"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = { happy = true } }', "cast.ANNA.emotion.happy"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = { happy = 1, strength = -1 } }', "cast.ANNA.emotion.strength"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = { words = "" } }', "cast.ANNA.emotion"),
        ('[cast]\n"ANNA" = { voice = "a", emotion = { words = "x", happy = 1 } }', "'words'"),
        ('[cast]\n"Anna" = "a"\n"ANNA" = "b"', "cast.ANNA is the same name as cast.Anna"),
        ('cast = "x"', "cast"),
        ("default = []", "default"),
        ('default = "a"\nlanguage = 1', "language"),
        ('default = "a"\nvoices = "x"', "voices"),
        ('default = "a"\ndefault = "b"', "not valid TOML"),
        ("[cast", "not valid TOML"),
        ("x = " + "[" * 5000, "nested too deeply"),
        (b'default = "\xff"', "not UTF-8"),
        (b"#" * (1 << 20) + b"#", "too large"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str | bytes, named: str) -> None:
    with pytest.raises(UsageError) as caught:
        _read(tmp_path, text)
    assert named in caught.value.message
    assert "cast.toml" in caught.value.message
    assert caught.value.remedy
    assert caught.value.exit_code == 2


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        read_cast(tmp_path / "cast.toml")
    with pytest.raises(InputError, match="is a folder"):
        read_cast(tmp_path)
