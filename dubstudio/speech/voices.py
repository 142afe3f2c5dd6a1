"""The built-in voices: who they are. Reads the catalogue alone, so that listing them needs no engine and no arrays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from dubstudio.base import paths
from dubstudio.base.errors import UnknownVoice

_DEFAULTS = {"en": "af_heart", "en-US": "af_heart", "en-GB": "bf_emma", "ja": "jf_alpha", "zh": "zf_xiaoxiao"}
_ENGINE = "kokoro"


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


def _speaks(own: str, wanted: str) -> bool:
    return own == wanted or own.startswith(f"{wanted}-")


@cache
def _catalogue() -> tuple[BuiltInVoice, ...]:
    index = json.loads(paths.resource("voices/kokoro.json").read_text(encoding="utf-8"))
    return tuple(BuiltInVoice(**entry) for entry in index["voices"])
