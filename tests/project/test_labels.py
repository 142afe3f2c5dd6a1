from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from dubstudio.project import commands
from dubstudio.project.commands.labels import LABELS

MAKERS = {"edit_of", "Edit"}


def _labels_in(module: Path) -> Iterator[str]:
    """Texts that start like a label, of all calls by which a command can name its edit."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    own = {f.name for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and "label" in [a.arg for a in f.args.args]}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MAKERS | own:
            texts = [c.value for arg in call.args[:3] for c in ast.walk(arg) if isinstance(c, ast.Constant)]
            yield from (text for text in texts if isinstance(text, str) and text[:1].isupper())


def test_every_label_is_listed_and_every_listed_one_is_given() -> None:
    modules = Path(commands.__file__).parent.glob("*.py")
    assert {label for module in modules for label in _labels_in(module)} == set(LABELS)


def test_labels_are_listed_once_in_order() -> None:
    assert list(LABELS) == sorted(set(LABELS))
