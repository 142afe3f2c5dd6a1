"""Bringing what workers have made into the document it was made for. Lives on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject

from dubstudio.base.errors import DubError, EditRefused, UnknownVoice
from dubstudio.project.edits import Edit
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.speech.engine import EngineSpec
from dubstudio.speech.keys import request_key
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.studio import deliveries
from dubstudio.studio.document import Document
from dubstudio.studio.line_states import LineStates
from dubstudio.studio.line_work import Retimed
from dubstudio.studio.speaking import failed_take
from dubstudio.studio.voice_prints import engine_for
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.notices import Notices
from dubstudio.ui.voice.line_queue import Task


class Deliverer(QObject):
    """Gives results to the open document; those that were made for another one are dropped.

    Args:
        bridge: The open document.
        states: Its lines.
        notices: Told where the document refuses a result.
        spec: What the engine of built-in voices is, as far as it is known.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        states: LineStates,
        notices: Notices,
        spec: Callable[[], EngineSpec | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._states, self._notices, self._spec = bridge, states, notices, spec

    def on_spoken(self, task: Task, take: Take) -> None:
        """A line was spoken."""
        self._deliver(task.document, lambda project: deliveries.spoken(project, take, task.batch))

    def on_failed(self, task: Task, error: DubError) -> None:
        """A line could not be spoken: that is kept on it."""
        project = task.document.project
        segment = project.segments.get(task.segment_id)
        if segment is None:
            return
        asked = segment if task.seed is None else replace(segment, seed=task.seed)
        spec, key, engine_id = self._spec(), self._key_of(asked), engine_for(project, asked)
        if engine_id == USUAL_ENGINE:  # which another may stand in for
            engine_id = spec.id if spec else ""
        take = failed_take(asked, project.voice_id_of(asked), engine_id, str(error), key)
        self._deliver(task.document, lambda project: deliveries.failed(project, take, task.batch))

    def on_retimed(self, document: Document, made: Retimed, cause: str) -> None:
        """A take has another length; that is undone together with what gave the line `cause` its new times."""
        self._deliver(document, lambda project: deliveries.retimed(project, made), joins=cause)

    def _key_of(self, segment: Segment) -> str:
        try:
            request = self._states.request(segment)
        except UnknownVoice:
            return ""
        return request_key(request) if request else ""

    def _deliver(self, document: Document, edit_for: Callable[[Project], Edit], joins: str = "") -> None:
        if document is not self._bridge.document:
            return
        try:
            document.history.deliver(edit_for(document.project), joins)
        except EditRefused as refused:
            self._notices.refuse(refused)
