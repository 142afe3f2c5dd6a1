"""The log goes to a file, and to a file only."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from dubstudio.base import log


def test_what_is_logged_is_in_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with log.written_to(tmp_path / "deep" / "log.txt"):
        logging.getLogger("dubstudio.somewhere").error("it broke")
    caplog.clear()

    assert "ERROR dubstudio.somewhere: it broke" in (tmp_path / "deep" / "log.txt").read_text("utf-8")
    assert capsys.readouterr().err == ""


def test_nothing_to_say_makes_no_file(tmp_path: Path) -> None:
    with log.written_to(tmp_path / "log.txt"):
        pass

    assert list(tmp_path.iterdir()) == []


def test_a_place_that_can_not_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with log.written_to(tmp_path / "file" / "log.txt"):
        logging.getLogger("dubstudio.somewhere").info("unheard")

    assert (tmp_path / "file").read_text() == ""
