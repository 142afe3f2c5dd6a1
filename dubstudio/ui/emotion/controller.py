"""What can be done with the emotions of the selected lines, whoever asks: keys, menus, or the inspector.

Lives as long as the workstation. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from dubstudio.base.errors import EditRefused, InputError
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.commands import fields
from dubstudio.project.entities import Emotion
from dubstudio.studio.emotions import tag_of
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.emotion.names import emotion_text
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices
from dubstudio.ui.view_state import ViewState

MIME = "application/x-dubstudio-emotion"


class EmotionController(QObject):
    """Copies, pastes, bends and takes emotions from the film.

    Args:
        bridge: The open document.
        state: Which lines are selected.
        film: What the lines are said in.
        jobs: Where the film is listened to.
        notices: Told what was done and what goes wrong.
        parent: Owner.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        jobs: Jobs,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film = bridge, state, film
        self._jobs, self._notices = jobs, notices

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What actions do, by their ids."""
        return {
            "copy_emotion": self._copy,
            "paste_emotion": self._paste,
            "clear_emotion": self._clear,
            "emotion_curve": self._bend,
            "film_emotion": self._take_from_film,
        }

    def copy(self) -> None:
        """Put the emotion of the current line on the clipboard, and as a tag for those who read text."""
        project = self._bridge.project
        line = project.segments.get(self._state.current or "")
        if line is None:
            return
        emotion = project.emotion_of(line)
        data = QMimeData()
        data.setData(MIME, msgspec.json.encode(emotion))
        data.setText(tag_of(emotion))
        QGuiApplication.clipboard().setMimeData(data)
        self._notices.tell(self.tr("Emotion copied: {emotion}").format(emotion=emotion_text(emotion)))

    def paste(self) -> None:
        """Give the selected lines the emotion that was copied."""
        emotion = _on_clipboard()
        if emotion is None:
            remedy = self.tr("Copy the emotion of a line first.")
            self._notices.refuse(EditRefused(self.tr("There is no emotion on the clipboard."), remedy=remedy))
            return
        ids = self._state.selected
        self._bridge.attempt(lambda project: fields.set_emotion(project, ids, emotion))

    def bend(self) -> None:
        """Let the emotion go evenly from the first of the selected lines to the last."""
        from dubstudio.studio.emotion_curves import curve

        ids = self._state.selected
        self._bridge.attempt(lambda project: curve(project, ids))

    def take_from_film(self) -> None:
        """Let the selected lines be said as they are in the film; listened to in the background."""
        document, info, ids = self._bridge.document, self._film.info, tuple(self._state.selected)
        if document is None or not ids:
            return
        if info is None:
            remedy = self.tr("Link the film again.")
            self._notices.refuse(InputError(self.tr("There is no film to listen to."), remedy=remedy))
            return
        project, folder = document.project, document.folder

        def work(context: JobContext) -> None:
            from dubstudio.studio import film_emotions

            context.produce(film_emotions.spoken_in_film(info, project, ids, folder, context.progress, context.cancel))

        def produced(clips: dict[str, str]) -> None:
            from dubstudio.studio import film_emotions

            if self._bridge.document is document:
                self._bridge.attempt(lambda project: film_emotions.as_in_film(project, clips))
                if silent := len(ids) - len(clips):
                    self._notices.tell(self.tr("The film says nothing under %n line(s).", "", silent))

        self._jobs.run(Lane.MEDIA, Job("film emotion", self.tr("Listening to the film"), work), produced=produced)

    def _copy(self, *_checked: bool) -> None:
        self.copy()

    def _paste(self, *_checked: bool) -> None:
        self.paste()

    def _bend(self, *_checked: bool) -> None:
        self.bend()

    def _take_from_film(self, *_checked: bool) -> None:
        self.take_from_film()

    def _clear(self, *_checked: bool) -> None:
        ids = self._state.selected
        self._bridge.attempt(lambda project: fields.set_emotion(project, ids, None))


def _on_clipboard() -> Emotion | None:
    """The emotion that was copied, here or in another window; None where there is something else."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None or not data.hasFormat(MIME):
        return None
    try:
        emotion: Emotion = msgspec.json.decode(bytes(data.data(MIME).data()), type=Emotion)
    except msgspec.MsgspecError:
        return None
    return emotion
