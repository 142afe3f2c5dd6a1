"""How tones change beside each other in Mandarin.

Rules after Duanmu, The Phonology of Standard Chinese (2007), ch. 11: 一 and 不 take their tone from what follows; of
two third tones in a row the first rises, inside words before across them. Works on one breath, the words between
two pauses. Knows no phonemes.
"""

from __future__ import annotations

from dubstudio.text.pinyin import ERHUA, Word
from dubstudio.text.words import is_word

_DIGITS = frozenset("零〇一二三四五六七八九十")
_COUNTED = frozenset("月号楼层")  # 一月, 一楼: numbers of things, not amounts, keep their tone
# Words whose second syllable has lost its third tone long ago, and raises nothing: jiějie, not jiéjie.
_FADED = frozenset({"姐姐", "奶奶", "姥姥", "嫂嫂", "婶婶", "宝宝", "痒痒", "耳朵", "指甲"})


def apply_sandhi(words: list[Word]) -> list[Word]:
    """The tones as they are said.

    Args:
        words: One breath, with the tones of the dictionary. Where 一 and 不 have others, somebody wrote them as said.

    Returns:
        The same words with new tones.
    """
    text = "".join(word.text for word in words)
    syllables = [syllable for word in words for syllable in word.syllables]
    starts = _starts(words)
    for at, char in enumerate(text):
        if char == "一" and syllables[at] in ("yi1", "yi5"):
            syllables[at] = "yi" + _tone_of_yi(text, syllables, at, ends_word=at + 1 in starts)
        elif char == "不" and syllables[at] in ("bu4", "bu5"):
            syllables[at] = "bu" + ("2" if syllables[at + 1 : at + 2] and syllables[at + 1].endswith("4") else "4")
    _raise_third_tones(words, syllables, starts)
    return [
        Word(word.text, tuple(syllables[start : start + len(word.text)]))
        for word, start in zip(words, starts, strict=False)
    ]


def _starts(words: list[Word]) -> list[int]:
    """Where each word begins, and where the last one ends."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word.text))
    return starts


def _tone_of_yi(text: str, syllables: list[str], at: int, *, ends_word: bool) -> str:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or before == "第" or before in _DIGITS or after in _DIGITS or after in _COUNTED:
        return "1"
    if ends_word and at and is_word(text[at - 1 : at + 1]):
        return "1"  # 统一, 万一
    return "2" if after == "个" or syllables[at + 1].endswith("4") else "4"


def _raise_third_tones(words: list[Word], syllables: list[str], starts: list[int]) -> None:
    """Inside each foot first, then across their borders from the right, where a raised syllable raises no other."""
    toneless = {end - 1 for word, end in zip(words, starts[1:], strict=True) if word.text[-2:] in _FADED}
    for word, start in zip(words, starts, strict=False):
        for begin, end in _feet(word.text):
            _raise_between(syllables, start + begin, start + end, toneless)
    _raise_between(syllables, 0, len(syllables), toneless)


def _raise_between(syllables: list[str], begin: int, end: int, toneless: set[int]) -> None:
    following = ""
    for at in range(end - 1, begin - 1, -1):
        if syllables[at] == ERHUA:
            continue  # no syllable of its own: what follows it follows the one before
        if at in toneless:
            following = ""
            continue
        if syllables[at].endswith("3") and following.endswith("3"):
            syllables[at] = syllables[at][:-1] + "2"
        following = syllables[at]


def _feet(word: str) -> list[tuple[int, int]]:
    """How a word branches: 展览·馆 but 小·老虎; longer words in twos."""
    if len(word) == 3 and is_word(word[1:]) and not is_word(word[:2]):
        return [(0, 1), (1, 3)]
    return [(begin, min(begin + 2, len(word))) for begin in range(0, len(word), 2)]
