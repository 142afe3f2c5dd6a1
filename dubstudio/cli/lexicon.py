"""``dubstudio lexicon``: how words of yours are read, in all projects: list, add, remove, exchange, try."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dubstudio.base.errors import InputError, UsageError
from dubstudio.cli.console import Console, table

if TYPE_CHECKING:
    from dubstudio.project.entities import Pronunciation

app = typer.Typer(name="lexicon", help="How words of yours are read, in all projects.")

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Language = Annotated[str, typer.Option("--lang", help="For lines of this language only.")]
Whose = Annotated[str, typer.Option("--character", help="For lines of the character of this name only.")]


@app.callback(invoke_without_command=True)
def lexicon(ctx: typer.Context, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """List your lexicon, or work on it with one of the commands."""
    if ctx.invoked_subcommand is None:
        _listed(ctx.obj)


@app.command("list")
def shown(ctx: typer.Context, json: Json = False) -> None:  # noqa: ARG001  read by the console
    """List your lexicon."""
    _listed(ctx.obj)


@app.command()
def add(
    ctx: typer.Context,
    word: Annotated[str, typer.Argument(help="As it is written, such as 银行.")],
    reading: Annotated[str, typer.Argument(help="Pinyin, phones of the CMU dictionary, or kana: 'yin2 hang2'.")],
    lang: Language = "",
    character: Whose = "",
    match_case: Annotated[bool, typer.Option("--match-case", help="Only where capitals are the same.")] = False,
    anywhere: Annotated[bool, typer.Option("--anywhere", help="Also inside longer words.")] = False,
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Say how a word is read; one that is there for the same word is replaced."""
    from dubstudio.base.ids import content_id
    from dubstudio.project.entities import Pronunciation
    from dubstudio.project.invariants import fault
    from dubstudio.studio.lexicons import UserLexicon
    from dubstudio.text.lexicon import trouble

    screen: Console = ctx.obj
    entry = Pronunciation(
        id=content_id(word.encode(), lang.encode(), character.encode()),
        word=word, reading=reading, language=lang, character_id=character,
        match_case=match_case, whole_word=not anywhere,
    )  # fmt: skip
    if wrong := fault(entry):
        raise UsageError(wrong.message, remedy=wrong.remedy)
    if message := trouble(entry):
        raise UsageError(message)
    own = UserLexicon()
    own.keep([*(held for held in own.entries() if held.id != entry.id), entry])
    screen.result({"entry": _document(entry)}, f"{word}: {reading}")


@app.command()
def remove(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words of your lexicon.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Take words out of your lexicon, for whatever language and character they are."""
    from dubstudio.studio.lexicons import UserLexicon

    screen: Console = ctx.obj
    own = UserLexicon()
    held = own.entries()
    if missing := [word for word in words if all(entry.word != word for entry in held)]:
        raise InputError(f"Your lexicon has no word “{missing[0]}”.", remedy="See `dubstudio lexicon`.")
    gone = [entry for entry in held if entry.word in words]
    own.keep([entry for entry in held if entry.word not in words])
    screen.result({"removed": [_document(entry) for entry in gone]}, f"Removed: {', '.join(words)}")


@app.command("import")
def bring(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A .csv or .yaml file.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Take in the words of a file; those for the same word, language and character are replaced.

    Readings that can't be read are left out, each with the reason.
    """
    from dubstudio.files.lexicon_file import read_lexicon
    from dubstudio.studio.lexicons import UserLexicon, told_apart

    screen: Console = ctx.obj
    found, wrong = told_apart(read_lexicon(file))
    if wrong and not found:
        entry, message = wrong[0]
        raise InputError(f"No reading in {file} can be read. “{entry.word}”: {message}")
    own = UserLexicon()
    own.keep({entry.id: entry for entry in (*own.entries(), *found)}.values())
    document = {
        "entries": [_document(entry) for entry in found],
        "left_out": [_document(entry) | {"problem": message} for entry, message in wrong],
    }
    told = [f"Left out, “{entry.word}”: {message}" for entry, message in wrong]
    screen.result(document, "\n".join([*told, f"{len(found)} from {file}"]))


@app.command()
def export(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file to write, .csv or .yaml.")],
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Write your lexicon into a file."""
    from dubstudio.files.lexicon_file import write_lexicon
    from dubstudio.studio.lexicons import UserLexicon

    screen: Console = ctx.obj
    entries = UserLexicon().entries()
    write_lexicon(file, entries)
    screen.result({"output": str(file), "entries": len(entries)}, f"{file}: {len(entries)}")


@app.command("try")
def attempt(
    ctx: typer.Context,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="A line.")],
    lang: Annotated[str, typer.Option("--lang", help="Its language. Default: found from the text.")] = "",
    json: Json = False,  # noqa: ARG001  read by the console
) -> None:
    """Show how a line is read with your lexicon, and what in it can't be."""
    from dubstudio.studio.languages import tag_of
    from dubstudio.studio.lexicons import spoken_words
    from dubstudio.text.inline import without_inline
    from dubstudio.text.language import guess_language
    from dubstudio.text.phonemes import phonemize

    screen: Console = ctx.obj
    language = tag_of(lang) or guess_language(without_inline(words))
    line = spoken_words(words, language)
    sounds = phonemize(line, language)
    problems = [problem.message for problem in sounds.problems]
    document = {
        "text": line, "language": language, "spoken": sounds.spoken, "phonemes": sounds.symbols, "problems": problems,
        "unspoken": [list(piece) for piece in sounds.unspoken],
    }  # fmt: skip
    screen.result(document, "\n".join([line, sounds.spoken, sounds.symbols, *problems]))


def _listed(screen: Console) -> None:
    from dubstudio.studio.lexicons import UserLexicon

    entries = UserLexicon().entries()
    rows = [(e.word, e.reading, e.language or "all", e.character_id or "everybody") for e in entries]
    told = table(("word", "reading", "language", "character"), rows) if rows else "Your lexicon is empty."
    screen.result({"entries": [_document(entry) for entry in entries]}, told)


def _document(entry: Pronunciation) -> dict[str, str | bool]:
    return {
        "word": entry.word,
        "reading": entry.reading,
        "language": entry.language,
        "character": entry.character_id,
        "match_case": entry.match_case,
        "whole_word": entry.whole_word,
    }
