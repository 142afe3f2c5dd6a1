"""English numbers, dates, money and abbreviations in words."""

import json
from pathlib import Path

import pytest

from dubstudio.text.normalize import normalize
from dubstudio.text.normalize.english_numbers import by_pairs, cardinal, decimal, ordinal, year
from dubstudio.text.phonemes import phonemize

_GOLDEN = Path(__file__).parent / "golden" / "en.jsonl"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zero"),
        (7, "seven"),
        (13, "thirteen"),
        (20, "twenty"),
        (42, "forty two"),
        (100, "one hundred"),
        (110, "one hundred ten"),
        (999, "nine hundred ninety nine"),
        (1000, "one thousand"),
        (1001, "one thousand one"),
        (2_300_000, "two million three hundred thousand"),
        (10**15, "one quadrillion"),
    ],
)
def test_cardinals(n: int, words: str) -> None:
    assert cardinal(n) == words


def test_ordinals_years_and_decimals() -> None:
    assert [ordinal(n) for n in ("1", "2", "3", "12", "20", "21", "100")] == [
        "first",
        "second",
        "third",
        "twelfth",
        "twentieth",
        "twenty first",
        "one hundredth",
    ]
    assert [year(n) for n in (1984, 1900, 1906, 2000, 2005, 2024)] == [
        "nineteen eighty four",
        "nineteen hundred",
        "nineteen oh six",
        "two thousand",
        "two thousand five",
        "twenty twenty four",
    ]
    assert decimal("1,234.50") == "one thousand two hundred thirty four point five zero"
    assert decimal("9" * 30).startswith("nine nine nine")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("I have $1,234.50.", "I have one thousand two hundred thirty four dollars and fifty cents."),
        ("$1 and $0.99, £2.01", "one dollar and ninety nine cents, two pounds and one penny"),
        ("$5M, £3.5bn, €20", "five million dollars, three point five billion pounds, twenty euros"),
        ("¥300", "three hundred yen"),
        ("25% of 3.5 km", "twenty five percent of three point five kilometers"),
        ("5kg, 1 km, 60 mph", "five kilograms, one kilometer, sixty miles per hour"),
        ("-5 or -3.5°C", "minus five or minus three point five degrees Celsius"),
        ("It's 3:30 pm.", "It's three thirty PM."),
        ("at 9 a.m. or 12:00", "at nine AM or twelve o'clock"),
        ("10:05", "ten oh five"),
        ("on 3/15/2024", "on March fifteenth, twenty twenty four"),
        ("2024-03-15", "March fifteenth, twenty twenty four"),
        ("March 3rd, 2021", "March third, twenty twenty one"),
        ("the 21st of May 1999", "the twenty first of May, nineteen ninety nine"),
        ("in the 1990s and '80s", "in the nineteen nineties and eighties"),
        ("1/2, 3 1/2, 2/3 and 24/7", "one half, three and a half, two thirds and twenty four seven"),
        ("10-20 people won 3-2", "ten to twenty people won three to two"),
        ("the 21st, the 100th", "the twenty first, the one hundredth"),
        ("version 1.2.3", "version one point two point three"),
        ("agent 007 in 1984", "agent zero zero seven in nineteen eighty four"),
        ("1,500 people, 1500 people", "one thousand five hundred people, fifteen hundred people"),
        ("call 555-1234", "call five five five, one two three four"),
        ("(212) 555-0199", "two one two, five five five, zero one nine nine"),
        ("12345678901", "one two three four five six seven eight nine zero one"),
        ("Mr. Smith vs. Dr Jones, etc.", "Mister Smith versus Doctor Jones, et cetera."),
        ("Main St. by St. Paul", "Main Street by Saint Paul"),
        ("No. 5, no. I said no.", "Number five, no. I said no."),
        ("Chapter IV, Henry VIII", "Chapter four, Henry the eighth"),
        ("AT&T, 2+2=4, #1", "AT and T, two plus two equals four, number one"),
        ("iPhone15, F-16, MP3", "iPhone fifteen, F sixteen, MP three"),
        ("www.a-b.com, x.y@z.org", "WWW dot a dash b dot com, x dot y at z dot org"),
        ("Ｈｅｌｌｏ　１２３ ٣", "Hello one hundred twenty three three"),
        ("½ cup, x²", "one half cup, x squared"),
        (
            "3½ cups, 10², 40 m², 10⁻³",
            "three and a half cups, ten squared, forty square meters, ten to the minus three",
        ),
        ("Well… no!  Yes？", "Well… no! Yes?"),
        ("U.S.A. is I am", "U.S.A. is I am"),
    ],
)
def test_what_is_said(text: str, spoken: str) -> None:
    assert normalize(text, "en") == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("STOP! DON'T MAKE US GO.", "STOP! don't make us go."),
        ("THIS IS THE FBI, DR. SMITH!", "this is the FBI, Doctor SMITH!"),
        ("You and THEM? I'LL see. The US is IT.", "You and them? I'll see. The US is IT."),
        ("KING HENRY VIII AT 5 PM", "King Henry the eighth at five PM"),
        ("THE US ARMY LEFT US", "the US army left us"),
        ("NASA, the FBI and MIX", "NASA, the FBI and MIX"),
        ("Columbus, OH 43215", "Columbus, Ohio four three two one five"),
    ],
)
def test_shouted_words_are_no_acronyms(text: str, spoken: str) -> None:
    assert normalize(text, "en") == spoken


def test_a_number_of_any_length_is_read() -> None:
    assert normalize("7" * 6000, "en").split() == ["seven"] * 6000
    assert normalize("1" * 5000 + "th", "en").endswith("one first")


def plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def test_the_golden_sentences_are_said_as_written_by_hand() -> None:
    cases = [json.loads(line) for line in _GOLDEN.read_text(encoding="utf-8").splitlines()]
    wrong = []
    for case in cases:
        expected = [case["spoken"]] if isinstance(case["spoken"], str) else case["spoken"]
        said = phonemize(case["text"], "en").spoken
        if plain(said) not in map(plain, expected):
            wrong.append((case["text"], said))
    assert len(cases) >= 200
    assert len(wrong) <= 0.02 * len(cases), wrong


@pytest.mark.parametrize(
    "text",
    [
        "The book I read is the part I like.",
        "Exhibit C, section D and the game I play.",
        "The IV drip and some vitamin C.",
        "MIX, CIVIC and DVD.",
        "He sat. The Sun is a star.",
        "Well, I never! No, I mean it.",
        "day/night and and/or",
    ],
)
def test_what_only_looks_like_a_number_is_left_alone(text: str) -> None:
    assert normalize(text, "en") == text


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("a 5-mile run of 5 miles in a $20 coat", "a five mile run of five miles in a twenty dollar coat"),
        ("$5-10, 10%-20%, 9:00-17:00", ("five to ten dollars, ten percent to twenty percent, "
         "nine o'clock to seventeen hundred")),
        ("8 - 3 = 5 but 3-8", "eight minus three equals five but three to eight"),
        ("Robert Ford III met Louis XVI in Part III", "Robert Ford the third met Louis the sixteenth in Part three"),
        ("3 Main St. near St. Paul", "three Main Street near Saint Paul"),
        ("I'm on Wall St. It's 5 in. high.", "I'm on Wall Street. It's five inches high."),
        ("January 1-3, in Dec. 2020, the 4th of May", ("January first to third, in December twenty twenty, "
         "the fourth of May")),
        ("100s of A320s, 1900s", "hundreds of A three twenties, nineteen hundreds"),
        ("code 0042, 3x4, 1:05:09", "code zero zero four two, three by four, one hour five minutes and nine seconds"),
    ],
)  # fmt: skip
def test_which_of_its_readings_a_number_has(text: str, spoken: str) -> None:
    assert normalize(text, "en") == spoken


def test_numbers_that_name_are_read_by_pairs() -> None:
    assert [by_pairs(n) for n in ("404", "747", "300", "1080", "66", "012")] == [
        "four oh four",
        "seven forty seven",
        "three hundred",
        "ten eighty",
        "sixty six",
        "zero one two",
    ]
