"""Opens the workstation: ``python main.py``."""

from __future__ import annotations

import sys

from dubstudio.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["gui"]))
