"""Sizes of networks told from their tensors, which can't lie, where a configuration file may.

What no shape tells (heads of attention, rates and dilations, which token is which) stays as configured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from torch import Tensor

from dubstudio.speech.indextts2.config import (
    V2,
    V2_5,
    BigVganConfig,
    CamPlusConfig,
    CodecConfig,
    EncoderConfig,
    GptConfig,
    IndexTts2Config,
    Release,
    S2MelConfig,
)

Tensors = Mapping[str, Tensor]
"""Of one network, by our names."""


def release_of(tensors: Iterable[str]) -> Release:
    """Which release a text-to-semantic network is of, by the names of its tensors."""
    names = set(tensors)
    return V2_5 if {"spk_emb_proj.weight", "lang_embedding.weight"} & names else V2


def gpt(config: GptConfig, tensors: Tensors) -> GptConfig:
    """Of the text-to-semantic network."""
    n_codes, dim = _shape(tensors, "mel_embedding.weight", (config.number_mel_codes, config.model_dim))
    heads = config.heads if dim % config.heads == 0 and dim == config.model_dim else max(1, dim // 64)
    start, stop = config.start_mel_token, config.stop_mel_token
    if n_codes != config.number_mel_codes or max(start, stop) >= n_codes:
        start, stop = n_codes - 2, n_codes - 1
    return replace(
        config,
        model_dim=dim,
        heads=heads,
        layers=_count(tensors, r"gpt\.h\.(\d+)\.", config.layers),
        number_mel_codes=n_codes,
        start_mel_token=start,
        stop_mel_token=stop,
        number_text_tokens=_rows(tensors, "text_embedding.weight", config.number_text_tokens + 1) - 1,
        max_mel_tokens=_rows(tensors, "mel_pos_embedding.emb.weight", config.mel_positions) - 3,
        max_text_tokens=_rows(tensors, "text_pos_embedding.emb.weight", config.text_positions) - 2,
        condition_module=_encoder(config.condition_module, tensors, "conditioning_encoder", "perceiver_encoder"),
        emo_condition_module=_encoder(
            config.emo_condition_module, tensors, "emo_conditioning_encoder", "emo_perceiver_encoder"
        ),
        n_latents=_rows(tensors, "perceiver_encoder.latents", config.n_latents),
        n_languages=_rows(tensors, "lang_embedding.weight", config.n_languages),
        style_dim=_shape(tensors, "spk_emb_proj.weight", (0, config.style_dim))[1],
    )


def codec(config: CodecConfig, tensors: Tensors) -> CodecConfig:
    """Of a semantic codec."""
    size, dim = _shape(tensors, "quantizer.quantizers.0.codebook.weight", (config.codebook_size, config.codebook_dim))
    vocos, hidden, _ = _shape(tensors, "encoder.0.embed.weight", (config.vocos_dim, config.hidden_size, 7))
    return replace(
        config,
        codebook_size=size,
        codebook_dim=dim,
        hidden_size=hidden,
        vocos_dim=vocos,
        vocos_intermediate_dim=_rows(tensors, "encoder.0.convnext.0.pwconv1.weight", config.vocos_intermediate_dim),
        vocos_num_layers=_count(tensors, r"encoder\.0\.convnext\.(\d+)\.", config.vocos_num_layers),
        downsample_scale=2 if "up.weight" in tensors else 1,
    )


def s2mel(config: S2MelConfig, tensors: Tensors) -> S2MelConfig:
    """Of the semantic-to-mel network; tensors by their official names, the unused among them."""
    dit, regulator, estimator = config.dit, config.regulator, "cfm.estimator"
    dim, content = _shape(tensors, f"{estimator}.cond_projection.weight", (dit.hidden_dim, dit.content_dim))
    n_mels = _rows(tensors, f"{estimator}.conv2.weight", dit.in_channels)
    merged = _shape(tensors, f"{estimator}.cond_x_merge_linear.weight", (0, 2 * n_mels + dim + dit.style_dim))[1]
    waves = f"{estimator}.wavenet.in_layers"
    kernel = _shape(tensors, f"{waves}.0.conv.conv.weight_v", (0, 0, dit.wavenet_kernel))[2]
    width, in_channels = _shape(
        tensors, "length_regulator.content_in_proj.weight", (regulator.channels, regulator.in_channels)
    )
    # Three modules a round, and one convolution behind them.
    n_modules = _count(tensors, r"length_regulator\.model\.(\d+)\.", 3 * regulator.n_convolutions + 1)
    return replace(
        config,
        regulator=replace(
            regulator,
            channels=width,
            in_channels=in_channels,
            n_convolutions=n_modules // 3,
            codebook_size=_rows(tensors, "length_regulator.embedding.weight", regulator.codebook_size),
        ),
        dit=replace(
            dit,
            hidden_dim=dim,
            num_heads=dit.num_heads if dim % dit.num_heads == 0 and dim == dit.hidden_dim else max(1, dim // 64),
            depth=_count(tensors, rf"{estimator}\.transformer\.layers\.(\d+)\.", dit.depth),
            in_channels=n_mels,
            content_dim=content,
            content_codebook_size=_rows(tensors, f"{estimator}.cond_embedder.weight", dit.content_codebook_size),
            style_dim=merged - 2 * n_mels - dim,
            wavenet_layers=_count(tensors, rf"{waves}\.(\d+)\.", dit.wavenet_layers),
            wavenet_kernel=kernel,
        ),
        latent_dims=_chain(tensors, "gpt_layer", config.latent_dims),
    )


def vocoder(config: BigVganConfig, tensors: Tensors) -> BigVganConfig:
    """Of the vocoder."""
    v = "parametrizations.weight.original1"
    channels, n_mels, _ = _shape(tensors, f"conv_pre.{v}", (config.upsample_initial_channel, config.num_mels, 7))
    kernels = tuple(
        _shape(tensors, f"ups.{i}.0.{v}", (0, 0, kernel))[2] for i, kernel in enumerate(config.upsample_kernel_sizes)
    )
    blocks = tuple(
        _shape(tensors, f"resblocks.{i}.convs1.0.{v}", (0, 0, kernel))[2]
        for i, kernel in enumerate(config.resblock_kernel_sizes)
    )
    return replace(
        config,
        upsample_initial_channel=channels,
        num_mels=n_mels,
        upsample_kernel_sizes=kernels,
        resblock_kernel_sizes=blocks,
    )


def campplus(config: CamPlusConfig, tensors: Tensors) -> CamPlusConfig:
    """Of the speaker vector."""
    first = "xvector.block1.tdnnd1"
    growth = _rows(tensors, f"{first}.cam_layer.linear_local.weight", config.growth_rate)
    inner, init, _ = _shape(
        tensors, f"{first}.linear1.weight", (config.bn_size * config.growth_rate, config.init_channels, 1)
    )
    return replace(
        config,
        embedding_size=_rows(tensors, "xvector.dense.linear.weight", config.embedding_size),
        growth_rate=growth,
        bn_size=inner // growth,
        init_channels=init,
    )


def emotions(counts: tuple[int, ...], n_examples: int) -> tuple[int, ...]:
    """How many examples each emotion has: as configured where they add up, else as released."""
    return counts if sum(counts) == n_examples else IndexTts2Config().emo_num


def _encoder(config: EncoderConfig, tensors: Tensors, encoder: str, perceiver: str) -> EncoderConfig:
    heads = _rows(tensors, f"{encoder}.encoders.0.self_attn.pos_bias_u", config.attention_heads)
    dim, inner = _shape(tensors, f"{perceiver}.layers.0.1.2.weight", (0, 0))
    return replace(
        config,
        output_size=_rows(tensors, f"{encoder}.after_norm.weight", config.output_size),
        linear_units=_rows(tensors, f"{encoder}.encoders.0.feed_forward.w_1.weight", config.linear_units),
        attention_heads=heads,
        num_blocks=_count(tensors, rf"{encoder}\.encoders\.(\d+)\.", config.num_blocks),
        # Of all factors that give this width after rounding down, the one in the middle.
        perceiver_mult=(inner + 0.5) * 1.5 / dim if dim and inner else config.perceiver_mult,
    )


def _chain(tensors: Tensors, name: str, usual: tuple[int, ...]) -> tuple[int, ...]:
    """Widths along a row of linear layers."""
    n_layers = _count(tensors, rf"{name}\.(\d+)\.", len(usual) - 1)
    widths = [_shape(tensors, f"{name}.0.weight", (0, usual[0]))[1]]
    for i in range(n_layers):
        usual_width = usual[i + 1] if i + 1 < len(usual) else usual[-1]
        widths.append(_rows(tensors, f"{name}.{i}.weight", usual_width))
    return tuple(widths)


def _shape(tensors: Tensors, name: str, usual: tuple[int, ...]) -> tuple[int, ...]:
    found = tensors.get(name)
    return usual if found is None or found.dim() != len(usual) else tuple(found.shape)


def _rows(tensors: Tensors, name: str, usual: int) -> int:
    found = tensors.get(name)
    return usual if found is None or found.dim() == 0 else found.shape[0]


def _count(tensors: Tensors, pattern: str, usual: int) -> int:
    """How many are numbered so."""
    numbers = [int(match[1]) for name in tensors if (match := re.match(pattern, name))]
    return max(numbers) + 1 if numbers else usual
