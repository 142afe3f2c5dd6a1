"""Looking for the timbre of a recording by gradient, from sound back through the sound stage of the embedded voices.

Every step sounds 1.6 s of another sentence with the timbre so far, hears whose voice that is, and moves the timbre to
be more like the recording's, in the space that the built-in voices span and not far from its middle. What is kept is
the mean over the later steps: single steps follow single sentences. Two things hold it to the person rather than to the
listener's weaknesses: it stays where voices are, and it ends when the cepstra of what is heard, which count for nothing
in the search, have gone away from the recording's. Shapes: F frames of 25 ms, d directions.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torchaudio.functional import resample

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress
from dubstudio.speech.kokoro.likeness import TimbreSpace
from dubstudio.speech.kokoro.sound_network import SoundNetwork
from dubstudio.speech.likeness.encoder import HOP, N_FFT, SAMPLE_RATE, Embedding, mel_filters
from dubstudio.speech.likeness.hearing_network import HearingNetwork

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUND_RATE = 24_000
N_FRAMES = 64  # of a step: the 1.6 s that are heard at once

_STEPS = 32
_KEPT = 8  # of the last steps, averaged
_LONGEST_S = 23.0
_RATES = (0.2, 0.08)  # of the first step and of the last
_PRIOR = 0.01
_JUDGED = 2  # excerpts by which what was found is held against the start
_FEWEST = 16  # steps before the cepstra may end it
_WORSE = 1.35  # times the nearest they have been
_FURTHEST = 3.0  # spreads from the middle, in any direction
_SEED = 20
_N_CEPSTRA = 13
_TRIED = 2  # precisions


@dataclass(frozen=True)
class Excerpt:
    """A piece of a sentence before it gets a timbre, ``N_FRAMES`` long.

    Attributes:
        features: ``[1, 512, F]``.
        pitch: ``[1, 2F]``.
        energy: ``[1, 2F]``.
        harmonics: ``[1, 22, 120F + 1]``.
    """

    features: Tensor
    pitch: Tensor
    energy: Tensor
    harmonics: Tensor


@dataclass(frozen=True)
class Wanted:
    """What the timbre should be like.

    Attributes:
        embedding: Whose voice.
        spectrum: Mean level of 40 mel bands without their mean, natural logarithm of power.
    """

    embedding: Embedding
    spectrum: NDArray[np.float32]


def refined(
    place: NDArray[np.float32],
    wanted: Wanted,
    excerpts: Sequence[Sequence[Excerpt]],
    network: SoundNetwork,
    space: TimbreSpace,
    progress: Progress,
    cancel: CancelToken,
    *,
    steps: int = _STEPS,
) -> NDArray[np.float32]:
    """A place in the space of timbres that sounds more like the recording.

    Args:
        place: Where to start, ``[d]``.
        wanted: What it should be like.
        excerpts: Of several sentences, each several.
        network: Sounds them.
        space: Of timbres.
        progress: Told after every step.
        cancel: Polled before every step.
        steps: How many at most.

    Raises:
        Cancelled: The token was set.
    """
    ear, search = _Ear(network, space), _Search(place, wanted)
    start, turns = time.monotonic(), _turns(excerpts)
    for step in range(steps):
        cancel.check()
        short, begun = ear.is_short, time.monotonic()
        search.step(*ear.heard(search.place, next(turns)), step / max(steps - 1, 1))
        ear.timed(short, time.monotonic() - begun)
        progress((step + 1) / steps, "looking for the voice")
        if search.is_over or time.monotonic() - start > _LONGEST_S:
            break
    # A quick likeness may be so good that the search, which follows single sentences, ends up beside it.
    judges = [next(turns) for _ in range(_JUDGED)]
    found = search.found()
    return found if ear.closeness(found, wanted, judges) > ear.closeness(place, wanted, judges) else place


class _Ear:
    """Hears what a place in the space of timbres sounds like."""

    def __init__(self, network: SoundNetwork, space: TimbreSpace) -> None:
        self._network, self._hearing = network, HearingNetwork()
        self._mean, self._directions = torch.from_numpy(space.mean), torch.from_numpy(space.directions)
        self._seconds: dict[bool, float] = {}

    @property
    def is_short(self) -> bool:
        """Whether to compute in 16 bits where that does no harm: tried once, and kept where it is quicker."""
        if len(self._seconds) < _TRIED:
            return len(self._seconds) == _TRIED - 1
        return self._seconds[True] < self._seconds[False]

    def timed(self, short: bool, seconds: float) -> None:
        """A step has taken so long."""
        self._seconds[short] = min(seconds, self._seconds.get(short, seconds))

    def heard(self, place: Tensor, excerpt: Excerpt) -> tuple[Tensor, Tensor]:
        """Whose voice an excerpt has, ``[256]``, and its spectrum ``[40]``."""
        timbre = (self._mean + place @ self._directions)[None]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.is_short):
            sound = self._network(excerpt.features, excerpt.pitch, excerpt.energy, excerpt.harmonics, timbre)
        mels = _mels(resample(sound.float(), SOUND_RATE, SAMPLE_RATE))
        return self._hearing(mels[None])[0], _spectrum(mels)

    def closeness(self, place: NDArray[np.float32], wanted: Wanted, excerpts: Sequence[Excerpt]) -> float:
        """How like the recording a place is over some excerpts."""
        with torch.inference_mode():
            heard = torch.stack([self.heard(torch.from_numpy(place), excerpt)[0] for excerpt in excerpts]).mean(dim=0)
        return float(heard @ torch.from_numpy(wanted.embedding) / heard.norm())


class _Search:
    """Where the search has been, and how it went there."""

    def __init__(self, place: NDArray[np.float32], wanted: Wanted) -> None:
        self.place = torch.from_numpy(np.clip(place, -_FURTHEST, _FURTHEST).astype(np.float32)).requires_grad_(True)
        self._embedding = torch.from_numpy(wanted.embedding)
        self._spectrum = torch.from_numpy(wanted.spectrum)
        self._optimiser = torch.optim.Adam([self.place], lr=_RATES[0])
        self._places: list[Tensor] = []
        self._distances: list[float] = []

    def step(self, embedding: Tensor, spectrum: Tensor, done: float) -> None:
        """Learn from what was heard; `done` is how much of the search is over, 0 to 1."""
        loss = -embedding @ self._embedding + _PRIOR * (self.place**2).mean()
        self._optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        for group in self._optimiser.param_groups:
            group["lr"] = _RATES[0] * (_RATES[1] / _RATES[0]) ** done
        self._optimiser.step()
        with torch.no_grad():
            self.place.clamp_(-_FURTHEST, _FURTHEST)
        self._places.append(self.place.detach().clone())
        self._distances.append(_cepstral_distance(spectrum.detach(), self._spectrum))

    @property
    def is_over(self) -> bool:
        """Whether the cepstra, over means of four sentences, have gone away from the recording's."""
        if len(self._distances) < _FEWEST:
            return False
        smooth = np.convolve(self._distances, np.ones(4) / 4, "valid")
        return bool(smooth[-1] > _WORSE * smooth.min())

    def found(self) -> NDArray[np.float32]:
        """The mean of the later places."""
        return torch.stack(self._places[-_KEPT:]).mean(dim=0).numpy()


def _turns(excerpts: Sequence[Sequence[Excerpt]]) -> Iterator[Excerpt]:
    """One excerpt after the other, sentences by turns."""
    dice = np.random.default_rng(_SEED)
    while True:
        for sentence in excerpts:
            yield sentence[int(dice.integers(len(sentence)))]


def _mels(sound: Tensor) -> Tensor:
    """As `encoder.mels`, with gradients: ``[n] -> [frames, 40]``."""
    spectra = torch.stft(
        sound, N_FFT, HOP, window=torch.hann_window(N_FFT), center=True, pad_mode="constant", return_complex=True
    )
    return (torch.from_numpy(mel_filters()) @ spectra.abs().square()).T


def _spectrum(mels: Tensor) -> Tensor:
    """As in `voice_facts.VoiceFacts.spectrum`, ``[40]``."""
    level = torch.log(mels.mean(dim=0) + 1e-10)
    return level - level.mean()


def _cepstral_distance(heard: Tensor, wanted: Tensor) -> float:
    """Between two mean spectra ``[40]``, in their first cepstra without the zeroth."""
    n = len(heard)
    angles = torch.pi / n * (torch.arange(n) + 0.5) * torch.arange(1, _N_CEPSTRA)[:, None]
    return float((torch.cos(angles) @ (heard - wanted)).norm() / n)
