"""The semantic-to-mel network: latent, regulator, estimator, flow."""

from __future__ import annotations

import re
from itertools import count

import torch
from torch import Tensor
from torch.nn import functional

from dubstudio.speech.indextts2.official_config import s2mel_config
from dubstudio.speech.indextts2.s2mel import S2Mel
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded

_PREFIX = "models."
_GUIDANCE = 0.7


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    weights = golden.weights()
    config = s2mel_config(golden.config, _latent_dims(weights))
    network = loaded(lambda: S2Mel(config), weights, _PREFIX)
    tolerance = golden.about["tolerance"]
    atol, rtol = tolerance["atol"], tolerance["rtol"]

    latent = network.latent_content(golden.given("gpt_latent"))
    report.close("gpt_layer", latent, golden.wanted("gpt_layer"), atol, rtol)
    content = golden.given("vq_emb") + latent
    for name in sorted(name for name in golden.tensors if re.fullmatch(r"out\.cond(_x[\d.]+)?", name)):
        want = golden.tensors[name]
        report.close(name[4:], network.regulate(content, want.shape[1]), want, atol, rtol)
    want = golden.wanted("prompt_condition")
    report.close("prompt_condition", network.regulate(golden.given("S_ref"), want.shape[1]), want, atol, rtol)
    lengths = (torch.tensor([content.shape[1]], dtype=torch.float32) * 1.72).long()
    report.equal("target_lengths", lengths, golden.wanted("target_lengths"))

    _check_estimator(network, golden, report)
    _check_flow(network, golden, report)


def _check_estimator(network: S2Mel, golden: Golden, report: Report) -> None:
    tolerance = golden.about["tolerance"]
    estimator, times = network.cfm.estimator, golden.given("t")
    for name in ("t_embedder", "t_embedder2"):
        embedded = getattr(estimator, name)(times)
        report.close(name, embedded, golden.wanted(name), tolerance["atol"], tolerance["rtol"])
    noise, prompt, style = (golden.given(name) for name in ("noise", "ref_mel", "style"))
    n_prompt = prompt.shape[-1]
    state = noise.clone()
    state[:, :, :n_prompt] = 0
    padded = functional.pad(prompt, (0, noise.shape[-1] - n_prompt))
    mu = _mu(golden)
    both = (torch.cat([part, torch.zeros_like(part)]) for part in (mu, padded, style))
    velocity = estimator(state.repeat(2, 1, 1), times, estimator.scene(*both))
    (name,) = (name for name in golden.tensors if name.startswith("out.dit_"))
    report.close(name[4:], velocity, golden.tensors[name], tolerance["atol"], tolerance["rtol"])


def _check_flow(network: S2Mel, golden: Golden, report: Report) -> None:
    tolerance = golden.about["tolerance"]["cfm"]
    noise, prompt, style = (golden.given(name) for name in ("noise", "ref_mel", "style"))
    for name in sorted(name[4:] for name in golden.tensors if name.startswith("out.cfm_")):
        seed, steps = (
            int(found[1]) if (found := re.search(rf"{word}(\d+)", name)) else None for word in ("seed", "steps")
        )
        guidance = float(found[1]) if (found := re.search(r"cfg([\d.]+)", name)) else _GUIDANCE
        start = noise if seed is None else torch.randn(noise.shape, generator=torch.Generator().manual_seed(seed))
        mel = network.flow(_mu(golden), prompt, style, start, steps or 25, guidance)
        report.close(name, mel, golden.wanted(name), tolerance["atol"], tolerance["rtol"])


def _mu(golden: Golden) -> Tensor:
    return torch.cat([golden.wanted("prompt_condition"), golden.wanted("cond")], dim=1)


def _latent_dims(weights: dict[str, Tensor]) -> list[int]:
    """Widths of the layers that the latent goes through; they stand in no configuration."""
    dims: list[int] = []
    for i in count():
        weight = weights.get(f"{_PREFIX}gpt_layer.{i}.weight")
        if weight is None:
            return dims
        dims += [weight.shape[1]] if not dims else []
        dims.append(weight.shape[0])
    return dims
