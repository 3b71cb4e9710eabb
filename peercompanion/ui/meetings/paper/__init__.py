"""What is brought to a meeting, on paper: a card to fold, or a plain sheet. Nothing but what the group may see.

page       the screen: what stands on it, how it will be, and the ways out (ui.paper)
ticks      line by line, what may stand there
said       the notes as lines, and which of them may tell of somebody else (guarded)
words      everything a paper says, as strings
column     words from above to below, in millimetres
fold       the card: A6, folded to A7, blank outside          plain    the sheet: A4 or Letter
leaf       one side of paper, and how it is painted           preview  how it will be
"""
