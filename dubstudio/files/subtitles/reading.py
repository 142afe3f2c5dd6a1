"""Reading a subtitle file: bytes, encoding, format, speakers, order, checks. The one door in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dubstudio.base.errors import InputError, SubtitleError
from dubstudio.files.encodings import Decoded, decode
from dubstudio.files.subtitles import checks
from dubstudio.files.subtitles.cues import Remark, Subtitles
from dubstudio.files.subtitles.format import SubtitleFormat
from dubstudio.files.subtitles.raw_file import is_text, load, tidy
from dubstudio.files.subtitles.registry import FORMATS, format_by_content, format_by_suffix, format_named
from dubstudio.files.subtitles.speakers import name_speakers

_NAMED_FAULTS = 3
_LANGUAGE_IN_NAME = re.compile(
    r".+\.([a-z]{2,3})(?:[-_]([a-z]{2,4}))?(?:\.(?:forced|sdh|cc|default))*\.\w+", re.IGNORECASE
)
# Codes people put into file names; other short words there (film.the.srt) are no languages.
_TWO_LETTERS = " ar bg cs da de el en es fa fi fr he hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk vi zh "
_OTHER_CODES = {
    "chi": "zh",
    "zho": "zh",
    "chs": "zh-Hans",
    "cht": "zh-Hant",
    "eng": "en",
    "jpn": "ja",
    "kor": "ko",
    "fra": "fr",
    "fre": "fr",
    "deu": "de",
    "ger": "de",
    "rus": "ru",
    "spa": "es",
}


def read_subtitles(
    path: Path,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    *,
    strict: bool = True,
    split_dialogue: bool = False,
) -> Subtitles:
    """Read a subtitle file.

    Args:
        path: The file.
        encoding: Python name of its encoding; None to find out.
        format: Id of its format; None to tell by its content, then by its suffix.
        strict: Whether a cue that can't be dubbed (no length, ends before it starts, negative or unreadable
            times, longer than ten minutes) is an error. Otherwise it is kept as it is, with a warning.
        split_dialogue: Whether cues in which two people speak become two cues.

    Returns:
        Its cues with their speakers, in order of time, and what is odd about them.

    Raises:
        MissingFile: There is no such file.
        SubtitleError: It is no subtitle file, has no cues, is in another encoding, or can't be dubbed.
        InputError: It can't be read.
    """
    chosen = format_named(format) if format else None
    decoded = _decoded(path, encoding)
    text = tidy(decoded.text)
    found = chosen or _format_of(path, text, decoded.encoding)
    try:
        draft = found.read(text)
    except SubtitleError as error:
        raise SubtitleError(f"{path} can't be read: {error.message}", remedy=error.remedy) from error
    if not draft.cues:
        raise _no_cues(path, found, decoded.encoding)
    cues = sorted(name_speakers(draft.cues, split_dialogue=split_dialogue), key=lambda cue: cue.start_ms)
    if not any(cue.plain for cue in cues):
        raise SubtitleError(f"No cue of {path} says anything.", remedy="Choose a file with text in it.")
    unreadable = {fault.number for fault in draft.faults}
    faults = [*draft.faults, *(fault for fault in checks.faults(cues) if fault.number not in unreadable)]
    if faults and strict:
        raise _cannot_be_dubbed(path, faults)
    warnings = [*_about_file(path, decoded, found), *draft.remarks, *faults, *checks.remarks(cues)]
    language = draft.language or _language_in_name(path.name)
    return Subtitles(tuple(cues), found.id, decoded.encoding, language, tuple(warnings), draft.head)


def _decoded(path: Path, encoding: str | None) -> Decoded:
    data = load(path)
    try:
        decoded = decode(data, encoding)
    except InputError as error:
        raise SubtitleError(f"{path} can't be read: {error.message}", remedy=error.remedy) from error
    if not is_text(decoded.text):
        remedy = f"Check whether {encoding} is its encoding." if encoding else "Choose a subtitle file."
        raise SubtitleError(f"{path} is not text.", remedy=remedy)
    return decoded


def _format_of(path: Path, text: str, encoding: str) -> SubtitleFormat:
    if (found := format_by_content(text)) is not None:
        return found
    if (usual := format_by_suffix(path)) is not None:
        raise _no_cues(path, usual, encoding)
    names = ", ".join(known.name for known in FORMATS)
    raise SubtitleError(f"{path} is in no subtitle format we know.", remedy=f"We read {names}.")


def _no_cues(path: Path, found: SubtitleFormat, encoding: str) -> SubtitleError:
    return SubtitleError(
        f"There is no {found.name} cue in {path}.",
        remedy=f"Check that it is the right file, is whole, and is in the encoding {encoding}.",
    )


def _cannot_be_dubbed(path: Path, faults: Sequence[Remark]) -> SubtitleError:
    named = [f"cue {fault.number} (line {fault.line}) {fault.message}" for fault in faults[:_NAMED_FAULTS]]
    more = [f"and {len(faults) - _NAMED_FAULTS} more like these"] if len(faults) > _NAMED_FAULTS else []
    return SubtitleError(
        f"{path} can't be dubbed: {'; '.join([*named, *more])}.", remedy="Correct these times in the file."
    )


def _about_file(path: Path, decoded: Decoded, found: SubtitleFormat) -> Iterator[Remark]:
    if decoded.doubt:
        yield Remark("encoding", decoded.doubt)
    usual = format_by_suffix(path)
    if usual is not None and usual.id != found.id:
        yield Remark("format", f"named like {usual.name}, but read as {found.name}")


def _language_in_name(name: str) -> str:
    """The language of ``film.zh-Hans.srt``, as BCP-47; empty if the name has none."""
    match = _LANGUAGE_IN_NAME.fullmatch(name)
    if match is None:
        return ""
    code, part = match[1].lower(), match[2] or ""
    language = code if f" {code} " in _TWO_LETTERS else _OTHER_CODES.get(code, "")
    if not language or not part:
        return language
    return f"{language}-{part.title() if len(part) == 4 else part.upper()}"
