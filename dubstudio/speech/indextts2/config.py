"""What an IndexTTS-2 or 2.5 network is made of: every size, read from the official configuration files.

One object covers both releases; where they differ, a field of `Release` says how. Nothing here is a fixed size: small
networks of tests differ from the real one by these values alone. Must not know tensors or files.
"""

from __future__ import annotations

from dataclasses import dataclass

SAMPLE_RATE = 22_050
"""Of everything the engine gives, Hz."""

HOP = 256
"""Samples in one frame of the mel spectrum."""

FRAMES_PER_FEATURE = 1.72
"""Frames of the mel spectrum in one 50 Hz frame of content, as the official code rounds 22050 / 256 / 50."""

PROMPT_SECONDS = 15.0
"""More of a reference clip than this is not listened to."""

FEATURE_DIM = 1024
"""Width of the w2v-bert features, and of what the codecs give."""

EMOTION_DIM = 1024
"""Width in which the emotion perceiver works."""


@dataclass(frozen=True)
class Release:
    """How a release does what the other does otherwise.

    Attributes:
        name: ``2`` or ``2.5``.
        has_conformer: The speaker is heard by conformer and perceiver; else the CAMPPlus vector stands for them.
        has_speed: The two slots after the speaker are speed embeddings; else zeros.
        has_languages: Every text position carries a language embedding.
        uses_latent: The second pass of the GPT adds to the content.
        quantises_prompt: The regulator hears the prompt's features through the codec; else raw.
        frames_per_token: 50 Hz frames that one semantic token stands for.
    """

    name: str
    has_conformer: bool
    has_speed: bool
    has_languages: bool
    uses_latent: bool
    quantises_prompt: bool
    frames_per_token: int


V2 = Release("2", True, True, False, True, True, 1)
V2_5 = Release("2.5", False, False, True, False, False, 2)


@dataclass(frozen=True)
class EncoderConfig:
    """A conformer and the perceiver behind it."""

    output_size: int = 512
    linear_units: int = 2048
    attention_heads: int = 8
    num_blocks: int = 6
    perceiver_mult: float = 2.0


@dataclass(frozen=True)
class GptConfig:
    """The text-to-semantic network.

    Attributes:
        n_latents: Slots the speaker takes: 32 where a conformer hears them, else 1.
        n_languages: Rows of the language table.
        style_dim: Width of the CAMPPlus vector.
    """

    model_dim: int = 1280
    layers: int = 24
    heads: int = 20
    max_mel_tokens: int = 1815
    max_text_tokens: int = 600
    number_text_tokens: int = 12_000
    number_mel_codes: int = 8194
    start_mel_token: int = 8192
    stop_mel_token: int = 8193
    start_text_token: int = 0
    stop_text_token: int = 1
    condition_module: EncoderConfig = EncoderConfig()
    emo_condition_module: EncoderConfig = EncoderConfig(linear_units=1024, attention_heads=4, num_blocks=4)
    n_latents: int = 32
    n_languages: int = 107
    style_dim: int = 192

    @property
    def mel_positions(self) -> int:
        """Rows of the table of semantic positions."""
        return self.max_mel_tokens + 3

    @property
    def text_positions(self) -> int:
        """Rows of the table of text positions."""
        return self.max_text_tokens + 2


@dataclass(frozen=True)
class CodecConfig:
    """The semantic codec; `downsample_scale` is 2 for the 25 Hz one."""

    codebook_size: int = 8192
    hidden_size: int = 1024
    codebook_dim: int = 8
    vocos_dim: int = 384
    vocos_intermediate_dim: int = 2048
    vocos_num_layers: int = 12
    downsample_scale: int = 1


@dataclass(frozen=True)
class RegulatorConfig:
    """The length regulator."""

    channels: int = 512
    in_channels: int = 1024
    n_convolutions: int = 4
    codebook_size: int = 2048


@dataclass(frozen=True)
class DitConfig:
    """The estimator of the flow."""

    hidden_dim: int = 512
    num_heads: int = 8
    depth: int = 13
    in_channels: int = 80
    content_dim: int = 512
    content_codebook_size: int = 1024
    style_dim: int = 192
    wavenet_layers: int = 8
    wavenet_kernel: int = 5
    wavenet_dilation: int = 1


@dataclass(frozen=True)
class S2MelConfig:
    """From semantic content to a mel spectrum. `latent_dims` are the widths of the GPT's latent on its way in."""

    regulator: RegulatorConfig = RegulatorConfig()
    dit: DitConfig = DitConfig()
    latent_dims: tuple[int, ...] = (1280, 256, 128, 1024)


@dataclass(frozen=True)
class BigVganConfig:
    """The vocoder."""

    upsample_rates: tuple[int, ...] = (4, 4, 2, 2, 2, 2)
    upsample_kernel_sizes: tuple[int, ...] = (8, 8, 4, 4, 4, 4)
    upsample_initial_channel: int = 1536
    resblock_kernel_sizes: tuple[int, ...] = (3, 7, 11)
    resblock_dilation_sizes: tuple[tuple[int, ...], ...] = ((1, 3, 5), (1, 3, 5), (1, 3, 5))
    num_mels: int = 80


@dataclass(frozen=True)
class CamPlusConfig:
    """The speaker vector."""

    feat_dim: int = 80
    embedding_size: int = 192
    growth_rate: int = 32
    bn_size: int = 4
    init_channels: int = 128


@dataclass(frozen=True)
class IndexTts2Config:
    """The whole engine.

    Attributes:
        emo_num: How many rows of the emotion matrix each of the eight emotions has.
    """

    release: Release = V2
    gpt: GptConfig = GptConfig()
    codec: CodecConfig = CodecConfig()
    s2mel: S2MelConfig = S2MelConfig()
    vocoder: BigVganConfig = BigVganConfig()
    campplus: CamPlusConfig = CamPlusConfig()
    emo_num: tuple[int, ...] = (3, 17, 2, 8, 4, 5, 10, 24)
