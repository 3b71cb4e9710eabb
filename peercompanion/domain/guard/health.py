"""What somebody lives with, takes or went through. Of oneself ("I was diagnosed") it is no hit."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import word_set
from peercompanion.domain.guard.patterns import any_of, one_of
from peercompanion.domain.guard.stretches import stretches
from peercompanion.domain.guard.told import told
from peercompanion.domain.guard.work import CLAUSE_END as SAME_END
from peercompanion.domain.guard.work import WORDS_ON

CONDITIONS = (
    "bipolar borderline ADHD ADD PTSD OCD BPD schizophrenia anorexia bulimia cancer epilepsy diabetes autism "
    "psychosis dementia HIV MS Parkinson's leukaemia leukemia "
    "an_eating_disorder an_addiction a_tumou?r a_brain_injury a_disability"
)
BLOWS = "miscarriage stroke breakdown relapse heart_attack abortion overdose seizure psychotic_\\w+"
WARDS = r"psych\w*_ward psych\w*_hospital psych\w*_clinic psych\w*_unit hospital mental_hospital clinic ward"
STATES = (
    r"hospitali[sz]ed sectioned committed pregnant suicidal bipolar autistic anorexic bulimic psychotic disabled "
    r"an_alcoholic an_addict HIV[_-]positive transgender trans"
)
MEDICINES = (
    "lithium sertraline fluoxetine prozac citalopram escitalopram venlafaxine mirtazapine bupropion duloxetine "
    "quetiapine olanzapine lamotrigine aripiprazole lorazepam diazepam methadone antidepressants antipsychotics "
    "medication ritalin"
)
HEALTH = re.compile(
    r"\b"
    + any_of(
        rf"(?:{one_of('was is has_been have_been had_been got been were')} )?diagnosed\b(?: (?:with|as) {WORDS_ON})?",
        rf"(?:has|had|got) (?:(?:severe|bad|early|breast|lung|stage four) )?{one_of(CONDITIONS)}(?!\w)",
        r"(?:has|had|got) (?:his|her|their|a) diagnosis",
        rf"(?:had|has had|has) an? {one_of(BLOWS)}",
        rf"(?:was|is|has been|ended up|spent \w+ \w+) (?:in|on) (?:the |a )?{one_of(WARDS)}",
        rf"(?:was|got|has been|is|['’]s) {one_of(STATES)}\b",
        rf"(?:takes|took|is on|['’]s on|was on|is taking|was taking|started|came off) (?i:{one_of(MEDICINES)})\b",
        rf"suffer(?:s|ed) from {WORDS_ON}",
        rf"tried to (?:kill|hang|take) {WORDS_ON}",
        r"attempted suicide",
        r"(?:is|was|has been) in (?:recovery|rehab|detox|remission)(?: from \w+)?",
        r"(?:came out of|went to|went into|went through|was in) (?:rehab|detox|ECT|chemo\w*)",
        r"self-harm(?:s|ed)|cuts (?:himself|herself|themselves)",
    )
)
CLAUSE_END = re.compile(rf"{SAME_END.pattern}| (?:in|last|this|years?|at) ")
CUES = (
    word_set(CONDITIONS.lower().replace("_", " ").replace("tumou?r", "tumour tumor parkinson"))
    | word_set(MEDICINES)
    | word_set(
        "diagnosed diagnosis miscarriage stroke breakdown relapse attack abortion overdose seizure psychotic ward "
        "hospital clinic unit hospitalised hospitalized sectioned committed pregnant suicidal autistic anorexic "
        "bulimic disabled alcoholic addict trans transgender suffers suffered kill hang suicide own recovery rehab "
        "detox remission ect chemo self cuts life"
    )
) - {"a", "an"}


def conditions(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    for start, end in stretches(text, CUES.intersection(words)):
        yield from told(HEALTH.finditer(text, start, end), Kind.HEALTH, name_ends, CLAUSE_END)
