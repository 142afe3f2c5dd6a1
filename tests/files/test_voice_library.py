"""The user's voices: found, changed by several programs at once, thrown away, and made again from their files."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import ChangedOnDisk, InputError, MissingFile, OutputError, UnknownVoice, UsageError
from dubstudio.files.voice_library import cards
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.index import CARDS, INDEX
from dubstudio.files.voice_library.library import FILES, VoiceLibrary
from dubstudio.project.entities import Consent
from tests.disks import closed_disk  # noqa: F401  a fixture

ROOT = Path(__file__).resolve().parents[2]
MAY = Consent(person="May Parker", allowed_by="Ben Parker", how="In writing", date="2026-01-31")

WRITER = """
import sys
from pathlib import Path
from msgspec.structs import replace
from dubstudio.base.errors import ChangedOnDisk
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
library, who = VoiceLibrary(Path(sys.argv[1])), sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    sound = library.keep(f"{who} {number}".encode(), ".wav")
    library.add(VoiceCard(id="", name=f"{who} {number}", clips=(sound,)))
    while True:
        shared = library.get("card_shared")
        try:
            library.change(replace(shared, tags=(*shared.tags, f"{who}{number}")))
            break
        except ChangedOnDisk:
            pass
    print(number, flush=True)
"""


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "voices")


def writer(library: VoiceLibrary, who: str, n: int) -> subprocess.Popen[str]:
    """A process that writes into the library once it is given a line."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, library.folder, who, str(n)],
        cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def start(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def names(found: list[VoiceCard]) -> list[str]:
    return [card.name for card in found]


def full(library: VoiceLibrary) -> VoiceCard:
    """A card that says something in every field."""
    return library.add(
        VoiceCard(
            id="card_may", name="Aunt May", clips=(library.keep(b"her voice", ".WAV"),),
            print=library.keep(b"what was learnt", ".print"), likeness=0.78, language="en-GB", tags=("female", "old"),
            notes="Warm, a little hoarse", consent=MAY, starred=True, colour=3, score=86,
        )
    )  # fmt: skip


def test_nothing_is_made_before_there_is_something_to_keep(library: VoiceLibrary) -> None:
    assert library.all() == library.trashed() == library.search("x") == []
    assert library.revision() == 0
    library.empty_trash()
    assert not library.folder.exists()
    with pytest.raises(UnknownVoice):
        library.get("card_may")


def test_a_voice_comes_back_as_it_was_put_in(library: VoiceLibrary) -> None:
    card = full(library)
    again = VoiceLibrary(library.folder)
    assert again.get("card_may") == card
    assert (card.consent, card.created[:2], card.revision) == (MAY, "20", 1)
    assert again.path(card.clips[0]).read_bytes() == b"her voice"
    assert card.clips[0] == hashlib.sha256(b"her voice").hexdigest() + ".wav"


def test_the_same_sound_is_one_file_and_a_damaged_one_is_mended(library: VoiceLibrary, tmp_path: Path) -> None:
    (tmp_path / "clip.wav").write_bytes(b"sound")
    name = library.keep(tmp_path / "clip.wav", ".wav")
    assert library.keep(b"sound", ".wav") == name
    assert len(list((library.folder / FILES).iterdir())) == 1
    library.path(name).write_bytes(b"soun")
    library.keep(b"sound", ".wav")
    assert library.path(name).read_bytes() == b"sound"


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({}, ["Aunt May", "bo", "Cy"]),
        ({"words": "may HOARSE"}, ["Aunt May"]),
        ({"words": "may gruff"}, []),
        ({"words": "parker"}, ["Aunt May"]),
        ({"words": "温柔"}, ["bo"]),
        ({"language": "en"}, ["Aunt May", "Cy"]),
        ({"language": "en-US"}, ["Cy"]),
        ({"tag": "MALE"}, ["bo", "Cy"]),
        ({"starred": True}, ["Aunt May"]),
        ({"words": "gruff", "tag": "male", "language": "zh"}, ["bo"]),
    ],
)
def test_search(library: VoiceLibrary, wish: dict[str, str], expected: list[str]) -> None:
    full(library)
    library.add(VoiceCard(id="card_bo", name="bo", language="zh", tags=("male",), notes="gruff, 温柔"))
    library.add(VoiceCard(id="card_cy", name="Cy", language="en-US", tags=("male",)))
    assert names(library.search(**wish)) == expected  # type: ignore[arg-type]


def test_who_has_looked_before_another_one_wrote_is_refused(library: VoiceLibrary) -> None:
    seen = full(library)
    other = VoiceLibrary(library.folder).change(replace(seen, notes="by another one"))
    with pytest.raises(ChangedOnDisk, match="Aunt May"):
        library.change(replace(seen, name="May"))
    assert library.get("card_may") == other
    assert library.change(replace(other, name="May")).notes == "by another one"


def test_every_change_shows_in_the_revision(library: VoiceLibrary) -> None:
    seen = {library.revision()}
    card = full(library)
    for change in (
        lambda: library.change(replace(card, starred=False)),
        lambda: library.duplicate(card.id),
        lambda: library.trash([card.id]),
        lambda: library.restore([card.id]),
        lambda: library.empty_trash(),
    ):
        seen.add(library.revision())
        change()
        assert library.revision() not in seen
    before = library.revision()
    library.all()
    assert VoiceLibrary(library.folder).revision() == before, "looking changes nothing"


def test_a_second_one_has_a_name_of_its_own(library: VoiceLibrary) -> None:
    card = full(library)
    twin, third = library.duplicate(card.id), library.duplicate(card.id)
    assert (twin.name, third.name) == ("Aunt May 2", "Aunt May 3")
    assert len({card.id, twin.id, third.id}) == 3
    assert (twin.clips, twin.print, twin.consent) == (card.clips, card.print, MAY)


def test_an_id_that_is_taken_becomes_another_one(library: VoiceLibrary) -> None:
    full(library)
    for wrong in ("card_may", "", "../../etc", "a/b"):
        added = library.add(VoiceCard(id=wrong, name="Bo"))
        assert added.id not in ("card_may", wrong)
        assert library.get(added.id).name == "Bo"
    assert library.get("card_may").name == "Aunt May"


def test_no_file_goes_while_a_voice_names_it(library: VoiceLibrary) -> None:
    card, shared = full(library), library.keep(b"her voice", ".wav")
    library.add(VoiceCard(id="card_bo", name="Bo", clips=(shared,)))
    waiting = library.keep(b"its card is still to come", ".wav")
    library.trash([card.id])
    assert names(library.all()) == ["Bo"]
    assert names(library.trashed()) == ["Aunt May"]
    assert library.path(card.print).exists(), "the trash gives everything back"
    library.restore([card.id])
    assert library.get(card.id).consent == MAY
    library.trash([card.id])
    library.empty_trash()
    assert not library.trashed()
    assert library.path(shared).exists(), "Bo needs it"
    assert library.path(waiting).exists()
    assert not library.path(card.print).exists()
    with pytest.raises(UnknownVoice):
        library.restore([card.id])


def test_the_trash_takes_all_or_none(library: VoiceLibrary) -> None:
    full(library)
    with pytest.raises(UnknownVoice, match="nobody"):
        library.trash(["card_may", "nobody"])
    assert names(library.all()) == ["Aunt May"]


def test_a_voice_without_its_sound_is_refused(library: VoiceLibrary) -> None:
    with pytest.raises(MissingFile):
        library.add(VoiceCard(id="card_bo", name="Bo", clips=("0" * 64 + ".wav",)))
    for name in ("../index.db", "0" * 64, "0" * 64 + ".wav/../x", ""):
        with pytest.raises(InputError):
            library.path(name)
    with pytest.raises(MissingFile):
        library.keep(library.folder / "none.wav", ".wav")
    assert library.all() == []


@pytest.mark.parametrize("name", ["", "  "])
def test_a_voice_without_a_name_is_refused(library: VoiceLibrary, name: str) -> None:
    card = full(library)
    with pytest.raises(UsageError, match="name"):
        library.add(VoiceCard(id="", name=name))
    with pytest.raises(UsageError, match="name"):
        library.change(replace(card, name=name))
    assert library.all() == [card]


# Several at once.


def test_two_programs_writing_at_once_lose_nothing(library: VoiceLibrary) -> None:
    library.add(VoiceCard(id="card_shared", name="shared"))
    n = 8
    with writer(library, "a", n) as one, writer(library, "b", n) as two:
        start(one)
        start(two)
        assert (one.wait(60), two.wait(60)) == (0, 0)
    expected = {f"{who}{number}" for who in "ab" for number in range(n)}
    assert set(library.get("card_shared").tags) == expected
    found = [card for card in library.all() if card.id != "card_shared"]
    assert {card.name.replace(" ", "") for card in found} == expected
    assert all(library.path(card.clips[0]).read_bytes() == card.name.encode() for card in found)
    (library.folder / INDEX).unlink()
    assert len(VoiceLibrary(library.folder).all()) == 2 * n + 1, "the files say the same"


def test_a_program_killed_while_it_writes_leaves_a_library_that_is_whole(library: VoiceLibrary) -> None:
    library.add(VoiceCard(id="card_shared", name="shared"))
    with writer(library, "a", 10_000) as process:
        start(process)
        assert process.stdout is not None
        for _ in range(5):
            done = int(process.stdout.readline())
        process.kill()
    found = {card.name for card in library.all()}
    assert {f"a {number}" for number in range(done + 1)} <= found
    for card in library.all():
        assert all(library.path(name).exists() for name in card.files)
    library.empty_trash()
    library.change(replace(library.get("card_shared"), notes="goes on"))


def test_many_threads_use_one_library(library: VoiceLibrary) -> None:
    errors: list[Exception] = []

    def work(who: int) -> None:
        try:
            for number in range(5):
                library.add(VoiceCard(id="", name=f"{who}-{number}"))
                library.search("1")
        except OutputError as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert len(library.all()) == 20


# What is lost, damaged, strange.


def test_a_lost_index_is_made_again_with_the_trash(library: VoiceLibrary) -> None:
    card = full(library)
    library.add(VoiceCard(id="card_bo", name="Bo"))
    library.trash(["card_bo"])
    before = library.revision()
    (library.folder / INDEX).unlink()
    again = VoiceLibrary(library.folder)
    assert again.all() == [card]
    assert names(again.trashed()) == ["Bo"]
    assert again.revision() != before


@pytest.mark.parametrize("damage", ["garbage", "cut"])
def test_a_damaged_index_is_told_and_nothing_is_lost(library: VoiceLibrary, damage: str) -> None:
    card, index = full(library), library.folder / INDEX
    whole = index.read_bytes()
    index.write_bytes(b"no database" * 500 if damage == "garbage" else whole[: len(whole) // 2 - 100])
    spoilt = index.read_bytes()
    for use in (library.all, lambda: library.add(VoiceCard(id="", name="Bo")), lambda: library.get(card.id)):
        with pytest.raises(InputError, match="damaged") as caught:
            use()
        assert "Delete or move that one file" in caught.value.remedy
    assert index.read_bytes() == spoilt, "it is not ours to throw away"
    assert library.path(card.clips[0]).read_bytes() == b"her voice"
    assert VoiceLibrary(library.folder).rebuild() == 1
    assert library.all() == [card]
    (aside,) = library.folder.glob("index.aside-*.db")
    assert aside.read_bytes() == spoilt


def test_a_card_that_cant_be_read_does_not_take_the_others_along(library: VoiceLibrary) -> None:
    card = full(library)
    (library.folder / INDEX).unlink()
    sound = library.keep(b"of a card that is damaged", ".wav")
    (library.folder / CARDS / "card_bad.json").write_bytes(f'{{"card": {{"clips": ["{sound}"'.encode())
    (library.folder / CARDS / "other.json").write_bytes(cards.encode(VoiceCard(id="card_x", name="X")))
    assert library.all() == [card]
    assert (library.folder / CARDS / "card_bad.json").exists()
    (library.folder / INDEX).unlink()  # nobody remembers now that its sound was just kept
    library.empty_trash()
    assert library.path(sound).exists(), "somebody may mend the card"


def test_what_a_newer_program_wrote_is_kept(library: VoiceLibrary) -> None:
    card = replace(full(library), extra={"accent": "Queens"}, consent=replace(MAY, extra={"until": "2030"}))
    library.change(card)
    library.duplicate("card_may")
    for found in VoiceLibrary(library.folder).all():
        assert found.extra == {"accent": "Queens"}
        assert found.consent.extra == {"until": "2030"}
    assert b'"accent": "Queens"' in (library.folder / CARDS / "card_may.json").read_bytes()


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "other"}',
        b'{"format": "dubstudio-voice", "version": 99, "card": {"id": "a", "name": "a"}}',
        b'{"format": "dubstudio-voice", "card": {"id": "a"}}',
        b'{"format": "dubstudio-voice", "card": {"id": "../a", "name": "a"}}',
        b'{"format": "dubstudio-voice", "card": {"id": "a", "name": "a", "clips": ["/etc/passwd"]}}',
        b'{"format": "dubstudio-voice", "card": {"id": "a", "name": "a", "colour": 99}}',
        b'{"format": "dubstudio-voice", "card": {"id": "a", "name": "a", "likeness": 7}}',
        b'{"format": "dubstudio-voice", "card": {"id": "a", "name": "a", "consent": {"person": 5}}}',
    ],
)
def test_a_card_that_is_none_is_refused(spoilt: bytes) -> None:
    with pytest.raises(InputError, match="place"):
        cards.decode(spoilt, "place")


def test_a_place_that_cant_be_written_to_is_told(
    library: VoiceLibrary,
    closed_disk: Path,  # noqa: F811
) -> None:
    with pytest.raises(OutputError):
        VoiceLibrary(closed_disk / "voices").add(VoiceCard(id="", name="Bo"))
    assert VoiceLibrary(closed_disk / "voices").all() == []
