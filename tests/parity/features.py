"""What is heard of a reference clip."""

from __future__ import annotations

import numpy as np

from dubstudio.speech.indextts2 import features
from tests.parity.harness import Golden, Report

_RESAMPLED = 1e-6


def check(golden: Golden, report: Report) -> None:
    """Judge every tensor of the file."""
    tolerance = golden.about["tolerance"]
    mel, fbank, w2v = (tolerance[name]["atol"] for name in ("mel", "fbank", "w2v_features"))
    name = next(name for name in golden.tensors if name.startswith("in.pcm_"))
    pcm = golden.tensors[name].numpy().astype(np.float32) / 2**15
    rate = int(name.split("_")[1])
    heard_22k, heard_16k = features.speaker_audio(pcm, rate)
    report.close("spk_22k", heard_22k, golden.wanted("spk_22k"), _RESAMPLED, 0)
    report.close("librosa_22050", heard_22k[0], golden.wanted("librosa_22050"), _RESAMPLED, 0)
    report.close("spk_16k", heard_16k, golden.wanted("spk_16k"), _RESAMPLED, 0)
    report.close("librosa_16000", features.emotion_audio(pcm, rate)[0], golden.wanted("librosa_16000"), _RESAMPLED, 0)
    audio = golden.wanted("spk_16k")
    report.close("ref_mel", features.reference_mel(golden.wanted("spk_22k")), golden.wanted("ref_mel"), mel, 0)
    report.close("fbank", features.kaldi_fbank(audio), golden.wanted("fbank"), fbank, 0)
    report.close("fbank_cmn", features.campplus_features(audio)[0], golden.wanted("fbank_cmn"), fbank, 0)
    for end in ("", "_odd"):
        wanted, mask = (golden.wanted(f"w2v_{part}{end}") for part in ("input_features", "attention_mask"))
        n_frames = 2 * wanted.shape[1] - (1 if end else 0)
        got, got_mask = features.seamless_features(audio if not end else audio[:, : 400 + 160 * (n_frames - 1)])
        report.close(f"w2v_input_features{end}", got, wanted, w2v, 0)
        report.equal(f"w2v_attention_mask{end}", got_mask, mask)
