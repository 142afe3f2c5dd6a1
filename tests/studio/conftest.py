"""A film, its subtitles, and orders for dubbing it with the humming engine, which is quick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dubstudio.base import paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import silent
from dubstudio.studio import orders
from dubstudio.studio.dub import dub
from dubstudio.studio.orders import Order
from dubstudio.studio.report import DubReport

SCRIPT = """1
00:00:00,800 --> 00:00:02,883
LENA: The last ferry leaves at nine.

2
00:00:03,700 --> 00:00:06,237
MARCUS: Then we still have time for a coffee.

3
00:00:07,100 --> 00:00:10,207
LENA: You said that yesterday, and we missed the boat.

4
00:00:11,200 --> 00:00:13,790
Yesterday the coffee was worth it!
"""

OrderMaker = Callable[..., Order]


@pytest.fixture
def film() -> Path:
    """The demo clip; it is only read."""
    return paths.resource("demo/ferry.mp4")


@pytest.fixture
def order(tmp_path: Path, film: Path) -> OrderMaker:
    """Makes an order; keywords as for `orders.order`, with a ready script and the humming engine."""

    def make(script: str = SCRIPT, **wishes: Any) -> Order:
        path = tmp_path / "film.srt"
        path.write_text(script, encoding="utf-8")
        usual = {"video": film, "subtitles": path, "output": tmp_path / "out.mp4", "engine": "tone"}
        return orders.order(**{**usual, **wishes})

    return make


def dubbed(order: Order, cancel: CancelToken | None = None, progress: Any = silent) -> DubReport:
    """Do an order."""
    return dub(order, progress, cancel or CancelToken())
