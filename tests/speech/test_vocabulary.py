"""Which symbols can be spoken, and what they are to time."""

from __future__ import annotations

from dubstudio.speech.kokoro import vocabulary


def test_the_published_vocabulary() -> None:
    table = vocabulary.symbols()
    assert len(table) == 114
    assert (table[";"], table[" "], table["ˈ"], table["ᵻ"]) == (1, 16, 156, 177)
    assert max(table.values()) < 178
    assert vocabulary.SILENCE not in table.values()


def test_tokens_stand_between_silences() -> None:
    assert vocabulary.tokens("a.").tolist() == [[0, 43, 4, 0]]


def test_what_is_not_known_is_named_once_and_whole() -> None:
    assert vocabulary.checked("a☃☂b☃☂c€") == ("abc", ("☃☂", "€"))


def test_marks_alone_are_not_speech() -> None:
    assert not vocabulary.is_spoken("")
    assert not vocabulary.is_spoken("… ˈˌ → !")
    assert vocabulary.is_spoken("m")
    assert vocabulary.is_spoken("ˈI.")


def test_kinds() -> None:
    kinds = {"pause": ".,“", "vowel": "aI", "mark": "ˈː↗ ", "consonant": "sʧ"}
    assert {name: {vocabulary.kind_of(c).value for c in symbols} for name, symbols in kinds.items()} == {
        name: {name} for name in kinds
    }
