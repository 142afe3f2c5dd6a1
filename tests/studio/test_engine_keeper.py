"""An engine that comes back whatever happens to it."""

from __future__ import annotations

import pytest

from dubstudio.base.errors import Cancelled, CannotSpeak, EngineError, UsageError
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.engine_keeper import EngineKeeper, Phase


class Engine(ToneEngine):
    def __init__(self) -> None:
        super().__init__()
        self.loads = self.unloads = 0

    def load(self, device: str = "auto") -> None:
        self.loads += 1

    def unload(self) -> None:
        self.unloads += 1


@pytest.fixture
def made() -> list[Engine]:
    return []


@pytest.fixture
def keeper(made: list[Engine]) -> EngineKeeper:
    def make() -> Engine:
        made.append(Engine())
        return made[-1]

    return EngineKeeper(make, lambda engine: engine.load())


def test_nothing_is_opened_before_it_is_needed(keeper: EngineKeeper, made: list[Engine]) -> None:
    assert (keeper.is_ready, keeper.spec, made) == (False, None, [])
    told: list[Phase] = []
    for _ in range(2):
        with keeper.lent(told.append) as engine:
            assert engine is made[0]
    assert told == [Phase.LOADING, Phase.READY]
    assert (made[0].loads, keeper.is_ready) == (1, True)
    assert keeper.spec == ToneEngine.spec


@pytest.mark.parametrize("error", [CannotSpeak("no words"), UsageError("too short"), Cancelled()])
def test_orderly_refusals_keep_the_engine(keeper: EngineKeeper, made: list[Engine], error: Exception) -> None:
    with pytest.raises(type(error)), keeper.lent():
        raise error
    assert (keeper.is_ready, made[0].unloads) == (True, 0)


@pytest.mark.parametrize("error", [EngineError("broken"), ZeroDivisionError(), KeyboardInterrupt()])
def test_after_anything_else_another_one_is_opened(
    keeper: EngineKeeper, made: list[Engine], error: BaseException
) -> None:
    with pytest.raises(type(error)), keeper.lent():
        raise error
    assert (keeper.is_ready, made[0].unloads) == (False, 1)
    with keeper.lent() as engine:
        assert engine is made[1]


def test_want_of_memory_is_told_in_words(keeper: EngineKeeper, made: list[Engine]) -> None:
    with pytest.raises(EngineError, match="not enough memory"), keeper.lent():
        raise MemoryError
    assert made[0].unloads == 1


def test_an_engine_that_can_not_be_loaded_is_tried_again(made: list[Engine]) -> None:
    def fail_once(_engine: object) -> None:
        if len(made) == 1:
            raise EngineError("no weights")

    def make() -> Engine:
        made.append(Engine())
        return made[-1]

    keeper = EngineKeeper(make, fail_once)
    with pytest.raises(EngineError), keeper.lent():
        pytest.fail("there is nothing to lend")
    assert not keeper.is_ready
    with keeper.lent() as engine:
        assert engine is made[1]


def test_closing_gives_memory_back(keeper: EngineKeeper, made: list[Engine]) -> None:
    keeper.close()
    with keeper.lent():
        pass
    keeper.close()
    assert (made[0].unloads, keeper.is_ready) == (1, False)
    assert keeper.spec == ToneEngine.spec, "what it is stays known"
