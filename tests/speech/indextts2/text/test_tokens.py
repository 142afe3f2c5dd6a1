"""The two vocabularies, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.speech.indextts2.text.specials import COMMON, language_row, special_names
from dubstudio.speech.indextts2.text.tokens import RankTokens, SentencePieceTokens


def test_special_tokens_are_in_the_order_of_the_real_vocabulary() -> None:
    names = special_names()
    first = 60_509 - 1673
    assert (len(names), len(set(names))) == (1673, 1673)
    wanted = {"<|en|>": 58_838, "<|zh|>": 58_839, "<|0.00|>": 59_008, "<|30.00|>": 60_508}
    assert {name: first + names.index(name) for name in wanted} == wanted


def test_languages_have_rows_and_others_a_common_one() -> None:
    rows = [language_row(code) for code in ("en", "zh", "ES", "ja", "yue", "common", "zhen", "tlh")]
    assert rows == [0, 1, 3, 7, 99, 105, 105, 105]
    assert COMMON == 105


def test_sentencepiece_gives_numbers_and_names_what_it_lacks(bpe: Path) -> None:
    tokens = SentencePieceTokens(bpe)
    split = tokens.split("HELLO 龘")
    assert "".join(split).replace("▁", " ").split() == ["HELLO", "龘"]
    assert all(0 <= number < len(tokens) for number in tokens.ids(split))
    assert tokens.unknown(split) == ["龘"]


def test_ranks_give_bytes_words_and_specials(ranks: Path) -> None:
    tokens = RankTokens(ranks)
    n_ranks = 256 + 3 + 1
    assert len(tokens) == n_ranks + 1673
    assert tokens.ids("<|en|> the") == (n_ranks + 2, 223 + 32, 256, ord("e") - 33)
    assert tokens.ids("") == ()


@pytest.mark.parametrize("kind", [SentencePieceTokens, RankTokens])
def test_a_missing_file_is_named(kind: type, tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="nowhere"):
        kind(tmp_path / "nowhere")
    with pytest.raises(WeightsMissing):
        kind(tmp_path)


@pytest.mark.parametrize("kind", [SentencePieceTokens, RankTokens])
@pytest.mark.parametrize("content", [b"", b"\x00\x01nonsense", b"PK\x03\x04" + bytes(100), b"<html>404</html>\n"])
def test_another_file_is_refused(kind: type, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad"
    path.write_bytes(content)
    with pytest.raises(WeightsCorrupt, match="bad"):
        kind(path)


def test_a_cut_off_file_is_refused(bpe: Path, ranks: Path, tmp_path: Path) -> None:
    for kind, whole in ((SentencePieceTokens, bpe), (RankTokens, ranks)):
        path = tmp_path / whole.name
        path.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
        with pytest.raises(WeightsCorrupt):
            kind(path)
