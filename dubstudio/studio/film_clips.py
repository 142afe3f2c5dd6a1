"""What everybody in a film says, as recordings to learn voices from: one file a person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError, UsageError
from dubstudio.base.progress import Progress, part
from dubstudio.media import sound_file
from dubstudio.media.probe import probe
from dubstudio.studio.film_voices import Speaker, speakers_of_film, voice_of_speaker

_LISTENING = 0.9  # of the work


@dataclass(frozen=True)
class PersonHeard:
    """Somebody in the film.

    Attributes:
        speaker: When they speak.
        file: Their recording; None where they say too little to learn a voice from.
    """

    speaker: Speaker
    file: Path | None


def write_clips(film: Path, folder: Path, progress: Progress, cancel: CancelToken) -> list[PersonHeard]:
    """Tell the people in a film apart and write up to 15 s of each as ``film-person1.flac``, whoever says most first.

    Raises:
        MediaError: The film can't be read.
        InputError: Nobody says enough to learn a voice from.
        UsageError: A file of that name is there; nothing is written.
        OutputError: The files can't be written.
        Cancelled: The token was set.
    """
    info = probe(film)
    speakers = speakers_of_film(info, part(progress, 0.0, _LISTENING), cancel)
    found: list[PersonHeard] = []
    recordings: list[tuple[Path, bytes]] = []
    for number, speaker in enumerate(speakers, start=1):
        progress(_LISTENING + (1 - _LISTENING) * (number - 1) / len(speakers), "writing")
        try:
            clip = voice_of_speaker(info, speaker, cancel)
        except InputError:
            found.append(PersonHeard(speaker, None))
            continue
        file = folder / f"{film.stem}-person{number}.flac"
        found.append(PersonHeard(speaker, file))
        recordings.append((file, sound_file.flac_bytes(clip.samples, clip.sample_rate)))
    if not recordings:
        raise InputError(f"Nobody in {film} says enough to learn a voice from.", remedy="Choose another film.")
    for file, _ in recordings:
        if file.exists():
            raise UsageError(f"{file} is there already.", remedy="Choose an empty folder.")
    atomic.ensure_folder(folder)
    for file, data in recordings:
        atomic.write_bytes(file, data)
    return found
