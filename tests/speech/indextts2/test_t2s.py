"""The text-to-semantic network: what is asked, what is answered, which positions count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pytest
import torch
from torch import Tensor

from dubstudio.speech.indextts2.config import V2, V2_5, EncoderConfig, GptConfig, Release
from dubstudio.speech.indextts2.t2s import FREE, Positions, Slots, TextToSemantic, merged_emotion

DIM, LATENTS, START, STOP = 16, 3, 20, 21
_ENCODER = EncoderConfig(8, 8, 2, 1, 1.0)
CONFIG = GptConfig(
    model_dim=DIM,
    layers=2,
    heads=2,
    max_mel_tokens=30,
    max_text_tokens=20,
    number_text_tokens=12,
    number_mel_codes=22,
    start_mel_token=START,
    stop_mel_token=STOP,
    condition_module=_ENCODER,
    emo_condition_module=replace(_ENCODER, attention_heads=1, perceiver_mult=0.02),
    n_latents=LATENTS,
    n_languages=4,
    style_dim=6,
)
SPEAKER, EMOTION = torch.randn(1, LATENTS, DIM), torch.randn(1, DIM)


def _network(release: Release) -> TextToSemantic:
    torch.manual_seed(10)
    dice = torch.Generator().manual_seed(11)
    network = TextToSemantic(CONFIG, release).eval().requires_grad_(requires_grad=False)
    for name, weight in network.named_parameters():
        if name.startswith(("gpt", "final_norm", "mel", "text", "speed", "lang")):
            weight.add_(torch.randn(weight.shape, generator=dice) * 0.2)
    return network


@pytest.fixture(scope="module")
def v2() -> TextToSemantic:
    return _network(V2)


@pytest.fixture(scope="module")
def v25() -> TextToSemantic:
    return _network(V2_5)


@pytest.mark.parametrize(("where", "told"), [("32", (0,)), ("33", (1,)), ("both", (0, 1))])
def test_a_wanted_number_is_told_where_it_is_to_be(where: Literal["32", "33", "both"], told: tuple[int, ...]) -> None:
    assert Slots(13, where).told == told
    assert Slots(None, where).told == FREE.told == ()


def test_a_question_is_laid_out_as_speaker_slots_text(v2: TextToSemantic) -> None:
    prefix = v2.prefix(SPEAKER, EMOTION, [5, 7])
    assert prefix.shape == (1, LATENTS + 2 + 4, DIM)
    assert torch.equal(prefix[:, :LATENTS], SPEAKER + EMOTION[:, None])
    # The second speed comes first.
    assert torch.equal(prefix[0, LATENTS : LATENTS + 2], v2.speed_emb.weight[[1, 0]])
    text = v2.text_embedding.weight[[0, 5, 7, 1]] + v2.text_pos_embedding.emb.weight[:4]
    assert torch.equal(prefix[0, LATENTS + 2 :], text)


@pytest.mark.parametrize("where", ["32", "33", "both"])
def test_a_wanted_number_stands_in_its_slots(v2: TextToSemantic, where: Literal["32", "33", "both"]) -> None:
    free, asked = v2.prefix(SPEAKER, EMOTION, [5]), v2.prefix(SPEAKER, EMOTION, [5], slots=Slots(13, where))
    wanted = free.clone()
    for which in Slots(13, where).told:
        wanted[0, LATENTS + which] = v2.mel_pos_embedding.emb.weight[13]
    assert torch.equal(asked, wanted)


def test_the_later_release_has_empty_slots_and_a_language(v25: TextToSemantic) -> None:
    speaker = v25.style_latent(torch.randn(1, 6))
    assert speaker.shape == (1, 1, DIM)
    prefix, without = v25.prefix(speaker, EMOTION, [5], 2), v25.prefix(speaker, EMOTION, [5])
    assert not prefix[0, 1:3].any()
    assert torch.allclose(prefix[0, 3:] - without[0, 3:], v25.lang_embedding.weight[2].expand(3, -1), atol=1e-6)
    assert torch.equal(prefix[0, :3], without[0, :3])


def test_ends_inside_a_text_are_dropped_or_kept(v2: TextToSemantic) -> None:
    ids = [0, 5, 1, 7, 1]
    assert torch.equal(v2.prefix(SPEAKER, EMOTION, ids), v2.prefix(SPEAKER, EMOTION, [5, 7]))
    kept = v2.prefix(SPEAKER, EMOTION, ids, keep_specials=True)
    assert kept.shape[1] == LATENTS + 2 + 7
    plain = kept[0, LATENTS + 2 :] - v2.text_pos_embedding.emb.weight[:7]
    assert torch.allclose(plain, v2.text_embedding.weight[[0, *ids, 1]], atol=1e-6)


def test_what_is_heard_has_its_shapes(v2: TextToSemantic) -> None:
    features = torch.randn(1, 9, 1024)
    assert v2.speaker_latents(features).shape == (1, LATENTS, DIM)
    assert v2.emotion_vector(features).shape == (1, DIM)


def _hidden_step_by_step(network: TextToSemantic, prefix: Tensor, codes: Sequence[int], how: Positions) -> Tensor:
    """What the head sees while the codes are said one after the other, ``[1, n + 1, D]``."""
    seen: list[Tensor] = []
    hook = network.mel_head.register_forward_pre_hook(lambda _module, args: seen.append(args[0]))
    decoder = network.decoder(prefix, len(codes) + 1, how)
    decoder.start(1)
    for code in codes:
        decoder.advance(torch.tensor([code]))
    hook.remove()
    return torch.stack(seen, dim=1)


CODES = [3, 19, 3, 0, 7]


def test_with_trained_positions_the_second_pass_has_been_made_already(v2: TextToSemantic) -> None:
    prefix = v2.prefix(SPEAKER, EMOTION, [5, 7, 2])
    latents = v2.latents(prefix, torch.tensor([CODES]))
    assert latents.shape == (1, len(CODES), DIM)
    trained = _hidden_step_by_step(v2, prefix, CODES, "trained")
    assert torch.allclose(trained[:, : len(CODES)], latents, atol=1e-5)
    released = _hidden_step_by_step(v2, prefix, CODES, "official")
    assert torch.allclose(released[:, :1], latents[:, :1], atol=1e-5)
    assert (released[:, 1:5] - latents[:, 1:]).abs().amax(-1).min() > 1e-3


def test_released_positions_skip_the_first(v2: TextToSemantic) -> None:
    prefix = v2.prefix(SPEAKER, EMOTION, [5])
    said = v2.mel_embedding.weight[[START, *CODES]] + v2.mel_pos_embedding.emb.weight[[0, 2, 3, 4, 5, 6]]
    whole = v2.final_norm(v2.gpt(torch.cat((prefix, said[None]), dim=1)))[:, prefix.shape[1] :]
    assert torch.allclose(_hidden_step_by_step(v2, prefix, CODES, "official"), whole, atol=1e-5)


def test_rows_go_on_by_themselves_or_from_each_other(v2: TextToSemantic) -> None:
    prefix = v2.prefix(SPEAKER, EMOTION, [5, 7])
    alone = {}
    for answer in ((4, 8), (4, 9), (6, 8)):
        decoder = v2.decoder(prefix, 4)
        first = decoder.start(1)
        decoder.advance(torch.tensor([answer[0]]))
        alone[answer] = decoder.advance(torch.tensor([answer[1]]))[0]
    decoder = v2.decoder(prefix, 4)
    assert torch.allclose(decoder.start(3), first.expand(3, -1), atol=1e-5)
    decoder.advance(torch.tensor([6, 4, 2]))
    got = decoder.advance(torch.tensor([8, 9, 8]), torch.tensor([1, 1, 0]))
    wanted = torch.stack([alone[4, 8], alone[4, 9], alone[6, 8]])
    assert torch.allclose(got, wanted, atol=1e-5)


def test_a_decoder_can_be_asked_again(v2: TextToSemantic) -> None:
    decoder = v2.decoder(v2.prefix(SPEAKER, EMOTION, [5]), 3)
    answers = []
    for _ in range(2):
        decoder.start(2)
        answers.append(decoder.advance(torch.tensor([1, 2])))
    assert torch.equal(*answers)


def test_an_answer_as_long_as_allowed_fits(v2: TextToSemantic) -> None:
    most = CONFIG.max_mel_tokens - 1
    decoder = v2.decoder(v2.prefix(SPEAKER, EMOTION, [5]), most)
    decoder.start(1)
    for _ in range(most):
        logits = decoder.advance(torch.tensor([1]))
    assert logits.isfinite().all()


def test_runs_of_the_blocks_are_counted(v2: TextToSemantic) -> None:
    before = v2.calls
    prefix = v2.prefix(SPEAKER, EMOTION, [5])
    assert v2.calls == before
    decoder = v2.decoder(prefix, 5)
    decoder.start(3)
    decoder.advance(torch.tensor([1, 2, 3]))
    assert (decoder.forwards, v2.calls - before) == (2, 2)
    v2.latents(prefix, torch.tensor([[1, 2]]))
    assert (decoder.forwards, v2.calls - before) == (2, 3)


def test_an_emotion_is_moved_towards_another() -> None:
    own, other = torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0, 0.0]])
    moved = [merged_emotion(own, other, alpha).tolist() for alpha in (0.0, 0.5, 1.0)]
    assert moved == [[[1, 2]], [[2, 1]], [[3, 0]]]


def test_half_precision_means_the_same(v2: TextToSemantic) -> None:
    codes = torch.tensor([CODES])
    wanted = v2.latents(v2.prefix(SPEAKER, EMOTION, [5, 7], slots=Slots(9)), codes)
    half = _network(V2).bfloat16()
    prefix = half.prefix(SPEAKER.bfloat16(), EMOTION.bfloat16(), [5, 7], slots=Slots(9))
    got = half.latents(prefix, codes)
    assert got.dtype is torch.bfloat16
    assert torch.cosine_similarity(got.float(), wanted, dim=-1).min() > 0.99
