"""The list of models: the program's own, and bad ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dubstudio.base.errors import ToolError, UsageError
from dubstudio.weights import catalog
from tests.weights.conftest import as_toml, small_catalog

V2 = {
    "config.yaml", "gpt.pth", "s2mel.pth", "bpe.model", "wav2vec2bert_stats.pt", "feat1.pt", "feat2.pt",
    "hf_cache/w2v-bert-2.0/config.json", "hf_cache/w2v-bert-2.0/preprocessor_config.json",
    "hf_cache/w2v-bert-2.0/model.safetensors", "hf_cache/semantic_codec_model.safetensors",
    "hf_cache/campplus_cn_common.bin", "hf_cache/bigvgan/config.json", "hf_cache/bigvgan/bigvgan_generator.pt",
}  # fmt: skip
ONLY_V2 = {"bpe.model", "hf_cache/semantic_codec_model.safetensors"}
ONLY_V25 = {"codec.pth", "multilingual_zh_ja_yue_char_del.tiktoken"}


@pytest.mark.parametrize(("model_id", "needed"), [("indextts-2", V2), ("indextts-2.5", V2 - ONLY_V2 | ONLY_V25)])
def test_our_own_names_all_files_of_the_official_layout(model_id: str, needed: set[str]) -> None:
    ours = catalog.load()
    model = ours.find(model_id)
    must = {f.target for p in ours.parts(model, optional=False) for f in p.files if not f.if_there}
    assert must == needed
    all_of_it = {f.target for p in ours.parts(model) for f in p.files}
    assert {"qwen0.6bemo4-merge/model.safetensors", "qwen0.6bemo4-merge/tokenizer.json"} <= all_of_it - must


def test_our_own_knows_where_everything_is_and_on_which_terms() -> None:
    ours = catalog.load()
    for model in ours.model:
        assert all(p.repository(s).count("/") == 1 for p in ours.parts(model) for s in catalog.SOURCES)
        assert ours.licences(model)[0].id == "bilibili-model"
        assert all(licence.text.strip() and licence.url.startswith("https://") for licence in ours.licences(model))
        assert ours.terms(model).startswith("bilibili-model-")
    big = [f for p in ours.part for f in p.files if f.size > 10**8]
    assert all(f.sha256 for f in big)


def test_terms_change_with_any_licence() -> None:
    old, new = small_catalog(version="1"), small_catalog(version="2")
    assert old.terms(old.model[0]) == "own-1+mit-1"
    assert new.terms(new.model[0]) == "own-2+mit-1"


def test_says_which_models_there_are() -> None:
    with pytest.raises(UsageError, match="no model 'x'") as caught:
        small_catalog().find("x")
    assert "small" in caught.value.remedy


def test_is_read_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "catalog.toml"
    path.write_bytes(as_toml(msgspec.to_builtins(small_catalog())))
    assert catalog.load(path) == small_catalog()


def _with(change: str) -> dict[str, Any]:
    document = json.loads(msgspec.json.encode(small_catalog()))
    part = document["part"][0]
    changes = {
        "path outside": lambda: part["files"][0].update(path="../config.yaml"),
        "no such licence": lambda: part.update(licence="none"),
        "no such part": lambda: document["model"][0].update(parts=["none"]),
        "twice": lambda: document["part"].append(part),
        "two files of one name": lambda: part["files"][0].update(to="gpt.pth"),
        "no hash": lambda: part["files"][0].update(sha256="abc"),
        "no size": lambda: part["files"][0].update(size=0),
        "unknown field": lambda: part.update(colour="red"),
        "model id outside": lambda: document["model"][0].update(id="../small"),
    }
    changes[change]()
    return document


@pytest.mark.parametrize(
    "change",
    ["path outside", "no such licence", "no such part", "twice", "two files of one name", "no hash", "no size",
     "unknown field", "model id outside"],
)  # fmt: skip
def test_refuses_a_list_that_makes_no_sense(tmp_path: Path, change: str) -> None:
    path = tmp_path / "catalog.toml"
    path.write_bytes(as_toml(_with(change)))
    with pytest.raises(ToolError, match="can't be used"):
        catalog.load(path)


@pytest.mark.parametrize("data", [b"", b"[", b"\xff\xfe", None])
def test_refuses_what_is_no_list(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "catalog.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ToolError, match="can't be used"):
        catalog.load(path)
