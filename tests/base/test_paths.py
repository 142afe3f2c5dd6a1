"""Where things live."""

from __future__ import annotations

import pytest

from dubstudio.base import paths
from dubstudio.base.errors import ToolError


def test_finds_what_ships_with_the_program() -> None:
    assert paths.resource(".").is_dir()


def test_says_which_file_of_the_program_is_missing() -> None:
    with pytest.raises(ToolError, match=r"voices/no such\.safetensors") as caught:
        paths.resource("voices/no such.safetensors")
    assert caught.value.remedy


def test_the_users_folders_differ_and_are_the_programs_own() -> None:
    folders = {paths.user_cache(), paths.user_data(), paths.user_config()}
    assert len(folders) == 3
    assert all("dubstudio" in f.parts for f in folders)


def test_follow_the_environment(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    assert paths.user_config() == tmp_path / "c" / "dubstudio"
