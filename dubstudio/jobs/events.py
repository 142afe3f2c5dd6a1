"""What happens to jobs, told as plain picklable values.

Every job that was handed in ends with exactly one of `Finished`, `Failed` and `Cancelled`; a retried one
begins anew. Must not know what jobs are about.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from dubstudio.base.errors import DubError


class _Event(Struct, frozen=True):
    job_id: str


class Started(_Event, frozen=True):
    """Work on a job has begun; `kind` and `label` are the job's."""

    kind: str
    label: str


class Progressed(_Event, frozen=True):
    """A job is `fraction` (0–1) done and now does what `text` says."""

    fraction: float
    text: str


class Produced(_Event, frozen=True):
    """A job has made something, such as a take; it may make more."""

    value: Any


class Finished(_Event, frozen=True):
    """A job has done all it had to."""


class Failed(_Event, frozen=True):
    """A job has given up; what it produced before stays."""

    error: DubError


class Cancelled(_Event, frozen=True):
    """A job was stopped, or never begun, because the user asked for that; what it produced before stays."""


JobEvent = Started | Progressed | Produced | Finished | Failed | Cancelled
"""Anything that can happen to a job."""
