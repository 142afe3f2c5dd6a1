"""A checkpoint is found however its files are kept, and what is missing is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dubstudio.base.errors import WeightsMissing
from dubstudio.speech.indextts2.config import V2, V2_5
from dubstudio.speech.indextts2.layout import find, guess

OWN = ("config.yaml", "gpt.pth", "s2mel.pth", "bpe.model", "wav2vec2bert_stats.pt", "feat1.pt", "feat2.pt")
W2V = ("config.json", "model.safetensors")


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def official(folder: Path) -> None:
    put(folder, *OWN, "hf_cache/semantic_codec_model.safetensors", "hf_cache/campplus_cn_common.bin")
    put(folder, *(f"hf_cache/w2v-bert-2.0/{name}" for name in W2V))
    put(folder, "hf_cache/bigvgan/config.json", "hf_cache/bigvgan/bigvgan_generator.pt")


def as_a_hub_keeps_it(folder: Path) -> None:
    put(folder, *OWN)
    cache = folder / "hf_cache"
    put(cache / "models--amphion--MaskGCT" / "snapshots" / "a1", "semantic_codec/model.safetensors")
    put(cache / "models--funasr--campplus" / "snapshots" / "b2", "campplus_cn_common.bin")
    put(cache / "models--facebook--w2v-bert-2.0" / "snapshots" / "c3", *W2V)
    voc = cache / "models--nvidia--bigvgan_v2_22khz_80band_256x" / "snapshots" / "d4"
    put(voc, "config.json", "bigvgan_generator.pt")


def side_by_side(folder: Path) -> None:
    put(folder, *OWN, "semantic_codec/model.safetensors", "campplus_cn_common.bin")
    put(folder, *(f"w2v-bert-2.0/{name}" for name in W2V))
    put(folder, *(f"bigvgan_v2_22khz_80band_256x/{name}" for name in ("config.json", "bigvgan_generator.pt")))


@pytest.mark.parametrize("keep", [official, as_a_hub_keeps_it, side_by_side])
def test_it_is_found(tmp_path: Path, keep) -> None:
    keep(tmp_path)
    layout = find(tmp_path)
    assert layout.release is V2
    assert len(set(layout.files)) == 13
    assert all(path.is_file() for path in layout.files)
    assert layout.vocoder.parent == layout.vocoder_config.parent
    assert layout.qwen is None
    assert layout.glossary is None
    put(tmp_path, "glossary.yaml", "qwen0.6bemo4-merge/config.json")
    assert find(tmp_path).qwen == tmp_path / "qwen0.6bemo4-merge"
    assert find(tmp_path).glossary == tmp_path / "glossary.yaml"


def test_the_newer_release_has_a_codec_and_ranks(tmp_path: Path) -> None:
    official(tmp_path)
    put(tmp_path, "codec.pth", "multilingual_zh_ja_yue_char_del.tiktoken")
    layout = find(tmp_path)
    assert layout.release is guess(tmp_path) is V2_5
    assert layout.codec == tmp_path / "codec.pth"
    assert layout.tokenizer.suffix == ".tiktoken"
    assert find(tmp_path, V2).tokenizer.name == "bpe.model"


def test_all_that_is_missing_is_named(tmp_path: Path) -> None:
    official(tmp_path)
    for name in ("gpt.pth", "feat2.pt", "hf_cache/campplus_cn_common.bin", "hf_cache/w2v-bert-2.0/config.json"):
        (tmp_path / name).unlink()
    with pytest.raises(WeightsMissing) as caught:
        find(tmp_path)
    for name in ("gpt.pth", "feat2.pt", "hf_cache/campplus_cn_common.bin", "hf_cache/w2v-bert-2.0/config.json"):
        assert name in str(caught.value)
    assert "s2mel.pth" not in str(caught.value)
    assert caught.value.remedy


def test_nowhere(tmp_path: Path) -> None:
    put(tmp_path, "file")
    for folder in (None, tmp_path / "no", tmp_path / "file"):
        with pytest.raises(WeightsMissing):
            find(folder)


def test_of_several_snapshots_the_current_one_is_taken(tmp_path: Path) -> None:
    as_a_hub_keeps_it(tmp_path)
    kept = tmp_path / "hf_cache" / "models--funasr--campplus"
    put(kept / "snapshots" / "newer", "campplus_cn_common.bin")
    os.utime(kept / "snapshots" / "b2", (1, 1))
    assert find(tmp_path).campplus.parent.name == "newer"
    put(kept, "refs/main")
    (kept / "refs" / "main").write_text("b2\n", encoding="utf-8")
    assert find(tmp_path).campplus.parent.name == "b2"
    # One without the file is passed over.
    find(tmp_path).campplus.unlink()
    assert find(tmp_path).campplus.parent.name == "newer"
