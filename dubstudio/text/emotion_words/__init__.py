"""Emotions in words: descriptions such as ``tired, whispering``, and lines of a script, made into eight weights."""

from dubstudio.text.emotion_words.meaning import Evidence, Understood
from dubstudio.text.emotion_words.script import suggested
from dubstudio.text.emotion_words.understanding import is_emotion, understood

__all__ = ["Evidence", "Understood", "is_emotion", "suggested", "understood"]
