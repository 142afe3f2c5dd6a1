"""What is seen of how a line is read, and what a choice is written as."""

from __future__ import annotations

import pytest

from dubstudio.ui.readings import inserted
from dubstudio.ui.readings.sight import Place, sight_of


def test_characters_with_several_readings_are_places_the_likely_one_first() -> None:
    sight = sight_of("银行的行长在行走", "zh")
    places = {place.start: place for place in sight.places}
    assert (places[1].chosen, places[1].options[0]) == ("hang2", "hang2")
    assert "xing2" in places[1].options
    assert places[6].chosen == "xing2"
    assert "yínháng" in sight.spelled


def test_a_given_reading_is_one_place_with_its_form() -> None:
    sight = sight_of("他行(hang2)了", "zh")
    given = [place for place in sight.places if place.is_given]
    assert [(place.start, place.end, place.word, place.chosen) for place in given] == [(1, 9, "行", "hang2")]
    assert "xing2" in given[0].options
    assert not [place for place in sight.places if place.start > 1 and place.end <= 9]


def test_a_wrong_reading_is_told_at_its_place() -> None:
    sight = sight_of("行(hqng2)了", "zh")
    (fault,) = sight.faults
    assert sight.text[fault.start : fault.end] == "(hqng2)"
    assert "hqng2" in sight.message_at(3)
    assert sight.message_at(9) == ""


def test_what_no_front_end_reads_is_seen_of_no_language() -> None:
    assert sight_of("Привет", "ru").places == ()


@pytest.mark.parametrize(
    ("word", "reading", "form"),
    [
        ("行", "hang2", "行(hang2)"),
        ("银行", "yin2 hang2", "<银行|YIN2 HANG2>"),
        ("read", "R EH1 D", "<read|R EH1 D>"),
        ("上手", "じょうず", "<上手|じょうず>"),
    ],
)
def test_a_choice_is_written_as_a_person_would_and_read_back(word: str, reading: str, form: str) -> None:
    place = Place(0, len(word), word, "")
    assert inserted.with_reading(place, reading) == form
    start, end = inserted.reading_span(form)
    assert form[start:end].lower() == reading.lower()


def test_pinyin_is_shown_with_marks_and_nothing_else_is() -> None:
    assert inserted.shown("nv3 hang2 liu4 de5") == "nǚ háng liù de"
    assert inserted.shown("R EH1 D") == "R EH1 D"


def test_an_english_word_with_two_sounds_is_a_place_and_can_be_given_the_other() -> None:
    (place,) = sight_of("They tear it.", "en").places
    other = next(option for option in place.options if option != place.chosen)
    (given,) = sight_of(f"They {inserted.with_reading(place, other)} it.", "en").places
    assert (given.word, given.chosen, given.is_given) == ("tear", other, True)
    assert place.chosen in given.options


def test_a_british_line_shows_which_of_two_sounds_it_will_have() -> None:
    places = sight_of("Close the door, it is close to me.", "en-GB").places
    assert [place.chosen for place in places] == ["K L OW1 Z", "K L OW1 S"]


def test_japanese_is_spelled_in_kana_and_letters_nobody_reads_are_unknown() -> None:
    assert "じょうず" in sight_of("上手ですね", "ja").spelled
    sight = sight_of("你好 Привет", "zh")
    assert [sight.text[start:end] for start, end in sight.unknown] == ["Привет"]
