"""The one tree of errors that a person may see.

Foreign errors (ffmpeg, onnxruntime, the operating system) are mapped to these at the seam where they appear;
nothing above a seam catches anything else. Every error says what is wrong, and what to do about it.

    DubError
    ├── Cancelled                 the user asked us to stop
    ├── EditRefused               an edit would break the document; nothing was changed
    ├── InputError                what was given can't be used
    │   ├── MissingFile           it is not there
    │   ├── MediaError            no sound, no picture, damaged
    │   ├── SubtitleError         not a subtitle file, wrong encoding, no cues
    │   ├── ProjectFileError      not a project, damaged, made by a newer version
    │   ├── UnknownVoice          no such voice
    │   ├── UnknownLanguage       no front end for it
    │   └── UsageError            contradicting or impossible settings
    │       └── LicenceNotAccepted  the terms of a model were not agreed to
    ├── OutputError               what was asked for can't be written
    │   ├── NotWritable           no right to write there, or no such folder
    │   ├── DiskFull              no space left
    │   └── ChangedOnDisk         somebody else wrote the file since we read it
    ├── EngineError               a voice engine can't do its work
    │   ├── WeightsMissing        the weights are not on this machine
    │   ├── WeightsCorrupt        they are, but are not what they should be
    │   ├── NotEnoughMemory       it would need more than there is; it can go on with less
    │   └── CannotSpeak           nothing in the text can be spoken
    ├── ToolError                 a program or library we rely on is missing or failed
    └── DownloadFailed            what was asked for could not be fetched; what came is kept, and used next time
        └── WrongFile             what came is not what it should be; it was thrown away
"""

from __future__ import annotations

import errno
from typing import Any


class DubError(Exception):
    """Base of all errors shown to people.

    Args:
        message: What is wrong, one sentence, naming the thing it is about.
        remedy: What the user can do; may be empty where nothing can be done.

    Attributes:
        exit_code: Exit status of a command that ends with this error; never 0.
    """

    exit_code = 1

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions with keyword arguments do not survive pickling by themselves, and jobs may run in a process.
        return (_rebuild, (type(self), self.message, self.remedy))


def _rebuild(kind: type[DubError], message: str, remedy: str) -> DubError:
    return kind(message, remedy=remedy)


class Cancelled(DubError):
    """The user asked to stop."""

    exit_code = 130

    def __init__(self, message: str = "Cancelled.", *, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)


class EditRefused(DubError):
    """An edit would break the document. The document is as it was."""


class InputError(DubError):
    """What was given can't be used."""

    exit_code = 2


class MissingFile(InputError):
    """A file that was named does not exist."""


class MediaError(InputError):
    """A media file has no usable sound or picture, or is damaged."""


class SubtitleError(InputError):
    """A subtitle file can't be read or says nothing."""


class ProjectFileError(InputError):
    """A project file is damaged, foreign, or made by a newer version."""


class UnknownVoice(InputError):
    """No voice of that name."""


class UnknownLanguage(InputError):
    """No front end speaks that language."""


class UsageError(InputError):
    """Settings contradict each other or ask for the impossible."""


class LicenceNotAccepted(UsageError):
    """The terms of a model were not agreed to; nothing was fetched."""


class OutputError(DubError):
    """What was asked for can't be written."""

    exit_code = 3


class NotWritable(OutputError):
    """The place can't be written to."""


class DiskFull(OutputError):
    """No space is left."""


class ChangedOnDisk(OutputError):
    """The file was changed by somebody else since it was read."""


class EngineError(DubError):
    """A voice engine can't do its work."""

    exit_code = 4


class WeightsMissing(EngineError):
    """The weights are not on this machine."""


class WeightsCorrupt(EngineError):
    """The weights are damaged or not the ones expected."""


class NotEnoughMemory(EngineError):
    """More memory is needed than there is. The engine stays usable for less."""


class CannotSpeak(EngineError):
    """Nothing in the text can be spoken."""


class ToolError(DubError):
    """A program or library we rely on is missing or failed."""

    exit_code = 5


class DownloadFailed(DubError):
    """What was asked for could not be fetched. What came is kept, and used next time."""

    exit_code = 7


class WrongFile(DownloadFailed):
    """What came is not what it should be, and was thrown away."""


_DISK_FULL = {errno.ENOSPC, errno.EDQUOT}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.ENOENT, errno.EISDIR}


def output_error(error: OSError, what: object) -> OutputError:
    """Map an operating system error met while writing `what` to our tree."""
    if error.errno in _DISK_FULL:
        return DiskFull(f"No space left while writing {what}.", remedy="Free some space or choose another folder.")
    if error.errno in _NO_RIGHT:
        return NotWritable(
            f"Can't write {what}: {error.strerror or error}.",
            remedy="Choose a folder that exists and that you may write to.",
        )
    return OutputError(f"Writing {what} failed: {error.strerror or error}.", remedy="Try another folder or disk.")


def input_error(error: OSError, what: object) -> InputError:
    """Map an operating system error met while reading `what` to our tree."""
    if isinstance(error, FileNotFoundError):
        return MissingFile(f"There is no file {what}.", remedy="Check the path.")
    if isinstance(error, IsADirectoryError):
        return InputError(f"{what} is a folder, a file is needed.", remedy="Name the file inside it.")
    return InputError(f"Can't read {what}: {error.strerror or error}.", remedy="Check that you may read it.")
