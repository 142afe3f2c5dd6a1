"""A desk with a scene on it."""

from __future__ import annotations

from tests.ui.panels.conftest import desk, new_desk

__all__ = ["desk", "new_desk"]
