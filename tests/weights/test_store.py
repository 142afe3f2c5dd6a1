"""What is on this machine: found, checked, adopted, taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, InputError, UsageError
from dubstudio.weights.catalog import Model
from dubstudio.weights.store import Fault, State, Store, gathering
from tests.weights.conftest import CODEC, FILES, GPT, content, small_catalog


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "models", small_catalog())


@pytest.fixture
def model(store: Store) -> Model:
    return store.catalog.model[0]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of the user's, in the official layout."""
    folder = tmp_path / "mine"
    for name, data in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def checked(store: Store, model: Model) -> tuple[Fault, ...]:
    return store.verify(model, CancelToken(), lambda _n: None)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(p): (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}


def test_nothing_is_here_and_looking_makes_nothing(store: Store, model: Model) -> None:
    standing = store.standing(model)
    assert (standing.state, standing.size, standing.started) == (State.ABSENT, 0, 0)
    assert standing.missing == ("config.yaml", "gpt.pth", "hf_cache/codec.safetensors")
    assert not store.root.exists()
    with pytest.raises(UsageError, match="not on this machine"):
        store.remove(model)


def test_a_folder_of_the_users_own_is_used_as_it_is(store: Store, model: Model, own: Path) -> None:
    before = snapshot(own)
    assert store.adopt(model, own).state is State.INSTALLED
    assert store.folder(model) == own
    assert Store(store.root, store.catalog).standing(model).size == sum(map(len, FILES.values()))
    assert checked(store, model) == ()
    assert store.remove(model) == 0
    assert snapshot(own) == before
    assert store.standing(model).state is State.ABSENT


def test_the_optional_may_be_missing_in_it(store: Store, model: Model, own: Path) -> None:
    (own / "words/model.safetensors").unlink()
    assert store.adopt(model, own).state is State.INSTALLED


@pytest.mark.parametrize("cut", [0, 100])
def test_a_folder_that_is_not_whole_is_refused_with_all_that_is_missing(
    store: Store, model: Model, own: Path, cut: int
) -> None:
    (own / "gpt.pth").write_bytes(GPT[:cut])
    (own / "config.yaml").unlink()
    with pytest.raises(InputError, match=r"config\.yaml, gpt\.pth") as caught:
        store.adopt(model, own)
    assert "--to" in caught.value.remedy
    assert store.folder(model) == store.root / "small"


def test_files_in_a_hub_cache_are_found(store: Store, model: Model, own: Path) -> None:
    cached = own / "hf_cache/models--other--codec/snapshots/abc/sub/codec.safetensors"
    cached.parent.mkdir(parents=True)
    (own / "hf_cache/codec.safetensors").rename(cached)
    assert store.adopt(model, own).state is State.INSTALLED
    assert checked(store, model) == ()
    cached.write_bytes(content(len(CODEC), 9))
    assert checked(store, model) == (Fault("hf_cache/codec.safetensors", "wrong content"),)


def test_a_folder_put_into_the_store_by_hand_is_found(store: Store, model: Model, own: Path) -> None:
    store.root.mkdir()
    own.rename(store.root / "small")
    assert store.standing(model).state is State.INSTALLED
    assert checked(store, model) == ()


def test_says_what_is_wrong_with_each_file(store: Store, model: Model, own: Path) -> None:
    store.adopt(model, own)
    (own / "config.yaml").unlink()
    (own / "gpt.pth").write_bytes(content(len(GPT), 9))
    (own / "hf_cache/codec.safetensors").write_bytes(CODEC[:-1])
    assert checked(store, model) == (
        Fault("config.yaml", "missing"),
        Fault("gpt.pth", "wrong content"),
        Fault("hf_cache/codec.safetensors", "wrong size"),
    )
    standing = store.standing(model)
    assert (standing.state, standing.missing) == (State.DAMAGED, ("config.yaml", "hf_cache/codec.safetensors"))


def test_checking_can_be_stopped(store: Store, model: Model, own: Path) -> None:
    store.adopt(model, own)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        store.verify(model, cancel, lambda _n: None)


def test_what_was_only_started_can_be_taken_away(store: Store, model: Model) -> None:
    part = gathering(store.root / "small") / "parts/x.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(bytes(100))
    assert (store.standing(model).state, store.standing(model).started) == (State.STARTED, 100)
    assert store.remove(model) == 100
    assert store.standing(model).state is State.ABSENT


def test_a_damaged_index_is_said(store: Store, model: Model) -> None:
    store.root.mkdir()
    (store.root / "models.json").write_text("[")
    with pytest.raises(InputError, match=r"models\.json is damaged"):
        store.standing(model)
