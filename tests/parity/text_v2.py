"""The text front end of version 2, each stage fed with what the official one before it made.

Where ours does otherwise than the official code, `DEVIATIONS` says why; nothing else may differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from dubstudio.speech.indextts2.text.normalise import is_chinese, normalise
from dubstudio.speech.indextts2.text.pinyin import TONED, corrected
from dubstudio.speech.indextts2.text.punctuation import mapped
from dubstudio.speech.indextts2.text.segments import split_tokens
from dubstudio.speech.indextts2.text.v2 import FrontEndV2, pretokenised
from tests.parity.harness import Golden, Report

_NAME = re.compile(r"[\u4e00-\u9fff]+(?:[-·—][\u4e00-\u9fff]+){1,2}")
_PLACEHOLDER = re.compile(r"<(?:pinyin|n|note|mark)_[a-z]*>|<H>")
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred)"
_BARE_THOUSAND = re.compile(r"(?<![\w-])thousand\b")
_GROUPED = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_N_LETTERS = 26


@dataclass(frozen=True)
class Deviation:
    """Texts that are normalised otherwise than by the official code.

    Attributes:
        reason: What the official code does wrong there.
        applies: Whether to a text, with the official result.
        holds: Whether our result, beside the official one, is what is meant.
    """

    reason: str
    applies: Callable[[str, str], bool]
    holds: Callable[[str, str, str], bool]


def _items(text: str) -> list[str]:
    return [m.group() for pattern in (TONED, _NAME) for m in pattern.finditer(text)]


def _is_inside_another(text: str) -> bool:
    """A syllable or name that also stands inside a longer word, where a replacement of substrings hits it too."""
    return any(text.count(item) > _items(text).count(item) for item in set(_items(text)))


def _is_whole(text: str, got: str) -> bool:
    """Every protected item is there again, and no placeholder is left."""
    kept = (mapped(corrected(item)) for item in _items(text))
    return not _PLACEHOLDER.search(got) and all(item in got for item in kept)


def _unescaped(want: str) -> str:
    return want.replace("\\'", "'").replace('\\"', '"').replace("\\\\", "\\")


def _counted(want: str) -> str:
    """The official words with the number before thousand, where none is."""
    parts = _BARE_THOUSAND.split(want)
    joined = parts[0]
    for part in parts[1:]:
        has_count = re.search(_COUNT + r"[ -]*\Z", joined)
        joined += ("thousand" if has_count else "one thousand") + part
    return joined


DEVIATIONS = (
    Deviation(
        "wetext escapes quotes and backslashes for its own markup, and they stay in the text",
        lambda text, _: '"' in text or "\\" in text or "“" in text,
        lambda _, got, want: got == _unescaped(want),
    ),
    Deviation(
        "wetext leaves out the one of one thousand in English",
        lambda text, want: "thousand" in want and "thousand" not in text.lower(),
        lambda _, got, want: got == _counted(_unescaped(want)),
    ),
    Deviation(
        "wetext ends a Chinese number at the separator of thousands",
        lambda text, _: is_chinese(text) and _GROUPED.search(text) is not None,
        lambda text, got, _: got == normalise(_GROUPED.sub("", text)),
    ),
    Deviation(
        "more than 26 pinyin or names run out of letters for placeholders",
        lambda text, _: any(len(set(p.findall(text))) > _N_LETTERS for p in (TONED, _NAME)),
        lambda text, got, _: _is_whole(text, got),
    ),
    Deviation(
        "placeholders replace substrings, in an order that changes from run to run",
        lambda text, _: _is_inside_another(text),
        lambda text, got, _: _is_whole(text, got),
    ),
    Deviation(
        "a text that the grammar has no path for becomes empty",
        lambda text, want: not want and bool(text.strip()),
        lambda text, got, _: any(map(str.isalnum, got)) == any(map(str.isalnum, text)),
    ),
)
"""What normalisation does better."""


def normalised_rightly(text: str, got: str, want: str) -> bool:
    """Whether our words are the official ones, or one of `DEVIATIONS` explains and allows the difference."""
    return got == want or any(d.applies(text, want) and d.holds(text, got, want) for d in DEVIATIONS)


def check(golden: Golden, report: Report) -> None:
    """Every stage of every text."""
    front_end = FrontEndV2(golden.folder / "tiny_bpe.model")
    for i, case in enumerate(golden.json(f"{golden.name}.json")["cases"]):
        _check_words(f"{i} ", case, report)
        _check_tokens(f"{i} ", case, front_end, report)


def _check_words(name: str, case: dict[str, Any], report: Report) -> None:
    text, want = case["text"], case["normalized_wetext_t2s_f2h"]
    report.equal(name + "is Chinese", is_chinese(text), case["use_chinese"])
    report.equal(name + "cleaned", mapped(text), case["v25_precleaned"])
    got = normalise(text)
    report.equal(name + "normalised", want if normalised_rightly(text, got, want) else got, want)


def _check_tokens(name: str, case: dict[str, Any], front_end: FrontEndV2, report: Report) -> None:
    text, tokenizer = case["text"], front_end.tokens
    report.equal(name + "pretokenised", pretokenised(case["normalized"]), case["pretok"])
    is_single = len(text.strip()) == 1  # neither normalised nor split
    report.equal(name + "tokens", tokenizer.split(text.strip() if is_single else case["pretok"]), case["tokens"])
    report.equal(name + "ids", list(tokenizer.ids(case["tokens"])), case["ids"])
    for sizes, want in case["segments"].items():
        most, quick = map(int, sizes.split(","))
        got = split_tokens(case["tokens"], most, quick)
        if list(chain(*want)) != case["tokens"]:
            # Officially an apostrophe behind a sentence is said twice; ours has every token once.
            want = case["tokens"]
            got = list(chain(*got)) if all(len(segment) <= most + 1 for segment in got) else got
        report.equal(f"{name}segments {sizes}", got, want)
