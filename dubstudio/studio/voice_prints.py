"""Which voices lines ask for, and the prints of those that engines have learnt. Must not know how lines are spoken."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Protocol

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MissingFile, UnknownVoice
from dubstudio.project.entities import Project, Segment, Voice
from dubstudio.speech.engine import Clip, TtsEngine, VoicePrint
from dubstudio.speech.registry import USUAL_ENGINE


class VoiceFiles(Protocol):
    """Where files that voices name are found: a document."""

    def clip(self, name: str) -> Clip:
        """The sound of a recording.

        Raises:
            MissingFile: It is not there.
            MediaError: It has no sound, or is damaged.
        """
        ...

    def print_of(self, name: str) -> VoicePrint | None:
        """A kept print; None where it is gone or damaged, for it can be learnt again."""
        ...


class NoFiles:
    """For voices that need none."""

    def clip(self, name: str) -> Clip:
        """There is none."""
        raise MissingFile(f"There is no recording {name}.", remedy="Bring it back, or choose another voice.")

    def print_of(self, name: str) -> VoicePrint | None:  # noqa: ARG002  the seam has it
        """There is none."""
        return None


_NO_FILES = NoFiles()


@dataclass(frozen=True, order=True)
class VoiceKey:
    """What tells voices apart, whoever uses them: their engine, and their name there or what they are learnt from.

    Attributes:
        engine: Id of the engine.
        preset: Its own name of a built-in voice; empty for one of recordings.
        clips: Files under voices/, named by content.
        print: File under voices/ with what the engine has learnt of them; empty where that is to be learnt.
    """

    engine: str = USUAL_ENGINE
    preset: str = ""
    clips: tuple[str, ...] = ()
    print: str = ""


def key_of(voice: Voice) -> VoiceKey:
    """What tells a voice of a document from others; one that has a name at its engine goes by that."""
    if voice.preset:
        return VoiceKey(voice.engine, voice.preset)
    return VoiceKey(voice.engine, clips=voice.clips, print=voice.print)


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
        self, engine: TtsEngine, key: VoiceKey, files: VoiceFiles = _NO_FILES, cancel: CancelToken | None = None
    ) -> VoicePrint:
        """The print of a voice, asked of the engine if need be; only for whoever may use the engine.

        Args:
            engine: The one that is to speak.
            key: Who.
            files: Where the clips of those who are learnt from recordings are found.
            cancel: Polled by the engine while it listens.

        Raises:
            UnknownVoice: The engine has no such voice, or learns none. That is remembered.
            InputError: The recordings are missing, or can't be used.
        """
        found = self.known(key)
        if found is None:
            try:
                found = _asked(engine, key, files, cancel or CancelToken())
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


def _asked(engine: TtsEngine, key: VoiceKey, files: VoiceFiles, cancel: CancelToken) -> VoicePrint:
    if not key.clips and not key.print:
        return engine.preset(key.preset)
    kept = files.print_of(key.print) if key.print else None
    if kept is not None and kept.engine == engine.spec.id:
        return kept
    if not engine.spec.can_clone:
        raise UnknownVoice(f"{engine.spec.name} learns no voices from recordings.", remedy="Choose a built-in voice.")
    return engine.enroll([files.clip(name) for name in key.clips], cancel)
