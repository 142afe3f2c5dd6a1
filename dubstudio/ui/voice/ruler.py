"""How long a line naturally is with other words, as its own engine reads them. For workers of `Lane.READ`."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.project.entities import Project, Segment
from dubstudio.speech.engine import SpeechRequest
from dubstudio.studio.lexicons import spoken_text
from dubstudio.studio.line_work import LineWork
from dubstudio.studio.voice_prints import VoiceFiles


@dataclass(frozen=True)
class Ruler:
    """Reads other words of one line.

    Attributes:
        work: Has the engines.
        project: The document when somebody asked.
        segment: The line.
        request: What is asked for the line as it is: its voice, language and emotion.
        files: Where the recording is that its emotion names.
    """

    work: LineWork
    project: Project
    segment: Segment
    request: SpeechRequest
    files: VoiceFiles

    def seconds(self, text: str, cancel: CancelToken) -> float | None:
        """The natural length of a text; None where the engine can't say it.

        Raises:
            DubError: The engine can't read at all, or nobody waits any more.
        """
        said = spoken_text(self.project, replace(self.segment, text=text))
        facts = self.work.read(dataclasses.replace(self.request, text=said), cancel, self.files)
        return None if facts.error or not facts.natural_samples else facts.natural_samples / facts.sample_rate
