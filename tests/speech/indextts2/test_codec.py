"""The semantic codecs: lengths, nearest entries, half precision."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from dubstudio.speech.indextts2.codec import SemanticCodec
from dubstudio.speech.indextts2.config import CodecConfig
from dubstudio.speech.nn.weight_norm import fuse


def _codec(scale: int) -> SemanticCodec:
    torch.manual_seed(5)
    config = CodecConfig(
        codebook_size=50,
        hidden_size=24,
        codebook_dim=6,
        vocos_dim=16,
        vocos_intermediate_dim=32,
        vocos_num_layers=2,
        downsample_scale=scale,
    )
    codec = SemanticCodec(config).eval().requires_grad_(requires_grad=False)
    fuse(codec)
    return codec


@pytest.mark.parametrize(("scale", "n_tokens"), [(1, 9), (2, 5)])
def test_tokens_are_as_many_as_the_rate_says(scale: int, n_tokens: int) -> None:
    codec = _codec(scale)
    codes, quantized = codec.quantize(torch.randn(2, 9, 24))
    assert codes.shape == (2, n_tokens)
    assert 0 <= int(codes.min()) <= int(codes.max()) < 50
    assert codes.unique().numel() > 1
    assert quantized.shape == (2, n_tokens, 24)
    assert codec.vq2emb(codes).shape == (2, 24, n_tokens)
    assert codec.decode(codes).shape == (2, scale * n_tokens, 24)


def test_what_is_quantised_is_what_its_tokens_stand_for() -> None:
    codec = _codec(1)
    codes, quantized = codec.quantize(torch.randn(1, 12, 24))
    assert torch.equal(quantized, codec.vq2emb(codes).transpose(1, 2))


def test_the_nearest_entry_is_of_the_same_direction_whatever_its_length() -> None:
    codec = _codec(1)
    book = codec.quantizer.quantizers[0]
    inward, entries = book.get_submodule("in_project"), book.get_submodule("codebook")
    assert isinstance(inward, nn.Conv1d)
    assert isinstance(entries, nn.Embedding)
    entries.weight *= torch.linspace(0.1, 10, 50)[:, None]
    wanted = torch.tensor([[3, 41, 0, 17]])
    # Features whose inward projection is exactly an entry, at another length.
    inward.bias.zero_()
    back = torch.linalg.pinv(inward.weight[:, :, 0])
    x = 0.3 * (entries.weight[wanted[0]] @ back.T).T[None]
    assert torch.equal(codec.quantizer.nearest(x), wanted)
    # Entries keep their lengths on the way out.
    outward = book.get_submodule("out_project")
    assert torch.allclose(codec.vq2emb(wanted), outward(entries(wanted).transpose(1, 2)))


def test_rows_do_not_hear_each_other() -> None:
    codec = _codec(2)
    both = torch.randn(2, 14, 24)
    assert torch.allclose(codec.encode(both)[1:], codec.encode(both[1:]), atol=1e-6)


def test_half_precision_means_the_same() -> None:
    codec = _codec(2)
    codes = torch.arange(20)[None]
    wanted = codec.decode(codes)
    got = codec.bfloat16().decode(codes)
    assert got.dtype is torch.bfloat16
    assert torch.cosine_similarity(got.float(), wanted, dim=-1).min() > 0.99
