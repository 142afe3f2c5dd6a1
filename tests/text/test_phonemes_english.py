"""English to Kokoro's symbols."""

import gc
import gzip
import json
import threading
import time
from pathlib import Path

import hibari.g2p
import pytest

from dubstudio.text.phonemes.english import NO_READING, _read_table, _reader, english_phonemes


@pytest.mark.parametrize(
    ("text", "symbols", "syllables"),
    [
        ("Hello there.", "həlˈO ðˈɛɹ.", 3),
        ("I read it yesterday. I will read.", "ˌI ɹˈɛd ɪt jˈɛstəɹdˌA. ˌI wɪl ɹˈid.", 9),
        ("We heard live music where we live.", "wˌi hˈɜɹd lˈIv mjˈuzɪk wˌɛɹ wi lˈɪv.", 8),
        ("the apple, the pear", "ði ˈæpᵊl, ðə pˈɛɹ", 5),
        ("don't", "dˈOnt", 1),
        ("FBI", "ˌɛfbˌiˈI", 3),
        ("A", "ˈA", 1),
        ("a dog", "ɐ dˈɔɡ", 2),
        ("shh!", "ʃː!", 1),
        ("What?! No... wait — stop", "wˌʌt?! nˈO… wˈAt — stˈɑp", 4),
    ],
)
def test_american(text: str, symbols: str, syllables: int) -> None:
    phonemes = english_phonemes(text)
    assert (phonemes.symbols, phonemes.syllables, phonemes.unspoken) == (symbols, syllables, ())


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("A lead role, a lead pipe.", "ɐ lˈid ɹˈOl, ɐ lˈɛd pˈIp."),
        ("The bass guitar, not a bass.", "ðə bˈAs ɡətˈɑɹ, nˌɑt ɐ bˈæs."),
        ("Wind it up in the wind.", "wˈInd ɪt ˌʌp ɪn ðə wˈɪnd."),
        ("One minute, a minute detail.", "wˈʌn mˈɪnət, ɐ mInˈut dətˈAl."),
        ("Take a bow.", "tˈAk ɐ bˈW."),
        ("Ugh! Eww!", "ˈʌɡ! ˈiu!"),
        ("I object! An object.", "ˌI əbʤˈɛkt! ɐn ˈɑbʤəkt."),
        ("Have you read it? He can read.", "hˌæv ju ɹˈɛd ɪt? hˌi kæn ɹˈid."),
        ("I'm used to it, used to make it.", "ˌIm jˈust tʊ ɪt, jˈust tə mˌAk ɪt."),
        ("Record this record.", "ɹɪkˈɔɹd ðɪs ɹˈɛkəɹd."),
        ("Sean and José's Uber.", "ʃˈɔn ænd hOzˈAz ˈubəɹ."),
    ],
)
def test_words_that_their_neighbours_explain(text: str, symbols: str) -> None:
    assert english_phonemes(text).symbols == symbols


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("Hello there.", "həlˈQ ðˈɛː."),
        ("bath", "bˈɑːθ"),
        ("pot", "pˈɒt"),
        ("I object, Sean.", "ˌI əbʤˈɛkt, ʃˈɔːn."),
    ],
)
def test_british(text: str, symbols: str) -> None:
    assert english_phonemes(text, british=True).symbols == symbols


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("Nooo! Sooo goood. Whaaat?", "nˈO! sˌO ɡˈʊd. wˌʌt?"),
        ("W-what? I-I don't. Th-that's P-p-please.", "wə wˌʌt? ˈI ˌI dˈOnt. ðə — ðˈæts pə pə plˈiz."),
        ("Goin' nowhere, doin' nothin'.", "ɡˈOɪn nˈOhwˌɛɹ, dˈuɪn nˈʌθɪn."),
        ("Should've, I've.", "ʃˌʊdəv, ˌIv."),
        ("Hmmm. Shhhh! UGH. Ooooh!", "hmː. ʃː! ˈʌɡ. ˈuː!"),
        ("AAA, a T-shirt, D-Day", "ˌAˌAˈA, ɐ tˈiʃˌɜɹt, dˈidˌA"),
    ],
)
def test_words_as_they_are_uttered(text: str, symbols: str) -> None:
    assert english_phonemes(text).symbols == symbols


def test_names_in_no_lexicon_are_read_too() -> None:
    for text in ("Zyxqor", "Nguyễn", "Łódź", "Xiaoming", "qwrt", "Straße", "x" * 70):
        phonemes = english_phonemes(text)
        assert phonemes.symbols
        assert phonemes.unspoken == ()


def test_markup_of_the_library_is_only_text_here() -> None:
    assert english_phonemes("[foo](/bar/)").spoken == "foo ( bar )"


def test_a_word_nobody_reads_is_reported() -> None:
    phonemes = english_phonemes("hello ꜩꜩ you")
    assert phonemes.unspoken == (("ꜩꜩ", NO_READING),)
    assert phonemes.spoken == "hello you"


def test_tables_are_read_as_the_library_reads_them() -> None:
    for name in ("tagger.json.gz", "tokenizer_exceptions.json"):
        content = Path(hibari.g2p.ASSETS, name).read_bytes()
        expected = json.loads(gzip.decompress(content) if name.endswith(".gz") else content)
        assert _read_table(name) == expected


@pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="no clock of another thread here")
def test_a_window_gets_its_turn_while_the_lexicons_are_loaded() -> None:
    loader = threading.Thread(target=lambda: _reader.__wrapped__(False))
    held = []
    gc.disable()  # as in the window, which collects on its own thread
    try:
        loader.start()
        clock = time.pthread_getcpuclockid(loader.ident or 0)
        before = 0.0
        while loader.is_alive():
            time.sleep(0.005)
            try:
                now = time.clock_gettime(clock)
            except OSError:
                break  # it has ended
            held.append(now - before)
            before = now
    finally:
        loader.join()
        gc.enable()
    # Computing time of the loader between two turns of ours, whatever else the machine does. In one call of json the
    # largest table took 0.2 s.
    assert max(held) < 0.12
