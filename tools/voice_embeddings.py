"""Measures who the built-in voices are: each says two sentences, and the speaker encoder listens.

    python -m tools.voice_embeddings [--into resources/voices]

Writes ``embeddings.npz``: their ids, a vector of unit length for each in half precision, their median pitch and rate of
syllables; run once, the result is tracked.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.likeness.encoder import SpeakerEncoder, heard, levelled, without_silence
from dubstudio.speech.likeness.voice_facts import measure
from dubstudio.speech.voices import voices

SENTENCES = {
    "en": ("It is raining again, but the children want to play outside.", "We should have asked her about it before."),
    "zh": ("外面又下雨了，可是孩子们还想出去玩。", "我们早就应该先问问她的。"),
    "ja": ("また雨が降っていますが、子供たちは外で遊びたがっています。", "先に彼女に聞くべきでした。"),
}


def main() -> None:
    """Read the arguments, let everybody speak, write what was heard."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parents[1] / "resources" / "voices")
    arguments = parser.parse_args()
    engine, encoder, cancel = KokoroEngine(threads=1), SpeakerEncoder(), CancelToken()
    ids, embeddings, pitches, rates = [], [], [], []
    for voice in voices():
        language = voice.language.partition("-")[0]
        language = language if language in SENTENCES else "en"
        said = [SpeechRequest(text, language, engine.preset(voice.id)) for text in SENTENCES[language]]
        speech = [engine.render(engine.read(request, cancel), None, cancel) for request in said]
        mean = np.mean([encoder.embed(s.samples, s.sample_rate) for s in speech], axis=0)
        facts = [measure(without_silence(levelled(heard(s.samples, s.sample_rate)))) for s in speech]
        ids.append(voice.id)
        embeddings.append((mean / np.linalg.norm(mean)).astype(np.float16))
        pitches.append(np.float32(np.mean([f.pitch_hz for f in facts])))
        rates.append(np.float32(np.mean([f.syllables_s for f in facts])))
        print(voice.id, f"{pitches[-1]:.0f} Hz", f"{rates[-1]:.1f} syllables/s", flush=True)
    np.savez(
        arguments.into / "embeddings.npz",
        ids=np.array(ids),
        embeddings=np.stack(embeddings),
        pitch_hz=np.array(pitches),
        syllables_s=np.array(rates),
    )


if __name__ == "__main__":
    main()
