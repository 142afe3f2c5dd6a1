"""Makes what the likeness regression is taught with: sounds of many voices that the embedded engine can have.

    python -m tools.likeness_data FOLDER [--samples 2000] [--seed 1] [--beside FOLDER]

Each sound is 1.75 s of a sentence by a voice that nobody has: a random blend of up to four built-in voices of one sex,
moved about in the space they span, with another voice's manner of speaking and another pitch. Written in parts that
can be added to by running it again with another seed; several may run at once. `tools/likeness_fit.py` reads them.

Networks taught with these alone are too hopeful of the places that a search ends at. So once they are there, a second
round makes voices where it does end: with `--beside`, sounds of a first round get another length of throat and another
colour, which makes people of them whom the engine can't quite imitate, and what is found for them is sounded.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from soxr import resample

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.kokoro import packs, prosody, split, weights
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.likeness import Heard, place_like, timbre_space
from dubstudio.speech.kokoro.split import Stage
from dubstudio.speech.likeness.encoder import SpeakerEncoder, levelled, without_silence
from dubstudio.speech.likeness.voice_facts import measure
from dubstudio.speech.voices import BuiltInVoice, voices

SENTENCES = {
    "en": (
        "The quick brown fox jumps over the lazy dog near the river bank.",
        "She had your dark suit in greasy wash water all year.",
        "Please call Stella and ask her to bring these things from the store.",
        "Most of them were waiting in the garden when the rain began to fall.",
    ),
    "zh": ("今天的天气真不错，我们一起去公园散步吧。", "他把那本旧书放在窗台上，然后轻轻地关上了门。"),
    "ja": ("昨日は友達と一緒に新しい喫茶店へ行きました。",),
}
N_MANNERS = 8  # of each sex
N_FRAMES = 70
PART = 50
RATE = 16_000
PITCHES = {"female": (150.0, 290.0), "male": (80.0, 185.0)}
THROATS = (0.82, 1.22)
COLOURS, COLOUR_SPREAD = 5, 0.6  # waves over the spectrum, and how strong each is
NEARBY = 0.25  # spreads around a place that was found
HUMAN_HZ = (60.0, 400.0)


@dataclass(frozen=True)
class Line:
    """A sentence as one voice says it, ready for the sound stage."""

    sex: str
    tokens: NDArray[np.int64]
    alignment: NDArray[np.float32]
    pitch: NDArray[np.float32]
    energy: NDArray[np.float32]


def lines(dice: np.random.Generator) -> list[Line]:
    """Every sentence by a few voices of its language and each sex."""
    engine = KokoroEngine(threads=1)
    made = []
    for language, texts in SENTENCES.items():
        for sex in ("female", "male"):
            known = [v for v in voices(language) if v.sex == sex]
            for voice in dice.permutation(len(known))[:N_MANNERS]:
                text = texts[int(dice.integers(len(texts)))]
                request = SpeechRequest(text, language, engine.preset(known[int(voice)].id))
                seen, _, _ = engine.scores(request, CancelToken())[0]
                names = (split.TOKENS, split.ALIGNMENT, split.PITCH, split.ENERGY)
                made.append(Line(sex, *(seen[name] for name in names)))
    return made


@dataclass(frozen=True)
class Wish:
    """A voice to be sounded.

    Attributes:
        sex: Whose lines it says.
        place: Among the built-in voices, ``[d]``.
        pitch_hz: Median of its pitch.
    """

    sex: str
    place: NDArray[np.float32]
    pitch_hz: float


def blended(dice: np.random.Generator, known: tuple[BuiltInVoice, ...]) -> Wish:
    """Any voice."""
    sex = ("female", "male")[int(dice.integers(2))]
    low, high = PITCHES[sex]
    return Wish(sex, drawn(dice, sex, known), float(np.exp(dice.uniform(np.log(low), np.log(high)))))


def sought(dice: np.random.Generator, parts: list[Path], encoder: SpeakerEncoder) -> Wish:
    """The voice that the networks so far find for somebody the engine can't quite imitate."""
    while True:
        with np.load(parts[int(dice.integers(len(parts)))]) as made:
            number = int(dice.integers(len(made["sound"])))
            sound, sex = (
                made["sound"][number].astype(np.float32) / 32_767,
                "male" if made["is_male"][number] else "female",
            )
        sound = strange(dice, sound)
        facts = measure(without_silence(levelled(sound)))
        if HUMAN_HZ[0] < facts.pitch_hz < HUMAN_HZ[1]:
            found = place_like(Heard(encoder.embed(sound, RATE), facts))
            place = found + NEARBY * dice.standard_normal(len(found))
            return Wish(sex, place.astype(np.float32), facts.pitch_hz * float(dice.uniform(0.93, 1.07)))


def strange(dice: np.random.Generator, sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """A sound with another length of throat and another colour."""
    throat = float(np.exp(dice.uniform(*np.log(THROATS))))
    longer = np.asarray(resample(sound, round(RATE * throat), RATE), np.float32)
    spectrum = np.fft.rfft(longer)
    place = np.sqrt(np.linspace(0.0, 1.0, len(spectrum)))
    waves = np.cos(np.pi * place * np.arange(1, COLOURS + 1)[:, None])
    tilt = COLOUR_SPREAD * dice.standard_normal(COLOURS) @ waves
    coloured = np.fft.irfft(spectrum * np.exp(tilt), len(longer))
    return np.asarray(0.5 * coloured / max(float(np.abs(coloured).max()), 1e-6), np.float32)


def drawn(dice: np.random.Generator, sex: str, known: tuple[BuiltInVoice, ...]) -> NDArray[np.float32]:
    """A voice nobody has: its place among the built-in ones, ``[d]``."""
    own = [i for i, v in enumerate(known) if v.sex == sex]
    space = timbre_space()
    chosen = dice.choice(own, size=int(dice.integers(1, 5)), replace=False)
    shares = dice.dirichlet(np.ones(len(chosen)))
    place = shares @ space.places[chosen]
    return (place + dice.uniform(0.2, 1.8) * dice.standard_normal(len(place))).astype(np.float32)


def main() -> None:
    """Read the arguments, make sounds until there are enough."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--samples", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--beside", type=Path, help="a first round whose sounds voices are to be found for")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    dice = np.random.default_rng(arguments.seed)
    said, known = lines(dice), voices()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    file = weights.prepare(weights.default_folder(), "f32")[Stage.SOUND]
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    beside = sorted(arguments.beside.glob("*-????.npz")) if arguments.beside else []
    encoder = SpeakerEncoder()
    for part in range(-(-arguments.samples // PART)):
        wishes = [sought(dice, beside, encoder) if beside else blended(dice, known) for _ in range(PART)]
        made = [sample(dice, wish, said, session) for wish in wishes]
        target = arguments.folder / f"{arguments.seed}-{part:04}.npz"
        np.savez(target, **{name: np.stack([m[name] for m in made]) for name in made[0]})
        print(f"{(part + 1) * PART} of {arguments.samples}", flush=True)


def sample(dice: np.random.Generator, wish: Wish, said: list[Line], session: Any) -> dict[str, NDArray[Any]]:
    """One sound: place, pitch in Hz and samples at 16 kHz as 16-bit numbers."""
    own = [line for line in said if line.sex == wish.sex]
    line, place = own[int(dice.integers(len(own)))], wish.place
    voiced = line.pitch[0][line.pitch[0] > 20]
    shift = float(np.clip(12 * np.log2(wish.pitch_hz / np.median(voiced)), -7, 7))
    edit = prosody.ProsodyEdit(pitch_st=shift, pitch_range=float(np.exp(0.25 * dice.standard_normal())))
    pitch = prosody.changed_pitch(line.pitch, edit, np.zeros(line.pitch.shape[1]))
    first = int(dice.integers(max(1, line.alignment.shape[1] - N_FRAMES - 10))) + 5
    last = first + N_FRAMES
    style = np.zeros((1, 256), np.float32)
    style[:, : packs.TIMBRE_WIDTH] = timbre_space().timbre(place)
    feeds = {
        split.TOKENS: line.tokens,
        split.ALIGNMENT: line.alignment[:, first:last],
        split.PITCH: pitch[:, 2 * first : 2 * last],
        split.ENERGY: line.energy[:, 2 * first : 2 * last],
        split.STYLE: style,
    }
    (sound,) = session.run(None, feeds)
    heard = resample(sound.ravel(), 24_000, RATE)
    heard = heard * min(1.0, 0.7 / max(float(np.abs(heard).max()), 1e-6))
    shown = pitch[:, 2 * first : 2 * last]
    hertz = float(np.median(shown[shown > 20])) if (shown > 20).any() else wish.pitch_hz
    return {
        "place": place,
        "pitch_hz": np.float32(hertz),
        "is_male": np.bool_(line.sex == "male"),
        "sound": np.round(heard * 32_767).astype(np.int16)[: N_FRAMES * 400],
    }


if __name__ == "__main__":
    main()
