"""What documents ask their user, as one small seam: `QtPrompts` asks in windows, `ScriptedPrompts` is the shipped fake.

Must not know what becomes of the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox, QWidget

from dubstudio.base.errors import DubError
from dubstudio.files.subtitles import Subtitles
from dubstudio.project.entities import MixSettings, Project, ProjectSettings
from dubstudio.studio.film_out import Subtitled
from dubstudio.studio.recovery import Recovery
from dubstudio.studio.subtitles_in import Mode
from dubstudio.studio.subtitles_out import Words
from dubstudio.ui.style import set_role

_ALL = "*"
T = TypeVar("T")
D = TypeVar("D", bound=QDialog)


@dataclass(frozen=True)
class Filter:
    """A kind of file to choose from.

    Attributes:
        name: For people.
        patterns: Such as ``*.srt``; none for all files.
    """

    name: str
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One way to answer a question.

    Attributes:
        key: What the program calls it.
        text: On the button.
        destructive: Whether something is lost by it.
    """

    key: str
    text: str
    destructive: bool = False


@dataclass(frozen=True)
class Question:
    """Something only the user can decide.

    Attributes:
        text: The question, one sentence.
        more: What it is about, in smaller words.
        choices: The answers; the first one is taken with the return key.
        escape: Key of the answer that changes nothing.
    """

    text: str
    more: str
    choices: tuple[Choice, ...]
    escape: str


@dataclass(frozen=True)
class ImportWish:
    """How subtitles are to be imported."""

    mode: Mode
    encoding: str = ""


@dataclass(frozen=True)
class ExportWish:
    """How the film is to be written."""

    output: Path
    mix: MixSettings
    subtitled: Subtitled = Subtitled.NOT
    credits: bool = False  # the voices are listed beside it


@dataclass(frozen=True)
class WordsWish:
    """Which words are to be written as subtitles, and where."""

    output: Path
    words: Words = Words.DUB
    names: bool = False
    markup: bool = False


Reader = Callable[[str, Callable[[Subtitles | DubError], None]], None]
"""Reads the subtitles at hand in an encoding (empty: find it), in the background, and hands on what came of it."""


class Prompts(Protocol):
    """Asks the user. None always means that nothing is to be done."""

    def choose_file(self, title: str, start: Path, filters: Sequence[Filter]) -> Path | None:
        """Which file is to be opened."""

    def choose_save(self, title: str, suggested: Path, filters: Sequence[Filter]) -> Path | None:
        """Under what name something is to be written; whether it may be overwritten has been asked."""

    def ask(self, question: Question) -> str:
        """The key of an answer."""

    def recover(self, recovery: Recovery, name: str) -> bool:
        """Whether unsaved work of an earlier session is wanted back."""

    def import_wish(self, path: Path, reader: Reader, project: Project) -> ImportWish | None:
        """How subtitles are to be imported into a project."""

    def export_wish(self, project: Project, suggested: Path, has_sound: bool) -> ExportWish | None:
        """How the film is to be written."""

    def words_wish(self, project: Project) -> WordsWish | None:
        """Which words are to be written as subtitles, and where."""

    def project_wish(self, project: Project) -> tuple[ProjectSettings, MixSettings] | None:
        """What the project is to be called, and so on."""


class QtPrompts:
    """Asks in windows of the desktop, in front of a window.

    Args:
        window: The window.
    """

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def choose_file(self, title: str, start: Path, filters: Sequence[Filter]) -> Path | None:
        """See `Prompts`."""
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(start), _filter_words(filters))
        return Path(name) if name else None

    def choose_save(self, title: str, suggested: Path, filters: Sequence[Filter]) -> Path | None:
        """See `Prompts`."""
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), _filter_words(filters))
        return Path(name) if name else None

    def ask(self, question: Question) -> str:
        """See `Prompts`."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(question.text)
        box.setInformativeText(question.more)
        heading = box.findChild(QLabel, "qt_msgbox_label")  # Qt's own name for it
        if heading:
            set_role(heading, "heading")
        roles = QMessageBox.ButtonRole
        buttons = {}
        for choice in question.choices:
            role = roles.DestructiveRole if choice.destructive else roles.AcceptRole
            buttons[choice.key] = box.addButton(
                choice.text, roles.RejectRole if choice.key == question.escape else role
            )
        set_role(buttons[question.choices[0].key], "primary")
        box.setDefaultButton(buttons[question.choices[0].key])
        box.setEscapeButton(buttons[question.escape])
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return next((key for key, button in buttons.items() if button is pressed), question.escape)

    def recover(self, recovery: Recovery, name: str) -> bool:
        """See `Prompts`."""
        from dubstudio.ui.documents.recovery_dialog import RecoveryDialog

        return _ran(RecoveryDialog(recovery, name, self._window)) is not None

    def import_wish(self, path: Path, reader: Reader, project: Project) -> ImportWish | None:
        """See `Prompts`."""
        from dubstudio.ui.documents.import_dialog import ImportDialog

        dialog = _ran(ImportDialog(path, reader, project, self._window))
        return dialog.wish() if dialog else None

    def export_wish(self, project: Project, suggested: Path, has_sound: bool) -> ExportWish | None:
        """See `Prompts`."""
        from dubstudio.ui.documents.export_dialog import ExportDialog

        dialog = _ran(ExportDialog(project, suggested, has_sound, self, self._window))
        return dialog.wish() if dialog else None

    def words_wish(self, project: Project) -> WordsWish | None:
        """See `Prompts`."""
        from dubstudio.ui.documents.words_dialog import WordsDialog

        dialog = _ran(WordsDialog(project, self, self._window))
        return dialog.wish() if dialog else None

    def project_wish(self, project: Project) -> tuple[ProjectSettings, MixSettings] | None:
        """See `Prompts`."""
        from dubstudio.ui.documents.project_dialog import ProjectDialog

        dialog = _ran(ProjectDialog(project, self, self._window))
        return dialog.wish() if dialog else None


class ScriptedPrompts:
    """Answers as it was told beforehand; for tests and for driving the window from outside.

    Args:
        files: Answers of `choose_file`, in order. So the others; whoever is asked once more fails.

    Attributes:
        asked: The questions, in order.
        calls: Everything that was asked, in order: the method and its arguments.
    """

    def __init__(
        self,
        *,
        files: Iterable[Path | None] = (),
        saves: Iterable[Path | None] = (),
        answers: Iterable[str] = (),
        recoveries: Iterable[bool] = (),
        imports: Iterable[ImportWish | Mode | None] = (),
        exports: Iterable[ExportWish | Path | None] = (),
        words: Iterable[WordsWish | Path | None] = (),
        projects: Iterable[tuple[ProjectSettings, MixSettings] | None] = (),
    ) -> None:
        self.files, self.saves = list(files), list(saves)
        self.answers, self.recoveries = list(answers), list(recoveries)
        self.imports, self.exports = list(imports), list(exports)
        self.words, self.projects = list(words), list(projects)
        self.asked: list[Question] = []
        self.calls: list[tuple[object, ...]] = []

    def choose_file(self, title: str, start: Path, filters: Sequence[Filter]) -> Path | None:
        """See `Prompts`."""
        return self._answer(self.files, "choose_file", title, start, filters)

    def choose_save(self, title: str, suggested: Path, filters: Sequence[Filter]) -> Path | None:
        """See `Prompts`."""
        return self._answer(self.saves, "choose_save", title, suggested, filters)

    def ask(self, question: Question) -> str:
        """See `Prompts`."""
        self.asked.append(question)
        answer = self._answer(self.answers, "ask", question)
        assert answer in {choice.key for choice in question.choices}, f"{question} can't be answered by {answer}"
        return answer

    def recover(self, recovery: Recovery, name: str) -> bool:
        """See `Prompts`."""
        return self._answer(self.recoveries, "recover", recovery, name)

    def import_wish(self, path: Path, reader: Reader, project: Project) -> ImportWish | None:
        """See `Prompts`."""
        answer = self._answer(self.imports, "import_wish", path, reader, project)
        return ImportWish(answer) if isinstance(answer, Mode) else answer

    def export_wish(self, project: Project, suggested: Path, has_sound: bool) -> ExportWish | None:
        """See `Prompts`."""
        answer = self._answer(self.exports, "export_wish", project, suggested, has_sound)
        return ExportWish(answer, project.mix) if isinstance(answer, Path) else answer

    def words_wish(self, project: Project) -> WordsWish | None:
        """See `Prompts`."""
        answer = self._answer(self.words, "words_wish", project)
        return WordsWish(answer) if isinstance(answer, Path) else answer

    def project_wish(self, project: Project) -> tuple[ProjectSettings, MixSettings] | None:
        """See `Prompts`."""
        return self._answer(self.projects, "project_wish", project)

    def _answer(self, answers: list[T], *call: object) -> T:
        self.calls.append(call)
        assert answers, f"nobody has said what to answer to {call}"
        return answers.pop(0)


def _ran(dialog: D) -> D | None:
    """Show a dialog; None where it was left without a decision."""
    accepted = dialog.exec()
    dialog.deleteLater()
    return dialog if accepted else None


def _filter_words(filters: Sequence[Filter]) -> str:
    every = Filter(QCoreApplication.translate("Prompts", "All files"))
    return ";;".join(f"{one.name} ({' '.join(one.patterns or (_ALL,))})" for one in (*filters, every))
