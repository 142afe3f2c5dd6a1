"""Mixes that have a name: the eight by themselves, and blends that scripts ask for often. Data."""

from __future__ import annotations

from collections.abc import Mapping

from dubstudio.project.entities import EMOTIONS
from dubstudio.studio.emotions import Weights, weights_of
from dubstudio.ui.actions.action import T

PURE: Mapping[str, Weights] = {name: weights_of({name: 1.0}) for name in EMOTIONS}
"""The eight; their names are those of the emotions."""

BLENDS: tuple[tuple[str, Weights], ...] = (
    (T("Emotions", "excited"), weights_of({"happy": 0.9, "surprised": 0.5})),
    (T("Emotions", "tender"), weights_of({"happy": 0.35, "calm": 0.75})),
    (T("Emotions", "relieved"), weights_of({"happy": 0.5, "calm": 0.55, "melancholic": 0.15})),
    (T("Emotions", "proud"), weights_of({"happy": 0.6, "angry": 0.15, "calm": 0.3})),
    (T("Emotions", "bittersweet"), weights_of({"happy": 0.35, "melancholic": 0.65})),
    (T("Emotions", "resigned"), weights_of({"melancholic": 0.65, "calm": 0.4})),
    (T("Emotions", "grieving"), weights_of({"sad": 0.95, "melancholic": 0.35})),
    (T("Emotions", "desperate"), weights_of({"sad": 0.6, "afraid": 0.55, "angry": 0.2})),
    (T("Emotions", "nervous"), weights_of({"afraid": 0.5, "surprised": 0.2})),
    (T("Emotions", "panicked"), weights_of({"afraid": 1.0, "surprised": 0.45})),
    (T("Emotions", "shocked"), weights_of({"surprised": 0.9, "afraid": 0.4})),
    (T("Emotions", "irritated"), weights_of({"angry": 0.45, "disgusted": 0.25})),
    (T("Emotions", "furious"), weights_of({"angry": 1.0, "disgusted": 0.2})),
    (T("Emotions", "contemptuous"), weights_of({"disgusted": 0.75, "angry": 0.25, "calm": 0.15})),
    (T("Emotions", "sarcastic"), weights_of({"disgusted": 0.45, "happy": 0.35})),
)
"""Name and weights of each blend."""
