"""It's hard right now (F1): a person to talk to first, then one small thing, one step at a time.

door         F1 from every state of the program
page         in the main window             window       above everything else
room         what both of them hold: the front, what is being tried, my people, words that helped
front        the first screen               line_card, second_card, small_cards, how_hard: its parts
things       which three are on offer       trying       one of them, from wherever it was begun:
step_screen  one step, large                felt_screen  how is it now                end  where it may stop
kept_try     what stays of a try            kept_moment  what stays where nothing was tried
people       who shows on the front         words_screen what somebody once said
if_readable  what the vault says, or nothing of it
"""
