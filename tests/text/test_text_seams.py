"""How the layer sits in a program: cheap to import, quiet, offline, quick."""

import subprocess
import sys
import time
from pathlib import Path

from dubstudio.text.phonemes import phonemize

_LIBRARIES = ("jieba", "pypinyin", "wetext", "opencc", "pyopenjtalk", "hibari", "numpy", "onnxruntime", "torch")
_LINES = {
    "zh": "他2024年花了￥1,234.5，我還沒有还钱呢！",
    "en": "Mr. Zyxqor paid $3.50 at 10:30, didn't he?",
    "en-GB": "Shall we go to the bath?",
    "ja": "昨日、友達と風の中で3杯のラーメンを食べました。",
}


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=120, check=False
    )


def test_importing_loads_no_library() -> None:
    done = run(
        "import sys, dubstudio.text.phonemes, dubstudio.text.sentences, dubstudio.text.syllables\n"
        f"print([name for name in {_LIBRARIES!r} if name in sys.modules])"
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_reading_is_quiet_and_needs_no_network() -> None:
    """First lines of each language in a fresh process, with warnings as errors and no sockets."""
    done = run(
        "import socket\n"
        "def refuse(*args, **options): raise AssertionError('the network was asked for')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "from dubstudio.text.phonemes import phonemize\n"
        f"for language, line in {_LINES!r}.items(): assert phonemize(line, language).symbols\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_jieba_compiled_afresh_is_quiet_too(tmp_path: Path) -> None:
    """Its source warns when it is compiled, which happens once on every machine."""
    done = run(
        "import sys\nfrom dubstudio.text.words import cut_words\n"
        f"sys.pycache_prefix = {str(tmp_path)!r}; print(cut_words('我来了'))"
    )
    assert (done.stdout.strip(), done.stderr) == ("['我', '来', '了']", "")


def test_a_line_takes_milliseconds_once_warm() -> None:
    for language, line in _LINES.items():
        phonemize(line, language)
        start = time.process_time()
        for _ in range(20):
            phonemize(line, language)
        assert (time.process_time() - start) / 20 < 0.010, language  # 5 ms wanted; some air for a busy machine
