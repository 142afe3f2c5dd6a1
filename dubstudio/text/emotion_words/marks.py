"""A place in a description that a word list knows."""

from __future__ import annotations

from dataclasses import dataclass

from dubstudio.text.emotion_words.lexicon import Meaning, Role


@dataclass(frozen=True)
class Mark:
    """Some words of a text with what a list says of them.

    Attributes:
        start: Index of their first character.
        end: Index behind their last.
        meaning: What they say and do.
        is_latin: They were found by words with spaces between, and not by characters.
        denied_to: Index behind what denies them in their own ending, as in 嬉しくない; 0 where nothing does.
    """

    start: int
    end: int
    meaning: Meaning
    is_latin: bool = False
    denied_to: int = 0

    @property
    def says(self) -> bool:
        """Whether it tells an emotion or a manner."""
        return bool(self.meaning.effects)

    def does(self, role: Role) -> bool:
        """Whether it changes other words in this way."""
        return role in self.meaning.roles
