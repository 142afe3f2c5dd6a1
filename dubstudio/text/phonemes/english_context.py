"""Words of English whose reading shows in the words around them.

The tagger tells a verb from a noun; it can't tell a lead pipe from a lead role. What it gets right is not in here.
"""

from __future__ import annotations

import re
from functools import cache

from dubstudio.text.phonemes.arpabet import arpabet_symbols

_HAVE = r"(?:ha(?:ve|s|d|ving)(?:n['’]t)?|\w+['’]ve|should['’]ve|he['’]s|she['’]s)"
_BETWEEN = r"(?: (?:you|he|she|they|we|I|it|not|ever|never|already|just|only|all|even|also|always|really|once))"
_WHO = r"(?:I|you|we|they|he|she|it|who|to|will|would|can|could|must|should|might|don['’]t|doesn['’]t|didn['’]t|not)"
_IT = r"(?:it|this|that|them|these|those|him|her|me|us|everything|what|the|your|my|his|their|our|a|an)"
_IS = r"(?:am|is|are|was|were|be|been|being|\w+['’](?:m|re|s)|feel|felt|feels|seems?|seemed|look|looks|looked|appears?)"
_PATTERNS = (
    (r"\b(lead)(?=[ -](?:pipes?|paint|poison\w*|bullets?|pencils?|weights?|shot|apron|acid|crystal|balloon|lined)\b)",
     "L EH1 D"),
    (r"\b(?:made of|of solid|melted|molten|contains?|like|heavy as|pencil|get the) (lead)\b(?! [a-np-z])", "L EH1 D"),
    (r"\b(bass)(?=[ -](?:guitars?|drums?|players?|lines?|notes?|clef|solo|amp|singer|voice|tones?)\b)", "B EY1 S"),
    ((r"\b(?:double|electric|upright|plays?|played|playing|on|the|that|more|heavy|slap|your) (bass)\b"
     r"(?! (?:fish|fishing|pro|lake|boat))"), "B EY1 S"),
    (r"\b(minute)(?= (?:details?|amounts?|traces?|quantit\w+|differences?|particles?|changes?)\b)", "M AY0 N UW1 T"),
    (r"\b(wind)(?= (?:up|down|it|the (?:clock|watch|wool|yarn|rope|cable))\b)", "W AY1 N D"),
    (r"\b(?:had|have|having|blazing|terrible|another|big|huge) (?:a )?(row)(?= (?:with|over|about)\b)", "R AW1"),
    (r"\b(?:take|took|takes|taking|make|made|makes|low|final) (?:a |your |his |her )?(bow)\b(?! and| tie| string)",
     "B AW1"),
    (r"\b(bow)(?= (?:to|before|down|out|your head|his head|her head)\b)", "B AW1"),
    (r"\b(bow)(?= of (?:the|a|our|his|her) (?:ship|boat|vessel|yacht|ferry|canoe)\b)", "B AW1"),
    (r"\b(?:ship['’]s|boat['’]s|starboard|port|across the|off the|towards? the) (bow)\b", "B AW1"),
    (r"\b(bowed)\b(?! (?:strings?|instruments?|legs?)\b)", "B AW1 D"),
    (rf"\b{_HAVE}{_BETWEEN}{{0,3}} (read)\b", "R EH1 D"),
    (r"\b(?:was|were|been|is being|are being) (read)\b", "R EH1 D"),
    (r"(?:^|[.!?:,;] |['’](?:s|re|m) |\bbe |\bwas )(live)(?= (?:from|in (?:concert|five|ten)|on (?:air|TV|stage))\b)",
     "L AY1 V"),
    ((r"\b(?:streaming|broadcast|broadcasting|going|goes|went|go|gone|air|aired|performed|perform|recorded|shown) "
     r"(live)\b(?! (?:with|in a|there|here|alone|your|my|together|somewhere)\b)"), "L AY1 V"),
    (r"\b(?:wear and) (tear)\b", "T EH1 R"),
    ((r"\b(tear)(?= in (?:the|my|your|his|her|a) (?:fabric|shirt|sail|page|sleeve|dress|jacket|pants|jeans|tent|curtain"
     r"|space|time|canvas|muscle|ligament|wing|side|roof|net|paper|cloth|skin)\b)"), "T EH1 R"),
    ((r"\b(record)(?= (?:this|it|everything|what|that (?!year|month|deal|label)|a (?:message|video|song|voice)"
     r"|the (?:call|conversation|message|meeting|show|song|video|audio|interview|game|match|album|next|whole))\b)"),
     "R IH0 K AO1 R D"),
    (rf"\b{_WHO} (?:do |strongly |also |never |really )?(object)\b(?! of\b| that\b)", "AH0 B JH EH1 K T"),
    (r"\b(?:anyone|anybody|everyone|somebody|someone|nobody) (?:here )?(object)\b", "AH0 B JH EH1 K T"),
    (r"\b(?:he|she|it|who|defense|defence|prosecution|counsel|nobody|everyone|someone|anyone) (objects)\b",
     "AH0 B JH EH1 K T S"),
    ((rf"\b{_IS}(?: (?:you|they|we|he|she|not|n['’]t|very|so|quite|perfectly|more|never|always|really))* (content)\b"
     r"(?! (?:of|is|creat\w+|for|that|from|on|market\w+|warning)\b)"), "K AH0 N T EH1 N T"),
    (r"\b(desert)(?= (?:me|us|him|her|them|you|your|his|their|my)\b)", "D IH0 Z ER1 T"),
    (r"\b(?:I|you|we|they|to|must|will|can|still|who) (protest)\b(?! (?:march|rally|movement|song|is|was)\b)",
     "P R AH0 T EH1 S T"),
    (r"\b(console)(?= (?:me|us|him|her|them|you|yourself|himself|herself|each|the (?:widow|family|child|boy|girl))\b)",
     "K AH0 N S OW1 L"),
    (r"\b(?:farm|fresh|local|organic|dairy|garden|agricultural) (produce)\b(?! (?:a|the|more|less)\b)",
     "P R OW1 D UW2 S"),
    (r"\b(produce)(?= (?:aisle|section|stand|market|department)\b)", "P R OW1 D UW2 S"),
    (r"\b(polish)(?= (?:the|your|my|it|his|her|off|up|this|that|these|those|our|them)\b)", "P AA1 L IH0 SH"),
    (r"\b(?:my|your|his|her|their|our|a|the|this|that) (resume)\b(?! (?:button|function|command)\b)",
     "R EH1 Z AH0 M EY2"),
    (rf"\b(deliberate)(?= (?!(?:on|over|about|for|whether|in|at|with|{_IT})\b)[a-z])", "D IH0 L IH1 B ER0 AH0 T"),
    (rf"\b(?:{_IS}|too|so|very|quite|entirely|completely|totally) (deliberate)\b", "D IH0 L IH1 B ER0 AH0 T"),
    (rf"\b(elaborate)(?= (?!(?:on|upon|further|for|please|a bit|more|{_IT})\b)[a-z])", "IH0 L AE1 B R AH0 T"),
    (r"\b(?:an|more|most|very|so|too|such|rather|quite) (elaborate)\b", "IH0 L AE1 B R AH0 T"),
    ((r"\b(?:he|she|they|I|we|who|and|it|then|just|dolphin|diver) (dove)(?= (?:in|into|off|for|down|under|right|deep"
     r"|straight|head\w*|through|back|behind|over)\b)"), "D OW1 V"),
    ((r"\b(?:vitamin|plan|grade|class|type|team|group|hepatitis|exhibit|section|block|size|option|part|wing|tier|appendix"
     r"|building|gate|studio|blood type|an) ((?-i:A))\b(?! [a-z]+ (?:of|to)\b)"), "EY1"),
    (r"(?<=[a-z,] )((?-i:A))(?= (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b)",
     "EY1"),
    (r"\b(houses)(?! (?:the|a|an|over|about|more|many|some|its)\b)", "HH AW1 Z AH0 Z"),
    (r"\b(learned)(?= (?:man|men|woman|scholars?|friend|professor|judge|colleagues?|society|doctor|counsel)\b)",
     "L ER1 N AH0 D"),
    ((r"\b(?:am|are|is|was|were|be|been|get|gets|got|getting|grow|grew|become|became|\w+['’](?:m|re|s)|not|never|so|you|all)"
     r" (used)(?= to (?:it|this|that|these|those|them|him|her|you|me|us|the|a|an|my|your|his|their|our|being|having"
     r"|[a-z]{2,}ing)\b)"), "Y UW1 S T"),
)  # fmt: skip


@cache
def _readings(british: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern, re.IGNORECASE), arpabet_symbols(reading, british=british))
        for pattern, reading in _PATTERNS
    )


def readings_in_context(text: str, *, british: bool = False) -> dict[tuple[str, int], str]:
    """Words of a text that are said otherwise than they are as a rule.

    Args:
        text: Words and punctuation.
        british: Whether they are to be said as in Britain.

    Returns:
        Kokoro's symbols by the word in small letters and which of its occurrences it is, from 0.
    """
    found: dict[tuple[str, int], str] = {}
    for pattern, symbols in _readings(british):
        for match in pattern.finditer(text):
            word = match[1].lower()
            before = re.findall(rf"\b{word}\b", text[: match.start(1)], re.IGNORECASE)
            found[word, len(before)] = symbols
    return found
