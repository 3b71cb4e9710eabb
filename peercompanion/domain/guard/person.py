"""What shows that a sentence speaks of a person: what people say and do, and who is the subject just before."""

import re
from collections.abc import Collection

SAYS = frozenset(
    "said says tells told asked asks talked talks shared shares mentioned mentions suggested suggests spoke speaks "
    "thinks thought feels laughed laughs cried cries listened listens whispered whispers answered answers replied "
    "explained explains nodded smiled smiles hugged hugs phoned texted wrote writes reads lives".split()
)
DOES = SAYS | frozenset(
    "calls called rings rang brings brought came comes goes went keeps kept puts takes took has had does did makes made "
    "read sleeps slept walks walked wakes woke sits sat lives lived works worked wants wanted likes liked loves loved "
    "hates hated knows knew helped gives gave gets got runs ran swims swam cooks cooked uses used tries tried starts "
    "started stops stopped sets sings sang plays played believes believed drives drove counts counted turns turned sends "
    "sent waters drinks drank eats ate does knits knitted paints painted bakes baked prays prayed keeps stayed stays left "
    "leaves lost found finds met meets showed shows looked looks learned learnt reminded reminds was who doesn't didn't "
    "felt needed needs lets waited waits lay lies moved moves and".split()
) - frozenset(("and",))
PERSONS = frozenset(
    "he she who someone somebody woman man girl boy guy lady person member facilitator neighbour neighbor friend "
    "colleague lad bloke wer er sie jemand die der".split()
)
ADVERBS = frozenset(
    "also still now just once then only always often sometimes never really actually currently recently already again "
    "even usually used to has had have is was been both probably apparently later too".split()
)
LAST_WORDS = re.compile(r"([\w'’]+\.?)[ ,]*$")
INITIAL = re.compile(r"[^\W\d_]\.")


def is_about_person(text: str, at: int, name_ends: Collection[int]) -> int:
    """Where the person begins who is the subject of what comes at ``at``: "he", "who", "J.", a name; else -1."""
    while at > 0:
        word = LAST_WORDS.search(text, max(0, at - 40), at)
        if not word:
            return -1
        start, words = word.start(1), word.group(1)
        if words.lower() in ADVERBS:
            at = start
            continue
        is_person = words.lower() in PERSONS or INITIAL.fullmatch(words) and words != "I." or word.end(1) in name_ends
        return start if is_person else -1
    return -1
