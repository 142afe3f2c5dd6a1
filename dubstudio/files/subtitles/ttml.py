"""TTML, as broadcasters and streaming services deliver it (DFXP, IMSC, EBU-TT-D).

Read here rather than by pysubs2, which knows neither ``dur`` nor frames nor ticks nor nested divisions, and
drops styling and speakers. Writing is in `ttml_writer`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from xml.etree import ElementTree as ET

from dubstudio.base.errors import SubtitleError
from dubstudio.files.subtitles.clock import clock_ms
from dubstudio.files.subtitles.cues import Cue
from dubstudio.files.subtitles.format import Draft, SubtitleFormat, unreadable_time
from dubstudio.files.subtitles.markup import Run, from_runs
from dubstudio.files.subtitles.ttml_tree import agent_name, attribute, child, local, parse
from dubstudio.files.subtitles.ttml_writer import head_of, write

_ROOT = re.compile(r"<(?:[\w.-]+:)?tt[\s>]")
_TIMES = ("begin", "end", "dur")
_OFFSET = re.compile(r"(-?\d{1,18}(?:\.\d{1,18})?)(h|ms|m|s|f|t)")
_FRAMES = re.compile(r"(-?\d+:\d+:\d+):(\d{1,6})(?:\.\d+)?")
_SMALL_PRINT = {"text", "textContainer", "delimiter"}  # of ruby: how the base is read, not what is said


def _guess(text: str) -> bool:
    return bool(_ROOT.search(text[:4096]))


def _read(text: str) -> Draft:
    try:
        return _read_document(text)
    except RecursionError as error:
        raise SubtitleError("The XML is nested too deeply.", remedy="Export the file again.") from error


def _read_document(text: str) -> Draft:
    root, lines = parse(text)
    if local(root.tag) != "tt":
        raise SubtitleError(
            f"The XML begins with <{local(root.tag)}>, not with <tt> as TTML does.",
            remedy="Choose a subtitle file.",
        )
    reader = _Reader(_Scope.of(root), lines, Draft([], head_of(root), attribute(root, "lang")))
    body = child(root, "body")
    if body is not None:
        reader.walk(body, _Place())
    return reader.draft


@dataclass(frozen=True)
class _Scope:
    """What root and head declare for the whole file."""

    units: Mapping[str, Fraction]  # ms of each unit of time
    speakers: Mapping[str, str]  # names by agent ids
    styles: Mapping[str, frozenset[str]]  # by style ids

    @staticmethod
    def of(root: ET.Element) -> _Scope:
        declared = attribute(root, "frameRate")
        up, down = [*re.findall(r"\d+", attribute(root, "frameRateMultiplier")), "1", "1"][:2]
        frames = _positive(declared, 30) * _positive(up, 1) / _positive(down, 1)
        ticks = _positive(attribute(root, "tickRate"), frames if declared else Fraction(1))
        fixed = {"h": Fraction(3_600_000), "m": Fraction(60_000), "s": Fraction(1000), "ms": Fraction(1)}
        return _Scope(
            {**fixed, "f": 1000 / frames, "t": 1000 / ticks},
            {attribute(e, "id"): agent_name(e) for e in root.iter() if local(e.tag) == "agent"},
            {attribute(e, "id"): _styles_on(e) for e in root.iter() if local(e.tag) == "style"},
        )


@dataclass(frozen=True)
class _Place:
    """When and by whom, as far as an element and those around it say."""

    start_ms: int = 0
    end_ms: int | None = None
    readable: bool = True  # all times given are times
    speaker: str = ""


class _Reader:
    """Walks the body and collects cues."""

    def __init__(self, scope: _Scope, lines: Mapping[ET.Element, int], draft: Draft) -> None:
        self._scope = scope
        self._lines = lines
        self.draft = draft

    def walk(self, element: ET.Element, around: _Place) -> None:
        """Collect the cues at or below `element`: timed paragraphs, or timed spans of untimed ones."""
        if attribute(element, "timeContainer") == "seq":
            raise SubtitleError(
                f"Line {self._lines[element]} plays its parts one after the other, which is not supported.",
                remedy="Export the file with a time on each line.",
            )
        place = self._place(element, around)
        if _is_cue(element):
            self._take(element, place)
            return
        for part in element:
            if local(part.tag) in {"div", "p", "span"}:
                self.walk(part, place)

    def _place(self, element: ET.Element, around: _Place) -> _Place:
        given = {name: self._ms(value) for name in _TIMES if (value := attribute(element, name))}
        begin, end, length = (given.get(name) for name in _TIMES)
        start_ms = around.start_ms + (begin or 0)
        ends = [around.start_ms + end] if end is not None else []
        ends += [start_ms + length] if length is not None else []
        agent = attribute(element, "agent").partition(" ")[0]
        return _Place(
            start_ms,
            min(ends) if ends else around.end_ms,
            around.readable and None not in given.values(),
            self._scope.speakers.get(agent, agent) or around.speaker,
        )

    def _take(self, element: ET.Element, place: _Place) -> None:
        cues, line = self.draft.cues, self._lines[element]
        text = from_runs(self._runs(element, _styles_on(element), keep_space=False), "html")
        text = re.sub(r"[ \t]*\n[ \t]*", "\n", text).strip()
        start_ms, end_ms = place.start_ms, place.end_ms
        if end_ms is None or not place.readable:
            if not text:
                return
            self.draft.faults.append(unreadable_time(len(cues) + 1, line))
            start_ms = end_ms = cues[-1].end_ms if cues else 0
        fields = {name: attribute(element, name) for name in ("id", "region", "style")}
        kept = {f"ttml:{name}": value for name, value in fields.items() if value}
        cues.append(Cue(start_ms, end_ms, text, place.speaker, "html", kept, len(cues) + 1, line))

    def _runs(self, element: ET.Element, styles: frozenset[str], *, keep_space: bool) -> Iterator[Run]:
        keep_space = {"preserve": True, "default": False}.get(attribute(element, "space"), keep_space)
        yield Run(_spaced(element.text, keep_space), styles)
        for part in element:
            if local(part.tag) == "br":
                yield Run("\n", styles)
            elif local(part.tag) == "span" and attribute(part, "ruby") not in _SMALL_PRINT:
                named = (self._scope.styles.get(name, ()) for name in attribute(part, "style").split())
                yield from self._runs(part, styles.union(_styles_on(part), *named), keep_space=keep_space)
            yield Run(_spaced(part.tail, keep_space), styles)

    def _ms(self, text: str) -> int | None:
        """Milliseconds of a time expression; None if it is none."""
        units = self._scope.units
        text = text.replace("−", "-")
        if match := _OFFSET.fullmatch(text):
            return round(Fraction(match[1]) * units[match[2]])
        if match := _FRAMES.fullmatch(text):
            whole, frames = clock_ms(match[1]), round(int(match[2]) * units["f"])
            return None if whole is None else whole + frames
        return clock_ms(text)


def _is_cue(element: ET.Element) -> bool:
    """Paragraphs are cues, unless the times are on spans inside them."""
    if _is_timed(element):
        return local(element.tag) in {"p", "span"}
    return local(element.tag) == "p" and not any(_is_timed(part) for part in element.iter())


def _is_timed(element: ET.Element) -> bool:
    return any(attribute(element, name) for name in _TIMES)


def _positive(text: str, default: int | Fraction) -> Fraction:
    return Fraction(int(text)) if re.fullmatch(r"0*[1-9]\d{0,11}", text) else Fraction(default)


def _spaced(text: str | None, keep: bool) -> str:
    return (text or "") if keep else re.sub(r"\s+", " ", text or "")


def _styles_on(element: ET.Element) -> frozenset[str]:
    decoration = attribute(element, "textDecoration").split()
    signs = {
        "i": attribute(element, "fontStyle") in {"italic", "oblique"},
        "b": attribute(element, "fontWeight") == "bold",
        "u": "underline" in decoration,
        "s": "lineThrough" in decoration,
    }
    return frozenset(style for style, on in signs.items() if on)


TTML = SubtitleFormat(
    id="ttml",
    name="TTML",
    suffixes=(".ttml", ".dfxp", ".xml", ".itt"),
    markup="html",
    step_ms=1,
    names_speakers=True,
    unicode_only=True,
    guess=_guess,
    read=_read,
    write=write,
)
