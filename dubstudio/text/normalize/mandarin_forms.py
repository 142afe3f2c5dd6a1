"""What the digits of a Chinese text stand for: dates, hours, scores, codes, ranges.

Each form is a pattern with what it becomes; they are tried in order and leave characters behind, so that a later one
sees no digits of an earlier one. Knows no units and no money.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dubstudio.text.normalize.mandarin_numbers import amount, cardinal, digits, over_the_phone

_FIRST, _LAST = r"(?<![\d.,:/-])", r"(?![\d,:/-]|\.\d)"  # borders of a number that is no part of a longer form
_DASH = r"\s?(?:-|—{1,2}|–|~|～|〜|−)\s?"
_NUMBER = r"\d+(?:\.\d+)?"

_LASTING = (
    "(?=以前|之前|之久|以后|之后|多?来|前|后|间|的?历史|文明|的?时间|的?岁月|如一日|过去|光阴|一遇|不变|古|了|里|内|寿)"
)
_DURATION_BEFORE = r"(?<=[了过近约这那达满整共有下期第长判刑的足上位龄役寿])"

_SCORE = re.compile(
    r"比分|得分|战胜|击败|打败|领先|落后|战平|打平|踢平|取胜|获胜|险胜|大胜|完胜|惜败|告负|逆转|进球|扳平|扳成|横扫|淘汰|赛果"
    r"|结果|总分|赢了|输了|胜出|夺冠|晋级|比赛"
)
_HOUR_BEFORE = re.compile(
    r"(?:上午|下午|早上|晚上|中午|凌晨|清晨|傍晚|夜里|深夜|今早|今晚|明早|明晚|[日号天点周时间在于从到至])\s?$"
)
_HOUR_BEHIND = re.compile(
    rf"\s?(?:(?:{_DASH}|到|至)\d\d?:\d\d|的?(?:开|起|出发|到|上课|下课|集合|见|举行|打响|播|的?火车|的?飞机|的?航班|之?前|之?后|左右|整|分|准))"
)
_PAIRS = re.compile(r"(?<![\d.-])(\d{1,3})-(\d{1,3})(?![\d.-])")
_COUNTED = re.compile(r"\s?(?:[百千万亿]?(?:[元块人个米件次名份家岁页天步吨升克]|公里|美元|公斤|多|左右|mg|g|m))")
_SCORED = (
    r"(?=\s?(?:战胜|击败|打败|领先|落后|大胜|完胜|获胜|取胜|险胜|输|赢|负|平|胜|横扫|逆转|淘汰|惜败|不敌|告|拿下|力克))"
)
_LABEL = (
    "邮编|邮政编码|门牌号?|房间号?|囚犯|犯人|房号|航班号|座位号|订单号|准考证号|票号|取票号|验证码|密码|编号|代码|学号|工号|卡号|账号|帐号|[Qq]{2}号?|微信号?|房号|车牌号?|尾号|代号|口令|警号|单号|序列号"
    "|流水号|护照号?|证号|编码|取件码|兑换码|邀请码|暗号|热线|客服|电话号?码?|手机号?码?|传真|分机|区号|特工|身份证号?码?"
)
_CALLED = r"(?:拨打|拨通|致电|打给|打|拨|呼叫|快叫|叫|报)"
_HOTLINES = "110|119|120|122|114|911|12306|12315|12345|12348|10086|10010|10000|95\\d{3}|400\\d{7}|800\\d{7}"
_ROOMS = "室|房间|房(?![子价产屋租地])|病房|宿舍|寝室|牢房|包厢|包间|教室|会议室|舱|号房|号病床|监区"
_MEASURES = (
    "[个位名条只头匹张件把辆架艘座栋间套双对群队批种类样份封篇首部台支枝根棵朵颗粒滴片顶扇幅门课句顿番堆串排圈格枚瓶杯碗盘"
    "盒袋包箱罐桶锅勺壶盆桌块段场遍次回趟拨阵股束捆筐节口盏副伙派桩笔拳脚刀枪发声天周年秒岁公倍步下]|刻钟|边|侧|小时|分钟|星期|代人"
    "|英[里尺寸镑]|毫[米升克]|厘米|公里|斤|轮|关|届|[处项幕章行列所席款拍招局餐卷册匙亩宿晚成毛桩角]|期(?!工程|项目)|组(?![的长])"
    "|站(?!台)|起(?=[事案交车命])|任(?!务)|[美欧日]元|礼拜|学期|方面"
)
_KINGS = (
    "亨利|爱德华|乔治|查理|查尔斯|威廉|腓力|腓特烈|亚历山大|尼古拉|拿破仑|伊丽莎白|弗朗茨|约翰|保罗|本笃|彼得|理查|詹姆斯"
    "|卡洛斯"
)
_BY_DIGIT = "985|211|996|007|9527|12306|10086|95588"


def _date(match: re.Match[str]) -> str:
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match.group()
    return f"{digits(year)}年{cardinal(str(month))}月{cardinal(str(day))}日"


def _hour(hours: str, minutes: str, seconds: str = "") -> str:
    said = ("两" if int(hours) == 2 else cardinal(hours)) + "点"
    if int(minutes) or seconds:
        said += _below_sixty(minutes) + "分"
    return said + (_below_sixty(seconds) + "秒" if seconds else "")


def _below_sixty(number: str) -> str:
    return ("零" if number.startswith("0") and int(number) else "") + cardinal(number)


def _clock(match: re.Match[str]) -> str:
    """An hour or a score, by what stands around it."""
    hours, minutes, seconds = match["hours"], match["minutes"], match["seconds"] or ""
    text, start, end = match.string, match.start(), match.end()
    is_hour = len(minutes) == 2 and int(hours) <= 24 and int(minutes) < 60
    if is_hour and not seconds and not _HOUR_BEFORE.search(text[:start]) and not _HOUR_BEHIND.match(text, end):
        is_hour = not _SCORE.search(text)
    if is_hour:
        return _hour(hours, minutes, seconds)
    return "比".join(amount(part) for part in (hours, minutes, seconds) if part)


def _span(match: re.Match[str]) -> str:
    """Two numbers and a hyphen: from the lesser to the greater, a subtraction before ``=``, else a score.

    The lesser first is a score too where another of the same line has the greater first.
    """
    low, high, text = match["low"], match["high"], match.string
    if re.match(r"\s?[=＝]", text[match.end() :]):
        return f"{amount(low)}减{amount(high)}"
    if _is_year(low) and _is_year(high) and int(low) < int(high) and not _COUNTED.match(text, match.end()):
        return f"{digits(low)}到{digits(high)}"
    if float(low) >= float(high) and "." not in low + high:
        return f"{amount(low)}比{amount(high)}" if len(low + high) <= 5 else match.group()
    if _SCORE.search(text) and any(int(won) > int(lost) for won, lost in _PAIRS.findall(text)):
        return f"{amount(low)}比{amount(high)}"
    return f"{low}到{high}"


def _is_year(number: str) -> bool:
    return len(number) == 4 and 1000 <= int(number) <= 2100


def _fraction(match: re.Match[str]) -> str:
    above, below = match["above"], match["below"]
    if int(above) >= int(below):
        return f"{cardinal(above)}比{cardinal(below)}"
    return f"{cardinal(below)}分之{cardinal(above)}"


def _mixed(match: re.Match[str]) -> str:
    return f"{amount(match['whole'])}又{cardinal(match['below'])}分之{cardinal(match['above'])}"


def _lasting(match: re.Match[str]) -> str:
    return ("两" if match["year"] == "2" else cardinal(match["year"])) + "年"


def _called_year(match: re.Match[str]) -> str:
    return digits(match["year"]) + "年"


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str] | str], ...] = (
    # Codes, before anything counts them.
    (r"\d{17,}", lambda m: digits(m.group())),
    (
        r"\+\s?(?P<land>\d{1,3})[\s-](?P<number>\d[\d\s-]{5,}\d)",
        lambda m: f"加{digits(m['land'])}" + _dialled(m["number"]),
    ),
    (r"(?<!\d)1[3-9]\d(?:[\s-]\d{4}){2}(?!\d)", lambda m: _dialled(m.group())),
    (r"(?<![\d-])0\d{2,3}-\d{7,8}(?!\d)", lambda m: _dialled(m.group())),
    (r"(?<![\d-])[48]00[-\s]\d{3}[-\s]?\d{4}(?!\d)", lambda m: _dialled(m.group())),
    (r"(?<![\d-])\d{3,4}-\d{3,4}-\d{4}(?!\d)", lambda m: _dialled(m.group())),
    (rf"(?P<before>{_CALLED})(?P<number>{_HOTLINES})(?!\d)", lambda m: m["before"] + _dialled(m["number"])),
    (
        rf"(?P<label>{_LABEL})(?P<link>[是为：:\s]*)(?P<number>\d[\d-]{{2,}})(?![\d.]|[年月元块个])",
        lambda m: m["label"] + m["link"] + _code(m["label"], m["number"]),
    ),
    (r"(?<![\d.,:/-])1(?:10|19|20|22)(?=指挥|报警|接警|出警|调度|急救|救护)", lambda m: _dialled(m.group())),
    (r"(?<=[是住在找])\d0\d(?=的新?(?:住户|租客|房客|邻居|客人|业主))", lambda m: digits(m.group())),
    (r"(?<=\d)\s?[:：]\s?(?=\d[个只条张名种把])", "，"),
    (r"(?:(?<=[栋幢])|(?<=单元|号楼))(?P<number>\d{3,4})(?![\d.,]|[个人户家平元套万])", lambda m: digits(m["number"])),
    (r"(?<=[图表])(?P<part>\d{1,2})-(?P<item>\d{1,2})(?![\d-])", lambda m: f"{amount(m['part'])}杠{amount(m['item'])}"),
    (rf"(?<![\d.,-])(?P<number>\d{{3,4}})(?={_ROOMS})", lambda m: digits(m["number"])),
    (r"(?<![\d.,-])(?P<number>\d{3,4})(?=路(?!程|口|段|人))", lambda m: digits(m["number"])),
    (r"(?<![\d.,-])(?P<number>\d{3,4})(?=次列车|航班|号航班|次航班)", lambda m: digits(m["number"])),
    (r"^(?P<number>\d{3,4})(?=取消|起飞|降落|晚点|延误|抵达|到达)", lambda m: digits(m["number"])),  # CA 1234, cut off
    (r"(?P<name>波音|空客|国道|省道|县道)-?(?P<number>\d{3,4})(?!\d)", lambda m: m["name"] + digits(m["number"])),
    (r"(?P<name>米格|苏)-(?P<number>\d\d)(?!\d)", lambda m: m["name"] + digits(m["number"])),
    (
        r"(?P<name>[歼运轰直武]|东风|长征|神舟|嫦娥|天宫)-(?P<number>\d{1,2})(?!\d)",
        lambda m: m["name"] + cardinal(m["number"]),
    ),
    (
        rf"(?P<king>{_KINGS})(?P<number>\d{{1,2}})(?![\d.:%世号月点年日个岁次]|:)",
        lambda m: f"{m['king']}{cardinal(m['number'])}世",
    ),
    (r"双(?P<number>1[12])(?!\d)", lambda m: "双" + cardinal(m["number"])),
    (rf"{_FIRST}(?:{_BY_DIGIT})(?![\d.,%]|[年月日个元块米人岁次]|公|千|万)", lambda m: digits(m.group())),
    (r"(?P<month>\d{1,2})[·•](?P<day>\d{1,2})(?!\d)", lambda m: digits(m["month"]) + digits(m["day"])),
    # Dates and hours.
    (r"(?<!\d)(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d|\.\d)", _date),
    (
        r"(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})(?=[日号])",
        lambda m: f"{cardinal(m['month'])}月{cardinal(m['day'])}",
    ),
    (r"(?<![\d:])(?P<hours>\d{1,3}):(?P<minutes>\d{1,3})(?::(?P<seconds>\d{2}))?(?![\d:])", _clock),
    (
        r"(?<![\d.])(?P<hours>\d{1,2})点(?P<minutes>[0-5]\d)(?:分(?![之钟])|(?![\d.%分个倍万亿]))",
        lambda m: _hour(m["hours"], m["minutes"]) if m.group().endswith("分") else _hour(*m.groups())[:-1],
    ),
    (r"(?<=点|分|秒)" + _DASH + r"(?=[零一二两三四五六七八九十]+点)", "到"),
    (
        r"(?<![\d.,-])(?P<low>1\d{3}|20\d\d)" + _DASH + r"(?P<high>1\d{3}|20\d\d)(?=年|届|学年|赛季)",
        lambda m: f"{digits(m['low'])}到{digits(m['high'])}",
    ),
    (r"公元前?(?P<year>\d{1,3})年", lambda m: m.group().replace(m["year"], cardinal(m["year"]))),
    (rf"{_DURATION_BEFORE}(?P<year>\d{{1,2}}|\d{{1,2}}00)年", _lasting),
    (rf"(?<!\d)(?P<year>\d{{1,2}}|\d{{1,2}}00)年{_LASTING}", _lasting),
    (r"(?<![\d.,])(?P<year>[3-9]\d00)年", lambda m: amount(m["year"]) + "年"),
    (r"(?<![\d.,])(?P<year>0\d|[5-9]\d)年(?![级代度])", _called_year),
    (
        r"(?<![\d.,])(?P<year>(?:19|20)\d\d)(?=北京|巴黎|东京|伦敦|奥运|世界杯|新年|春|夏|秋|冬|跨年|财年|赛季|款|版(?!本)|届|级)",
        lambda m: digits(m["year"]),
    ),
    (
        r"(?P<from>[从自由])(?P<low>(?:1[5-9]|20)\d\d)(?P<to>[到至])(?P<high>(?:1[5-9]|20)\d\d)(?![\d年元个人万])",
        lambda m: f"{m['from']}{digits(m['low'])}{m['to']}{digits(m['high'])}",
    ),
    (r"《(?P<year>(?:1[5-9]|20)\d\d)(?!\d)(?=[^》]*》)", lambda m: "《" + digits(m["year"])),
    # Ranges, scores and sums.
    (r"24/7|7[x×*]24(?!\d|小时)", "二十四小时七天"),
    (
        r"(?P<of>血压\D{0,4})(?P<high>\d{2,3})/(?P<low>\d{2,3})",
        lambda m: f"{m['of']}{amount(m['high'])},{amount(m['low'])}",
    ),
    (r"(?<![\d/])(?P<whole>\d+)\s(?P<above>\d+)/(?P<below>\d+)(?![\d/])", _mixed),
    (rf"{_FIRST}(?P<above>\d+)/(?P<below>\d+)(?![\d/.])", _fraction),
    (r"[∶:：](?=\d{4,})(?<=\d[∶:：])", "比"),
    (r"(?<=\d)∶(?=\d)", "比"),
    (
        rf"(?<=以)(?P<low>\d{{1,3}}){_DASH}(?P<high>\d{{1,3}})(?!\d)",
        lambda m: f"{amount(m['low'])}比{amount(m['high'])}",
    ),
    (rf"{_FIRST}(?P<low>\d{{1,3}})-(?P<high>\d{{1,3}}){_SCORED}", lambda m: f"{amount(m['low'])}比{amount(m['high'])}"),
    (r"第(?P<number>\d{1,3}(?:,\d{3})+)(?!\d)", lambda m: "第" + cardinal(m["number"].replace(",", ""))),
    (rf"第(?P<low>\d+){_DASH}(?P<high>\d+)", lambda m: f"第{cardinal(m['low'])}到{cardinal(m['high'])}"),
    (r"(?<=[日号月年点分时天周岁个页])" + _DASH + r"(?=\d+(?![.\d]*[%℃°])|[一二三四五六七八九十]+月)", "到"),
    (r"(?<=周[一二三四五六日])" + _DASH + r"(?=周)", "到"),
    (rf"{_FIRST}(?P<low>{_NUMBER})(?:\s?[—–~～〜]{{1,2}}\s?)(?=\d)", lambda m: m["low"] + "到"),
    (rf"{_FIRST}(?P<low>{_NUMBER})\s?[-−]\s?(?P<high>{_NUMBER})(?![\d.,:/-]*\d|-)", _span),
    (r"(?<=[\u3400-\u9fff])[+＋](?=\d+(?![\d.]*(?:[度℃°]|\s?°)))", "加"),
    (r"(?<=\d)\s?÷\s?(?=\d)", "除以"),
    (
        r"(?<![\d.])(?P<degrees>\d{1,3})°(?P<minutes>\d{1,2})′(?:(?P<seconds>\d{1,2})″)?",
        lambda m: "".join(cardinal(part) + name for part, name in zip(m.groups(), "度分秒", strict=True) if part),
    ),
    (r"(?<=\d)\s?[×*]\s?(?=\d)", "乘以"),
    (r"(?<![\d.])(?P<tens>[1-9])\.(?P<ones>\d)折", lambda m: digits(m["tens"] + m["ones"]) + "折"),
    (r"(?<=\d[米秒])(?P<rest>\d\d)(?![\d.]|[米秒厘分毫人个])", lambda m: digits(m["rest"])),  # 1米85, 9秒58
    (r"(?<![\d.])2点(?![\d零一二三四五六七八九])|(?<![\d.])2点(?=[一三]刻)", "两点"),
    (r"(?<![\d.])2(?=[日号月世楼栋幢室班环]|单元|年级)(?!楼层)", "二"),
    (r"(?<=\d)#(?=[一-龥])", "号"),
    (
        r"(?P<many>\d[百千万亿]*(?:元|块|美元|公里|米|次|人|克|毫克|升|毫升|度|吨|斤))/(?=[一-龥])",
        lambda m: m["many"] + "每",
    ),
    (
        r"(?:(?<=[百千万亿])|^|(?<=[，。；]))(?P<item>\d)[.、](?=\s?[\u3400-\u9fff])",
        lambda m: cardinal(m["item"]) + "、",
    ),
    (
        rf"(?<![\d.,:/第周期-])2(?=\s?(?:{_MEASURES}))(?!次[元方幂]|下[月周]|发[现生展]|度[角的]|名词|道杠|句号|行代码)",
        "两",
    ),
    (r"(?:(?<=[是为到至了达于约低跌升降在得从有值率])|(?<=[\u3400-\u9fff])(?=.\d+(?:\.\d+)?[%℃°]))[-−](?=\d)", "负"),
    (r"(?<![\d.,:/-])[1-9]\d{4,7}(?![\d,:/-]|\.\d)", lambda m: cardinal(m.group())),
    (
        r"(?<![\d.,])\d{9,16}(?![\d.,%万亿元块人个次]|美元)",
        lambda m: m.group() if m.group().endswith("000") else digits(m.group()),
    ),
)

_COMPILED = tuple((re.compile(pattern), said) for pattern, said in _FORMS)


def read_forms(text: str) -> str:
    """The same text with the digits of dates, hours, scores, codes and ranges in characters."""
    for pattern, said in _COMPILED:
        text = pattern.sub(said, text)
    return text


def _dialled(number: str) -> str:
    return over_the_phone(re.sub(r"\D", "", number))


def _code(label: str, number: str) -> str:
    said = over_the_phone if re.search("热线|客服|电话|手机|传真|分机", label) else digits
    return said(number.replace("-", ""))
