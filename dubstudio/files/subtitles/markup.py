"""The markup inside a cue, in the three dialects subtitle files use, and the words that are left without it.

    html   SRT and TTML   <i>so</i>, <font …>, {\\an8}; only tags that exist count, so "a < b" is just text
    vtt    WebVTT         <i>so</i>, <c.loud>, <00:01.000>, and &amp; for &
    ass    ASS and SSA    {\\i1}so{\\i0}, {comments}, \\h; drawings are not text

Line breaks are newlines in all three. Knows nothing of files, times or speakers.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

Markup = Literal["html", "vtt", "ass"]

_JOINER = "\u2060"  # invisible; put where text would otherwise be taken for markup
_UNSPOKEN = dict.fromkeys(  # control characters, direction marks, spaces without width
    [*range(9), *range(0x0E, 0x1C), 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
)
HIDDEN = "hidden"
"""Style of drawings and of the small print of ruby: shown, never spoken."""

_STYLE_OF_TAG = {
    "b": "b",
    "i": "i",
    "u": "u",
    "s": "s",
    "strong": "b",
    "em": "i",
    "strike": "s",
    "del": "s",
    "rt": HIDDEN,
    "rp": HIDDEN,
}
_HTML_TAG = r"/?(?:b|i|u|s|strong|em|strike|del|font|span|c|v|lang|ruby|rt|rp|br)\b"
# No tag has a stroke in it: <read|R EH1 D> is a word with its reading.
_TOKENS: dict[Markup, re.Pattern[str]] = {
    "html": re.compile(rf"<(?P<tag>{_HTML_TAG})[^<>|]*>|\{{(?P<override>\\[^{{}}]*)\}}", re.IGNORECASE),
    "vtt": re.compile(r"<(?P<tag>/?[a-z]*)[^<>|]*>", re.IGNORECASE),
    "ass": re.compile(r"\{(?P<override>[^}]*)\}|\\(?P<escape>[{}hnN])"),
}
_ESCAPES = {"h": " ", "n": " ", "N": "\n", "{": "{", "}": "}"}
_OVERRIDE = re.compile(r"\\(?:(?P<style>[bius])(?P<on>\d*)(?![a-zA-Z\d(])|p(?P<scale>\d+)|(?P<reset>r))")
_ALIGNMENT = re.compile(r"\\an[1-9]")


class Run(NamedTuple):
    """Text without markup, and its styles: ``b``, ``i``, ``u``, ``s``, `HIDDEN`."""

    text: str
    styles: frozenset[str]


def plain(text: str, markup: Markup) -> str:
    """What is spoken of a cue's text: no markup, no drawings, no empty lines, no invisible characters."""
    words = "".join(run.text for run in runs(text, markup) if HIDDEN not in run.styles)
    lines = (" ".join(line.split()) for line in words.translate(_UNSPOKEN).split("\n"))
    return "\n".join(line for line in lines if line)


def convert(text: str, source: Markup, target: Markup) -> str:
    """The same text in another dialect.

    Bold, italic, underline, strike-out (not to VTT) and the position ``{\\anN}`` (not to VTT) go over; colours,
    fonts and effects do not.
    """
    if source == target:
        return text
    shown = from_runs((run for run in runs(text, source) if HIDDEN not in run.styles), target)
    return shown if "vtt" in (source, target) else _position(text, source) + shown


def leading(text: str, markup: Markup) -> int:
    """How many characters of markup a text begins with."""
    end = 0
    while (token := _TOKENS[markup].match(text, end)) and not token.groupdict().get("escape"):
        end = token.end()
    return end


def split_lines(text: str, markup: Markup) -> list[str]:
    """The lines of a text, each with its own bold, italic, underline and strike-out."""
    if not _TOKENS[markup].search(text):
        return text.split("\n")
    lines: list[list[Run]] = [[]]
    for run in runs(text, markup):
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.styles))
        lines += [[Run(other, run.styles)] for other in others]
    return [from_runs(line, markup) for line in lines]


def runs(text: str, markup: Markup) -> Iterator[Run]:
    """The text cut where its style changes. Some runs may be empty."""
    styles: frozenset[str] = frozenset()
    position = 0
    for token in _TOKENS[markup].finditer(text):
        yield Run(_literal(text[position : token.start()], markup), styles)
        position = token.end()
        parts = token.groupdict()
        if (tag := parts.get("tag")) is not None:
            if tag.lower() == "br":
                yield Run("\n", styles)
            styles = _after_tag(tag.lower(), styles)
        elif (escape := parts.get("escape")) is not None:
            yield Run(_ESCAPES[escape], styles)
        else:
            styles = _after_override(parts["override"], styles)
    yield Run(_literal(text[position:], markup), styles)


def _position(text: str, markup: Markup) -> str:
    """The override that says where on the screen the text stands, if there is one."""
    overrides = "".join(token["override"] or "" for token in _TOKENS[markup].finditer(text))
    found = _ALIGNMENT.search(overrides)
    return f"{{{found[0]}}}" if found else ""


def _literal(text: str, markup: Markup) -> str:
    text = text.replace(_JOINER, "")
    return html.unescape(text) if markup == "vtt" else text


def _after_tag(tag: str, styles: frozenset[str]) -> frozenset[str]:
    style = _STYLE_OF_TAG.get(tag.lstrip("/"))
    if style is None:
        return styles
    return styles - {style} if tag.startswith("/") else styles | {style}


def _after_override(override: str, styles: frozenset[str]) -> frozenset[str]:
    for tag in _OVERRIDE.finditer(override):
        if tag["reset"]:
            styles &= {HIDDEN}
        elif tag["scale"]:
            styles = styles | {HIDDEN} if tag["scale"].strip("0") else styles - {HIDDEN}
        else:
            styles = styles | {tag["style"]} if tag["on"].strip("0") else styles - {tag["style"]}
    return styles


def from_runs(pieces: Iterable[Run], markup: Markup) -> str:
    """The text that `runs` would cut into these."""
    return "".join(_emit_run(run, markup) for run in pieces if run.text)


def _emit_run(run: Run, markup: Markup) -> str:
    """One run with its styles opened before and closed after it."""
    text, styles = _escaped(run.text, markup), sorted(run.styles - {HIDDEN})
    if markup == "ass":
        start, end = "".join(f"\\{s}1" for s in styles), "".join(f"\\{s}0" for s in styles)
        return f"{{{start}}}{text}{{{end}}}" if styles else text
    if markup == "vtt":
        styles = [style for style in styles if style != "s"]
    return "".join(f"<{s}>" for s in styles) + text + "".join(f"</{s}>" for s in reversed(styles))


def _escaped(text: str, markup: Markup) -> str:
    """Text that reads back as itself."""
    if markup == "vtt":
        return html.escape(text, quote=False)
    if markup == "ass":
        text = re.sub(r"\\(?=[{}hnN]|\Z)", rf"\\{_JOINER}", text)
        return text.replace("{", "\\{").replace("}", "\\}")
    text = re.sub(rf"<(?={_HTML_TAG})", f"<{_JOINER}", text, flags=re.IGNORECASE)
    return text.replace("{\\", f"{{{_JOINER}\\")
