"""The user's voices as the window sees them: changed, thrown away, brought back, sent, and given to lines."""

from __future__ import annotations

from pathlib import Path

from dubstudio.files.voice_library.library import VoiceLibrary
from tests.ui.panels.harbour import LENA, MENG
from tests.ui.voices.conftest import MAY, Shop


def test_a_change_keeps_what_another_program_has_changed_meanwhile(shop: Shop, tmp_path: Path) -> None:
    from msgspec.structs import replace

    other = VoiceLibrary(tmp_path / "library")
    other.change(replace(other.get("card_bo"), notes="changed elsewhere"))
    shop.shelf.change("card_bo", name="Bob")
    shop.until(lambda: "Bob" in shop.names())
    assert shop.card("Bob").notes == "changed elsewhere"
    assert not shop.desk.failed


def test_what_another_program_adds_is_seen_at_the_next_look(shop: Shop, tmp_path: Path) -> None:
    from msgspec.structs import replace

    other = VoiceLibrary(tmp_path / "library")
    other.add(replace(other.get("card_bo"), id="card_di", name="Di"))
    shop.shelf.look()
    shop.until(lambda: "Di" in shop.names())


def test_the_trash_gives_back_what_was_thrown_away_last(shop: Shop) -> None:
    shop.shelf.trash(["card_bo", "card_cy"])
    shop.until(lambda: shop.names() == ["Aunt May"] and shop.shelf.last_trashed)
    assert {card.name for card in shop.shelf.trashed} == {"Bo", "Cy"}
    shop.shelf.undo_trash()
    shop.until(lambda: shop.names() == ["Aunt May", "Bo", "Cy"])
    assert shop.shelf.last_trashed == ()
    shop.shelf.trash(["card_cy"])
    shop.until(lambda: shop.shelf.trashed)
    shop.shelf.empty_trash()
    shop.until(lambda: not shop.shelf.trashed)
    assert shop.names() == ["Aunt May", "Bo"]


def test_voices_travel_in_a_file(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "may.dubvoice"
    shop.shelf.export(["card_may"], file)
    shop.settle()
    assert file.is_file()
    shop.shelf.bring(file)
    shop.until(lambda: len(shop.shelf.cards) == 4)
    assert [card.consent for card in shop.shelf.cards if card.name.startswith("Aunt May")] == [MAY, MAY]
    shop.shelf.bring(tmp_path / "nothing.dubvoice")
    shop.until(lambda: len(shop.desk.failed) == 1)


def test_a_voice_given_to_a_character_is_one_step_and_comes_with_its_files(shop: Shop) -> None:
    desk = shop.desk
    shop.shelf.give(shop.card("Aunt May"), ["seg_4"], for_character=True)
    shop.until(lambda: any(v.card_id == "card_may" for v in desk.project.voices.values()))
    (voice,) = [v for v in desk.project.voices.values() if v.card_id == "card_may"]
    assert desk.project.characters[MENG].voice_id == voice.id
    assert voice.consent == MAY
    assert (desk.folder / "voices" / voice.clips[0]).is_file()
    assert desk.undo_steps() == 1
    shop.shelf.give_to_character(shop.card("Aunt May"), LENA)
    shop.until(lambda: desk.project.characters[LENA].voice_id == voice.id)
    assert len([v for v in desk.project.voices.values() if v.card_id == "card_may"]) == 1
    desk.bridge.undo()
    desk.bridge.undo()
    assert voice.id not in desk.project.voices


def test_a_voice_given_to_lines_alone_leaves_their_character_as_it_is(shop: Shop) -> None:
    desk = shop.desk
    before = desk.project.characters[LENA].voice_id
    shop.shelf.give(shop.card("Cy"), ["seg_1", "seg_3"], for_character=False)
    shop.until(lambda: desk.project.segments["seg_3"].voice_id)
    assert desk.project.segments["seg_1"].voice_id == desk.project.segments["seg_3"].voice_id
    assert desk.project.characters[LENA].voice_id == before
    shop.shelf.give_to_character(shop.card("Aunt May"), LENA)
    shop.until(lambda: desk.project.characters[LENA].voice_id != before)
    assert desk.project.segments["seg_1"].voice_id is None, "whoever is cast speaks all of the lines"
    shop.shelf.add_to_project(shop.card("Bo"))
    shop.until(lambda: any(v.card_id == "card_bo" for v in desk.project.voices.values()))
