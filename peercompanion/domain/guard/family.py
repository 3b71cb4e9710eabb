"""Family and others who are somebody's: "his wife", "J.'s brother". Of oneself ("my wife") it is no hit."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import word_set
from peercompanion.domain.guard.patterns import one_of

RELATIVES = (
    "wife husband spouse fiancée fiancé fiancee fiance partner girlfriend boyfriend widower widow lover missus "
    "mother father mum mom mam dad parents stepmother stepfather stepmum stepdad "
    "sons son daughters daughter stepson stepdaughter children child kids kid twins baby "
    "brothers brother sisters sister siblings sibling in-laws ex "
    "grandmother grandfather grandma grandpa granny gran grandson granddaughter grandchildren grandparents "
    "uncle auntie aunt nephew niece cousins cousin "
    "boss manager landlord roommate flatmate housemate therapist psychiatrist doctor counsellor counselor carer"
)
BEFORE = one_of(
    "late older younger elder little big own only new first second former dead teenage adult grown best poor"
)
RELATION = re.compile(
    rf"[HhTtw'’](?:is|er|heir|hose|s) (?:{BEFORE} ){{0,2}}(?:ex-)?{one_of(RELATIVES)}(?:-in-law)?(?![\w’'-])"
)
CUES = word_set(RELATIVES.replace("in-laws", "laws law"))
THEIRS = word_set("His his Her her Their their whose")
POSSESSOR = re.compile(r"(?:\b(\w+) )?\b([\w-]+\.?)$")
NOBODY = word_set("it that there what here today how where who let everyone everybody nobody")


def relations(text: str, words: Collection[str]) -> Iterator[Hit]:
    """``words`` are the different ones of the text: most texts have none of the cues, and so cost nothing more."""
    if CUES.isdisjoint(words):
        return
    for found in RELATION.finditer(text):
        start = _start(text, found)
        if start >= 0:
            yield Hit(start, found.end(), Kind.RELATION)


def _start(text: str, found: re.Match[str]) -> int:
    """Of "his", or of the one whose wife it is; -1 where it is nobody's, or one's own."""
    start = found.start()
    if text[start] not in "'’":
        whole = start == 0 or not text[start - 1].isalnum()
        return start if whole and found.group().partition(" ")[0] in THEIRS else -1
    possessor = POSSESSOR.search(text, max(0, start - 40), start)
    if not possessor or possessor.group(2).lower() in NOBODY or _is_own(possessor):
        return -1
    return possessor.start(2)


def _is_own(possessor: re.Match[str]) -> bool:
    """ "My mother's sister" is told of oneself."""
    return (possessor.group(1) or "").lower() in ("my", "our") and possessor.group(2).lower() in CUES
