"""``python -m tests.parity FOLDER``: every golden of a folder against our networks. Exit status 1 where one differs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.parity.suite import check_folder


def main() -> int:
    """Check a folder, print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.parity", description=__doc__)
    parser.add_argument("folder", type=Path, help="Where goldens.json lies.")
    parser.add_argument("--scale", type=float, default=1.0, help="Multiply every weight: anything but 1 must fail.")
    parser.add_argument("--all", action="store_true", help="List what passed too.")
    chosen = parser.parse_args()
    if not (chosen.folder / "goldens.json").is_file():
        parser.error(f"There is no goldens.json in {chosen.folder}.")
    outcomes = check_folder(chosen.folder, chosen.scale)
    for outcome in outcomes:
        if chosen.all or not outcome.ok:
            sys.stdout.write(f"{'ok  ' if outcome.ok else 'FAIL'} {outcome.file}: {outcome.name} {outcome.detail}\n")
    failed = sum(not outcome.ok for outcome in outcomes)
    files = len({outcome.file for outcome in outcomes})
    sys.stdout.write(
        f"{len(outcomes) - failed} of {len(outcomes)} comparisons in {files} files are as they should be\n"
    )
    return 1 if failed or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main())
