"""Tiny vocabularies, made once a run."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from sentencepiece import SentencePieceTrainer

_SENTENCES = (
    "HELLO WORLD , HOW ARE YOU ? I LOVE YOU !",
    "THE PRICE IS ONE THOUSAND TWO HUNDRED DOLLARS .",
    "我 们 CHONG2 新 开 始 , 去 YIN2 HANG2 .",
    "他 说 ' 好 ' , 今 天 是 二 零 二 四 年 .",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z - ' , . ! ? … 1 2 3 4 5",
    "NV3 LV4 XVN2 a b c 3 。 第 一 句 女 儿 绿 色 找 行 银 里 走 说",
)


@pytest.fixture(scope="session")
def bpe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SentencePiece model of a few sentences."""
    path = tmp_path_factory.mktemp("bpe") / "bpe.model"
    with path.open("wb") as file:
        SentencePieceTrainer.train(
            sentence_iterator=iter(_SENTENCES), model_writer=file, model_type="bpe", vocab_size=160,
            character_coverage=1.0, bos_id=0, eos_id=1, unk_id=2, minloglevel=2, hard_vocab_limit=False,
        )  # fmt: skip
    return path


@pytest.fixture(scope="session")
def ranks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bytes as tokens, three words of two, and the empty string that the official file has too."""
    path = tmp_path_factory.mktemp("ranks") / "tiny.tiktoken"
    tokens = [bytes([byte]) for byte in (*range(33, 256), *range(33))] + [b"th", b"in", b"er"]
    lines = [f"{base64.b64encode(token).decode()} {rank}" for rank, token in enumerate(tokens)]
    path.write_text("\n".join([*lines, f"= {len(tokens)}"]) + "\n", encoding="ascii")
    return path
