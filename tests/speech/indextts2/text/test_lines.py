"""Inline forms as the models have learnt them."""

from __future__ import annotations

import pytest

from dubstudio.speech.indextts2.text.lines import known_forms


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("<银行|YIN2 HANG2>，HANG2业，<旋|XUAN4>", "zh", "<银行|YIN2 HANG2>，HANG2业，<旋|XUAN4>"),  # as it is
        ("<银行|yínháng>旋(xuan4)", "zh", "<银行|YIN2 HANG2><旋|XVAN4>"),
        ("点(dianr3)，花儿(huār)，DIANR3", "zh", "<点|DIAN3 R5>，<花儿|HUA1 R5>，DIAN3 R5"),
        ("*3*天，**行(hang2)**", "zh", "3天，<行|HANG2>"),
        ("[pause 1s]等[停顿 0.5秒]等，[pause 1s]好……好[pause 1s]", "zh", "等，等，好……好"),
        ("Wait [pause 1s] <now|N AW1>", "en", "Wait, <now|N AW1>"),
        ("他不行(hqng2)，行(xing2吧[pause 1s", "zh", "他不行，行吧"),
        ("<上手|じょうず>", "ja", "<上手|じょうず>"),
        ("<a|strange thing>", "es", "<a|strange thing>"),
    ],
)
def test_known_forms(text: str, language: str, written: str) -> None:
    assert known_forms(text, language) == written
