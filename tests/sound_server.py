"""A private PulseAudio server whose speakers can be listened to; needs no sound card and no desktop session."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import numpy as np
import pytest

from dubstudio.media.devices import look_again

RATE = 48_000
_PROGRAMS = ("pulseaudio", "pactl", "parecord")
_BLOCK = RATE // 100


class SoundServer:
    """A running server with two outputs, `speakers` (the default) and `lounge`, which end in nothing.

    Args:
        folder: For its socket.
    """

    def __init__(self, folder: Path) -> None:
        folder.chmod(0o700)
        self.environment = {
            "PULSE_RUNTIME_PATH": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder}/native",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        modules = [
            f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native",
            "module-null-sink sink_name=speakers rate=48000 channels=2",
        ]
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"]
        with (folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                ["pulseaudio", *options, *(word for module in modules for word in ("-L", module))],
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=log,
            )
        self._wait(folder)

    def run(self, *arguments: str) -> str:
        """Ask the server something with `pactl`."""
        done = subprocess.run(
            ["pactl", *arguments], env={**os.environ, **self.environment}, capture_output=True, text=True, check=True
        )
        return done.stdout

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(5)

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        """What the speakers play, from now on."""
        recording = Recording({**os.environ, **self.environment})
        try:
            yield recording
        finally:
            recording.stop()

    def _wait(self, folder: Path) -> None:
        for _ in range(100):
            try:
                self.run("info")
            except subprocess.CalledProcessError:
                time.sleep(0.1)
            else:
                return
        pytest.fail("pulseaudio did not start: " + (folder / "log").read_text())


class Microphone:
    """A simulated microphone, the server's default source: it hears what is played to it.

    Args:
        server: Whose.
    """

    def __init__(self, server: SoundServer) -> None:
        self._server = server
        feed = (
            "module-null-sink",
            "sink_name=micfeed",
            "format=float32le",
            f"rate={RATE}",
            "channels=1",
            "channel_map=mono",
        )
        source = (
            "module-remap-source",
            "source_name=fakemic",
            "master=micfeed.monitor",
            "format=float32le",
            "remix=no",
        )
        self._modules = [server.run("load-module", *feed).strip()]
        self._modules.append(server.run("load-module", *source).strip())
        server.run("set-default-source", "fakemic")
        self._player: subprocess.Popen[bytes] | None = None

    def hear(self, samples: np.ndarray) -> None:
        """Be spoken into; returns at once."""
        self.hush()
        command = ["pacat", "--playback", "--device=micfeed", "--raw", "--format=float32le", f"--rate={RATE}",
                   "--channels=1", "--latency-msec=50"]  # fmt: skip
        environment = {**os.environ, **self._server.environment}
        with TemporaryFile() as spoken:
            spoken.write(samples.astype("<f4").tobytes())
            spoken.seek(0)
            self._player = subprocess.Popen(command, env=environment, stdin=spoken)

    def hush(self) -> None:
        """Hear nothing more."""
        if self._player is not None:
            self._player.kill()
            self._player.wait(5)
            self._player = None

    def unplug(self) -> None:
        """Be pulled out."""
        while self._modules:
            self._server.run("unload-module", self._modules.pop())


class Recording:
    """Listens to the speakers, and knows when each sample was played.

    A piece can't arrive before it was played, so the earliest arrival, counted back to the first sample, says when
    that was; the recorder's own delay is the few milliseconds by which that is late.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        command = ["parecord", "--device=speakers.monitor", "--raw", "--format=float32le", f"--rate={RATE}",
                   "--channels=2", "--latency-msec=10"]  # fmt: skip
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
        self._pieces: list[np.ndarray] = []
        self._started_at = float("inf")
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._read, name="recording")
        self._thread.start()
        assert self._ready.wait(10), "nothing is recorded"

    def stop(self) -> None:
        """Record no more."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(5)
            self._thread.join()
            assert self._process.stdout is not None
            self._process.stdout.close()

    @property
    def samples(self) -> np.ndarray:
        """What was played, ``[n, 2]``."""
        return np.concatenate([*self._pieces, np.zeros((0, 2), np.float32)])

    def sample_at(self, moment: float) -> int:
        """Which sample was played at a time of `time.monotonic`."""
        return round((moment - self._started_at) * RATE)

    def _read(self) -> None:
        assert self._process.stdout is not None
        n_samples = 0
        while piece := self._process.stdout.read(_BLOCK * 8):
            samples = np.frombuffer(piece, np.float32).reshape(-1, 2)
            n_samples += len(samples)
            self._pieces.append(samples)
            self._started_at = min(self._started_at, time.monotonic() - n_samples / RATE)
            self._ready.set()


@pytest.fixture(scope="session")
def _server() -> Iterator[SoundServer]:
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}; ./run_tests.sh installs them")
    with TemporaryDirectory(prefix="dub-", dir="/tmp") as folder:  # a socket's path must be short
        server = SoundServer(Path(folder))
        yield server
        server.stop()


@pytest.fixture
def sound_server(_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """The server as the only sound system there is, as long as the test lasts."""
    with monkeypatch.context() as patch:
        for name, value in _server.environment.items():
            patch.setenv(name, value)
        look_again()
        yield _server
    look_again()


@pytest.fixture
def microphone(sound_server: SoundServer) -> Iterator[Microphone]:
    """A microphone on that server, as long as the test lasts."""
    mic = Microphone(sound_server)
    look_again()
    yield mic
    mic.hush()
    mic.unplug()
