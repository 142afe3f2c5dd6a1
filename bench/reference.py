"""Whether the check of recordings tells right from wrong, on clips that are made with one known fault each.

Made of every clip in a folder: as it is, white, pink and babble noise at 5 to 20 dB, clipped, in rooms of 0.4 to 1.2 s,
followed by another person, with a music bed, music alone, one second of it, two minutes, over a telephone, silence.
Clips shorter than six seconds are said again until they are as long. Clips with noise, rooms or music may have further
findings; the clean ones must have none.

    python -m bench.reference [--clips DIR] [--json PATH]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench import made_clips as make
from bench.made_clips import Rng, Sound
from bench.measure import Check, Table, report, seconds
from dubstudio.base.cancel import CancelToken
from dubstudio.media.sound_file import read_sound
from dubstudio.speech.engine import Clip
from dubstudio.speech.reference.report import Fault, ReferenceReport
from dubstudio.studio.reference_check import check_clip

CLIPS = Path(__file__).resolve().parents[2] / "shared" / "media" / "speakers"
SHORTEST_S = 6.0
LONG_S = 120.0
SEED = 5
_EDGE_S = 0.25


@dataclass(frozen=True)
class Case:
    """A clip with what must be found in it; None where nothing may be."""

    kind: str
    fault: Fault | None
    clip: Clip


def base_clips(folder: Path) -> list[Clip]:
    """The sounds of a folder, in the order of their names, mono, said again where they are short.

    Raises:
        SystemExit: There are fewer than two.
    """
    clips = []
    for path in sorted(p for p in folder.iterdir() if p.suffix in (".flac", ".wav")):
        samples, rate = read_sound(path)
        mono = samples if samples.ndim == 1 else samples.mean(axis=1)
        clips.append(Clip(make.at_least(mono, rate, SHORTEST_S), rate))
    if len(clips) < 2:
        raise SystemExit(f"There are fewer than two clips in {folder}.")
    return clips


def cases(clips: list[Clip], rng: Rng) -> Iterator[Case]:
    """Clips with faults, made when they are asked for."""
    for number, clip in enumerate(clips):
        others = [c.samples for c in clips if c is not clip and c.sample_rate == clip.sample_rate]
        follower = clips[(number + 1) % len(clips)]
        yield Case("clean", None, clip)
        yield from _noisy(clip, others, rng)
        yield from _spoilt(clip, number, rng)
        if follower.sample_rate == clip.sample_rate:
            both = np.concatenate([_as_loud(clip.samples), _as_loud(follower.samples)])
            yield Case("two speakers", Fault.SEVERAL_SPEAKERS, Clip(both, clip.sample_rate))
        yield from _musical(clip, number, rng)
    yield from _others(clips, rng)


def _noisy(clip: Clip, others: list[Sound], rng: Rng) -> Iterator[Case]:
    n = len(clip.samples)
    for snr_db in (5, 10, 15, 20):
        for kind, noise in (
            ("white", make.white(n, rng)),
            ("pink", make.pink(n, rng)),
            ("babble", make.babble(others or [clip.samples], n, rng)),
        ):
            yield Case(f"{kind} {snr_db} dB", Fault.NOISY, _like(clip, make.mixed(clip.samples, noise, snr_db)))


def _spoilt(clip: Clip, number: int, rng: Rng) -> Iterator[Case]:
    rate = clip.sample_rate
    over_db = (3.0, 6.0, 9.0, 12.0)[number % 4]
    yield Case("clipped", Fault.CLIPPED, _like(clip, make.clipped(clip.samples, over_db, 0.5 if number % 2 else 1.0)))
    for rt60_s in (0.4, 0.6, 0.9, 1.2):
        size_m = (rng.uniform(4, 7), rng.uniform(3, 5), rng.uniform(2.4, 3.2))
        box = make.box_room(rt60_s, size_m, rate, rng)
        noise = make.noise_room(rt60_s, rng.uniform(-3, 3), rate, rng)
        for name, room in (("box", box), ("noise", noise)):
            yield Case(f"{name} room {rt60_s} s", Fault.REVERBERANT, _like(clip, make.in_room(clip.samples, room)))
    yield Case("telephone", Fault.NARROW_BAND, _like(clip, make.telephone(clip.samples, rate, 4 + 2 * (number % 3))))
    start = round(_EDGE_S * rate)
    yield Case("one second", Fault.TOO_SHORT, _like(clip, clip.samples[start : start + rate]))
    quiet = clip.samples * (10 ** (-50 / 20) / max(float(np.sqrt(np.mean(np.square(clip.samples)))), 1e-9))
    yield Case("quiet", Fault.TOO_QUIET, _like(clip, quiet))


def _musical(clip: Clip, number: int, rng: Rng) -> Iterator[Case]:
    n, rate = len(clip.samples), clip.sample_rate
    chords, drums = make.chords(n, rate, rng), make.drums(n, rate, rng)
    band = chords / chords.std() + drums / drums.std()
    for below_db in (0, 5, 10):
        bed = (chords, band, make.pure_chords(n, rate, rng))[(number + below_db // 5) % 3]
        yield Case(f"music bed {below_db} dB", Fault.MUSIC, _like(clip, make.mixed(clip.samples, bed, below_db)))
    for kind, music in (("chords", chords), ("drums", drums), ("band", band)):
        alone = (0.5 * music / np.abs(music).max()).astype(np.float32)
        yield Case(f"{kind} alone", Fault.MUSIC, _like(clip, alone))


def _others(clips: list[Clip], rng: Rng) -> Iterator[Case]:
    for clip in clips[:2]:
        rate = clip.sample_rate
        yield Case("two minutes", Fault.TOO_LONG, _like(clip, make.at_least(clip.samples, rate, LONG_S)))
        yield Case("silence", Fault.SILENT, _like(clip, np.zeros(5 * rate, np.float32)))
        yield Case("silence", Fault.SILENT, _like(clip, (make.white(5 * rate, rng) * 1e-4).astype(np.float32)))


def _like(clip: Clip, samples: Sound) -> Clip:
    return Clip(np.asarray(samples, np.float32), clip.sample_rate)


def _as_loud(sound: Sound) -> Sound:
    return np.asarray(sound * (0.05 / max(float(np.sqrt(np.mean(np.square(sound)))), 1e-9)), np.float32)


class Score:
    """Counts what was found in cases of each kind."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Case, ReferenceReport]]] = {}

    def add(self, case: Case, found: ReferenceReport) -> None:
        """Count a clip."""
        self._rows.setdefault(case.kind, []).append((case, found))

    def table(self) -> Table:
        """A row for each kind of case."""
        columns = {"kind": "", "clips": "d", "named": "d", "score": ".0f", "also said": ""}
        table = Table("What was found", columns)
        for kind, rows in self._rows.items():
            named = sum(_is_right(case, found) for case, found in rows)
            further = {f.fault for case, found in rows for f in found.findings if f.fault != case.fault}
            score = float(np.mean([found.score for _, found in rows]))
            table.add(kind, len(rows), named, score, ", ".join(sorted(further)))
        return table

    def faults(self) -> tuple[Table, list[Check]]:
        """A row for each fault, and what it is held to."""
        table, checks = Table("Faults", {"fault": "", "clips": "d", "named": ".3f", "on clean ones": ".3f"}), []
        rows = [row for kind in self._rows.values() for row in kind]
        clean = [found for case, found in rows if case.fault is None]
        for fault in Fault:
            own = [(case, found) for case, found in rows if case.fault is fault]
            alarms = float(np.mean([fault in _faults(found) for found in clean]))
            named = float(np.mean([_is_right(*row) for row in own])) if own else float("nan")
            table.add(fault.value, len(own), named, alarms)
            if own:
                checks.append(Check(f"{fault.value}: not named", 1 - named, 0.05))
        checks.append(Check("clean clips with a finding", float(np.mean([bool(f.findings) for f in clean])), 0.05))
        return table, checks


def _faults(found: ReferenceReport) -> set[Fault]:
    return {finding.fault for finding in found.findings}


def _is_right(case: Case, found: ReferenceReport) -> bool:
    return case.fault in _faults(found) if case.fault else not found.findings


def main(arguments: list[str] | None = None) -> int:
    """Run it; the exit code is 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--clips", type=Path, default=CLIPS, help="folder of clean clips, .flac or .wav")
    parser.add_argument("--json", type=Path, help="also write the results there")
    chosen = parser.parse_args(arguments)
    score, spent, length = Score(), 0.0, 0.0
    for case in cases(base_clips(chosen.clips), np.random.default_rng(SEED)):
        found: list[ReferenceReport] = []
        spent += seconds(lambda case=case, found=found: found.append(check_clip(case.clip, CancelToken())))  # type: ignore[misc]
        length += len(case.clip.samples) / case.clip.sample_rate
        score.add(case, found[0])
    table, checks = score.faults()
    speed = Table("Speed", {"seconds of sound": ".0f", "seconds": ".0f"})
    speed.add(length, spent)
    return report([score.table(), table, speed], checks, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
