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


def test_an_import_says_which_readings_are_wrong_and_takes_the_others(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("word,reading\n银行,yin2 hqng2\n重庆,chong2 qing4\nread,R EX1 D\n", encoding="utf-8")
    told = run("lexicon", "import", file)
    assert told.status == 0
    assert "银行" in told.out
    assert "no sound of English" in told.out
    again = run("lexicon", "import", file, "--json").document
    assert [entry["word"] for entry in again["left_out"]] == ["银行", "read"]
    assert [entry["word"] for entry in run("lexicon", "list", "--json").document["entries"]] == ["重庆"]
    file.write_text("银行,yin2 hqng2\n", encoding="utf-8")
    refused = run("lexicon", "import", file)
    assert refused.status != 0
    assert "“银行”" in refused.err


def test_a_wrong_form_is_told(run: Run) -> None:
    assert "no pinyin" in run("lexicon", "try", "不行(hqng2)").out
