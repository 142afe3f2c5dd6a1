"""Letting voices of the library be heard, each saying a sentence. Lives on the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dubstudio.studio.auditioning import Candidate, of_card
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.casting.turns import Turns
from dubstudio.ui.notices import Notices
from dubstudio.ui.voice.rehearsal import Rehearsal
from dubstudio.ui.voices.shelf import VoiceShelf
from dubstudio.ui.voicing import Voicing

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard


class CardHearing(QObject):
    """Has one voice speak at a time.

    Args:
        shelf: Holds the voices' files.
        voicing: Has the engines, and hands sound to the player.
        bridge: The document.
        notices: Told why a voice can't speak.

    Attributes:
        changed: Another voice is heard, or none.
    """

    changed = Signal()

    def __init__(
        self,
        shelf: VoiceShelf,
        voicing: Voicing,
        bridge: DocumentBridge,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._voicing, self._bridge, self._notices = shelf, voicing, bridge, notices
        self._parts: tuple[Rehearsal, Turns] | None = None
        self._candidate: Candidate | None = None

    @property
    def now(self) -> str:
        """Id of the voice that is heard, or is about to be; empty for none."""
        turns = self._parts[1] if self._parts else None
        return self._candidate.voice.card_id if turns and turns.now and self._candidate else ""

    def hear(self, card: VoiceCard, text: str, language: str) -> None:
        """Let a voice say something, in place of what another was to say.

        Args:
            card: Who.
            text: What.
            language: In what.
        """
        rehearsal, turns = self._ready()
        rehearsal.set_line(text, language, self._bridge.document)
        self._candidate = of_card(card)
        turns.play([self._candidate])

    def stop(self) -> None:
        """Let nobody speak any more."""
        if self._parts:
            self._parts[1].stop()
            self._parts[0].cancel()

    def _ready(self) -> tuple[Rehearsal, Turns]:
        if self._parts is None:
            # What works in the background outlives this, so that nothing is told to somebody who is gone.
            rehearsal = self._voicing.rehearsal(self._shelf.library, self._voicing)
            self.destroyed.connect(rehearsal.close)
            turns = Turns(rehearsal, self)
            turns.heard.connect(self._voicing.auditioned)
            turns.changed.connect(self.changed)
            rehearsal.said.connect(self._on_said)
            self._parts = rehearsal, turns
        return self._parts

    def _on_said(self, _key: str) -> None:
        error = self._parts[0].error_of(self._candidate) if self._parts and self._candidate else None
        if error is not None:
            self._notices.fail(error)
