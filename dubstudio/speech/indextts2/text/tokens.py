"""The two tokenizers: SentencePiece for version 2, tiktoken for 2.5. The one module that knows their libraries."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.speech.indextts2.text.specials import special_names

_FETCH = "Fetch the model again."
_WORDS = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"  # the words of GPT-2
_N_BYTES = 256


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise WeightsMissing(f"There is no tokenizer {path}.", remedy=_FETCH) from error
    except OSError as error:
        raise WeightsMissing(
            f"Can't read the tokenizer {path}: {error.strerror or error}.", remedy="Check that you may read it."
        ) from error


class SentencePieceTokens:
    """The vocabulary of version 2.

    Raises:
        WeightsMissing: There is no file.
        WeightsCorrupt: It is not a SentencePiece model.
    """

    def __init__(self, path: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        data = _read(path)
        try:
            self._processor: Any = SentencePieceProcessor(model_proto=data)
            self._unknown = int(self._processor.unk_id())
        except (RuntimeError, OSError, ValueError) as error:
            raise WeightsCorrupt(f"{path} is not a SentencePiece model.", remedy=_FETCH) from error
        if self._processor.get_piece_size() < 1:
            raise WeightsCorrupt(f"{path} has no tokens.", remedy=_FETCH)

    def __len__(self) -> int:
        return int(self._processor.get_piece_size())

    def split(self, text: str) -> list[str]:
        """A text as tokens; those the vocabulary has not keep their characters."""
        return [str(token) for token in self._processor.encode(text, out_type=str)]

    def ids(self, tokens: Sequence[str]) -> tuple[int, ...]:
        """The number of every token; that of the unknown one where it has none."""
        return tuple(int(self._processor.piece_to_id(token)) for token in tokens)

    def unknown(self, tokens: Sequence[str]) -> list[str]:
        """Those of some tokens that the vocabulary has not, without their word mark."""
        return [
            token.replace("▁", "")
            for token, number in zip(tokens, self.ids(tokens), strict=True)
            if number == self._unknown
        ]


class RankTokens:
    """The vocabulary of 2.5: ranks of byte strings, then the special tokens.

    Raises:
        WeightsMissing: There is no file.
        WeightsCorrupt: It is not a list of ranks.
    """

    def __init__(self, path: Path) -> None:
        from tiktoken import Encoding

        ranks = _ranks(path)
        self._specials = {name: len(ranks) + i for i, name in enumerate(special_names())}
        self._encoding = Encoding(
            path.stem, pat_str=_WORDS, mergeable_ranks=ranks, special_tokens=self._specials,
            explicit_n_vocab=len(ranks) + len(self._specials),
        )  # fmt: skip

    def __len__(self) -> int:
        return int(self._encoding.n_vocab)

    @property
    def specials(self) -> dict[str, int]:
        """Special tokens with their numbers."""
        return dict(self._specials)

    def ids(self, text: str) -> tuple[int, ...]:
        """A text as numbers; special tokens written in it are taken for what they are."""
        return tuple(self._encoding.encode(text, allowed_special="all"))


def _ranks(path: Path) -> dict[bytes, int]:
    ranks: dict[bytes, int] = {}
    try:
        for line in _read(path).split(b"\n"):
            if line.strip():
                token, rank = line.split()
                # One line of the official file holds the empty string, spelled as padding alone.
                ranks[b"" if token == b"=" else base64.b64decode(token, validate=True)] = int(rank)
    except (ValueError, binascii.Error) as error:
        raise WeightsCorrupt(f"{path} is not a list of token ranks.", remedy=_FETCH) from error
    has_bytes = all(bytes([byte]) in ranks for byte in range(_N_BYTES))
    if not has_bytes or sorted(ranks.values()) != list(range(len(ranks))):
        raise WeightsCorrupt(f"{path} lacks token ranks.", remedy=_FETCH)
    return ranks
