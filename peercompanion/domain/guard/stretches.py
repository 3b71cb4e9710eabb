"""Where in a text it is worth looking closely, so that long patterns are not tried everywhere."""

from collections.abc import Collection, Iterator

BEFORE, AFTER = 60, 110


def stretches(text: str, cues: Collection[str]) -> Iterator[tuple[int, int]]:
    """Around the cues (without capitals), from left to right; what lies close together is one stretch."""
    if not cues:
        return
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that is two without its capital: places would be wrong
        yield 0, len(text)
        return
    start = end = -1
    for place in sorted(_places(lowered, cues)):
        if place - BEFORE > end:
            if end > 0:
                yield start, end
            start = max(0, place - BEFORE)
        end = place + AFTER
    yield start, min(end, len(text))


def _places(lowered: str, cues: Collection[str]) -> Iterator[int]:
    for cue in cues:
        place = lowered.find(cue)
        while place >= 0:
            yield place
            place = lowered.find(cue, place + AFTER // 2)
