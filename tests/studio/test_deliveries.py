"""What becomes of the document when a worker has spoken a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.files import project_file
from dubstudio.project.commands import fields, takes
from dubstudio.project.edits import Edit
from dubstudio.project.kinds import Kind
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio import deliveries
from dubstudio.studio.document import Document
from dubstudio.studio.line_work import Bounds, LineWork
from dubstudio.studio.speaking import failed_take
from dubstudio.timing.fit import FitLimits
from tests.builders import WARM
from tests.reversion import reverted
from tests.scenes import scene

BOUNDS = Bounds(FitLimits(), None)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    made = Document(project_file.create(tmp_path / "project", scene()))
    yield made
    made.close()


@pytest.fixture
def work() -> Iterator[LineWork]:
    made = LineWork(ToneEngine)
    yield made
    made.close()


def _spoken(document: Document, work: LineWork, line: str = "seg_0", seed: int | None = None) -> Edit:
    take = work.speak(document, line, seed, BOUNDS, CancelToken())
    assert take is not None
    return deliveries.spoken(document.project, take)


def test_a_spoken_line_is_chosen_and_takes_on_the_seed(document: Document, work: LineWork) -> None:
    document.history.do(_spoken(document, work))
    edit = _spoken(document, work, seed=4)
    after = reverted(document.project, edit, {Kind.TAKE: edit.change_set.ids_of(Kind.TAKE), Kind.SEGMENT: ["seg_0"]})
    line = after.segments["seg_0"]
    chosen = after.takes[line.chosen_take_id or ""]
    assert (chosen.number, chosen.seed, line.seed) == (2, 4, 4)


def test_the_same_sound_is_kept_once(document: Document, work: LineWork) -> None:
    document.history.do(_spoken(document, work))
    assert _spoken(document, work).changes == ()
    document.history.do(takes.choose_take(document.project, "seg_0", None))
    document.history.do(_spoken(document, work))
    assert len(document.project.takes) == 1
    assert document.project.segments["seg_0"].chosen_take_id is not None


def test_a_locked_line_keeps_its_choice_and_a_line_that_is_gone_gets_nothing(
    document: Document, work: LineWork
) -> None:
    take = work.speak(document, "seg_0", None, BOUNDS, CancelToken())
    assert take is not None
    document.history.do(fields.lock(document.project, ["seg_0"]))
    document.history.do(deliveries.spoken(document.project, take))
    assert document.project.segments["seg_0"].chosen_take_id is None
    assert deliveries.spoken(document.project, replace(take, segment_id="gone")).changes == ()
    assert deliveries.failed(document.project, replace(take, segment_id="gone")).changes == ()


def test_a_failure_takes_the_place_of_the_one_before_and_goes_with_success(document: Document, work: LineWork) -> None:
    line = document.project.segments["seg_0"]
    for reason in ("It is hoarse.", "It is tired."):
        edit = deliveries.failed(document.project, failed_take(line, WARM, "tone", reason))
        takes_touched = edit.change_set.ids_of(Kind.TAKE)
        after = reverted(document.project, edit, {Kind.TAKE: takes_touched})
        assert [take.error for take in after.takes.values()] == [reason]
        document.history.do(edit)
    document.history.do(_spoken(document, work))
    assert [take.error for take in document.project.takes.values()] == [""]
