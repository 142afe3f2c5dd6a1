"""Writing TTML: times on paragraphs, speakers as agents, bold and the like as styled spans.

A head from a file that was read keeps its styles, layout and metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import count
from xml.etree import ElementTree as ET

from dubstudio.files.subtitles.cues import Cue
from dubstudio.files.subtitles.markup import runs
from dubstudio.files.subtitles.ttml_tree import agent_name, attribute, child, local, parse
from dubstudio.project.time import clock

_TT = "http://www.w3.org/ns/ttml"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_PREFIXES = {"": "", "ttm": "#metadata", "tts": "#styling", "ttp": "#parameter"}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# How the file counted time; what is written counts milliseconds.
_COUNTING = {"clockMode", "dropMode", "frameRate", "frameRateMultiplier", "markerMode", "subFrameRate"}
_COUNTING |= {"tickRate", "timeBase"}
_STYLES = {
    "b": ("fontWeight", "bold"),
    "i": ("fontStyle", "italic"),
    "u": ("textDecoration", "underline"),
    "s": ("textDecoration", "lineThrough"),
}


def head_of(root: ET.Element) -> str:
    """The document without its cues and without the way it counted time."""
    bare = ET.Element(root.tag, {name: v for name, v in root.attrib.items() if local(name) not in _COUNTING})
    bare.extend(part for part in root if local(part.tag) == "head")
    return ET.tostring(bare, encoding="unicode")


def write(cues: Sequence[Cue], head: str) -> str:
    """The document with these cues. `head` comes from `head_of`, or is empty."""
    root = parse(head)[0] if head else ET.Element(f"{{{_TT}}}tt", {f"{_XML}lang": ""})
    namespace = root.tag[1:].rpartition("}")[0] or _TT
    agents = _agents(root, namespace, (cue.speaker for cue in cues if cue.speaker))
    body = ET.SubElement(root, f"{{{namespace}}}body")
    division = ET.SubElement(body, f"{{{namespace}}}div")
    division.text = "\n"
    for cue in cues:
        division.append(_paragraph(cue, namespace, agents.get(cue.speaker, "")))
    # Unregistered, the prefixes would be ns0, ns1, …, which some players do not read.
    for prefix, ending in _PREFIXES.items():
        ET.register_namespace(prefix, namespace + ending)
    return '<?xml version="1.0"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _agents(root: ET.Element, namespace: str, speakers: Iterable[str]) -> dict[str, str]:
    """Ids by names of the speakers; those the head does not have yet are added to it."""
    ids = {agent_name(agent): attribute(agent, "id") for agent in root.iter() if local(agent.tag) == "agent"}
    missing = [speaker for speaker in dict.fromkeys(speakers) if speaker not in ids]
    if not missing:
        return ids
    head = child(root, "head")
    if head is None:
        head = ET.SubElement(root, f"{{{namespace}}}head")
    metadata = child(head, "metadata")
    if metadata is None:
        metadata = ET.Element(f"{{{namespace}}}metadata")
        head.insert(0, metadata)
    taken = {attribute(element, "id") for element in root.iter()}
    free = (name for number in count(1) if (name := f"speaker{number}") not in taken)
    for speaker in missing:
        ids[speaker] = next(free)
        meta = f"{{{namespace}#metadata}}"
        agent = ET.SubElement(metadata, f"{meta}agent", {"type": "character", f"{_XML}id": ids[speaker]})
        ET.SubElement(agent, f"{meta}name", {"type": "alias"}).text = _allowed(speaker)
    return ids


def _paragraph(cue: Cue, namespace: str, agent: str) -> ET.Element:
    attributes = {"begin": clock(cue.start_ms), "end": clock(cue.end_ms)}
    attributes |= {
        f"{{{namespace}#metadata}}agent": agent,
        f"{_XML}id": cue.kept.get("ttml:id", ""),
        "region": cue.kept.get("ttml:region", ""),
        "style": cue.kept.get("ttml:style", ""),
    }
    paragraph = ET.Element(f"{{{namespace}}}p", {name: value for name, value in attributes.items() if value})
    for run in runs(cue.text, "html"):
        if not run.styles:
            _append(paragraph, run.text, namespace)
        elif run.text:
            span = ET.SubElement(paragraph, f"{{{namespace}}}span", _styling(run.styles, namespace))
            _append(span, run.text, namespace)
    paragraph.tail = "\n"
    return paragraph


def _styling(styles: frozenset[str], namespace: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for style in sorted(styles & _STYLES.keys()):
        name, value = _STYLES[style]
        key = f"{{{namespace}#styling}}{name}"
        attributes[key] = f"{attributes[key]} {value}" if key in attributes else value
    return attributes


def _allowed(text: str) -> str:
    """The text without the characters XML has no way to write."""
    return _NOT_XML.sub(lambda match: " " if match[0].isspace() else "", text)


def _append(element: ET.Element, text: str, namespace: str) -> None:
    """Add text after what is in the element, its line breaks as elements."""
    for number, line in enumerate(_allowed(text).split("\n")):
        if number:
            ET.SubElement(element, f"{{{namespace}}}br")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + line
        else:
            element.text = (element.text or "") + line
