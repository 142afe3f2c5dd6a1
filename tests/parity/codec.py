"""The semantic codecs of both releases."""

from __future__ import annotations

import re

from dubstudio.speech.indextts2.codec import SemanticCodec
from dubstudio.speech.indextts2.official_config import codec_config
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    config = codec_config(golden.config)
    codec = loaded(lambda: SemanticCodec(config), golden.weights())
    features = golden.given("x")
    report.close("encoder", codec.encode(features), golden.wanted("encoder"))
    codes, quantized = codec.quantize(features)
    report.equal("codes", codes, golden.wanted("codes"))
    report.close("quantized", quantized, golden.wanted("quantized"))
    report.close("vq2emb", codec.vq2emb(golden.wanted("codes")), golden.wanted("vq2emb"))
    if "out.decode" in golden.tensors:
        report.close("decode", codec.decode(golden.wanted("codes")), golden.wanted("decode"))
    for name in golden.tensors:
        if found := re.fullmatch(r"out\.codes_T(\d+)", name):
            report.equal(name[4:], codec.quantize(features[:, : int(found[1])])[0], golden.tensors[name])
