"""Strategies: what others shared, what I found, in small steps.

page          which of these is seen, and the way back to the same place
layers        the library or the beginning, and the one thing that lies over it
beginning     nothing is written yet: three ways in, and what F1 shows until then
pick_list     starter strategies to look through and to copy: starter_row (starter_line, evidence), starters
library       hard_set (set_tile, tile_drag, place_choice) · filter_bar · group (card_grid, strategy_card)
sheet         one strategy, to read: tries_card (tries_picture, try_editor) shows what happened when it was tried
try_here      trying it over whatever is open: steps, one question, back
acts          rest it, put it away, copy it, move it to the trash, bring back to the group how it went
editor        the same one, to write: steps, circumstances, origin, my_words
words_shelf   words that helped, the latest few (words_card)
words_screen  all of them: words_row, words_editor
draft         what stands in the editor, and what becomes of it
quiet_line    what an editor says of it: when it was saved, and what did not fit in
wish          which strategies fit           origins       where they come from, in words
paragraph, number_ring                       what cards are painted of
"""
