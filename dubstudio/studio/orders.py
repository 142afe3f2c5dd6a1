"""What a dub is asked for, checked before any work is done. Fields that are None or empty are left as they are: found
from the files, or kept from the project that is gone on with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import atomic, settings
from dubstudio.base.errors import UsageError, input_error
from dubstudio.base.settings import Settings
from dubstudio.files.cast_file import CastSheet, Role, read_cast
from dubstudio.media import mux
from dubstudio.project.checks import BACKGROUNDS
from dubstudio.project.entities import Fit, FitFree, FitRegion, FitSlot, MixSettings
from dubstudio.speech import registry
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.studio.engines import check_voice, with_choices
from dubstudio.studio.languages import tag_of
from dubstudio.studio.voice_names import engine_for, own

_FITS: dict[str, Fit] = {"region": FitRegion(), "slot": FitSlot(), "free": FitFree()}


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
        background: ``none``, ``original``, ``gaps`` or the path of a sound file; empty for none, or as the project
            has it.
        loudness: Of the mix, LUFS.
        keep_original: Whether the film's own sound becomes a second track.
        encoding: Of the subtitles; empty to find it.
        overlaps: Whether one person may say two lines at once.
        seed: Of every line; None for 0, or as the project has it.
        report: Where to write the report; None for nowhere.
        credits: Where to write whose voices are heard; None for nowhere.
        project: Folder to keep the work in; None for a temporary one.
        engine: Id of the voice engine.
        reference: A recording of whoever speaks everybody that the cast does not name; None for built-in voices, or as
            the project has it.
        settings: The user's, with what was asked for.
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
    credits: Path | None = None
    project: Path | None = None
    engine: str = USUAL_ENGINE
    reference: Path | None = None
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
    credits: Path | None = None,  # noqa: A002  what it is
    project: Path | None = None,
    engine: str = USUAL_ENGINE,
    reference: Path | None = None,
    model: Path | None = None,
    device: str = "",
    steps: int | None = None,
) -> Order:
    """Put an order together from what a user typed; see `Order` for what is not told here.

    Args:
        voice: One voice for everybody: a built-in one, a blend of them, or one of the user's library.
        cast_path: A cast file.
        fit: ``region``, ``slot``, ``free`` or empty.
        background: ``none``, ``original``, ``gaps``, the path of a sound file, or empty.
        loudness: Of the mix, LUFS.
        keep_original: Whether the film's own sound becomes a second track.
        model: Folder of the engine's weights; None for the setting.
        device: Where the engine computes; empty for the setting.
        steps: How many steps it takes to make sound; None for the setting.

    Raises:
        InputError: Something in it contradicts itself, is out of range or is missing.
        OutputError: The result could not be written.
    """
    if voice and cast_path:
        raise UsageError("Both a voice and a cast were given.", remedy="Give one of --voice and --cast.")
    _check_voice(engine, voice, reference)
    chosen = with_choices(settings.load(settings.settings_file()), engine, model=model, device=device, steps=steps)
    sheet = read_cast(cast_path) if cast_path else CastSheet(default=Role(voice) if voice else None)
    language = tag_of(language or sheet.language)
    music = None if background in ("", *BACKGROUNDS) else Path(background).absolute()
    _check_places([path for path in (video, subtitles, cast_path, music, reference) if path], output, report, credits)
    if loudness is not None:
        settings.LOUDNESS.checked(loudness)
    return Order(
        video=video, subtitles=subtitles, output=output, language=language, cast=sheet,
        fit=_FITS.get(fit), background=str(music or background), loudness=loudness,
        keep_original=keep_original, encoding=encoding, overlaps=overlaps, seed=seed, report=report, credits=credits,
        project=project, engine=engine, reference=reference, settings=chosen,
    )  # fmt: skip


def _check_voice(engine: str, voice: str, reference: Path | None) -> None:
    card = own(voice)
    if card and not reference and engine_for(card, engine) not in (card.engine, USUAL_ENGINE):
        # An engine with voices of its own stands in for the usual one; others would have to learn the voice anew.
        if not registry.traits(engine).has_presets:
            name = registry.traits(engine).name
            raise UsageError(f"“{card.name}” is not a voice of {name}.", remedy="Leave --engine out.")
        return
    check_voice(engine, "" if card and not reference else voice, reference)


def _check_places(
    sources: Collection[Path],
    output: Path,
    report: Path | None,
    credits: Path | None,  # noqa: A002  what it is
) -> None:
    for source in sources:
        _require_file(source)
    mux.check_target(output)
    written = {"film": output, "report": report, "list of voices": credits}
    targets = {name: path for name, path in written.items() if path}
    for path in (report, credits):
        if path:
            atomic.check_target(path)
    for source, target in product(sources, targets.values()):
        if target.exists() and target.samefile(source):
            raise UsageError(f"{target} would be overwritten.", remedy="Choose another name for the result.")
    for (one, first), (other, second) in combinations(targets.items(), 2):
        if first.resolve() == second.resolve():
            raise UsageError(f"Both the {one} and the {other} would be {first}.", remedy="Choose another name for one.")


def _require_file(path: Path) -> None:
    try:
        with path.open("rb"):
            return
    except OSError as error:
        raise input_error(error, path) from error
