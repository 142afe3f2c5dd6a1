"""What the public dictionaries get wrong or leave out about reading Chinese characters.

Data: phrases with their pinyin, readings of characters that stand alone, and readings decided by what stands around a
character. Tone digits are before sandhi, 5 is neutral, ü is written v. Syllables that only lose their tone in speech
(the second of 朋友) keep the one of the dictionary: the voices learnt from such spellings when to drop it.
"""

from __future__ import annotations

import re
from functools import cache

from dubstudio.text.mandarin_contexts import CONTEXT_LINES


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
朝鲜 chao2 xian3
说客 shui4 ke4
大轴 da4 zhou4
压轴 ya1 zhou4
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


WITHIN_WORDS = {"教": "jiao4", "都": "du1", "勒": "le4", "什": "shi2"}
"""Readings of characters in longer words, where they are others than alone."""

AT_THE_START = {"得": "de2"}
"""The same for those that begin such a word: 得到, but 看得见."""


def _by_character(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line[line.index("》") - 1], []).append(line)
    return found


CONTEXTS = _by_character(CONTEXT_LINES)
"""The rules by the character that they read."""


@cache
def contexts_of(character: str) -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """The rules of a character, made ready when it is first met: all together they take a tenth of a second.

    Returns:
        Patterns over a stretch of Han, in which it is the group ``here``, the reading there, and whether they hold
        against a phrase of the dictionaries (``《!``); later ones win.
    """
    rules = []
    for line in CONTEXTS[character]:
        pattern, reading = line.rsplit(maxsplit=1)
        rules.append((re.compile(re.sub("《!?(.)》", r"(?P<here>\1)", pattern)), reading, "《!" in line))
    return tuple(rules)


AMBIGUOUS = frozenset({"还给", "一行", "不了", "种花", "穿着"})
"""Phrases of the public dictionary that read otherwise in some contexts."""

_LOOSE = """
口角 重重地 床铺 转转 落下 落下去 落下来 心中 当耳边风 数数 小角色 将门 流血牺牲 运转 结果 长长 地点 着想 看好 间隔
散落 开花结果 架空 觉醒 别传 在校 一打 树种 人种 乐得 倒时差 应声 强忍 卷子 果实累累 一行 几行 两行 三行 四行 第一行
第二行 第三行 每行 行行 好学 好斗 中将 应和 大将 正当 当年 当日 都会 倒下 倒立 得了 了了 藏书 种子 种地 种种 假发 降下
曲子 空地 空格 背着 背上 干事 干将 长发 重担 朝阳 恶心 喝道 吐血 难受 没过 数字 卡子 别看 大夫 处处 省得 转动 重重
铺子 散开 调配 相间 有数 切切 露露 一面 分子 扎针 落在 冲着 称身 教会 教学 还是 还有 只身 只能 只有 挑起 结实 晕车
供出 看家 看门 发现 少将 少东家 一觉 中的 应当 尽管 便是 背包 削弱 倒是 着凉 着火 睡着 点着 正中 为人 强拉 好赌 好酒
"""
LOOSE = frozenset(_LOOSE.split())
"""Words that the context may read otherwise: their letters are a word's, but as often those of two."""

NOT_ERHUA = (
    "女儿", "婴儿", "孤儿", "幼儿", "少儿", "胎儿", "男儿", "健儿", "宠儿", "孩儿", "小儿", "混血儿", "弃儿", "患儿",
    "生儿", "幸运儿", "低能儿", "弄潮儿", "产儿", "侄儿", "我儿", "吾儿", "一儿", "麟儿",
)  # fmt: skip
"""Endings in which 儿 is a syllable of its own."""
