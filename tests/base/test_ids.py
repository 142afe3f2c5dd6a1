"""Ids and content hashes."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from dubstudio.base.ids import content_id, new_id


def test_no_two_ids_are_alike_and_the_prefix_is_kept() -> None:
    ids = {new_id("seg") for _ in range(1000)}
    assert len(ids) == 1000
    assert all(i.startswith("seg_") and i.isascii() and " " not in i for i in ids)


@given(st.lists(st.binary(max_size=8), max_size=4), st.lists(st.binary(max_size=8), max_size=4))
def test_content_ids_are_equal_exactly_when_all_parts_are(left: list[bytes], right: list[bytes]) -> None:
    assert (content_id(*left) == content_id(*right)) == (left == right)


def test_content_ids_are_the_documented_hash_and_so_outlive_the_program() -> None:
    expected = hashlib.sha256((2).to_bytes(8, "little") + b"ab" + bytes(8)).hexdigest()
    assert content_id(b"ab", b"") == expected
