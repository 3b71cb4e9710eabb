"""Everything that may happen to a vault, done to real ones: kills, power cuts, full disks, flipped bits, forged files.

A part of it runs with all tests; ``python3 -m tests --faults`` does far more of each and prints one table
(``rows.py``). Each kind of harm has a file of its own; ``judge.py`` says what is left of a vault afterwards;
``broken.py`` breaks the product on purpose, to see that the harness notices.
"""
