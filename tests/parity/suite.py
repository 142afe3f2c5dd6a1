"""Which check belongs to which golden file."""

from __future__ import annotations

import importlib
from pathlib import Path

import torch

from tests.parity.harness import Outcome, Report, load

CHECKS = {
    "gpt_v2": "gpt",
    "gpt_v2_eos": "gpt_eos",
    "gpt_v25": "gpt_v25",
    "s2mel": "s2mel",
    "bigvgan": "bigvgan",
    "campplus": "campplus",
    "semantic_codec": "codec",
    "semantic_codec_v25": "codec",
    "w2vbert_tiny": "w2vbert",
    "audio_frontend": "features",
    "emotion": "emotion",
    "text_frontend": "text_v2",
    "text_frontend_v25": "text_v25",
}
"""Golden file to the module of this package whose ``check(golden, report)`` judges it."""


def present(folder: Path) -> list[str]:
    """The golden files of a folder that there are checks for."""
    return [name for name in CHECKS if any((folder / f"{name}.{end}").is_file() for end in ("safetensors", "json"))]


def check_file(folder: Path, name: str, scale: float = 1.0) -> list[Outcome]:
    """Judge one golden file."""
    report = Report(name)
    with torch.inference_mode():
        importlib.import_module(f"tests.parity.{CHECKS[name]}").check(load(folder, name, scale), report)
    return report.outcomes


def check_folder(folder: Path, scale: float = 1.0) -> list[Outcome]:
    """Judge all golden files of a folder."""
    return [outcome for name in present(folder) for outcome in check_file(folder, name, scale)]
