"""Voices between the user's library and a project, which keeps copies of its own: it can be moved without the library.

Must not know the window.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from dubstudio.base import paths
from dubstudio.base.errors import InputError, UnknownVoice
from dubstudio.base.ids import content_id, new_id
from dubstudio.files import project_file
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.project.entities import Consent, Project, Voice
from dubstudio.speech import prints
from dubstudio.speech.engine import TtsEngine, VoicePrint
from dubstudio.speech.voices import BuiltInVoice
from dubstudio.studio.document import Document

_ID_DIGITS = 16


def user_library() -> VoiceLibrary:
    """The user's own."""
    return VoiceLibrary(paths.user_data() / "voices")


def find(library: VoiceLibrary, wanted: str, *, trashed: bool = False) -> VoiceCard | None:
    """A voice by its id or its name, in whatever capitals; None where there is none.

    Args:
        library: Where to look.
        wanted: What the user typed.
        trashed: Look in the trash instead.

    Raises:
        UnknownVoice: Several have that name.
    """
    found = library.trashed() if trashed else library.all()
    if known := next((card for card in found if card.id == wanted), None):
        return known
    exact = [card for card in found if card.name == wanted]
    alike = exact or [card for card in found if card.name.casefold() == wanted.casefold()]
    if len(alike) > 1:
        ids = ", ".join(card.id for card in alike)
        raise UnknownVoice(f"{len(alike)} voices are called {wanted!r}.", remedy=f"Give the id of one: {ids}.")
    return alike[0] if alike else None


def to_project(document: Document, library: VoiceLibrary, card: VoiceCard) -> Voice:
    """Copy what belongs to a voice into the folder of a document, which stays as it is. From any thread.

    Returns:
        The voice, ready to be added; the one that is there already if the card was copied before. A card that has
        learnt something else since is another voice.

    Raises:
        MissingFile: A file of the voice is gone.
        OutputError: The folder can't be written to.
    """
    voice = into_folder(document.folder, library, card)
    return _there(document.project, voice) or voice


def into_folder(folder: Path, library: VoiceLibrary, card: VoiceCard) -> Voice:
    """`to_project` for a folder whose document is still to be made.

    Raises:
        MissingFile: A file of the voice is gone.
        OutputError: The folder can't be written to.
    """
    for name in card.files:
        source = library.path(name)
        project_file.add_sound(folder, source, shelf=project_file.VOICES, suffix=source.suffix)
    return of_card(card)


def of_card(card: VoiceCard) -> Voice:
    """The voice that a project gets of a card; the same one every time."""
    told = "\n".join((card.id, card.engine, card.preset, *card.clips, card.print))
    return Voice(
        id=f"voice_{content_id(told.encode())[:_ID_DIGITS]}",
        name=card.name,
        engine=card.engine,
        preset=card.preset,
        clips=card.clips,
        print=card.print,
        likeness=card.likeness,
        card_id=card.id,
        language=card.language,
        tags=card.tags,
        consent=card.consent,
    )


def from_project(document: Document, library: VoiceLibrary, voice: Voice) -> VoiceCard:
    """Keep what belongs to a voice of a document in the library, and make its card, which is not in it yet.

    Raises:
        MissingFile: A recording of the voice is gone.
        OutputError: The library can't be written to.
    """
    kept = {
        name: library.keep(_kept(document, name), Path(name).suffix) for name in (*voice.clips, voice.print) if name
    }
    return VoiceCard(
        id=new_id("card"),
        name=voice.name,
        engine=voice.engine,
        preset=voice.preset,
        clips=tuple(kept[name] for name in voice.clips),
        print=kept.get(voice.print, ""),
        likeness=voice.likeness,
        language=voice.language,
        tags=voice.tags,
        consent=voice.consent,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def print_of(engine: TtsEngine, library: VoiceLibrary, card: VoiceCard) -> VoicePrint | None:
    """What an engine has learnt of a voice; None where nothing is kept, or it is damaged or of another engine."""
    if not card.print:
        return None
    try:
        learnt = prints.from_bytes(library.path(card.print).read_bytes())
    except (OSError, InputError):
        return None
    return learnt if learnt.engine == engine.spec.id else None


def preset_consent(name: str) -> Consent:
    """What stands in for a consent with a built-in voice."""
    return Consent(
        person=f"{name} (built-in voice)",
        allowed_by="The makers of Kokoro-82M",
        how="Ships with the program; licence Apache-2.0",
    )


def preset_card(built_in: BuiltInVoice) -> VoiceCard:
    """The card of a built-in voice, marked as one; it is not in the library."""
    return VoiceCard(
        id=new_id("card"),
        name=built_in.name,
        engine=built_in.engine,
        preset=built_in.id,
        language=built_in.language,
        tags=(built_in.sex,),
        consent=preset_consent(built_in.name),
    )


def _there(project: Project, voice: Voice) -> Voice | None:
    for known in project.voices.values():
        same = (known.engine, known.preset, known.clips, known.print) == (
            voice.engine, voice.preset, voice.clips, voice.print,
        )  # fmt: skip
        if known.id == voice.id or (known.card_id == voice.card_id and same):
            return known
    return None


def _kept(document: Document, name: str) -> Path:
    """A file of a document, which may still lie where the document lived before."""
    homes = [home / project_file.VOICES / name for home in (document.folder, *document.earlier)]
    return next((path for path in homes if path.exists()), homes[0])
