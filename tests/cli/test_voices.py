"""Voices of one's own, as a user types it: check, add, show, exchange, throw away, speak and dub with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from dubstudio.files.project_file import load
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.media import sound_file
from dubstudio.project.entities import Consent
from dubstudio.speech.voices import voices
from dubstudio.studio.voice_shelf import user_library
from tests.cli.conftest import Run

N_BUILT_IN = len(voices())


def _hum(hertz: float = 150.0, seconds: float = 1.0) -> bytes:
    times = np.arange(round(16_000 * seconds)) / 16_000
    return sound_file.flac_bytes((np.sin(times * 2 * np.pi * hertz) * 0.5).astype(np.float32), 16_000)


def _own(name: str, **fields: Any) -> VoiceCard:
    """A voice in the user's library, learnt from a hum."""
    library = user_library()
    made = {"engine": "tone", "clips": (library.keep(_hum(), ".flac"),), "language": "en", "tags": ("male",)}
    return library.add(VoiceCard(id="", name=name, **{**made, **fields}))


def test_own_voices_are_listed_behind_the_built_in_ones(run: Run) -> None:
    card = _own("Uncle Wang", language="zh")

    everybody = run("voices", "--json").document["voices"]
    english = run("voices", "--lang", "en", "--json").document["voices"]

    row = {"id": card.id, "name": "Uncle Wang", "language": "zh", "sex": "male", "kind": "yours"}
    assert (len(everybody), everybody[-1]) == (N_BUILT_IN + 1, row)
    assert row not in english
    assert "Uncle Wang" in run("voices", "--lang", "zh").out


def test_shows_what_is_known(run: Run) -> None:
    card = _own("Uncle Wang", consent=Consent(person="Wang", allowed_by="Wang", date="2026-05-04", how="in writing"))

    shown = run("voices", "show", "uncle WANG", "--json").document["voice"]

    assert shown["id"] == card.id
    assert shown["consent"] == {"person": "Wang", "allowed_by": "Wang", "date": "2026-05-04", "how": "in writing"}
    assert Path(shown["clips"][0]).read_bytes() == _hum()
    assert "allowed by: Wang" in run("voices", "show", card.id).out


def test_exchange_and_trash(run: Run, tmp_path: Path) -> None:
    card, parcel = _own("Anna"), tmp_path / "anna.dubvoice"

    assert run("voices", "export", "Anna", "-o", parcel).status == 0
    assert run("voices", "remove", "Anna").status == 0
    assert user_library().all() == []
    assert run("voices", "restore", "Anna", "--json").document["voices"][0]["id"] == card.id
    assert run("voices", "remove", card.id).status == 0
    assert run("voices", "empty-trash", "--json").document == {"removed": 1}
    assert not user_library().path(card.clips[0]).exists()

    brought = run("voices", "import", parcel, "--json").document["voices"]

    assert [voice["name"] for voice in brought] == ["Anna"]
    assert user_library().path(card.clips[0]).read_bytes() == _hum()


@pytest.mark.parametrize("named", ["anna", "id"])
def test_speaks_with_a_voice_of_ones_own(run: Run, tmp_path: Path, named: str) -> None:
    card = _own("Anna")
    out, like = tmp_path / "own.wav", tmp_path / "like.wav"
    clip = tmp_path / "clip.flac"
    clip.write_bytes(_hum())

    outcome = run("speak", "Good evening.", "--voice", card.id if named == "id" else named, "-o", out, "--json")
    run("speak", "Good evening.", "--engine", "tone", "--reference", clip, "-o", like)

    assert outcome.status == 0, outcome.err
    assert outcome.document["engine"] == "tone"
    assert np.array_equal(soundfile.read(out)[0], soundfile.read(like)[0])


def test_dubs_with_a_voice_of_ones_own_which_the_project_keeps(
    run: Run, tmp_path: Path, film: Path, script: Path
) -> None:
    card, folder = _own("Anna"), tmp_path / "work"
    order = ["dub", film, script, "-o", tmp_path / "out.mp4", "--voice", "Anna", "--project", folder, "--json"]

    outcome = run(*order)
    user_library().trash([card.id])
    user_library().empty_trash()

    assert outcome.status == 0, outcome.err
    project = load(folder).project
    (voice,) = project.voices.values()
    assert (voice.card_id, voice.name, voice.clips) == (card.id, "Anna", card.clips)
    assert (folder / "voices" / card.clips[0]).read_bytes() == _hum()
    assert {line["voice"] for line in outcome.document["lines"]} == {"Anna"}


def test_recasts_with_a_voice_of_ones_own(run: Run, tmp_path: Path, film: Path, script: Path) -> None:
    folder, cast = tmp_path / "work", tmp_path / "cast.toml"
    order = ["dub", film, script, "-o", tmp_path / "out.mp4", "--engine", "tone", "--project", folder, "--json"]
    run(*order)
    card = _own("Anna")
    cast.write_text('[cast]\n"LENA" = "Anna"\n', encoding="utf-8")

    for _twice in range(2):
        outcome = run(*order, "--cast", cast)
        assert outcome.status == 0, outcome.err

    project = load(folder).project
    speakers = {c.name: project.voices[c.voice_id or ""] for c in project.characters.values()}
    assert speakers["LENA"].card_id == card.id
    assert speakers["MARCUS"].card_id == ""
    assert [v.card_id for v in project.voices.values()].count(card.id) == 1


def test_a_recording_that_nothing_can_be_learnt_from(run: Run, tmp_path: Path) -> None:
    silence = tmp_path / "silence.wav"
    soundfile.write(silence, np.zeros(48_000), 16_000)

    checked = run("voices", "check", silence, "--json")
    added = run("voices", "add", "Nobody", silence, "--json")

    assert checked.status == 2
    assert not checked.document["usable"]
    assert checked.document["findings"][0]["fatal"]
    assert added.status == 2
    assert str(silence) in added.document["error"]["message"]
    assert user_library().all() == []


def test_learns_a_voice_and_speaks_with_it(run: Run, tmp_path: Path) -> None:
    clip, out = tmp_path / "somebody.wav", tmp_path / "line.wav"
    text = "The train was late, so we walked home together along the river."
    run("speak", text, "--voice", "am_adam", "-o", clip)

    checked = run("voices", "check", clip, "--json")
    added = run("voices", "add", "Adam", clip, "--tag", "male", "--person", "A. Dam", "--how", "by word", "--json")
    said = run("speak", "Good evening.", "--voice", "adam", "-o", out, "--json")
    imitated = run("speak", "Good evening.", "--engine", "kokoro", "--reference", clip, "-o", tmp_path / "x.wav")

    assert (checked.status, checked.document["usable"]) == (0, True)
    assert added.status == 0, added.err
    shown = added.document["voice"]
    assert (shown["consent"]["person"], shown["consent"]["allowed_by"]) == ("A. Dam", "A. Dam")
    assert 0.3 < shown["likeness"] <= 1
    assert Path(shown["print"]).exists()
    assert (said.status, said.document["engine"], imitated.status) == (0, "kokoro", 0)
    assert run("voices", "add", "ADAM", clip, "--json").document["error"]["kind"] == "UsageError"


def test_a_damaged_list_is_named_and_made_anew(run: Run) -> None:
    card = _own("Anna")
    (index,) = user_library().folder.glob("index*")
    index.write_bytes(b"no list of anything" * 100)

    listed = run("voices", "--json")
    rebuilt = run("voices", "rebuild", "--json")

    assert (listed.status, str(index) in listed.document["error"]["message"]) == (2, True)
    assert rebuilt.document == {"voices": 1}
    assert run("voices", "show", "Anna", "--json").document["voice"]["id"] == card.id


WRONG: dict[str, list[object]] = {
    "nobody is shown": ["voices", "show", "Nobody"],
    "nobody is removed": ["voices", "remove", "Nobody"],
    "nobody in the trash": ["voices", "restore", "Nobody"],
    "nobody is exported": ["voices", "export", "Nobody", "-o", "x.dubvoice"],
    "no file to import": ["voices", "import", "none.dubvoice"],
    "not a file of voices": ["voices", "import", __file__],
    "no file to check": ["voices", "check", "none.wav"],
    "not a recording": ["voices", "check", __file__],
    "no clip": ["voices", "add", "Anna"],
    "no name": ["voices", "add", " ", "none.wav"],
    "no such clip": ["voices", "add", "Anna", "none.wav"],
    "no day": ["voices", "add", "Anna", "none.wav", "--date", "yesterday"],
    "no such command": ["voices", "sing"],
    "two of a name": ["voices", "show", "Twin"],
    "a voice and a recording": ["speak", "Hi.", "-o", "x.wav", "--voice", "Bob", "--reference", "none.wav"],
    "of another engine": ["speak", "Hi.", "-o", "x.wav", "--voice", "Bob", "--engine", "indextts2"],
    "nobody speaks": ["speak", "Hi.", "-o", "x.wav", "--voice", "Nobody"],
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_wishes_end_with_one_error_and_a_remedy(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    _own("Twin")
    _own("Twin")
    _own("Bob", clips=(), preset="low")

    outcome = run(*WRONG[name], "--json")

    error = outcome.document["error"]
    assert (outcome.status, bool(error["message"]), bool(error["remedy"])) == (2, True, True), error
    assert list(tmp_path.iterdir()) == []
    assert len(user_library().all()) == 3


def test_the_people_of_a_film_are_written_as_recordings_and_nothing_is_overwritten(
    run: Run, media: Path, tmp_path: Path
) -> None:
    turns = [
        soundfile.read(next((media / "speakers").glob(f"{who}-*")), dtype="float32")[0] for who in ("2518", "4214")
    ]
    pause = np.zeros(8_000, np.float32)
    film, people = tmp_path / "talk.flac", tmp_path / "people"
    film.write_bytes(sound_file.flac_bytes(np.concatenate([turns[0], pause, turns[1], pause]), 16_000))

    found = run("voices", "film", film, "-o", people, "--json").document["people"]

    files = sorted(Path(person["file"]) for person in found)
    assert files == [people / "talk-person1.flac", people / "talk-person2.flac"]
    kept = [file.read_bytes() for file in files]
    assert run("voices", "film", film, "-o", people).status == 2
    assert [file.read_bytes() for file in files] == kept


def test_a_film_in_which_nobody_speaks_is_refused(run: Run, tmp_path: Path) -> None:
    film = tmp_path / "hum.flac"
    film.write_bytes(_hum(seconds=4.0))
    outcome = run("voices", "film", film, "-o", tmp_path / "people")
    assert outcome.status != 0
    assert "Nobody" in outcome.err
    assert not (tmp_path / "people").exists()
