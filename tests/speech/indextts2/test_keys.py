"""Every official tensor has its place: in a network of ours, or among those known to be unused."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
import torch
from torch import nn

from dubstudio.speech.indextts2 import keys
from dubstudio.speech.indextts2.bigvgan import BigVgan
from dubstudio.speech.indextts2.campplus import CamPlus
from dubstudio.speech.indextts2.codec import SemanticCodec
from dubstudio.speech.indextts2.config import (
    V2,
    V2_5,
    BigVganConfig,
    CamPlusConfig,
    CodecConfig,
    GptConfig,
    S2MelConfig,
)
from dubstudio.speech.indextts2.s2mel import S2Mel
from dubstudio.speech.indextts2.t2s import TextToSemantic
from dubstudio.speech.indextts2.w2vbert import SemanticEncoder

Shapes = dict[str, tuple[int, ...]]

_GPT, _GPT_25 = GptConfig(), replace(GptConfig(), number_text_tokens=60_509, n_latents=1)
_S2MEL, _VOCODER = S2MelConfig(), BigVganConfig()


def _held(build: Callable[[], nn.Module]) -> Shapes:
    with torch.device("meta"):
        module = build()
    return {keys.old_style(name): tuple(tensor.shape) for name, tensor in module.state_dict().items()}


def _gpt() -> Shapes:
    return _held(lambda: TextToSemantic(_GPT, V2)) | keys.unused_gpt(_GPT, has_conformer=True)


def _gpt_25() -> Shapes:
    return _held(lambda: TextToSemantic(_GPT_25, V2_5)) | keys.unused_gpt(_GPT_25, has_conformer=False)


def _s2mel() -> Shapes:
    return _held(lambda: S2Mel(_S2MEL)) | keys.unused_s2mel(_S2MEL)


def _vocoder() -> Shapes:
    held = _held(lambda: BigVgan(_VOCODER))
    return held | keys.unused_vocoder(held)


def _codec() -> Shapes:
    return _held(lambda: SemanticCodec(CodecConfig()))


def _codec_25() -> Shapes:
    return _held(lambda: SemanticCodec(CodecConfig(downsample_scale=2)))


def _campplus() -> Shapes:
    return _held(lambda: CamPlus(CamPlusConfig()))


@pytest.mark.parametrize(
    ("ours", "n_tensors", "n_numbers", "digest"),
    [
        (_gpt, 665, 871_100_639, "82b329b91edffdd3"),
        (_gpt_25, 456, 814_849_460, "945f74ef21a8f2e6"),
        (_s2mel, 284, 103_685_328, "7fb7a9ad60c02c7b"),
        (_vocoder, 783, 112_233_865, "be06074b1e18ab26"),
        (_codec, 239, 44_289_808, "80cbbb350f812379"),
        (_codec_25, 243, 50_583_312, "71ab7b31f42c8d33"),
        (_campplus, 937, 6_930_842, "c5f06b28c19a1ae6"),
    ],
)
def test_names_and_shapes_are_the_official_ones(
    ours: Callable[[], Shapes], n_tensors: int, n_numbers: int, digest: str
) -> None:
    # The digest is that of the official list of tensors, one line "name [shape]" each, sorted.
    start = time.process_time()
    shapes = ours()
    assert time.process_time() - start < 2
    assert len(shapes) == n_tensors
    assert sum(math.prod(shape) for shape in shapes.values()) == n_numbers
    lines = "".join(f"{name} {list(shape)}\n" for name, shape in sorted(shapes.items()))
    assert hashlib.sha256(lines.encode()).hexdigest()[:16] == digest


@pytest.mark.parametrize(
    ("ours", "unused", "rename"),
    [
        (_gpt, keys.unused_gpt(_GPT, has_conformer=True), keys.gpt),
        (_gpt_25, keys.unused_gpt(_GPT_25, has_conformer=False), keys.gpt),
        (_s2mel, keys.unused_s2mel(_S2MEL), keys.s2mel(_S2MEL)),
        (_vocoder, keys.unused_vocoder(_held(lambda: BigVgan(_VOCODER))), keys.vocoder),
        (_codec, {}, keys.codec),
        (_codec_25, {}, keys.codec),
        (_campplus, {}, keys.campplus),
    ],
)
def test_exactly_the_unused_are_left_out(ours: Callable[[], Shapes], unused: Shapes, rename: keys.Rename) -> None:
    official = ours()
    assert {name for name in official if rename(name) is None} == set(unused)
    kept = [ours for name in official if (ours := rename(name)) is not None]
    assert len(kept) == len(set(kept)) == len(official) - len(unused)


def test_both_spellings_of_weight_normalisation() -> None:
    for old, new in (
        ("ups.0.0.weight_g", "ups.0.0.parametrizations.weight.original0"),
        ("ups.0.0.weight_v", "ups.0.0.parametrizations.weight.original1"),
        ("weight_v", "parametrizations.weight.original1"),
        ("a.weight", "a.weight"),
    ):
        assert keys.modern(old) == keys.modern(new) == new
        assert keys.old_style(new) == keys.old_style(old) == old


def test_leftovers_of_training_are_left_out() -> None:
    for name in (
        "inference_model.transformer.h.0.ln_1.weight",
        "inference_model.lm_head.0.bias",
        "gpt.wte.weight",
        "ds_engine.module.x",
        "gpt.h.3.attn.bias",
        "gpt.h.3.attn.masked_bias",
        "module.gpt.h.3.attn.bias",
    ):
        assert keys.gpt(name) is None
    assert keys.gpt("module.gpt.h.3.attn.c_attn.bias") == "gpt.h.3.attn.c_attn.bias"


def test_only_the_layers_that_are_heard_are_kept_of_w2v_bert() -> None:
    config = {"num_hidden_layers": 24, "hidden_size": 32, "num_attention_heads": 2, "intermediate_size": 16}
    with torch.device("meta"):
        module = SemanticEncoder(config)
    rename = keys.w2vbert(module.n_layers)
    assert module.n_layers == 17
    held = set(module.state_dict())
    assert {rename(name.removeprefix("model.")) for name in held} <= held
    assert rename("encoder.layers.16.ffn1.output_dense.bias") in held
    for name in ("encoder.layers.17.ffn1.output_dense.bias", "masked_spec_embed", "adapter.layers.0.x"):
        assert rename(name) is None
