"""Words that are always read in the same way, put into a line as the readings it could give by itself.

The line that comes out says everything: nobody behind it needs to know that there is a lexicon. Knows no phonemes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dubstudio.project.entities import Pronunciation
from dubstudio.text.inline import Inline, Stressed, Words, read_inline

_TAG_OR_DIRECTION = re.compile(r"<[^<>|]*>|\{[^{}]*\}|\[[^\[\]]*\]|［[^［］]*］|https?://\S+|www\.\S+|\S+@\S+")
_KANA, _HAN = re.compile("[\u3041-\u30ff]"), re.compile("[\u3400-\u9fff]")
_LETTER = "A-Za-z0-9\u00c0-\u024f"
_STARTS_APART, _ENDS_APART = re.compile(f"[{_LETTER}]"), re.compile(f"[{_LETTER}]$")


@dataclass(frozen=True)
class _Matcher:
    """What is looked for in the lines of one language and character."""

    pattern: re.Pattern[str]
    entries: tuple[Pronunciation, ...]


class Lexicon:
    """Entries in the order of their weight.

    Args:
        entries: Of two for the same word, one for a character comes before one for everybody, one for a language before
            one for all, and of equals the first.
    """

    def __init__(self, entries: Sequence[Pronunciation]) -> None:
        self._entries = tuple(entry for entry in entries if entry.word.strip() and entry.reading.strip())
        self._matchers: dict[tuple[str, str], _Matcher | None] = {}

    @property
    def entries(self) -> tuple[Pronunciation, ...]:
        """The entries it was made of, but for those that say nothing."""
        return self._entries

    def applied(self, text: str, language: str, character_id: str = "") -> str:
        """A line with the readings of its words.

        The longest word counts. What the line itself says of a word stands, and tags and directions are left alone.

        Args:
            text: As the user writes it.
            language: Its tag.
            character_id: Who says it; empty for nobody in particular.
        """
        if not self._entries:
            return text
        matcher = self._matcher(_primary(language), character_id)
        if matcher is None or not matcher.pattern.search(text):
            return text
        return _applied(text, language, matcher)

    def _matcher(self, language: str, character_id: str) -> _Matcher | None:
        key = language, character_id
        if key not in self._matchers:
            self._matchers[key] = _matcher_of(list(self._fitting(language, character_id)))
        return self._matchers[key]

    def _fitting(self, language: str, character_id: str) -> Iterator[Pronunciation]:
        for entry in self._entries:
            if entry.language and _primary(entry.language) != language:
                continue
            if entry.character_id in ("", character_id):
                yield entry


def trouble(entry: Pronunciation, language: str = "") -> str:
    """What is wrong with the reading of an entry, a sentence with what to do; empty where it can be read.

    Args:
        entry: Of a lexicon.
        language: What the line would be in, where the entry is for all languages; empty: told by its signs.
    """
    tag = entry.language or language or _guessed(entry)
    problems = read_inline(f"<{entry.word}|{entry.reading}>", tag).problems
    return problems[0].message if problems else ""


def _guessed(entry: Pronunciation) -> str:
    if _KANA.search(entry.word + entry.reading):
        return "ja"
    return "zh" if _HAN.search(entry.word) else "en"


def _primary(language: str) -> str:
    return re.split("[-_]", language.strip().lower(), maxsplit=1)[0]


def _matcher_of(entries: list[Pronunciation]) -> _Matcher | None:
    if not entries:
        return None
    # Stable: what came first among equals stays first.
    ranked = sorted(entries, key=lambda entry: (-len(entry.word), not entry.character_id, not entry.language))
    pattern = "|".join(f"({_pattern_of(entry)})" for entry in ranked)
    return _Matcher(re.compile(pattern), tuple(ranked))


def _pattern_of(entry: Pronunciation) -> str:
    word = r"\s+".join(map(re.escape, entry.word.split()))
    if not entry.match_case:
        word = f"(?i:{word})"
    if not entry.whole_word:
        return word
    # Words that are written together, as Chinese and Japanese are, have no edges to look for.
    before = f"(?<![{_LETTER}])(?<![A-Za-z]['’])" if _STARTS_APART.match(entry.word.strip()) else ""
    after = f"(?![{_LETTER}]|['’][A-Za-z])" if _ENDS_APART.search(entry.word.strip()) else ""
    return before + word + after


def _applied(text: str, language: str, matcher: _Matcher) -> str:
    inline = read_inline(text, language)
    written, done = [], 0
    for part in inline.parts:
        if isinstance(part, Stressed):
            written.append(text[done : part.inside] + _applied(part.text, language, matcher))
            done = part.inside + len(part.text)
        elif isinstance(part, Words) and not _is_wrong(part, inline):
            written.append(text[done : part.start] + _with_readings(part.text, matcher))
            done = part.end
    return "".join(written) + text[done:]


def _is_wrong(part: Words, inline: Inline) -> bool:
    """Whether words are what is left of a form that means nothing: there its problem has to be seen."""
    return any(problem.start <= part.start and part.end <= problem.end for problem in inline.problems)


def _with_readings(text: str, matcher: _Matcher) -> str:
    return "".join(
        piece if is_kept else matcher.pattern.sub(lambda found: _form(found, matcher.entries), piece)
        for piece, is_kept in _cut(text, _TAG_OR_DIRECTION.finditer(text))
    )


def _cut(text: str, kept: Iterable[re.Match[str]]) -> Iterator[tuple[str, bool]]:
    start = 0
    for match in kept:
        yield text[start : match.start()], False
        yield match.group(), True
        start = match.end()
    yield text[start:], False


def _form(found: re.Match[str], entries: tuple[Pronunciation, ...]) -> str:
    assert found.lastindex is not None  # every alternative is a group
    return f"<{found.group()}|{entries[found.lastindex - 1].reading}>"
