"""What is told around a person in English: family, workplace, health. Of oneself ("my wife") it is no hit."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import word_set
from peercompanion.domain.guard.person import is_about_person
from peercompanion.domain.guard.stretches import stretches

RELATIVES = (
    "wife husband spouse fiancé fiancée fiance fiancee partner girlfriend boyfriend mother father mum mom mam dad "
    "parents "
    "son sons daughter daughters child children kid kids twins baby brother brothers sister sisters sibling siblings "
    "grandmother grandfather grandma grandpa gran granny grandson granddaughter grandchildren grandparents uncle aunt "
    "auntie nephew niece cousin cousins ex stepson stepdaughter stepfather stepmother stepmum stepdad in-laws widow "
    "widower boss manager landlord roommate flatmate housemate lover fella missus therapist psychiatrist carer"
)
NOUNS = "|".join(sorted(RELATIVES.split(), key=len, reverse=True))
RELATION = re.compile(
    rf"[HhTt'’](?:is|er|heir|s) (?:(?:late|older|younger|elder|little|big|own|only|new|first|second|former|dead|"
    rf"teenage|adult|"
    rf"grown|best|poor) ){{0,2}}(?:ex-)?(?:{NOUNS})(?:-in-law)?(?![\w’'-])"
)
THEIRS = frozenset(("His", "his", "Her", "her", "Their", "their"))
POSSESSOR = re.compile(r"(?:\b([\w]+) )?\b([\w-]+\.?)$")
NO_POSSESSOR = word_set("it that there what here today how where who let everyone everybody nobody")
JOBS = (
    "teacher|nurse|doctor|lawyer|solicitor|police officer|policeman|policewoman|firefighter|paramedic|bus driver|taxi "
    "driver|driver|cook|chef|baker|plumber|electrician|builder|carpenter|hairdresser|social worker|midwife|vet|dentist|"
    "pharmacist|engineer|programmer|accountant|journalist|photographer|musician|actor|artist|priest|vicar|soldier|"
    "student|professor|lecturer|librarian|cleaner|waiter|waitress|barista|postman|gardener|farmer|judge|architect|"
    "caretaker|receptionist|secretary|manager|therapist|psychologist|surgeon|GP|pilot|mechanic|butcher|shop assistant"
)
BUSINESSES = (
    "\\w*shop|store|caf[eé]|bar|pub|restaurant|company|business|firm|school|farm|hotel|studio|practice|clinic|"
    "agency|bakery|"
    "salon|kindergarten|nursery|gallery|library|garage|pharmacy|charity|hostel|market stall|stall|cinema|theatre|"
    "surgery"
)
OBJECT = r"(?:[^\s.,;:!?()]+ ?|(?<=\bSt)\. |(?<=\bDr)\. ){1,6}"
NO_PLACE = (
    r"(?:\d|night|home|least|first|times|all|once|it|him\b|her\b|me\b|us\b|them\b|the (?:morning|evening|day|night|"
    r"garden|"
    r"kitchen|dark|beginning|end|start|moment|weekend)|a (?:while|bit|few|day|week|long)|ten|two|three|five|an hour|"
    r"hours|"
    r"minutes|days|silence|bed|well|hard|this\b|that\b|every|some|most|(?:his|her|their)\b)"
)
PLACE = rf" (?:at|for|in|with|as) (?!{NO_PLACE}){OBJECT}"
WORK = re.compile(
    rf"\b(?:(?:used to |got a |found a |started a |has a |had a |lost (?:his|her|their) )?(?:works?|worked|working|"
    rf"job|teach(?:es)?|taught|volunteers?|"
    rf"volunteered|stud(?:ies|ied)|lectures){PLACE}"
    rf"|(?:drives|drove) an? [\w-]+(?: for {OBJECT})?|(?:runs|ran|owns|owned|manages|managed) (?:the|a|an|his own|"
    rf"her own) (?:[\w-]+ ){{0,2}}?(?:{BUSINESSES})\b(?: (?:in|on|at|by) {OBJECT})?"
    rf"|(?:is|was|used to be|works as|worked as) an? (?:[\w-]+ ){{0,2}}?(?:{JOBS})\b(?: (?:at|in|for|with|on) "
    rf"{OBJECT})?"
    rf"|an? (?:{JOBS}) (?:at|in|for|with) {OBJECT})"
)
CLAUSE_END = re.compile(
    r" (?:and|but|because|so|who|that|which|until|till|since|then|when|where|while|before|after|or|is|was|sleeps?|"
    r"gets?)\b"
)
WHEN = re.compile(rf"{CLAUSE_END.pattern}| (?:in|last|this|years?|at) ")
APPOSED = re.compile(r"(?<!\w)[^\W\d_]\., who $")
CONDITIONS = (
    "bipolar|borderline|ADHD|ADD|PTSD|OCD|BPD|schizophrenia|anorexia|bulimia|cancer|epilepsy|diabetes|autism|psychosis|"
    "dementia|HIV|MS|Parkinson's|leukaemia|leukemia|an? (?:eating disorder|addiction|tumou?r|brain injury|disability)"
)
MEDICINES = (
    "lithium|sertraline|fluoxetine|prozac|citalopram|escitalopram|venlafaxine|mirtazapine|bupropion|duloxetine|"
    "quetiapine|"
    "olanzapine|lamotrigine|aripiprazole|lorazepam|diazepam|methadone|antidepressants|antipsychotics|medication|ritalin"
)
HEALTH = re.compile(
    rf"\b(?:(?:(?:was|is|has been|have been|had been|got|been|were) )?diagnosed\b(?: (?:with|as) {OBJECT})?"
    rf"|(?:has|had|got) (?:(?:severe|bad|early|breast|lung|stage four) )?(?:{CONDITIONS})(?!\w)"
    rf"|(?:has|had|got) (?:his|her|their|a) diagnosis"
    rf"|(?:had|has had|has) an? (?:miscarriage|stroke|breakdown|relapse|heart attack|abortion|overdose|seizure|"
    rf"psychotic \w+)"
    rf"|(?:was|is|has been|ended up|spent \w+ \w+) (?:in|on) (?:the |a )?(?:psych\w* (?:ward|hospital|clinic|unit)|"
    rf"psych ward|hospital|mental hospital|clinic|ward)"
    rf"|(?:was|got|has been|is) (?:hospitali[sz]ed|sectioned|committed|pregnant|suicidal|bipolar|autistic|anorexic|"
    rf"bulimic|psychotic|disabled|an alcoholic|an addict|HIV[ -]positive|transgender|trans)\b"
    rf"|(?:takes|took|is on|was on|is taking|was taking|started|came off) (?i:{MEDICINES})\b"
    rf"|suffer(?:s|ed) from {OBJECT}|tried to (?:kill|hang|take) {OBJECT}|attempted suicide"
    rf"|(?:is|was|has been) in (?:recovery|rehab|detox|remission)(?: from \w+)?|(?:came out of|went to|went into|"
    rf"went through|was in) (?:rehab|detox|ECT|chemo\w*)"
    rf"|self-harm(?:s|ed)|cuts (?:himself|herself|themselves))"
)
CUES = word_set(
    "work works worked working job teaches taught teach volunteers volunteered volunteer studies studied lectures "
    "drives drove runs ran owns owned manages managed"
)


def around_a_person(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    """``words`` are the different ones of the text: most texts have none of the cues, and so cost nothing more."""
    if not FAMILY.isdisjoint(words):
        yield from _relations(text)
    for pattern, cues, kind in ((WORK, WORKING, Kind.WORKPLACE), (HEALTH, ILLNESS, Kind.HEALTH)):
        for start, end in stretches(text, cues.intersection(words)):
            yield from _told(pattern.finditer(text, start, end), text, kind, name_ends)


FAMILY = frozenset(RELATIVES.split()) | {"laws", "law"}
WORKING = CUES | frozenset(re.findall(r"\w+", JOBS))
ILLNESS = frozenset(re.findall(r"\w+", f"{CONDITIONS} {MEDICINES}")) - {"an", "a", "s", "eating"} | word_set(
    "diagnosed diagnosis adhd add ptsd ocd bpd hiv ms parkinson miscarriage stroke breakdown relapse attack abortion "
    "overdose seizure psychotic ward hospital clinic unit psych hospitalised hospitalized sectioned committed "
    "pregnant suicidal autistic anorexic bulimic disabled alcoholic addict trans transgender suffers suffered kill "
    "hang suicide own recovery rehab detox remission ect chemo self cuts life"
)


def _relations(text: str) -> Iterator[Hit]:
    for found in RELATION.finditer(text):
        start = found.start()
        if text[start] not in "'’":
            whole = start == 0 or not text[start - 1].isalnum()
            if whole and found.group().partition(" ")[0] in THEIRS:
                yield Hit(start, found.end(), Kind.RELATION)
            continue
        possessor = POSSESSOR.search(text, max(0, start - 40), start)
        if possessor and possessor.group(2).lower() not in NO_POSSESSOR and not _is_own(possessor):
            yield Hit(possessor.start(2), found.end(), Kind.RELATION)


def _is_own(possessor: re.Match[str]) -> bool:
    """ "My mother's sister" is told of oneself."""
    return (possessor.group(1) or "").lower() in ("my", "our") and possessor.group(2).lower() in FAMILY


def _told(matches: Iterator[re.Match[str]], text: str, kind: Kind, name_ends: Collection[int]) -> Iterator[Hit]:
    for found in matches:
        person = is_about_person(text, found.start(), name_ends)
        if person >= 0:
            yield _with_alias(text, found.start(), _clause_end(text, found, kind), kind)


def _clause_end(text: str, found: re.Match[str], kind: Kind) -> int:
    cut = (WHEN if kind is Kind.HEALTH else CLAUSE_END).search(text, found.start() + 6, found.end())
    end = cut.start() if cut else found.end()
    return found.start() + len(text[found.start() : end].rstrip())


def _with_alias(text: str, start: int, end: int, kind: Kind) -> Hit:
    """ "J., who works at the library, puts …": all of it, so that "someone puts …" is left."""
    alias = APPOSED.search(text, max(0, start - 8), start)
    if alias and text[end : end + 1] == ",":
        return Hit(alias.start(), end + 1, kind)
    return Hit(start, end, kind)
