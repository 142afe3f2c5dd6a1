"""The speaker vector."""

from __future__ import annotations

import re

from dubstudio.speech.indextts2.campplus import CamPlus
from dubstudio.speech.indextts2.official_config import campplus_config
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    config = campplus_config(golden.config)
    weights = golden.weights()
    network = CamPlus(config)
    # Checkpoints also count batches, goldens do not.
    counts = {key: value for key, value in network.state_dict().items() if key.endswith("num_batches_tracked")}
    network = loaded(lambda: CamPlus(config), {**counts, **weights})
    features = golden.given("feat")
    report.close("emb", network(features), golden.wanted("emb"))
    for name in golden.tensors:
        if found := re.fullmatch(r"out\.emb_T(\d+)", name):
            report.close(name[4:], network(features[:1, : int(found[1])]), golden.tensors[name])
