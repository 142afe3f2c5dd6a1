"""Chinese characters that people read in more than one way, with their readings.

Data, for menus: the readings that a line of a film may want, most usual first. Readings of old texts and of
dialects are left out, and of names but for those that are met in films. Tone digits are before sandhi, 5 is neutral.
"""

from __future__ import annotations

POLYPHONES = {
    char: tuple(readings)
    for char, *readings in (line.split() for line in """
行 xing2 hang2
长 chang2 zhang3
重 zhong4 chong2
乐 le4 yue4
还 hai2 huan2
得 de5 de2 dei3
地 de5 di4
着 zhe5 zhao2 zhuo2 zhao1
了 le5 liao3
和 he2 huo4 he4 huo2 hu2
都 dou1 du1
为 wei4 wei2
中 zhong1 zhong4
种 zhong3 zhong4
发 fa1 fa4
分 fen1 fen4
数 shu4 shu3
好 hao3 hao4
看 kan4 kan1
少 shao3 shao4
只 zhi3 zhi1
空 kong1 kong4
教 jiao1 jiao4
觉 jue2 jiao4
角 jiao3 jue2
调 tiao2 diao4
传 chuan2 zhuan4
转 zhuan3 zhuan4
间 jian1 jian4
相 xiang1 xiang4
更 geng4 geng1
应 ying1 ying4
当 dang1 dang4
降 jiang4 xiang2
强 qiang2 qiang3 jiang4
便 bian4 pian2
差 cha4 cha1 chai1 ci1
曾 ceng2 zeng1
朝 chao2 zhao1
处 chu4 chu3
倒 dao4 dao3
弹 tan2 dan4
藏 cang2 zang4
称 cheng1 chen4
盛 sheng4 cheng2
冲 chong1 chong4
假 jia3 jia4
将 jiang1 jiang4
卷 juan3 juan4
卡 ka3 qia3
落 luo4 la4 lao4
没 mei2 mo4
难 nan2 nan4
宁 ning2 ning4
切 qie1 qie4
曲 qu3 qu1
散 san4 san3
省 sheng3 xing3
似 si4 shi4
宿 su4 xiu3 xiu4
系 xi4 ji4
血 xue4 xie3
兴 xing1 xing4
要 yao4 yao1
与 yu3 yu4
载 zai4 zai3
占 zhan4 zhan1
涨 zhang3 zhang4
折 zhe2 she2 zhe1
正 zheng4 zheng1
挣 zheng4 zheng1
干 gan4 gan1
背 bei4 bei1
大 da4 dai4
待 dai4 dai1
单 dan1 shan4 chan2
度 du4 duo2
恶 e4 wu4 e3
缝 feng2 feng4
给 gei3 ji3
供 gong1 gong4
号 hao4 hao2
喝 he1 he4
横 heng2 heng4
华 hua2 hua4
划 hua4 hua2
会 hui4 kuai4
混 hun4 hun2
几 ji3 ji1
济 ji4 ji3
夹 jia1 jia2
见 jian4 xian4
结 jie2 jie1
解 jie3 xie4 jie4
尽 jin4 jin3
禁 jin4 jin1
劲 jin4 jing4
圈 quan1 juan4
累 lei4 lei3 lei2
量 liang4 liang2
露 lu4 lou4
率 lv4 shuai4
绿 lv4 lu4
论 lun4 lun2
埋 mai2 man2
闷 men4 men1
蒙 meng2 meng1 meng3
模 mo2 mu2
磨 mo2 mo4
那 na4 nei4
哪 na3 nei3 na5 ne2
呢 ne5 ni2
泥 ni2 ni4
拧 ning2 ning3
炮 pao4 pao2
喷 pen1 pen4
片 pian4 pian1
漂 piao1 piao4 piao3
撇 pie3 pie1
铺 pu1 pu4
奇 qi2 ji1
悄 qiao1 qiao3
翘 qiao4 qiao2
亲 qin1 qing4
任 ren4 ren2
撒 sa1 sa3
塞 sai1 se4 sai4
丧 sang4 sang1
色 se4 shai3
煞 sha1 sha4
扇 shan4 shan1
上 shang4 shang3
舍 she4 she3
什 shen2 shi2
石 shi2 dan4
熟 shu2 shou2
说 shuo1 shui4
谁 shei2 shui2
提 ti2 di1
挑 tiao1 tiao3
帖 tie3 tie1 tie4
吐 tu3 tu4
拓 tuo4 ta4
瓦 wa3 wa4
吓 xia4 he4
鲜 xian1 xian3
纤 xian1 qian4
校 xiao4 jiao4
削 xiao1 xue1
旋 xuan2 xuan4
压 ya1 ya4
咽 yan4 yan1 ye4
约 yue1 yao1
晕 yun1 yun4
扎 zha1 za1 zha2
炸 zha4 zha2
择 ze2 zhai2
脏 zang1 zang4
这 zhe4 zhei4
症 zheng4 zheng1
轴 zhou2 zhou4
爪 zhua3 zhao3
作 zuo4 zuo1
钻 zuan1 zuan4
的 de5 di4 di2
把 ba3 ba4
薄 bao2 bo2 bo4
剥 bo1 bao1
辟 pi4 bi4
扁 bian3 pian1
别 bie2 bie4
伯 bo2 bai3
参 can1 shen1 cen1
创 chuang4 chuang1
打 da3 da2
担 dan1 dan4
挡 dang3 dang4
斗 dou4 dou3
肚 du4 du3
杆 gan1 gan3
哈 ha1 ha3
核 he2 hu2
荷 he2 he4
哄 hong1 hong3 hong4
晃 huang4 huang3
监 jian1 jian4
浆 jiang1 jiang4
嚼 jiao2 jue2
节 jie2 jie1
壳 ke2 qiao4
勒 le4 lei1
俩 lia3 liang3
凉 liang2 liang4
笼 long2 long3
抹 mo3 ma1 mo4
秘 mi4 bi4
胖 pang4 pan2
迫 po4 pai3
仆 pu2 pu1
曝 pu4 bao4
呛 qiang1 qiang4
雀 que4 qiao1
嚷 rang3 rang1
识 shi2 zhi4
溜 liu1 liu4
趟 tang4 tang1
通 tong1 tong4
同 tong2 tong4
尾 wei3 yi3
巷 xiang4 hang4
肖 xiao4 xiao1
粘 zhan1 nian2
仔 zi3 zai3
咋 za3 ze2 zha1
攒 zan3 cuan2
钉 ding1 ding4
冠 guan4 guan1
观 guan1 guan4
龟 gui1 jun1 qiu1
过 guo4 guo5
吭 keng1 hang2
仇 chou2 qiu2
场 chang3 chang2
答 da2 da1
佛 fo2 fu2
泊 bo2 po1
畜 chu4 xu4
燕 yan4 yan1
糊 hu2 hu1 hu4
汗 han4 han2
厦 sha4 xia4
朴 pu3 piao2 po1
阿 a1 e1
吁 yu4 xu1
奔 ben1 ben4
勾 gou1 gou4
令 ling4 ling2 ling3
葛 ge3 ge2
屏 ping2 bing3
柏 bai3 bo2
膀 bang3 pang2
弄 nong4 long4
豁 huo4 huo1
伺 si4 ci4
坊 fang1 fang2
哗 hua2 hua1
挨 ai1 ai2
扫 sao3 sao4
擂 lei2 lei4
颤 chan4 zhan4
脉 mai4 mo4
拗 ao4 niu4
著 zhu4 zhuo2
查 cha2 zha1
骨 gu3 gu1
禅 chan2 shan4
刹 sha1 cha4
佣 yong1 yong4
栅 zha4 shan1
殷 yin1 yan1
茄 qie2 jia1
苔 tai2 tai1
遂 sui4 sui2
泡 pao4 pao1
堡 bao3 pu4
扒 ba1 pa2
蔓 man4 wan4
娜 na4 nuo2
劈 pi1 pi3
臭 chou4 xiu4
蛤 ha2 ge2
否 fou3 pi3
椎 zhui1 chui2
褪 tui4 tun4
呱 gua1 gu1
咯 lo5 ge1 ka3
刨 pao2 bao4
叨 dao1 tao1
淋 lin2 lin4
予 yu3 yu2
钥 yao4 yue4
服 fu2 fu4
贾 jia3 gu3
车 che1 ju1
磅 bang4 pang2
氓 mang2 meng2
搂 lou3 lou1
烙 lao4 luo4
揣 chuai1 chuai3
咖 ka1 ga1
熨 yun4 yu4
刺 ci4 ci1
哑 ya3 ya1
倔 jue2 jue4
耙 pa2 ba4
逮 dai3 dai4
轧 ya4 zha2
绷 beng1 beng3
疟 nve4 yao4
琢 zhuo2 zuo2
渐 jian4 jian1
丽 li4 li2
杉 shan1 sha1
囊 nang2 nang1
拽 zhuai4 zhuai1
嘘 xu1 shi1
咳 ke2 hai1
匙 chi2 shi5
裳 chang2 shang5
囤 tun2 dun4
岗 gang3 gang1
区 qu1 ou1
翟 zhai2 di2
尉 wei4 yu4
撩 liao2 liao1
捋 lv3 luo1
咧 lie3 lie1
隆 long2 long1
荫 yin1 yin4
蚌 bang4 beng4
番 fan1 pan1
叉 cha1 cha4 cha3
据 ju4 ju1
簸 bo3 bo4
伽 jia1 ga1
蹊 xi1 qi1
饮 yin3 yin4
臊 sao4 sao1
唠 lao2 lao4
颈 jing3 geng3
菲 fei1 fei3
蚂 ma3 ma4
莞 guan3 wan3
撮 cuo1 zuo3
踏 ta4 ta1
茜 qian4 xi1
眯 mi1 mi2
""".strip().splitlines())
}  # fmt: skip
"""Readings by character."""
