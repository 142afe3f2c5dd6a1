"""The user's and the project's lexicon together."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.project.entities import Pronunciation
from dubstudio.studio import lexicons
from tests.builders import ANNA, build_character, build_project, build_segment

LINE = build_segment("a", 0, 900, text="去银行", character_id=ANNA)
PROJECT = build_project(LINE, build_character(ANNA), language="zh")


def _entry(word: str, reading: str, character: str = "") -> Pronunciation:
    return Pronunciation(id=f"{word}{character}", word=word, reading=reading, character_id=character)


def test_without_lexicons_a_line_is_its_own_text() -> None:
    assert lexicons.spoken_text(PROJECT, LINE) is LINE.text
    assert lexicons.spoken_words("行", "zh") == "行"


def test_the_projects_entries_come_before_the_users() -> None:
    lexicons.UserLexicon().keep([_entry("银行", "yin1 hang1"), _entry("去", "qu4")])
    assert lexicons.spoken_text(PROJECT, LINE) == "<去|qu4><银行|yin1 hang1>"
    own = replace(PROJECT, lexicon={"x": _entry("银行", "yin2 hang2")})
    assert lexicons.spoken_text(own, LINE) == "<去|qu4><银行|yin2 hang2>"
    assert lexicons.lexicon_of(None).applied("银行", "zh") == "<银行|yin1 hang1>"


def test_the_user_names_characters_and_projects_know_their_ids() -> None:
    name = PROJECT.characters[ANNA].name
    lexicons.UserLexicon().keep([_entry("银行", "yin1 hang1", name.upper()), _entry("去", "qu4", "Nobody")])
    assert lexicons.spoken_text(PROJECT, LINE) == "去<银行|yin1 hang1>"
    assert lexicons.spoken_words("去银行", "zh") == "去银行"
    entries = lexicons.with_ids(PROJECT, lexicons.user_lexicon())
    assert [entry.character_id for entry in entries] == [ANNA]
    assert [entry.character_id for entry in lexicons.with_names(PROJECT, entries)] == [name]


def test_a_damaged_lexicon_silences_nothing(caplog: pytest.LogCaptureFixture) -> None:
    lexicons.UserLexicon().keep([])
    lexicons.user_lexicon_file().write_text('word,reading\n"行,', encoding="utf-8")
    assert lexicons.spoken_text(PROJECT, LINE) == LINE.text
    assert "left out" in caplog.text
    caplog.clear()
