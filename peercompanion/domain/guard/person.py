"""What shows that a sentence speaks of a person: what people say and do, and who is the subject just before."""

import re
from collections.abc import Collection

from peercompanion.domain.guard.lists import word_set

SAYS = word_set(
    "said says tells told asked asks talked talks shared shares mentioned mentions suggested suggests spoke speaks "
    "thinks thought feels laughed laughs cried cries listened listens whispered whispers answered answers replied "
    "explained explains nodded smiled smiles hugged hugs phoned texted wrote writes reads lives"
)
DOES = SAYS | word_set(
    "calls called rings rang brings brought came comes goes went keeps kept puts takes took has had does did makes "
    "made read sleeps slept walks walked wakes woke sits sat lives lived works worked wants wanted likes liked loves "
    "loved hates hated knows knew helped gives gave gets got runs ran swims swam cooks cooked uses used tries tried "
    "starts started stops stopped sets sings sang plays played believes believed drives drove counts counted turns "
    "turned sends sent waters drinks drank eats ate does knits knitted paints painted bakes baked prays prayed keeps "
    "stayed stays left leaves lost found finds met meets showed shows looked looks learned learnt reminded reminds "
    "was who doesn't didn't felt needed needs lets waited waits lay lies moved moves"
)
PERSONS = word_set(
    "he she who someone somebody woman man girl boy guy lady person member facilitator neighbour neighbor friend "
    "colleague lad bloke"
)
ADVERBS = word_set(
    "also still now just once then only always often sometimes never really actually currently recently already again "
    "even usually used to has had have is was been both probably apparently later too"
)
IN_THE_GROUP = re.compile(
    r" (?:(?:in|from|of) (?:the|our|my) (?:group|circle|room|meeting)|(?:aus|in) (?:der|unserer) Gruppe|von uns|of "
    r"us) $"
)
INITIAL = re.compile(r"[^\W\d_]\.")


def is_about_person(text: str, at: int, name_ends: Collection[int], persons: Collection[str] = PERSONS) -> int:
    """Where the person begins who is the subject of what comes at ``at``: "he", "who", "J.", a name; else -1."""
    at -= len(text[max(0, at - 24) : at]) - len(IN_THE_GROUP.sub("", text[max(0, at - 24) : at]))
    begins = max(0, at - 40)
    for word in reversed(text[begins:at].split()):
        at = text.rindex(word, begins, at)
        bare = word.strip(",\"'“”„(")
        if bare.lower() in ADVERBS:
            continue
        ends = at + word.index(bare) + len(bare)
        is_person = bare.lower() in persons or (INITIAL.fullmatch(bare) and bare != "I.") or ends in name_ends
        return at if is_person else -1
    return -1
