"""Names and brands that hibari's lexicons lack and its network reads by the letter: Sean, José, Uber."""

from __future__ import annotations

import re
import unicodedata

from dubstudio.text.phonemes.arpabet import arpabet_symbols

_NAMES = {
    "should've": "SH UH1 D AH0 V", "could've": "K UH1 D AH0 V", "would've": "W UH1 D AH0 V", "ol'": "OW1 L",
    "might've": "M AY1 T AH0 V", "must've": "M AH1 S T AH0 V", "d'you": "D Y UW0", "c'mere": "K AH0 M IH1 R",
    "g'night": "G AH0 N AY1 T", "'cause": "K AH1 Z", "’cause": "K AH1 Z",
    "ababa": "AA1 B AH0 B AH0", "abdul": "AE0 B D UH1 L", "acai": "AA2 S AA0 IY1", "adidas": "AH0 D IY1 D AH0 S",
    "aegon": "EY1 G AA0 N", "agatha": "AE1 G AH0 TH AH0", "ahmed": "AA1 M EH2 D", "aidan": "EY1 D AH0 N",
    "aiden": "EY1 D AH0 N", "airbnb": "EH1 R B IY2 EH2 N B IY1", "aires": "AY1 R EH0 Z", "aisha": "AY0 IY1 SH AH0",
    "alejandro": "AA2 L EH0 HH AA1 N D R OW0", "amelie": "AE1 M AH0 L IY0", "anakin": "AE1 N AH0 K IH0 N",
    "anders": "AE1 N D ER0 Z", "anjali": "AA1 N JH AH0 L IY0", "anya": "AA1 N Y AH0", "aoife": "IY1 F AH0",
    "aragorn": "EH1 R AH0 G AO2 R N", "argh": "AA1 R G", "arjun": "AA1 R JH AH0 N", "arya": "AA1 R Y AH0",
    "astrazeneca": "AE2 S T R AH0 Z EH1 N AH0 K AH0", "bach": "B AA1 K", "banh": "B AA1 N",
    "beethoven": "B EY1 T OW2 V AH0 N", "benoit": "B AH0 N W AA1", "beyonce": "B IY0 AA1 N S EY0",
    "bezos": "B EY1 Z OW0 S", "bogota": "B OW2 G AH0 T AA1", "borges": "B AO1 R HH EH0 S",
    "botticelli": "B AA2 T IH0 CH EH1 L IY0", "buenos": "B W EY1 N AH0 S", "busan": "B UW1 S AA1 N",
    "buttigieg": "B UW1 T AH0 JH AH0 JH", "caitlin": "K EY1 T L IH0 N", "callum": "K AE1 L AH0 M",
    "cancun": "K AE0 N K UW1 N", "caoimhe": "K IY1 V AH0", "cersei": "S ER1 S IY0",
    "cervantes": "S ER0 V AA1 N T EH0 Z", "chalamet": "SH AE2 L AH0 M EY1", "chanel": "SH AH0 N EH1 L",
    "charizard": "CH AA1 R IH0 Z AA2 R D", "chekhov": "CH EH1 K AO2 F", "chewbacca": "CH UW2 B AA1 K AH0",
    "chiara": "K Y AA1 R AH0", "chiwetel": "CH UW1 AH0 T EH2 L", "chloe": "K L OW1 IY0",
    "chocobo": "CH OW1 K OW0 B OW0", "chopin": "SH OW1 P AE2 N", "churros": "CH UH1 R OW0 Z", "ciara": "K IH1 R AH0",
    "cloudflare": "K L AW1 D F L EH2 R", "copernicus": "K AH0 P ER1 N IH0 K AH0 S", "coulda": "K UH1 D AH0",
    "cthulhu": "K AH0 TH UW1 L UW0", "daenerys": "D AH0 N EH1 R IH0 S", "dali": "D AA1 L IY0",
    "deadpool": "D EH1 D P UW2 L", "debussy": "D EH2 B Y UW0 S IY1", "declan": "D EH1 K L AH0 N",
    "deepak": "D IY1 P AA2 K", "des": "D EH1", "dicaprio": "D IH0 K AE1 P R IY0 OW2", "diego": "D IY0 EY1 G OW0",
    "dietrich": "D IY1 T R IH0 K", "djokovic": "JH OW1 K AH0 V IH0 CH", "doncic": "D AA1 N CH IH0 CH",
    "dostoevsky": "D AA2 S T AH0 Y EH1 F S K IY0", "dua": "D UW1 AH0", "dvorak": "D V AO1 R ZH AE2 K",
    "eilish": "AY1 L IH0 SH", "ejiofor": "EH1 JH IY0 OW0 F AO2 R", "elias": "IH0 L AY1 AH0 S",
    "elodie": "EH1 L AH0 D IY0", "eloise": "EH1 L OW0 IY2 Z", "enrique": "EH0 N R IY1 K EY0", "eoin": "OW1 AH0 N",
    "erdogan": "EH1 R D AH0 W AA2 N", "espn": "IY2 EH2 S P IY2 EH1 N", "ethereum": "IH0 TH IH1 R IY0 AH0 M",
    "etienne": "EH2 T Y EH1 N", "fajita": "F AH0 HH IY1 T AH0", "federer": "F EH1 D ER0 ER0",
    "fortnite": "F AO1 R T N AY2 T", "foucault": "F UW0 K OW1", "francois": "F R AA0 N S W AA1", "freud": "F R OY1 D",
    "fukushima": "F UW2 K UW0 SH IY1 M AH0", "gamora": "G AH0 M AO1 R AH0", "gandalf": "G AE1 N D AA2 L F",
    "ganon": "G AE1 N AH0 N", "gdansk": "G AH0 D AE1 N S K", "genevieve": "JH EH1 N AH0 V IY2 V",
    "geralt": "G EH1 R AO0 L T", "gianni": "JH AA1 N IY0", "giannis": "Y AA1 N IH0 S",
    "giovanni": "JH OW0 V AA1 N IY0", "github": "G IH1 T HH AH2 B", "giuseppe": "JH UW0 Z EH1 P IY0",
    "givenchy": "ZH IY2 V AA0 N SH IY1", "gmail": "JH IY1 M EY2 L", "goethe": "G ER1 T AH0", "gogh": "G OW1",
    "goku": "G OW1 K UW0", "graeme": "G R EY1 AH0 M", "gucci": "G UW1 CH IY0", "guillaume": "G IY2 OW1 M",
    "guillermo": "G IY0 EH1 R M OW0", "gyllenhaal": "JH IH1 L AH0 N HH AO2 L", "hagrid": "HH AE1 G R IH0 D",
    "haruki": "HH AA0 R UW1 K IY0", "hehe": "HH IY1 HH IY0", "heisenberg": "HH AY1 Z AH0 N B ER2 G",
    "hermione": "HH ER0 M AY1 AH0 N IY0", "hikaru": "HH IH0 K AA1 R UW0", "hiroshi": "HH IH0 R OW1 SH IY0",
    "hodor": "HH OW1 D AO2 R", "huang": "HH W AA1 NG", "huawei": "W AA1 W EY2", "hussein": "HH UW0 S EY1 N",
    "hyrule": "HH AY1 R UW2 L", "hyundai": "HH AH1 N D EY2", "idris": "IH1 D R IH0 S", "ikea": "AY0 K IY1 AH0",
    "ilya": "IH1 L Y AH0", "imogen": "IH1 M AH0 JH AH0 N", "ines": "IY0 N EH1 Z", "ingrid": "IH1 NG G R IH0 D",
    "isla": "AY1 L AH0", "jacques": "ZH AA1 K", "jaime": "JH EY1 M IY0", "jalapeno": "HH AA2 L AH0 P EY1 N Y OW0",
    "javier": "HH AA2 V IY0 EH1 R", "jayden": "JH EY1 D AH0 N", "jia": "JH Y AA1", "jie": "JH Y EH1",
    "jinping": "JH IH1 N P IH1 NG", "joaquin": "W AA0 K IY1 N", "johansson": "JH OW0 HH AE1 N S AH0 N",
    "jorge": "HH AO1 R HH EY0", "jose": "HH OW0 Z EY1", "json": "JH EY1 S AH0 N", "juan": "W AA1 N",
    "jung": "Y UH1 NG", "jurgen": "Y ER1 G AH0 N", "kafka": "K AA1 F K AH0", "kaitlyn": "K EY1 T L IH0 N",
    "kaito": "K AY1 T OW0", "kanye": "K AA1 N Y EY0", "katniss": "K AE1 T N IH0 S", "kayla": "K EY1 L AH0",
    "keanu": "K IY0 AA1 N UW0", "kenji": "K EH1 N JH IY0", "khaleesi": "K AH0 L IY1 S IY0", "khalid": "K AH0 L IY1 D",
    "kharkiv": "HH AA1 R K IH0 V", "kratos": "K R EY1 T OW0 S", "kubernetes": "K UW2 B ER0 N EH1 T IY0 Z",
    "lara": "L AA1 R AH0", "legolas": "L EH1 G AH0 L AA2 S", "leia": "L EY1 AH0", "lenovo": "L AH0 N OW1 V OW0",
    "linkedin": "L IH2 NG K T IH1 N", "lucia": "L UW0 S IY1 AH0", "luigi": "L UW0 IY1 JH IY0",
    "lumpur": "L UH0 M P UH1 R", "lupita": "L UW0 P IY1 T AH0", "lyon": "L IY0 AO1 N", "macbook": "M AE1 K B UH2 K",
    "mackinac": "M AE1 K IH0 N AO2", "macos": "M AE2 K OW2 EH1 S", "maeve": "M EY1 V", "magnus": "M AE1 G N AH0 S",
    "marquez": "M AA1 R K EH2 Z", "marrakesh": "M EH1 R AH0 K EH2 SH", "marseille": "M AA0 R S EY1",
    "mateo": "M AH0 T EY1 OW0", "matteo": "M AH0 T EY1 OW0", "mbappe": "EH0 M B AA0 P EY1",
    "mckenzie": "M AH0 K EH1 N Z IY0", "mei": "M EY1", "mezcal": "M EH0 S K AA1 L", "mikhail": "M IH0 K AY1 L",
    "miyazaki": "M IY2 Y AH0 Z AA1 K IY0", "moderna": "M AH0 D ER1 N AH0", "mohammed": "M OW0 HH AA1 M AH0 D",
    "moines": "M OY1 N", "monet": "M OW0 N EY1", "mozart": "M OW1 T S AA2 R T", "nadal": "N AH0 D AA1 L",
    "naruto": "N AA0 R UW1 T OW0", "natasha": "N AH0 T AA1 SH AH0", "neruda": "N EH0 R UW1 D AH0",
    "netanyahu": "N EH2 T AA0 N Y AA1 HH UW0", "neymar": "N EY0 M AA1 R", "nguyen": "W IH1 N", "niamh": "N IY1 V",
    "nolan": "N OW1 L AH0 N", "nyong'o": "N Y AO1 NG OW0", "openai": "OW2 P AH0 N EY2 AY1", "oughta": "AO1 T AH0",
    "padme": "P AA1 D M EY0", "paulo": "P AW1 L OW0", "paypal": "P EY1 P AE2 L", "peeta": "P IY1 T AH0",
    "pelosi": "P AH0 L OW1 S IY0", "peugeot": "P Y UW0 ZH OW1", "pikachu": "P IY1 K AH0 CH UW2",
    "playstation": "P L EY1 S T EY2 SH AH0 N", "pokemon": "P OW1 K EY0 M AA2 N", "porsche": "P AO1 R SH AH0",
    "priya": "P R IY1 Y AH0", "pushkin": "P UH1 SH K IH0 N", "putin": "P UW1 T IH0 N", "renault": "R AH0 N OW1",
    "rene": "R AH0 N EY1", "renee": "R AH0 N EY1", "rhys": "R IY1 S", "rihanna": "R IY0 AE1 N AH0",
    "rio": "R IY1 OW0", "ronaldo": "R OW0 N AA1 L D OW0", "rousseau": "R UW0 S OW1", "saldana": "S AE0 L D AE1 N AH0",
    "salzburg": "S AO1 L Z B ER2 G", "samsung": "S AE1 M S AH2 NG", "sanjay": "S AA1 N JH EY2", "sao": "S AW1",
    "saoirse": "S ER1 SH AH0", "sartre": "S AA1 R T R AH0", "sasuke": "S AA1 S K EY0", "sauron": "S AW1 R AA2 N",
    "scholz": "SH OW1 L T S", "schrodinger": "SH R OW1 D IH0 NG ER0",
    "schwarzenegger": "SH W AO1 R T S AH0 N EH2 G ER0", "scorsese": "S K AO0 R S EY1 Z IY0", "sean": "SH AO1 N",
    "sephiroth": "S EH1 F IH0 R AA2 TH", "serena": "S ER0 IY1 N AH0", "sergei": "S EH0 R G EY1",
    "shakira": "SH AH0 K IH1 R AH0", "shoulda": "SH UH1 D AH0", "siobhan": "SH IH0 V AO1 N",
    "skyrim": "S K AY1 R IH2 M", "skywalker": "S K AY1 W AO2 K ER0", "snapchat": "S N AE1 P CH AE2 T",
    "spacex": "S P EY2 S EH1 K S", "spotify": "S P AA1 T AH0 F AY2", "stallone": "S T AH0 L OW1 N",
    "starbucks": "S T AA1 R B AH2 K S", "stravinsky": "S T R AH0 V IH1 N S K IY0", "sunak": "S UW1 N AE2 K",
    "svetlana": "S V EH0 T L AA1 N AH0", "t'challa": "T AH0 CH AA1 L AH0", "takeshi": "T AH0 K EH1 SH IY0",
    "tarantino": "T EH2 R AH0 N T IY1 N OW0", "targaryen": "T AA0 R G EH1 R IY0 AH0 N",
    "tchaikovsky": "CH AY0 K AO1 F S K IY0", "tetris": "T EH1 T R IH0 S", "thanos": "TH AE1 N OW0 S",
    "thierry": "T Y EH1 R IY0", "tiktok": "T IH1 K T AA2 K", "timothee": "T IH1 M AH0 TH IY0",
    "tolstoy": "T OW1 L S T OY2", "trudeau": "T R UW0 D OW1", "tyrion": "T IH1 R IY0 AH0 N", "uber": "UW1 B ER0",
    "uhm": "AH1 M", "valencia": "V AH0 L EH1 N S IY0 AH0", "vegeta": "V AH0 JH IY1 T AH0",
    "versace": "V ER0 S AA1 CH IY0", "vijay": "V IH1 JH EY2", "villeneuve": "V IY2 L N UH1 V",
    "vivaldi": "V IH0 V AA1 L D IY0", "voldemort": "V OW1 L D AH0 M AO2 R T", "volkswagen": "V OW1 K S W AE2 G AH0 N",
    "wakanda": "W AH0 K AA1 N D AH0", "wang": "W AA1 NG", "westeros": "W EH1 S T ER0 OW0 S",
    "whatsapp": "W AH1 T S AE2 P", "wikipedia": "W IH2 K IH0 P IY1 D IY0 AH0",
    "woohoo": "W UW1 HH UW1", "worf": "W AO1 R F", "woulda": "W UH1 D AH0", "xavier": "Z EY1 V Y ER0",
    "xi'an": "SH IY1 AA1 N", "xiao": "SH Y AW1", "xiaomi": "SH AW1 M IY0", "xiaoming": "SH Y AW2 M IH1 NG",
    "xin": "SH IH1 N", "xu": "SH UW1", "yaml": "Y AE1 M AH0 L", "ygritte": "IH1 G R IH0 T", "yoda": "Y OW1 D AH0",
    "yosemite": "Y OW0 S EH1 M AH0 T IY0", "yoshi": "Y OW1 SH IY0", "youssef": "Y UW1 S AH0 F", "yuki": "Y UW1 K IY0",
    "yusuf": "Y UW1 S AH0 F", "zelensky": "Z AH0 L EH1 N S K IY0", "zendaya": "Z EH0 N D EY1 AH0",
    "zhang": "JH AA1 NG", "zhao": "JH AW1", "zoe": "Z OW1 IY0", "zuckerberg": "Z AH1 K ER0 B ER2 G",
}  # fmt: skip
_GENITIVE = re.compile("['’]s?$")
_HISS, _HARD = tuple("szʃʒʧʤ"), tuple("ptkfθ")  # behind which a genitive is said otherwise


def name_symbols(word: str, *, british: bool = False) -> str:
    """A name in Kokoro's phonemes; empty for a word that is none of these.

    Args:
        word: In either case, with its accents or without, and with the s of a genitive or without.
        british: Whether it is to be said as in Britain.
    """
    plain = unicodedata.normalize("NFD", word.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    name = _GENITIVE.sub("", plain)
    reading = _NAMES.get(name)
    if reading is None:
        return ""
    symbols = arpabet_symbols(reading, british=british)
    return symbols + genitive_symbols(symbols) if len(plain) > len(name) else symbols


def genitive_symbols(word: str) -> str:
    """The s of a genitive, behind the symbols of a word."""
    return "ᵻz" if word.endswith(_HISS) else "s" if word.endswith(_HARD) else "z"
