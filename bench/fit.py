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

from bench.hearing import Ears, Mos
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
RATIOS = (0.5, 0.6, 0.75, 0.85, 0.9, 1.0, 1.1, 1.2, 1.25, 1.5, 2.0)

Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Line:
    """A line of the corpus that has been read."""

    language: str
    text: str
    request: SpeechRequest
    reading: Reading


def lines(engine: TtsEngine, count: int) -> Iterator[Line]:
    """`count` lines of each language, spread over the corpus, voices by turns."""
    for language, voices in VOICES.items():
        texts = (CORPUS / f"{language}.txt").read_text("utf-8").split("\n")
        texts = [text for text in texts if text]
        picked = [texts[i * len(texts) // min(count, len(texts))] for i in range(min(count, len(texts)))]
        for number, text in enumerate(picked):
            voice = engine.preset(voices[number % len(voices)])
            request = SpeechRequest(text, language, voice)
            yield Line(language, text, request, engine.read(request, CancelToken()))


def spoken(engine: TtsEngine, reading: Reading, target: int | None) -> Sound:
    """The line at that length."""
    return engine.render(reading, target, CancelToken()).samples


def over_lines(engine: TtsEngine, count: int, ears: Ears) -> tuple[Table, list[Check]]:
    """The first table, with what it is held to."""
    rng = np.random.default_rng(2)
    rows: dict[str, list[tuple[int, float, float]]] = {language: [] for language in VOICES}
    for line in lines(engine, count):
        natural = line.reading.natural_samples
        near, far = (int(natural * rng.uniform(*band)) for band in (HEARD, WHOLE_BAND))
        plain, timed = spoken(engine, line.reading, None), spoken(engine, line.reading, near)
        wrong = abs(len(timed) - near) + abs(len(spoken(engine, line.reading, far)) - far)
        missed = [ears.error(sound, line.reading.sample_rate, line.text, line.language) for sound in (plain, timed)]
        rows[line.language].append((wrong, *missed))
    columns = {"language": "", "lines": "d", "samples off": "d", "missed at 1.0": ".4f", "missed at 0.85-1.2": ".4f"}
    table, checks = Table("Lines at chosen lengths", columns), []
    for language, found in rows.items():
        wrong_by, plain_by, timed_by = zip(*found, strict=True)
        at_one, near_one = float(np.mean(plain_by)), float(np.mean(timed_by))
        table.add(language, len(found), max(wrong_by), at_one, near_one)
        checks.append(Check(f"{language}: length error, samples", max(wrong_by), 0))
        checks.append(Check(f"{language}: missed more than at 1.0", near_one - at_one, 0.03))
        if language == "zh":
            checks.append(Check("zh: missed at 1.0", at_one, 0.08))
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
    readings = list(lines(engine, count))
    heard = {f"missed {language}": ".3f" for language in VOICES}
    table = Table("Beside other means", {"ratio": ".2f", "means": "", "ms off": ".1f", **heard, "DNSMOS": ".2f"})
    for ratio in RATIOS:
        for name, render in _means(engine).items():
            errors, missed, scores = [], {language: [] for language in VOICES}, []
            for line in readings:
                rate, target = line.reading.sample_rate, round(line.reading.natural_samples * ratio) + 7
                sound = render(line.reading, target)
                errors.append(abs(len(sound) - target) / rate * 1000)
                missed[line.language].append(ears.error(sound, rate, line.text, line.language))
                scores.append(mos.score(sound, rate))
            means = [float(np.mean(missed[language])) for language in VOICES]
            table.add(ratio, name, max(errors), *means, float(np.mean(scores)))
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
    for language in VOICES:
        ratios, plain_by, missed = [], [], []
        picked = [line for line in lines(engine, count) if line.language == language]
        for line in picked:
            rate, plain = line.reading.sample_rate, line.reading
            plain_by.append(ears.error(spoken(engine, plain, None), rate, line.text, language))
            for seed in range(1, SEEDS + 1):
                acted = engine.read(replace(line.request, seed=seed), CancelToken())
                ratios.append(acted.natural_samples / plain.natural_samples)
                missed.append(ears.error(spoken(engine, acted, None), rate, line.text, language))
        at_zero, others = float(np.mean(plain_by)), float(np.mean(missed))
        table.add(language, len(picked), min(ratios), max(ratios), at_zero, others)
        checks.append(Check(f"{language}: missed more than in the plain reading", others - at_zero, 0.03))
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
