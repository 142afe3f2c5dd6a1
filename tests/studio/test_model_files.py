"""Models as the faces see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import LicenceNotAccepted, WeightsMissing
from dubstudio.base.progress import silent
from dubstudio.base.settings import MODELS_ENDPOINT, MODELS_FOLDER, MODELS_SOURCE, Settings
from dubstudio.studio.model_files import ModelFiles, amount
from dubstudio.weights.download import Step, Wish
from tests.weights.conftest import FILES, small_catalog
from tests.weights.conftest import server as server
from tests.weights.hub_server import HubServer


def test_the_whole_life_of_a_model(tmp_path: Path, server: HubServer) -> None:
    chosen = Settings().having(MODELS_FOLDER, str(tmp_path / "m")).having(MODELS_ENDPOINT, server.url)
    files = ModelFiles(chosen.having(MODELS_SOURCE, "modelscope"), small_catalog())
    (info,) = files.all()
    assert not info.installed
    assert not info.agreed
    assert info.size > info.least_size > 0
    assert info.repositories == {
        "huggingface": ("owner/base", "other/codec"),
        "modelscope": ("scope/base", "scope/codec"),
    }
    assert files.folder_for("tone") is None
    with pytest.raises(WeightsMissing, match="models get small"):
        files.verify("small", silent, CancelToken())
    with pytest.raises(LicenceNotAccepted):
        files.get("small", silent, CancelToken())

    shown: list[tuple[float, str]] = []
    steps: list[Step] = []
    info = files.get(
        "small", lambda f, t: shown.append((f, t)), CancelToken(), wish=Wish(accept=info.terms), heard=steps.append
    )
    assert info.installed
    assert info.agreed
    assert len(shown) == len(steps) > 4
    assert any(
        t.startswith("Fetching gpt.pth: ") and t.endswith(f" of {amount(sum(map(len, FILES.values())))}")
        for _, t in shown
    )
    assert all(0 <= fraction <= 1 for fraction, _ in shown)
    assert all("scope/" in path for path, _ in server.asked)
    assert files.folder_for("tone") == tmp_path / "m/small"
    assert files.folder_for("kokoro") is None

    assert files.verify("small", silent, CancelToken()) == ()
    assert files.remove("small") == sum(map(len, FILES.values()))
    assert files.folder_for("tone") is None
    assert not (tmp_path / "m/small").exists()


def test_a_mirror_is_only_asked_for_the_source_it_is_one_of(tmp_path: Path, server: HubServer) -> None:
    files = ModelFiles(
        Settings().having(MODELS_FOLDER, str(tmp_path / "m")).having(MODELS_ENDPOINT, "http://127.0.0.1:9"),
        small_catalog(),
    )
    terms = files.info("small").terms
    info = files.get("small", silent, CancelToken(), wish=Wish(accept=terms), source="modelscope", endpoint=server.url)
    assert info.installed


def test_amounts_are_written_for_people() -> None:
    assert [amount(n) for n in (0, 999, 1_500, 3_484_663_079)] == ["0 B", "999 B", "1.50 kB", "3.48 GB"]
