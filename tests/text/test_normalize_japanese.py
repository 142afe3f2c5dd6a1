"""Japanese dates, money and units; plain numbers wait for their counters."""

import pytest

from dubstudio.text.normalize import normalize


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("￥1,234", "1234円"),
        ("$5万", "5万ドル"),
        ("2024/3/15の10:00と3:30", "2024年3月15日の10時と3時30分"),
        ("25%、1/2", "25パーセント、2分の1"),
        ("3〜5個", "3から5個"),
        ("-5度、5kg、25℃", "マイナス5度、5キログラム、25度"),
        ("1,000,000人", "1000000人"),
        ("ﾊﾟｿｺﾝ＆Ｔ", "パソコンアンドT"),
        ("えー〜っと", "えー〜っと"),
    ],
)
def test_what_is_said(text: str, spoken: str) -> None:
    assert normalize(text, "ja") == spoken
