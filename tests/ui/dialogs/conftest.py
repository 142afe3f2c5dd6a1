"""The window with all actions, for its dialogs."""

from __future__ import annotations

from tests.ui.actions.conftest import place

__all__ = ["place"]
