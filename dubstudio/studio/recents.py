"""Projects that were opened lately, kept from one start to the next. Must not know whether they are still there."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dubstudio.base import atomic, paths
from dubstudio.base.errors import OutputError

_MOST = 12


class Recents:
    """The list, the latest first.

    Args:
        file: Where it is kept; None for the usual place.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.user_data() / "recent.json"
        self._paths = self._read()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Folders of projects."""
        return self._paths

    def add(self, path: Path) -> None:
        """It was opened now."""
        self._keep((path, *(other for other in self._paths if other != path)))

    def forget(self, path: Path) -> None:
        """It is no longer there."""
        if path in self._paths:
            self._keep(tuple(other for other in self._paths if other != path))

    def _keep(self, paths_: tuple[Path, ...]) -> None:
        self._paths = paths_[:_MOST]
        try:
            atomic.ensure_folder(self._file.parent)
            atomic.write_bytes(self._file, msgspec.json.encode([str(path) for path in self._paths]))
        except (OutputError, UnicodeEncodeError):
            return  # a list that is lost harms nobody

    def _read(self) -> tuple[Path, ...]:
        try:
            return tuple(Path(name) for name in msgspec.json.decode(self._file.read_bytes(), type=list[str]))
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return ()
