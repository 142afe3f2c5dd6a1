"""Short films for tests of speaking: lines that an engine can speak as they are."""

from __future__ import annotations

from typing import Any

from dubstudio.project.entities import Project
from tests.builders import ANNA, WARM, build_character, build_project, build_segment, build_voice


def scene(n_lines: int = 3, **fields: Any) -> Project:
    """Lines of one character, two seconds each, with a second between them."""
    return build_project(
        build_voice(WARM),
        build_character(ANNA, voice_id=WARM),
        *(
            build_segment(
                f"seg_{n}", 3_000 * n, 3_000 * n + 2_000, text=f"This is line number {n}.", character_id=ANNA, **fields
            )
            for n in range(n_lines)
        ),
    )
