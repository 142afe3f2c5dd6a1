"""The network in three stages says exactly what the whole one says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.kokoro import packs, split, vocabulary, weights
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.session import usual_threads
from dubstudio.text.phonemes import Phonemes

VOICES = {"en": "af_heart", "zh": "zf_xiaoxiao", "ja": "jm_kumo"}


def as_is(text: str, _language: str) -> Phonemes:
    return Phonemes(text, text, ())


@pytest.fixture(scope="module", params=["f32", "int8"])
def precision(request: pytest.FixtureRequest) -> weights.Precision:
    kind: weights.Precision = request.param
    return kind


@pytest.fixture(scope="module")
def whole(precision: weights.Precision, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The published network, uncut, in the same numbers."""
    import onnx
    import onnxruntime

    model = tmp_path_factory.mktemp("whole") / "whole.onnx"
    weights.write_model(model, onnx.ModelProto.FromString(weights.assembled()), precision)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = usual_threads()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_plain_reading_is_the_whole_networks_output_bit_for_bit(
    whole: Any, precision: weights.Precision, language: str, phonemes: dict[str, str], engine: KokoroEngine
) -> None:
    symbols, voice = phonemes[language], packs.preset(VOICES[language])
    ours = engine if precision == "f32" else KokoroEngine(precision=precision, phonemize=as_is)
    reading = ours.read(SpeechRequest(symbols, language, voice), CancelToken())
    feeds = {
        split.TOKENS: vocabulary.tokens(symbols),
        split.STYLE: packs.style(voice, len(symbols)),
        "speed": np.ones(1, np.float32),
    }
    expected = whole.run([split.AUDIO], feeds)[0].ravel()
    assert reading.natural_samples == len(expected)
    for target in (None, len(expected)):
        assert np.array_equal(ours.render(reading, target, CancelToken()).samples, expected)


def test_published_graph_without_any_change_agrees(phonemes: dict[str, str]) -> None:
    """Not only our way of writing the int8 network: the very bytes of the packages, given to onnxruntime."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = usual_threads()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(weights.assembled(), options, providers=["CPUExecutionProvider"])
    voice, symbols = packs.preset("bm_george"), phonemes["en"]
    feeds = {
        "tokens": vocabulary.tokens(symbols),
        "style": packs.style(voice, len(symbols)),
        "speed": np.ones(1, np.float32),
    }
    expected = session.run(["audio"], feeds)[0].ravel()
    engine = KokoroEngine(precision="int8", phonemize=as_is)
    reading = engine.read(SpeechRequest(symbols, "en", voice), CancelToken())
    assert np.array_equal(engine.render(reading, None, CancelToken()).samples, expected)
