"""The voice engines by id. Each is named by where it lies and imported only when asked for."""

from __future__ import annotations

import importlib
from typing import Any

from dubstudio.base.errors import UsageError
from dubstudio.speech.engine import TtsEngine

_ENGINES = {
    "kokoro": "dubstudio.speech.kokoro.engine:KokoroEngine",
    "indextts2": "dubstudio.speech.indextts2.engine:IndexTts2Engine",
    "tone": "dubstudio.speech.tone:ToneEngine",
}

CLONING_ENGINE = "indextts2"
"""The engine that speaks with the voice of a recording."""


def engine_ids() -> tuple[str, ...]:
    """Ids of the engines there are."""
    return tuple(_ENGINES)


def create(engine_id: str, **settings: Any) -> TtsEngine:
    """Make an engine; nothing is loaded yet.

    Args:
        engine_id: One of `engine_ids`.
        settings: What its constructor takes.

    Raises:
        UsageError: No engine has that id.
    """
    if engine_id not in _ENGINES:
        raise UsageError(f"There is no voice engine {engine_id!r}.", remedy=f"There are: {', '.join(_ENGINES)}.")
    module, _, name = _ENGINES[engine_id].partition(":")
    engine: TtsEngine = getattr(importlib.import_module(module), name)(**settings)
    return engine
