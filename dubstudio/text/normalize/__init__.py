"""Text as it will be spoken, before anyone asks how it sounds."""

from __future__ import annotations

from dubstudio.text.language import base_language
from dubstudio.text.normalize.characters import fold
from dubstudio.text.normalize.english import normalize_english
from dubstudio.text.normalize.japanese import normalize_japanese
from dubstudio.text.normalize.japanese_mixed import read_japanese_mixed
from dubstudio.text.normalize.mandarin import normalize_mandarin
from dubstudio.text.normalize.mandarin_mixed import read_mixed

_NORMALIZERS = {"zh": normalize_mandarin, "en": normalize_english, "ja": normalize_japanese}
_ACROSS = {"zh": read_mixed, "ja": read_japanese_mixed}


def across_scripts(text: str, language: str) -> str:
    """A folded line in which digits that hang on letters of another script are said already.

    To be called before the line is cut into its languages.
    """
    read = _ACROSS.get(base_language(language))
    return read(text) if read else text


def normalize(text: str, language: str) -> str:
    """Numbers, dates, money, units, abbreviations and symbols in words.

    Args:
        text: Text in one language, without markup.
        language: Its tag.

    Returns:
        The words, with the punctuation that makes pauses. Chinese comes back simplified; Japanese keeps its plain
        numbers, whose reading hangs on the counter behind them.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    return _NORMALIZERS[base_language(language)](fold(text))


__all__ = ["across_scripts", "fold", "normalize"]
