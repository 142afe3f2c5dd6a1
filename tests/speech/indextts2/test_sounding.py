"""Sound of pieces: as long as asked, and alike at other lengths."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.speech.indextts2.config import HOP
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.prompts import Listener, Prompt, prompt_of
from dubstudio.speech.indextts2.reading import SILENCE, Piece, Share
from dubstudio.speech.indextts2.sounding import Sounder, _noise
from tests.speech.indextts2.conftest import somebody

CANCEL = CancelToken()
OPTIONS = Options(device="cpu", steps=2)


@pytest.fixture(scope="module")
def networks(checkpoint: Path) -> Networks:
    return Networks.open(checkpoint, OPTIONS)


@pytest.fixture(scope="module")
def voice(networks: Networks) -> Prompt:
    return prompt_of(Listener(networks).voice([somebody(120.0, 1.0)], CANCEL), networks.device)


@pytest.fixture(scope="module")
def piece(networks: Networks) -> Piece:
    dice = np.random.default_rng(4)
    width = networks.config.s2mel.latent_dims[-2]
    codes = dice.integers(0, networks.config.codec.codebook_size, 25)
    return Piece("words", codes, dice.normal(size=(25, width)).astype(np.float32), 1, True, -1.0)


def test_the_noise_of_another_length_begins_alike() -> None:
    short, long = _noise((3, 0), 80, 40), _noise((3, 0), 80, 97)
    assert (short.shape, long.shape) == ((1, 80, 40), (1, 80, 97))
    assert torch.equal(long[:, :, :40], short)
    assert abs(float(long.mean())) < 0.05
    assert float(long.std()) == pytest.approx(1, abs=0.05)


def test_seeds_and_pieces_start_from_noise_of_their_own() -> None:
    torch.manual_seed(0)
    first = _noise((3, 0), 80, 10)
    torch.manual_seed(1)
    assert torch.equal(_noise((3, 0), 80, 10), first)
    others = [_noise(seed, 80, 10) for seed in ((3, 1), (4, 0), (30, 0), (0, 3))]
    assert not any(torch.equal(first, other) for other in others)


@pytest.mark.parametrize("share", [Share(43 * HOP, 0), Share(43 * HOP + 127, 50), Share(30 * HOP - 128, 0)])
def test_sound_is_as_long_as_its_share(networks: Networks, voice: Prompt, piece: Piece, share: Share) -> None:
    heard = Sounder(networks, OPTIONS).sound(piece, voice, share, (1, 0), CANCEL)
    assert heard.dtype == np.float32
    assert len(heard) == share.sound + share.silence
    assert np.isfinite(heard).all()
    assert np.abs(heard[: share.sound]).max() > 1e-4
    assert not heard[share.sound :].any()


def test_the_natural_length_has_silence_between_pieces_alone(networks: Networks, voice: Prompt, piece: Piece) -> None:
    sounder = Sounder(networks, OPTIONS)
    last, other = (sounder.natural(piece, voice, (1, 0), CANCEL, is_last=is_last) for is_last in (True, False))
    assert len(last) == HOP * piece.natural_frames
    assert len(other) == len(last) + SILENCE
    np.testing.assert_array_equal(other[: len(last)], last)
    same = sounder.sound(piece, voice, Share(len(last), 0), (1, 0), CANCEL)
    np.testing.assert_array_equal(same, last)


def test_a_stop_is_heeded(networks: Networks, voice: Prompt, piece: Piece) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        Sounder(networks, OPTIONS).sound(piece, voice, Share(43 * HOP, 0), (1, 0), cancel)
