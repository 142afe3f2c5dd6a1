"""``dubstudio models`` as a user would type it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.cli.conftest import Run
from tests.weights.conftest import FILES, as_toml, small_catalog
from tests.weights.conftest import server as server
from tests.weights.hub_server import HubServer


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small model instead of the large ones."""
    path = tmp_path / "catalog.toml"
    path.write_bytes(as_toml(msgspec.to_builtins(small_catalog())))
    monkeypatch.setattr("dubstudio.weights.catalog.catalog_file", lambda: path)


def test_lists_what_there_is_without_asking_anybody(run: Run) -> None:
    outcome = run("models", "list", "--json")
    assert outcome.status == 0
    models = outcome.document["models"]
    assert [m["id"] for m in models] == ["indextts-2", "indextts-2.5"]
    assert all(m["state"] == "absent" and m["licences"][0]["text"] for m in models)
    assert "indextts-2.5" in run("models", "list").out


def test_shows_the_terms_first(run: Run, small: None, server: HubServer) -> None:
    outcome = run("models", "get", "small", "--endpoint", server.url)
    assert outcome.status == 2
    assert "Be kind." in outcome.err
    assert "--accept-licence own-1+mit-1" in outcome.err
    assert server.asked == []
    document = run("models", "get", "small", "--endpoint", server.url, "--json").document
    assert document["error"]["kind"] == "LicenceNotAccepted"


@pytest.mark.parametrize("source", ["huggingface", "modelscope"])
def test_gets_verifies_and_removes(run: Run, small: None, server: HubServer, source: str, tmp_path: Path) -> None:
    to = tmp_path / "there"
    agreed = ("--accept-licence", "own-1+mit-1")
    outcome = run("models", "get", "small", "--from", source, "--endpoint", server.url, "--to", to, *agreed, "--json")
    assert outcome.status == 0, outcome.err
    assert outcome.document["state"] == "installed"
    assert outcome.document["folder"] == str(to)
    assert run("models", "verify", "small").status == 0
    (to / "gpt.pth").write_bytes(bytes(len(FILES["gpt.pth"])))
    broken = run("models", "verify", "small", "--json")
    assert broken.status == 4
    assert broken.document["faults"] == [{"path": "gpt.pth", "what": "wrong content"}]
    assert "models get small" in run("models", "verify", "small").out
    assert run("models", "get", "small", "--from", source, "--endpoint", server.url).status == 0
    assert run("models", "verify", "small").status == 0
    assert run("models", "remove", "small", "--json").document["bytes_freed"] == sum(map(len, FILES.values()))
    assert not to.exists()
    assert run("models", "remove", "small").status == 2


def test_lean_leaves_out_what_is_optional(run: Run, small: None, server: HubServer) -> None:
    outcome = run(
        "models", "get", "small", "--lean", "--endpoint", server.url, "--accept-licence", "own-1+mit-1", "--json"
    )
    assert outcome.document["state"] == "installed"
    assert not any("words" in path for path, _ in server.files_asked())


def test_uses_a_folder_there_is_already(run: Run, small: None, tmp_path: Path) -> None:
    own = tmp_path / "mine"
    for name, data in FILES.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_bytes(data)
    assert run("models", "use", "small", tmp_path / "nowhere").status == 2
    assert run("models", "use", "small", own).status == 0
    assert run("models", "list", "--json").document["models"][0]["folder"] == str(own)
    assert run("models", "remove", "small").status == 0
    assert (own / "gpt.pth").read_bytes() == FILES["gpt.pth"]


def test_says_what_failed(run: Run, small: None, server: HubServer) -> None:
    server.manners.statuses = [404]
    outcome = run("models", "get", "small", "--endpoint", server.url, "--accept-licence", "own-1+mit-1", "--json")
    assert outcome.status == 7
    assert outcome.document["error"]["kind"] == "DownloadFailed"
    assert run("models", "get", "nothing").status == 2
    assert run("models", "get", "small", "--from", "elsewhere", "--accept-licence", "own-1+mit-1").status == 2
    assert run("models", "verify", "small").status == 4
