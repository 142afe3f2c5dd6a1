"""The network in stages says exactly what the whole one says, less the silence around it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest, VoicePrint
from dubstudio.speech.kokoro import packs, split, vocabulary, weights
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.reading import FRAME_SAMPLES
from dubstudio.speech.kokoro.session import usual_threads
from dubstudio.text.phonemes import Phonemes

VOICES = {"en": "af_heart", "zh": "zf_xiaoxiao", "ja": "jm_kumo"}


def as_is(text: str, _language: str) -> Phonemes:
    return Phonemes(text, text, ())


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["f32", "int8"])
def precision(request: pytest.FixtureRequest) -> weights.Precision:
    kind: weights.Precision = request.param
    return kind


@pytest.fixture(scope="module")
def whole(precision: weights.Precision, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The published network, uncut, in the same numbers."""
    import onnx

    model = tmp_path_factory.mktemp("whole") / "whole.onnx"
    weights.write_model(model, onnx.ModelProto.FromString(weights.assembled()), precision)
    return session_of(str(model))


def session_of(model: str | bytes) -> Any:
    """As the engine makes them."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = usual_threads()
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def spoken_by(session: Any, symbols: str, voice: VoicePrint) -> np.ndarray:
    feeds = {
        split.TOKENS: vocabulary.tokens(symbols),
        split.STYLE: packs.style(voice, len(symbols)),
        "speed": np.ones(1, np.float32),
    }
    return session.run([split.AUDIO], feeds)[0].ravel()


def check_against(expected: np.ndarray, engine: KokoroEngine, symbols: str, language: str, voice: VoicePrint) -> None:
    """The plain rendering is the expected one bit for bit, and what it lacks at the ends is silence."""
    reading = engine.read(SpeechRequest(symbols, language, voice), CancelToken())
    (piece,) = reading.pieces
    start, end = piece.before * FRAME_SAMPLES, len(expected) - piece.after * FRAME_SAMPLES
    assert reading.natural_samples == end - start < len(expected)
    for target in (None, reading.natural_samples):
        assert np.array_equal(engine.render(reading, target, CancelToken()).samples, expected[start:end])
    silence = 0.004 * np.abs(expected).max()
    assert np.abs(expected[:start]).max() < silence
    assert np.abs(expected[end:]).max() < silence


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_plain_reading_is_the_whole_networks_output_bit_for_bit(
    whole: Any, precision: weights.Precision, language: str, phonemes: dict[str, str], engine: KokoroEngine
) -> None:
    symbols, voice = phonemes[language], packs.preset(VOICES[language])
    ours = engine if precision == "f32" else KokoroEngine(precision=precision, phonemize=as_is)
    check_against(spoken_by(whole, symbols, voice), ours, symbols, language, voice)


def test_so_it_is_for_the_published_file_itself(phonemes: dict[str, str]) -> None:
    """Not only for our way of writing the network down: the very bytes of the packages."""
    session = session_of(weights.assembled())
    voice = packs.preset("bm_george")
    engine = KokoroEngine(precision="int8", phonemize=as_is)
    check_against(spoken_by(session, phonemes["en"], voice), engine, phonemes["en"], "en", voice)
