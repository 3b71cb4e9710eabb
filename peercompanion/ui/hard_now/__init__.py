"""It's hard right now (F1): a person to talk to first, then one small thing, one step at a time.

door         F1 from every state of the program
page         in the main window           window     above everything else
room         what both of them hold: the front, the steps, the end, my people
front        the first screen             help_card, second_card, small_cards: its parts
step_screen  one step, large              end        where it may stop
people       who shows on the front       things     the three small things on offer
"""
