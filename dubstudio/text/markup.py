"""What in a subtitle's text is not meant for the voice: tags, directions, songs, emoji.

Splits a cue into what is to be said and what is not, with the reason. Tags of subtitle formats leave without a trace,
for they were never words; everything else that is not said is named. Knows nothing of languages' readings, and
speaker names at the start of a line are the subtitle reader's business.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

DIRECTION = "a stage direction"
SONG = "a song or music"
EMOJI = "an emoji"
COMMENT = "a comment of the subtitle format"
CONTROL = "a control character"
DAMAGED = "a character lost when the file was written or decoded"


@dataclass(frozen=True)
class Piece:
    """A stretch of a cue.

    Attributes:
        text: Its characters without tags.
        reason: Why it is not said; empty for what is.
    """

    text: str
    reason: str = ""


_TAG_NAMES = "i|b|u|s|em|strong|font|c|v|lang|ruby|rt|rp|span|p|br|div|tt|body"
_TAG = re.compile(
    rf"</?(?:{_TAG_NAMES})(?:[\s.][^<>]*)?/?>"  # HTML and VTT
    r"|<\d\d:[\d:.]+>"  # VTT karaoke time
    r"|\{\s*\\[^{}]*\}"  # ASS overrides
    r"|\{[yYcCfFsSpP]:[^{}]*\}",  # MicroDVD codes
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"\\[Nn]|<br\s*/?>|\r\n?|[\v\f\x85\u2028\u2029]", re.IGNORECASE)
_READING_AID = re.compile(r"<r[tp]>[^<]*</r[tp]>", re.IGNORECASE)
_TURN_DASH = re.compile(r"^[ \t\u3000]*[-‐‑–—－][ \t\u3000]*(?![-\d])", re.MULTILINE)

# Words that make a bracket a direction wherever it stands; stems, since laughs, laughing and laughter all do.
_SOUNDS = re.compile(
    r"\b(?:laugh|sigh|gasp|cough|sob|cry|cries|crying|weep|whisper|shout|scream|yell|groan|moan|grunt|chuckl|giggl"
    r"|sniff|clear(?:s|ing)\b.*\bthroat|music|applau|cheer|knock|doorbell|(?:phone )?ring(?:s|ing)\b|beep|indistinct"
    r"|inaudible|chatter|silence|pause|beat\b|breath|exhal|inhal|pant(?:s|ing)\b|hum(?:s|ming)\b|whistl|mutter|mumbl"
    r"|speak(?:s|ing)\b|sing(?:s|ing)\b|off-?screen|voice-?over|footsteps|thunder|gunshot|explosion|bark)"
    r"|^(?:v\.?o\.?|o\.?s\.?|in \w+)$"
    r"|叹气|叹息|笑|哭|咳|喘|音乐|掌声|敲门|铃|沉默|停顿|低声|小声|大声|喊|尖叫|呻吟|哽咽|抽泣|旁白|画外|字幕|歌声"
    r"|泣|溜息|ため息|拍手|ノック|叫|悲鳴|息|音$|声$|無言|沈黙|ナレーション",
    re.IGNORECASE,
)
_LANGUAGE_OR_TIME = re.compile(r"in \w+\s*$", re.IGNORECASE)  # a direction between brackets: (in French)
_MAX_SOUND_WORDS, _MAX_SOUND_CHARS = 8, 14  # of a bracket that names a sound
_MAX_WORDS, _MAX_CHARS = 5, 8  # of one that is a direction because a sentence starts with it
_SENTENCE_START = re.compile(r"(?:^|[\n.!?。！？…])[\s\"“”「『']*$")

_NOTE = "[\u2669-\u266c\U0001f3b5\U0001f3b6]"
_NOT_NOTE = _NOTE.replace("[", "[^")
_PICTURE = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff]"
_PICTURE_TAIL = "[\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
_UNSAID = re.compile(
    r"(?P<comment>\{[^{}]*\})"
    r"|(?P<square>\[[^\[\]]*\]|［[^［］]*］|〔[^〔〕]*〕)"
    r"|(?P<round>\([^()]*\)|（[^（）]*）|【[^【】]*】)"
    r"|(?P<star>\*[^*\n]+\*)"
    rf"|(?P<song>{_NOTE}{_NOT_NOTE}*{_NOTE}+|{_NOTE}[^\n]*)"
    r"|(?P<emoticon><3(?!\d))"
    "|(?P<emoji>(?:[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3"
    f"|{_PICTURE}{_PICTURE_TAIL}(?:\u200d{_PICTURE}{_PICTURE_TAIL})*)+)"
    r"|(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+)"
    "|(?P<damaged>[\ufffd\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000f4000-\U0010ffff]+)"
)
_REASONS = {
    "comment": COMMENT,
    "square": DIRECTION,
    "song": SONG,
    "emoji": EMOJI,
    "emoticon": EMOJI,
    "control": CONTROL,
    "damaged": DAMAGED,
}


def strip_tags(text: str) -> str:
    """The text a viewer would see: tags of SRT, VTT and ASS removed, entities resolved, breaks as newlines."""
    text = _READING_AID.sub("", _LINE_BREAK.sub("\n", text)).replace("\\h", " ")
    text = html.unescape(_TAG.sub("", text))
    return "".join(char for char in text if not _is_invisible(char))


def read_markup(text: str) -> list[Piece]:
    """Split a cue's text into what is to be said and what is not.

    Args:
        text: As the subtitle file or the user wrote it.

    Returns:
        Pieces in order, none empty. Nothing but tags, invisible format characters and the dashes that open the turns
        of a dialogue is missing from them.
    """
    shown = _TURN_DASH.sub(_turn_pause, strip_tags(text))
    pieces: list[Piece] = []
    start = at = 0
    while match := _UNSAID.search(shown, at):
        reason = _REASONS.get(match.lastgroup or "") or _bracket_reason(match, shown)
        if not reason:
            at = match.start() + 1
            continue
        pieces += [Piece(shown[start : match.start()]), Piece(match.group(), reason)]
        start = at = match.end()
    pieces.append(Piece(shown[start:]))
    return [piece for piece in pieces if piece.text.strip()]


def is_sound(words: str) -> bool:
    """Whether words between brackets or stars name a sound or a voice, and so are a direction wherever they stand."""
    words = words.strip()
    is_short = len(words.split()) <= _MAX_SOUND_WORDS and (len(words) <= _MAX_SOUND_CHARS or words.isascii())
    return is_short and _SOUNDS.search(words) is not None


def is_starred_sound(words: str) -> bool:
    """As `is_sound`, for what stands between stars: there ``in March`` has weight and is none."""
    return is_sound(words) and not _LANGUAGE_OR_TIME.match(words)


def _turn_pause(dash: re.Match[str]) -> str:
    """What the dash before a turn of a dialogue leaves: a pause, where the line before ends without one."""
    before = dash.string[: dash.start()].rstrip()
    return "— " if before and before[-1].isalnum() else ""


def _bracket_reason(match: re.Match[str], text: str) -> str:
    """Why a round bracket or a starred phrase is not said; empty if it is part of the sentence.

    A bracket is a direction where it names a sound, and where a short one opens a sentence.
    """
    inside = match.group()[1:-1].strip()
    n_words, n_chars = len(inside.split()), len(inside)
    if is_sound(inside):
        return DIRECTION
    if inside.isdecimal():  # the first part of a telephone number
        return ""
    short = n_words <= _MAX_WORDS and (n_chars <= _MAX_CHARS or inside.isascii())
    if short and match.lastgroup == "round" and _SENTENCE_START.search(text, 0, match.start()):
        return DIRECTION
    return ""


def _is_invisible(char: str) -> bool:
    """Format characters: zero-width, direction and byte order marks; not those that bind an emoji together."""
    return unicodedata.category(char) == "Cf" and char != "\u200d" and not "\U000e0020" <= char <= "\U000e007f"
