"""Answers that end: the network of ``gpt_v2`` with an end made more or less likely."""

from __future__ import annotations

import re

import torch
from torch import nn

from dubstudio.speech.indextts2.t2s import TextToSemantic
from tests.parity.gpt import before_stop, decoded, network_of
from tests.parity.harness import Golden, Report

_SHARPER = 4.0


def check(golden: Golden, report: Report) -> None:
    """Judge every sequence of the file and its score."""
    base = golden.neighbour("gpt_v2")
    network = network_of(base)
    speaker = network.speaker_latents(base.given("spk_cond_emb"))
    prefix = network.prefix(speaker, base.wanted("merge_alpha_0.6"), base.given("text")[0].tolist())
    plain = network.mel_head
    for name in golden.tensors:
        found = re.fullmatch(r"out\.(bias([\d.]+)\.(\w+)\.seed(\d+))\.codes", name)
        if not found:
            continue
        network.mel_head = _ending(network, plain, float(found[2]))
        answer = decoded(network, prefix, golden.about["modes"][found[3]], int(found[4]))
        report.equal(f"{found[1]}.codes", answer.codes, before_stop(golden.tensors[name], network))
        score = golden.tensors.get(f"out.{found[1]}.score")
        if score is not None:
            report.close(f"{found[1]}.score", torch.tensor([answer.score]), score)


def _ending(network: TextToSemantic, plain: nn.Linear, likelier: float) -> nn.Linear:
    head = nn.Linear(plain.in_features, plain.out_features)
    bias = plain.bias.clone()
    bias[network.config.stop_mel_token] += likelier
    head.weight, head.bias = nn.Parameter(plain.weight * _SHARPER), nn.Parameter(bias)
    return head
