"""Every command of the README does what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import soundfile

from dubstudio.app import main
from dubstudio.base import paths, settings
from dubstudio.base.settings import Settings
from dubstudio.media.probe import probe
from tools.random_indextts2 import write as write_checkpoint

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    indented = re.findall(r"^    (\./\S+[^#\n]*)", TEXT, re.MULTILINE)
    return [line.strip() for line in [*indented, *(line for block in blocks for line in block.splitlines())]]


def _cast_file() -> str:
    found = re.search(r"^```toml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    assert found
    return found.group(1)


def test_names_the_two_commands_and_they_exist() -> None:
    assert {"./start_app.sh demo", "./run_tests.sh"} <= set(_commands())
    for script in ("start_app.sh", "run_tests.sh"):
        assert (ROOT / script).stat().st_mode & 0o111, script
    assert all((ROOT / script).exists() for script in ("start_app.bat", "run_tests.bat"))


def test_links_lead_somewhere() -> None:
    assert all((ROOT / target).exists() for target in re.findall(r"\]\(([^)#]+)\)", TEXT) if "://" not in target)


@pytest.mark.slow
def test_every_command_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], media: Path
) -> None:
    # The start script hands its arguments to this very function; ./run_tests.sh is what runs this test.
    monkeypatch.chdir(tmp_path)
    shutil.copy(paths.resource("demo/ferry.mp4"), "film.mp4")
    shutil.copy(paths.resource("demo/ferry.zh.srt"), "film.srt")
    Path("cast.toml").write_text(_cast_file(), encoding="utf-8")
    # Stands for the model that a user has downloaded.
    write_checkpoint(tmp_path / "model", release="2")
    chosen = Settings().having(settings.INDEXTTS2_MODEL, str(tmp_path / "model"))
    settings.save(chosen.having(settings.INDEXTTS2_STEPS, 4), settings.settings_file())
    shutil.copy(media / "speakers" / "4214-7146-0000.flac", "anna.flac")
    soundfile.write("anna.wav", *soundfile.read("anna.flac"))
    # The window is opened by the tests of the window, the demo given by those of the command line.
    commands = [c for c in _commands() if c not in ("./run_tests.sh", "./start_app.sh", "./start_app.sh demo")]

    for command in commands:
        program, *arguments = shlex.split(command, comments=True)
        assert program == "./start_app.sh"
        assert main(arguments) == 0, f"{command}: {capsys.readouterr().err}"

    assert len(commands) >= 5
    assert probe(tmp_path / "film.zh.mp4").audio
    assert {p.name for p in tmp_path.iterdir()} >= {"film.json", "film.dub", "line.wav"}
