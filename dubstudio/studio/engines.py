"""Voice engines as the user has set them."""

from __future__ import annotations

from dubstudio.base import settings
from dubstudio.base.settings import Settings
from dubstudio.speech import registry
from dubstudio.speech.engine import TtsEngine


def open_engine(engine_id: str, user: Settings) -> TtsEngine:
    """An engine; nothing is loaded yet.

    Raises:
        UsageError: No engine has that id.
    """
    if engine_id == "kokoro":
        return registry.create(engine_id, precision=user[settings.PRECISION], threads=user[settings.THREADS] or None)
    return registry.create(engine_id)
