"""Places in the film that are to be found again."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.base.ids import new_id
from dubstudio.project.commands.lookup import found, several
from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import Marker, Project
from dubstudio.project.kinds import described


def add_marker(project: Project, at_ms: int, text: str = "", *, new_marker_id: str = "") -> Edit:
    """Mark a place.

    Args:
        project: The document.
        at_ms: Where, document time.
        text: What to call it; may be empty.
        new_marker_id: Its id; empty makes one.

    Raises:
        EditRefused: There is a marker at that very place.
    """
    _refuse_taken(project, at_ms)
    return edit_of("Add marker", [(None, Marker(id=new_marker_id or new_id("mark"), at_ms=at_ms, text=text))])


def move_marker(project: Project, marker_id: str, at_ms: int) -> Edit:
    """Put a marker elsewhere.

    Raises:
        EditRefused: There is no such marker, or another one at that very place.
    """
    marker = found(project.markers, marker_id, "marker")
    _refuse_taken(project, at_ms, but=marker)
    return edit_of("Move marker", [(marker, replace(marker, at_ms=at_ms))])


def rename_marker(project: Project, marker_id: str, text: str) -> Edit:
    """Call a marker something else."""
    marker = found(project.markers, marker_id, "marker")
    return edit_of("Rename marker", [(marker, replace(marker, text=text))])


def remove_markers(project: Project, ids: Iterable[str]) -> Edit:
    """Take markers away."""
    return edit_of("Remove markers", ((marker, None) for marker in several(project.markers, ids, "marker")))


def _refuse_taken(project: Project, at_ms: int, but: Marker | None = None) -> None:
    for marker in project.markers.values():
        if marker.at_ms == at_ms and marker is not but:
            raise EditRefused(f"{described(marker)} is there already.", remedy="Rename it, or choose another place.")
