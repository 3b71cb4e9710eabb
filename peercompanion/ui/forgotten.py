"""What is forgotten in a ring goes between two events only, and never in the middle of one.

Python's collector may run wherever Python runs, also in a method that Qt calls while it walks through all widgets (to
dress them, to tell them of a change, to delete them). Where it deletes a forgotten widget then, Qt comes to one that is
gone, and the program ends. So the collector rests, and its rounds are made here.
"""

import gc

from PySide6.QtCore import QAbstractEventDispatcher


def collect_between_events() -> None:
    """From now on. What is loaded by now stays for good: no round goes through it again."""
    gc.disable()
    gc.freeze()
    QAbstractEventDispatcher.instance().aboutToBlock.connect(collect_what_is_due)


def collect_what_is_due() -> None:
    """The round that the collector would have made by its own thresholds."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
