<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>A dubbing workstation: every line spoken exactly as long as the mouth on screen moves.</source>
            <translation>A dubbing workstation: every line spoken exactly as long as the mouth on screen moves.</translation>
        </message>
        <message>
            <source>About DubStudio</source>
            <translation>About DubStudio</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licences</translation>
        </message>
        <message>
            <source>Version {own} · Qt {qt}</source>
            <translation>Version {own} · Qt {qt}</translation>
        </message>
        <message>
            <source>Your data: {folder}</source>
            <translation>Your data: {folder}</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;About DubStudio</source>
            <translation>&amp;About DubStudio</translation>
        </message>
        <message>
            <source>&amp;Accept and go on</source>
            <translation>&amp;Accept and go on</translation>
        </message>
        <message>
            <source>&amp;Back to that of the character</source>
            <translation>&amp;Back to that of the character</translation>
        </message>
        <message>
            <source>&amp;Cancel speaking</source>
            <translation>&amp;Cancel speaking</translation>
        </message>
        <message>
            <source>&amp;Clear in and out</source>
            <translation>&amp;Clear in and out</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>&amp;Close project</translation>
        </message>
        <message>
            <source>&amp;Copy emotion</source>
            <translation>&amp;Copy emotion</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dark</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>&amp;Dub</source>
            <translation>&amp;Dub</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;Export video…</source>
            <translation>&amp;Export video…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Find an action…</source>
            <translation>&amp;Find an action…</translation>
        </message>
        <message>
            <source>&amp;Find speech regions again</source>
            <translation>&amp;Find speech regions again</translation>
        </message>
        <message>
            <source>&amp;Find the video again…</source>
            <translation>&amp;Find the video again…</translation>
        </message>
        <message>
            <source>&amp;Follow the playhead</source>
            <translation>&amp;Follow the playhead</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Import subtitles…</source>
            <translation>&amp;Import subtitles…</translation>
        </message>
        <message>
            <source>&amp;Keys at a glance</source>
            <translation>&amp;Keys at a glance</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Keys…</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Light</translation>
        </message>
        <message>
            <source>&amp;Line</source>
            <translation>&amp;Line</translation>
        </message>
        <message>
            <source>&amp;Loop</source>
            <translation>&amp;Loop</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Merge</translation>
        </message>
        <message>
            <source>&amp;Music and effects</source>
            <translation>&amp;Music and effects</translation>
        </message>
        <message>
            <source>&amp;New line here</source>
            <translation>&amp;New line here</translation>
        </message>
        <message>
            <source>&amp;New project</source>
            <translation>&amp;New project</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Open…</translation>
        </message>
        <message>
            <source>&amp;Original</source>
            <translation>&amp;Original</translation>
        </message>
        <message>
            <source>&amp;Paste emotion</source>
            <translation>&amp;Paste emotion</translation>
        </message>
        <message>
            <source>&amp;Pause the queue</source>
            <translation>&amp;Pause the queue</translation>
        </message>
        <message>
            <source>&amp;Play</source>
            <translation>&amp;Play</translation>
        </message>
        <message>
            <source>&amp;Play or pause</source>
            <translation>&amp;Play or pause</translation>
        </message>
        <message>
            <source>&amp;Previous line</source>
            <translation>&amp;Previous line</translation>
        </message>
        <message>
            <source>&amp;Project settings…</source>
            <translation>&amp;Project settings…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>&amp;Remove marker</source>
            <translation>&amp;Remove marker</translation>
        </message>
        <message>
            <source>&amp;Reset the layout</source>
            <translation>&amp;Reset the layout</translation>
        </message>
        <message>
            <source>&amp;Retry failed lines</source>
            <translation>&amp;Retry failed lines</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Settings…</translation>
        </message>
        <message>
            <source>&amp;Shorter lanes</source>
            <translation>&amp;Shorter lanes</translation>
        </message>
        <message>
            <source>&amp;Speak</source>
            <translation>&amp;Speak</translation>
        </message>
        <message>
            <source>&amp;Split at the playhead</source>
            <translation>&amp;Split at the playhead</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stop</translation>
        </message>
        <message>
            <source>&amp;Suggest from the script…</source>
            <translation>&amp;Suggest from the script…</translation>
        </message>
        <message>
            <source>&amp;Taller lanes</source>
            <translation>&amp;Taller lanes</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Unlock</source>
            <translation>&amp;Unlock</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>A recording becomes a voice that can say anything.</source>
            <translation>A recording becomes a voice that can say anything.</translation>
        </message>
        <message>
            <source>A second back</source>
            <translation>A second back</translation>
        </message>
        <message>
            <source>A second forward</source>
            <translation>A second forward</translation>
        </message>
        <message>
            <source>A&amp;nother take</source>
            <translation>A&amp;nother take</translation>
        </message>
        <message>
            <source>Add lead-in</source>
            <translation>Add lead-in</translation>
        </message>
        <message>
            <source>Add lead-out</source>
            <translation>Add lead-out</translation>
        </message>
        <message>
            <source>Add mar&amp;ker</source>
            <translation>Add mar&amp;ker</translation>
        </message>
        <message>
            <source>As in the &amp;film</source>
            <translation>As in the &amp;film</translation>
        </message>
        <message>
            <source>Begin a project with a video; subtitles beside it are taken along.</source>
            <translation>Begin a project with a video; subtitles beside it are taken along.</translation>
        </message>
        <message>
            <source>C&amp;ompare with the last take</source>
            <translation>C&amp;ompare with the last take</translation>
        </message>
        <message>
            <source>Cast &amp;voices…</source>
            <translation>Cast &amp;voices…</translation>
        </message>
        <message>
            <source>Check vo&amp;ices…</source>
            <translation>Check vo&amp;ices…</translation>
        </message>
        <message>
            <source>Choose a set of keys, and change them one by one.</source>
            <translation>Choose a set of keys, and change them one by one.</translation>
        </message>
        <message>
            <source>Cloning engine</source>
            <translation>Cloning engine</translation>
        </message>
        <message>
            <source>Delete the selected lines.</source>
            <translation>Delete the selected lines.</translation>
        </message>
        <message>
            <source>Download what speaks with the voice of any recording, or look after it.</source>
            <translation>Download what speaks with the voice of any recording, or look after it.</translation>
        </message>
        <message>
            <source>Du&amp;plicate</source>
            <translation>Du&amp;plicate</translation>
        </message>
        <message>
            <source>E&amp;motion</source>
            <translation>E&amp;motion</translation>
        </message>
        <message>
            <source>Edges jump to what is near: lines, the playhead, speech, shot changes. Shift frees them.</source>
            <translation>Edges jump to what is near: lines, the playhead, speech, shot changes. Shift frees them.</translation>
        </message>
        <message>
            <source>Edit the &amp;words</source>
            <translation>Edit the &amp;words</translation>
        </message>
        <message>
            <source>End 350 ms later.</source>
            <translation>End 350 ms later.</translation>
        </message>
        <message>
            <source>End at the playhead</source>
            <translation>End at the playhead</translation>
        </message>
        <message>
            <source>End earlier</source>
            <translation>End earlier</translation>
        </message>
        <message>
            <source>End later</source>
            <translation>End later</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Export s&amp;ubtitles…</source>
            <translation>Export s&amp;ubtitles…</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>F&amp;ull screen</translation>
        </message>
        <message>
            <source>Fi&amp;t to the mouth</source>
            <translation>Fi&amp;t to the mouth</translation>
        </message>
        <message>
            <source>Find lines that do not sound like the voice of their character.</source>
            <translation>Find lines that do not sound like the voice of their character.</translation>
        </message>
        <message>
            <source>Frame back</source>
            <translation>Frame back</translation>
        </message>
        <message>
            <source>Frame forward</source>
            <translation>Frame forward</translation>
        </message>
        <message>
            <source>From first to &amp;last</source>
            <translation>From first to &amp;last</translation>
        </message>
        <message>
            <source>Give the selected lines the emotion that was copied.</source>
            <translation>Give the selected lines the emotion that was copied.</translation>
        </message>
        <message>
            <source>Go to the beginning</source>
            <translation>Go to the beginning</translation>
        </message>
        <message>
            <source>Go to the end</source>
            <translation>Go to the end</translation>
        </message>
        <message>
            <source>Go to the line list</source>
            <translation>Go to the line list</translation>
        </message>
        <message>
            <source>Go to the timeline</source>
            <translation>Go to the timeline</translation>
        </message>
        <message>
            <source>Half a second back</source>
            <translation>Half a second back</translation>
        </message>
        <message>
            <source>Half a second forward</source>
            <translation>Half a second forward</translation>
        </message>
        <message>
            <source>Half a second from its end on.</source>
            <translation>Half a second from its end on.</translation>
        </message>
        <message>
            <source>Half a second up to its start.</source>
            <translation>Half a second up to its start.</translation>
        </message>
        <message>
            <source>How many syllables the line has and could spare, and other wordings that fit.</source>
            <translation>How many syllables the line has and could spare, and other wordings that fit.</translation>
        </message>
        <message>
            <source>How words are read in every line, and how long is paused.</source>
            <translation>How words are read in every line, and how long is paused.</translation>
        </message>
        <message>
            <source>Keep the selected lines from being changed.</source>
            <translation>Keep the selected lines from being changed.</translation>
        </message>
        <message>
            <source>Keep the words as typed and go to the next line.</source>
            <translation>Keep the words as typed and go to the next line.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>L&amp;ock</source>
            <translation>L&amp;ock</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Let the emotion go evenly from the first of the selected lines to the last.</source>
            <translation>Let the emotion go evenly from the first of the selected lines to the last.</translation>
        </message>
        <message>
            <source>Let the line last exactly as long as somebody speaks on screen.</source>
            <translation>Let the line last exactly as long as somebody speaks on screen.</translation>
        </message>
        <message>
            <source>Let the line start at the playhead and move all later ones with it.</source>
            <translation>Let the line start at the playhead and move all later ones with it.</translation>
        </message>
        <message>
            <source>Line &amp;earlier</source>
            <translation>Line &amp;earlier</translation>
        </message>
        <message>
            <source>Line &amp;later</source>
            <translation>Line &amp;later</translation>
        </message>
        <message>
            <source>Listen to the film for where somebody speaks, and fit the lines to that.</source>
            <translation>Listen to the film for where somebody speaks, and fit the lines to that.</translation>
        </message>
        <message>
            <source>Make one line of the selected ones.</source>
            <translation>Make one line of the selected ones.</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mix</translation>
        </message>
        <message>
            <source>Move edges to a shot change that is at most 8 frames away.</source>
            <translation>Move edges to a shot change that is at most 8 frames away.</translation>
        </message>
        <message>
            <source>Move here and o&amp;ffset the rest</source>
            <translation>Move here and o&amp;ffset the rest</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Mute</translation>
        </message>
        <message>
            <source>Ne&amp;w voice…</source>
            <translation>Ne&amp;w voice…</translation>
        </message>
        <message>
            <source>Ne&amp;xt line</source>
            <translation>Ne&amp;xt line</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>Next marker</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>Next take</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Nothing yet</translation>
        </message>
        <message>
            <source>Nudge by a frame</source>
            <translation>Nudge by a frame</translation>
        </message>
        <message>
            <source>One line said by many voices; the best gets the part.</source>
            <translation>One line said by many voices; the best gets the part.</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Open &amp;recent</translation>
        </message>
        <message>
            <source>Open &amp;video…</source>
            <translation>Open &amp;video…</translation>
        </message>
        <message>
            <source>Open a project.</source>
            <translation>Open a project.</translation>
        </message>
        <message>
            <source>Open a small film with subtitles to try everything on.</source>
            <translation>Open a small film with subtitles to try everything on.</translation>
        </message>
        <message>
            <source>Other wor&amp;dings…</source>
            <translation>Other wor&amp;dings…</translation>
        </message>
        <message>
            <source>Pa&amp;nels</source>
            <translation>Pa&amp;nels</translation>
        </message>
        <message>
            <source>Perform t&amp;his line…</source>
            <translation>Perform t&amp;his line…</translation>
        </message>
        <message>
            <source>Play &amp;after the line</source>
            <translation>Play &amp;after the line</translation>
        </message>
        <message>
            <source>Play &amp;before the line</source>
            <translation>Play &amp;before the line</translation>
        </message>
        <message>
            <source>Play from the be&amp;ginning</source>
            <translation>Play from the be&amp;ginning</translation>
        </message>
        <message>
            <source>Play li&amp;ne</source>
            <translation>Play li&amp;ne</translation>
        </message>
        <message>
            <source>Play s&amp;election</source>
            <translation>Play s&amp;election</translation>
        </message>
        <message>
            <source>Play the &amp;first part</source>
            <translation>Play the &amp;first part</translation>
        </message>
        <message>
            <source>Play the las&amp;t part</source>
            <translation>Play the las&amp;t part</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Playing</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>Previous marker</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>Previous take</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projects</translation>
        </message>
        <message>
            <source>Pronunciation…</source>
            <translation>Pronunciation…</translation>
        </message>
        <message>
            <source>Put all panels back where they were at first.</source>
            <translation>Put all panels back where they were at first.</translation>
        </message>
        <message>
            <source>Put copies of the selected lines after them.</source>
            <translation>Put copies of the selected lines after them.</translation>
        </message>
        <message>
            <source>R&amp;emove take</source>
            <translation>R&amp;emove take</translation>
        </message>
        <message>
            <source>Recor&amp;d a voice…</source>
            <translation>Recor&amp;d a voice…</translation>
        </message>
        <message>
            <source>Record the line yourself, in time with the picture: the voice speaks it as you did.</source>
            <translation>Record the line yourself, in time with the picture: the voice speaks it as you did.</translation>
        </message>
        <message>
            <source>Remove &amp;unused takes</source>
            <translation>Remove &amp;unused takes</translation>
        </message>
        <message>
            <source>Replace the lines, merge with them, or take them as the second language.</source>
            <translation>Replace the lines, merge with them, or take them as the second language.</translation>
        </message>
        <message>
            <source>Run backwards; each press runs faster.</source>
            <translation>Run backwards; each press runs faster.</translation>
        </message>
        <message>
            <source>Run forwards; each press runs faster.</source>
            <translation>Run forwards; each press runs faster.</translation>
        </message>
        <message>
            <source>S&amp;nap</source>
            <translation>S&amp;nap</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Save &amp;as…</translation>
        </message>
        <message>
            <source>Say where the video is now, if it was moved or renamed.</source>
            <translation>Say where the video is now, if it was moved or renamed.</translation>
        </message>
        <message>
            <source>Scroll back</source>
            <translation>Scroll back</translation>
        </message>
        <message>
            <source>Scroll forward</source>
            <translation>Scroll forward</translation>
        </message>
        <message>
            <source>Select &amp;all lines</source>
            <translation>Select &amp;all lines</translation>
        </message>
        <message>
            <source>Select &amp;nothing</source>
            <translation>Select &amp;nothing</translation>
        </message>
        <message>
            <source>Set &amp;in</source>
            <translation>Set &amp;in</translation>
        </message>
        <message>
            <source>Set &amp;out</source>
            <translation>Set &amp;out</translation>
        </message>
        <message>
            <source>Show &amp;everything</source>
            <translation>Show &amp;everything</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>Shuttle back</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>Shuttle forward</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>Shuttle stop</translation>
        </message>
        <message>
            <source>Snap to shot &amp;changes</source>
            <translation>Snap to shot &amp;changes</translation>
        </message>
        <message>
            <source>Speak &amp;all</source>
            <translation>Speak &amp;all</translation>
        </message>
        <message>
            <source>Speak every line that has no sound yet, or whose words, voice or emotion have changed.</source>
            <translation>Speak every line that has no sound yet, or whose words, voice or emotion have changed.</translation>
        </message>
        <message>
            <source>Speak s&amp;tale</source>
            <translation>Speak s&amp;tale</translation>
        </message>
        <message>
            <source>Speak stale</source>
            <translation>Speak stale</translation>
        </message>
        <message>
            <source>Speak the selected lines again, differently.</source>
            <translation>Speak the selected lines again, differently.</translation>
        </message>
        <message>
            <source>Speak the selected lines.</source>
            <translation>Speak the selected lines.</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>Speaking</translation>
        </message>
        <message>
            <source>Star ta&amp;ke</source>
            <translation>Star ta&amp;ke</translation>
        </message>
        <message>
            <source>Start 100 ms earlier.</source>
            <translation>Start 100 ms earlier.</translation>
        </message>
        <message>
            <source>Start at the playhead</source>
            <translation>Start at the playhead</translation>
        </message>
        <message>
            <source>Start earlier</source>
            <translation>Start earlier</translation>
        </message>
        <message>
            <source>Start later</source>
            <translation>Start later</translation>
        </message>
        <message>
            <source>Switch between two takes, both equally loud.</source>
            <translation>Switch between two takes, both equally loud.</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Take</translation>
        </message>
        <message>
            <source>Take &amp;1</source>
            <translation>Take &amp;1</translation>
        </message>
        <message>
            <source>Take &amp;2</source>
            <translation>Take &amp;2</translation>
        </message>
        <message>
            <source>Take &amp;3</source>
            <translation>Take &amp;3</translation>
        </message>
        <message>
            <source>Take &amp;4</source>
            <translation>Take &amp;4</translation>
        </message>
        <message>
            <source>Take &amp;5</source>
            <translation>Take &amp;5</translation>
        </message>
        <message>
            <source>Take &amp;6</source>
            <translation>Take &amp;6</translation>
        </message>
        <message>
            <source>Take &amp;7</source>
            <translation>Take &amp;7</translation>
        </message>
        <message>
            <source>Take &amp;8</source>
            <translation>Take &amp;8</translation>
        </message>
        <message>
            <source>Take &amp;9</source>
            <translation>Take &amp;9</translation>
        </message>
        <message>
            <source>Take away the marker at the playhead.</source>
            <translation>Take away the marker at the playhead.</translation>
        </message>
        <message>
            <source>Takes that are neither chosen nor starred; undo brings them back.</source>
            <translation>Takes that are neither chosen nor starred; undo brings them back.</translation>
        </message>
        <message>
            <source>The first half second of the line.</source>
            <translation>The first half second of the line.</translation>
        </message>
        <message>
            <source>The last half second of the line.</source>
            <translation>The last half second of the line.</translation>
        </message>
        <message>
            <source>The loop begins at the playhead.</source>
            <translation>The loop begins at the playhead.</translation>
        </message>
        <message>
            <source>The loop ends at the playhead.</source>
            <translation>The loop ends at the playhead.</translation>
        </message>
        <message>
            <source>The selected lines take the feeling from what the film itself says under them.</source>
            <translation>The selected lines take the feeling from what the film itself says under them.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>Timing</translation>
        </message>
        <message>
            <source>Try the &amp;demo</source>
            <translation>Try the &amp;demo</translation>
        </message>
        <message>
            <source>Two seconds from the playhead on.</source>
            <translation>Two seconds from the playhead on.</translation>
        </message>
        <message>
            <source>Type a few letters of what you want to do, or of a line.</source>
            <translation>Type a few letters of what you want to do, or of a line.</translation>
        </message>
        <message>
            <source>V&amp;oice</source>
            <translation>V&amp;oice</translation>
        </message>
        <message>
            <source>Voice &amp;library…</source>
            <translation>Voice &amp;library…</translation>
        </message>
        <message>
            <source>Voice &amp;models…</source>
            <translation>Voice &amp;models…</translation>
        </message>
        <message>
            <source>Voice engine</source>
            <translation>Voice engine</translation>
        </message>
        <message>
            <source>Voice fro&amp;m selected lines…</source>
            <translation>Voice fro&amp;m selected lines…</translation>
        </message>
        <message>
            <source>What the film itself says under the selected lines becomes a voice.</source>
            <translation>What the film itself says under the selected lines becomes a voice.</translation>
        </message>
        <message>
            <source>What the words say about how the selected lines are meant; you accept it or not.</source>
            <translation>What the words say about how the selected lines are meant; you accept it or not.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Window</translation>
        </message>
        <message>
            <source>Wordings</source>
            <translation>Wordings</translation>
        </message>
        <message>
            <source>Write the film with the dub mixed into it.</source>
            <translation>Write the film with the dub mixed into it.</translation>
        </message>
        <message>
            <source>Your own voices, for every project.</source>
            <translation>Your own voices, for every project.</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom &amp;in</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom &amp;out</translation>
        </message>
        <message>
            <source>Zoom to the &amp;line</source>
            <translation>Zoom to the &amp;line</translation>
        </message>
        <message>
            <source>{group}: {name}</source>
            <translation>{group}: {name}</translation>
        </message>
    </context>
    <context>
        <name>AttemptList</name>
        <message>
            <source>Earlier, {when}</source>
            <translation>Earlier, {when}</translation>
        </message>
        <message>
            <source>Nothing is recorded yet. Press R, wait for three beeps, and speak.</source>
            <translation>Nothing is recorded yet. Press R, wait for three beeps, and speak.</translation>
        </message>
        <message>
            <source>Recording {number}</source>
            <translation>Recording {number}</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>Recordings</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>incomplete</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>Auditions</name>
        <message>
            <source>Trying a voice</source>
            <translation>Trying a voice</translation>
        </message>
    </context>
    <context>
        <name>Band</name>
        <message>
            <source>Speak each word as it crosses the mark</source>
            <translation>Speak each word as it crosses the mark</translation>
        </message>
        <message>
            <source>Words over time</source>
            <translation>Words over time</translation>
        </message>
    </context>
    <context>
        <name>Bars</name>
        <message>
            <source>Level meters</source>
            <translation>Level meters</translation>
        </message>
        <message>
            <source>Peaks of left and right, with the highest of the last moment. The lamp: it was too loud.</source>
            <translation>Peaks of left and right, with the highest of the last moment. The lamp: it was too loud.</translation>
        </message>
    </context>
    <context>
        <name>CardFilter</name>
        <message>
            <source>All languages</source>
            <translation>All languages</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Search name, tags, notes, person</source>
            <translation>Search name, tags, notes, person</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>Search voices</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>Starred</translation>
        </message>
        <message>
            <source>female</source>
            <translation>female</translation>
        </message>
        <message>
            <source>male</source>
            <translation>male</translation>
        </message>
    </context>
    <context>
        <name>CardForm</name>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Colour</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Name and colour of the voice</source>
            <translation>Name and colour of the voice</translation>
        </message>
        <message>
            <source>No voice is selected.</source>
            <translation>No voice is selected.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>clip {score} of 100</source>
            <translation>clip {score} of 100</translation>
        </message>
        <message>
            <source>likeness {likeness}</source>
            <translation>likeness {likeness}</translation>
        </message>
        <message>
            <source>made {date}</source>
            <translation>made {date}</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>not said</translation>
        </message>
    </context>
    <context>
        <name>CardGrid</name>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>blend</source>
            <translation>blend</translation>
        </message>
        <message>
            <source>can be heard</source>
            <translation>can be heard</translation>
        </message>
        <message>
            <source>can't say it</source>
            <translation>can't say it</translation>
        </message>
        <message>
            <source>female</source>
            <translation>female</translation>
        </message>
        <message>
            <source>has the part</source>
            <translation>has the part</translation>
        </message>
        <message>
            <source>likeness {likeness}</source>
            <translation>likeness {likeness}</translation>
        </message>
        <message>
            <source>male</source>
            <translation>male</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>mine</translation>
        </message>
        <message>
            <source>speaking…</source>
            <translation>speaking…</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>starred</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
    </context>
    <context>
        <name>CardsModel</name>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Double click or F2 to rename</source>
            <translation>Double click or F2 to rename</translation>
        </message>
        <message>
            <source>How good the recording is, of 100</source>
            <translation>How good the recording is, of 100</translation>
        </message>
        <message>
            <source>How like its recording it speaks: 0.65 is a stranger's voice that happens to be alike, 0.9 the person</source>
            <translation>How like its recording it speaks: 0.65 is a stranger's voice that happens to be alike, 0.9 the person</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>Likeness</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Starred voices come first where voices are suggested</source>
            <translation>Starred voices come first where voices are suggested</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>female</source>
            <translation>female</translation>
        </message>
        <message>
            <source>male</source>
            <translation>male</translation>
        </message>
        <message>
            <source>not starred</source>
            <translation>not starred</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>starred</translation>
        </message>
    </context>
    <context>
        <name>Caster</name>
        <message>
            <source>Bringing {voice} into the project</source>
            <translation>Bringing {voice} into the project</translation>
        </message>
        <message>
            <source>Keeping {voice}</source>
            <translation>Keeping {voice}</translation>
        </message>
        <message>
            <source>Looking into your voices</source>
            <translation>Looking into your voices</translation>
        </message>
    </context>
    <context>
        <name>CastingBoard</name>
        <message numerus="yes">
            <source>%n line(s) sounded alike by {mean}, by {least} at least.</source>
            <translation>
                <numerusform>%n line sounded alike by {mean}, by {least} at least.</numerusform>
                <numerusform>%n lines sounded alike by {mean}, by {least} at least.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A blend has %n voice(s) at most.</source>
            <translation>
                <numerusform>A blend has %n voice at most.</numerusform>
                <numerusform>A blend has %n voices at most.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cast voices</source>
            <translation>Cast voices</translation>
        </message>
        <message numerus="yes">
            <source>Compared with %n line(s)</source>
            <translation>
                <numerusform>Compared with %n line</numerusform>
                <numerusform>Compared with %n lines</numerusform>
            </translation>
        </message>
        <message>
            <source>Likeness to who speaks in the film: {likeness}. Strangers have about 0.55, the person 0.9.</source>
            <translation>Likeness to who speaks in the film: {likeness}. Strangers have about 0.55, the person 0.9.</translation>
        </message>
        <message>
            <source>Listening to who speaks in the film…</source>
            <translation>Listening to who speaks in the film…</translation>
        </message>
        <message>
            <source>Only built-in voices can be blended.</source>
            <translation>Only built-in voices can be blended.</translation>
        </message>
        <message>
            <source>Space or 1–9 lets you hear · 0 the original · Enter gives the part · B adds to the blend</source>
            <translation>Space or 1–9 lets you hear · 0 the original · Enter gives the part · B adds to the blend</translation>
        </message>
        <message>
            <source>Who speaks in the film is not known: voices are ordered by language, sex and tags.</source>
            <translation>Who speaks in the film is not known: voices are ordered by language, sex and tags.</translation>
        </message>
        <message>
            <source>{lines} of the film, {seconds} s: those most alike come first.</source>
            <translation>{lines} of the film, {seconds} s: those most alike come first.</translation>
        </message>
        <message>
            <source>{part} speaks with the voice {voice} now.</source>
            <translation>{part} speaks with the voice {voice} now.</translation>
        </message>
        <message>
            <source>{voice} is among your voices now.</source>
            <translation>{voice} is among your voices now.</translation>
        </message>
    </context>
    <context>
        <name>CharacterField</name>
        <message>
            <source>Character</source>
            <translation>Character</translation>
        </message>
        <message>
            <source>Name and colour of the character</source>
            <translation>Name and colour of the character</translation>
        </message>
        <message>
            <source>Name of the new character</source>
            <translation>Name of the new character</translation>
        </message>
        <message>
            <source>Name, then Enter</source>
            <translation>Name, then Enter</translation>
        </message>
        <message>
            <source>New character…</source>
            <translation>New character…</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>missing: {character}</source>
            <translation>missing: {character}</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>mixed</translation>
        </message>
    </context>
    <context>
        <name>ClipPage</name>
        <message>
            <source>A clip with the emotion</source>
            <translation>A clip with the emotion</translation>
        </message>
        <message>
            <source>As in the film</source>
            <translation>As in the film</translation>
        </message>
        <message>
            <source>Choose a clip…</source>
            <translation>Choose a clip…</translation>
        </message>
        <message>
            <source>Record it…</source>
            <translation>Record it…</translation>
        </message>
        <message>
            <source>Takes the feeling from what the film itself says under the line</source>
            <translation>Takes the feeling from what the film itself says under the line</translation>
        </message>
        <message>
            <source>You say the line yourself, and the voice says it as you did</source>
            <translation>You say the line yourself, and the voice says it as you did</translation>
        </message>
        <message>
            <source>no clip yet</source>
            <translation>no clip yet</translation>
        </message>
    </context>
    <context>
        <name>ColourPicker</name>
        <message>
            <source>Colour {number}</source>
            <translation>Colour {number}</translation>
        </message>
        <message>
            <source>Name and colour</source>
            <translation>Name and colour</translation>
        </message>
        <message>
            <source>Name of the character</source>
            <translation>Name of the character</translation>
        </message>
    </context>
    <context>
        <name>ConsentFields</name>
        <message>
            <source>A recording in the public domain</source>
            <translation>A recording in the public domain</translation>
        </message>
        <message>
            <source>Allowed by</source>
            <translation>Allowed by</translation>
        </message>
        <message>
            <source>By word of mouth</source>
            <translation>By word of mouth</translation>
        </message>
        <message>
            <source>Consent: {field}</source>
            <translation>Consent: {field}</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>In writing</source>
            <translation>In writing</translation>
        </message>
        <message>
            <source>In writing, by word of mouth …</source>
            <translation>In writing, by word of mouth …</translation>
        </message>
        <message>
            <source>It is my own voice</source>
            <translation>It is my own voice</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Who said yes</source>
            <translation>Who said yes</translation>
        </message>
        <message>
            <source>Whose voice it is</source>
            <translation>Whose voice it is</translation>
        </message>
        <message>
            <source>year-month-day</source>
            <translation>year-month-day</translation>
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Bring the recording back that was deleted last (Ctrl+Z)</source>
            <translation>Bring the recording back that was deleted last (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Everything happens as in recording, but nothing is kept (T)</source>
            <translation>Everything happens as in recording, but nothing is kept (T)</translation>
        </message>
        <message>
            <source>Hear the selected recording (Space)</source>
            <translation>Hear the selected recording (Space)</translation>
        </message>
        <message>
            <source>Listen, record again, or take the one you like.</source>
            <translation>Listen, record again, or take the one you like.</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microphone</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Play</translation>
        </message>
        <message>
            <source>R records and stops · T rehearses · Space plays · Enter takes · Delete · C puts the lamp out · Esc</source>
            <translation>R records and stops · T rehearses · Space plays · Enter takes · Delete · C puts the lamp out · Esc</translation>
        </message>
        <message>
            <source>Ready. Speak as loud as you will, and come closer until the bar is about the mark at −18.</source>
            <translation>Ready. Speak as loud as you will, and come closer until the bar is about the mark at −18.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Recording. R, Space or Enter stops; Esc throws it away.</source>
            <translation>Recording. R, Space or Enter stops; Esc throws it away.</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>Rehearse</translation>
        </message>
        <message>
            <source>Rehearsing: nothing is kept.</source>
            <translation>Rehearsing: nothing is kept.</translation>
        </message>
        <message>
            <source>Speak on the beat after the last beep.</source>
            <translation>Speak on the beat after the last beep.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Take the selected recording (Enter)</source>
            <translation>Take the selected recording (Enter)</translation>
        </message>
        <message>
            <source>Take the selected recording off the list (Delete)</source>
            <translation>Take the selected recording off the list (Delete)</translation>
        </message>
        <message>
            <source>The microphone is off.</source>
            <translation>The microphone is off.</translation>
        </message>
        <message>
            <source>The system's choice</source>
            <translation>The system's choice</translation>
        </message>
        <message>
            <source>Three beeps, then speak; press again when you are done (R)</source>
            <translation>Three beeps, then speak; press again when you are done (R)</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Waking the microphone…</source>
            <translation>Waking the microphone…</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>A blend needs at least one voice.</source>
            <translation>A blend needs at least one voice.</translation>
        </message>
        <message>
            <source>A change is about one thing: kind and id stay.</source>
            <translation>A change is about one thing: kind and id stay.</translation>
        </message>
        <message>
            <source>A change needs a thing that changes.</source>
            <translation>A change needs a thing that changes.</translation>
        </message>
        <message>
            <source>A curve needs three lines or more.</source>
            <translation>A curve needs three lines or more.</translation>
        </message>
        <message>
            <source>A file of the voice {0} is missing: {1}.</source>
            <translation>A file of the voice {0} is missing: {1}.</translation>
        </message>
        <message>
            <source>A film can't be written as {0}.</source>
            <translation>A film can't be written as {0}.</translation>
        </message>
        <message>
            <source>A gap of {0} ms is impossible.</source>
            <translation>A gap of {0} ms is impossible.</translation>
        </message>
        <message>
            <source>A kept reading belongs to another line.</source>
            <translation>A kept reading belongs to another line.</translation>
        </message>
        <message>
            <source>A kept reading can't be used: {0}.</source>
            <translation>A kept reading can't be used: {0}.</translation>
        </message>
        <message>
            <source>A kept reading is damaged: {0}.</source>
            <translation>A kept reading is damaged: {0}.</translation>
        </message>
        <message>
            <source>A kept reading was made by another model.</source>
            <translation>A kept reading was made by another model.</translation>
        </message>
        <message>
            <source>A kept voice can't be used: {0}.</source>
            <translation>A kept voice can't be used: {0}.</translation>
        </message>
        <message>
            <source>A line can't be heard before the film starts.</source>
            <translation>A line can't be heard before the film starts.</translation>
        </message>
        <message>
            <source>A line can't be spoken at the ratio {0}.</source>
            <translation>A line can't be spoken at the ratio {0}.</translation>
        </message>
        <message>
            <source>A line can't be {0} samples long.</source>
            <translation>A line can't be {0} samples long.</translation>
        </message>
        <message>
            <source>A line without sound can't be fitted.</source>
            <translation>A line without sound can't be fitted.</translation>
        </message>
        <message>
            <source>A marker can't stand at {0}.</source>
            <translation>A marker can't stand at {0}.</translation>
        </message>
        <message>
            <source>A pause lasts between 0.02 and 10 seconds: choose another length.</source>
            <translation>A pause lasts between 0.02 and 10 seconds: choose another length.</translation>
        </message>
        <message>
            <source>A pronunciation needs a {0}.</source>
            <translation>A pronunciation needs a {0}.</translation>
        </message>
        <message>
            <source>A reading has one syllable for each character: “{}” needs {}, not {}.</source>
            <translation>A reading has one syllable for each character: “{}” needs {}, not {}.</translation>
        </message>
        <message>
            <source>A seed of {0} is impossible.</source>
            <translation>A seed of {0} is impossible.</translation>
        </message>
        <message>
            <source>A segment has at least one token.</source>
            <translation>A segment has at least one token.</translation>
        </message>
        <message>
            <source>A sound with several channels can't be stretched here.</source>
            <translation>A sound with several channels can't be stretched here.</translation>
        </message>
        <message>
            <source>A spoken line whose edge is moved is rendered again at the new length by itself.</source>
            <translation>A spoken line whose edge is moved is rendered again at the new length by itself.</translation>
        </message>
        <message>
            <source>A temperature of {0} is impossible.</source>
            <translation>A temperature of {0} is impossible.</translation>
        </message>
        <message>
            <source>A voice needs a name.</source>
            <translation>A voice needs a name.</translation>
        </message>
        <message>
            <source>A {0} can neither come nor go.</source>
            <translation>A {0} can neither come nor go.</translation>
        </message>
        <message>
            <source>A {0} needs a name.</source>
            <translation>A {0} needs a name.</translation>
        </message>
        <message>
            <source>A {0} of {1} is impossible.</source>
            <translation>A {0} of {1} is impossible.</translation>
        </message>
        <message>
            <source>ASS and SSA can't hold times past 9:59:59.99.</source>
            <translation>ASS and SSA can't hold times past 9:59:59.99.</translation>
        </message>
        <message>
            <source>Add character</source>
            <translation>Add character</translation>
        </message>
        <message>
            <source>Add lead-in</source>
            <translation>Add lead-in</translation>
        </message>
        <message>
            <source>Add lead-out</source>
            <translation>Add lead-out</translation>
        </message>
        <message>
            <source>Add lines</source>
            <translation>Add lines</translation>
        </message>
        <message>
            <source>Add marker</source>
            <translation>Add marker</translation>
        </message>
        <message>
            <source>Add pronunciation</source>
            <translation>Add pronunciation</translation>
        </message>
        <message>
            <source>Add some first.</source>
            <translation>Add some first.</translation>
        </message>
        <message>
            <source>Add take</source>
            <translation>Add take</translation>
        </message>
        <message>
            <source>Add voice</source>
            <translation>Add voice</translation>
        </message>
        <message>
            <source>Address of a mirror of that source, such as https://hf-mirror.com; empty for the source itself.</source>
            <translation>Address of a mirror of that source, such as https://hf-mirror.com; empty for the source itself.</translation>
        </message>
        <message>
            <source>Address of an OpenAI-compatible endpoint that proposes other wordings, such as http://127.0.0.1:11434/v1; empty for none. It is asked only when you press the button, and gets the line with its neighbours.</source>
            <translation>Address of an OpenAI-compatible endpoint that proposes other wordings, such as http://127.0.0.1:11434/v1; empty for none. It is asked only when you press the button, and gets the line with its neighbours.</translation>
        </message>
        <message>
            <source>An emotion strength of {0} is impossible.</source>
            <translation>An emotion strength of {0} is impossible.</translation>
        </message>
        <message>
            <source>Another output format may do, such as .mkv.</source>
            <translation>Another output format may do, such as .mkv.</translation>
        </message>
        <message>
            <source>Apple (mps)</source>
            <translation>Apple (mps)</translation>
        </message>
        <message>
            <source>As suits the device</source>
            <translation>As suits the device</translation>
        </message>
        <message>
            <source>As the endpoint calls it.</source>
            <translation>As the endpoint calls it.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>Ask for the file again.</source>
            <translation>Ask for the file again.</translation>
        </message>
        <message>
            <source>Asking for {file}</source>
            <translation>Asking for {file}</translation>
        </message>
        <message>
            <source>Assign character</source>
            <translation>Assign character</translation>
        </message>
        <message>
            <source>Assign voice</source>
            <translation>Assign voice</translation>
        </message>
        <message>
            <source>Audio workstations</source>
            <translation>Audio workstations</translation>
        </message>
        <message>
            <source>Autosave every</source>
            <translation>Autosave every</translation>
        </message>
        <message>
            <source>Beams</source>
            <translation>Beams</translation>
        </message>
        <message>
            <source>Best of</source>
            <translation>Best of</translation>
        </message>
        <message>
            <source>Both a length and a ratio were given.</source>
            <translation>Both a length and a ratio were given.</translation>
        </message>
        <message>
            <source>Both a voice and a cast were given.</source>
            <translation>Both a voice and a cast were given.</translation>
        </message>
        <message>
            <source>Both a voice and a recording were given.</source>
            <translation>Both a voice and a recording were given.</translation>
        </message>
        <message>
            <source>Both places</source>
            <translation>Both places</translation>
        </message>
        <message>
            <source>Both the {0} and the {1} would be {2}.</source>
            <translation>Both the {0} and the {1} would be {2}.</translation>
        </message>
        <message>
            <source>Bring in another copy of the voice.</source>
            <translation>Bring in another copy of the voice.</translation>
        </message>
        <message>
            <source>Bring it back, or choose another voice.</source>
            <translation>Bring it back, or choose another voice.</translation>
        </message>
        <message>
            <source>Bring it back, or make the take again.</source>
            <translation>Bring it back, or make the take again.</translation>
        </message>
        <message>
            <source>Bring the voice in again.</source>
            <translation>Bring the voice in again.</translation>
        </message>
        <message>
            <source>Can't move {0}: {1}.</source>
            <translation>Can't move {0}: {1}.</translation>
        </message>
        <message>
            <source>Can't read the tokenizer {0}: {1}.</source>
            <translation>Can't read the tokenizer {0}: {1}.</translation>
        </message>
        <message>
            <source>Can't read {0}: {1}.</source>
            <translation>Can't read {0}: {1}.</translation>
        </message>
        <message>
            <source>Can't use {0}: {1}.</source>
            <translation>Can't use {0}: {1}.</translation>
        </message>
        <message>
            <source>Can't write {0}: {1}.</source>
            <translation>Can't write {0}: {1}.</translation>
        </message>
        <message>
            <source>Change it and speak it again.</source>
            <translation>Change it and speak it again.</translation>
        </message>
        <message>
            <source>Change mix</source>
            <translation>Change mix</translation>
        </message>
        <message>
            <source>Change project settings</source>
            <translation>Change project settings</translation>
        </message>
        <message>
            <source>Change pronunciation</source>
            <translation>Change pronunciation</translation>
        </message>
        <message>
            <source>Change that one.</source>
            <translation>Change that one.</translation>
        </message>
        <message>
            <source>Change voice</source>
            <translation>Change voice</translation>
        </message>
        <message>
            <source>Check that it is the right file, is whole, and is in the encoding {0}.</source>
            <translation>Check that it is the right file, is whole, and is in the encoding {0}.</translation>
        </message>
        <message>
            <source>Check that it runs and that its address in the settings is right.</source>
            <translation>Check that it runs and that its address in the settings is right.</translation>
        </message>
        <message>
            <source>Check that the address in the settings is that of an OpenAI-compatible endpoint.</source>
            <translation>Check that the address in the settings is that of an OpenAI-compatible endpoint.</translation>
        </message>
        <message>
            <source>Check that these are the subtitles of this film.</source>
            <translation>Check that these are the subtitles of this film.</translation>
        </message>
        <message>
            <source>Check that you may read it.</source>
            <translation>Check that you may read it.</translation>
        </message>
        <message>
            <source>Check the address of the mirror, or use another source.</source>
            <translation>Check the address of the mirror, or use another source.</translation>
        </message>
        <message>
            <source>Check the microphone and its level, and record again.</source>
            <translation>Check the microphone and its level, and record again.</translation>
        </message>
        <message>
            <source>Check the model and the address in the settings.</source>
            <translation>Check the model and the address in the settings.</translation>
        </message>
        <message>
            <source>Check the model in the settings, or try again later.</source>
            <translation>Check the model in the settings, or try again later.</translation>
        </message>
        <message>
            <source>Check the network and start again: what came is kept. Another source or a mirror may also help.</source>
            <translation>Check the network and start again: what came is kept. Another source or a mirror may also help.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Check the path.</translation>
        </message>
        <message>
            <source>Check whether {0} is its encoding.</source>
            <translation>Check whether {0} is its encoding.</translation>
        </message>
        <message>
            <source>Checking {0}</source>
            <translation>Checking {0}</translation>
        </message>
        <message>
            <source>Checking {file}</source>
            <translation>Checking {file}</translation>
        </message>
        <message>
            <source>Choose --engine {0}, or leave --reference out.</source>
            <translation>Choose --engine {0}, or leave --reference out.</translation>
        </message>
        <message>
            <source>Choose .mkv.</source>
            <translation>Choose .mkv.</translation>
        </message>
        <message>
            <source>Choose 0 or more.</source>
            <translation>Choose 0 or more.</translation>
        </message>
        <message>
            <source>Choose a built-in voice.</source>
            <translation>Choose a built-in voice.</translation>
        </message>
        <message>
            <source>Choose a file with subtitles in it.</source>
            <translation>Choose a file with subtitles in it.</translation>
        </message>
        <message>
            <source>Choose a file with text and times.</source>
            <translation>Choose a file with text and times.</translation>
        </message>
        <message>
            <source>Choose a file with text in it.</source>
            <translation>Choose a file with text in it.</translation>
        </message>
        <message>
            <source>Choose a film or a sound file.</source>
            <translation>Choose a film or a sound file.</translation>
        </message>
        <message>
            <source>Choose a film with sound.</source>
            <translation>Choose a film with sound.</translation>
        </message>
        <message>
            <source>Choose a folder that exists and that you may write to.</source>
            <translation>Choose a folder that exists and that you may write to.</translation>
        </message>
        <message>
            <source>Choose a longer recording.</source>
            <translation>Choose a longer recording.</translation>
        </message>
        <message>
            <source>Choose a place without music: it would be learnt as part of the voice.</source>
            <translation>Choose a place without music: it would be learnt as part of the voice.</translation>
        </message>
        <message>
            <source>Choose a recording in which somebody speaks.</source>
            <translation>Choose a recording in which somebody speaks.</translation>
        </message>
        <message>
            <source>Choose a recording instead.</source>
            <translation>Choose a recording instead.</translation>
        </message>
        <message>
            <source>Choose a sound file.</source>
            <translation>Choose a sound file.</translation>
        </message>
        <message>
            <source>Choose a subtitle file.</source>
            <translation>Choose a subtitle file.</translation>
        </message>
        <message>
            <source>Choose a video.</source>
            <translation>Choose a video.</translation>
        </message>
        <message>
            <source>Choose a voice of this engine.</source>
            <translation>Choose a voice of this engine.</translation>
        </message>
        <message>
            <source>Choose a {0} file.</source>
            <translation>Choose a {0} file.</translation>
        </message>
        <message>
            <source>Choose an empty folder.</source>
            <translation>Choose an empty folder.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Choose another file.</translation>
        </message>
        <message>
            <source>Choose another film.</source>
            <translation>Choose another film.</translation>
        </message>
        <message>
            <source>Choose another folder for this dub.</source>
            <translation>Choose another folder for this dub.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Choose another folder.</translation>
        </message>
        <message>
            <source>Choose another name for one.</source>
            <translation>Choose another name for one.</translation>
        </message>
        <message>
            <source>Choose another name for the result.</source>
            <translation>Choose another name for the result.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Choose another name.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Choose another one.</translation>
        </message>
        <message>
            <source>Choose another track.</source>
            <translation>Choose another track.</translation>
        </message>
        <message>
            <source>Choose another {0}.</source>
            <translation>Choose another {0}.</translation>
        </message>
        <message>
            <source>Choose another, or end the program that uses it.</source>
            <translation>Choose another, or end the program that uses it.</translation>
        </message>
        <message>
            <source>Choose en, ja or zh.</source>
            <translation>Choose en, ja or zh.</translation>
        </message>
        <message>
            <source>Choose fastest ≤ controllable ≤ comfortable ≤ 1 ≤ comfortable ≤ controllable.</source>
            <translation>Choose fastest ≤ controllable ≤ comfortable ≤ 1 ≤ comfortable ≤ controllable.</translation>
        </message>
        <message>
            <source>Choose no background, or a sound file.</source>
            <translation>Choose no background, or a sound file.</translation>
        </message>
        <message>
            <source>Choose none, original, gaps or a file.</source>
            <translation>Choose none, original, gaps or a file.</translation>
        </message>
        <message>
            <source>Choose one above 0, {0} at most.</source>
            <translation>Choose one above 0, {0} at most.</translation>
        </message>
        <message>
            <source>Choose one above 0.</source>
            <translation>Choose one above 0.</translation>
        </message>
        <message>
            <source>Choose one for it or its character.</source>
            <translation>Choose one for it or its character.</translation>
        </message>
        <message>
            <source>Choose one from 0 to 1.</source>
            <translation>Choose one from 0 to 1.</translation>
        </message>
        <message>
            <source>Choose one from 0 to 2.</source>
            <translation>Choose one from 0 to 2.</translation>
        </message>
        <message>
            <source>Choose one in which somebody speaks at once.</source>
            <translation>Choose one in which somebody speaks at once.</translation>
        </message>
        <message>
            <source>Choose one of 5 to 15 seconds of speech.</source>
            <translation>Choose one of 5 to 15 seconds of speech.</translation>
        </message>
        <message>
            <source>Choose one of these.</source>
            <translation>Choose one of these.</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>Choose one of {0}.</translation>
        </message>
        <message>
            <source>Choose one {0}.</source>
            <translation>Choose one {0}.</translation>
        </message>
        <message>
            <source>Choose others.</source>
            <translation>Choose others.</translation>
        </message>
        <message>
            <source>Choose somebody who says more.</source>
            <translation>Choose somebody who says more.</translation>
        </message>
        <message>
            <source>Choose take</source>
            <translation>Choose take</translation>
        </message>
        <message>
            <source>Choose the embedded engine.</source>
            <translation>Choose the embedded engine.</translation>
        </message>
        <message>
            <source>Choose the folder of a project.</source>
            <translation>Choose the folder of a project.</translation>
        </message>
        <message>
            <source>Choose the name of a file.</source>
            <translation>Choose the name of a file.</translation>
        </message>
        <message>
            <source>Choose {0}.</source>
            <translation>Choose {0}.</translation>
        </message>
        <message>
            <source>Close it there first, or save a copy of it from there.</source>
            <translation>Close it there first, or save a copy of it from there.</translation>
        </message>
        <message>
            <source>Close other programs that use it, or choose another in the output menu.</source>
            <translation>Close other programs that use it, or choose another in the output menu.</translation>
        </message>
        <message>
            <source>Close other programs, or shorten the line.</source>
            <translation>Close other programs, or shorten the line.</translation>
        </message>
        <message>
            <source>Close other programs, or speak the line in shorter pieces.</source>
            <translation>Close other programs, or speak the line in shorter pieces.</translation>
        </message>
        <message>
            <source>Close the recorder, then look again.</source>
            <translation>Close the recorder, then look again.</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>Colours of the window.</translation>
        </message>
        <message>
            <source>Comfortable from</source>
            <translation>Comfortable from</translation>
        </message>
        <message>
            <source>Comfortable to</source>
            <translation>Comfortable to</translation>
        </message>
        <message>
            <source>Computes on</source>
            <translation>Computes on</translation>
        </message>
        <message>
            <source>Connect it again, or choose another in the output menu.</source>
            <translation>Connect it again, or choose another in the output menu.</translation>
        </message>
        <message>
            <source>Connect it again, or choose another.</source>
            <translation>Connect it again, or choose another.</translation>
        </message>
        <message>
            <source>Connect it, or choose another in the output menu.</source>
            <translation>Connect it, or choose another in the output menu.</translation>
        </message>
        <message>
            <source>Connect it, or choose another.</source>
            <translation>Connect it, or choose another.</translation>
        </message>
        <message>
            <source>Connect one, and look for devices again.</source>
            <translation>Connect one, and look for devices again.</translation>
        </message>
        <message>
            <source>Connect one, then choose it in the output menu.</source>
            <translation>Connect one, then choose it in the output menu.</translation>
        </message>
        <message>
            <source>Controllable from</source>
            <translation>Controllable from</translation>
        </message>
        <message>
            <source>Controllable to</source>
            <translation>Controllable to</translation>
        </message>
        <message>
            <source>Convert it to .mkv or .mp4 first.</source>
            <translation>Convert it to .mkv or .mp4 first.</translation>
        </message>
        <message>
            <source>Convert the film to H.264, HEVC or AV1.</source>
            <translation>Convert the film to H.264, HEVC or AV1.</translation>
        </message>
        <message>
            <source>Copy or download it again.</source>
            <translation>Copy or download it again.</translation>
        </message>
        <message>
            <source>Copying sounds</source>
            <translation>Copying sounds</translation>
        </message>
        <message>
            <source>Correct it, or delete it to use the defaults.</source>
            <translation>Correct it, or delete it to use the defaults.</translation>
        </message>
        <message>
            <source>Correct it.</source>
            <translation>Correct it.</translation>
        </message>
        <message>
            <source>Correct that key.</source>
            <translation>Correct that key.</translation>
        </message>
        <message>
            <source>Correct that line.</source>
            <translation>Correct that line.</translation>
        </message>
        <message>
            <source>Correct them first.</source>
            <translation>Correct them first.</translation>
        </message>
        <message>
            <source>Correct these times in the file.</source>
            <translation>Correct these times in the file.</translation>
        </message>
        <message>
            <source>Cue {0} begins at {1}, after the film has ended ({2}).</source>
            <translation>Cue {0} begins at {1}, after the film has ended ({2}).</translation>
        </message>
        <message>
            <source>Cues {0} and {1} overlap at {2}.</source>
            <translation>Cues {0} and {1} overlap at {2}.</translation>
        </message>
        <message>
            <source>Curve of emotions</source>
            <translation>Curve of emotions</translation>
        </message>
        <message>
            <source>Cut away where nobody speaks.</source>
            <translation>Cut away where nobody speaks.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Delete it.</source>
            <translation>Delete it.</translation>
        </message>
        <message>
            <source>Delete or move that one file: it is made again from the voices.</source>
            <translation>Delete or move that one file: it is made again from the voices.</translation>
        </message>
        <message>
            <source>Delete the folder {0}.</source>
            <translation>Delete the folder {0}.</translation>
        </message>
        <message>
            <source>Devices can't be looked for while the microphone is in use.</source>
            <translation>Devices can't be looked for while the microphone is in use.</translation>
        </message>
        <message>
            <source>Down to this ratio a line is spoken exactly as long as its mouth moves; below it silence is borrowed.</source>
            <translation>Down to this ratio a line is spoken exactly as long as its mouth moves; below it silence is borrowed.</translation>
        </message>
        <message>
            <source>Download from</source>
            <translation>Download from</translation>
        </message>
        <message>
            <source>Download it (dubstudio models get), or give the emotion by a mix or a clip.</source>
            <translation>Download it (dubstudio models get), or give the emotion by a mix or a clip.</translation>
        </message>
        <message>
            <source>Download it again, or give the emotion by a mix or a clip.</source>
            <translation>Download it again, or give the emotion by a mix or a clip.</translation>
        </message>
        <message>
            <source>Download the model again.</source>
            <translation>Download the model again.</translation>
        </message>
        <message>
            <source>Drag the edges instead.</source>
            <translation>Drag the edges instead.</translation>
        </message>
        <message>
            <source>Draw line</source>
            <translation>Draw line</translation>
        </message>
        <message>
            <source>Duplicate lines</source>
            <translation>Duplicate lines</translation>
        </message>
        <message>
            <source>Duration token</source>
            <translation>Duration token</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Edit note</translation>
        </message>
        <message>
            <source>Edit source text</source>
            <translation>Edit source text</translation>
        </message>
        <message>
            <source>Edit text</source>
            <translation>Edit text</translation>
        </message>
        <message>
            <source>Entry {0} of {1} has {2} as {3}.</source>
            <translation>Entry {0} of {1} has {2} as {3}.</translation>
        </message>
        <message>
            <source>Entry {0} of {1} is not made of texts.</source>
            <translation>Entry {0} of {1} is not made of texts.</translation>
        </message>
        <message>
            <source>Entry {0} of {1}: {2}</source>
            <translation>Entry {0} of {1}: {2}</translation>
        </message>
        <message>
            <source>Export sound alone: .m4a, .wav or .flac.</source>
            <translation>Export sound alone: .m4a, .wav or .flac.</translation>
        </message>
        <message>
            <source>Export the file again.</source>
            <translation>Export the file again.</translation>
        </message>
        <message>
            <source>Export the file with a time on each line.</source>
            <translation>Export the file with a time on each line.</translation>
        </message>
        <message>
            <source>Exports carry the film's own sound as a second track.</source>
            <translation>Exports carry the film's own sound as a second track.</translation>
        </message>
        <message>
            <source>Fetch the model again.</source>
            <translation>Fetch the model again.</translation>
        </message>
        <message>
            <source>Fetching {file}: {done} of {total}</source>
            <translation>Fetching {file}: {done} of {total}</translation>
        </message>
        <message>
            <source>Find the speech regions first, or draw one.</source>
            <translation>Find the speech regions first, or draw one.</translation>
        </message>
        <message>
            <source>Fine where two speak at once; else trim one of them.</source>
            <translation>Fine where two speak at once; else trim one of them.</translation>
        </message>
        <message>
            <source>First place</source>
            <translation>First place</translation>
        </message>
        <message>
            <source>Fit to the mouth</source>
            <translation>Fit to the mouth</translation>
        </message>
        <message>
            <source>Folder of models</source>
            <translation>Folder of models</translation>
        </message>
        <message>
            <source>Folder of the cloning engine's weights; empty for those that were downloaded by the program.</source>
            <translation>Folder of the cloning engine's weights; empty for those that were downloaded by the program.</translation>
        </message>
        <message>
            <source>Follow the playhead</source>
            <translation>Follow the playhead</translation>
        </message>
        <message>
            <source>Frames</source>
            <translation>Frames</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>Free some space or choose another folder.</translation>
        </message>
        <message>
            <source>Free some space, choose another folder, or leave out what is optional.</source>
            <translation>Free some space, choose another folder, or leave out what is optional.</translation>
        </message>
        <message>
            <source>Free some space.</source>
            <translation>Free some space.</translation>
        </message>
        <message>
            <source>Free some space; {0} GB are needed.</source>
            <translation>Free some space; {0} GB are needed.</translation>
        </message>
        <message>
            <source>Gap kept</source>
            <translation>Gap kept</translation>
        </message>
        <message>
            <source>Get the model from its publisher.</source>
            <translation>Get the model from its publisher.</translation>
        </message>
        <message>
            <source>Get the model in the window (Edit, Voice models) or with “dubstudio models get”, or name the folder that holds all of it.</source>
            <translation>Get the model in the window (Edit, Voice models) or with “dubstudio models get”, or name the folder that holds all of it.</translation>
        </message>
        <message>
            <source>Give a recording with --reference instead of --voice.</source>
            <translation>Give a recording with --reference instead of --voice.</translation>
        </message>
        <message>
            <source>Give a recording with --reference.</source>
            <translation>Give a recording with --reference.</translation>
        </message>
        <message>
            <source>Give a sound file.</source>
            <translation>Give a sound file.</translation>
        </message>
        <message>
            <source>Give a text.</source>
            <translation>Give a text.</translation>
        </message>
        <message>
            <source>Give a weight from 0 to 1, as in happy=0.6.</source>
            <translation>Give a weight from 0 to 1, as in happy=0.6.</translation>
        </message>
        <message>
            <source>Give at least one.</source>
            <translation>Give at least one.</translation>
        </message>
        <message>
            <source>Give both a mix or words; two lines of the same clip can differ in strength.</source>
            <translation>Give both a mix or words; two lines of the same clip can differ in strength.</translation>
        </message>
        <message>
            <source>Give it a recording of somebody.</source>
            <translation>Give it a recording of somebody.</translation>
        </message>
        <message>
            <source>Give it another voice.</source>
            <translation>Give it another voice.</translation>
        </message>
        <message>
            <source>Give it more time.</source>
            <translation>Give it more time.</translation>
        </message>
        <message>
            <source>Give it one.</source>
            <translation>Give it one.</translation>
        </message>
        <message>
            <source>Give it or its character a voice.</source>
            <translation>Give it or its character a voice.</translation>
        </message>
        <message>
            <source>Give it words that can be spoken.</source>
            <translation>Give it words that can be spoken.</translation>
        </message>
        <message>
            <source>Give one of --emotion, --emotion-clip and --emotion-words.</source>
            <translation>Give one of --emotion, --emotion-clip and --emotion-words.</translation>
        </message>
        <message>
            <source>Give one of --seconds and --ratio.</source>
            <translation>Give one of --seconds and --ratio.</translation>
        </message>
        <message>
            <source>Give one of --voice and --cast.</source>
            <translation>Give one of --voice and --cast.</translation>
        </message>
        <message>
            <source>Give one of --voice and --reference.</source>
            <translation>Give one of --voice and --reference.</translation>
        </message>
        <message>
            <source>Give one of them a share.</source>
            <translation>Give one of them a share.</translation>
        </message>
        <message>
            <source>Give subtitles that hold words.</source>
            <translation>Give subtitles that hold words.</translation>
        </message>
        <message>
            <source>Give the id of one: {0}.</source>
            <translation>Give the id of one: {0}.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Go on working on it there.</source>
            <translation>Go on working on it there.</translation>
        </message>
        <message>
            <source>Greatest length, as a ratio to the natural one, at which nobody notices that a line is spoken slower.</source>
            <translation>Greatest length, as a ratio to the natural one, at which nobody notices that a line is spoken slower.</translation>
        </message>
        <message>
            <source>Half precision needs half the memory and is quicker on graphics cards.</source>
            <translation>Half precision needs half the memory and is quicker on graphics cards.</translation>
        </message>
        <message>
            <source>How long the language model may take to answer.</source>
            <translation>How long the language model may take to answer.</translation>
        </message>
        <message>
            <source>How often work that is not saved is kept in a file beside the project, for the case of a crash.</source>
            <translation>How often work that is not saved is kept in a file beside the project, for the case of a crash.</translation>
        </message>
        <message>
            <source>Hugging Face</source>
            <translation>Hugging Face</translation>
        </message>
        <message>
            <source>Import lines</source>
            <translation>Import lines</translation>
        </message>
        <message>
            <source>Import pronunciations</source>
            <translation>Import pronunciations</translation>
        </message>
        <message>
            <source>Import source text</source>
            <translation>Import source text</translation>
        </message>
        <message>
            <source>Import subtitles</source>
            <translation>Import subtitles</translation>
        </message>
        <message>
            <source>Import the clip again.</source>
            <translation>Import the clip again.</translation>
        </message>
        <message>
            <source>In {0}, {1}.</source>
            <translation>In {0}, {1}.</translation>
        </message>
        <message>
            <source>Install DubStudio again.</source>
            <translation>Install DubStudio again.</translation>
        </message>
        <message>
            <source>Install imageio-ffmpeg again, or put ffmpeg on the PATH.</source>
            <translation>Install imageio-ffmpeg again, or put ffmpeg on the PATH.</translation>
        </message>
        <message>
            <source>Install imageio-ffmpeg again.</source>
            <translation>Install imageio-ffmpeg again.</translation>
        </message>
        <message>
            <source>Install it (Debian and Ubuntu: apt-get install libportaudio2).</source>
            <translation>Install it (Debian and Ubuntu: apt-get install libportaudio2).</translation>
        </message>
        <message>
            <source>Install it: pip install {0}==0.1.0</source>
            <translation>Install it: pip install {0}==0.1.0</translation>
        </message>
        <message>
            <source>Install silero-vad 6.2.3 again.</source>
            <translation>Install silero-vad 6.2.3 again.</translation>
        </message>
        <message>
            <source>Integrated loudness of the whole mix: -14 for the web, -16 for podcasts, -23 for European broadcast.</source>
            <translation>Integrated loudness of the whole mix: -14 for the web, -16 for podcasts, -23 for European broadcast.</translation>
        </message>
        <message>
            <source>It is very quiet: speech is at {0} dBFS.</source>
            <translation>It is very quiet: speech is at {0} dBFS.</translation>
        </message>
        <message>
            <source>It may have been moved: use another source, or look for a newer DubStudio.</source>
            <translation>It may have been moved: use another source, or look for a newer DubStudio.</translation>
        </message>
        <message>
            <source>It may have been removed meanwhile.</source>
            <translation>It may have been removed meanwhile.</translation>
        </message>
        <message>
            <source>It must end after it starts, between 0 and 24 hours.</source>
            <translation>It must end after it starts, between 0 and 24 hours.</translation>
        </message>
        <message>
            <source>It sounds like a telephone: nothing is heard above {0} kHz.</source>
            <translation>It sounds like a telephone: nothing is heard above {0} kHz.</translation>
        </message>
        <message>
            <source>It speaks {0}; choose another voice.</source>
            <translation>It speaks {0}; choose another voice.</translation>
        </message>
        <message>
            <source>It was put aside as {0}.</source>
            <translation>It was put aside as {0}.</translation>
        </message>
        <message>
            <source>It was recorded too loud: the peaks are cut off.</source>
            <translation>It was recorded too loud: the peaks are cut off.</translation>
        </message>
        <message>
            <source>Japanese words can't be told apart: MeCab or its dictionary is missing.</source>
            <translation>Japanese words can't be told apart: MeCab or its dictionary is missing.</translation>
        </message>
        <message>
            <source>Keep a part in which one person speaks.</source>
            <translation>Keep a part in which one person speaks.</translation>
        </message>
        <message>
            <source>Keep the best 10 seconds.</source>
            <translation>Keep the best 10 seconds.</translation>
        </message>
        <message>
            <source>Keep the original track</source>
            <translation>Keep the original track</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Keys like those of</source>
            <translation>Keys like those of</translation>
        </message>
        <message>
            <source>Keys of your own</source>
            <translation>Keys of your own</translation>
        </message>
        <message>
            <source>Kokoro-82M, {0} MB installed; {1} unpacked</source>
            <translation>Kokoro-82M, {0} MB installed; {1} unpacked</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Language model</translation>
        </message>
        <message>
            <source>Language of the window; that of the system where it is English or Chinese, else English.</source>
            <translation>Language of the window; that of the system where it is English or Chinese, else English.</translation>
        </message>
        <message>
            <source>Learn it from its clips again.</source>
            <translation>Learn it from its clips again.</translation>
        </message>
        <message>
            <source>Leave --engine out.</source>
            <translation>Leave --engine out.</translation>
        </message>
        <message>
            <source>Leave at least {0} frames ({1} ms).</source>
            <translation>Leave at least {0} frames ({1} ms).</translation>
        </message>
        <message>
            <source>Leave it out, or choose --engine {0}.</source>
            <translation>Leave it out, or choose --engine {0}.</translation>
        </message>
        <message>
            <source>Leave it out.</source>
            <translation>Leave it out.</translation>
        </message>
        <message>
            <source>Leave these out.</source>
            <translation>Leave these out.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Line {0} declares an XML entity, which is not allowed in subtitles.</source>
            <translation>Line {0} declares an XML entity, which is not allowed in subtitles.</translation>
        </message>
        <message>
            <source>Line {0} plays its parts one after the other, which is not supported.</source>
            <translation>Line {0} plays its parts one after the other, which is not supported.</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Listening</translation>
        </message>
        <message>
            <source>Listening for speech</source>
            <translation>Listening for speech</translation>
        </message>
        <message>
            <source>Listening to the voice</source>
            <translation>Listening to the voice</translation>
        </message>
        <message>
            <source>Loading the voice engine</source>
            <translation>Loading the voice engine</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Log in there and agree to its terms if it asks for that, or use another source.</source>
            <translation>Log in there and agree to its terms if it asks for that, or use another source.</translation>
        </message>
        <message>
            <source>Longest wait</source>
            <translation>Longest wait</translation>
        </message>
        <message>
            <source>Look after it; what was recorded before is kept.</source>
            <translation>Look after it; what was recorded before is kept.</translation>
        </message>
        <message>
            <source>Look at it again.</source>
            <translation>Look at it again.</translation>
        </message>
        <message>
            <source>Look at the list of your voices.</source>
            <translation>Look at the list of your voices.</translation>
        </message>
        <message>
            <source>Looking at the film</source>
            <translation>Looking at the film</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Loudness</translation>
        </message>
        <message>
            <source>Lower the precision or the beams in the settings, speak shorter lines, or choose the CPU.</source>
            <translation>Lower the precision or the beams in the settings, speak shorter lines, or choose the CPU.</translation>
        </message>
        <message>
            <source>Merge lines</source>
            <translation>Merge lines</translation>
        </message>
        <message>
            <source>Merging needs at least two lines.</source>
            <translation>Merging needs at least two lines.</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microphone</translation>
        </message>
        <message>
            <source>Milliseconds</source>
            <translation>Milliseconds</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Mirror</translation>
        </message>
        <message>
            <source>Mixes of emotions that were given a name, as JSON.</source>
            <translation>Mixes of emotions that were given a name, as JSON.</translation>
        </message>
        <message>
            <source>Mixes of your own</source>
            <translation>Mixes of your own</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Model</translation>
        </message>
        <message>
            <source>More than one emotion was given.</source>
            <translation>More than one emotion was given.</translation>
        </message>
        <message>
            <source>More than one person speaks.</source>
            <translation>More than one person speaks.</translation>
        </message>
        <message>
            <source>Move it by hand.</source>
            <translation>Move it by hand.</translation>
        </message>
        <message>
            <source>Move it to 0 or later.</source>
            <translation>Move it to 0 or later.</translation>
        </message>
        <message>
            <source>Move its neighbour first.</source>
            <translation>Move its neighbour first.</translation>
        </message>
        <message>
            <source>Move lines</source>
            <translation>Move lines</translation>
        </message>
        <message>
            <source>Move lines and offset the rest</source>
            <translation>Move lines and offset the rest</translation>
        </message>
        <message>
            <source>Move marker</source>
            <translation>Move marker</translation>
        </message>
        <message>
            <source>Move the lines to where somebody speaks, or record it.</source>
            <translation>Move the lines to where somebody speaks, or record it.</translation>
        </message>
        <message>
            <source>NVIDIA (cuda)</source>
            <translation>NVIDIA (cuda)</translation>
        </message>
        <message>
            <source>Name a file of words and readings.</source>
            <translation>Name a file of words and readings.</translation>
        </message>
        <message>
            <source>Name a file that ends in .csv or .yaml.</source>
            <translation>Name a file that ends in .csv or .yaml.</translation>
        </message>
        <message>
            <source>Name a small TOML file.</source>
            <translation>Name a small TOML file.</translation>
        </message>
        <message>
            <source>Name a subtitle file.</source>
            <translation>Name a subtitle file.</translation>
        </message>
        <message>
            <source>Name another encoding, or none to have it guessed.</source>
            <translation>Name another encoding, or none to have it guessed.</translation>
        </message>
        <message>
            <source>Name of the model</source>
            <translation>Name of the model</translation>
        </message>
        <message>
            <source>Name of the sound device to play on; empty for the system's own choice.</source>
            <translation>Name of the sound device to play on; empty for the system's own choice.</translation>
        </message>
        <message>
            <source>Name of the sound device to record with; empty for the system's own choice.</source>
            <translation>Name of the sound device to record with; empty for the system's own choice.</translation>
        </message>
        <message>
            <source>Name the file inside it.</source>
            <translation>Name the file inside it.</translation>
        </message>
        <message>
            <source>Never below</source>
            <translation>Never below</translation>
        </message>
        <message>
            <source>No cue of {0} can be spoken.</source>
            <translation>No cue of {0} can be spoken.</translation>
        </message>
        <message>
            <source>No cue of {0} says anything.</source>
            <translation>No cue of {0} says anything.</translation>
        </message>
        <message>
            <source>No line has a source text.</source>
            <translation>No line has a source text.</translation>
        </message>
        <message>
            <source>No line has words to be written.</source>
            <translation>No line has words to be written.</translation>
        </message>
        <message>
            <source>No shot changes close to these lines.</source>
            <translation>No shot changes close to these lines.</translation>
        </message>
        <message>
            <source>No space left while writing {0}.</source>
            <translation>No space left while writing {0}.</translation>
        </message>
        <message>
            <source>No subtitle can have the times {0}.</source>
            <translation>No subtitle can have the times {0}.</translation>
        </message>
        <message>
            <source>No voice can be learnt from {0}: {1}</source>
            <translation>No voice can be learnt from {0}: {1}</translation>
        </message>
        <message>
            <source>Nobody here hums {0}.</source>
            <translation>Nobody here hums {0}.</translation>
        </message>
        <message>
            <source>Nobody in {0} says enough to learn a voice from.</source>
            <translation>Nobody in {0} says enough to learn a voice from.</translation>
        </message>
        <message>
            <source>Nobody is heard speaking.</source>
            <translation>Nobody is heard speaking.</translation>
        </message>
        <message>
            <source>Note: the built-in voice {0} is more like it ({1}).</source>
            <translation>Note: the built-in voice {0} is more like it ({1}).</translation>
        </message>
        <message>
            <source>Nothing here reads the language {0}.</source>
            <translation>Nothing here reads the language {0}.</translation>
        </message>
        <message>
            <source>Nothing in “{0}” can be spoken.</source>
            <translation>Nothing in “{0}” can be spoken.</translation>
        </message>
        <message>
            <source>Nowhere</source>
            <translation>Nowhere</translation>
        </message>
        <message>
            <source>Nudge edge</source>
            <translation>Nudge edge</translation>
        </message>
        <message>
            <source>Nudge lines</source>
            <translation>Nudge lines</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>Number format</translation>
        </message>
        <message>
            <source>Only the embedded engine learns voices this way.</source>
            <translation>Only the embedded engine learns voices this way.</translation>
        </message>
        <message>
            <source>Only {0} % of the recording is speech.</source>
            <translation>Only {0} % of the recording is speech.</translation>
        </message>
        <message>
            <source>Only {0} GB are free at {1}.</source>
            <translation>Only {0} GB are free at {1}.</translation>
        </message>
        <message>
            <source>Open it again, save under another name, or overwrite it.</source>
            <translation>Open it again, save under another name, or overwrite it.</translation>
        </message>
        <message>
            <source>Open it, or choose another folder.</source>
            <translation>Open it, or choose another folder.</translation>
        </message>
        <message>
            <source>Opening the voice engine</source>
            <translation>Opening the voice engine</translation>
        </message>
        <message>
            <source>Output device</source>
            <translation>Output device</translation>
        </message>
        <message>
            <source>Page by page</source>
            <translation>Page by page</translation>
        </message>
        <message>
            <source>Part them, name their speakers, or allow it with --overlaps.</source>
            <translation>Part them, name their speakers, or allow it with --overlaps.</translation>
        </message>
        <message>
            <source>Playhead in the middle</source>
            <translation>Playhead in the middle</translation>
        </message>
        <message>
            <source>PortAudio is not on this machine; nothing can be played or recorded.</source>
            <translation>PortAudio is not on this machine; nothing can be played or recorded.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precision</translation>
        </message>
        <message>
            <source>Processor (cpu)</source>
            <translation>Processor (cpu)</translation>
        </message>
        <message>
            <source>Processor threads a voice engine may use; 0 leaves the choice to the program.</source>
            <translation>Processor threads a voice engine may use; 0 leaves the choice to the program.</translation>
        </message>
        <message>
            <source>Put it back or choose another.</source>
            <translation>Put it back or choose another.</translation>
        </message>
        <message>
            <source>Put it between 0 and 24 hours.</source>
            <translation>Put it between 0 and 24 hours.</translation>
        </message>
        <message>
            <source>Put the playhead inside it.</source>
            <translation>Put the playhead inside it.</translation>
        </message>
        <message>
            <source>Putting it in its place</source>
            <translation>Putting it in its place</translation>
        </message>
        <message>
            <source>Qt (PySide6) is not installed.</source>
            <translation>Qt (PySide6) is not installed.</translation>
        </message>
        <message>
            <source>Re-time by dragging</source>
            <translation>Re-time by dragging</translation>
        </message>
        <message>
            <source>Read it again.</source>
            <translation>Read it again.</translation>
        </message>
        <message>
            <source>Read them, and if you agree run `dubstudio models get {0} --accept-licence {1}`.</source>
            <translation>Read them, and if you agree run `dubstudio models get {0} --accept-licence {1}`.</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Reading</translation>
        </message>
        <message>
            <source>Reading the recording</source>
            <translation>Reading the recording</translation>
        </message>
        <message>
            <source>Readings the cloning engine follows at once; more are surer and slower.</source>
            <translation>Readings the cloning engine follows at once; more are surer and slower.</translation>
        </message>
        <message>
            <source>Recast character</source>
            <translation>Recast character</translation>
        </message>
        <message>
            <source>Record about 5 seconds; 3 are the least.</source>
            <translation>Record about 5 seconds; 3 are the least.</translation>
        </message>
        <message>
            <source>Record closer to the microphone, in a room with curtains, carpet or clothes.</source>
            <translation>Record closer to the microphone, in a room with curtains, carpet or clothes.</translation>
        </message>
        <message>
            <source>Record one, or choose another voice.</source>
            <translation>Record one, or choose another voice.</translation>
        </message>
        <message>
            <source>Record or import the voice again.</source>
            <translation>Record or import the voice again.</translation>
        </message>
        <message>
            <source>Record where it is quiet, closer to the microphone, or denoise.</source>
            <translation>Record where it is quiet, closer to the microphone, or denoise.</translation>
        </message>
        <message>
            <source>Recover unsaved work</source>
            <translation>Recover unsaved work</translation>
        </message>
        <message>
            <source>Remove character</source>
            <translation>Remove character</translation>
        </message>
        <message>
            <source>Remove lines</source>
            <translation>Remove lines</translation>
        </message>
        <message>
            <source>Remove markers</source>
            <translation>Remove markers</translation>
        </message>
        <message>
            <source>Remove pronunciations</source>
            <translation>Remove pronunciations</translation>
        </message>
        <message>
            <source>Remove takes</source>
            <translation>Remove takes</translation>
        </message>
        <message>
            <source>Remove the take.</source>
            <translation>Remove the take.</translation>
        </message>
        <message>
            <source>Remove voice</source>
            <translation>Remove voice</translation>
        </message>
        <message>
            <source>Rename character</source>
            <translation>Rename character</translation>
        </message>
        <message>
            <source>Rename it, or choose another place.</source>
            <translation>Rename it, or choose another place.</translation>
        </message>
        <message>
            <source>Rename marker</source>
            <translation>Rename marker</translation>
        </message>
        <message>
            <source>Repair that line, or export the file again.</source>
            <translation>Repair that line, or export the file again.</translation>
        </message>
        <message>
            <source>Replace the entities by what they stand for.</source>
            <translation>Replace the entities by what they stand for.</translation>
        </message>
        <message>
            <source>Restore it from a backup, or mend it in a text editor.</source>
            <translation>Restore it from a backup, or mend it in a text editor.</translation>
        </message>
        <message>
            <source>Retype it.</source>
            <translation>Retype it.</translation>
        </message>
        <message>
            <source>Retype the text, or rename the file it names.</source>
            <translation>Retype the text, or rename the file it names.</translation>
        </message>
        <message>
            <source>Run ./start_app.sh again to install what is missing.</source>
            <translation>Run ./start_app.sh again to install what is missing.</translation>
        </message>
        <message>
            <source>Run ./start_app.sh again to set it up.</source>
            <translation>Run ./start_app.sh again to set it up.</translation>
        </message>
        <message>
            <source>Run `dubstudio models get {0} --to {1}` to fetch what is missing.</source>
            <translation>Run `dubstudio models get {0} --to {1}` to fetch what is missing.</translation>
        </message>
        <message>
            <source>Run `dubstudio models get {0}`.</source>
            <translation>Run `dubstudio models get {0}`.</translation>
        </message>
        <message>
            <source>Run the set-up again, it installs fugashi and unidic-lite.</source>
            <translation>Run the set-up again, it installs fugashi and unidic-lite.</translation>
        </message>
        <message>
            <source>Save it as UTF-8, or name its encoding.</source>
            <translation>Save it as UTF-8, or name its encoding.</translation>
        </message>
        <message>
            <source>Save it as UTF-8.</source>
            <translation>Save it as UTF-8.</translation>
        </message>
        <message>
            <source>Second place</source>
            <translation>Second place</translation>
        </message>
        <message>
            <source>See `dubstudio models list`.</source>
            <translation>See `dubstudio models list`.</translation>
        </message>
        <message>
            <source>See `dubstudio voices` for those there are.</source>
            <translation>See `dubstudio voices` for those there are.</translation>
        </message>
        <message>
            <source>See that you may read and write that folder.</source>
            <translation>See that you may read and write that folder.</translation>
        </message>
        <message>
            <source>See whether the system allows programs to record, or choose another.</source>
            <translation>See whether the system allows programs to record, or choose another.</translation>
        </message>
        <message>
            <source>Select longer lines, in which nobody else speaks.</source>
            <translation>Select longer lines, in which nobody else speaks.</translation>
        </message>
        <message>
            <source>Select the line it begins with, the one it ends with, and those between them.</source>
            <translation>Select the line it begins with, the one it ends with, and those between them.</translation>
        </message>
        <message>
            <source>Select the lines to merge.</source>
            <translation>Select the lines to merge.</translation>
        </message>
        <message>
            <source>Sent to the endpoint and kept unencrypted in the settings file; empty for the variable DUBSTUDIO_WORDING_KEY.</source>
            <translation>Sent to the endpoint and kept unencrypted in the settings file; empty for the variable DUBSTUDIO_WORDING_KEY.</translation>
        </message>
        <message>
            <source>Set character's colour</source>
            <translation>Set character's colour</translation>
        </message>
        <message>
            <source>Set character's emotion</source>
            <translation>Set character's emotion</translation>
        </message>
        <message>
            <source>Set emotion</source>
            <translation>Set emotion</translation>
        </message>
        <message>
            <source>Set fit</source>
            <translation>Set fit</translation>
        </message>
        <message>
            <source>Set gain</source>
            <translation>Set gain</translation>
        </message>
        <message>
            <source>Set language</source>
            <translation>Set language</translation>
        </message>
        <message>
            <source>Set one such as http://127.0.0.1:11434/v1 in the settings.</source>
            <translation>Set one such as http://127.0.0.1:11434/v1 in the settings.</translation>
        </message>
        <message>
            <source>Set pauses</source>
            <translation>Set pauses</translation>
        </message>
        <message>
            <source>Set seed</source>
            <translation>Set seed</translation>
        </message>
        <message>
            <source>Set speech region</source>
            <translation>Set speech region</translation>
        </message>
        <message>
            <source>Set speech regions</source>
            <translation>Set speech regions</translation>
        </message>
        <message>
            <source>Set temperature</source>
            <translation>Set temperature</translation>
        </message>
        <message>
            <source>Set the number format (indextts2.precision) to f32 in the settings.</source>
            <translation>Set the number format (indextts2.precision) to f32 in the settings.</translation>
        </message>
        <message>
            <source>Set the right key in the settings.</source>
            <translation>Set the right key in the settings.</translation>
        </message>
        <message>
            <source>Set times</source>
            <translation>Set times</translation>
        </message>
        <message>
            <source>Set video</source>
            <translation>Set video</translation>
        </message>
        <message>
            <source>Shorten the text or give it more time.</source>
            <translation>Shorten the text or give it more time.</translation>
        </message>
        <message>
            <source>Shorten the text or show it longer.</source>
            <translation>Shorten the text or show it longer.</translation>
        </message>
        <message>
            <source>Shortest length, as a ratio to the natural one, at which nobody notices that a line is spoken faster.</source>
            <translation>Shortest length, as a ratio to the natural one, at which nobody notices that a line is spoken faster.</translation>
        </message>
        <message>
            <source>Show it for at least {0} ms.</source>
            <translation>Show it for at least {0} ms.</translation>
        </message>
        <message>
            <source>Silence kept before the next line when a line is let run on.</source>
            <translation>Silence kept before the next line when a line is let run on.</translation>
        </message>
        <message>
            <source>Snap to shots</source>
            <translation>Snap to shots</translation>
        </message>
        <message>
            <source>Sound can't be read from a negative time.</source>
            <translation>Sound can't be read from a negative time.</translation>
        </message>
        <message>
            <source>Sound can't be written as {0}.</source>
            <translation>Sound can't be written as {0}.</translation>
        </message>
        <message>
            <source>Sound track {0} of {1} can't be decoded.</source>
            <translation>Sound track {0} of {1} can't be decoded.</translation>
        </message>
        <message>
            <source>Sound track {0} of {1} is damaged.</source>
            <translation>Sound track {0} of {1} is damaged.</translation>
        </message>
        <message>
            <source>Speak it again.</source>
            <translation>Speak it again.</translation>
        </message>
        <message>
            <source>Speak it with another seed, or write it otherwise.</source>
            <translation>Speak it with another seed, or write it otherwise.</translation>
        </message>
        <message>
            <source>Speak the line again.</source>
            <translation>Speak the line again.</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>Speaking</translation>
        </message>
        <message>
            <source>Speaking line {0} of {1}</source>
            <translation>Speaking line {0} of {1}</translation>
        </message>
        <message>
            <source>Split it; {0} s is the most.</source>
            <translation>Split it; {0} s is the most.</translation>
        </message>
        <message>
            <source>Split line</source>
            <translation>Split line</translation>
        </message>
        <message>
            <source>Star take</source>
            <translation>Star take</translation>
        </message>
        <message>
            <source>Start the program again.</source>
            <translation>Start the program again.</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>Steps the cloning engine takes to make sound; fewer are quicker and rougher.</source>
            <translation>Steps the cloning engine takes to make sound; fewer are quicker and rougher.</translation>
        </message>
        <message>
            <source>The XML begins with &lt;{0}&gt;, not with &lt;tt&gt; as TTML does.</source>
            <translation>The XML begins with &lt;{0}&gt;, not with &lt;tt&gt; as TTML does.</translation>
        </message>
        <message>
            <source>The XML is damaged on line {0} ({1}).</source>
            <translation>The XML is damaged on line {0} ({1}).</translation>
        </message>
        <message>
            <source>The XML is nested too deeply.</source>
            <translation>The XML is nested too deeply.</translation>
        </message>
        <message>
            <source>The best there is</source>
            <translation>The best there is</translation>
        </message>
        <message>
            <source>The blend {0} can't be read.</source>
            <translation>The blend {0} can't be read.</translation>
        </message>
        <message>
            <source>The bracket before “{}” does not end: put ) behind the reading.</source>
            <translation>The bracket before “{}” does not end: put ) behind the reading.</translation>
        </message>
        <message>
            <source>The cloning engine reads a line so often and keeps the reading that is nearest in length.</source>
            <translation>The cloning engine reads a line so often and keeps the reading that is nearest in length.</translation>
        </message>
        <message>
            <source>The comfortable band {0}–{1}, the controllable band {2}–{3} and the fastest ratio {4} do not lie inside each other.</source>
            <translation>The comfortable band {0}–{1}, the controllable band {2}–{3} and the fastest ratio {4} do not lie inside each other.</translation>
        </message>
        <message>
            <source>The connection was lost while fetching {0}: {1}.</source>
            <translation>The connection was lost while fetching {0}: {1}.</translation>
        </message>
        <message>
            <source>The edit “{0}” changes something twice.</source>
            <translation>The edit “{0}” changes something twice.</translation>
        </message>
        <message>
            <source>The embedded voices failed: {0}</source>
            <translation>The embedded voices failed: {0}</translation>
        </message>
        <message>
            <source>The emotion's recording is missing.</source>
            <translation>The emotion's recording is missing.</translation>
        </message>
        <message>
            <source>The encoding {0} of {1} has no {2} (U+{3}).</source>
            <translation>The encoding {0} of {1} has no {2} (U+{3}).</translation>
        </message>
        <message>
            <source>The ffmpeg program is missing.</source>
            <translation>The ffmpeg program is missing.</translation>
        </message>
        <message>
            <source>The file {0} is damaged: {1}.</source>
            <translation>The file {0} is damaged: {1}.</translation>
        </message>
        <message>
            <source>The film has no sound.</source>
            <translation>The film has no sound.</translation>
        </message>
        <message>
            <source>The film says nothing under these lines.</source>
            <translation>The film says nothing under these lines.</translation>
        </message>
        <message>
            <source>The film says too little under these lines.</source>
            <translation>The film says too little under these lines.</translation>
        </message>
        <message>
            <source>The index of your voices, {0}, is damaged ({1}). The voices themselves are not.</source>
            <translation>The index of your voices, {0}, is damaged ({1}). The voices themselves are not.</translation>
        </message>
        <message>
            <source>The language model answers with an error ({0}): {1}</source>
            <translation>The language model answers with an error ({0}): {1}</translation>
        </message>
        <message>
            <source>The language model at {0} can't be reached: {1}.</source>
            <translation>The language model at {0} can't be reached: {1}.</translation>
        </message>
        <message>
            <source>The language model has not answered within {0} s.</source>
            <translation>The language model has not answered within {0} s.</translation>
        </message>
        <message>
            <source>The language model knows no “{0}”, or its address is another.</source>
            <translation>The language model knows no “{0}”, or its address is another.</translation>
        </message>
        <message>
            <source>The language model proposes no other wording.</source>
            <translation>The language model proposes no other wording.</translation>
        </message>
        <message>
            <source>The language model refuses the key.</source>
            <translation>The language model refuses the key.</translation>
        </message>
        <message>
            <source>The language model's answer can't be understood.</source>
            <translation>The language model's answer can't be understood.</translation>
        </message>
        <message>
            <source>The line at {0}</source>
            <translation>The line at {0}</translation>
        </message>
        <message>
            <source>The line has no voice.</source>
            <translation>The line has no voice.</translation>
        </message>
        <message>
            <source>The line has to be read again.</source>
            <translation>The line has to be read again.</translation>
        </message>
        <message>
            <source>The line was read by another engine ({0}).</source>
            <translation>The line was read by another engine ({0}).</translation>
        </message>
        <message>
            <source>The list of models {0} can't be used: {1}.</source>
            <translation>The list of models {0} can't be used: {1}.</translation>
        </message>
        <message>
            <source>The marker at {0}</source>
            <translation>The marker at {0}</translation>
        </message>
        <message>
            <source>The microphone “{0}” can't be used: {1}.</source>
            <translation>The microphone “{0}” can't be used: {1}.</translation>
        </message>
        <message>
            <source>The microphone “{0}” does not answer any more.</source>
            <translation>The microphone “{0}” does not answer any more.</translation>
        </message>
        <message>
            <source>The microphone “{0}” gives no sound.</source>
            <translation>The microphone “{0}” gives no sound.</translation>
        </message>
        <message>
            <source>The microphone “{0}” has fallen silent; it may have been pulled out or muted.</source>
            <translation>The microphone “{0}” has fallen silent; it may have been pulled out or muted.</translation>
        </message>
        <message>
            <source>The microphone “{0}” is not there.</source>
            <translation>The microphone “{0}” is not there.</translation>
        </message>
        <message>
            <source>The mix</source>
            <translation>The mix</translation>
        </message>
        <message>
            <source>The mix needs a background.</source>
            <translation>The mix needs a background.</translation>
        </message>
        <message>
            <source>The mix never rises above this.</source>
            <translation>The mix never rises above this.</translation>
        </message>
        <message>
            <source>The model in {0} is not complete: {1} missing.</source>
            <translation>The model in {0} is not complete: {1} missing.</translation>
        </message>
        <message>
            <source>The model that understands emotions in words is not in {0}.</source>
            <translation>The model that understands emotions in words is not in {0}.</translation>
        </message>
        <message>
            <source>The model that understands emotions in words, in {0}, can't be read: {1}</source>
            <translation>The model that understands emotions in words, in {0}, can't be read: {1}</translation>
        </message>
        <message>
            <source>The package silero-vad, which finds speech, is not installed.</source>
            <translation>The package silero-vad, which finds speech, is not installed.</translation>
        </message>
        <message>
            <source>The package {0} with a part of the embedded voices is not installed.</source>
            <translation>The package {0} with a part of the embedded voices is not installed.</translation>
        </message>
        <message>
            <source>The parts of the weights are not all there.</source>
            <translation>The parts of the weights are not all there.</translation>
        </message>
        <message>
            <source>The pause does not end: put ] behind it.</source>
            <translation>The pause does not end: put ] behind it.</translation>
        </message>
        <message>
            <source>The picture of the film can't be decoded.</source>
            <translation>The picture of the film can't be decoded.</translation>
        </message>
        <message>
            <source>The picture of {0} is of a kind this program can't decode.</source>
            <translation>The picture of {0} is of a kind this program can't decode.</translation>
        </message>
        <message>
            <source>The program's own file {0} is damaged.</source>
            <translation>The program's own file {0} is damaged.</translation>
        </message>
        <message>
            <source>The program's own file {0} is missing.</source>
            <translation>The program's own file {0} is missing.</translation>
        </message>
        <message>
            <source>The program's own list of models is missing.</source>
            <translation>The program's own list of models is missing.</translation>
        </message>
        <message>
            <source>The project</source>
            <translation>The project</translation>
        </message>
        <message>
            <source>The project holds a text that can't be saved: {0}.</source>
            <translation>The project holds a text that can't be saved: {0}.</translation>
        </message>
        <message>
            <source>The project in {0} is of another film or other subtitles.</source>
            <translation>The project in {0} is of another film or other subtitles.</translation>
        </message>
        <message>
            <source>The pronunciation of “{0}”</source>
            <translation>The pronunciation of “{0}”</translation>
        </message>
        <message>
            <source>The reading “{}” stands behind a star: put it right behind its characters, as in *行(háng)*.</source>
            <translation>The reading “{}” stands behind a star: put it right behind its characters, as in *行(háng)*.</translation>
        </message>
        <message>
            <source>The recorder was closed.</source>
            <translation>The recorder was closed.</translation>
        </message>
        <message>
            <source>The recording is damaged.</source>
            <translation>The recording is damaged.</translation>
        </message>
        <message>
            <source>The recording is only {0} s long.</source>
            <translation>The recording is only {0} s long.</translation>
        </message>
        <message>
            <source>The recording is silent.</source>
            <translation>The recording is silent.</translation>
        </message>
        <message>
            <source>The recordings are empty.</source>
            <translation>The recordings are empty.</translation>
        </message>
        <message>
            <source>The room is heard: it rings for about {0} s.</source>
            <translation>The room is heard: it rings for about {0} s.</translation>
        </message>
        <message>
            <source>The setting {0} can't be {1}.</source>
            <translation>The setting {0} can't be {1}.</translation>
        </message>
        <message>
            <source>The settings file {0} is damaged: {1}.</source>
            <translation>The settings file {0} is damaged: {1}.</translation>
        </message>
        <message>
            <source>The sound device “{0}” can't be used: {1}.</source>
            <translation>The sound device “{0}” can't be used: {1}.</translation>
        </message>
        <message>
            <source>The sound device “{0}” has gone.</source>
            <translation>The sound device “{0}” has gone.</translation>
        </message>
        <message>
            <source>The sound device “{0}” is not there.</source>
            <translation>The sound device “{0}” is not there.</translation>
        </message>
        <message>
            <source>The sound of {0} is not there.</source>
            <translation>The sound of {0} is not there.</translation>
        </message>
        <message>
            <source>The sound system does not answer: {0}.</source>
            <translation>The sound system does not answer: {0}.</translation>
        </message>
        <message>
            <source>The suffix of {0} is of no subtitle format.</source>
            <translation>The suffix of {0} is of no subtitle format.</translation>
        </message>
        <message>
            <source>The take {0}</source>
            <translation>The take {0}</translation>
        </message>
        <message>
            <source>The terms of {0} {1}: {2}.</source>
            <translation>The terms of {0} {1}: {2}.</translation>
        </message>
        <message>
            <source>The text is in no encoding we know.</source>
            <translation>The text is in no encoding we know.</translation>
        </message>
        <message>
            <source>The text is not in the encoding {0}{1}.</source>
            <translation>The text is not in the encoding {0}{1}.</translation>
        </message>
        <message>
            <source>The timeline turns a page when the playhead leaves it, or keeps the playhead in the middle.</source>
            <translation>The timeline turns a page when the playhead leaves it, or keeps the playhead in the middle.</translation>
        </message>
        <message>
            <source>The unpacked weights {0} can't be loaded.</source>
            <translation>The unpacked weights {0} can't be loaded.</translation>
        </message>
        <message>
            <source>The unsaved work beside the project can't be read: {0} {1}</source>
            <translation>The unsaved work beside the project can't be read: {0} {1}</translation>
        </message>
        <message>
            <source>The video {0}</source>
            <translation>The video {0}</translation>
        </message>
        <message>
            <source>The voice engine's numbers are broken.</source>
            <translation>The voice engine's numbers are broken.</translation>
        </message>
        <message>
            <source>The voice engine's numbers overflowed in half precision.</source>
            <translation>The voice engine's numbers overflowed in half precision.</translation>
        </message>
        <message>
            <source>The voice has no name.</source>
            <translation>The voice has no name.</translation>
        </message>
        <message>
            <source>The voice was made for another engine ({0}).</source>
            <translation>The voice was made for another engine ({0}).</translation>
        </message>
        <message>
            <source>The voice {0} holds a text that can't be saved.</source>
            <translation>The voice {0} holds a text that can't be saved.</translation>
        </message>
        <message>
            <source>The voice {0} of the line is missing.</source>
            <translation>The voice {0} of the line is missing.</translation>
        </message>
        <message>
            <source>The voice {0} was changed by somebody else meanwhile.</source>
            <translation>The voice {0} was changed by somebody else meanwhile.</translation>
        </message>
        <message>
            <source>The weights {0} are damaged.</source>
            <translation>The weights {0} are damaged.</translation>
        </message>
        <message>
            <source>The weights {0} are gone.</source>
            <translation>The weights {0} are gone.</translation>
        </message>
        <message>
            <source>The weights {0} of silero-vad are damaged or of another version.</source>
            <translation>The weights {0} of silero-vad are damaged or of another version.</translation>
        </message>
        <message>
            <source>The weights {0} of silero-vad can't be read.</source>
            <translation>The weights {0} of silero-vad can't be read.</translation>
        </message>
        <message>
            <source>The {0} {1} is not there.</source>
            <translation>The {0} {1} is not there.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>There are no cues to write to {0}.</source>
            <translation>There are no cues to write to {0}.</translation>
        </message>
        <message>
            <source>There are: {0}.</source>
            <translation>There are: {0}.</translation>
        </message>
        <message>
            <source>There is already a project in {0}.</source>
            <translation>There is already a project in {0}.</translation>
        </message>
        <message>
            <source>There is music.</source>
            <translation>There is music.</translation>
        </message>
        <message>
            <source>There is no emotion {0}.</source>
            <translation>There is no emotion {0}.</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>There is no file {0}.</translation>
        </message>
        <message>
            <source>There is no microphone.</source>
            <translation>There is no microphone.</translation>
        </message>
        <message>
            <source>There is no model {0}.</source>
            <translation>There is no model {0}.</translation>
        </message>
        <message>
            <source>There is no recording of the voice.</source>
            <translation>There is no recording of the voice.</translation>
        </message>
        <message>
            <source>There is no recording to learn the voice from.</source>
            <translation>There is no recording to learn the voice from.</translation>
        </message>
        <message>
            <source>There is no recording {0}.</source>
            <translation>There is no recording {0}.</translation>
        </message>
        <message>
            <source>There is no room {0} {1}.</source>
            <translation>There is no room {0} {1}.</translation>
        </message>
        <message>
            <source>There is no setting {0}.</source>
            <translation>There is no setting {0}.</translation>
        </message>
        <message>
            <source>There is no sound device; the picture plays silently.</source>
            <translation>There is no sound device; the picture plays silently.</translation>
        </message>
        <message>
            <source>There is no sound file {0}.</source>
            <translation>There is no sound file {0}.</translation>
        </message>
        <message>
            <source>There is no source {0}.</source>
            <translation>There is no source {0}.</translation>
        </message>
        <message>
            <source>There is no subtitle file {0}.</source>
            <translation>There is no subtitle file {0}.</translation>
        </message>
        <message>
            <source>There is no subtitle format {0}.</source>
            <translation>There is no subtitle format {0}.</translation>
        </message>
        <message>
            <source>There is no text encoding called {0}.</source>
            <translation>There is no text encoding called {0}.</translation>
        </message>
        <message>
            <source>There is no tokenizer {0}.</source>
            <translation>There is no tokenizer {0}.</translation>
        </message>
        <message>
            <source>There is no voice engine {0}.</source>
            <translation>There is no voice engine {0}.</translation>
        </message>
        <message>
            <source>There is no voice {0} in the library.</source>
            <translation>There is no voice {0} in the library.</translation>
        </message>
        <message>
            <source>There is no voice {0}.</source>
            <translation>There is no voice {0}.</translation>
        </message>
        <message>
            <source>There is no way from the emotion of the first line to that of the last.</source>
            <translation>There is no way from the emotion of the first line to that of the last.</translation>
        </message>
        <message>
            <source>There is no {0} cue in {1}.</source>
            <translation>There is no {0} cue in {1}.</translation>
        </message>
        <message>
            <source>There is no {0} {1}.</source>
            <translation>There is no {0} {1}.</translation>
        </message>
        <message>
            <source>There is noise: speech stands out by only {0} dB.</source>
            <translation>There is noise: speech stands out by only {0} dB.</translation>
        </message>
        <message>
            <source>There is not enough memory for the voice engine.</source>
            <translation>There is not enough memory for the voice engine.</translation>
        </message>
        <message>
            <source>There is not enough memory for {0}.</source>
            <translation>There is not enough memory for {0}.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>There is nothing to redo.</translation>
        </message>
        <message>
            <source>There is nothing to say.</source>
            <translation>There is nothing to say.</translation>
        </message>
        <message>
            <source>There is nothing to speak in “{0}”.</source>
            <translation>There is nothing to speak in “{0}”.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>There is nothing to undo.</translation>
        </message>
        <message>
            <source>There is only {0} s of speech.</source>
            <translation>There is only {0} s of speech.</translation>
        </message>
        <message>
            <source>There is silence.</source>
            <translation>There is silence.</translation>
        </message>
        <message>
            <source>There is too little speech to take an emotion from.</source>
            <translation>There is too little speech to take an emotion from.</translation>
        </message>
        <message>
            <source>There is too little speech to tell who it is.</source>
            <translation>There is too little speech to tell who it is.</translation>
        </message>
        <message>
            <source>There is {0} s of speech, more than is of use.</source>
            <translation>There is {0} s of speech, more than is of use.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Times</translation>
        </message>
        <message>
            <source>Times start at 0, the first frame.</source>
            <translation>Times start at 0, the first frame.</translation>
        </message>
        <message>
            <source>Too little is said to learn a voice from.</source>
            <translation>Too little is said to learn a voice from.</translation>
        </message>
        <message>
            <source>Transport and timeline count frames or milliseconds.</source>
            <translation>Transport and timeline count frames or milliseconds.</translation>
        </message>
        <message>
            <source>Trim line</source>
            <translation>Trim line</translation>
        </message>
        <message>
            <source>Trim one of them.</source>
            <translation>Trim one of them.</translation>
        </message>
        <message>
            <source>True peak</source>
            <translation>True peak</translation>
        </message>
        <message>
            <source>Try again, or set a longer wait or a smaller model in the settings.</source>
            <translation>Try again, or set a longer wait or a smaller model in the settings.</translation>
        </message>
        <message>
            <source>Try again, or set another model in the settings.</source>
            <translation>Try again, or set another model in the settings.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Try again.</translation>
        </message>
        <message>
            <source>Try again; if it fails again, report it with the log, which has the details.</source>
            <translation>Try again; if it fails again, report it with the log, which has the details.</translation>
        </message>
        <message>
            <source>Try another folder or disk.</source>
            <translation>Try another folder or disk.</translation>
        </message>
        <message>
            <source>Try to play it in a player, or choose another.</source>
            <translation>Try to play it in a player, or choose another.</translation>
        </message>
        <message>
            <source>Try to play it in a player.</source>
            <translation>Try to play it in a player.</translation>
        </message>
        <message>
            <source>Try utf-8, gb18030, big5, cp932 or cp1252.</source>
            <translation>Try utf-8, gb18030, big5, cp932 or cp1252.</translation>
        </message>
        <message>
            <source>Turn the microphone down and record again; cut-off peaks can't be brought back.</source>
            <translation>Turn the microphone down and record again; cut-off peaks can't be brought back.</translation>
        </message>
        <message>
            <source>Turn the microphone up or come closer; or normalise.</source>
            <translation>Turn the microphone up or come closer; or normalise.</translation>
        </message>
        <message>
            <source>Type one.</source>
            <translation>Type one.</translation>
        </message>
        <message>
            <source>Type the text again.</source>
            <translation>Type the text again.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>Unlock it first.</translation>
        </message>
        <message>
            <source>Unstar take</source>
            <translation>Unstar take</translation>
        </message>
        <message>
            <source>Up to this ratio a line is spoken exactly as long as its mouth moves; a longer mouth ends in silence.</source>
            <translation>Up to this ratio a line is spoken exactly as long as its mouth moves; a longer mouth ends in silence.</translation>
        </message>
        <message>
            <source>Update DubStudio.</source>
            <translation>Update DubStudio.</translation>
        </message>
        <message>
            <source>Use --fit slot and --background none.</source>
            <translation>Use --fit slot and --background none.</translation>
        </message>
        <message>
            <source>Use .wav, .flac or .m4a.</source>
            <translation>Use .wav, .flac or .m4a.</translation>
        </message>
        <message>
            <source>Use a tag such as en, zh or pt-BR.</source>
            <translation>Use a tag such as en, zh or pt-BR.</translation>
        </message>
        <message>
            <source>Use another source or mirror, or look for a newer DubStudio.</source>
            <translation>Use another source or mirror, or look for a newer DubStudio.</translation>
        </message>
        <message>
            <source>Use another source or mirror; this one is not to be trusted with it.</source>
            <translation>Use another source or mirror; this one is not to be trusted with it.</translation>
        </message>
        <message>
            <source>Use one like https://hf-mirror.com.</source>
            <translation>Use one like https://hf-mirror.com.</translation>
        </message>
        <message>
            <source>Use one of {0}.</source>
            <translation>Use one of {0}.</translation>
        </message>
        <message>
            <source>Use the original recording, not one from a call.</source>
            <translation>Use the original recording, not one from a call.</translation>
        </message>
        <message>
            <source>Use the plain name of a file.</source>
            <translation>Use the plain name of a file.</translation>
        </message>
        <message>
            <source>Use utf-8.</source>
            <translation>Use utf-8.</translation>
        </message>
        <message>
            <source>Use {0}; the default is {1}.</source>
            <translation>Use {0}; the default is {1}.</translation>
        </message>
        <message>
            <source>Wait for it to end, then try again.</source>
            <translation>Wait for it to end, then try again.</translation>
        </message>
        <message>
            <source>Wait until it is done, or stop it there.</source>
            <translation>Wait until it is done, or stop it there.</translation>
        </message>
        <message>
            <source>We read {0}.</source>
            <translation>We read {0}.</translation>
        </message>
        <message>
            <source>What the keys dialog has changed: actions and their keys, as JSON.</source>
            <translation>What the keys dialog has changed: actions and their keys, as JSON.</translation>
        </message>
        <message>
            <source>Where models are fetched from.</source>
            <translation>Where models are fetched from.</translation>
        </message>
        <message>
            <source>Where models that are downloaded go; empty for the program's own folder.</source>
            <translation>Where models that are downloaded go; empty for the program's own folder.</translation>
        </message>
        <message>
            <source>Where the cloning engine computes; by itself it takes the best there is.</source>
            <translation>Where the cloning engine computes; by itself it takes the best there is.</translation>
        </message>
        <message>
            <source>Where the cloning engine is told how long a line is to be.</source>
            <translation>Where the cloning engine is told how long a line is to be.</translation>
        </message>
        <message>
            <source>Which program's keys and wheel are followed; each key can be changed.</source>
            <translation>Which program's keys and wheel are followed; each key can be changed.</translation>
        </message>
        <message>
            <source>Words garble below this ratio; a line that is still too long runs over what follows.</source>
            <translation>Words garble below this ratio; a line that is still too long runs over what follows.</translation>
        </message>
        <message>
            <source>Write SRT, VTT or TTML instead.</source>
            <translation>Write SRT, VTT or TTML instead.</translation>
        </message>
        <message>
            <source>Write a list of words with readings.</source>
            <translation>Write a list of words with readings.</translation>
        </message>
        <message>
            <source>Write each as “- word: … reading: …”.</source>
            <translation>Write each as “- word: … reading: …”.</translation>
        </message>
        <message>
            <source>Write it as 2026-05-04.</source>
            <translation>Write it as 2026-05-04.</translation>
        </message>
        <message>
            <source>Write it as af_heart:60+am_adam:40.</source>
            <translation>Write it as af_heart:60+am_adam:40.</translation>
        </message>
        <message>
            <source>Write it as in the user guide.</source>
            <translation>Write it as in the user guide.</translation>
        </message>
        <message>
            <source>Write its text or remove it.</source>
            <translation>Write its text or remove it.</translation>
        </message>
        <message>
            <source>Write some words, or leave the line out.</source>
            <translation>Write some words, or leave the line out.</translation>
        </message>
        <message>
            <source>Write some, or import subtitles first.</source>
            <translation>Write some, or import subtitles first.</translation>
        </message>
        <message>
            <source>Write words.</source>
            <translation>Write words.</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>Write yes or no.</translation>
        </message>
        <message>
            <source>Writing {0} failed: {1}.</source>
            <translation>Writing {0} failed: {1}.</translation>
        </message>
        <message>
            <source>You have a voice called “{0}” already.</source>
            <translation>You have a voice called “{0}” already.</translation>
        </message>
        <message>
            <source>a character lost when the file was written or decoded</source>
            <translation>a character lost when the file was written or decoded</translation>
        </message>
        <message>
            <source>a comment of the subtitle format</source>
            <translation>a comment of the subtitle format</translation>
        </message>
        <message>
            <source>a control character</source>
            <translation>a control character</translation>
        </message>
        <message>
            <source>a name occurs twice</source>
            <translation>a name occurs twice</translation>
        </message>
        <message>
            <source>a song or music</source>
            <translation>a song or music</translation>
        </message>
        <message>
            <source>a stage direction</source>
            <translation>a stage direction</translation>
        </message>
        <message>
            <source>a symbol without a spoken name</source>
            <translation>a symbol without a spoken name</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>a whole number</translation>
        </message>
        <message>
            <source>an emoji</source>
            <translation>an emoji</translation>
        </message>
        <message>
            <source>and {0} more like these</source>
            <translation>and {0} more like these</translation>
        </message>
        <message>
            <source>background gain</source>
            <translation>background gain</translation>
        </message>
        <message>
            <source>checking the voices</source>
            <translation>checking the voices</translation>
        </message>
        <message>
            <source>damaged characters ({0}), shown as �</source>
            <translation>damaged characters ({0}), shown as �</translation>
        </message>
        <message>
            <source>damaged characters, shown as �</source>
            <translation>damaged characters, shown as �</translation>
        </message>
        <message>
            <source>emotion strength</source>
            <translation>emotion strength</translation>
        </message>
        <message>
            <source>emotion weight</source>
            <translation>emotion weight</translation>
        </message>
        <message>
            <source>ends before it starts ({0})</source>
            <translation>ends before it starts ({0})</translation>
        </message>
        <message>
            <source>f32 sounds better; int8 needs less memory.</source>
            <translation>f32 sounds better; int8 needs less memory.</translation>
        </message>
        <message>
            <source>ffmpeg can't be started: {0}.</source>
            <translation>ffmpeg can't be started: {0}.</translation>
        </message>
        <message>
            <source>ffmpeg failed on {0}: {1}.</source>
            <translation>ffmpeg failed on {0}: {1}.</translation>
        </message>
        <message>
            <source>files/{0} is not what it was</source>
            <translation>files/{0} is not what it was</translation>
        </message>
        <message>
            <source>has a negative time ({0})</source>
            <translation>has a negative time ({0})</translation>
        </message>
        <message>
            <source>has no length ({0})</source>
            <translation>has no length ({0})</translation>
        </message>
        <message>
            <source>is longer than {0} minutes ({1})</source>
            <translation>is longer than {0} minutes ({1})</translation>
        </message>
        <message>
            <source>it holds too much</source>
            <translation>it holds too much</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>it is nested too deeply</translation>
        </message>
        <message>
            <source>it is not a project of version {0} ({1})</source>
            <translation>it is not a project of version {0} ({1})</translation>
        </message>
        <message>
            <source>it is packed in a way that is not ours</source>
            <translation>it is packed in a way that is not ours</translation>
        </message>
        <message>
            <source>it names a voice twice, or too many</source>
            <translation>it names a voice twice, or too many</translation>
        </message>
        <message>
            <source>it names what can't be a file of the library</source>
            <translation>it names what can't be a file of the library</translation>
        </message>
        <message>
            <source>its version is {0}</source>
            <translation>its version is {0}</translation>
        </message>
        <message>
            <source>its voices and its files don't belong together</source>
            <translation>its voices and its files don't belong together</translation>
        </message>
        <message>
            <source>learning the voice</source>
            <translation>learning the voice</translation>
        </message>
        <message>
            <source>line {0}: not UTF-8 text</source>
            <translation>line {0}: not UTF-8 text</translation>
        </message>
        <message>
            <source>listening to the film</source>
            <translation>listening to the film</translation>
        </message>
        <message>
            <source>listening to the lines</source>
            <translation>listening to the lines</translation>
        </message>
        <message>
            <source>listening to who speaks</source>
            <translation>listening to who speaks</translation>
        </message>
        <message>
            <source>loading the voices</source>
            <translation>loading the voices</translation>
        </message>
        <message>
            <source>looking for the voice</source>
            <translation>looking for the voice</translation>
        </message>
        <message>
            <source>measuring the likeness</source>
            <translation>measuring the likeness</translation>
        </message>
        <message>
            <source>must be read at {0} characters a second, {1} is comfortable</source>
            <translation>must be read at {0} characters a second, {1} is comfortable</translation>
        </message>
        <message>
            <source>named like {0}, but read as {1}</source>
            <translation>named like {0}, but read as {1}</translation>
        </message>
        <message>
            <source>neither a letter nor a mark</source>
            <translation>neither a letter nor a mark</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>nothing here reads {0} letters</source>
            <translation>nothing here reads {0} letters</translation>
        </message>
        <message>
            <source>of another speaker</source>
            <translation>of another speaker</translation>
        </message>
        <message>
            <source>of the same speaker</source>
            <translation>of the same speaker</translation>
        </message>
        <message>
            <source>overlaps cue {0} by {1} ms</source>
            <translation>overlaps cue {0} by {1} ms</translation>
        </message>
        <message>
            <source>pause between clauses</source>
            <translation>pause between clauses</translation>
        </message>
        <message>
            <source>pause between sentences</source>
            <translation>pause between sentences</translation>
        </message>
        <message>
            <source>read as {0} as asked, but the bytes are valid UTF-8</source>
            <translation>read as {0} as asked, but the bytes are valid UTF-8</translation>
        </message>
        <message>
            <source>says nothing</source>
            <translation>says nothing</translation>
        </message>
        <message>
            <source>says the same at the same time as cue {0}</source>
            <translation>says the same at the same time as cue {0}</translation>
        </message>
        <message>
            <source>shows for {0} ms only</source>
            <translation>shows for {0} ms only</translation>
        </message>
        <message>
            <source>shows for {0} s</source>
            <translation>shows for {0} s</translation>
        </message>
        <message>
            <source>speech region</source>
            <translation>speech region</translation>
        </message>
        <message>
            <source>take of its own</source>
            <translation>take of its own</translation>
        </message>
        <message>
            <source>the encoding looks like {0}{1}, a guess: check a few lines, and name it if they are wrong</source>
            <translation>the encoding looks like {0}{1}, a guess: check a few lines, and name it if they are wrong</translation>
        </message>
        <message>
            <source>the voice found no end; try another seed</source>
            <translation>the voice found no end; try another seed</translation>
        </message>
        <message>
            <source>the voice knows no such sound</source>
            <translation>the voice knows no such sound</translation>
        </message>
        <message>
            <source>torch can't be loaded: {0}.</source>
            <translation>torch can't be loaded: {0}.</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true or false</translation>
        </message>
        <message>
            <source>true peak</source>
            <translation>true peak</translation>
        </message>
        <message>
            <source>two {0} have the id {1}</source>
            <translation>two {0} have the id {1}</translation>
        </message>
        <message>
            <source>unpacking the voices</source>
            <translation>unpacking the voices</translation>
        </message>
        <message>
            <source>weights (embedded)</source>
            <translation>weights (embedded)</translation>
        </message>
        <message>
            <source>wrong entries: {0}</source>
            <translation>wrong entries: {0}</translation>
        </message>
        <message>
            <source>{0}
All of them are synthetic: a program has spoken these lines.</source>
            <translation>{0}
All of them are synthetic: a program has spoken these lines.</translation>
        </message>
        <message>
            <source>{0} GB free at {1}</source>
            <translation>{0} GB free at {1}</translation>
        </message>
        <message>
            <source>{0} Give the characters voices by hand.</source>
            <translation>{0} Give the characters voices by hand.</translation>
        </message>
        <message>
            <source>{0} can't be dubbed: {1}.</source>
            <translation>{0} can't be dubbed: {1}.</translation>
        </message>
        <message>
            <source>{0} can't be loaded: {1}.</source>
            <translation>{0} can't be loaded: {1}.</translation>
        </message>
        <message>
            <source>{0} can't be read ({1}).</source>
            <translation>{0} can't be read ({1}).</translation>
        </message>
        <message>
            <source>{0} can't be read: {1}</source>
            <translation>{0} can't be read: {1}</translation>
        </message>
        <message>
            <source>{0} can't be split there.</source>
            <translation>{0} can't be split there.</translation>
        </message>
        <message>
            <source>{0} can't be used: {1}.</source>
            <translation>{0} can't be used: {1}.</translation>
        </message>
        <message>
            <source>{0} can't be written in {1}.</source>
            <translation>{0} can't be written in {1}.</translation>
        </message>
        <message>
            <source>{0} can't be written to, so a copy was opened. Save it under another name to keep it.</source>
            <translation>{0} can't be written to, so a copy was opened. Save it under another name to keep it.</translation>
        </message>
        <message>
            <source>{0} can't be written to.</source>
            <translation>{0} can't be written to.</translation>
        </message>
        <message>
            <source>{0} can't have a {1} from {2} to {3}.</source>
            <translation>{0} can't have a {1} from {2} to {3}.</translation>
        </message>
        <message>
            <source>{0} can't have a {1} of {2}.</source>
            <translation>{0} can't have a {1} of {2}.</translation>
        </message>
        <message>
            <source>{0} can't have the language “{1}”.</source>
            <translation>{0} can't have the language “{1}”.</translation>
        </message>
        <message>
            <source>{0} can't hold {1}: {2}.</source>
            <translation>{0} can't hold {1}: {2}.</translation>
        </message>
        <message>
            <source>{0} can't speak with the voice “{1}”.</source>
            <translation>{0} can't speak with the voice “{1}”.</translation>
        </message>
        <message>
            <source>{0} can't weigh {1}.</source>
            <translation>{0} can't weigh {1}.</translation>
        </message>
        <message>
            <source>{0} could not be spoken: {1}</source>
            <translation>{0} could not be spoken: {1}</translation>
        </message>
        <message>
            <source>{0} does not act such an emotion.</source>
            <translation>{0} does not act such an emotion.</translation>
        </message>
        <message>
            <source>{0} does not answer like Hugging Face.</source>
            <translation>{0} does not answer like Hugging Face.</translation>
        </message>
        <message>
            <source>{0} does not answer like ModelScope.</source>
            <translation>{0} does not answer like ModelScope.</translation>
        </message>
        <message>
            <source>{0} does not give {1} to us ({2}).</source>
            <translation>{0} does not give {1} to us ({2}).</translation>
        </message>
        <message>
            <source>{0} does not say when its frames are shown (an .avi with B-frames).</source>
            <translation>{0} does not say when its frames are shown (an .avi with B-frames).</translation>
        </message>
        <message>
            <source>{0} does not speak the language {1}.</source>
            <translation>{0} does not speak the language {1}.</translation>
        </message>
        <message>
            <source>{0} ends before byte {1}.</source>
            <translation>{0} ends before byte {1}.</translation>
        </message>
        <message>
            <source>{0} failed and has no sound.</source>
            <translation>{0} failed and has no sound.</translation>
        </message>
        <message>
            <source>{0} failed unexpectedly ({1}: {2}).</source>
            <translation>{0} failed unexpectedly ({1}: {2}).</translation>
        </message>
        <message>
            <source>{0} has a header but no sound or picture.</source>
            <translation>{0} has a header but no sound or picture.</translation>
        </message>
        <message>
            <source>{0} has another content than it should.</source>
            <translation>{0} has another content than it should.</translation>
        </message>
        <message>
            <source>{0} has another {1} than DubStudio knows.</source>
            <translation>{0} has another {1} than DubStudio knows.</translation>
        </message>
        <message>
            <source>{0} has changed meanwhile.</source>
            <translation>{0} has changed meanwhile.</translation>
        </message>
        <message>
            <source>{0} has changed since it was spoken.</source>
            <translation>{0} has changed since it was spoken.</translation>
        </message>
        <message>
            <source>{0} has neither sound nor film.</source>
            <translation>{0} has neither sound nor film.</translation>
        </message>
        <message>
            <source>{0} has neither sound nor picture.</source>
            <translation>{0} has neither sound nor picture.</translation>
        </message>
        <message>
            <source>{0} has no built-in voice {1}.</source>
            <translation>{0} has no built-in voice {1}.</translation>
        </message>
        <message>
            <source>{0} has no built-in voices.</source>
            <translation>{0} has no built-in voices.</translation>
        </message>
        <message>
            <source>{0} has no choice of {1}.</source>
            <translation>{0} has no choice of {1}.</translation>
        </message>
        <message>
            <source>{0} has no id.</source>
            <translation>{0} has no id.</translation>
        </message>
        <message>
            <source>{0} has no part {1}.</source>
            <translation>{0} has no part {1}.</translation>
        </message>
        <message>
            <source>{0} has no picture that can be shown.</source>
            <translation>{0} has no picture that can be shown.</translation>
        </message>
        <message>
            <source>{0} has no picture.</source>
            <translation>{0} has no picture.</translation>
        </message>
        <message>
            <source>{0} has no sound to be heard behind the lines.</source>
            <translation>{0} has no sound to be heard behind the lines.</translation>
        </message>
        <message>
            <source>{0} has no sound track {1}, only {2}.</source>
            <translation>{0} has no sound track {1}, only {2}.</translation>
        </message>
        <message>
            <source>{0} has no sound track {1}.</source>
            <translation>{0} has no sound track {1}.</translation>
        </message>
        <message>
            <source>{0} has no sound track.</source>
            <translation>{0} has no sound track.</translation>
        </message>
        <message>
            <source>{0} has no sound.</source>
            <translation>{0} has no sound.</translation>
        </message>
        <message>
            <source>{0} has no sound: there are no mouths to fit lines to, and no original to keep.</source>
            <translation>{0} has no sound: there are no mouths to fit lines to, and no original to keep.</translation>
        </message>
        <message>
            <source>{0} has no speech region.</source>
            <translation>{0} has no speech region.</translation>
        </message>
        <message>
            <source>{0} has no tokens.</source>
            <translation>{0} has no tokens.</translation>
        </message>
        <message>
            <source>{0} has no voice.</source>
            <translation>{0} has no voice.</translation>
        </message>
        <message>
            <source>{0} has no {1} ({2}).</source>
            <translation>{0} has no {1} ({2}).</translation>
        </message>
        <message>
            <source>{0} has no {1}.</source>
            <translation>{0} has no {1}.</translation>
        </message>
        <message>
            <source>{0} has one of &lt;, &gt; and | in its {1}.</source>
            <translation>{0} has one of &lt;, &gt; and | in its {1}.</translation>
        </message>
        <message>
            <source>{0} has {1} MB, far too much for subtitles.</source>
            <translation>{0} has {1} MB, far too much for subtitles.</translation>
        </message>
        <message>
            <source>{0} has {1} rows, {2} are expected.</source>
            <translation>{0} has {1} rows, {2} are expected.</translation>
        </message>
        <message>
            <source>{0} holds more than tensors; it was not opened, because such files can run programs.</source>
            <translation>{0} holds more than tensors; it was not opened, because such files can run programs.</translation>
        </message>
        <message>
            <source>{0} holds no matrix.</source>
            <translation>{0} holds no matrix.</translation>
        </message>
        <message>
            <source>{0} holds no mean and variance.</source>
            <translation>{0} holds no mean and variance.</translation>
        </message>
        <message>
            <source>{0} holds no named tensors.</source>
            <translation>{0} holds no named tensors.</translation>
        </message>
        <message>
            <source>{0} holds no whole {1}: {2} missing or cut off.</source>
            <translation>{0} holds no whole {1}: {2} missing or cut off.</translation>
        </message>
        <message>
            <source>{0} holds something that can't be saved: {1}.</source>
            <translation>{0} holds something that can't be saved: {1}.</translation>
        </message>
        <message>
            <source>{0} is a device or a pipe, not a file.</source>
            <translation>{0} is a device or a pipe, not a file.</translation>
        </message>
        <message>
            <source>{0} is a file; a project is a folder.</source>
            <translation>{0} is a file; a project is a folder.</translation>
        </message>
        <message>
            <source>{0} is a folder, a file is needed.</source>
            <translation>{0} is a folder, a file is needed.</translation>
        </message>
        <message>
            <source>{0} is a folder, a film or sound file is needed.</source>
            <translation>{0} is a folder, a film or sound file is needed.</translation>
        </message>
        <message>
            <source>{0} is already open in this window.</source>
            <translation>{0} is already open in this window.</translation>
        </message>
        <message>
            <source>{0} is being downloaded or removed by another window or command.</source>
            <translation>{0} is being downloaded or removed by another window or command.</translation>
        </message>
        <message>
            <source>{0} is cut off: it ends at {1}, its header promises more.</source>
            <translation>{0} is cut off: it ends at {1}, its header promises more.</translation>
        </message>
        <message>
            <source>{0} is damaged at line {1}: {2}.</source>
            <translation>{0} is damaged at line {1}: {2}.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a file of tensors.</source>
            <translation>{0} is damaged or not a file of tensors.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a film or sound file.</source>
            <translation>{0} is damaged or not a film or sound file.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a film: {1}.</source>
            <translation>{0} is damaged or not a film: {1}.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a safetensors file.</source>
            <translation>{0} is damaged or not a safetensors file.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a sound file.</source>
            <translation>{0} is damaged or not a sound file.</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} is damaged.</translation>
        </message>
        <message>
            <source>{0} is damaged: it names what can't be a file of the library.</source>
            <translation>{0} is damaged: it names what can't be a file of the library.</translation>
        </message>
        <message>
            <source>{0} is damaged: {1}.</source>
            <translation>{0} is damaged: {1}.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} is empty.</translation>
        </message>
        <message>
            <source>{0} is in no subtitle format we know.</source>
            <translation>{0} is in no subtitle format we know.</translation>
        </message>
        <message>
            <source>{0} is in the lexicon already.</source>
            <translation>{0} is in the lexicon already.</translation>
        </message>
        <message>
            <source>{0} is in use by another program for too long.</source>
            <translation>{0} is in use by another program for too long.</translation>
        </message>
        <message>
            <source>{0} is locked.</source>
            <translation>{0} is locked.</translation>
        </message>
        <message>
            <source>{0} is longer than the {1} bytes it should have.</source>
            <translation>{0} is longer than the {1} bytes it should have.</translation>
        </message>
        <message>
            <source>{0} is missing, or does not belong there</source>
            <translation>{0} is missing, or does not belong there</translation>
        </message>
        <message>
            <source>{0} is neither .wav nor .flac.</source>
            <translation>{0} is neither .wav nor .flac.</translation>
        </message>
        <message>
            <source>{0} is neither CSV nor YAML.</source>
            <translation>{0} is neither CSV nor YAML.</translation>
        </message>
        <message>
            <source>{0} is nested too deeply.</source>
            <translation>{0} is nested too deeply.</translation>
        </message>
        <message>
            <source>{0} is no day.</source>
            <translation>{0} is no day.</translation>
        </message>
        <message>
            <source>{0} is no list of words with readings.</source>
            <translation>{0} is no list of words with readings.</translation>
        </message>
        <message>
            <source>{0} is not UTF-8.</source>
            <translation>{0} is not UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a DubStudio project.</source>
            <translation>{0} is not a DubStudio project.</translation>
        </message>
        <message>
            <source>{0} is not a SentencePiece model.</source>
            <translation>{0} is not a SentencePiece model.</translation>
        </message>
        <message>
            <source>{0} is not a file of the voice library.</source>
            <translation>{0} is not a file of the voice library.</translation>
        </message>
        <message>
            <source>{0} is not a file of voices.</source>
            <translation>{0} is not a file of voices.</translation>
        </message>
        <message>
            <source>{0} is not a file.</source>
            <translation>{0} is not a file.</translation>
        </message>
        <message>
            <source>{0} is not a list of token ranks.</source>
            <translation>{0} is not a list of token ranks.</translation>
        </message>
        <message>
            <source>{0} is not a project: it holds no {1}.</source>
            <translation>{0} is not a project: it holds no {1}.</translation>
        </message>
        <message>
            <source>{0} is not a voice of DubStudio.</source>
            <translation>{0} is not a voice of DubStudio.</translation>
        </message>
        <message>
            <source>{0} is not on this machine.</source>
            <translation>{0} is not on this machine.</translation>
        </message>
        <message>
            <source>{0} is not text.</source>
            <translation>{0} is not text.</translation>
        </message>
        <message>
            <source>{0} is not the address of a mirror.</source>
            <translation>{0} is not the address of a mirror.</translation>
        </message>
        <message>
            <source>{0} is not the name of a file.</source>
            <translation>{0} is not the name of a file.</translation>
        </message>
        <message>
            <source>{0} is not valid TOML: {1}.</source>
            <translation>{0} is not valid TOML: {1}.</translation>
        </message>
        <message>
            <source>{0} is not valid YAML: {1}.</source>
            <translation>{0} is not valid YAML: {1}.</translation>
        </message>
        <message>
            <source>{0} is not what is expected: {1}.</source>
            <translation>{0} is not what is expected: {1}.</translation>
        </message>
        <message>
            <source>{0} is open in another window{1}.</source>
            <translation>{0} is open in another window{1}.</translation>
        </message>
        <message>
            <source>{0} is the card of another voice</source>
            <translation>{0} is the card of another voice</translation>
        </message>
        <message>
            <source>{0} is there already.</source>
            <translation>{0} is there already.</translation>
        </message>
        <message>
            <source>{0} is there twice</source>
            <translation>{0} is there twice</translation>
        </message>
        <message>
            <source>{0} is too large</source>
            <translation>{0} is too large</translation>
        </message>
        <message>
            <source>{0} is too large for a cast sheet.</source>
            <translation>{0} is too large for a cast sheet.</translation>
        </message>
        <message>
            <source>{0} is too large for a lexicon.</source>
            <translation>{0} is too large for a lexicon.</translation>
        </message>
        <message>
            <source>{0} is {1}, not subtitles.</source>
            <translation>{0} is {1}, not subtitles.</translation>
        </message>
        <message>
            <source>{0} lacks its clip {1}.</source>
            <translation>{0} lacks its clip {1}.</translation>
        </message>
        <message>
            <source>{0} lacks token ranks.</source>
            <translation>{0} lacks token ranks.</translation>
        </message>
        <message>
            <source>{0} learns no voices from recordings.</source>
            <translation>{0} learns no voices from recordings.</translation>
        </message>
        <message>
            <source>{0} lies among the sounds of the project.</source>
            <translation>{0} lies among the sounds of the project.</translation>
        </message>
        <message>
            <source>{0} lies in the project itself.</source>
            <translation>{0} lies in the project itself.</translation>
        </message>
        <message>
            <source>{0} lines are locked and keep the source text they have.</source>
            <translation>{0} lines are locked and keep the source text they have.</translation>
        </message>
        <message>
            <source>{0} must have either a sound or an error.</source>
            <translation>{0} must have either a sound or an error.</translation>
        </message>
        <message>
            <source>{0} names a file {1} outside its project.</source>
            <translation>{0} names a file {1} outside its project.</translation>
        </message>
        <message>
            <source>{0} needs {1} GB more in {2}, where {3} GB are free.</source>
            <translation>{0} needs {1} GB more in {2}, where {3} GB are free.</translation>
        </message>
        <message>
            <source>{0} overlaps the one {1} at {2} by {3} ms.</source>
            <translation>{0} overlaps the one {1} at {2} by {3} ms.</translation>
        </message>
        <message>
            <source>{0} refers to {1}, and the project has no such {2}.</source>
            <translation>{0} refers to {1}, and the project has no such {2}.</translation>
        </message>
        <message>
            <source>{0} refused {1} ({2}).</source>
            <translation>{0} refused {1} ({2}).</translation>
        </message>
        <message>
            <source>{0} samples can't be stretched to {1}.</source>
            <translation>{0} samples can't be stretched to {1}.</translation>
        </message>
        <message>
            <source>{0} should have {1} bytes, and has {2}.</source>
            <translation>{0} should have {1} bytes, and has {2}.</translation>
        </message>
        <message>
            <source>{0} starts {1} ms after the line before it ends.</source>
            <translation>{0} starts {1} ms after the line before it ends.</translation>
        </message>
        <message>
            <source>{0} voices are called {1}.</source>
            <translation>{0} voices are called {1}.</translation>
        </message>
        <message>
            <source>{0} was changed by somebody else since it was opened.</source>
            <translation>{0} was changed by somebody else since it was opened.</translation>
        </message>
        <message>
            <source>{0} was made by a newer DubStudio (format {1}, this one reads up to {2}).</source>
            <translation>{0} was made by a newer DubStudio (format {1}, this one reads up to {2}).</translation>
        </message>
        <message>
            <source>{0} was made by a newer DubStudio.</source>
            <translation>{0} was made by a newer DubStudio.</translation>
        </message>
        <message>
            <source>{0} with the IndexTTS-2 model was given.</source>
            <translation>{0} with the IndexTTS-2 model was given.</translation>
        </message>
        <message>
            <source>{0} would be overwritten.</source>
            <translation>{0} would be overwritten.</translation>
        </message>
        <message>
            <source>“{0}” came to no sound.</source>
            <translation>“{0}” came to no sound.</translation>
        </message>
        <message>
            <source>“{0}” can't be spoken in {1} s: it needs {2} s.</source>
            <translation>“{0}” can't be spoken in {1} s: it needs {2} s.</translation>
        </message>
        <message>
            <source>“{0}” can't be spoken in {1} s: its {2} sounds need {3} s.</source>
            <translation>“{0}” can't be spoken in {1} s: its {2} sounds need {3} s.</translation>
        </message>
        <message>
            <source>“{0}” is no address of a language model.</source>
            <translation>“{0}” is no address of a language model.</translation>
        </message>
        <message>
            <source>“{0}” is not a voice of {1}.</source>
            <translation>“{0}” is not a voice of {1}.</translation>
        </message>
        <message>
            <source>“{}” can't be read as kana here: write the sounds of the CMU dictionary, such as R EH1 D.</source>
            <translation>“{}” can't be read as kana here: write the sounds of the CMU dictionary, such as R EH1 D.</translation>
        </message>
        <message>
            <source>“{}” is no kana: write the reading in kana, such as じょうず.</source>
            <translation>“{}” is no kana: write the reading in kana, such as じょうず.</translation>
        </message>
        <message>
            <source>“{}” is no length: write seconds, as in [pause 0.4s].</source>
            <translation>“{}” is no length: write seconds, as in [pause 0.4s].</translation>
        </message>
        <message>
            <source>“{}” is no pinyin: write syllables with tones, such as hang2 or háng.</source>
            <translation>“{}” is no pinyin: write syllables with tones, such as hang2 or háng.</translation>
        </message>
        <message>
            <source>“{}” is no sound of English: write those of the CMU dictionary, such as R EH1 D.</source>
            <translation>“{}” is no sound of English: write those of the CMU dictionary, such as R EH1 D.</translation>
        </message>
    </context>
    <context>
        <name>Corner</name>
        <message>
            <source>Show everything</source>
            <translation>Show everything</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zoom out</translation>
        </message>
    </context>
    <context>
        <name>CountDial</name>
        <message>
            <source>Count-in and time</source>
            <translation>Count-in and time</translation>
        </message>
    </context>
    <context>
        <name>DeparturesDialog</name>
        <message numerus="yes">
            <source>%n line(s) stand out.</source>
            <translation>
                <numerusform>%n line stand out.</numerusform>
                <numerusform>%n lines stand out.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check voices</source>
            <translation>Check voices</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Every line that was spoken sounds like its character.</source>
            <translation>Every line that was spoken sounds like its character.</translation>
        </message>
        <message>
            <source>Lines listened to</source>
            <translation>Lines listened to</translation>
        </message>
        <message>
            <source>Lines that another voice has spoken, or that sound unlike the others of a character.</source>
            <translation>Lines that another voice has spoken, or that sound unlike the others of a character.</translation>
        </message>
        <message>
            <source>Lines that stand out</source>
            <translation>Lines that stand out</translation>
        </message>
        <message>
            <source>Listen again</source>
            <translation>Listen again</translation>
        </message>
        <message>
            <source>Listening to the lines</source>
            <translation>Listening to the lines</translation>
        </message>
        <message>
            <source>Listening to the lines…</source>
            <translation>Listening to the lines…</translation>
        </message>
        <message>
            <source>No project is open.</source>
            <translation>No project is open.</translation>
        </message>
        <message>
            <source>Not all lines were listened to.</source>
            <translation>Not all lines were listened to.</translation>
        </message>
        <message>
            <source>Sounds unlike the others: likeness {likeness}.</source>
            <translation>Sounds unlike the others: likeness {likeness}.</translation>
        </message>
        <message numerus="yes">
            <source>Speak %n line(s) again</source>
            <translation>
                <numerusform>Speak %n line again</numerusform>
                <numerusform>Speak %n lines again</numerusform>
            </translation>
        </message>
        <message>
            <source>Speak again</source>
            <translation>Speak again</translation>
        </message>
        <message>
            <source>Speaks the selected lines, or all of them where none is selected</source>
            <translation>Speaks the selected lines, or all of them where none is selected</translation>
        </message>
        <message>
            <source>Spoken by a voice that is no longer here; {wanted} has the part.</source>
            <translation>Spoken by a voice that is no longer here; {wanted} has the part.</translation>
        </message>
        <message>
            <source>Spoken by {heard}; the voice belongs to {wanted} now.</source>
            <translation>Spoken by {heard}; the voice belongs to {wanted} now.</translation>
        </message>
        <message>
            <source>Spoken by {heard}; {wanted} has the part.</source>
            <translation>Spoken by {heard}; {wanted} has the part.</translation>
        </message>
    </context>
    <context>
        <name>DeskButton</name>
        <message>
            <source>Mute, solo and gain of the tracks while playing</source>
            <translation>Mute, solo and gain of the tracks while playing</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>Tracks</translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>Dub</source>
            <translation>Dub</translation>
        </message>
        <message>
            <source>Music and effects</source>
            <translation>Music and effects</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>DeskRow</name>
        <message>
            <source>Gain: {track}</source>
            <translation>Gain: {track}</translation>
        </message>
        <message>
            <source>M</source>
            <translation>M</translation>
        </message>
        <message>
            <source>Mute: {track}</source>
            <translation>Mute: {track}</translation>
        </message>
        <message>
            <source>S</source>
            <translation>S</translation>
        </message>
        <message>
            <source>Solo: {track}</source>
            <translation>Solo: {track}</translation>
        </message>
    </context>
    <context>
        <name>DeviceButton</name>
        <message>
            <source>Look for devices again</source>
            <translation>Look for devices again</translation>
        </message>
        <message>
            <source>Output device</source>
            <translation>Output device</translation>
        </message>
        <message>
            <source>Sound is played on: {name}</source>
            <translation>Sound is played on: {name}</translation>
        </message>
        <message>
            <source>The system's choice</source>
            <translation>The system's choice</translation>
        </message>
        <message>
            <source>not opened yet</source>
            <translation>not opened yet</translation>
        </message>
        <message>
            <source>{name} (not there)</source>
            <translation>{name} (not there)</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message numerus="yes">
            <source>%n more thing(s) of this kind.</source>
            <translation>
                <numerusform>%n more thing of this kind.</numerusform>
                <numerusform>%n more things of this kind.</numerusform>
            </translation>
        </message>
        <message>
            <source>Demo</source>
            <translation>Demo</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>DubStudio projects</source>
            <translation>DubStudio projects</translation>
        </message>
        <message>
            <source>Find the video</source>
            <translation>Find the video</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>New project</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Open a project</translation>
        </message>
        <message>
            <source>Open a video</source>
            <translation>Open a video</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Untitled</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Videos</translation>
        </message>
        <message>
            <source>{name} (draft)</source>
            <translation>{name} (draft)</translation>
        </message>
        <message>
            <source>{name} is open already</source>
            <translation>{name} is open already</translation>
        </message>
    </context>
    <context>
        <name>DraftShelf</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Its lines and takes are gone for good.</source>
            <translation>Its lines and takes are gone for good.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Throw away</translation>
        </message>
        <message>
            <source>Throw this draft away?</source>
            <translation>Throw this draft away?</translation>
        </message>
    </context>
    <context>
        <name>EmotionController</name>
        <message>
            <source>Copy the emotion of a line first.</source>
            <translation>Copy the emotion of a line first.</translation>
        </message>
        <message>
            <source>Emotion copied: {emotion}</source>
            <translation>Emotion copied: {emotion}</translation>
        </message>
        <message>
            <source>Link the film again.</source>
            <translation>Link the film again.</translation>
        </message>
        <message>
            <source>Listening to the film</source>
            <translation>Listening to the film</translation>
        </message>
        <message numerus="yes">
            <source>The film says nothing under %n line(s).</source>
            <translation>
                <numerusform>The film says nothing under %n line.</numerusform>
                <numerusform>The film says nothing under %n lines.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no emotion on the clipboard.</source>
            <translation>There is no emotion on the clipboard.</translation>
        </message>
        <message>
            <source>There is no film to listen to.</source>
            <translation>There is no film to listen to.</translation>
        </message>
    </context>
    <context>
        <name>EmotionField</name>
        <message>
            <source>As voice</source>
            <translation>As voice</translation>
        </message>
        <message>
            <source>As {name} always speaks.</source>
            <translation>As {name} always speaks.</translation>
        </message>
        <message>
            <source>Back to that of {name}</source>
            <translation>Back to that of {name}</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>From first to last, line by line</source>
            <translation>From first to last, line by line</translation>
        </message>
        <message>
            <source>Let {name} always speak so</source>
            <translation>Let {name} always speak so</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mix</translation>
        </message>
        <message>
            <source>Not with {engine}: {kinds}.</source>
            <translation>Not with {engine}: {kinds}.</translation>
        </message>
        <message>
            <source>Suggest from the script…</source>
            <translation>Suggest from the script…</translation>
        </message>
        <message>
            <source>The engine {name} does not act this yet; it speaks as the voice does.</source>
            <translation>The engine {name} does not act this yet; it speaks as the voice does.</translation>
        </message>
        <message>
            <source>The lines are said in different ways.</source>
            <translation>The lines are said in different ways.</translation>
        </message>
        <message>
            <source>The lines between them go evenly from the one emotion to the other</source>
            <translation>The lines between them go evenly from the one emotion to the other</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>“{kind}”, made by a newer version</source>
            <translation>“{kind}”, made by a newer version</translation>
        </message>
    </context>
    <context>
        <name>EmotionPage</name>
        <message>
            <source>Strength</source>
            <translation>Strength</translation>
        </message>
        <message>
            <source>strength</source>
            <translation>strength</translation>
        </message>
    </context>
    <context>
        <name>Emotions</name>
        <message>
            <source>afraid</source>
            <translation>afraid</translation>
        </message>
        <message>
            <source>angry</source>
            <translation>angry</translation>
        </message>
        <message>
            <source>as a clip</source>
            <translation>as a clip</translation>
        </message>
        <message>
            <source>as its voice</source>
            <translation>as its voice</translation>
        </message>
        <message>
            <source>bittersweet</source>
            <translation>bittersweet</translation>
        </message>
        <message>
            <source>calm</source>
            <translation>calm</translation>
        </message>
        <message>
            <source>contemptuous</source>
            <translation>contemptuous</translation>
        </message>
        <message>
            <source>desperate</source>
            <translation>desperate</translation>
        </message>
        <message>
            <source>disgusted</source>
            <translation>disgusted</translation>
        </message>
        <message>
            <source>energy</source>
            <translation>energy</translation>
        </message>
        <message>
            <source>excited</source>
            <translation>excited</translation>
        </message>
        <message>
            <source>furious</source>
            <translation>furious</translation>
        </message>
        <message>
            <source>grieving</source>
            <translation>grieving</translation>
        </message>
        <message>
            <source>happy</source>
            <translation>happy</translation>
        </message>
        <message>
            <source>irritated</source>
            <translation>irritated</translation>
        </message>
        <message>
            <source>melancholic</source>
            <translation>melancholic</translation>
        </message>
        <message>
            <source>nervous</source>
            <translation>nervous</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>nothing yet</translation>
        </message>
        <message>
            <source>pace</source>
            <translation>pace</translation>
        </message>
        <message>
            <source>panicked</source>
            <translation>panicked</translation>
        </message>
        <message>
            <source>proud</source>
            <translation>proud</translation>
        </message>
        <message>
            <source>relieved</source>
            <translation>relieved</translation>
        </message>
        <message>
            <source>resigned</source>
            <translation>resigned</translation>
        </message>
        <message>
            <source>sad</source>
            <translation>sad</translation>
        </message>
        <message>
            <source>sarcastic</source>
            <translation>sarcastic</translation>
        </message>
        <message>
            <source>shocked</source>
            <translation>shocked</translation>
        </message>
        <message>
            <source>surprised</source>
            <translation>surprised</translation>
        </message>
        <message>
            <source>tender</source>
            <translation>tender</translation>
        </message>
        <message>
            <source>whisper</source>
            <translation>whisper</translation>
        </message>
    </context>
    <context>
        <name>EngineWatch</name>
        <message>
            <source>Loading the voice engine</source>
            <translation>Loading the voice engine</translation>
        </message>
    </context>
    <context>
        <name>EntryDialog</name>
        <message>
            <source>A reading that stands in a line itself goes before those of a lexicon.</source>
            <translation>A reading that stands in a line itself goes before those of a lexicon.</translation>
        </message>
        <message>
            <source>Add pronunciation</source>
            <translation>Add pronunciation</translation>
        </message>
        <message>
            <source>All projects</source>
            <translation>All projects</translation>
        </message>
        <message>
            <source>Capitals count</source>
            <translation>Capitals count</translation>
        </message>
        <message>
            <source>Change pronunciation</source>
            <translation>Change pronunciation</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Character</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>Hear it</translation>
        </message>
        <message>
            <source>Holds in</source>
            <translation>Holds in</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Reading</translation>
        </message>
        <message>
            <source>The signs &lt;, &gt; and | can't be part of it.</source>
            <translation>The signs &lt;, &gt; and | can't be part of it.</translation>
        </message>
        <message>
            <source>This project</source>
            <translation>This project</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Whole words only</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>YIN2 HANG2, R EH1 D or じょうず</source>
            <translation>YIN2 HANG2, R EH1 D or じょうず</translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>As a file beside the film</source>
            <translation>As a file beside the film</translation>
        </message>
        <message>
            <source>Choose a sound file</source>
            <translation>Choose a sound file</translation>
        </message>
        <message>
            <source>Choose the sound file.</source>
            <translation>Choose the sound file.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Export as</source>
            <translation>Export as</translation>
        </message>
        <message>
            <source>Export video</source>
            <translation>Export video</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Film</translation>
        </message>
        <message>
            <source>Film to write</source>
            <translation>Film to write</translation>
        </message>
        <message>
            <source>Films are written as {suffixes}.</source>
            <translation>Films are written as {suffixes}.</translation>
        </message>
        <message>
            <source>In the film, to be switched on</source>
            <translation>In the film, to be switched on</translation>
        </message>
        <message>
            <source>List the voices used</source>
            <translation>List the voices used</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Replace and export</source>
            <translation>Replace and export</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sounds</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Subtitles</translation>
        </message>
        <message>
            <source>That is the film itself; choose another name.</source>
            <translation>That is the film itself; choose another name.</translation>
        </message>
        <message>
            <source>Two files beside the film say whose voices are heard and who allowed it</source>
            <translation>Two files beside the film say whose voices are heard and who allowed it</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Videos</translation>
        </message>
    </context>
    <context>
        <name>Film</name>
        <message>
            <source>Drawing the waveform</source>
            <translation>Drawing the waveform</translation>
        </message>
        <message>
            <source>Drawing the waveform of {name}</source>
            <translation>Drawing the waveform of {name}</translation>
        </message>
        <message>
            <source>Listening for speech</source>
            <translation>Listening for speech</translation>
        </message>
        <message>
            <source>Looking for cuts</source>
            <translation>Looking for cuts</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>Opening {name}</translation>
        </message>
    </context>
    <context>
        <name>FilmExport</name>
        <message numerus="yes">
            <source>%n line(s) could not be spoken, so no film was written.</source>
            <translation>
                <numerusform>%n line could not be spoken, so no film was written.</numerusform>
                <numerusform>%n lines could not be spoken, so no film was written.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>Changed since spoken: %n line(s).</source>
            <translation>
                <numerusform>Changed since spoken: %n line.</numerusform>
                <numerusform>Changed since spoken: %n lines.</numerusform>
            </translation>
        </message>
        <message>
            <source>Export as it is</source>
            <translation>Export as it is</translation>
        </message>
        <message>
            <source>Open or find the video first.</source>
            <translation>Open or find the video first.</translation>
        </message>
        <message>
            <source>See their rows in the list, or export once more as it is.</source>
            <translation>See their rows in the list, or export once more as it is.</translation>
        </message>
        <message>
            <source>Speak the missing lines first?</source>
            <translation>Speak the missing lines first?</translation>
        </message>
        <message>
            <source>Speak, then export</source>
            <translation>Speak, then export</translation>
        </message>
        <message>
            <source>The film is written as soon as all lines are spoken</source>
            <translation>The film is written as soon as all lines are spoken</translation>
        </message>
        <message>
            <source>There is no film to export.</source>
            <translation>There is no film to export.</translation>
        </message>
        <message numerus="yes">
            <source>Without sound: %n line(s).</source>
            <translation>
                <numerusform>Without sound: %n line.</numerusform>
                <numerusform>Without sound: %n lines.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} written</source>
            <translation>{name} written</translation>
        </message>
        <message>
            <source>{name} written · {lufs} LUFS · {peak} dBTP</source>
            <translation>{name} written · {lufs} LUFS · {peak} dBTP</translation>
        </message>
    </context>
    <context>
        <name>FilmLink</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Find it again in the File menu; the lines are all there.</source>
            <translation>Find it again in the File menu; the lines are all there.</translation>
        </message>
        <message>
            <source>It is as long as the one before.</source>
            <translation>It is as long as the one before.</translation>
        </message>
        <message>
            <source>It lasts {new}, the one before lasted {old}. Lines may not fit it.</source>
            <translation>It lasts {new}, the one before lasted {old}. Lines may not fit it.</translation>
        </message>
        <message>
            <source>The video {name} is not where it was.</source>
            <translation>The video {name} is not where it was.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Use it</translation>
        </message>
        <message>
            <source>{name} is another film than this project was made for. Use it?</source>
            <translation>{name} is another film than this project was made for. Use it?</translation>
        </message>
    </context>
    <context>
        <name>FilmStrip</name>
        <message>
            <source>Making small pictures</source>
            <translation>Making small pictures</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>All languages</source>
            <translation>All languages</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Men</translation>
        </message>
        <message>
            <source>My voices</source>
            <translation>My voices</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>Search voices</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>Starred</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Women</translation>
        </message>
        <message>
            <source>Women and men</source>
            <translation>Women and men</translation>
        </message>
    </context>
    <context>
        <name>FitField</name>
        <message>
            <source>A fixed multiple of the natural length</source>
            <translation>A fixed multiple of the natural length</translation>
        </message>
        <message>
            <source>As long as it naturally takes</source>
            <translation>As long as it naturally takes</translation>
        </message>
        <message>
            <source>As long as the mouth moves; as the subtitle shows where no mouth is known</source>
            <translation>As long as the mouth moves; as the subtitle shows where no mouth is known</translation>
        </message>
        <message>
            <source>As long as the subtitle shows</source>
            <translation>As long as the subtitle shows</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Fit</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Free</translation>
        </message>
        <message>
            <source>Mouth</source>
            <translation>Mouth</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Ratio</translation>
        </message>
        <message>
            <source>Ratio to the natural length</source>
            <translation>Ratio to the natural length</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>Slot</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>mixed</translation>
        </message>
        <message>
            <source>“{kind}”, made by a newer version</source>
            <translation>“{kind}”, made by a newer version</translation>
        </message>
    </context>
    <context>
        <name>Footer</name>
        <message>
            <source>Add to the blend</source>
            <translation>Add to the blend</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Cast</source>
            <translation>Cast</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Give {part} this voice (Enter)</source>
            <translation>Give {part} this voice (Enter)</translation>
        </message>
        <message>
            <source>Have it at hand in every project</source>
            <translation>Have it at hand in every project</translation>
        </message>
        <message>
            <source>Hear all in turn</source>
            <translation>Hear all in turn</translation>
        </message>
        <message>
            <source>Keep in my voices</source>
            <translation>Keep in my voices</translation>
        </message>
        <message>
            <source>Let no further voice say the line</source>
            <translation>Let no further voice say the line</translation>
        </message>
        <message>
            <source>Mix built-in voices into a new one (B)</source>
            <translation>Mix built-in voices into a new one (B)</translation>
        </message>
        <message numerus="yes">
            <source>Speak %n line(s) now</source>
            <translation>
                <numerusform>Speak %n line now</numerusform>
                <numerusform>Speak %n lines now</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Voices that have said the line</source>
            <translation>Voices that have said the line</translation>
        </message>
        <message>
            <source>{done} of {total} voices have said the line</source>
            <translation>{done} of {total} voices have said the line</translation>
        </message>
        <message>
            <source>{voice} for {part}</source>
            <translation>{voice} for {part}</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Headers</name>
        <message>
            <source>Dub</source>
            <translation>Dub</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>Music &amp; effects</source>
            <translation>Music &amp; effects</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Picture</translation>
        </message>
    </context>
    <context>
        <name>HelpKeys</name>
        <message>
            <source>Keys at a glance</source>
            <translation>Keys at a glance</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n cue(s)</source>
            <translation>
                <numerusform>%n cue</numerusform>
                <numerusform>%n cues</numerusform>
            </translation>
        </message>
        <message>
            <source>Add what is missing</source>
            <translation>Add what is missing</translation>
        </message>
        <message>
            <source>As second language</source>
            <translation>As second language</translation>
        </message>
        <message>
            <source>Cue {n}: {what}</source>
            <translation>Cue {n}: {what}</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <source>Found by itself</source>
            <translation>Found by itself</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Import subtitles</source>
            <translation>Import subtitles</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>Lines stay as they are; cues at other times become new ones.</source>
            <translation>Lines stay as they are; cues at other times become new ones.</translation>
        </message>
        <message>
            <source>Lines that are the same keep their takes, locked ones stay.</source>
            <translation>Lines that are the same keep their takes, locked ones stay.</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>Replace the lines</source>
            <translation>Replace the lines</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Speaker</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The cues become the source text of the lines at the same time.</source>
            <translation>The cues become the source text of the lines at the same time.</translation>
        </message>
        <message>
            <source>The first cues</source>
            <translation>The first cues</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source> · {n} selected</source>
            <translation> · {n} selected</translation>
        </message>
        <message>
            <source>End</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>Line {number}</translation>
        </message>
        <message>
            <source>Select a line to change its words, and who speaks them and how.</source>
            <translation>Select a line to change its words, and who speaks them and how.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>This is the last line.</source>
            <translation>This is the last line.</translation>
        </message>
        <message>
            <source>the engine</source>
            <translation>the engine</translation>
        </message>
        <message>
            <source>try again</source>
            <translation>try again</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
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
            <translation>0 is the plain reading; every other seed is another performance</translation>
        </message>
        <message>
            <source>A/B</source>
            <translation>A/B</translation>
        </message>
        <message>
            <source>Another take</source>
            <translation>Another take</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Character</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Clean up</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Fit</translation>
        </message>
        <message>
            <source>For yourself</source>
            <translation>For yourself</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gain</translation>
        </message>
        <message>
            <source>How far performances of other seeds depart from the plain one</source>
            <translation>How far performances of other seeds depart from the plain one</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Locked</translation>
        </message>
        <message>
            <source>Louder or softer than it was spoken</source>
            <translation>Louder or softer than it was spoken</translation>
        </message>
        <message>
            <source>Not spoken yet. Speak the line to hear it.</source>
            <translation>Not spoken yet. Speak the line to hear it.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Plays two takes by turns, equally loud</source>
            <translation>Plays two takes by turns, equally loud</translation>
        </message>
        <message>
            <source>Protects the line from every edit</source>
            <translation>Protects the line from every edit</translation>
        </message>
        <message>
            <source>Removes takes that are neither chosen nor starred</source>
            <translation>Removes takes that are neither chosen nor starred</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Source text</source>
            <translation>Source text</translation>
        </message>
        <message>
            <source>Speaks the line again with another seed</source>
            <translation>Speaks the line again with another seed</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperature</translation>
        </message>
        <message>
            <source>The line is locked. Unlock it first.</source>
            <translation>The line is locked. Unlock it first.</translation>
        </message>
        <message>
            <source>Unused takes of all lines</source>
            <translation>Unused takes of all lines</translation>
        </message>
        <message>
            <source>Unused takes of the selected lines</source>
            <translation>Unused takes of the selected lines</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voice</translation>
        </message>
        <message>
            <source>What the original says</source>
            <translation>What the original says</translation>
        </message>
        <message>
            <source>{n} of the selected lines are locked. Unlock them first.</source>
            <translation>{n} of the selected lines are locked. Unlock them first.</translation>
        </message>
    </context>
    <context>
        <name>JobsModel</name>
        <message>
            <source>failed</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>paused</translation>
        </message>
        <message>
            <source>running</source>
            <translation>running</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{seconds} s left</source>
            <translation>{seconds} s left</translation>
        </message>
    </context>
    <context>
        <name>Lamps</name>
        <message>
            <source>Lamp: {lit}</source>
            <translation>Lamp: {lit}</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>Rehearse</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
    </context>
    <context>
        <name>LaneHeader</name>
        <message>
            <source>Mute: {lane}</source>
            <translation>Mute: {lane}</translation>
        </message>
        <message>
            <source>Solo: {lane}</source>
            <translation>Solo: {lane}</translation>
        </message>
    </context>
    <context>
        <name>LanguageField</name>
        <message>
            <source>As the project: {language}</source>
            <translation>As the project: {language}</translation>
        </message>
        <message>
            <source>In which language the line is spoken</source>
            <translation>In which language the line is spoken</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>mixed</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>American English</source>
            <translation>American English</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Arabic</translation>
        </message>
        <message>
            <source>British English</source>
            <translation>British English</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Chinese</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>Japanese</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Spanish</translation>
        </message>
    </context>
    <context>
        <name>LearningBox</name>
        <message>
            <source>Embedded</source>
            <translation>Embedded</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Engine</translation>
        </message>
        <message>
            <source>Hear the voice</source>
            <translation>Hear the voice</translation>
        </message>
        <message>
            <source>Learning the voice…</source>
            <translation>Learning the voice…</translation>
        </message>
        <message>
            <source>Likeness {likeness}</source>
            <translation>Likeness {likeness}</translation>
        </message>
        <message>
            <source>Looks for a better likeness for up to half a minute</source>
            <translation>Looks for a better likeness for up to half a minute</translation>
        </message>
        <message>
            <source>Not learnt yet</source>
            <translation>Not learnt yet</translation>
        </message>
        <message>
            <source>Not on this machine: see Voice models</source>
            <translation>Not on this machine: see Voice models</translation>
        </message>
        <message>
            <source>Progress of learning</source>
            <translation>Progress of learning</translation>
        </message>
        <message>
            <source>Refine (30 s)</source>
            <translation>Refine (30 s)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>The engine learns the voice when it first speaks.</source>
            <translation>The engine learns the voice when it first speaks.</translation>
        </message>
        <message>
            <source>{preset}, the built-in voice most alike, has {other}; the person has about 0.9.</source>
            <translation>{preset}, the built-in voice most alike, has {other}; the person has about 0.9.</translation>
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>mixed</source>
            <translation>mixed</translation>
        </message>
    </context>
    <context>
        <name>LevelBar</name>
        <message>
            <source>Level of the microphone</source>
            <translation>Level of the microphone</translation>
        </message>
        <message>
            <source>The solid bar is the average of 0.3 s: a voice should be about the mark at −18. The lamp stays lit once something was cut off; a click puts it out.</source>
            <translation>The solid bar is the average of 0.3 s: a voice should be about the mark at −18. The lamp stays lit once something was cut off; a click puts it out.</translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <source>Clipped</source>
            <translation>Clipped</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Good</translation>
        </message>
        <message>
            <source>Loud</source>
            <translation>Loud</translation>
        </message>
        <message>
            <source>Peak and average level</source>
            <translation>Peak and average level</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>Quiet</translation>
        </message>
        <message>
            <source>Silent</source>
            <translation>Silent</translation>
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
            <translation>Add…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Export the lexicon</source>
            <translation>Export the lexicon</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>Hear it</translation>
        </message>
        <message>
            <source>Import a lexicon</source>
            <translation>Import a lexicon</translation>
        </message>
        <message>
            <source>Import for all projects</source>
            <translation>Import for all projects</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>Lexicons (*.csv *.yaml *.yml)</source>
            <translation>Lexicons (*.csv *.yaml *.yml)</translation>
        </message>
        <message>
            <source>No word has a reading of its own yet. Add one, or choose a reading in a line.</source>
            <translation>No word has a reading of its own yet. Add one, or choose a reading in a line.</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>Pauses</translation>
        </message>
        <message>
            <source>Pronunciation</source>
            <translation>Pronunciation</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Search words and readings</source>
            <translation>Search words and readings</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>Words and their readings</source>
            <translation>Words and their readings</translation>
        </message>
    </context>
    <context>
        <name>LexiconModel</name>
        <message>
            <source>Capitals count</source>
            <translation>Capitals count</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Character</translation>
        </message>
        <message>
            <source>Holds in</source>
            <translation>Holds in</translation>
        </message>
        <message>
            <source>Inside longer words too</source>
            <translation>Inside longer words too</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Reading</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
        <message>
            <source>all projects</source>
            <translation>all projects</translation>
        </message>
        <message>
            <source>this project</source>
            <translation>this project</translation>
        </message>
    </context>
    <context>
        <name>LexiconShelf</name>
        <message numerus="yes">
            <source>%n word(s) taken from {file}.</source>
            <translation>
                <numerusform>%n word taken from {file}.</numerusform>
                <numerusform>%n words taken from {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) written to {file}.</source>
            <translation>
                <numerusform>%n word written to {file}.</numerusform>
                <numerusform>%n words written to {file}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct them and import the file again.</source>
            <translation>Correct them and import the file again.</translation>
        </message>
        <message>
            <source>Exporting a lexicon</source>
            <translation>Exporting a lexicon</translation>
        </message>
        <message>
            <source>Importing a lexicon</source>
            <translation>Importing a lexicon</translation>
        </message>
        <message>
            <source>Left out of {file}, with readings that mean nothing ({n}): {words}.</source>
            <translation>Left out of {file}, with readings that mean nothing ({n}): {words}.</translation>
        </message>
        <message>
            <source>Reading your lexicon</source>
            <translation>Reading your lexicon</translation>
        </message>
        <message>
            <source>Writing your lexicon</source>
            <translation>Writing your lexicon</translation>
        </message>
    </context>
    <context>
        <name>LineBar</name>
        <message>
            <source>Hear the line as in the film (0)</source>
            <translation>Hear the line as in the film (0)</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Lines of nobody</source>
            <translation>Lines of nobody</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Says</translation>
        </message>
        <message>
            <source>What the voices say</source>
            <translation>What the voices say</translation>
        </message>
    </context>
    <context>
        <name>LineEditor</name>
        <message>
            <source>Words of the line</source>
            <translation>Words of the line</translation>
        </message>
    </context>
    <context>
        <name>LinesDelegate</name>
        <message>
            <source>nobody</source>
            <translation>nobody</translation>
        </message>
    </context>
    <context>
        <name>LinesModel</name>
        <message>
            <source>Line {number}, {time}, {who}: {text}. {status}</source>
            <translation>Line {number}, {time}, {who}: {text}. {status}</translation>
        </message>
        <message>
            <source>This line is locked.</source>
            <translation>This line is locked.</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>no words</source>
            <translation>no words</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>not spoken</source>
            <translation>not spoken</translation>
        </message>
        <message>
            <source>speaking {percent} %</source>
            <translation>speaking {percent} %</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>spoken</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>stale</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
    </context>
    <context>
        <name>LinesPanel</name>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Backwards</source>
            <translation>Backwards</translation>
        </message>
        <message>
            <source>By character</source>
            <translation>By character</translation>
        </message>
        <message>
            <source>By speed</source>
            <translation>By speed</translation>
        </message>
        <message>
            <source>By time</source>
            <translation>By time</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Character</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Import subtitles, drop a subtitle file here, or draw a line in the timeline.</source>
            <translation>Import subtitles, drop a subtitle file here, or draw a line in the timeline.</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>Lines: {counts}</source>
            <translation>Lines: {counts}</translation>
        </message>
        <message>
            <source>No line is like that.</source>
            <translation>No line is like that.</translation>
        </message>
        <message>
            <source>No lines yet</source>
            <translation>No lines yet</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>Not spoken</source>
            <translation>Not spoken</translation>
        </message>
        <message>
            <source>Order of the lines</source>
            <translation>Order of the lines</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Over</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Search lines</source>
            <translation>Search lines</translation>
        </message>
        <message>
            <source>Show all lines</source>
            <translation>Show all lines</translation>
        </message>
        <message>
            <source>Shows only lines with these words in text, source, note or character</source>
            <translation>Shows only lines with these words in text, source, note or character</translation>
        </message>
        <message>
            <source>Stale</source>
            <translation>Stale</translation>
        </message>
        <message>
            <source>Which lines are shown</source>
            <translation>Which lines are shown</translation>
        </message>
        <message>
            <source>{n} over</source>
            <translation>{n} over</translation>
        </message>
        <message>
            <source>{n} stale</source>
            <translation>{n} stale</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} of {total}</translation>
        </message>
    </context>
    <context>
        <name>LinesView</name>
        <message>
            <source>List of lines</source>
            <translation>List of lines</translation>
        </message>
    </context>
    <context>
        <name>Listener</name>
        <message>
            <source>Fetching the original</source>
            <translation>Fetching the original</translation>
        </message>
        <message>
            <source>Listening to who speaks</source>
            <translation>Listening to who speaks</translation>
        </message>
        <message>
            <source>Listening to your voices</source>
            <translation>Listening to your voices</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Drag to move this panel: {name}</source>
            <translation>Drag to move this panel: {name}</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
    </context>
    <context>
        <name>Meters</name>
        <message>
            <source>Loudness and true peak</source>
            <translation>Loudness and true peak</translation>
        </message>
        <message>
            <source>Loudness of the last 3 seconds, and the highest true peak since playing began.</source>
            <translation>Loudness of the last 3 seconds, and the highest true peak since playing began.</translation>
        </message>
    </context>
    <context>
        <name>MixFields</name>
        <message>
            <source>Behind the lines</source>
            <translation>Behind the lines</translation>
        </message>
        <message>
            <source>Choose a sound file…</source>
            <translation>Choose a sound file…</translation>
        </message>
        <message>
            <source>European broadcast</source>
            <translation>European broadcast</translation>
        </message>
        <message>
            <source>How loud</source>
            <translation>How loud</translation>
        </message>
        <message>
            <source>Keep the film's own sound as a second track</source>
            <translation>Keep the film's own sound as a second track</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Loudness</translation>
        </message>
        <message>
            <source>Music and effects from a file</source>
            <translation>Music and effects from a file</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nothing</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>The film has no sound of its own.</source>
            <translation>The film has no sound of its own.</translation>
        </message>
        <message>
            <source>The film's own sound, kept low</source>
            <translation>The film's own sound, kept low</translation>
        </message>
        <message>
            <source>The film's own sound, without the original voices</source>
            <translation>The film's own sound, without the original voices</translation>
        </message>
        <message>
            <source>US broadcast</source>
            <translation>US broadcast</translation>
        </message>
        <message>
            <source>podcast</source>
            <translation>podcast</translation>
        </message>
        <message>
            <source>streaming film</source>
            <translation>streaming film</translation>
        </message>
        <message>
            <source>web video</source>
            <translation>web video</translation>
        </message>
    </context>
    <context>
        <name>MixPage</name>
        <message>
            <source>Mixes that have a name; the strength stays as it is</source>
            <translation>Mixes that have a name; the strength stays as it is</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Presets</translation>
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message>
            <source>Any voice from a clip of it, emotions apart from the voice, exact lengths.</source>
            <translation>Any voice from a clip of it, emotions apart from the voice, exact lengths.</translation>
        </message>
        <message>
            <source>Check every byte</source>
            <translation>Check every byte</translation>
        </message>
        <message>
            <source>Download…</source>
            <translation>Download…</translation>
        </message>
        <message>
            <source>Go on downloading…</source>
            <translation>Go on downloading…</translation>
        </message>
        <message>
            <source>Not as they should be: {files}. Download again to mend them.</source>
            <translation>Not as they should be: {files}. Download again to mend them.</translation>
        </message>
        <message>
            <source>Progress of {name}</source>
            <translation>Progress of {name}</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Remove…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>The newer one: faster, and Japanese, Spanish and Arabic besides.</source>
            <translation>The newer one: faster, and Japanese, Spanish and Arabic besides.</translation>
        </message>
        <message>
            <source>Use a folder…</source>
            <translation>Use a folder…</translation>
        </message>
        <message>
            <source>{languages} · files are missing in {folder}</source>
            <translation>{languages} · files are missing in {folder}</translation>
        </message>
        <message>
            <source>{languages} · ready, in {folder}</source>
            <translation>{languages} · ready, in {folder}</translation>
        </message>
        <message>
            <source>{languages} · {here} of {size} are here</source>
            <translation>{languages} · {here} of {size} are here</translation>
        </message>
        <message>
            <source>{languages} · {size} to download</source>
            <translation>{languages} · {size} to download</translation>
        </message>
    </context>
    <context>
        <name>ModelShelf</name>
        <message>
            <source>Checking {name}</source>
            <translation>Checking {name}</translation>
        </message>
        <message>
            <source>Downloading {name}</source>
            <translation>Downloading {name}</translation>
        </message>
        <message>
            <source>Removing {name}</source>
            <translation>Removing {name}</translation>
        </message>
        <message>
            <source>{name} is as it should be.</source>
            <translation>{name} is as it should be.</translation>
        </message>
        <message>
            <source>{name} is ready.</source>
            <translation>{name} is ready.</translation>
        </message>
    </context>
    <context>
        <name>MorphPanel</name>
        <message>
            <source>Add built-in voices with B, then mix them.</source>
            <translation>Add built-in voices with B, then mix them.</translation>
        </message>
        <message>
            <source>Blend</source>
            <translation>Blend</translation>
        </message>
    </context>
    <context>
        <name>Mouths</name>
        <message>
            <source>Set the times of lines by hand.</source>
            <translation>Set the times of lines by hand.</translation>
        </message>
        <message numerus="yes">
            <source>Speech regions found: %n line(s)</source>
            <translation>
                <numerusform>Speech regions found: %n line</numerusform>
                <numerusform>Speech regions found: %n lines</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} has no sound.</source>
            <translation>{name} has no sound.</translation>
        </message>
    </context>
    <context>
        <name>NewVoiceDialog</name>
        <message numerus="yes">
            <source>%n selected line(s)</source>
            <translation>
                <numerusform>%n selected line</numerusform>
                <numerusform>%n selected lines</numerusform>
            </translation>
        </message>
        <message>
            <source>1 · The recording</source>
            <translation>1 · The recording</translation>
        </message>
        <message>
            <source>2 · What it is worth</source>
            <translation>2 · What it is worth</translation>
        </message>
        <message>
            <source>3 · The voice</source>
            <translation>3 · The voice</translation>
        </message>
        <message>
            <source>A recording of the voice</source>
            <translation>A recording of the voice</translation>
        </message>
        <message>
            <source>A voice belongs to somebody. It is kept once they, or whoever may, have said yes.</source>
            <translation>A voice belongs to somebody. It is kept once they, or whoever may, have said yes.</translation>
        </message>
        <message>
            <source>All lines of {name}</source>
            <translation>All lines of {name}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Choose where the voice comes from</source>
            <translation>Choose where the voice comes from</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>Five to ten seconds of one person are enough.</source>
            <translation>Five to ten seconds of one person are enough.</translation>
        </message>
        <message>
            <source>From the film</source>
            <translation>From the film</translation>
        </message>
        <message>
            <source>Give it to</source>
            <translation>Give it to</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>Hear it</translation>
        </message>
        <message>
            <source>Hear it mended</source>
            <translation>Hear it mended</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Listening…</source>
            <translation>Listening…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>New voice</source>
            <translation>New voice</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Nobody yet</translation>
        </message>
        <message>
            <source>Record…</source>
            <translation>Record…</translation>
        </message>
        <message>
            <source>Sound file…</source>
            <translation>Sound file…</translation>
        </message>
        <message>
            <source>Still missing: {what}.</source>
            <translation>Still missing: {what}.</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>What the film says under the selected lines</source>
            <translation>What the film says under the selected lines</translation>
        </message>
        <message>
            <source>a better recording</source>
            <translation>a better recording</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>a name</translation>
        </message>
        <message>
            <source>a recording</source>
            <translation>a recording</translation>
        </message>
        <message>
            <source>how</source>
            <translation>how</translation>
        </message>
        <message>
            <source>the voice</source>
            <translation>the voice</translation>
        </message>
        <message>
            <source>the voice, which is being learnt</source>
            <translation>the voice, which is being learnt</translation>
        </message>
        <message>
            <source>when</source>
            <translation>when</translation>
        </message>
        <message>
            <source>who allowed it</source>
            <translation>who allowed it</translation>
        </message>
        <message>
            <source>whose voice it is</source>
            <translation>whose voice it is</translation>
        </message>
        <message>
            <source>{name} is in your library.</source>
            <translation>{name} is in your library.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Got it</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>Got it ({count} more)</source>
            <translation>Got it ({count} more)</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>mixed</source>
            <translation>mixed</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Actions and lines</source>
            <translation>Actions and lines</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>Find an action</translation>
        </message>
        <message>
            <source>Go to line {number}</source>
            <translation>Go to line {number}</translation>
        </message>
        <message>
            <source>Nothing is called like that.</source>
            <translation>Nothing is called like that.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>What do you want to do?</translation>
        </message>
        <message>
            <source>↑ ↓ to choose · Return to do it · Esc to leave</source>
            <translation>↑ ↓ to choose · Return to do it · Esc to leave</translation>
        </message>
    </context>
    <context>
        <name>PausesField</name>
        <message>
            <source>As natural</source>
            <translation>As natural</translation>
        </message>
        <message>
            <source>How much longer or shorter than natural the pauses of all lines are. A line keeps its length: longer pauses leave less time for its words. Lines that were spoken before are stale afterwards.</source>
            <translation>How much longer or shorter than natural the pauses of all lines are. A line keeps its length: longer pauses leave less time for its words. Lines that were spoken before are stale afterwards.</translation>
        </message>
        <message>
            <source>Pauses between sentences</source>
            <translation>Pauses between sentences</translation>
        </message>
        <message>
            <source>Pauses inside sentences</source>
            <translation>Pauses inside sentences</translation>
        </message>
    </context>
    <context>
        <name>PerformDialog</name>
        <message>
            <source>Hear the film while recording (with headphones)</source>
            <translation>Hear the film while recording (with headphones)</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>Line {number}</translation>
        </message>
        <message>
            <source>Perform a line</source>
            <translation>Perform a line</translation>
        </message>
        <message>
            <source>Select a line to perform it.</source>
            <translation>Select a line to perform it.</translation>
        </message>
        <message>
            <source>Speak it like this</source>
            <translation>Speak it like this</translation>
        </message>
        <message>
            <source>The engine {name} does not act from recordings: your performance is kept with the line, for an engine that does.</source>
            <translation>The engine {name} does not act from recordings: your performance is kept with the line, for an engine that does.</translation>
        </message>
        <message>
            <source>The film is on its way to the line…</source>
            <translation>The film is on its way to the line…</translation>
        </message>
        <message>
            <source>The line is locked: unlock it to perform it.</source>
            <translation>The line is locked: unlock it to perform it.</translation>
        </message>
        <message>
            <source>The line will be spoken as you performed it.</source>
            <translation>The line will be spoken as you performed it.</translation>
        </message>
        <message>
            <source>The voice takes the feeling from your performance; the words are those of the line.</source>
            <translation>The voice takes the feeling from your performance; the words are those of the line.</translation>
        </message>
        <message>
            <source>Your performance is kept with the line.</source>
            <translation>Your performance is kept with the line.</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>PicturePanel</name>
        <message>
            <source>No video is open.</source>
            <translation>No video is open.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>The frame at the playhead; a click plays or pauses</source>
            <translation>The frame at the playhead; a click plays or pauses</translation>
        </message>
        <message>
            <source>The video can't be shown</source>
            <translation>The video can't be shown</translation>
        </message>
        <message>
            <source>The video is missing</source>
            <translation>The video is missing</translation>
        </message>
        <message>
            <source>This file has no picture.</source>
            <translation>This file has no picture.</translation>
        </message>
    </context>
    <context>
        <name>PresetDialog</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Save the mix</source>
            <translation>Save the mix</translation>
        </message>
    </context>
    <context>
        <name>PresetMenu</name>
        <message>
            <source>Bring back “{name}”</source>
            <translation>Bring back “{name}”</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Save this mix…</source>
            <translation>Save this mix…</translation>
        </message>
    </context>
    <context>
        <name>ProjectDialog</name>
        <message>
            <source>Chinese</source>
            <translation>Chinese</translation>
        </message>
        <message>
            <source>Choose a sound file</source>
            <translation>Choose a sound file</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>French</source>
            <translation>French</translation>
        </message>
        <message>
            <source>German</source>
            <translation>German</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>Italian</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>Japanese</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>Korean</translation>
        </message>
        <message>
            <source>Language of the dub</source>
            <translation>Language of the dub</translation>
        </message>
        <message>
            <source>Language of the original</source>
            <translation>Language of the original</translation>
        </message>
        <message>
            <source>Lines that were spoken in another language are stale afterwards.</source>
            <translation>Lines that were spoken in another language are stale afterwards.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Not known</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>Portuguese</translation>
        </message>
        <message>
            <source>Project settings</source>
            <translation>Project settings</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>Russian</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sounds</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Spanish</translation>
        </message>
    </context>
    <context>
        <name>PromptCard</name>
        <message>
            <source>Another text</source>
            <translation>Another text</translation>
        </message>
        <message>
            <source>Language of the text to read</source>
            <translation>Language of the text to read</translation>
        </message>
        <message>
            <source>Read this aloud, or say what you like</source>
            <translation>Read this aloud, or say what you like</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>All files</source>
            <translation>All files</translation>
        </message>
    </context>
    <context>
        <name>Proposer</name>
        <message>
            <source>Asking for other wordings</source>
            <translation>Asking for other wordings</translation>
        </message>
        <message>
            <source>Counting syllables</source>
            <translation>Counting syllables</translation>
        </message>
        <message>
            <source>Reading other wordings</source>
            <translation>Reading other wordings</translation>
        </message>
    </context>
    <context>
        <name>QueuePanel</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n to do</numerusform>
                <numerusform>%n to do</numerusform>
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
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Cancel all</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Go on with the queue</source>
            <translation>Go on with the queue</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Nothing to do. Lines that are spoken, and films that are written, appear here.</source>
            <translation>Nothing to do. Lines that are spoken, and films that are written, appear here.</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>Pause the queue</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Stops everything that waits or runs</source>
            <translation>Stops everything that waits or runs</translation>
        </message>
        <message>
            <source>Stops the selected jobs; dismisses failed ones · Del</source>
            <translation>Stops the selected jobs; dismisses failed ones · Del</translation>
        </message>
        <message>
            <source>The line being spoken is finished</source>
            <translation>The line being spoken is finished</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>What failed and is selected, or all that failed</source>
            <translation>What failed and is selected, or all that failed</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>paused</translation>
        </message>
        <message>
            <source>{seconds} s left</source>
            <translation>{seconds} s left</translation>
        </message>
    </context>
    <context>
        <name>ReadingMarks</name>
        <message>
            <source>&amp;Another reading…</source>
            <translation>&amp;Another reading…</translation>
        </message>
        <message>
            <source>&amp;Without a reading of yours</source>
            <translation>&amp;Without a reading of yours</translation>
        </message>
        <message>
            <source>Add to the &amp;lexicon…</source>
            <translation>Add to the &amp;lexicon…</translation>
        </message>
        <message>
            <source>F7 or Ctrl+click: other readings.</source>
            <translation>F7 or Ctrl+click: other readings.</translation>
        </message>
        <message>
            <source>Nobody here knows how this is read. Give it a reading in the text or in the lexicon.</source>
            <translation>Nobody here knows how this is read. Give it a reading in the text or in the lexicon.</translation>
        </message>
        <message>
            <source>Readings of {word}</source>
            <translation>Readings of {word}</translation>
        </message>
        <message>
            <source>{word} is read {reading}, as the lexicon says.</source>
            <translation>{word} is read {reading}, as the lexicon says.</translation>
        </message>
        <message>
            <source>{word} is read {reading}.</source>
            <translation>{word} is read {reading}.</translation>
        </message>
    </context>
    <context>
        <name>ReasonBar</name>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>Every line has been spoken as it stands.</source>
            <translation>Every line has been spoken as it stands.</translation>
        </message>
        <message>
            <source>Neither in nor out is set.</source>
            <translation>Neither in nor out is set.</translation>
        </message>
        <message>
            <source>No line has failed.</source>
            <translation>No line has failed.</translation>
        </message>
        <message>
            <source>Nothing is being spoken.</source>
            <translation>Nothing is being spoken.</translation>
        </message>
        <message>
            <source>Open a video or a project first.</source>
            <translation>Open a video or a project first.</translation>
        </message>
        <message>
            <source>Select a line first.</source>
            <translation>Select a line first.</translation>
        </message>
        <message>
            <source>Select two lines or more first.</source>
            <translation>Select two lines or more first.</translation>
        </message>
        <message>
            <source>The line has no take yet; speak it first.</source>
            <translation>The line has no take yet; speak it first.</translation>
        </message>
        <message>
            <source>The line has no takes yet; speak it first.</source>
            <translation>The line has no takes yet; speak it first.</translation>
        </message>
        <message>
            <source>The project has no video, or it was not found.</source>
            <translation>The project has no video, or it was not found.</translation>
        </message>
        <message>
            <source>There are no markers.</source>
            <translation>There are no markers.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>There is nothing to redo.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>There is nothing to undo.</translation>
        </message>
        <message>
            <source>This is not possible in this window.</source>
            <translation>This is not possible in this window.</translation>
        </message>
    </context>
    <context>
        <name>RecorderDialog</name>
        <message>
            <source>Record a voice</source>
            <translation>Record a voice</translation>
        </message>
        <message>
            <source>The recording is taken: {name}</source>
            <translation>The recording is taken: {name}</translation>
        </message>
        <message>
            <source>Use this recording</source>
            <translation>Use this recording</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%n added</numerusform>
                <numerusform>%n added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message>
            <source>Another video</source>
            <translation>Another video</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Characters</translation>
        </message>
        <message>
            <source>It was kept at {when}, and differs from what was saved:</source>
            <translation>It was kept at {when}, and differs from what was saved:</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Markers</translation>
        </message>
        <message>
            <source>Mix changed</source>
            <translation>Mix changed</translation>
        </message>
        <message>
            <source>Name, languages or pauses changed</source>
            <translation>Name, languages or pauses changed</translation>
        </message>
        <message>
            <source>Open as it was saved</source>
            <translation>Open as it was saved</translation>
        </message>
        <message>
            <source>Pronunciations</source>
            <translation>Pronunciations</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Recover</translation>
        </message>
        <message>
            <source>Recovering is one step: undo takes you back to what was saved.</source>
            <translation>Recovering is one step: undo takes you back to what was saved.</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>There is work on {name} that was not saved.</source>
            <translation>There is work on {name} that was not saved.</translation>
        </message>
        <message>
            <source>Unsaved work</source>
            <translation>Unsaved work</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>What differs</translation>
        </message>
        <message>
            <source>d MMM yyyy hh:mm:ss</source>
            <translation>d MMM yyyy hh:mm:ss</translation>
        </message>
    </context>
    <context>
        <name>Rehearsal</name>
        <message>
            <source>Trying {voice}</source>
            <translation>Trying {voice}</translation>
        </message>
    </context>
    <context>
        <name>ReportBox</name>
        <message>
            <source>Best 10 s</source>
            <translation>Best 10 s</translation>
        </message>
        <message>
            <source>Cut silence</source>
            <translation>Cut silence</translation>
        </message>
        <message>
            <source>Cuts silence at both ends</source>
            <translation>Cuts silence at both ends</translation>
        </message>
        <message>
            <source>Keeps the best ten seconds of a long recording</source>
            <translation>Keeps the best ten seconds of a long recording</translation>
        </message>
        <message>
            <source>Less noise</source>
            <translation>Less noise</translation>
        </message>
        <message>
            <source>Makes speech as loud as usual, and takes a constant offset away</source>
            <translation>Makes speech as loud as usual, and takes a constant offset away</translation>
        </message>
        <message>
            <source>Takes noise away; some of the voice's brightness goes with it</source>
            <translation>Takes noise away; some of the voice's brightness goes with it</translation>
        </message>
        <message>
            <source>Usual level</source>
            <translation>Usual level</translation>
        </message>
        <message>
            <source>{score} of 100 · {seconds} s of speech</source>
            <translation>{score} of 100 · {seconds} s of speech</translation>
        </message>
        <message>
            <source>{text} · nothing to be said against it</source>
            <translation>{text} · nothing to be said against it</translation>
        </message>
        <message>
            <source>{text} · {before} before it was mended</source>
            <translation>{text} · {before} before it was mended</translation>
        </message>
    </context>
    <context>
        <name>Retimer</name>
        <message>
            <source>Re-timing line {number}</source>
            <translation>Re-timing line {number}</translation>
        </message>
    </context>
    <context>
        <name>Saver</name>
        <message>
            <source>A film is being written. Stop it?</source>
            <translation>A film is being written. Stop it?</translation>
        </message>
        <message>
            <source>As a draft it is kept without a name, and offered when the program starts.</source>
            <translation>As a draft it is kept without a name, and offered when the program starts.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Don't save</source>
            <translation>Don't save</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Keep as draft</source>
            <translation>Keep as draft</translation>
        </message>
        <message>
            <source>Nothing of it is kept; what it would have replaced stays as it is.</source>
            <translation>Nothing of it is kept; what it would have replaced stays as it is.</translation>
        </message>
        <message>
            <source>Open theirs</source>
            <translation>Open theirs</translation>
        </message>
        <message>
            <source>Overwrite theirs</source>
            <translation>Overwrite theirs</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Save the changes to {name}?</source>
            <translation>Save the changes to {name}?</translation>
        </message>
        <message>
            <source>Save the new project?</source>
            <translation>Save the new project?</translation>
        </message>
        <message>
            <source>Save the project as</source>
            <translation>Save the project as</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>Save under another name…</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Saved: {name}</translation>
        </message>
        <message>
            <source>Somebody else has changed this project since it was opened.</source>
            <translation>Somebody else has changed this project since it was opened.</translation>
        </message>
        <message>
            <source>Stop it</source>
            <translation>Stop it</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Untitled</translation>
        </message>
        <message>
            <source>What is not saved is lost.</source>
            <translation>What is not saved is lost.</translation>
        </message>
        <message>
            <source>Your work is not saved yet.</source>
            <translation>Your work is not saved yet.</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to the default</source>
            <translation>Back to the default</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Reset</translation>
        </message>
        <message>
            <source>Reset: {name}</source>
            <translation>Reset: {name}</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>No setting is called like that.</source>
            <translation>No setting is called like that.</translation>
        </message>
        <message>
            <source>Search settings</source>
            <translation>Search settings</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>ShareRow</name>
        <message>
            <source>Share of {voice}</source>
            <translation>Share of {voice}</translation>
        </message>
        <message>
            <source>Take {voice} out of the blend</source>
            <translation>Take {voice} out of the blend</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Actions and their keys</translation>
        </message>
        <message>
            <source>As in the set</source>
            <translation>As in the set</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Keys in bold are your own.</source>
            <translation>Keys in bold are your own.</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>No key</translation>
        </message>
        <message>
            <source>Press the keys</source>
            <translation>Press the keys</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Reset all</translation>
        </message>
        <message>
            <source>Search by name or key</source>
            <translation>Search by name or key</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>Use this key</translation>
        </message>
        <message>
            <source>{key} belongs to “{action}”, which will lose it.</source>
            <translation>{key} belongs to “{action}”, which will lose it.</translation>
        </message>
        <message>
            <source>{key} is free.</source>
            <translation>{key} is free.</translation>
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
            <translation>Sound (*.wav *.flac *.mp3 *.m4a *.ogg)</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Autosaved {time}</source>
            <translation>Autosaved {time}</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Not saved</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>Show what is being done in the background</source>
            <translation>Show what is being done in the background</translation>
        </message>
        <message>
            <source>Speaking line {n} of {total} · {percent} %</source>
            <translation>Speaking line {n} of {total} · {percent} %</translation>
        </message>
        <message>
            <source>snap off</source>
            <translation>snap off</translation>
        </message>
        <message>
            <source>snap on</source>
            <translation>snap on</translation>
        </message>
        <message>
            <source>{seconds} s left</source>
            <translation>{seconds} s left</translation>
        </message>
    </context>
    <context>
        <name>Streamer</name>
        <message>
            <source>Streamer</source>
            <translation>Streamer</translation>
        </message>
    </context>
    <context>
        <name>SubtitleExchange</name>
        <message numerus="yes">
            <source>%n cue(s) without a line</source>
            <translation>
                <numerusform>%n cue without a line</numerusform>
                <numerusform>%n cues without a line</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cue(s) written to {name}</source>
            <translation>
                <numerusform>%n cue written to {name}</numerusform>
                <numerusform>%n cues written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kept</source>
            <translation>
                <numerusform>%n kept</numerusform>
                <numerusform>%n kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) imported</source>
            <translation>
                <numerusform>%n line imported</numerusform>
                <numerusform>%n lines imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After the end of the film: %n cue(s).</source>
            <translation>
                <numerusform>After the end of the film: %n cue.</numerusform>
                <numerusform>After the end of the film: %n cues.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check that these are the subtitles of this film.</source>
            <translation>Check that these are the subtitles of this film.</translation>
        </message>
        <message>
            <source>Import subtitles</source>
            <translation>Import subtitles</translation>
        </message>
        <message numerus="yes">
            <source>Source text for %n line(s)</source>
            <translation>
                <numerusform>Source text for %n line</numerusform>
                <numerusform>Source text for %n lines</numerusform>
            </translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Subtitles</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsDialog</name>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message numerus="yes">
            <source>Accept %n proposal(s)</source>
            <translation>
                <numerusform>Accept %n proposal</numerusform>
                <numerusform>Accept %n proposals</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Emotions from the script</source>
            <translation>Emotions from the script</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is said about %n other line(s).</source>
            <translation>
                <numerusform>Nothing is said about %n other line.</numerusform>
                <numerusform>Nothing is said about %n other lines.</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Proposals</translation>
        </message>
        <message>
            <source>Reading the script</source>
            <translation>Reading the script</translation>
        </message>
        <message>
            <source>Reading the script…</source>
            <translation>Reading the script…</translation>
        </message>
        <message>
            <source>Select a line first.</source>
            <translation>Select a line first.</translation>
        </message>
        <message>
            <source>The line is locked. Unlock it first.</source>
            <translation>The line is locked. Unlock it first.</translation>
        </message>
        <message>
            <source>The script says nothing about how these lines are meant.</source>
            <translation>The script says nothing about how these lines are meant.</translation>
        </message>
        <message>
            <source>What the words and their neighbours say. Nothing changes before you accept; Space ticks a line.</source>
            <translation>What the words and their neighbours say. Nothing changes before you accept; Space ticks a line.</translation>
        </message>
        <message>
            <source>now: {emotion}</source>
            <translation>now: {emotion}</translation>
        </message>
        <message>
            <source>only by the lines around it</source>
            <translation>only by the lines around it</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Words to find it by, separated by commas</source>
            <translation>Words to find it by, separated by commas</translation>
        </message>
        <message>
            <source>female</source>
            <translation>female</translation>
        </message>
        <message>
            <source>male</source>
            <translation>male</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>not said</translation>
        </message>
        <message>
            <source>old, hoarse, friendly</source>
            <translation>old, hoarse, friendly</translation>
        </message>
    </context>
    <context>
        <name>TakeWaves</name>
        <message>
            <source>Drawing takes</source>
            <translation>Drawing takes</translation>
        </message>
    </context>
    <context>
        <name>TakesController</name>
        <message numerus="yes">
            <source>%n take(s) removed; {size} can be freed</source>
            <translation>
                <numerusform>%n take removed; {size} can be freed</numerusform>
                <numerusform>%n takes removed; {size} can be freed</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing takes</source>
            <translation>Comparing takes</translation>
        </message>
        <message>
            <source>There are no unused takes.</source>
            <translation>There are no unused takes.</translation>
        </message>
    </context>
    <context>
        <name>TakesDelegate</name>
        <message>
            <source>failed: {reason}</source>
            <translation>failed: {reason}</translation>
        </message>
        <message>
            <source>its sound is missing</source>
            <translation>its sound is missing</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>stale</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>TakesList</name>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Play</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Star</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>Unstar</source>
            <translation>Unstar</translation>
        </message>
    </context>
    <context>
        <name>TakesModel</name>
        <message>
            <source>Take {number}</source>
            <translation>Take {number}</translation>
        </message>
        <message>
            <source>Take {number} failed: {reason}</source>
            <translation>Take {number} failed: {reason}</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>chosen</translation>
        </message>
        <message>
            <source>its sound is missing</source>
            <translation>its sound is missing</translation>
        </message>
        <message>
            <source>seed {seed}</source>
            <translation>seed {seed}</translation>
        </message>
        <message>
            <source>stale: the line has changed since</source>
            <translation>stale: the line has changed since</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>starred</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>TermsDialog</name>
        <message>
            <source>Download</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>Download {name}</source>
            <translation>Download {name}</translation>
        </message>
        <message>
            <source>Emotion described in words, too</source>
            <translation>Emotion described in words, too</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>I agree to these terms (version {version})</source>
            <translation>I agree to these terms (version {version})</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Mirror</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Terms</translation>
        </message>
        <message>
            <source>With</source>
            <translation>With</translation>
        </message>
        <message>
            <source>about {size}, from {places}</source>
            <translation>about {size}, from {places}</translation>
        </message>
        <message>
            <source>the usual address</source>
            <translation>the usual address</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>{name}: hours:minutes:seconds.milliseconds; ↑ and ↓ move it</source>
            <translation>{name}: hours:minutes:seconds.milliseconds; ↑ and ↓ move it</translation>
        </message>
    </context>
    <context>
        <name>Timecode</name>
        <message>
            <source>16.3 or +2 or 5f</source>
            <translation>16.3 or +2 or 5f</translation>
        </message>
        <message>
            <source>Go to time</source>
            <translation>Go to time</translation>
        </message>
        <message>
            <source>Time at the playhead. Click, or press Enter here, to go to another.</source>
            <translation>Time at the playhead. Click, or press Enter here, to go to another.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Line {number} of {all}</source>
            <translation>Line {number} of {all}</translation>
        </message>
        <message>
            <source>No line is selected</source>
            <translation>No line is selected</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>No picture</translation>
        </message>
        <message>
            <source>Scroll through lanes</source>
            <translation>Scroll through lanes</translation>
        </message>
        <message>
            <source>Scroll through time</source>
            <translation>Scroll through time</translation>
        </message>
        <message>
            <source>The voice {name} is missing</source>
            <translation>The voice {name} is missing</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>being re-timed</source>
            <translation>being re-timed</translation>
        </message>
        <message>
            <source>being spoken</source>
            <translation>being spoken</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>locked</translation>
        </message>
        <message>
            <source>no voice</source>
            <translation>no voice</translation>
        </message>
        <message>
            <source>not spoken yet</source>
            <translation>not spoken yet</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>queued</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>stale</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} to {end}</translation>
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Computes on: {place}</source>
            <translation>Computes on: {place}</translation>
        </message>
        <message>
            <source>Engine: {name} · {state}</source>
            <translation>Engine: {name} · {state}</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>Toolbar</translation>
        </message>
        <message>
            <source>Voice engine</source>
            <translation>Voice engine</translation>
        </message>
        <message>
            <source>asleep</source>
            <translation>asleep</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>loading…</source>
            <translation>loading…</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>ready</translation>
        </message>
    </context>
    <context>
        <name>TransportBar</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message>
            <source>line {number} of {count}</source>
            <translation>line {number} of {count}</translation>
        </message>
        <message>
            <source>{rate} fps</source>
            <translation>{rate} fps</translation>
        </message>
    </context>
    <context>
        <name>VerdictBar</name>
        <message>
            <source>Fit: {verdict}</source>
            <translation>Fit: {verdict}</translation>
        </message>
    </context>
    <context>
        <name>Verdicts</name>
        <message numerus="yes">
            <source>%n syllable(s) too long for the mouth</source>
            <translation>
                <numerusform>%n syllable too long for the mouth</numerusform>
                <numerusform>%n syllables too long for the mouth</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s) too long for the slot</source>
            <translation>
                <numerusform>%n syllable too long for the slot</numerusform>
                <numerusform>%n syllables too long for the slot</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s) too short for the mouth</source>
            <translation>
                <numerusform>%n syllable too short for the mouth</numerusform>
                <numerusform>%n syllables too short for the mouth</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s) too short for the slot</source>
            <translation>
                <numerusform>%n syllable too short for the slot</numerusform>
                <numerusform>%n syllables too short for the slot</numerusform>
            </translation>
        </message>
        <message>
            <source>fit it to the mouth</source>
            <translation>fit it to the mouth</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>fits</translation>
        </message>
        <message>
            <source>fixed ratio {ratio}</source>
            <translation>fixed ratio {ratio}</translation>
        </message>
        <message>
            <source>longer…</source>
            <translation>longer…</translation>
        </message>
        <message>
            <source>natural length, {time}</source>
            <translation>natural length, {time}</translation>
        </message>
        <message>
            <source>runs {time} over what follows</source>
            <translation>runs {time} over what follows</translation>
        </message>
        <message>
            <source>shorter…</source>
            <translation>shorter…</translation>
        </message>
        <message>
            <source>silence follows</source>
            <translation>silence follows</translation>
        </message>
        <message>
            <source>silent for the last {time}</source>
            <translation>silent for the last {time}</translation>
        </message>
        <message>
            <source>use it</source>
            <translation>use it</translation>
        </message>
        <message>
            <source>uses {time} of the silence that follows</source>
            <translation>uses {time} of the silence that follows</translation>
        </message>
        <message>
            <source>{ms} ms</source>
            <translation>{ms} ms</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{time} of silence follows</source>
            <translation>{time} of silence follows</translation>
        </message>
        <message>
            <source>{time} too long for the mouth</source>
            <translation>{time} too long for the mouth</translation>
        </message>
        <message>
            <source>{time} too long for the slot</source>
            <translation>{time} too long for the slot</translation>
        </message>
        <message>
            <source>{time} too short for the mouth</source>
            <translation>{time} too short for the mouth</translation>
        </message>
        <message>
            <source>{time} too short for the slot</source>
            <translation>{time} too short for the slot</translation>
        </message>
    </context>
    <context>
        <name>VoiceField</name>
        <message>
            <source>Choose a voice; the list lets you hear each one</source>
            <translation>Choose a voice; the list lets you hear each one</translation>
        </message>
        <message>
            <source>Choose a voice…</source>
            <translation>Choose a voice…</translation>
        </message>
        <message>
            <source>Hear the voice say this line</source>
            <translation>Hear the voice say this line</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voice</translation>
        </message>
        <message>
            <source>missing: {voice}</source>
            <translation>missing: {voice}</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>mixed</translation>
        </message>
    </context>
    <context>
        <name>VoiceLibraryDialog</name>
        <message numerus="yes">
            <source>%n selected line(s)</source>
            <translation>
                <numerusform>%n selected line</numerusform>
                <numerusform>%n selected lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) are in the trash</source>
            <translation>
                <numerusform>%n voice are in the trash</numerusform>
                <numerusform>%n voices are in the trash</numerusform>
            </translation>
        </message>
        <message>
            <source>A file of voices…</source>
            <translation>A file of voices…</translation>
        </message>
        <message>
            <source>All lines of {name}</source>
            <translation>All lines of {name}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n voice(s) for good?</source>
            <translation>
                <numerusform>Delete %n voice for good?</numerusform>
                <numerusform>Delete %n voices for good?</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>Empty the trash…</translation>
        </message>
        <message>
            <source>Export voices</source>
            <translation>Export voices</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Hear</source>
            <translation>Hear</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Import voices</source>
            <translation>Import voices</translation>
        </message>
        <message>
            <source>My voices</source>
            <translation>My voices</translation>
        </message>
        <message>
            <source>New voice…</source>
            <translation>New voice…</translation>
        </message>
        <message>
            <source>No voice is called like that.</source>
            <translation>No voice is called like that.</translation>
        </message>
        <message>
            <source>Only have it at hand</source>
            <translation>Only have it at hand</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Says the current line (Space)</source>
            <translation>Says the current line (Space)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>The trash is empty.</translation>
        </message>
        <message>
            <source>Their recordings go too. Projects that use them keep their own copies.</source>
            <translation>Their recordings go too. Projects that use them keep their own copies.</translation>
        </message>
        <message>
            <source>There are no voices of your own yet. A recording of five seconds is enough for one.</source>
            <translation>There are no voices of your own yet. A recording of five seconds is enough for one.</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Trash</translation>
        </message>
        <message>
            <source>Trash ({n})</source>
            <translation>Trash ({n})</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Use in the project</source>
            <translation>Use in the project</translation>
        </message>
        <message>
            <source>Voice library</source>
            <translation>Voice library</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>Voices (*.dubvoice)</source>
            <translation>Voices (*.dubvoice)</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>What is shown</translation>
        </message>
        <message>
            <source>{voice} of this project</source>
            <translation>{voice} of this project</translation>
        </message>
    </context>
    <context>
        <name>VoiceModelsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Remove {name}?</source>
            <translation>Remove {name}?</translation>
        </message>
        <message>
            <source>The built-in voices need nothing of this. A model here speaks with the voice of any recording. Nothing is downloaded unless you ask for it, and nothing of yours leaves this machine.</source>
            <translation>The built-in voices need nothing of this. A model here speaks with the voice of any recording. Nothing is downloaded unless you ask for it, and nothing of yours leaves this machine.</translation>
        </message>
        <message>
            <source>The folder with {name}</source>
            <translation>The folder with {name}</translation>
        </message>
        <message>
            <source>Voice models</source>
            <translation>Voice models</translation>
        </message>
        <message>
            <source>Voices made from recordings can't speak without it. Finished lines stay, and so do your recordings. Of a folder of your own only what was downloaded into it goes.</source>
            <translation>Voices made from recordings can't speak without it. Finished lines stay, and so do your recordings. Of a folder of your own only what was downloaded into it goes.</translation>
        </message>
    </context>
    <context>
        <name>VoicePicker</name>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected line(s)</source>
            <translation>
                <numerusform>%n selected line</numerusform>
                <numerusform>%n selected lines</numerusform>
            </translation>
        </message>
        <message>
            <source>A recording of the voice</source>
            <translation>A recording of the voice</translation>
        </message>
        <message>
            <source>All lines of {name}</source>
            <translation>All lines of {name}</translation>
        </message>
        <message>
            <source>As {name}</source>
            <translation>As {name}</translation>
        </message>
        <message>
            <source>Enter chooses · Space or ▶ lets you hear</source>
            <translation>Enter chooses · Space or ▶ lets you hear</translation>
        </message>
        <message>
            <source>Five seconds of somebody speaking are a voice</source>
            <translation>Five seconds of somebody speaking are a voice</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Imitate a recording…</source>
            <translation>Imitate a recording…</translation>
        </message>
        <message>
            <source>In this project</source>
            <translation>In this project</translation>
        </message>
        <message>
            <source>My voices</source>
            <translation>My voices</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>Search voices</translation>
        </message>
        <message>
            <source>This line only</source>
            <translation>This line only</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>female</source>
            <translation>female</translation>
        </message>
        <message>
            <source>male</source>
            <translation>male</translation>
        </message>
    </context>
    <context>
        <name>VoiceShelf</name>
        <message numerus="yes">
            <source>%n voice(s) are in the trash</source>
            <translation>
                <numerusform>%n voice are in the trash</numerusform>
                <numerusform>%n voices are in the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) taken in</source>
            <translation>
                <numerusform>%n voice taken in</numerusform>
                <numerusform>%n voices taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) written to {file}</source>
            <translation>
                <numerusform>%n voice written to {file}</numerusform>
                <numerusform>%n voices written to {file}</numerusform>
            </translation>
        </message>
        <message>
            <source>Bringing voices back</source>
            <translation>Bringing voices back</translation>
        </message>
        <message>
            <source>Bringing {voice} into the project</source>
            <translation>Bringing {voice} into the project</translation>
        </message>
        <message>
            <source>Changing a voice</source>
            <translation>Changing a voice</translation>
        </message>
        <message>
            <source>Copying a voice</source>
            <translation>Copying a voice</translation>
        </message>
        <message>
            <source>Emptying the trash</source>
            <translation>Emptying the trash</translation>
        </message>
        <message>
            <source>Exporting voices</source>
            <translation>Exporting voices</translation>
        </message>
        <message>
            <source>Importing voices</source>
            <translation>Importing voices</translation>
        </message>
        <message>
            <source>Keeping a voice</source>
            <translation>Keeping a voice</translation>
        </message>
        <message>
            <source>Looking into your voices</source>
            <translation>Looking into your voices</translation>
        </message>
        <message>
            <source>Throwing voices away</source>
            <translation>Throwing voices away</translation>
        </message>
        <message>
            <source>{name} is in your library.</source>
            <translation>{name} is in your library.</translation>
        </message>
    </context>
    <context>
        <name>VoiceWindows</name>
        <message>
            <source>Listening to the film</source>
            <translation>Listening to the film</translation>
        </message>
        <message>
            <source>Listening to the film…</source>
            <translation>Listening to the film…</translation>
        </message>
        <message>
            <source>Voice of the film</source>
            <translation>Voice of the film</translation>
        </message>
    </context>
    <context>
        <name>Voicing</name>
        <message>
            <source>Speaking line {number}</source>
            <translation>Speaking line {number}</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n take</numerusform>
                <numerusform>%n takes</numerusform>
            </translation>
        </message>
        <message>
            <source>A short film with its lines, ready to be spoken.</source>
            <translation>A short film with its lines, ready to be spoken.</translation>
        </message>
        <message>
            <source>Begin a new dub. Subtitles come next, or line by line as you type.</source>
            <translation>Begin a new dub. Subtitles come next, or line by line as you type.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Every line spoken exactly as long as the mouth on screen moves.</source>
            <translation>Every line spoken exactly as long as the mouth on screen moves.</translation>
        </message>
        <message>
            <source>Go on with a dub that you have saved.</source>
            <translation>Go on with a dub that you have saved.</translation>
        </message>
        <message>
            <source>Go on with {name}</source>
            <translation>Go on with {name}</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>Let go to open</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Open a project</translation>
        </message>
        <message>
            <source>Open a video</source>
            <translation>Open a video</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>Open {name}</translation>
        </message>
        <message>
            <source>Opening {name}…</source>
            <translation>Opening {name}…</translation>
        </message>
        <message>
            <source>Or drop a video, its subtitles, or a project here</source>
            <translation>Or drop a video, its subtitles, or a project here</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Recent projects</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Throw away</translation>
        </message>
        <message>
            <source>Throw {name} away</source>
            <translation>Throw {name} away</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Try the demo</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Untitled</translation>
        </message>
    </context>
    <context>
        <name>WordingsDialog</name>
        <message numerus="yes">
            <source>%n syllable(s)</source>
            <translation>
                <numerusform>%n syllable</numerusform>
                <numerusform>%n syllables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n syllable(s), {natural} s for {room} s.</source>
            <translation>
                <numerusform>%n syllable, {natural} s for {room} s.</numerusform>
                <numerusform>%n syllables, {natural} s for {room} s.</numerusform>
            </translation>
        </message>
        <message>
            <source>A language model proposes words that fit the time; you choose.</source>
            <translation>A language model proposes words that fit the time; you choose.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Counting syllables…</source>
            <translation>Counting syllables…</translation>
        </message>
        <message>
            <source>It fits.</source>
            <translation>It fits.</translation>
        </message>
        <message>
            <source>Loses {forms}</source>
            <translation>Loses {forms}</translation>
        </message>
        <message>
            <source>No line is selected.</source>
            <translation>No line is selected.</translation>
        </message>
        <message>
            <source>Nothing here counts the syllables of this language.</source>
            <translation>Nothing here counts the syllables of this language.</translation>
        </message>
        <message>
            <source>Other wordings</source>
            <translation>Other wordings</translation>
        </message>
        <message>
            <source>Propose other wordings</source>
            <translation>Propose other wordings</translation>
        </message>
        <message>
            <source>Sends this line and its neighbours to the language model of the settings</source>
            <translation>Sends this line and its neighbours to the language model of the settings</translation>
        </message>
        <message>
            <source>Set the address of a language model in the settings first.</source>
            <translation>Set the address of a language model in the settings first.</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Settings…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Take it</translation>
        </message>
        <message numerus="yes">
            <source>Too long by %n syllable(s).</source>
            <translation>
                <numerusform>Too long by %n syllable.</numerusform>
                <numerusform>Too long by %n syllables.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too short by %n syllable(s).</source>
            <translation>
                <numerusform>Too short by %n syllable.</numerusform>
                <numerusform>Too short by %n syllables.</numerusform>
            </translation>
        </message>
        <message>
            <source>What costs most, by syllables: {words}</source>
            <translation>What costs most, by syllables: {words}</translation>
        </message>
        <message>
            <source>Wordings</source>
            <translation>Wordings</translation>
        </message>
    </context>
    <context>
        <name>WordsBox</name>
        <message>
            <source>No reading is known: {piece}</source>
            <translation>No reading is known: {piece}</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>What is said</translation>
        </message>
        <message>
            <source>What is wrong with the words</source>
            <translation>What is wrong with the words</translation>
        </message>
        <message>
            <source>What will be spoken</source>
            <translation>What will be spoken</translation>
        </message>
        <message>
            <source>Will not be heard: {piece}</source>
            <translation>Will not be heard: {piece}</translation>
        </message>
        <message>
            <source>Words of the line</source>
            <translation>Words of the line</translation>
        </message>
    </context>
    <context>
        <name>WordsDialog</name>
        <message>
            <source>Delivery</source>
            <translation>Delivery</translation>
        </message>
        <message>
            <source>Export subtitles</source>
            <translation>Export subtitles</translation>
        </message>
        <message>
            <source>Export subtitles as</source>
            <translation>Export subtitles as</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Keep readings and emotions, to be opened here again</source>
            <translation>Keep readings and emotions, to be opened here again</translation>
        </message>
        <message>
            <source>No line has a source text.</source>
            <translation>No line has a source text.</translation>
        </message>
        <message>
            <source>Speakers</source>
            <translation>Speakers</translation>
        </message>
        <message>
            <source>Viewers would read them too.</source>
            <translation>Viewers would read them too.</translation>
        </message>
        <message>
            <source>What is spoken in the dub</source>
            <translation>What is spoken in the dub</translation>
        </message>
        <message>
            <source>What the original says</source>
            <translation>What the original says</translation>
        </message>
        <message>
            <source>With the names of those who speak</source>
            <translation>With the names of those who speak</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
    </context>
    <context>
        <name>WordsEditor</name>
        <message>
            <source>Words of the line</source>
            <translation>Words of the line</translation>
        </message>
    </context>
    <context>
        <name>WordsModel</name>
        <message>
            <source>Looking for a model</source>
            <translation>Looking for a model</translation>
        </message>
    </context>
    <context>
        <name>WordsPage</name>
        <message>
            <source>Emotion in words</source>
            <translation>Emotion in words</translation>
        </message>
        <message>
            <source>Nothing of this is understood as an emotion.</source>
            <translation>Nothing of this is understood as an emotion.</translation>
        </message>
        <message>
            <source>tired, whispering</source>
            <translation>tired, whispering</translation>
        </message>
        <message>
            <source>{engine} asks its own language model instead; this is what the rules find.</source>
            <translation>{engine} asks its own language model instead; this is what the rules find.</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>Checking a recording</source>
            <translation>Checking a recording</translation>
        </message>
        <message>
            <source>Learning a voice</source>
            <translation>Learning a voice</translation>
        </message>
        <message>
            <source>Mending a recording</source>
            <translation>Mending a recording</translation>
        </message>
        <message>
            <source>Trying a voice</source>
            <translation>Trying a voice</translation>
        </message>
    </context>
    <context>
        <name>_CardTable</name>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
    </context>
    <context>
        <name>_Closer</name>
        <message>
            <source>Drawing the waveform</source>
            <translation>Drawing the waveform</translation>
        </message>
    </context>
    <context>
        <name>_TimeLabel</name>
        <message>
            <source>Time at the playhead</source>
            <translation>Time at the playhead</translation>
        </message>
    </context>
    <context>
        <name>_VoiceList</name>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
    </context>
    <context>
        <name>self._grid</name>
        <message>
            <source>has the part</source>
            <translation>has the part</translation>
        </message>
    </context>
</TS>
