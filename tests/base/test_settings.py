"""Settings: declared once, read strictly, kept whole."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.base import settings
from dubstudio.base.errors import InputError, OutputError
from dubstudio.base.settings import DECLARED, Setting, Settings


@pytest.mark.parametrize("setting", DECLARED, ids=lambda s: s.key)
def test_every_declaration_is_whole(setting: Setting) -> None:
    assert setting.checked(setting.default) == setting.default
    assert setting.label
    assert setting.help.endswith(".")
    assert settings.declared(setting.key) is setting
    assert setting.low is None or setting.high is None or setting.low < setting.high
    assert len(setting.names) in (0, len(setting.choices))


def test_keys_are_declared_once_and_none_is_forgotten() -> None:
    assert len({s.key for s in DECLARED}) == len(DECLARED)
    assert {id(s) for s in vars(settings).values() if isinstance(s, Setting)} == {id(s) for s in DECLARED}


def test_an_unknown_key_is_answered_with_those_there_are() -> None:
    with pytest.raises(InputError, match=r"mix\.loudnes\b") as caught:
        settings.declared("mix.loudnes")
    assert "mix.loudness" in caught.value.remedy


def test_nothing_chosen_means_defaults_and_no_file() -> None:
    assert not settings.settings_file().exists()
    read = settings.load(settings.settings_file())
    assert read == Settings()
    assert [read[s] for s in DECLARED] == [s.default for s in DECLARED]


def test_what_is_chosen_is_saved_and_read_again() -> None:
    path = settings.settings_file()
    chosen = Settings().having(settings.LOUDNESS, -23.0).having(settings.KEEP_ORIGINAL, True)
    settings.save(chosen, path)
    assert settings.load(path) == chosen
    assert settings.load(path)[settings.LOUDNESS] == -23.0
    assert json.loads(path.read_text()) == {"export.keep_original": True, "mix.loudness": -23.0}


def test_choosing_makes_new_settings_and_leaves_the_old() -> None:
    before = Settings()
    after = before.having(settings.PRECISION, "int8")
    assert (before[settings.PRECISION], after[settings.PRECISION]) == ("f32", "int8")
    assert after.without(settings.PRECISION) == before


def test_keys_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"timing.borrow_gap": 20, "mix.reverb": {"room": 3}}')
    read = settings.load(path)
    assert read[settings.BORROW_GAP] == 20
    settings.save(read.having(settings.BORROW_GAP, 30), path)
    assert json.loads(path.read_text()) == {"timing.borrow_gap": 30, "mix.reverb": {"room": 3}}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mix.loudness", "-14"),
        ("mix.loudness", -100),
        ("mix.loudness", None),
        ("mix.loudness", True),
        ("timing.borrow_gap", 10.5),
        ("timing.borrow_gap", -1),
        ("timing.borrow_gap", 10**9),
        ("export.keep_original", 1),
        ("engine.precision", "f16"),
        ("engine.precision", 32),
        ("engine.threads", [2]),
        ("engine.precision", "f99"),
    ],
)
def test_a_value_that_can_not_be_is_refused_by_name(tmp_path: Path, key: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({key: value}))
    with pytest.raises(InputError) as caught:
        settings.load(path)
    assert key in caught.value.message
    assert settings.declared(key).allowed() in caught.value.remedy


def test_a_value_that_can_not_be_is_refused_when_it_is_chosen() -> None:
    for value in (float("nan"), float("inf"), 3.0):
        with pytest.raises(InputError, match=r"mix\.true_peak"):
            Settings().having(settings.TRUE_PEAK, value)


def test_says_what_is_allowed_in_words() -> None:
    assert settings.TRUE_PEAK.allowed() == "a number from -12 to 0 dBTP"
    assert settings.KEEP_ORIGINAL.allowed() == "true or false"
    assert settings.PRECISION.allowed() == "one of f32, int8"


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe{}", b'{"timing.borrow_gap": NaN}', b"3"])
def test_a_damaged_file_is_named_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"settings\.json") as caught:
        settings.load(path)
    assert caught.value.remedy
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        settings.load(tmp_path)
    with pytest.raises(OutputError):
        settings.save(Settings(), tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="folders are never read-only there")
def test_a_place_below_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        settings.save(Settings(), tmp_path / "file" / "settings.json")


@given(st.floats(-40, -5), st.integers(0, 500), st.booleans(), st.sampled_from(["f32", "int8"]))
def test_any_allowed_choice_survives_the_file(
    tmp_path_factory: pytest.TempPathFactory, loudness: float, gap: int, keep: bool, precision: str
) -> None:
    path = tmp_path_factory.mktemp("s") / "settings.json"
    chosen = (
        Settings()
        .having(settings.LOUDNESS, loudness)
        .having(settings.BORROW_GAP, gap)
        .having(settings.KEEP_ORIGINAL, keep)
        .having(settings.PRECISION, precision)
    )
    settings.save(chosen, path)
    assert settings.load(path) == chosen
