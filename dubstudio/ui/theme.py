"""Colours and type: the one place where a colour is named. Must not know widgets of ours.

Qt's own colour schemes do nothing on X11, so the whole palette is ours, on the Fusion style.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

LEGIBLE = 4.5
"""Contrast of text that everybody can read (WCAG 2.1, AA)."""


@dataclass(frozen=True)
class Colours:
    """One theme's colours."""

    background: QColor
    panel: QColor
    raised: QColor
    line: QColor
    text: QColor
    dim: QColor
    accent: QColor
    good: QColor
    warn: QColor
    bad: QColor
    start_edge: QColor
    end_edge: QColor
    playhead: QColor
    shot: QColor
    characters: tuple[QColor, ...]
    """16, told apart by colour-blind eyes at 30 % fill; `Character.colour` is the index."""

    @property
    def on_accent(self) -> QColor:
        """Text on the accent."""
        return self.background

    @property
    def disabled(self) -> QColor:
        """Text of what is not possible now: fainter than `dim`, on purpose."""
        return mixed(self.dim, self.panel, 0.4)

    @property
    def edge(self) -> QColor:
        """The outline of what can be pressed, under the mouse: stronger than `line`."""
        return mixed(self.line, self.dim, 0.45)

    @property
    def control(self) -> QColor:
        """The ground of fields and buttons."""
        return self.background if self._is_dark else self.panel

    @property
    def groove(self) -> QColor:
        """The ground of sliders, meters and progress."""
        return mixed(self.background, self.line, 0.0 if self._is_dark else 1.0)

    @property
    def selected(self) -> QColor:
        """The ground of what is selected."""
        return mixed(self.panel, self.accent, 0.14)

    def fill(self, colour: QColor, share: float = 0.12) -> QColor:
        """A calm ground in a colour, opaque; 0.3 for segments in their character's colour."""
        return mixed(self.panel, colour, share)

    def character_text(self, index: int) -> QColor:
        """A character's colour for words in it: readable on background, panel, raised and selected ground."""
        return self._character_texts[index % len(self.characters)]

    @cached_property
    def _character_texts(self) -> tuple[QColor, ...]:
        grounds = (self.background, self.panel, self.raised, self.selected)
        return tuple(readable(colour, grounds, self.text) for colour in self.characters)

    @property
    def _is_dark(self) -> bool:
        return luminance(self.background) < 0.5


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: `share` 0 is the first, 1 the second."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def luminance(colour: QColor) -> float:
    """Relative luminance, 0–1 (WCAG 2.1)."""
    given = (colour.redF(), colour.greenF(), colour.blueF())
    parts: list[float] = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in given]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """How well one is read on the other, 1–21 (WCAG 2.1)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: QColor, grounds: Sequence[QColor], text: QColor) -> QColor:
    """A colour moved towards that of text, as little as it takes to be read on all grounds."""
    for step in range(21):
        moved = mixed(colour, text, step / 20)
        if all(contrast(moved, ground) >= LEGIBLE for ground in grounds):
            return moved
    return text


def _colours(words: str, edges: str, characters: str) -> Colours:
    named = [QColor(f"#{word}") for word in (words + " " + edges).split()]
    last = tuple(QColor(f"#{word}") for word in characters.split())
    return Colours(*named, last)  # type: ignore[call-arg, arg-type]  # as many words as there are fields


DARK = _colours(
    "17191d 1f2227 262a30 343a42 e6e9ee 98a1ad 5aa9ff 4cc38a e5b454 f0787a",
    "f2686a 5aa9ff ffffff d65ad6",
    "5aa9ff e38fb0 8fd19e ffff6a 95952a 408055 955595 55ffff 5555ff eaffaa aad46a d4ffd4 806a2a 2a9580 8055bf d4d440",
)
LIGHT = _colours(
    "f6f7f9 ffffff eef0f3 d5d9df 1b1e23 5c6570 1666c3 1e774b 8d6004 be3339",
    "c2343a 1668c7 1b1e23 a626a4",
    "1668c7 b03a6e 1f8a54 2a2aff 808015 2a156a 401515 9580bf 404015 6a55ff 2a5595 aa8095 409540 6a1540 2a2aaa 2a5540",
)
# Good, warn and bad are a shade off the drawing's where that is what it takes to be read on every ground. Characters
# after the third are those that stay furthest apart at 30 % fill for four kinds of eyes (tests/ui/test_theme.py).


class Theme(QObject):
    """The theme in use.

    Attributes:
        changed: Another one is in use: paint anew.
        colours: Of the one in use.
    """

    changed = Signal()

    def __init__(self, *, dark: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = DARK if dark else LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether it is the dark one."""
        return self.colours is DARK

    def use(self, *, dark: bool) -> None:
        """Use the dark or the light one."""
        if dark != self.is_dark:
            self.colours = DARK if dark else LIGHT
            self.changed.emit()

    def character(self, index: int | None) -> QColor:
        """The colour of a character, for fills and edges; the dim text colour for lines of nobody."""
        return self.colours.dim if index is None else self.colours.characters[index % len(self.colours.characters)]

    def character_text(self, index: int | None) -> QColor:
        """The colour of a character for words in it."""
        return self.colours.dim if index is None else self.colours.character_text(index)
