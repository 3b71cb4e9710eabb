"""The page Meetings: my groups, the next date, and what I want to bring.

page            which group is shown, and what is open in place of it
board           one group as it is, when nothing stands in its place
group_editor    a group, to write; rhythm_field is its "when", zone_field by which clock
group_sheet/    all about a group, opened in place of the rest; fit/ asks whether it fits
next_card       the next meeting; before_row asks how it is just before; upcoming says which one that is
sheet           what I want to bring, and behind the wall what stays with me
since_last      what may be brought, out of what was written since the last meeting
note_card       one note in a list; note_editor the same to write
paper           the same on a card to fold, or on a sheet
pocket          what I bring, large and alone, for a glance in the room
earlier         meetings gone by; last_card the latest of them while nothing is said of it
"""
