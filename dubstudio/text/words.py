"""Chinese text cut into words.

The one module that knows jieba. Its dictionary is read when the first Chinese line comes (about half a second) and
nothing is written to disk. Knows no pinyin.
"""

from __future__ import annotations

import logging
import warnings
from functools import cache
from typing import Any

from dubstudio.text.mandarin_lexicon import PHRASES
from dubstudio.text.mandarin_words import BY_WORD


@cache
def _tokenizer() -> Any:
    logging.getLogger("jieba").setLevel(logging.CRITICAL)  # it greets on stderr
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # regular expressions from before raw strings; a deprecated setuptools module
        import jieba
    logging.getLogger("jieba").setLevel(logging.CRITICAL)  # and sets its level back when imported
    tokenizer = jieba.Tokenizer()
    # What initialize() does, without its cache: a marshal file in a folder that everybody may write to.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for phrase in (*PHRASES, *BY_WORD):
        if not tokenizer.FREQ.get(phrase):
            tokenizer.add_word(phrase)
    return tokenizer


def cut_words(text: str) -> list[str]:
    """Words of a text of Han characters; joined they are the text."""
    return list(_tokenizer().cut(text, HMM=False))


def is_word(text: str) -> bool:
    """Whether the dictionary has it."""
    return bool(_tokenizer().FREQ.get(text))
