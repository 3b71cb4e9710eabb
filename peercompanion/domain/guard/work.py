"""Where somebody works or learns. Of oneself ("I work at") it is no hit."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import word_set
from peercompanion.domain.guard.patterns import any_of, one_of
from peercompanion.domain.guard.stretches import stretches
from peercompanion.domain.guard.told import told

JOBS = (
    "teacher nurse doctor lawyer solicitor police_officer policeman policewoman firefighter paramedic soldier judge "
    "bus_driver taxi_driver driver pilot cook chef baker butcher waitress waiter barista shop_assistant cleaner "
    "plumber electrician builder carpenter mechanic engineer programmer architect accountant gardener farmer "
    "hairdresser social_worker midwife vet dentist pharmacist surgeon GP psychologist therapist caretaker priest vicar "
    "journalist photographer musician actor artist student professor lecturer librarian postman receptionist "
    "secretary manager"
)
BUSINESSES = one_of(
    r"\w*shop store caf[eé] bar pub restaurant company business firm school farm hotel studio practice clinic agency "
    "bakery salon kindergarten nursery gallery library garage pharmacy charity hostel market_stall stall cinema "
    "theatre surgery"
)
WORDS_ON = r"(?:[^\s.,;:!?()]+ ?|(?<=\bSt)\. |(?<=\bDr)\. ){1,6}"
NO_PLACE = any_of(
    one_of(r"\d night home least first times all once it him\b her\b me\b us\b them\b this\b that\b every some most"),
    one_of(
        r"the_morning the_evening the_day the_night the_garden the_kitchen the_dark the_beginning the_end the_start"
    ),
    one_of(r"the_moment the_weekend a_while a_bit a_few a_day a_week a_long an_hour ten two three five hours minutes"),
    one_of(r"days silence bed well hard his\b her\b their\b"),
)
PLACE = rf" (?:at|for|in|with|as) (?!{NO_PLACE}){WORDS_ON}"
GOT = one_of("used_to got_a found_a started_a has_a had_a lost_his lost_her lost_their")
AT_WORK = one_of(
    "works work worked working job teaches teach taught volunteers volunteered volunteer studies studied lectures"
)
WORK = re.compile(
    r"\b"
    + any_of(
        rf"(?:{GOT} )?{AT_WORK}{PLACE}",
        rf"(?:drives|drove) an? [\w-]+(?: for {WORDS_ON})?",
        rf"(?:runs|ran|owns|owned|manages|managed) (?:the|a|an|his own|her own) (?:[\w-]+ ){{0,2}}?{BUSINESSES}\b"
        rf"(?: (?:in|on|at|by) {WORDS_ON})?",
        rf"(?:is|['’]s|was|used to be|works as|worked as) an? (?:[\w-]+ ){{0,2}}?{one_of(JOBS)}\b"
        rf"(?: (?:at|in|for|with|on) {WORDS_ON})?",
        rf"an? {one_of(JOBS)} (?:at|in|for|with) {WORDS_ON}",
    )
)
CLAUSE_END = re.compile(
    rf" {one_of('and but because so who that which until till since then when where while before after or is was')}\b"
    r"| (?:sleeps?|gets?)\b"
)
CUES = word_set(JOBS.replace("_", " ")) | word_set(
    "works work worked working job teaches teach taught volunteers volunteered volunteer studies studied lectures "
    "drives drove runs ran owns owned manages managed"
)


def workplaces(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    for start, end in stretches(text, CUES.intersection(words)):
        yield from told(WORK.finditer(text, start, end), Kind.WORKPLACE, name_ends, CLAUSE_END)
