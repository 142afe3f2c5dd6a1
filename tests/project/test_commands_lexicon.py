"""How words are read in a project, and how long it pauses."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.cast import remove_character
from dubstudio.project.commands.lexicon import (
    add_pronunciation,
    change_pronunciation,
    put_pronunciations,
    remove_pronunciations,
    set_pauses,
)
from dubstudio.project.edits import apply
from dubstudio.project.entities import Pauses, Project, Pronunciation
from dubstudio.project.history import History
from dubstudio.project.invariants import broken_references
from dubstudio.project.kinds import Kind, described
from tests.builders import ANNA, build_character, build_project
from tests.reversion import reverted

BANK = Pronunciation(id="bank", word="银行", reading="yin2 hang2", language="zh")
HERS = Pronunciation(id="hers", word="read", reading="R EH1 D", character_id=ANNA)
LISTED = replace(build_project(build_character(ANNA)), lexicon={"hers": HERS, "bank": BANK})


def test_a_pronunciation_comes_changes_and_goes() -> None:
    new = Pronunciation(id="new", word="行", reading="xing2")
    after = reverted(LISTED, add_pronunciation(LISTED, new), {Kind.PRONUNCIATION: {"new"}})
    assert [entry.id for entry in after.lexicon_in_order()] == ["hers", "new", "bank"]
    changed = replace(BANK, reading="yin1 hang1")
    after = reverted(LISTED, change_pronunciation(LISTED, changed), {Kind.PRONUNCIATION: {"bank"}})
    assert after.lexicon["bank"] == changed
    after = reverted(LISTED, remove_pronunciations(LISTED, ["bank"]), {Kind.PRONUNCIATION: {"bank"}})
    assert list(after.lexicon) == ["hers"]


def test_an_entry_without_an_id_is_given_one() -> None:
    edits = [add_pronunciation(LISTED, Pronunciation(id="", word="行", reading="xing2")) for _ in range(2)]
    first, second = (edit.changes[0].id for edit in edits)
    assert first != second


def test_one_word_has_one_reading_for_a_language_and_a_character() -> None:
    with pytest.raises(EditRefused, match="“银行” is in the lexicon already"):
        add_pronunciation(LISTED, replace(BANK, id="other"))
    with pytest.raises(EditRefused, match="“银行” is in the lexicon already"):
        change_pronunciation(LISTED, replace(BANK, id="hers"))
    assert add_pronunciation(LISTED, replace(BANK, id="other", character_id=ANNA)).changes


def test_an_import_replaces_what_is_about_the_same() -> None:
    found = [replace(BANK, id="x", reading="yin1 hang1"), Pronunciation(id="x", word="行", reading="xing2")]
    after = apply(LISTED, put_pronunciations(LISTED, found))
    assert after.lexicon["bank"].reading == "yin1 hang1"
    assert sorted(entry.word for entry in after.lexicon.values()) == ["read", "行", "银行"]


def test_readings_of_a_character_go_with_it() -> None:
    after = apply(LISTED, remove_character(LISTED, ANNA))
    assert list(after.lexicon) == ["bank"]


@pytest.mark.parametrize(
    "entry",
    [replace(BANK, word=" "), replace(BANK, reading=""), replace(BANK, word="a|b"), replace(BANK, language="?")],
)
def test_an_entry_that_makes_no_sense_is_refused(entry: Pronunciation) -> None:
    with pytest.raises(EditRefused):
        apply(LISTED, change_pronunciation(LISTED, entry))


def test_dragging_pauses_is_one_step() -> None:
    history = History(Project(id="p"))
    for sentence in (1.2, 1.4, 2.0):
        history.do(set_pauses(history.project, Pauses(sentence=sentence)))
    assert history.project.pauses == history.project.settings.pauses == Pauses(sentence=2.0)
    history.undo()
    assert history.project.pauses == Pauses()


@pytest.mark.parametrize("pauses", [Pauses(sentence=0.2), Pauses(clause=4.1), Pauses(clause=float("nan"))])
def test_pauses_have_bounds(pauses: Pauses) -> None:
    with pytest.raises(EditRefused, match="pause between"):
        apply(LISTED, set_pauses(LISTED, pauses))


def test_messages_name_an_entry_by_its_word() -> None:
    assert described(BANK) == "The pronunciation of “银行”"


def test_an_entry_is_for_a_character_that_is_there() -> None:
    stray = Pronunciation(id="new", word="lead", reading="L EH1 D", character_id="nobody")
    with pytest.raises(EditRefused, match="“lead” refers to nobody"):
        apply(LISTED, add_pronunciation(LISTED, stray))
    loaded = replace(LISTED, lexicon={"new": stray, "bank": BANK})
    assert [found.item for found in broken_references(loaded)] == [stray]
