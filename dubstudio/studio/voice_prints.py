"""Which voices lines ask for, and the prints of those that engines have learnt. Must not know how lines are spoken."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MissingFile, UnknownVoice
from dubstudio.project.entities import Project, Segment, Voice
from dubstudio.speech.engine import Clip, TtsEngine, VoicePrint
from dubstudio.speech.registry import USUAL_ENGINE

Fetch = Callable[[str], Clip]
"""Gives the sound of a clip that is named in a document; raises `DubError` where it can't."""


def no_clips(name: str) -> Clip:
    """For voices that need none."""
    raise MissingFile(f"There is no recording {name}.", remedy="Bring it back, or choose another voice.")


@dataclass(frozen=True, order=True)
class VoiceKey:
    """What tells voices apart, whoever uses them: their engine, and their name there or what they are learnt from.

    Attributes:
        engine: Id of the engine.
        preset: Its own name of a built-in voice; empty for one of recordings.
        clips: Files under voices/, named by content.
    """

    engine: str = USUAL_ENGINE
    preset: str = ""
    clips: tuple[str, ...] = ()


def key_of(voice: Voice) -> VoiceKey:
    """What tells a voice of a document from others; one that has a name at its engine goes by that."""
    return VoiceKey(voice.engine, voice.preset, () if voice.preset else voice.clips)


def key_for(project: Project, segment: Segment) -> VoiceKey:
    """The voice that speaks a line.

    Raises:
        UnknownVoice: The line has no voice, or its voice is missing.
    """
    voice_id = project.voice_id_of(segment)
    if voice_id is None:
        raise UnknownVoice("The line has no voice.", remedy="Give it or its character a voice.")
    if voice_id not in project.voices:
        raise UnknownVoice(f"The voice {voice_id} of the line is missing.", remedy="Give it another voice.")
    return key_of(project.voices[voice_id])


def engine_for(project: Project, segment: Segment) -> str:
    """Id of the engine that speaks a line; the usual one where the line has no voice."""
    voice = project.voices.get(project.voice_id_of(segment) or "")
    return voice.engine if voice else USUAL_ENGINE


class VoicePrints:
    """Voice prints by who they are of, learnt once. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[VoiceKey, VoicePrint] = {}
        self._refused: dict[VoiceKey, UnknownVoice] = {}
        self._n_learnt = 0

    @property
    def n_learnt(self) -> int:
        """How often something was learnt; never falls, so that another number tells of news."""
        return self._n_learnt

    def of(
        self, engine: TtsEngine, key: VoiceKey, fetch: Fetch = no_clips, cancel: CancelToken | None = None
    ) -> VoicePrint:
        """The print of a voice, asked of the engine if need be; only for whoever may use the engine.

        Args:
            engine: The one that is to speak.
            key: Who.
            fetch: Gives the clips of those who are learnt from recordings.
            cancel: Polled by the engine while it listens.

        Raises:
            UnknownVoice: The engine has no such voice, or learns none. That is remembered.
            InputError: The recordings are missing, or can't be used.
        """
        found = self.known(key)
        if found is None:
            try:
                found = _asked(engine, key, fetch, cancel or CancelToken())
            except UnknownVoice as unknown:
                with self._lock:
                    self._refused[key] = unknown
                    self._n_learnt += 1
                raise
            with self._lock:
                self._known[key] = found
                self._n_learnt += 1
        return found

    def known(self, key: VoiceKey) -> VoicePrint | None:
        """The print of a voice, if it has been learnt.

        Raises:
            UnknownVoice: The engine was asked and has no such voice.
        """
        with self._lock:
            if key in self._refused:
                raise self._refused[key]
            return self._known.get(key)

    def forget(self, engine_id: str | None = None) -> None:
        """Another engine may know other voices.

        Args:
            engine_id: Whose are forgotten; None for all.
        """
        with self._lock:
            self._known = {k: v for k, v in self._known.items() if engine_id not in (None, k.engine)}
            self._refused = {k: v for k, v in self._refused.items() if engine_id not in (None, k.engine)}
            self._n_learnt += 1


def _asked(engine: TtsEngine, key: VoiceKey, fetch: Fetch, cancel: CancelToken) -> VoicePrint:
    if not key.clips:
        return engine.preset(key.preset)
    if not engine.spec.can_clone:
        raise UnknownVoice(f"{engine.spec.name} learns no voices from recordings.", remedy="Choose a built-in voice.")
    return engine.enroll([fetch(name) for name in key.clips], cancel)
