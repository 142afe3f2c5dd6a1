"""Official configuration files, whole, empty and wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.speech.indextts2 import official_config
from dubstudio.speech.indextts2.config import V2, V2_5, CodecConfig, GptConfig, IndexTts2Config

SMALL: dict[str, Any] = {
    "dataset": {"sample_rate": 24_000, "bpe_model": "/cubefs/somebody/bpe.model"},
    "gpt": {
        "model_dim": 64,
        "heads": 4,
        "layers": 3,
        "number_mel_codes": 66,
        "start_mel_token": 64,
        "stop_mel_token": 65,
        "use_mel_codes_as_input": True,
        "condition_module": {"output_size": 16, "input_layer": "conv2d2", "perceiver_mult": 2},
        "emo_condition_module": {"perceiver_mult": 0.05},
    },
    "s2mel": {
        "style_encoder": {"dim": 24},
        "length_regulator": {"channels": 32, "sampling_ratios": [1, 1, 1]},
        "DiT": {"hidden_dim": 64, "depth": 5},
        "wavenet": {"num_layers": 3},
    },
    "emo_num": [1, 2],
}


def test_nothing_said_is_the_released_model() -> None:
    assert official_config.whole_config({}, {}, V2) == IndexTts2Config()
    newer = official_config.whole_config({}, {}, V2_5)
    assert newer.gpt == replace(GptConfig(), n_latents=1)
    assert newer.codec == CodecConfig(downsample_scale=2)


def test_what_is_said_is_taken_and_the_rest_ignored() -> None:
    config = official_config.whole_config(SMALL, {"num_mels": 20, "resblock_dilation_sizes": [[1], [1, 2]]}, V2)
    assert (config.gpt.model_dim, config.gpt.layers, config.gpt.stop_mel_token) == (64, 3, 65)
    assert config.gpt.condition_module.output_size == 16
    assert config.gpt.emo_condition_module.perceiver_mult == 0.05
    assert config.gpt.emo_condition_module.num_blocks == 4
    assert config.s2mel.dit.style_dim == 24
    assert config.s2mel.dit.wavenet_layers == 3
    assert config.s2mel.regulator.n_convolutions == 3
    assert config.vocoder.resblock_dilation_sizes == ((1,), (1, 2))
    assert config.emo_num == (1, 2)


@pytest.mark.parametrize(
    ("official", "vocoder"),
    [
        ({"gpt": {"layers": "many"}}, {}),
        ({"gpt": {"heads": 0}}, {}),
        ({"gpt": {"model_dim": True}}, {}),
        ({"gpt": [1]}, {}),
        ({"gpt": {"condition_module": {"perceiver_mult": "2"}}}, {}),
        ({"emo_num": 73}, {}),
        ({"emo_num": [3, "x"]}, {}),
        ({}, {"upsample_rates": "4"}),
        ({}, {"resblock_dilation_sizes": "135"}),
    ],
)
def test_nonsense_is_told(official: dict[str, Any], vocoder: dict[str, Any]) -> None:
    with pytest.raises(WeightsCorrupt, match="configuration says"):
        official_config.whole_config(official, vocoder, V2)


def test_files_that_are_no_configuration(tmp_path: Path) -> None:
    path = tmp_path / "config"
    for read in (official_config.read_yaml, official_config.read_json):
        with pytest.raises(WeightsMissing, match="no file"):
            read(path)
        for content in (b"\xff\xfe\x00", b"[1, 2]", b"{a: [", b""):
            path.write_bytes(content)
            with pytest.raises(WeightsCorrupt, match="config"):
                read(path)
        path.unlink()
    with pytest.raises(WeightsCorrupt):
        official_config.read_json(tmp_path)


def test_yaml_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(f"gpt: !!python/object/apply:os.mkdir ['{tmp_path / 'made'}']\n", encoding="utf-8")
    with pytest.raises(WeightsCorrupt):
        official_config.read_yaml(path)
    assert not (tmp_path / "made").exists()
