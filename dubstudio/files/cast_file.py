"""``cast.toml``: which voice speaks which character. Knows names of voices, not whether they exist.

    default = "af_heart"                  # for everybody who is not listed
    language = "en"                       # of the dub, unless the command says otherwise

    [cast]
    "ANNA" = "af_bella"
    "张伟" = { voice = "zm_yunxi", language = "zh", emotion = "happy" }
    "BORIS" = { voice = "am_adam", emotion = { angry = 0.6, sad = 0.3, strength = 0.8 } }
    "NARRATOR" = { voice = "bm_george", emotion = { words = "tired, whispering" } }

Every key but one voice may be left out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field

from dubstudio.base.errors import UsageError, input_error
from dubstudio.project.entities import EMOTIONS, AsVoice, Emotion, InWords, Mix

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LARGEST_BYTES = 1024 * 1024
_T = TypeVar("_T")


class Role(Struct, frozen=True):
    """How one character is spoken.

    Attributes:
        voice: Id of the voice.
        language: BCP-47, or empty for that of the dub.
        emotion: How, unless a line says otherwise.
    """

    voice: str
    language: str = ""
    emotion: Emotion = field(default_factory=AsVoice)


class CastSheet(Struct, frozen=True):
    """A whole cast.

    Attributes:
        roles: By the names in the subtitles.
        default: For everybody else, and for lines without a speaker.
        language: Of the dub, BCP-47; empty if the file does not say.
    """

    roles: Mapping[str, Role] = field(default_factory=dict)
    default: Role | None = None
    language: str = ""

    def role_of(self, speaker: str) -> Role | None:
        """The role of a speaker, by the very name or else in other capitals; the default for everybody else."""
        if (role := self.roles.get(speaker)) is not None:
            return role
        folded = speaker.casefold()
        return next((role for name, role in self.roles.items() if name.casefold() == folded), self.default)


def read_cast(path: Path) -> CastSheet:
    """Read a cast sheet.

    Raises:
        MissingFile: There is no such file.
        UsageError: It is not TOML, or a key in it, which is named, can't be what it is.
        InputError: It can't be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise input_error(error, path) from error
    if len(data) > _LARGEST_BYTES:
        raise UsageError(f"{path} is too large for a cast sheet.", remedy="Name a small TOML file.")
    try:
        return _sheet(tomllib.loads(data.decode("utf-8-sig")))
    except _KeyError as error:
        raise UsageError(f"In {path}, {error}.", remedy="Correct that key.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8.", remedy="Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not valid TOML: {error}.", remedy="Correct that line.") from error
    except RecursionError as error:
        raise UsageError(f"{path} is nested too deeply.", remedy="Write it as in the user guide.") from error


class _RawSheet(Struct, forbid_unknown_fields=True):
    cast: dict[str, Any] = field(default_factory=dict)
    default: Any = None
    language: str = ""


class _RawRole(Struct, forbid_unknown_fields=True):
    voice: str
    language: str = ""
    emotion: Any = None


class _KeyError(Exception):
    """A key has a value it can't have. Becomes a UsageError that names the file."""

    def __init__(self, key: str, trouble: str) -> None:
        super().__init__(f"{key} {trouble}")


def _sheet(raw: dict[str, Any]) -> CastSheet:
    sheet = _convert("the file", raw, _RawSheet)
    roles: dict[str, Role] = {}
    for name, entry in sheet.cast.items():
        key = f"cast.{name}"
        if twin := next((known for known in roles if known.casefold() == name.casefold()), None):
            raise _KeyError(key, f"is the same name as cast.{twin}")
        roles[name] = _role(key, entry)
    if not roles and sheet.default is None:
        raise _KeyError("cast", "is empty, and there is no default")
    default = None if sheet.default is None else _role("default", sheet.default)
    return CastSheet(roles, default, _language("language", sheet.language))


def _role(key: str, entry: object) -> Role:
    """A role from ``"voice"`` or ``{ voice = "voice", … }``."""
    role = _RawRole(entry) if isinstance(entry, str) else _convert(key, entry, _RawRole)
    if not role.voice.strip():
        raise _KeyError(key, "names no voice")
    return Role(role.voice, _language(f"{key}.language", role.language), _emotion(f"{key}.emotion", role.emotion))


def _language(key: str, text: str) -> str:
    if text and not _LANGUAGE.fullmatch(text):
        raise _KeyError(key, f"is {text!r}, which is no language code such as en or zh")
    return text


def _emotion(key: str, value: object) -> Emotion:
    """An emotion from its name, from weights by name, or from ``{ words = "…" }``."""
    if value is None:
        return AsVoice()
    if isinstance(value, str):
        return _mix(key, {value: 1.0}, 1.0)
    if not isinstance(value, dict):
        raise _KeyError(key, "is neither the name of an emotion nor a table")
    rest = dict(value)
    strength = _share(f"{key}.strength", rest.pop("strength", 1.0))
    words = rest.get("words")
    if isinstance(words, str) and words.strip() and len(rest) == 1:
        return InWords(words, strength)
    return _mix(key, rest, strength)


def _mix(key: str, weights: Mapping[str, object], strength: float) -> Mix:
    for name in weights:
        if name not in EMOTIONS:
            raise _KeyError(key, f"names {name!r}, which is none of {', '.join(EMOTIONS)}")
    shares = [_share(f"{key}.{name}", weights.get(name, 0.0)) for name in EMOTIONS]
    if not any(shares):
        raise _KeyError(key, "has no weight above 0")
    return Mix((shares[0], shares[1], shares[2], shares[3], shares[4], shares[5], shares[6], shares[7]), strength)


def _share(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise _KeyError(key, f"is {value!r}, not a number from 0 to 1")
    return float(value)


def _convert(key: str, raw: object, kind: type[_T]) -> _T:
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        trouble = str(error).replace("`", "").replace(" - at $.", ": ")
        raise _KeyError(key, f"is not as it should be ({trouble})") from error
