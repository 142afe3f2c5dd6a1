"""A checkpoint becomes networks: every one loads, whatever its configuration says, and what is broken is named."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
import yaml

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.speech.indextts2.config import V2, V2_5
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options

CPU = Options(device="cpu")
NETWORKS = ("t2s", "s2mel", "vocoder", "codec", "campplus", "w2vbert")


@pytest.fixture
def copy(checkpoint: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checkpoint, tmp_path / "model"))


@pytest.fixture(params=["2", "2.5"])
def networks(request: pytest.FixtureRequest, checkpoint: Path, checkpoint_25: Path) -> Networks:
    return Networks.open(checkpoint if request.param == "2" else checkpoint_25, CPU)


def test_everything_loads_and_is_forgotten(networks: Networks) -> None:
    told: list[float] = []
    networks.load(lambda fraction, _: told.append(fraction))
    assert told == sorted(told)
    assert told[-1] == 1.0
    loaded = networks.size_bytes
    assert loaded > 0
    for name in NETWORKS:
        module = getattr(networks, name)
        assert module is getattr(networks, name)
        assert not module.training
        assert not any(t.is_meta for t in (*module.parameters(), *module.buffers()))
        assert not any("original" in key for key in module.state_dict()), "weight normalisation is multiplied out"
    assert networks.size_bytes > loaded
    mean, deviation = networks.stats
    assert mean.shape == deviation.shape == (1024,)
    speakers, emotions = networks.emotion_matrices
    assert speakers.shape == (73, 192)
    assert emotions.shape == (73, networks.config.gpt.model_dim)
    assert networks.front_end.analyse("hello", "en").segments
    first = networks.t2s
    networks.unload()
    assert networks.size_bytes == 0
    assert networks.t2s is not first


def test_precision_is_chosen_network_by_network(checkpoint: Path) -> None:
    networks = Networks.open(checkpoint, Options(device="cpu", precision="bf16"))
    assert networks.t2s.mel_head.weight.dtype == networks.t2s_dtype == torch.bfloat16
    assert next(networks.s2mel.parameters()).dtype == networks.s2mel_dtype == torch.float32
    both = Networks.open(checkpoint, Options(device="cpu", precision="bf16", half_sound=True))
    assert next(both.vocoder.parameters()).dtype == both.vocoder_dtype == torch.bfloat16


def test_a_lying_configuration_breaks_nothing(copy: Path, checkpoint: Path) -> None:
    honest = Networks.open(checkpoint, CPU)
    (copy / "config.yaml").write_text(
        yaml.safe_dump(
            {
                "version": 2.5,
                "gpt_checkpoint": "/cubefs/somebody/gpt.pth",
                "gpt": {
                    "heads": honest.config.gpt.heads,
                    "model_dim": 64,
                    "layers": 7,
                    "number_text_tokens": 60_509,
                    "max_mel_tokens": 12,
                    "number_mel_codes": 10,
                    "start_mel_token": 3,
                    "emo_condition_module": {"perceiver_mult": 9, "output_size": 1},
                },
                "semantic_codec": {"vocos_dim": 1},
                "emo_num": [1, 2],
                "s2mel": {
                    "DiT": {"num_heads": 2, "hidden_dim": 32, "depth": 40, "in_channels": 3},
                    "wavenet": {"kernel_size": 9},
                    "length_regulator": {"sampling_ratios": [1]},
                },
            }
        ),
        encoding="utf-8",
    )
    vocoder = copy / "hf_cache" / "bigvgan" / "config.json"
    said = json.loads(vocoder.read_text(encoding="utf-8"))
    said |= {"num_mels": 7, "upsample_initial_channel": 512, "resblock_kernel_sizes": [5]}
    vocoder.write_text(json.dumps(said), encoding="utf-8")
    lied_to = Networks.open(copy, CPU)
    assert lied_to.release is V2
    assert lied_to.config.emo_num == honest.config.emo_num
    for name in NETWORKS:
        one, other = (getattr(networks, name).state_dict() for networks in (honest, lied_to))
        assert all(torch.equal(one[key], other[key]) for key in one)
    ours, theirs = lied_to.config.gpt, honest.config.gpt
    assert (ours.start_mel_token, ours.stop_mel_token) == (theirs.start_mel_token, theirs.stop_mel_token)


def test_tensors_tell_the_release_where_files_mislead(copy: Path, checkpoint_25: Path) -> None:
    shutil.copy(checkpoint_25 / "codec.pth", copy)
    assert Networks.open(copy, CPU).release is V2
    shutil.copy(checkpoint_25 / "gpt.pth", copy)
    with pytest.raises(WeightsMissing, match="tiktoken"):
        Networks.open(copy, CPU)
    (copy / "codec.pth").unlink()
    with pytest.raises(WeightsMissing, match=r"codec\.pth"):
        Networks.open(copy, CPU)
    for name in ("codec.pth", "multilingual_zh_ja_yue_char_del.tiktoken"):
        shutil.copy(checkpoint_25 / name, copy)
    assert Networks.open(copy, CPU).release is V2_5


def _rewrapped(copy: Path) -> None:
    path = copy / "gpt.pth"
    torch.save(torch.load(path, weights_only=True)["model"], path)


def _prefixed(copy: Path) -> None:
    path = copy / "s2mel.pth"
    saved = torch.load(path, weights_only=True)
    net = {part: {f"module.{name}": t for name, t in state.items()} for part, state in saved["net"].items()}
    torch.save({"net": net, "optimizer": [torch.zeros(3)]}, path)


def _with_leftovers(copy: Path) -> None:
    path = copy / "gpt.pth"
    saved = torch.load(path, weights_only=True)
    zero = torch.zeros(1)
    saved["model"] |= {"inference_model.x": zero, "gpt.wte.weight": zero, "gpt.h.0.attn.bias": zero}
    torch.save(saved, path)


def _modern(copy: Path) -> None:
    path = copy / "hf_cache" / "bigvgan" / "bigvgan_generator.pt"
    state = torch.load(path, weights_only=True)["generator"]
    new = {"weight_g": "parametrizations.weight.original0", "weight_v": "parametrizations.weight.original1"}
    spelled = {}
    for name, tensor in state.items():
        head, _, last = name.rpartition(".")
        spelled[f"{head}.{new.get(last, last)}"] = tensor
    torch.save({"generator": spelled}, path)


@pytest.mark.parametrize("change", [_rewrapped, _prefixed, _with_leftovers, _modern])
def test_other_spellings_of_the_same_are_read(copy: Path, checkpoint: Path, change: Callable[[Path], None]) -> None:
    change(copy)
    one, other = Networks.open(checkpoint, CPU), Networks.open(copy, CPU)
    for name in ("t2s", "s2mel", "vocoder"):
        mine, theirs = (getattr(networks, name).state_dict() for networks in (one, other))
        assert mine.keys() == theirs.keys()
        assert all(torch.equal(mine[key], theirs[key]) for key in mine)


@pytest.mark.parametrize(
    ("file", "attribute"),
    [
        ("gpt.pth", "t2s"),
        ("s2mel.pth", "s2mel"),
        ("feat1.pt", "emotion_matrices"),
        ("feat2.pt", "emotion_matrices"),
        ("wav2vec2bert_stats.pt", "stats"),
        ("config.yaml", "config"),
        ("bpe.model", "front_end"),
        ("hf_cache/semantic_codec_model.safetensors", "codec"),
        ("hf_cache/campplus_cn_common.bin", "campplus"),
        ("hf_cache/bigvgan/bigvgan_generator.pt", "vocoder"),
        ("hf_cache/bigvgan/config.json", "config"),
        ("hf_cache/w2v-bert-2.0/model.safetensors", "w2vbert"),
    ],
)
def test_a_damaged_file_is_named(copy: Path, file: str, attribute: str) -> None:
    path = copy / file
    data = path.read_bytes()
    for damaged in (data[: len(data) // 2], b"\x00not weights"):
        path.write_bytes(damaged)
        if file == "config.yaml" and damaged == data[: len(data) // 2]:
            continue  # half of it is a whole configuration with less in it
        with pytest.raises(WeightsCorrupt) as caught:
            _use(copy, attribute)
        assert Path(file).name in str(caught.value)


def _use(folder: Path, attribute: str) -> None:
    used = getattr(Networks.open(folder, CPU), attribute)
    if attribute == "front_end":
        used.analyse("hello", "en")


def test_tensors_of_another_model_are_told(copy: Path) -> None:
    path = copy / "gpt.pth"
    saved = torch.load(path, weights_only=True)
    del saved["model"]["final_norm.bias"]
    saved["model"]["final_norm.extra"] = torch.zeros(1)
    torch.save(saved, path)
    with pytest.raises(
        WeightsCorrupt, match=r"gpt\.pth is not .* lacks final_norm\.bias; it has the unknown final_nor"
    ):
        _ = Networks.open(copy, CPU).t2s
    torch.save(torch.zeros(72, 192), copy / "feat1.pt")
    with pytest.raises(WeightsCorrupt, match=r"feat1\.pt has 72 rows, 73"):
        _ = Networks.open(copy, CPU).emotion_matrices


def test_the_hash_is_of_the_content(copy: Path, checkpoint: Path, checkpoint_25: Path) -> None:
    known = Networks.open(checkpoint, CPU).model_hash
    assert Networks.open(copy, CPU).model_hash == known
    assert Networks.open(checkpoint_25, CPU).model_hash != known
    shutil.rmtree(copy / "qwen0.6bemo4-merge")
    assert Networks.open(copy, CPU).model_hash == known
    saved = torch.load(copy / "gpt.pth", weights_only=True)
    saved["model"]["text_head.weight"][150, 30] += 1
    torch.save(saved, copy / "gpt.pth")
    assert Networks.open(copy, CPU).model_hash != known
