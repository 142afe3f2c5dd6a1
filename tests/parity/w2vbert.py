"""w2v-BERT up to the layer that is heard."""

from __future__ import annotations

from dubstudio.speech.indextts2.w2vbert import SemanticEncoder
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded


def check(golden: Golden, report: Report) -> None:
    """Judge the hidden state."""
    weights = {f"model.{key}": weight for key, weight in golden.weights().items()}
    network = loaded(lambda: SemanticEncoder(golden.config), weights)
    hidden = network(golden.given("input_features"), golden.given("attention_mask"))
    report.close("hidden_17", hidden, golden.wanted("hidden_17"))
