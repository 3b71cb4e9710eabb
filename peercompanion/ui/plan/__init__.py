"""My plan: the page of eight sections in the person's own words, to read when it is getting hard and to write before.

page            which part shows, and what the window asks
sheet           the eight cards, made_with, and lock_lines: up to three that stand outside the vault, chosen one by one
section_card    one section to read (long_text); section_editor the same one to write, in place
links           a section's strategies and people; link_offers says what can be linked, chooser finds it
print_screen    what goes on cards of paper, and their card_preview; the ways out are ui.paper's
card_words      what stands on a card         card_paper      how it breaks into pages, and how it is painted
"""
