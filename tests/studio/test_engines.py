"""Engines as the user has set them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dubstudio.base import settings
from dubstudio.base.errors import ToolError, UsageError
from dubstudio.base.settings import Settings
from dubstudio.speech import registry
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.registry import CLONING_ENGINE, Traits
from dubstudio.studio.engines import open_engine


def test_settings_become_options(tmp_path: Path) -> None:
    chosen: dict[settings.Setting[Any], Any] = {
        settings.INDEXTTS2_MODEL: str(tmp_path),
        settings.INDEXTTS2_DEVICE: "cpu",
        settings.INDEXTTS2_PRECISION: "bf16",
        settings.INDEXTTS2_STEPS: 10,
        settings.INDEXTTS2_BEAMS: 1,
        settings.INDEXTTS2_SLOT: "both",
        settings.INDEXTTS2_BEST_OF: 4,
    }
    user = Settings()
    for setting, value in chosen.items():
        user = user.having(setting, value)
    engine: Any = open_engine(CLONING_ENGINE, user)
    assert engine._folder == tmp_path
    assert engine._options == Options(device="cpu", precision="bf16", steps=10, beams=1, slot="both", best_of=4)


def test_usual_settings_are_the_usual_options_and_nothing_installed_is_no_folder(tmp_path: Path) -> None:
    engine: Any = open_engine(CLONING_ENGINE, Settings().having(settings.MODELS_FOLDER, str(tmp_path / "none")))
    assert engine._folder is None
    assert engine._options == Options()


@pytest.mark.parametrize("engine_id", registry.engine_ids())
def test_the_table_of_engines_says_what_engines_say(engine_id: str) -> None:
    traits, spec = registry.traits(engine_id), open_engine(engine_id, Settings()).spec
    assert (traits.name, traits.can_clone, traits.reads_quickly, traits.emotions) == (
        spec.name,
        spec.can_clone,
        spec.reads_quickly,
        spec.emotions,
    )
    assert registry.reads_quickly(engine_id) is spec.reads_quickly


def test_an_engine_nobody_has() -> None:
    assert not registry.reads_quickly("tomorrow")
    with pytest.raises(UsageError, match="tomorrow"):
        open_engine("tomorrow", Settings())


def test_a_library_that_is_missing_is_told_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    traits = Traits("no_such_module_at_all:X", "Broken", has_presets=True, can_clone=False, reads_quickly=True)
    monkeypatch.setitem(registry._ENGINES, "broken", traits)
    with pytest.raises(ToolError, match="Broken can't be loaded") as error:
        open_engine("broken", Settings())
    assert error.value.remedy
