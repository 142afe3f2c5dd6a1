"""``dubstudio voices``: the built-in ones and those of the user's library: list, check, add, show, exchange, remove."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dubstudio.base.errors import UnknownVoice, UsageError
from dubstudio.cli.console import Console, table
from dubstudio.cli.work import done

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard
    from dubstudio.files.voice_library.library import VoiceLibrary
    from dubstudio.speech.reference.report import ReferenceReport

app = typer.Typer(name="voices")

UNUSABLE = 2

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Name or id of a voice of yours, see `dubstudio voices`.")]

Names = Annotated[list[str], typer.Argument(metavar="NAME...", help="Names or ids of voices of yours.")]


@app.callback(invoke_without_command=True)
def voices(
    ctx: typer.Context,
    lang: Annotated[str, typer.Option("--lang", help="Only voices of this language.")] = "",
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """List the built-in voices and your own, or work on your own with one of the commands."""
    if ctx.invoked_subcommand:
        return
    from dubstudio.speech.voices import voices as known
    from dubstudio.studio.languages import tag_of
    from dubstudio.studio.voice_shelf import user_library

    screen: Console = ctx.obj
    language = tag_of(lang)
    own = user_library().search(language=language)
    rows = [(v.id, v.name, v.language, v.sex, "built-in") for v in known(language or None)]
    rows += [(card.id, card.name, card.language, _sex(card), "yours") for card in own]
    if not rows:
        raise UsageError(f"There are no voices for the language {lang!r}.", remedy="Run `dubstudio voices` for all.")
    header = ("id", "name", "language", "sex", "kind")
    screen.result({"voices": [dict(zip(header, row, strict=True)) for row in rows]}, table(header, rows))


@app.command()
def check(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A recording of somebody: a sound file or a film.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Judge a recording before a voice is learnt from it. Exit status 2 where none can be."""
    from dubstudio.studio.reference_check import check_file

    screen: Console = ctx.obj
    report = done(screen, "Listening", lambda progress, cancel: check_file(file, progress, cancel))
    screen.result({"file": str(file), **_judged(report)}, f"{file}: {_in_words(report)}")
    if not report.is_usable:
        raise typer.Exit(UNUSABLE)


@app.command()
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="What the voice is to be called.")],
    clips: Annotated[list[Path], typer.Argument(metavar="CLIP...", help="Recordings of one person.")],
    thorough: Annotated[bool, typer.Option("--thorough", help="Search for a better likeness, half a minute.")] = False,
    lang: Annotated[str, typer.Option("--lang", help="The person's language.")] = "",
    tag: Annotated[list[str] | None, typer.Option(help="Such as female, young, warm; may be repeated.")] = None,
    notes: Annotated[str, typer.Option(help="Anything else.")] = "",
    person: Annotated[str, typer.Option(help="Whose voice it is.")] = "",
    allowed_by: Annotated[str, typer.Option(help="Who has allowed that it is used. Default: the person.")] = "",
    how: Annotated[str, typer.Option(help="How, such as: in writing.")] = "",
    date: Annotated[str, typer.Option(help="When, such as 2026-05-04. Default: today, where a person is named.")] = "",
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Learn a voice from recordings and keep it in your library."""
    from dubstudio.studio import voice_adding
    from dubstudio.studio.voice_shelf import user_library

    screen: Console = ctx.obj
    order = voice_adding.order(
        name, clips, thorough=thorough, language=lang, tags=tag or (), notes=notes,
        person=person, allowed_by=allowed_by, how=how, date=date,
    )  # fmt: skip
    library = user_library()
    added = done(screen, "Learning", lambda progress, cancel: voice_adding.add(order, library, progress, cancel))
    document = {**_document(library, added.card), "clips_checked": [_judged(report) for report in added.reports]}
    screen.result({"voice": document}, "\n".join([_likeness_text(added.card), *voice_adding.remarks(added)]))


@app.command()
def film(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A film in which people speak.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder for their recordings.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Tell the people in a film apart and write a recording of each, to be checked and learnt with `voices add`."""
    from dubstudio.studio.film_clips import write_clips

    screen: Console = ctx.obj
    heard = done(screen, "Listening", lambda progress, cancel: write_clips(file, output, progress, cancel))
    people: list[dict[str, Any]] = []
    rows: list[Sequence[str]] = []
    for person in heard:
        seconds, first = person.speaker.length_ms / 1000, person.speaker.spans[0].start_ms / 1000
        people.append({"file": str(person.file or ""), "seconds": seconds, "first_at": first})
        rows.append((str(person.file or "too little is said"), f"{seconds:.1f} s", f"from {first:.1f} s"))
    screen.result({"people": people}, table(("recording", "speaks", "first"), rows))


@app.command()
def show(ctx: typer.Context, name: Name, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """Show what is known of a voice of yours."""
    screen: Console = ctx.obj
    library = _library()
    document = _document(library, _card(library, name))
    rows = [(key, _plain(value)) for key, value in document.items() if value not in ("", [], 0, {})]
    screen.result({"voice": document}, table(("voice", ""), rows))


@app.command()
def export(
    ctx: typer.Context,
    names: Names,
    output: Annotated[Path, typer.Option("-o", "--output", help="The file, such as cast.dubvoice.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Write voices, with their recordings and who allowed them, into one file."""
    screen: Console = ctx.obj
    library = _library()
    cards = [_card(library, name) for name in names]
    library.export([card.id for card in cards], output)
    document = {"output": str(output), "voices": [_short(card) for card in cards]}
    screen.result(document, f"{output}: {', '.join(card.name for card in cards)}")


@app.command("import")
def bring(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A .dubvoice file.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Take in the voices of a file that `voices export` wrote."""
    screen: Console = ctx.obj
    cards = _library().bring(file)
    screen.result({"voices": [_short(card) for card in cards]}, _listed(cards))


@app.command()
def remove(
    ctx: typer.Context,
    names: Names,
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Throw voices of yours away; `voices restore` brings them back. Projects keep their own copies."""
    screen: Console = ctx.obj
    library = _library()
    cards = [_card(library, name) for name in names]
    library.trash([card.id for card in cards])
    told = f"In the trash: {', '.join(card.name for card in cards)}."
    screen.result({"voices": [_short(card) for card in cards]}, told)


@app.command()
def restore(
    ctx: typer.Context,
    names: Names,
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Bring voices back from the trash."""
    screen: Console = ctx.obj
    library = _library()
    cards = [_card(library, name, trashed=True) for name in names]
    library.restore([card.id for card in cards])
    screen.result({"voices": [_short(card) for card in cards]}, _listed(cards))


@app.command("empty-trash")
def empty_trash(ctx: typer.Context, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """Be rid of everything in the trash, for good."""
    screen: Console = ctx.obj
    library = _library()
    n_gone = len(library.trashed())
    library.empty_trash()
    screen.result({"removed": n_gone}, f"{n_gone} voices are gone.")


@app.command()
def rebuild(ctx: typer.Context, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """Make the list of your voices anew, where it is damaged; the voices themselves lie beside it."""
    screen: Console = ctx.obj
    n_found = _library().rebuild()
    screen.result({"voices": n_found}, f"{n_found} voices are there, with those in the trash.")


def _library() -> VoiceLibrary:
    from dubstudio.studio.voice_shelf import user_library

    return user_library()


def _card(library: VoiceLibrary, name: str, *, trashed: bool = False) -> VoiceCard:
    from dubstudio.studio.voice_shelf import find

    card = find(library, name, trashed=trashed)
    if card is None:
        place = "The trash" if trashed else "Your library"
        raise UnknownVoice(f"{place} has no voice {name!r}.", remedy="See `dubstudio voices` for those there are.")
    return card


def _sex(card: VoiceCard) -> str:
    return next((tag for tag in card.tags if tag in ("female", "male")), "")


def _short(card: VoiceCard) -> dict[str, Any]:
    return {"id": card.id, "name": card.name, "language": card.language}


def _listed(cards: list[VoiceCard]) -> str:
    return table(("id", "name", "language"), [(card.id, card.name, card.language) for card in cards])


def _document(library: VoiceLibrary, card: VoiceCard) -> dict[str, Any]:
    """A card as JSON values, its recordings as paths."""
    import msgspec

    fields = msgspec.to_builtins(card)
    consent = {name: value for name, value in fields.pop("consent").items() if name != "extra"}
    fields.pop("extra")
    files = {"clips": [str(library.path(name)) for name in card.clips]}
    return {**fields, **files, "print": str(library.path(card.print)) if card.print else "", "consent": consent}


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name.replace('_', ' ')}: {text}" for name, text in value.items() if text) or "not recorded"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _likeness_text(card: VoiceCard) -> str:
    return f"{card.name} ({card.id}): likeness {card.likeness:.2f}, recording {card.score} of 100"


def _judged(report: ReferenceReport) -> dict[str, Any]:
    """A report as JSON values."""
    from dataclasses import asdict

    findings = [
        {"fault": f.fault.value, "fatal": f.is_fatal, "reason": f.reason, "remedy": f.remedy} for f in report.findings
    ]
    return {
        "score": report.score,
        "usable": report.is_usable,
        "findings": findings,
        "measures": asdict(report.measures),
    }


def _in_words(report: ReferenceReport) -> str:
    lines = [f"{f.fault.value.replace('_', ' ')}: {f.reason} {f.remedy}".strip() for f in report.findings]
    head = f"{report.score} of 100" if report.is_usable else "no voice can be learnt from this"
    return "\n".join([head, *lines])
