"""``.dubvoice``: voices in one file, to be sent to somebody. A zip archive:

    manifest.json       format, version, ids of the cards, size and sha256 of every file
    cards/ID.json       one for each voice, consent included
    files/NAME          clips and voice prints, named by the sha256 of their content

Files of strangers are read here: what is not listed, or not what the list says, or too much, is refused before
anything is kept. Must not know the library.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from dubstudio.base import atomic
from dubstudio.base.errors import InputError, input_error
from dubstudio.files.voice_library import cards
from dubstudio.files.voice_library.cards import VoiceCard

FORMAT = "dubstudio-voices"
VERSION = 1
SUFFIX = ".dubvoice"

MAX_CARDS = 2_000
MAX_TEXT_BYTES = 4 * 1024**2  # of the manifest, and of a card
MAX_FILE_BYTES = 256 * 1024**2
MAX_TOTAL_BYTES = 2 * 1024**3

_MANIFEST = "manifest.json"
_SMALL, _RATIO = 1024**2, 100  # no sound longer than that can be packed so well
_ENCRYPTED = 1  # of a zip entry's flags
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same voices give the same bytes


class Entry(Struct, frozen=True):
    """What the manifest says of a file."""

    size: int
    sha256: str


class Manifest(Struct, frozen=True, kw_only=True):
    """What a file of voices holds.

    Attributes:
        format: `FORMAT`.
        version: Of the format.
        cards: Their ids.
        files: The sounds by name.
    """

    format: str
    version: int
    cards: tuple[str, ...]
    files: dict[str, Entry]


@dataclass(frozen=True)
class Parcel:
    """An open file of voices; everything in it has been looked at.

    Attributes:
        cards: The voices.
        files: Names of their sounds.
    """

    cards: tuple[VoiceCard, ...]
    files: tuple[str, ...]
    _read: Callable[[str], bytes]

    def read(self, name: str) -> bytes:
        """The content of a sound."""
        return self._read(f"files/{name}")


def write(voices: Sequence[VoiceCard], path_of: Callable[[str], Path], target: Path) -> None:
    """Write voices into a file, whole or not at all.

    Args:
        voices: Their cards.
        path_of: Where a file is that a card names.
        target: The file to make.

    Raises:
        MissingFile: A sound is gone.
        InputError: A sound is not what it was.
        OutputError: The target can't be written.
    """
    files: dict[str, Entry] = {}
    with atomic.replacing(target) as part, zipfile.ZipFile(part, "w") as archive:
        for card in voices:
            _put(archive, f"cards/{card.id}.json", cards.encode(card), zipfile.ZIP_DEFLATED)
            for name in card.files:
                if name not in files:
                    data = _sound(path_of(name))
                    files[name] = Entry(len(data), hashlib.sha256(data).hexdigest())
                    _put(archive, f"files/{name}", data, zipfile.ZIP_STORED)
        ids = tuple(card.id for card in voices)
        manifest = msgspec.json.encode(Manifest(format=FORMAT, version=VERSION, cards=ids, files=files))
        _put(archive, _MANIFEST, msgspec.json.format(manifest, indent=2), zipfile.ZIP_DEFLATED)


@contextmanager
def opened(source: Path) -> Iterator[Parcel]:
    """Open a file of voices and look at all of it.

    Raises:
        MissingFile: There is no such file.
        InputError: It is none of ours, is damaged, or holds too much.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            yield _Reader(archive, source).parcel()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise _damaged(source, str(error)) from error
    except OSError as error:
        raise input_error(error, source) from error


class _Reader:
    """Looks at an archive that anybody may have made."""

    def __init__(self, archive: zipfile.ZipFile, source: Path) -> None:
        self._archive, self._source = archive, source
        infos = archive.infolist()
        self._infos = {info.filename: info for info in infos}
        if len(self._infos) < len(infos):
            raise _damaged(source, "a name occurs twice")
        if sum(info.file_size for info in infos) > MAX_TOTAL_BYTES or any(map(_is_bomb, infos)):
            raise _damaged(source, "it holds too much")
        if any(info.flag_bits & _ENCRYPTED or info.compress_type not in _WAYS for info in infos):
            raise _damaged(source, "it is packed in a way that is not ours")

    def parcel(self) -> Parcel:
        """What is in it, once all is as the manifest says."""
        manifest = self._manifest()
        expected = {_MANIFEST, *(f"cards/{i}.json" for i in manifest.cards), *(f"files/{n}" for n in manifest.files)}
        if strange := self._infos.keys() ^ expected:
            raise _damaged(self._source, f"{min(strange)} is missing, or does not belong there")
        voices = tuple(self._card(card_id) for card_id in manifest.cards)
        if {name for card in voices for name in card.files} != manifest.files.keys():
            raise _damaged(self._source, "its voices and its files don't belong together")
        for name, entry in manifest.files.items():
            self._check(name, entry)
        return Parcel(voices, tuple(manifest.files), lambda name: self._content(name, MAX_FILE_BYTES))

    def _manifest(self) -> Manifest:
        if _MANIFEST not in self._infos:
            raise InputError(f"{self._source} is not a file of voices.", remedy=f"Choose a {SUFFIX} file.")
        try:
            found = msgspec.json.decode(self._content(_MANIFEST, MAX_TEXT_BYTES), type=Manifest)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise _damaged(self._source, str(error)) from error
        if found.format != FORMAT:
            raise InputError(f"{self._source} is not a file of voices.", remedy=f"Choose a {SUFFIX} file.")
        if found.version > VERSION:
            raise InputError(f"{self._source} was made by a newer DubStudio.", remedy="Update DubStudio.")
        if len(set(found.cards)) < len(found.cards) or len(found.cards) > MAX_CARDS:
            raise _damaged(self._source, "it names a voice twice, or too many")
        if not all(map(cards.is_id, found.cards)) or not all(map(cards.is_file_name, found.files)):
            raise _damaged(self._source, "it names what can't be a file of the library")
        return found

    def _card(self, card_id: str) -> VoiceCard:
        name = f"cards/{card_id}.json"
        kept = cards.decode(self._content(name, MAX_TEXT_BYTES), f"{name} in {self._source}")
        if kept.card.id != card_id:
            raise _damaged(self._source, f"{name} is the card of another voice")
        return kept.card

    def _check(self, name: str, entry: Entry) -> None:
        data = self._content(f"files/{name}", MAX_FILE_BYTES)
        digest = hashlib.sha256(data).hexdigest()
        if len(data) != entry.size or digest != entry.sha256 or digest != name.partition(".")[0]:
            raise _damaged(self._source, f"files/{name} is not what it was")

    def _content(self, name: str, most: int) -> bytes:
        """An entry, never more of it than `most`, whatever its header says."""
        info = self._infos[name]
        if info.file_size > most:
            raise _damaged(self._source, f"{name} is too large")
        with self._archive.open(info) as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise _damaged(self._source, f"{name} is too large")
        return data


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > _SMALL and info.file_size > _RATIO * info.compress_size


def _put(archive: zipfile.ZipFile, name: str, data: bytes, how: int) -> None:
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.external_attr = 0o644 << 16
    archive.writestr(info, data, compress_type=how)


def _sound(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise input_error(error, path) from error
    if hashlib.sha256(data).hexdigest() != path.name.partition(".")[0]:
        raise InputError(f"{path} is damaged.", remedy="Record or import the voice again.")
    return data


def _damaged(source: Path, trouble: str) -> InputError:
    return InputError(f"{source} can't be used: {trouble}.", remedy="Ask for the file again.")
