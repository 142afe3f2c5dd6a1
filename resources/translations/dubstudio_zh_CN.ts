<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>A dubbing workstation: every line spoken exactly as long as the mouth on screen moves.</source>
            <translation>配音工作站：每句台词都与画面上的口型一样长。</translation>
        </message>
        <message>
            <source>About DubStudio</source>
            <translation>关于 DubStudio</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Version {own} · Qt {qt}</source>
            <translation>版本 {own} · Qt {qt}</translation>
        </message>
        <message>
            <source>Your data: {folder}</source>
            <translation>您的数据：{folder}</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;About DubStudio</source>
            <translation>关于 DubStudio(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Accept and go on</source>
            <translation>确认并继续(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back to that of the character</source>
            <translation>恢复角色的情绪(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Cancel speaking</source>
            <translation>取消配音(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Clear in and out</source>
            <translation>清除入点和出点(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>关闭项目(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Copy emotion</source>
            <translation>复制情绪(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>删除(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Dub</source>
            <translation>配音(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Export video…</source>
            <translation>导出视频(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Find an action…</source>
            <translation>查找操作(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Find speech regions again</source>
            <translation>重新查找说话区间(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Find the video again…</source>
            <translation>重新定位视频(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Follow the playhead</source>
            <translation>跟随播放头(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Import subtitles…</source>
            <translation>导入字幕(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Keys at a glance</source>
            <translation>快捷键一览(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>快捷键(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Line</source>
            <translation>台词(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Loop</source>
            <translation>循环(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>合并(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Music and effects</source>
            <translation>音乐与音效(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;New line here</source>
            <translation>在此新建台词(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;New project</source>
            <translation>新建项目(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Original</source>
            <translation>原声(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Paste emotion</source>
            <translation>粘贴情绪(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pause the queue</source>
            <translation>暂停队列(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Play</source>
            <translation>播放(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Play or pause</source>
            <translation>播放或暂停(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Previous line</source>
            <translation>上一句(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Project settings…</source>
            <translation>项目设置(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Remove marker</source>
            <translation>移除标记(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Reset the layout</source>
            <translation>恢复默认布局(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Retry failed lines</source>
            <translation>重试失败的台词(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>设置(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Shorter lanes</source>
            <translation>降低轨道(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Speak</source>
            <translation>配音(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Split at the playhead</source>
            <translation>在播放头处拆分(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Suggest from the script…</source>
            <translation>从台词推测(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Taller lanes</source>
            <translation>加高轨道(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Unlock</source>
            <translation>解锁(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>A recording becomes a voice that can say anything.</source>
            <translation>把一段录音变成能说任何话的音色。</translation>
        </message>
        <message>
            <source>A second back</source>
            <translation>后退一秒</translation>
        </message>
        <message>
            <source>A second forward</source>
            <translation>前进一秒</translation>
        </message>
        <message>
            <source>A&amp;nother take</source>
            <translation>再录一版(&amp;N)</translation>
        </message>
        <message>
            <source>Add lead-in</source>
            <translation>添加前导</translation>
        </message>
        <message>
            <source>Add lead-out</source>
            <translation>添加尾留</translation>
        </message>
        <message>
            <source>Add mar&amp;ker</source>
            <translation>添加标记(&amp;K)</translation>
        </message>
        <message>
            <source>As in the &amp;film</source>
            <translation>与影片相同(&amp;F)</translation>
        </message>
        <message>
            <source>Begin a project with a video; subtitles beside it are taken along.</source>
            <translation>用一段视频开始项目；同目录的字幕会一并导入。</translation>
        </message>
        <message>
            <source>C&amp;ompare with the last take</source>
            <translation>与上一版对比(&amp;O)</translation>
        </message>
        <message>
            <source>Cast &amp;voices…</source>
            <translation>选角试音(&amp;V)…</translation>
        </message>
        <message>
            <source>Check vo&amp;ices…</source>
            <translation>检查音色(&amp;I)…</translation>
        </message>
        <message>
            <source>Choose a set of keys, and change them one by one.</source>
            <translation>选择一套快捷键，并可逐个修改。</translation>
        </message>
        <message>
            <source>Cloning engine</source>
            <translation>克隆引擎</translation>
        </message>
        <message>
            <source>Delete the selected lines.</source>
            <translation>删除所选台词。</translation>
        </message>
        <message>
            <source>Download what speaks with the voice of any recording, or look after it.</source>
            <translation>下载能以任何录音的音色说话的模型，或管理已有的模型。</translation>
        </message>
        <message>
            <source>Du&amp;plicate</source>
            <translation>创建副本(&amp;P)</translation>
        </message>
        <message>
            <source>E&amp;motion</source>
            <translation>情绪(&amp;M)</translation>
        </message>
        <message>
            <source>Edges jump to what is near: lines, the playhead, speech, shot changes. Shift frees them.</source>
            <translation>边缘会吸附到附近的台词、播放头、语音和镜头切换；按住 Shift 可临时取消。</translation>
        </message>
        <message>
            <source>Edit the &amp;words</source>
            <translation>编辑文字(&amp;W)</translation>
        </message>
        <message>
            <source>End 350 ms later.</source>
            <translation>结束推迟 350 毫秒。</translation>
        </message>
        <message>
            <source>End at the playhead</source>
            <translation>在播放头处结束</translation>
        </message>
        <message>
            <source>End earlier</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>End later</source>
            <translation>推迟结束</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export s&amp;ubtitles…</source>
            <translation>导出字幕(&amp;U)…</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>全屏(&amp;U)</translation>
        </message>
        <message>
            <source>Fi&amp;t to the mouth</source>
            <translation>对齐口型(&amp;T)</translation>
        </message>
        <message>
            <source>Find lines that do not sound like the voice of their character.</source>
            <translation>找出听起来不像其角色音色的台词。</translation>
        </message>
        <message>
            <source>Frame back</source>
            <translation>后退一帧</translation>
        </message>
        <message>
            <source>Frame forward</source>
            <translation>前进一帧</translation>
        </message>
        <message>
            <source>From first to &amp;last</source>
            <translation>从头到尾过渡(&amp;L)</translation>
        </message>
        <message>
            <source>Give the selected lines the emotion that was copied.</source>
            <translation>把已复制的情绪赋予所选台词。</translation>
        </message>
        <message>
            <source>Go to the beginning</source>
            <translation>转到开头</translation>
        </message>
        <message>
            <source>Go to the end</source>
            <translation>转到结尾</translation>
        </message>
        <message>
            <source>Go to the line list</source>
            <translation>转到台词列表</translation>
        </message>
        <message>
            <source>Go to the timeline</source>
            <translation>转到时间线</translation>
        </message>
        <message>
            <source>Half a second back</source>
            <translation>后退半秒</translation>
        </message>
        <message>
            <source>Half a second forward</source>
            <translation>前进半秒</translation>
        </message>
        <message>
            <source>Half a second from its end on.</source>
            <translation>从结尾起播放半秒。</translation>
        </message>
        <message>
            <source>Half a second up to its start.</source>
            <translation>播放开头前的半秒。</translation>
        </message>
        <message>
            <source>How many syllables the line has and could spare, and other wordings that fit.</source>
            <translation>台词有多少音节、可省多少，以及合适的其他措辞。</translation>
        </message>
        <message>
            <source>How words are read in every line, and how long is paused.</source>
            <translation>设定词语在每句台词中的读法，以及停顿的长短。</translation>
        </message>
        <message>
            <source>Keep the selected lines from being changed.</source>
            <translation>防止所选台词被修改。</translation>
        </message>
        <message>
            <source>Keep the words as typed and go to the next line.</source>
            <translation>保留输入的文字并转到下一句。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>L&amp;ock</source>
            <translation>锁定(&amp;O)</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Let the emotion go evenly from the first of the selected lines to the last.</source>
            <translation>让情绪从所选的第一句均匀过渡到最后一句。</translation>
        </message>
        <message>
            <source>Let the line last exactly as long as somebody speaks on screen.</source>
            <translation>让台词与画面上的说话时间一样长。</translation>
        </message>
        <message>
            <source>Let the line start at the playhead and move all later ones with it.</source>
            <translation>让台词从播放头处开始，后面的台词一起移动。</translation>
        </message>
        <message>
            <source>Line &amp;earlier</source>
            <translation>整句提前(&amp;E)</translation>
        </message>
        <message>
            <source>Line &amp;later</source>
            <translation>整句推迟(&amp;L)</translation>
        </message>
        <message>
            <source>Listen to the film for where somebody speaks, and fit the lines to that.</source>
            <translation>在影片中找出有人说话的位置，并让台词与之对齐。</translation>
        </message>
        <message>
            <source>Make one line of the selected ones.</source>
            <translation>把所选台词合为一句。</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>混音</translation>
        </message>
        <message>
            <source>Move edges to a shot change that is at most 8 frames away.</source>
            <translation>把边缘移到 8 帧以内的镜头切换处。</translation>
        </message>
        <message>
            <source>Move here and o&amp;ffset the rest</source>
            <translation>移到此处并顺移其余(&amp;F)</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>Ne&amp;w voice…</source>
            <translation>新建音色(&amp;W)…</translation>
        </message>
        <message>
            <source>Ne&amp;xt line</source>
            <translation>下一句(&amp;X)</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>下一个标记</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>下一版</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Nudge by a frame</source>
            <translation>微移一帧</translation>
        </message>
        <message>
            <source>One line said by many voices; the best gets the part.</source>
            <translation>让多个音色说同一句台词，最好的得到角色。</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>Open &amp;video…</source>
            <translation>打开视频(&amp;V)…</translation>
        </message>
        <message>
            <source>Open a project.</source>
            <translation>打开一个项目。</translation>
        </message>
        <message>
            <source>Open a small film with subtitles to try everything on.</source>
            <translation>打开一部带字幕的小短片，试用全部功能。</translation>
        </message>
        <message>
            <source>Other wor&amp;dings…</source>
            <translation>其他措辞(&amp;D)…</translation>
        </message>
        <message>
            <source>Pa&amp;nels</source>
            <translation>面板(&amp;N)</translation>
        </message>
        <message>
            <source>Perform t&amp;his line…</source>
            <translation>亲自演绎此句(&amp;H)…</translation>
        </message>
        <message>
            <source>Play &amp;after the line</source>
            <translation>播放台词之后(&amp;A)</translation>
        </message>
        <message>
            <source>Play &amp;before the line</source>
            <translation>播放台词之前(&amp;B)</translation>
        </message>
        <message>
            <source>Play from the be&amp;ginning</source>
            <translation>从头播放(&amp;G)</translation>
        </message>
        <message>
            <source>Play li&amp;ne</source>
            <translation>播放台词(&amp;N)</translation>
        </message>
        <message>
            <source>Play s&amp;election</source>
            <translation>播放所选(&amp;E)</translation>
        </message>
        <message>
            <source>Play the &amp;first part</source>
            <translation>播放开头部分(&amp;F)</translation>
        </message>
        <message>
            <source>Play the las&amp;t part</source>
            <translation>播放结尾部分(&amp;T)</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>上一个标记</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>上一版</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Pronunciation…</source>
            <translation>读音…</translation>
        </message>
        <message>
            <source>Put all panels back where they were at first.</source>
            <translation>把所有面板放回最初的位置。</translation>
        </message>
        <message>
            <source>Put copies of the selected lines after them.</source>
            <translation>把所选台词的副本放在其后。</translation>
        </message>
        <message>
            <source>R&amp;emove take</source>
            <translation>移除此版(&amp;E)</translation>
        </message>
        <message>
            <source>Recor&amp;d a voice…</source>
            <translation>录制音色(&amp;D)…</translation>
        </message>
        <message>
            <source>Record the line yourself, in time with the picture: the voice speaks it as you did.</source>
            <translation>对着画面亲自录下这句台词：音色会照你的方式说。</translation>
        </message>
        <message>
            <source>Remove &amp;unused takes</source>
            <translation>移除未用的版本(&amp;U)</translation>
        </message>
        <message>
            <source>Replace the lines, merge with them, or take them as the second language.</source>
            <translation>替换现有台词、与之合并，或作为第二语言。</translation>
        </message>
        <message>
            <source>Run backwards; each press runs faster.</source>
            <translation>倒放；每按一次加快一档。</translation>
        </message>
        <message>
            <source>Run forwards; each press runs faster.</source>
            <translation>快进；每按一次加快一档。</translation>
        </message>
        <message>
            <source>S&amp;nap</source>
            <translation>吸附(&amp;N)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>Say where the video is now, if it was moved or renamed.</source>
            <translation>视频被移动或改名时，指出它现在的位置。</translation>
        </message>
        <message>
            <source>Scroll back</source>
            <translation>向左滚动</translation>
        </message>
        <message>
            <source>Scroll forward</source>
            <translation>向右滚动</translation>
        </message>
        <message>
            <source>Select &amp;all lines</source>
            <translation>选择全部台词(&amp;A)</translation>
        </message>
        <message>
            <source>Select &amp;nothing</source>
            <translation>取消选择(&amp;N)</translation>
        </message>
        <message>
            <source>Set &amp;in</source>
            <translation>设置入点(&amp;I)</translation>
        </message>
        <message>
            <source>Set &amp;out</source>
            <translation>设置出点(&amp;O)</translation>
        </message>
        <message>
            <source>Show &amp;everything</source>
            <translation>显示全部(&amp;E)</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>穿梭后退</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>穿梭前进</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>穿梭停止</translation>
        </message>
        <message>
            <source>Snap to shot &amp;changes</source>
            <translation>吸附到镜头切换(&amp;C)</translation>
        </message>
        <message>
            <source>Speak &amp;all</source>
            <translation>全部配音(&amp;A)</translation>
        </message>
        <message>
            <source>Speak every line that has no sound yet, or whose words, voice or emotion have changed.</source>
            <translation>为所有尚无声音、或文字、音色、情绪已改动的台词配音。</translation>
        </message>
        <message>
            <source>Speak s&amp;tale</source>
            <translation>更新配音(&amp;T)</translation>
        </message>
        <message>
            <source>Speak stale</source>
            <translation>更新配音</translation>
        </message>
        <message>
            <source>Speak the selected lines again, differently.</source>
            <translation>换一种演绎再为所选台词配音。</translation>
        </message>
        <message>
            <source>Speak the selected lines.</source>
            <translation>为所选台词配音。</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>配音</translation>
        </message>
        <message>
            <source>Star ta&amp;ke</source>
            <translation>标星此版(&amp;K)</translation>
        </message>
        <message>
            <source>Start 100 ms earlier.</source>
            <translation>开始提前 100 毫秒。</translation>
        </message>
        <message>
            <source>Start at the playhead</source>
            <translation>从播放头处开始</translation>
        </message>
        <message>
            <source>Start earlier</source>
            <translation>提前开始</translation>
        </message>
        <message>
            <source>Start later</source>
            <translation>推迟开始</translation>
        </message>
        <message>
            <source>Switch between two takes, both equally loud.</source>
            <translation>以相同响度在两个版本之间切换。</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Take &amp;1</source>
            <translation>版本 &amp;1</translation>
        </message>
        <message>
            <source>Take &amp;2</source>
            <translation>版本 &amp;2</translation>
        </message>
        <message>
            <source>Take &amp;3</source>
            <translation>版本 &amp;3</translation>
        </message>
        <message>
            <source>Take &amp;4</source>
            <translation>版本 &amp;4</translation>
        </message>
        <message>
            <source>Take &amp;5</source>
            <translation>版本 &amp;5</translation>
        </message>
        <message>
            <source>Take &amp;6</source>
            <translation>版本 &amp;6</translation>
        </message>
        <message>
            <source>Take &amp;7</source>
            <translation>版本 &amp;7</translation>
        </message>
        <message>
            <source>Take &amp;8</source>
            <translation>版本 &amp;8</translation>
        </message>
        <message>
            <source>Take &amp;9</source>
            <translation>版本 &amp;9</translation>
        </message>
        <message>
            <source>Take away the marker at the playhead.</source>
            <translation>移除播放头处的标记。</translation>
        </message>
        <message>
            <source>Takes that are neither chosen nor starred; undo brings them back.</source>
            <translation>既未选用也未标星的版本；撤销即可恢复。</translation>
        </message>
        <message>
            <source>The first half second of the line.</source>
            <translation>台词的前半秒。</translation>
        </message>
        <message>
            <source>The last half second of the line.</source>
            <translation>台词的后半秒。</translation>
        </message>
        <message>
            <source>The loop begins at the playhead.</source>
            <translation>循环从播放头处开始。</translation>
        </message>
        <message>
            <source>The loop ends at the playhead.</source>
            <translation>循环在播放头处结束。</translation>
        </message>
        <message>
            <source>The selected lines take the feeling from what the film itself says under them.</source>
            <translation>所选台词取用影片原声在该处的情绪。</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Try the &amp;demo</source>
            <translation>试用演示(&amp;D)</translation>
        </message>
        <message>
            <source>Two seconds from the playhead on.</source>
            <translation>从播放头起两秒。</translation>
        </message>
        <message>
            <source>Type a few letters of what you want to do, or of a line.</source>
            <translation>输入想做的操作或台词中的几个字。</translation>
        </message>
        <message>
            <source>V&amp;oice</source>
            <translation>配音(&amp;O)</translation>
        </message>
        <message>
            <source>Voice &amp;library…</source>
            <translation>音色库(&amp;L)…</translation>
        </message>
        <message>
            <source>Voice &amp;models…</source>
            <translation>语音模型(&amp;M)…</translation>
        </message>
        <message>
            <source>Voice engine</source>
            <translation>语音引擎</translation>
        </message>
        <message>
            <source>Voice fro&amp;m selected lines…</source>
            <translation>从选中台词提取音色(&amp;M)…</translation>
        </message>
        <message>
            <source>What the film itself says under the selected lines becomes a voice.</source>
            <translation>把影片中选中台词处的原声变成音色。</translation>
        </message>
        <message>
            <source>What the words say about how the selected lines are meant; you accept it or not.</source>
            <translation>根据文字推测所选台词的情绪，由您决定是否采纳。</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Wordings</source>
            <translation>其他说法</translation>
        </message>
        <message>
            <source>Write the film with the dub mixed into it.</source>
            <translation>写出混入配音的影片。</translation>
        </message>
        <message>
            <source>Your own voices, for every project.</source>
            <translation>你自己的音色，可用于所有项目。</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>Zoom to the &amp;line</source>
            <translation>缩放到台词(&amp;L)</translation>
        </message>
        <message>
            <source>{group}: {name}</source>
            <translation>{group}：{name}</translation>
        </message>
    </context>
    <context>
        <name>AttemptList</name>
        <message>
            <source>Earlier, {when}</source>
            <translation>之前的录音，{when}</translation>
        </message>
        <message>
            <source>Nothing is recorded yet. Press R, wait for three beeps, and speak.</source>
            <translation>还没有录音。按 R，等三声提示音之后开口说。</translation>
        </message>
        <message>
            <source>Recording {number}</source>
            <translation>录音 {number}</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>Auditions</name>
        <message>
            <source>Trying a voice</source>
            <translation>正在试听音色</translation>
        </message>
    </context>
    <context>
        <name>Band</name>
        <message>
            <source>Speak each word as it crosses the mark</source>
            <translation>每个字到达标线时说出</translation>
        </message>
        <message>
            <source>Words over time</source>
            <translation>滚动台词</translation>
        </message>
    </context>
    <context>
        <name>Bars</name>
        <message>
            <source>Level meters</source>
            <translation>电平表</translation>
        </message>
        <message>
            <source>Peaks of left and right, with the highest of the last moment. The lamp: it was too loud.</source>
            <translation>左右声道的峰值，以及刚才的最高值。指示灯亮起：声音过大。</translation>
        </message>
    </context>
    <context>
        <name>CardFilter</name>
        <message>
            <source>All languages</source>
            <translation>所有语言</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Search name, tags, notes, person</source>
            <translation>搜索名称、标签、备注、本人</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>搜索音色</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>已加星标</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女声</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男声</translation>
        </message>
    </context>
    <context>
        <name>CardForm</name>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n 个片段</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Name and colour of the voice</source>
            <translation>音色的名称和颜色</translation>
        </message>
        <message>
            <source>No voice is selected.</source>
            <translation>没有选中音色。</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>clip {score} of 100</source>
            <translation>录音 {score}/100 分</translation>
        </message>
        <message>
            <source>likeness {likeness}</source>
            <translation>相似度 {likeness}</translation>
        </message>
        <message>
            <source>made {date}</source>
            <translation>创建于 {date}</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
    </context>
    <context>
        <name>CardGrid</name>
        <message>
            <source>Voices</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>blend</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>can be heard</source>
            <translation>可试听</translation>
        </message>
        <message>
            <source>can't say it</source>
            <translation>说不了</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女声</translation>
        </message>
        <message>
            <source>has the part</source>
            <translation>现任</translation>
        </message>
        <message>
            <source>likeness {likeness}</source>
            <translation>相似度 {likeness}</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男声</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>speaking…</source>
            <translation>正在说…</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>已加星标</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
    </context>
    <context>
        <name>CardsModel</name>
        <message>
            <source>Clip</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>Double click or F2 to rename</source>
            <translation>双击或按 F2 重命名</translation>
        </message>
        <message>
            <source>How good the recording is, of 100</source>
            <translation>录音的质量，满分 100</translation>
        </message>
        <message>
            <source>How like its recording it speaks: 0.65 is a stranger's voice that happens to be alike, 0.9 the person</source>
            <translation>说话与录音的相似程度：0.65 相当于碰巧相像的陌生人，0.9 相当于本人</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>相似度</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Starred voices come first where voices are suggested</source>
            <translation>推荐音色时，加星标的排在前面</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女声</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男声</translation>
        </message>
        <message>
            <source>not starred</source>
            <translation>未加星标</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>已加星标</translation>
        </message>
    </context>
    <context>
        <name>Caster</name>
        <message>
            <source>Bringing {voice} into the project</source>
            <translation>正在把 {voice} 加入项目</translation>
        </message>
        <message>
            <source>Keeping {voice}</source>
            <translation>正在保存 {voice}</translation>
        </message>
        <message>
            <source>Looking into your voices</source>
            <translation>正在查看你的音色</translation>
        </message>
    </context>
    <context>
        <name>CastingBoard</name>
        <message numerus="yes">
            <source>%n line(s) sounded alike by {mean}, by {least} at least.</source>
            <translation>
                <numerusform>%n 句之间的相似度平均 {mean}，最低 {least}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A blend has %n voice(s) at most.</source>
            <translation>
                <numerusform>一个混合最多 %n 个音色。</numerusform>
            </translation>
        </message>
        <message>
            <source>Cast voices</source>
            <translation>选角</translation>
        </message>
        <message numerus="yes">
            <source>Compared with %n line(s)</source>
            <translation>
                <numerusform>已与影片中的 %n 句对照</numerusform>
            </translation>
        </message>
        <message>
            <source>Likeness to who speaks in the film: {likeness}. Strangers have about 0.55, the person 0.9.</source>
            <translation>与片中说话人的相似度：{likeness}。陌生人约 0.55，本人约 0.9。</translation>
        </message>
        <message>
            <source>Listening to who speaks in the film…</source>
            <translation>正在听片中是谁在说话…</translation>
        </message>
        <message>
            <source>Only built-in voices can be blended.</source>
            <translation>只有内置音色可以混合。</translation>
        </message>
        <message>
            <source>Space or 1–9 lets you hear · 0 the original · Enter gives the part · B adds to the blend</source>
            <translation>空格或 1–9 试听 · 0 听原声 · 回车定角 · B 加入混合</translation>
        </message>
        <message>
            <source>Who speaks in the film is not known: voices are ordered by language, sex and tags.</source>
            <translation>不知道片中是谁在说话：音色按语言、性别和标签排序。</translation>
        </message>
        <message>
            <source>{lines} of the film, {seconds} s: those most alike come first.</source>
            <translation>{lines}（共 {seconds} 秒）：最相似的排在最前。</translation>
        </message>
        <message>
            <source>{part} speaks with the voice {voice} now.</source>
            <translation>{part} 现在由音色 {voice} 配音。</translation>
        </message>
        <message>
            <source>{voice} is among your voices now.</source>
            <translation>{voice} 已存入我的音色。</translation>
        </message>
    </context>
    <context>
        <name>CharacterField</name>
        <message>
            <source>Character</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Name and colour of the character</source>
            <translation>角色的名称和颜色</translation>
        </message>
        <message>
            <source>Name of the new character</source>
            <translation>新角色的名称</translation>
        </message>
        <message>
            <source>Name, then Enter</source>
            <translation>输入名称后按回车</translation>
        </message>
        <message>
            <source>New character…</source>
            <translation>新角色…</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无角色</translation>
        </message>
        <message>
            <source>missing: {character}</source>
            <translation>缺失：{character}</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>ClipPage</name>
        <message>
            <source>A clip with the emotion</source>
            <translation>带有该情绪的片段</translation>
        </message>
        <message>
            <source>As in the film</source>
            <translation>与影片相同</translation>
        </message>
        <message>
            <source>Choose a clip…</source>
            <translation>选择片段…</translation>
        </message>
        <message>
            <source>Record it…</source>
            <translation>录制…</translation>
        </message>
        <message>
            <source>Takes the feeling from what the film itself says under the line</source>
            <translation>取用影片原声在这句台词处的情绪</translation>
        </message>
        <message>
            <source>You say the line yourself, and the voice says it as you did</source>
            <translation>您亲自念这句台词，声音会照您的样子来说</translation>
        </message>
        <message>
            <source>no clip yet</source>
            <translation>尚无片段</translation>
        </message>
    </context>
    <context>
        <name>ColourPicker</name>
        <message>
            <source>Colour {number}</source>
            <translation>颜色 {number}</translation>
        </message>
        <message>
            <source>Name and colour</source>
            <translation>名称和颜色</translation>
        </message>
        <message>
            <source>Name of the character</source>
            <translation>角色名称</translation>
        </message>
    </context>
    <context>
        <name>ConsentFields</name>
        <message>
            <source>A recording in the public domain</source>
            <translation>公有领域的录音</translation>
        </message>
        <message>
            <source>Allowed by</source>
            <translation>授权人</translation>
        </message>
        <message>
            <source>By word of mouth</source>
            <translation>口头</translation>
        </message>
        <message>
            <source>Consent: {field}</source>
            <translation>授权：{field}</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>In writing</source>
            <translation>书面</translation>
        </message>
        <message>
            <source>In writing, by word of mouth …</source>
            <translation>书面、口头……</translation>
        </message>
        <message>
            <source>It is my own voice</source>
            <translation>这是我自己的声音</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Who said yes</source>
            <translation>由谁同意</translation>
        </message>
        <message>
            <source>Whose voice it is</source>
            <translation>这是谁的声音</translation>
        </message>
        <message>
            <source>year-month-day</source>
            <translation>年-月-日</translation>
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>Bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Bring the recording back that was deleted last (Ctrl+Z)</source>
            <translation>恢复最近删除的录音（Ctrl+Z）</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Everything happens as in recording, but nothing is kept (T)</source>
            <translation>一切与录音相同，但不保留任何内容（T）</translation>
        </message>
        <message>
            <source>Hear the selected recording (Space)</source>
            <translation>听所选的录音（空格）</translation>
        </message>
        <message>
            <source>Listen, record again, or take the one you like.</source>
            <translation>可以回听、重录，或采用满意的一段。</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>R records and stops · T rehearses · Space plays · Enter takes · Delete · C puts the lamp out · Esc</source>
            <translation>R 录音/停止 · T 排练 · 空格 播放 · 回车 采用 · Delete 删除 · C 熄灭削波灯 · Esc</translation>
        </message>
        <message>
            <source>Ready. Speak as loud as you will, and come closer until the bar is about the mark at −18.</source>
            <translation>准备好了。用正式录音时的音量说话，靠近麦克风，直到电平条在 −18 刻度附近。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>Recording. R, Space or Enter stops; Esc throws it away.</source>
            <translation>正在录音。按 R、空格或回车停止；按 Esc 放弃。</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>排练</translation>
        </message>
        <message>
            <source>Rehearsing: nothing is kept.</source>
            <translation>排练中：不保留任何内容。</translation>
        </message>
        <message>
            <source>Speak on the beat after the last beep.</source>
            <translation>最后一声提示音之后，隔一拍开口。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Take the selected recording (Enter)</source>
            <translation>采用所选的录音（回车）</translation>
        </message>
        <message>
            <source>Take the selected recording off the list (Delete)</source>
            <translation>从列表中去掉所选的录音（Delete）</translation>
        </message>
        <message>
            <source>The microphone is off.</source>
            <translation>麦克风已关闭。</translation>
        </message>
        <message>
            <source>The system's choice</source>
            <translation>系统默认</translation>
        </message>
        <message>
            <source>Three beeps, then speak; press again when you are done (R)</source>
            <translation>三声提示音后开口说；说完再按一次（R）</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Waking the microphone…</source>
            <translation>正在启动麦克风…</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>A blend needs at least one voice.</source>
            <translation>混合至少需要一个声音。</translation>
        </message>
        <message>
            <source>A change is about one thing: kind and id stay.</source>
            <translation>一项改动只涉及一个对象：类型和标识不变。</translation>
        </message>
        <message>
            <source>A change needs a thing that changes.</source>
            <translation>改动需要有被改动的对象。</translation>
        </message>
        <message>
            <source>A curve needs three lines or more.</source>
            <translation>情绪过渡至少需要三句台词。</translation>
        </message>
        <message>
            <source>A file of the voice {0} is missing: {1}.</source>
            <translation>音色 {0} 缺少一个文件：{1}。</translation>
        </message>
        <message>
            <source>A film can't be written as {0}.</source>
            <translation>影片不能写成 {0} 格式。</translation>
        </message>
        <message>
            <source>A gap of {0} ms is impossible.</source>
            <translation>间隔不能是 {0} 毫秒。</translation>
        </message>
        <message>
            <source>A kept reading belongs to another line.</source>
            <translation>保存的读法属于另一行。</translation>
        </message>
        <message>
            <source>A kept reading can't be used: {0}.</source>
            <translation>保存的读法无法使用：{0}。</translation>
        </message>
        <message>
            <source>A kept reading is damaged: {0}.</source>
            <translation>保存的读法已损坏：{0}。</translation>
        </message>
        <message>
            <source>A kept reading was made by another model.</source>
            <translation>保存的读法出自另一个模型。</translation>
        </message>
        <message>
            <source>A kept voice can't be used: {0}.</source>
            <translation>无法使用保存的声音：{0}。</translation>
        </message>
        <message>
            <source>A line can't be heard before the film starts.</source>
            <translation>台词不能在影片开始之前响起。</translation>
        </message>
        <message>
            <source>A line can't be spoken at the ratio {0}.</source>
            <translation>台词不能以 {0} 的比例说出。</translation>
        </message>
        <message>
            <source>A line can't be {0} samples long.</source>
            <translation>台词长度不能是 {0} 个采样。</translation>
        </message>
        <message>
            <source>A line without sound can't be fitted.</source>
            <translation>没有声音的台词无法适配时长。</translation>
        </message>
        <message>
            <source>A marker can't stand at {0}.</source>
            <translation>标记不能放在 {0}。</translation>
        </message>
        <message>
            <source>A pause lasts between 0.02 and 10 seconds: choose another length.</source>
            <translation>停顿时长须在 0.02 到 10 秒之间：请另选时长。</translation>
        </message>
        <message>
            <source>A pronunciation needs a {0}.</source>
            <translation>读音条目需要有{0}。</translation>
        </message>
        <message>
            <source>A reading has one syllable for each character: “{}” needs {}, not {}.</source>
            <translation>每个汉字对应一个音节：“{}”需要 {} 个，而不是 {} 个。</translation>
        </message>
        <message>
            <source>A seed of {0} is impossible.</source>
            <translation>种子不能是 {0}。</translation>
        </message>
        <message>
            <source>A segment has at least one token.</source>
            <translation>一段至少有一个词元。</translation>
        </message>
        <message>
            <source>A sound with several channels can't be stretched here.</source>
            <translation>多声道的声音无法在此拉伸。</translation>
        </message>
        <message>
            <source>A spoken line whose edge is moved is rendered again at the new length by itself.</source>
            <translation>拖动已配音台词的边缘后，自动按新的长度重新生成。</translation>
        </message>
        <message>
            <source>A temperature of {0} is impossible.</source>
            <translation>温度不能是 {0}。</translation>
        </message>
        <message>
            <source>A voice needs a name.</source>
            <translation>音色需要名称。</translation>
        </message>
        <message>
            <source>A {0} can neither come nor go.</source>
            <translation>{0} 既不能新增也不能删除。</translation>
        </message>
        <message>
            <source>A {0} needs a name.</source>
            <translation>{0} 需要一个名称。</translation>
        </message>
        <message>
            <source>A {0} of {1} is impossible.</source>
            <translation>{0} 不能是 {1}。</translation>
        </message>
        <message>
            <source>ASS and SSA can't hold times past 9:59:59.99.</source>
            <translation>ASS 和 SSA 无法保存超过 9:59:59.99 的时间。</translation>
        </message>
        <message>
            <source>Add character</source>
            <translation>添加角色</translation>
        </message>
        <message>
            <source>Add lead-in</source>
            <translation>添加前导</translation>
        </message>
        <message>
            <source>Add lead-out</source>
            <translation>添加尾留</translation>
        </message>
        <message>
            <source>Add lines</source>
            <translation>添加台词</translation>
        </message>
        <message>
            <source>Add marker</source>
            <translation>添加标记</translation>
        </message>
        <message>
            <source>Add pronunciation</source>
            <translation>添加读音</translation>
        </message>
        <message>
            <source>Add some first.</source>
            <translation>请先添加一些。</translation>
        </message>
        <message>
            <source>Add take</source>
            <translation>添加版本</translation>
        </message>
        <message>
            <source>Add voice</source>
            <translation>添加音色</translation>
        </message>
        <message>
            <source>Address of a mirror of that source, such as https://hf-mirror.com; empty for the source itself.</source>
            <translation>该来源的镜像地址，例如 https://hf-mirror.com；留空则直接使用来源本身。</translation>
        </message>
        <message>
            <source>Address of an OpenAI-compatible endpoint that proposes other wordings, such as http://127.0.0.1:11434/v1; empty for none. It is asked only when you press the button, and gets the line with its neighbours.</source>
            <translation>用于建议其他说法的 OpenAI 兼容接口地址，例如 http://127.0.0.1:11434/v1；留空则不使用。只有按下按钮时才会访问，发送的是该台词及其前后台词。</translation>
        </message>
        <message>
            <source>An emotion strength of {0} is impossible.</source>
            <translation>情绪强度不能为 {0}。</translation>
        </message>
        <message>
            <source>Another output format may do, such as .mkv.</source>
            <translation>可换用其他输出格式，例如 .mkv。</translation>
        </message>
        <message>
            <source>Apple (mps)</source>
            <translation>苹果（mps）</translation>
        </message>
        <message>
            <source>As suits the device</source>
            <translation>视设备而定</translation>
        </message>
        <message>
            <source>As the endpoint calls it.</source>
            <translation>接口中使用的名称。</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Ask for the file again.</source>
            <translation>请对方重新发送该文件。</translation>
        </message>
        <message>
            <source>Asking for {file}</source>
            <translation>正在询问 {file}</translation>
        </message>
        <message>
            <source>Assign character</source>
            <translation>指定角色</translation>
        </message>
        <message>
            <source>Assign voice</source>
            <translation>指定音色</translation>
        </message>
        <message>
            <source>Audio workstations</source>
            <translation>音频工作站</translation>
        </message>
        <message>
            <source>Autosave every</source>
            <translation>自动保存间隔</translation>
        </message>
        <message>
            <source>Beams</source>
            <translation>束数</translation>
        </message>
        <message>
            <source>Best of</source>
            <translation>择优次数</translation>
        </message>
        <message>
            <source>Both a length and a ratio were given.</source>
            <translation>同时给出了长度和比例。</translation>
        </message>
        <message>
            <source>Both a voice and a cast were given.</source>
            <translation>同时给出了音色和角色表。</translation>
        </message>
        <message>
            <source>Both a voice and a recording were given.</source>
            <translation>同时给出了音色和录音。</translation>
        </message>
        <message>
            <source>Both places</source>
            <translation>两处</translation>
        </message>
        <message>
            <source>Both the {0} and the {1} would be {2}.</source>
            <translation>{0}和{1}都会写到 {2}。</translation>
        </message>
        <message>
            <source>Bring in another copy of the voice.</source>
            <translation>请导入该音色的另一份副本。</translation>
        </message>
        <message>
            <source>Bring it back, or choose another voice.</source>
            <translation>请把它找回来，或选择其他音色。</translation>
        </message>
        <message>
            <source>Bring it back, or make the take again.</source>
            <translation>请恢复该文件，或重新配这个版本。</translation>
        </message>
        <message>
            <source>Bring the voice in again.</source>
            <translation>请重新导入该音色。</translation>
        </message>
        <message>
            <source>Can't move {0}: {1}.</source>
            <translation>无法移动 {0}：{1}。</translation>
        </message>
        <message>
            <source>Can't read the tokenizer {0}: {1}.</source>
            <translation>无法读取分词器 {0}：{1}。</translation>
        </message>
        <message>
            <source>Can't read {0}: {1}.</source>
            <translation>无法读取 {0}：{1}。</translation>
        </message>
        <message>
            <source>Can't use {0}: {1}.</source>
            <translation>无法使用 {0}：{1}。</translation>
        </message>
        <message>
            <source>Can't write {0}: {1}.</source>
            <translation>无法写入 {0}：{1}。</translation>
        </message>
        <message>
            <source>Change it and speak it again.</source>
            <translation>请修改后重新配音。</translation>
        </message>
        <message>
            <source>Change mix</source>
            <translation>更改混音</translation>
        </message>
        <message>
            <source>Change project settings</source>
            <translation>更改项目设置</translation>
        </message>
        <message>
            <source>Change pronunciation</source>
            <translation>修改读音</translation>
        </message>
        <message>
            <source>Change that one.</source>
            <translation>请修改那一条。</translation>
        </message>
        <message>
            <source>Change voice</source>
            <translation>更改音色</translation>
        </message>
        <message>
            <source>Check that it is the right file, is whole, and is in the encoding {0}.</source>
            <translation>请确认文件正确、完整，且编码为 {0}。</translation>
        </message>
        <message>
            <source>Check that it runs and that its address in the settings is right.</source>
            <translation>请检查它是否在运行，以及设置中的地址是否正确。</translation>
        </message>
        <message>
            <source>Check that the address in the settings is that of an OpenAI-compatible endpoint.</source>
            <translation>请检查设置中的地址是否为 OpenAI 兼容接口。</translation>
        </message>
        <message>
            <source>Check that these are the subtitles of this film.</source>
            <translation>请确认这是该影片的字幕。</translation>
        </message>
        <message>
            <source>Check that you may read it.</source>
            <translation>请确认您有读取权限。</translation>
        </message>
        <message>
            <source>Check the address of the mirror, or use another source.</source>
            <translation>请检查镜像地址，或改用其他来源。</translation>
        </message>
        <message>
            <source>Check the microphone and its level, and record again.</source>
            <translation>请检查麦克风及其音量，然后重新录制。</translation>
        </message>
        <message>
            <source>Check the model and the address in the settings.</source>
            <translation>请检查设置中的模型和地址。</translation>
        </message>
        <message>
            <source>Check the model in the settings, or try again later.</source>
            <translation>请检查设置中的模型，或稍后再试。</translation>
        </message>
        <message>
            <source>Check the network and start again: what came is kept. Another source or a mirror may also help.</source>
            <translation>请检查网络后重新开始：已下载的部分会保留。换一个来源或镜像也可能有用。</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>请检查路径。</translation>
        </message>
        <message>
            <source>Check whether {0} is its encoding.</source>
            <translation>请确认其编码是否为 {0}。</translation>
        </message>
        <message>
            <source>Checking {0}</source>
            <translation>正在检查 {0}</translation>
        </message>
        <message>
            <source>Checking {file}</source>
            <translation>正在检查 {file}</translation>
        </message>
        <message>
            <source>Choose --engine {0}, or leave --reference out.</source>
            <translation>请使用 --engine {0}，或去掉 --reference。</translation>
        </message>
        <message>
            <source>Choose .mkv.</source>
            <translation>请选择 .mkv。</translation>
        </message>
        <message>
            <source>Choose 0 or more.</source>
            <translation>请选择 0 或更大的值。</translation>
        </message>
        <message>
            <source>Choose a built-in voice.</source>
            <translation>请选择内置音色。</translation>
        </message>
        <message>
            <source>Choose a file with subtitles in it.</source>
            <translation>请选择含有字幕的文件。</translation>
        </message>
        <message>
            <source>Choose a file with text and times.</source>
            <translation>请选择含有文字和时间的文件。</translation>
        </message>
        <message>
            <source>Choose a file with text in it.</source>
            <translation>请选择含有文字的文件。</translation>
        </message>
        <message>
            <source>Choose a film or a sound file.</source>
            <translation>请选择影片或声音文件。</translation>
        </message>
        <message>
            <source>Choose a film with sound.</source>
            <translation>请选择有声音的影片。</translation>
        </message>
        <message>
            <source>Choose a folder that exists and that you may write to.</source>
            <translation>请选择一个存在且可写入的文件夹。</translation>
        </message>
        <message>
            <source>Choose a longer recording.</source>
            <translation>请选择更长的录音。</translation>
        </message>
        <message>
            <source>Choose a place without music: it would be learnt as part of the voice.</source>
            <translation>请选择没有音乐的部分：音乐会被当作声音的一部分学进去。</translation>
        </message>
        <message>
            <source>Choose a recording in which somebody speaks.</source>
            <translation>请选择一段有人说话的录音。</translation>
        </message>
        <message>
            <source>Choose a recording instead.</source>
            <translation>请改选一段录音。</translation>
        </message>
        <message>
            <source>Choose a sound file.</source>
            <translation>请选择声音文件。</translation>
        </message>
        <message>
            <source>Choose a subtitle file.</source>
            <translation>请选择字幕文件。</translation>
        </message>
        <message>
            <source>Choose a video.</source>
            <translation>请选择视频。</translation>
        </message>
        <message>
            <source>Choose a voice of this engine.</source>
            <translation>请选择此引擎的音色。</translation>
        </message>
        <message>
            <source>Choose a {0} file.</source>
            <translation>请选择 {0} 文件。</translation>
        </message>
        <message>
            <source>Choose an empty folder.</source>
            <translation>请选择一个空文件夹。</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>请选择其他文件。</translation>
        </message>
        <message>
            <source>Choose another film.</source>
            <translation>请选择另一部影片。</translation>
        </message>
        <message>
            <source>Choose another folder for this dub.</source>
            <translation>请为此配音选择另一个文件夹。</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>请选择另一个文件夹。</translation>
        </message>
        <message>
            <source>Choose another name for one.</source>
            <translation>请为其中一个换个名称。</translation>
        </message>
        <message>
            <source>Choose another name for the result.</source>
            <translation>请为结果换个名称。</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>请换个名称。</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>请另选一个。</translation>
        </message>
        <message>
            <source>Choose another track.</source>
            <translation>请选择另一条音轨。</translation>
        </message>
        <message>
            <source>Choose another {0}.</source>
            <translation>请选择另一个 {0}。</translation>
        </message>
        <message>
            <source>Choose another, or end the program that uses it.</source>
            <translation>请另选一个，或退出正在使用它的程序。</translation>
        </message>
        <message>
            <source>Choose en, ja or zh.</source>
            <translation>请选择 en、ja 或 zh。</translation>
        </message>
        <message>
            <source>Choose fastest ≤ controllable ≤ comfortable ≤ 1 ≤ comfortable ≤ controllable.</source>
            <translation>应满足：最快 ≤ 可控 ≤ 舒适 ≤ 1 ≤ 舒适 ≤ 可控。</translation>
        </message>
        <message>
            <source>Choose no background, or a sound file.</source>
            <translation>请选择无背景或一个声音文件。</translation>
        </message>
        <message>
            <source>Choose none, original, gaps or a file.</source>
            <translation>请选择无、原声、间隙或一个文件。</translation>
        </message>
        <message>
            <source>Choose one above 0, {0} at most.</source>
            <translation>请选择大于 0 且不超过 {0} 的值。</translation>
        </message>
        <message>
            <source>Choose one above 0.</source>
            <translation>请选择大于 0 的值。</translation>
        </message>
        <message>
            <source>Choose one for it or its character.</source>
            <translation>请为它或它的角色选择一个。</translation>
        </message>
        <message>
            <source>Choose one from 0 to 1.</source>
            <translation>请在 0 到 1 之间选择。</translation>
        </message>
        <message>
            <source>Choose one from 0 to 2.</source>
            <translation>请选择 0 到 2 之间的值。</translation>
        </message>
        <message>
            <source>Choose one in which somebody speaks at once.</source>
            <translation>请选择一开始就有人说话的录音。</translation>
        </message>
        <message>
            <source>Choose one of 5 to 15 seconds of speech.</source>
            <translation>请选择 5 到 15 秒的说话录音。</translation>
        </message>
        <message>
            <source>Choose one of these.</source>
            <translation>请选择其中之一。</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>请从以下选项中选择：{0}。</translation>
        </message>
        <message>
            <source>Choose one {0}.</source>
            <translation>请选择{0}的值。</translation>
        </message>
        <message>
            <source>Choose others.</source>
            <translation>请选择其他的。</translation>
        </message>
        <message>
            <source>Choose somebody who says more.</source>
            <translation>请选择说得更多的人。</translation>
        </message>
        <message>
            <source>Choose take</source>
            <translation>选用版本</translation>
        </message>
        <message>
            <source>Choose the embedded engine.</source>
            <translation>请选择内置引擎。</translation>
        </message>
        <message>
            <source>Choose the folder of a project.</source>
            <translation>请选择项目所在的文件夹。</translation>
        </message>
        <message>
            <source>Choose the name of a file.</source>
            <translation>请选择文件名。</translation>
        </message>
        <message>
            <source>Choose {0}.</source>
            <translation>请选择 {0}。</translation>
        </message>
        <message>
            <source>Close it there first, or save a copy of it from there.</source>
            <translation>请先在那里关闭它，或从那里另存一份。</translation>
        </message>
        <message>
            <source>Close other programs that use it, or choose another in the output menu.</source>
            <translation>请关闭占用它的其他程序，或在输出菜单中另选设备。</translation>
        </message>
        <message>
            <source>Close other programs, or shorten the line.</source>
            <translation>请关闭其他程序，或缩短台词。</translation>
        </message>
        <message>
            <source>Close other programs, or speak the line in shorter pieces.</source>
            <translation>请关闭其他程序，或把台词分成较短的几段配音。</translation>
        </message>
        <message>
            <source>Close the recorder, then look again.</source>
            <translation>请先关闭录音窗口，再重新查找。</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>窗口的配色。</translation>
        </message>
        <message>
            <source>Comfortable from</source>
            <translation>舒适下限</translation>
        </message>
        <message>
            <source>Comfortable to</source>
            <translation>舒适上限</translation>
        </message>
        <message>
            <source>Computes on</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <source>Connect it again, or choose another in the output menu.</source>
            <translation>请重新连接，或在输出菜单中另选设备。</translation>
        </message>
        <message>
            <source>Connect it again, or choose another.</source>
            <translation>请重新连接，或另选一个。</translation>
        </message>
        <message>
            <source>Connect it, or choose another in the output menu.</source>
            <translation>请连接它，或在输出菜单中另选设备。</translation>
        </message>
        <message>
            <source>Connect it, or choose another.</source>
            <translation>请连接它，或另选一个。</translation>
        </message>
        <message>
            <source>Connect one, and look for devices again.</source>
            <translation>请连接一个，再重新查找设备。</translation>
        </message>
        <message>
            <source>Connect one, then choose it in the output menu.</source>
            <translation>请连接一个设备，然后在输出菜单中选择它。</translation>
        </message>
        <message>
            <source>Controllable from</source>
            <translation>可控下限</translation>
        </message>
        <message>
            <source>Controllable to</source>
            <translation>可控上限</translation>
        </message>
        <message>
            <source>Convert it to .mkv or .mp4 first.</source>
            <translation>请先转换为 .mkv 或 .mp4。</translation>
        </message>
        <message>
            <source>Convert the film to H.264, HEVC or AV1.</source>
            <translation>请把影片转换为 H.264、HEVC 或 AV1。</translation>
        </message>
        <message>
            <source>Copy or download it again.</source>
            <translation>请重新复制或下载。</translation>
        </message>
        <message>
            <source>Copying sounds</source>
            <translation>正在复制声音</translation>
        </message>
        <message>
            <source>Correct it, or delete it to use the defaults.</source>
            <translation>请改正它，或删除它以使用默认值。</translation>
        </message>
        <message>
            <source>Correct it.</source>
            <translation>请改正。</translation>
        </message>
        <message>
            <source>Correct that key.</source>
            <translation>请改正该键。</translation>
        </message>
        <message>
            <source>Correct that line.</source>
            <translation>请改正该行。</translation>
        </message>
        <message>
            <source>Correct them first.</source>
            <translation>请先改正。</translation>
        </message>
        <message>
            <source>Correct these times in the file.</source>
            <translation>请在文件中改正这些时间。</translation>
        </message>
        <message>
            <source>Cue {0} begins at {1}, after the film has ended ({2}).</source>
            <translation>第 {0} 条字幕始于 {1}，此时影片已结束（{2}）。</translation>
        </message>
        <message>
            <source>Cues {0} and {1} overlap at {2}.</source>
            <translation>第 {0} 条与第 {1} 条字幕在 {2} 处重叠。</translation>
        </message>
        <message>
            <source>Curve of emotions</source>
            <translation>情绪过渡</translation>
        </message>
        <message>
            <source>Cut away where nobody speaks.</source>
            <translation>请剪去无人说话的部分。</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Delete it.</source>
            <translation>请删除它。</translation>
        </message>
        <message>
            <source>Delete or move that one file: it is made again from the voices.</source>
            <translation>请删除或移走这一个文件：索引会根据音色重新生成。</translation>
        </message>
        <message>
            <source>Delete the folder {0}.</source>
            <translation>请删除文件夹 {0}。</translation>
        </message>
        <message>
            <source>Devices can't be looked for while the microphone is in use.</source>
            <translation>麦克风正在使用，无法查找设备。</translation>
        </message>
        <message>
            <source>Down to this ratio a line is spoken exactly as long as its mouth moves; below it silence is borrowed.</source>
            <translation>比例不低于此值时，台词与口型严格等长；再低则借用静音。</translation>
        </message>
        <message>
            <source>Download from</source>
            <translation>下载来源</translation>
        </message>
        <message>
            <source>Download it (dubstudio models get), or give the emotion by a mix or a clip.</source>
            <translation>请下载它（dubstudio models get），或用混合或片段给出情绪。</translation>
        </message>
        <message>
            <source>Download it again, or give the emotion by a mix or a clip.</source>
            <translation>请重新下载，或用混合或片段给出情绪。</translation>
        </message>
        <message>
            <source>Download the model again.</source>
            <translation>请重新下载模型。</translation>
        </message>
        <message>
            <source>Drag the edges instead.</source>
            <translation>请改为拖动边缘。</translation>
        </message>
        <message>
            <source>Draw line</source>
            <translation>画出台词</translation>
        </message>
        <message>
            <source>Duplicate lines</source>
            <translation>复制台词</translation>
        </message>
        <message>
            <source>Duration token</source>
            <translation>时长标记</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>编辑备注</translation>
        </message>
        <message>
            <source>Edit source text</source>
            <translation>编辑原文</translation>
        </message>
        <message>
            <source>Edit text</source>
            <translation>编辑文字</translation>
        </message>
        <message>
            <source>Entry {0} of {1} has {2} as {3}.</source>
            <translation>{1} 的第 {0} 条中，{3} 的值是 {2}。</translation>
        </message>
        <message>
            <source>Entry {0} of {1} is not made of texts.</source>
            <translation>{1} 的第 {0} 条不全是文本。</translation>
        </message>
        <message>
            <source>Entry {0} of {1}: {2}</source>
            <translation>{1} 的第 {0} 条：{2}</translation>
        </message>
        <message>
            <source>Export sound alone: .m4a, .wav or .flac.</source>
            <translation>请只导出声音：.m4a、.wav 或 .flac。</translation>
        </message>
        <message>
            <source>Export the file again.</source>
            <translation>请重新导出该文件。</translation>
        </message>
        <message>
            <source>Export the file with a time on each line.</source>
            <translation>请导出每行带时间的文件。</translation>
        </message>
        <message>
            <source>Exports carry the film's own sound as a second track.</source>
            <translation>导出的文件以第二音轨保留影片原声。</translation>
        </message>
        <message>
            <source>Fetch the model again.</source>
            <translation>请重新获取模型。</translation>
        </message>
        <message>
            <source>Fetching {file}: {done} of {total}</source>
            <translation>正在获取 {file}：{done}，共 {total}</translation>
        </message>
        <message>
            <source>Find the speech regions first, or draw one.</source>
            <translation>请先查找说话区间，或画出一个。</translation>
        </message>
        <message>
            <source>Fine where two speak at once; else trim one of them.</source>
            <translation>若两人同时说话则无妨，否则请修剪其一。</translation>
        </message>
        <message>
            <source>First place</source>
            <translation>第一处</translation>
        </message>
        <message>
            <source>Fit to the mouth</source>
            <translation>对齐口型</translation>
        </message>
        <message>
            <source>Folder of models</source>
            <translation>模型文件夹</translation>
        </message>
        <message>
            <source>Folder of the cloning engine's weights; empty for those that were downloaded by the program.</source>
            <translation>克隆引擎权重所在的文件夹；留空则使用程序下载的权重。</translation>
        </message>
        <message>
            <source>Follow the playhead</source>
            <translation>跟随播放头</translation>
        </message>
        <message>
            <source>Frames</source>
            <translation>帧</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>请腾出空间或选择其他文件夹。</translation>
        </message>
        <message>
            <source>Free some space, choose another folder, or leave out what is optional.</source>
            <translation>请腾出空间、换一个文件夹，或去掉可选部分。</translation>
        </message>
        <message>
            <source>Free some space.</source>
            <translation>请腾出一些空间。</translation>
        </message>
        <message>
            <source>Free some space; {0} GB are needed.</source>
            <translation>请腾出空间，需要 {0} GB。</translation>
        </message>
        <message>
            <source>Gap kept</source>
            <translation>保留间隔</translation>
        </message>
        <message>
            <source>Get the model from its publisher.</source>
            <translation>请从发布者处获取模型。</translation>
        </message>
        <message>
            <source>Get the model in the window (Edit, Voice models) or with “dubstudio models get”, or name the folder that holds all of it.</source>
            <translation>请在窗口中获取模型（编辑 → 语音模型），或运行“dubstudio models get”；也可以指定已有完整模型的文件夹。</translation>
        </message>
        <message>
            <source>Give a recording with --reference instead of --voice.</source>
            <translation>请用 --reference 给出录音，而不是 --voice。</translation>
        </message>
        <message>
            <source>Give a recording with --reference.</source>
            <translation>请用 --reference 给出录音。</translation>
        </message>
        <message>
            <source>Give a sound file.</source>
            <translation>请给出声音文件。</translation>
        </message>
        <message>
            <source>Give a text.</source>
            <translation>请给出文字。</translation>
        </message>
        <message>
            <source>Give a weight from 0 to 1, as in happy=0.6.</source>
            <translation>请给出 0 到 1 的权重，例如 happy=0.6。</translation>
        </message>
        <message>
            <source>Give at least one.</source>
            <translation>请至少提供一个。</translation>
        </message>
        <message>
            <source>Give both a mix or words; two lines of the same clip can differ in strength.</source>
            <translation>请为两句都设定混合或文字；使用同一片段的两句只能在强度上过渡。</translation>
        </message>
        <message>
            <source>Give it a recording of somebody.</source>
            <translation>请给它一段某人的录音。</translation>
        </message>
        <message>
            <source>Give it another voice.</source>
            <translation>请换一个音色。</translation>
        </message>
        <message>
            <source>Give it more time.</source>
            <translation>请给它更多时间。</translation>
        </message>
        <message>
            <source>Give it one.</source>
            <translation>请为它命名。</translation>
        </message>
        <message>
            <source>Give it or its character a voice.</source>
            <translation>请为它或其角色指定音色。</translation>
        </message>
        <message>
            <source>Give it words that can be spoken.</source>
            <translation>请给它可以读出的文字。</translation>
        </message>
        <message>
            <source>Give one of --emotion, --emotion-clip and --emotion-words.</source>
            <translation>--emotion、--emotion-clip 和 --emotion-words 只能给出一个。</translation>
        </message>
        <message>
            <source>Give one of --seconds and --ratio.</source>
            <translation>请只给出 --seconds 和 --ratio 之一。</translation>
        </message>
        <message>
            <source>Give one of --voice and --cast.</source>
            <translation>请只给出 --voice 和 --cast 之一。</translation>
        </message>
        <message>
            <source>Give one of --voice and --reference.</source>
            <translation>--voice 和 --reference 只能给出一个。</translation>
        </message>
        <message>
            <source>Give one of them a share.</source>
            <translation>请给其中一个分配比例。</translation>
        </message>
        <message>
            <source>Give subtitles that hold words.</source>
            <translation>请给出含有文字的字幕。</translation>
        </message>
        <message>
            <source>Give the id of one: {0}.</source>
            <translation>请给出其中一个的编号：{0}。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Go on working on it there.</source>
            <translation>请在那里继续工作。</translation>
        </message>
        <message>
            <source>Greatest length, as a ratio to the natural one, at which nobody notices that a line is spoken slower.</source>
            <translation>与自然时长相比，听不出放慢的最大长度比例。</translation>
        </message>
        <message>
            <source>Half precision needs half the memory and is quicker on graphics cards.</source>
            <translation>半精度只需一半内存，在显卡上也更快。</translation>
        </message>
        <message>
            <source>How long the language model may take to answer.</source>
            <translation>等待语言模型回答的最长时间。</translation>
        </message>
        <message>
            <source>How often work that is not saved is kept in a file beside the project, for the case of a crash.</source>
            <translation>每隔多久把未保存的工作存入项目旁的文件，以防崩溃。</translation>
        </message>
        <message>
            <source>Hugging Face</source>
            <translation>Hugging Face 网站</translation>
        </message>
        <message>
            <source>Import lines</source>
            <translation>导入台词</translation>
        </message>
        <message>
            <source>Import pronunciations</source>
            <translation>导入读音</translation>
        </message>
        <message>
            <source>Import source text</source>
            <translation>导入原文</translation>
        </message>
        <message>
            <source>Import subtitles</source>
            <translation>导入字幕</translation>
        </message>
        <message>
            <source>Import the clip again.</source>
            <translation>请重新导入片段。</translation>
        </message>
        <message>
            <source>In {0}, {1}.</source>
            <translation>{0} 中：{1}。</translation>
        </message>
        <message>
            <source>Install DubStudio again.</source>
            <translation>请重新安装 DubStudio。</translation>
        </message>
        <message>
            <source>Install imageio-ffmpeg again, or put ffmpeg on the PATH.</source>
            <translation>请重新安装 imageio-ffmpeg，或把 ffmpeg 放入 PATH。</translation>
        </message>
        <message>
            <source>Install imageio-ffmpeg again.</source>
            <translation>请重新安装 imageio-ffmpeg。</translation>
        </message>
        <message>
            <source>Install it (Debian and Ubuntu: apt-get install libportaudio2).</source>
            <translation>请安装它（Debian 和 Ubuntu：apt-get install libportaudio2）。</translation>
        </message>
        <message>
            <source>Install it: pip install {0}==0.1.0</source>
            <translation>请安装：pip install {0}==0.1.0</translation>
        </message>
        <message>
            <source>Install silero-vad 6.2.3 again.</source>
            <translation>请重新安装 silero-vad 6.2.3。</translation>
        </message>
        <message>
            <source>Integrated loudness of the whole mix: -14 for the web, -16 for podcasts, -23 for European broadcast.</source>
            <translation>整个混音的综合响度：网络 -14，播客 -16，欧洲广播 -23。</translation>
        </message>
        <message>
            <source>It is very quiet: speech is at {0} dBFS.</source>
            <translation>声音很轻：说话只有 {0} dBFS。</translation>
        </message>
        <message>
            <source>It may have been moved: use another source, or look for a newer DubStudio.</source>
            <translation>它可能已被移走：请改用其他来源，或查找更新的 DubStudio。</translation>
        </message>
        <message>
            <source>It may have been removed meanwhile.</source>
            <translation>它可能已被移除。</translation>
        </message>
        <message>
            <source>It must end after it starts, between 0 and 24 hours.</source>
            <translation>结束须晚于开始，且在 0 到 24 小时之间。</translation>
        </message>
        <message>
            <source>It sounds like a telephone: nothing is heard above {0} kHz.</source>
            <translation>听起来像电话：{0} kHz 以上没有声音。</translation>
        </message>
        <message>
            <source>It speaks {0}; choose another voice.</source>
            <translation>它会说 {0}；请选择其他音色。</translation>
        </message>
        <message>
            <source>It was put aside as {0}.</source>
            <translation>它已另存为 {0}。</translation>
        </message>
        <message>
            <source>It was recorded too loud: the peaks are cut off.</source>
            <translation>录音音量过大：峰值被削掉了。</translation>
        </message>
        <message>
            <source>Japanese words can't be told apart: MeCab or its dictionary is missing.</source>
            <translation>无法切分日语词语：缺少 MeCab 或其词典。</translation>
        </message>
        <message>
            <source>Keep a part in which one person speaks.</source>
            <translation>请保留只有一人说话的部分。</translation>
        </message>
        <message>
            <source>Keep the best 10 seconds.</source>
            <translation>请保留最好的 10 秒。</translation>
        </message>
        <message>
            <source>Keep the original track</source>
            <translation>保留原声音轨</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Keys like those of</source>
            <translation>快捷键风格</translation>
        </message>
        <message>
            <source>Keys of your own</source>
            <translation>自定义快捷键</translation>
        </message>
        <message>
            <source>Kokoro-82M, {0} MB installed; {1} unpacked</source>
            <translation>Kokoro-82M，已安装 {0} MB；已解包：{1}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>语言模型</translation>
        </message>
        <message>
            <source>Language of the window; that of the system where it is English or Chinese, else English.</source>
            <translation>窗口的语言；系统为英语或中文时随系统，否则为英语。</translation>
        </message>
        <message>
            <source>Learn it from its clips again.</source>
            <translation>请用它的录音重新学习。</translation>
        </message>
        <message>
            <source>Leave --engine out.</source>
            <translation>请去掉 --engine。</translation>
        </message>
        <message>
            <source>Leave at least {0} frames ({1} ms).</source>
            <translation>请至少留出 {0} 帧（{1} 毫秒）。</translation>
        </message>
        <message>
            <source>Leave it out, or choose --engine {0}.</source>
            <translation>请去掉它，或使用 --engine {0}。</translation>
        </message>
        <message>
            <source>Leave it out.</source>
            <translation>请将它去掉。</translation>
        </message>
        <message>
            <source>Leave these out.</source>
            <translation>请去掉这些字符。</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Line {0} declares an XML entity, which is not allowed in subtitles.</source>
            <translation>第 {0} 行声明了 XML 实体，字幕中不允许。</translation>
        </message>
        <message>
            <source>Line {0} plays its parts one after the other, which is not supported.</source>
            <translation>第 {0} 行的各部分依次播放，暂不支持。</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>正在听</translation>
        </message>
        <message>
            <source>Listening for speech</source>
            <translation>正在查找语音</translation>
        </message>
        <message>
            <source>Listening to the voice</source>
            <translation>正在聆听音色</translation>
        </message>
        <message>
            <source>Loading the voice engine</source>
            <translation>正在加载语音引擎</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Log in there and agree to its terms if it asks for that, or use another source.</source>
            <translation>若对方要求，请在那里登录并同意其条款，或改用其他来源。</translation>
        </message>
        <message>
            <source>Longest wait</source>
            <translation>最长等待</translation>
        </message>
        <message>
            <source>Look after it; what was recorded before is kept.</source>
            <translation>请检查麦克风；之前录下的内容已保留。</translation>
        </message>
        <message>
            <source>Look at it again.</source>
            <translation>请重新查看。</translation>
        </message>
        <message>
            <source>Look at the list of your voices.</source>
            <translation>请查看您的音色列表。</translation>
        </message>
        <message>
            <source>Looking at the film</source>
            <translation>正在分析影片</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>响度</translation>
        </message>
        <message>
            <source>Lower the precision or the beams in the settings, speak shorter lines, or choose the CPU.</source>
            <translation>请在设置中降低精度或束数、缩短台词，或改用处理器。</translation>
        </message>
        <message>
            <source>Merge lines</source>
            <translation>合并台词</translation>
        </message>
        <message>
            <source>Merging needs at least two lines.</source>
            <translation>合并至少需要两句台词。</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Milliseconds</source>
            <translation>毫秒</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>Mixes of emotions that were given a name, as JSON.</source>
            <translation>已命名的情绪混合，JSON 格式。</translation>
        </message>
        <message>
            <source>Mixes of your own</source>
            <translation>自定义混合</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>More than one emotion was given.</source>
            <translation>给出了不止一种情绪。</translation>
        </message>
        <message>
            <source>More than one person speaks.</source>
            <translation>说话的不止一人。</translation>
        </message>
        <message>
            <source>Move it by hand.</source>
            <translation>请手动移动。</translation>
        </message>
        <message>
            <source>Move it to 0 or later.</source>
            <translation>请移到 0 或之后。</translation>
        </message>
        <message>
            <source>Move its neighbour first.</source>
            <translation>请先移动相邻的台词。</translation>
        </message>
        <message>
            <source>Move lines</source>
            <translation>移动台词</translation>
        </message>
        <message>
            <source>Move lines and offset the rest</source>
            <translation>移动台词并顺移其余</translation>
        </message>
        <message>
            <source>Move marker</source>
            <translation>移动标记</translation>
        </message>
        <message>
            <source>Move the lines to where somebody speaks, or record it.</source>
            <translation>请把台词移到有人说话的地方，或自行录制。</translation>
        </message>
        <message>
            <source>NVIDIA (cuda)</source>
            <translation>NVIDIA 显卡（cuda）</translation>
        </message>
        <message>
            <source>Name a file of words and readings.</source>
            <translation>请给出一个包含词语和读音的文件。</translation>
        </message>
        <message>
            <source>Name a file that ends in .csv or .yaml.</source>
            <translation>请给出以 .csv 或 .yaml 结尾的文件。</translation>
        </message>
        <message>
            <source>Name a small TOML file.</source>
            <translation>请指定一个较小的 TOML 文件。</translation>
        </message>
        <message>
            <source>Name a subtitle file.</source>
            <translation>请指定字幕文件。</translation>
        </message>
        <message>
            <source>Name another encoding, or none to have it guessed.</source>
            <translation>请指定其他编码，或不指定而由程序判断。</translation>
        </message>
        <message>
            <source>Name of the model</source>
            <translation>模型名称</translation>
        </message>
        <message>
            <source>Name of the sound device to play on; empty for the system's own choice.</source>
            <translation>播放所用的声音设备名称；留空则由系统决定。</translation>
        </message>
        <message>
            <source>Name of the sound device to record with; empty for the system's own choice.</source>
            <translation>用于录音的声音设备名称；留空则使用系统默认设备。</translation>
        </message>
        <message>
            <source>Name the file inside it.</source>
            <translation>请指定其中的文件。</translation>
        </message>
        <message>
            <source>Never below</source>
            <translation>绝不低于</translation>
        </message>
        <message>
            <source>No cue of {0} can be spoken.</source>
            <translation>{0} 中没有可以读出的字幕。</translation>
        </message>
        <message>
            <source>No cue of {0} says anything.</source>
            <translation>{0} 中的字幕都没有文字。</translation>
        </message>
        <message>
            <source>No line has a source text.</source>
            <translation>没有台词带有原文。</translation>
        </message>
        <message>
            <source>No line has words to be written.</source>
            <translation>没有台词含有可写出的文字。</translation>
        </message>
        <message>
            <source>No shot changes close to these lines.</source>
            <translation>这些台词附近没有镜头切换。</translation>
        </message>
        <message>
            <source>No space left while writing {0}.</source>
            <translation>写入 {0} 时空间不足。</translation>
        </message>
        <message>
            <source>No subtitle can have the times {0}.</source>
            <translation>字幕不能有这样的时间：{0}。</translation>
        </message>
        <message>
            <source>No voice can be learnt from {0}: {1}</source>
            <translation>无法从 {0} 学习音色：{1}</translation>
        </message>
        <message>
            <source>Nobody here hums {0}.</source>
            <translation>这里没有能哼唱 {0} 的声音。</translation>
        </message>
        <message>
            <source>Nobody in {0} says enough to learn a voice from.</source>
            <translation>{0} 中没有人说得够多，无法从中学习声音。</translation>
        </message>
        <message>
            <source>Nobody is heard speaking.</source>
            <translation>没有听到有人说话。</translation>
        </message>
        <message>
            <source>Note: the built-in voice {0} is more like it ({1}).</source>
            <translation>注意：内置音色 {0} 与它更相似（{1}）。</translation>
        </message>
        <message>
            <source>Nothing here reads the language {0}.</source>
            <translation>无法读出语言 {0}。</translation>
        </message>
        <message>
            <source>Nothing in “{0}” can be spoken.</source>
            <translation>“{0}”中没有可以读出的内容。</translation>
        </message>
        <message>
            <source>Nowhere</source>
            <translation>不告知</translation>
        </message>
        <message>
            <source>Nudge edge</source>
            <translation>微移边缘</translation>
        </message>
        <message>
            <source>Nudge lines</source>
            <translation>微移台词</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Only the embedded engine learns voices this way.</source>
            <translation>只有内置引擎能这样学习声音。</translation>
        </message>
        <message>
            <source>Only {0} % of the recording is speech.</source>
            <translation>录音中只有 {0}% 是说话。</translation>
        </message>
        <message>
            <source>Only {0} GB are free at {1}.</source>
            <translation>{1} 只剩 {0} GB 可用空间。</translation>
        </message>
        <message>
            <source>Open it again, save under another name, or overwrite it.</source>
            <translation>请重新打开、以其他名称保存，或覆盖它。</translation>
        </message>
        <message>
            <source>Open it, or choose another folder.</source>
            <translation>请打开它，或选择其他文件夹。</translation>
        </message>
        <message>
            <source>Opening the voice engine</source>
            <translation>正在打开语音引擎</translation>
        </message>
        <message>
            <source>Output device</source>
            <translation>输出设备</translation>
        </message>
        <message>
            <source>Page by page</source>
            <translation>逐页翻动</translation>
        </message>
        <message>
            <source>Part them, name their speakers, or allow it with --overlaps.</source>
            <translation>请将其分开、标明说话人，或用 --overlaps 允许重叠。</translation>
        </message>
        <message>
            <source>Playhead in the middle</source>
            <translation>播放头居中</translation>
        </message>
        <message>
            <source>PortAudio is not on this machine; nothing can be played or recorded.</source>
            <translation>本机没有 PortAudio，无法播放或录音。</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Processor (cpu)</source>
            <translation>处理器（cpu）</translation>
        </message>
        <message>
            <source>Processor threads a voice engine may use; 0 leaves the choice to the program.</source>
            <translation>语音引擎可用的处理器线程数；0 表示由程序决定。</translation>
        </message>
        <message>
            <source>Put it back or choose another.</source>
            <translation>请放回原处或另选一个。</translation>
        </message>
        <message>
            <source>Put it between 0 and 24 hours.</source>
            <translation>请放在 0 到 24 小时之间。</translation>
        </message>
        <message>
            <source>Put the playhead inside it.</source>
            <translation>请把播放头放到台词内。</translation>
        </message>
        <message>
            <source>Putting it in its place</source>
            <translation>正在放到位</translation>
        </message>
        <message>
            <source>Qt (PySide6) is not installed.</source>
            <translation>未安装 Qt（PySide6）。</translation>
        </message>
        <message>
            <source>Re-time by dragging</source>
            <translation>拖动即重新配时</translation>
        </message>
        <message>
            <source>Read it again.</source>
            <translation>请重新读取。</translation>
        </message>
        <message>
            <source>Read them, and if you agree run `dubstudio models get {0} --accept-licence {1}`.</source>
            <translation>请阅读；若同意，请运行 `dubstudio models get {0} --accept-licence {1}`。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>正在准备</translation>
        </message>
        <message>
            <source>Reading the recording</source>
            <translation>正在读取录音</translation>
        </message>
        <message>
            <source>Readings the cloning engine follows at once; more are surer and slower.</source>
            <translation>克隆引擎同时跟踪的读法数；越多越稳，也越慢。</translation>
        </message>
        <message>
            <source>Recast character</source>
            <translation>更换角色音色</translation>
        </message>
        <message>
            <source>Record about 5 seconds; 3 are the least.</source>
            <translation>请录制约 5 秒；至少需要 3 秒。</translation>
        </message>
        <message>
            <source>Record closer to the microphone, in a room with curtains, carpet or clothes.</source>
            <translation>请靠近麦克风，在有窗帘、地毯或衣物的房间里录制。</translation>
        </message>
        <message>
            <source>Record one, or choose another voice.</source>
            <translation>请录一段，或选择别的音色。</translation>
        </message>
        <message>
            <source>Record or import the voice again.</source>
            <translation>请重新录制或导入该音色。</translation>
        </message>
        <message>
            <source>Record where it is quiet, closer to the microphone, or denoise.</source>
            <translation>请在安静处靠近麦克风录制，或进行降噪。</translation>
        </message>
        <message>
            <source>Recover unsaved work</source>
            <translation>恢复未保存的工作</translation>
        </message>
        <message>
            <source>Remove character</source>
            <translation>移除角色</translation>
        </message>
        <message>
            <source>Remove lines</source>
            <translation>移除台词</translation>
        </message>
        <message>
            <source>Remove markers</source>
            <translation>移除标记</translation>
        </message>
        <message>
            <source>Remove pronunciations</source>
            <translation>删除读音</translation>
        </message>
        <message>
            <source>Remove takes</source>
            <translation>移除版本</translation>
        </message>
        <message>
            <source>Remove the take.</source>
            <translation>请移除该版本。</translation>
        </message>
        <message>
            <source>Remove voice</source>
            <translation>移除音色</translation>
        </message>
        <message>
            <source>Rename character</source>
            <translation>重命名角色</translation>
        </message>
        <message>
            <source>Rename it, or choose another place.</source>
            <translation>请重命名，或选择其他位置。</translation>
        </message>
        <message>
            <source>Rename marker</source>
            <translation>重命名标记</translation>
        </message>
        <message>
            <source>Repair that line, or export the file again.</source>
            <translation>请修复该行，或重新导出文件。</translation>
        </message>
        <message>
            <source>Replace the entities by what they stand for.</source>
            <translation>请把实体替换为其代表的内容。</translation>
        </message>
        <message>
            <source>Restore it from a backup, or mend it in a text editor.</source>
            <translation>请从备份恢复，或用文本编辑器修复。</translation>
        </message>
        <message>
            <source>Retype it.</source>
            <translation>请重新输入。</translation>
        </message>
        <message>
            <source>Retype the text, or rename the file it names.</source>
            <translation>请重新输入文字，或重命名它所指的文件。</translation>
        </message>
        <message>
            <source>Run ./start_app.sh again to install what is missing.</source>
            <translation>请重新运行 ./start_app.sh 以安装缺少的部分。</translation>
        </message>
        <message>
            <source>Run ./start_app.sh again to set it up.</source>
            <translation>请再次运行 ./start_app.sh 进行安装。</translation>
        </message>
        <message>
            <source>Run `dubstudio models get {0} --to {1}` to fetch what is missing.</source>
            <translation>请运行 `dubstudio models get {0} --to {1}` 获取缺少的部分。</translation>
        </message>
        <message>
            <source>Run `dubstudio models get {0}`.</source>
            <translation>请运行 `dubstudio models get {0}`。</translation>
        </message>
        <message>
            <source>Run the set-up again, it installs fugashi and unidic-lite.</source>
            <translation>请重新运行安装程序，它会安装 fugashi 和 unidic-lite。</translation>
        </message>
        <message>
            <source>Save it as UTF-8, or name its encoding.</source>
            <translation>请存为 UTF-8，或指定其编码。</translation>
        </message>
        <message>
            <source>Save it as UTF-8.</source>
            <translation>请存为 UTF-8。</translation>
        </message>
        <message>
            <source>Second place</source>
            <translation>第二处</translation>
        </message>
        <message>
            <source>See `dubstudio models list`.</source>
            <translation>请参阅 `dubstudio models list`。</translation>
        </message>
        <message>
            <source>See `dubstudio voices` for those there are.</source>
            <translation>可用 `dubstudio voices` 查看现有音色。</translation>
        </message>
        <message>
            <source>See that you may read and write that folder.</source>
            <translation>请确认您可以读写该文件夹。</translation>
        </message>
        <message>
            <source>See whether the system allows programs to record, or choose another.</source>
            <translation>请检查系统是否允许程序录音，或另选一个。</translation>
        </message>
        <message>
            <source>Select longer lines, in which nobody else speaks.</source>
            <translation>请选择更长、且没有其他人说话的台词。</translation>
        </message>
        <message>
            <source>Select the line it begins with, the one it ends with, and those between them.</source>
            <translation>请选择起始台词、结束台词以及它们之间的台词。</translation>
        </message>
        <message>
            <source>Select the lines to merge.</source>
            <translation>请选择要合并的台词。</translation>
        </message>
        <message>
            <source>Sent to the endpoint and kept unencrypted in the settings file; empty for the variable DUBSTUDIO_WORDING_KEY.</source>
            <translation>发送给接口，并以明文保存在设置文件中；留空则使用环境变量 DUBSTUDIO_WORDING_KEY。</translation>
        </message>
        <message>
            <source>Set character's colour</source>
            <translation>设置角色颜色</translation>
        </message>
        <message>
            <source>Set character's emotion</source>
            <translation>设置角色情绪</translation>
        </message>
        <message>
            <source>Set emotion</source>
            <translation>设置情绪</translation>
        </message>
        <message>
            <source>Set fit</source>
            <translation>设置时长方式</translation>
        </message>
        <message>
            <source>Set gain</source>
            <translation>设置增益</translation>
        </message>
        <message>
            <source>Set language</source>
            <translation>设置语言</translation>
        </message>
        <message>
            <source>Set one such as http://127.0.0.1:11434/v1 in the settings.</source>
            <translation>请在设置中填写，例如 http://127.0.0.1:11434/v1。</translation>
        </message>
        <message>
            <source>Set pauses</source>
            <translation>设置停顿</translation>
        </message>
        <message>
            <source>Set seed</source>
            <translation>设置种子</translation>
        </message>
        <message>
            <source>Set speech region</source>
            <translation>设置说话区间</translation>
        </message>
        <message>
            <source>Set speech regions</source>
            <translation>设置说话区间</translation>
        </message>
        <message>
            <source>Set temperature</source>
            <translation>设置温度</translation>
        </message>
        <message>
            <source>Set the number format (indextts2.precision) to f32 in the settings.</source>
            <translation>请在设置中把数字格式（indextts2.precision）改为 f32。</translation>
        </message>
        <message>
            <source>Set the right key in the settings.</source>
            <translation>请在设置中填写正确的密钥。</translation>
        </message>
        <message>
            <source>Set times</source>
            <translation>设置时间</translation>
        </message>
        <message>
            <source>Set video</source>
            <translation>设置视频</translation>
        </message>
        <message>
            <source>Shorten the text or give it more time.</source>
            <translation>请缩短文字或给它更多时间。</translation>
        </message>
        <message>
            <source>Shorten the text or show it longer.</source>
            <translation>请缩短文字或延长显示。</translation>
        </message>
        <message>
            <source>Shortest length, as a ratio to the natural one, at which nobody notices that a line is spoken faster.</source>
            <translation>与自然时长相比，听不出加快的最小长度比例。</translation>
        </message>
        <message>
            <source>Show it for at least {0} ms.</source>
            <translation>请至少显示 {0} 毫秒。</translation>
        </message>
        <message>
            <source>Silence kept before the next line when a line is let run on.</source>
            <translation>台词延长时，在下一句之前保留的静音。</translation>
        </message>
        <message>
            <source>Snap to shots</source>
            <translation>吸附到镜头切换</translation>
        </message>
        <message>
            <source>Sound can't be read from a negative time.</source>
            <translation>不能从负的时间读取声音。</translation>
        </message>
        <message>
            <source>Sound can't be written as {0}.</source>
            <translation>声音不能写成 {0} 格式。</translation>
        </message>
        <message>
            <source>Sound track {0} of {1} can't be decoded.</source>
            <translation>{1} 的第 {0} 条音轨无法解码。</translation>
        </message>
        <message>
            <source>Sound track {0} of {1} is damaged.</source>
            <translation>{1} 的第 {0} 条音轨已损坏。</translation>
        </message>
        <message>
            <source>Speak it again.</source>
            <translation>请重新配音。</translation>
        </message>
        <message>
            <source>Speak it with another seed, or write it otherwise.</source>
            <translation>换一个随机种子再配，或换一种写法。</translation>
        </message>
        <message>
            <source>Speak the line again.</source>
            <translation>请重新为台词配音。</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>配音</translation>
        </message>
        <message>
            <source>Speaking line {0} of {1}</source>
            <translation>正在配第 {0} 句，共 {1} 句</translation>
        </message>
        <message>
            <source>Split it; {0} s is the most.</source>
            <translation>请拆分；最多 {0} 秒。</translation>
        </message>
        <message>
            <source>Split line</source>
            <translation>拆分台词</translation>
        </message>
        <message>
            <source>Star take</source>
            <translation>版本标星</translation>
        </message>
        <message>
            <source>Start the program again.</source>
            <translation>请重新启动程序。</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Steps the cloning engine takes to make sound; fewer are quicker and rougher.</source>
            <translation>克隆引擎生成声音的步数；越少越快，也越粗糙。</translation>
        </message>
        <message>
            <source>The XML begins with &lt;{0}&gt;, not with &lt;tt&gt; as TTML does.</source>
            <translation>XML 以 &lt;{0}&gt; 开头，而不是 TTML 的 &lt;tt&gt;。</translation>
        </message>
        <message>
            <source>The XML is damaged on line {0} ({1}).</source>
            <translation>XML 第 {0} 行已损坏（{1}）。</translation>
        </message>
        <message>
            <source>The XML is nested too deeply.</source>
            <translation>XML 嵌套过深。</translation>
        </message>
        <message>
            <source>The best there is</source>
            <translation>现有最好的</translation>
        </message>
        <message>
            <source>The blend {0} can't be read.</source>
            <translation>无法识别混合声音 {0}。</translation>
        </message>
        <message>
            <source>The bracket before “{}” does not end: put ) behind the reading.</source>
            <translation>“{}”前的括号没有结束：请在读音后面补上 )。</translation>
        </message>
        <message>
            <source>The cloning engine reads a line so often and keeps the reading that is nearest in length.</source>
            <translation>克隆引擎把一行读这么多次，保留长度最接近的一次。</translation>
        </message>
        <message>
            <source>The comfortable band {0}–{1}, the controllable band {2}–{3} and the fastest ratio {4} do not lie inside each other.</source>
            <translation>舒适区间 {0}–{1}、可控区间 {2}–{3} 与最快比例 {4} 未依次包含。</translation>
        </message>
        <message>
            <source>The connection was lost while fetching {0}: {1}.</source>
            <translation>获取 {0} 时连接中断：{1}。</translation>
        </message>
        <message>
            <source>The edit “{0}” changes something twice.</source>
            <translation>编辑“{0}”对同一对象改动了两次。</translation>
        </message>
        <message>
            <source>The embedded voices failed: {0}</source>
            <translation>内置音色出错：{0}</translation>
        </message>
        <message>
            <source>The emotion's recording is missing.</source>
            <translation>情绪的录音不见了。</translation>
        </message>
        <message>
            <source>The encoding {0} of {1} has no {2} (U+{3}).</source>
            <translation>{1} 的编码 {0} 中没有 {2}（U+{3}）。</translation>
        </message>
        <message>
            <source>The ffmpeg program is missing.</source>
            <translation>缺少 ffmpeg 程序。</translation>
        </message>
        <message>
            <source>The file {0} is damaged: {1}.</source>
            <translation>文件 {0} 已损坏：{1}。</translation>
        </message>
        <message>
            <source>The film has no sound.</source>
            <translation>影片没有声音。</translation>
        </message>
        <message>
            <source>The film says nothing under these lines.</source>
            <translation>影片在这些台词处没有人声。</translation>
        </message>
        <message>
            <source>The film says too little under these lines.</source>
            <translation>影片在这些台词处的人声太少。</translation>
        </message>
        <message>
            <source>The index of your voices, {0}, is damaged ({1}). The voices themselves are not.</source>
            <translation>音色库的索引 {0} 已损坏（{1}）。音色本身没有损坏。</translation>
        </message>
        <message>
            <source>The language model answers with an error ({0}): {1}</source>
            <translation>语言模型返回错误（{0}）：{1}</translation>
        </message>
        <message>
            <source>The language model at {0} can't be reached: {1}.</source>
            <translation>无法连接位于 {0} 的语言模型：{1}。</translation>
        </message>
        <message>
            <source>The language model has not answered within {0} s.</source>
            <translation>语言模型在 {0} 秒内没有回答。</translation>
        </message>
        <message>
            <source>The language model knows no “{0}”, or its address is another.</source>
            <translation>语言模型接口没有“{0}”，或者地址不对。</translation>
        </message>
        <message>
            <source>The language model proposes no other wording.</source>
            <translation>语言模型没有给出其他说法。</translation>
        </message>
        <message>
            <source>The language model refuses the key.</source>
            <translation>语言模型拒绝了密钥。</translation>
        </message>
        <message>
            <source>The language model's answer can't be understood.</source>
            <translation>无法理解语言模型的回答。</translation>
        </message>
        <message>
            <source>The line at {0}</source>
            <translation>{0} 处的台词</translation>
        </message>
        <message>
            <source>The line has no voice.</source>
            <translation>台词没有音色。</translation>
        </message>
        <message>
            <source>The line has to be read again.</source>
            <translation>台词需要重新准备。</translation>
        </message>
        <message>
            <source>The line was read by another engine ({0}).</source>
            <translation>台词是由另一个引擎（{0}）准备的。</translation>
        </message>
        <message>
            <source>The list of models {0} can't be used: {1}.</source>
            <translation>无法使用模型列表 {0}：{1}。</translation>
        </message>
        <message>
            <source>The marker at {0}</source>
            <translation>{0} 处的标记</translation>
        </message>
        <message>
            <source>The microphone “{0}” can't be used: {1}.</source>
            <translation>麦克风“{0}”无法使用：{1}。</translation>
        </message>
        <message>
            <source>The microphone “{0}” does not answer any more.</source>
            <translation>麦克风“{0}”不再响应。</translation>
        </message>
        <message>
            <source>The microphone “{0}” gives no sound.</source>
            <translation>麦克风“{0}”没有声音。</translation>
        </message>
        <message>
            <source>The microphone “{0}” has fallen silent; it may have been pulled out or muted.</source>
            <translation>麦克风“{0}”没有声音了，可能被拔出或静音。</translation>
        </message>
        <message>
            <source>The microphone “{0}” is not there.</source>
            <translation>找不到麦克风“{0}”。</translation>
        </message>
        <message>
            <source>The mix</source>
            <translation>混音</translation>
        </message>
        <message>
            <source>The mix needs a background.</source>
            <translation>混音需要背景。</translation>
        </message>
        <message>
            <source>The mix never rises above this.</source>
            <translation>混音绝不超过此值。</translation>
        </message>
        <message>
            <source>The model in {0} is not complete: {1} missing.</source>
            <translation>{0} 中的模型不完整：缺少 {1}。</translation>
        </message>
        <message>
            <source>The model that understands emotions in words is not in {0}.</source>
            <translation>{0} 中没有理解情绪文字的模型。</translation>
        </message>
        <message>
            <source>The model that understands emotions in words, in {0}, can't be read: {1}</source>
            <translation>无法读取 {0} 中理解情绪文字的模型：{1}</translation>
        </message>
        <message>
            <source>The package silero-vad, which finds speech, is not installed.</source>
            <translation>未安装用于查找语音的 silero-vad 包。</translation>
        </message>
        <message>
            <source>The package {0} with a part of the embedded voices is not installed.</source>
            <translation>未安装含有部分内置音色的 {0} 包。</translation>
        </message>
        <message>
            <source>The parts of the weights are not all there.</source>
            <translation>权重文件不完整。</translation>
        </message>
        <message>
            <source>The pause does not end: put ] behind it.</source>
            <translation>停顿没有结束：请在后面加上 ]。</translation>
        </message>
        <message>
            <source>The picture of the film can't be decoded.</source>
            <translation>影片画面无法解码。</translation>
        </message>
        <message>
            <source>The picture of {0} is of a kind this program can't decode.</source>
            <translation>{0} 的画面格式无法由本程序解码。</translation>
        </message>
        <message>
            <source>The program's own file {0} is damaged.</source>
            <translation>程序自带的文件 {0} 已损坏。</translation>
        </message>
        <message>
            <source>The program's own file {0} is missing.</source>
            <translation>程序自带的文件 {0} 缺失。</translation>
        </message>
        <message>
            <source>The program's own list of models is missing.</source>
            <translation>程序自带的模型列表不见了。</translation>
        </message>
        <message>
            <source>The project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>The project holds a text that can't be saved: {0}.</source>
            <translation>项目含有无法保存的文字：{0}。</translation>
        </message>
        <message>
            <source>The project in {0} is of another film or other subtitles.</source>
            <translation>{0} 中的项目属于另一部影片或另一份字幕。</translation>
        </message>
        <message>
            <source>The pronunciation of “{0}”</source>
            <translation>“{0}”的读音</translation>
        </message>
        <message>
            <source>The reading “{}” stands behind a star: put it right behind its characters, as in *行(háng)*.</source>
            <translation>读音“{}”写在了星号后面：请紧跟在汉字后面，例如 *行(háng)*。</translation>
        </message>
        <message>
            <source>The recorder was closed.</source>
            <translation>录音窗口已关闭。</translation>
        </message>
        <message>
            <source>The recording is damaged.</source>
            <translation>录音已损坏。</translation>
        </message>
        <message>
            <source>The recording is only {0} s long.</source>
            <translation>录音只有 {0} 秒长。</translation>
        </message>
        <message>
            <source>The recording is silent.</source>
            <translation>录音是静音。</translation>
        </message>
        <message>
            <source>The recordings are empty.</source>
            <translation>录音为空。</translation>
        </message>
        <message>
            <source>The room is heard: it rings for about {0} s.</source>
            <translation>听得到房间的混响：约 {0} 秒。</translation>
        </message>
        <message>
            <source>The setting {0} can't be {1}.</source>
            <translation>设置 {0} 不能为 {1}。</translation>
        </message>
        <message>
            <source>The settings file {0} is damaged: {1}.</source>
            <translation>设置文件 {0} 已损坏：{1}。</translation>
        </message>
        <message>
            <source>The sound device “{0}” can't be used: {1}.</source>
            <translation>声音设备“{0}”无法使用：{1}。</translation>
        </message>
        <message>
            <source>The sound device “{0}” has gone.</source>
            <translation>声音设备“{0}”已断开。</translation>
        </message>
        <message>
            <source>The sound device “{0}” is not there.</source>
            <translation>声音设备“{0}”不存在。</translation>
        </message>
        <message>
            <source>The sound of {0} is not there.</source>
            <translation>{0}的声音缺失。</translation>
        </message>
        <message>
            <source>The sound system does not answer: {0}.</source>
            <translation>声音系统没有响应：{0}。</translation>
        </message>
        <message>
            <source>The suffix of {0} is of no subtitle format.</source>
            <translation>{0} 的扩展名不属于任何字幕格式。</translation>
        </message>
        <message>
            <source>The take {0}</source>
            <translation>版本 {0}</translation>
        </message>
        <message>
            <source>The terms of {0} {1}: {2}.</source>
            <translation>{0} 的条款{1}：{2}。</translation>
        </message>
        <message>
            <source>The text is in no encoding we know.</source>
            <translation>文字的编码无法识别。</translation>
        </message>
        <message>
            <source>The text is not in the encoding {0}{1}.</source>
            <translation>文字不是 {0} 编码{1}。</translation>
        </message>
        <message>
            <source>The timeline turns a page when the playhead leaves it, or keeps the playhead in the middle.</source>
            <translation>播放头离开时时间线翻页，或让播放头保持居中。</translation>
        </message>
        <message>
            <source>The unpacked weights {0} can't be loaded.</source>
            <translation>解包的权重 {0} 无法加载。</translation>
        </message>
        <message>
            <source>The unsaved work beside the project can't be read: {0} {1}</source>
            <translation>项目旁未保存的工作无法读取：{0}{1}</translation>
        </message>
        <message>
            <source>The video {0}</source>
            <translation>视频 {0}</translation>
        </message>
        <message>
            <source>The voice engine's numbers are broken.</source>
            <translation>语音引擎算出的数字已损坏。</translation>
        </message>
        <message>
            <source>The voice engine's numbers overflowed in half precision.</source>
            <translation>语音引擎在半精度下数值溢出。</translation>
        </message>
        <message>
            <source>The voice has no name.</source>
            <translation>音色没有名称。</translation>
        </message>
        <message>
            <source>The voice was made for another engine ({0}).</source>
            <translation>该音色是为另一个引擎（{0}）制作的。</translation>
        </message>
        <message>
            <source>The voice {0} holds a text that can't be saved.</source>
            <translation>音色 {0} 含有无法保存的文字。</translation>
        </message>
        <message>
            <source>The voice {0} of the line is missing.</source>
            <translation>台词的音色 {0} 缺失。</translation>
        </message>
        <message>
            <source>The voice {0} was changed by somebody else meanwhile.</source>
            <translation>音色 {0} 在此期间已被他人更改。</translation>
        </message>
        <message>
            <source>The weights {0} are damaged.</source>
            <translation>权重 {0} 已损坏。</translation>
        </message>
        <message>
            <source>The weights {0} are gone.</source>
            <translation>权重 {0} 不见了。</translation>
        </message>
        <message>
            <source>The weights {0} of silero-vad are damaged or of another version.</source>
            <translation>silero-vad 的权重 {0} 已损坏或版本不符。</translation>
        </message>
        <message>
            <source>The weights {0} of silero-vad can't be read.</source>
            <translation>silero-vad 的权重 {0} 无法读取。</translation>
        </message>
        <message>
            <source>The {0} {1} is not there.</source>
            <translation>{0} {1} 不存在。</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>There are no cues to write to {0}.</source>
            <translation>没有可写入 {0} 的字幕。</translation>
        </message>
        <message>
            <source>There are: {0}.</source>
            <translation>现有：{0}。</translation>
        </message>
        <message>
            <source>There is already a project in {0}.</source>
            <translation>{0} 中已有项目。</translation>
        </message>
        <message>
            <source>There is music.</source>
            <translation>有音乐。</translation>
        </message>
        <message>
            <source>There is no emotion {0}.</source>
            <translation>没有名为 {0} 的情绪。</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>没有文件 {0}。</translation>
        </message>
        <message>
            <source>There is no microphone.</source>
            <translation>没有麦克风。</translation>
        </message>
        <message>
            <source>There is no model {0}.</source>
            <translation>没有模型 {0}。</translation>
        </message>
        <message>
            <source>There is no recording of the voice.</source>
            <translation>这个音色没有录音。</translation>
        </message>
        <message>
            <source>There is no recording to learn the voice from.</source>
            <translation>没有可用来学习声音的录音。</translation>
        </message>
        <message>
            <source>There is no recording {0}.</source>
            <translation>没有录音 {0}。</translation>
        </message>
        <message>
            <source>There is no room {0} {1}.</source>
            <translation>{0} {1} 没有空间。</translation>
        </message>
        <message>
            <source>There is no setting {0}.</source>
            <translation>没有设置 {0}。</translation>
        </message>
        <message>
            <source>There is no sound device; the picture plays silently.</source>
            <translation>没有声音设备；画面将无声播放。</translation>
        </message>
        <message>
            <source>There is no sound file {0}.</source>
            <translation>没有声音文件 {0}。</translation>
        </message>
        <message>
            <source>There is no source {0}.</source>
            <translation>没有来源 {0}。</translation>
        </message>
        <message>
            <source>There is no subtitle file {0}.</source>
            <translation>没有字幕文件 {0}。</translation>
        </message>
        <message>
            <source>There is no subtitle format {0}.</source>
            <translation>没有字幕格式 {0}。</translation>
        </message>
        <message>
            <source>There is no text encoding called {0}.</source>
            <translation>没有名为 {0} 的文字编码。</translation>
        </message>
        <message>
            <source>There is no tokenizer {0}.</source>
            <translation>没有分词器 {0}。</translation>
        </message>
        <message>
            <source>There is no voice engine {0}.</source>
            <translation>没有语音引擎 {0}。</translation>
        </message>
        <message>
            <source>There is no voice {0} in the library.</source>
            <translation>音色库中没有音色 {0}。</translation>
        </message>
        <message>
            <source>There is no voice {0}.</source>
            <translation>没有音色 {0}。</translation>
        </message>
        <message>
            <source>There is no way from the emotion of the first line to that of the last.</source>
            <translation>无法从第一句的情绪过渡到最后一句的情绪。</translation>
        </message>
        <message>
            <source>There is no {0} cue in {1}.</source>
            <translation>{1} 中没有第 {0} 条字幕。</translation>
        </message>
        <message>
            <source>There is no {0} {1}.</source>
            <translation>没有 {0} {1}。</translation>
        </message>
        <message>
            <source>There is noise: speech stands out by only {0} dB.</source>
            <translation>有噪声：说话只高出 {0} dB。</translation>
        </message>
        <message>
            <source>There is not enough memory for the voice engine.</source>
            <translation>内存不足以运行语音引擎。</translation>
        </message>
        <message>
            <source>There is not enough memory for {0}.</source>
            <translation>内存不足，无法完成：{0}。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>There is nothing to say.</source>
            <translation>没有可说的内容。</translation>
        </message>
        <message>
            <source>There is nothing to speak in “{0}”.</source>
            <translation>“{0}”中没有可以朗读的内容。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is only {0} s of speech.</source>
            <translation>说话只有 {0} 秒。</translation>
        </message>
        <message>
            <source>There is silence.</source>
            <translation>没有声音。</translation>
        </message>
        <message>
            <source>There is too little speech to take an emotion from.</source>
            <translation>这段录音里的语音太少，无法从中提取情感。</translation>
        </message>
        <message>
            <source>There is too little speech to tell who it is.</source>
            <translation>语音太少，无法判断是谁。</translation>
        </message>
        <message>
            <source>There is {0} s of speech, more than is of use.</source>
            <translation>说话长达 {0} 秒，超过了有用的长度。</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>时间显示</translation>
        </message>
        <message>
            <source>Times start at 0, the first frame.</source>
            <translation>时间从 0（第一帧）开始。</translation>
        </message>
        <message>
            <source>Too little is said to learn a voice from.</source>
            <translation>说的话太少，不足以学会这个声音。</translation>
        </message>
        <message>
            <source>Transport and timeline count frames or milliseconds.</source>
            <translation>播放控制和时间线按帧或毫秒计时。</translation>
        </message>
        <message>
            <source>Trim line</source>
            <translation>修剪台词</translation>
        </message>
        <message>
            <source>Trim one of them.</source>
            <translation>请修剪其中之一。</translation>
        </message>
        <message>
            <source>True peak</source>
            <translation>真峰值</translation>
        </message>
        <message>
            <source>Try again, or set a longer wait or a smaller model in the settings.</source>
            <translation>请重试，或在设置中延长等待时间或改用更小的模型。</translation>
        </message>
        <message>
            <source>Try again, or set another model in the settings.</source>
            <translation>请重试，或在设置中改用其他模型。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请重试。</translation>
        </message>
        <message>
            <source>Try again; if it fails again, report it with the log, which has the details.</source>
            <translation>请重试；若再次失败，请附上含有详情的日志报告。</translation>
        </message>
        <message>
            <source>Try another folder or disk.</source>
            <translation>请换一个文件夹或磁盘。</translation>
        </message>
        <message>
            <source>Try to play it in a player, or choose another.</source>
            <translation>请试着在播放器中播放它，或另选一个。</translation>
        </message>
        <message>
            <source>Try to play it in a player.</source>
            <translation>请试着在播放器中播放它。</translation>
        </message>
        <message>
            <source>Try utf-8, gb18030, big5, cp932 or cp1252.</source>
            <translation>请尝试 utf-8、gb18030、big5、cp932 或 cp1252。</translation>
        </message>
        <message>
            <source>Turn the microphone down and record again; cut-off peaks can't be brought back.</source>
            <translation>请调低麦克风音量后重新录制；被削掉的峰值无法恢复。</translation>
        </message>
        <message>
            <source>Turn the microphone up or come closer; or normalise.</source>
            <translation>请调高麦克风音量或靠近一些；也可以做音量标准化。</translation>
        </message>
        <message>
            <source>Type one.</source>
            <translation>请输入一个。</translation>
        </message>
        <message>
            <source>Type the text again.</source>
            <translation>请重新输入文字。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>请先解锁。</translation>
        </message>
        <message>
            <source>Unstar take</source>
            <translation>取消版本标星</translation>
        </message>
        <message>
            <source>Up to this ratio a line is spoken exactly as long as its mouth moves; a longer mouth ends in silence.</source>
            <translation>比例不高于此值时，台词与口型严格等长；口型更长则以静音收尾。</translation>
        </message>
        <message>
            <source>Update DubStudio.</source>
            <translation>请更新 DubStudio。</translation>
        </message>
        <message>
            <source>Use --fit slot and --background none.</source>
            <translation>请使用 --fit slot 和 --background none。</translation>
        </message>
        <message>
            <source>Use .wav, .flac or .m4a.</source>
            <translation>请使用 .wav、.flac 或 .m4a。</translation>
        </message>
        <message>
            <source>Use a tag such as en, zh or pt-BR.</source>
            <translation>请使用 en、zh、pt-BR 之类的标签。</translation>
        </message>
        <message>
            <source>Use another source or mirror, or look for a newer DubStudio.</source>
            <translation>请改用其他来源或镜像，或查找更新的 DubStudio。</translation>
        </message>
        <message>
            <source>Use another source or mirror; this one is not to be trusted with it.</source>
            <translation>请改用其他来源或镜像；这一个不可信。</translation>
        </message>
        <message>
            <source>Use one like https://hf-mirror.com.</source>
            <translation>请使用类似 https://hf-mirror.com 的地址。</translation>
        </message>
        <message>
            <source>Use one of {0}.</source>
            <translation>请使用以下之一：{0}。</translation>
        </message>
        <message>
            <source>Use the original recording, not one from a call.</source>
            <translation>请使用原始录音，而不是通话录音。</translation>
        </message>
        <message>
            <source>Use the plain name of a file.</source>
            <translation>请使用单纯的文件名。</translation>
        </message>
        <message>
            <source>Use utf-8.</source>
            <translation>请使用 utf-8。</translation>
        </message>
        <message>
            <source>Use {0}; the default is {1}.</source>
            <translation>请使用 {0}；默认值为 {1}。</translation>
        </message>
        <message>
            <source>Wait for it to end, then try again.</source>
            <translation>请等它结束后再试。</translation>
        </message>
        <message>
            <source>Wait until it is done, or stop it there.</source>
            <translation>请等它完成，或在那里停止它。</translation>
        </message>
        <message>
            <source>We read {0}.</source>
            <translation>可读取：{0}。</translation>
        </message>
        <message>
            <source>What the keys dialog has changed: actions and their keys, as JSON.</source>
            <translation>在快捷键对话框中所做的更改：操作及其按键（JSON）。</translation>
        </message>
        <message>
            <source>Where models are fetched from.</source>
            <translation>从哪里获取模型。</translation>
        </message>
        <message>
            <source>Where models that are downloaded go; empty for the program's own folder.</source>
            <translation>下载的模型放在哪里；留空则放在程序自己的文件夹。</translation>
        </message>
        <message>
            <source>Where the cloning engine computes; by itself it takes the best there is.</source>
            <translation>克隆引擎在哪里计算；默认自动选用最好的设备。</translation>
        </message>
        <message>
            <source>Where the cloning engine is told how long a line is to be.</source>
            <translation>在何处告知克隆引擎一行应有多长。</translation>
        </message>
        <message>
            <source>Which program's keys and wheel are followed; each key can be changed.</source>
            <translation>按键和滚轮沿用哪个程序的习惯；每个键都可以修改。</translation>
        </message>
        <message>
            <source>Words garble below this ratio; a line that is still too long runs over what follows.</source>
            <translation>低于此比例时字词会含混不清；仍然过长的台词会压到后面。</translation>
        </message>
        <message>
            <source>Write SRT, VTT or TTML instead.</source>
            <translation>请改写为 SRT、VTT 或 TTML。</translation>
        </message>
        <message>
            <source>Write a list of words with readings.</source>
            <translation>请写成词语和读音的列表。</translation>
        </message>
        <message>
            <source>Write each as “- word: … reading: …”.</source>
            <translation>每条请写成“- word: … reading: …”。</translation>
        </message>
        <message>
            <source>Write it as 2026-05-04.</source>
            <translation>请写成 2026-05-04 的形式。</translation>
        </message>
        <message>
            <source>Write it as af_heart:60+am_adam:40.</source>
            <translation>请写成 af_heart:60+am_adam:40 的形式。</translation>
        </message>
        <message>
            <source>Write it as in the user guide.</source>
            <translation>请按用户指南书写。</translation>
        </message>
        <message>
            <source>Write its text or remove it.</source>
            <translation>请填写文字或将其移除。</translation>
        </message>
        <message>
            <source>Write some words, or leave the line out.</source>
            <translation>请写一些文字，或去掉这一行。</translation>
        </message>
        <message>
            <source>Write some, or import subtitles first.</source>
            <translation>请先写一些，或导入字幕。</translation>
        </message>
        <message>
            <source>Write words.</source>
            <translation>请写出文字。</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>请写 yes 或 no。</translation>
        </message>
        <message>
            <source>Writing {0} failed: {1}.</source>
            <translation>写入 {0} 失败：{1}。</translation>
        </message>
        <message>
            <source>You have a voice called “{0}” already.</source>
            <translation>你已有名为“{0}”的音色。</translation>
        </message>
        <message>
            <source>a character lost when the file was written or decoded</source>
            <translation>文件写入或解码时丢失的字符</translation>
        </message>
        <message>
            <source>a comment of the subtitle format</source>
            <translation>字幕格式的注释</translation>
        </message>
        <message>
            <source>a control character</source>
            <translation>控制字符</translation>
        </message>
        <message>
            <source>a name occurs twice</source>
            <translation>有名称重复</translation>
        </message>
        <message>
            <source>a song or music</source>
            <translation>歌曲或音乐</translation>
        </message>
        <message>
            <source>a stage direction</source>
            <translation>舞台提示</translation>
        </message>
        <message>
            <source>a symbol without a spoken name</source>
            <translation>没有读法的符号</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>an emoji</source>
            <translation>表情符号</translation>
        </message>
        <message>
            <source>and {0} more like these</source>
            <translation>以及另外 {0} 条类似的</translation>
        </message>
        <message>
            <source>background gain</source>
            <translation>背景增益</translation>
        </message>
        <message>
            <source>checking the voices</source>
            <translation>正在检查音色</translation>
        </message>
        <message>
            <source>damaged characters ({0}), shown as �</source>
            <translation>损坏的字符（{0}），显示为 �</translation>
        </message>
        <message>
            <source>damaged characters, shown as �</source>
            <translation>损坏的字符，显示为 �</translation>
        </message>
        <message>
            <source>emotion strength</source>
            <translation>情绪强度</translation>
        </message>
        <message>
            <source>emotion weight</source>
            <translation>情绪权重</translation>
        </message>
        <message>
            <source>ends before it starts ({0})</source>
            <translation>结束早于开始（{0}）</translation>
        </message>
        <message>
            <source>f32 sounds better; int8 needs less memory.</source>
            <translation>f32 音质更好；int8 占用内存更少。</translation>
        </message>
        <message>
            <source>ffmpeg can't be started: {0}.</source>
            <translation>无法启动 ffmpeg：{0}。</translation>
        </message>
        <message>
            <source>ffmpeg failed on {0}: {1}.</source>
            <translation>ffmpeg 处理 {0} 失败：{1}。</translation>
        </message>
        <message>
            <source>files/{0} is not what it was</source>
            <translation>files/{0} 的内容已改变</translation>
        </message>
        <message>
            <source>has a negative time ({0})</source>
            <translation>时间为负（{0}）</translation>
        </message>
        <message>
            <source>has no length ({0})</source>
            <translation>时长为零（{0}）</translation>
        </message>
        <message>
            <source>is longer than {0} minutes ({1})</source>
            <translation>超过 {0} 分钟（{1}）</translation>
        </message>
        <message>
            <source>it holds too much</source>
            <translation>内容过大</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>嵌套过深</translation>
        </message>
        <message>
            <source>it is not a project of version {0} ({1})</source>
            <translation>不是版本 {0} 的工程（{1}）</translation>
        </message>
        <message>
            <source>it is packed in a way that is not ours</source>
            <translation>打包方式不受支持</translation>
        </message>
        <message>
            <source>it names a voice twice, or too many</source>
            <translation>音色重复，或数量过多</translation>
        </message>
        <message>
            <source>it names what can't be a file of the library</source>
            <translation>其中列出的名称不可能是音色库的文件</translation>
        </message>
        <message>
            <source>its version is {0}</source>
            <translation>它的版本是 {0}</translation>
        </message>
        <message>
            <source>its voices and its files don't belong together</source>
            <translation>其中的音色与文件不对应</translation>
        </message>
        <message>
            <source>learning the voice</source>
            <translation>正在学习声音</translation>
        </message>
        <message>
            <source>line {0}: not UTF-8 text</source>
            <translation>第 {0} 行：不是 UTF-8 文本</translation>
        </message>
        <message>
            <source>listening to the film</source>
            <translation>正在聆听影片</translation>
        </message>
        <message>
            <source>listening to the lines</source>
            <translation>正在听台词</translation>
        </message>
        <message>
            <source>listening to who speaks</source>
            <translation>正在辨认说话人</translation>
        </message>
        <message>
            <source>loading the voices</source>
            <translation>正在加载声音</translation>
        </message>
        <message>
            <source>looking for the voice</source>
            <translation>正在寻找更像的声音</translation>
        </message>
        <message>
            <source>measuring the likeness</source>
            <translation>正在测量相似度</translation>
        </message>
        <message>
            <source>must be read at {0} characters a second, {1} is comfortable</source>
            <translation>须以每秒 {0} 字阅读，{1} 字较为舒适</translation>
        </message>
        <message>
            <source>named like {0}, but read as {1}</source>
            <translation>名称像 {0}，但按 {1} 读取</translation>
        </message>
        <message>
            <source>neither a letter nor a mark</source>
            <translation>既非字母也非标点</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未</translation>
        </message>
        <message>
            <source>nothing here reads {0} letters</source>
            <translation>无法读出 {0} 文字</translation>
        </message>
        <message>
            <source>of another speaker</source>
            <translation>另一说话人的</translation>
        </message>
        <message>
            <source>of the same speaker</source>
            <translation>同一说话人的</translation>
        </message>
        <message>
            <source>overlaps cue {0} by {1} ms</source>
            <translation>与第 {0} 条字幕重叠 {1} 毫秒</translation>
        </message>
        <message>
            <source>pause between clauses</source>
            <translation>分句之间的停顿</translation>
        </message>
        <message>
            <source>pause between sentences</source>
            <translation>句子之间的停顿</translation>
        </message>
        <message>
            <source>read as {0} as asked, but the bytes are valid UTF-8</source>
            <translation>已按要求以 {0} 读取，但内容是有效的 UTF-8</translation>
        </message>
        <message>
            <source>says nothing</source>
            <translation>没有文字</translation>
        </message>
        <message>
            <source>says the same at the same time as cue {0}</source>
            <translation>与第 {0} 条字幕同时说同样的话</translation>
        </message>
        <message>
            <source>shows for {0} ms only</source>
            <translation>只显示 {0} 毫秒</translation>
        </message>
        <message>
            <source>shows for {0} s</source>
            <translation>显示 {0} 秒</translation>
        </message>
        <message>
            <source>speech region</source>
            <translation>说话区间</translation>
        </message>
        <message>
            <source>take of its own</source>
            <translation>自己的版本</translation>
        </message>
        <message>
            <source>the encoding looks like {0}{1}, a guess: check a few lines, and name it if they are wrong</source>
            <translation>编码看起来是 {0}{1}，仅为推测：请检查几行，如有误请指定编码</translation>
        </message>
        <message>
            <source>the voice found no end; try another seed</source>
            <translation>读到末尾没有自然结束；请换一个随机种子</translation>
        </message>
        <message>
            <source>the voice knows no such sound</source>
            <translation>该音色没有这样的音</translation>
        </message>
        <message>
            <source>torch can't be loaded: {0}.</source>
            <translation>无法加载 torch：{0}。</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <source>true peak</source>
            <translation>真峰值</translation>
        </message>
        <message>
            <source>two {0} have the id {1}</source>
            <translation>两个 {0} 的编号同为 {1}</translation>
        </message>
        <message>
            <source>unpacking the voices</source>
            <translation>正在解包音色</translation>
        </message>
        <message>
            <source>weights (embedded)</source>
            <translation>权重（内置）</translation>
        </message>
        <message>
            <source>wrong entries: {0}</source>
            <translation>条目有误：{0}</translation>
        </message>
        <message>
            <source>{0}
All of them are synthetic: a program has spoken these lines.</source>
            <translation>{0}
所有声音均为合成：这些台词由程序说出。</translation>
        </message>
        <message>
            <source>{0} GB free at {1}</source>
            <translation>{1} 可用 {0} GB</translation>
        </message>
        <message>
            <source>{0} Give the characters voices by hand.</source>
            <translation>{0}请手动为角色指定音色。</translation>
        </message>
        <message>
            <source>{0} can't be dubbed: {1}.</source>
            <translation>{0} 无法配音：{1}。</translation>
        </message>
        <message>
            <source>{0} can't be loaded: {1}.</source>
            <translation>无法加载 {0}：{1}。</translation>
        </message>
        <message>
            <source>{0} can't be read ({1}).</source>
            <translation>无法读取 {0}（{1}）。</translation>
        </message>
        <message>
            <source>{0} can't be read: {1}</source>
            <translation>{0} 无法读取：{1}</translation>
        </message>
        <message>
            <source>{0} can't be split there.</source>
            <translation>{0}不能在那里拆分。</translation>
        </message>
        <message>
            <source>{0} can't be used: {1}.</source>
            <translation>{0} 无法使用：{1}。</translation>
        </message>
        <message>
            <source>{0} can't be written in {1}.</source>
            <translation>{0} 不能以 {1} 写出。</translation>
        </message>
        <message>
            <source>{0} can't be written to, so a copy was opened. Save it under another name to keep it.</source>
            <translation>{0} 不可写入，因此打开了副本。请以其他名称保存以保留它。</translation>
        </message>
        <message>
            <source>{0} can't be written to.</source>
            <translation>{0} 不可写入。</translation>
        </message>
        <message>
            <source>{0} can't have a {1} from {2} to {3}.</source>
            <translation>{0}的{1}不能从 {2} 到 {3}。</translation>
        </message>
        <message>
            <source>{0} can't have a {1} of {2}.</source>
            <translation>{0}的{1}不能是 {2}。</translation>
        </message>
        <message>
            <source>{0} can't have the language “{1}”.</source>
            <translation>{0}的语言不能是“{1}”。</translation>
        </message>
        <message>
            <source>{0} can't hold {1}: {2}.</source>
            <translation>{0} 不能包含 {1}：{2}。</translation>
        </message>
        <message>
            <source>{0} can't speak with the voice “{1}”.</source>
            <translation>{0} 无法使用音色“{1}”。</translation>
        </message>
        <message>
            <source>{0} can't weigh {1}.</source>
            <translation>{0} 的权重不能为 {1}。</translation>
        </message>
        <message>
            <source>{0} could not be spoken: {1}</source>
            <translation>{0}无法配音：{1}</translation>
        </message>
        <message>
            <source>{0} does not act such an emotion.</source>
            <translation>{0} 不能表演这样的情绪。</translation>
        </message>
        <message>
            <source>{0} does not answer like Hugging Face.</source>
            <translation>{0} 的应答不像 Hugging Face。</translation>
        </message>
        <message>
            <source>{0} does not answer like ModelScope.</source>
            <translation>{0} 的应答不像 ModelScope。</translation>
        </message>
        <message>
            <source>{0} does not give {1} to us ({2}).</source>
            <translation>{0} 不向我们提供 {1}（{2}）。</translation>
        </message>
        <message>
            <source>{0} does not say when its frames are shown (an .avi with B-frames).</source>
            <translation>{0} 没有标明各帧的显示时间（带 B 帧的 .avi）。</translation>
        </message>
        <message>
            <source>{0} does not speak the language {1}.</source>
            <translation>{0} 不会说语言 {1}。</translation>
        </message>
        <message>
            <source>{0} ends before byte {1}.</source>
            <translation>{0} 在第 {1} 字节之前就结束了。</translation>
        </message>
        <message>
            <source>{0} failed and has no sound.</source>
            <translation>{0}失败，没有声音。</translation>
        </message>
        <message>
            <source>{0} failed unexpectedly ({1}: {2}).</source>
            <translation>{0} 意外失败（{1}：{2}）。</translation>
        </message>
        <message>
            <source>{0} has a header but no sound or picture.</source>
            <translation>{0} 有文件头，但没有声音或画面。</translation>
        </message>
        <message>
            <source>{0} has another content than it should.</source>
            <translation>{0} 的内容与应有的不同。</translation>
        </message>
        <message>
            <source>{0} has another {1} than DubStudio knows.</source>
            <translation>{0} 上的 {1} 与 DubStudio 所知的不同。</translation>
        </message>
        <message>
            <source>{0} has changed meanwhile.</source>
            <translation>{0} 在此期间已改变。</translation>
        </message>
        <message>
            <source>{0} has changed since it was spoken.</source>
            <translation>{0}在配音之后有改动。</translation>
        </message>
        <message>
            <source>{0} has neither sound nor film.</source>
            <translation>{0} 既无声音也无影片。</translation>
        </message>
        <message>
            <source>{0} has neither sound nor picture.</source>
            <translation>{0} 既无声音也无画面。</translation>
        </message>
        <message>
            <source>{0} has no built-in voice {1}.</source>
            <translation>{0} 没有内置音色 {1}。</translation>
        </message>
        <message>
            <source>{0} has no built-in voices.</source>
            <translation>{0} 没有内置音色。</translation>
        </message>
        <message>
            <source>{0} has no choice of {1}.</source>
            <translation>{0} 没有 {1} 选项。</translation>
        </message>
        <message>
            <source>{0} has no id.</source>
            <translation>{0} 没有标识。</translation>
        </message>
        <message>
            <source>{0} has no part {1}.</source>
            <translation>{0} 没有 {1} 部分。</translation>
        </message>
        <message>
            <source>{0} has no picture that can be shown.</source>
            <translation>{0} 没有可显示的画面。</translation>
        </message>
        <message>
            <source>{0} has no picture.</source>
            <translation>{0} 没有画面。</translation>
        </message>
        <message>
            <source>{0} has no sound to be heard behind the lines.</source>
            <translation>{0} 没有可作为台词背景的声音。</translation>
        </message>
        <message>
            <source>{0} has no sound track {1}, only {2}.</source>
            <translation>{0} 没有第 {1} 条音轨，只有 {2} 条。</translation>
        </message>
        <message>
            <source>{0} has no sound track {1}.</source>
            <translation>{0} 没有第 {1} 条音轨。</translation>
        </message>
        <message>
            <source>{0} has no sound track.</source>
            <translation>{0} 没有音轨。</translation>
        </message>
        <message>
            <source>{0} has no sound.</source>
            <translation>{0} 没有声音。</translation>
        </message>
        <message>
            <source>{0} has no sound: there are no mouths to fit lines to, and no original to keep.</source>
            <translation>{0} 没有声音：没有可对齐的口型，也没有可保留的原声。</translation>
        </message>
        <message>
            <source>{0} has no speech region.</source>
            <translation>{0}没有说话区间。</translation>
        </message>
        <message>
            <source>{0} has no tokens.</source>
            <translation>{0} 没有词元。</translation>
        </message>
        <message>
            <source>{0} has no voice.</source>
            <translation>{0}没有音色。</translation>
        </message>
        <message>
            <source>{0} has no {1} ({2}).</source>
            <translation>{0} 没有 {1}（{2}）。</translation>
        </message>
        <message>
            <source>{0} has no {1}.</source>
            <translation>{0} 没有 {1}。</translation>
        </message>
        <message>
            <source>{0} has one of &lt;, &gt; and | in its {1}.</source>
            <translation>{0} 的{1}中含有 &lt;、&gt; 或 |。</translation>
        </message>
        <message>
            <source>{0} has {1} MB, far too much for subtitles.</source>
            <translation>{0} 有 {1} MB，作为字幕过大。</translation>
        </message>
        <message>
            <source>{0} has {1} rows, {2} are expected.</source>
            <translation>{0} 有 {1} 行，应为 {2} 行。</translation>
        </message>
        <message>
            <source>{0} holds more than tensors; it was not opened, because such files can run programs.</source>
            <translation>{0} 含有张量以外的内容；这类文件可能运行程序，因此没有打开。</translation>
        </message>
        <message>
            <source>{0} holds no matrix.</source>
            <translation>{0} 中没有矩阵。</translation>
        </message>
        <message>
            <source>{0} holds no mean and variance.</source>
            <translation>{0} 中没有均值和方差。</translation>
        </message>
        <message>
            <source>{0} holds no named tensors.</source>
            <translation>{0} 中没有具名张量。</translation>
        </message>
        <message>
            <source>{0} holds no whole {1}: {2} missing or cut off.</source>
            <translation>{0} 中没有完整的 {1}：{2} 缺失或被截断。</translation>
        </message>
        <message>
            <source>{0} holds something that can't be saved: {1}.</source>
            <translation>{0} 含有无法保存的内容：{1}。</translation>
        </message>
        <message>
            <source>{0} is a device or a pipe, not a file.</source>
            <translation>{0} 是设备或管道，不是文件。</translation>
        </message>
        <message>
            <source>{0} is a file; a project is a folder.</source>
            <translation>{0} 是文件；项目应是文件夹。</translation>
        </message>
        <message>
            <source>{0} is a folder, a file is needed.</source>
            <translation>{0} 是文件夹，这里需要文件。</translation>
        </message>
        <message>
            <source>{0} is a folder, a film or sound file is needed.</source>
            <translation>{0} 是文件夹，这里需要影片或声音文件。</translation>
        </message>
        <message>
            <source>{0} is already open in this window.</source>
            <translation>{0} 已在此窗口中打开。</translation>
        </message>
        <message>
            <source>{0} is being downloaded or removed by another window or command.</source>
            <translation>另一个窗口或命令正在下载或移除 {0}。</translation>
        </message>
        <message>
            <source>{0} is cut off: it ends at {1}, its header promises more.</source>
            <translation>{0} 不完整：止于 {1}，少于文件头所示。</translation>
        </message>
        <message>
            <source>{0} is damaged at line {1}: {2}.</source>
            <translation>{0} 第 {1} 行已损坏：{2}。</translation>
        </message>
        <message>
            <source>{0} is damaged or not a file of tensors.</source>
            <translation>{0} 已损坏，或不是张量文件。</translation>
        </message>
        <message>
            <source>{0} is damaged or not a film or sound file.</source>
            <translation>{0} 已损坏，或不是影片或声音文件。</translation>
        </message>
        <message>
            <source>{0} is damaged or not a film: {1}.</source>
            <translation>{0} 已损坏，或不是影片：{1}。</translation>
        </message>
        <message>
            <source>{0} is damaged or not a safetensors file.</source>
            <translation>{0} 已损坏，或不是 safetensors 文件。</translation>
        </message>
        <message>
            <source>{0} is damaged or not a sound file.</source>
            <translation>{0} 已损坏，或不是声音文件。</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} 已损坏。</translation>
        </message>
        <message>
            <source>{0} is damaged: it names what can't be a file of the library.</source>
            <translation>{0} 已损坏：其中列出的名称不可能是音色库的文件。</translation>
        </message>
        <message>
            <source>{0} is damaged: {1}.</source>
            <translation>{0} 已损坏：{1}。</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} 是空的。</translation>
        </message>
        <message>
            <source>{0} is in no subtitle format we know.</source>
            <translation>{0} 不是已知的字幕格式。</translation>
        </message>
        <message>
            <source>{0} is in the lexicon already.</source>
            <translation>{0}已在词典中。</translation>
        </message>
        <message>
            <source>{0} is in use by another program for too long.</source>
            <translation>{0} 被另一个程序占用过久。</translation>
        </message>
        <message>
            <source>{0} is locked.</source>
            <translation>{0}已锁定。</translation>
        </message>
        <message>
            <source>{0} is longer than the {1} bytes it should have.</source>
            <translation>{0} 超过了应有的 {1} 字节。</translation>
        </message>
        <message>
            <source>{0} is missing, or does not belong there</source>
            <translation>{0} 缺失，或不应出现在其中</translation>
        </message>
        <message>
            <source>{0} is neither .wav nor .flac.</source>
            <translation>{0} 既不是 .wav 也不是 .flac。</translation>
        </message>
        <message>
            <source>{0} is neither CSV nor YAML.</source>
            <translation>{0} 既不是 CSV 也不是 YAML。</translation>
        </message>
        <message>
            <source>{0} is nested too deeply.</source>
            <translation>{0} 嵌套过深。</translation>
        </message>
        <message>
            <source>{0} is no day.</source>
            <translation>{0} 不是日期。</translation>
        </message>
        <message>
            <source>{0} is no list of words with readings.</source>
            <translation>{0} 不是词语和读音的列表。</translation>
        </message>
        <message>
            <source>{0} is not UTF-8.</source>
            <translation>{0} 不是 UTF-8。</translation>
        </message>
        <message>
            <source>{0} is not a DubStudio project.</source>
            <translation>{0} 不是 DubStudio 项目。</translation>
        </message>
        <message>
            <source>{0} is not a SentencePiece model.</source>
            <translation>{0} 不是 SentencePiece 模型。</translation>
        </message>
        <message>
            <source>{0} is not a file of the voice library.</source>
            <translation>{0} 不是音色库的文件。</translation>
        </message>
        <message>
            <source>{0} is not a file of voices.</source>
            <translation>{0} 不是音色文件。</translation>
        </message>
        <message>
            <source>{0} is not a file.</source>
            <translation>{0} 不是文件。</translation>
        </message>
        <message>
            <source>{0} is not a list of token ranks.</source>
            <translation>{0} 不是词元排名表。</translation>
        </message>
        <message>
            <source>{0} is not a project: it holds no {1}.</source>
            <translation>{0} 不是项目：其中没有 {1}。</translation>
        </message>
        <message>
            <source>{0} is not a voice of DubStudio.</source>
            <translation>{0} 不是 DubStudio 的音色。</translation>
        </message>
        <message>
            <source>{0} is not on this machine.</source>
            <translation>{0} 不在这台电脑上。</translation>
        </message>
        <message>
            <source>{0} is not text.</source>
            <translation>{0} 不是文本。</translation>
        </message>
        <message>
            <source>{0} is not the address of a mirror.</source>
            <translation>{0} 不是镜像地址。</translation>
        </message>
        <message>
            <source>{0} is not the name of a file.</source>
            <translation>{0} 不是文件名。</translation>
        </message>
        <message>
            <source>{0} is not valid TOML: {1}.</source>
            <translation>{0} 不是有效的 TOML：{1}。</translation>
        </message>
        <message>
            <source>{0} is not valid YAML: {1}.</source>
            <translation>{0} 不是有效的 YAML：{1}。</translation>
        </message>
        <message>
            <source>{0} is not what is expected: {1}.</source>
            <translation>{0} 与预期不符：{1}。</translation>
        </message>
        <message>
            <source>{0} is open in another window{1}.</source>
            <translation>{0} 已在另一个窗口中打开{1}。</translation>
        </message>
        <message>
            <source>{0} is the card of another voice</source>
            <translation>{0} 属于另一个音色</translation>
        </message>
        <message>
            <source>{0} is there already.</source>
            <translation>{0} 已存在。</translation>
        </message>
        <message>
            <source>{0} is there twice</source>
            <translation>{0} 出现了两次</translation>
        </message>
        <message>
            <source>{0} is too large</source>
            <translation>{0} 过大</translation>
        </message>
        <message>
            <source>{0} is too large for a cast sheet.</source>
            <translation>{0} 作为角色表过大。</translation>
        </message>
        <message>
            <source>{0} is too large for a lexicon.</source>
            <translation>{0} 太大，不像是读音词典。</translation>
        </message>
        <message>
            <source>{0} is {1}, not subtitles.</source>
            <translation>{0} 是 {1}，不是字幕。</translation>
        </message>
        <message>
            <source>{0} lacks its clip {1}.</source>
            <translation>{0}缺少片段 {1}。</translation>
        </message>
        <message>
            <source>{0} lacks token ranks.</source>
            <translation>{0} 缺少词元排名。</translation>
        </message>
        <message>
            <source>{0} learns no voices from recordings.</source>
            <translation>{0} 不能从录音学习音色。</translation>
        </message>
        <message>
            <source>{0} lies among the sounds of the project.</source>
            <translation>{0} 位于项目的声音之中。</translation>
        </message>
        <message>
            <source>{0} lies in the project itself.</source>
            <translation>{0} 位于项目本身之中。</translation>
        </message>
        <message>
            <source>{0} lines are locked and keep the source text they have.</source>
            <translation>{0} 句台词已锁定，保留原有的原文。</translation>
        </message>
        <message>
            <source>{0} must have either a sound or an error.</source>
            <translation>{0}必须有声音或错误信息。</translation>
        </message>
        <message>
            <source>{0} names a file {1} outside its project.</source>
            <translation>{0} 指向项目之外的文件 {1}。</translation>
        </message>
        <message>
            <source>{0} needs {1} GB more in {2}, where {3} GB are free.</source>
            <translation>{0} 还需要在 {2} 中占用 {1} GB，而那里只剩 {3} GB。</translation>
        </message>
        <message>
            <source>{0} overlaps the one {1} at {2} by {3} ms.</source>
            <translation>{0}与 {2} 处{1}台词重叠 {3} 毫秒。</translation>
        </message>
        <message>
            <source>{0} refers to {1}, and the project has no such {2}.</source>
            <translation>{0}引用了 {1}，而项目中没有这样的 {2}。</translation>
        </message>
        <message>
            <source>{0} refused {1} ({2}).</source>
            <translation>{0} 拒绝提供 {1}（{2}）。</translation>
        </message>
        <message>
            <source>{0} samples can't be stretched to {1}.</source>
            <translation>{0} 个采样无法拉伸到 {1}。</translation>
        </message>
        <message>
            <source>{0} should have {1} bytes, and has {2}.</source>
            <translation>{0} 应有 {1} 字节，实际为 {2} 字节。</translation>
        </message>
        <message>
            <source>{0} starts {1} ms after the line before it ends.</source>
            <translation>{0}在前一句结束后 {1} 毫秒开始。</translation>
        </message>
        <message>
            <source>{0} voices are called {1}.</source>
            <translation>有 {0} 个音色名为 {1}。</translation>
        </message>
        <message>
            <source>{0} was changed by somebody else since it was opened.</source>
            <translation>{0} 打开之后被其他人修改过。</translation>
        </message>
        <message>
            <source>{0} was made by a newer DubStudio (format {1}, this one reads up to {2}).</source>
            <translation>{0} 由更新的 DubStudio 创建（格式 {1}，本版本最高读取 {2}）。</translation>
        </message>
        <message>
            <source>{0} was made by a newer DubStudio.</source>
            <translation>{0} 由较新的 DubStudio 创建。</translation>
        </message>
        <message>
            <source>{0} with the IndexTTS-2 model was given.</source>
            <translation>没有给出 IndexTTS-2 模型的 {0}。</translation>
        </message>
        <message>
            <source>{0} would be overwritten.</source>
            <translation>{0} 将被覆盖。</translation>
        </message>
        <message>
            <source>“{0}” came to no sound.</source>
            <translation>“{0}”没有读出声音。</translation>
        </message>
        <message>
            <source>“{0}” can't be spoken in {1} s: it needs {2} s.</source>
            <translation>“{0}”无法在 {1} 秒内说完：需要 {2} 秒。</translation>
        </message>
        <message>
            <source>“{0}” can't be spoken in {1} s: its {2} sounds need {3} s.</source>
            <translation>“{0}”无法在 {1} 秒内说完：其 {2} 个音需要 {3} 秒。</translation>
        </message>
        <message>
            <source>“{0}” is no address of a language model.</source>
            <translation>“{0}”不是语言模型的地址。</translation>
        </message>
        <message>
            <source>“{0}” is not a voice of {1}.</source>
            <translation>“{0}”不是 {1} 的音色。</translation>
        </message>
        <message>
            <source>“{}” can't be read as kana here: write the sounds of the CMU dictionary, such as R EH1 D.</source>
            <translation>此处“{}”不能按假名读：请写 CMU 词典的音素，例如 R EH1 D。</translation>
        </message>
        <message>
            <source>“{}” is no kana: write the reading in kana, such as じょうず.</source>
            <translation>“{}”不是假名：请用假名写读音，例如 じょうず。</translation>
        </message>
        <message>
            <source>“{}” is no length: write seconds, as in [pause 0.4s].</source>
            <translation>“{}”不是时长：请写秒数，例如 [pause 0.4s]。</translation>
        </message>
        <message>
            <source>“{}” is no pinyin: write syllables with tones, such as hang2 or háng.</source>
            <translation>“{}”不是拼音：请写带声调的音节，例如 hang2 或 háng。</translation>
        </message>
        <message>
            <source>“{}” is no sound of English: write those of the CMU dictionary, such as R EH1 D.</source>
            <translation>“{}”不是英语音素：请写 CMU 词典的音素，例如 R EH1 D。</translation>
        </message>
    </context>
    <context>
        <name>Corner</name>
        <message>
            <source>Show everything</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
    </context>
    <context>
        <name>CountDial</name>
        <message>
            <source>Count-in and time</source>
            <translation>预备拍和时间</translation>
        </message>
    </context>
    <context>
        <name>DeparturesDialog</name>
        <message numerus="yes">
            <source>%n line(s) stand out.</source>
            <translation>
                <numerusform>%n 句有出入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Check voices</source>
            <translation>检查声音</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Every line that was spoken sounds like its character.</source>
            <translation>所有已合成的台词听起来都与其角色一致。</translation>
        </message>
        <message>
            <source>Lines listened to</source>
            <translation>已听取的台词</translation>
        </message>
        <message>
            <source>Lines that another voice has spoken, or that sound unlike the others of a character.</source>
            <translation>由其他声音说出、或与该角色其余台词听起来不像的台词。</translation>
        </message>
        <message>
            <source>Lines that stand out</source>
            <translation>有出入的台词</translation>
        </message>
        <message>
            <source>Listen again</source>
            <translation>重新听取</translation>
        </message>
        <message>
            <source>Listening to the lines</source>
            <translation>正在听取台词</translation>
        </message>
        <message>
            <source>Listening to the lines…</source>
            <translation>正在听取台词…</translation>
        </message>
        <message>
            <source>No project is open.</source>
            <translation>没有打开的项目。</translation>
        </message>
        <message>
            <source>Not all lines were listened to.</source>
            <translation>尚未听完所有台词。</translation>
        </message>
        <message>
            <source>Sounds unlike the others: likeness {likeness}.</source>
            <translation>与其余台词听起来不像：相似度 {likeness}。</translation>
        </message>
        <message numerus="yes">
            <source>Speak %n line(s) again</source>
            <translation>
                <numerusform>重新合成 %n 句</numerusform>
            </translation>
        </message>
        <message>
            <source>Speak again</source>
            <translation>重新合成</translation>
        </message>
        <message>
            <source>Speaks the selected lines, or all of them where none is selected</source>
            <translation>重新合成所选台词；未选择时合成全部</translation>
        </message>
        <message>
            <source>Spoken by a voice that is no longer here; {wanted} has the part.</source>
            <translation>由已不存在的声音合成；现在由“{wanted}”担任。</translation>
        </message>
        <message>
            <source>Spoken by {heard}; the voice belongs to {wanted} now.</source>
            <translation>由 {heard} 合成；该声音现属于 {wanted}。</translation>
        </message>
        <message>
            <source>Spoken by {heard}; {wanted} has the part.</source>
            <translation>由“{heard}”合成；现在由“{wanted}”担任。</translation>
        </message>
    </context>
    <context>
        <name>DeskButton</name>
        <message>
            <source>Mute, solo and gain of the tracks while playing</source>
            <translation>播放时各轨的静音、独奏和增益</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>音轨</translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>Dub</source>
            <translation>配音</translation>
        </message>
        <message>
            <source>Music and effects</source>
            <translation>音乐与音效</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原声</translation>
        </message>
    </context>
    <context>
        <name>DeskRow</name>
        <message>
            <source>Gain: {track}</source>
            <translation>增益：{track}</translation>
        </message>
        <message>
            <source>M</source>
            <translation>M</translation>
        </message>
        <message>
            <source>Mute: {track}</source>
            <translation>静音：{track}</translation>
        </message>
        <message>
            <source>S</source>
            <translation>S</translation>
        </message>
        <message>
            <source>Solo: {track}</source>
            <translation>独奏：{track}</translation>
        </message>
    </context>
    <context>
        <name>DeviceButton</name>
        <message>
            <source>Look for devices again</source>
            <translation>重新查找设备</translation>
        </message>
        <message>
            <source>Output device</source>
            <translation>输出设备</translation>
        </message>
        <message>
            <source>Sound is played on: {name}</source>
            <translation>声音输出到：{name}</translation>
        </message>
        <message>
            <source>The system's choice</source>
            <translation>系统默认</translation>
        </message>
        <message>
            <source>not opened yet</source>
            <translation>尚未打开</translation>
        </message>
        <message>
            <source>{name} (not there)</source>
            <translation>{name}（不存在）</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message numerus="yes">
            <source>%n more thing(s) of this kind.</source>
            <translation>
                <numerusform>还发现 %n 处类似情况。</numerusform>
            </translation>
        </message>
        <message>
            <source>Demo</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>DubStudio projects</source>
            <translation>DubStudio 项目</translation>
        </message>
        <message>
            <source>Find the video</source>
            <translation>定位视频</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Open a video</source>
            <translation>打开视频</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>{name} (draft)</source>
            <translation>{name}（草稿）</translation>
        </message>
        <message>
            <source>{name} is open already</source>
            <translation>{name} 已经打开</translation>
        </message>
    </context>
    <context>
        <name>DraftShelf</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Its lines and takes are gone for good.</source>
            <translation>其中的台词和配音版本将无法恢复。</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Throw this draft away?</source>
            <translation>要丢弃这份草稿吗？</translation>
        </message>
    </context>
    <context>
        <name>EmotionController</name>
        <message>
            <source>Copy the emotion of a line first.</source>
            <translation>请先复制一句台词的情绪。</translation>
        </message>
        <message>
            <source>Emotion copied: {emotion}</source>
            <translation>已复制情绪：{emotion}</translation>
        </message>
        <message>
            <source>Link the film again.</source>
            <translation>请重新关联影片。</translation>
        </message>
        <message>
            <source>Listening to the film</source>
            <translation>正在听影片</translation>
        </message>
        <message numerus="yes">
            <source>The film says nothing under %n line(s).</source>
            <translation>
                <numerusform>影片在 %n 句台词处没有声音。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no emotion on the clipboard.</source>
            <translation>剪贴板上没有情绪。</translation>
        </message>
        <message>
            <source>There is no film to listen to.</source>
            <translation>没有可听的影片。</translation>
        </message>
    </context>
    <context>
        <name>EmotionField</name>
        <message>
            <source>As voice</source>
            <translation>随音色</translation>
        </message>
        <message>
            <source>As {name} always speaks.</source>
            <translation>按 {name} 一贯的说法。</translation>
        </message>
        <message>
            <source>Back to that of {name}</source>
            <translation>恢复为 {name} 的</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>片段</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>情绪</translation>
        </message>
        <message>
            <source>From first to last, line by line</source>
            <translation>从第一句到最后一句逐句过渡</translation>
        </message>
        <message>
            <source>Let {name} always speak so</source>
            <translation>让 {name} 一直这样说</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>Not with {engine}: {kinds}.</source>
            <translation>{engine} 不支持：{kinds}。</translation>
        </message>
        <message>
            <source>Suggest from the script…</source>
            <translation>从台词推测…</translation>
        </message>
        <message>
            <source>The engine {name} does not act this yet; it speaks as the voice does.</source>
            <translation>引擎 {name} 尚不能演绎情绪，将按音色本来的语气说。</translation>
        </message>
        <message>
            <source>The lines are said in different ways.</source>
            <translation>所选台词的情绪各不相同。</translation>
        </message>
        <message>
            <source>The lines between them go evenly from the one emotion to the other</source>
            <translation>中间的台词从一种情绪均匀过渡到另一种</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>“{kind}”, made by a newer version</source>
            <translation>“{kind}”，由更新的版本创建</translation>
        </message>
    </context>
    <context>
        <name>EmotionPage</name>
        <message>
            <source>Strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>strength</source>
            <translation>强度</translation>
        </message>
    </context>
    <context>
        <name>Emotions</name>
        <message>
            <source>afraid</source>
            <translation>恐惧</translation>
        </message>
        <message>
            <source>angry</source>
            <translation>愤怒</translation>
        </message>
        <message>
            <source>as a clip</source>
            <translation>与片段相同</translation>
        </message>
        <message>
            <source>as its voice</source>
            <translation>随音色</translation>
        </message>
        <message>
            <source>bittersweet</source>
            <translation>悲喜交加</translation>
        </message>
        <message>
            <source>calm</source>
            <translation>平静</translation>
        </message>
        <message>
            <source>contemptuous</source>
            <translation>轻蔑</translation>
        </message>
        <message>
            <source>desperate</source>
            <translation>绝望</translation>
        </message>
        <message>
            <source>disgusted</source>
            <translation>厌恶</translation>
        </message>
        <message>
            <source>energy</source>
            <translation>力度</translation>
        </message>
        <message>
            <source>excited</source>
            <translation>兴奋</translation>
        </message>
        <message>
            <source>furious</source>
            <translation>暴怒</translation>
        </message>
        <message>
            <source>grieving</source>
            <translation>悲痛</translation>
        </message>
        <message>
            <source>happy</source>
            <translation>高兴</translation>
        </message>
        <message>
            <source>irritated</source>
            <translation>恼火</translation>
        </message>
        <message>
            <source>melancholic</source>
            <translation>低落</translation>
        </message>
        <message>
            <source>nervous</source>
            <translation>紧张</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>pace</source>
            <translation>语速</translation>
        </message>
        <message>
            <source>panicked</source>
            <translation>惊慌</translation>
        </message>
        <message>
            <source>proud</source>
            <translation>自豪</translation>
        </message>
        <message>
            <source>relieved</source>
            <translation>松了口气</translation>
        </message>
        <message>
            <source>resigned</source>
            <translation>无奈</translation>
        </message>
        <message>
            <source>sad</source>
            <translation>悲伤</translation>
        </message>
        <message>
            <source>sarcastic</source>
            <translation>讥讽</translation>
        </message>
        <message>
            <source>shocked</source>
            <translation>震惊</translation>
        </message>
        <message>
            <source>surprised</source>
            <translation>惊讶</translation>
        </message>
        <message>
            <source>tender</source>
            <translation>温柔</translation>
        </message>
        <message>
            <source>whisper</source>
            <translation>低语</translation>
        </message>
    </context>
    <context>
        <name>EngineWatch</name>
        <message>
            <source>Loading the voice engine</source>
            <translation>正在加载语音引擎</translation>
        </message>
    </context>
    <context>
        <name>EntryDialog</name>
        <message>
            <source>A reading that stands in a line itself goes before those of a lexicon.</source>
            <translation>台词里直接写的读音优先于词典。</translation>
        </message>
        <message>
            <source>Add pronunciation</source>
            <translation>添加读音</translation>
        </message>
        <message>
            <source>All projects</source>
            <translation>所有项目</translation>
        </message>
        <message>
            <source>Capitals count</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>Change pronunciation</source>
            <translation>修改读音</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Holds in</source>
            <translation>适用于</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <source>The signs &lt;, &gt; and | can't be part of it.</source>
            <translation>不能含有 &lt;、&gt; 和 | 这些符号。</translation>
        </message>
        <message>
            <source>This project</source>
            <translation>本项目</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>仅匹配整词</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>词</translation>
        </message>
        <message>
            <source>YIN2 HANG2, R EH1 D or じょうず</source>
            <translation>YIN2 HANG2、R EH1 D 或 じょうず</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>As a file beside the film</source>
            <translation>作为影片旁的文件</translation>
        </message>
        <message>
            <source>Choose a sound file</source>
            <translation>选择声音文件</translation>
        </message>
        <message>
            <source>Choose the sound file.</source>
            <translation>请选择声音文件。</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export as</source>
            <translation>导出为</translation>
        </message>
        <message>
            <source>Export video</source>
            <translation>导出视频</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>影片</translation>
        </message>
        <message>
            <source>Film to write</source>
            <translation>要写出的影片</translation>
        </message>
        <message>
            <source>Films are written as {suffixes}.</source>
            <translation>影片可写成 {suffixes}。</translation>
        </message>
        <message>
            <source>In the film, to be switched on</source>
            <translation>在影片中，可自行开启</translation>
        </message>
        <message>
            <source>List the voices used</source>
            <translation>列出所用的声音</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Replace and export</source>
            <translation>替换并导出</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>That is the film itself; choose another name.</source>
            <translation>这是影片本身，请换个名称。</translation>
        </message>
        <message>
            <source>Two files beside the film say whose voices are heard and who allowed it</source>
            <translation>在影片旁边写两个文件，说明听到的是谁的声音、由谁许可</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>视频</translation>
        </message>
    </context>
    <context>
        <name>Film</name>
        <message>
            <source>Drawing the waveform</source>
            <translation>正在绘制波形</translation>
        </message>
        <message>
            <source>Drawing the waveform of {name}</source>
            <translation>正在绘制 {name} 的波形</translation>
        </message>
        <message>
            <source>Listening for speech</source>
            <translation>正在查找语音</translation>
        </message>
        <message>
            <source>Looking for cuts</source>
            <translation>正在查找镜头切换</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>正在打开 {name}</translation>
        </message>
    </context>
    <context>
        <name>FilmExport</name>
        <message numerus="yes">
            <source>%n line(s) could not be spoken, so no film was written.</source>
            <translation>
                <numerusform>%n 句台词无法配音，因此没有写出影片。</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>Changed since spoken: %n line(s).</source>
            <translation>
                <numerusform>%n 句台词在配音之后有改动。</numerusform>
            </translation>
        </message>
        <message>
            <source>Export as it is</source>
            <translation>按现状导出</translation>
        </message>
        <message>
            <source>Open or find the video first.</source>
            <translation>请先打开或定位视频。</translation>
        </message>
        <message>
            <source>See their rows in the list, or export once more as it is.</source>
            <translation>请查看列表中的相应行，或按现状再次导出。</translation>
        </message>
        <message>
            <source>Speak the missing lines first?</source>
            <translation>要先为缺少声音的台词配音吗？</translation>
        </message>
        <message>
            <source>Speak, then export</source>
            <translation>先配音再导出</translation>
        </message>
        <message>
            <source>The film is written as soon as all lines are spoken</source>
            <translation>全部台词配完后即写出影片</translation>
        </message>
        <message>
            <source>There is no film to export.</source>
            <translation>没有可导出的影片。</translation>
        </message>
        <message numerus="yes">
            <source>Without sound: %n line(s).</source>
            <translation>
                <numerusform>%n 句台词没有声音。</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} written</source>
            <translation>已写出 {name}</translation>
        </message>
        <message>
            <source>{name} written · {lufs} LUFS · {peak} dBTP</source>
            <translation>已写出 {name} · {lufs} LUFS · {peak} dBTP</translation>
        </message>
    </context>
    <context>
        <name>FilmLink</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Find it again in the File menu; the lines are all there.</source>
            <translation>请在“文件”菜单中重新定位；台词都还在。</translation>
        </message>
        <message>
            <source>It is as long as the one before.</source>
            <translation>它与之前的一样长。</translation>
        </message>
        <message>
            <source>It lasts {new}, the one before lasted {old}. Lines may not fit it.</source>
            <translation>它长 {new}，之前的长 {old}，台词可能对不上。</translation>
        </message>
        <message>
            <source>The video {name} is not where it was.</source>
            <translation>视频 {name} 已不在原处。</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>使用它</translation>
        </message>
        <message>
            <source>{name} is another film than this project was made for. Use it?</source>
            <translation>{name} 与此项目原来的影片不同。要使用它吗？</translation>
        </message>
    </context>
    <context>
        <name>FilmStrip</name>
        <message>
            <source>Making small pictures</source>
            <translation>正在生成缩略图</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>All languages</source>
            <translation>所有语言</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>男声</translation>
        </message>
        <message>
            <source>My voices</source>
            <translation>我的音色</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>搜索音色</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>已加星标</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>女声</translation>
        </message>
        <message>
            <source>Women and men</source>
            <translation>男声和女声</translation>
        </message>
    </context>
    <context>
        <name>FitField</name>
        <message>
            <source>A fixed multiple of the natural length</source>
            <translation>自然时长的固定倍数</translation>
        </message>
        <message>
            <source>As long as it naturally takes</source>
            <translation>按自然时长</translation>
        </message>
        <message>
            <source>As long as the mouth moves; as the subtitle shows where no mouth is known</source>
            <translation>与口型一样长；口型未知时按字幕显示的时长</translation>
        </message>
        <message>
            <source>As long as the subtitle shows</source>
            <translation>与字幕显示的时长一样</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>自由</translation>
        </message>
        <message>
            <source>Mouth</source>
            <translation>口型</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>Ratio to the natural length</source>
            <translation>与自然时长的比例</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
        <message>
            <source>“{kind}”, made by a newer version</source>
            <translation>“{kind}”，由更新的版本创建</translation>
        </message>
    </context>
    <context>
        <name>Footer</name>
        <message>
            <source>Add to the blend</source>
            <translation>加入混合</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cast</source>
            <translation>定角</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Give {part} this voice (Enter)</source>
            <translation>让 {part} 用这个音色（回车）</translation>
        </message>
        <message>
            <source>Have it at hand in every project</source>
            <translation>在每个项目里都能用</translation>
        </message>
        <message>
            <source>Hear all in turn</source>
            <translation>依次试听</translation>
        </message>
        <message>
            <source>Keep in my voices</source>
            <translation>存入我的音色</translation>
        </message>
        <message>
            <source>Let no further voice say the line</source>
            <translation>不再让其余音色说这句</translation>
        </message>
        <message>
            <source>Mix built-in voices into a new one (B)</source>
            <translation>把内置音色混合成新音色（B）</translation>
        </message>
        <message numerus="yes">
            <source>Speak %n line(s) now</source>
            <translation>
                <numerusform>现在配 %n 句</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Voices that have said the line</source>
            <translation>已说完这句的音色</translation>
        </message>
        <message>
            <source>{done} of {total} voices have said the line</source>
            <translation>{total} 个音色中已有 {done} 个说完</translation>
        </message>
        <message>
            <source>{voice} for {part}</source>
            <translation>{part} 用 {voice}</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Headers</name>
        <message>
            <source>Dub</source>
            <translation>配音</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>Music &amp; effects</source>
            <translation>音乐与音效</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原声</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
    </context>
    <context>
        <name>HelpKeys</name>
        <message>
            <source>Keys at a glance</source>
            <translation>快捷键一览</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n cue(s)</source>
            <translation>
                <numerusform>%n 条字幕</numerusform>
            </translation>
        </message>
        <message>
            <source>Add what is missing</source>
            <translation>补充缺少的</translation>
        </message>
        <message>
            <source>As second language</source>
            <translation>作为第二语言</translation>
        </message>
        <message>
            <source>Cue {n}: {what}</source>
            <translation>第 {n} 条：{what}</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>情绪</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Found by itself</source>
            <translation>自动识别</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import subtitles</source>
            <translation>导入字幕</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>Lines stay as they are; cues at other times become new ones.</source>
            <translation>现有台词不变；其他时间的字幕成为新台词。</translation>
        </message>
        <message>
            <source>Lines that are the same keep their takes, locked ones stay.</source>
            <translation>相同的台词保留其版本，锁定的台词不变。</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Replace the lines</source>
            <translation>替换台词</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>说话人</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>The cues become the source text of the lines at the same time.</source>
            <translation>字幕成为同一时间台词的原文。</translation>
        </message>
        <message>
            <source>The first cues</source>
            <translation>前几条字幕</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>…以及另外 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source> · {n} selected</source>
            <translation> · 已选 {n} 句</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>第 {number} 句</translation>
        </message>
        <message>
            <source>Select a line to change its words, and who speaks them and how.</source>
            <translation>选择一句台词，以修改文字、由谁来说以及怎么说。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>This is the last line.</source>
            <translation>这是最后一句台词。</translation>
        </message>
        <message>
            <source>the engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <source>try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>InspectorForm</name>
        <message>
            <source> dB</source>
            <translation> dB</translation>
        </message>
        <message>
            <source>0 is the plain reading; every other seed is another performance</source>
            <translation>0 为平实的读法；其他种子各是一种演绎</translation>
        </message>
        <message>
            <source>A/B</source>
            <translation>A/B</translation>
        </message>
        <message>
            <source>Another take</source>
            <translation>再录一版</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>情绪</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>For yourself</source>
            <translation>仅供自己查看</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>增益</translation>
        </message>
        <message>
            <source>How far performances of other seeds depart from the plain one</source>
            <translation>其他种子的演绎与平实读法相差多大</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Louder or softer than it was spoken</source>
            <translation>比配音时更响或更轻</translation>
        </message>
        <message>
            <source>Not spoken yet. Speak the line to hear it.</source>
            <translation>尚未配音。为台词配音后即可试听。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Plays two takes by turns, equally loud</source>
            <translation>以相同响度交替播放两个版本</translation>
        </message>
        <message>
            <source>Protects the line from every edit</source>
            <translation>防止台词被任何修改</translation>
        </message>
        <message>
            <source>Removes takes that are neither chosen nor starred</source>
            <translation>移除既未选用也未标星的版本</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Source text</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Speaks the line again with another seed</source>
            <translation>用另一个种子再为台词配音</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>The line is locked. Unlock it first.</source>
            <translation>台词已锁定，请先解锁。</translation>
        </message>
        <message>
            <source>Unused takes of all lines</source>
            <translation>全部台词的未用版本</translation>
        </message>
        <message>
            <source>Unused takes of the selected lines</source>
            <translation>所选台词的未用版本</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>What the original says</source>
            <translation>原片说的内容</translation>
        </message>
        <message>
            <source>{n} of the selected lines are locked. Unlock them first.</source>
            <translation>所选台词中有 {n} 句已锁定，请先解锁。</translation>
        </message>
    </context>
    <context>
        <name>JobsModel</name>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{seconds} s left</source>
            <translation>剩余 {seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>Lamps</name>
        <message>
            <source>Lamp: {lit}</source>
            <translation>指示灯：{lit}</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>排练</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>回听</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>LaneHeader</name>
        <message>
            <source>Mute: {lane}</source>
            <translation>静音：{lane}</translation>
        </message>
        <message>
            <source>Solo: {lane}</source>
            <translation>独奏：{lane}</translation>
        </message>
    </context>
    <context>
        <name>LanguageField</name>
        <message>
            <source>As the project: {language}</source>
            <translation>同项目：{language}</translation>
        </message>
        <message>
            <source>In which language the line is spoken</source>
            <translation>这句台词用哪种语言说</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>American English</source>
            <translation>美式英语</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>阿拉伯语</translation>
        </message>
        <message>
            <source>British English</source>
            <translation>英式英语</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英语</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日语</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>西班牙语</translation>
        </message>
    </context>
    <context>
        <name>LearningBox</name>
        <message>
            <source>Embedded</source>
            <translation>内置引擎</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <source>Hear the voice</source>
            <translation>试听音色</translation>
        </message>
        <message>
            <source>Learning the voice…</source>
            <translation>正在学习音色…</translation>
        </message>
        <message>
            <source>Likeness {likeness}</source>
            <translation>相似度 {likeness}</translation>
        </message>
        <message>
            <source>Looks for a better likeness for up to half a minute</source>
            <translation>用至多半分钟寻找更高的相似度</translation>
        </message>
        <message>
            <source>Not learnt yet</source>
            <translation>尚未学习</translation>
        </message>
        <message>
            <source>Not on this machine: see Voice models</source>
            <translation>本机上没有：见“语音模型”</translation>
        </message>
        <message>
            <source>Progress of learning</source>
            <translation>学习进度</translation>
        </message>
        <message>
            <source>Refine (30 s)</source>
            <translation>精细学习（30 秒）</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The engine learns the voice when it first speaks.</source>
            <translation>引擎会在首次配音时学习此音色。</translation>
        </message>
        <message>
            <source>{preset}, the built-in voice most alike, has {other}; the person has about 0.9.</source>
            <translation>最相像的内置音色 {preset} 为 {other}；本人约为 0.9。</translation>
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>LevelBar</name>
        <message>
            <source>Level of the microphone</source>
            <translation>麦克风电平</translation>
        </message>
        <message>
            <source>The solid bar is the average of 0.3 s: a voice should be about the mark at −18. The lamp stays lit once something was cut off; a click puts it out.</source>
            <translation>实心条是 0.3 秒内的平均电平：说话时应在 −18 刻度附近。一旦削波，指示灯会一直亮着；点击可熄灭。</translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <source>Clipped</source>
            <translation>削波</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>合适</translation>
        </message>
        <message>
            <source>Loud</source>
            <translation>偏大</translation>
        </message>
        <message>
            <source>Peak and average level</source>
            <translation>峰值和平均电平</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>偏小</translation>
        </message>
        <message>
            <source>Silent</source>
            <translation>无声</translation>
        </message>
        <message>
            <source>{peak} · {average} dBFS</source>
            <translation>{peak} · {average} dBFS</translation>
        </message>
    </context>
    <context>
        <name>LexiconDialog</name>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export the lexicon</source>
            <translation>导出词典</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Import a lexicon</source>
            <translation>导入词典</translation>
        </message>
        <message>
            <source>Import for all projects</source>
            <translation>导入到所有项目</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Lexicons (*.csv *.yaml *.yml)</source>
            <translation>词典 (*.csv *.yaml *.yml)</translation>
        </message>
        <message>
            <source>No word has a reading of its own yet. Add one, or choose a reading in a line.</source>
            <translation>还没有自定读音的词。可以添加，或在台词里选择读音。</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>停顿</translation>
        </message>
        <message>
            <source>Pronunciation</source>
            <translation>发音</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Search words and readings</source>
            <translation>搜索词和读音</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>词</translation>
        </message>
        <message>
            <source>Words and their readings</source>
            <translation>词及其读音</translation>
        </message>
    </context>
    <context>
        <name>LexiconModel</name>
        <message>
            <source>Capitals count</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Holds in</source>
            <translation>适用于</translation>
        </message>
        <message>
            <source>Inside longer words too</source>
            <translation>也匹配更长词的一部分</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>词</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>all projects</source>
            <translation>所有项目</translation>
        </message>
        <message>
            <source>this project</source>
            <translation>本项目</translation>
        </message>
    </context>
    <context>
        <name>LexiconShelf</name>
        <message numerus="yes">
            <source>%n word(s) taken from {file}.</source>
            <translation>
                <numerusform>已从 {file} 导入 %n 个词。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) written to {file}.</source>
            <translation>
                <numerusform>已将 %n 个词写入 {file}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct them and import the file again.</source>
            <translation>请改正后重新导入该文件。</translation>
        </message>
        <message>
            <source>Exporting a lexicon</source>
            <translation>正在导出词典</translation>
        </message>
        <message>
            <source>Importing a lexicon</source>
            <translation>正在导入词典</translation>
        </message>
        <message>
            <source>Left out of {file}, with readings that mean nothing ({n}): {words}.</source>
            <translation>{file} 中有 {n} 个词的读音无法识别，已略去：{words}。</translation>
        </message>
        <message>
            <source>Reading your lexicon</source>
            <translation>正在读取您的词典</translation>
        </message>
        <message>
            <source>Writing your lexicon</source>
            <translation>正在保存您的词典</translation>
        </message>
    </context>
    <context>
        <name>LineBar</name>
        <message>
            <source>Hear the line as in the film (0)</source>
            <translation>听片中的这一句（0）</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>Lines of nobody</source>
            <translation>无角色的台词</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原声</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>说</translation>
        </message>
        <message>
            <source>What the voices say</source>
            <translation>音色要说的话</translation>
        </message>
    </context>
    <context>
        <name>LineEditor</name>
        <message>
            <source>Words of the line</source>
            <translation>台词文字</translation>
        </message>
    </context>
    <context>
        <name>LinesDelegate</name>
        <message>
            <source>nobody</source>
            <translation>无角色</translation>
        </message>
    </context>
    <context>
        <name>LinesModel</name>
        <message>
            <source>Line {number}, {time}, {who}: {text}. {status}</source>
            <translation>第 {number} 句，{time}，{who}：{text}。{status}</translation>
        </message>
        <message>
            <source>This line is locked.</source>
            <translation>这句台词已锁定。</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>no words</source>
            <translation>无文字</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无角色</translation>
        </message>
        <message>
            <source>not spoken</source>
            <translation>未配音</translation>
        </message>
        <message>
            <source>speaking {percent} %</source>
            <translation>配音中 {percent} %</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>已配音</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
    </context>
    <context>
        <name>LinesPanel</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Backwards</source>
            <translation>倒序</translation>
        </message>
        <message>
            <source>By character</source>
            <translation>按角色</translation>
        </message>
        <message>
            <source>By speed</source>
            <translation>按语速</translation>
        </message>
        <message>
            <source>By time</source>
            <translation>按时间</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Import subtitles, drop a subtitle file here, or draw a line in the timeline.</source>
            <translation>导入字幕、把字幕文件拖到这里，或在时间线上画出一句台词。</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>Lines: {counts}</source>
            <translation>台词：{counts}</translation>
        </message>
        <message>
            <source>No line is like that.</source>
            <translation>没有这样的台词。</translation>
        </message>
        <message>
            <source>No lines yet</source>
            <translation>还没有台词</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无角色</translation>
        </message>
        <message>
            <source>Not spoken</source>
            <translation>未配音</translation>
        </message>
        <message>
            <source>Order of the lines</source>
            <translation>台词的顺序</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>超速</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search lines</source>
            <translation>搜索台词</translation>
        </message>
        <message>
            <source>Show all lines</source>
            <translation>显示全部台词</translation>
        </message>
        <message>
            <source>Shows only lines with these words in text, source, note or character</source>
            <translation>只显示文字、原文、备注或角色中含有这些字词的台词</translation>
        </message>
        <message>
            <source>Stale</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Which lines are shown</source>
            <translation>显示哪些台词</translation>
        </message>
        <message>
            <source>{n} over</source>
            <translation>{n} 句超速</translation>
        </message>
        <message>
            <source>{n} stale</source>
            <translation>{n} 句过期</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} / {total}</translation>
        </message>
    </context>
    <context>
        <name>LinesView</name>
        <message>
            <source>List of lines</source>
            <translation>台词列表</translation>
        </message>
    </context>
    <context>
        <name>Listener</name>
        <message>
            <source>Fetching the original</source>
            <translation>正在取原声</translation>
        </message>
        <message>
            <source>Listening to who speaks</source>
            <translation>正在听是谁在说话</translation>
        </message>
        <message>
            <source>Listening to your voices</source>
            <translation>正在听我的音色</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Drag to move this panel: {name}</source>
            <translation>拖动以移动此面板：{name}</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>Meters</name>
        <message>
            <source>Loudness and true peak</source>
            <translation>响度和真峰值</translation>
        </message>
        <message>
            <source>Loudness of the last 3 seconds, and the highest true peak since playing began.</source>
            <translation>最近 3 秒的响度，以及开始播放以来的最高真峰值。</translation>
        </message>
    </context>
    <context>
        <name>MixFields</name>
        <message>
            <source>Behind the lines</source>
            <translation>台词的背景</translation>
        </message>
        <message>
            <source>Choose a sound file…</source>
            <translation>选择声音文件…</translation>
        </message>
        <message>
            <source>European broadcast</source>
            <translation>欧洲广播</translation>
        </message>
        <message>
            <source>How loud</source>
            <translation>响度多少</translation>
        </message>
        <message>
            <source>Keep the film's own sound as a second track</source>
            <translation>保留影片原声作为第二音轨</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>响度</translation>
        </message>
        <message>
            <source>Music and effects from a file</source>
            <translation>来自文件的音乐与音效</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原声</translation>
        </message>
        <message>
            <source>The film has no sound of its own.</source>
            <translation>影片本身没有声音。</translation>
        </message>
        <message>
            <source>The film's own sound, kept low</source>
            <translation>影片原声，压低音量</translation>
        </message>
        <message>
            <source>The film's own sound, without the original voices</source>
            <translation>影片原声，去除原来的人声</translation>
        </message>
        <message>
            <source>US broadcast</source>
            <translation>美国广播</translation>
        </message>
        <message>
            <source>podcast</source>
            <translation>播客</translation>
        </message>
        <message>
            <source>streaming film</source>
            <translation>流媒体影片</translation>
        </message>
        <message>
            <source>web video</source>
            <translation>网络视频</translation>
        </message>
    </context>
    <context>
        <name>MixPage</name>
        <message>
            <source>Mixes that have a name; the strength stays as it is</source>
            <translation>有名称的情绪混合；强度保持不变</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>预设</translation>
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message>
            <source>Any voice from a clip of it, emotions apart from the voice, exact lengths.</source>
            <translation>用一段录音就能获得任何人的音色，情绪与音色分开控制，时长精确。</translation>
        </message>
        <message>
            <source>Check every byte</source>
            <translation>逐字节检查</translation>
        </message>
        <message>
            <source>Download…</source>
            <translation>下载…</translation>
        </message>
        <message>
            <source>Go on downloading…</source>
            <translation>继续下载…</translation>
        </message>
        <message>
            <source>Not as they should be: {files}. Download again to mend them.</source>
            <translation>与原样不符：{files}。请重新下载以修复。</translation>
        </message>
        <message>
            <source>Progress of {name}</source>
            <translation>{name} 的进度</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The newer one: faster, and Japanese, Spanish and Arabic besides.</source>
            <translation>较新的版本：更快，并支持日语、西班牙语和阿拉伯语。</translation>
        </message>
        <message>
            <source>Use a folder…</source>
            <translation>使用文件夹…</translation>
        </message>
        <message>
            <source>{languages} · files are missing in {folder}</source>
            <translation>{languages} · {folder} 中缺少文件</translation>
        </message>
        <message>
            <source>{languages} · ready, in {folder}</source>
            <translation>{languages} · 就绪，位于 {folder}</translation>
        </message>
        <message>
            <source>{languages} · {here} of {size} are here</source>
            <translation>{languages} · 已有 {here}，共 {size}</translation>
        </message>
        <message>
            <source>{languages} · {size} to download</source>
            <translation>{languages} · 需下载 {size}</translation>
        </message>
    </context>
    <context>
        <name>ModelShelf</name>
        <message>
            <source>Checking {name}</source>
            <translation>正在检查 {name}</translation>
        </message>
        <message>
            <source>Downloading {name}</source>
            <translation>正在下载 {name}</translation>
        </message>
        <message>
            <source>Removing {name}</source>
            <translation>正在移除 {name}</translation>
        </message>
        <message>
            <source>{name} is as it should be.</source>
            <translation>{name} 完好无损。</translation>
        </message>
        <message>
            <source>{name} is ready.</source>
            <translation>{name} 已就绪。</translation>
        </message>
    </context>
    <context>
        <name>MorphPanel</name>
        <message>
            <source>Add built-in voices with B, then mix them.</source>
            <translation>用 B 加入内置音色，再调配比例。</translation>
        </message>
        <message>
            <source>Blend</source>
            <translation>混合</translation>
        </message>
    </context>
    <context>
        <name>Mouths</name>
        <message>
            <source>Set the times of lines by hand.</source>
            <translation>请手动设置台词的时间。</translation>
        </message>
        <message numerus="yes">
            <source>Speech regions found: %n line(s)</source>
            <translation>
                <numerusform>已找到说话区间：%n 句</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} has no sound.</source>
            <translation>{name} 没有声音。</translation>
        </message>
    </context>
    <context>
        <name>NewVoiceDialog</name>
        <message numerus="yes">
            <source>%n selected line(s)</source>
            <translation>
                <numerusform>选中的 %n 句台词</numerusform>
            </translation>
        </message>
        <message>
            <source>1 · The recording</source>
            <translation>1 · 录音</translation>
        </message>
        <message>
            <source>2 · What it is worth</source>
            <translation>2 · 质量</translation>
        </message>
        <message>
            <source>3 · The voice</source>
            <translation>3 · 音色</translation>
        </message>
        <message>
            <source>A recording of the voice</source>
            <translation>音色的录音</translation>
        </message>
        <message>
            <source>A voice belongs to somebody. It is kept once they, or whoever may, have said yes.</source>
            <translation>声音属于其本人。经本人或有权者同意后才会保存。</translation>
        </message>
        <message>
            <source>All lines of {name}</source>
            <translation>{name} 的所有台词</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose where the voice comes from</source>
            <translation>请选择音色的来源</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Five to ten seconds of one person are enough.</source>
            <translation>一个人说话五到十秒就足够了。</translation>
        </message>
        <message>
            <source>From the film</source>
            <translation>取自影片</translation>
        </message>
        <message>
            <source>Give it to</source>
            <translation>用于</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Hear it mended</source>
            <translation>试听修复后的</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Listening…</source>
            <translation>正在聆听…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>New voice</source>
            <translation>新建音色</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>暂不指定</translation>
        </message>
        <message>
            <source>Record…</source>
            <translation>录音…</translation>
        </message>
        <message>
            <source>Sound file…</source>
            <translation>声音文件…</translation>
        </message>
        <message>
            <source>Still missing: {what}.</source>
            <translation>还缺：{what}。</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>What the film says under the selected lines</source>
            <translation>影片中选中台词处的原声</translation>
        </message>
        <message>
            <source>a better recording</source>
            <translation>更好的录音</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>a recording</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>how</source>
            <translation>授权方式</translation>
        </message>
        <message>
            <source>the voice</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>the voice, which is being learnt</source>
            <translation>音色（正在学习）</translation>
        </message>
        <message>
            <source>when</source>
            <translation>授权日期</translation>
        </message>
        <message>
            <source>who allowed it</source>
            <translation>由谁授权</translation>
        </message>
        <message>
            <source>whose voice it is</source>
            <translation>这是谁的声音</translation>
        </message>
        <message>
            <source>{name} is in your library.</source>
            <translation>{name} 已加入你的音色库。</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Got it</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Got it ({count} more)</source>
            <translation>知道了（还有 {count} 条）</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Actions and lines</source>
            <translation>操作和台词</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>查找操作</translation>
        </message>
        <message>
            <source>Go to line {number}</source>
            <translation>转到第 {number} 句</translation>
        </message>
        <message>
            <source>Nothing is called like that.</source>
            <translation>没有这样的操作或台词。</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>您想做什么？</translation>
        </message>
        <message>
            <source>↑ ↓ to choose · Return to do it · Esc to leave</source>
            <translation>↑ ↓ 选择 · 回车执行 · Esc 离开</translation>
        </message>
    </context>
    <context>
        <name>PausesField</name>
        <message>
            <source>As natural</source>
            <translation>恢复自然</translation>
        </message>
        <message>
            <source>How much longer or shorter than natural the pauses of all lines are. A line keeps its length: longer pauses leave less time for its words. Lines that were spoken before are stale afterwards.</source>
            <translation>所有台词的停顿比自然停顿长多少或短多少。台词总长不变：停顿越长，说话的时间越少。之前已配音的台词会变为过期。</translation>
        </message>
        <message>
            <source>Pauses between sentences</source>
            <translation>句间停顿</translation>
        </message>
        <message>
            <source>Pauses inside sentences</source>
            <translation>句内停顿</translation>
        </message>
    </context>
    <context>
        <name>PerformDialog</name>
        <message>
            <source>Hear the film while recording (with headphones)</source>
            <translation>录音时播放影片声音（请戴耳机）</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>第 {number} 句</translation>
        </message>
        <message>
            <source>Perform a line</source>
            <translation>演绎台词</translation>
        </message>
        <message>
            <source>Select a line to perform it.</source>
            <translation>请先选择一句台词再演绎。</translation>
        </message>
        <message>
            <source>Speak it like this</source>
            <translation>照这样说</translation>
        </message>
        <message>
            <source>The engine {name} does not act from recordings: your performance is kept with the line, for an engine that does.</source>
            <translation>引擎 {name} 不能按录音表演：你的演绎会随台词保存，供能够表演的引擎使用。</translation>
        </message>
        <message>
            <source>The film is on its way to the line…</source>
            <translation>影片正在播放到这句台词…</translation>
        </message>
        <message>
            <source>The line is locked: unlock it to perform it.</source>
            <translation>这句台词已锁定：解锁后才能演绎。</translation>
        </message>
        <message>
            <source>The line will be spoken as you performed it.</source>
            <translation>这句台词会按你的演绎来说。</translation>
        </message>
        <message>
            <source>The voice takes the feeling from your performance; the words are those of the line.</source>
            <translation>音色会采用你演绎的情感；说的仍是台词中的文字。</translation>
        </message>
        <message>
            <source>Your performance is kept with the line.</source>
            <translation>你的演绎已随台词保存。</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>PicturePanel</name>
        <message>
            <source>No video is open.</source>
            <translation>没有打开视频。</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>The frame at the playhead; a click plays or pauses</source>
            <translation>播放头处的画面；点击可播放或暂停</translation>
        </message>
        <message>
            <source>The video can't be shown</source>
            <translation>视频无法显示</translation>
        </message>
        <message>
            <source>The video is missing</source>
            <translation>视频缺失</translation>
        </message>
        <message>
            <source>This file has no picture.</source>
            <translation>此文件没有画面。</translation>
        </message>
    </context>
    <context>
        <name>PresetDialog</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save the mix</source>
            <translation>保存混合</translation>
        </message>
    </context>
    <context>
        <name>PresetMenu</name>
        <message>
            <source>Bring back “{name}”</source>
            <translation>恢复“{name}”</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Save this mix…</source>
            <translation>保存当前混合…</translation>
        </message>
    </context>
    <context>
        <name>ProjectDialog</name>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>Choose a sound file</source>
            <translation>选择声音文件</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英语</translation>
        </message>
        <message>
            <source>French</source>
            <translation>法语</translation>
        </message>
        <message>
            <source>German</source>
            <translation>德语</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>意大利语</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日语</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>韩语</translation>
        </message>
        <message>
            <source>Language of the dub</source>
            <translation>配音语言</translation>
        </message>
        <message>
            <source>Language of the original</source>
            <translation>原片语言</translation>
        </message>
        <message>
            <source>Lines that were spoken in another language are stale afterwards.</source>
            <translation>以其他语言配音的台词随后会过期。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>葡萄牙语</translation>
        </message>
        <message>
            <source>Project settings</source>
            <translation>项目设置</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>俄语</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>西班牙语</translation>
        </message>
    </context>
    <context>
        <name>PromptCard</name>
        <message>
            <source>Another text</source>
            <translation>换一段</translation>
        </message>
        <message>
            <source>Language of the text to read</source>
            <translation>朗读文本的语言</translation>
        </message>
        <message>
            <source>Read this aloud, or say what you like</source>
            <translation>朗读这段文字，或者随意说话</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
    </context>
    <context>
        <name>Proposer</name>
        <message>
            <source>Asking for other wordings</source>
            <translation>正在征求其他说法</translation>
        </message>
        <message>
            <source>Counting syllables</source>
            <translation>正在数音节</translation>
        </message>
        <message>
            <source>Reading other wordings</source>
            <translation>正在读其他说法</translation>
        </message>
    </context>
    <context>
        <name>QueuePanel</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n 项失败</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n 项待办</numerusform>
            </translation>
        </message>
        <message>
            <source>Alt+Down</source>
            <translation>Alt+Down</translation>
        </message>
        <message>
            <source>Alt+Up</source>
            <translation>Alt+Up</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>全部取消</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Go on with the queue</source>
            <translation>继续队列</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>推后</translation>
        </message>
        <message>
            <source>Nothing to do. Lines that are spoken, and films that are written, appear here.</source>
            <translation>没有任务。正在配音的台词和正在写出的影片会显示在这里。</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>暂停队列</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Stops everything that waits or runs</source>
            <translation>停止所有等待和进行中的任务</translation>
        </message>
        <message>
            <source>Stops the selected jobs; dismisses failed ones · Del</source>
            <translation>停止所选任务；移除失败的任务 · Del</translation>
        </message>
        <message>
            <source>The line being spoken is finished</source>
            <translation>正在配的台词会先完成</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>What failed and is selected, or all that failed</source>
            <translation>所选的失败任务，或全部失败任务</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>{seconds} s left</source>
            <translation>剩余 {seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>ReadingMarks</name>
        <message>
            <source>&amp;Another reading…</source>
            <translation>其他读音(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Without a reading of yours</source>
            <translation>去掉自定读音(&amp;W)</translation>
        </message>
        <message>
            <source>Add to the &amp;lexicon…</source>
            <translation>加入词典(&amp;L)…</translation>
        </message>
        <message>
            <source>F7 or Ctrl+click: other readings.</source>
            <translation>按 F7 或 Ctrl+单击选择其他读音。</translation>
        </message>
        <message>
            <source>Nobody here knows how this is read. Give it a reading in the text or in the lexicon.</source>
            <translation>不知道这里怎么读。请在文本或词典中给出读音。</translation>
        </message>
        <message>
            <source>Readings of {word}</source>
            <translation>“{word}”的读音</translation>
        </message>
        <message>
            <source>{word} is read {reading}, as the lexicon says.</source>
            <translation>“{word}”按词典读作 {reading}。</translation>
        </message>
        <message>
            <source>{word} is read {reading}.</source>
            <translation>“{word}”读作 {reading}。</translation>
        </message>
    </context>
    <context>
        <name>ReasonBar</name>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>Every line has been spoken as it stands.</source>
            <translation>所有台词都已按现状配音。</translation>
        </message>
        <message>
            <source>Neither in nor out is set.</source>
            <translation>尚未设置入点或出点。</translation>
        </message>
        <message>
            <source>No line has failed.</source>
            <translation>没有失败的台词。</translation>
        </message>
        <message>
            <source>Nothing is being spoken.</source>
            <translation>当前没有在配音。</translation>
        </message>
        <message>
            <source>Open a video or a project first.</source>
            <translation>请先打开视频或项目。</translation>
        </message>
        <message>
            <source>Select a line first.</source>
            <translation>请先选择一句台词。</translation>
        </message>
        <message>
            <source>Select two lines or more first.</source>
            <translation>请先选择两句或更多台词。</translation>
        </message>
        <message>
            <source>The line has no take yet; speak it first.</source>
            <translation>这句台词还没有版本，请先配音。</translation>
        </message>
        <message>
            <source>The line has no takes yet; speak it first.</source>
            <translation>这句台词还没有版本，请先配音。</translation>
        </message>
        <message>
            <source>The project has no video, or it was not found.</source>
            <translation>项目没有视频，或视频未找到。</translation>
        </message>
        <message>
            <source>There are no markers.</source>
            <translation>没有标记。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>This is not possible in this window.</source>
            <translation>此窗口中无法执行此操作。</translation>
        </message>
    </context>
    <context>
        <name>RecorderDialog</name>
        <message>
            <source>Record a voice</source>
            <translation>录制声音</translation>
        </message>
        <message>
            <source>The recording is taken: {name}</source>
            <translation>已采用录音：{name}</translation>
        </message>
        <message>
            <source>Use this recording</source>
            <translation>使用这段录音</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>新增 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>更改 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>移除 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Another video</source>
            <translation>换了视频</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>It was kept at {when}, and differs from what was saved:</source>
            <translation>保留于 {when}，与已保存的内容不同：</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Mix changed</source>
            <translation>混音有改动</translation>
        </message>
        <message>
            <source>Name, languages or pauses changed</source>
            <translation>名称、语言或停顿有改动</translation>
        </message>
        <message>
            <source>Open as it was saved</source>
            <translation>按已保存的打开</translation>
        </message>
        <message>
            <source>Pronunciations</source>
            <translation>读音</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Recovering is one step: undo takes you back to what was saved.</source>
            <translation>恢复是一步操作：撤销即回到已保存的内容。</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>There is work on {name} that was not saved.</source>
            <translation>{name} 有未保存的工作。</translation>
        </message>
        <message>
            <source>Unsaved work</source>
            <translation>未保存的工作</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>不同之处</translation>
        </message>
        <message>
            <source>d MMM yyyy hh:mm:ss</source>
            <translation>yyyy年M月d日 hh:mm:ss</translation>
        </message>
    </context>
    <context>
        <name>Rehearsal</name>
        <message>
            <source>Trying {voice}</source>
            <translation>正在试听 {voice}</translation>
        </message>
    </context>
    <context>
        <name>ReportBox</name>
        <message>
            <source>Best 10 s</source>
            <translation>最佳 10 秒</translation>
        </message>
        <message>
            <source>Cut silence</source>
            <translation>剪去静音</translation>
        </message>
        <message>
            <source>Cuts silence at both ends</source>
            <translation>剪去首尾的静音</translation>
        </message>
        <message>
            <source>Keeps the best ten seconds of a long recording</source>
            <translation>保留长录音中最好的十秒</translation>
        </message>
        <message>
            <source>Less noise</source>
            <translation>降噪</translation>
        </message>
        <message>
            <source>Makes speech as loud as usual, and takes a constant offset away</source>
            <translation>把人声调到标准响度，并去除直流偏移</translation>
        </message>
        <message>
            <source>Takes noise away; some of the voice's brightness goes with it</source>
            <translation>去除噪声；声音会略失明亮</translation>
        </message>
        <message>
            <source>Usual level</source>
            <translation>标准音量</translation>
        </message>
        <message>
            <source>{score} of 100 · {seconds} s of speech</source>
            <translation>{score}/100 分 · {seconds} 秒人声</translation>
        </message>
        <message>
            <source>{text} · nothing to be said against it</source>
            <translation>{text} · 没有问题</translation>
        </message>
        <message>
            <source>{text} · {before} before it was mended</source>
            <translation>{text} · 修复前 {before} 分</translation>
        </message>
    </context>
    <context>
        <name>Retimer</name>
        <message>
            <source>Re-timing line {number}</source>
            <translation>正在调整第 {number} 句的时长</translation>
        </message>
    </context>
    <context>
        <name>Saver</name>
        <message>
            <source>A film is being written. Stop it?</source>
            <translation>正在写出影片。要停止吗？</translation>
        </message>
        <message>
            <source>As a draft it is kept without a name, and offered when the program starts.</source>
            <translation>作为草稿会以未命名方式保留，下次启动时可继续。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Don't save</source>
            <translation>不保存</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Keep as draft</source>
            <translation>留作草稿</translation>
        </message>
        <message>
            <source>Nothing of it is kept; what it would have replaced stays as it is.</source>
            <translation>不会留下任何部分；原本要替换的文件保持不变。</translation>
        </message>
        <message>
            <source>Open theirs</source>
            <translation>打开对方的版本</translation>
        </message>
        <message>
            <source>Overwrite theirs</source>
            <translation>覆盖对方的版本</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save the changes to {name}?</source>
            <translation>要保存对 {name} 的更改吗？</translation>
        </message>
        <message>
            <source>Save the new project?</source>
            <translation>要保存新项目吗？</translation>
        </message>
        <message>
            <source>Save the project as</source>
            <translation>项目另存为</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>以其他名称保存…</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>已保存：{name}</translation>
        </message>
        <message>
            <source>Somebody else has changed this project since it was opened.</source>
            <translation>项目打开之后被其他人修改过。</translation>
        </message>
        <message>
            <source>Stop it</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>What is not saved is lost.</source>
            <translation>未保存的内容将会丢失。</translation>
        </message>
        <message>
            <source>Your work is not saved yet.</source>
            <translation>您的工作尚未保存。</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to the default</source>
            <translation>恢复默认值</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>Reset: {name}</source>
            <translation>重置：{name}</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No setting is called like that.</source>
            <translation>没有这样的设置。</translation>
        </message>
        <message>
            <source>Search settings</source>
            <translation>搜索设置</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>ShareRow</name>
        <message>
            <source>Share of {voice}</source>
            <translation>{voice} 的比例</translation>
        </message>
        <message>
            <source>Take {voice} out of the blend</source>
            <translation>把 {voice} 移出混合</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>操作及其快捷键</translation>
        </message>
        <message>
            <source>As in the set</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Keys in bold are your own.</source>
            <translation>粗体为您自定义的快捷键。</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>无快捷键</translation>
        </message>
        <message>
            <source>Press the keys</source>
            <translation>按下按键</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部重置</translation>
        </message>
        <message>
            <source>Search by name or key</source>
            <translation>按名称或按键搜索</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>使用此键</translation>
        </message>
        <message>
            <source>{key} belongs to “{action}”, which will lose it.</source>
            <translation>{key} 现属于“{action}”，该操作将失去它。</translation>
        </message>
        <message>
            <source>{key} is free.</source>
            <translation>{key} 未被占用。</translation>
        </message>
    </context>
    <context>
        <name>Sizes</name>
        <message>
            <source>{n} MB</source>
            <translation>{n} MB</translation>
        </message>
        <message>
            <source>{n} kB</source>
            <translation>{n} kB</translation>
        </message>
    </context>
    <context>
        <name>SoundDialog</name>
        <message>
            <source>Sound (*.wav *.flac *.mp3 *.m4a *.ogg)</source>
            <translation>声音 (*.wav *.flac *.mp3 *.m4a *.ogg)</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Autosaved {time}</source>
            <translation>{time} 已自动保存</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Show what is being done in the background</source>
            <translation>显示后台正在进行的工作</translation>
        </message>
        <message>
            <source>Speaking line {n} of {total} · {percent} %</source>
            <translation>正在配第 {n} 句，共 {total} 句 · {percent} %</translation>
        </message>
        <message>
            <source>snap off</source>
            <translation>吸附关</translation>
        </message>
        <message>
            <source>snap on</source>
            <translation>吸附开</translation>
        </message>
        <message>
            <source>{seconds} s left</source>
            <translation>剩余 {seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>Streamer</name>
        <message>
            <source>Streamer</source>
            <translation>提示线</translation>
        </message>
    </context>
    <context>
        <name>SubtitleExchange</name>
        <message numerus="yes">
            <source>%n cue(s) without a line</source>
            <translation>
                <numerusform>%n 条字幕没有对应的台词</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cue(s) written to {name}</source>
            <translation>
                <numerusform>已把 %n 条字幕写入 {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kept</source>
            <translation>
                <numerusform>保留 %n 句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) imported</source>
            <translation>
                <numerusform>已导入 %n 句台词</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>移除 %n 句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After the end of the film: %n cue(s).</source>
            <translation>
                <numerusform>%n 条字幕在影片结束之后才开始。</numerusform>
            </translation>
        </message>
        <message>
            <source>Check that these are the subtitles of this film.</source>
            <translation>请确认这是该影片的字幕。</translation>
        </message>
        <message>
            <source>Import subtitles</source>
            <translation>导入字幕</translation>
        </message>
        <message numerus="yes">
            <source>Source text for %n line(s)</source>
            <translation>
                <numerusform>%n 句台词有了原文</numerusform>
            </translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsDialog</name>
        <message>
            <source>Accept</source>
            <translation>采纳</translation>
        </message>
        <message numerus="yes">
            <source>Accept %n proposal(s)</source>
            <translation>
                <numerusform>采纳 %n 条建议</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Emotions from the script</source>
            <translation>台词中的情绪</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is said about %n other line(s).</source>
            <translation>
                <numerusform>另外 %n 句台词没有可推测的内容。</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Reading the script</source>
            <translation>正在阅读台词</translation>
        </message>
        <message>
            <source>Reading the script…</source>
            <translation>正在阅读台词…</translation>
        </message>
        <message>
            <source>Select a line first.</source>
            <translation>请先选择一句台词。</translation>
        </message>
        <message>
            <source>The line is locked. Unlock it first.</source>
            <translation>台词已锁定，请先解锁。</translation>
        </message>
        <message>
            <source>The script says nothing about how these lines are meant.</source>
            <translation>台词没有说明这些句子该用什么情绪。</translation>
        </message>
        <message>
            <source>What the words and their neighbours say. Nothing changes before you accept; Space ticks a line.</source>
            <translation>根据台词及其上下文推测。在您采纳之前不会有任何改动；按空格键勾选台词。</translation>
        </message>
        <message>
            <source>now: {emotion}</source>
            <translation>目前：{emotion}</translation>
        </message>
        <message>
            <source>only by the lines around it</source>
            <translation>仅根据前后台词推测</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Words to find it by, separated by commas</source>
            <translation>便于查找的词，用逗号分隔</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女声</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男声</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>old, hoarse, friendly</source>
            <translation>年老、沙哑、亲切</translation>
        </message>
    </context>
    <context>
        <name>TakeWaves</name>
        <message>
            <source>Drawing takes</source>
            <translation>正在绘制版本波形</translation>
        </message>
    </context>
    <context>
        <name>TakesController</name>
        <message numerus="yes">
            <source>%n take(s) removed; {size} can be freed</source>
            <translation>
                <numerusform>已移除 %n 个版本，可释放 {size}</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing takes</source>
            <translation>正在对比版本</translation>
        </message>
        <message>
            <source>There are no unused takes.</source>
            <translation>没有未用的版本。</translation>
        </message>
    </context>
    <context>
        <name>TakesDelegate</name>
        <message>
            <source>failed: {reason}</source>
            <translation>失败：{reason}</translation>
        </message>
        <message>
            <source>its sound is missing</source>
            <translation>声音文件缺失</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>TakesList</name>
        <message>
            <source>Choose</source>
            <translation>选用</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>标星</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Unstar</source>
            <translation>取消标星</translation>
        </message>
    </context>
    <context>
        <name>TakesModel</name>
        <message>
            <source>Take {number}</source>
            <translation>版本 {number}</translation>
        </message>
        <message>
            <source>Take {number} failed: {reason}</source>
            <translation>版本 {number} 失败：{reason}</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>已选用</translation>
        </message>
        <message>
            <source>its sound is missing</source>
            <translation>声音文件缺失</translation>
        </message>
        <message>
            <source>seed {seed}</source>
            <translation>种子 {seed}</translation>
        </message>
        <message>
            <source>stale: the line has changed since</source>
            <translation>已过期：台词之后有改动</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>已标星</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>TermsDialog</name>
        <message>
            <source>Download</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Download {name}</source>
            <translation>下载 {name}</translation>
        </message>
        <message>
            <source>Emotion described in words, too</source>
            <translation>也支持用文字描述情绪</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>I agree to these terms (version {version})</source>
            <translation>我同意这些条款（版本 {version}）</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>With</source>
            <translation>附带</translation>
        </message>
        <message>
            <source>about {size}, from {places}</source>
            <translation>约 {size}，来自 {places}</translation>
        </message>
        <message>
            <source>the usual address</source>
            <translation>通常的地址</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>{name}: hours:minutes:seconds.milliseconds; ↑ and ↓ move it</source>
            <translation>{name}：时:分:秒.毫秒；↑ 和 ↓ 可调整</translation>
        </message>
    </context>
    <context>
        <name>Timecode</name>
        <message>
            <source>16.3 or +2 or 5f</source>
            <translation>16.3、+2 或 5f</translation>
        </message>
        <message>
            <source>Go to time</source>
            <translation>转到时间</translation>
        </message>
        <message>
            <source>Time at the playhead. Click, or press Enter here, to go to another.</source>
            <translation>播放头处的时间。点击或在此按回车可转到其他时间。</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Line {number} of {all}</source>
            <translation>第 {number} 句，共 {all} 句</translation>
        </message>
        <message>
            <source>No line is selected</source>
            <translation>未选择台词</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>没有画面</translation>
        </message>
        <message>
            <source>Scroll through lanes</source>
            <translation>滚动轨道</translation>
        </message>
        <message>
            <source>Scroll through time</source>
            <translation>滚动时间</translation>
        </message>
        <message>
            <source>The voice {name} is missing</source>
            <translation>音色 {name} 缺失</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>being re-timed</source>
            <translation>正在调整时长</translation>
        </message>
        <message>
            <source>being spoken</source>
            <translation>正在配音</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>no voice</source>
            <translation>没有音色</translation>
        </message>
        <message>
            <source>not spoken yet</source>
            <translation>尚未配音</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>排队中</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} 至 {end}</translation>
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Computes on: {place}</source>
            <translation>计算设备：{place}</translation>
        </message>
        <message>
            <source>Engine: {name} · {state}</source>
            <translation>引擎：{name} · {state}</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>Voice engine</source>
            <translation>语音引擎</translation>
        </message>
        <message>
            <source>asleep</source>
            <translation>休眠</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>loading…</source>
            <translation>加载中…</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
    </context>
    <context>
        <name>TransportBar</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 句台词</numerusform>
            </translation>
        </message>
        <message>
            <source>line {number} of {count}</source>
            <translation>第 {number} 句，共 {count} 句</translation>
        </message>
        <message>
            <source>{rate} fps</source>
            <translation>{rate} 帧/秒</translation>
        </message>
    </context>
    <context>
        <name>VerdictBar</name>
        <message>
            <source>Fit: {verdict}</source>
            <translation>时长：{verdict}</translation>
        </message>
    </context>
    <context>
        <name>Verdicts</name>
        <message numerus="yes">
            <source>%n syllable(s) too long for the mouth</source>
            <translation>
                <numerusform>比口型多 %n 个音节</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s) too long for the slot</source>
            <translation>
                <numerusform>比字幕时长多 %n 个音节</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s) too short for the mouth</source>
            <translation>
                <numerusform>比口型少 %n 个音节</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s) too short for the slot</source>
            <translation>
                <numerusform>比字幕时长少 %n 个音节</numerusform>
            </translation>
        </message>
        <message>
            <source>fit it to the mouth</source>
            <translation>对齐口型</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>正合适</translation>
        </message>
        <message>
            <source>fixed ratio {ratio}</source>
            <translation>固定比例 {ratio}</translation>
        </message>
        <message>
            <source>longer…</source>
            <translation>加长…</translation>
        </message>
        <message>
            <source>natural length, {time}</source>
            <translation>自然时长，{time}</translation>
        </message>
        <message>
            <source>runs {time} over what follows</source>
            <translation>超出 {time}，压到后面的台词</translation>
        </message>
        <message>
            <source>shorter…</source>
            <translation>缩短…</translation>
        </message>
        <message>
            <source>silence follows</source>
            <translation>后面是静音</translation>
        </message>
        <message>
            <source>silent for the last {time}</source>
            <translation>最后 {time} 无声</translation>
        </message>
        <message>
            <source>use it</source>
            <translation>利用它</translation>
        </message>
        <message>
            <source>uses {time} of the silence that follows</source>
            <translation>借用其后静音 {time}</translation>
        </message>
        <message>
            <source>{ms} ms</source>
            <translation>{ms} 毫秒</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <source>{time} of silence follows</source>
            <translation>其后有 {time} 静音</translation>
        </message>
        <message>
            <source>{time} too long for the mouth</source>
            <translation>比口型长 {time}</translation>
        </message>
        <message>
            <source>{time} too long for the slot</source>
            <translation>比字幕时长长 {time}</translation>
        </message>
        <message>
            <source>{time} too short for the mouth</source>
            <translation>比口型短 {time}</translation>
        </message>
        <message>
            <source>{time} too short for the slot</source>
            <translation>比字幕时长短 {time}</translation>
        </message>
    </context>
    <context>
        <name>VoiceField</name>
        <message>
            <source>Choose a voice; the list lets you hear each one</source>
            <translation>选择音色；列表中可逐个试听</translation>
        </message>
        <message>
            <source>Choose a voice…</source>
            <translation>选择音色…</translation>
        </message>
        <message>
            <source>Hear the voice say this line</source>
            <translation>试听此音色说这句台词</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>missing: {voice}</source>
            <translation>缺失：{voice}</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>VoiceLibraryDialog</name>
        <message numerus="yes">
            <source>%n selected line(s)</source>
            <translation>
                <numerusform>选中的 %n 句台词</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) are in the trash</source>
            <translation>
                <numerusform>%n 个音色已移到回收站</numerusform>
            </translation>
        </message>
        <message>
            <source>A file of voices…</source>
            <translation>音色文件…</translation>
        </message>
        <message>
            <source>All lines of {name}</source>
            <translation>{name} 的所有台词</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n voice(s) for good?</source>
            <translation>
                <numerusform>要永久删除 %n 个音色吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>永久删除</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>清空回收站…</translation>
        </message>
        <message>
            <source>Export voices</source>
            <translation>导出音色</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Hear</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import voices</source>
            <translation>导入音色</translation>
        </message>
        <message>
            <source>My voices</source>
            <translation>我的音色</translation>
        </message>
        <message>
            <source>New voice…</source>
            <translation>新建音色…</translation>
        </message>
        <message>
            <source>No voice is called like that.</source>
            <translation>没有这样的音色。</translation>
        </message>
        <message>
            <source>Only have it at hand</source>
            <translation>仅加入项目备用</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Says the current line (Space)</source>
            <translation>说当前台词（空格键）</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>回收站是空的。</translation>
        </message>
        <message>
            <source>Their recordings go too. Projects that use them keep their own copies.</source>
            <translation>录音也会一并删除。使用它们的项目保留各自的副本。</translation>
        </message>
        <message>
            <source>There are no voices of your own yet. A recording of five seconds is enough for one.</source>
            <translation>还没有自己的音色。一段五秒的录音就足够制作一个。</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>Trash ({n})</source>
            <translation>回收站（{n}）</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Use in the project</source>
            <translation>用于项目</translation>
        </message>
        <message>
            <source>Voice library</source>
            <translation>音色库</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>Voices (*.dubvoice)</source>
            <translation>音色 (*.dubvoice)</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>{voice} of this project</source>
            <translation>本项目中的 {voice}</translation>
        </message>
    </context>
    <context>
        <name>VoiceModelsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove {name}?</source>
            <translation>移除 {name}？</translation>
        </message>
        <message>
            <source>The built-in voices need nothing of this. A model here speaks with the voice of any recording. Nothing is downloaded unless you ask for it, and nothing of yours leaves this machine.</source>
            <translation>内置音色不需要这些。这里的模型能以任何录音的音色说话。未经您要求不会下载任何东西，您的内容也不会离开这台电脑。</translation>
        </message>
        <message>
            <source>The folder with {name}</source>
            <translation>{name} 所在的文件夹</translation>
        </message>
        <message>
            <source>Voice models</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>Voices made from recordings can't speak without it. Finished lines stay, and so do your recordings. Of a folder of your own only what was downloaded into it goes.</source>
            <translation>没有它，由录音得到的音色就不能说话。已完成的台词和您的录音都会保留。若是您自己的文件夹，只会移除下载到其中的文件。</translation>
        </message>
    </context>
    <context>
        <name>VoicePicker</name>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n 个片段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected line(s)</source>
            <translation>
                <numerusform>所选 %n 句台词</numerusform>
            </translation>
        </message>
        <message>
            <source>A recording of the voice</source>
            <translation>音色的录音</translation>
        </message>
        <message>
            <source>All lines of {name}</source>
            <translation>{name} 的全部台词</translation>
        </message>
        <message>
            <source>As {name}</source>
            <translation>同 {name}</translation>
        </message>
        <message>
            <source>Enter chooses · Space or ▶ lets you hear</source>
            <translation>回车选用 · 空格或 ▶ 试听</translation>
        </message>
        <message>
            <source>Five seconds of somebody speaking are a voice</source>
            <translation>某人说话的五秒录音就是一个音色</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>用于</translation>
        </message>
        <message>
            <source>Imitate a recording…</source>
            <translation>模仿一段录音…</translation>
        </message>
        <message>
            <source>In this project</source>
            <translation>本项目中</translation>
        </message>
        <message>
            <source>My voices</source>
            <translation>我的音色</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>搜索音色</translation>
        </message>
        <message>
            <source>This line only</source>
            <translation>仅此句</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>音色</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女声</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男声</translation>
        </message>
    </context>
    <context>
        <name>VoiceShelf</name>
        <message numerus="yes">
            <source>%n voice(s) are in the trash</source>
            <translation>
                <numerusform>%n 个音色已移到回收站</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) taken in</source>
            <translation>
                <numerusform>已导入 %n 个音色</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) written to {file}</source>
            <translation>
                <numerusform>已将 %n 个音色写入 {file}</numerusform>
            </translation>
        </message>
        <message>
            <source>Bringing voices back</source>
            <translation>正在恢复音色</translation>
        </message>
        <message>
            <source>Bringing {voice} into the project</source>
            <translation>正在把 {voice} 加入项目</translation>
        </message>
        <message>
            <source>Changing a voice</source>
            <translation>正在更改音色</translation>
        </message>
        <message>
            <source>Copying a voice</source>
            <translation>正在复制音色</translation>
        </message>
        <message>
            <source>Emptying the trash</source>
            <translation>正在清空回收站</translation>
        </message>
        <message>
            <source>Exporting voices</source>
            <translation>正在导出音色</translation>
        </message>
        <message>
            <source>Importing voices</source>
            <translation>正在导入音色</translation>
        </message>
        <message>
            <source>Keeping a voice</source>
            <translation>正在保存音色</translation>
        </message>
        <message>
            <source>Looking into your voices</source>
            <translation>正在查看你的音色</translation>
        </message>
        <message>
            <source>Throwing voices away</source>
            <translation>正在删除音色</translation>
        </message>
        <message>
            <source>{name} is in your library.</source>
            <translation>{name} 已加入你的音色库。</translation>
        </message>
    </context>
    <context>
        <name>VoiceWindows</name>
        <message>
            <source>Listening to the film</source>
            <translation>正在聆听影片</translation>
        </message>
        <message>
            <source>Listening to the film…</source>
            <translation>正在聆听影片…</translation>
        </message>
        <message>
            <source>Voice of the film</source>
            <translation>影片中的声音</translation>
        </message>
    </context>
    <context>
        <name>Voicing</name>
        <message>
            <source>Speaking line {number}</source>
            <translation>正在配第 {number} 句</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 句台词</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n 个版本</numerusform>
            </translation>
        </message>
        <message>
            <source>A short film with its lines, ready to be spoken.</source>
            <translation>一部带台词的小短片，可直接配音。</translation>
        </message>
        <message>
            <source>Begin a new dub. Subtitles come next, or line by line as you type.</source>
            <translation>开始新的配音。接着导入字幕，或逐句输入。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Every line spoken exactly as long as the mouth on screen moves.</source>
            <translation>每句台词都与画面上的口型一样长。</translation>
        </message>
        <message>
            <source>Go on with a dub that you have saved.</source>
            <translation>继续已保存的配音。</translation>
        </message>
        <message>
            <source>Go on with {name}</source>
            <translation>继续 {name}</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>松开即可打开</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Open a video</source>
            <translation>打开视频</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>打开 {name}</translation>
        </message>
        <message>
            <source>Opening {name}…</source>
            <translation>正在打开 {name}…</translation>
        </message>
        <message>
            <source>Or drop a video, its subtitles, or a project here</source>
            <translation>或把视频、字幕或项目拖到这里</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>最近的项目</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Throw {name} away</source>
            <translation>丢弃 {name}</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>试用演示</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
    </context>
    <context>
        <name>WordingsDialog</name>
        <message numerus="yes">
            <source>%n syllable(s)</source>
            <translation>
                <numerusform>%n 个音节</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s), {natural} s for {room} s.</source>
            <translation>
                <numerusform>%n 个音节，自然时长 {natural} 秒，可用 {room} 秒。</numerusform>
            </translation>
        </message>
        <message>
            <source>A language model proposes words that fit the time; you choose.</source>
            <translation>语言模型按时长建议其他说法，由您选用。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Counting syllables…</source>
            <translation>正在数音节…</translation>
        </message>
        <message>
            <source>It fits.</source>
            <translation>长度合适。</translation>
        </message>
        <message>
            <source>Loses {forms}</source>
            <translation>将丢失 {forms}</translation>
        </message>
        <message>
            <source>No line is selected.</source>
            <translation>未选择台词。</translation>
        </message>
        <message>
            <source>Nothing here counts the syllables of this language.</source>
            <translation>无法统计这种语言的音节。</translation>
        </message>
        <message>
            <source>Other wordings</source>
            <translation>其他说法</translation>
        </message>
        <message>
            <source>Propose other wordings</source>
            <translation>建议其他说法</translation>
        </message>
        <message>
            <source>Sends this line and its neighbours to the language model of the settings</source>
            <translation>把这句台词及其前后台词发送给设置中的语言模型</translation>
        </message>
        <message>
            <source>Set the address of a language model in the settings first.</source>
            <translation>请先在设置中填写语言模型的地址。</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>采用</translation>
        </message>
        <message numerus="yes">
            <source>Too long by %n syllable(s).</source>
            <translation>
                <numerusform>多了 %n 个音节。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too short by %n syllable(s).</source>
            <translation>
                <numerusform>少了 %n 个音节。</numerusform>
            </translation>
        </message>
        <message>
            <source>What costs most, by syllables: {words}</source>
            <translation>最占时间的词（音节数）：{words}</translation>
        </message>
        <message>
            <source>Wordings</source>
            <translation>其他说法</translation>
        </message>
    </context>
    <context>
        <name>WordsBox</name>
        <message>
            <source>No reading is known: {piece}</source>
            <translation>不知道读音：{piece}</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>台词内容</translation>
        </message>
        <message>
            <source>What is wrong with the words</source>
            <translation>台词中的问题</translation>
        </message>
        <message>
            <source>What will be spoken</source>
            <translation>实际读出的内容</translation>
        </message>
        <message>
            <source>Will not be heard: {piece}</source>
            <translation>不会读出：{piece}</translation>
        </message>
        <message>
            <source>Words of the line</source>
            <translation>台词文字</translation>
        </message>
    </context>
    <context>
        <name>WordsDialog</name>
        <message>
            <source>Delivery</source>
            <translation>表达方式</translation>
        </message>
        <message>
            <source>Export subtitles</source>
            <translation>导出字幕</translation>
        </message>
        <message>
            <source>Export subtitles as</source>
            <translation>字幕导出为</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Keep readings and emotions, to be opened here again</source>
            <translation>保留读音与情感标记，以便在此重新打开</translation>
        </message>
        <message>
            <source>No line has a source text.</source>
            <translation>没有台词带有原文。</translation>
        </message>
        <message>
            <source>Speakers</source>
            <translation>说话人</translation>
        </message>
        <message>
            <source>Viewers would read them too.</source>
            <translation>观众也会看到它们。</translation>
        </message>
        <message>
            <source>What is spoken in the dub</source>
            <translation>配音说的内容</translation>
        </message>
        <message>
            <source>What the original says</source>
            <translation>原片说的内容</translation>
        </message>
        <message>
            <source>With the names of those who speak</source>
            <translation>带说话人姓名</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>WordsEditor</name>
        <message>
            <source>Words of the line</source>
            <translation>台词文字</translation>
        </message>
    </context>
    <context>
        <name>WordsModel</name>
        <message>
            <source>Looking for a model</source>
            <translation>正在查找模型</translation>
        </message>
    </context>
    <context>
        <name>WordsPage</name>
        <message>
            <source>Emotion in words</source>
            <translation>用文字描述情绪</translation>
        </message>
        <message>
            <source>Nothing of this is understood as an emotion.</source>
            <translation>其中没有能理解为情绪的内容。</translation>
        </message>
        <message>
            <source>tired, whispering</source>
            <translation>疲惫，低语</translation>
        </message>
        <message>
            <source>{engine} asks its own language model instead; this is what the rules find.</source>
            <translation>{engine} 会改用自带的语言模型来理解；以上是内置规则的理解。</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>Checking a recording</source>
            <translation>正在检查录音</translation>
        </message>
        <message>
            <source>Learning a voice</source>
            <translation>正在学习音色</translation>
        </message>
        <message>
            <source>Mending a recording</source>
            <translation>正在修复录音</translation>
        </message>
        <message>
            <source>Trying a voice</source>
            <translation>正在试听音色</translation>
        </message>
    </context>
    <context>
        <name>_CardTable</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>音色</translation>
        </message>
    </context>
    <context>
        <name>_Closer</name>
        <message>
            <source>Drawing the waveform</source>
            <translation>正在绘制波形</translation>
        </message>
    </context>
    <context>
        <name>_TimeLabel</name>
        <message>
            <source>Time at the playhead</source>
            <translation>播放头处的时间</translation>
        </message>
    </context>
    <context>
        <name>_VoiceList</name>
        <message>
            <source>Voices</source>
            <translation>音色</translation>
        </message>
    </context>
    <context>
        <name>self._grid</name>
        <message>
            <source>has the part</source>
            <translation>现任</translation>
        </message>
    </context>
</TS>
