"""What the public dictionaries get wrong or leave out about reading Chinese characters.

Data: phrases with their pinyin, readings of characters that stand alone, and readings decided by what stands around a
character. Tone digits are before sandhi, 5 is neutral, ü is written v. Syllables that only lose their tone in speech
(the second of 朋友) keep the one of the dictionary: the voices learnt from such spellings when to drop it.
"""

from __future__ import annotations

import re


def _phrases(lines: str) -> dict[str, tuple[str, ...]]:
    entries = (line.split() for line in lines.strip().splitlines())
    return {word: tuple(syllables) for word, *syllables in entries}


PHRASES = _phrases("""
睡不着 shui4 bu4 zhao2
睡得着 shui4 de5 zhao2
找不着 zhao3 bu4 zhao2
用不着 yong4 bu4 zhao2
犯不着 fan4 bu4 zhao2
摸不着 mo1 bu4 zhao2
够不着 gou4 bu4 zhao2
管不着 guan3 bu4 zhao2
数得着 shu3 de5 zhao2
不得了 bu4 de2 liao3
少不了 shao3 bu4 liao3
免不了 mian3 bu4 liao3
了不得 liao3 bu4 de2
重来 chong2 lai2
重做 chong2 zuo4
重见天日 chong2 jian4 tian1 ri4
落下来 luo4 xia4 lai2
落下 luo4 xia4
掉落 diao4 luo4
转动 zhuan4 dong4
中枪 zhong4 qiang1
猜中 cai1 zhong4
炸鸡 zha2 ji1
炸酱面 zha2 jiang4 mian4
卡住 qia3 zhu4
大夫 dai4 fu1
缘分 yuan2 fen4
混蛋 hun2 dan4
琢磨 zuo2 mo2
剥皮 bao1 pi2
流血 liu2 xue4
一场 yi1 chang3
悄悄地 qiao1 qiao1 de5
慢慢地 man4 man4 de5
晕过去 yun1 guo4 qu4
作揖 zuo1 yi1
天哪 tian1 na5
只身 zhi1 shen1
那会儿 na4 hui4 r5
待会儿 dai1 hui4 r5
一会儿 yi1 hui4 r5
倒是 dao4 shi5
时差 shi2 cha1
旋转 xuan2 zhuan3
一唱百和 yi1 chang4 bai3 he4
好得多 hao3 de5 duo1
""")
"""Readings of whole phrases; jieba is taught the ones it does not know."""

CHARACTERS = {
    "谁": "shei2", "教": "jiao1", "切": "qie1", "弹": "tan2", "只": "zhi3", "倒": "dao4", "嗯": "en5", "哦": "o4",
    "呣": "mu2", "得": "de5", "呃": "e4", "哼": "heng1", "欸": "ei4", "诶": "ei4", "咳": "hai1", "嗨": "hai1",
    "嘘": "xu1", "噢": "o1", "喔": "o1", "哟": "yo5", "嘞": "lei5", "咯": "lo5", "啰": "luo5", "么": "me5",
    "个": "ge4", "曾": "ceng2", "谜": "mi2", "长": "chang2", "尽": "jin4", "曲": "qu3", "似": "si4", "脏": "zang1",
    "铺": "pu1", "嚼": "jiao2", "缝": "feng2", "削": "xiao1", "咋": "za3", "爪": "zhua3", "畜": "chu4", "便": "bian4",
    "干": "gan4", "塞": "sai1", "扛": "kang2", "拽": "zhuai4", "吓": "xia4", "揣": "chuai1", "搁": "ge1",
    "晃": "huang4", "瘸": "que2", "挣": "zheng4", "剥": "bao1",
}  # fmt: skip
"""Readings of characters that stand as words of their own, where a dictionary prefers another."""

_PRONOUN = "我|你|您|他|她|它|们|咱|谁|人|大家|自己|妈|爸|爷|奶|爹|娘"
_SAID_WITH_MUST = (
    "就|还|可|总|也|都|又|只|非|必|得|真|准|可能|恐怕|怕是|是|才|要么|不然|所以|那|这事"
    "|明天|今天|现在|以后|马上|先|至少"
)
_OF_LAND = (
    "[里上下面方点的是也都有很没太了多少处皮板主价球位区道理带势铁段毯震窖瓜图盘名铺摊头坑]"  # behind 地, the ground
)
_CONTEXTS = f"""
(?:{_PRONOUN}|{_SAID_WITH_MUST})《得》(?=.)(?![了到过奖病分出住罪意很多太不]) dei3
(?:^)《得》(?=.)(?![了到过奖病分出意]) dei3
(?:^)《得》[了到过奖病分出] de2
(?:{_PRONOUN}|就|又|还|没|刚)《得》[了到过奖病分] de2
睡《着》(?=了|吗|没|的时候|$) zhao2
(?:找|点|猜|逮|抓|碰|见|捡|买|够|挨)《着》(?=了|没) zhao2
[^上么来去对来就]不《了》(?!解|结|断) liao3
[^值觉记懂舍显晓获取求难省免]得《了》(?=$|[吗么那这多]) liao3
^不《了》 le5
《还》(?:钱|债|清|书|款|账|完|不起|不清|得起|价|手|愿|礼|人情|回去|回来|了) huan2
《还》(?:我|你|您|他|她|它|他们|我们|人家|给)(?=$|[钱吧吗呢的命自清公个儿女孩东]|一[个条]) huan2
《还》给(?:我|你|您|他|她|它|咱|们|大家)+(?!一[个条]|$)[^钱吧吗呢了的就] hai2
(?:没|要|该|来|去|先|再|时候|必须|怎么|拿什么|慢慢|一定|以后|有借有)《还》$ huan2
(.)\\1《地》(?=.) de5
[一-龥]{{2}}《地》(?=[看说想走跑笑哭问答喊叫听等站坐躺拿打做干过活离来去向对把被点摇望盯抱握住死爱恨]) de5
《长》(?:大|高|胖|得|成|出|着|了|满|这么|那么|肉|毛|虫|牙|胡子|头发|痘|个|什么样|啥样) zhang3
[人越他她你我会也又再光]《长》(?=得|越|$) zhang3
(?:这|那|本|改|入|懂|干|各|哪)《行》(?!李|动|为|走|程|星|人|政|使|吗|吧|不) hang2
(?:[两三四五六七八九十几]|第.)《行》(?=字|诗|代码|泪|文|$) hang2
《重》(?:来|新|做|复|返|演|写|建|启|提|申|归|现|叠|组|考|拍|修|置|装|播|蹈|围|合|名|版|选|回|看|试|头再|说) chong2
(?:成|作|以|认|行|分|变|称|视|化|沦|当|升|改|选|封|评|判|转|结|尊|奉|拜|列|设|贬|译|誉|合二|一分|难|无能|人)《为》 wei2
《着》什么急 zhao2
(?:会|能|肯|得)《还》(?=的|$) huan2
[这那哪本]一《行》(?!字|人|代) hang2
[心内肝肾脾五]《脏》 zang4
(?:没|有|无)人《应》 ying4
《量》(?:一下|体温|血压|尺寸|一量) liang2
[服头水汗泪子汁嘴口]《干》了 gan1
《干》(?:了这|了那|了吧|一杯|这杯|那杯|净) gan1
[擦晒烘吹喝弄晾风烤榨抽流]《干》 gan1
《教》(?:育|师|室|授|练|训|堂|会|皇|派|徒|材|程|学楼|条) jiao4
(?:睡.{{0,4}}|[一午懒好个])《觉》(?![得悟醒察]) jiao4
《数》(?:到|一数|一下|数|不|着|钱|三|星|羊|落|来|清|完|给|过) shu3
[别我你他她来再先去]《数》(?!学|字|据|码|量|目|额|值|来宝) shu3
《落》(?:在(?:[家车办学酒出旅你我他她咱那这机店饭]|宿舍|路上|房间)|家里|车上|哪) la4
没《空》 kong4
《空》(?:着|出|了一|了两|位|置|缺|隙|地|儿) kong4
《背》着(?:一|个|大|包|行李|书包|孩子|枪|剑|吉他|琴|沉重) bei1
《背》(?:起来|不动|得动|包|带|黑锅|锅|书包|负|上山|下山|他走|我走|你走|他去|我去|你去) bei1
把[^，。]{{1,6}}《当》(?!上|时|场|地|回事|年|初|中|众|面) dang4
[别拿]{{1}}[^，。]{{1,4}}《当》(?=[成真作回白傻狗宝贝]) dang4
《应》(?:了|着|声|道|下来|战|酬|聘|邀|急|验) ying4
《倒》(?:霉|塌|闭|台|戈|卖|腾|班|手|换|下|地|在|了$|了[，。]|一片) dao3
[摔跌晕打推绊昏拉病滑吓难击放累压扳扑撞绝卧栽]《倒》 dao3
《转》(?:圈|动|盘|悠|速|来转去|一圈|了一圈|两圈|个圈|个不停) zhuan4
[打团]《转》 zhuan4
[枪炮飞流中导炸子催核]《弹》 dan4
《中》(?:奖|毒|弹|枪|计|彩|风|邪|暑|标|意|箭|伤|靶|了(?:[毒枪弹奖计彩邪箭他她你我]|$)) zhong4
[击猜打射命看选考相砸撞说言切料]《中》(?=$|[了的目要那这他她我你]) zhong4
《调》(?:一下|好|高|低|大|小|整|静音|慢|快|亮|暗|成|皮|戏|解|料|味|酒|情|养|节|教|侃|换|休) tiao2
《盛》(?:饭|汤|一碗|了一碗|碗|点|满) cheng2
《炸》(?:鸡|薯|虾|鱼|油条|丸子|酱|串|着吃) zha2
《系》(?:好|上|鞋|领带|围巾|安全带|紧|着|个) ji4
《种》(?:地|树|花|菜|田|草|植|粮|庄稼|瓜|下|满|的是|了) zhong4
(?:[一两三四五六七八九十几这那每哪半百千]|多少)《只》(?![能要是有会好想剩不]) zhi1
《待》(?:着|会|在|了|一会|多久|几|一[天年个晚下]|不下|不住|下去|得|过|多) dai1
[多再白]《待》 dai1
(?:恶心|晕车|上|想|要|快|又|都|直|呕)《吐》(?=$|了|出来) tu4
《吐》了(?!一口|口|舌|出|吐) tu4
《转》(?:过|身|告|达|移|变|眼|机|账|学|院|送|让|走|头|弯|向) zhuan3
[^故特方]《难》民 nan4
《曾》(?:先生|小姐|老师|经理|总|医生|国藩) zeng1
《单》(?:先生|小姐|老师|经理|雄信) shan4
(?:[站排列写成每这那]|[站排列]成)一?《行》(?![人动为驶走程政]) hang2
[两二三四五六七八九十几数]《行》(?![人动为驶走程政]) hang2
(?:事儿?|活儿?|钱|病|饭|车|东西|孩子)《得》(?=.)(?![了到过出很多太不真]) dei3
(?:时候|晚上|今晚|早上|一定|起码|肯定|毕竟|凡事|做人)《得》(?=.)(?![了到过出很多太不真]) dei3
[一-龥][^块片种在的这那了满里家是有遍扫拖擦下倒坐着上把被到从往向和一两亩]《地》(?=.)(?!{_OF_LAND}) de5
(?:的|衣|身)穿《着》 zhuo2
穿《着》(?=很|打扮|讲究|朴素|得体|时髦|考究|体面|暴露|整齐) zhuo2
(?:被[^，。]{{1,3}}|[呛冻烫吓累饿伤砸惊硌晒噎憋])《着》(?=了) zhao2
(?:^|[来先会再去在要水])《和》(?:面(?![对前子积包条临]|按|$)|泥|水泥|一和) huo2
[^第]一《和》$ huo2
(?:称|叫|视|尊|奉|封|任命|选|评|誉|推|拥|立|拜|译)[我你您他她它们之其]{{1,2}}《为》 wei2
以[^，。]{{1,6}}《为》(?:本|主|荣|耻|准|由|例|首|生|中|重|先|师|鉴|乐|基) wei2
(?:率|数|度|量|分|间|期|格|龄|值|积|温|速|额)《为》(?![了什何你您我他她它人]) wei2
《中》了(?:.{{0,2}}[奖计毒枪弹彩暑招邪风箭]|圈套|陷阱|.{{1,3}}的(?:计|圈套|陷阱|招|毒|邪)) zhong4
(?:[这那各何某哪此几一两三四五六七八九十百]|有)《种》 zhong3
《数》(?:天上|星星|[他她你我它]们?最|得清|得过来) shu3
《看》(?:门|大门|孩子(?!们)|店|仓库|摊|铺子|场子|犯人|羊|牛) kan1
(?:绕|围)[^，。]{{1,8}}《转》 zhuan4
(?:照|拍|看|长|真|面|亮|变|露|出|宰|首|丞)[^，。]{{0,2}}《相》(?=$|[了的吧吗]) xiang4
《称》(?:身|心|职|意) chen4
(?:很|太|真|挺|这么|脾气|口气|说话)《冲》(?=$|[了的]) chong4
《冲》(?:着|[我你您他她](?!出|进|上|下|过|去|来)) chong4
(?:请|放|休|批|准|销|补)[^，。]{{0,4}}《假》(?![话币装货发牙人的]) jia4
《卡》(?:在|住|脖) qia3
(?:鞋带|头发|辫子|扣子|绳子|架)《散》 san3
[一两半几三整]《宿》(?!舍|命|敌) xiu3
[脸头泡]《涨》 zhang4
(?:腿|骨|胳膊|棍子?|杆|枝|[打弄撞压摔断])《折》了 she2
《结》(?:满|籽|出了?果) jie1
《扇》(?:扇|风|着|[他我你她]|了?[^，。]{{0,4}}(?:巴掌|耳光|嘴巴)) shan1
扇《扇》(?!子) shan1
《钉》(?:在|上|住|死|着|了) ding4
"""


def _context(line: str) -> tuple[re.Pattern[str], str]:
    pattern, reading = line.rsplit(maxsplit=1)
    return re.compile(re.sub("《(.)》", r"(?P<here>\1)", pattern)), reading


CONTEXTS = tuple(_context(line) for line in _CONTEXTS.strip().splitlines())
"""Patterns over a stretch of Han with one character named ``here``, and its reading there; later ones win."""

AMBIGUOUS = frozenset({"还给", "一行", "不了", "种花", "穿着"})
"""Phrases of the public dictionary that read otherwise in some contexts."""

NOT_ERHUA = (
    "女儿", "婴儿", "孤儿", "幼儿", "少儿", "胎儿", "男儿", "健儿", "宠儿", "孩儿", "小儿", "混血儿", "弃儿", "患儿",
    "生儿", "幸运儿", "低能儿", "弄潮儿", "产儿", "侄儿", "我儿", "吾儿", "一儿", "麟儿",
)  # fmt: skip
"""Endings in which 儿 is a syllable of its own."""
