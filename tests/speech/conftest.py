"""One engine for all tests of speech; it reads phonemes as they are, so that no front end has a say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest, VoicePrint
from dubstudio.speech.kokoro import packs, weights
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.text.phonemes import Phonemes


def as_phonemes(text: str, _language: str) -> Phonemes:
    """Takes the text for phonemes."""
    return Phonemes(symbols=text, spoken=text, unspoken=())


@pytest.fixture(scope="session")
def engine() -> Iterator[KokoroEngine]:
    """In floats, from the user's cache."""
    made = KokoroEngine(phonemize=as_phonemes)
    yield made
    made.unload()


@pytest.fixture(scope="session")
def heart() -> VoicePrint:
    return packs.preset("af_heart")


@pytest.fixture(scope="session")
def phonemes() -> dict[str, str]:
    """A line of each language, spelt."""
    return {
        "en": "ˌI nˈɛvəɹ θˈɔt wi wʊd mˈit əɡˈɛn ɪn ðɪs ˈOld tˈWn.",
        "zh": "wo↓ ʦʰʊŋ↗laɪ↗ mei↗jou↓ ɕjaŋ↓kwo↘, xaɪ↗xweɪ↘ ʦaɪ↘ ʨjɛn↘mjɛn↘.",
        "ja": "kono mʲinˈatomaʨi de mˈata aeɾɯnante, omˈottemo mˈinakatta jo.",
    }


@pytest.fixture
def cancel() -> CancelToken:
    return CancelToken()


@pytest.fixture
def line(phonemes: dict[str, str], heart: VoicePrint) -> SpeechRequest:
    return SpeechRequest(phonemes["en"], "en", heart)


@pytest.fixture(scope="session")
def parts() -> tuple[Path, ...]:
    return weights.installed_parts()
