"""The user's lexicon, as a user types it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_words_come_are_tried_exchanged_and_go(run: Run, tmp_path: Path) -> None:
    assert "empty" in run("lexicon").out
    assert run("lexicon", "add", "银行", "yin1 hang1", "--lang", "zh").status == 0
    tried = run("lexicon", "try", "去银行", "--json").document
    assert tried["text"] == "去<银行|yin1 hang1>"
    assert tried["spoken"] == "去银行"

    file = tmp_path / "words.yaml"
    assert run("lexicon", "export", file).status == 0
    assert run("lexicon", "remove", "银行").status == 0
    assert run("lexicon", "list", "--json").document["entries"] == []
    assert run("lexicon", "import", file).status == 0
    assert run("lexicon", "list", "--json").document["entries"][0]["reading"] == "yin1 hang1"


def test_what_makes_no_sense_is_refused(run: Run) -> None:
    refused = run("lexicon", "add", "银行", "yin1 hqng1")
    assert refused.status == 2
    assert "no pinyin" in refused.err
    assert run("lexicon", "remove", "none").status == 2


def test_a_wrong_form_is_told(run: Run) -> None:
    assert "no pinyin" in run("lexicon", "try", "不行(hqng2)").out
