"""Makes the built-in voices from the npm package that publishes them; run once, its results are tracked.

    python tools/build_voices.py kokoro-js-1.2.1.tgz [--into resources/voices]

Reads the style packs out of the archive as data, checks every one, and writes ``kokoro.safetensors`` (half precision),
``kokoro.json`` (who they are and where they come from) and ``NOTICE``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tarfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

N_VOICES = 54
ROWS, WIDTH = 510, 256  # one style for every length of a line in symbols; 128 numbers of timbre, 128 of prosody
LARGEST_ERROR = 2e-3  # of half precision, for styles that stay within ±4

LANGUAGES = {
    "a": "en-US",
    "b": "en-GB",
    "e": "es",
    "f": "fr",
    "h": "hi",
    "i": "it",
    "j": "ja",
    "p": "pt-BR",
    "z": "zh",
}
SEXES = {"f": "female", "m": "male"}

NOTICE = """\
The voices in kokoro.safetensors are the style packs of Kokoro-82M v1.0 by hexgrad, https://huggingface.co/hexgrad/Kokoro-82M,
Apache License 2.0, taken from the npm package {package} {version} (hexgrad, Xenova), Apache License 2.0:
archive sha256 {sha256}.

Changed: stored in half precision and in one file. The licence is the one of this program (LICENSE).
"""


def main() -> None:
    """Read the arguments, build, say what was made."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("archive", type=Path, help="the .tgz of npm's kokoro-js")
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parents[1] / "resources" / "voices")
    arguments = parser.parse_args()
    made = build(arguments.archive, arguments.into)
    print(f"{made} voices in {arguments.into}")


def build(archive: Path, folder: Path) -> int:
    """Write the three files into `folder`. Returns the number of voices."""
    about, packs = read_archive(archive)
    if len(packs) != N_VOICES:
        sys.exit(f"{archive} has {len(packs)} voices, {N_VOICES} were expected.")
    halves = {name: halved(name, pack) for name, pack in sorted(packs.items())}
    source = {
        "package": str(about["name"]),
        "version": str(about["version"]),
        "sha256": hashlib.sha256(archive.read_bytes()).hexdigest(),
    }
    notice = NOTICE.format(**source)
    index = {
        "source": {**source, "licence": "Apache-2.0", "notice": notice},
        "voices": [entry(name) for name in halves],
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kokoro.safetensors").write_bytes(save(halves, metadata={"notice": notice}))
    (folder / "kokoro.json").write_text(json.dumps(index, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / "NOTICE").write_text(notice, encoding="utf-8")
    return len(halves)


def read_archive(archive: Path) -> tuple[dict[str, object], dict[str, NDArray[np.float32]]]:
    """What the package says of itself, and its packs by name, each ``[510, 256]``."""
    packs: dict[str, NDArray[np.float32]] = {}
    about: dict[str, object] = {}
    with tarfile.open(archive) as tar:
        for member in tar:
            path = Path(member.name)
            content = tar.extractfile(member)
            if content is None:
                continue
            if path.name == "package.json":
                about = json.loads(content.read())
            elif path.parent.name == "voices" and path.suffix == ".bin":
                packs[path.stem] = pack_of(path.stem, content.read())
    return about, packs


def pack_of(name: str, data: bytes) -> NDArray[np.float32]:
    """One pack, checked."""
    if len(data) != ROWS * WIDTH * 4:
        sys.exit(f"{name} is {len(data)} bytes long, {ROWS * WIDTH * 4} were expected.")
    pack = np.frombuffer(data, "<f4").reshape(ROWS, WIDTH)
    if not np.isfinite(pack).all():
        sys.exit(f"{name} has numbers that are none.")
    return pack


def halved(name: str, pack: NDArray[np.float32]) -> NDArray[np.float16]:
    """The pack in half precision, if it survives that."""
    half = pack.astype(np.float16)
    error = float(np.abs(half.astype(np.float32) - pack).max())
    if error > LARGEST_ERROR:
        sys.exit(f"{name} loses {error:.1e} in half precision, at most {LARGEST_ERROR:.0e} is allowed.")
    return half


def entry(name: str) -> dict[str, str]:
    """Who a voice is, from the scheme of its name: language, sex, underscore, first name."""
    scheme, _, first_name = name.partition("_")
    return {
        "id": name,
        "name": first_name.capitalize(),
        "language": LANGUAGES[scheme[0]],
        "sex": SEXES[scheme[1]],
    }


if __name__ == "__main__":
    main()
