"""Paper, whatever stands on it: the plan's cards, and what is brought to a meeting.

printout   what there is to print, and how large
lines      the letters, how words break into lines, and how one line is drawn
sheet      a sheet as it will be, to look at before
ways_out   to the printer, or into a file of the person's choice
file       that file: a PDF with a neutral name, and nothing beside it
"""
