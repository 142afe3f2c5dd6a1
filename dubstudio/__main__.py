"""``python -m dubstudio``."""

from __future__ import annotations

import sys

from dubstudio.app import main

sys.exit(main(sys.argv[1:]))
