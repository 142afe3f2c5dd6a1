"""The catalogue of built-in voices, the engines by name, and what neither may load."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.errors import UnknownVoice, UsageError
from dubstudio.speech import registry, voices
from dubstudio.speech.kokoro import packs
from dubstudio.speech.tone import ToneEngine

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"onnxruntime", "onnx", "torch", "PySide6", "jieba", "safetensors", "transformers"}


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    return set(done.stdout.split())


def test_all_voices_are_there() -> None:
    known = voices.voices()
    assert len(known) == len({voice.id for voice in known}) == 54
    assert Counter(voice.language for voice in known) == {
        "en-US": 20, "en-GB": 8, "zh": 8, "ja": 5, "hi": 4, "es": 3, "pt-BR": 3, "it": 2, "fr": 1
    }  # fmt: skip
    assert {voice.sex for voice in known} == {"female", "male"}
    emma = voices.voice("bf_emma")
    assert (emma.name, emma.language, emma.sex, emma.engine) == ("Emma", "en-GB", "female", "kokoro")


@pytest.mark.parametrize(("language", "count"), [("en", 28), ("en-GB", 8), ("zh", 8), ("ja", 5), ("e", 0), ("tlh", 0)])
def test_voices_of_a_language(language: str, count: int) -> None:
    assert len(voices.voices(language)) == count


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "af_heart"), ("en-GB", "bf_emma"), ("zh", "zf_xiaoxiao"), ("zh-TW", "zf_xiaoxiao"), ("ja", "jf_alpha"),
     ("de", "af_heart")],
)  # fmt: skip
def test_default_voices(language: str, name: str) -> None:
    assert voices.default_voice(language).id == name


def test_an_unknown_voice_is_named() -> None:
    with pytest.raises(UnknownVoice, match="'nobody'"):
        voices.voice("nobody")


def test_every_voice_has_a_pack_of_its_own() -> None:
    prints = [packs.preset(voice.id) for voice in voices.voices()]
    assert len({p.key for p in prints}) == 54
    for p in prints:
        assert p.arrays["pack"].shape == (510, 256)
        assert p.arrays["pack"].dtype == np.float32


def test_style_is_the_row_of_the_length_and_leans_in_prosody_only() -> None:
    heart = packs.preset("af_heart")
    pack = heart.arrays["pack"]
    assert np.array_equal(packs.style(heart, 40), pack[39:40])
    assert np.array_equal(packs.style(heart, 9999), pack[509:])
    leant = packs.style(heart, 40, lean_to=100, lean=0.5)
    assert np.array_equal(leant[:, :128], pack[39:40, :128])
    np.testing.assert_allclose(leant[0, 128:], (pack[39, 128:] + pack[99, 128:]) / 2, rtol=1e-5, atol=1e-6)
    assert np.array_equal(packs.style(heart, 40), pack[39:40])


def test_listing_voices_loads_nothing_heavy() -> None:
    assert not loaded_by("from dubstudio.speech.voices import voices; voices()") & (HEAVY | {"numpy"})


def test_engines_load_nothing_until_used() -> None:
    code = "from dubstudio.speech import registry; registry.engine_ids()"
    assert not {m for m in loaded_by(code) if m.startswith(("dubstudio.speech.kokoro", "dubstudio.speech.tone"))}
    assert not loaded_by("from dubstudio.speech import registry; registry.create('kokoro').spec") & HEAVY


def test_engines_are_made_by_id() -> None:
    assert registry.engine_ids() == ("kokoro", "indextts2", "tone")
    assert isinstance(registry.create("tone", delay_s=0.0), ToneEngine)
    for engine_id in registry.engine_ids():
        nowhere = {"folder": None} if engine_id == "indextts2" else {}
        assert registry.create(engine_id, **nowhere).spec.id == engine_id
    with pytest.raises(UsageError, match="kokoro, indextts2, tone"):
        registry.create("espeak")
