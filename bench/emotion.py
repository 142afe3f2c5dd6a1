"""Whether emotions arrive: what is asked of the embedded engine against what is measured of its speech.

    python -m bench.emotion [--quick] [--json PATH] [--keep DIR]
    python -m bench.emotion --words FILE [--json PATH]

Twelve sentences are said by three voices plainly and in each of the eight emotions at full strength. Pitch level,
range, rate and energy must move the way that `resources/voices/emotions.toml` says; words must stay as well understood
and speech as clean as without emotion; strength 0 must be the plain speech itself; and a classifier that saw other
sentences has to tell the emotions apart by how far speech is from the voice's own neutral. With ``--words``,
descriptions in words are understood instead: JSON lines with ``lang``, ``text`` and ``emotion``, one of the eight or a
list of acceptable ones.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.hearing import Ears, Mos
from bench.measure import Check, Table, report
from dubstudio.base.cancel import CancelToken
from dubstudio.media.sound_file import write_wav
from dubstudio.project.entities import EMOTIONS, AsVoice, Emotion, Mix
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.kokoro.acting import Recipe, recipes
from dubstudio.speech.kokoro.acting_clip import delivery
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.vocabulary import Kind, kind_of

Features = NDArray[np.float64]

VOICES = (("af_heart", "en"), ("am_michael", "en"), ("zf_xiaoxiao", "zh"))
SENTENCES = {
    "en": (
        "We will meet again at the station before the evening train leaves.",
        "Nobody told him that the window had been open all night.",
        "She put the letter on the table and walked out of the room.",
        "There are three people waiting for you in the garden.",
        "I have never seen anything like this in my whole life.",
        "The doctor said that we should come back on Monday morning.",
        "He gave me the keys to the house and the old car.",
        "You were standing right there when the bell began to ring.",
        "They are going to build a new bridge over the river next year.",
        "My brother called me last night and asked about the money.",
        "It was almost dark when the children finally came home.",
        "Please tell your father that the dinner is on the table.",
    ),
    "zh": (
        "傍晚的火车开走以前，我们会在车站再见面。",
        "没有人告诉他窗户整个晚上都开着。",
        "她把信放在桌子上，然后走出了房间。",
        "花园里有三个人在等你。",
        "我这辈子从来没有见过这样的事情。",
        "医生说我们应该星期一早上再来。",
        "他把房子和旧车的钥匙都给了我。",
        "铃声响起来的时候，你就站在那里。",
        "他们明年要在河上建一座新的大桥。",
        "我弟弟昨天晚上打电话来问钱的事情。",
        "孩子们回到家的时候，天已经快黑了。",
        "请告诉你的父亲，晚饭已经放在桌子上了。",
    ),
}
QUICK_SENTENCES, QUICK_VOICES = 2, 2

PITCH, RANGE, RATE, ENERGY, SLOPE, BRIGHTNESS = range(6)
DIRECTED = {"pitch": PITCH, "range": RANGE, "rate": RATE, "energy": ENERGY}

# What is promised.
MOST_MISSED, MOST_WORDS_LOST, MOST_MOS_LOST, MOST_CONFUSED = 0.10, 0.05, 0.15, 0.40


@dataclass(frozen=True)
class Said:
    """A sentence that was said, and what was measured of it.

    Attributes:
        features: Pitch in semitones, logarithms of range and of vowels a second, loudness in dB, slope of the melody in
            semitones, brightness in dB.
    """

    voice: str
    sentence: int
    emotion: str
    features: Features
    word_error: float
    mos: float


class Stage:
    """Lets voices speak with emotions and measures them.

    Args:
        keep: Where what is said is kept; None for nowhere.
        listen: Also measure how much is understood and how clean it is.
    """

    def __init__(self, keep: Path | None, *, listen: bool) -> None:
        self._engine = KokoroEngine()
        self._ears = Ears() if listen else None
        self._mos = Mos() if listen else None
        self._keep = keep

    def say(self, voice: str, language: str, sentence: int, emotion: str) -> Said:
        """One sentence, in an emotion or plainly (the empty name)."""
        text = SENTENCES[language][sentence]
        samples, rate, vowels = self._spoken(voice, language, text, named(emotion) if emotion else AsVoice())
        found = delivery(samples, rate)
        if self._keep is not None:
            write_wav(self._keep / f"{voice}-{sentence + 1}-{emotion or 'plain'}.wav", samples, rate)
        features = np.array([
            12 * np.log2(found.pitch_hz), np.log(max(found.spread_st, 0.1)), np.log(vowels * rate / len(samples)),
            found.level_db, found.slope_st, found.brightness_db,
        ])  # fmt: skip
        error = self._ears.error(samples, rate, text, language) if self._ears else 0.0
        return Said(voice, sentence, emotion, features, error, self._mos.score(samples, rate) if self._mos else 0.0)

    def differs_at_nothing(self, voice: str, language: str) -> int:
        """How many of the ways to ask for no emotion sound otherwise than no emotion."""
        text = SENTENCES[language][0]
        plain = self._spoken(voice, language, text, AsVoice())[0]
        ways = [Mix((1.0,) * 8, strength=0.0), Mix((0.0,) * 8, strength=1.0)]
        return sum(not np.array_equal(plain, self._spoken(voice, language, text, way)[0]) for way in ways)

    def _spoken(self, voice: str, language: str, text: str, emotion: Emotion) -> tuple[NDArray[np.float32], int, int]:
        """The sound, its rate and how many vowels are in it."""
        request = SpeechRequest(text, language, self._engine.preset(voice), emotion=emotion)
        reading = self._engine.read(request, CancelToken())
        speech = self._engine.render(reading, None, CancelToken())
        return speech.samples, speech.sample_rate, sum(kind_of(s) is Kind.VOWEL for s in reading.phonemes)


def named(emotion: str) -> Mix:
    """One of the eight at full strength."""
    weights = [1.0 if name == emotion else 0.0 for name in EMOTIONS]
    return Mix((weights[0], weights[1], weights[2], weights[3], weights[4], weights[5], weights[6], weights[7]))


def wanted(recipe: Recipe) -> dict[str, float]:
    """What a recipe asks for in the terms of the features; only the signs are promised."""
    return {
        "pitch": recipe.pitch_st,
        "range": float(np.log(recipe.pitch_range)),
        "rate": -float(np.log(recipe.vowels)),
        "energy": recipe.gain_db,
    }


def directions(said: Sequence[Said]) -> dict[str, dict[str, list[bool]]]:
    """Whether each thing moved the way it was to, by emotion and thing, one answer a sentence and voice."""
    plain = {(s.voice, s.sentence): s.features for s in said if not s.emotion}
    arrived: dict[str, dict[str, list[bool]]] = {name: {thing: [] for thing in DIRECTED} for name in EMOTIONS}
    for one in said:
        if one.emotion:
            moved = one.features - plain[one.voice, one.sentence]
            for thing, sign in wanted(recipes()[one.emotion]).items():
                arrived[one.emotion][thing].append(bool(moved[DIRECTED[thing]] * sign > 0))
    return arrived


def relative(said: Sequence[Said], sentences: Sequence[int]) -> tuple[Features, NDArray[np.int64]]:
    """Features of emotional speech against each voice's neutral, and which emotion it is.

    Args:
        said: Everything.
        sentences: Whose speech is wanted; the neutral is the mean over the same ones.

    Returns:
        ``[m, 6]`` and ``[m]``.
    """
    chosen = [s for s in said if s.sentence in sentences]
    neutral = {
        voice: np.mean([s.features for s in chosen if s.voice == voice and not s.emotion], axis=0)
        for voice in {s.voice for s in chosen}
    }
    acted = [s for s in chosen if s.emotion]
    return np.array([s.features - neutral[s.voice] for s in acted]), np.array(
        [EMOTIONS.index(s.emotion) for s in acted]
    )


def told_apart(said: Sequence[Said]) -> NDArray[np.int64]:
    """Emotions given and recognised, ``[8, 8]``: half of the sentences teach, the other half is recognised, both ways.

    The classifier knows the mean of each emotion and the spread that they share (linear discriminants).
    """
    numbers = sorted({s.sentence for s in said})
    counts = np.zeros((len(EMOTIONS), len(EMOTIONS)), np.int64)
    for taught, tested in ((numbers[::2], numbers[1::2]), (numbers[1::2], numbers[::2])):
        known, labels = relative(said, taught)
        means = np.array([known[labels == e].mean(axis=0) for e in range(len(EMOTIONS))])
        within = np.cov((known - means[labels]).T) + 1e-3 * np.eye(known.shape[1])
        inverse = np.linalg.inv(within)
        shown, truth = relative(said, tested)
        away = shown[:, None, :] - means[None, :, :]
        guesses = np.einsum("mei,ij,mej->me", away, inverse, away).argmin(axis=1)
        np.add.at(counts, (truth, guesses), 1)
    return counts


def tables(said: Sequence[Said]) -> list[Table]:
    """What was asked for and what arrived, the directions, what it cost, and what was taken for what."""
    plain = {(s.voice, s.sentence): s for s in said if not s.emotion}
    columns = dict.fromkeys(("pitch st", "range ×", "rate ×", "energy dB", "slope st", "bright dB"), "+.2f")
    moves = Table("Departure from plain speech, means (asked → measured)", {"emotion": "", "of": "", **columns})
    costs = Table("What it costs", {"emotion": "", "word error +": "+.3f", "DNSMOS +": "+.2f"})
    ways = Table("Share of sentences that moved the right way", {"emotion": "", **dict.fromkeys(DIRECTED, ".2f")})
    arrived = directions(said)
    for name in EMOTIONS:
        recipe = recipes()[name]
        own = [s for s in said if s.emotion == name]
        moved = np.mean([s.features - plain[s.voice, s.sentence].features for s in own], axis=0)
        moves.add(
            name, "asked", recipe.pitch_st, recipe.pitch_range, 1 / recipe.vowels, recipe.gain_db,
            recipe.pitch_tilt_st + recipe.last_st / 2, recipe.brightness_db,
        )  # fmt: skip
        moves.add(
            name, "measured", moved[PITCH], np.exp(moved[RANGE]), np.exp(moved[RATE]), moved[ENERGY],
            moved[SLOPE], moved[BRIGHTNESS],
        )  # fmt: skip
        costs.add(name, *lost(own, plain))
        ways.add(name, *(statistics.mean(arrived[name][thing]) for thing in DIRECTED))
    taken = Table("Taken for", {"emotion": "", **dict.fromkeys(EMOTIONS, "d")})
    for name, row in zip(EMOTIONS, told_apart(said).tolist(), strict=True):
        taken.add(name, *row)
    return [moves, ways, costs, taken]


def lost(acted: Sequence[Said], plain: Mapping[tuple[str, int], Said]) -> tuple[float, float]:
    """Change of word error and of DNSMOS against plain speech, means."""
    pairs = [(s, plain[s.voice, s.sentence]) for s in acted]
    return (
        statistics.mean(s.word_error - p.word_error for s, p in pairs),
        statistics.mean(s.mos - p.mos for s, p in pairs),
    )


def promises(said: Sequence[Said], n_other: int, *, listened: bool) -> list[Check]:
    """What is promised and whether it holds."""
    right = [way for things in directions(said).values() for ways in things.values() for way in ways]
    counts = told_apart(said)
    checks = [
        Check("directions that do not arrive, share", 1 - statistics.mean(right), MOST_MISSED),
        Check("emotions not told apart, share", 1 - float(np.trace(counts) / counts.sum()), MOST_CONFUSED),
        Check("ways of asking for nothing that are heard", n_other, 0),
    ]
    if listened:
        plain = {(s.voice, s.sentence): s for s in said if not s.emotion}
        errors, mos = lost([s for s in said if s.emotion], plain)
        checks.append(Check("word error added", errors, MOST_WORDS_LOST))
        checks.append(Check("DNSMOS lost", -mos, MOST_MOS_LOST))
    return checks


def acted_out(stage: Stage, n_voices: int, n_sentences: int) -> list[Said]:
    """Everything said."""
    said = []
    for voice, language in VOICES[:n_voices]:
        for sentence in range(n_sentences):
            said += [stage.say(voice, language, sentence, emotion) for emotion in ("", *EMOTIONS)]
        print(f"{voice} has spoken.", flush=True)
    return said


def main() -> int:
    """Read the arguments, run, report."""
    parser = argparse.ArgumentParser(prog="bench.emotion", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="two sentences and voices, without listening")
    parser.add_argument("--words", type=Path, metavar="FILE", help="understand descriptions instead of speaking")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where what is said is kept")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the results there too")
    arguments = parser.parse_args()
    if arguments.words:
        from bench.emotion_words import run

        return run(arguments.words, arguments.json)
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    stage = Stage(arguments.keep, listen=not arguments.quick)
    n_voices = QUICK_VOICES if arguments.quick else len(VOICES)
    n_sentences = QUICK_SENTENCES if arguments.quick else len(SENTENCES["en"])
    n_other = sum(stage.differs_at_nothing(voice, language) for voice, language in VOICES[:n_voices])
    said = acted_out(stage, n_voices, n_sentences)
    return report(tables(said), promises(said, n_other, listened=not arguments.quick), arguments.json)


if __name__ == "__main__":
    sys.exit(main())
