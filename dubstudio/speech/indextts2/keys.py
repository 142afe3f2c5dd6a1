"""Names of tensors in official files, and which of them nobody needs.

Networks are written so that their names are the official ones. What is left: wrappers around whole files, two spellings
of weight normalisation, leftovers of training, and tensors that are never used or can be computed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from torch import Tensor

from dubstudio.speech.indextts2.config import GptConfig, S2MelConfig

Rename = Callable[[str], str | None]
"""From an official name to ours; None for what is known and not needed."""

_PARAMETRIZED = re.compile(r"(.*\.)?parametrizations\.(weight)\.original([01])$")
_OLD_STYLE = re.compile(r"(.*\.)?weight_([gv])$")
_TRAINING = re.compile(r"(^|\.)(inference_model|ds_engine)\.|(^|\.)attn\.(bias|masked_bias)$|^gpt\.wte\.weight$")

_GPT_UNUSED = re.compile(r"\.pos_enc\.pe$")
_S2MEL_UNUSED = re.compile(
    r"^cfm\.estimator\.(x_embedder|cond_embedder|content_mask_embedder)\."
    r"|\.t_embedder2?\.freqs$|\.input_pos$|\.(freqs_cis|causal_mask|mask_cache)$"
    r"|^cfm\.criterion\.|^length_regulator\.(embedding\.weight|mask_token|f0_.*)$"
)
_VOCODER_UNUSED = re.compile(r"\.(upsample|downsample\.lowpass)\.filter$")
_LAYER = re.compile(r"^encoder\.layers\.(\d+)\.")
_SKIP = re.compile(r"^cfm\.estimator\.transformer\.layers\.(\d+)\.skip_in_linear\.")


def gpt(name: str) -> str | None:
    """Of ``gpt.pth``."""
    name = name.removeprefix("module.")
    if _TRAINING.search(name) or _GPT_UNUSED.search(name):
        return None
    return modern(name)


def s2mel(config: S2MelConfig) -> Rename:
    """Of ``s2mel.pth``, its parts' names in front. The first half of the blocks has projections that are never used."""
    first_used = config.dit.depth // 2 + 1

    def rename(name: str) -> str | None:
        skip = _SKIP.match(name)
        if _S2MEL_UNUSED.search(name) or (skip and int(skip[1]) < first_used):
            return None
        return modern(name)

    return rename


def vocoder(name: str) -> str | None:
    """Of ``bigvgan_generator.pt``."""
    name = name.removeprefix("module.")
    return None if _VOCODER_UNUSED.search(name) else modern(name)


def codec(name: str) -> str | None:
    """Of the semantic codecs."""
    return modern(name.removeprefix("module."))


def campplus(name: str) -> str | None:
    """Of ``campplus_cn_common.bin``."""
    return name.removeprefix("module.")


def w2vbert(n_layers: int) -> Rename:
    """Of w2v-bert, of which only the first layers are heard; what masks sound in training and adapters are not."""

    def rename(name: str) -> str | None:
        name = name.removeprefix("wav2vec2_bert.")
        layer = _LAYER.match(name)
        if name == "masked_spec_embed" or name.startswith(("adapter.", "lm_head.", "intermediate_ffn.")):
            return None
        return None if layer and int(layer[1]) >= n_layers else f"model.{name}"

    return rename


def modern(name: str) -> str:
    """Weight normalisation as torch spells it today: ``weight_g`` is ``parametrizations.weight.original0``."""
    old = _OLD_STYLE.match(name)
    if old is None:
        return name
    return f"{old[1] or ''}parametrizations.weight.original{'gv'.index(old[2])}"


def old_style(name: str) -> str:
    """Weight normalisation as official files spell it, the other way round."""
    new = _PARAMETRIZED.match(name)
    return name if new is None else f"{new[1] or ''}weight_{'gv'[int(new[3])]}"


def renamed(tensors: Mapping[str, Tensor], rename: Rename) -> dict[str, Tensor]:
    """The tensors that are needed, by our names."""
    return {ours: tensor for name, tensor in tensors.items() if (ours := rename(name)) is not None}


def unused_gpt(config: GptConfig, *, has_conformer: bool) -> dict[str, tuple[int, ...]]:
    """What ``gpt.pth`` holds besides: tables of positions that can be computed."""
    pe = "embed.pos_enc.pe"
    unused: dict[str, tuple[int, ...]] = {}
    unused[f"emo_conditioning_encoder.{pe}"] = (1, 5000, config.emo_condition_module.output_size)
    if has_conformer:
        unused[f"conditioning_encoder.{pe}"] = (1, 5000, config.condition_module.output_size)
    return unused


def unused_s2mel(config: S2MelConfig) -> dict[str, tuple[int, ...]]:
    """What ``s2mel.pth`` holds besides."""
    dit, dim, width = config.dit, config.dit.hidden_dim, config.regulator.channels
    estimator = "cfm.estimator"
    unused: dict[str, tuple[int, ...]] = {
        f"{estimator}.input_pos": (16384,),
        f"{estimator}.x_embedder.bias": (dim,),
        f"{estimator}.x_embedder.weight_g": (dim, 1),
        f"{estimator}.x_embedder.weight_v": (dim, dit.in_channels),
        f"{estimator}.cond_embedder.weight": (dit.content_codebook_size, dim),
        f"{estimator}.content_mask_embedder.weight": (1, dim),
        f"{estimator}.t_embedder.freqs": (128,),
        f"{estimator}.t_embedder2.freqs": (128,),
        "length_regulator.embedding.weight": (config.regulator.codebook_size, width),
        "length_regulator.mask_token": (1, width),
    }
    for i in range(dit.depth // 2 + 1):
        block = f"{estimator}.transformer.layers.{i}.skip_in_linear"
        unused |= {f"{block}.weight": (dim, 2 * dim), f"{block}.bias": (dim,)}
    return unused


def unused_vocoder(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """What ``bigvgan_generator.pt`` holds besides: the filters of every activation, told by the names that are used."""
    places = {name.removesuffix(".act.alpha") for name in names if name.endswith(".act.alpha")}
    kinds = ("upsample.filter", "downsample.lowpass.filter")
    return {f"{place}.{kind}": (1, 1, 12) for place in sorted(places) for kind in kinds}
