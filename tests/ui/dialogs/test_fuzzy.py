"""A few letters find what was meant."""

from __future__ import annotations

import pytest

from dubstudio.ui.dialogs.fuzzy import fit

NAMES = ["Save", "Save as", "Speak stale", "Speak", "Split at the playhead", "Snap to shot changes", "导出视频", "保存"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("save", "Save"),
        ("SAVE AS", "Save as"),
        ("spst", "Speak stale"),
        ("stale", "Speak stale"),
        ("split", "Split at the playhead"),
        ("sap", "Split at the playhead"),
        ("shot", "Snap to shot changes"),
        ("stsc", "Snap to shot changes"),
        ("导出", "导出视频"),
        ("视频", "导出视频"),
        ("存", "保存"),
    ],
)
def test_finds_what_was_meant(typed: str, meant: str) -> None:
    points = {name: p for name in NAMES if (p := fit(typed, name)) is not None}
    assert max(points, key=lambda name: points[name]) == meant


@pytest.mark.parametrize(
    ("typed", "name"), [("xyz", "Save"), ("evas", "Save"), ("保导", "导出视频"), ("tae", "Play the last part")]
)
def test_finds_nothing_where_nothing_is(typed: str, name: str) -> None:
    assert fit(typed, name) is None


def test_nothing_typed_fits_everything_equally() -> None:
    assert {fit(" ", name) for name in NAMES} == {0}
