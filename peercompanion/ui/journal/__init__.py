"""The journal: everything written, newest first.

    page            brings the parts together
    lines           rows of the list: headings and lines;  timeline, results   the two models, paged and searched
    line_view       the list: two fixed row heights;  line_painter  how a row looks;  marks  where searched words stand
    kind_chips      which kinds are shown
    calendar_column the column at the side: month, years, and roving, which makes one stop of many buttons
    entry_pane      the entry beside the list: sheet, sheets, read_view, prose to read; editor and its kinds to write
"""
