"""How the engine is to work: what a user may choose. Knows no torch: settings can be turned into it anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Device = Literal["auto", "cuda", "mps", "cpu"]
Precision = Literal["auto", "f32", "f16", "bf16"]
Slot = Literal["off", "32", "33", "both"]


@dataclass(frozen=True)
class Options:
    """Choices of speed against quality, and of steering.

    Attributes:
        device: Where the networks run; ``auto`` takes the best there is.
        precision: Of the text-to-semantic network; ``auto`` is half where the device is quick at it.
        half_sound: The flow and the vocoder run in that precision too.
        steps: Of the flow; fewer are quicker and rougher.
        guidance: How strongly the flow follows the prompt.
        beams: Readings followed at once while decoding.
        slot: Where the network is told how long a line is wanted.
        best_of: So many readings are made, and the one nearest in length is kept.
        steer_end: The end of a reading is made likelier near the wanted length.
        limit_emotion: The eight weights are kept to a sum that leaves the voice recognisable.
        random_emotion: Which of the recorded examples stands for an emotion is drawn by the seed; else it is the one
            of the most similar voice.
        trained_positions: Semantic positions as in training rather than as released; saves the second pass.
        segment_tokens: Longer texts are read in pieces of at most so many tokens.
        compiled: The flow's estimator, which does most of the work, is compiled by torch; pays on long work only.
    """

    device: Device = "auto"
    precision: Precision = "auto"
    half_sound: bool = False
    steps: int = 25
    guidance: float = 0.7
    beams: int = 3
    slot: Slot = "32"
    best_of: int = 1
    steer_end: bool = False
    limit_emotion: bool = True
    random_emotion: bool = False
    trained_positions: bool = False
    segment_tokens: int = 120
    compiled: bool = False
