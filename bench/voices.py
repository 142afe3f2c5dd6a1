"""How like the person imitated voices are, how well they are understood and how clean they sound.

Every clip of a folder is enrolled in the embedded engine, at once and with the search, and its voice says two sentences
that were not used to learn it; so does the built-in voice that is most like the clip. Likeness is the cosine of
Resemblyzer's embeddings against the clip: same person about 0.85 and more, strangers about 0.55.

    python -m bench.voices [--clips DIR] [--limit N] [--keep DIR] [--json PATH]

File names up to the first ``-`` name the speaker; where a folder has several clips of one, a voice learnt from the
first is also held against the others. The spoken sounds are kept in a folder that is named at the end.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.hearing import Ears, Mos
from bench.measure import Check, Table, report
from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import silent
from dubstudio.media.sound_file import write_wav
from dubstudio.speech.engine import Clip, Speech, SpeechRequest, VoicePrint
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.likeness.encoder import (
    Embedding,
    SpeakerEncoder,
    heard,
    levelled,
    preset_embeddings,
    similarity,
    without_silence,
)
from dubstudio.speech.likeness.voice_facts import measure
from dubstudio.studio.recordings import recording

CLIPS = Path(__file__).resolve().parents[2] / "shared" / "media" / "speakers"
SENTENCES = (
    "We will meet again at the station before the evening train leaves.",
    "Nobody told him that the window had been open all night.",
)
SUFFIXES = (".flac", ".wav", ".mp3", ".ogg", ".m4a")
QUICK, REFINED, PRESET = "regression", "refined", "best preset"

# What is promised for ten speakers of LibriSpeech.
LEAST = {QUICK: 0.74, REFINED: 0.80}
MOST_WORDS_LOST, MOST_MOS_LOST = 0.05, 0.1
MOST_SECONDS = {QUICK: 1.0, REFINED: 30.0}


@dataclass(frozen=True)
class Heard:
    """What was measured of a voice over the sentences."""

    likeness: float
    likeness_elsewhere: float | None
    word_error: float
    mos: float
    pitch_error_st: float
    seconds: float


class Judge:
    """Lets voices speak and listens to them.

    Args:
        engine: Speaks.
        folder: Keeps what was spoken.
    """

    def __init__(self, engine: KokoroEngine, folder: Path) -> None:
        self._engine, self._folder = engine, folder
        self._encoder, self._ears, self._mos = SpeakerEncoder(), Ears(), Mos()

    def embed(self, clip: Clip) -> Embedding:
        """Whose voice a clip is."""
        return self._encoder.embed(clip.samples, clip.sample_rate)

    def judged(self, voice: VoicePrint, clips: Sequence[Clip], name: str, seconds: float) -> Heard:
        """What a voice is like beside the clip it was learnt from, which comes first, and others of the same person."""
        said = [self._said(voice, text) for text in SENTENCES]
        for number, speech in enumerate(said, start=1):
            write_wav(self._folder / f"{name}-{number}.wav", speech.samples, speech.sample_rate)
        own = [self._encoder.embed(s.samples, s.sample_rate) for s in said]
        close = [statistics.mean(similarity(e, self.embed(clip)) for e in own) for clip in clips]
        wrong = [
            self._ears.error(s.samples, s.sample_rate, text, "en") for s, text in zip(said, SENTENCES, strict=True)
        ]
        return Heard(
            likeness=close[0],
            likeness_elsewhere=statistics.mean(close[1:]) if close[1:] else None,
            word_error=statistics.mean(wrong),
            mos=statistics.mean(self._mos.score(s.samples, s.sample_rate) for s in said),
            pitch_error_st=abs(12 * np.log2(statistics.mean(map(pitch, said)) / pitch(clips[0]))),
            seconds=seconds,
        )

    def _said(self, voice: VoicePrint, text: str) -> Speech:
        token = CancelToken()
        return self._engine.render(self._engine.read(SpeechRequest(text, "en", voice), token), None, token)


def pitch(sound: Clip | Speech) -> float:
    """Median pitch, Hz."""
    return measure(without_silence(levelled(heard(sound.samples, sound.sample_rate)))).pitch_hz


def enrolled(engine: KokoroEngine, clip: Clip) -> tuple[dict[str, VoicePrint], dict[str, float]]:
    """The voice of a clip learnt in both ways, and how long each took; the search starts from the quick one."""
    token, start = CancelToken(), time.perf_counter()
    quick = engine.enroll([clip], token)
    middle = time.perf_counter()
    fine = engine.refine(quick, [clip], silent, token)
    end = time.perf_counter()
    return {QUICK: quick, REFINED: fine}, {QUICK: middle - start, REFINED: end - start}


def people(folder: Path, limit: int) -> dict[str, list[Path]]:
    """The clips of a folder by speaker."""
    found: dict[str, list[Path]] = {}
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in SUFFIXES:
            found.setdefault(file.stem.partition("-")[0], []).append(file)
    return dict(list(found.items())[:limit])


def main() -> int:
    """Read the arguments, run, report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--clips", type=Path, default=CLIPS)
    parser.add_argument("--limit", type=int, default=1000, help="speakers at most")
    parser.add_argument("--keep", type=Path, help="where the spoken sounds are kept")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="bench-voices-"))
    folder.mkdir(parents=True, exist_ok=True)
    known = people(arguments.clips, arguments.limit)
    if not known:
        print(f"There are no clips in {arguments.clips}.")
        return 2
    engine = KokoroEngine()
    engine.load()
    engine.render(
        engine.read(SpeechRequest("One.", "en", engine.preset("af_heart")), CancelToken()), None, CancelToken()
    )
    judge = Judge(engine, folder)
    columns = {"speaker": "", "way": "", "likeness": ".3f", "other clips": ".3f", "word error": ".3f"}
    table = Table("Imitated voices", {**columns, "DNSMOS": ".2f", "pitch error st": ".2f", "seconds": ".2f"})
    results: dict[str, list[Heard]] = {PRESET: [], QUICK: [], REFINED: []}
    for name, files in known.items():
        for way, result in one(judge, engine, name, files).items():
            results[way].append(result)
            shown = result.likeness_elsewhere
            table.add(
                name, way, result.likeness, shown if shown is not None else float("nan"), result.word_error,
                result.mos, result.pitch_error_st, result.seconds,
            )  # fmt: skip
            print(f"{name} {way}: {result.likeness:.3f}", flush=True)
    summary = Table("Means", {k: v for k, v in table.columns.items() if k not in ("speaker", "other clips")})
    for way, found in results.items():
        summary.add(way, *(mean(found, n) for n in ("likeness", "word_error", "mos", "pitch_error_st", "seconds")))
    print(f"What was spoken is in {folder}.")
    return report([table, summary], promises(results), arguments.json)


def one(judge: Judge, engine: KokoroEngine, name: str, files: Sequence[Path]) -> dict[str, Heard]:
    """What was measured for one speaker, by way."""
    clips = [recording(file) for file in files]
    wanted = judge.embed(clips[0])
    best = max(preset_embeddings(), key=lambda preset: similarity(preset_embeddings()[preset], wanted))
    prints, seconds = enrolled(engine, clips[0])
    prints[PRESET], seconds[PRESET] = engine.preset(best), 0.0
    return {
        way: judge.judged(prints[way], clips, f"{name}-{way.replace(' ', '_')}", seconds[way])
        for way in (PRESET, QUICK, REFINED)
    }


def mean(found: Sequence[Heard], name: str) -> float:
    """Of one thing measured, over speakers."""
    return statistics.mean(getattr(result, name) for result in found)


def promises(results: dict[str, list[Heard]]) -> list[Check]:
    """What is promised and whether it holds."""
    checks = []
    for way in (QUICK, REFINED):
        found, preset = results[way], results[PRESET]
        checks += [
            Check(f"{way}: unlikeness", 1 - mean(found, "likeness"), 1 - LEAST[way]),
            Check(
                f"{way}: words lost beside the preset",
                mean(found, "word_error") - mean(preset, "word_error"),
                MOST_WORDS_LOST,
            ),
            Check(f"{way}: DNSMOS lost beside the preset", mean(preset, "mos") - mean(found, "mos"), MOST_MOS_LOST),
            Check(f"{way}: longest enrolment, s", max(r.seconds for r in found), MOST_SECONDS[way]),
        ]
    return checks


if __name__ == "__main__":
    sys.exit(main())
