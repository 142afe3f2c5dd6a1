"""The rules of choosing tokens, each on a table in place of a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from dubstudio.base.errors import Cancelled, EngineError
from dubstudio.speech.indextts2.decoding import Decoded, Sampling, decode, decode_many, narrowed, penalised
from dubstudio.speech.indextts2.steering import Steering

START, STOP, TOKENS = 8, 9, 10


class Table:
    """Answers by what was said last: row ``t`` of the table follows token ``t``; remembers all that each row said."""

    def __init__(self, table: Tensor) -> None:
        self.table = table
        self.history: list[list[int]] = []

    def start(self, rows: int) -> Tensor:
        """First of each row."""
        self.history = [[] for _ in range(rows)]
        return self.table[START].expand(rows, -1)

    def advance(self, tokens: Tensor, rows: Tensor | None = None) -> Tensor:
        """Next of each row."""
        order = range(len(self.history)) if rows is None else rows.tolist()
        self.history = [[*self.history[row], token] for row, token in zip(order, tokens.tolist(), strict=True)]
        return self.table[tokens]


def chain(*links: tuple[int, int]) -> Tensor:
    """A table in which one token follows another almost certainly."""
    table = torch.zeros(TOKENS, TOKENS)
    for before, after in links:
        table[before, after] = 12.0
    return table


def chance(seed: int) -> Tensor:
    return torch.randn(TOKENS, TOKENS, generator=torch.Generator().manual_seed(seed)) * 3


def answer(table: Tensor, sampling: Sampling, seed: int = 0, steering: Steering | None = None) -> Decoded:
    return decode(
        Table(table),
        sampling,
        start_token=START,
        stop_token=STOP,
        generator=torch.Generator().manual_seed(seed),
        steering=steering,
    )


GREEDY = Sampling(do_sample=False, num_beams=1, repetition_penalty=1.0, max_tokens=20)
EVERY_WAY = [Sampling(do_sample=draw, num_beams=n, max_tokens=40) for draw in (False, True) for n in (1, 2, 3)]


@pytest.mark.parametrize("beams", [1, 3])
def test_the_likeliest_is_followed_to_its_end(beams: int) -> None:
    got = answer(chain((START, 3), (3, 5), (5, STOP)), Sampling(False, beams, repetition_penalty=1.0))
    assert (got.codes, got.ended) == ([3, 5], True)
    assert -0.01 < got.log_probability < 0


@pytest.mark.parametrize("sampling", EVERY_WAY)
def test_an_answer_without_end_is_cut_at_the_longest(sampling: Sampling) -> None:
    table = chance(1)
    table[:, STOP] = -torch.inf
    got = answer(table, sampling)
    assert (len(got.codes), got.ended) == (40, False)


def test_what_was_said_is_pushed_down_whichever_its_sign() -> None:
    scores = penalised(torch.tensor([[4.0, -4.0, 1.0, 0.0]]), [[0, 1, 1, 3]], 2.0)
    assert scores.tolist() == [[2, -8, 1, 0]]


def test_the_start_and_the_prefix_token_count_as_said() -> None:
    table = chain((START, 3), (3, STOP))
    table[START, [1, START]] = 13.0  # likelier than 3 until pushed down
    assert answer(table, Sampling(False, 1, max_tokens=20, repetition_penalty=10.0)).codes == [3]
    assert answer(table, GREEDY).codes[0] != 3


def test_top_k_and_top_p_leave_the_likeliest() -> None:
    scores = torch.tensor([[0.5, 0.3, 0.15, 0.05]]).log()
    left = [
        narrowed(scores, Sampling(top_k=3, top_p=1.0, temperature=1.0), keep=1),
        narrowed(scores, Sampling(top_k=0, top_p=0.7, temperature=1.0), keep=1),
        narrowed(scores, Sampling(top_k=0, top_p=0.1, temperature=1.0), keep=1),
        narrowed(scores, Sampling(top_k=1, top_p=0.1, temperature=1.0), keep=2),
    ]
    assert [int(row.isfinite().sum()) for row in left] == [3, 2, 1, 2]


def test_temperature_divides() -> None:
    assert narrowed(torch.tensor([[2.0, 4.0]]), Sampling(top_k=0, top_p=1.0, temperature=2.0), 1).tolist() == [[1, 2]]


def test_two_beams_find_what_the_greedy_miss() -> None:
    table = torch.full((TOKENS, TOKENS), -30.0)
    table[START, [3, 4]] = torch.tensor([0.55, 0.45]).log()
    table[3, [5, 6, 7]] = torch.tensor([0.34, 0.33, 0.33]).log()
    table[4, 2] = 0.0
    table[[2, 5, 6, 7], STOP] = 0.0
    assert answer(table, GREEDY).codes == [3, 5]
    got = answer(table, Sampling(False, 2, repetition_penalty=1.0))
    assert got.codes == [4, 2]
    assert got.score == pytest.approx(float(torch.tensor(0.45).log()), abs=1e-4)


def test_beams_go_on_from_the_rows_they_came_from() -> None:
    network = Table(chance(2))
    got = decode(network, Sampling(False, 3, max_tokens=12), start_token=START, stop_token=-1)
    # The last token is never handed to the network.
    assert got.codes[:-1] in network.history


@pytest.mark.parametrize("sampling", EVERY_WAY[3:])
def test_the_same_seed_gives_the_same_answer_by_either_source_of_chance(sampling: Sampling) -> None:
    sampling = replace(sampling, repetition_penalty=1.0, top_p=1.0, temperature=2.0)
    table = chance(3)
    torch.manual_seed(7)
    from_the_global = decode(Table(table), sampling, start_token=START, stop_token=STOP)
    assert answer(table, sampling, seed=7) == from_the_global
    assert len({tuple(answer(table, sampling, seed).codes) for seed in range(8)}) > 1


@pytest.mark.parametrize("sampling", EVERY_WAY)
@pytest.mark.parametrize("target", [1, 2, 10, 20])
def test_a_steered_answer_ends_near_its_target(sampling: Sampling, target: int) -> None:
    for seed in range(4):
        got = answer(chance(seed), sampling, seed, Steering(target))
        assert got.ended
        assert 0.85 * target <= len(got.codes) < 1.15 * target + 1
        assert got.log_probability > -100


def test_steering_does_not_make_an_answer_look_likelier() -> None:
    table = chance(4)
    table[:, STOP] = -50.0
    forced = answer(table, GREEDY, steering=Steering(10))
    assert forced.ended
    assert forced.log_probability < -4  # the end alone costs 50 over 13 tokens


@pytest.mark.parametrize("sampling", [GREEDY, EVERY_WAY[2]])
def test_answers_side_by_side_are_those_given_alone(sampling: Sampling) -> None:
    together = decode_many(Table(chance(5)), sampling, n=3, start_token=START, stop_token=STOP)
    alone = answer(chance(5), sampling)
    width = sampling.num_beams
    assert together == [replace(alone, rows=tuple(i * width + row for row in alone.rows)) for i in range(3)]
    assert len(alone.rows) == len(alone.codes) + alone.ended


def test_drawn_side_by_side_they_differ() -> None:
    sampling = Sampling(num_beams=1, repetition_penalty=1.0, max_tokens=30)
    torch.manual_seed(0)
    readings = decode_many(Table(chance(6)), sampling, n=6, start_token=START, stop_token=STOP)
    assert len({tuple(reading.codes) for reading in readings}) > 1


def test_it_can_be_stopped_before_any_token() -> None:
    steps = iter(range(100))

    def check() -> None:
        if next(steps) == 3:
            raise Cancelled

    network = Table(chain((START, 2), (2, 2)))
    with pytest.raises(Cancelled):
        decode(network, GREEDY, start_token=START, stop_token=STOP, check=check)
    assert network.history == [[2, 2, 2]]


def test_logits_are_told_as_the_network_gave_them() -> None:
    told: list[Tensor] = []
    table = chain((START, STOP))
    decode(
        Table(table), Sampling(max_tokens=1), start_token=START, stop_token=STOP, steering=Steering(5),
        on_logits=lambda logits, _: told.append(logits),
    )  # fmt: skip
    assert len(told) == 1
    assert torch.equal(told[0], table[START].expand(3, -1))


def every_answer(table: Tensor, longest: int) -> Iterator[tuple[tuple[int, ...], float]]:
    """All answers there are over tokens 0 to 2 and the end, with the sum of their log probabilities."""
    logs = table.log_softmax(-1)
    growing: list[tuple[tuple[int, ...], float]] = [((), 0.0)]
    for _ in range(longest):
        following = []
        for said, total in growing:
            after = logs[said[-1] if said else START]
            yield (*said, STOP), total + float(after[STOP])
            following += [((*said, token), total + float(after[token])) for token in range(3)]
        growing = following
    yield from growing


def small_table(seed: int) -> Tensor:
    """Three tokens and the end; nothing else can be said."""
    table = chance(seed) / 3
    table[:, 3:STOP] = -torch.inf
    return table


@pytest.mark.parametrize("length_penalty", [0.0, 1.0, 2.0])
@pytest.mark.parametrize("seed", range(5))
def test_enough_beams_find_the_best_of_all_answers(seed: int, length_penalty: float) -> None:
    longest, width = 4, 90  # as many as there are of the greatest length, and the end of each
    table = small_table(seed)
    table = torch.cat((table, torch.full((TOKENS, 200), -torch.inf)), dim=1)
    scores = {said: total / len(said) ** length_penalty for said, total in every_answer(table, longest)}
    sampling = Sampling(False, width, repetition_penalty=1.0, length_penalty=length_penalty, max_tokens=longest)
    got = answer(table, sampling)
    whole = (*got.codes, STOP) if got.ended else tuple(got.codes)
    # The same steps in another order are as likely: there may be several best ones.
    assert got.score == pytest.approx(scores[whole], abs=1e-4)
    assert got.score == pytest.approx(max(scores.values()), abs=1e-4)
    assert got.log_probability * len(whole) == pytest.approx(got.score * len(whole) ** length_penalty, abs=1e-4)


def test_a_length_penalty_favours_the_longer() -> None:
    table = torch.full((TOKENS, TOKENS), -30.0)
    table[START, [STOP, 2]] = torch.tensor([0.6, 0.4]).log()
    table[2, 3] = table[3, STOP] = 0.0
    short, long = (
        answer(table, Sampling(False, 2, repetition_penalty=1.0, length_penalty=penalty)) for penalty in (0.0, 1.0)
    )
    assert (short.codes, long.codes) == ([], [2, 3])
    # The end counts to the length.
    assert long.score == pytest.approx(float(torch.tensor(0.4).log()) / 3, abs=1e-4)


@pytest.mark.parametrize("beams", [1, 3])
def test_what_was_said_is_hardly_said_again(beams: int) -> None:
    table = chain((START, 4), (4, 4))
    table[4, 5] = 11.9
    assert answer(table, Sampling(False, beams, max_tokens=4, repetition_penalty=1.0)).codes == [4] * 4
    pushed = answer(table, Sampling(False, beams, max_tokens=4, repetition_penalty=10.0)).codes
    assert pushed[:2] == [4, 5]


def test_answers_drawn_side_by_side_take_turns_at_chance() -> None:
    sampling = Sampling(num_beams=1, repetition_penalty=1.0, max_tokens=12)
    table = chance(6)
    together = decode_many(
        Table(table), sampling, n=3, start_token=START, stop_token=STOP, generator=torch.Generator().manual_seed(2)
    )
    dice = torch.Generator().manual_seed(2)
    alone: list[list[int]] = [[], [], []]
    for _ in range(sampling.max_tokens):
        for said in alone:
            if STOP not in said:
                odds = narrowed(table[said[-1] if said else START][None], sampling, keep=1).softmax(-1)
                said.append(int(torch.multinomial(odds, 1, generator=dice)))
    assert [one.codes for one in together] == [[code for code in said if code != STOP] for said in alone]
    assert [one.ended for one in together] == [STOP in said for said in alone]


def test_an_answer_that_has_ended_does_not_change_while_others_go_on() -> None:
    sampling = Sampling(num_beams=1, repetition_penalty=1.0, temperature=3.0, top_p=1.0, max_tokens=40)
    network = Table(chance(7))
    readings = decode_many(
        network, sampling, n=5, start_token=START, stop_token=STOP, generator=torch.Generator().manual_seed(4)
    )
    assert len({len(reading.codes) for reading in readings}) > 1
    for row, reading in zip(network.history, readings, strict=True):
        given = row[: row.index(STOP)] if STOP in row else row
        assert reading.codes[: len(given)] == given


@pytest.mark.parametrize("sampling", [GREEDY, *EVERY_WAY])
@pytest.mark.parametrize("broken", [torch.nan, torch.inf])
@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_numbers_that_overflow_in_half_precision_are_told(
    sampling: Sampling, broken: float, dtype: torch.dtype
) -> None:
    table = chain((START, 3), (3, 4), (4, 5)).to(dtype)
    table[:, STOP] = -torch.inf  # what cannot be said is no fault
    table[3, 7] = broken
    with pytest.raises(EngineError, match="overflowed in half precision") as caught:
        answer(table, sampling)
    assert "f32" in caught.value.remedy


@pytest.mark.parametrize("broken", [torch.nan, torch.inf, -torch.inf])
def test_broken_numbers_in_full_precision_are_not_blamed_on_it(broken: float) -> None:
    with pytest.raises(EngineError, match="numbers are broken") as caught:
        answer(torch.full((TOKENS, TOKENS), broken), EVERY_WAY[2])
    assert "f32" not in str(caught.value)


def test_beams_of_one_answer_never_go_on_from_those_of_another() -> None:
    table = chance(2)
    table[:, STOP] = -torch.inf
    network = Table(table)
    sampling = Sampling(True, 3, repetition_penalty=1.0, temperature=200.0, top_p=1.0, max_tokens=8)
    readings = decode_many(
        network, sampling, n=3, start_token=START, stop_token=STOP, generator=torch.Generator().manual_seed(1)
    )
    assert len({tuple(reading.codes) for reading in readings}) == 3
    for i, reading in enumerate(readings):
        assert reading.codes[:-1] in network.history[3 * i : 3 * i + 3]
