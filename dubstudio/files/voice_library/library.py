"""The user's voices: cards in an index, sounds in files. Any thread and any number of programs may use one at once.

    LIBRARY/index.db      the index (`files.voice_library.index`)
    LIBRARY/cards/*.json  one file for each card: what the index is made from, should it be lost
    LIBRARY/files/        clips and voice prints, each named by the sha256 of its content

No file goes while a card names it, one in the trash included; `empty_trash` sweeps. Must not know what sounds hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import atomic
from dubstudio.base.errors import (
    ChangedOnDisk,
    InputError,
    MissingFile,
    UnknownVoice,
    UsageError,
    input_error,
    output_error,
)
from dubstudio.base.ids import new_id
from dubstudio.files.voice_library import cards, exchange
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.index import Index, Transaction

FILES = "files"

_FRESH_S = 3600.0  # a file may wait that long for its card


class VoiceLibrary:
    """A library in a folder, which need not exist yet.

    Args:
        folder: Where; ``paths.user_data() / "voices"`` for the user's own.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index = Index(folder)

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._folder

    def revision(self) -> int:
        """Another number whenever anything was changed, by whomever; 0 where there is nothing yet."""
        with self._index.reading() as found:
            return found.number if found else 0

    def all(self) -> list[VoiceCard]:
        """The voices by name, without those in the trash."""
        return self._listed(trashed=False)

    def trashed(self) -> list[VoiceCard]:
        """Those in the trash."""
        return self._listed(trashed=True)

    def search(self, words: str = "", *, language: str = "", tag: str = "", starred: bool = False) -> list[VoiceCard]:
        """Voices that everything given is true of.

        Args:
            words: Each stands in the name, a tag, the notes, the language or the person's name.
            language: Its own, BCP-47; ``en`` takes ``en-GB`` as well.
            tag: One it has.
            starred: Only starred ones.
        """
        return [
            card
            for card in self.all()
            if card.says(words)
            and (not language or card.language == language or card.language.startswith(f"{language}-"))
            and (not tag or tag.casefold() in (known.casefold() for known in card.tags))
            and (card.starred or not starred)
        ]

    def get(self, card_id: str) -> VoiceCard:
        """A voice by its id.

        Raises:
            UnknownVoice: There is none, or it is in the trash.
        """
        with self._index.reading() as found:
            kept = found.find(card_id) if found else None
        if kept is None or kept.trashed:
            raise _unknown(card_id)
        return kept.card

    # Changing it.

    def add(self, card: VoiceCard) -> VoiceCard:
        """Put a voice in.

        Args:
            card: Its files must have been kept. An id that is taken, or none, becomes a fresh one.

        Returns:
            The card as it is kept.

        Raises:
            UsageError: It has no name.
            MissingFile: A file it names is not there.
            OutputError: The library can't be written to.
        """
        with self._index.writing() as index:
            return self._put_in(index, card)

    def change(self, card: VoiceCard) -> VoiceCard:
        """Write what has changed of a voice.

        Returns:
            The card as it is kept: the next change starts from that one.

        Raises:
            UnknownVoice: There is none any more.
            UsageError: It has no name any more.
            ChangedOnDisk: Somebody has changed it since `card` was read.
            OutputError: The library can't be written to.
        """
        with self._index.writing() as index:
            kept = index.find(card.id)
            if kept is None:
                raise _unknown(card.id)
            if kept.card.revision != card.revision:
                raise ChangedOnDisk(
                    f"The voice {kept.card.name} was changed by somebody else meanwhile.", remedy="Look at it again."
                )
            _require_name(card)
            self._require_files(card)
            changed = replace(card, revision=card.revision + 1)
            index.put(changed, trashed=kept.trashed)
            index.settle(changed)
        return changed

    def duplicate(self, card_id: str) -> VoiceCard:
        """Put in a second one like it, under a name nobody has.

        Raises:
            UnknownVoice: There is none.
        """
        with self._index.writing() as index:
            kept = index.find(card_id)
            if kept is None or kept.trashed:
                raise _unknown(card_id)
            names = {card.name for card in index.all(trashed=False)}
            twin = replace(kept.card, id="", name=_free_name(kept.card.name, names), starred=False, created="")
            return self._put_in(index, twin)

    def trash(self, ids: Iterable[str]) -> None:
        """Put voices into the trash, all or, where one is not known, none.

        Raises:
            UnknownVoice: There is none of that id.
        """
        self._move(ids, trashed=True)

    def restore(self, ids: Iterable[str]) -> None:
        """Take voices out of the trash, all or, where one is not known, none.

        Raises:
            UnknownVoice: There is none of that id.
        """
        self._move(ids, trashed=False)

    def empty_trash(self) -> None:
        """Be rid of the voices in the trash, and of files that no voice names."""
        if not self._folder.exists():
            return
        with self._index.writing() as index:
            for card in index.all(trashed=True):
                index.drop(card.id)
        # A second transaction: were the first one taken back, its cards must find their files.
        with self._index.writing() as index:
            self._sweep(index)

    def rebuild(self) -> int:
        """Put the index aside and make it again from the card files, for where it is damaged.

        Returns:
            How many voices there are now, with those in the trash.

        Raises:
            OutputError: The library can't be written to.
        """
        self._index.put_aside()
        with self._index.reading() as index:
            return len(index.all()) if index else 0

    # Files.

    def keep(self, data: bytes | Path, suffix: str) -> str:
        """Keep a file that a card is to name within the hour. The same content twice is one file.

        Args:
            data: Its content, or a file to copy.
            suffix: Of the name it gets, with the dot.

        Returns:
            The name to refer to it by.

        Raises:
            MissingFile: There is no file to copy.
            OutputError: The library can't be written to.
        """
        content = data if isinstance(data, bytes) else _read(data)
        name = hashlib.sha256(content).hexdigest() + suffix.lower()
        path = self.path(name)
        with self._index.writing() as index:
            index.remember(name)
            if not _is_whole(path):
                atomic.ensure_folder(path.parent)
                atomic.write_bytes(path, content)
        return name

    def path(self, name: str) -> Path:
        """Where a file is that a card names.

        Raises:
            InputError: That is not the name of such a file.
        """
        if not cards.is_file_name(name):
            raise InputError(f"{name!r} is not a file of the voice library.", remedy="Bring the voice in again.")
        return self._folder / FILES / name

    # Exchange.

    def export(self, ids: Iterable[str], target: Path) -> None:
        """Write voices with all that belongs to them into one file, whole or not at all.

        Raises:
            UnknownVoice: There is none of that id.
            MissingFile: A file of one is gone.
            OutputError: The target can't be written.
        """
        exchange.write([self.get(card_id) for card_id in dict.fromkeys(ids)], self.path, target)

    def bring(self, source: Path) -> list[VoiceCard]:
        """Take in the voices of a file that `export` wrote: all, or none where anything in it is wrong.

        Returns:
            The cards as they are kept; an id that is taken here becomes a fresh one.

        Raises:
            MissingFile: There is no such file.
            InputError: It is none of ours, or damaged, or too large.
            OutputError: The library can't be written to.
        """
        with exchange.opened(source) as parcel:
            for name in parcel.files:
                self.keep(parcel.read(name), Path(name).suffix)
            with self._index.writing() as index:
                return [self._put_in(index, replace(card, revision=0)) for card in parcel.cards]

    def _listed(self, *, trashed: bool) -> list[VoiceCard]:
        with self._index.reading() as found:
            cards_found = found.all(trashed=trashed) if found else []
        return sorted(cards_found, key=lambda card: (card.name.casefold(), card.id))

    def _put_in(self, index: Transaction, card: VoiceCard) -> VoiceCard:
        _require_name(card)
        self._require_files(card)
        is_free = cards.is_id(card.id) and index.find(card.id) is None
        kept = replace(
            card,
            id=card.id if is_free else new_id("card"),
            created=card.created or datetime.now(UTC).isoformat(timespec="seconds"),
            revision=1,
        )
        index.put(kept)
        index.settle(kept)
        return kept

    def _move(self, ids: Iterable[str], *, trashed: bool) -> None:
        with self._index.writing() as index:
            found = [(card_id, index.find(card_id)) for card_id in dict.fromkeys(ids)]
            for card_id, kept in found:
                if kept is None:
                    raise _unknown(card_id)
            for _card_id, kept in found:
                if kept and kept.trashed != trashed:
                    index.put(kept.card, trashed=trashed)

    def _require_files(self, card: VoiceCard) -> None:
        for name in card.files:
            if not self.path(name).is_file():
                raise MissingFile(
                    f"A file of the voice {card.name} is missing: {name}.", remedy="Record or import the voice again."
                )

    def _sweep(self, index: Transaction) -> None:
        named = {name for card in index.all() for name in card.files} | index.fresh(_FRESH_S) | index.written_names()
        for path in (self._folder / FILES).glob("*"):
            if cards.is_file_name(path.name) and path.name not in named:
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:
                    raise output_error(error, path) from error


def _require_name(card: VoiceCard) -> None:
    if not card.name.strip():
        raise UsageError("A voice needs a name.", remedy="Give it one.")


def _free_name(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name} {number}" in taken:
        number += 1
    return f"{name} {number}"


def _is_whole(path: Path) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == path.name.partition(".")[0]
    except OSError:
        return False


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise input_error(error, path) from error


def _unknown(card_id: str) -> UnknownVoice:
    return UnknownVoice(f"There is no voice {card_id!r} in the library.", remedy="Look at the list of your voices.")
