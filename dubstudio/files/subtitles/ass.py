"""Advanced SubStation Alpha and its elder SSA; pysubs2 knows their styles, fonts and fields, and writes them.

Event lines are read here: pysubs2 gives up on a file with one damaged time, ignores the order its Format line
declares, and does not say on which line an event stands. Comment events, styles and attachments stay in the head.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dubstudio.base.errors import SubtitleError
from dubstudio.files.subtitles.clock import clock_ms
from dubstudio.files.subtitles.cues import Cue, Remark
from dubstudio.files.subtitles.format import Draft, SubtitleFormat, unreadable_time

if TYPE_CHECKING:
    from pysubs2 import SSAEvent, SSAFile

_STEP_MS = 10
_LAST_MS = 10 * 3_600_000 - _STEP_MS  # hours have one digit
_USUAL_FIELDS = ["layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text"]
_KEPT_FIELDS = ("layer", "style", "marginl", "marginr", "marginv", "effect")
_SECTION = re.compile(r"^[ \t]*\[(?:script info|v4\+? styles|events)\]", re.IGNORECASE | re.MULTILINE)
_ELDER = re.compile(r"^[ \t]*(?:\[v4 styles\]|ScriptType:[ \t]*v4\.00[ \t]*$)", re.IGNORECASE | re.MULTILINE)


def _guess_ass(text: str) -> bool:
    return bool(_SECTION.search(text)) and not _guess_ssa(text)


def _guess_ssa(text: str) -> bool:
    return bool(_SECTION.search(text)) and bool(_ELDER.search(text))


def _read(text: str) -> Draft:
    draft = Draft([])
    head: list[str] = []
    names = _USUAL_FIELDS
    attached = False  # in fonts and pictures; other headings may be missing
    last_ms = 0
    for index, line in enumerate(text.split("\n")):
        kind, _, rest = line.strip().partition(":")
        if kind.startswith("["):
            attached = kind.lower() in {"[fonts]", "[graphics]"}
        if kind.lower() == "format" and "start" in rest.lower():
            names = [name.strip().lower() for name in rest.split(",")]
        if attached or kind.lower() != "dialogue":
            head.append(line)
            continue
        values = dict(zip(names, rest.lstrip().split(",", len(names) - 1), strict=False))
        start_ms, end_ms = clock_ms(values.get("start", "")), clock_ms(values.get("end", ""))
        if start_ms is None or end_ms is None:
            draft.faults.append(unreadable_time(len(draft.cues) + 1, index + 1))
            start_ms = end_ms = last_ms
        last_ms = end_ms
        draft.cues.append(_cue(values, start_ms, end_ms, len(draft.cues) + 1, index + 1))
    return _with_head(draft, "\n".join(head))


def _cue(values: Mapping[str, str], start_ms: int, end_ms: int, number: int, line: int) -> Cue:
    text = values.get("text", "").replace("\\N", "\n").strip()
    speaker = (values.get("name") or values.get("actor") or "").strip()
    kept = {f"ass:{name}": value for name in _KEPT_FIELDS if (value := values.get(name, "").strip())}
    return Cue(start_ms, end_ms, text, speaker, "ass", kept, number, line)


def _with_head(draft: Draft, head: str) -> Draft:
    """Keep the head if it can be written again; damaged styles are no reason to refuse the words."""
    if _document(head) is not None:
        return Draft(draft.cues, head, faults=draft.faults, remarks=draft.remarks)
    draft.remarks.append(Remark("styles", "its styles are damaged and will not be written again"))
    return draft


def _document(head: str) -> SSAFile | None:
    import pysubs2

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about fields that get their defaults
        try:
            return pysubs2.SSAFile.from_string(head, format_="ssa" if _guess_ssa(head) else "ass")
        except (ValueError, LookupError, TypeError):
            return None


def _write(cues: Sequence[Cue], head: str, format_id: str) -> str:
    import pysubs2

    document = _document(head) if head else None
    if document is None:
        document = pysubs2.SSAFile()
    document.styles.setdefault("Default", pysubs2.SSAStyle())
    document.events = [event for event in document.events if event.is_comment]
    for cue in cues:
        if cue.end_ms > _LAST_MS:
            raise SubtitleError(
                "ASS and SSA can't hold times past 9:59:59.99.", remedy="Write SRT, VTT or TTML instead."
            )
        document.events.append(_event(cue, document.styles))
    return document.to_string(format_id, header_notice="")


def _event(cue: Cue, styles: Mapping[str, object]) -> SSAEvent:
    import pysubs2

    start_ms, end_ms = (_rounded(ms) for ms in (cue.start_ms, cue.end_ms))
    style = cue.kept.get("ass:style", "")
    return pysubs2.SSAEvent(
        start=start_ms,
        end=max(end_ms, start_ms + _STEP_MS),
        text=cue.text.replace("\n", "\\N"),
        name=cue.speaker.replace(",", ";").replace("\n", " "),  # a field can't hold a comma
        style=style if style in styles else "Default",
        layer=_number(cue.kept.get("ass:layer")),
        marginl=_number(cue.kept.get("ass:marginl")),
        marginr=_number(cue.kept.get("ass:marginr")),
        marginv=_number(cue.kept.get("ass:marginv")),
        effect=cue.kept.get("ass:effect", ""),
    )


def _rounded(ms: int) -> int:
    return (ms + _STEP_MS // 2) // _STEP_MS * _STEP_MS


def _number(field: str | None) -> int:
    return int(field) if field and re.fullmatch(r"-?\d{1,6}", field) else 0


def _write_ass(cues: Sequence[Cue], head: str) -> str:
    return _write(cues, head, "ass")


def _write_ssa(cues: Sequence[Cue], head: str) -> str:
    return _write(cues, head, "ssa")


ASS = SubtitleFormat(
    id="ass",
    name="Advanced SubStation Alpha",
    suffixes=(".ass",),
    markup="ass",
    step_ms=_STEP_MS,
    names_speakers=True,
    unicode_only=False,
    guess=_guess_ass,
    read=_read,
    write=_write_ass,
)
SSA = SubtitleFormat(
    id="ssa",
    name="SubStation Alpha",
    suffixes=(".ssa",),
    markup="ass",
    step_ms=_STEP_MS,
    names_speakers=True,
    unicode_only=False,
    guess=_guess_ssa,
    read=_read,
    write=_write_ssa,
)
