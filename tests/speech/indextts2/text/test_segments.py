"""Where texts are cut."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.speech.indextts2.text.segments import evened, split_text, split_tokens


def test_sentences_are_joined_while_they_fit() -> None:
    tokens = [*"abc.", *"def!", *"gh?"]
    assert split_tokens(tokens, 120) == [tokens]
    assert split_tokens(tokens, 8) == [[*"abc.def!"], [*"gh?"]]
    assert split_tokens(tokens, 4) == [[*"abc."], [*"def!"], [*"gh?"]]


def test_the_beginning_is_kept_short_for_quick_answers() -> None:
    assert split_tokens([*"abc.", *"def!", *"gh?"], 12, quick=9) == [[*"abc."], [*"def!gh?"]]


def test_commas_and_hyphens_cut_and_long_runs_are_cut_anywhere() -> None:
    assert split_tokens([*"ab,", *"cd-", *"ef"], 3) == [[*"ab,"], [*"cd-"], [*"ef"]]
    assert split_tokens([*"abcdefgh"], 3) == [[*"abc"], [*"d"], [*"efg"], [*"h"]]


def test_an_apostrophe_stays_with_its_sentence_and_is_said_once() -> None:
    tokens = ["▁'", "A", "B", ".", "'", "▁C", "D", "E", ".", "▁'"]
    assert split_tokens(tokens, 5) == [["▁'", "A", "B", ".", "'"], ["▁C", "D", "E", ".", "▁'"]]


@pytest.mark.parametrize("most", [0, -1])
def test_a_segment_has_at_least_a_token(most: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        split_tokens(["a"], most)


def test_what_is_only_too_long_is_cut_between_words_and_evenly() -> None:
    words = ["▁a", "b", "▁c", "d", "▁e", "f", "▁g", "▁h", "▁i", "j"]
    assert [len(segment) for segment in split_tokens(words, 4)] == [4, 1, 4, 1]
    assert evened(split_tokens(words, 4), 4) == [["▁a", "b", "▁c", "d"], ["▁e", "f", "▁g"], ["▁h", "▁i", "j"]]
    assert evened([["a", "b", ","], ["c", "."], ["d"]], 3) == [["a", "b", ","], ["c", "."], ["d"]]


@given(
    st.lists(st.sampled_from([*"ab", "▁c", ",", "▁,", ".", "▁.", "!", "-", "'", "▁'"])),
    st.integers(1, 20),
    st.integers(0, 30),
)
def test_every_token_is_said_once_and_segments_fit(tokens: list[str], most: int, quick: int) -> None:
    segments = split_tokens(tokens, most, quick)
    assert list(chain(*segments)) == tokens
    assert all(0 < len(segment) <= most + 1 for segment in segments)
    even = evened(segments, most)
    assert list(chain(*even)) == tokens
    assert all(0 < len(segment) <= most + 1 for segment in even)


def test_25_packs_pieces_behind_punctuation() -> None:
    assert split_text("ab, cd. ef", len, 20) == ["ab, cd. ef"]
    assert split_text("ab, cd. ef", len, 7) == ["ab, cd.", " ef"]


def test_25_begins_anew_where_a_piece_has_to_be_cut_and_packs_its_rest() -> None:
    assert split_text("a,bcdefgh,i", len, 4) == ["a,", "bcde", "fgh,", "i"]
    assert split_text("bcdef,g", len, 4) == ["bcde", "f,g"]


def test_25_never_cuts_a_reading() -> None:
    reading = "<|SPECIAL_TOKEN_1|>M IH1 . N<|SPECIAL_TOKEN_1|>"
    assert reading in split_text(f"abcdefg{reading}hijkl", len, 5)


@given(st.text("ab,。<|SPECIAL_TOKEN_1|> ", max_size=60), st.integers(1, 12))
def test_25_loses_nothing(text: str, most: int) -> None:
    assert "".join(split_text(text, len, most)) == text
