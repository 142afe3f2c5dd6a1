"""Models on this machine, as the faces see them: list, get, verify, remove, adopt.

One shape for window and command line. Nothing here touches the network but `ModelFiles.get`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import WeightsMissing
from dubstudio.base.paths import user_models
from dubstudio.base.progress import Progress
from dubstudio.base.settings import MODELS_ENDPOINT, MODELS_FOLDER, MODELS_SOURCE, Settings
from dubstudio.weights import catalog as catalogs
from dubstudio.weights import download
from dubstudio.weights.catalog import Catalog, Licence, Model
from dubstudio.weights.download import Doing, Heard, Step, Wish
from dubstudio.weights.hubs import open_hub
from dubstudio.weights.store import Fault, Standing, State, Store

_DOING = {
    Doing.ASKING: "Asking for {file}",
    Doing.CHECKING: "Checking {file}",
    Doing.FETCHING: "Fetching {file}: {done} of {total}",
    Doing.PLACING: "Putting it in its place",
}


@dataclass(frozen=True)
class ModelInfo:
    """A model and how it stands.

    Attributes:
        id: For the command line.
        name: For people.
        engine: Id of the engine it is for.
        languages: Tags of what it speaks.
        note: One sentence.
        size: Bytes to download, about, with everything.
        least_size: The same without what it works without.
        standing: How much of it is here, and where.
        licences: What has to be agreed to.
        terms: Version of that.
        agreed: Whether the user has agreed to this version.
        repositories: Where each source has it, by source.
    """

    id: str
    name: str
    engine: str
    languages: tuple[str, ...]
    note: str
    size: int
    least_size: int
    standing: Standing
    licences: tuple[Licence, ...]
    terms: str
    agreed: bool
    repositories: dict[str, tuple[str, ...]]

    @property
    def installed(self) -> bool:
        """Whether it can be spoken with."""
        return self.standing.state is State.INSTALLED

    def document(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "id": self.id, "name": self.name, "engine": self.engine, "languages": list(self.languages),
            "state": self.standing.state.value, "folder": str(self.standing.folder), "bytes": self.size,
            "bytes_without_optional": self.least_size, "bytes_here": self.standing.size,
            "bytes_started": self.standing.started, "missing": list(self.standing.missing), "terms": self.terms,
            "agreed": self.agreed, "repositories": {k: list(v) for k, v in self.repositories.items()},
            "licences": [
                {"name": x.name, "version": x.version, "url": x.url, "text": x.text.strip()} for x in self.licences
            ],
        }  # fmt: skip


class ModelFiles:
    """The models of this machine.

    Args:
        settings: Where they are kept and where they come from.
        catalog: What there can be; the program's own list where not given.
    """

    def __init__(self, settings: Settings, catalog: Catalog | None = None) -> None:
        chosen = settings[MODELS_FOLDER]
        self._settings = settings
        self._catalog = catalog or catalogs.load()
        self._store = Store(Path(chosen).expanduser() if chosen else user_models(), self._catalog)

    def all(self) -> tuple[ModelInfo, ...]:
        """Every model there can be."""
        return tuple(self._info(m) for m in self._catalog.model)

    def info(self, model_id: str) -> ModelInfo:
        """One model.

        Raises:
            UsageError: There is none of that id.
        """
        return self._info(self._catalog.find(model_id))

    def get(
        self,
        model_id: str,
        progress: Progress,
        cancel: CancelToken,
        *,
        wish: Wish | None = None,
        source: str = "",
        endpoint: str | None = None,
        heard: Heard | None = None,
    ) -> ModelInfo:
        """Fetch what is not here of a model.

        Args:
            model_id: Which.
            progress: Shows how far it is.
            cancel: Stops it; what came is kept.
            wish: Where to, agreement to the terms, with or without what is optional.
            source: ``huggingface`` or ``modelscope``; empty for the setting.
            endpoint: Address of a mirror; None for the setting where the source is that of the setting.
            heard: Told the same as `progress` in files and bytes, for those who word it themselves.

        Raises:
            LicenceNotAccepted: The terms have to be agreed to first.
            DownloadFailed: It could not be had, or is not what it should be.
            OutputError: The disk is full or closed.
            UsageError: There is no such model, source or address.
            Cancelled: It was stopped.
        """
        model = self._catalog.find(model_id)
        source = source or self._settings[MODELS_SOURCE]
        if endpoint is None:
            endpoint = self._settings[MODELS_ENDPOINT] if source == self._settings[MODELS_SOURCE] else ""
        hub = open_hub(source, endpoint)
        try:
            download.get(model, self._store, hub, wish or Wish(), cancel, _shown(progress, heard))
        finally:
            hub.close()
        return self._info(model)

    def verify(self, model_id: str, progress: Progress, cancel: CancelToken) -> tuple[Fault, ...]:
        """Look at every byte of a model; what is wrong with it.

        Raises:
            WeightsMissing: It is not here.
            UsageError: There is none of that id.
            Cancelled: It was stopped.
        """
        model = self._catalog.find(model_id)
        standing = self._store.standing(model)
        if standing.state in (State.ABSENT, State.STARTED):
            raise WeightsMissing(
                f"{model.name} is not on this machine.", remedy=f"Run `dubstudio models get {model.id}`."
            )
        whole = max(standing.size, 1)
        return self._store.verify(model, cancel, lambda n: progress(n / whole, f"Checking {model.name}"))

    def remove(self, model_id: str) -> int:
        """Take a model away; the bytes that are free now. A folder of the user's own is only forgotten.

        Raises:
            UsageError: It is not here.
            OutputError: It can't be removed.
        """
        return self._store.remove(self._catalog.find(model_id))

    def adopt(self, model_id: str, folder: Path) -> ModelInfo:
        """Use a folder the user already has.

        Raises:
            InputError: Files are missing in it.
        """
        model = self._catalog.find(model_id)
        self._store.adopt(model, folder)
        return self._info(model)

    def folder_for(self, engine: str) -> Path | None:
        """Where a model for an engine is, the first of the list that is whole; None where there is none."""
        found = (i.standing.folder for i in self.all() if i.engine == engine and i.installed)
        return next(found, None)

    def _info(self, model: Model) -> ModelInfo:
        parts = self._catalog.parts(model)
        before = self._store.accepted(model)
        terms = self._catalog.terms(model)
        return ModelInfo(
            model.id,
            model.name,
            model.engine,
            model.languages,
            model.note,
            sum(p.size for p in parts),
            sum(p.size for p in parts if not p.optional),
            self._store.standing(model),
            self._catalog.licences(model),
            terms,
            before is not None and before.terms == terms,
            {s: tuple(dict.fromkeys(p.repository(s) for p in parts)) for s in catalogs.SOURCES},
        )


def _shown(progress: Progress, also: Heard | None) -> Heard:
    def heard(step: Step) -> None:
        if also is not None:
            also(step)
        text = _DOING[step.doing].format(file=step.file, done=amount(step.done), total=amount(step.total))
        progress(step.done / step.total if step.total else 0.0, text)

    return heard


def amount(n_bytes: int) -> str:
    """Bytes for people: ``1.21 GB``."""
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if n_bytes >= size:
            return f"{n_bytes / size:.2f} {unit}"
    return f"{n_bytes} B"
