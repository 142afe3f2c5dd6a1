"""The command line: reads arguments, calls one use case each, shows what came of it. Thin.

Everything prints plain text, or one JSON document with ``--json``. Exit status: 0 done; 2 wrong input; 3 can't write;
4 engine; 5 a tool is missing; 6 done, but some lines have no sound; 7 a download failed; 130 cancelled; 70 a fault of
ours.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dubstudio import __version__
from dubstudio.base import settings
from dubstudio.base.errors import Cancelled, UsageError
from dubstudio.cli.console import Console, table
from dubstudio.cli.lexicon import app as lexicon_app
from dubstudio.cli.voices import app as voices_app
from dubstudio.cli.weights import app as weights_app
from dubstudio.cli.work import done

if TYPE_CHECKING:
    from dubstudio.studio.orders import Order
    from dubstudio.studio.report import DubReport

app = typer.Typer(name="dubstudio", add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
app.add_typer(lexicon_app)
app.add_typer(voices_app)
app.add_typer(weights_app)

SOME_LINES_FAILED = 6

Engine = Annotated[
    str, typer.Option(help="Voice engine: kokoro (comes with the program) or indextts2 (has to be downloaded).")
]
Reference = Annotated[Path | None, typer.Option(help="A recording of the voice.")]
ModelFolder = Annotated[
    Path | None,
    typer.Option("--model", help="Folder of indextts2's weights. Default: the setting, or the one installed."),
]
Device = Annotated[str, typer.Option(help="Where indextts2 computes: auto, cuda, mps or cpu. Default: the setting.")]
Steps = Annotated[int | None, typer.Option(help="Steps of indextts2, 4 to 100; fewer are quicker and rougher.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Language = Annotated[str, typer.Option("--lang", help="Language spoken: zh, en or ja. Default: found from the text.")]


class FitChoice(StrEnum):
    """How ``--fit`` is spelled."""

    region = "region"
    slot = "slot"
    free = "free"


@dataclass(frozen=True)
class WindowWanted:
    """The command was to open the workstation, which is another face's work; `files` are to be opened in it."""

    files: tuple[Path, ...] = ()


def run(arguments: Sequence[str], screen: Console) -> int | WindowWanted:
    """Run one command.

    Args:
        arguments: Without the program's name.
        screen: Where output goes.

    Returns:
        The exit status, or that the window is to be opened.

    Raises:
        DubError: What the command ended with.
    """
    try:
        status: Any = app(list(arguments) or ["--help"], standalone_mode=False, obj=screen, prog_name="dubstudio")
        if isinstance(status, WindowWanted):
            return status
    except typer.TyperException as error:
        raise UsageError(f"{error}".rstrip(".") + ".", remedy="See `dubstudio --help`.") from error
    except typer.Abort as abort:
        raise KeyboardInterrupt from abort
    if status == Cancelled.exit_code:
        raise KeyboardInterrupt  # the library has swallowed it
    return status if isinstance(status, int) else 0


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"dubstudio {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Dub videos: every line spoken exactly as long as the mouth on screen moves."""


@app.command()
def speak(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(help="What to say.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="A .wav or .flac file.")],
    voice: Annotated[
        str, typer.Option(help="Id or name of a voice, see `dubstudio voices`. Default: by language.")
    ] = "",
    lang: Language = "",
    seconds: Annotated[float | None, typer.Option(help="Exact length.")] = None,
    ratio: Annotated[float | None, typer.Option(help="Length as a multiple of the natural one.")] = None,
    seed: Annotated[int, typer.Option(help="0 is the plain reading, others are other performances.")] = 0,
    temperature: Annotated[float, typer.Option(help="How far other seeds depart from the plain reading.")] = 1.0,
    engine: Engine = "kokoro",
    reference: Reference = None,
    model: ModelFolder = None,
    device: Device = "",
    steps: Steps = None,
    emotion: Annotated[
        str,
        typer.Option(help="happy=0.6,sad=0.2; of happy, angry, sad, afraid, disgusted, melancholic, surprised, calm."),
    ] = "",
    emotion_clip: Annotated[Path | None, typer.Option(help="A recording whose emotion is taken on.")] = None,
    emotion_words: Annotated[str, typer.Option(help="The emotion in words, such as: tired, whispering.")] = "",
    emotion_strength: Annotated[float, typer.Option(help="Of the emotion, 0 to 1.")] = 1.0,
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Speak one line into a file, exactly as long as asked."""
    from dubstudio.studio import say
    from dubstudio.studio.emotions import manner
    from dubstudio.studio.engines import with_choices

    screen: Console = ctx.obj
    user = settings.load(settings.settings_file())
    order = say.Order(
        text=text, output=output, voice=voice, reference=reference, language=lang, seconds=seconds, ratio=ratio,
        seed=seed, temperature=temperature, engine=engine,
        manner=manner(emotion, emotion_clip, emotion_words, emotion_strength),
        settings=with_choices(user, engine, model=model, device=device, steps=steps),
    )  # fmt: skip
    said = done(screen, "Speaking", lambda progress, cancel: say.say(order, progress, cancel))
    text_out = f"{said.output}: {said.seconds:.3f} s, ratio {said.ratio:.3f}"
    if device:
        # What was asked for may not be there; the engine says why it went elsewhere.
        text_out += f"\ncomputed on {said.computed_on}"
    screen.result(said.document(), "\n".join([text_out, *(f"not spoken: {piece}" for piece in said.unspoken)]))


@app.command()
def dub(
    ctx: typer.Context,
    video: Annotated[Path, typer.Argument(help="The film.")],
    subtitles: Annotated[Path, typer.Argument(help="What is to be said: .srt, .vtt, .ass, .ssa, .ttml.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The dubbed film: .mp4, .mov or .mkv.")],
    voice: Annotated[str, typer.Option(help="One voice for everybody.")] = "",
    cast: Annotated[Path | None, typer.Option(help="A TOML file: who speaks whom.")] = None,
    lang: Language = "",
    fit: Annotated[
        FitChoice | None, typer.Option(help="Fit lines to mouths, to subtitle times, or not. Default: region.")
    ] = None,
    background: Annotated[
        str,
        typer.Option(help="none, original (kept low), gaps (original between lines), or a sound file. Default: none."),
    ] = "",
    loudness: Annotated[float | None, typer.Option(help="Of the whole mix, LUFS.")] = None,
    keep_original: Annotated[
        bool | None, typer.Option("--keep-original/--drop-original", help="Original sound as a second track.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Of the subtitles. Default: found from the file.")] = "",
    overlaps: Annotated[bool, typer.Option("--overlaps", help="Lines may sound over each other.")] = False,
    seed: Annotated[int | None, typer.Option(help="0, the default, is the plain reading.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write what came of every line as JSON.")] = None,
    credits: Annotated[  # noqa: A002  what it is
        Path | None, typer.Option(help="Write whose voices are heard and who allowed it: .json, or else text.")
    ] = None,
    project: Annotated[Path | None, typer.Option(help="Keep the work here, and go on from it next time.")] = None,
    engine: Engine = "kokoro",
    reference: Reference = None,
    model: ModelFolder = None,
    device: Device = "",
    steps: Steps = None,
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Dub a film from subtitles."""
    from dubstudio.studio import orders
    from dubstudio.studio.dub import summary

    screen: Console = ctx.obj
    order = orders.order(
        video=video, subtitles=subtitles, output=output, voice=voice, cast_path=cast, language=lang,
        fit=fit.value if fit else "", background=background, loudness=loudness, keep_original=keep_original,
        encoding=encoding, overlaps=overlaps, seed=seed, report=report, credits=credits, project=project, engine=engine,
        reference=reference, model=model, device=device, steps=steps,
    )  # fmt: skip
    made = _dubbed(screen, order)
    screen.result(made.document(), summary(made))
    _judge(made)


@app.command()
def demo(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the results.")] = Path("dubstudio-demo"),
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Dub the clip that comes with the program, into Chinese and into English."""
    from dubstudio.studio import demo as demonstration
    from dubstudio.studio.dub import summary

    screen: Console = ctx.obj
    reports = [_dubbed(screen, order) for order in demonstration.orders(output)]
    screen.result({"dubs": [report.document() for report in reports]}, "\n".join(map(summary, reports)))
    _judge(*reports)


@app.command()
def doctor(ctx: typer.Context, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """Show what is here and what is not, with the remedy. Exit status 5 where something is missing."""
    from dubstudio.studio.doctor import examine

    screen: Console = ctx.obj
    findings = examine()
    rows = [(f.part, "ok" if f.ok else "MISSING", " ".join((f.found, f.remedy)).strip()) for f in findings]
    parts = [{"part": f.part, "ok": f.ok, "found": f.found, "remedy": f.remedy} for f in findings]
    screen.result({"parts": parts}, table(("part", "", "found"), rows))
    if not all(f.ok for f in findings):
        raise typer.Exit(5)


@app.command()
def gui(
    files: Annotated[
        list[Path] | None, typer.Argument(help="A project, or a film with or without its subtitles.")
    ] = None,
) -> WindowWanted:
    """Open the workstation."""
    return WindowWanted(tuple(files or ()))


def _dubbed(screen: Console, order: Order) -> DubReport:
    from dubstudio.studio.dub import dub as work

    return done(screen, "Dubbing", lambda progress, cancel: work(order, progress, cancel))


def _judge(*reports: DubReport) -> None:
    if any(report.failed for report in reports):
        raise typer.Exit(SOME_LINES_FAILED)
