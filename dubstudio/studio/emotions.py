"""Emotions as people type them: ``happy=0.6,sad=0.2``, a recording, words, or a tag at the start of a line.

Knows no engine.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dubstudio.base import settings
from dubstudio.base.errors import UsageError
from dubstudio.base.settings import Settings
from dubstudio.project.entities import EMOTIONS, AsVoice, Emotion, FromClip, InWords, Mix
from dubstudio.speech.registry import CLONING_ENGINE
from dubstudio.studio.recordings import name_of

if TYPE_CHECKING:
    from dubstudio.text.inline import EmotionTag

Weights = tuple[float, float, float, float, float, float, float, float]

NO_WEIGHTS: Weights = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

_NAMES: dict[str, tuple[str, ...]] = {
    "happy": ("happy", "高兴", "开心", "快乐", "喜", "喜悦", "嬉しい", "喜び", "うれしい"),
    "angry": ("angry", "愤怒", "生气", "发怒", "怒", "憤怒", "怒り"),
    "sad": ("sad", "悲伤", "难过", "伤心", "哀", "悲傷", "悲しい", "悲しみ"),
    "afraid": ("afraid", "scared", "害怕", "恐惧", "惧", "恐懼", "怖い", "恐怖", "恐れ"),
    "disgusted": ("disgusted", "厌恶", "恶心", "反感", "厭惡", "嫌悪"),
    "melancholic": ("melancholic", "忧郁", "低落", "忧伤", "憂鬱", "哀愁"),
    "surprised": ("surprised", "惊讶", "惊喜", "吃惊", "惊", "驚訝", "驚き", "びっくり"),
    "calm": ("calm", "平静", "冷静", "自然", "平靜", "穏やか", "落ち着いて"),
}
"""What the eight are called where they stand alone; everything else is a description."""

_NAMED = {name: emotion for emotion, names in _NAMES.items() for name in names}
_SHARE = re.compile(r"(\w+)\s*=\s*([\d.]+)[,，\s]*")
_CLIP = re.compile(r"clip\s*=\s*(\S+)")
_QUOTED = re.compile(r'"(.*)"', re.DOTALL)
_VOICE = "voice"


@dataclass(frozen=True)
class Manner:
    """How something is to be said.

    Attributes:
        emotion: As documents hold it.
        clip: The recording it is taken from; None where it is not.
    """

    emotion: Emotion = field(default_factory=AsVoice)
    clip: Path | None = None


def manner(mix: str = "", clip: Path | None = None, words: str = "", strength: float = 1.0) -> Manner:
    """How something is to be said, from what was typed; as the voice is where nothing was.

    Args:
        mix: Names of emotions with their weights, ``happy=0.6,sad=0.2``; a name alone weighs 1.
        clip: A recording.
        words: A description.
        strength: Of whichever is given, 0–1.

    Raises:
        UsageError: More than one was given, or one is impossible.
        InputError: The recording can't be read.
    """
    if sum((bool(mix), clip is not None, bool(words.strip()))) > 1:
        raise UsageError(
            "More than one emotion was given.",
            remedy="Give one of --emotion, --emotion-clip and --emotion-words.",
        )
    if not _is_share(strength):
        raise UsageError(f"An emotion strength of {strength} is impossible.", remedy="Choose one from 0 to 1.")
    if clip is not None:
        return Manner(FromClip(name_of(clip), strength), clip)
    if words.strip():
        return Manner(InWords(words.strip(), strength))
    return Manner(Mix(_weights(mix), strength)) if mix else Manner()


def emotion_of(tag: EmotionTag) -> Emotion:
    """The emotion that a tag at the start of a line means: a mix where it names the eight, a description else.

    Read are ``sad``, ``愤怒``, ``happy=0.6 sad=0.2``, ``clip=NAME``, ``voice`` and any words; those in quotes are a
    description even where they name one of the eight.
    """
    words, strength = tag.words.strip(), 1.0 if tag.strength is None else tag.strength
    if quoted := _QUOTED.fullmatch(words):
        return InWords(quoted[1], strength)
    if words.casefold() == _VOICE:
        return AsVoice()
    if clip := _CLIP.fullmatch(words):
        return FromClip(clip[1], strength)
    weights = _weights_in(words)
    return Mix(weights, strength) if weights else InWords(words, strength)


def tag_of(emotion: Emotion) -> str:
    """An emotion as a tag that `emotion_of` reads again; empty for one made by a newer version."""
    match emotion:
        case AsVoice():
            return f"[emotion: {_VOICE}]"
        case FromClip(clip=clip, strength=strength):
            return _tag(f"clip={clip}", strength) if clip else ""
        case Mix(weights=weights, strength=strength):
            return _tag(_written(weights), strength)
        case InWords(words=words, strength=strength):
            one_line = " ".join(words.split()).replace("[", "(").replace("]", ")")
            return _tag(f'"{one_line}"', strength)
        case _:
            return ""


def has_words_model(engine_id: str, user: Settings) -> bool:
    """Whether an engine has a model of its own on this machine that understands descriptions in place of our rules."""
    if engine_id != CLONING_ENGINE:
        return False
    from dubstudio.speech.indextts2.layout import QWEN
    from dubstudio.studio.model_files import ModelFiles

    named = user[settings.INDEXTTS2_MODEL]
    folder = Path(named).expanduser() if named else ModelFiles(user).folder_for(engine_id)
    return folder is not None and (folder / QWEN / "config.json").is_file()


def _tag(words: str, strength: float) -> str:
    return f"[emotion: {words}]" if strength == 1 else f"[emotion: {words} {strength:g}]"


def _written(weights: Weights) -> str:
    shares = [(name, weight) for name, weight in zip(EMOTIONS, weights, strict=True) if weight]
    if len(shares) == 1 and shares[0][1] == 1:
        return shares[0][0]
    return " ".join(f"{name}={weight:g}" for name, weight in shares) or f"{EMOTIONS[0]}=0"


def _weights_in(words: str) -> Weights | None:
    """The weights that words name; None where they are a description."""
    if name := _NAMED.get(words.casefold()):
        return weights_of({name: 1.0})
    found, at = {}, 0
    while share := _SHARE.match(words, at):
        try:
            weight = float(share[2])
        except ValueError:
            return None
        if share[1].casefold() not in _NAMED or not _is_share(weight):
            return None
        found[_NAMED[share[1].casefold()]] = weight
        at = share.end()
    return weights_of(found) if found and at == len(words) else None


def weights_of(shares: dict[str, float]) -> Weights:
    """Weights in the order of `EMOTIONS`; those that are not named are 0."""
    happy, angry, sad, afraid, disgusted, melancholic, surprised, calm = (shares.get(name, 0.0) for name in EMOTIONS)
    return happy, angry, sad, afraid, disgusted, melancholic, surprised, calm


def described(weights: Weights) -> list[tuple[str, float]]:
    """The emotions of a mix that are there, the strongest first."""
    shares = [(name, weight) for name, weight in zip(EMOTIONS, weights, strict=True) if weight > 0]
    return sorted(shares, key=lambda share: -share[1])


def _weights(mix: str) -> Weights:
    found = dict.fromkeys(EMOTIONS, 0.0)
    for item in mix.split(","):
        name, _, value = (part.strip() for part in item.partition("="))
        if name not in found:
            raise UsageError(f"There is no emotion {name!r}.", remedy=f"There are: {', '.join(EMOTIONS)}.")
        found[name] = _weight(name, value)
    return weights_of(found)


def _weight(name: str, value: str) -> float:
    try:
        weight = float(value or "1")
    except ValueError:
        weight = math.nan
    if not _is_share(weight):
        raise UsageError(f"{name} can't weigh {value!r}.", remedy="Give a weight from 0 to 1, as in happy=0.6.")
    return weight


def _is_share(value: float) -> bool:
    return math.isfinite(value) and 0 <= value <= 1
