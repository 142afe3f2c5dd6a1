"""Emotions: which examples are chosen, how they are mixed, how weights are limited and answers understood."""

from __future__ import annotations

import torch

from dubstudio.speech.indextts2 import emotion
from dubstudio.speech.indextts2.emotion_words import parse
from tests.parity.harness import Golden, Report


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file and the cases beside it."""
    atol = golden.about["tolerance"]["atol"]
    emo_num = golden.about["emo_num"]
    style, speakers, emotions = (golden.given(name) for name in ("style", "feat1_spk_matrix", "feat2_emo_matrix"))
    rows = emotion.choose(style, speakers, emo_num)
    firsts = [sum(emo_num[:i]) for i in range(len(emo_num))]
    report.equal("index", [row - first for row, first in zip(rows, firsts, strict=True)], golden.wanted("index"))
    weights = golden.given("weight").tolist()
    report.close("emovec_mat", emotion.mixture(emotions, rows, weights), golden.wanted("emovec_mat"), atol)
    mixed = emotion.mixed(golden.given("base_emovec"), emotions, rows, weights)
    report.close("emovec", mixed, golden.wanted("emovec"), atol)
    cases = golden.json("emotion.json")
    for answer, wanted in cases["qwen_convert"]:
        report.equal(f"parse {answer}", list(parse(answer)), wanted)
    for weights, bias, wanted in cases["normalize_emo_vec"]:
        limited = torch.tensor(emotion.normalised(weights, bias=bias), dtype=torch.float64)
        report.close(f"normalised {weights} {bias}", limited, torch.tensor(wanted, dtype=torch.float64), 1e-12, 0)
    for alpha, wanted in cases["alpha_scale"]["out"]:
        report.equal(f"scaled {alpha}", list(emotion.scaled(cases["alpha_scale"]["input"], alpha)), wanted)
