"""Names, by their capitals: what English text has in the middle of a sentence and no day, month or place accounts for.

At the start of a sentence every word has a capital, so there only a listed given name is one; and where it is an
ordinary word as well ("Will", "May", "Grace"), only before something that a person does.
"""

import re
from collections.abc import Iterator

from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import Lists, known, word_set
from peercompanion.domain.guard.person import DOES, SAYS

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚḀ-ỿΑ-ΩА-Я"
LETTER = r"[\w\u0300-\u036f]"  # with the marks of those who write é as two signs
WORD = rf"[{UPPER}]{LETTER}*(?:(?:['’](?![sS]\b)|-){LETTER}+)*"
PARTICLE = "van|von|der|den|de|da|dos|das|du|di|del|della|la|le|bin|ibn|al|el|ten|ter|zu"
REST = WORD.partition("]")[2]
ALONE = r"(?<![\w@#/.'’-].)"  # behind the first letter, since a pattern that begins with a letter is found fastest
RUN = re.compile(rf"[{UPPER}]{ALONE}{REST}(?:\.? {{1,2}}(?:(?:{PARTICLE}) ){{0,3}}{WORD})*")
TITLES = word_set(
    "dr prof professor doctor mr mrs ms miss mx sir dame pastor father sister brother reverend rev rabbi imam nurse "
    "captain judge uncle aunt auntie coach deacon bishop"
)
TITLES_ALONE = word_set("dr prof mr mrs ms mx rev")  # abbreviated, so the stop behind them ends no sentence
HEADS = word_set(
    "park street road avenue lane square bridge church hospital university college school library station airport "
    "house hall centre center clinic foundation society association institute company bank group meeting day night "
    "nights days app series episode questionnaire therapy therapist course podcast programme program game method "
    "model theory list lights sea ocean river lake island islands mountains valley beach bay city town county app "
    "book books song film poem method technique scale test diary journal festival museum theatre theater cathedral "
    "club team league cup world war award prize times post news radio tv show zeitung"
    " birthday party surgery council committee government court police office department inn shed wort high academy"
)
IN_TITLES = word_set("the a an of and to for in on with at from by or")
BEFORE_MONTH = word_set(
    "in since until till last next this of by every early late mid during around throughout end start"
)
MONTHS = frozenset(("April", "May", "June", "August", "Jan", "Mai"))
BEFORE_PLACE = word_set("in to from at near of around via through across outside")
ARTICLES = word_set("a an the my our your this that these no any some each every more less very so not")
NO_NAME_ENDS = ("ing", "ly", "ness", "tion", "ment", "ed")
OPENING = "\"'“”„‘’«»‹›([{*_ "
LONGEST_NAME = 6  # words, with "van der"; what goes on longer is a heading
STOPS = ".!?…:;•·\n\r\t\u2028\u2029|。！？"
QUOTES = '"“„«'
BULLETS = "-–—+>"
NEXT = re.compile(r"(?:['’]s\b)?[,:]?[ ]?(\w*)")
AND_ANOTHER = re.compile(rf" (?:and|&) (?:I\b|me\b|{WORD})")


def by_capitals(text: str) -> Iterator[Hit]:
    """For English, and for what is written like it."""
    lists = known()
    for run in RUN.finditer(text):
        words = run.group()
        if words.lower() not in lists.no_person:  # most are one ordinary word
            yield from _in_run(text, run.start(), words, lists)


def _in_run(text: str, start: int, run: str, lists: Lists) -> Iterator[Hit]:
    """The quick answers first: many runs are ordinary words, with one listed name among them or none."""
    if run.isupper() and len(run) > 1:
        yield from _shouted(start, run, lists)
        return
    words = [word for word in run.split(" ") if word.lower() not in lists.no_person]
    if len(words) == 1 and words[0] in lists.sure_names:
        start += run.rindex(words[0])
        yield Hit(start, start + len(words[0]), Kind.NAME)
    elif words and run.count(" ") > LONGEST_NAME:
        yield from _listed_names(start, run, lists)
    elif words:
        yield from _Run(text, start, run, lists).hits()


def _shouted(start: int, run: str, lists: Lists) -> Iterator[Hit]:
    """In capitals from end to end: "SARAH", but no abbreviation, which is shorter."""
    if lists.sure_names.isdisjoint(run.title().split()):
        return
    for word in SINGLE.finditer(run):
        if len(word.group()) > 4 and word.group().title() in lists.sure_names:
            yield Hit(start + word.start(), start + word.end(), Kind.NAME)


def _listed_names(start: int, run: str, lists: Lists) -> Iterator[Hit]:
    """In a heading every word has a capital, so only the lists are asked."""
    if lists.given_names.isdisjoint(run.split()):
        return
    for word in SINGLE.finditer(run):
        if word.group() in lists.given_names:
            yield Hit(start + word.start(), start + word.end(), Kind.NAME)


def begins_sentence(text: str, at: int) -> bool:
    """Whether a capital there is owed to the beginning of a sentence, a line or a quotation."""
    before = at - 1
    while before >= 0 and text[before] in OPENING:
        before -= 1
    if before < 0 or text[before] in STOPS:
        return True
    if text[before] in BULLETS or text[before] == ")":
        label = text[text.rfind("\n", 0, before) + 1 : before].strip()
        return label == "" or (text[before] == ")" and len(label) <= 2)
    return text[at - 1] in QUOTES


SINGLE = re.compile(WORD)


def _next_word(text: str, at: int) -> str:
    found = NEXT.match(text, at)
    return found.group(1) if found else ""


class _Run:
    """Capitalised words in a row, "Then Priya Raman", looked at from left to right."""

    def __init__(self, text: str, start: int, run: str, lists: Lists) -> None:
        self._text, self._lists = text, lists
        self._words = [(start, start + len(run))]
        if " " in run:
            self._words = [(start + word.start(), start + word.end()) for word in SINGLE.finditer(run)]
        self._written = [text[first:end] for first, end in self._words]
        self._small = [word.lower() for word in self._written]
        self._begins = begins_sentence(text, start)

    def hits(self) -> Iterator[Hit]:
        if self._lowered(0) in ("st", "saint"):
            return
        if self._is_heading():
            yield from self._listed()
            return
        at, begins = 0, self._begins
        while at < len(self._words):
            end = self._person_to(at, begins)
            if end > at:
                yield self._hit(at, end)
            at = max(end, at + 1)
            begins = at < len(self._words) and self._stop_between(at - 1)

    def _listed(self) -> Iterator[Hit]:
        start, end = self._words[0][0], self._words[-1][1]
        return _listed_names(start, self._text[start:end], self._lists)

    def _hit(self, first: int, end: int) -> Hit:
        names = end - first - sum(self._is_title(word) for word in range(first, end))
        kind = Kind.NAME if names == 1 else Kind.FULL_NAME
        return Hit(self._words[first][0], self._words[end - 1][1], kind)

    def _is_heading(self) -> bool:
        """ "The Bell Jar", "Hyde Park", "Boxing Day", "Thank You Notes": a title or a place by its form."""
        if len(self._words) < 2 or self._stop_between(len(self._words) - 2):
            return False
        if (
            self._begins
            and self._text[self._words[-1][1] : self._words[-1][1] + 1] in ("", "\n")
            and self._lowered(0) in self._lists.no_person
        ):
            return True
        last = self._word(len(self._words) - 1).lower()
        inner = range(0 if not self._begins else 1, len(self._words))
        return last in HEADS or any(self._word(word).lower() in IN_TITLES for word in inner)

    def _person_to(self, at: int, begins: bool) -> int:
        """Where the name ends that begins there; the same place where none does."""
        end = at
        while end < len(self._words) and self._is_title(end):
            end += 1
        titled = end > at
        if end == len(self._words) or not (titled or self._may_begin(end, begins)):
            return at
        if titled and self._lowered(end) in self._lists.no_person:
            return at
        end += 1
        while end < len(self._words) and self._goes_on(end):
            end += 1
        return at if end - at == 1 and self._is_initial(at) else end

    def _goes_on(self, at: int) -> bool:
        if self._stop_between(at - 1) and not self._is_initial(at - 1):
            return False
        return self._lowered(at) not in self._lists.no_person and not self._is_acronym(at)

    def _may_begin(self, at: int, begins: bool) -> bool:
        word = self._word(at)
        if self._is_initial(at):
            return self._stop_between(at) and self._begins_full_name(at)
        if word.lower() in self._lists.no_person:
            return False
        if word in self._lists.places and self._before(at) in BEFORE_PLACE:
            return False
        if word in self._lists.both:
            return self._is_person_of_both(at, word, begins)
        if word in self._lists.given_names:
            return word not in self._lists.places or self._is_followed(at, DOES)
        if self._is_acronym(at) or word in self._lists.places:
            return False
        return self._is_unknown_person(at, word, begins)

    def _is_unknown_person(self, at: int, word: str, begins: bool) -> bool:
        """No list has it: in mid-sentence it is one, at the start where it speaks or has a family name."""
        if self._is_thing(at):
            return False
        if not begins:
            return at == 0 or self._stop_between(at - 1) or self._lowered(at - 1) not in self._lists.things_named
        if word.endswith(NO_NAME_ENDS):
            return False
        return self._begins_full_name(at) or (word[-1] != "s" and self._is_followed(at, SAYS))

    def _is_thing(self, at: int) -> bool:
        """ "The Score", "the Finch app", "St. Mary's Church"."""
        first = at
        while first > 0 and not self._stop_between(first - 1):
            first -= 1
        if self._lowered(at) in HEADS or {self._lowered(first), self._before(first)} & {"the", "a", "an"}:
            return True
        return _next_word(self._text, self._words[at][1]) in HEADS

    def _is_person_of_both(self, at: int, word: str, begins: bool) -> bool:
        if self._begins_full_name(at) and not self._is_month_here(at, word):
            return True
        follows = SAYS if word in self._lists.things else DOES
        if self._is_followed(at, follows):
            return not self._is_month_here(at, word)
        if begins or word in self._lists.places or self._is_month_here(at, word):
            return False
        before = self._before(at)
        return before not in ARTICLES and not before.isdigit()

    def _is_followed(self, at: int, verbs: frozenset[str]) -> bool:
        end = self._words[at][1]
        if _next_word(self._text, end) in verbs:
            return True
        another = AND_ANOTHER.match(self._text, end)
        if not another:
            return False
        last = another.group().split()[-1].lower()
        return last in ("i", "me") or last not in self._lists.no_person

    def _begins_full_name(self, at: int) -> bool:
        after = at + 1
        if after >= len(self._words) or (self._stop_between(at) and not self._is_initial(at)):
            return False
        word = self._word(after)
        if word.lower() in self._lists.no_person or self._is_acronym(after) or word in self._lists.places:
            return False
        return not (
            word in self._lists.given_names and self._word(at) not in self._lists.given_names | self._lists.both
        )

    def _is_month_here(self, at: int, word: str) -> bool:
        if word not in MONTHS:
            return False
        start, end = self._words[at]
        around = self._text[max(0, start - 6) : start] + self._text[end : end + 6]
        return self._before(at) in BEFORE_MONTH or any(sign.isdigit() for sign in around)

    def _before(self, at: int) -> str:
        return self._text[max(0, self._words[at][0] - 24) : self._words[at][0]].rstrip().rpartition(" ")[2].lower()

    def _stop_between(self, at: int) -> bool:
        """Whether a sentence ends behind that word, and it is no "Dr." and no "J."."""
        end = self._words[at][1]
        return self._text[end : end + 1] == "." and self._word(at).lower() not in TITLES_ALONE

    def _is_initial(self, at: int) -> bool:
        start, end = self._words[at]
        return end - start == 1 and self._text[start] != "I"

    def _is_acronym(self, at: int) -> bool:
        word = self._word(at)
        return len(word) > 1 and word.isupper()

    def _is_title(self, at: int) -> bool:
        return self._lowered(at) in TITLES and at + 1 < len(self._words) and not self._stop_between(at)

    def _lowered(self, at: int) -> str:
        return self._small[at]

    def _word(self, at: int) -> str:
        return self._written[at]
