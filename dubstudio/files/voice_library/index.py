"""The index of the library: SQLite, so that several programs can write at once and lose nothing of each other.

    LIBRARY/index.db      one row for each card, and a number that grows with every change
    LIBRARY/cards/*.json  the same cards, one file each

Every change is one transaction that writes the card's file before it ends, so the files always say at least as much as
the index. Where the index is missing or empty it is made again from them; a damaged one is reported and never touched.
Connections live as long as one transaction: any thread may call. Must not know what the sounds hold.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.errors import DiskFull, DubError, InputError, NotWritable, OutputError, input_error, output_error
from dubstudio.files.voice_library import cards
from dubstudio.files.voice_library.cards import Kept, VoiceCard

INDEX = "index.db"
CARDS = "cards"

_VERSION = 1
_PATIENCE_S = 20.0  # for whoever else is writing
_SCHEMA = (
    "CREATE TABLE cards (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
    "CREATE TABLE fresh (name TEXT PRIMARY KEY, since REAL NOT NULL) STRICT",
    "CREATE TABLE changes (number INTEGER NOT NULL) STRICT",
)


class Transaction:
    """What can be done to the index while nobody else writes."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection, self._folder = connection, folder

    @property
    def number(self) -> int:
        """Of the changes so far."""
        return int(self._connection.execute("SELECT number FROM changes").fetchone()[0])

    def all(self, *, trashed: bool | None = None) -> list[VoiceCard]:
        """The cards, or those that are in the trash, or those that are not."""
        rows = self._connection.execute("SELECT data FROM cards WHERE ?1 IS NULL OR trashed = ?1", (trashed,))
        return [_decoded(data).card for (data,) in rows]

    def find(self, card_id: str) -> Kept | None:
        """A card by its id; None where there is none."""
        row = self._connection.execute("SELECT data FROM cards WHERE id = ?", (card_id,)).fetchone()
        return _decoded(row[0]) if row else None

    def put(self, card: VoiceCard, *, trashed: bool = False) -> None:
        """Write a card, into the index and its file."""
        data = cards.encode(card, trashed=trashed)
        atomic.write_bytes(atomic.ensure_folder(self._folder / CARDS) / f"{card.id}.json", data)
        self._row(card.id, data, trashed=trashed)

    def drop(self, card_id: str) -> None:
        """Be rid of a card and its file."""
        path = self._folder / CARDS / f"{card_id}.json"
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise output_error(error, path) from error
        self._connection.execute("DELETE FROM cards WHERE id = ?", (card_id,))

    def remember(self, name: str) -> None:
        """A file was just kept; its card is still to come."""
        self._connection.execute("INSERT OR REPLACE INTO fresh VALUES (?, ?)", (name, time.time()))

    def settle(self, card: VoiceCard) -> None:
        """The files of a card are named now."""
        self._connection.executemany("DELETE FROM fresh WHERE name = ?", [(name,) for name in card.files])

    def fresh(self, longest_s: float) -> set[str]:
        """Files kept less than `longest_s` ago whose card is still to come; older ones are forgotten."""
        self._connection.execute("DELETE FROM fresh WHERE since < ?", (time.time() - longest_s,))
        return {name for (name,) in self._connection.execute("SELECT name FROM fresh")}

    def written_names(self) -> set[str]:
        """Files that any card file names, also one that can't be read, or that the index does not know of yet."""
        found: set[str] = set()
        for path in (self._folder / CARDS).glob("*.json"):
            try:
                found |= cards.names_in(path.read_bytes())
            except OSError as error:
                raise input_error(error, path) from error
        return found

    def _row(self, card_id: str, data: bytes, *, trashed: bool) -> None:
        self._connection.execute("INSERT OR REPLACE INTO cards VALUES (?, ?, ?)", (card_id, int(trashed), data))

    def build(self) -> None:
        """Make the tables and fill them from the card files; those that can't be read stay where they are."""
        for statement in _SCHEMA:
            self._connection.execute(statement)
        # Another number than before, whatever was before: whoever looks for changes must see this one.
        self._connection.execute("INSERT INTO changes VALUES (?)", (time.time_ns() // 1_000_000,))
        for path in sorted((self._folder / CARDS).glob("*.json")):
            with suppress(OSError, InputError):
                kept = cards.decode(path.read_bytes(), path)
                if path.stem == kept.card.id:
                    self._row(kept.card.id, cards.encode(kept.card, trashed=kept.trashed), trashed=kept.trashed)
        self._connection.execute(f"PRAGMA user_version = {_VERSION}")

    def count(self) -> None:
        """Something has changed."""
        self._connection.execute("UPDATE changes SET number = number + 1")


class Index:
    """Opens transactions.

    Args:
        folder: Of the library; made when something is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / INDEX

    @contextmanager
    def reading(self) -> Iterator[Transaction | None]:
        """Look; None where there is no library yet.

        Raises:
            InputError: The index is damaged, or made by a newer version.
            OutputError: It is busy for too long.
        """
        if not self._path.exists() and not any((self._folder / CARDS).glob("*.json")):
            yield None
            return
        if not self._is_built():
            with self.writing():
                pass
        with self._opened("BEGIN") as transaction:
            yield transaction

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Change: all of it is done when the block ends, or nothing where it raises.

        Raises:
            InputError: The index is damaged, or made by a newer version.
            OutputError: It can't be written, or is busy for too long.
        """
        atomic.ensure_folder(self._folder)
        with self._opened("BEGIN IMMEDIATE") as transaction:
            yield transaction
            transaction.count()

    def put_aside(self) -> None:
        """Have no index any more: the next one who looks makes it again from the card files.

        Raises:
            OutputError: It can't be moved.
        """
        # What SQLite keeps beside it belongs to it, and would spoil the next one.
        for path in (self._path.with_name(f"{INDEX}-journal"), self._path):
            aside = path.with_name(path.name.replace(self._path.stem, f"{self._path.stem}.aside-{time.time_ns()}", 1))
            try:
                path.rename(aside)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise output_error(error, path) from error

    def _is_built(self) -> bool:
        if not self._path.exists():
            return False
        with _mapped(self._path), closing(self._connected()) as connection:
            return _version(connection) > 0

    @contextmanager
    def _opened(self, begin: str) -> Iterator[Transaction]:
        with _mapped(self._path), closing(self._connected()) as connection:
            connection.execute(begin)
            try:
                transaction = Transaction(connection, self._folder)
                version = _version(connection)
                if version > _VERSION:
                    raise InputError(f"{self._path} was made by a newer DubStudio.", remedy="Update DubStudio.")
                if version == 0:
                    transaction.build()
                yield transaction
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")

    def _connected(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _decoded(data: bytes) -> Kept:
    return cards.decode(data, "The index of the voice library")


@contextmanager
def _mapped(path: Path) -> Iterator[None]:
    """Errors of SQLite become ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _told(error, path) from error
    except FileNotFoundError as error:
        raise input_error(error, path) from error


def _told(error: sqlite3.Error, path: Path) -> DubError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the details of extended codes
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return OutputError(
            f"{path} is in use by another program for too long.", remedy="Wait for it to end, then try again."
        )
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(f"No space left while writing {path}.", remedy="Free some space.")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR):
        return NotWritable(f"Can't use {path}: {error}.", remedy="See that you may read and write that folder.")
    return InputError(
        f"The index of your voices, {path}, is damaged ({error}). The voices themselves are not.",
        remedy="Delete or move that one file: it is made again from the voices.",
    )
