"""The text-to-semantic network of version 2.5: speaker vector, empty slots, languages."""

from __future__ import annotations

from dubstudio.speech.indextts2.config import V2_5
from dubstudio.speech.indextts2.official_config import gpt_config
from dubstudio.speech.indextts2.t2s import TextToSemantic
from tests.parity.gpt import check_merging, check_mode
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    weights = golden.weights()
    config = gpt_config({**golden.config, "n_languages": len(weights["lang_embedding.weight"])}, V2_5)
    network = loaded(lambda: TextToSemantic(config, V2_5), weights)
    spoken, felt = (network.emotion_vector(golden.given(f"{name}_cond_emb")) for name in ("spk", "emo"))
    check_merging(spoken, felt, golden, report)
    speaker = network.style_latent(golden.given("style"))
    report.close("spk_latent", speaker, golden.wanted("spk_latent"))
    text, language = golden.given("text")[0].tolist(), int(golden.given("lang")[0])
    prefix = network.prefix(speaker, golden.wanted("merge_alpha_0.6"), text, language)
    # The official code pads on the left what it drops from the text, and masks it. We have nothing there.
    n_padded = int((golden.wanted("prefix_mask") == 0).sum())
    report.close("prefix_embeds", prefix, golden.wanted("prefix_embeds")[:, n_padded:])
    for name, mode in golden.about["modes"].items():
        check_mode(network, prefix, name, mode, golden, report)
