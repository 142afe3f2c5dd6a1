"""The desk that panels are tried on."""

from __future__ import annotations

from tests.ui.panels.conftest import desk, new_desk

__all__ = ["desk", "new_desk"]
