"""Today: the check-in, and beside it what comes next.

draft         what the form says, as a value
sitting       one check-in from its first key to Done: which entry an answer lands on
check_in      brings form and sitting together; saved_line says what was saved
form          the card with the faces, and its parts: right_now, another_time, steps, feelings, own_words
rail          the right column: next_meeting, one_strategy, this_week, and later: the one later question
page          the page around both
"""
