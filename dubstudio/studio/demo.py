"""The dub that a newcomer sees first: the clip that comes with the program, into Chinese and into English."""

from __future__ import annotations

from pathlib import Path

from dubstudio.base import atomic, paths
from dubstudio.studio import orders as wanted
from dubstudio.studio.orders import Order

LANGUAGES = ("zh", "en")


def orders(folder: Path) -> list[Order]:
    """One order a language; results and reports go to `folder`, which is made."""
    atomic.ensure_folder(folder)
    clip = paths.resource("demo")
    return [
        wanted.order(
            video=clip / "ferry.mp4",
            subtitles=clip / f"ferry.{language}.srt",
            output=folder / f"ferry.{language}.mp4",
            cast_path=clip / f"cast.{language}.toml",
            background="gaps",
            keep_original=True,
            report=folder / f"ferry.{language}.json",
        )
        for language in LANGUAGES
    ]
