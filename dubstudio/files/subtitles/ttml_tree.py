"""The XML under TTML: elements with their line numbers, told by local names. Knows nothing of cues.

The namespace of TTML changed between drafts and profiles; the local names did not.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET
from xml.parsers import expat

from dubstudio.base.errors import SubtitleError


def parse(text: str) -> tuple[ET.Element, Mapping[ET.Element, int]]:
    """The root of a document, and the line on which each element begins.

    Raises:
        SubtitleError: It is not well-formed, or declares entities (which can grow without bound).
    """
    builder = ET.TreeBuilder()
    lines: dict[ET.Element, int] = {}
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(tag: str, attributes: dict[str, str]) -> None:
        element = builder.start(_qualified(tag), {_qualified(name): v for name, v in attributes.items()})
        lines[element] = parser.CurrentLineNumber

    def end(tag: str) -> None:
        builder.end(_qualified(tag))

    def entity(*_declaration: object) -> None:
        raise SubtitleError(
            f"Line {parser.CurrentLineNumber} declares an XML entity, which is not allowed in subtitles.",
            remedy="Replace the entities by what they stand for.",
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise SubtitleError(
            f"The XML is damaged on line {error.lineno} ({expat.ErrorString(error.code)}).",
            remedy="Repair that line, or export the file again.",
        ) from error
    return builder.close(), lines


def _qualified(name: str) -> str:
    return "{" + name if "}" in name else name


def local(name: str) -> str:
    """A tag or attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: ET.Element, name: str) -> str:
    """An attribute of whatever namespace; empty where it is missing."""
    return next((value.strip() for key, value in element.attrib.items() if local(key) == name), "")


def child(element: ET.Element, name: str) -> ET.Element | None:
    """The first child of that local name."""
    return next((part for part in element if local(part.tag) == name), None)


def agent_name(agent: ET.Element) -> str:
    """The name of a speaker, who is called an agent in TTML; the id where no name is given."""
    name = child(agent, "name")
    return " ".join("".join(name.itertext()).split()) if name is not None else attribute(agent, "id")
