"""What the user may set: every setting declared once, with type, default, range, label and help.

Dialogs, documentation and validation derive from `DECLARED`. `Settings` is a frozen value that is handed to
whoever needs it; there is no global one. Must not know who uses a setting.

The file is JSON, one object from key to value. It holds only what differs by the user's choice, so that a
better default reaches everybody else, and keeps keys it does not know: a newer version's settings survive
this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import msgspec

from dubstudio.base.atomic import ensure_folder, write_bytes
from dubstudio.base.errors import InputError, input_error
from dubstudio.base.paths import user_config

T = TypeVar("T", bool, int, float, str)

_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


@dataclass(frozen=True)
class Setting(Generic[T]):
    """The declaration of one setting.

    Attributes:
        key: Its name in files and on the command line.
        default: Its value until the user chooses; its type is the setting's type.
        label: Its name in dialogs.
        help: One or two sentences on what it does.
        unit: Of the value, for dialogs; may be empty.
        low: Smallest value allowed, for numbers.
        high: Largest value allowed, for numbers.
        choices: All values allowed, for texts.
        names: What dialogs call the choices, in their order; the choices themselves where empty.
        listed: Whether dialogs list it with the others; those that are not have a place of their own.
        secret: Whether nobody is to read it over the user's shoulder.
    """

    key: str
    default: T
    label: str
    help: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    listed: bool = True
    secret: bool = False

    def checked(self, value: object) -> T:
        """The value, if it is one this setting can have; whole numbers stand for decimal ones too.

        Raises:
            InputError: It is of another type, out of range or not among the choices.
        """
        try:
            # strict: "1" is no number and 1 is no truth value.
            converted = msgspec.convert(value, type(self.default), strict=True)
        except msgspec.ValidationError:
            raise self._refused(value) from None
        if self.choices and converted not in self.choices:
            raise self._refused(value)
        if not isinstance(converted, str) and not self._in_range(converted):
            raise self._refused(value)
        return converted

    def _in_range(self, value: float) -> bool:
        low = float("-inf") if self.low is None else self.low
        high = float("inf") if self.high is None else self.high
        return low <= value <= high

    def _refused(self, value: object) -> InputError:
        return InputError(
            f"The setting {self.key} can't be {value!r}.",
            remedy=f"Use {self.allowed()}; the default is {_in_json(self.default)}.",
        )

    def allowed(self) -> str:
        """The values it can have, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        words: list[str] = [_KINDS[type(self.default)]]
        if self.low is not None:
            words.append(f"from {self.low:g}")
        if self.high is not None:
            words.append(f"to {self.high:g}")
        return " ".join([*words, self.unit]).strip()


def _in_json(value: object) -> str:
    return msgspec.json.encode(value).decode()


COMFORTABLE_LOW = Setting(
    "timing.comfortable_low",
    0.85,
    "Comfortable from",
    "Shortest length, as a ratio to the natural one, at which nobody notices that a line is spoken faster.",
    low=0.5,
    high=1.0,
)
COMFORTABLE_HIGH = Setting(
    "timing.comfortable_high",
    1.2,
    "Comfortable to",
    "Greatest length, as a ratio to the natural one, at which nobody notices that a line is spoken slower.",
    low=1.0,
    high=2.0,
)
CONTROLLABLE_LOW = Setting(
    "timing.controllable_low",
    0.75,
    "Controllable from",
    "Down to this ratio a line is spoken exactly as long as its mouth moves; below it silence is borrowed.",
    low=0.5,
    high=1.0,
)
CONTROLLABLE_HIGH = Setting(
    "timing.controllable_high",
    1.25,
    "Controllable to",
    "Up to this ratio a line is spoken exactly as long as its mouth moves; a longer mouth ends in silence.",
    low=1.0,
    high=2.0,
)
FASTEST = Setting(
    "timing.fastest",
    0.67,
    "Never below",
    "Words garble below this ratio; a line that is still too long runs over what follows.",
    low=0.4,
    high=1.0,
)
BORROW_GAP = Setting(
    "timing.borrow_gap",
    40,
    "Gap kept",
    "Silence kept before the next line when a line is let run on.",
    unit="ms",
    low=0,
    high=2000,
)
LOUDNESS = Setting(
    "mix.loudness",
    -14.0,
    "Loudness",
    "Integrated loudness of the whole mix: -14 for the web, -16 for podcasts, -23 for European broadcast.",
    unit="LUFS",
    low=-40.0,
    high=-5.0,
)
TRUE_PEAK = Setting(
    "mix.true_peak",
    -1.0,
    "True peak",
    "The mix never rises above this.",
    unit="dBTP",
    low=-12.0,
    high=0.0,
)
KEEP_ORIGINAL = Setting(
    "export.keep_original",
    False,
    "Keep the original track",
    "Exports carry the film's own sound as a second track.",
)
PRECISION = Setting(
    "engine.precision",
    "f32",
    "Precision",
    "f32 sounds better; int8 needs less memory.",
    choices=("f32", "int8"),
)
THREADS = Setting(
    "engine.threads",
    0,
    "Threads",
    "Processor threads a voice engine may use; 0 leaves the choice to the program.",
    low=0,
    high=256,
)
THEME = Setting(
    "window.theme",
    "dark",
    "Theme",
    "Colours of the window.",
    choices=("dark", "light"),
    names=("Dark", "Light"),
)
LANGUAGE = Setting(
    "window.language",
    "system",
    "Language",
    "Language of the window; that of the system where it is English or Chinese, else English.",
    choices=("system", "en", "zh"),
    names=("As the system", "English", "中文"),
)
TIME_FORMAT = Setting(
    "window.time_format",
    "frames",
    "Times",
    "Transport and timeline count frames or milliseconds.",
    choices=("frames", "milliseconds"),
    names=("Frames", "Milliseconds"),
)
FOLLOW = Setting(
    "window.follow",
    "page",
    "Follow the playhead",
    "The timeline turns a page when the playhead leaves it, or keeps the playhead in the middle.",
    choices=("page", "centre"),
    names=("Page by page", "Playhead in the middle"),
)
KEYS = Setting(
    "keys.preset",
    "daw",
    "Keys like those of",
    "Which program's keys and wheel are followed; each key can be changed.",
    choices=("daw", "aegisub", "subtitle_edit"),
    names=("Audio workstations", "Aegisub", "Subtitle Edit"),
)
OWN_KEYS = Setting(
    "keys.own",
    "",
    "Keys of your own",
    "What the keys dialog has changed: actions and their keys, as JSON.",
    listed=False,
)
OUTPUT_DEVICE = Setting(
    "play.output_device",
    "",
    "Output device",
    "Name of the sound device to play on; empty for the system's own choice.",
)
OWN_PRESETS = Setting(
    "emotion.presets",
    "",
    "Mixes of your own",
    "Mixes of emotions that were given a name, as JSON.",
    listed=False,
)
INPUT_DEVICE = Setting(
    "record.input_device",
    "",
    "Microphone",
    "Name of the sound device to record with; empty for the system's own choice.",
    listed=False,
)
AUTO_RETIME = Setting(
    "voice.auto_retime",
    True,
    "Re-time by dragging",
    "A spoken line whose edge is moved is rendered again at the new length by itself.",
)
AUTOSAVE = Setting(
    "document.autosave",
    30,
    "Autosave every",
    "How often work that is not saved is kept in a file beside the project, for the case of a crash.",
    unit="s",
    low=5,
    high=600,
)

MODELS_FOLDER = Setting(
    "models.folder",
    "",
    "Folder of models",
    "Where models that are downloaded go; empty for the program's own folder.",
    listed=False,
)
MODELS_SOURCE = Setting(
    "models.source",
    "huggingface",
    "Download from",
    "Where models are fetched from.",
    choices=("huggingface", "modelscope"),
    names=("Hugging Face", "ModelScope"),
    listed=False,
)
MODELS_ENDPOINT = Setting(
    "models.endpoint",
    "",
    "Mirror",
    "Address of a mirror of that source, such as https://hf-mirror.com; empty for the source itself.",
    listed=False,
)
INDEXTTS2_MODEL = Setting(
    "indextts2.model",
    "",
    "Model",
    "Folder of the cloning engine's weights; empty for those that were downloaded by the program.",
)
INDEXTTS2_DEVICE = Setting(
    "indextts2.device",
    "auto",
    "Computes on",
    "Where the cloning engine computes; by itself it takes the best there is.",
    choices=("auto", "cuda", "mps", "cpu"),
    names=("The best there is", "NVIDIA (cuda)", "Apple (mps)", "Processor (cpu)"),
)
INDEXTTS2_PRECISION = Setting(
    "indextts2.precision",
    "auto",
    "Number format",
    "Half precision needs half the memory and is quicker on graphics cards.",
    choices=("auto", "f32", "f16", "bf16"),
    names=("As suits the device", "f32", "f16", "bf16"),
)
INDEXTTS2_STEPS = Setting(
    "indextts2.steps",
    25,
    "Steps",
    "Steps the cloning engine takes to make sound; fewer are quicker and rougher.",
    low=4,
    high=100,
)
INDEXTTS2_BEAMS = Setting(
    "indextts2.beams",
    3,
    "Beams",
    "Readings the cloning engine follows at once; more are surer and slower.",
    low=1,
    high=8,
)
INDEXTTS2_SLOT = Setting(
    "indextts2.slot",
    "32",
    "Duration token",
    "Where the cloning engine is told how long a line is to be.",
    choices=("off", "32", "33", "both"),
    names=("Nowhere", "First place", "Second place", "Both places"),
)
INDEXTTS2_BEST_OF = Setting(
    "indextts2.best_of",
    1,
    "Best of",
    "The cloning engine reads a line so often and keeps the reading that is nearest in length.",
    low=1,
    high=8,
)
WORDING_URL = Setting(
    "wording.url",
    "",
    "Language model",
    "Address of an OpenAI-compatible endpoint that proposes other wordings, such as http://127.0.0.1:11434/v1; empty "
    "for none. It is asked only when you press the button, and gets the line with its neighbours.",
)
WORDING_MODEL = Setting(
    "wording.model",
    "",
    "Name of the model",
    "As the endpoint calls it.",
)
WORDING_KEY = Setting(
    "wording.key",
    "",
    "Key",
    "Sent to the endpoint and kept unencrypted in the settings file; empty for the variable DUBSTUDIO_WORDING_KEY.",
    secret=True,
)
WORDING_TIMEOUT = Setting(
    "wording.timeout",
    60,
    "Longest wait",
    "How long the language model may take to answer.",
    unit="s",
    low=1,
    high=600,
)

DECLARED: tuple[Setting[Any], ...] = (
    COMFORTABLE_LOW,
    COMFORTABLE_HIGH,
    CONTROLLABLE_LOW,
    CONTROLLABLE_HIGH,
    FASTEST,
    BORROW_GAP,
    LOUDNESS,
    TRUE_PEAK,
    KEEP_ORIGINAL,
    PRECISION,
    THREADS,
    THEME,
    LANGUAGE,
    TIME_FORMAT,
    FOLLOW,
    KEYS,
    OWN_KEYS,
    OWN_PRESETS,
    OUTPUT_DEVICE,
    INPUT_DEVICE,
    AUTO_RETIME,
    AUTOSAVE,
    INDEXTTS2_MODEL,
    INDEXTTS2_DEVICE,
    INDEXTTS2_PRECISION,
    INDEXTTS2_STEPS,
    INDEXTTS2_BEAMS,
    INDEXTTS2_SLOT,
    INDEXTTS2_BEST_OF,
    WORDING_URL,
    WORDING_MODEL,
    WORDING_KEY,
    WORDING_TIMEOUT,
    MODELS_FOLDER,
    MODELS_SOURCE,
    MODELS_ENDPOINT,
)
"""All settings, in the order dialogs show them."""

_BY_KEY: Mapping[str, Setting[Any]] = MappingProxyType({s.key: s for s in DECLARED})


def declared(key: str) -> Setting[Any]:
    """The declaration of a key, for those who only have its name, such as a command line.

    Raises:
        InputError: No setting has that key.
    """
    if key not in _BY_KEY:
        raise InputError(f"There is no setting {key}.", remedy=f"Use one of {', '.join(_BY_KEY)}.")
    return _BY_KEY[key]


@dataclass(frozen=True)
class Settings:
    """What the user has chosen; `settings[LOUDNESS]` is the value of a setting, chosen or default.

    Attributes:
        chosen: Values by key, all valid.
        unknown: Keys this version does not know, kept for those that do.
    """

    chosen: Mapping[str, Any] = field(default_factory=dict)
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, setting: Setting[T]) -> T:
        value: T = self.chosen.get(setting.key, setting.default)
        return value

    def having(self, setting: Setting[T], value: T) -> Settings:
        """The same settings with one changed.

        Raises:
            InputError: The setting can't have that value.
        """
        return Settings({**self.chosen, setting.key: setting.checked(value)}, self.unknown)

    def without(self, setting: Setting[Any]) -> Settings:
        """The same settings with one back at its default."""
        return Settings({k: v for k, v in self.chosen.items() if k != setting.key}, self.unknown)


def settings_file() -> Path:
    """Where the user's settings are kept."""
    return user_config() / "settings.json"


def load(path: Path) -> Settings:
    """Read settings; a file that is not there means that nothing was chosen.

    Raises:
        InputError: The file can't be read, is not a JSON object, or a setting can't have its value; the
            message names the setting. Nothing falls back to a default unsaid.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise input_error(error, path) from error
    try:
        values = msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"The settings file {path} is damaged: {error}.",
            remedy="Correct it, or delete it to use the defaults.",
        ) from error
    return Settings(
        {key: _BY_KEY[key].checked(value) for key, value in values.items() if key in _BY_KEY},
        {key: value for key, value in values.items() if key not in _BY_KEY},
    )


def save(settings: Settings, path: Path) -> None:
    """Write settings, whole or not at all.

    Raises:
        OutputError: The place can't be written to, or is full.
    """
    ensure_folder(path.parent)
    data = msgspec.json.encode({**settings.unknown, **settings.chosen}, order="sorted")
    write_bytes(path, msgspec.json.format(data, indent=2) + b"\n")
