"""WebVTT, with webvtt-py for its structure: header, styles, regions, notes, identifiers, cue settings.

The times are read here. The library skips cues with negative or sloppy times and does not say on which line a
cue stands; it is handed a text in which every timing line is sound, so that its cues and our lines match.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dubstudio.files.subtitles.clock import find_timings
from dubstudio.files.subtitles.cues import Cue, Remark
from dubstudio.files.subtitles.format import Draft, SubtitleFormat, unreadable_time
from dubstudio.project.time import clock

if TYPE_CHECKING:
    from webvtt import Caption, WebVTT

_SOUND_TIMES = "00:00:00.000 --> 00:00:00.001"
_VOICE = re.compile(r"<v(?P<classes>(?:\.[^\s.>]+)*)[ \t]+(?P<name>[^>]+)>(?P<text>.*?)(?:</v>)?", re.DOTALL)


def _guess(text: str) -> bool:
    return text.startswith("WEBVTT")


def _read(text: str) -> Draft:
    import webvtt

    lines = [line if line.strip() else "" for line in text.split("\n")]
    timings = list(find_timings(lines))
    sound = [line.replace("-->", "--&gt;") for line in lines]
    for timing in timings:
        sound[timing.line - 1] = f"{_SOUND_TIMES} {timing.rest}"
    has_header = _guess(sound[0])
    if not has_header:
        sound[:0] = ["WEBVTT", ""]
    document = webvtt.from_string("\n".join(sound))
    # The head keeps one empty cue, so that notes before and after the cues can still be told apart.
    captions, document.captions = document.captions, [webvtt.Caption()]
    draft = Draft([], document.content, _language(document))
    if not has_header:
        draft.remarks.append(Remark("no-header", "the first line is not WEBVTT", line=1))
    last_ms = 0
    for number, (timing, caption) in enumerate(zip(timings, captions, strict=True), 1):
        if timing.span is None:
            draft.faults.append(unreadable_time(number, timing.line))
        start_ms, last_ms = timing.span or (last_ms, last_ms)
        draft.cues.append(_cue(caption, start_ms, last_ms, number, timing.line))
    return draft


def _cue(caption: Caption, start_ms: int, end_ms: int, number: int, line: int) -> Cue:
    fields = {
        "vtt:id": caption.identifier or "",
        "vtt:settings": str(caption.settings),
        "vtt:notes": "\n\n".join(caption.comments),
    }
    text, speaker = caption.raw_text, ""
    voice = _VOICE.fullmatch(text)
    if voice and "<v" not in voice["text"]:
        text, speaker = voice["text"], html.unescape(voice["name"]).strip()
        fields["vtt:classes"] = voice["classes"]
    kept = {name: value for name, value in fields.items() if value}
    return Cue(start_ms, end_ms, text.strip(), speaker, "vtt", kept, number, line)


def _language(document: WebVTT) -> str:
    for line in document.metadata:
        name, _, value = line.partition(":")
        if name.strip().lower() == "language":
            return value.strip()
    return ""


def _write(cues: Sequence[Cue], head: str) -> str:
    import webvtt

    document = webvtt.from_string(head) if head else webvtt.WebVTT()
    document.captions = [_caption(cue) for cue in cues]
    return document.content


def _caption(cue: Cue) -> Caption:
    import webvtt

    body = "\n".join(line for line in cue.text.split("\n") if line.strip()).replace("-->", "--&gt;")
    if cue.speaker:
        body = f"<v{cue.kept.get('vtt:classes', '')} {html.escape(cue.speaker, quote=False)}>{body}"
    caption = webvtt.Caption(
        clock(cue.start_ms),
        clock(cue.end_ms),
        body,
        cue.kept.get("vtt:id"),
        cue.kept.get("vtt:settings"),
    )
    caption.comments = [note for note in cue.kept.get("vtt:notes", "").split("\n\n") if note]
    return caption


VTT = SubtitleFormat(
    id="vtt",
    name="WebVTT",
    suffixes=(".vtt",),
    markup="vtt",
    step_ms=1,
    names_speakers=True,
    unicode_only=True,
    guess=_guess,
    read=_read,
    write=_write,
)
