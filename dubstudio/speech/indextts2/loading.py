"""The networks of one checkpoint, each brought into memory when it is first asked for."""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn

from dubstudio.base.errors import WeightsCorrupt
from dubstudio.base.progress import Progress, silent
from dubstudio.speech.indextts2 import keys, layout, official_config, sizes
from dubstudio.speech.indextts2.bigvgan import BigVgan
from dubstudio.speech.indextts2.campplus import CamPlus
from dubstudio.speech.indextts2.codec import SemanticCodec
from dubstudio.speech.indextts2.config import V2_5, IndexTts2Config, Release
from dubstudio.speech.indextts2.emotion_words import EmotionReader
from dubstudio.speech.indextts2.layout import Layout
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.s2mel import S2Mel
from dubstudio.speech.indextts2.t2s import TextToSemantic
from dubstudio.speech.indextts2.text.front_end import TextFrontEnd
from dubstudio.speech.indextts2.text.v2 import FrontEndV2
from dubstudio.speech.indextts2.text.v25 import FrontEndV25
from dubstudio.speech.indextts2.w2vbert import SemanticEncoder
from dubstudio.speech.nn import checkpoint
from dubstudio.speech.nn.device import Place, choose
from dubstudio.speech.nn.gpt2 import pack
from dubstudio.speech.nn.weight_norm import fuse

_USUAL = Options()
_EDGE = 1 << 18
_SAMPLE = 1 << 14
_N_SAMPLES = 32

N = TypeVar("N", bound=nn.Module)


class Networks:
    """Everything that computes. Attributes load on first use and stay until `unload`.

    What can't be loaded raises `WeightsMissing` or `WeightsCorrupt`, naming the file.
    """

    def __init__(self, files: Layout, options: Options = _USUAL) -> None:
        self._files = files
        self._options = options

    @classmethod
    def open(cls, folder: Path | None, options: Options = _USUAL) -> Networks:
        """Look for the files of a checkpoint; reads hardly anything.

        Raises:
            WeightsMissing: Some are not there.
            WeightsCorrupt: The text-to-semantic network, which tells the release, can't be read.
        """
        gpt = folder / "gpt.pth" if folder is not None else None
        # What a folder looks like may mislead, tensors do not.
        release = sizes.release_of(_gpt_tensors(gpt)) if gpt is not None and gpt.is_file() else None
        return cls(layout.find(folder, release), options)

    @property
    def files(self) -> Layout:
        """Where everything lies."""
        return self._files

    @property
    def release(self) -> Release:
        """Which release it is."""
        return self._files.release

    @cached_property
    def place(self) -> Place:
        """Where it computes. Half precision is what the release was published with."""
        half = torch.bfloat16 if self.release is V2_5 else torch.float16
        return choose(self._options.device, self._options.precision, half)

    @property
    def device(self) -> torch.device:
        """Of all networks."""
        return self.place.device

    @property
    def t2s_dtype(self) -> torch.dtype:
        """In which the text-to-semantic network computes."""
        return self.place.dtype

    @property
    def s2mel_dtype(self) -> torch.dtype:
        """In which regulator and flow compute."""
        return self.place.dtype if self._options.half_sound else torch.float32

    @property
    def vocoder_dtype(self) -> torch.dtype:
        """In which the vocoder computes."""
        return self.s2mel_dtype

    @cached_property
    def config(self) -> IndexTts2Config:
        """All sizes: what the files say, put right by the shapes of the tensors."""
        files = self._files
        said = official_config.whole_config(
            official_config.read_yaml(files.config), official_config.read_json(files.vocoder_config), self.release
        )
        return IndexTts2Config(
            release=self.release,
            gpt=sizes.gpt(said.gpt, self._gpt_tensors()),
            codec=sizes.codec(said.codec, self._codec_tensors()),
            s2mel=sizes.s2mel(said.s2mel, self._s2mel_tensors()),
            vocoder=sizes.vocoder(said.vocoder, self._vocoder_tensors()),
            campplus=sizes.campplus(said.campplus, self._campplus_tensors()),
            emo_num=sizes.emotions(said.emo_num, _matrix(files.speakers).shape[0]),
        )

    @cached_property
    def t2s(self) -> TextToSemantic:
        """Text to semantic tokens."""
        with torch.device("meta"):
            network = TextToSemantic(self.config.gpt, self.release)
        network = self._filled(network, self._gpt_tensors(), self._files.gpt, self.t2s_dtype)
        if self.device.type == "cpu":
            pack(network)
        return network

    @cached_property
    def s2mel(self) -> S2Mel:
        """Semantic tokens to a mel spectrum."""
        with torch.device("meta"):
            network = S2Mel(self.config.s2mel)
        tensors = keys.renamed(self._s2mel_tensors(), keys.s2mel(self.config.s2mel))
        network = self._filled(network, tensors, self._files.s2mel, self.s2mel_dtype)
        if self._options.compiled:
            network.cfm.estimator.compile(dynamic=True)
        return network

    @cached_property
    def vocoder(self) -> BigVgan:
        """A mel spectrum to sound."""
        with torch.device("meta"):
            network = BigVgan(self.config.vocoder)
        return self._filled(network, self._vocoder_tensors(), self._files.vocoder, self.vocoder_dtype)

    @cached_property
    def codec(self) -> SemanticCodec:
        """Semantic features to tokens and back."""
        with torch.device("meta"):
            network = SemanticCodec(self.config.codec)
        return self._filled(network, self._codec_tensors(), self._files.codec, torch.float32)

    @cached_property
    def campplus(self) -> CamPlus:
        """The vector of a speaker."""
        with torch.device("meta"):
            network = CamPlus(self.config.campplus)
        return self._filled(network, self._campplus_tensors(), self._files.campplus, torch.float32)

    @cached_property
    def w2vbert(self) -> SemanticEncoder:
        """Sound to semantic features."""
        files = self._files
        config = official_config.read_json(files.w2vbert_config)
        with torch.device("meta"):
            network = SemanticEncoder(config)
        named = checkpoint.named_tensors(checkpoint.open_tensors(files.w2vbert_weights), files.w2vbert_weights)
        tensors = keys.renamed(named, keys.w2vbert(network.n_layers))
        return self._filled(network, tensors, files.w2vbert_weights, torch.float32)

    @cached_property
    def stats(self) -> tuple[Tensor, Tensor]:
        """Mean and deviation of the semantic features, ``[1024]`` each."""
        path = self._files.stats
        named = checkpoint.named_tensors(checkpoint.open_tensors(path), path)
        if "mean" not in named or "var" not in named:
            raise WeightsCorrupt(f"{path} holds no mean and variance.", remedy="Download the model again.")
        return named["mean"].float().to(self.device), named["var"].float().sqrt().to(self.device)

    @cached_property
    def emotion_matrices(self) -> tuple[Tensor, Tensor]:
        """Of every recorded example of an emotion: its speaker ``[n, 192]``, and its emotion vector ``[n, D]``."""
        speakers, emotions = (_matrix(path) for path in (self._files.speakers, self._files.emotions))
        n_rows = sum(self.config.emo_num)
        for path, matrix in ((self._files.speakers, speakers), (self._files.emotions, emotions)):
            if matrix.shape[0] != n_rows:
                raise WeightsCorrupt(
                    f"{path} has {matrix.shape[0]} rows, {n_rows} are expected.", remedy="Download the model again."
                )
        return speakers.to(self.device), emotions.to(self.device)

    @cached_property
    def emotion_reader(self) -> EmotionReader:
        """Understands emotions in words; loads its model on the first words."""
        return EmotionReader(self._files.qwen or self._files.folder / layout.QWEN)

    @cached_property
    def front_end(self) -> TextFrontEnd:
        """Text to ids."""
        named = self._files.glossary
        glossary = official_config.read_yaml(named) if named is not None else None
        kind = FrontEndV25 if self.release is V2_5 else FrontEndV2
        return kind(self._files.tokenizer, glossary)

    @cached_property
    def model_hash(self) -> str:
        """What tells this checkpoint from others: a hash over size and samples of every file that decides on sound.

        The ends of each file are among the samples. Torch's files keep a checksum of every tensor there; of others a
        change may be missed that hits no sample, which only serious damage to a file would be.
        """
        digest = hashlib.sha256()
        for path in self._files.files:
            digest.update(_sampled(path))
        return digest.hexdigest()

    @property
    def size_bytes(self) -> int:
        """Memory of the networks that are loaded."""
        return sum(checkpoint.size_bytes(part) for part in vars(self).values() if isinstance(part, nn.Module))

    def load(self, progress: Progress = silent) -> None:
        """Load what every line needs. Networks that only hear references are left until one is heard."""
        parts = ("t2s", "s2mel", "vocoder", "codec")
        for i, name in enumerate(parts):
            progress(i / len(parts), "Loading the voice engine")
            getattr(self, name)
        progress(1.0, "Loading the voice engine")

    def unload(self) -> None:
        """Forget everything that was loaded."""
        if "emotion_reader" in vars(self):
            self.emotion_reader.unload()
        for name in [name for name in vars(self) if not name.startswith("_")]:
            delattr(self, name)

    # Files are opened anew for each use: a mapped file could be neither replaced nor removed on some systems.

    def _gpt_tensors(self) -> dict[str, Tensor]:
        return _gpt_tensors(self._files.gpt)

    def _codec_tensors(self) -> dict[str, Tensor]:
        return _tensors(self._files.codec, keys.codec, "model")

    def _vocoder_tensors(self) -> dict[str, Tensor]:
        return _tensors(self._files.vocoder, keys.vocoder, "generator")

    def _campplus_tensors(self) -> dict[str, Tensor]:
        return _tensors(self._files.campplus, keys.campplus)

    def _s2mel_tensors(self) -> dict[str, Tensor]:
        """By official names; which are needed depends on the sizes."""
        path = self._files.s2mel
        tree = checkpoint.open_tensors(path)
        return {
            f"{part}.{name.removeprefix('module.')}": tensor
            for part in ("cfm", "length_regulator", "gpt_layer")
            for name, tensor in checkpoint.named_tensors(_inside(tree, path, "net", part), path).items()
        }

    def _filled(self, network: N, tensors: dict[str, Tensor], file: Path, dtype: torch.dtype) -> N:
        checkpoint.load_strictly(network, tensors, file=file, dtype=dtype, device=self.device)
        fuse(network)
        return network


def _gpt_tensors(path: Path) -> dict[str, Tensor]:
    return _tensors(path, keys.gpt, "model")


def _tensors(path: Path, rename: keys.Rename, *inside: str) -> dict[str, Tensor]:
    return keys.renamed(checkpoint.named_tensors(checkpoint.open_tensors(path), path, *inside), rename)


def _inside(tree: Any, path: Path, *names: str) -> Any:
    for name in names:
        if not isinstance(tree, dict) or name not in tree:
            raise WeightsCorrupt(f"{path} has no part {name}.", remedy="Download the model again.")
        tree = tree[name]
    return tree


def _matrix(path: Path) -> Tensor:
    matrix = checkpoint.open_tensors(path)
    if not isinstance(matrix, Tensor) or matrix.dim() != 2:
        raise WeightsCorrupt(f"{path} holds no matrix.", remedy="Download the model again.")
    return matrix.float()


def _sampled(path: Path) -> bytes:
    size = path.stat().st_size
    parts = [str(size).encode()]
    with path.open("rb") as file:
        parts.append(file.read(_EDGE))
        for i in range(1, _N_SAMPLES):
            file.seek(size * i // _N_SAMPLES)
            parts.append(file.read(_SAMPLE))
        file.seek(max(0, size - _EDGE))
        parts.append(file.read(_EDGE))
    return hashlib.sha256(b"".join(parts)).digest()
