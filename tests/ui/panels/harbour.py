"""The scene of the drawing: six lines by three people, two of them in Chinese."""

from __future__ import annotations

from dubstudio.project.entities import Project, Span
from tests.builders import build_character, build_project, build_segment, build_voice

LENA, MENG, NARRATOR = "char_lena", "char_meng", "char_narrator"


def build_harbour() -> Project:
    """The scene of the drawing."""
    return build_project(
        build_voice("voice_lena", name="Lena", preset="af_heart", language="en-US", tags=("female",)),
        build_voice("voice_meng", name="Meng", preset="zm_yunxi", language="zh", tags=("male",)),
        build_character(LENA, name="Lena", voice_id="voice_lena", colour=0),
        build_character(MENG, name="Meng", voice_id="voice_meng", colour=1),
        build_character(NARRATOR, name="Narrator", voice_id="voice_lena", colour=2),
        build_segment(
            "seg_1", 2_630, 5_000, text="The committee meets on Thursday.", character_id=LENA, region=Span(2_700, 4_900)
        ),
        build_segment("seg_2", 6_876, 8_600, text="我不同意，这太冒险了！", language="zh", character_id=MENG),
        build_segment("seg_3", 11_290, 12_200, text="Why not?", character_id=LENA),
        build_segment(
            "seg_4", 14_060, 16_000, text="银行的行长在行走，重新开始。", language="zh", character_id=MENG,
            region=Span(14_100, 15_800), source_text="The bank manager is walking; start again.",
        ),
        build_segment("seg_5", 21_950, 24_000, text="Nobody spoke for a while.", character_id=NARRATOR),
        build_segment("seg_6", 25_210, 26_500, text="Run!", character_id=LENA, note="shouted"),
    )  # fmt: skip
