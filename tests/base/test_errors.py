"""The tree of errors: complete in its drawing, picklable, and what the operating system says mapped to it."""

from __future__ import annotations

import errno
import os
import pickle

import pytest

from dubstudio.base import errors
from dubstudio.base.errors import DubError


def _tree(kind: type[DubError]) -> list[type[DubError]]:
    return [
        kind,
        *(k for sub in kind.__subclasses__() for k in _tree(sub) if k.__module__ == errors.__name__),
    ]


KINDS = _tree(DubError)


@pytest.mark.parametrize("kind", KINDS)
def test_survives_pickling_with_all_it_says(kind: type[DubError]) -> None:
    error = kind("The file a.mp4 has no sound.", remedy="Choose another one.")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.message, again.remedy, str(again)) == (error.message, error.remedy, str(error))


@pytest.mark.parametrize("kind", KINDS)
def test_ends_a_command_with_a_failure(kind: type[DubError]) -> None:
    assert kind("x").exit_code != 0


def test_says_what_is_wrong_and_then_what_to_do() -> None:
    assert str(DubError("It broke.", remedy="Mend it.")) == "It broke. Mend it."
    assert str(DubError("It broke.")) == "It broke."


def test_the_drawing_shows_every_error() -> None:
    drawing = errors.__doc__ or ""
    assert [k.__name__ for k in KINDS if f"{k.__name__} " not in drawing.replace("\n", " ")] == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EACCES, errors.NotWritable),
        (errno.EROFS, errors.NotWritable),
        (errno.ENOENT, errors.NotWritable),
        (errno.EIO, errors.OutputError),
    ],
)
def test_what_goes_wrong_while_writing_is_mapped(number: int, kind: type[DubError]) -> None:
    error = errors.output_error(OSError(number, os.strerror(number)), "out.wav")
    assert type(error) is kind
    assert "out.wav" in error.message
    assert error.remedy


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOENT, errors.MissingFile),
        (errno.EISDIR, errors.InputError),
        (errno.EACCES, errors.InputError),
    ],
)
def test_what_goes_wrong_while_reading_is_mapped(number: int, kind: type[DubError]) -> None:
    error = errors.input_error(OSError(number, os.strerror(number)), "in.srt")
    assert type(error) is kind
    assert "in.srt" in error.message
    assert error.remedy
