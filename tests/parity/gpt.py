"""The text-to-semantic network of version 2: what it hears, what it is asked, what it answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import torch
from torch import Tensor

from dubstudio.speech.indextts2.config import V2
from dubstudio.speech.indextts2.decoding import Decoded, Sampling, decode
from dubstudio.speech.indextts2.official_config import gpt_config
from dubstudio.speech.indextts2.t2s import Positions, Slots, TextToSemantic, merged_emotion
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded

NEVER = -99.0
"""Stands for minus infinity, which can't be subtracted from itself."""


def network_of(golden: Golden) -> TextToSemantic:
    """The network with the golden's weights."""
    config = gpt_config(golden.config, V2)
    return loaded(lambda: TextToSemantic(config, V2), golden.weights())


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    network = network_of(golden)
    speaker = _check_hearing(network, golden, report)
    emotion = golden.wanted("merge_alpha_0.6")
    text = golden.given("text")[0].tolist()
    prefix = network.prefix(speaker, emotion, text)
    report.close("prefix_embeds", prefix, golden.wanted("prefix_embeds"))
    _check_teacher_forced(network, golden, report, speaker)
    for name, mode in golden.about["modes"].items():
        check_mode(network, prefix, name, mode, golden, report)
    if "out.greedy_rp1_nocache.codes" in golden.tensors:
        mode = golden.about["modes"]["greedy_rp1"]
        check_mode(network, prefix, "greedy_rp1_nocache", mode, golden, report, positions="trained")


def _check_hearing(network: TextToSemantic, golden: Golden, report: Report) -> Tensor:
    own, other = golden.given("spk_cond_emb"), golden.given("emo_cond_emb")
    report.close("spk_conformer", network.conditioning_encoder(own), golden.wanted("spk_conformer"))
    speaker = network.speaker_latents(own)
    report.close("spk_conditioning", speaker, golden.wanted("spk_conditioning"))
    heard = network.emo_conditioning_encoder(other)
    report.close("emo_conformer", heard, golden.wanted("emo_conformer"))
    report.close("emo_conditioning", network.emo_perceiver_encoder(heard)[:, 0], golden.wanted("emo_conditioning"))
    spoken, felt = network.emotion_vector(own), network.emotion_vector(other)
    report.close("emovec_spk", spoken, golden.wanted("emovec_spk"))
    report.close("emovec_emo", felt, golden.wanted("emovec_emo"))
    check_merging(spoken, felt, golden, report)
    return speaker


def check_merging(spoken: Tensor, felt: Tensor, golden: Golden, report: Report) -> None:
    """Judge every strength of the file."""
    for name in golden.tensors:
        if found := re.fullmatch(r"out\.merge_alpha_([\d.]+)", name):
            report.close(name[4:], merged_emotion(spoken, felt, float(found[1])), golden.tensors[name])


def _check_teacher_forced(network: TextToSemantic, golden: Golden, report: Report, speaker: Tensor) -> None:
    emotion, codes = golden.wanted("merge_alpha_0.6"), golden.given("codes")
    text = golden.given("text")[0].tolist()
    whole = network.prefix(speaker, emotion, text, keep_specials=True)
    report.close("latent", network.latents(whole, codes), golden.wanted("latent"))
    hidden = network.teacher_forced(whole, codes)
    n_before = whole.shape[1] - len(text) - 2
    mel = network.mel_head(hidden[:, whole.shape[1] :])
    report.close("free.mel_logits", mel.transpose(*_axes(mel, golden, "free")), golden.wanted("free.mel_logits"))
    spoken = network.text_head(hidden[:, n_before : whole.shape[1]])
    report.close("free.text_logits", spoken, golden.wanted("free.text_logits"))
    for name in golden.tensors:
        if found := re.fullmatch(r"out\.durslot_T(\d+)\.mel_logits", name):
            told = network.prefix(speaker, emotion, text, slots=Slots(int(found[1])), keep_specials=True)
            hidden = network.teacher_forced(told, codes)[:, told.shape[1] :]
            report.close(name[4:], network.mel_head(hidden), golden.tensors[name])


def _axes(logits: Tensor, golden: Golden, name: str) -> tuple[int, int]:
    """The official code gives some logits as ``[1, V, n]``."""
    return (1, 1) if logits.shape == golden.wanted(f"{name}.mel_logits").shape else (1, 2)


def check_mode(
    network: TextToSemantic,
    prefix: Tensor,
    name: str,
    mode: Mapping[str, Any],
    golden: Golden,
    report: Report,
    positions: Positions = "official",
) -> None:
    """Decode in one way and compare tokens, logits and scores."""
    seed = re.search(r"seed(\d+)", name)
    logits: list[Tensor] = []
    scores: list[Tensor] = []

    def keep(raw: Tensor, chosen_by: Tensor) -> None:
        logits.append(raw)
        scores.append(chosen_by)

    found = decoded(network, prefix, mode, int(seed[1]) if seed else 0, positions, keep)
    report.equal(f"{name}.codes", found.codes, before_stop(golden.wanted(f"{name}.codes"), network))
    for part, got in (("logits", logits), ("scores", scores)):
        wanted = golden.tensors.get(f"out.{name}.{part}")
        if wanted is not None:
            report.close(f"{name}.{part}", _finite(torch.cat(got)[None]), _finite(wanted))
    wanted = golden.tensors.get(f"out.{name}.sequences_scores")
    if wanted is not None:
        report.close(f"{name}.score", torch.tensor([found.score]), wanted)


def decoded(
    network: TextToSemantic,
    prefix: Tensor,
    mode: Mapping[str, Any],
    seed: int,
    positions: Positions = "official",
    on_logits: Any = None,
) -> Decoded:
    """An answer in the manner of a mode of the goldens."""
    own = {field.name for field in fields(Sampling)}
    chosen = {key: value for key, value in mode.items() if key in own}
    sampling = Sampling(**chosen, max_tokens=mode["max_generate_length"])
    return decode(
        network.decoder(prefix, sampling.max_tokens, positions),
        sampling,
        start_token=network.config.start_mel_token,
        stop_token=network.config.stop_mel_token,
        generator=torch.Generator().manual_seed(seed),
        on_logits=on_logits,
    )


def before_stop(codes: Tensor, network: TextToSemantic) -> list[int]:
    """Tokens up to the one that ends them."""
    listed: list[int] = codes[0].tolist()
    stop = network.config.stop_mel_token
    return listed[: listed.index(stop)] if stop in listed else listed


def _finite(scores: Tensor) -> Tensor:
    return scores.nan_to_num(neginf=NEVER)
