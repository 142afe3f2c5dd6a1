"""A scene with everything a timeline shows: round times, so that tests can be read."""

from __future__ import annotations

import numpy as np

from dubstudio.media.peaks import Peaks, PeaksBuilder
from dubstudio.project.entities import Marker, MixSettings, Project, Span
from tests.builders import build_character, build_project, build_segment, build_voice

LENA, MENG, NARRATOR = "char_lena", "char_meng", "char_narrator"
RATE = 16_000


def build_quay() -> Project:
    """Six lines by three people; the fifth is locked, the sixth lies far away. A second of them is easily said."""
    return build_project(
        build_voice("voice_lena", name="Lena", preset="high"),
        build_voice("voice_meng", name="Meng", preset="low"),
        build_character(LENA, name="Lena", voice_id="voice_lena", colour=0),
        build_character(MENG, name="Meng", voice_id="voice_meng", colour=1),
        build_character(NARRATOR, name="Narrator", voice_id="voice_lena", colour=2),
        build_segment("seg_1", 1_000, 2_500, text="The committee meets.", character_id=LENA, region=Span(1_050, 2_450)),
        build_segment("seg_2", 3_000, 4_000, text="我不同意，这太冒险了！", language="zh", character_id=MENG),
        build_segment("seg_3", 5_000, 5_800, text="Why not?", character_id=LENA, region=Span(5_300, 5_600)),
        build_segment("seg_4", 6_200, 7_200, text="银行的行长。", language="zh", character_id=MENG),
        build_segment("seg_5", 7_600, 8_400, text="Nobody spoke.", character_id=NARRATOR, locked=True),
        build_segment("seg_6", 60_000, 61_500, text="Run!", character_id=LENA),
        Marker(id="mark_1", at_ms=9_000, text="cut"),
        mix=MixSettings(background="original"),
    )  # fmt: skip


def build_peaks(seconds: float) -> Peaks:
    """The waveform of a murmur."""
    n_samples = round(seconds * RATE)
    time = np.arange(n_samples) / RATE
    swell = np.clip(np.sin(2 * np.pi * time / 3), 0, 1)
    noise = np.random.default_rng(1).uniform(-1, 1, n_samples)
    builder = PeaksBuilder(RATE)
    builder.add((swell * noise * 24_000).astype(np.int16))
    return builder.finish()
