"""The official configuration files as our configuration.

Only what decides how networks are built is read; paths and leftovers in the files are not. A value that is absent is
the one of the released model, so that sections may be empty.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]  # PyYAML brings no types

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.speech.indextts2.config import (
    V2_5,
    BigVganConfig,
    CamPlusConfig,
    CodecConfig,
    DitConfig,
    EncoderConfig,
    GptConfig,
    IndexTts2Config,
    RegulatorConfig,
    Release,
    S2MelConfig,
)

Section = Mapping[str, Any]


def read_yaml(path: Path) -> Section:
    """A configuration file in YAML.

    Raises:
        WeightsMissing: It is not there.
        WeightsCorrupt: It is no mapping.
    """
    try:
        return _mapping(yaml.safe_load(_text(path)), path)
    except yaml.YAMLError as error:
        raise _corrupt(f"{path} is not YAML") from error


def read_json(path: Path) -> Section:
    """A configuration file in JSON.

    Raises:
        WeightsMissing: It is not there.
        WeightsCorrupt: It is no mapping.
    """
    try:
        return _mapping(json.loads(_text(path)), path)
    except json.JSONDecodeError as error:
        raise _corrupt(f"{path} is not JSON") from error


def whole_config(official: Section, vocoder: Section, release: Release) -> IndexTts2Config:
    """Everything, out of ``config.yaml`` and the vocoder's ``config.json``.

    Raises:
        WeightsCorrupt: A value is not what it should be.
    """
    usual = IndexTts2Config()
    return IndexTts2Config(
        release=release,
        gpt=gpt_config(_section(official, "gpt"), release),
        codec=codec_config(_section(official, "semantic_codec"), release),
        s2mel=s2mel_config(_section(official, "s2mel")),
        vocoder=bigvgan_config(vocoder),
        campplus=usual.campplus,
        emo_num=_wholes(official, "emo_num", usual.emo_num),
    )


def gpt_config(section: Section, release: Release) -> GptConfig:
    """Of the section ``gpt``."""
    usual = GptConfig()
    n_codes = _whole(section, "number_mel_codes", usual.number_mel_codes)
    return GptConfig(
        model_dim=_whole(section, "model_dim", usual.model_dim),
        layers=_whole(section, "layers", usual.layers),
        heads=_whole(section, "heads", usual.heads),
        max_mel_tokens=_whole(section, "max_mel_tokens", usual.max_mel_tokens),
        max_text_tokens=_whole(section, "max_text_tokens", usual.max_text_tokens),
        number_text_tokens=_whole(section, "number_text_tokens", usual.number_text_tokens),
        number_mel_codes=n_codes,
        start_mel_token=_whole(section, "start_mel_token", n_codes - 2, least=0),
        stop_mel_token=_whole(section, "stop_mel_token", n_codes - 1, least=0),
        start_text_token=_whole(section, "start_text_token", usual.start_text_token, least=0),
        stop_text_token=_whole(section, "stop_text_token", usual.stop_text_token, least=0),
        condition_module=_encoder(_section(section, "condition_module"), usual.condition_module),
        emo_condition_module=_encoder(_section(section, "emo_condition_module"), usual.emo_condition_module),
        n_latents=_whole(section, "condition_num_latent", usual.n_latents) if release.has_conformer else 1,
        n_languages=_whole(section, "n_languages", usual.n_languages),
        style_dim=_whole(section, "style_dim", usual.style_dim),
    )


def codec_config(section: Section, release: Release | None = None) -> CodecConfig:
    """Of the section ``semantic_codec``. The released files leave out that the codec of 2.5 halves the rate."""
    usual = CodecConfig()
    scale = 2 if release is V2_5 else 1
    return CodecConfig(
        codebook_size=_whole(section, "codebook_size", usual.codebook_size),
        hidden_size=_whole(section, "hidden_size", usual.hidden_size),
        codebook_dim=_whole(section, "codebook_dim", usual.codebook_dim),
        vocos_dim=_whole(section, "vocos_dim", usual.vocos_dim),
        vocos_intermediate_dim=_whole(section, "vocos_intermediate_dim", usual.vocos_intermediate_dim),
        vocos_num_layers=_whole(section, "vocos_num_layers", usual.vocos_num_layers),
        downsample_scale=scale if release is not None else _whole(section, "downsample_scale", scale),
    )


def s2mel_config(section: Section, latent_dims: Sequence[int] | None = None) -> S2MelConfig:
    """Of the section ``s2mel``. `latent_dims` stand in no file; they are the released ones unless told."""
    usual = S2MelConfig()
    dit, wave, regulator = (_section(section, name) for name in ("DiT", "wavenet", "length_regulator"))
    ratios = regulator.get("sampling_ratios")
    n_convolutions = len(ratios) if isinstance(ratios, Sequence) else usual.regulator.n_convolutions
    return S2MelConfig(
        regulator=RegulatorConfig(
            channels=_whole(regulator, "channels", usual.regulator.channels),
            in_channels=_whole(regulator, "in_channels", usual.regulator.in_channels),
            n_convolutions=n_convolutions,
            codebook_size=_whole(regulator, "content_codebook_size", usual.regulator.codebook_size),
        ),
        dit=DitConfig(
            hidden_dim=_whole(dit, "hidden_dim", usual.dit.hidden_dim),
            num_heads=_whole(dit, "num_heads", usual.dit.num_heads),
            depth=_whole(dit, "depth", usual.dit.depth),
            in_channels=_whole(dit, "in_channels", usual.dit.in_channels),
            content_dim=_whole(dit, "content_dim", usual.dit.content_dim),
            content_codebook_size=_whole(dit, "content_codebook_size", usual.dit.content_codebook_size),
            style_dim=_whole(_section(section, "style_encoder"), "dim", usual.dit.style_dim),
            wavenet_layers=_whole(wave, "num_layers", usual.dit.wavenet_layers),
            wavenet_kernel=_whole(wave, "kernel_size", usual.dit.wavenet_kernel),
            wavenet_dilation=_whole(wave, "dilation_rate", usual.dit.wavenet_dilation),
        ),
        latent_dims=tuple(latent_dims) if latent_dims is not None else usual.latent_dims,
    )


def bigvgan_config(section: Section) -> BigVganConfig:
    """Of the vocoder's ``config.json``."""
    usual = BigVganConfig()
    dilations = section.get("resblock_dilation_sizes")
    if dilations is None:
        dilations = usual.resblock_dilation_sizes
    elif not isinstance(dilations, Sequence) or isinstance(dilations, str):
        raise _bad("resblock_dilation_sizes", dilations)
    return BigVganConfig(
        upsample_rates=_wholes(section, "upsample_rates", usual.upsample_rates),
        upsample_kernel_sizes=_wholes(section, "upsample_kernel_sizes", usual.upsample_kernel_sizes),
        upsample_initial_channel=_whole(section, "upsample_initial_channel", usual.upsample_initial_channel),
        resblock_kernel_sizes=_wholes(section, "resblock_kernel_sizes", usual.resblock_kernel_sizes),
        resblock_dilation_sizes=tuple(_wholes({"dilations": d}, "dilations", ()) for d in dilations),
        num_mels=_whole(section, "num_mels", usual.num_mels),
    )


def campplus_config(section: Section) -> CamPlusConfig:
    """Of the arguments that the official class is made with."""
    usual = CamPlusConfig()
    return CamPlusConfig(
        feat_dim=_whole(section, "feat_dim", usual.feat_dim),
        embedding_size=_whole(section, "embedding_size", usual.embedding_size),
        growth_rate=_whole(section, "growth_rate", usual.growth_rate),
        bn_size=_whole(section, "bn_size", usual.bn_size),
        init_channels=_whole(section, "init_channels", usual.init_channels),
    )


def _encoder(section: Section, usual: EncoderConfig) -> EncoderConfig:
    mult = section.get("perceiver_mult", usual.perceiver_mult)
    if isinstance(mult, bool) or not isinstance(mult, int | float) or mult <= 0:
        raise _bad("perceiver_mult", mult)
    return EncoderConfig(
        output_size=_whole(section, "output_size", usual.output_size),
        linear_units=_whole(section, "linear_units", usual.linear_units),
        attention_heads=_whole(section, "attention_heads", usual.attention_heads),
        num_blocks=_whole(section, "num_blocks", usual.num_blocks),
        perceiver_mult=float(mult),
    )


def _section(mapping: Section, name: str) -> Section:
    found = mapping.get(name)
    if found is None:
        return {}
    if not isinstance(found, Mapping):
        raise _bad(name, found)
    return found


def _whole(section: Section, name: str, usual: int, least: int = 1) -> int:
    value = section.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise _bad(name, value)
    return value


def _wholes(section: Section, name: str, usual: tuple[int, ...]) -> tuple[int, ...]:
    values = section.get(name, usual)
    if not isinstance(values, Sequence) or isinstance(values, str):
        raise _bad(name, values)
    return tuple(_whole({name: value}, name, 1) for value in values)


def _mapping(value: object, path: Path) -> Section:
    if not isinstance(value, Mapping):
        raise _corrupt(f"{path} holds no settings")
    return value


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise WeightsMissing(f"There is no file {path}.", remedy="Download the model again.") from error
    except UnicodeDecodeError as error:
        raise _corrupt(f"{path} is not text") from error
    except OSError as error:
        raise _corrupt(f"{path} can't be read ({error.strerror or error})") from error


def _bad(name: str, value: object) -> WeightsCorrupt:
    return _corrupt(f"The model's configuration says {value!r} for {name}")


def _corrupt(what: str) -> WeightsCorrupt:
    return WeightsCorrupt(f"{what}.", remedy="Download the model again.")
