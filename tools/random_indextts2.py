"""An IndexTTS-2 checkpoint of random weights: ``python -m tools.random_indextts2 FOLDER [--release 2.5] [--real]``.

What it says is noise, but it is laid out, named and loaded as the real one is, and takes the same time at the same
sizes. Small by default, so that tests can make one. Lengths are plausible: how likely a line is to end grows with every
token.
"""

from __future__ import annotations

import argparse
import base64
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
import yaml  # type: ignore[import-untyped]  # PyYAML brings no types
from safetensors.torch import save_file
from torch import Tensor, nn

from dubstudio.speech.indextts2 import keys
from dubstudio.speech.indextts2.bigvgan import BigVgan
from dubstudio.speech.indextts2.campplus import CamPlus
from dubstudio.speech.indextts2.codec import SemanticCodec
from dubstudio.speech.indextts2.config import (
    FEATURE_DIM,
    V2,
    V2_5,
    BigVganConfig,
    CamPlusConfig,
    CodecConfig,
    DitConfig,
    EncoderConfig,
    GptConfig,
    IndexTts2Config,
    RegulatorConfig,
    S2MelConfig,
)
from dubstudio.speech.indextts2.layout import QWEN, TIKTOKEN
from dubstudio.speech.indextts2.s2mel import S2Mel
from dubstudio.speech.indextts2.t2s import TextToSemantic
from dubstudio.speech.indextts2.text.specials import special_names

_SENTENCES = (
    "HELLO THERE, MY FRIEND. HOW ARE YOU TODAY?",
    "GOOD MORNING. GOOD EVENING. THE WEATHER IS FINE, AND THE SEA IS CALM.",
    "I NEVER THOUGHT WE WOULD MEET AGAIN IN THIS OLD HARBOUR TOWN!",
    "HE LOOKED AT THE MAP FOR A LONG TIME, TURNED IT AROUND, AND ASKED THE CHILD WHO SOLD ORANGES.",
    "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG; IT'S ONE, TWO, THREE - FOUR… FIVE, SIX, SEVEN, EIGHT, NINE.",
    "你 好 。 我 从 来 没 有 想 过 ， 我 们 还 会 在 这 座 老 城 里 再 见 面 。",
    "他 看 了 很 久 的 地 图 , 最 后 还 是 问 了 路 边 那 个 卖 橘 子 的 孩 子 .",
)
_N_PIECES = 300
_MERGES = (b"th", b"he", b"in", b"er", b"an", b" t", b" a", b"the", b" th", b"ing")

_TINY_ENCODER = EncoderConfig(16, 32, 2, 1, 2.0)
_TINY = IndexTts2Config(
    gpt=GptConfig(
        model_dim=64,
        layers=2,
        heads=4,
        max_mel_tokens=500,
        number_mel_codes=258,
        start_mel_token=256,
        stop_mel_token=257,
        condition_module=_TINY_ENCODER,
        emo_condition_module=replace(_TINY_ENCODER, linear_units=24, attention_heads=1, perceiver_mult=0.05),
    ),
    codec=CodecConfig(codebook_size=256, vocos_dim=16, vocos_intermediate_dim=32, vocos_num_layers=1),
    s2mel=S2MelConfig(
        regulator=RegulatorConfig(channels=32, n_convolutions=2, codebook_size=16),
        dit=DitConfig(hidden_dim=32, num_heads=2, depth=3, content_dim=32, content_codebook_size=16, wavenet_layers=2),
        latent_dims=(64, 32, 16, 1024),
    ),
    vocoder=BigVganConfig((8, 8, 4), (16, 16, 8), 32, (3,), ((1,),)),
    campplus=CamPlusConfig(growth_rate=4, bn_size=2, init_channels=16),
)
_TINY_W2VBERT = {
    "hidden_size": FEATURE_DIM,
    "num_hidden_layers": 0,
    "intermediate_size": 16,
    "num_attention_heads": 16,
}
_REAL_W2VBERT = {"num_hidden_layers": 17}

_ENDS_AFTER_S = 0.7
_TOKENS_PER_S = 50


def write(folder: Path, *, release: str = "2", seed: int = 0, real: bool = False) -> None:
    """Write a checkpoint in the official layout.

    Args:
        folder: Where to; made if it is not there.
        release: ``2`` or ``2.5``.
        seed: Of all weights.
        real: Of the real sizes, some 7 GB; else as small as everything still works.
    """
    folder.mkdir(parents=True, exist_ok=True)
    config = _config(folder, release, real=real)
    dice = _Dice(seed, torch.float32 if real else torch.float16)
    _write_settings(folder, config)
    _write_gpt(folder, config, dice)
    _write_codec(folder, config, dice)
    _write_s2mel(folder, config.s2mel, dice)
    _write_others(folder, config, dice)
    _write_w2vbert(folder / "hf_cache" / "w2v-bert-2.0", _REAL_W2VBERT if real else _TINY_W2VBERT, dice)
    _write_qwen(folder / QWEN, dice)


def main() -> int:
    """Write one where the user wants it."""
    parser = argparse.ArgumentParser(prog="tools.random_indextts2", description=(__doc__ or "").partition(":")[0])
    parser.add_argument("folder", type=Path, help="where to")
    parser.add_argument("--release", choices=("2", "2.5"), default="2")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--real", action="store_true", help="of the real sizes, some 7 GB")
    arguments = parser.parse_args()
    write(arguments.folder, release=arguments.release, seed=arguments.seed, real=arguments.real)
    return 0


class _Dice:
    """Random weights whose sizes keep signals about as large as they were."""

    def __init__(self, seed: int, dtype: torch.dtype) -> None:
        self._generator = torch.Generator().manual_seed(seed)
        self._dtype = dtype

    def normal(self, *shape: int, scale: float = 1.0) -> Tensor:
        """Normal numbers."""
        return (torch.empty(shape).normal_(generator=self._generator) * scale).to(self._dtype)

    def fill(self, shapes: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """A weight for every name."""
        filled = {name: self._weight(name, like) for name, like in shapes.items()}
        for name, direction in filled.items():
            if name.endswith("weight_v"):
                lengths = direction.float().flatten(1).norm(dim=1)
                filled[f"{name[:-1]}g"] = lengths.view(-1, *[1] * (direction.dim() - 1)).to(self._dtype)
        return filled

    def _weight(self, name: str, like: Tensor) -> Tensor:
        last = name.rpartition(".")[2]
        shape = tuple(like.shape)
        if not like.is_floating_point():
            return torch.zeros(shape, dtype=like.dtype)
        if last == "running_var" or (like.dim() == 1 and last in ("weight", "gamma")):
            return (1 + 0.1 * self.normal(*shape).abs()).to(self._dtype)
        if like.dim() < 2 or last in ("mask_token", "pos_bias_u", "pos_bias_v"):
            return self.normal(*shape, scale=0.05)
        if "embedding" in name or last == "latents":
            return self.normal(*shape, scale=0.5)
        # Blocks of GPT-2 keep their weights the other way round.
        n_inputs = shape[0] if name.startswith("gpt.h.") else like.numel() // shape[0]
        return self.normal(*shape, scale=n_inputs**-0.5)


def _config(folder: Path, release: str, *, real: bool) -> IndexTts2Config:
    config = IndexTts2Config() if real else _TINY
    gpt, codec = config.gpt, config.codec
    if release == "2":
        n_tokens = _write_pieces(folder / "bpe.model")
        return replace(config, gpt=gpt if real else replace(gpt, number_text_tokens=n_tokens))
    n_tokens = _write_ranks(folder / TIKTOKEN)
    gpt = replace(gpt, number_text_tokens=60_509 if real else n_tokens, n_latents=1)
    return replace(config, release=V2_5, gpt=gpt, codec=replace(codec, downsample_scale=2))


def _write_settings(folder: Path, config: IndexTts2Config) -> None:
    gpt, dit, regulator = config.gpt, config.s2mel.dit, config.s2mel.regulator
    not_written = ("condition_module", "emo_condition_module", "n_latents", "n_languages", "style_dim")
    settings: dict[str, Any] = {
        "gpt": {name: value for name, value in vars(gpt).items() if name not in not_written}
        | {"condition_module": vars(gpt.condition_module), "emo_condition_module": vars(gpt.emo_condition_module)},
        "semantic_codec": {name: value for name, value in vars(config.codec).items() if name != "downsample_scale"},
        "s2mel": {
            "style_encoder": {"dim": dit.style_dim},
            "length_regulator": {
                "channels": regulator.channels,
                "in_channels": regulator.in_channels,
                "sampling_ratios": [1] * regulator.n_convolutions,
                "content_codebook_size": regulator.codebook_size,
            },
            "DiT": {name: value for name, value in vars(dit).items() if not name.startswith(("wavenet", "style"))},
            "wavenet": {
                "hidden_dim": dit.hidden_dim,
                "num_layers": dit.wavenet_layers,
                "kernel_size": dit.wavenet_kernel,
                "dilation_rate": dit.wavenet_dilation,
            },
        },
        "emo_num": list(config.emo_num),
        "version": float(config.release.name),
    }
    (folder / "config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")


def _write_gpt(folder: Path, config: IndexTts2Config, dice: _Dice) -> None:
    gpt, release = config.gpt, config.release
    unused = keys.unused_gpt(gpt, has_conformer=release.has_conformer)
    weights = dice.fill(_shapes(lambda: TextToSemantic(gpt, release), unused))
    _let_it_end(weights, gpt, _TOKENS_PER_S / release.frames_per_token, dice)
    torch.save({"model": weights}, folder / "gpt.pth")


def _let_it_end(weights: dict[str, Tensor], gpt: GptConfig, tokens_per_s: float, dice: _Dice) -> None:
    """Make the stop token the likelier the later it is: a part of every position that only the stop token looks at."""
    direction = dice.normal(gpt.model_dim).float()
    direction -= direction.mean()
    direction /= direction.norm()
    usual = _ENDS_AFTER_S * tokens_per_s
    late = ((torch.arange(gpt.mel_positions) - usual) / usual).clamp(-1, 1.5)
    positions, head = weights["mel_pos_embedding.emb.weight"], weights["mel_head.weight"]
    positions *= 0.5
    positions += (late[:, None] * direction * gpt.model_dim**0.5).to(positions.dtype)
    head *= 2
    head -= ((head.float() @ direction)[:, None] * direction).to(head.dtype)
    head[gpt.stop_mel_token] = (direction * 0.7).to(head.dtype)
    head[gpt.start_mel_token] = 0
    weights["mel_head.bias"][gpt.start_mel_token] = -99


def _write_codec(folder: Path, config: IndexTts2Config, dice: _Dice) -> None:
    weights = dice.fill(_shapes(lambda: SemanticCodec(config.codec)))
    if config.release is V2:
        (folder / "hf_cache").mkdir(exist_ok=True)
        save_file(weights, folder / "hf_cache" / "semantic_codec_model.safetensors")
    else:
        torch.save({"model": weights}, folder / "codec.pth")


def _write_s2mel(folder: Path, config: S2MelConfig, dice: _Dice) -> None:
    weights = dice.fill(_shapes(lambda: S2Mel(config), keys.unused_s2mel(config)))
    net: dict[str, dict[str, Tensor]] = {}
    for name, weight in weights.items():
        part, _, rest = name.partition(".")
        net.setdefault(part, {})[rest] = weight
    torch.save({"net": net, "epoch": 0, "iters": 0}, folder / "s2mel.pth")


def _write_others(folder: Path, config: IndexTts2Config, dice: _Dice) -> None:
    """The vocoder, the speaker vectors, the statistics, the recorded emotions."""
    cache = folder / "hf_cache"
    (cache / "bigvgan").mkdir(parents=True, exist_ok=True)
    shapes = _shapes(lambda: BigVgan(config.vocoder))
    weights = dice.fill(_with(shapes, keys.unused_vocoder(shapes)))
    weights["conv_post.weight_g"] *= 0.05
    torch.save({"generator": weights}, cache / "bigvgan" / "bigvgan_generator.pt")
    (cache / "bigvgan" / "config.json").write_text(json.dumps(vars(config.vocoder)), encoding="utf-8")
    torch.save(dice.fill(_shapes(lambda: CamPlus(config.campplus))), cache / "campplus_cn_common.bin")
    n_examples = sum(config.emo_num)
    torch.save(dice.normal(n_examples, config.gpt.style_dim), folder / "feat1.pt")
    torch.save(dice.normal(n_examples, config.gpt.model_dim), folder / "feat2.pt")
    mean = dice.normal(FEATURE_DIM, scale=0.1).float()
    torch.save({"mean": mean, "var": torch.ones(FEATURE_DIM)}, folder / "wav2vec2bert_stats.pt")


def _write_w2vbert(folder: Path, sizes: Mapping[str, Any], dice: _Dice) -> None:
    from transformers import Wav2Vec2BertConfig, Wav2Vec2BertModel

    config = Wav2Vec2BertConfig(position_embeddings_type="relative_key", add_adapter=False, **sizes)
    config.save_pretrained(folder)
    weights = dice.fill(_shapes(lambda: Wav2Vec2BertModel(config)))
    save_file(weights, folder / "model.safetensors")


def _write_qwen(folder: Path, dice: _Dice) -> None:
    """A language model of one layer that knows bytes; it babbles, which is understood as no emotion."""
    from tokenizers import Tokenizer, decoders, pre_tokenizers
    from tokenizers import models as kinds
    from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"]
    tokenizer = Tokenizer(kinds.BPE(vocab={letter: i for i, letter in enumerate(letters)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(specials)
    fast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        chat_template=(
            "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
            "{% if add_generation_prompt %}<|im_start|>assistant\n<think>\n\n</think>\n\n{% endif %}"
        ),
    )
    fast.save_pretrained(folder)
    config = Qwen3Config(
        vocab_size=len(letters) + len(specials),
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_key_value_heads=1,
        head_dim=16,
        eos_token_id=len(letters) + 2,
        pad_token_id=len(letters),
        bos_token_id=None,
    )
    config.save_pretrained(folder)
    save_file(dice.fill(_shapes(lambda: Qwen3ForCausalLM(config))), folder / "model.safetensors")


def _write_pieces(path: Path) -> int:
    """A SentencePiece model of a few sentences. Returns its number of pieces."""
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

    model = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(_SENTENCES),
        model_writer=model,
        model_type="bpe",
        vocab_size=_N_PIECES,
        character_coverage=1.0,
        bos_id=0,
        eos_id=1,
        unk_id=2,
        pad_id=-1,
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())
    return int(SentencePieceProcessor(model_proto=model.getvalue()).get_piece_size())


def _write_ranks(path: Path) -> int:
    """Ranks of all bytes and a few merges. Returns the number of tokens, the special ones with them."""
    tokens = [bytes([byte]) for byte in range(256)] + list(_MERGES)
    lines = [f"{base64.b64encode(token).decode()} {rank}\n" for rank, token in enumerate(tokens)]
    path.write_text("".join(lines), encoding="ascii", newline="\n")
    return len(tokens) + len(special_names())


def _shapes(build: Callable[[], nn.Module], unused: Mapping[str, tuple[int, ...]] | None = None) -> dict[str, Tensor]:
    """Official names of a network's tensors, with tensors of no memory for their shapes."""
    with torch.device("meta"):
        state = build().state_dict()
    return _with({keys.old_style(name): tensor for name, tensor in state.items()}, unused or {})


def _with(shapes: Mapping[str, Tensor], unused: Mapping[str, tuple[int, ...]]) -> dict[str, Tensor]:
    return {**shapes, **{name: torch.empty(shape, device="meta") for name, shape in unused.items()}}


if __name__ == "__main__":
    raise SystemExit(main())
