"""The dependency list of `pyproject.toml` for the set-up scripts; needs nothing but Python.

``requirements.py [EXTRA …]`` prints the packages, one a line; ``requirements.py --key`` prints the key that an
environment is kept under: it changes when a dependency, an extra or the Python does, and with nothing else.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from pathlib import Path


def main(arguments: list[str]) -> None:
    """Print what was asked for."""
    project = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    if arguments == ["--key"]:
        everything = [sys.version, *project["dependencies"], *(line for name in extras for line in extras[name])]
        print(hashlib.sha256("\n".join(everything).encode()).hexdigest()[:16])
    else:
        print(*project["dependencies"], *(line for name in arguments for line in extras[name]), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
