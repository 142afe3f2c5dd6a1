"""Voices as people name them: built-in ones and blends by their ids, those of the user's library by name or id.

A built-in voice goes before one of the library that is called the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UnknownVoice, UsageError
from dubstudio.base.ids import new_id
from dubstudio.project.entities import Voice
from dubstudio.speech import registry
from dubstudio.speech.engine import TtsEngine, VoicePrint
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.speech.voices import blend_name, parse_blend, voice

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard


def own(wanted: str) -> VoiceCard | None:
    """The voice of the user's library that goes by that name or id; None where there is none, or it is a built-in one.

    Raises:
        UnknownVoice: Several have that name.
        InputError: The library is damaged.
    """
    if not wanted or _is_built_in(wanted):
        return None
    from dubstudio.studio.voice_shelf import find, user_library

    return find(user_library(), wanted)


def entity(wanted: str) -> Voice:
    """The voice a document gets of a name; the files of one of the library are copied by `bring`.

    Raises:
        UnknownVoice: There is none.
    """
    if card := own(wanted):
        from dubstudio.studio.voice_shelf import of_card

        return of_card(card)
    if not _is_built_in(wanted):
        voice(wanted)  # says what there is
    parts = sorted(parse_blend(wanted).items(), key=lambda part: -part[1])
    found = [voice(name) for name, _share in parts]
    sexes = {known.sex for known in found}
    return Voice(
        id=new_id("voice"),
        name=" + ".join(known.name for known in found),
        engine=found[0].engine,
        preset=blend_name(dict(parts)),
        language=found[0].language,
        tags=tuple(sexes) if len(sexes) == 1 else (),
    )


def bring(folder: Path, voices: Iterable[Voice]) -> None:
    """Copy what belongs to voices of the library into the folder of a project.

    Args:
        folder: Of the project.
        voices: Any; those that do not come from the library are left alone.

    Raises:
        UnknownVoice: One is not in the library any more.
        MissingFile: A file of a voice is gone.
        OutputError: The folder can't be written to.
    """
    wanted = [found for found in voices if found.card_id]
    if not wanted:
        return
    from dubstudio.studio.voice_shelf import into_folder, user_library

    library = user_library()
    for found in wanted:
        into_folder(folder, library, library.get(found.card_id))


def engine_for(card: VoiceCard, wanted: str) -> str:
    """Id of the engine that is to speak with a voice of the library.

    Args:
        card: The voice.
        wanted: The engine that was asked for; the usual one stands for that of the voice.

    Raises:
        UsageError: That engine can't speak with it.
    """
    if wanted in (USUAL_ENGINE, card.engine):
        return card.engine
    traits = registry.traits(wanted)
    if not (card.clips and traits.can_clone):
        raise UsageError(f"{traits.name} can't speak with the voice “{card.name}”.", remedy="Leave --engine out.")
    return wanted


def print_of(engine: TtsEngine, card: VoiceCard, cancel: CancelToken) -> VoicePrint:
    """What an engine speaks with for a voice of the library: what was learnt of it, or learnt now.

    Raises:
        MissingFile: A recording of it is gone.
        InputError: The recordings can't be used.
        Cancelled: The token was set.
    """
    from dubstudio.studio import voice_shelf
    from dubstudio.studio.recordings import recording

    if not card.clips:
        return engine.preset(card.preset)
    library = voice_shelf.user_library()
    if learnt := voice_shelf.print_of(engine, library, card):
        return learnt
    return engine.enroll([recording(library.path(name)) for name in card.clips], cancel)


def _is_built_in(wanted: str) -> bool:
    try:
        return bool(parse_blend(wanted))
    except UnknownVoice:
        return False
