"""Does a group fit? Asked after each of three visits, and left to the person.

fit_card        the questions, what was answered, and the three ways on
fit_grid        one column a visit, side by side where there is room; fit_cell is one answer
"""
