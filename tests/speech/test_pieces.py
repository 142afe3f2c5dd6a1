"""Long lines are cut where a speaker would breathe, and nothing of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dubstudio.speech.kokoro.pieces import divide

TEXTS = st.text(alphabet='abc .,!?—…"”)', max_size=400)


@given(TEXTS, st.integers(5, 60))
def test_only_spaces_between_pieces_are_left_out(text: str, longest: int) -> None:
    pieces = divide(text, longest)
    kept = "".join(piece for _, piece in pieces)
    assert kept.replace(" ", "") == text.replace(" ", "")
    assert all(text[start : start + len(piece)] == piece for start, piece in pieces)
    assert all(0 < len(piece) <= longest and piece == piece.strip() for _, piece in pieces)


def test_a_short_line_is_one_piece() -> None:
    assert divide("One. Two.", 20) == [(0, "One. Two.")]


def test_sentence_ends_come_first() -> None:
    assert [p for _, p in divide("aaa, bbb. ccc, ddd.", 12)] == ["aaa, bbb.", "ccc, ddd."]


def test_clauses_come_next() -> None:
    assert [p for _, p in divide("aaa bbb, ccc ddd", 12)] == ["aaa bbb,", "ccc ddd"]


def test_spaces_come_last() -> None:
    assert [p for _, p in divide("aaaa bbbb cccc dddd", 12)] == ["aaaa bbbb", "cccc dddd"]


def test_a_word_without_end_is_cut_anywhere() -> None:
    assert [len(p) for _, p in divide("a" * 25, 10)] == [10, 10, 5]


def test_closing_marks_stay_with_their_sentence() -> None:
    assert [p for _, p in divide("“aaa bbb!” ccc dddd.", 14)] == ["“aaa bbb!”", "ccc dddd."]


def test_rows_of_marks_are_not_cut() -> None:
    assert [p for _, p in divide("aaa bbb?!! ccc dd.", 12)] == ["aaa bbb?!!", "ccc dd."]


def test_pieces_are_about_equally_long() -> None:
    sentence = "aaaa bbbb cccc. "
    sizes = [len(piece) for _, piece in divide(sentence * 10, 100)]
    assert len(sizes) == 2
    assert max(sizes) - min(sizes) <= len(sentence)
