"""The journal: everything written, newest first.

page             brings the parts together;  acts  what can be done with one thing;  room  how the parts share the room
list_pane        the whole journal, or what was found;  search_line  kind_chips  what is asked for
lines            rows of a list: headings and lines;  timeline  results  the two kinds of list, paged and searched
line_view        the list: two fixed row heights;  line_painter  how a row looks;  marks  where searched words stand
calendar_column  the column at the side: month, years;  roving  many buttons as one stop
entry_pane       the entry beside the list: sheet, sheets, read_view, prose to read it;  editor, mood_editor, face_line,
                 note_editor to write on
"""
