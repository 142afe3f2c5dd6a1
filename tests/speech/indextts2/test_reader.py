"""How long each piece of a line is wanted, and what is said when the network's numbers break."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import EngineError
from dubstudio.project.entities import AsVoice
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.indextts2.acting import Actor, Manner
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.prompts import Listener
from dubstudio.speech.indextts2.reader import Reader
from dubstudio.speech.indextts2.reading import SILENCE, Piece
from dubstudio.speech.indextts2.text.front_end import TextAnalysis, TextSegment
from tests.speech.indextts2.conftest import somebody

CANCEL = CancelToken()
USUAL = Options(device="cpu")


def _asked(networks: Networks, text: str = "HELLO THERE, MY FRIEND.", language: str = "en") -> SpeechRequest:
    return SpeechRequest(text, language, Listener(networks).voice([somebody(120.0, 1.0)], CANCEL))


def _read(networks: Networks, request: SpeechRequest, options: Options = USUAL) -> list[Piece]:
    reader = Reader(networks, options)
    manner = Actor(networks, Listener(networks), options).manner(replace(request, emotion=AsVoice()), CANCEL)
    return list(reader.pieces(request, reader.script(request), manner, CANCEL))


@pytest.fixture(scope="module")
def networks(checkpoint: Path) -> Networks:
    return Networks.open(checkpoint, USUAL)


@pytest.fixture(scope="module")
def request_en(networks: Networks) -> SpeechRequest:
    return _asked(networks)


def _script(*sizes: int, spoken: str = "hello there my friend") -> TextAnalysis:
    return TextAnalysis(spoken, tuple(TextSegment("words", (5,) * n) for n in sizes), None, ())


def _targets(networks: Networks, request: SpeechRequest, script: TextAnalysis) -> list[int | None]:
    return Reader(networks, USUAL)._targets(request, script)  # no network need be asked for it


def test_nothing_is_wanted_of_any_piece_where_nothing_is_wanted(networks: Networks, request_en: SpeechRequest) -> None:
    assert _targets(networks, request_en, _script(4, 5)) == [None, None]


def test_a_wanted_length_is_divided_without_the_silence_between(networks: Networks, request_en: SpeechRequest) -> None:
    got = _targets(networks, replace(request_en, wanted_s=1.0 + 2 * SILENCE / 22_050), _script(10, 20, 20))
    assert got == [10, 20, 20]


@pytest.mark.parametrize(("wanted", "tokens"), [(0.01, 20), (-3.0, 20), (60.0, 113)])
def test_what_no_mouth_can_do_is_not_asked_for(
    networks: Networks, request_en: SpeechRequest, wanted: float, tokens: int
) -> None:
    # Five syllables, of 0.08 to 0.45 s.
    assert _targets(networks, replace(request_en, wanted_s=wanted), _script(9)) == [tokens]


def test_every_piece_gets_a_token_at_least(networks: Networks, request_en: SpeechRequest) -> None:
    got = _targets(networks, replace(request_en, wanted_s=0.2), _script(200, 1, 200, 1))
    assert all(target is not None and target >= 1 for target in got)


def test_a_text_whose_syllables_nobody_counts_is_wanted_as_asked(networks: Networks, request_en: SpeechRequest) -> None:
    assert _targets(networks, replace(request_en, wanted_s=2.0), _script(9, spoken="Привет")) == [100]
    spanish = replace(request_en, wanted_s=2.0, language="es")
    assert _targets(networks, spanish, _script(9, spoken="hola")) == [100]


def test_a_language_whose_syllables_nobody_counts_is_read(checkpoint_25: Path) -> None:
    networks = Networks.open(checkpoint_25, USUAL)
    spanish = replace(_asked(networks, "HOLA.", "es"), wanted_s=1.0)
    pieces = _read(networks, spanish, replace(USUAL, steer_end=True))
    assert len(pieces) == 1
    assert 20 <= len(pieces[0].codes) <= 30


def test_a_steered_line_is_about_as_long_as_wanted(networks: Networks, request_en: SpeechRequest) -> None:
    options = replace(USUAL, steer_end=True, best_of=2)
    (piece,) = _read(networks, replace(request_en, wanted_s=1.2), options)
    assert piece.ended
    assert 0.85 * 60 <= len(piece.codes) <= 1.15 * 60 + 1


def test_the_same_seed_reads_the_same_and_another_otherwise(networks: Networks, request_en: SpeechRequest) -> None:
    first, again, other = (_read(networks, replace(request_en, seed=seed))[0].codes.tolist() for seed in (1, 1, 2))
    assert first == again != other


@pytest.mark.parametrize(("precision", "beams"), [("f16", 3), ("bf16", 1)])
def test_numbers_that_overflow_in_half_precision_end_in_one_clear_error(
    checkpoint: Path, precision: str, beams: int
) -> None:
    options = Options(device="cpu", precision=precision, beams=beams)  # type: ignore[arg-type]
    half = Networks.open(checkpoint, options)
    request = _asked(half)
    assert len(_read(half, request, options)[0].codes) > 0
    half.t2s.gpt.h[0].get_parameter("mlp.c_proj.weight").mul_(3e38 if precision == "bf16" else 6e4)
    with pytest.raises(EngineError, match="overflowed in half precision") as caught:
        _read(half, request, options)
    assert "f32" in caught.value.remedy


def test_a_manner_is_what_the_network_is_asked_with(networks: Networks, request_en: SpeechRequest) -> None:
    reader, usual = Reader(networks, USUAL), torch.from_numpy(request_en.voice.arrays["emotion"])
    script = reader.script(request_en)
    read = [
        next(reader.pieces(request_en, script, Manner("some", vector), CANCEL)).codes.tolist()
        for vector in (usual, usual + 5 * torch.randn(usual.shape, generator=torch.Generator().manual_seed(3)))
    ]
    assert read[0] != read[1]
