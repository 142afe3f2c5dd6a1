"""Voice engines as the user has set them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from dubstudio.base import settings
from dubstudio.base.errors import UsageError
from dubstudio.base.settings import Settings
from dubstudio.speech import registry
from dubstudio.speech.engine import TtsEngine
from dubstudio.speech.registry import CLONING_ENGINE, USUAL_ENGINE

if TYPE_CHECKING:
    from dubstudio.speech.indextts2.options import Device, Precision, Slot


def open_engine(engine_id: str, user: Settings) -> TtsEngine:
    """An engine; nothing is loaded yet.

    Raises:
        UsageError: No engine has that id.
        ToolError: A library it needs is not here.
    """
    if engine_id == USUAL_ENGINE:
        return registry.create(engine_id, precision=user[settings.PRECISION], threads=user[settings.THREADS] or None)
    if engine_id == CLONING_ENGINE:
        return _cloning(user)
    return registry.create(engine_id)


def with_choices(
    user: Settings, engine_id: str, *, model: Path | None = None, device: str = "", steps: int | None = None
) -> Settings:
    """The user's settings with what is chosen for once; None and empty leave a setting as it is.

    Args:
        user: The settings.
        engine_id: The engine that is to speak.
        model: Folder of its weights.
        device: Where it computes.
        steps: How many steps it takes to make sound.

    Raises:
        UsageError: The engine has no such choice.
        InputError: A value is impossible.
    """
    if model is not None:
        user = user.having(settings.INDEXTTS2_MODEL, str(model))
    if device:
        user = user.having(settings.INDEXTTS2_DEVICE, device)
    if steps is not None:
        user = user.having(settings.INDEXTTS2_STEPS, steps)
    chosen = [name for name, choice in (("--model", model), ("--device", device), ("--steps", steps)) if choice]
    if chosen and engine_id != CLONING_ENGINE:
        raise UsageError(
            f"{registry.traits(engine_id).name} has no choice of {chosen[0]}.",
            remedy=f"Leave it out, or choose --engine {CLONING_ENGINE}.",
        )
    return user


def check_voice(engine_id: str, voice: str, reference: Path | None) -> None:
    """See that an engine can be given the voice it is to speak with.

    Args:
        engine_id: The engine.
        voice: Name of a built-in voice; empty for the usual one.
        reference: A recording of the voice; None for a built-in one.

    Raises:
        UsageError: Both are given, or the engine has no voices of that kind.
    """
    traits = registry.traits(engine_id)
    if voice and reference:
        raise UsageError("Both a voice and a recording were given.", remedy="Give one of --voice and --reference.")
    if reference and not traits.can_clone:
        raise UsageError(
            f"{traits.name} learns no voices from recordings.",
            remedy=f"Choose --engine {CLONING_ENGINE}, or leave --reference out.",
        )
    if voice and not traits.has_presets:
        raise UsageError(
            f"{traits.name} has no built-in voices.", remedy="Give a recording with --reference instead of --voice."
        )


def _cloning(user: Settings) -> TtsEngine:
    from dubstudio.speech.indextts2.options import Options
    from dubstudio.studio.model_files import ModelFiles

    named = user[settings.INDEXTTS2_MODEL]
    folder = Path(named).expanduser() if named else ModelFiles(user).folder_for(CLONING_ENGINE)
    options = Options(
        device=cast("Device", user[settings.INDEXTTS2_DEVICE]),
        precision=cast("Precision", user[settings.INDEXTTS2_PRECISION]),
        steps=user[settings.INDEXTTS2_STEPS],
        beams=user[settings.INDEXTTS2_BEAMS],
        slot=cast("Slot", user[settings.INDEXTTS2_SLOT]),
        best_of=user[settings.INDEXTTS2_BEST_OF],
    )
    return registry.create(CLONING_ENGINE, folder=folder, options=options)
