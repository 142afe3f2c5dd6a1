"""The walls of the house: lengths, names and who imports what at start. The rules are in CONTRIBUTING.md."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted(p for top in ("dubstudio", "bench", "tools") for p in (ROOT / top).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FUNCTION_WALL, FILE_WALL, WIDGET_INIT_WALL = 60, 600, 40
BANNED_NAMES = {"models", "utils", "helpers", "common", "manager", "misc"}


def _functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_functions_stay_short() -> None:
    long = [
        f"{p.relative_to(ROOT)}:{f.lineno} {f.name} {_length(f)}"
        for p in SOURCES + TESTS
        for f in _functions(p)
        if _length(f) > FUNCTION_WALL
    ]
    assert not long


def test_widget_constructors_stay_short() -> None:
    long = [
        f"{p.relative_to(ROOT)}:{f.lineno}"
        for p in SOURCES
        if "ui" in p.relative_to(ROOT).parts
        for f in _functions(p)
        if f.name == "__init__" and _length(f) > WIDGET_INIT_WALL
    ]
    assert not long


def test_files_stay_short() -> None:
    long = [
        f"{p.relative_to(ROOT)}: {n}"
        for p in SOURCES + TESTS
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > FILE_WALL
    ]
    assert not long


def test_no_drawer_for_everything() -> None:
    assert not [p.relative_to(ROOT) for p in SOURCES if p.stem in BANNED_NAMES]


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(p.relative_to(ROOT))
        for p in SOURCES
        if p.stat().st_size and not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))
    ]
    assert not silent


def test_broad_excepts_live_in_the_job_runner_and_the_top_hook_only() -> None:
    allowed = {"dubstudio/jobs/runner.py", "dubstudio/app.py"}
    found = {
        str(p.relative_to(ROOT))
        for p in SOURCES
        for n in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        if isinstance(n, ast.ExceptHandler)
        and (n.type is None or ast.unparse(n.type) in {"Exception", "BaseException"})
    }
    assert found <= allowed


def test_no_path_of_a_machine_is_named() -> None:
    marks = ("/" + "root/", "/" + "work/", "/" + "home/")
    hits = [f"{p.relative_to(ROOT)}: {m}" for p in SOURCES + TESTS for m in marks if m in p.read_text(encoding="utf-8")]
    assert not hits


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("dubstudio.app", {"torch", "PySide6", "onnxruntime", "numpy", "jieba", "av"}),
        ("dubstudio.cli.commands", {"torch", "PySide6", "onnxruntime", "jieba", "transformers"}),
        ("dubstudio.ui.launch", {"torch", "torchaudio", "transformers", "onnxruntime", "av", "scipy", "jieba"}),
        ("dubstudio.project.entities", {"torch", "PySide6", "numpy"}),
    ],
)
def test_start_stays_light(module: str, absent: set[str]) -> None:
    code = f"import sys, {module}; print(*sorted(set({sorted(absent)!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []
