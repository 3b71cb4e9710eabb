"""My plan: the page of eight sections in the person's own words, to read when it is getting hard and to write before.

page            which part shows, and what the window asks
sheet           the eight cards, what is said about the whole, and what the lock window shows of it
section_card    one section to read; section_editor the same one to write, in place
links           a section's strategies and people; chooser finds them, and lines for the lock window
lock_lines      up to three lines that stand outside the vault, chosen one by one
printing        the plan on cards of paper: what goes on them, how it breaks, the preview, the way out
"""
