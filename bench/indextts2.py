"""What the cloning engine costs, network by network and stage by stage.

    python -m bench.indextts2 [--real] [--release 2|2.5] [--model FOLDER] [--device NAME] [--seconds S] [--json PATH]

Without a model of the user's own, one of random weights is written and thrown away: small, or with ``--real`` of the
real sizes (some 7 GB of disk; minutes on a processor). What random weights say is noise, what they cost is the truth.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from bench.measure import Check, Table, report
from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import Clip, SpeechRequest
from dubstudio.speech.indextts2 import features
from dubstudio.speech.indextts2.config import FRAMES_PER_FEATURE, SAMPLE_RATE
from dubstudio.speech.indextts2.engine import IndexTts2Engine
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.nn.checkpoint import size_bytes
from tools.random_indextts2 import write

_NETWORKS = ("t2s", "s2mel", "vocoder", "codec", "campplus", "w2vbert")
_FEATURES_PER_S = 50
_TEXT_PER_S = 5  # tokens of text in a second of speech, about
_LINE = "Come with me, my friend."
_PROMISED_PEAK = 1.15
_NOISE_BYTES = 1 << 28  # below this, what Python itself takes while loading hides what weights take


@dataclass(frozen=True)
class Stage:
    """One step of the way from a clip and a text to sound.

    Attributes:
        run: Does it `n` times over, or `n` units of it.
        n_units: Of a whole line.
        of_line: Done for every line; else once for a voice.
    """

    name: str
    run: Callable[[int], object]
    n_units: int = 1
    of_line: bool = True


def main() -> int:
    """Run the bench. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="bench.indextts2", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--real", action="store_true", help="random weights of the real sizes")
    parser.add_argument("--release", choices=("2", "2.5"), default="2", help="of the random weights")
    parser.add_argument("--model", type=Path, metavar="FOLDER", help="a checkpoint instead of random weights")
    parser.add_argument("--device", choices=("auto", "cuda", "mps", "cpu"), default="auto")
    parser.add_argument("--precision", choices=("auto", "f32", "f16", "bf16"), default="auto")
    parser.add_argument("--seconds", type=float, default=2.0, help="of speech and of the reference clip")
    parser.add_argument("--steps", type=int, default=25, help="of the flow")
    parser.add_argument("--beams", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the results there too")
    parser.add_argument("--peak-of", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    options = Options(device=chosen.device, precision=chosen.precision, steps=chosen.steps, beams=chosen.beams)
    if chosen.peak_of is not None:
        print(_peak_ratio(chosen.peak_of, options))
        return 0
    with tempfile.TemporaryDirectory(prefix="dubstudio-bench-") as folder:
        model = chosen.model or Path(folder)
        if chosen.model is None:
            write(model, release=chosen.release, real=chosen.real)
        with torch.inference_mode():
            tables, checks = measure(model, options, chosen.seconds)
        checks += _loading_checks(model, options)
    return report(tables, checks, chosen.json)


def measure(model: Path, options: Options, seconds: float) -> tuple[list[Table], list[Check]]:
    """All tables, and the promises that need no process of their own."""
    networks = Networks.open(model, options)
    sizes = _sizes(networks)
    stages = Table(
        f"IndexTTS-{networks.release.name}, {seconds:g} s of speech after {seconds:g} s of reference, on "
        f"{networks.place.reason}, {networks.t2s_dtype}",
        {"stage": "", "done": "", "s": ".3f", "s a second of speech": ".3f", "GFLOP": ".2f", "GFLOP/s": ".1f"},
    )
    taken = 0.0
    for stage in _stages(networks, options, seconds):
        wall = _timed(networks.device, partial(stage.run, stage.n_units))
        gigas = stage.n_units * _gigaflops(stage.run)
        taken += wall if stage.of_line else 0.0
        stages.add(
            stage.name, "every line" if stage.of_line else "once a voice", wall, wall / seconds, gigas, gigas / wall
        )
    stages.add("all of a line", "every line", taken, taken / seconds, None, None)
    networks.unload()
    line, checks = _line(model, options)
    return [sizes, stages, line], checks


def _sizes(networks: Networks) -> Table:
    table = Table("Networks", {"": "", "million parameters": ".2f", "MB": ".1f", "s to load": ".2f"})
    for name in _NETWORKS:
        loading = _timed(networks.device, partial(getattr, networks, name))
        network: nn.Module = getattr(networks, name)
        # Weights whose normalisation was multiplied out are no parameters to torch.
        n_parameters = sum(tensor.numel() for tensor in network.state_dict().values())
        table.add(name, n_parameters / 1e6, size_bytes(network) / 1e6, loading)
    table.add("all", sum(table.column("million parameters")), sum(table.column("MB")), sum(table.column("s to load")))
    return table


def _stages(networks: Networks, options: Options, seconds: float) -> list[Stage]:
    device, dtype, release = networks.device, networks.t2s_dtype, networks.release
    clip = somebody(seconds)
    audio_22k, audio_16k = features.speaker_audio(clip.samples, clip.sample_rate)
    values, mask = (part.to(device) for part in features.seamless_features(audio_16k))
    fbank = features.campplus_features(audio_16k).to(device)
    mel = features.reference_mel(audio_22k.to(device)).to(networks.s2mel_dtype)
    t2s, s2mel, codec, config = networks.t2s, networks.s2mel, networks.codec, networks.config
    mean, deviation = networks.stats
    heard = (networks.w2vbert(values, mask) - mean) / deviation
    style = networks.campplus(fbank)
    emotion = t2s.emotion_vector(heard.to(dtype))

    def latents() -> Tensor:
        return t2s.speaker_latents(heard.to(dtype)) if release.has_conformer else t2s.style_latent(style.to(dtype))

    n_codes = round(seconds * _FEATURES_PER_S / release.frames_per_token)
    codes = (torch.arange(n_codes, device=device) % config.codec.codebook_size)[None]
    n_text = min(round(seconds * _TEXT_PER_S) + 2, config.gpt.max_text_tokens)
    prefix = t2s.prefix(latents(), emotion, range(2, 2 + n_text), 0 if release.has_languages else None)
    decoder = t2s.decoder(prefix, n_codes + 8)
    tokens = torch.arange(options.beams, device=device)

    def decode(n: int) -> None:
        for _ in range(n):
            decoder.advance(tokens, tokens)

    def content() -> Tensor:
        if not release.uses_latent:
            return codec.decode(codes).to(networks.s2mel_dtype)
        latent = torch.zeros(1, n_codes, config.gpt.model_dim, device=device, dtype=networks.s2mel_dtype)
        return codec.vq2emb(codes).transpose(1, 2).to(latent) + s2mel.latent_content(latent)

    prompt = s2mel.regulate(heard.to(mel), mel.shape[-1])
    n_frames = round(n_codes * release.frames_per_token * FRAMES_PER_FEATURE)
    mu = torch.cat([prompt, s2mel.regulate(content(), n_frames)], dim=1)
    noise = torch.randn(1, mel.shape[1], mu.shape[1], device=device, dtype=mel.dtype)
    target = noise[:, :, :n_frames].to(networks.vocoder_dtype)
    stages = [
        Stage("w2v-bert", lambda _: networks.w2vbert(values, mask), of_line=False),
        Stage("codec of the reference", lambda _: codec.quantize(heard), of_line=False),
        Stage("speaker vector", lambda _: networks.campplus(fbank), of_line=False),
        Stage("speaker and emotion", lambda _: (latents(), t2s.emotion_vector(heard.to(dtype))), of_line=False),
        Stage("text-to-semantic, question", lambda _: decoder.start(options.beams)),
        Stage(f"text-to-semantic, {n_codes} tokens, {options.beams} beams", decode, n_codes),
        Stage("second pass", lambda _: t2s.latents(prefix, codes)),
        Stage("content and regulator", lambda _: s2mel.regulate(content(), n_frames)),
        Stage(
            f"flow, {options.steps} steps, {mu.shape[1]} frames",
            lambda n: s2mel.flow(mu, mel, style.to(mel), noise, steps=n),
            options.steps,
        ),
        Stage(f"vocoder, {n_frames} frames", lambda _: networks.vocoder.sound(target)),
    ]
    return [stage for stage in stages if release.uses_latent or stage.name != "second pass"]


def _line(model: Path, options: Options) -> tuple[Table, list[Check]]:
    """A line through the engine as users call it, and the same re-timed."""
    engine = IndexTts2Engine(model, options=options)
    engine.load()
    voice = engine.enroll([somebody(3.0)], CancelToken())
    request = SpeechRequest(_LINE, "en", voice)
    engine.render(engine.read(replace(request, seed=1), CancelToken()), None, CancelToken())
    start = time.perf_counter()
    reading = engine.read(request, CancelToken())
    read_s = time.perf_counter() - start
    calls = engine.networks.t2s.calls
    table = Table(
        f"A line through the engine, {reading.n_tokens} tokens",
        {"": "", "s": ".3f", "s of speech": ".2f", "s a second of speech": ".3f"},
    )
    natural_s = reading.natural_samples / SAMPLE_RATE
    table.add("read", read_s, natural_s, read_s / natural_s)
    wrong = 0
    for ratio in (1.0, 0.8, 1.3):
        wanted = round(ratio * reading.natural_samples)
        start = time.perf_counter()
        wrong += abs(len(engine.render(reading, wanted, CancelToken()).samples) - wanted)
        wall = time.perf_counter() - start
        table.add(f"render at {ratio:g} of its length", wall, wanted / SAMPLE_RATE, wall / wanted * SAMPLE_RATE)
    calls = engine.networks.t2s.calls - calls
    engine.unload()
    return table, [
        Check("samples too many or too few", wrong, 0),
        Check("runs of the text-to-semantic network while re-timing", calls, 0),
    ]


def _loading_checks(model: Path, options: Options) -> list[Check]:
    """Peak memory of loading against the size of the weights, in a process of its own; where they are large enough."""
    n_bytes = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())
    if not sys.platform.startswith("linux") or n_bytes < _NOISE_BYTES:
        return []
    command = [sys.executable, "-m", "bench.indextts2", "--peak-of", str(model), "--device", options.device]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [Check("peak memory of loading, of the weights' size", float(done.stdout.split()[-1]), _PROMISED_PEAK)]


def _peak_ratio(model: Path, options: Options) -> float:
    networks = Networks.open(model, options)
    before = _peak_bytes()
    networks.load()
    return (_peak_bytes() - before) / networks.size_bytes


def _peak_bytes() -> int:
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    assert found
    return int(found[1]) * 1024


def _gigaflops(run: Callable[[int], object]) -> float:
    """Of one unit; multiplications and additions of matrices, convolutions and attention."""
    counter = FlopCounterMode(display=False)
    with counter:
        run(1)
    return counter.get_total_flops() / 1e9


def _timed(device: torch.device, work: Callable[[], object]) -> float:
    _finish(device)
    start = time.perf_counter()
    work()
    _finish(device)
    return time.perf_counter() - start


def _finish(device: torch.device) -> None:
    """Wait for what was only put into a queue."""
    if device.type == "cuda":
        torch.cuda.synchronize()
    elif device.type == "mps":
        torch.mps.synchronize()


def somebody(seconds: float, rate: int = 24_000) -> Clip:
    """A clip that is as good as a voice to what only costs time: a buzz that swells and fades."""
    t = np.arange(round(seconds * rate)) / rate
    buzz = sum(np.sin(2 * np.pi * 120 * k * t) / k for k in range(1, 12))
    return Clip((0.2 * buzz * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * t))).astype(np.float32), rate)


if __name__ == "__main__":
    raise SystemExit(main())
