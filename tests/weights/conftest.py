"""A small model, two hubs that have it, and a store to put it in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.weights import download
from dubstudio.weights.catalog import Catalog, CatalogFile, Licence, Model, Part
from dubstudio.weights.download import Step, Wish
from dubstudio.weights.hubs import open_hub
from dubstudio.weights.store import State, Store, gathering
from dubstudio.weights.transfer import Patience
from tests.disks import small_disk
from tests.weights.hub_server import HubServer, serving

__all__ = ["small_disk"]

QUICK = Patience(tries=4, first_wait_s=0.01, longest_wait_s=0.02)


def content(n_bytes: int, seed: int) -> bytes:
    """Bytes that look like nothing, the same each time."""
    return b"".join(hashlib.sha256(b"%d %d" % (seed, i)).digest() for i in range(-(-n_bytes // 32)))[:n_bytes]


GPT = content(100_000, 1)
CODEC = content(40_000, 2)
CONFIG = b"version: 2.0\n"
WORDS = content(20_000, 3)
FILES = {
    "config.yaml": CONFIG,
    "gpt.pth": GPT,
    "hf_cache/codec.safetensors": CODEC,
    "words/model.safetensors": WORDS,
}
"""What belongs in the model's folder."""


def digest(data: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(data).hexdigest()


def small_catalog(*, known: bool = True, version: str = "1") -> Catalog:
    """One model from two repositories; `known` says whether hashes are in the catalogue."""

    def file(path: str, data: bytes, to: str = "", *, if_there: bool = False) -> CatalogFile:
        return CatalogFile(path, len(data), to, digest(data) if known else "", if_there)

    own = Licence("own", version, "Own terms", "https://example.org/terms", "Be kind.")
    free = Licence("mit", "1", "MIT License", "https://example.org/mit", "Do as you like.")
    base = (
        CatalogFile("config.yaml", len(CONFIG)),
        file("gpt.pth", GPT),
        file("NOTES", b"not there at all", if_there=True),
    )
    codec = (file("sub/codec.safetensors", CODEC, "hf_cache/codec.safetensors"),)
    words = (file("words/model.safetensors", WORDS),)
    parts = (
        Part("base", "Base", "own", "owner/base", "scope/base", base),
        Part("codec", "Codec", "mit", "other/codec", "scope/codec", codec, revision="abc"),
        Part("words", "Words", "own", "owner/base", "scope/base", words, optional=True),
    )
    model = Model("small", "Small", "tone", "1", ("en",), "For tests.", ("base", "codec", "words"))
    return Catalog((own, free), parts, (model,))


def as_toml(document: dict[str, Any]) -> bytes:
    """A document as a catalogue is written; strings and numbers are as in JSON."""

    def value(item: Any) -> str:
        if isinstance(item, dict):
            return "{" + ", ".join(f"{k} = {value(v)}" for k, v in item.items()) + "}"
        if isinstance(item, list | tuple):
            return "[" + ", ".join(map(value, item)) + "]"
        return json.dumps(item)

    return "".join(f"{key} = {value(item)}\n" for key, item in document.items()).encode()


def repositories() -> dict[str, dict[str, bytes]]:
    """What the server has, under the names of both hubs."""
    base = {"config.yaml": CONFIG, "gpt.pth": GPT, "words/model.safetensors": WORDS, "README.md": b"#"}
    codec = {"sub/codec.safetensors": CODEC}
    return {"owner/base": base, "other/codec": codec, "scope/base": dict(base), "scope/codec": dict(codec)}


@pytest.fixture
def server() -> Iterator[HubServer]:
    with serving(repositories()) as running:
        yield running


@pytest.fixture(params=["huggingface", "modelscope"])
def source(request: pytest.FixtureRequest) -> str:
    """Both hubs in turn."""
    return str(request.param)


@dataclass
class Bench:
    """A store, a server, and a way to get the model from the one into the other."""

    server: HubServer
    source: str
    root: Path
    catalog: Catalog
    steps: list[Step] = field(default_factory=list)
    cancel: CancelToken = field(default_factory=CancelToken)
    on_step: Callable[[Step], None] = lambda _step: None

    @property
    def store(self) -> Store:
        return Store(self.root, self.catalog)

    @property
    def model(self) -> Model:
        return self.catalog.model[0]

    def get(self, **wishes: object) -> Path:
        """Get the model, agreeing to its terms."""
        hub = open_hub(self.source, self.server.url)
        self.cancel = CancelToken()

        def heard(step: Step) -> None:
            self.steps.append(step)
            self.on_step(step)

        wish = {"accept": self.catalog.terms(self.model), "patience": QUICK, **wishes}
        try:
            return download.get(self.model, self.store, hub, Wish(**wish), self.cancel, heard)  # type: ignore[arg-type]
        finally:
            hub.close()

    def nothing_broken(self) -> None:
        """What is in the model's place is whole, or nothing is."""
        folder = self.store.folder(self.model)
        for name, data in FILES.items():
            path = folder / name
            assert not path.exists() or path.read_bytes() == data, f"{name} is broken"
        if self.store.standing(self.model).state in (State.ABSENT, State.STARTED):
            assert not folder.exists()

    def completes(self) -> None:
        """With a server that behaves, the same command brings all of it."""
        self.nothing_broken()
        self.server.manners = type(self.server.manners)()
        folder = self.get()
        assert {n: (folder / n).read_bytes() for n in FILES} == FILES
        assert self.store.standing(self.model).state is State.INSTALLED
        assert self.store.verify(self.model, CancelToken(), lambda _n: None) == ()
        assert not gathering(folder).exists()
        assert [p.name for p in folder.parent.iterdir() if p.name.startswith(".")] == []


@pytest.fixture
def bench(server: HubServer, source: str, tmp_path: Path) -> Bench:
    return Bench(server, source, tmp_path / "models", small_catalog())
