"""The tool that makes the built-in voices checks what it is given."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from dubstudio.base import paths

ROOT = Path(__file__).resolve().parents[2]


def archive(folder: Path, packs: dict[str, np.ndarray]) -> Path:
    """A package such as npm gives out."""
    files = {"package.json": json.dumps({"name": "kokoro-js", "version": "9.9"}).encode()}
    files |= {f"voices/{name}.bin": pack.astype("<f4").tobytes() for name, pack in packs.items()}
    target = folder / "package.tgz"
    with tarfile.open(target, "w:gz", compresslevel=1) as tar:
        for name, data in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return target


def built(package: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/build_voices.py", str(package), "--into", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.fixture
def packs() -> dict[str, np.ndarray]:
    names = [voice["id"] for voice in json.loads(paths.resource("voices/kokoro.json").read_text("utf-8"))["voices"]]
    return {name: np.full((510, 256), i / 100, np.float32) for i, name in enumerate(names)}


def test_packs_become_one_resource(tmp_path: Path, packs: dict[str, np.ndarray]) -> None:
    package = archive(tmp_path, packs)
    done = built(package, tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    stored = load_file(tmp_path / "out" / "kokoro.safetensors")
    assert stored.keys() == packs.keys()
    assert all(np.array_equal(stored[name], pack.astype(np.float16)) for name, pack in packs.items())
    index = json.loads((tmp_path / "out" / "kokoro.json").read_text("utf-8"))
    assert index["source"]["sha256"] == hashlib.sha256(package.read_bytes()).hexdigest()
    assert index["source"]["sha256"] in (tmp_path / "out" / "NOTICE").read_text("utf-8")
    tracked = json.loads(paths.resource("voices/kokoro.json").read_text("utf-8"))
    assert index["voices"] == tracked["voices"]


def test_a_pack_of_another_shape_is_refused(tmp_path: Path, packs: dict[str, np.ndarray]) -> None:
    done = built(archive(tmp_path, {**packs, "af_heart": packs["af_heart"][1:]}), tmp_path / "out")
    assert done.returncode != 0
    assert "af_heart is 521216 bytes long" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_pack_with_holes_is_refused(tmp_path: Path, packs: dict[str, np.ndarray]) -> None:
    packs["am_puck"][3, 3] = np.nan
    assert "am_puck has numbers that are none" in built(archive(tmp_path, packs), tmp_path / "out").stderr


def test_a_missing_pack_is_noticed(tmp_path: Path, packs: dict[str, np.ndarray]) -> None:
    del packs["am_puck"]
    assert "has 53 voices" in built(archive(tmp_path, packs), tmp_path / "out").stderr


def test_the_tracked_resource_is_small_and_says_whose_it_is() -> None:
    assert paths.resource("voices/kokoro.safetensors").stat().st_size < 20_000_000
    assert "Apache License 2.0" in paths.resource("voices/NOTICE").read_text("utf-8")
