"""What can be downloaded: models, the parts they are made of, the files of each, and the terms.

Read from ``models/catalog.toml``. Must not know the network or what is on this machine.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import TypeVar

import msgspec

from dubstudio.base.errors import InputError, ToolError, UsageError
from dubstudio.base.paths import catalog_file

T = TypeVar("T")

HUGGINGFACE = "huggingface"
MODELSCOPE = "modelscope"
SOURCES = (HUGGINGFACE, MODELSCOPE)

_HASH_DIGITS = 64


class Licence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Terms somebody has to agree to.

    Attributes:
        id: Short name, such as ``mit``.
        version: Changed whenever its text is; what was accepted before has to be accepted again.
        name: Full name.
        url: Where its whole text is.
        text: What it says, in short.
    """

    id: str
    version: str
    name: str
    url: str
    text: str


class CatalogFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a part.

    Attributes:
        path: Its name in the repository.
        size: Bytes; exact where there is a `sha256`, else about.
        to: Its name in the model's folder; `path` where empty.
        sha256: Of its content, in hexadecimal; empty where it is not known.
        if_there: Whether to do without it where the repository has none.
    """

    path: str
    size: int
    to: str = ""
    sha256: str = ""
    if_there: bool = False

    @property
    def target(self) -> str:
        """Its name in the model's folder, with slashes."""
        return self.to or self.path


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Files of one repository under one licence.

    Attributes:
        id: Unique name.
        name: For people.
        licence: Id of the licence.
        huggingface: Repository there, ``owner/name``.
        modelscope: Repository there, ``owner/name``.
        files: What of it is needed.
        revision: Commit at Hugging Face; the newest where empty.
        optional: Whether the model works without.
    """

    id: str
    name: str
    licence: str
    huggingface: str
    modelscope: str
    files: tuple[CatalogFile, ...]
    revision: str = ""
    optional: bool = False

    def repository(self, source: str) -> str:
        """Where a source has it."""
        return self.modelscope if source == MODELSCOPE else self.huggingface

    @property
    def size(self) -> int:
        """Bytes, about."""
        return sum(f.size for f in self.files)


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something an engine can speak with.

    Attributes:
        id: Unique name, also that of its folder.
        name: For people.
        engine: Id of the engine that loads it.
        release: Which of that engine's models it is.
        languages: Tags of what it speaks.
        note: One sentence.
        parts: Ids.
    """

    id: str
    name: str
    engine: str
    release: str
    languages: tuple[str, ...]
    note: str
    parts: tuple[str, ...]


class Catalog(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All models."""

    licence: tuple[Licence, ...]
    part: tuple[Part, ...]
    model: tuple[Model, ...]

    def find(self, model_id: str) -> Model:
        """The model of an id.

        Raises:
            UsageError: There is none.
        """
        for model in self.model:
            if model.id == model_id:
                return model
        raise UsageError(
            f"There is no model {model_id!r}.", remedy=f"Use one of {', '.join(m.id for m in self.model)}."
        )

    def parts(self, model: Model, *, optional: bool = True) -> tuple[Part, ...]:
        """What a model is made of, with or without what it works without."""
        by_id = {p.id: p for p in self.part}
        found = tuple(by_id[i] for i in model.parts)
        return found if optional else tuple(p for p in found if not p.optional)

    def licences(self, model: Model) -> tuple[Licence, ...]:
        """Everything that has to be agreed to for a model, each once, the most special first."""
        by_id = {licence.id: licence for licence in self.licence}
        return tuple(by_id[i] for i in dict.fromkeys(p.licence for p in self.parts(model)))

    def terms(self, model: Model) -> str:
        """The version of a model's terms: changes when one of its licences changes, comes or goes."""
        return "+".join(f"{licence.id}-{licence.version}" for licence in self.licences(model))


def load(path: Path | None = None) -> Catalog:
    """Read a catalogue; the program's own where no path is given.

    Raises:
        ToolError: It is not there, or is damaged.
    """
    path = path or catalog_file()
    try:
        catalog = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Catalog)
        _check(catalog)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError, InputError) as error:
        raise ToolError(
            f"The list of models {path} can't be used: {error}.", remedy="Install DubStudio again."
        ) from error
    return catalog


def is_inside(name: str) -> bool:
    """Whether a name with slashes stays in the folder it is put in, on every system."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and not set(name) & set('\\:\0*?"<>|')


def _check(catalog: Catalog) -> None:
    licences = _unique(catalog.licence, lambda x: x.id)
    parts = _unique(catalog.part, lambda x: x.id)
    models = _unique(catalog.model, lambda x: x.id)
    wrong = [i for i in models if not is_inside(i) or "/" in i]
    wrong += [p.licence for p in catalog.part if p.licence not in licences]
    wrong += [i for m in catalog.model for i in m.parts if i not in parts]
    for part in catalog.part:
        wrong += [f.target for f in part.files if not is_inside(f.target) or f.size <= 0 or not _is_hash(f.sha256)]
    if wrong:
        raise InputError(f"wrong entries: {', '.join(wrong)}")
    for model in catalog.model:
        _unique((f for p in catalog.parts(model) for f in p.files), lambda f: f.target)


def _unique(items: Iterable[T], key: Callable[[T], str]) -> set[str]:
    seen: set[str] = set()
    for item in items:
        if key(item) in seen:
            raise InputError(f"{key(item)} is there twice")
        seen.add(key(item))
    return seen


def _is_hash(text: str) -> bool:
    return not text or (len(text) == _HASH_DIGITS and set(text) <= set("0123456789abcdef"))
