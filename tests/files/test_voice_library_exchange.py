"""Voices in one file: what comes back, and what strangers may have put into it."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dubstudio.base.errors import DiskFull, InputError, MissingFile, NotWritable, UnknownVoice
from dubstudio.files.voice_library import exchange
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import FILES, VoiceLibrary
from dubstudio.project.entities import Consent
from tests.disks import small_disk  # noqa: F401  a fixture

MAY = Consent(person="May Parker", allowed_by="Ben Parker", how="In writing", date="2026-01-31")
SOUND = b"her voice" * 1000
NAME = hashlib.sha256(SOUND).hexdigest() + ".wav"


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    made = VoiceLibrary(tmp_path / "mine")
    made.keep(SOUND, ".wav")
    learnt = made.keep(b"what was learnt", ".print")
    made.add(VoiceCard(id="card_may", name="Aunt May", clips=(NAME,), print=learnt, consent=MAY, tags=("old",)))
    made.add(VoiceCard(id="card_twin", name="Her twin", clips=(NAME,)))
    made.add(VoiceCard(id="card_bo", name="阿博", preset="zm_yunjian"))
    return made


@pytest.fixture
def theirs(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "theirs")


@pytest.fixture
def sent(library: VoiceLibrary, tmp_path: Path) -> Path:
    target = tmp_path / "may.dubvoice"
    library.export(["card_may", "card_bo", "card_twin", "card_may"], target)
    return target


def test_voices_arrive_as_they_were_sent(library: VoiceLibrary, theirs: VoiceLibrary, sent: Path) -> None:
    brought = theirs.bring(sent)
    assert [card.name for card in brought] == ["Aunt May", "阿博", "Her twin"]
    assert theirs.get("card_may") == library.get("card_may")
    assert theirs.path(NAME).read_bytes() == SOUND
    with zipfile.ZipFile(sent) as archive:
        assert sum(name.startswith("files/") for name in archive.namelist()) == 2, "a sound of two voices is there once"


def test_the_same_voices_give_the_same_bytes(library: VoiceLibrary, sent: Path, tmp_path: Path) -> None:
    library.export(["card_may", "card_bo", "card_twin"], tmp_path / "again.dubvoice")
    assert (tmp_path / "again.dubvoice").read_bytes() == sent.read_bytes()


def test_who_has_the_voice_already_gets_a_second_one(library: VoiceLibrary, sent: Path) -> None:
    brought = library.bring(sent)
    assert len(library.all()) == 6
    assert {"card_may", "card_bo", "card_twin"}.isdisjoint(card.id for card in brought)
    assert brought[0].consent == MAY
    assert len(list((library.folder / FILES).iterdir())) == 2


def test_what_cant_be_sent_leaves_the_old_file(library: VoiceLibrary, sent: Path) -> None:
    before = sent.read_bytes()
    with pytest.raises(UnknownVoice):
        library.export(["nobody"], sent)
    library.path(NAME).write_bytes(b"spoilt")
    with pytest.raises(InputError, match="damaged"):
        library.export(["card_may"], sent)
    library.path(NAME).unlink()
    with pytest.raises(MissingFile):
        library.export(["card_may"], sent)
    assert sent.read_bytes() == before
    with pytest.raises(NotWritable):
        library.export(["card_bo"], sent.parent / "none" / "x.dubvoice")


def test_a_full_disk_is_told(library: VoiceLibrary, sent: Path, small_disk: Path) -> None:  # noqa: F811
    big = library.keep(bytes(400_000), ".wav")
    library.add(VoiceCard(id="card_big", name="Big", clips=(big,)))
    with pytest.raises(DiskFull):
        library.export(["card_big"], small_disk / "big.dubvoice")
    assert list(small_disk.iterdir()) == []
    own = VoiceLibrary(small_disk / "voices")
    with pytest.raises(DiskFull):
        own.keep(bytes(400_000), ".wav")
    assert len(own.bring(sent)) == 3, "what fits is still taken in"


# What strangers may send. Each builder changes the entries of a good file.

Entries = dict[str, bytes]


def manifest(entries: Entries, **fields: Any) -> Entries:
    told = json.loads(entries["manifest.json"])
    return {**entries, "manifest.json": json.dumps({**told, **fields}).encode()}


def listed(entries: Entries) -> dict[str, Any]:
    return dict(json.loads(entries["manifest.json"])["files"])


def card(entries: Entries, **fields: Any) -> Entries:
    kept = json.loads(entries["cards/card_may.json"])
    return {**entries, "cards/card_may.json": json.dumps({**kept, "card": {**kept["card"], **fields}}).encode()}


def renamed(entries: Entries, old: str, new: str) -> Entries:
    return {new if name == old else name: data for name, data in entries.items()}


WRONG: dict[str, Callable[[Entries], Entries]] = {
    "no manifest": lambda e: {k: v for k, v in e.items() if k != "manifest.json"},
    "a manifest that is none": lambda e: {**e, "manifest.json": b"{"},
    "nested without end": lambda e: {**e, "manifest.json": b"[" * 100_000},
    "another format": lambda e: manifest(e, format="other"),
    "a newer one": lambda e: manifest(e, version=99),
    "a sound that was changed": lambda e: {**e, f"files/{NAME}": SOUND[:-1] + b"!"},
    "a sound that is missing": lambda e: {k: v for k, v in e.items() if k != f"files/{NAME}"},
    "a sound more than is listed": lambda e: {**e, "files/" + "0" * 64 + ".wav": b"more"},
    "a way out": lambda e: {**e, "../../evil.txt": b"evil"},
    "an absolute name": lambda e: {**e, "/tmp/evil.txt": b"evil"},
    "a program": lambda e: {**e, "setup.exe": b"MZ"},
    "a lie about the hash": lambda e: manifest(e, files={**listed(e), NAME: {"size": len(SOUND), "sha256": "0" * 64}}),
    "a lie about the size": lambda e: manifest(e, files={**listed(e), NAME: {"size": 1, "sha256": NAME[:64]}}),
    "a listed way out": lambda e: manifest(
        renamed(e, f"files/{NAME}", "files/../x.wav"),
        files={"../x.wav" if k == NAME else k: v for k, v in listed(e).items()},
    ),
    "an id that is a way out": lambda e: manifest(e, cards=["../card_may", "card_bo", "card_twin"]),
    "a voice twice": lambda e: manifest(e, cards=["card_may", "card_may", "card_bo", "card_twin"]),
    "a card of another id": lambda e: card(e, id="card_other"),
    "a card with another one's sound": lambda e: card(e, clips=["1" * 64 + ".wav"]),
    "a card that names a file of the system": lambda e: card(e, clips=["/etc/passwd"]),
    "a card that is none": lambda e: {**e, "cards/card_may.json": b"{}"},
    "a sound nobody names": lambda e: card(e, print=""),
    "a manifest too large": lambda e: {**e, "manifest.json": e["manifest.json"] + b" " * exchange.MAX_TEXT_BYTES},
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_not_as_it_says_is_refused_whole(theirs: VoiceLibrary, sent: Path, tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(sent) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    wrong = tmp_path / "wrong.dubvoice"
    with zipfile.ZipFile(wrong, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in WRONG[name](entries).items():
            archive.writestr(entry, data)
    with pytest.raises(InputError) as caught:
        theirs.bring(wrong)
    assert "wrong.dubvoice" in caught.value.message
    assert caught.value.remedy
    assert not theirs.folder.exists(), "nothing is kept, nothing is written anywhere"


def test_a_bomb_is_refused_before_it_goes_off(
    theirs: VoiceLibrary, sent: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "MAX_TOTAL_BYTES", 1_000_000)
    bomb = tmp_path / "bomb.dubvoice"
    with zipfile.ZipFile(sent) as archive, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in archive.namelist():
            target.writestr(entry, archive.read(entry))
        target.writestr("files/" + "0" * 64 + ".wav", bytes(2_000_000))
    with pytest.raises(InputError, match="too much"):
        theirs.bring(bomb)
    monkeypatch.setattr(exchange, "MAX_TOTAL_BYTES", 10_000_000)
    with pytest.raises(InputError, match="too much"):
        theirs.bring(bomb)
    monkeypatch.setattr(exchange, "MAX_FILE_BYTES", 1_000)
    with pytest.raises(InputError, match="too large"):
        theirs.bring(sent)


def test_a_name_that_occurs_twice_is_refused(theirs: VoiceLibrary, sent: Path) -> None:
    with zipfile.ZipFile(sent, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(f"files/{NAME}", b"another one")
    with pytest.raises(InputError, match="twice"):
        theirs.bring(sent)


def test_a_locked_archive_is_refused(theirs: VoiceLibrary, sent: Path) -> None:
    data = bytearray(sent.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(mark, place + 4)
    sent.write_bytes(data)
    with pytest.raises(InputError, match="packed"):
        theirs.bring(sent)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_was_cut_off_is_refused(theirs: VoiceLibrary, sent: Path, share: float) -> None:
    data = sent.read_bytes()
    sent.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InputError):
        theirs.bring(sent)
    assert not theirs.folder.exists()


def test_every_spoilt_byte_is_noticed_or_harmless(theirs: VoiceLibrary, library: VoiceLibrary, sent: Path) -> None:
    data, expected = sent.read_bytes(), library.all()
    for place in range(0, len(data), max(1, len(data) // 150)):
        sent.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        try:
            with exchange.opened(sent) as parcel:
                assert sorted(parcel.cards, key=lambda c: c.name) == sorted(expected, key=lambda c: c.name)
        except InputError:
            continue


def test_what_is_no_file_is_told(theirs: VoiceLibrary, tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        theirs.bring(tmp_path / "none.dubvoice")
    with pytest.raises(InputError, match="folder"):
        theirs.bring(tmp_path)
