"""What a line says about its own delivery: readings, pauses, stress, and the emotion at its start.

Forms: ``行(háng)``, ``行(hang2)``, ``<银行|YIN2 HANG2>``, bare ``HANG2``, ``<read|R EH1 D>``, ``<上手|じょうず>``,
``[pause 0.4s]``, ``……`` and ``*word*``. What has such a form but means nothing is a problem with its place, and is
spoken as if the form were not there. Knows no phonemes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dubstudio.text.emotion_tags import EmotionTag, emotion_tag, named_tag
from dubstudio.text.markup import is_starred_sound
from dubstudio.text.pinyin_spelling import syllables_of, with_mark

__all__ = [
    "EmotionTag",
    "GivenReading",
    "Inline",
    "Pause",
    "Problem",
    "Stressed",
    "Words",
    "emotion_tag",
    "read_inline",
    "without_inline",
]

PAUSE_SECONDS = (0.02, 10.0)
"""The shortest and the longest pause that can be asked for."""
LONG_PAUSE = 0.6
"""What ``……`` lasts, seconds."""


@dataclass(frozen=True)
class Problem:
    """A form that means nothing.

    Attributes:
        start: Its first character in the text.
        end: Behind its last one.
        message: A sentence for people, with what to do.
    """

    start: int
    end: int
    message: str


@dataclass(frozen=True)
class Words:
    """A stretch without forms.

    Attributes:
        text: Its characters.
        start: Its place in the text.
    """

    text: str
    start: int

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class GivenReading:
    """A word with how it is read.

    Attributes:
        word: As written; empty for bare pinyin.
        reading: Pinyin by syllables with tone digits (``yin2 hang2``), phones (``R EH1 D``), or kana.
        kind: Which of them.
        start: Of the whole form in the text.
        end: Behind it.
    """

    word: str
    reading: str
    kind: Literal["pinyin", "arpabet", "kana"]
    start: int
    end: int


@dataclass(frozen=True)
class Pause:
    """Silence of a length that was asked for.

    Attributes:
        seconds: At the natural speed of the line.
        start: Of the form in the text.
        end: Behind it.
    """

    seconds: float
    start: int
    end: int


@dataclass(frozen=True)
class Stressed:
    """Words with weight on them.

    Attributes:
        text: The words, in which there may be further forms.
        start: Of the form in the text, its star included.
        end: Behind its last star.
    """

    text: str
    start: int
    end: int

    @property
    def inside(self) -> int:
        """Where the words begin."""
        return self.start + (self.end - self.start - len(self.text)) // 2


Part = Words | GivenReading | Pause | Stressed


@dataclass(frozen=True)
class Inline:
    """A text taken apart.

    Attributes:
        parts: In order. Of what looks like a form and is none there is only the word.
        problems: What was wrong with such forms, in order.
    """

    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]


_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BARE = "[A-ZÜ]{2,6}[1-5]"
_LENGTH = r"[:：]?\s*(?:\d+(?:[.,]\d+)?|[.,]\d+)\s*(?:[sS][a-zA-Z]*|秒钟|秒鐘|秒|[mM][sS]|毫秒|ミリ秒)?"
_FORM = re.compile(
    r"<(?!\s)(?P<word>[^<>|\n]*)\|(?P<reading>[^<>|\n]*)>"
    r"|<(?!\s)(?P<open>[^<>|\n]+)\|[^<>\n]*$"
    r"|[\[［]\s*(?i:pause\b|停顿|停頓|ポーズ)\s*(?P<length>[^\[\]［］\n]*)[\]］]"
    rf"|[\[［]\s*(?i:pause\b|停顿|停頓|ポーズ)\s*(?P<endless>{_LENGTH})(?![^\[\]［］\n]*[\]］])"
    rf"|(?<=[{_HAN}])(?P<bracket>\((?P<half>[^()（）\n]{{1,60}})\)|（(?P<full>[^()（）\n]{{1,60}})）)"
    rf"|(?<=[{_HAN}]\*)[(（](?P<behind>[^()（）\n]{{1,60}})[)）]"
    rf"|(?<=[{_HAN}])[(（](?P<unclosed>[A-Za-z\u00c0-\u024f'’ 0-9]{{1,60}})(?![^()（）\n]*[)）])"
    r"|(?<!\*)(?!(?<=\d)\*+[A-Za-z\d(][^*\n]*\*+[A-Za-z\d(])"  # 2*3*4
    r"(?P<stars>\*{1,2})(?P<stressed>[^*\s](?:[^*\n]*[^*\s])?)(?P=stars)(?!\*)"
    rf"|(?<![A-Za-z0-9])(?P<bare>{_BARE}(?: ?{_BARE})*)(?![A-Za-z0-9])"
    r"|(?P<dots>[…⋯]{2,})",
    re.MULTILINE,
)
_MAY_BE_FORM = re.compile(r"[<\[［(（*…⋯]|[A-ZÜ][1-5]")
_HAN_RUN = re.compile(f"[{_HAN}]+")
_HAN_END = re.compile(f"[{_HAN}]+$")
_KANA = re.compile(r"[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff]")
_ALL_KANA = re.compile(r"[\u3041-\u3096\u309d-\u309f\u30a1-\u30ff\s]+")
_SECONDS = re.compile(r"[:：]?\s*(\d+(?:[.,]\d+)?|[.,]\d+)\s*(s|secs?|seconds?|秒钟|秒鐘|秒|ms|毫秒|ミリ秒)?")
_THOUSANDTHS = ("ms", "毫秒", "ミリ秒")
_PHONE = re.compile(
    "(?:AA|AE|AH|AO|AW|AY|EH|ER|EY|IH|IY|OW|OY|UH|UW)[012]?|B|CH|D|DH|F|G|HH|JH|K|L|M|N|NG|P|R|S|SH|T|TH|V|W|Y|Z|ZH"
)
_TONED_WORD = re.compile(r"[A-Za-züÜ:]{1,7}[0-9]|[A-Za-züÜ]*[āēīōūǖǎěǐǒǔǚ][A-Za-z]*[0-9]?")
_ACCENTED_WORD = re.compile(r"[A-Za-z]{0,5}[áéíóúǘàèìòùǜ][A-Za-z]{0,5}")
_FOREIGN_END = re.compile(r"[a-z]{2,}[éèàó]$")  # café, olé: no word of pinyin ends so without being one
_BETWEEN = re.compile(r"[\s'’·-]+")

_NO_PINYIN = "“{}” is no pinyin: write syllables with tones, such as hang2 or háng."
_NO_PHONE = "“{}” is no sound of English: write those of the CMU dictionary, such as R EH1 D."
_NO_KANA = "“{}” is no kana: write the reading in kana, such as じょうず."
_KANA_HERE = "“{}” can't be read as kana here: write the sounds of the CMU dictionary, such as R EH1 D."
_N_SYLLABLES = "A reading has one syllable for each character: “{}” needs {}, not {}."
_NO_WORD = "A reading belongs to a word: write it before the stroke, as in <read|R EH1 D>."
_EMPTY = "The reading of “{}” is missing: write it behind the stroke, as in <银行|YIN2 HANG2>."
_OPEN = "The reading of “{}” does not end: put > behind it."
_BRACKET_OPEN = "The bracket before “{}” does not end: put ) behind the reading."
_BEHIND_STAR = "The reading “{}” stands behind a star: put it right behind its characters, as in *行(háng)*."
_PAUSE_OPEN = "The pause does not end: put ] behind it."
_NO_LENGTH = "“{}” is no length: write seconds, as in [pause 0.4s]."
_LENGTHS = "A pause lasts between 0.02 and 10 seconds: choose another length."


def read_inline(text: str, language: str) -> Inline:
    """Take a line apart at the forms inside it.

    Args:
        text: As the user writes it; tags of subtitle formats may be in it.
        language: Its tag: bare pinyin is a form in Chinese only, kana for Latin letters in Japanese only.
    """
    if not _MAY_BE_FORM.search(text):
        return Inline((Words(text, 0),) if text else (), ())
    reader = _Reader(text, re.split("[-_]", language.strip().lower(), maxsplit=1)[0])
    reader.read()
    return Inline(tuple(reader.parts), tuple(sorted(reader.problems, key=lambda problem: problem.start)))


class _Reader:
    """One text on its way to parts and problems."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = {"cmn": "zh", "zho": "zh", "chi": "zh", "jpn": "ja"}.get(language, language)
        self.parts: list[Part] = []
        self.problems: list[Problem] = []
        self._done = 0

    def read(self) -> None:
        """Go through the text once."""
        for match in _FORM.finditer(self.text):
            if match["bracket"]:
                self._bracket(match)
            elif match["stressed"]:
                self._stressed(match)
            elif match["bare"]:
                self._bare(match)
            elif match["endless"]:
                self._wrong(match, _PAUSE_OPEN)
                self._take(*match.span(), None)
            elif match["unclosed"] or match["behind"]:
                self._misplaced(match)
            elif match["dots"]:
                self._dots(match)
            elif match["length"] is not None:
                self._pause(match)
            else:
                self._angle(match)
        self._words_until(len(self.text))

    def _words_until(self, end: int) -> None:
        if end > self._done:
            self.parts.append(Words(self.text[self._done : end], self._done))
            self._done = end

    def _take(self, start: int, end: int, part: Part | None) -> None:
        """What stands in the text from start to end is this part; nothing where there is none."""
        self._words_until(start)
        if part is not None:
            self.parts.append(part)
        self._done = end

    def _wrong(self, match: re.Match[str], message: str, *about: object, start: int = -1) -> None:
        self.problems.append(Problem(match.start() if start < 0 else start, match.end(), message.format(*about)))

    def _angle(self, match: re.Match[str]) -> None:
        group = "word" if match["open"] is None else "open"
        word, reading = match[group], (match["reading"] or "").strip()
        if match["open"] is not None and not any(map(str.isalnum, word)):
            return
        as_word = Words(word, match.start(group)) if word.strip() else None
        if match["open"] is not None:
            self._wrong(match, _OPEN, word.strip())
        elif not word.strip():
            self._wrong(match, _NO_WORD)
        elif not reading:
            self._wrong(match, _EMPTY, word.strip())
        elif found := self._given(match, word.strip(), reading):
            self._take(match.start(), match.end(), found)
            return
        self._take(match.start(), match.end(), as_word)

    def _given(self, match: re.Match[str], word: str, reading: str) -> GivenReading | None:
        """The reading of a word between angle brackets; None where it is wrong, which is a problem then."""
        n_han = sum(map(len, _HAN_RUN.findall(word)))
        span = (match.start(), match.end())
        if _ALL_KANA.fullmatch(reading):
            if n_han or self.language == "ja" or _KANA.search(word):
                return GivenReading(word, "".join(reading.split()), "kana", *span)
            self._wrong(match, _KANA_HERE, word)
            return None
        if not n_han and not _KANA.search(word):
            wrong = next((phone for phone in reading.upper().split() if not _is_phone(phone)), "")
            if not wrong:
                return GivenReading(word, " ".join(reading.upper().replace(".", " ").split()), "arpabet", *span)
            syllables = syllables_of(reading)
            if syllables and (self.language == "zh" or not word.isascii()):
                return GivenReading(word, " ".join(syllables), "pinyin", *span)
            self._wrong(match, _NO_PHONE, wrong)
            return None
        syllables = syllables_of(reading)
        if not syllables:
            self._wrong(match, _NO_KANA if self.language == "ja" else _NO_PINYIN, reading)
        elif n_han == len(word) and (n := _n_for(word, syllables)) != n_han:
            self._wrong(match, _N_SYLLABLES, word, n_han, n)
        else:
            return GivenReading(word, " ".join(syllables), "pinyin", *span)
        return None

    def _bracket(self, match: re.Match[str]) -> None:
        reading = (match["half"] or match["full"]).strip()
        han = _HAN_END.search(self.text, self._done, match.start())
        if han is None or (len(reading) == 2 and reading[0].isupper()):  # 纸(A4) is none
            return
        word, syllables = han.group(), syllables_of(reading)
        n = len(syllables)
        if syllables and n - ("r5" in syllables and not word.endswith("儿")) <= len(word):
            start = match.start() - (n if n <= len(word) else len(word))
            if "r5" in syllables and not word.endswith("儿"):
                start = match.start() - (n - 1)
            given = GivenReading(self.text[start : match.start()], " ".join(syllables), "pinyin", start, match.end())
            self._take(start, match.end(), given)
        elif syllables or (self.language == "zh" and _looks_like_pinyin(reading)):
            if syllables:
                self._wrong(match, _N_SYLLABLES, word, len(word), n)
            else:
                self._wrong(match, _NO_PINYIN, reading)
            self._take(match.start(), match.end(), None)

    def _misplaced(self, match: re.Match[str]) -> None:
        """A bracket with pinyin that does not end, or stands behind a star."""
        reading = (match["unclosed"] or match["behind"]).strip()
        if self.language == "zh" and syllables_of(reading):
            self._wrong(match, _BRACKET_OPEN if match["unclosed"] else _BEHIND_STAR, reading)
            self._take(*match.span(), None)

    def _bare(self, match: re.Match[str]) -> None:
        found = match["bare"]
        if self.language != "zh" or not (syllables := syllables_of(found)):
            return
        self._take(*match.span(), GivenReading("", " ".join(syllables), "pinyin", *match.span()))

    def _stressed(self, match: re.Match[str]) -> None:
        inside = match["stressed"]
        if is_starred_sound(inside):
            return
        start = match.start("stressed")
        inner = read_inline(inside, self.language)
        self.problems += [Problem(p.start + start, p.end + start, p.message) for p in inner.problems]
        self._take(*match.span(), Stressed(inside, *match.span()))

    def _dots(self, match: re.Match[str]) -> None:
        before, after = self.text[: match.start()], self.text[match.end() :]
        if any(map(str.isalnum, before)) and any(map(str.isalnum, after)):
            self._words_until(match.end())
            self.parts.append(Pause(LONG_PAUSE, match.end(), match.end()))

    def _pause(self, match: re.Match[str]) -> None:
        length = match["length"].strip()
        if not any(map(str.isdigit, length)):
            return  # [pause] alone is a direction like others
        found = _SECONDS.fullmatch(length.lower())
        least, most = PAUSE_SECONDS
        if found is None:
            self._wrong(match, _NO_LENGTH, length)
            self._take(*match.span(), None)
            return
        seconds = float(found[1].replace(",", ".")) / (1000 if found[2] in _THOUSANDTHS else 1)
        if not least <= seconds <= most:
            self._wrong(match, _LENGTHS)
            self._take(*match.span(), None)
            return
        self._take(*match.span(), Pause(seconds, *match.span()))


def _is_phone(phone: str) -> bool:
    return phone == "." or _PHONE.fullmatch(phone) is not None


def _n_for(word: str, syllables: tuple[str, ...]) -> int:
    """How many characters a reading is for; erhua may be written without its 儿."""
    return len(syllables) - (0 if "儿" in word else syllables.count("r5"))


def _looks_like_pinyin(reading: str) -> bool:
    """Whether a bracket that holds no pinyin was meant to: a word with a tone digit or a mark is seldom any other."""
    words = [word for word in _BETWEEN.split(reading) if word]
    toned = [word for word in words if _TONED_WORD.fullmatch(word) and not word.isupper()]
    accented = [w for w in words if _ACCENTED_WORD.fullmatch(w) and not _FOREIGN_END.search(w)]
    return bool(words) and len(toned) + len(accented) == len(words)


def without_inline(text: str, language: str = "") -> str:
    """What a viewer should read of a line: its words, without readings, tags of pauses and emotion, and stars.

    Args:
        text: As the user writes it.
        language: Its tag; guessed by its letters where it is empty.
    """
    text = named_tag(text)[1]
    shown = ""
    for part in read_inline(text, language or ("ja" if _KANA.search(text) else "zh")).parts:
        piece = _shown(part, language)
        if isinstance(part, Pause) and part.end > part.start and (not shown or shown[-1].isspace()):
            shown = shown.rstrip(" ") + (" " if shown.strip() else "")
            continue
        if piece[:1] == " " and (not shown or shown[-1] == " "):
            piece = piece.lstrip(" ")
        shown += piece
    return shown


def _shown(part: Part, language: str) -> str:
    match part:
        case Words():
            return part.text
        case GivenReading():
            return part.word or "".join(map(with_mark, part.reading.split()))
        case Stressed():
            return without_inline(part.text, language)
        case _:
            return ""
