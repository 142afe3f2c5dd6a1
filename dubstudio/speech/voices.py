"""The built-in voices: who they are. Reads the catalogue alone, so that listing them needs no engine and no arrays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dubstudio.base import paths
from dubstudio.base.errors import UnknownVoice, UsageError

_DEFAULTS = {"en": "af_heart", "en-US": "af_heart", "en-GB": "bf_emma", "ja": "jf_alpha", "zh": "zf_xiaoxiao"}
_ENGINE = "kokoro"
_AND, _SHARE = "+", ":"


@dataclass(frozen=True)
class BuiltInVoice:
    """A voice that ships with the program.

    Attributes:
        id: What it is asked for by.
        name: First name; not unique.
        language: Its own, BCP-47; it can speak others with an accent.
        sex: ``female`` or ``male``.
        engine: Id of the engine that speaks with it.
    """

    id: str
    name: str
    language: str
    sex: str
    engine: str = _ENGINE


def voices(language: str | None = None) -> tuple[BuiltInVoice, ...]:
    """The built-in voices in the order of their ids.

    Args:
        language: Only those whose own language it is; ``en`` takes every English, ``en-GB`` British alone.
    """
    return tuple(v for v in _catalogue() if language is None or _speaks(v.language, language))


def voice(voice_id: str) -> BuiltInVoice:
    """The built-in voice with that id.

    Raises:
        UnknownVoice: There is none.
    """
    for known in _catalogue():
        if known.id == voice_id:
            return known
    raise UnknownVoice(f"There is no voice {voice_id!r}.", remedy="See `dubstudio voices` for those there are.")


def default_voice(language: str) -> BuiltInVoice:
    """Who speaks a language when nobody was chosen; an English voice for languages that have none."""
    return voice(_DEFAULTS.get(language) or _DEFAULTS.get(language.partition("-")[0]) or _DEFAULTS["en"])


def blend_name(parts: Mapping[str, float]) -> str:
    """What a blend of built-in voices is asked for by, such as ``af_heart:60+am_adam:40``.

    Args:
        parts: Shares by id of voice, any positive numbers; rounded to whole percents.

    Raises:
        UnknownVoice: One of them does not exist.
        UsageError: No share is left.
    """
    total = sum(share for share in parts.values() if share > 0)
    if not total:
        raise UsageError("A blend needs at least one voice.", remedy="Give one of them a share.")
    percents = {voice(name).id: round(100 * share / total) for name, share in parts.items() if share > 0}
    kept = {name: percent for name, percent in sorted(percents.items()) if percent}
    if len(kept) == 1:
        return next(iter(kept))
    return _AND.join(f"{name}{_SHARE}{percent}" for name, percent in kept.items())


def parse_blend(name: str) -> dict[str, float]:
    """The voices that a name stands for, with shares that add up to 1; a built-in voice stands for itself.

    Raises:
        UnknownVoice: One of them does not exist, or a share is no number.
    """
    shares: dict[str, float] = {}
    for part in name.split(_AND):
        known, mark, percent = part.partition(_SHARE)
        if mark and not (percent.isdecimal() and int(percent)):
            raise UnknownVoice(f"The blend {name!r} can't be read.", remedy="Write it as af_heart:60+am_adam:40.")
        shares[voice(known).id] = shares.get(known, 0.0) + (float(percent) if mark else 100.0)
    total = sum(shares.values())
    return {known: share / total for known, share in shares.items()}


def _speaks(own: str, wanted: str) -> bool:
    return own == wanted or own.startswith(f"{wanted}-")


@cache
def _catalogue() -> tuple[BuiltInVoice, ...]:
    index = json.loads(paths.resource("voices/kokoro.json").read_text(encoding="utf-8"))
    return tuple(BuiltInVoice(**entry) for entry in index["voices"])
