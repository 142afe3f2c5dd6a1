"""The blocks with a cache give what they give without one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from torch import Tensor

from dubstudio.speech.nn.gpt2 import Conv1D, Gpt2, StaticCache, pack, product

DIM, HEADS, LAYERS = 24, 3, 2


@pytest.fixture
def network() -> Gpt2:
    """Small and random."""
    dice = torch.Generator().manual_seed(8)
    network = Gpt2(DIM, LAYERS, HEADS).eval().requires_grad_(requires_grad=False)
    for weight in network.parameters():
        weight.add_(torch.randn(weight.shape, generator=dice) * 0.2)
    return network


@pytest.fixture(params=[1, 2, 5])
def n_cores(request: pytest.FixtureRequest) -> Iterator[int]:
    """Torch uses so many cores."""
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)


def _said(rows: int, length: int, seed: int = 1) -> Tensor:
    return torch.randn(rows, length, DIM, generator=torch.Generator().manual_seed(seed))


def _stepped(network: Gpt2, x: Tensor, cache: StaticCache, first: int) -> Tensor:
    """Several positions at once, then one after the other."""
    parts = [network(x[:, :first], cache)]
    parts += [network(x[:, at : at + 1], cache) for at in range(first, x.shape[1])]
    return torch.cat(parts, dim=1)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("first", [1, 5, 11, 12])
def test_with_a_cache_it_gives_what_it_gives_without(network: Gpt2, rows: int, first: int) -> None:
    x = _said(rows, 12)
    cache = network.new_cache(rows, 12)
    assert torch.allclose(_stepped(network, x, cache, first), network(x), atol=1e-5)
    assert cache.length == 12


def test_no_position_hears_a_later_one(network: Gpt2) -> None:
    x = _said(1, 9)
    changed = x.clone()
    changed[:, 6:] *= -1
    same = (network(x) - network(changed)).abs().amax(-1)[0] < 1e-6
    assert same.tolist() == [True] * 6 + [False] * 3


def test_rows_go_on_from_those_they_are_told(network: Gpt2) -> None:
    x, following = _said(3, 6), _said(3, 1, seed=2)
    order = [2, 0, 0]
    cache = network.new_cache(3, 8)
    _stepped(network, x, cache, 4)
    cache.reorder(torch.tensor(order))
    whole = network(torch.cat((x[order], following), dim=1))
    assert torch.allclose(network(following, cache), whole[:, -1:], atol=1e-5)


def test_an_order_that_changes_nothing_moves_nothing(network: Gpt2) -> None:
    cache = network.new_cache(3, 4)
    network(_said(3, 4), cache)
    kept = [layer.clone() for layer in cache.layers]
    cache.reorder(torch.arange(3))
    assert all(torch.equal(was, now) for was, now in zip(kept, cache.layers, strict=True))


def test_one_question_is_spread_to_all_rows(network: Gpt2) -> None:
    question, answers = _said(1, 7), _said(4, 2, seed=3)
    one, many = network.new_cache(1, 7), network.new_cache(4, 9)
    network(question, one)
    many.spread(one)
    got = torch.cat([network(answers[:, :1], many), network(answers[:, 1:], many)], dim=1)
    whole = network(torch.cat((question.expand(4, -1, -1), answers), dim=1))
    assert torch.allclose(got, whole[:, 7:], atol=1e-5)
    assert (one.length, many.length) == (7, 9)


def test_a_cache_holds_its_capacity_and_not_one_more(network: Gpt2) -> None:
    cache = network.new_cache(2, 5)
    assert cache.capacity == 5
    assert cache.layers[0].shape == (2, 2, HEADS, 5, DIM // HEADS)
    _stepped(network, _said(2, 5), cache, 4)
    with pytest.raises((IndexError, RuntimeError)):
        network(_said(2, 1), cache)
    with pytest.raises(RuntimeError):
        network(_said(2, 6), network.new_cache(2, 5))


@pytest.mark.parametrize(("dtype", "close"), [(torch.bfloat16, 0.995), (torch.float16, 0.9999)])
def test_half_precision_means_the_same(network: Gpt2, dtype: torch.dtype, close: float) -> None:
    x = _said(2, 8)
    wanted = network(x)
    half = network.to(dtype)
    cache = half.new_cache(2, 8)
    got = _stepped(half, x.to(dtype), cache, 5)
    assert got.dtype is cache.layers[0].dtype is dtype
    assert torch.cosine_similarity(got.float(), wanted, dim=-1).min() > close


def test_packing_moves_weights_and_keeps_their_values(network: Gpt2) -> None:
    x = _said(1, 6)
    wanted, state = network(x), {name: tensor.clone() for name, tensor in network.state_dict().items()}
    pack(network)
    assert all(torch.equal(tensor, state[name]) for name, tensor in network.state_dict().items())
    assert torch.allclose(_stepped(network, x, network.new_cache(1, 6), 3), wanted, atol=1e-5)
    # Along the longer side: these are wide, and stored [in, out] already; those are tall.
    weights = [layer.weight for layer in network.modules() if isinstance(layer, Conv1D)]
    moved = {weight.shape: not weight.is_contiguous() for weight in weights}
    assert moved == {(DIM, 3 * DIM): False, (DIM, DIM): True, (DIM, 4 * DIM): False, (4 * DIM, DIM): True}
    assert not any(weight.requires_grad for weight in network.parameters())


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("tall", [False, True])
@pytest.mark.parametrize("size", [(256, 768), (768, 256), (8, 6)])
def test_a_product_is_the_same_on_any_number_of_cores(
    n_cores: int, size: tuple[int, int], *, tall: bool, rows: int
) -> None:
    dice = torch.Generator().manual_seed(n_cores)
    weight, bias, x = (torch.randn(shape, generator=dice) for shape in (size, size[1:], (rows, size[0])))
    laid_out = weight.T.contiguous().T if tall else weight
    got = product(laid_out, bias)(x)
    assert got.shape == (rows, size[1])
    assert torch.allclose(got, x @ weight + bias, atol=1e-4)
    assert torch.equal(product(laid_out, bias)(x), got)  # nothing it was given was written to


def test_weights_are_stored_the_way_of_gpt_2() -> None:
    layer = Conv1D(2, 3)
    layer.weight.data = torch.tensor([[1.0, 2.0, 3.0], [10.0, 20.0, 30.0]])
    layer.bias.data = torch.tensor([0.5, 0.0, 0.0])
    assert layer(torch.tensor([[[1.0, 1.0]]])).tolist() == [[[11.5, 22.0, 33.0]]]
