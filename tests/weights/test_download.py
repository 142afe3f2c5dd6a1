"""Getting models from servers good and bad: resumed or refused cleanly, never a broken model in place."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from dubstudio.base.errors import (
    Cancelled,
    DiskFull,
    DownloadFailed,
    LicenceNotAccepted,
    NotWritable,
    UsageError,
    WrongFile,
)
from dubstudio.weights.download import Doing, Step
from dubstudio.weights.hubs import open_hub
from dubstudio.weights.store import State, Store, gathering, read_record, sole
from tests.weights.conftest import FILES, GPT, Bench, content, small_catalog
from tests.weights.hub_server import HubServer


def test_brings_a_model_and_says_how_far_it_is(bench: Bench) -> None:
    folder = bench.get()
    bench.completes()
    assert folder == bench.root / "small"
    fetching = [s for s in bench.steps if s.doing is Doing.FETCHING]
    assert [s.done for s in fetching] == sorted(s.done for s in fetching)
    assert fetching[-1].done == fetching[-1].total == sum(map(len, FILES.values()))
    record = read_record(folder)
    assert record is not None
    assert (record.source, record.terms) == (bench.source, "own-1+mit-1")


def test_leaves_out_what_is_optional_and_brings_it_later(bench: Bench) -> None:
    folder = bench.get(optional=False)
    assert not (folder / "words").exists()
    assert bench.store.standing(bench.model).state is State.INSTALLED
    before = len(bench.server.files_asked())
    bench.completes()
    assert len(bench.server.files_asked()) == before + 1
    bench.get(optional=False)
    assert (folder / "words/model.safetensors").exists()


def test_asks_nobody_anything_before_the_terms_are_agreed_to(bench: Bench) -> None:
    for answer in ("", "own-0+mit-1"):
        with pytest.raises(LicenceNotAccepted, match=r"example\.org/terms") as caught:
            bench.get(accept=answer)
        assert "own-1+mit-1" in caught.value.remedy
    assert bench.server.asked == []
    assert not bench.root.exists()


def test_agreement_is_written_down_before_the_first_byte_and_asked_for_again_when_terms_change(bench: Bench) -> None:
    bench.server.manners.statuses = [404]
    bench.server.manners.everywhere = True
    with pytest.raises(DownloadFailed):
        bench.get()
    agreed = bench.store.accepted(bench.model)
    assert agreed is not None
    assert agreed.terms == "own-1+mit-1"
    bench.get(accept="")
    bench.catalog = small_catalog(version="2")
    with pytest.raises(LicenceNotAccepted, match="have changed"):
        bench.get(accept="")
    bench.completes()


def test_goes_on_where_the_connection_broke(bench: Bench) -> None:
    bench.server.manners.cuts = [5, 30_000, 50_000]
    bench.get()
    starts = [int(r.removeprefix("bytes=").rstrip("-")) for _, r in bench.server.files_asked() if r]
    assert starts
    assert all(start > 0 for start in starts)
    bench.completes()


def test_gives_up_when_nothing_comes_and_goes_on_next_time(bench: Bench) -> None:
    bench.server.manners.cuts = [13, 60_000, 0, 0, 0, 0]
    with pytest.raises(DownloadFailed, match="connection was lost") as caught:
        bench.get()
    assert "kept" in caught.value.remedy
    standing = bench.store.standing(bench.model)
    assert standing.state is State.STARTED
    assert standing.started > 40_000
    before = len(bench.server.files_asked())
    bench.completes()
    assert bench.server.files_asked()[before][1].startswith("bytes=")


def test_another_source_goes_on_with_what_the_first_has_brought(bench: Bench) -> None:
    bench.server.manners.cuts = [13, 60_000, 0, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        bench.get()
    bench.source = "modelscope" if bench.source == "huggingface" else "huggingface"
    before = len(bench.server.files_asked())
    bench.completes()
    gpt = [r for path, r in bench.server.files_asked()[before:] if "gpt.pth" in path]
    assert all(r.startswith("bytes=") for r in gpt)


def test_a_server_without_ranges_starts_over(bench: Bench) -> None:
    bench.server.manners.cuts = [13, 60_000]
    bench.server.manners.ignores_ranges = True
    bench.get()
    assert sum("gpt.pth" in path for path, _ in bench.server.files_asked()) == 2
    bench.completes()


def test_a_body_that_says_no_length_is_counted(bench: Bench) -> None:
    bench.server.manners.says_no_length = True
    bench.server.manners.ignores_ranges = True
    bench.server.manners.bodies = {"gpt.pth": GPT + b"more"}
    with pytest.raises(WrongFile, match="longer than"):
        bench.get()
    bench.server.manners.bodies = {"gpt.pth": GPT[:-4]}
    with pytest.raises(DownloadFailed, match=r"ended at byte 99996 of 100000"):
        bench.get()
    bench.completes()


@pytest.mark.parametrize("told", [len(GPT) - 7_000, len(GPT) + 7_000])
def test_refuses_a_listing_that_lies_about_a_size(bench: Bench, told: int) -> None:
    bench.server.manners.listed_sizes = {"gpt.pth": told}
    with pytest.raises(WrongFile, match=r"gpt\.pth"):
        bench.get()
    assert bench.server.files_asked() == []
    bench.completes()


@pytest.mark.parametrize("told", [len(GPT) - 7_000, len(GPT) + 7_000])
def test_refuses_a_listing_that_lies_where_the_catalogue_knows_no_better(bench: Bench, told: int) -> None:
    bench.catalog = small_catalog(known=False)
    bench.server.manners.listed_sizes = {"gpt.pth": told}
    with pytest.raises(WrongFile, match=r"gpt\.pth"):
        bench.get()
    bench.completes()


@pytest.mark.parametrize("told", [len(GPT) - 7_000, len(GPT) + 7_000])
def test_refuses_an_answer_that_lies_about_its_length(bench: Bench, told: int) -> None:
    bench.server.manners.claims = {"gpt.pth": told}
    with pytest.raises(WrongFile, match=r"gpt\.pth"):
        bench.get()
    bench.completes()


@pytest.mark.parametrize("known", [True, False])
def test_refuses_another_content_of_the_same_size(bench: Bench, known: bool) -> None:
    bench.catalog = small_catalog(known=known)
    bench.server.manners.bodies = {"gpt.pth": content(len(GPT), 99)}
    with pytest.raises(WrongFile, match="another content") as caught:
        bench.get()
    assert bench.server.url in caught.value.message
    assert sum("gpt.pth" in path for path, _ in bench.server.files_asked()) == 2  # fetched anew once
    bench.completes()


def test_refuses_a_small_file_by_its_git_hash(bench: Bench) -> None:
    bench.server.manners.bodies = {"config.yaml": b"version: 6.6\n"}
    with pytest.raises(WrongFile, match="another content"):
        bench.get()
    bench.completes()


def test_a_beginning_that_was_spoilt_is_fetched_anew(bench: Bench) -> None:
    bench.server.manners.cuts = [13, 60_000, 0, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        bench.get()
    part = max(gathering(bench.root / "small").rglob("*.part"), key=lambda p: p.stat().st_size)
    with part.open("r+b") as file:
        file.write(b"spoilt")
    bench.completes()


def test_a_beginning_longer_than_the_file_is_fetched_anew(bench: Bench) -> None:
    bench.server.manners.cuts = [13, 60_000, 0, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        bench.get()
    part = max(gathering(bench.root / "small").rglob("*.part"), key=lambda p: p.stat().st_size)
    part.write_bytes(content(len(GPT) * 2, 5))
    bench.completes()


@pytest.mark.parametrize(("status", "words"), [(401, "does not give"), (403, "does not give"), (404, "has no")])
@pytest.mark.parametrize("everywhere", [True, False])
def test_says_what_the_server_refuses(bench: Bench, status: int, words: str, everywhere: bool) -> None:
    bench.server.manners.statuses = [status]
    bench.server.manners.everywhere = everywhere
    with pytest.raises(DownloadFailed, match=words) as caught:
        bench.get()
    assert bench.server.url in caught.value.message
    assert caught.value.remedy
    bench.completes()


@pytest.mark.parametrize("status", [500, 503, 429])
def test_tries_again_when_the_server_stumbles(bench: Bench, status: int, caplog: pytest.LogCaptureFixture) -> None:
    bench.server.manners.statuses = [status] * 2
    bench.get()
    caplog.clear()  # the libraries' own remarks
    bench.completes()


def test_gives_up_on_a_server_that_is_down(bench: Bench) -> None:
    bench.server.manners.statuses = [500] * 4
    with pytest.raises(DownloadFailed, match="answered 500"):
        bench.get()
    bench.completes()


def test_says_that_nobody_answers(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    url, bench.server.url = bench.server.url, "http://127.0.0.1:9"
    with pytest.raises(DownloadFailed, match="connection was lost"):
        bench.get()
    caplog.clear()  # the libraries' own remarks
    bench.server.url = url
    bench.completes()


def test_says_that_a_file_is_not_in_the_repository_any_more(bench: Bench) -> None:
    for files in bench.server.repositories.values():
        files.pop("gpt.pth", None)
    with pytest.raises(DownloadFailed, match=r"has no .*gpt\.pth"):
        bench.get()
    for files in bench.server.repositories.values():
        files["gpt.pth"] = GPT
    bench.completes()


def test_stops_at_once_between_two_pieces(bench: Bench) -> None:
    bench.server.manners.pause_s = 0.05
    bench.on_step = lambda step: bench.cancel.cancel() if step.doing is Doing.FETCHING and step.done > 5_000 else None
    with pytest.raises(Cancelled):
        bench.get()
    bench.on_step = lambda _step: None
    assert bench.store.standing(bench.model).state is State.STARTED
    bench.completes()


def test_stops_at_once_while_the_server_is_silent(bench: Bench) -> None:
    bench.server.manners.stalls_at = 20_000
    timer = threading.Timer(0.3, lambda: bench.cancel.cancel())
    timer.start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        bench.get()
    assert time.monotonic() - started < 5
    timer.join()
    bench.server.stopping.set()
    bench.completes()


def test_a_full_disk_is_seen_before_anything_is_fetched(bench: Bench, small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(150_000))
    bench.root = small_disk / "models"
    with pytest.raises(DiskFull, match="needs"):
        bench.get()
    assert bench.server.files_asked() == []
    (small_disk / "ballast").unlink()
    bench.completes()


def test_a_disk_that_fills_up_on_the_way_keeps_what_came(bench: Bench, small_disk: Path) -> None:
    bench.root = small_disk / "models"

    def fill(step: Step) -> None:
        if step.doing is Doing.FETCHING and step.done > 20_000 and not (small_disk / "ballast").exists():
            with suppress(OSError), (small_disk / "ballast").open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(4096))

    bench.on_step = fill
    with pytest.raises(DiskFull):
        bench.get()
    bench.on_step = lambda _step: None
    (small_disk / "ballast").unlink()
    bench.completes()


def test_mends_what_is_damaged_and_only_that(bench: Bench) -> None:
    folder = bench.get()
    (folder / "gpt.pth").write_bytes(content(len(GPT), 7))
    (folder / "hf_cache/codec.safetensors").unlink()
    before = len(bench.server.files_asked())
    bench.get()
    assert len(bench.server.files_asked()) == before + 2
    bench.completes()


def test_uses_what_is_in_a_folder_already_and_leaves_the_rest_alone(bench: Bench, tmp_path: Path) -> None:
    own = tmp_path / "checkpoints"
    own.mkdir()
    (own / "gpt.pth").write_bytes(GPT)
    (own / "my notes.txt").write_text("mine")
    folder = bench.get(folder=own)
    assert folder == own
    assert not any("gpt.pth" in path for path, _ in bench.server.files_asked())
    assert bench.store.folder(bench.model) == own
    bench.completes()
    bench.store.remove(bench.model)
    assert sorted(p.name for p in own.iterdir()) == ["gpt.pth", "my notes.txt"]


def test_two_at_once_are_told_apart(bench: Bench) -> None:
    with sole(bench.root / "small", bench.model), pytest.raises(NotWritable, match="another window"):
        bench.get()
    bench.completes()


def test_a_run_killed_while_putting_in_place_loses_nothing(bench: Bench) -> None:
    bench.get()
    folder = bench.root / "small"
    (folder / "dubstudio-model.json").unlink()
    gathering(folder).mkdir()
    folder.rename(gathering(folder) / "whole")  # the moment before it gets its name
    before = len(bench.server.files_asked())
    bench.completes()
    assert len(bench.server.files_asked()) == before


def test_a_name_that_leaves_its_folder_is_refused(bench: Bench, tmp_path: Path) -> None:
    from dubstudio.weights.catalog import is_inside

    assert is_inside("hf_cache/bigvgan/config.json")
    for name in ("", "/etc/passwd", "../up", "a/../../b", "c:evil", "a\\b", "a\0b"):
        assert not is_inside(name)


def test_the_log_in_is_not_told_to_a_mirror(server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    answer = server.answer

    def listening(request: object) -> None:
        heard.append(request.headers.get("Authorization") or "")  # type: ignore[attr-defined]
        answer(request)

    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    server.answer = listening  # type: ignore[method-assign]
    Bench(server, "huggingface", tmp_path / "models", small_catalog()).completes()
    assert set(heard) == {""}


def test_the_library_stays_offline_but_for_a_download(
    server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import HfApi, constants
    from huggingface_hub.errors import OfflineModeIsEnabled

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    Bench(server, "huggingface", tmp_path / "models", small_catalog()).completes()
    asked = len(server.asked)
    with pytest.raises(OfflineModeIsEnabled):
        HfApi(endpoint=server.url).model_info("owner/base")
    assert len(server.asked) == asked


def test_refuses_what_is_no_source_or_no_address() -> None:
    with pytest.raises(UsageError, match="no source"):
        open_hub("elsewhere")
    with pytest.raises(UsageError, match="not the address"):
        open_hub("huggingface", "hf-mirror.com")


def test_opening_a_hub_and_looking_at_the_store_loads_no_library(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from dubstudio.weights import catalog, store, hubs;"
        "c = catalog.load(); s = store.Store(Path(sys.argv[1]), c); [s.standing(m) for m in c.model];"
        "[hubs.open_hub(x).close() for x in catalog.SOURCES];"
        "print(sorted({'huggingface_hub', 'modelscope_hub', 'requests', 'httpx2', 'httpx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_record_is_no_record(bench: Bench) -> None:
    folder = bench.get()
    (folder / "dubstudio-model.json").write_text("{")
    assert read_record(folder) is None
    assert Store(bench.root, bench.catalog).standing(bench.model).state is State.INSTALLED
    bench.completes()
    assert msgspec.json.decode((folder / "dubstudio-model.json").read_bytes())["model"] == "small"
    assert logging.getLogger("dubstudio").level == logging.NOTSET
