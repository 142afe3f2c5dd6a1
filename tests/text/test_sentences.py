"""Where sentences end."""

import pytest

from dubstudio.text.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("你好。我来了！真的吗？", ["你好。", "我来了！", "真的吗？"]),
        ("“快跑！”他喊道。", ["“快跑！”", "他喊道。"]),
        ("我……我不知道。价格是3.5元。", ["我……我不知道。", "价格是3.5元。"]),
        ("好吗?你来.OK.走", ["好吗?", "你来.OK.", "走"]),
        ("1.你好", ["1.你好"]),
        ("えっ？本当！「はい。」と言った。", ["えっ？", "本当！", "「はい。」", "と言った。"]),
        ("Hello there. It's me! Really?", ["Hello there.", "It's me!", "Really?"]),
        ("Mr. Smith paid $3.50 to Dr. Jones. He left.", ["Mr. Smith paid $3.50 to Dr. Jones.", "He left."]),
        ("J. K. Rowling of the U.S. Army", ["J. K. Rowling of the U.S. Army"]),
        ("At 5 p.m. He left, e.g. early.", ["At 5 p.m.", "He left, e.g. early."]),
        ("See No. 5. I said no. Then left.", ["See No. 5.", "I said no.", "Then left."]),
        ("It was I. You know.", ["It was I.", "You know."]),
        ("“Stop!” he said. “Go!” She ran.", ["“Stop!” he said.", "“Go!”", "She ran."]),
        ("Well... I mean it. No way…", ["Well... I mean it.", "No way…"]),
        ("one\n\ntwo\nthree", ["one", "two\nthree"]),
        ("  ", []),
        ("...", ["..."]),
    ],
)
def test_splitting(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences
