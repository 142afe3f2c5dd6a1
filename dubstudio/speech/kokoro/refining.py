"""Looking for the timbre of a recording by gradient, from sound back through the sound stage of the embedded voices.

Every step sounds 1.6 s of another sentence with the timbre so far, hears whose voice that is, and moves the timbre to
be more like the recording's, in the space that the built-in voices span and not far from its middle. Whose voice is
heard depends on what is said, too, and of 1.6 s far more than a step changes: so all excerpts are heard before the
search, and each is taken with its distance from their mean. What is kept is the mean over the last steps. Two things
hold it to the person rather than to the listener's weaknesses: it stays where voices are, and it ends when the cepstra
of what is heard, which count for nothing in the search, have gone away from the recording's. Shapes: F frames of 25 ms,
d directions, n excerpts.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

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

SOUND_RATE = 24_000
N_FRAMES = 64  # of a step: the 1.6 s that are heard at once

_STEPS = 24
_KEPT = 6  # of the last steps, averaged
_HEARD_S, _FEWEST_HEARD = 6.0, 4  # for hearing excerpts before the search: fewer on a slow machine, but so many
_RATES = (0.3, 0.1)  # of the first step and of the last
_DECAYS = (0.9, 0.99)
_PRIOR = 0.01
_JUDGED = 3  # excerpts by which what was found is held against the start
_FEWEST = 16  # steps before the cepstra may end it
_WORSE = 1.35  # times the nearest they have been
_FURTHEST = 3.0  # spreads from the middle, in any direction
_SEED = 20
_N_CEPSTRA = 13
_TRIED = 2  # precisions
_LAST_STEPS = 2.5  # how long another step and the judging of what was found take, in steps


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
    excerpts: Sequence[Excerpt],
    network: SoundNetwork,
    space: TimbreSpace,
    progress: Progress,
    cancel: CancelToken,
    *,
    until: float = math.inf,
) -> NDArray[np.float32]:
    """A place in the space of timbres that sounds more like the recording.

    Args:
        place: Where to start, ``[d]``.
        wanted: What it should be like.
        excerpts: Of several sentences.
        network: Sounds them.
        space: Of timbres.
        progress: Told after every step.
        cancel: Polled before every step.
        until: When to be done at the latest, by `time.monotonic`.

    Raises:
        Cancelled: The token was set.
    """
    ear = _Ear(network, space)
    order = np.random.default_rng(_SEED).permutation(len(excerpts))
    before = ear.all_heard(place, [excerpts[i] for i in order], cancel)
    search, n_heard = _Search(place, wanted, before), len(before[0])
    for step in range(_STEPS):
        cancel.check()
        number, begun = step % n_heard, time.monotonic()
        search.step(*ear.heard(search.place, excerpts[order[number]]), number, step / (_STEPS - 1))
        progress((step + 1) / _STEPS, "looking for the voice")
        now = time.monotonic()
        if search.is_over or now + _LAST_STEPS * (now - begun) > until:
            break
    # A quick likeness may be so good that the search, which follows single sentences, ends up beside it.
    judges = [excerpts[i] for i in order[:_JUDGED]]
    found = search.found()
    heard, _ = ear.all_heard(found, judges, cancel)
    return found if search.is_nearer(heard) else place


class _Ear:
    """Hears what a place in the space of timbres sounds like."""

    def __init__(self, network: SoundNetwork, space: TimbreSpace) -> None:
        self._network, self._hearing = network, HearingNetwork()
        self._mean, self._directions = torch.from_numpy(space.mean), torch.from_numpy(space.directions)
        self._seconds: dict[bool, float] = {}

    def heard(self, place: Tensor, excerpt: Excerpt) -> tuple[Tensor, Tensor]:
        """Whose voice an excerpt has, ``[256]``, and its spectrum ``[40]``."""
        timbre = (self._mean + place @ self._directions)[None]
        # In 16 bits where that is quicker, which does no harm.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self._is_short):
            sound = self._network(excerpt.features, excerpt.pitch, excerpt.energy, excerpt.harmonics, timbre)
        mels = _mels(resample(sound.float(), SOUND_RATE, SAMPLE_RATE))
        return self._hearing(mels[None])[0], _spectrum(mels)

    def all_heard(
        self, place: NDArray[np.float32], excerpts: Sequence[Excerpt], cancel: CancelToken
    ) -> tuple[Tensor, Tensor]:
        """Whose voice the first of some excerpts have at a place, ``[n, 256]``, and their spectra ``[n, 40]``."""
        heard: list[tuple[Tensor, Tensor]] = []
        start = time.monotonic()
        for excerpt in excerpts:
            if len(heard) >= _FEWEST_HEARD and time.monotonic() - start > _HEARD_S:
                break
            cancel.check()
            short, begun = self._is_short, time.monotonic()
            with torch.inference_mode():
                heard.append(self.heard(torch.from_numpy(place), excerpt))
            self._seconds[short] = min(time.monotonic() - begun, self._seconds.get(short, np.inf))
        voices, spectra = zip(*heard, strict=True)
        return torch.stack(voices).clone(), torch.stack(spectra).clone()

    @property
    def _is_short(self) -> bool:
        """Whether to compute in 16 bits: tried once, and kept where it is quicker."""
        if len(self._seconds) < _TRIED:
            return len(self._seconds) == _TRIED - 1
        return self._seconds[True] < self._seconds[False]


class _Search:
    """Where the search has been, and how it went there.

    Args:
        place: Where it starts, ``[d]``.
        wanted: What is looked for.
        heard: Voices ``[n, 256]`` and spectra ``[n, 40]`` of the excerpts at the start.
    """

    def __init__(self, place: NDArray[np.float32], wanted: Wanted, heard: tuple[Tensor, Tensor]) -> None:
        self.place = torch.from_numpy(np.clip(place, -_FURTHEST, _FURTHEST).astype(np.float32)).requires_grad_(True)
        self._embedding = torch.from_numpy(wanted.embedding)
        self._spectrum = torch.from_numpy(wanted.spectrum)
        self._start, _ = heard
        self._off_voices, self._off_spectra = (each.mean(dim=0) - each for each in heard)
        self._optimiser = torch.optim.Adam([self.place], lr=_RATES[0], betas=_DECAYS)
        self._places: list[Tensor] = []
        self._distances: list[float] = []

    def step(self, embedding: Tensor, spectrum: Tensor, number: int, done: float) -> None:
        """Learn from what was heard of an excerpt; `done` is how much of the search is over, 0 to 1."""
        loss = -self._closeness(embedding + self._off_voices[number]) + _PRIOR * (self.place**2).mean()
        self._optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        for group in self._optimiser.param_groups:
            group["lr"] = _RATES[0] * (_RATES[1] / _RATES[0]) ** done
        self._optimiser.step()
        with torch.no_grad():
            self.place.clamp_(-_FURTHEST, _FURTHEST)
        self._places.append(self.place.detach().clone())
        heard = spectrum.detach() + self._off_spectra[number]
        self._distances.append(_cepstral_distance(heard, self._spectrum))

    @property
    def is_over(self) -> bool:
        """Whether the cepstra, over means of four sentences, have gone away from the recording's."""
        if len(self._distances) < _FEWEST:
            return False
        smooth = np.convolve(self._distances, np.ones(4) / 4, "valid")
        return bool(smooth[-1] > _WORSE * smooth.min())

    def found(self) -> NDArray[np.float32]:
        """The mean of the last places."""
        return torch.stack(self._places[-_KEPT:]).mean(dim=0).numpy()

    def is_nearer(self, heard: Tensor) -> bool:
        """Whether the first excerpts, heard elsewhere ``[m, 256]``, are more like the recording than at the start."""
        return bool(self._closeness(heard.mean(dim=0)) > self._closeness(self._start[: len(heard)].mean(dim=0)))

    def _closeness(self, voice: Tensor) -> Tensor:
        closeness: Tensor = voice @ self._embedding / voice.norm()
        return closeness


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
