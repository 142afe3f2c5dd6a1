"""English abbreviations, titles, Roman numerals, addresses and symbols in words."""

from __future__ import annotations

import re

from dubstudio.text.normalize.english_numbers import cardinal, digits, ordinal, year
from dubstudio.text.normalize.english_rules import Rule, any_of, rule

_TITLES = {  # said so before a name
    "Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "St": "Saint", "Mt": "Mount",
    "Gen": "General", "Gov": "Governor", "Sen": "Senator", "Rep": "Representative", "Capt": "Captain",
    "Cpt": "Captain", "Col": "Colonel", "Lt": "Lieutenant", "Sgt": "Sergeant", "Cpl": "Corporal", "Maj": "Major",
    "Cmdr": "Commander", "Adm": "Admiral", "Pvt": "Private", "Rev": "Reverend", "Hon": "Honorable",
    "Supt": "Superintendent", "Insp": "Inspector", "Det": "Detective", "Fr": "Father", "Ft": "Fort",
    "Pres": "President",
}  # fmt: skip
_ROADS = {
    "St": "Street", "Dr": "Drive", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Ln": "Lane", "Ct": "Court",
    "Pl": "Place", "Sq": "Square", "Pkwy": "Parkway",
}  # fmt: skip
_ABBREVIATIONS = {
    "Jr.": "Junior", "Sr.": "Senior", "St.": "Street", "Ave.": "Avenue", "Blvd.": "Boulevard", "Rd.": "Road",
    "Hwy.": "Highway", "Apt.": "Apartment", "Ltd.": "Limited", "Inc.": "Incorporated", "Corp.": "Corporation",
    "Co.": "Company", "Bros.": "Brothers", "Dept.": "Department", "dept.": "department", "Univ.": "University",
    "govt.": "government", "Govt.": "Government", "approx.": "approximately", "Approx.": "Approximately",
    "avg.": "average", "Avg.": "Average", "max.": "maximum", "misc.": "miscellaneous", "est.": "estimated",
    "Est.": "Established", "incl.": "including", "Tel.": "telephone", "tel.": "telephone", "Assn.": "Association",
    "Esq.": "Esquire", "vs.": "versus", "vs": "versus", "etc.": "et cetera", "etc": "et cetera", "e.g.": "for example",
    "E.g.": "For example", "i.e.": "that is", "I.e.": "That is", "a.k.a.": "also known as", "cf.": "compare",
    "ca.": "circa", "w/o": "without", "w/": "with", "b/c": "because", "No.": "Number", "Vol.": "Volume",
    "vol.": "volume", "Ch.": "Chapter", "Fig.": "Figure", "fig.": "figure", "pp.": "pages", "Mr.": "Mister",
    "Rm.": "Room", "Bldg.": "Building", "Rte.": "Route", "Ste.": "Suite", "Int'l": "International",
    "int'l": "international", "Nat'l": "National", "gov't": "government", "Gov't": "Government",
    "Asst.": "Assistant", "asst.": "assistant", "Assoc.": "Associate", "Mgr.": "Manager", "mgr.": "manager",
    "hrs": "hours", "hrs.": "hours", "mins": "minutes", "mins.": "minutes", "yrs": "years", "yrs.": "years",
    "lbs": "pounds", "lbs.": "pounds", "secs": "seconds", "wks.": "weeks", "mos.": "months", "c/o": "care of",
    "ft.": "featuring", "feat.": "featuring", "Mme.": "Madame", "Messrs.": "Messieurs",
    "Pkwy.": "Parkway", "Hwy": "Highway", "Attn:": "Attention,",
    "Mrs.": "Missus", "Ms.": "Miz", "Dr.": "Doctor", "Prof.": "Professor", "Blvd": "Boulevard", "Ave": "Avenue",
}  # fmt: skip
_BEFORE_NUMBER = {  # with a point or without
    "ext": "extension", "Ext": "Extension", "Rm": "Room", "rm": "room", "Bldg": "Building", "Ep": "Episode",
    "ep": "episode", "Lvl": "Level", "lvl": "level", "Lv": "Level", "lv": "level", "Figs": "Figures", "figs": "figures",
    "chs": "chapters", "Vols": "Volumes", "Nos": "Numbers", "Ver": "Version", "Ste": "Suite", "Rte": "Route",
    "Hwy": "Highway", "Apt": "Apartment", "Ch": "Chapter", "Vol": "Volume", "Fig": "Figure", "fig": "figure",
}  # fmt: skip
_WITH_POINT = {
    **_BEFORE_NUMBER, "Pt": "Part", "pt": "part", "Eq": "Equation", "eq": "equation", "Sec": "Section",
    "sec": "section", "Art": "Article", "Ex": "Exercise", "Gr": "Grade", "Div": "Division", "Sc": "Scene",
    "sc": "scene", "Bk": "Book", "Ln": "Line", "Q": "Question", "Prob": "Problem", "Ques": "Question", "ch": "chapter",
    "vol": "volume", "Cl": "Clause", "Para": "Paragraph", "para": "paragraph", "Reg": "Regulation", "Cat": "Category",
}  # fmt: skip
_SYMBOLS = {
    "≠": "is not equal to", "&": "and", "+": "plus", "=": "equals", "@": "at", "×": "times", "÷": "divided by",
    "<": "less than", ">": "greater than", "≤": "less than or equal to", "≥": "greater than or equal to",
    "≈": "about", "±": "plus or minus",
    "§": "section",
    "©": "copyright", "®": "registered", "™": "trademark", "√": "square root of", "∞": "infinity", "π": "pi",
    "°": "degrees", "%": "percent", "№": "number", "μ": "micro", "Ω": "ohm",
}  # fmt: skip
_ADDRESS_SYMBOLS = {
    ".": "dot", "/": "slash", "@": "at", "-": "dash", "_": "underscore", ":": "colon", "?": "question mark",
    "=": "equals", "&": "and", "%": "percent", "+": "plus", "#": "hash", "~": "tilde",
}  # fmt: skip

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = r"(?P<roman>(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?![\w’]|'\w(?<!'s))"
_COUNTED = (  # followed by a numeral that counts
    "chapter|part|act|scene|volume|book|episode|phase|type|world war|section|article|appendix|title|class|grade|level"
    "|figure|table|stage|step|season|round|mark|version|zone|division|tier|super bowl|apollo|gemini|rocky|rambo|game"
    "|case|schedule|amendment|proposition|group|exhibit|lesson|unit|canto|psalm|symphony|op\\. \\d+ no\\."
)
_PARTS = "chapter|part|act|scene|volume|book|section|article|title|appendix"
_FIRSTS = "Elizabeth|Napoleon|James|Charles|Francis|Nicholas|Wilhelm|Peter|Frederick|Catherine|Mary|Leopold"
_RULERS = (  # followed by a numeral that tells them apart
    "Henry|Edward|George|William|Charles|James|Richard|John|Louis|Elizabeth|Mary|Victoria|Catherine|Katherine|Anne"
    "|Margaret|Frederick|Frederik|Friedrich|Wilhelm|Philip|Philippe|Felipe|Francis|Ferdinand|Leopold|Otto|Peter"
    "|Nicholas|Alexander|Ivan|Paul|Pius|Leo|Benedict|Gregory|Clement|Innocent|Urban|Julius|Sixtus|Boniface|Celestine"
    "|Napoleon|Ramses|Ramesses|Thutmose|Amenhotep|Ptolemy|Cleopatra|Darius|Xerxes|Cyrus|Philippe|Christian|Gustav"
    "|Carl|Karl|Oscar|Olaf|Haakon|Harald|Albert|Baudouin|Juan Carlos|Alfonso|Carlos|Isabella|Joseph|Maximilian|Rudolf"
    "|Sigismund|Constantine|Theodosius|Justinian|Michael|Basil|Leon|Mehmed|Murad|Selim|Suleiman|Abdul|Hassan|Hussein"
    "|Mohammed|Muhammad|Abdullah|Faisal|Rama|Pedro|Manuel|Robert|David|Malcolm|Kenneth|Donald|Thomas|Walter|Samuel"
    "|Howard|Arthur|Andrew|Daniel|Davis|Harry|Stephen|Eric|Edmund|Harold|Umberto|Victor Emmanuel|Vittorio"
)
_REIGNING = "King|Queen|Pope|Emperor|Empress|Tsar|Czar|Kaiser|Sultan|Prince|Shah|Pharaoh"

_SAINTS = (
    "Paul|Louis|Petersburg|John|Mary|Peter|George|Patrick|Helens|Moritz|Tropez|Thomas|Andrew|James|Joseph|Martin"
    "|Nicholas|Nick|Lucia|Kitts|Vincent|Bernard|Francis|Augustine|Mark|Luke|Anthony|Michael|Elmo|Pancras|Lawrence"
    "|Croix|Barts|Ives|Albans|Jude|Clair|Charles|Cloud|Valentine|Stephen|Matthew|Simon|Catherine|Anne|Teresa"
)

_TLD = "com|org|net|edu|gov|io|co|ai|app|dev|tv|info|biz|uk|ca|de|fr|jp|cn|ru|eu|ly|xyz|fm|gg|au|nz|ch|nl|se|es|kr|tw"
_TLD += "|online|shop|store|cloud|tech|blog|news|games|hk|br|mx|gl"
_WORDS_AND_TLD = "me|us|in|it|be|live|game|at|is|to|my|so"  # only where a path follows
_FILE = (
    "txt|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|mp[34]|wav|zip|exe|py|js|html?|css|json|xml|csv|md|avi|mov|mkv|srt|dll|bat"
    "|sh|cpp"
)
_SPELLED_PARTS = frozenset({
    "uk", "io", "ai", "eu", "exe", "edu", "us", "au", "ua", "id", "avi", "api", "url", "faq", "hr", "ios", "usa", "eps",
})  # fmt: skip
_LONGEST_SPELLED, _VOWEL = 4, re.compile("[aeiouy]")  # a part without vowels is spelled
_ADDRESS = (
    r"(?:https?://|www\.)\S*[^\s.,;:!?)]|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    rf"|\b(?<!\w[.-])[\w-]++(?:\.[\w-]++)*\.(?:(?:{_TLD})\b|(?:{_WORDS_AND_TLD})(?=/\w))"
    r"(?::\d{2,5}\b)?(?:/\S*[^\s.,;:!?)])?"
    rf"|\b(?<!\w[.-])[\w-]++(?:\.[\w-]++)*\.(?:{_FILE})\b"
)


def _address(match: re.Match[str]) -> str:
    address = re.sub(r"^https?://", "", match.group()).rstrip("/")
    words = re.sub(r"[^\w\s]|_", lambda m: f" {_ADDRESS_SYMBOLS.get(m.group(), ' ')} ", address)
    words = re.sub(r"\d+", lambda m: f" {digits(m.group())} ", words)
    return " ".join(word.upper() if _is_spelled(word) else word for word in words.split())


def _is_spelled(part: str) -> bool:
    return part in _SPELLED_PARTS or (part.islower() and 1 < len(part) <= _LONGEST_SPELLED and not _VOWEL.search(part))


def _hashtag(match: re.Match[str]) -> str:
    """A hashtag's words, which only their capitals keep apart."""
    words = re.sub(
        r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]|\d)|_+",
        " ",
        match[1],
    )
    return f"hashtag {words}"


def _roman_number(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral.upper()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _counted(match: re.Match[str]) -> str:
    return f"{match[1]} {cardinal(_roman_number(match['roman']))}"


def _told_apart(match: re.Match[str]) -> str:
    return f"{match[1]} the {ordinal(str(_roman_number(match['roman'])))}"


def _abbreviation(match: re.Match[str]) -> str:
    ends_sentence = match[1].endswith(".") and not match.string[match.end() :].strip()
    return _ABBREVIATIONS[match[1]] + ("." if ends_sentence else "")


def _road(match: re.Match[str]) -> str:
    rest = match.string[match.end() :]
    ends_sentence = match["point"] and (not rest.strip() or re.match(r"\s+[A-Z]", rest))
    return f"{match['name']} {_ROADS[match['road']]}{'.' if ends_sentence else ''}"


ADDRESSES: tuple[Rule, ...] = (
    rule(_ADDRESS, _address),
    rule(r"(?<![\w.])\.(?=(?:NET|com|org|net|" + _FILE + r")\b)", "dot "),
    rule(r"(?<=[A-Z])\.(?=NET\b)", " dot "),
    rule(r"\b([CF])#(?!\w)", r"\1 sharp"),
    rule(r"(?<![\w#])#(?=\w*[A-Za-z]{2})(\w+)", _hashtag),
    rule(r"(?<![\w#])#(?=[A-Za-z]\d)", "hashtag "),
    rule(r"\bc\. ?(?=\d{3,4}\b)", "circa "),
    rule(r"\b([Ss])q\.? ?(?=(?:miles?|feet|foot|yards?|met(?:er|re)s?|kilomet(?:er|re)s?|inch(?:es)?)\b)", r"\1quare "),
    rule(rf"(?<![\w.])({any_of(_WITH_POINT)})\. ?(?=[\dIVX])", lambda m: _WITH_POINT[m[1]] + " "),
    rule(rf"(?<![\w.])({any_of(_BEFORE_NUMBER)}) (?=\d)", lambda m: _BEFORE_NUMBER[m[1]] + " "),
    rule(r"(?<!\w)@(\w+)", lambda m: f"at {m[1].replace('_', ' underscore ')}"),
)
"""What is typed, not written."""

_A_TO_Z = r"(?<![\w-])A[-–]Z(?![\w-])"
_END = r"(?=[.,:;)!?]|$)"

NUMERALS: tuple[Rule, ...] = (
    rule(r"\bWW ?(I{1,3}|[123])\b", lambda m: f"World War {cardinal(int(m[1]) if m[1].isdigit() else len(m[1]))}"),
    rule(r"\b(World War|Type|Class|Grade) (?P<roman>I)\b", _counted),
    rule(rf"\b((?i:{_PARTS})) (?P<roman>[ivx]{{2,4}}|[IVXivx]{_END})(?!\w)", _counted),
    rule(r"\b(Part|Chapter|Volume|Book|Act|Phase|Article|Section) (?P<roman>I)(?= (?:or|and|of|to|is|was|in)\b)",
         _counted),
    rule(rf"\b((?i:{_COUNTED})) (?![ICL]\b){_ROMAN}", _counted),
    rule(rf"\b((?:{_REIGNING}) [A-Z][a-z]+) {_ROMAN}(?!['’]|\s(?:am|think|have)\b)", _told_apart),
    rule(rf"\b({_FIRSTS}) (?P<roman>I)(?= (?:of|ruled|reigned|died|became|was|never|abdicated|declared|invaded"
         r"|inherited|ascended|succeeded|founded|signed|conquered)\b|['’]s)", _told_apart),
    rule(rf"\b((?:{_RULERS})) (?=[IVX]{{2}}|V\b){_ROMAN}", _told_apart),
    rule(rf"\b((?:{_RULERS}) [A-Z][a-z]+) (?=I{{2,3}}\b|IV\b){_ROMAN}", _told_apart),
    rule(r"\b(?P<roman>[XIVL]{1,7})(?:th|st|nd|rd)?(?= (?:[Cc]entury|[Cc]enturies|[Dd]ynasty|Olympi))",
         lambda m: ordinal(str(_roman_number(m["roman"])))),
    rule(r"\b(?!(?:The|An?|His|Her|My|Your|Our|This|That|No|One|Start|Get) )([A-Z][a-z]+) (?=[IVX]{2})" + _ROMAN,
         _counted),
    rule(r"\b([A-Z]{2,}) (?=[IVX]{2}|(?<=[A-Z]{3} )V\b)(?=.*[a-z])" + _ROMAN, _counted),
    rule(r"\b(M(?:M|CM|DC)[CDLXVI]{2,})\b", lambda m: year(_roman_number(m[1]))),
    rule(r"\b(VI{1,3}|I{2,3}|XI{1,3}|XI?V|XVI{1,3}|XIX)\b(?!\.\w)", lambda m: cardinal(_roman_number(m[1]))),
)  # fmt: skip
"""Roman numerals."""

_BEFORE_ROAD = r"\b(?:on|at|of|in|to|the|down|up|from|near|along|off|and|onto) "

WORDS: tuple[Rule, ...] = (
    rule(rf"(?<!\w)(?P<name>(?:\d+\w*|(?:{_BEFORE_ROAD}|\d+ )[A-Z][a-z]+))"
         rf" (?P<road>{any_of(_ROADS)})\b(?P<point>\.?)(?! (?:{_SAINTS})\b)", _road),
    rule(rf"\b({any_of(_TITLES)})\.? (?=[A-Z])", lambda m: f"{_TITLES[m[1]]} "),
    rule(r"\bNos?\. ?(?=\d)", "Number "),
    rule(r"\b(?!(?:said|says?|answered|means?|meant|just|yes|and|or|but|so|no) )([a-z]+) no\. ?(?=\d)", r"\1 number "),
    rule(r"\bnos\. ?(?=\d)", "numbers "),
    rule(r"(?i:\b(the|your|my|his|her|our|toll-free|phone|tel|flight|serial) )no\.(?= (?:is|was)\b|:)", r"\1 number"),
    rule(r"\b(?<=[a-z] )(Jr|Sr)\b(?!\.)", lambda m: "Junior" if m[1] == "Jr" else "Senior"),
    rule(_A_TO_Z, "A to Z"),
    rule(r"\bPh\.?D\.?s\b", "PHDs"),
    rule(r"(?<![\w'’])['’](?=(?:em|til|bout|round|neath)\b(?!['’]))", ""),
    rule(r"\bpp?\. ?(?=\d+\s?(?:[-–]|to)\s?\d)", "pages "),
    rule(r"\bp\. ?(?=\d)", "page "),
    rule(r"\bch\. ?(?=\d)", "chapter "),
    rule(rf"(?<!\w)(?!No\.)({any_of(_ABBREVIATIONS)})(?!\w)", _abbreviation),
    rule(r"(?<!\w)#(?=\d)", "number "),
)  # fmt: skip
"""Titles and abbreviations."""

SYMBOLS: tuple[Rule, ...] = (rule(any_of(_SYMBOLS), lambda m: f" {_SYMBOLS[m.group()]} "),)
"""Signs with a name."""
