"""Lines coming, going, splitting and merging."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.base.ids import new_id
from dubstudio.project.commands.lookup import found, several
from dubstudio.project.division import divided, joined
from dubstudio.project.edits import Edit, Pair, edit_of
from dubstudio.project.entities import Character, Project, Segment, Span
from dubstudio.project.kinds import described


def add_segments(project: Project, segments: Iterable[Segment]) -> Edit:
    """Put new lines in. Their ids must be new; their takes come later."""
    del project
    return edit_of("Add lines", ((None, segment) for segment in segments))


def draw_segment(project: Project, span: Span, character_id: str | None = None, *, new_segment_id: str = "") -> Edit:
    """Put an empty line where nobody speaks yet.

    Args:
        project: The document.
        span: When it shows.
        character_id: Who speaks it; None for whoever speaks the line before. The fit is that of the line before.
        new_segment_id: Its id; empty makes one.
    """
    earlier = [line for line in project.in_order() if line.slot.start_ms <= span.start_ms]
    line = Segment(id=new_segment_id or new_id("seg"), slot=span, character_id=character_id)
    if earlier:
        before = earlier[-1]
        line = replace(line, fit=before.fit, character_id=character_id or before.character_id)
    return edit_of("Draw line", [(None, line)])


def remove_segments(project: Project, ids: Iterable[str]) -> Edit:
    """Take lines out, with their takes."""
    return edit_of("Remove lines", _without(project, several(project.segments, ids, "line")))


def import_segments(
    project: Project,
    segments: Iterable[Segment],
    *,
    characters: Iterable[Character] = (),
    replacing: bool = False,
) -> Edit:
    """Put the lines of a subtitle file in.

    Args:
        project: The document.
        segments: New lines with new ids; they may refer to `characters`.
        characters: Speakers that the project does not have yet.
        replacing: Whether the present lines and their takes go.
    """
    pairs: list[Pair] = list(_without(project, project.segments.values())) if replacing else []
    pairs += [(None, character) for character in characters]
    pairs += [(None, segment) for segment in segments]
    return edit_of("Import lines", pairs)


def duplicate_segments(project: Project, ids: Iterable[str], *, offset_ms: int | None = None) -> Edit:
    """Copy lines with the takes chosen for them, so that the copies sound the same.

    Args:
        project: The document.
        ids: Which lines.
        offset_ms: How much later the copies start; None puts them right behind the last of the lines.
    """
    lines = several(project.segments, ids, "line")
    if lines and offset_ms is None:
        offset_ms = max(line.slot.end_ms for line in lines) - min(line.slot.start_ms for line in lines)
    pairs: list[Pair] = []
    for line in lines:
        copy = replace(shifted(line, offset_ms or 0), id=new_id("seg"), locked=False, chosen_take_id=None)
        take = project.takes.get(line.chosen_take_id or "")
        if take is not None:
            take = replace(take, id=new_id("take"), segment_id=copy.id, number=1)
            copy = replace(copy, chosen_take_id=take.id)
            pairs.append((None, take))
        pairs.append((None, copy))
    return edit_of("Duplicate lines", pairs)


def split_segment(
    project: Project,
    segment_id: str,
    at_ms: int,
    *,
    texts: tuple[str, str] | None = None,
    new_segment_id: str = "",
) -> Edit:
    """Make two lines of one. The first keeps the takes; as its words change, they turn stale.

    Args:
        project: The document.
        segment_id: Which line.
        at_ms: Where; inside its slot.
        texts: What each half says; None divides the text near the same share, at a sentence, clause or word.
        new_segment_id: Id of the second half; empty makes one.

    Raises:
        EditRefused: No such line, or the place is not inside it.
    """
    line = found(project.segments, segment_id, "line")
    start_ms, end_ms = line.slot.start_ms, line.slot.end_ms
    if not start_ms < at_ms < end_ms:
        raise EditRefused(f"{described(line)} can't be split there.", remedy="Put the playhead inside it.")
    # Words flow while the mouth moves; the slot only says when they can be read.
    spoken = line.region if line.region and line.region.start_ms < at_ms < line.region.end_ms else line.slot
    share = (at_ms - spoken.start_ms) / spoken.length_ms
    text = texts or divided(line.text, share)
    source = divided(line.source_text, share)
    region = _cut(line.region, at_ms)
    first = replace(line, slot=replace(line.slot, end_ms=at_ms), region=region[0], text=text[0], source_text=source[0])
    second = replace(
        line,
        id=new_segment_id or new_id("seg"),
        slot=replace(line.slot, start_ms=at_ms),
        region=region[1],
        text=text[1],
        source_text=source[1],
        chosen_take_id=None,
    )
    return edit_of("Split line", [(line, first), (None, second)])


def merge_segments(project: Project, ids: Iterable[str]) -> Edit:
    """Make one line of several. The earliest stays, with its takes and settings; the others' takes go.

    Raises:
        EditRefused: Fewer than two lines.
    """
    lines = sorted(several(project.segments, ids, "line"), key=lambda s: (s.slot.start_ms, s.slot.end_ms, s.id))
    if len(lines) < 2:
        raise EditRefused("Merging needs at least two lines.", remedy="Select the lines to merge.")
    first, others = lines[0], lines[1:]
    regions = [line.region for line in lines if line.region]
    whole = replace(
        first,
        slot=_hull([line.slot for line in lines]),
        region=_hull(regions) if regions else None,
        text=joined(line.text for line in lines),
        source_text=joined(line.source_text for line in lines),
        note=joined(line.note for line in lines),
    )
    return edit_of("Merge lines", [(first, whole), *_without(project, others)])


def shifted(line: Segment, delta_ms: int) -> Segment:
    """A line with its slot and its speech region later (or, negative, earlier)."""
    return replace(line, slot=_later(line.slot, delta_ms), region=line.region and _later(line.region, delta_ms))


def _later(span: Span, delta_ms: int) -> Span:
    return replace(span, start_ms=span.start_ms + delta_ms, end_ms=span.end_ms + delta_ms)


def _cut(span: Span | None, at_ms: int) -> tuple[Span | None, Span | None]:
    if span is None or at_ms >= span.end_ms:
        return span, None
    if at_ms <= span.start_ms:
        return None, span
    return replace(span, end_ms=at_ms), replace(span, start_ms=at_ms)


def _hull(spans: Sequence[Span]) -> Span:
    first = min(span.start_ms for span in spans)
    return replace(spans[0], start_ms=first, end_ms=max(span.end_ms for span in spans))


def _without(project: Project, lines: Iterable[Segment]) -> Iterator[Pair]:
    gone = {line.id: line for line in lines}
    for line in gone.values():
        yield line, None
    yield from ((take, None) for line_id in gone for take in project.takes_of(line_id))
