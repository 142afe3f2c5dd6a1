"""Where the files of a checkpoint lie, in every way that official code and its users have kept them.

Beside the model's own files there are those of four networks that others published. The official code keeps them in
``hf_cache``, older versions of it as the hub's own cache does (``models--owner--name/snapshots/<hash>``), and people
put them beside the model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dubstudio.base.errors import WeightsMissing
from dubstudio.speech.indextts2.config import V2, V2_5, Release

QWEN = "qwen0.6bemo4-merge"
TIKTOKEN = "multilingual_zh_ja_yue_char_del.tiktoken"

_REMEDY = (
    "Get the model in the window (Edit, Voice models) or with “dubstudio models get”, "
    "or name the folder that holds all of it."
)


@dataclass(frozen=True)
class Layout:
    """The files of one checkpoint.

    Attributes:
        release: As far as the files tell.
        config: ``config.yaml``.
        stats: Mean and variance of the semantic features.
        speakers: Speaker vectors of the recorded emotions.
        emotions: Emotion vectors of the same.
        tokenizer: Of the release.
        w2vbert: A folder.
        qwen: Folder of the model that understands emotions in words; it may be absent.
        glossary: Readings that the user has given; it may be absent.
    """

    folder: Path
    release: Release
    config: Path
    gpt: Path
    s2mel: Path
    stats: Path
    speakers: Path
    emotions: Path
    tokenizer: Path
    codec: Path
    w2vbert: Path
    campplus: Path
    vocoder: Path
    vocoder_config: Path
    qwen: Path | None
    glossary: Path | None

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that decide how a line sounds; the optional ones are not among them."""
        own = (self.config, self.gpt, self.s2mel, self.stats, self.speakers, self.emotions, self.tokenizer)
        others = (self.codec, self.campplus, self.vocoder, self.vocoder_config)
        return (*own, *others, self.w2vbert_config, self.w2vbert_weights)

    @property
    def w2vbert_config(self) -> Path:
        """Its ``config.json``."""
        return self.w2vbert / "config.json"

    @property
    def w2vbert_weights(self) -> Path:
        """Its weights."""
        return self.w2vbert / "model.safetensors"


def find(folder: Path | None, release: Release | None = None) -> Layout:
    """Where everything is.

    Args:
        folder: Of the checkpoint; None for nowhere.
        release: Where it is known; else what the files look like.

    Raises:
        WeightsMissing: Files are not there; all of them are named.
    """
    if folder is None or not folder.is_dir():
        where = "No folder" if folder is None else f"{folder} is no folder; none"
        raise WeightsMissing(f"{where} with the IndexTTS-2 model was given.", remedy=_REMEDY)
    search = _Search(folder)
    release = release or guess(folder)
    layout = Layout(
        folder=folder,
        release=release,
        config=search.own("config.yaml"),
        gpt=search.own("gpt.pth"),
        s2mel=search.own("s2mel.pth"),
        stats=search.own("wav2vec2bert_stats.pt"),
        speakers=search.own("feat1.pt"),
        emotions=search.own("feat2.pt"),
        tokenizer=_tiktoken(search) if release is V2_5 else search.own("bpe.model"),
        codec=search.own("codec.pth") if release is V2_5 else _codec(search),
        w2vbert=search.other("facebook/w2v-bert-2.0", "", "w2v-bert-2.0", inside=("config.json", "model.safetensors")),
        campplus=search.other("funasr/campplus", "campplus_cn_common.bin", "campplus_cn_common.bin"),
        vocoder=search.other(_BIGVGAN, "bigvgan_generator.pt", "bigvgan/bigvgan_generator.pt"),
        vocoder_config=search.other(_BIGVGAN, "config.json", "bigvgan/config.json"),
        qwen=search.optional(QWEN),
        glossary=search.optional("glossary.yaml"),
    )
    if search.missing:
        listed = ", ".join(search.missing)
        raise WeightsMissing(f"The model in {folder} is not complete: {listed} missing.", remedy=_REMEDY)
    return layout


_BIGVGAN = "nvidia/bigvgan_v2_22khz_80band_256x"


def guess(folder: Path) -> Release:
    """Which release a folder looks like: only 2.5 has a codec of its own and ranks of tokens."""
    return V2_5 if (folder / "codec.pth").exists() or any(folder.glob("*.tiktoken")) else V2


class _Search:
    """Looks for files, and remembers those that were not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.missing: list[str] = []

    def own(self, name: str) -> Path:
        """A file of the model's own."""
        path = self._folder / name
        if not path.is_file():
            self.missing.append(name)
        return path

    def optional(self, name: str) -> Path | None:
        """Something that may be there."""
        path = self._folder / name
        return path if path.exists() else None

    def other(self, repository: str, name: str, kept_as: str, inside: tuple[str, ...] = ()) -> Path:
        """A file, or a folder with files `inside`, that somebody else published.

        Args:
            repository: Where it comes from.
            name: What it is called there; empty for all of it.
            kept_as: What the official code calls it.
            inside: Files that a folder has to hold.
        """
        for path in self._places(repository, name, kept_as):
            if all((path / part).is_file() for part in inside) if inside else path.is_file():
                return path
        self.missing += [f"hf_cache/{kept_as}/{part}" for part in inside] or [f"hf_cache/{kept_as}"]
        return self._folder / "hf_cache" / kept_as

    def _places(self, repository: str, name: str, kept_as: str) -> Iterator[Path]:
        last = repository.rpartition("/")[2]
        roots = (self._folder / "hf_cache", self._folder)
        for root in roots:
            yield root / kept_as
            yield root / last / name
            yield root / repository / name
            yield root / name if name else root / last
        for root in (*roots, self._folder / "hf_cache" / "hub"):
            for snapshot in _snapshots(root / f"models--{repository.replace('/', '--')}"):
                yield snapshot / name


def _snapshots(kept: Path) -> list[Path]:
    """What a hub's cache has of a repository: the one that ``main`` is first, then the newest."""
    main = kept / "refs" / "main"
    first = main.read_text(encoding="utf-8").strip() if main.is_file() else ""
    found = [path for path in (kept / "snapshots").glob("*") if path.is_dir()]
    return sorted(found, key=lambda path: (path.name != first, -path.stat().st_mtime))


def _codec(search: _Search) -> Path:
    return search.other("amphion/MaskGCT", "semantic_codec/model.safetensors", "semantic_codec_model.safetensors")


def _tiktoken(search: _Search) -> Path:
    others = sorted(search._folder.glob("*.tiktoken"))  # noqa: SLF001  two halves of one thing
    return others[0] if len(others) == 1 else search.own(TIKTOKEN)
