"""What emotions are called in the language of the window, and what was understood of words. Must not know widgets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dubstudio.project.entities import AsVoice, Emotion, FromClip, InWords, Mix
from dubstudio.studio.emotions import described
from dubstudio.ui.actions.action import T

if TYPE_CHECKING:
    from dubstudio.text.emotion_words import Evidence, Understood

_NAMES: Mapping[str, str] = {
    "happy": T("Emotions", "happy"),
    "angry": T("Emotions", "angry"),
    "sad": T("Emotions", "sad"),
    "afraid": T("Emotions", "afraid"),
    "disgusted": T("Emotions", "disgusted"),
    "melancholic": T("Emotions", "melancholic"),
    "surprised": T("Emotions", "surprised"),
    "calm": T("Emotions", "calm"),
    "energy": T("Emotions", "energy"),
    "pace": T("Emotions", "pace"),
    "whisper": T("Emotions", "whisper"),
}
_SIGNED = frozenset({"energy", "pace", "whisper"})
_FAINT = 0.005  # not to be seen in two decimals
_FIRM = "\xa0"  # a space that no line is broken at
_MOST = 3  # emotions of a mix that are named


def name_of(effect: str) -> str:
    """One of the eight, or energy, pace and whisper."""
    return said(_NAMES[effect]) if effect in _NAMES else effect


def evidence_text(understood: Understood) -> str:
    """Which words said what: ``激动 → happy 0.55, surprised 0.3; 地宣布 → energy +0.4``; empty where nothing was."""
    return "; ".join(text for evidence in understood.evidence if (text := _one(evidence)))


def mix_text(mix: Mix) -> str:
    """A mix in a few words: ``sad, afraid 0.4 · 0.70``, the last being how strong it is."""
    shares = described(mix.weights)[:_MOST]
    names = ", ".join(name_of(name) if weight >= 1 else f"{name_of(name)} {weight:g}" for name, weight in shares)
    return f"{names} · {mix.strength:.2f}" if names else ""


def emotion_text(emotion: Emotion) -> str:
    """Any emotion in a few words."""
    match emotion:
        case Mix():
            return mix_text(emotion) or said(T("Emotions", "nothing yet"))
        case InWords(words=words):
            return f"“{words}”"
        case FromClip():
            return said(T("Emotions", "as a clip"))
        case AsVoice():
            return said(T("Emotions", "as its voice"))
        case _:
            return emotion.kind


def said(text: str) -> str:
    """A text of the context of this package in the window's language."""
    return QCoreApplication.translate("Emotions", text)


def _one(evidence: Evidence) -> str:
    effects = ", ".join(_effect(name, value) for name, value in evidence.effects if abs(value) >= _FAINT)
    return f"{evidence.words}{_FIRM}→{_FIRM}{effects}" if effects else ""


def _effect(name: str, value: float) -> str:
    number = f"{round(value, 2):+g}" if name in _SIGNED else f"{round(value, 2):g}"
    return f"{name_of(name)}{_FIRM}{number}"
