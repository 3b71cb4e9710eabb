"""A group's own page: "About this group".

about           the place on the page where it is opened
group_sheet     all of it, and what can be done there
facts           when, where and how it goes; standing says what a group that rests, was left or is looked at means
coming_dates    the next three dates, one date_row each: called off, moved, one more added
gathered        its last meetings, the strategies heard there, what was taken home; thanks, said or not yet
opener          a line that opens something
"""
