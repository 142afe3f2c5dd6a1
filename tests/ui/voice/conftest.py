"""Benches with a document on them and engines that a test steers; gone without a trace afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.project.entities import Project
from tests.scenes import scene
from tests.ui.voicing_bench import Bench, BenchMaker, Engines


@pytest.fixture
def engines() -> Engines:
    return Engines()


@pytest.fixture
def new_bench(qtbot: QtBot, tmp_path: Path, engines: Engines) -> Iterator[BenchMaker]:
    made: list[Bench] = []

    def make(project: Project | None = None, engine: Callable[[], object] = engines) -> Bench:
        bench = Bench(tmp_path / f"project {len(made)}", project or scene(), engine)
        made.append(bench)
        return bench

    yield make
    engines.gate.set()
    for bench in made:
        bench.close()
        bench.deleteLater()
