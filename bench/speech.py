"""How fast the embedded voices are, and how much memory they take: ``python -m bench.speech [--quick] [--json PATH]``.

The same weights run whole in one onnxruntime session, in the same process and in turns, are what it is compared with.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.measure import Check, Table, median_ratio, report, seconds, side_by_side
from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest, VoicePrint
from dubstudio.speech.kokoro import durations, packs, split, vocabulary, weights
from dubstudio.speech.kokoro.engine import KokoroEngine, spell
from dubstudio.speech.kokoro.reading import SAMPLE_RATE, KokoroReading
from dubstudio.speech.kokoro.session import Stages, usual_threads
from dubstudio.speech.kokoro.split import Stage
from dubstudio.text.phonemes import Phonemes

_LINES = (
    ("en", "af_heart", "Come with me."),
    ("en", "am_michael", "I never thought we would meet again in this old harbour town"),
    (
        "en",
        "bf_emma",
        "He looked at the map for a long time, turned it around, and finally asked the child who sold oranges.",
    ),
    ("zh", "zf_xiaoxiao", "你来了。"),
    ("zh", "zm_yunxi", "我从来没有想过，我们还会在这座老城里再见面。"),
    ("zh", "zf_xiaobei", "他看了很久的地图，把它转过来又转过去，最后还是问了路边那个卖橘子的孩子，才找到了火车站。"),
    ("ja", "jf_alpha", "行こう。"),
    ("ja", "jm_kumo", "この古い港町でまた会えるなんて、思ってもみなかったよ。"),
    ("ja", "jf_nezumi", "彼は長いあいだ地図を眺め、ひっくり返し、とうとう道ばたでみかんを売っている子どもに聞いた。"),
)
_TYPED = ("en", 60)  # the line whose reading has to keep up with typing


@dataclass(frozen=True)
class Whole:
    """The network uncut, run as its publishers mean it to be."""

    session: Any

    def run(self, symbols: str, voice: VoicePrint) -> NDArray[np.float32]:
        """Sound of some phonemes."""
        feeds = {
            split.TOKENS: vocabulary.tokens(symbols),
            split.STYLE: packs.style(voice, len(symbols)),
            "speed": np.ones(1, np.float32),
        }
        return np.asarray(self.session.run([split.AUDIO], feeds)[0]).ravel()


def main() -> int:
    """Run the bench. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="bench.speech", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer lines and repeats")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the results there too")
    parser.add_argument("--precision", choices=("f32", "int8"), default="f32")
    parser.add_argument("--memory-of", choices=("cut", "whole"), help=argparse.SUPPRESS)
    parser.add_argument("--model", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--speak", help=argparse.SUPPRESS)
    parser.add_argument("--voice", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory_of:
        print(json.dumps(_footprint(arguments)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "whole.onnx"
        _write_whole(model, arguments.precision)
        speed, checks = measure_speed(arguments.precision, model, quick=arguments.quick)
        footprints = measure_memory(arguments.precision, model, quick=arguments.quick)
    return report([speed, footprints], checks, arguments.json)


def measure_speed(precision: weights.Precision, model: Path, *, quick: bool) -> tuple[Table, list[Check]]:
    """Real-time factors by language and length, and what is promised of them."""
    engine, whole = KokoroEngine(precision=precision), Whole(_whole_session(model))
    stages = Stages(weights.prepare(weights.default_folder(), precision), usual_threads())
    table = Table(
        f"Speed ({precision}, {usual_threads()} threads, medians; RTF: time / length of speech; early: before sound)",
        {
            "lang": "", "chars": "d", "speech s": ".2f", "read ms": ".1f", "render RTF": ".3f",
            "read+render RTF": ".3f", "whole RTF": ".3f", "render/whole": ".3f", "read+render/whole": ".3f",
            "early/whole": ".3f",
        },
    )  # fmt: skip
    repeats = 1 if quick else 9
    for language, voice, text in _LINES[1::3] if quick else _LINES:
        request = SpeechRequest(text, language, engine.preset(voice))
        table.add(language, len(text), *_speed_of(engine, whole, stages, request, repeats))
    typed = [row[3] for row in table.rows if row[:2] == _TYPED]
    return table, [
        Check("render / whole, median of lines", statistics.median(table.column("render/whole")), 1.02),
        Check("stages before sound, share of the whole", statistics.median(table.column("early/whole")), 0.05),
        Check("read of a 60-character line, ms", float(typed[0] or 0.0), 40.0),
    ]  # fmt: skip


def _speed_of(
    engine: KokoroEngine, whole: Whole, stages: Stages, request: SpeechRequest, repeats: int
) -> tuple[float, ...]:
    """The figures of one line, in the order of the table's columns from `speech s` on."""
    cancel = CancelToken()
    reading = engine.read(request, cancel)
    length = reading.natural_samples / SAMPLE_RATE
    works = {
        "read": lambda: engine.read(request, cancel),
        "render": lambda: engine.render(reading, None, cancel),
        "whole": lambda: [whole.run(piece.symbols, request.voice) for piece in reading.pieces],
        "early": lambda: _early_stages(stages, reading, cancel),
    }
    times = side_by_side(works, repeats)
    both = [a + b for a, b in zip(times["read"], times["render"], strict=True)]
    return (
        length,
        statistics.median(times["read"]) * 1000,
        statistics.median(times["render"]) / length,
        statistics.median(both) / length,
        statistics.median(times["whole"]) / length,
        median_ratio(times["render"], times["whole"]),
        median_ratio(both, times["whole"]),
        median_ratio(times["early"], times["whole"]),
    )


def _early_stages(stages: Stages, reading: KokoroReading, cancel: CancelToken) -> None:
    """What comes before sound: text, energy and pitch."""
    for piece in reading.pieces:
        values: dict[str, NDArray[Any]] = {
            split.TOKENS: vocabulary.tokens(piece.symbols),
            split.STYLE: piece.style,
        }
        lengths, features = stages.run(Stage.TEXT, values, cancel)
        alignment = durations.alignment(durations.natural(lengths[0]))
        values |= {split.PROSODY_FEATURES: features, split.ALIGNMENT: alignment}
        _, flow = stages.run(Stage.ENERGY, values, cancel)
        stages.run(Stage.PITCH, {**values, split.FLOW: flow}, cancel)


def measure_memory(precision: weights.Precision, model: Path, *, quick: bool) -> Table:
    """Load time and memory, each in a process of its own that speaks the longest English line, or the shortest."""
    table = Table(
        "Start and memory (a process each, files in the disk cache)",
        {"run": "", "load s": ".2f", "loaded MB": ".0f", "peak MB": ".0f"},
    )
    language, voice, text = _LINES[0 if quick else 2]
    symbols = spell(text, language).symbols
    for name, which in (("cut (ours)", "cut"), ("whole, one session", "whole")):
        command = [sys.executable, "-m", "bench.speech", "--memory-of", which, "--model", str(model)]
        command += ["--precision", precision, "--speak", symbols, "--voice", voice]
        seen = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        table.add(name, seen["load_s"], seen["loaded_mb"], seen["peak_mb"])
    return table


def _footprint(arguments: argparse.Namespace) -> dict[str, float]:
    """In this process: time to load, memory then, and the most after speaking."""
    import onnxruntime  # noqa: F401  # what both need is no part of loading either

    voice = packs.preset(arguments.voice)
    before = _memory_mb("VmRSS")
    if arguments.memory_of == "cut":
        spelt = Phonemes(symbols=arguments.speak, spoken="", unspoken=())
        engine = KokoroEngine(precision=arguments.precision, phonemize=lambda _text, _language: spelt)
        load_s = seconds(engine.load)
        loaded = _memory_mb("VmRSS") - before
        engine.render(engine.read(SpeechRequest("", "en", voice), CancelToken()), None, CancelToken())
    else:
        start = time.perf_counter()
        whole = Whole(_whole_session(arguments.model))
        load_s = time.perf_counter() - start
        loaded = _memory_mb("VmRSS") - before
        whole.run(arguments.speak, voice)
    return {"load_s": load_s, "loaded_mb": loaded, "peak_mb": _memory_mb("VmHWM")}


def _write_whole(target: Path, precision: weights.Precision) -> None:
    import onnx

    weights.write_model(target, onnx.ModelProto.FromString(weights.assembled()), precision)


def _whole_session(model: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = usual_threads()
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def _memory_mb(field: str) -> float:
    """A figure of this process, mapped files included; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = (line for line in status.read_text().splitlines() if line.startswith(f"{field}:"))
    return float(line.split()[1]) / 1000


if __name__ == "__main__":
    sys.exit(main())
