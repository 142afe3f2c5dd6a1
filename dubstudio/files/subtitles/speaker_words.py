"""Words that stand before a colon, or in brackets, without being names. Data for `speakers`."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_NAMES = _words(
    """
    achtung act address also answer answers antwort applause atención attention barking beat beep
    beeping breaking breathing caption captioned captions caution chapter chatter cheering chuckles
    conclusion coughs crying danger date day dialogue directed door edited ejemplo email episode error
    exactly example exemple explosion fact facts finally first footsteps foreign frage gasps giggles
    groans grunts gunshot gunshots hint hinweis http https hums imagine inaudible indistinct info
    information knock knocks laughs laughter lesson listen location look lyrics meaning message moans
    mumbles music name news nota note notes notice object option page part phone place plus point
    pregunta price problem produced ps question questions quote reason remarque remember reminder
    respuesta result results rings rule rules réponse scene screams season second sighs sign silence
    singing sniffs sobs solution song source spoiler starring static step subject subtitle subtitled
    subtitles summary sync synced tel text therefore third thunder time tip title today tomorrow
    tonight total transcript translated translation translator update updated urgent version wait
    warning week whispers wind written www year yells yesterday внимание вопрос ответ пример примечание
    """
)
"""First words that make a phrase no name, in any spelling."""

SENTENCE_BEGINNINGS = _words(
    """
    a about after all an and are as at because before but by can come could did do does don't else
    every everything for from get give go good great hello here hers hey hi his how however i i'm if in
    instead is it it's its just know let let's like maybe me mean meanwhile mine more my never next
    nice no not nothing now of oh ok okay on once one only or other our out perhaps please really right
    said say says see she should so some something sorry still sure tell thank thanks that that's the
    their them then there these they think this those though three thus to true two until very was we
    well were what when where which while who whose why will with would yes yet you your
    """
)
"""First words of sentences, in any spelling, except that articles begin names in capitals (THE DOCTOR)."""

ARTICLES = _words("a an the")
"""Of `SENTENCE_BEGINNINGS`, those that a name in capitals may begin with."""

PARTICLES = _words("al ap bin da de del della der di dos du el ibn la le of the van von y")
"""Words inside a name that may be small."""

NEVER_CJK_NAMES = _words(
    """
    注意 警告 提示 提醒 备注 備註 注释 注 例 例如 比如 譬如 问题 問題 问 問 答 答案 结论 結論 结果 結果
    原因 理由 地点 地點 时间 時間 日期 目标 目標 目的 标题 標題 主题 主題 内容 內容 翻译 翻譯 字幕 校对
    校對 制作 製作 监制 片名 片头 首先 其次 最后 最後 总之 總之 因此 所以 但是 而且 另外 记住 記住 听着
    聽著 来源 來源 网址 網址 电话 電話 地址 价格 價格 总计 总共 方法 方案 步骤 步驟 特点 特點 优点 缺点
    条件 要求 规则 規則 重点 重點 建议 建議 声明 公告 通知 新闻 新聞 消息 今天 明天 昨天 现在 現在 后来
    後來 结尾 开头 简介 歌词 音乐 音樂 背景 画面 旁注 答え 場所 注意点 例えば つまり 質問 回答
    """
)
"""Chinese and Japanese words that are no names."""

NO_NAME_BEGINNINGS = tuple("我你您他她它这這那哪第有没沒不就要请請在因如为為只还還最每一两兩")
"""First characters of phrases rather than names."""

NO_NAME_ENDINGS = tuple("说說道问問喊叫是为為想着著了的吗嗎呢吧下来來去有要会會能到看听聽")
"""Last characters of phrases rather than names: 他说, 原因是, 如下."""

POLITE_ENDINGS = tuple(_words("先生 小姐 女士 太太 老师 老師 医生 醫生 警官 さん くん ちゃん 先輩"))
"""Last characters that only names have."""
