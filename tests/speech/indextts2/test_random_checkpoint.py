"""The random checkpoint is small, complete, repeatable, and lines end."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from dubstudio.speech.indextts2.config import V2, V2_5
from dubstudio.speech.indextts2.decoding import Sampling, decode
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from tools.random_indextts2 import write


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("release", ["2", "2.5"])
def test_it_is_complete_small_and_lines_end(tmp_path: Path, release: str) -> None:
    write(tmp_path, release=release, seed=3)
    # The codec of 2.5 has two square convolutions as wide as the features.
    assert sum(map(len, _bytes(tmp_path).values())) < (8e6 if release == "2" else 20e6)
    networks = Networks.open(tmp_path, Options(device="cpu"))
    assert networks.release is (V2 if release == "2" else V2_5)
    config, t2s = networks.config.gpt, networks.t2s
    dice = torch.Generator().manual_seed(1)
    with torch.inference_mode():
        heard = torch.randn(1, 60, 1024, generator=dice)
        speaker = t2s.speaker_latents(heard) if release == "2" else t2s.style_latent(heard[:, 0, :192])
        prefix = t2s.prefix(speaker, t2s.emotion_vector(heard), range(5, 25), 3 if release == "2.5" else None)
        found = [
            decode(
                t2s.decoder(prefix, 300),
                Sampling(num_beams=beams, max_tokens=300),
                start_token=config.start_mel_token,
                stop_token=config.stop_mel_token,
                generator=torch.Generator().manual_seed(seed),
            )
            for beams in (1, 3)
            for seed in range(5)
        ]
    per_s = 50 / networks.release.frames_per_token
    assert all(one.ended for one in found)
    assert all(0.4 * per_s < len(one.codes) < 3 * per_s for one in found)
    assert len({tuple(one.codes) for one in found}) == len(found)
    assert max(max(one.codes) for one in found) < networks.config.codec.codebook_size


def test_the_same_seed_writes_the_same(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write(tmp_path / name, seed=seed)
    first, again, other = (_bytes(tmp_path / name) for name in "abc")
    assert first == again
    assert first.keys() == other.keys()
    assert first["gpt.pth"] != other["gpt.pth"]
