"""The lexicon and the pauses joined version 1 of the format later: files without them stay as they were."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from dubstudio.files.project_codec import decode, encode
from dubstudio.project.entities import Pauses, Pronunciation
from tests.builders import build_scene

BANK = Pronunciation(id="bank", word="银行", reading="yin2 hang2", language="zh", whole_word=False)


def test_lexicon_and_pauses_come_back() -> None:
    project = replace(build_scene(), lexicon={"bank": BANK}, pauses=Pauses(sentence=1.5))
    data = encode(project)
    assert decode(data, "here") == project
    raw = msgspec.json.decode(data)
    assert raw["pauses"] == {"sentence": 1.5, "clause": 1}
    assert raw["lexicon"] == [
        {"id": "bank", "word": "银行", "reading": "yin2 hang2", "language": "zh", "whole_word": False}
    ]


def test_a_file_without_them_does_not_name_them() -> None:
    raw = msgspec.json.decode(encode(build_scene()))
    assert not {"lexicon", "pauses"} & raw.keys()


def test_unknown_fields_are_kept() -> None:
    raw = msgspec.json.decode(encode(replace(build_scene(), lexicon={"bank": BANK})))
    raw["lexicon"][0]["colour"] = "red"
    raw["pauses"] = {"sentence": 1, "clause": 1, "breath": 2}
    assert msgspec.json.decode(encode(decode(msgspec.json.encode(raw), "here"))) == raw
