"""Every network and rule equals the official code on its golden tensors, and the check itself can fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parity.suite import CHECKS, check_file, present

WEIGHTLESS = {"audio_frontend", "emotion", "text_frontend", "text_frontend_v25"}


@pytest.fixture(scope="module")
def goldens() -> Path:
    folder = Path(__file__).resolve().parents[4] / "shared" / "indextts2" / "goldens"
    if not folder.is_dir():
        pytest.skip("the folder of golden tensors (../shared/indextts2/goldens) is not on this machine")
    return folder


def test_every_golden_has_a_check(goldens: Path) -> None:
    files = {path.stem for path in goldens.glob("*.*") if path.stem not in ("goldens", "tiny", "tiny_bpe")}
    assert set(present(goldens)) == set(CHECKS) == files


@pytest.mark.parametrize("name", CHECKS)
def test_parity(goldens: Path, name: str) -> None:
    outcomes = check_file(goldens, name)
    assert outcomes
    wrong = [f"{o.name} {o.detail}" for o in outcomes if not o.ok]
    assert not wrong, wrong


@pytest.mark.parametrize("name", sorted(set(CHECKS) - WEIGHTLESS))
def test_other_weights_fail(goldens: Path, name: str) -> None:
    assert any(not outcome.ok for outcome in check_file(goldens, name, scale=1.02))


def test_the_command_judges_any_folder(goldens: Path, tmp_path: Path) -> None:
    for file in ("goldens.json", "semantic_codec.safetensors"):
        shutil.copy(goldens / file, tmp_path)
    command = [sys.executable, "-m", "tests.parity", str(tmp_path)]
    root = Path(__file__).resolve().parents[3]
    good = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert good.returncode == 0, good.stdout + good.stderr
    bad = subprocess.run([*command, "--scale", "1.02"], cwd=root, capture_output=True, text=True, check=False)
    assert bad.returncode == 1
    assert "FAIL semantic_codec" in bad.stdout
