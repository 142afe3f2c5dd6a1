"""The check that every edit wears: it can be taken back and made again, and says exactly what it touched."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dubstudio.files.project_codec import encode
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Project
from dubstudio.project.history import History
from dubstudio.project.invariants import broken_references, faults
from dubstudio.project.kinds import Kind


def reverted(project: Project, edit: Edit, touched: Mapping[Kind, Collection[str]]) -> Project:
    """Do an edit, then undo and redo it twice.

    Args:
        project: The document it starts from.
        edit: What a command gave.
        touched: Ids expected in every change event, by kind; nothing else may be told. Empty for an edit that
            does nothing.

    Returns:
        The document after the edit.
    """
    history = History(project)
    events: list[ChangeSet] = []
    history.changed.subscribe(events.append)
    before = encode(project)
    history.do(edit)
    after = history.project
    assert not faults(after)
    assert len(broken_references(after)) <= len(broken_references(project))
    expected = ChangeSet(frozenset((kind, item_id) for kind, ids in touched.items() for item_id in ids))
    if not touched:
        assert (events, after, history.can_undo) == ([], project, False)
        return after
    assert after != project
    assert history.undo_label == edit.label != ""
    for _ in range(2):
        history.undo()
        assert history.project == project
        assert encode(history.project) == before
        history.redo()
        assert history.project == after
        assert encode(history.project) == encode(after)
    assert events == [expected] * 5
    assert encode(project) == before, "the document given was changed in place"
    return after
