"""Whatever is given: one clear error with a remedy, an exit status that says so, no traceback, nothing half-written."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dubstudio.media.ffmpeg import executable
from tests.cli.conftest import Run

CUE = "1\n00:00:01,000 --> 00:00:03,000\nHello there, my friend.\n"


@dataclass
class Bench:
    """A folder with a good film and good subtitles, to be spoilt."""

    folder: Path
    film: Path
    script: Path

    def text(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def cues(self, content: str | bytes) -> list[object]:
        return self.dub(script=self.text("spoilt.srt", content))

    def dub(self, *more: object, film: object = None, script: object = None, out: object = None) -> list[object]:
        target = self.folder / "out.mp4" if out is None else out
        return ["dub", film or self.film, script or self.script, "-o", target, *more]

    def ffmpeg(self, name: str, *arguments: str) -> Path:
        path = self.folder / name
        subprocess.run([executable(), "-v", "error", "-i", self.film, *arguments, path], check=True)
        return path


def speak(*more: object) -> Callable[[Bench], list[object]]:
    return lambda b: ["speak", "Hello there.", "-o", b.folder / "out.wav", *more]


CASES: dict[str, Callable[[Bench], list[object]]] = {
    # films
    "film missing": lambda b: b.dub(film=b.folder / "none.mp4"),
    "film empty": lambda b: b.dub(film=b.text("empty.mp4", "")),
    "film cut off": lambda b: b.dub(film=b.text("cut.mp4", b.film.read_bytes()[:-200_000])),
    "film only half a header": lambda b: b.dub(film=b.text("head.mp4", b.film.read_bytes()[:64])),
    "film is a text": lambda b: b.dub(film=b.text("text.mp4", CUE)),
    "film is a folder": lambda b: b.dub(film=b.folder),
    "film is noise": lambda b: b.dub(film=b.text("noise.mkv", os.urandom(50_000))),
    "film without picture": lambda b: b.dub(film=b.ffmpeg("sound.m4a", "-vn", "-c", "copy")),
    "film without sound": lambda b: b.dub(film=b.ffmpeg("mute.mp4", "-an", "-c", "copy")),
    "film without sound, original wanted": lambda b: b.dub(
        "--fit", "slot", "--background", "original", film=b.ffmpeg("mute.mp4", "-an", "-c", "copy")
    ),
    "film is a picture": lambda b: b.dub(film=b.ffmpeg("still.png", "-frames:v", "1")),
    "film is a playlist": lambda b: b.dub(film=b.text("list.m3u8", "#EXTM3U\n#EXTINF:9,\nfilm.mp4\n")),
    # subtitles
    "subtitles missing": lambda b: b.dub(script=b.folder / "none.srt"),
    "subtitles empty": lambda b: b.cues(""),
    "subtitles without cues": lambda b: b.cues("WEBVTT\n\n"),
    "subtitles are noise": lambda b: b.cues(os.urandom(4000)),
    "subtitles are a film": lambda b: b.dub(script=b.film),
    "subtitles are a folder": lambda b: b.dub(script=b.folder),
    "subtitles in another encoding than said": lambda b: b.dub(
        "--encoding", "utf-8", script=b.text("gb.srt", CUE.replace("Hello", "你好").encode("gb18030"))
    ),
    "encoding unknown": lambda b: b.dub("--encoding", "klingon"),
    "cue of no length": lambda b: b.cues(CUE.replace("03,000", "01,000")),
    "cue ends before it starts": lambda b: b.cues(CUE.replace("00:00:03,000", "00:00:00,500")),
    "cue at a negative time": lambda b: b.cues(CUE.replace("00:00:01,000", "-00:00:01,000")),
    "cue of two hours": lambda b: b.cues(CUE.replace("00:00:03", "02:00:01")),
    "cue after the end": lambda b: b.cues(CUE.replace("00:00:0", "01:00:0")),
    "cues overlap": lambda b: b.cues(CUE + "\n2\n00:00:02,000 --> 00:00:04,000\nAnd you too.\n"),
    "times unreadable": lambda b: b.cues("1\n00:00:xx,000 --> 00:00:yy,000\nHello.\n"),
    "emoji only": lambda b: b.cues(CUE.replace("Hello there, my friend.", "😀🎉")),
    "symbols only": lambda b: b.cues(CUE.replace("Hello there, my friend.", "♪ ♪")),
    "foreign script only": lambda b: b.cues(CUE.replace("Hello there, my friend.", "Привет, друг")),
    # who and how
    "voice missing": lambda b: b.dub("--voice", "nobody"),
    "language unknown": lambda b: b.dub("--lang", "xx"),
    "voice and cast": lambda b: b.dub("--voice", "af_heart", "--cast", b.text("c.toml", '[cast]\nLENA = "af_heart"\n')),
    "cast missing": lambda b: b.dub("--cast", b.folder / "none.toml"),
    "cast is no TOML": lambda b: b.dub("--cast", b.text("c.toml", "LENA = = 3")),
    "cast names nobody": lambda b: b.dub("--cast", b.text("c.toml", '[cast]\nLENA = "nobody"\n')),
    "cast of the wrong kind": lambda b: b.dub("--cast", b.text("c.toml", "[cast]\nLENA = 3\n")),
    "fit unknown": lambda b: b.dub("--fit", "sideways"),
    "loudness absurd": lambda b: b.dub("--loudness", "5"),
    "loudness no number": lambda b: b.dub("--loudness", "loud"),
    "engine unknown": lambda b: b.dub("--engine", "nothing"),
    "background missing": lambda b: b.dub("--background", b.folder / "none.wav"),
    "background is a text": lambda b: b.dub("--background", b.text("music.wav", "la la la")),
    # where to
    "folder missing": lambda b: b.dub(out=b.folder / "no" / "out.mp4"),
    "folder is a file": lambda b: b.dub(out=b.script / "out.mp4"),
    "result is a folder": lambda b: b.dub(out=b.folder),
    "result is the film": lambda b: b.dub(out=b.film),
    "result of an unknown kind": lambda b: b.dub(out=b.folder / "out.txt"),
    "report can't be written": lambda b: b.dub("--report", b.folder / "no" / "report.json"),
    "report is the result": lambda b: b.dub("--report", b.folder / "out.mp4"),
    "result is the background": lambda b: b.dub("--background", _copy(b, "out.mp4")),
    "name too long": lambda b: b.dub(out=b.folder / f"{'x' * 300}.mp4"),
    "somebody overlaps himself across another": lambda b: b.cues(
        "1\n00:00:01,000 --> 00:00:06,000\nLENA: On and on.\n\n2\n00:00:02,000 --> 00:00:03,000\nMARCUS: Yes.\n\n"
        "3\n00:00:04,000 --> 00:00:05,000\nLENA: And on.\n"
    ),
    "report is the script": lambda b: b.dub("--report", b.script),
    "project is a file": lambda b: b.dub("--project", b.text("project", "x")),
    "project damaged": lambda b: b.dub("--project", _damaged_project(b)),
    "project of a newer version": lambda b: b.dub("--project", _project(b, '{"format": "dubstudio", "version": 999}')),
    # one line
    "nothing to say": lambda b: ["speak", "   ", "-o", b.folder / "out.wav"],
    "only emoji to say": lambda b: ["speak", "😀", "-o", b.folder / "out.wav"],
    "no length": speak("--seconds", "0"),
    "negative length": speak("--seconds", "-1"),
    "length not a number": speak("--seconds", "nan"),
    "far too short": speak("--seconds", "0.01"),
    "ratio absurd": speak("--ratio", "1000"),
    "both length and ratio": speak("--seconds", "1", "--ratio", "1"),
    "temperature absurd": speak("--temperature", "-3"),
    "negative seed": speak("--seed", "-1"),
    "sound of an unknown kind": lambda b: ["speak", "Hello.", "-o", b.folder / "out.xyz"],
    "no output named": lambda b: ["speak", "Hello."],
    "voices of no language": lambda b: ["voices", "--lang", "xx"],
    "command unknown": lambda b: ["sing"],
}


def _project(bench: Bench, content: str) -> Path:
    folder = bench.folder / "kept"
    folder.mkdir()
    (folder / "project.dub").write_text(content)
    return folder


def _copy(bench: Bench, name: str) -> Path:
    return Path(shutil.copy(bench.film, bench.folder / name))


def _damaged_project(bench: Bench) -> Path:
    return _project(bench, '{"format": "dubstudio", "version": 1, "segm')


@pytest.fixture
def bench(tmp_path: Path, film: Path, script: Path) -> Bench:
    return Bench(tmp_path, film, script)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("case", CASES)
def test_gives_one_clear_error(case: str, bench: Bench, run: Run) -> None:
    arguments = CASES[case](bench)
    before = _contents(bench.folder)

    outcome = run(*arguments)

    assert outcome.status not in (0, 70), outcome.err
    errors = [line for line in outcome.err.splitlines() if line.startswith("Error: ")]
    assert len(errors) == 1, outcome.err
    assert "Traceback" not in outcome.err
    assert len(errors[0]) > len("Error: ") + 20
    assert outcome.out == ""
    assert _contents(bench.folder) == before


@pytest.mark.parametrize("case", ["film missing", "voice missing", "cue of no length"])
def test_the_error_is_json_where_json_is_wanted(case: str, bench: Bench, run: Run) -> None:
    outcome = run(*CASES[case](bench), "--json")

    assert outcome.status not in (0, 70)
    error = outcome.document["error"]
    assert error["message"]
    assert error["remedy"]


def test_a_read_only_disk_is_named(bench: Bench, run: Run, closed_disk: Path) -> None:
    outcome = run(*bench.dub(out=closed_disk / "out.mp4"))

    assert outcome.status == 3
    assert str(closed_disk) in outcome.err


def test_a_full_disk_leaves_nothing(bench: Bench, run: Run, small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(120_000))

    outcome = run(*bench.dub(out=small_disk / "out.mp4"))

    assert outcome.status == 3
    assert "space" in outcome.err.lower()
    assert [p.name for p in small_disk.iterdir()] == ["filler"]
