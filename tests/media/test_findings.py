"""What was found out is kept by content, and never trusted blindly."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.errors import MissingFile
from dubstudio.media.findings import Findings, content_key


def test_a_copy_has_the_same_key_and_another_file_another(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40_000
    first, copy, other, longer = (tmp_path / name for name in "abcd")
    first.write_bytes(content)
    copy.write_bytes(content)
    other.write_bytes(content[:-1] + b"!")
    longer.write_bytes(content + b"!")
    keys = [content_key(path) for path in (first, copy, other, longer)]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3


@pytest.mark.parametrize("content", [b"", b"x", b"x" * 100_000])
def test_small_files_have_keys_too(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    assert len(content_key(path)) == 64


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="gone"):
        content_key(tmp_path / "gone")


def test_what_is_kept_is_found_again_until_it_is_damaged(tmp_path: Path) -> None:
    findings = Findings(tmp_path / "cache" / "deep", "k" * 64)
    assert findings.load("peaks1") is None
    findings.keep("peaks1", b"waves")
    assert findings.load("peaks1") == b"waves"
    assert findings.load("peaks2") is None
    assert Findings(tmp_path / "cache" / "deep", "j" * 64).load("peaks1") is None
    [kept] = (tmp_path / "cache" / "deep").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    assert findings.load("peaks1") is None
    kept.write_bytes(b"")
    assert findings.load("peaks1") is None


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    findings = Findings(tmp_path / "file" / "cache", "k" * 64)
    findings.keep("peaks1", b"waves")
    assert findings.load("peaks1") is None
