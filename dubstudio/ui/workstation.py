"""Everything of one window that outlives its widgets, built and wired in one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from dubstudio.base import settings
from dubstudio.speech.engine import TtsEngine
from dubstudio.studio.lexicons import LexiconFiles, UserLexicon, lexicon_of
from dubstudio.text.lexicon import Lexicon
from dubstudio.ui.actions.conditions import Conditions
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.controller import Documents
from dubstudio.ui.editing import Editing
from dubstudio.ui.emotion.controller import EmotionController
from dubstudio.ui.emotion.own_presets import OwnPresets
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.model_shelf import ModelShelf
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels.takes import TakesController
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.readings.lexicon_shelf import LexiconShelf
from dubstudio.ui.readings.looker import Looker
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voices.shelf import VoiceShelf
from dubstudio.ui.voicing import Voicing
from dubstudio.ui.waves import TakeWaves

_PATIENCE_S = 5.0  # for work to notice that the window is being closed


class Workstation(QObject):
    """The services that panels share; the window itself can be built anew over them.

    Args:
        preferences: The user's settings.
        open_engine: Makes the voice engine; called in a worker when it is first needed.
    """

    def __init__(self, preferences: Preferences, open_engine: Callable[[], TtsEngine]) -> None:
        super().__init__()
        self.preferences = preferences
        self.theme = Theme(dark=preferences[settings.THEME] == "dark", parent=self)
        self.notices = Notices(self)
        self.bridge = DocumentBridge(self.notices, self)
        self.state = ViewState(self)
        self.jobs = Jobs(self.notices, self)
        self.film = Film(self.jobs, self)
        self.waves = TakeWaves(self.bridge, self.jobs, self)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, preferences, self.notices, open_engine, self
        )
        self.player = Player(self.bridge, self.state, self.film, self.voicing, preferences, self.notices, self)
        self.takes = TakesController(self.bridge, self.state, self.voicing, self.player, self.jobs, self.notices, self)
        self.editing = Editing(self.bridge, self.state, self.film, self)
        self.presets = OwnPresets(preferences, self.notices, self)
        self.emotions = EmotionController(self.bridge, self.state, self.film, self.jobs, self.notices, self)
        self.documents = Documents(
            self.bridge, self.state, self.film, self.jobs, self.notices, preferences, self.voicing, self
        )
        self.shelf = ModelShelf(self.jobs, preferences, self.notices, self)
        self.voices = VoiceShelf(self.bridge, self.notices, open_engine, self)
        self.lexicon_shelf = LexiconShelf(self.bridge, self.notices, UserLexicon(), LexiconFiles(), self)
        self.looker, self.timeline_looker = (
            Looker(self.jobs, self._lexicon, self),
            Looker(self.jobs, self._lexicon, self),
        )
        for looker in (self.looker, self.timeline_looker):
            self.lexicon_shelf.changed.connect(looker.forget)
        self.lexicon_shelf.changed.connect(self.voicing.pronunciations_changed)
        self.conditions = Conditions(self.bridge, self.state, self.film, self.voicing, self)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What every action does, as far as no widget is needed for it; by the action's id."""
        parts = (self.documents, self.editing, self.voicing, self.player, self.takes, self.emotions)
        return {action: handler for part in parts for action, handler in part.handlers().items()}

    def _lexicon(self) -> Lexicon:
        """The readings that hold now."""
        return lexicon_of(self.bridge.project if self.bridge.document else None)

    def close(self) -> None:
        """End everything that runs and give back devices and locks; the document is not saved by this."""
        self.player.close()
        self.documents.close()
        self.voices.close()
        self.lexicon_shelf.close()
        self.jobs.close(_PATIENCE_S)
