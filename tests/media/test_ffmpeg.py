"""Running the ffmpeg program: progress, cancel, errors, nothing left behind."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, DiskFull, MediaError, NotWritable, ToolError, UsageError
from dubstudio.media.ffmpeg import executable, run
from tests.media_files import media_file

_ENDLESS = ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x64", "-f", "null", "-"]


def _children() -> set[int]:
    task = Path(f"/proc/{os.getpid()}/task")
    if not task.is_dir():
        pytest.skip("children of a process are seen through /proc, which is not here")
    return {int(pid) for thread in task.iterdir() for pid in (thread / "children").read_text().split()}


def test_output_is_made_and_progress_told(tmp_path: Path) -> None:
    told: list[float] = []
    out = tmp_path / "a.mp4"
    run(
        ["-f", "lavfi", "-i", "testsrc2=s=320x180:d=20", "-c:v", "libx264", out],
        source=out,
        target=out,
        cancel=CancelToken(),
        progress=lambda fraction, _: told.append(fraction),
        length_ms=20_000,
    )
    assert out.stat().st_size
    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] == 1


def test_cancel_is_quick_and_leaves_no_process() -> None:
    before = _children()
    cancel = CancelToken()
    asked: list[float] = []

    def ask() -> None:
        time.sleep(0.5)
        asked.append(time.monotonic())
        cancel.cancel()

    thread = threading.Thread(target=ask)
    thread.start()
    with pytest.raises(Cancelled):
        run(_ENDLESS, source=Path("a"), target=Path("a"), cancel=cancel)
    took = time.monotonic() - asked[0]
    thread.join()
    assert took < 0.3
    assert _children() == before


def test_cancelled_before_it_starts() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        run(_ENDLESS, source=Path("a"), target=Path("a"), cancel=cancel)


def test_a_failing_listener_leaves_no_process() -> None:
    before = _children()

    def fail(_fraction: float, _text: str) -> None:
        raise RuntimeError("listener")

    with pytest.raises(RuntimeError, match="listener"):
        run(_ENDLESS, source=Path("a"), target=Path("a"), cancel=CancelToken(), progress=fail, length_ms=10_000)
    assert _children() == before


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        (["-i", "text.mp4", "out.mp4"], MediaError, "damaged"),
        (["-i", "vp8.webm", "-c", "copy", "out.mp4"], UsageError, "vp8"),
        (["-i", "cfr.mp4", "-nonsense", "1", "out.mp4"], ToolError, "nonsense"),
        (["-i", "nowhere.mp4", "out.mp4"], ToolError, "No such file"),
    ],
)
def test_errors_say_what_is_wrong(arguments: list[str], error: type, says: str, tmp_path: Path) -> None:
    inputs = {name: str(media_file(name)) for name in ("text.mp4", "vp8.webm", "cfr.mp4")}
    out = tmp_path / "out.mp4"
    with pytest.raises(error) as failed:
        run(
            [inputs.get(a, str(out) if a == "out.mp4" else a) for a in arguments],
            source=out,
            target=out,
            cancel=CancelToken(),
        )
    assert type(failed.value) is error
    assert says in str(failed.value)
    assert "0x" not in failed.value.message
    assert failed.value.remedy


def test_full_disk(small_disk: Path) -> None:
    out = small_disk / "out.mkv"
    with pytest.raises(DiskFull):
        run(["-f", "lavfi", "-i", "testsrc2=d=20", "-c:v", "ffv1", out], source=out, target=out, cancel=CancelToken())


def test_closed_disk(closed_disk: Path) -> None:
    out = closed_disk / "out.mkv"
    with pytest.raises(NotWritable):
        run(["-f", "lavfi", "-i", "testsrc2=d=1", out], source=out, target=out, cancel=CancelToken())


def test_a_flood_of_complaints_does_not_block(tmp_path: Path) -> None:
    content = bytearray(media_file("cfr.ts").read_bytes())
    noise = np.random.default_rng(0)
    for at in range(2000, len(content) - 200, 400):
        content[at : at + 60] = noise.bytes(60)
    (tmp_path / "bad.ts").write_bytes(content)
    run(
        ["-i", tmp_path / "bad.ts", "-f", "null", "-"],
        source=tmp_path / "bad.ts",
        target=tmp_path / "bad.ts",
        cancel=CancelToken(),
    )


def test_the_program_is_there() -> None:
    assert b"ffmpeg version" in subprocess.run([executable(), "-version"], capture_output=True, check=True).stdout
