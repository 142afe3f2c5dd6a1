"""The vocoder and its filters."""

from __future__ import annotations

from dubstudio.speech.indextts2.anti_alias import downsample, low_pass, upsample
from dubstudio.speech.indextts2.bigvgan import BigVgan
from dubstudio.speech.indextts2.official_config import bigvgan_config
from tests.parity.harness import Golden, Report
from tests.parity.loaded import loaded


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    config = bigvgan_config(golden.config)
    network = loaded(lambda: BigVgan(config), golden.weights())
    tolerance = golden.about["tolerance"]
    atol, rtol = tolerance["atol"], tolerance["rtol"]
    mel, given = golden.given("mel"), golden.given("aa_x")
    report.close("aa_filter", low_pass(given.device, given.dtype), golden.wanted("aa_filter"), atol, rtol)
    raised = upsample(given)
    report.close("aa_up", raised, golden.wanted("aa_up"), atol, rtol)
    report.close("aa_down", downsample(raised), golden.wanted("aa_down"), atol, rtol)
    report.close("wav", network(mel), golden.wanted("wav"), atol, rtol)
