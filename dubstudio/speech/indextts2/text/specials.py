"""The special tokens and languages of 2.5, whose order gives them their numbers.

They follow Whisper's, with events, feelings and singing tokens that later models of that family added.
"""

from __future__ import annotations

from functools import cache

_CODES = (
    "en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml"
    " cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am"
    " yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su"
)
_WHISPER = tuple(_CODES.split())
_BEYOND = ("yue", "minnan", "wuyu", "dialect", "zh/en", "en/zh", "common")
_EVENTS = ("ASR", "AED", "SER", "Speech", "/Speech", "BGM", "/BGM", "Laughter", "/Laughter", "Applause", "/Applause")
_FEELINGS = ("HAPPY", "SAD", "ANGRY", "NEUTRAL")
_TASKS = ("translate", "transcribe", "startoflm", "startofprev", "nospeech", "notimestamps")
_SOUNDS = ("B", "O", "Q", "A", "CO", "CL", "H", *(f"SP{i:02}" for i in range(1, 14)))
_N_FREE, _N_TIMES, _TIME_STEP = 30, 1501, 0.02

_ROWS = {code: row for row, code in enumerate((*_WHISPER, *_BEYOND))}
COMMON = _ROWS["common"]
"""Row of the language table for texts of several languages, and for any that has none."""


def language_row(code: str) -> int:
    """Row of the language table; that of `COMMON` where a language has none."""
    return _ROWS.get(code.lower(), COMMON)


@cache
def special_names() -> tuple[str, ...]:
    """All special tokens, in the order of their ids."""
    names = ("endoftext", "startoftranscript", *_WHISPER, *_EVENTS, *_FEELINGS, *_TASKS)
    free = tuple(f"SPECIAL_TOKEN_{i}" for i in range(1, _N_FREE + 1))
    sounds = tuple(f"TTS/{sound}" for sound in _SOUNDS)
    times = tuple(f"{i * _TIME_STEP:.2f}" for i in range(_N_TIMES))
    return tuple(f"<|{name}|>" for name in (*names, *free, *sounds, *times))
