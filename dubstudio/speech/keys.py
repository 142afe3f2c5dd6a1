"""What tells one request from another: takes and kept readings are found and found stale by it."""

from __future__ import annotations

from dubstudio.base.ids import content_id
from dubstudio.speech.engine import SpeechRequest


def request_key(request: SpeechRequest) -> str:
    """Content hash of everything that decides how a line sounds: equal keys, equal sound on one machine."""
    voice = request.voice
    parts = (
        voice.engine,
        voice.key,
        request.language,
        request.text,
        repr(request.emotion),
        str(request.seed),
        repr(float(request.temperature)),
    )
    return content_id(*(part.encode() for part in parts))
