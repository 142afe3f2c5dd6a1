"""Bringing project files of older versions up to date, one version at a time.

A step takes the JSON object of one version and gives that of the next; it knows only those two, and is never
changed after its release. A golden file of every version stays in the tests. What a project means is not
known here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: dict[int, Step] = {}
"""The step from each older version to the next. Version 1 is the first, so there is none yet."""


def migrated(raw: dict[str, Any], version: int, to_version: int, steps: Mapping[int, Step] = STEPS) -> dict[str, Any]:
    """A file's content as the present version would have written it.

    Args:
        raw: The JSON object of the file; it is not changed.
        version: The version it was written in.
        to_version: The version wanted.
        steps: By the version they start from.

    Raises:
        LookupError, TypeError, ValueError, AttributeError: The file is not what its version promises.
    """
    for step in range(version, to_version):
        raw = {**steps[step](raw), "version": step + 1}
    return raw
