"""The commands as a user types them, with the embedded voices."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import soundfile

from dubstudio import __version__
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "language", "voice"),
    [
        ("The last ferry leaves at nine.", "en", "bf_emma"),
        ("最后一班渡轮九点出发。", "zh", "zm_yunxi"),
        ("最後の船は九時に出ます。", "ja", "jf_alpha"),
    ],
)
def test_speaks_exactly_as_long_as_asked(run: Run, tmp_path: Path, text: str, language: str, voice: str) -> None:
    out = tmp_path / "line.wav"

    said = run("speak", text, "--voice", voice, "--seconds", "2.3457", "-o", out, "--json").document

    sound, rate = soundfile.read(out)
    assert said["language"] == language
    assert len(sound) == said["actual_samples"] == said["target_samples"] == round(2.3457 * rate)
    assert said["unspoken"] == []
    assert abs(sound).max() > 0.1


def test_a_ratio_is_of_the_natural_length(run: Run, tmp_path: Path) -> None:
    said = run("speak", "Wait for me!", "--ratio", "1.2", "-o", tmp_path / "a.flac", "--json").document

    assert said["actual_samples"] == round(1.2 * said["natural_samples"])


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(run: Run, tmp_path: Path) -> None:
    for name, seed in (("a", 7), ("b", 7), ("c", 8), ("d", 0)):
        assert run("speak", "Wait for me!", "--seed", seed, "-o", tmp_path / f"{name}.wav").status == 0

    a, b, c, d = ((tmp_path / f"{name}.wav").read_bytes() for name in "abcd")
    assert a == b
    assert len({a, c, d}) == 3


def test_what_is_not_spoken_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("speak", "Wait 😀 for me! [sighs]", "-o", tmp_path / "a.wav")

    assert outcome.status == 0
    assert "😀" in outcome.out
    assert "sighs" in outcome.out


def test_dubs_and_reports(run: Run, film: Path, script: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "dubbed.mkv", tmp_path / "report.json"

    outcome = run("dub", film, script, "-o", out, "--report", report, "--json")

    assert outcome.status == 0, outcome.err
    assert outcome.document == json.loads(report.read_text("utf-8"))
    assert [line["actual_samples"] for line in outcome.document["lines"]] == [
        line["target_samples"] for line in outcome.document["lines"]
    ]
    assert outcome.document["loudness_lufs"] == pytest.approx(-14, abs=0.3)
    assert out.stat().st_size > 10_000


def test_the_demo_gives_one_document_of_both_dubs(run: Run, tmp_path: Path) -> None:
    outcome = run("demo", "-o", tmp_path / "made", "--json")

    assert outcome.status == 0, outcome.err
    assert [dub["language"] for dub in outcome.document["dubs"]] == ["zh", "en"]
    assert {path.name for path in (tmp_path / "made").iterdir()} == {
        "ferry.zh.mp4", "ferry.zh.json", "ferry.en.mp4", "ferry.en.json",
    }  # fmt: skip


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_a_terminal_that_can_not_show_a_name_breaks_nothing(film: Path, tmp_path: Path, flags: list[str]) -> None:
    script = tmp_path / "film.srt"
    script.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\n张伟：😀\n\n2\n00:00:03,000 --> 00:00:04,000\n张伟：你好\n", "utf-8"
    )
    command = [sys.executable, "-m", "dubstudio", "dub", film, script, "-o", tmp_path / "out.mp4", "--engine", "tone"]

    done = subprocess.run(
        [*command, *flags], capture_output=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )

    assert done.returncode == 0, done.stderr
    assert b"\\u5f20\\u4f1f" in done.stdout


def test_voices_are_listed_and_chosen_by_language(run: Run) -> None:
    everybody = run("voices", "--json").document["voices"]
    chinese = run("voices", "--lang", "zh", "--json").document["voices"]

    assert len(everybody) == 54
    assert {voice["language"] for voice in chinese} == {"zh"}
    assert "zf_xiaoxiao" in run("voices").out


def test_the_doctor_finds_everything_here(run: Run) -> None:
    outcome = run("doctor", "--json")

    missing = [part for part in outcome.document["parts"] if not part["ok"]]
    assert missing == []
    assert outcome.status == 0


def test_help_and_version(run: Run) -> None:
    assert run("--version").out == f"dubstudio {__version__}\n"
    for command in ("speak", "dub", "voices", "doctor", "demo"):
        outcome = run(command, "--help")
        assert outcome.status == 0
        assert "--json" in outcome.out
    assert "Commands" in run().out


def test_the_output_can_be_cut_off() -> None:
    piped = f"{sys.executable} -m dubstudio voices | head -1"
    done = subprocess.run(["bash", "-c", piped], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.startswith("id")
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C can't be sent to a single process on Windows")
def test_ctrl_c_stops_at_once_and_leaves_nothing(film: Path, script: Path, tmp_path: Path) -> None:
    cues = [f"{k}\n00:00:{k:02d},000 --> 00:00:{k:02d},900\nThis is line {k}, and more follow.\n" for k in range(1, 15)]
    script.write_text("\n".join(cues), encoding="utf-8")  # many seconds of work
    out = tmp_path / "dubbed.mp4"
    command = [sys.executable, "-m", "dubstudio", "dub", film, script, "-o", out]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stderr is not None
        while "Speaking line" not in process.stderr.readline():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        asked = time.monotonic()
        err = process.stderr.read()
        process.wait(30)

    assert process.returncode == 130
    assert "Cancelled." in err
    assert "Traceback" not in err
    assert time.monotonic() - asked < 5
    assert {p.name for p in tmp_path.iterdir()} == {film.name, script.name}
