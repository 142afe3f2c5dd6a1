"""The lower end of the board: how far the voices are, and what can be done with the one that is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_PROGRESS_WIDTH = 120


class Footer(QWidget):
    """Progress and buttons. What they do is for the board to say.

    Attributes:
        status: One sentence on what was done last, or is being done.
        progress: How many voices have said the line.
        stop: Lets no further voice say it.
        speak: Speaks the lines of the part that was given last.
        play_all: Lets all be heard in turn, or stops that.
        blend: Adds the voice to the blend.
        keep: Puts it into the user's library.
        give: Gives it the part.
        close_board: Closes the board.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = QLabel()
        self.status.setProperty("role", "dim")
        self.status.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voices that have said the line"))
        self.progress.setFixedWidth(_PROGRESS_WIDTH)
        self.stop = self._button(self.tr("Cancel"), self.tr("Let no further voice say the line"))
        self.speak = self._button("")
        self.speak.hide()
        self.play_all = self._button(self.tr("Hear all in turn"))
        self.blend = self._button(self.tr("Add to the blend"), self.tr("Mix built-in voices into a new one (B)"))
        self.keep = self._button(self.tr("Keep in my voices"), self.tr("Have it at hand in every project"))
        self.give = self._button(self.tr("Cast"))
        self.give.setProperty("role", "primary")
        self.close_board = self._button(self.tr("Close"))
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.status, 1)
        for widget in (self.speak, self.progress, self.stop):
            above.addWidget(widget)
        for widget in (self.play_all, self.blend, self.keep):
            below.addWidget(widget)
        below.addStretch(1)
        for widget in (self.give, self.close_board):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (above, below):
            row.setSpacing(8)
            column.addLayout(row)
        self.show_progress(0, 0)

    def say(self, text: str) -> None:
        """Show a sentence."""
        self.status.setText(text)

    def offer_lines(self, n_lines: int) -> None:
        """Offer to speak so many lines with the voice they have got; 0 offers nothing."""
        self.speak.setText(self.tr("Speak %n line(s) now", "", n_lines))
        self.speak.setVisible(n_lines > 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many voices have said the line; 0 of 0 at rest."""
        was_busy = not self.progress.isHidden()
        for widget in (self.progress, self.stop):
            widget.setVisible(total > 0)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        if total:
            self.say(self.tr("{done} of {total} voices have said the line").format(done=done, total=total))
        elif was_busy:
            self.say("")

    def show_playing(self, *, playing: bool) -> None:
        """Show whether somebody is heard."""
        self.play_all.setText(self.tr("Stop") if playing else self.tr("Hear all in turn"))

    def show_choice(self, voice: str, part: str) -> None:
        """Show who would get which part; the voice is empty where none is chosen."""
        self.give.setText(self.tr("{voice} for {part}").format(voice=voice, part=part) if voice else self.tr("Cast"))
        self.give.setToolTip(self.tr("Give {part} this voice (Enter)").format(part=part))

    def _button(self, text: str, hint: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(hint)
        button.setAutoDefault(False)
        return button
