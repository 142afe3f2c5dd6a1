"""Beginning a dub's document, or going on with one that is there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import atomic
from dubstudio.base.errors import UsageError, input_error
from dubstudio.base.ids import new_id
from dubstudio.files import project_file
from dubstudio.files.subtitles import Subtitles
from dubstudio.media.probe import MediaInfo
from dubstudio.project.commands import cast as recasting
from dubstudio.project.commands import document as whole
from dubstudio.project.commands import fields
from dubstudio.project.edits import Edit
from dubstudio.project.entities import AsVoice, FitRegion, Project, Voice
from dubstudio.speech import registry
from dubstudio.studio.casting import cast
from dubstudio.studio.document import Document, background_of
from dubstudio.studio.import_media import head_hash, new_project, require_sound
from dubstudio.studio.orders import Order
from dubstudio.studio.recordings import recording
from dubstudio.studio.voice_names import bring
from dubstudio.studio.voice_prints import key_of


def document(order: Order, folder: Path, info: MediaInfo, subtitles: Subtitles) -> Document:
    """The document of a dub: the one in `folder`, with what is wished differently now, or a new one.

    Raises:
        UsageError: The project there is of another film or other subtitles.
        MediaError: The film or the background lacks sound that is asked for.
        ProjectFileError: What is there is damaged.
        OutputError: The folder can't be written to.
    """
    script = _script_hash(order.subtitles)
    if (folder / project_file.DOCUMENT).exists():
        found = Document(project_file.load(folder))
        _require_same(found.project, script, info, folder)
        with found.history.macro("Go on"):
            for edit in chain(_wishes(order, found, info), _imitations(order, found)):
                found.history.do(edit)
        require_sound(found.project, info, background_of(found.project, folder))
        return found
    everybody = _imitated(order, folder) if order.reference else None
    if everybody is None and not registry.traits(order.engine).has_presets and not order.cast.default:
        name = registry.traits(order.engine).name
        raise UsageError(f"{name} has no built-in voices.", remedy="Give a recording with --reference.")
    project = new_project(
        info,
        subtitles,
        language=order.language,
        sheet=order.cast,
        fit=order.fit or FitRegion(),
        mix=order.new_mix(),
        seed=order.seed or 0,
        everybody=everybody,
    )
    project = replace(project, media=replace(project.media, script_sha256=script))
    require_sound(project, info, background_of(project, folder))
    bring(atomic.ensure_folder(folder), project.voices.values())
    return Document(project_file.create(folder, project))


def _wishes(order: Order, found: Document, info: MediaInfo) -> Iterator[Edit]:
    """One edit for each thing that is wanted differently than the document has it."""
    free = [s.id for s in found.project.segments.values() if not s.locked]
    if project_file.path_in(found.folder, found.project.media.path).resolve() != info.path.resolve():
        yield whole.set_media(found.project, replace(found.project.media, path=str(info.path.absolute())))
    if order.language and order.language != found.project.language:
        settings = replace(found.project.settings, language=order.language)
        yield whole.set_project_settings(found.project, settings)
    mix = order.changed_mix(found.project.mix)
    if mix != found.project.mix:
        yield whole.set_mix(found.project, mix)
    if order.fit is not None:
        yield fields.set_fit(found.project, free, order.fit)
    if order.seed is not None:
        yield fields.set_seed(found.project, free, order.seed)
    if order.cast.roles or order.cast.default:
        yield from _recast(order, found, free)


def _recast(order: Order, found: Document, free: list[str]) -> Iterator[Edit]:
    names = [character.name for character in found.project.characters.values()]
    chosen = cast(names, found.project.language, order.cast)
    there = {key_of(voice): voice.id for voice in found.project.voices.values()}
    ids = {voice.id: there.get(key_of(voice), voice.id) for voice in chosen.voices}
    for voice in chosen.voices:
        if key_of(voice) not in there:
            bring(found.folder, [voice])
            yield recasting.add_voice(found.project, voice)
    for character in found.project.characters.values():
        if order.cast.role_of(character.name) is None:
            continue
        role = chosen.characters[character.name]
        yield recasting.recast(found.project, character.id, ids[role.voice_id or ""])
        if role.emotion != AsVoice():
            yield recasting.set_character_emotion(found.project, character.id, role.emotion)
        if language := chosen.languages.get(character.name):
            lines = [i for i in free if found.project.segments[i].character_id == character.id]
            yield fields.set_language(found.project, lines, language)
    if order.cast.default:
        nameless = [i for i in free if found.project.segments[i].character_id is None]
        yield fields.assign_voice(found.project, nameless, ids[chosen.narrator.id])
        if chosen.mood:
            yield fields.set_emotion(found.project, nameless, chosen.mood)
        if language := chosen.languages.get(""):
            yield fields.set_language(found.project, nameless, language)


def _imitations(order: Order, found: Document) -> Iterator[Edit]:
    """All whom the cast does not name speak like the recording, if one was given."""
    if order.reference is None:
        return
    voice = _imitated(order, found.folder)
    there = next((v for v in found.project.voices.values() if key_of(v) == key_of(voice)), None)
    if there is None:
        yield recasting.add_voice(found.project, voice)
    voice_id = (there or voice).id
    for character in found.project.characters.values():
        if order.cast.role_of(character.name) is None and character.voice_id != voice_id:
            yield recasting.recast(found.project, character.id, voice_id)
    nameless = [s.id for s in found.project.segments.values() if not s.locked and s.character_id is None]
    if nameless and not order.cast.default:
        yield fields.assign_voice(found.project, nameless, voice_id)


def _imitated(order: Order, folder: Path) -> Voice:
    """A voice of the recording, which is kept in the project."""
    assert order.reference is not None
    recording(order.reference)  # says now what is wrong with it
    suffix = order.reference.suffix.lower()
    clip = project_file.add_sound(folder, order.reference, shelf=project_file.VOICES, suffix=suffix)
    return Voice(id=new_id("voice"), name=order.reference.stem, engine=order.engine, clips=(clip,))


def _require_same(project: Project, script: str, info: MediaInfo, folder: Path) -> None:
    media = project.media
    if media.script_sha256 != script or (media.sha256_head and media.sha256_head != head_hash(info.path)):
        raise UsageError(
            f"The project in {folder} is of another film or other subtitles.",
            remedy="Choose another folder for this dub.",
        )


def _script_hash(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise input_error(error, path) from error
