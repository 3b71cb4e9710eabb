<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AfterWords</name>
    <message numerus="yes">
        <source>Before and after, at %Ln meeting(s).</source>
        <translation>
            <numerusform>Before and after, at %Ln meeting.</numerusform>
            <numerusform>Before and after, at %Ln meetings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) higher</source>
        <translation>
            <numerusform>%Ln step higher</numerusform>
            <numerusform>%Ln steps higher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) lower</source>
        <translation>
            <numerusform>%Ln step lower</numerusform>
            <numerusform>%Ln steps lower</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message numerus="yes">
        <source>%Ln small things some people find useful. Look through them and keep those that sound like me.</source>
        <translation>
            <numerusform>%Ln small thing some people find useful. Look through it and keep it if it sounds like me.</numerusform>
            <numerusform>%Ln small things some people find useful. Look through them and keep those that sound like me.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message numerus="yes">
        <source>and %Ln more card(s)</source>
        <translation>
            <numerusform>and %Ln more card</numerusform>
            <numerusform>and %Ln more cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message numerus="yes">
        <source>%n word(s) fit. Take one away first.</source>
        <translation>
            <numerusform>%n word fit. Take one away first.</numerusform>
            <numerusform>%n words fit. Take one away first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) fit. Take one away first.</source>
        <translation>
            <numerusform>%n tag fit. Take one away first.</numerusform>
            <numerusform>%n tags fit. Take one away first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check-in(s)</source>
        <translation>
            <numerusform>%Ln check-in</numerusform>
            <numerusform>%Ln check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strategies</source>
        <translation>
            <numerusform>%Ln strategy</numerusform>
            <numerusform>%Ln strategies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to keep</source>
        <translation>
            <numerusform>%Ln thing to keep</numerusform>
            <numerusform>%Ln things to keep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln section(s) of the plan</source>
        <translation>
            <numerusform>%Ln section of the plan</numerusform>
            <numerusform>%Ln sections of the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln try</numerusform>
            <numerusform>%Ln tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hard moment(s)</source>
        <translation>
            <numerusform>%Ln hard moment</numerusform>
            <numerusform>%Ln hard moments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorWords</name>
    <message numerus="yes">
        <source>%n more character(s) belong to it.</source>
        <translation>
            <numerusform>%n more character belong to it.</numerusform>
            <numerusform>%n more characters belong to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more than a code has.</source>
        <translation>
            <numerusform>%n character more than a code has.</numerusform>
            <numerusform>%n characters more than a code has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n connection(s) from before Linux began to refuse them.</source>
        <translation>
            <numerusform>%n connection from before Linux began to refuse them.</numerusform>
            <numerusform>%n connections from before Linux began to refuse them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) for each at the start</source>
        <translation>
            <numerusform>%n second for each at the start</numerusform>
            <numerusform>%n seconds for each at the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) for each at the start</source>
        <translation>
            <numerusform>%n minute for each at the start</numerusform>
            <numerusform>%n minutes for each at the start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HonestWords</name>
    <message numerus="yes">
        <source>Tried %Ln time(s)</source>
        <translation>
            <numerusform>Tried %Ln time</numerusform>
            <numerusform>Tried %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastCopy</name>
    <message numerus="yes">
        <source>Opened, read to the end, %Ln entries counted. On this disk only.</source>
        <translation>
            <numerusform>Opened, read to the end, %Ln entry counted. On this disk only.</numerusform>
            <numerusform>Opened, read to the end, %Ln entries counted. On this disk only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, opened and read to its end: %Ln entries.</source>
        <translation>
            <numerusform>Copied, opened and read to its end: %Ln entry.</numerusform>
            <numerusform>Copied, opened and read to its end: %Ln entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>{some} of %Ln fit</source>
        <translation>
            <numerusform>{some} of %Ln fit</numerusform>
            <numerusform>{some} of %Ln fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n note(s) open for the group again.</source>
        <translation>
            <numerusform>%n note open for the group again.</numerusform>
            <numerusform>%n notes open for the group again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) only for me again.</source>
        <translation>
            <numerusform>%n note only for me again.</numerusform>
            <numerusform>%n notes only for me again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoodEditor</name>
    <message numerus="yes">
        <source>%n word(s) fit. Take one away first.</source>
        <translation>
            <numerusform>%n word fit. Take one away first.</numerusform>
            <numerusform>%n words fit. Take one away first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) fit. Take one away first.</source>
        <translation>
            <numerusform>%n tag fit. Take one away first.</numerusform>
            <numerusform>%n tags fit. Take one away first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>%n more word(s) would make it as strong as five.</source>
        <translation>
            <numerusform>%n more word would make it as strong as five.</numerusform>
            <numerusform>%n more words would make it as strong as five.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message numerus="yes">
        <source>In %n minute(s).</source>
        <translation>
            <numerusform>In %n minute.</numerusform>
            <numerusform>In %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s).</source>
        <translation>
            <numerusform>In %n day.</numerusform>
            <numerusform>In %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextMeeting</name>
    <message numerus="yes">
        <source>{group} · %n thing(s) to bring</source>
        <translation>
            <numerusform>{group} · %n thing to bring</numerusform>
            <numerusform>{group} · %n things to bring</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>{row}. %n to choose from</source>
        <translation>
            <numerusform>{row}. %n to choose from</numerusform>
            <numerusform>{row}. %n to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message numerus="yes">
        <source>No room on the card for %n line(s). The plain sheet has room for all of it.</source>
        <translation>
            <numerusform>No room on the card for %n line. The plain sheet has room for all of it.</numerusform>
            <numerusform>No room on the card for %n lines. The plain sheet has room for all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message numerus="yes">
        <source>%Ln idea(s). Nothing is added before you choose it.</source>
        <translation>
            <numerusform>%Ln idea. Nothing is added before you choose it.</numerusform>
            <numerusform>%Ln ideas. Nothing is added before you choose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of %Ln fit</source>
        <translation>
            <numerusform>{some} of %Ln fit</numerusform>
            <numerusform>{some} of %Ln fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %Ln</source>
        <translation>
            <numerusform>Add all %Ln</numerusform>
            <numerusform>Add all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln</source>
        <translation>
            <numerusform>Add these %Ln</numerusform>
            <numerusform>Add these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added to my strategies.</source>
        <translation>
            <numerusform>%Ln added to my strategies.</numerusform>
            <numerusform>%Ln added to my strategies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>This copy holds %Ln entries fewer than now: {missing}.</source>
        <translation>
            <numerusform>This copy holds %Ln entry fewer than now: {missing}.</numerusform>
            <numerusform>This copy holds %Ln entries fewer than now: {missing}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more sheet(s)</source>
        <translation>
            <numerusform>and %Ln more sheet</numerusform>
            <numerusform>and %Ln more sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message numerus="yes">
        <source>{date}. It holds %Ln entries.</source>
        <translation>
            <numerusform>{date}. It holds %Ln entry.</numerusform>
            <numerusform>{date}. It holds %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more on this computer, or one from another disk.</source>
        <translation>
            <numerusform>%Ln more on this computer, or one from another disk.</numerusform>
            <numerusform>%Ln more on this computer, or one from another disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvaging</name>
    <message numerus="yes">
        <source>%Ln entries came back: {counts}.</source>
        <translation>
            <numerusform>%Ln entry came back: {counts}.</numerusform>
            <numerusform>%Ln entries came back: {counts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln of them a part may be wanting.</source>
        <translation>
            <numerusform>In %Ln of them a part may be wanting.</numerusform>
            <numerusform>In %Ln of them a part may be wanting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries could not be read.</source>
        <translation>
            <numerusform>%Ln entry could not be read.</numerusform>
            <numerusform>%Ln entries could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SituationChips</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more situation(s)</source>
        <translation>
            <numerusform>%n more situation</numerusform>
            <numerusform>%n more situations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SomeoneElse</name>
    <message numerus="yes">
        <source>For someone else, %Ln note(s)</source>
        <translation>
            <numerusform>For someone else, %Ln note</numerusform>
            <numerusform>For someone else, %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things cannot be brought back then. Nothing done before can be undone after it.</source>
        <translation>
            <numerusform>%Ln thing cannot be brought back then. Nothing done before can be undone after it.</numerusform>
            <numerusform>%Ln things cannot be brought back then. Nothing done before can be undone after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message numerus="yes">
        <source>%Ln note(s) stay private</source>
        <translation>
            <numerusform>%Ln note stays private</numerusform>
            <numerusform>%Ln notes stay private</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only for me, %Ln note(s)</source>
        <translation>
            <numerusform>Only for me, %Ln note</numerusform>
            <numerusform>Only for me, %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsScreen</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsShelf</name>
    <message numerus="yes">
        <source>Read all %Ln</source>
        <translation>
            <numerusform>Read all %Ln</numerusform>
            <numerusform>Read all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PointRow</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
</TS>