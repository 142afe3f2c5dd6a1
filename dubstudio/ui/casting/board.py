"""The casting board: one line said by many voices side by side; whoever says it best gets the part."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Voice
from dubstudio.project.kinds import Kind
from dubstudio.speech.registry import reads_quickly
from dubstudio.studio import auditioning, film_speakers
from dubstudio.studio.auditioning import Candidate, Origin, Suggestion, Wanted
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.casting.cards import N_DIGITS, CardGrid, CardState
from dubstudio.ui.casting.caster import Caster
from dubstudio.ui.casting.filter_bar import FilterBar
from dubstudio.ui.casting.footer import Footer
from dubstudio.ui.casting.line_bar import LineBar
from dubstudio.ui.casting.listener import Listener
from dubstudio.ui.casting.morph import MOST, MorphPanel
from dubstudio.ui.casting.turns import Turns
from dubstudio.ui.film import Film
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing

if TYPE_CHECKING:
    from dubstudio.files.voice_library.library import VoiceLibrary

_PREPARE_MS = 400  # after the last change, before voices begin to say the line
_HUSH = np.zeros(240, np.float32)
_RATE = 24_000


class CastingBoard(QDialog):
    """Lets voices be heard, compared, blended and chosen. Not modal.

    Args:
        bridge: The document.
        state: Which line is selected.
        film: Where the original is heard.
        voicing: Has voices speak, and hands what they say to the player.
        jobs: Where everything slow is done.
        library: The user's own voices; None without.
        preferences: The user's settings.
        theme: Where colours come from.
        notices: Told what was done and what goes wrong.
        parent: The window.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        voicing: Voicing,
        jobs: Jobs,
        library: VoiceLibrary | None,
        preferences: Preferences,
        theme: Theme,
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        del preferences  # nothing here is a matter of taste yet
        self._bridge, self._state, self._film, self._voicing, self._notices = bridge, state, film, voicing, notices
        # What works in the background outlives the board, so that nothing is told to widgets that are gone.
        self.rehearsal = voicing.rehearsal(library, voicing)
        self.listener = Listener(jobs, notices, library, voicing)
        self.caster = Caster(bridge, jobs, notices, library, voicing)
        self.turns = Turns(self.rehearsal, self)
        self.line_bar, self.filter_bar = LineBar(theme), FilterBar()
        self.grid, self.morph = CardGrid(theme, self._state_of, self.detail_of), MorphPanel(theme)
        self.footer = Footer()
        self._blend: Candidate | None = None
        self._voice_now: Voice | None = None  # of the part
        self._go_to_part = False
        self._sounds_until = 0.0
        self._prepare = QTimer(self, singleShot=True, interval=_PREPARE_MS)
        self._build()
        self._connect()

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Cast voices"))
        self.heard = QLabel()
        self.heard.setProperty("role", "dim")
        self.heard.setWordWrap(True)
        keys = QLabel(
            self.tr("Space or 1–9 lets you hear · 0 the original · Enter gives the part · B adds to the blend")
        )
        keys.setProperty("role", "small")
        keys.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (self.line_bar, self.heard, self.filter_bar, self.grid, keys, self.morph, self.footer):
            column.addWidget(widget, int(widget is self.grid))
        self.grid.setFocus()
        self.resize(920, 700)

    def _connect(self) -> None:
        self._prepare.timeout.connect(self._on_time_to_prepare)
        self._bridge.replaced.connect(self._on_replaced)
        self._bridge.changed.connect(self._on_document_changed)
        self._state.selection_changed.connect(self._on_selection_changed)
        self._film.opened.connect(self._on_film_opened)
        self.line_bar.part_changed.connect(self._on_part_changed)
        self.line_bar.line_changed.connect(self._on_line_changed)
        self.line_bar.original_wanted.connect(self._on_original_wanted)
        self.filter_bar.changed.connect(self._show_voices)
        self.grid.current_changed.connect(self._show_buttons)
        self.grid.hear.connect(self.hear)
        self.grid.original.connect(self._on_original_wanted)
        self.grid.winner.connect(self.give_part)
        self.grid.blend.connect(self.add_to_blend)
        self.morph.changed.connect(self._on_blend_changed)
        self.rehearsal.said.connect(self._on_said)
        self.rehearsal.changed.connect(self._show_progress)
        self.listener.heard.connect(self._show_voices)
        self.listener.line_ready.connect(self._on_sound)
        self.turns.heard.connect(self._on_sound)
        self.turns.changed.connect(self._on_turn)
        self.caster.cast.connect(self._on_cast)
        self.caster.kept.connect(self._on_kept)
        self.caster.cards_changed.connect(self._show_voices)
        self.caster.busy_changed.connect(self._show_buttons)
        self._connect_footer()
        for part in (self.rehearsal, self.listener):
            self.destroyed.connect(part.close)

    def _connect_footer(self) -> None:
        footer = self.footer
        footer.play_all.clicked.connect(self.hear_all)
        footer.stop.clicked.connect(self.cancel)
        footer.blend.clicked.connect(lambda: self._with_current(self.add_to_blend))
        footer.keep.clicked.connect(lambda: self._with_current(self.caster.keep))
        footer.speak.clicked.connect(self._on_speak_clicked)
        footer.give.clicked.connect(lambda: self._with_current(self.give_part))
        footer.close_board.clicked.connect(self.close)

    # What the user does.

    def hear(self, candidate: Candidate) -> None:
        """Let a voice be heard, as soon as it has said the line; not any more where it is heard."""
        if self.turns.now == candidate.key:
            self.hush()
        else:
            self._hush_sound()
            self.turns.play([candidate])

    def hear_all(self) -> None:
        """Let all voices that are shown be heard in turn, from the current one on; or none any more."""
        if self.turns.now:
            self.hush()
            return
        shown = [s.candidate for s in self.grid.shown()]
        current = self.grid.current
        keys = [candidate.key for candidate in shown]
        self.turns.play(shown[keys.index(current.key) if current else 0 :])

    def hush(self) -> None:
        """Let nobody be heard."""
        self.turns.stop()
        self._hush_sound()

    def cancel(self) -> None:
        """Let no voice say anything any more that it has not said yet."""
        self.hush()
        self._prepare.stop()
        self.rehearsal.cancel()

    def add_to_blend(self, candidate: Candidate) -> None:
        """Blend a built-in voice, or those of another blend, with what is in the blend."""
        if not candidate.parts:
            self.footer.say(self.tr("Only built-in voices can be blended."))
        elif not self.morph.add(candidate.parts):
            self.footer.say(self.tr("A blend has %n voice(s) at most.", "", MOST))

    def give_part(self, candidate: Candidate) -> None:
        """Let the part be spoken by a voice from now on."""
        line, bar = self.line_bar.segment, self.line_bar
        if not self.caster.is_busy:
            self.caster.give(bar.part, bar.name, candidate, line.id if line else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc silences first, and closes when nothing is heard."""
        if event.key() == Qt.Key.Key_Escape and self.turns.now:
            self.hush()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show what is selected now."""
        super().showEvent(event)
        self._show_document(follow=True)
        self.caster.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody is to speak on behind the scenes."""
        super().hideEvent(event)
        self.cancel()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The library may have changed while the user was elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.caster.look()

    # What is shown.

    def _show_document(self, *, follow: bool = False) -> None:
        project = self._bridge.project
        self.line_bar.show_project(project, project.segments.get(self._state.current or "") if follow else None)
        self._on_line_changed()
        self._on_part_changed()

    def _show_voices(self) -> None:
        project = self._bridge.project
        self._voice_now = auditioning.voice_of(project, self.line_bar.part)
        found = auditioning.candidates(project, self.caster.cards)
        self.listener.learn(found, self._bridge.document)
        self.filter_bar.offer(c.voice.language for c in found)
        suggestions = auditioning.ranked(found, self._wanted(), self.listener.persons)
        shown = [s for s in suggestions if self.filter_bar.passes(s.candidate, self.grid.about(s.candidate))]
        if self._blend is not None:
            shown[:0] = auditioning.ranked([self._blend], self._wanted(), self.listener.persons)
        self.grid.show_suggestions(shown)
        if self._go_to_part:
            self._go_to_part = False
            self.grid.go_to(next((s.candidate.key for s in shown if self._has_part(s.candidate)), ""))
        self._show_heard()
        self._show_buttons()
        if self.isVisible():
            self._prepare.start()

    def _show_heard(self) -> None:
        original = self.listener.original
        if original is not None:
            lines = self.tr("Compared with %n line(s)", "", original.n_lines)
            text = self.tr("{lines} of the film, {seconds} s: those most alike come first.")
            text = text.format(lines=lines, seconds=round(original.seconds))
        elif self.listener.is_listening:
            text = self.tr("Listening to who speaks in the film…")
        else:
            text = self.tr("Who speaks in the film is not known: voices are ordered by language, sex and tags.")
        self.heard.setText(text)

    def _show_buttons(self) -> None:
        current, footer, bar, caster = self.grid.current, self.footer, self.line_bar, self.caster
        is_free = self._bridge.document is not None and not caster.is_busy
        is_kept = current is None or current.origin is Origin.LIBRARY or bool(current.voice.card_id)
        footer.show_choice(current.voice.name if current else "", bar.name)
        footer.show_playing(playing=bool(self.turns.now))
        footer.give.setEnabled(bool(current and bar.name and is_free))
        footer.blend.setEnabled(bool(current and current.parts))
        footer.keep.setEnabled(caster.has_library and is_free and not is_kept)
        footer.play_all.setEnabled(bool(current and bar.text))
        bar.original.setEnabled(self._can_hear_original())

    def _show_progress(self) -> None:
        self.footer.show_progress(*self.rehearsal.progress)
        self.grid.refresh()

    def _state_of(self, suggestion: Suggestion) -> CardState:
        candidate = suggestion.candidate
        said, error = self.rehearsal.sound_of(candidate), self.rehearsal.error_of(candidate)
        likeness, original = suggestion.likeness, self.listener.original
        if candidate.origin is not Origin.BUILT_IN and original is not None and said and said.person is not None:
            likeness = float(np.dot(said.person, original.person))  # as it was heard, not as it was reckoned
        return CardState(
            likeness=likeness,
            stage=self.rehearsal.stage_of(candidate),
            is_ready=said is not None,
            error=f"{words(error.message)} {words(error.remedy)}".strip() if error else "",
            has_turn=self.turns.now == candidate.key,
            has_part=self._has_part(candidate),
        )

    def detail_of(self, suggestion: Suggestion) -> str:
        """What more there is to say of a voice: why it can't say the line, or how alike and how steady it sounds."""
        state = self._state_of(suggestion)
        if state.error:
            return state.error
        told = []
        if state.likeness is not None:
            text = self.tr("Likeness to who speaks in the film: {likeness}. Strangers have about 0.55, the person 0.9.")
            told.append(text.format(likeness=f"{state.likeness:.2f}"))
        lines = self.rehearsal.lines_of(suggestion.candidate)
        steady = film_speakers.consistency(lines)
        if steady is not None:
            text = self.tr("%n line(s) sounded alike by {mean}, by {least} at least.", "", len(lines))
            told.append(text.format(mean=f"{steady[0]:.2f}", least=f"{steady[1]:.2f}"))
        return "\n".join(told)

    def _has_part(self, candidate: Candidate) -> bool:
        now = self._voice_now
        return now is not None and candidate.origin is Origin.PROJECT and candidate.voice.id == now.id

    def _wanted(self) -> Wanted:
        bar = self.line_bar
        return auditioning.wanted_for(self._bridge.project, bar.part, bar.language, self.listener.original)

    def _can_hear_original(self) -> bool:
        info = self._film.info
        return bool(info and info.audio and self.line_bar.segment)

    # What happens.

    def _on_replaced(self) -> None:
        self.cancel()
        self._blend = None
        for known in tuple(self.morph.rows):
            self.morph.remove(known)
        self._show_document(follow=True)

    def _on_document_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.kinds & {Kind.SEGMENT, Kind.CHARACTER, Kind.VOICE, Kind.SETTINGS}:
            self._show_document()

    def _on_selection_changed(self) -> None:
        if self.isVisible() and self._state.current:
            self._show_document(follow=True)

    def _on_film_opened(self) -> None:
        self._on_part_changed()

    def _on_part_changed(self) -> None:
        self.footer.offer_lines(0)
        spans = film_speakers.alone(self._bridge.project, self.line_bar.part.line_ids)
        self.listener.listen(self._film.info, spans)
        self._show_voices()

    def _on_line_changed(self) -> None:
        bar = self.line_bar
        if self.rehearsal.set_line(bar.text, bar.language, self._bridge.document):
            self.hush()
            self._show_voices()

    def _on_original_wanted(self) -> None:
        line, info = self.line_bar.segment, self._film.info
        if line is not None and info is not None and info.audio:
            self.hush()
            self.listener.fetch(info, line.region or line.slot)

    def _on_blend_changed(self) -> None:
        name = self.morph.name
        self._blend = auditioning.of_blend(name, self.morph.title) if name else None
        self._show_voices()
        if self._blend is not None:
            self.grid.go_to(self._blend.key)

    def _on_time_to_prepare(self) -> None:
        if self.listener.is_listening:
            return  # others may come first then
        first = [s.candidate for s in self.grid.shown()[:N_DIGITS] if reads_quickly(s.candidate.voice.engine)]
        self.rehearsal.drop(but={c.key for c in first} | self.turns.coming | {self.turns.now})
        self.rehearsal.want(first)

    def _on_said(self, _key: str) -> None:
        self.grid.refresh()

    def _on_turn(self) -> None:
        if self.turns.now and self.turns.is_round:
            self.grid.go_to(self.turns.now)
        self.grid.refresh()
        self._show_buttons()

    def _on_cast(self, part: str, voice: str) -> None:
        text = self.tr("{part} speaks with the voice {voice} now.").format(part=part, voice=voice)
        self._notices.tell(text)
        self.footer.say(text)
        self.footer.offer_lines(len(self._stale()))
        self._go_to_part = True
        self._show_voices()

    def _on_speak_clicked(self) -> None:
        self.footer.offer_lines(0)
        self.hush()
        self._voicing.speak(self._stale())

    def _stale(self) -> list[str]:
        """The lines of the part that do not sound as they should, with words and not locked."""
        wanted = set(self.line_bar.part.line_ids)
        return [i for i in self._voicing.lines_to_speak() if i in wanted]

    def _on_kept(self, voice: str) -> None:
        self.footer.say(self.tr("{voice} is among your voices now.").format(voice=voice))

    def _on_sound(self, samples: NDArray[np.float32], rate: int) -> None:
        self._sounds_until = time.monotonic() + len(samples) / rate
        self._voicing.auditioned.emit(samples, rate)

    def _with_current(self, do: Callable[[Candidate], None]) -> None:
        if self.grid.current is not None:
            do(self.grid.current)

    def _hush_sound(self) -> None:
        if time.monotonic() < self._sounds_until:  # else it is somebody else's sound
            self._sounds_until = 0.0
            self._voicing.auditioned.emit(_HUSH, _RATE)
