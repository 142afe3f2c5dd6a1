"""What tells one request from another: takes and kept readings are found and found stale by it."""

from __future__ import annotations

from dubstudio.base.ids import content_id
from dubstudio.project.entities import AsVoice
from dubstudio.speech.engine import NATURAL_PAUSES, SpeechRequest

_ACTING = {"kokoro": "acted 1"}
"""How engines act that once did not, or otherwise: what was spoken then with an emotion is stale."""


def request_key(request: SpeechRequest) -> str:
    """Content hash of everything that decides how a line sounds: equal keys, equal sound on one machine."""
    voice = request.voice
    parts = [
        voice.engine,
        voice.key,
        request.language,
        request.text,
        repr(request.emotion),
        str(request.seed),
        repr(float(request.temperature)),
    ]
    # What is as it always was leaves no trace, so that lines made by older versions stay good.
    if voice.engine in _ACTING and not isinstance(request.emotion, AsVoice):
        parts.append(_ACTING[voice.engine])
    if tuple(request.pauses) != NATURAL_PAUSES:
        parts.append(f"pauses {float(request.pauses[0])!r} {float(request.pauses[1])!r}")
    return content_id(*(part.encode() for part in parts))
