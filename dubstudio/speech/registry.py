"""The voice engines by id. Each is named by where it lies and imported only when asked for."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from dubstudio.base.errors import ToolError, UsageError
from dubstudio.speech.engine import TtsEngine

USUAL_ENGINE = "kokoro"
"""The engine that has the built-in voices."""

CLONING_ENGINE = "indextts2"
"""The engine that speaks with the voice of a recording."""


@dataclass(frozen=True)
class Traits:
    """What is known of an engine without importing it; the engine's own `EngineSpec` says the same.

    Attributes:
        place: Module and class.
        name: For people.
        has_presets: It has voices of its own, which are asked for by name.
        can_clone: It learns voices from recordings.
        reads_quickly: A line can be read while it is being typed.
        emotions: Tags of the emotion kinds it acts on.
    """

    place: str
    name: str
    has_presets: bool
    can_clone: bool
    reads_quickly: bool
    emotions: tuple[str, ...] = ("voice",)


_ENGINES = {
    USUAL_ENGINE: Traits(
        "dubstudio.speech.kokoro.engine:KokoroEngine",
        "Kokoro",
        has_presets=True,
        can_clone=True,
        reads_quickly=True,
        emotions=("voice", "clip", "mix", "words"),
    ),
    CLONING_ENGINE: Traits(
        "dubstudio.speech.indextts2.engine:IndexTts2Engine",
        "IndexTTS-2",
        has_presets=False,
        can_clone=True,
        reads_quickly=False,
        emotions=("voice", "clip", "mix", "words"),
    ),
    "tone": Traits("dubstudio.speech.tone:ToneEngine", "Tone", has_presets=True, can_clone=True, reads_quickly=True),
}


def engine_ids() -> tuple[str, ...]:
    """Ids of the engines there are."""
    return tuple(_ENGINES)


def traits(engine_id: str) -> Traits:
    """What an engine is like, without importing it.

    Raises:
        UsageError: No engine has that id.
    """
    if engine_id not in _ENGINES:
        raise UsageError(f"There is no voice engine {engine_id!r}.", remedy=f"There are: {', '.join(_ENGINES)}.")
    return _ENGINES[engine_id]


def reads_quickly(engine_id: str) -> bool:
    """Whether lines of an engine may be read ahead of being spoken; not where nobody knows the engine."""
    return engine_id in _ENGINES and _ENGINES[engine_id].reads_quickly


def create(engine_id: str, **settings: Any) -> TtsEngine:
    """Make an engine; nothing is loaded yet.

    Args:
        engine_id: One of `engine_ids`.
        settings: What its constructor takes.

    Raises:
        UsageError: No engine has that id.
        ToolError: A library it needs is not here.
    """
    name = traits(engine_id).name
    module, _, kind = traits(engine_id).place.partition(":")
    try:
        engine: TtsEngine = getattr(importlib.import_module(module), kind)(**settings)
    except (ImportError, OSError) as error:
        raise ToolError(
            f"{name} can't be loaded: {error}.", remedy="Run ./start_app.sh again to install what is missing."
        ) from error
    return engine
