"""What language a dub is in: as somebody says it, or found from the words. Knows no voices."""

from __future__ import annotations

from dubstudio.base.errors import UnknownLanguage
from dubstudio.files.subtitles import Subtitles
from dubstudio.text.language import base_language, guess_language


def tag_of(given: str) -> str:
    """A language as people write it (``ZH``, ``zh_CN``, ``cmn``) as the tag the program uses (``zh``, ``zh-CN``).

    Args:
        given: What was typed; empty stays empty: to be found.

    Raises:
        UnknownLanguage: Nobody here speaks it.
    """
    if not given.strip():
        return ""
    _, *rest = given.strip().replace("_", "-").split("-")
    # BCP-47: regions in capitals, scripts as names.
    return "-".join([base_language(given), *(part.upper() if len(part) == 2 else part.title() for part in rest)])


def language_of(subtitles: Subtitles) -> str:
    """What language the words are in: as the file says if it is one we speak, else as they look."""
    try:
        declared = tag_of(subtitles.language_hint)
    except UnknownLanguage:
        declared = ""
    return declared or guess_language("\n".join(cue.plain for cue in subtitles.cues))
