"""How well the guard does on one half of the corpus: precision and recall, by kind and overall."""

from collections import Counter
from dataclasses import dataclass

from peercompanion.domain.guard import Hit, find
from tests.domain.guard.corpus import Expected, Sentence, sentences


@dataclass(frozen=True, slots=True)
class Score:
    """Of ``found`` hits, ``right`` are where and what was expected; of ``expected`` places, ``seen`` were found."""

    found: int
    right: int
    expected: int
    seen: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.seen / self.expected if self.expected else 1.0

    def __str__(self) -> str:
        precision = f"{self.precision:.3f} ({self.right}/{self.found})"
        return f"precision {precision:16} recall {self.recall:.3f} ({self.seen}/{self.expected})"


def scores(half: str) -> dict[str, Score]:
    """By kind; "all" is everything together. A hit is right where it lies over an expected place of its kind."""
    counts: dict[str, Counter[str]] = {}
    for sentence in sentences(half):
        hits = find(sentence.text, sentence.language)
        for hit in hits:
            _count(counts, hit.kind, "found", any(_is(hit, place) for place in sentence.expected) and "right")
        for place in sentence.expected:
            _count(counts, place.kind, "expected", any(_is(hit, place) for hit in hits) and "seen")
    return {
        kind: Score(*(count[what] for what in ("found", "right", "expected", "seen"))) for kind, count in counts.items()
    }


def wrong(sentence: Sentence) -> str:
    """For tuning, and so only of the half that is there for it: what was found where something else was expected."""
    hits = find(sentence.text, sentence.language)
    fits = all(any(_is(hit, place) for place in sentence.expected) for hit in hits)
    seen = all(any(_is(hit, place) for hit in hits) for place in sentence.expected)
    if fits and seen:
        return ""
    return f"{sentence.text}  ->  {[(str(hit.kind), hit.words(sentence.text)) for hit in hits]}"


def _is(hit: Hit, place: Expected) -> bool:
    return hit.kind == place.kind and hit.start < place.end and place.start < hit.end


def _count(counts: dict[str, Counter[str]], kind: str, what: str, well: str | bool) -> None:
    for name in (str(kind), "all"):
        counter = counts.setdefault(name, Counter())
        counter[what] += 1
        if well:
            counter[str(well)] += 1
