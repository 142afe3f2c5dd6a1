"""What a dub is asked for, checked before any work is done. Fields that are None or empty are left as they are: found
from the files, or kept from the project that is gone on with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import atomic, settings
from dubstudio.base.errors import UsageError, input_error
from dubstudio.base.settings import Settings
from dubstudio.files.cast_file import CastSheet, Role, read_cast
from dubstudio.media import mux
from dubstudio.project.entities import Fit, FitFree, FitRegion, FitSlot, MixSettings
from dubstudio.text.language import base_language

_FITS: dict[str, Fit] = {"region": FitRegion(), "slot": FitSlot(), "free": FitFree()}
BACKGROUNDS = ("", "none", "original", "gaps")
"""What a background can be besides the path of a sound file."""


@dataclass(frozen=True)
class Order:
    """A dub that is wanted.

    Attributes:
        video: The film.
        subtitles: What is to be said.
        output: The dubbed film.
        language: Of the dub; empty to find it from the words.
        cast: Who speaks whom, as far as the user has said.
        fit: Of every line; None for mouths, or as the project has it.
        background: ``none``, ``original``, ``gaps`` or the path of a sound file.
        loudness: Of the mix, LUFS.
        keep_original: Whether the film's own sound becomes a second track.
        encoding: Of the subtitles; empty to find it.
        overlaps: Whether one person may say two lines at once.
        seed: Of every line; None for 0, or as the project has it.
        report: Where to write the report; None for nowhere.
        project: Folder to keep the work in; None for a temporary one.
        engine: Id of the voice engine.
        settings: The user's.
    """

    video: Path
    subtitles: Path
    output: Path
    language: str = ""
    cast: CastSheet = field(default_factory=CastSheet)
    fit: Fit | None = None
    background: str = ""
    loudness: float | None = None
    keep_original: bool | None = None
    encoding: str = ""
    overlaps: bool = False
    seed: int | None = None
    report: Path | None = None
    project: Path | None = None
    engine: str = "kokoro"
    settings: Settings = field(default_factory=Settings)

    def new_mix(self) -> MixSettings:
        """How the dub of a new project meets the film: the user's settings with what was asked for."""
        usual = MixSettings(
            loudness_lufs=self.settings[settings.LOUDNESS],
            true_peak_dbtp=self.settings[settings.TRUE_PEAK],
            keep_original_track=self.settings[settings.KEEP_ORIGINAL],
        )
        return self.changed_mix(usual)

    def changed_mix(self, mix: MixSettings) -> MixSettings:
        """`mix` with what was asked for."""
        wishes = {
            "background": self.background or None,
            "loudness_lufs": self.loudness,
            "keep_original_track": self.keep_original,
        }
        return replace(mix, **{name: wish for name, wish in wishes.items() if wish is not None})


def order(
    *,
    video: Path,
    subtitles: Path,
    output: Path,
    voice: str = "",
    cast_path: Path | None = None,
    language: str = "",
    fit: str = "",
    background: str = "",
    loudness: float | None = None,
    keep_original: bool | None = None,
    encoding: str = "",
    overlaps: bool = False,
    seed: int | None = None,
    report: Path | None = None,
    project: Path | None = None,
    engine: str = "kokoro",
) -> Order:
    """Put an order together from what a user typed; see `Order` for what is not told here.

    Args:
        voice: One voice for everybody.
        cast_path: A cast file.
        fit: ``region``, ``slot``, ``free`` or empty.
        background: ``none``, ``original``, ``gaps``, the path of a sound file, or empty.
        loudness: Of the mix, LUFS.
        keep_original: Whether the film's own sound becomes a second track.

    Raises:
        InputError: Something in it contradicts itself, is out of range or is missing.
        OutputError: The result could not be written.
    """
    if voice and cast_path:
        raise UsageError("Both a voice and a cast were given.", remedy="Give one of --voice and --cast.")
    sheet = read_cast(cast_path) if cast_path else CastSheet(default=Role(voice) if voice else None)
    language = language or sheet.language
    if language:
        base_language(language)
    _check_places(video, subtitles, output, report)
    if loudness is not None:
        settings.LOUDNESS.checked(loudness)
    return Order(
        video=video, subtitles=subtitles, output=output, language=language, cast=sheet,
        fit=_FITS.get(fit), background=_checked_background(background), loudness=loudness,
        keep_original=keep_original, encoding=encoding, overlaps=overlaps, seed=seed, report=report,
        project=project, engine=engine, settings=settings.load(settings.settings_file()),
    )  # fmt: skip


def _checked_background(background: str) -> str:
    if background in BACKGROUNDS:
        return background
    _require_file(Path(background))
    return str(Path(background).absolute())


def _check_places(video: Path, subtitles: Path, output: Path, report: Path | None) -> None:
    for source in (video, subtitles):
        _require_file(source)
        for target in (output, report):
            if target and target.exists() and target.samefile(source):
                raise UsageError(f"{target} would be overwritten.", remedy="Choose another name for the result.")
    mux.check_target(output)
    if report:
        atomic.check_target(report)


def _require_file(path: Path) -> None:
    try:
        with path.open("rb"):
            return
    except OSError as error:
        raise input_error(error, path) from error
