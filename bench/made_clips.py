"""Recordings with one known fault each, made from clean ones: noise, rooms, music, a telephone, a second person.

All sounds are mono float32, shape ``[n]``. Every choice comes from the generator that is passed in.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import signal

Sound = NDArray[np.float32]
Rng = np.random.Generator

_SPEED_M_S = 343.0


def at_least(sound: Sound, rate: int, seconds: float) -> Sound:
    """A clip said again and again, with short pauses of its own noise, until it is that long."""
    again = max(1, int(np.ceil(seconds * rate / max(1, len(sound)))))
    return np.tile(sound, again)


def mixed(sound: Sound, other: Sound, snr_db: float) -> Sound:
    """Two sounds together, `other` so many dB below; it is repeated or cut to length."""
    other = np.resize(other, len(sound))
    gain = np.sqrt(_power(sound) / max(_power(other), 1e-20)) * 10 ** (-snr_db / 20)
    return _within(sound + gain * other)


def white(n: int, rng: Rng) -> Sound:
    """Noise with equal power at all frequencies."""
    return rng.standard_normal(n).astype(np.float32)


def pink(n: int, rng: Rng) -> Sound:
    """Noise that falls by 3 dB an octave."""
    spectrum = np.fft.rfft(rng.standard_normal(n))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 1.0))
    return np.asarray(np.fft.irfft(spectrum, n), np.float32)


def babble(others: list[Sound], n: int, rng: Rng) -> Sound:
    """Many people at once: each clip twice, begun anywhere, equally loud."""
    mix = np.zeros(n)
    for other in others * 2:
        voice = np.resize(np.roll(other, int(rng.integers(len(other)))), n)
        mix += voice / np.sqrt(_power(voice) + 1e-20)
    return mix.astype(np.float32)


def clipped(sound: Sound, over_db: float, ceiling: float = 1.0) -> Sound:
    """Recorded so loud that the peaks are cut off so many dB below where they were."""
    peak = float(np.abs(sound).max())
    loud = sound / peak * 10 ** (over_db / 20)
    return np.asarray(np.clip(loud, -1, 1) * ceiling, np.float32)


def in_room(sound: Sound, response: Sound) -> Sound:
    """Heard in a room, as loud as before."""
    wet = signal.fftconvolve(sound, response)[: len(sound)]
    return _within(wet * np.sqrt(_power(sound) / max(_power(wet), 1e-20)))


def noise_room(rt60_s: float, direct_db: float, rate: int, rng: Rng) -> Sound:
    """A response of a room: the sound itself, then noise that dies away by 60 dB in `rt60_s`.

    Args:
        rt60_s: Reverberation time.
        direct_db: The sound itself against all that follows.
        rate: Samples a second.
        rng: Makes the noise.
    """
    n = int(rt60_s * rate * 1.2)
    tail = rng.standard_normal(n) * 10 ** (-3 * np.arange(n) / (rt60_s * rate))
    tail[: int(0.002 * rate)] = 0
    tail /= np.sqrt(np.sum(tail**2))
    tail[0] = 10 ** (direct_db / 20)
    return tail.astype(np.float32)


def box_room(rt60_s: float, size_m: tuple[float, float, float], rate: int, rng: Rng) -> Sound:
    """A response of an empty box by mirrored sources (Allen and Berkley 1979), absorbing alike on all walls.

    Args:
        rt60_s: Reverberation time, from which the absorption follows by Eyring's formula.
        size_m: Of the box.
        rate: Samples a second.
        rng: Places speaker and microphone, 1 to 2.5 m apart or as far as the box allows.
    """
    size = np.array(size_m)
    surface = 2 * (size[0] * size[1] + size[0] * size[2] + size[1] * size[2])
    absorbed = 1 - np.exp(-0.161 * size.prod() / (surface * rt60_s))
    reflected = np.sqrt(1 - absorbed)
    speaker, microphone = _places(size, rng)
    reach = rt60_s * _SPEED_M_S
    counts = [np.arange(-int(reach / (2 * s)) - 1, int(reach / (2 * s)) + 2) for s in size]
    response = np.zeros(int(rt60_s * rate) + rate // 10)
    for sides in np.ndindex(2, 2, 2):
        at = [
            2 * n * s + (1 - 2 * q) * p - m
            for n, s, q, p, m in zip(counts, size, sides, speaker, microphone, strict=True)
        ]
        hits = [np.abs(n - q) + np.abs(n) for n, q in zip(counts, sides, strict=True)]
        distance = np.sqrt(at[0][:, None, None] ** 2 + at[1][None, :, None] ** 2 + at[2][None, None, :] ** 2)
        bounces = hits[0][:, None, None] + hits[1][None, :, None] + hits[2][None, None, :]
        when = np.round(distance / _SPEED_M_S * rate).astype(int).ravel()
        gain = (reflected**bounces / np.maximum(distance, 0.1)).ravel()
        near = when < len(response)
        np.add.at(response, when[near], gain[near])
    return np.asarray(response[int(np.flatnonzero(response)[0]) :], np.float32)


def telephone(sound: Sound, rate: int, order: int = 6) -> Sound:
    """Over a line that carries 300 to 3400 Hz."""
    band = signal.butter(order, [300, 3400], "bandpass", fs=rate, output="sos")
    return np.asarray(signal.sosfilt(band, sound), np.float32)


def chords(n: int, rate: int, rng: Rng) -> Sound:
    """Held chords, a new one every second or two, of notes with four partials."""
    music = np.zeros(n)
    at = 0
    while at < n:
        length = min(int(rng.uniform(0.8, 2.0) * rate), n - at)
        t = np.arange(length) / rate
        swell = np.minimum(1, t / 0.03) * np.exp(-t * rng.uniform(0.2, 1.0))
        root = 110 * 2 ** (rng.integers(0, 24) / 12)
        for step in (0, int(rng.choice([3, 4])), 7, 12):
            for partial in range(1, 5):
                hertz = root * 2 ** (step / 12) * partial
                music[at : at + length] += swell * np.sin(2 * np.pi * hertz * t + rng.uniform(0, 6)) / partial
        at += length
    return music.astype(np.float32)


def pure_chords(n: int, rate: int, rng: Rng) -> Sound:
    """Chords of three tones without partials, a new one every half second."""
    music = np.zeros(n)
    length = rate // 2
    times = np.arange(length) / rate
    for at in range(0, n, length):
        root = 130 * 2 ** (rng.integers(0, 12) / 12)
        chord = sum(np.sin(2 * np.pi * root * 2 ** (step / 12) * times) for step in (0, 4, 7))
        music[at : at + length] = (np.minimum(1, times / 0.01) * chord)[: n - at]
    return music.astype(np.float32)


def drums(n: int, rate: int, rng: Rng) -> Sound:
    """A beat of eighths: bass drum, snare and hi-hat."""
    music = np.zeros(n + rate)
    beat = 60 / rng.uniform(90, 140) / 2
    t = np.arange(int(0.3 * rate)) / rate
    for number in range(int(n / rate / beat)):
        hit = 0.3 * rng.standard_normal(len(t)) * np.exp(-t / 0.02)
        if number % 4 == 0:
            hit += 1.5 * np.sin(2 * np.pi * (50 * t + 5 * (1 - np.exp(-t / 0.03)))) * np.exp(-t / 0.1)
        if number % 4 == 2:
            hit += rng.standard_normal(len(t)) * np.exp(-t / 0.07)
        at = int(number * beat * rate)
        music[at : at + len(t)] += hit
    return music[:n].astype(np.float32)


def _places(size: NDArray[np.float64], rng: Rng) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    for _ in range(1000):
        speaker, microphone = (rng.uniform(0.5, size - 0.5) for _ in range(2))
        if 1.0 < np.linalg.norm(speaker - microphone) < 2.5:
            break
    return speaker, microphone


def _power(sound: NDArray[np.float32] | NDArray[np.float64]) -> float:
    return float(np.mean(np.square(sound, dtype=np.float64)))


def _within(sound: NDArray[np.float32] | NDArray[np.float64]) -> Sound:
    """Made quieter where it would clip."""
    return np.asarray(sound / max(1.0, float(np.abs(sound).max()) / 0.97), np.float32)
