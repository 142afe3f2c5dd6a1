"""SubRip. Read here rather than by pysubs2, which drops bold, takes ``C:\\new`` for a line break, skips cues with
unusual times, and does not say on which line a cue stands."""

from __future__ import annotations

from collections.abc import Sequence

from dubstudio.files.subtitles.clock import find_timings
from dubstudio.files.subtitles.cues import Cue, Remark
from dubstudio.files.subtitles.format import Draft, SubtitleFormat, unreadable_time
from dubstudio.project.time import clock


def _guess(text: str) -> bool:
    return next(find_timings(text.split("\n")), None) is not None


def _read(text: str) -> Draft:
    lines = text.split("\n")
    timings = list(find_timings(lines))
    ends = [*(_body_end(lines, timing.line - 1) for timing in timings[1:]), len(lines)]
    draft = Draft([])
    last_ms = 0
    for number, (timing, end) in enumerate(zip(timings, ends, strict=True), 1):
        if timing.span is None:
            draft.faults.append(unreadable_time(number, timing.line))
        start_ms, last_ms = timing.span or (last_ms, last_ms)
        body = (part.strip() for part in lines[timing.line : end])
        kept = {"srt:position": timing.rest} if timing.rest else {}
        said = "\n".join(part for part in body if part)
        draft.cues.append(Cue(start_ms, last_ms, said, kept=kept, number=number, line=timing.line))
    if timings and "".join(lines[: _body_end(lines, timings[0].line - 1)]).strip():
        draft.remarks.append(Remark("untimed", "the text before the first times was left out", line=1))
    return draft


def _body_end(lines: Sequence[str], timing: int) -> int:
    """Where the text before a timing line ends: before the cue's number, if it has one."""
    if timing == 0 or not lines[timing - 1].strip().isdecimal():
        return timing
    # A number may also be the last word of the text before, where a file leaves numbers out.
    alone = timing == 1 or not lines[timing - 2].strip() or "-->" in lines[timing - 2]
    return timing - 1 if alone or _numbered(lines) else timing


def _numbered(lines: Sequence[str]) -> bool:
    first = next((line for line in lines if line.strip()), "")
    return first.strip().isdecimal()


def _write(cues: Sequence[Cue], _head: str) -> str:
    return "\n".join(_block(number, cue) for number, cue in enumerate(cues, 1))


def _block(number: int, cue: Cue) -> str:
    times = f"{clock(cue.start_ms)} --> {clock(cue.end_ms)}".replace(".", ",")
    position = cue.kept.get("srt:position")
    # An arrow in the text must not pass for times; the joiner is invisible.
    body = cue.text.replace("-->", "--\u2060>")
    return f"{number}\n{times}{' ' + position if position else ''}\n{body}\n"


SRT = SubtitleFormat(
    id="srt",
    name="SubRip",
    suffixes=(".srt",),
    markup="html",
    step_ms=1,
    names_speakers=False,
    unicode_only=False,
    guess=_guess,
    read=_read,
    write=_write,
)
