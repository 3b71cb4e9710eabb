"""A note of 4,000 characters looked over, against one pass of a pattern that finds its words, in turn, in one process.

Run as ``python -m tests.bench.guard VAULT FLOOR.db ROUNDS``; of these only the rounds are used.
"""

import re
import sys
import time
from itertools import cycle, islice

from peercompanion.domain.guard import find
from tests.bench.act import since, tell

WORD = re.compile(r"\w+")
SENTENCES = (
    "I put my shoes by the door the evening before, and then I sit for a while.",
    "On Monday we talked about sleep, and somebody said that the first ten minutes are the worst.",
    "My sister calls every Sunday; I do not always answer, and that is fine.",
    "Then Priya told us how she gets out of the house.",
    "Breathe in for four, out for six. It takes twenty minutes until I have had a shower.",
    "J., who works at the library, reads one page, only one.",
    "In May it is easier, in November I count the days until Christmas and go for a walk in the park.",
)


def main() -> None:
    text = " ".join(islice(cycle(SENTENCES), 80))[:4_000]
    find(text)
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter()
        find(text)
        tell("guard_ours", since(start))
        start = time.perf_counter()
        WORD.findall(text)
        tell("guard_floor", since(start))


if __name__ == "__main__":
    main()
