"""What can be done with the takes of the current line, whoever asks: keys, menus, or the list of takes.

Lives as long as the workstation. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import EditRefused
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.commands import takes as commands
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.studio.comparing import Heard, equally_loud
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.itemmodels.takes_model import size_text
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices
from dubstudio.ui.playback.player import Player
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing

N_KEYS = 9


class TakesController(QObject):
    """Chooses, stars, compares and throws away takes.

    Attributes:
        text_focus_requested: Keys are to go to the words of the current line.
        lines_focus_requested: Keys are to go to the list of lines.
        commit_requested: The words of the current line are accepted; the next line is to be worked on.
        compared: The take that is being heard in a comparison.
    """

    text_focus_requested = Signal()
    lines_focus_requested = Signal()
    commit_requested = Signal()
    compared = Signal(str)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
        player: Player,
        jobs: Jobs,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._voicing = bridge, state, voicing
        self._player, self._notices, self._jobs = player, notices, jobs
        self._chosen: str | None = None  # the take of the current line that is heard
        self._before: str | None = None  # the one before it: what it is compared with
        self._heard: str | None = None  # the take last heard in a comparison
        state.selection_changed.connect(self._on_line_changed)
        bridge.replaced.connect(self._on_line_changed)
        bridge.changed.connect(self._on_document_changed)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What actions do, by their ids."""
        return {
            **{f"take_{n}": _Numbered(self, n) for n in range(1, N_KEYS + 1)},
            "next_take": self._next,
            "previous_take": self._previous,
            "star_take": self._star_chosen,
            "remove_take": self._remove_chosen,
            "compare_takes": self.compare,
            "remove_unused_takes": self._remove_all_unused,
            "focus_text": self._ask_for_text,
            "focus_lines": self._ask_for_lines,
            "commit_line": self._ask_for_commit,
        }

    # Choosing.

    def choose_number(self, number: int) -> None:
        """Let the take of that number be heard."""
        take = next((t for t in self._takes() if t.number == number), None)
        if take is None:
            if self._line():
                self._notices.refuse(EditRefused(f"The line has no take {number}."))
            return
        self.choose(take.id)

    def choose(self, take_id: str) -> None:
        """Let a take of the current line be heard."""
        line = self._line()
        if line is None or line.chosen_take_id == take_id:
            return
        self._bridge.attempt(lambda project: commands.choose_take(project, line.id, take_id))

    def step(self, by: int) -> None:
        """Choose the take that many places on, among those that have a sound."""
        line, good = self._line(), [t for t in self._takes() if t.sound]
        if line is None or not good:
            return
        ids = [take.id for take in good]
        here = ids.index(line.chosen_take_id) if line.chosen_take_id in ids else (-1 if by > 0 else 0)
        self.choose(ids[(here + by) % len(ids)])

    def star(self, take_id: str) -> None:
        """Mark a take as a good one, or no longer."""
        take = self._bridge.project.takes.get(take_id)
        if take is not None:
            self._bridge.attempt(lambda project: commands.star_take(project, take_id, starred=not take.starred))

    # Throwing away.

    def remove(self, take_id: str) -> None:
        """Throw a take away; where it was the chosen one, the best of the others is chosen."""
        line, project = self._line(), self._bridge.project
        if line is None or take_id not in project.takes:
            return
        others = [t for t in project.takes_of(line.id) if t.sound and t.id != take_id]
        heir = max(others, key=lambda t: (t.starred, t.number), default=None)
        if line.chosen_take_id != take_id or heir is None:
            self._bridge.attempt(lambda now: commands.remove_takes(now, [take_id]))
            return
        with self._bridge.macro("Remove takes"):
            self._bridge.do(commands.choose_take(self._bridge.project, line.id, heir.id))
            self._bridge.do(commands.remove_takes(self._bridge.project, [take_id]))

    def remove_unused(self, ids: Iterable[str] | None = None) -> None:
        """Throw away all takes that are neither chosen nor starred.

        Args:
            ids: Of the lines; None for all.
        """
        gone = unused(self._bridge.project, ids)
        if not gone:
            self._notices.tell(self.tr("There are no unused takes."))
            return
        n_bytes = self._bytes_only_in(gone)
        if self._bridge.attempt(lambda project: commands.remove_takes(project, [take.id for take in gone])):
            told = self.tr("%n take(s) removed; {size} can be freed", "", len(gone))
            self._notices.tell(told.format(size=size_text(n_bytes)))

    def _bytes_only_in(self, gone: list[Take]) -> int:
        """Size of the sounds that no other take has."""
        document = self._bridge.document
        if document is None:
            return 0
        removed = {take.id for take in gone}
        kept = {take.sound for take in document.project.takes.values() if take.id not in removed}
        files = {take.sound: document.sound_of(take) for take in gone if take.sound and take.sound not in kept}
        return sum(map(_size, files.values()))

    # Hearing.

    def hear(self, take_id: str) -> None:
        """Play a take by itself."""
        document, take = self._bridge.document, self._bridge.project.takes.get(take_id)
        if document and take and take.sound:
            self._player.play_file(document.sound_of(take))

    def compare(self) -> None:
        """Play the chosen take and another by turns, equally loud: each press plays the other one."""
        line, good = self._line(), [t.id for t in self._takes() if t.sound]
        if line is None or len(good) < 2:
            self._notices.refuse(EditRefused("Comparing needs two takes.", remedy="Speak another take first."))
            return
        one = line.chosen_take_id if line.chosen_take_id in good else good[-1]
        other = self._before if self._before in good and self._before != one else None
        if other is None:
            other = good[good.index(one) - 1]
        pair = [other, one] if self._heard == one else [one, other]
        self._heard = pair[0]
        self._play(pair)

    def _play(self, take_ids: list[str]) -> None:
        """Play the first of some takes as loud as the softest of them."""
        document, takes = self._bridge.document, self._bridge.project.takes
        if document is None:
            return
        files = [document.sound_of(takes[take_id]) for take_id in take_ids if take_id in takes]
        if not files:
            return
        self.compared.emit(take_ids[0])
        job = Job("compare", self.tr("Comparing takes"), _Measuring(files))
        self._jobs.run(Lane.MEDIA, job, produced=self._on_heard)

    def _on_heard(self, heard: Heard) -> None:
        self._player.play_sound(heard.samples, heard.rate, gain_db=heard.gain_db)

    # What the actions do.

    def _next(self) -> None:
        self.step(1)

    def _previous(self) -> None:
        self.step(-1)

    def _star_chosen(self) -> None:
        line = self._line()
        if line and line.chosen_take_id:
            self.star(line.chosen_take_id)

    def _remove_chosen(self) -> None:
        line = self._line()
        if line and line.chosen_take_id:
            self.remove(line.chosen_take_id)

    def _remove_all_unused(self) -> None:
        self.remove_unused()

    def _ask_for_text(self) -> None:
        self.text_focus_requested.emit()

    def _ask_for_lines(self) -> None:
        self.lines_focus_requested.emit()

    def _ask_for_commit(self) -> None:
        self.commit_requested.emit()

    def _line(self) -> Segment | None:
        return self._bridge.project.segments.get(self._state.current or "")

    def _takes(self) -> list[Take]:
        line = self._line()
        return list(self._bridge.project.takes_of(line.id)) if line else []

    def _on_line_changed(self) -> None:
        line = self._line()
        self._chosen = line.chosen_take_id if line else None
        self._before = self._heard = None

    def _on_document_changed(self, _changes: ChangeSet) -> None:
        line = self._line()
        if line and line.chosen_take_id != self._chosen:
            self._before, self._chosen = self._chosen, line.chosen_take_id


class _Numbered:
    """Chooses the take of one number."""

    def __init__(self, controller: TakesController, number: int) -> None:
        self._controller = controller
        self._number = number

    def __call__(self, *_checked: bool) -> None:
        self._controller.choose_number(self._number)


class _Measuring:
    """The work of reading takes and finding how loud they are."""

    def __init__(self, files: list[Path]) -> None:
        self._files = files

    def __call__(self, context: JobContext) -> None:
        context.produce(equally_loud(self._files, context.cancel)[0])


def unused(project: Project, ids: Iterable[str] | None = None) -> list[Take]:
    """Takes that nobody would miss: neither chosen nor starred; of some lines or, with None, of all."""
    wanted = None if ids is None else set(ids)
    chosen = {line.chosen_take_id for line in project.segments.values()}
    return [
        take
        for take in project.takes.values()
        if take.id not in chosen and not take.starred and (wanted is None or take.segment_id in wanted)
    ]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
