"""Who speaks: characters and the voices they are given."""

from __future__ import annotations

from msgspec.structs import replace

from dubstudio.project.commands.lookup import found
from dubstudio.project.edits import Edit, Pair, edit_of
from dubstudio.project.entities import Character, Emotion, Project, Voice
from dubstudio.project.invariants import N_COLOURS


def add_character(project: Project, character: Character) -> Edit:
    """Put somebody new into the cast."""
    del project
    return edit_of("Add character", [(None, character)])


def free_colour(project: Project) -> int:
    """The colour fewest characters have, for a new one."""
    taken = [character.colour for character in project.characters.values()]
    return min(range(N_COLOURS), key=taken.count)


def rename_character(project: Project, character_id: str, name: str) -> Edit:
    """Call a character by another name."""
    character = found(project.characters, character_id, "character")
    return edit_of("Rename character", [(character, replace(character, name=name))])


def recast(project: Project, character_id: str, voice_id: str | None) -> Edit:
    """Give a character another voice; None leaves the role open."""
    character = found(project.characters, character_id, "character")
    return edit_of("Recast character", [(character, replace(character, voice_id=voice_id))])


def set_character_emotion(project: Project, character_id: str, emotion: Emotion) -> Edit:
    """Say how a character speaks where a line says nothing else."""
    character = found(project.characters, character_id, "character")
    return edit_of("Set character's emotion", [(character, replace(character, emotion=emotion))])


def set_character_colour(project: Project, character_id: str, colour: int) -> Edit:
    """Show a character in another colour of the palette."""
    character = found(project.characters, character_id, "character")
    return edit_of("Set character's colour", [(character, replace(character, colour=colour))])


def remove_character(project: Project, character_id: str) -> Edit:
    """Take somebody out of the cast; their lines stay, spoken by nobody. How they read words goes along."""
    character = found(project.characters, character_id, "character")
    pairs: list[Pair] = [(character, None)]
    pairs += [
        (line, replace(line, character_id=None))
        for line in project.segments.values()
        if line.character_id == character_id
    ]
    pairs += [(entry, None) for entry in project.lexicon.values() if entry.character_id == character_id]
    return edit_of("Remove character", pairs)


def add_voice(project: Project, voice: Voice) -> Edit:
    """Make a voice available in the project."""
    del project
    return edit_of("Add voice", [(None, voice)])


def update_voice(project: Project, voice: Voice) -> Edit:
    """Change what is kept of a voice: its name, clips, tags or consent."""
    return edit_of("Change voice", [(found(project.voices, voice.id, "voice"), voice)])


def remove_voice(project: Project, voice_id: str) -> Edit:
    """Take a voice out of the project; characters and lines that had it are left without."""
    voice = found(project.voices, voice_id, "voice")
    pairs: list[Pair] = [(voice, None)]
    pairs += [(c, replace(c, voice_id=None)) for c in project.characters.values() if c.voice_id == voice_id]
    pairs += [(s, replace(s, voice_id=None)) for s in project.segments.values() if s.voice_id == voice_id]
    return edit_of("Remove voice", pairs)
