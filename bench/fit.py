"""How exact, how intelligible and how clean speech stays when its length is chosen.

Three tables. **Lines**: every line of the corpus at its natural length, at a random ratio of 0.85–1.2 and at one of
0.75–1.25, targets off the frame grid: length error in samples, share not understood by Whisper. **Ratios**: a few lines
over 0.5–2.0, ours beside ffmpeg's atempo and the Signalsmith stretch applied to the natural reading. **Seeds**: a few
lines in ten other performances beside the plain one.

    python -m bench.fit [--lines N] [--ratio-lines N] [--seed-lines N] [--json PATH]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.hearing import Ears, Mos, units
from bench.measure import Check, Table, report
from dubstudio.base.cancel import CancelToken
from dubstudio.media.ffmpeg import executable
from dubstudio.speech.engine import Reading, SpeechRequest, TtsEngine
from dubstudio.speech.registry import create

CORPUS = Path(__file__).parent / "corpus"
VOICES = {
    "en": ("af_heart", "am_michael", "bf_emma"),
    "zh": ("zf_xiaoxiao", "zm_yunxi", "zf_xiaobei"),
    "ja": ("jf_alpha", "jm_kumo"),
}
HEARD = (0.85, 1.2)
WHOLE_BAND = (0.75, 1.25)
SEEDS = 10
SENTENCE = 8  # characters; shorter lines give a recogniser nothing to hold on to
RATIOS = (0.5, 0.6, 0.75, 0.85, 0.9, 1.0, 1.1, 1.2, 1.25, 1.5, 2.0)

Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Line:
    """A line of the corpus that has been read."""

    language: str
    text: str
    request: SpeechRequest
    reading: Reading


def lines(engine: TtsEngine, count: int, shortest: int = 1) -> Iterator[Line]:
    """`count` lines of each language of at least `shortest` characters, spread over the corpus, voices by turns."""
    for language, voices in VOICES.items():
        texts = (CORPUS / f"{language}.txt").read_text("utf-8").split("\n")
        texts = [text for text in texts if len(text) >= shortest]
        picked = [texts[i * len(texts) // min(count, len(texts))] for i in range(min(count, len(texts)))]
        for number, text in enumerate(picked):
            voice = engine.preset(voices[number % len(voices)])
            request = SpeechRequest(text, language, voice)
            yield Line(language, text, request, engine.read(request, CancelToken()))


class Missed:
    """What was not understood of many lines: errors as a share of all units, as recognisers are judged."""

    def __init__(self, ears: Ears) -> None:
        self._ears = ears
        self._wrong = self._all = 0.0

    def hear(self, sound: Sound, line: Line) -> None:
        """Add a line as it was spoken."""
        size = len(units(line.text, line.language))
        self._wrong += size * self._ears.error(sound, line.reading.sample_rate, line.text, line.language)
        self._all += size

    @property
    def share(self) -> float:
        """Of the units heard so far."""
        return self._wrong / max(self._all, 1)


def spoken(engine: TtsEngine, reading: Reading, target: int | None) -> Sound:
    """The line at that length."""
    return engine.render(reading, target, CancelToken()).samples


def over_lines(engine: TtsEngine, count: int, ears: Ears) -> tuple[Table, list[Check]]:
    """The first table, with what it is held to."""
    rng = np.random.default_rng(2)
    columns = {"language": "", "lines": "d", "samples off": "d", "missed at 1.0": ".4f", "missed at 0.85-1.2": ".4f"}
    table, checks = Table("Lines at chosen lengths", columns), []
    everything = list(lines(engine, count))
    for language in VOICES:
        own = [line for line in everything if line.language == language]
        off, plain, timed = 0, Missed(ears), Missed(ears)
        for line in own:
            near, far = (int(line.reading.natural_samples * rng.uniform(*band)) for band in (HEARD, WHOLE_BAND))
            sound = spoken(engine, line.reading, near)
            off = max(off, abs(len(sound) - near), abs(len(spoken(engine, line.reading, far)) - far))
            timed.hear(sound, line)
            plain.hear(spoken(engine, line.reading, None), line)
        table.add(language, len(own), off, plain.share, timed.share)
        checks.append(Check(f"{language}: length error, samples", off, 0))
        checks.append(Check(f"{language}: missed more than at 1.0", timed.share - plain.share, 0.03))
        if language == "zh":
            checks.append(Check("zh: missed at 1.0", plain.share, 0.08))
    return table, checks


def atempo(sound: Sound, rate: int, target: int) -> Sound:
    """ffmpeg's time stretch."""
    speed = len(sound) / target
    steps = [speed] if 0.5 <= speed <= 100 else [0.5, speed / 0.5]
    filters = ",".join(f"atempo={step:.6f}" for step in steps)
    raw = ["-f", "f32le", "-ar", str(rate), "-ac", "1"]
    command = [executable(), "-v", "error", *raw, "-i", "-", "-af", filters, *raw, "-"]
    done = subprocess.run(command, input=sound.tobytes(), capture_output=True, check=True)
    return np.frombuffer(done.stdout, np.float32)


def signalsmith(sound: Sound, rate: int, target: int) -> Sound:
    """The stretch library."""
    import python_stretch

    stretch = python_stretch.Signalsmith.Stretch()
    stretch.preset(1, rate)
    stretch.setTimeFactor(len(sound) / target)
    return np.asarray(stretch.process(sound[None, :]), np.float32)[0]


def over_ratios(engine: TtsEngine, count: int, ears: Ears, mos: Mos) -> Table:
    """The second table."""
    readings = list(lines(engine, count, SENTENCE))
    heard = {f"missed {language}": ".3f" for language in VOICES}
    table = Table("Beside other means", {"ratio": ".2f", "means": "", "ms off": ".1f", **heard, "DNSMOS": ".2f"})
    for ratio in RATIOS:
        for name, render in _means(engine).items():
            off, missed, scores = 0.0, {language: Missed(ears) for language in VOICES}, []
            for line in readings:
                rate, target = line.reading.sample_rate, round(line.reading.natural_samples * ratio) + 7
                sound = render(line.reading, target)
                off = max(off, abs(len(sound) - target) / rate * 1000)
                missed[line.language].hear(sound, line)
                scores.append(mos.score(sound, rate))
            table.add(ratio, name, off, *(m.share for m in missed.values()), float(np.mean(scores)))
    return table


def over_seeds(engine: TtsEngine, count: int, ears: Ears) -> tuple[Table, list[Check]]:
    """The third table, with what it is held to."""
    columns = {
        "language": "",
        "lines": "d",
        "shortest": ".2f",
        "longest": ".2f",
        "missed, plain": ".4f",
        "missed": ".4f",
    }
    table, checks = Table(f"{SEEDS} other performances of each line (lengths beside the plain one)", columns), []
    everything = list(lines(engine, count, SENTENCE))
    for language in VOICES:
        own = [line for line in everything if line.language == language]
        ratios, plain, acted = [], Missed(ears), Missed(ears)
        for line in own:
            plain.hear(spoken(engine, line.reading, None), line)
            for seed in range(1, SEEDS + 1):
                other = engine.read(replace(line.request, seed=seed), CancelToken())
                ratios.append(other.natural_samples / line.reading.natural_samples)
                acted.hear(spoken(engine, other, None), line)
        table.add(language, len(own), min(ratios), max(ratios), plain.share, acted.share)
        checks.append(Check(f"{language}: missed more than in the plain reading", acted.share - plain.share, 0.03))
    return table, checks


def _means(engine: TtsEngine) -> dict[str, Callable[[Reading, int], Sound]]:
    def stretched(by: Callable[[Sound, int, int], Sound]) -> Callable[[Reading, int], Sound]:
        return lambda reading, target: by(spoken(engine, reading, None), reading.sample_rate, target)

    return {
        "ours": lambda reading, target: spoken(engine, reading, target),
        "atempo": stretched(atempo),
        "signalsmith": stretched(signalsmith),
    }


def main() -> int:
    """Run and print; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=100, help="of each language in the first table; 0 leaves it out")
    parser.add_argument("--ratio-lines", type=int, default=3, help="of each language in the second; 0 leaves it out")
    parser.add_argument("--seed-lines", type=int, default=3, help="of each language in the third; 0 leaves it out")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    engine, ears = create("kokoro"), Ears()
    tables, checks = [], []
    for measured, count in ((over_lines, chosen.lines), (over_seeds, chosen.seed_lines)):
        if count:
            table, held_to = measured(engine, count, ears)
            tables.append(table)
            checks += held_to
    if chosen.ratio_lines:
        tables.append(over_ratios(engine, chosen.ratio_lines, ears, Mos()))
    return report(tables, checks, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
