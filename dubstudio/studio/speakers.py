"""Who speaks the lines of one dub: a speaker for every engine its voices have, opened when first needed."""

from __future__ import annotations

from dubstudio.project.entities import Project, Segment
from dubstudio.speech import registry
from dubstudio.speech.engine import TtsEngine
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.studio.document import Document
from dubstudio.studio.engines import open_engine
from dubstudio.studio.orders import Order
from dubstudio.studio.readings import Readings
from dubstudio.studio.speaking import Speaker, Surroundings, busy_times
from dubstudio.studio.voice_prints import VoicePrints, engine_for
from dubstudio.timing.fit import limits_from


class Speakers:
    """Speakers by their engines.

    Args:
        order: What is wanted. An engine with built-in voices that is asked for speaks in place of the usual one.
        document: Holds the recordings of voices.
        end_ms: The end of the picture; None when not known.

    Attributes:
        around: What decides about the lengths of lines.
    """

    def __init__(self, order: Order, document: Document, end_ms: int | None) -> None:
        self.around = Surroundings(limits_from(order.settings), end_ms, busy_times(document.project))
        self._order, self._document = order, document
        self._usual = order.engine if registry.traits(order.engine).has_presets else USUAL_ENGINE
        self._prints, self._readings = VoicePrints(), Readings()
        self._speakers: dict[str, Speaker] = {}

    def engine_id(self, project: Project, segment: Segment) -> str:
        """Whose engine speaks a line."""
        wanted = engine_for(project, segment)
        return self._usual if wanted == USUAL_ENGINE else wanted

    def of(self, project: Project, segment: Segment) -> Speaker:
        """Who speaks a line.

        Raises:
            UsageError: There is no such engine.
            ToolError: A library it needs is not here.
        """
        engine_id = self.engine_id(project, segment)
        if engine_id not in self._speakers:
            self._speakers[engine_id] = Speaker(
                open_engine(engine_id, self._order.settings),
                self.around.limits,
                self.around.end_ms,
                self.around.busy,
                prints=self._prints,
                readings=self._readings,
                files=self._document,
            )
        return self._speakers[engine_id]

    def opened(self, project: Project, segment: Segment) -> TtsEngine | None:
        """The engine that speaks a line, if it was opened."""
        speaker = self._speakers.get(self.engine_id(project, segment))
        return speaker.engine if speaker else None

    def unload(self) -> None:
        """Give the memory of all engines back."""
        for speaker in self._speakers.values():
            speaker.engine.unload()
