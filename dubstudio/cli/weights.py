"""``dubstudio models``: list, get, verify, remove and use models that do not ship with the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dubstudio.base import settings
from dubstudio.base.errors import LicenceNotAccepted
from dubstudio.cli.console import Console, table
from dubstudio.cli.work import done

if TYPE_CHECKING:
    from dubstudio.studio.model_files import ModelFiles, ModelInfo

app = typer.Typer(name="models", help="Models that do not ship with the program.", no_args_is_help=True)

DAMAGED = 4

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
ModelId = Annotated[str, typer.Argument(metavar="ID", help="Which, see `dubstudio models list`.")]


@app.command("list")
def list_models(ctx: typer.Context, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """List all models, and which are on this machine."""
    from dubstudio.studio.model_files import amount

    screen: Console = ctx.obj
    found = _files().all()
    rows = [
        (i.id, i.name, ",".join(i.languages), amount(i.size), i.standing.state.value,
         str(i.standing.folder) if i.installed else "")
        for i in found
    ]  # fmt: skip
    header = ("id", "name", "languages", "size", "state", "folder")
    screen.result({"models": [i.document() for i in found]}, table(header, rows))


@app.command()
def get(
    ctx: typer.Context,
    model: ModelId,
    source: Annotated[str, typer.Option("--from", help="huggingface or modelscope. Default: the setting.")] = "",
    endpoint: Annotated[
        str | None, typer.Option(help="A mirror, such as https://hf-mirror.com. Default: the setting.")
    ] = None,
    to: Annotated[
        Path | None, typer.Option(help="Folder of the model. What is there already is used. Default: our own.")
    ] = None,
    accept_licence: Annotated[str, typer.Option(metavar="VERSION", help="You agree to these terms.")] = "",
    lean: Annotated[bool, typer.Option("--lean", help="Without what is optional.")] = False,
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Download a model, or what is missing of it. After Ctrl+C the same command goes on."""
    from dubstudio.weights.download import Wish

    screen: Console = ctx.obj
    files = _files()
    wish = Wish(folder=to, accept=accept_licence, optional=not lean)
    before = files.info(model)
    try:
        info = done(
            screen,
            "Downloading",
            lambda progress, cancel: files.get(model, progress, cancel, wish=wish, source=source, endpoint=endpoint),
        )
    except LicenceNotAccepted:
        if not screen.as_json:
            screen.note(_terms(before))
        raise
    screen.result(info.document(), f"{info.name} is in {info.standing.folder}.")


@app.command()
def verify(ctx: typer.Context, model: ModelId, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """Look at every byte of a model. Exit status 4 where something is wrong."""
    screen: Console = ctx.obj
    files = _files()
    faults = done(screen, "Checking", lambda progress, cancel: files.verify(model, progress, cancel))
    lines = [f"{fault.path}: {fault.what}" for fault in faults]
    advice = f"`dubstudio models get {model}` fetches what is wrong anew."
    document = {"model": model, "ok": not faults, "faults": [{"path": f.path, "what": f.what} for f in faults]}
    screen.result(document, "\n".join([*lines, advice]) if faults else f"{model} is as it should be.")
    if faults:
        raise typer.Exit(DAMAGED)


@app.command()
def remove(ctx: typer.Context, model: ModelId, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """Delete a model; of a folder of your own only what was downloaded into it."""
    from dubstudio.studio.model_files import amount

    screen: Console = ctx.obj
    freed = _files().remove(model)
    screen.result({"model": model, "bytes_freed": freed}, f"{model} is removed; {amount(freed)} are free again.")


@app.command()
def use(
    ctx: typer.Context,
    model: ModelId,
    folder: Annotated[Path, typer.Argument(help="Where you have it.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Use a model you already have, as it is, where it is."""
    screen: Console = ctx.obj
    info = _files().adopt(model, folder)
    screen.result(info.document(), f"{info.name} is used from {info.standing.folder}.")


def _files() -> ModelFiles:
    from dubstudio.studio.model_files import ModelFiles

    return ModelFiles(settings.load(settings.settings_file()))


def _terms(info: ModelInfo) -> str:
    """The terms of a model, for a terminal."""
    heads = [f"{x.name}, version {x.version}\n{x.url}\n{x.text.strip()}" for x in info.licences]
    return "\n\n".join([f"Terms of {info.name}:", *heads, ""])
