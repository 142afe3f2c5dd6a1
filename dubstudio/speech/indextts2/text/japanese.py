"""Japanese words apart, as 2.5 wants them. The one module that knows fugashi."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dubstudio.base.errors import ToolError

_MARKED = re.compile(r"((?P<mark><\|SPECIAL_TOKEN_[12]\|>).*?(?P=mark)|<\|[^<>|]+\|>)")


@cache
def _tagger() -> Any:
    try:
        from fugashi import Tagger  # type: ignore[import-untyped]

        return Tagger()
    except (ImportError, RuntimeError) as error:
        raise ToolError(
            "Japanese words can't be told apart: MeCab or its dictionary is missing.",
            remedy="Run the set-up again, it installs fugashi and unidic-lite.",
        ) from error


def words_apart(text: str) -> str:
    """A space between all words. Marks like ``<|HAPPY|>``, and readings between marks, stay whole.

    Raises:
        ToolError: MeCab or its dictionary is missing.
    """
    apart: list[str] = []
    start = 0
    for match in _MARKED.finditer(text):
        apart += [*_words(text[start : match.start()]), match.group()]
        start = match.end()
    return " ".join([*apart, *_words(text[start:])])


def _words(text: str) -> list[str]:
    """Words of what stands between spaces, each stretch by itself: what is written apart does not lean on the rest."""
    return [word.surface for stretch in text.split() for word in _tagger()(stretch)]
