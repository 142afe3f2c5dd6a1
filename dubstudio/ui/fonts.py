"""Type: which families, chosen explicitly, so that Chinese is never drawn with Japanese shapes or as boxes."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

UI_PX = 13
SMALL_PX = 12

_SANS = {
    "zh": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI",
           "Microsoft YaHei", "WenQuanYi Micro Hei"),
    "ja": ("Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo"),
    "en": ("Noto Sans", "Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "DejaVu Sans"),
}  # fmt: skip
_WIDE = ("zh", "ja")
_MONO = ("Noto Sans Mono", "DejaVu Sans Mono", "Cascadia Mono", "Consolas", "SF Mono", "Menlo", "Liberation Mono",
         "Noto Sans Mono CJK SC")  # fmt: skip


def sans(px: int = UI_PX, language: str = "zh") -> QFont:
    """The font of words.

    Args:
        px: Its height.
        language: Of what is written, BCP-47: Japanese has other shapes for many characters that Chinese has too.
    """
    tongue = language.split("-")[0].lower()
    font = QFont(list(families(tongue)))
    font.setPixelSize(px)
    if tongue not in _WIDE:
        # In Chinese and Japanese fonts quotes and dots are as wide as characters; between Latin words they tear holes.
        font.setFeature(QFont.Tag("pwid"), 1)
    return font


def mono(px: int = UI_PX) -> QFont:
    """The font of times and numbers: digits that don't dance."""
    font = QFont([*_present(_MONO), *families("zh")])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(px)
    return font


@cache
def families(language: str = "zh") -> tuple[str, ...]:
    """The families to use for a language on this machine, best first; all of them can be missing."""
    first = "ja" if language == "ja" else "zh"
    other = "zh" if first == "ja" else "ja"
    found = (*_present(_SANS[first]), *_present(_SANS["en"]), *_present(_SANS[other]))
    return found or (QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)


def mono_families() -> tuple[str, ...]:
    """The families of digits on this machine, best first."""
    return (*_present(_MONO), *families("zh"))


@cache
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def _present(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in _installed())
