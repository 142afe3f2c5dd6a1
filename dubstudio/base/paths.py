"""Where things live on this machine. The one door to `resources/` and to the user's folders."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from dubstudio.base.errors import ToolError

_APP = "dubstudio"


def resource(name: str) -> Path:
    """The path of a file or folder that ships with the program, such as ``voices/kokoro.safetensors``.

    Raises:
        ToolError: The installation is incomplete.
    """
    package = Path(__file__).resolve().parents[1]
    for root in (package / "resources", package.parent / "resources"):
        if (root / name).exists():
            return root / name
    raise ToolError(f"The program's own file {name} is missing.", remedy="Install DubStudio again.")


def catalog_file() -> Path:
    """The list of models that can be downloaded.

    Raises:
        ToolError: The installation is incomplete.
    """
    package = Path(__file__).resolve().parents[1]
    for root in (package, package.parent):
        path = root / "models" / "catalog.toml"
        if path.is_file():
            return path
    raise ToolError("The program's own list of models is missing.", remedy="Install DubStudio again.")


def user_models() -> Path:
    """Where models that are downloaded go, unless the user has chosen another folder."""
    return user_data() / "models"


def user_cache() -> Path:
    """Things that can be made again: assembled weights, peaks, readings."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def user_data() -> Path:
    """Things that can't: the voice library, lexicons, recovery files."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def user_config() -> Path:
    """Settings."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))
