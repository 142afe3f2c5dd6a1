"""The text front end of 2.5, each stage fed with what the official one before it made.

The official words come from another build of the grammars (WeTextProcessing); `DEVIATIONS` of version 2 hold here too.
"""

from __future__ import annotations

import re
from typing import Any

from dubstudio.speech.indextts2.text import v25
from dubstudio.speech.indextts2.text.normalise import is_chinese
from dubstudio.speech.indextts2.text.specials import language_row
from tests.parity.harness import Golden, Report
from tests.parity.text_v2 import normalised_rightly

_MARK = re.compile(r"<\|[^<>|]+\|>")
_CLOCK = re.compile(r"(?<=\d):(?=\d\d(?!\d))")
_NUMBER_WORD = re.compile(
    r"\b(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|and|point|negative|minus|plus|first|second|third"
    r"|\w+th|\w+ieth|the|of)\b|[-,\s]",
    re.IGNORECASE,
)


def check(golden: Golden, report: Report) -> None:
    """The vocabulary, and every stage of every text."""
    about = golden.json(f"{golden.name}.json")
    front_end = v25.FrontEndV25(golden.folder / "tiny.tiktoken")
    specials = front_end.tokens.specials
    report.equal("tokens", len(front_end.tokens), about["n_vocab"])
    report.equal("ranks", len(front_end.tokens) - len(specials), about["n_ranks"])
    report.equal("specials", {name: specials.get(name) for name in about["special"]}, about["special"])
    for i, case in enumerate(about["cases"]):
        _check_words(f"{i} ", case, report)
        _check_tokens(f"{i} ", case, front_end, report)


def _check_words(name: str, case: dict[str, Any], report: Report) -> None:
    code, want = case["lang"], case["cleaned"]
    got = v25.cleaned(case["text"])
    # Officially 8:30 becomes 8,30 before it could be read as a time.
    report.equal(name + "cleaned", _CLOCK.sub(",", got), want)
    want = case["normalized"]
    got = v25.normalised(case["cleaned"], code)
    report.equal(name + "normalised", want if _is_right(case["cleaned"], got, want) else got, want)
    report.equal(name + "annotated", v25.annotated(want, code), case["annotated"])
    got, want = v25.final(case["annotated"], code), case["final"]
    if code.lower() == "ja" and _MARK.search(want.replace(" ", "")):
        # Officially the marks of readings are taken apart as if they were words.
        got, want = got.replace(" ", ""), want.replace(" ", "")
    report.equal(name + "final", got, want)


def _is_right(text: str, got: str, want: str) -> bool:
    if normalised_rightly(text, got, want):
        return True
    if _MARK.search(text):
        # Officially the digits in the names of marks are read as numbers, and the marks are none any more.
        return _MARK.findall(got) == _MARK.findall(text) and _MARK.sub("", got) == _MARK.sub("", want)
    # The grammars of the two builds read English numbers differently, and nothing else.
    has_digit = re.search(r"\d", text) is not None
    return has_digit and not is_chinese(text) and _NUMBER_WORD.sub("", got) == _NUMBER_WORD.sub("", want)


def _check_tokens(name: str, case: dict[str, Any], front_end: v25.FrontEndV25, report: Report) -> None:
    code = case["lang"]
    report.equal(name + "segments", front_end.split(case["final"], code, case["max_tokens"]), case["segments"])
    report.equal(name + "ids", [list(front_end.ids(part, code)) for part in case["segments"]], case["ids"])
    report.equal(name + "language", language_row(code), case["lang_id"])
