"""Which key does what: the preset's keys, with what the user has changed. Must not know who acts on a key."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeySequence

from dubstudio.ui.actions.table import ACTIONS, Action

PRESETS = ("daw", "aegisub", "subtitle_edit")


def portable(keys: str) -> str:
    """A key as it is written in files, however it was given: "Ctrl+Shift+Z"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: str) -> str:
    """A key as this system's users know it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def of_preset(preset: str, actions: Sequence[Action] = ACTIONS) -> dict[str, tuple[str, ...]]:
    """The keys of every action in a preset; no key is given twice.

    What the preset says itself comes first. Where it says nothing for an action, that one has the keys of the DAW
    preset, as far as they are not taken.
    """
    own = {action.id: _split(getattr(action, preset)) for action in actions}
    taken = {key for keys in own.values() for key in keys}
    result = {}
    for action in actions:
        result[action.id] = own[action.id] or tuple(key for key in _split(action.daw) if key not in taken)
    return result


def with_own(preset: Mapping[str, Sequence[str]], own: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """A preset's keys with the user's in place of those of the same action; a key the user gave leaves all others."""
    taken = {key for keys in own.values() for key in keys}
    return {
        action: tuple(own[action]) if action in own else tuple(key for key in keys if key not in taken)
        for action, keys in preset.items()
    }


def read_own(text: str) -> dict[str, tuple[str, ...]]:
    """The user's own keys as they are kept in the settings.

    What is not understood, such as actions of another version, is left out: a key that is not bound can be bound
    again, a program that does not start can't.
    """
    try:
        values = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(values, dict):
        return {}
    known = {action.id for action in ACTIONS}
    return {
        action: tuple(filter(None, (portable(key) for key in keys if isinstance(key, str))))
        for action, keys in values.items()
        if action in known and isinstance(keys, list)
    }


def written_own(own: Mapping[str, Sequence[str]]) -> str:
    """The user's own keys as they are kept in the settings; empty where there are none."""
    return json.dumps({action: list(keys) for action, keys in sorted(own.items())}) if own else ""


def owner_of(key: str, bound: Mapping[str, Sequence[str]], but: str = "") -> str | None:
    """The action that has a key; None where none but `but` has it."""
    return next((action for action, keys in bound.items() if key in keys and action != but), None)


def _split(keys: str) -> tuple[str, ...]:
    return tuple(portable(key) for key in keys.split())
