"""Who speaks, where the text itself says so: ``ANNA: Hi``, ``张伟：你好``, ``[ANNA] Hi``, ``- Hi`` / ``- Hello``.

What is said of the manner before a name, ``[angry] ANNA: Hi``, stays in the text.

Taking "Note: stay here" for a speaker would silence a word, so a name must look like one, must not be among the
words that usually stand before a colon, and must have support from the rest of the file. What is in doubt stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dubstudio.files.subtitles.cues import Cue
from dubstudio.files.subtitles.markup import Markup, leading, plain, split_lines
from dubstudio.files.subtitles.speaker_words import (
    ARTICLES,
    NEVER_CJK_NAMES,
    NEVER_NAMES,
    NO_NAME_BEGINNINGS,
    NO_NAME_ENDINGS,
    PARTICLES,
    POLITE_ENDINGS,
    SENTENCE_BEGINNINGS,
)
from dubstudio.text.emotion_tags import emotion_tag

_ENOUGH = 2  # points of support for a name to be taken
_TAGS = r"(?:<[^<>\n]*>|\{[^{}\n]*\})*"
_START = rf"^(?P<lead>{_TAGS})(?P<prefix>(?:[-–—‐−][ \t]*)?"
_BRACKET = r"(?:\[[^\[\]\n]{1,40}\]|【[^【】\n]{1,40}】|［[^［］\n]{1,40}］|〔[^〔〕\n]{1,40}〕)"
_MANNER = rf"(?P<manner>{_BRACKET}(?:[ \t]|<[^<>|\n]*>|\{{[^{{}}\n]*\}})*)"
_ASIDE = r"(?:[ \t]*[(（][^()（）\n]{1,40}[)）])?"  # ANNA (whispering):
_COLON = r"(?:：|:(?=\s|<|\{|[^\x00-\x7f]))"
_PREFIXES = (
    re.compile(
        rf"{_START}{_MANNER}?(?P<name>[^\W\d_][^\n:：<>{{}}\[\]()（）【】]{{0,39}}?){_ASIDE}[ \t]*"
        rf"(?P<inner>{_TAGS}){_COLON}(?P<after>{_TAGS})\s*)(?=\S)",
        re.MULTILINE,
    ),
    *(
        re.compile(
            rf"{_START}{manner}(?P<bracket>[\[【])(?P<name>[^\W\d_][^\n\[\]【】]{{0,39}})[\]】]"
            rf"(?P<inner>{_TAGS})[:：]?(?P<after>{_TAGS})\s*)(?=\S)",
            re.MULTILINE,
        )
        for manner in (_MANNER, "")
    ),
)
_DIALOGUE = re.compile(r"[-–—‐−][ \t]*(?=[^\s\-–—‐−])")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af·・]+[A-Z0-9]?")


class _Prefix(NamedTuple):
    """A phrase at the start of a line that may name its speaker."""

    name: str
    form: str  # caps | title | cjk, and [ before it when in brackets
    start: int
    end: int
    tags: str  # markup inside, which stays
    manner: str = ""  # a bracket before the name, which stays too

    def removed_from(self, text: str) -> str:
        return text[: self.start] + self.manner + self.tags + text[self.end :]

    def written_in(self, text: str) -> str:
        """Itself as it stands there, without what stays."""
        return re.sub(_TAGS, "", text[self.start : self.end].replace(self.manner, "", 1))


def name_speakers(cues: Sequence[Cue], *, split_dialogue: bool = False) -> list[Cue]:
    """Move names from the text of cues into their `speaker`.

    Args:
        cues: As read from a file. Those with a speaker keep it, and lose a prefix that repeats it.
        split_dialogue: Whether a cue in which two people speak becomes two, its time shared by length of
            text. Otherwise its text is left as it is, names and dashes included.

    Returns:
        The cues in the same order. A prefix taken out is in ``kept["text:prefix"]``, what stays before it in
        ``kept["text:manner"]``.
    """
    names = _supported_names(cues)
    if split_dialogue:
        cues = [part for cue in cues for part in _split(cue, names)]
    return [_named(cue, names) for cue in cues]


def prefix_of(cue: Cue) -> str:
    """The prefix that `name_speakers` took out of a cue, if it still names its speaker; else nothing."""
    prefix = cue.kept.get("text:prefix", "")
    return prefix if cue.speaker and cue.speaker in prefix else ""


def with_prefix(text: str, prefix: str, markup: Markup, manner: str = "") -> str:
    """The text with a prefix again, behind the markup it begins with, and behind its manner where that is there."""
    at = leading(text, markup)
    if manner and text.startswith(manner, at):
        at += len(manner)
    return text[:at] + prefix + text[at:]


def _supported_names(cues: Sequence[Cue]) -> frozenset[str]:
    """The names worth believing: by their looks, by repetition, and by the habit of the file."""
    found = [prefixes for cue in cues if (prefixes := _prefixes(cue.text))]
    cues_with = Counter(name for prefixes in found for name in {prefix.name for prefix in prefixes})
    forms = {prefix.name: prefix.form for prefixes in found for prefix in prefixes}
    habit = len(found) >= 2 and len(found) * 2 >= len(cues)
    shouted = _is_shouted(cues)
    looks = {name: _looks(name, form, shouted=shouted) for name, form in forms.items()}
    sure = {name for name in forms if looks[name] + (cues_with[name] >= 2) + habit >= _ENOUGH}
    usual_forms = {forms[name] for name in sure}
    return frozenset(sure | {name for name in forms if looks[name] and forms[name] in usual_forms})


def _looks(name: str, form: str, *, shouted: bool) -> int:
    """Points for what a name looks like, 0–2."""
    if form == "caps":
        return 1 if shouted or len(name) == 1 else 2
    if form == "cjk":
        return 2 if name.endswith(POLITE_ENDINGS) else 1
    return 0 if form == "[title" else 1


def _prefixes(text: str) -> list[_Prefix]:
    """All phrases that look like the name of a speaker, one a line at most."""
    prefixes: list[_Prefix] = []
    for match in (match for pattern in _PREFIXES for match in pattern.finditer(text)):
        name = " ".join(match["name"].split())
        if form := _form(name):
            bracket = "[" if "bracket" in match.groupdict() else ""
            manner = match.groupdict().get("manner") or ""
            if manner and not _is_manner(manner):
                continue
            if bracket and any(prefix.manner and prefix.start == match.start("prefix") for prefix in prefixes):
                continue
            tags = match["inner"] + match["after"]
            prefixes.append(_Prefix(name, bracket + form, match.start("prefix"), match.end("prefix"), tags, manner))
    return prefixes


def _is_manner(bracket: str) -> bool:
    """Whether a bracket before a name says how somebody speaks, and is no name itself."""
    words = re.sub(_TAGS, "", bracket).strip()
    return not _form(words[1:-1].strip()) or emotion_tag(f"{words} …")[0] is not None


def _form(name: str) -> str:
    """How a phrase is spelled, if a name can be spelled so; else nothing."""
    if _CJK.fullmatch(name):
        return "cjk" if _may_be_cjk_name(name) else ""
    words = name.split()
    first = words[0].lower().rstrip(".,!?")
    if len(words) > 3 or first in NEVER_NAMES or name[-1] in ",;!?…" or name.upper() == name.lower():
        return ""
    if name == name.upper():
        sound = any(word.endswith("ING") and len(word) > 4 for word in words)
        return "" if sound or first in SENTENCE_BEGINNINGS - ARTICLES else "caps"
    proper = all(word in PARTICLES or word[0].isupper() or word[0].isdigit() or word[0] == "#" for word in words)
    return "title" if proper and name[0].isupper() and first not in SENTENCE_BEGINNINGS else ""


def _may_be_cjk_name(name: str) -> bool:
    longest = 12 if "·" in name or "・" in name else 6
    return (
        len(name) <= longest
        and name not in NEVER_CJK_NAMES
        and not name.startswith(NO_NAME_BEGINNINGS)
        and not name.endswith(NO_NAME_ENDINGS)
    )


def _is_shouted(cues: Iterable[Cue]) -> bool:
    """Whether everything is in capitals, so that they tell nothing."""
    letters = [c for cue in cues for c in cue.plain if c.upper() != c.lower()]
    return sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _named(cue: Cue, names: frozenset[str]) -> Cue:
    if "\n" in cue.text and len(set(_VOICE.findall(cue.text))) > 1:
        return cue
    prefixes = _prefixes(cue.text)
    if cue.speaker:
        prefixes = [prefix for prefix in prefixes if prefix.name.casefold() == cue.speaker.casefold()]
    else:
        prefixes = [prefix for prefix in prefixes if prefix.name in names]
    if len({prefix.name for prefix in prefixes}) != 1 or plain(cue.text[: prefixes[0].start], cue.markup):
        return cue
    text = cue.text
    for prefix in reversed(prefixes):
        text = prefix.removed_from(text)
    first = prefixes[0]
    kept = {**cue.kept, "text:prefix": first.written_in(cue.text)}
    if first.manner:
        kept["text:manner"] = first.manner
    return replace(cue, text=text, speaker=cue.speaker or first.name, kept=kept)


def _split(cue: Cue, names: frozenset[str]) -> Iterator[Cue]:
    """The cue, or a cue for each of those who speak in it."""
    parts = _voices(cue) or _lines(cue, names)
    if not 2 <= len(parts) <= cue.length_ms:
        yield cue
        return
    weights = [max(len(plain(text, cue.markup)), 1) for _, text in parts]
    start_ms, said, total = cue.start_ms, 0, sum(weights)
    for (speaker, text), weight in zip(parts, weights, strict=True):
        said += weight
        end_ms = cue.start_ms + cue.length_ms * said // total
        yield replace(cue, start_ms=start_ms, end_ms=end_ms, text=text, speaker=speaker or cue.speaker)
        start_ms = end_ms


def _voices(cue: Cue) -> list[tuple[str, str]]:
    """Speakers and texts of a VTT cue with several voices."""
    if cue.markup != "vtt":
        return []
    pieces = _VOICE.split(cue.text)[1:]
    return [
        (plain(name, "vtt"), text.replace("</v>", "").strip())
        for name, text in zip(pieces[::2], pieces[1::2], strict=True)
        if text.strip()
    ]


def _lines(cue: Cue, names: frozenset[str]) -> list[tuple[str, str]]:
    """Texts that begin with a dash each, or else with different names."""
    lines = split_lines(cue.text, cue.markup)
    words = [plain(line, cue.markup) for line in lines]
    starts = [index for index, line in enumerate(words) if _DIALOGUE.match(line)]
    if len(starts) < 2:
        starts = [i for i, line in enumerate(lines) if any(p.name in names for p in _prefixes(line + " …"))]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], len(lines)]
    texts = ["\n".join(lines[start:end]) for start, end in zip([0, *starts[1:]], ends, strict=True)]
    return [("", re.sub(rf"^({_TAGS})[-–—‐−][ \t]*", r"\1", text)) for text in texts]
