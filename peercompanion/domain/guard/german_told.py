"""What is told around a person in German: family, work, health. Of oneself ("meine Frau") it is no hit."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.capitals import UPPER, WORD
from peercompanion.domain.guard.german import is_listed
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import word_set
from peercompanion.domain.guard.patterns import any_of, one_of
from peercompanion.domain.guard.stretches import stretches
from peercompanion.domain.guard.told import told

RELATIVES = (
    "Frau Mann Ehefrau Ehemann Partnerin Partner Freundin Freund Mutter Vater Mama Papa Eltern Sohn Söhne Tochter "
    "Töchter Kindern Kinder Kind Zwillinge Bruder Brüder Schwestern Schwester Geschwister Oma Opa Großmutter "
    "Großvater Enkelkinder Enkelin Enkel Onkel Tante Neffe Nichte Cousine Cousin Exmann Exfrau Exfreundin Exfreund Ex "
    "Schwiegermutter Schwiegervater Schwiegereltern Chefin Chef Vermieterin Vermieter Mitbewohnerin Mitbewohner "
    "Nachbarin Nachbar Hausärztin Hausarzt Ärztin Arzt Therapeutin Therapeut Psychiaterin Psychiater"
)
SEVERAL = word_set("Eltern Söhne Töchter Kinder Kindern Zwillinge Brüder Schwestern Geschwister")
BEFORE = one_of("verstorbene ältere jüngere kleine große eigene neue alte beste")
RELATION = re.compile(
    rf"\b(?:[Ss]eine?[mnrs]?|[Ii]hre?[mnrs]?|{WORD}s|{WORD}['’]|[{UPPER}]\.s?) (?:{BEFORE}[nrms]? )?"
    rf"{one_of(RELATIVES)}(?!\w)"
)
FAMILY_CUES = word_set(RELATIVES.lower())

AT = one_of("in im bei beim an am als für auf")
NO_PLACE = one_of(r"sich mir ihm ihr\b der_Sache einem etwas diesem dem_Thema")
REST = r"[^.,;:!?]{2,40}"
WORK = re.compile(
    any_of(
        rf"\b(?:arbeitete?t?e?|jobbt|studierte?t?|unterrichtet|lehrt)(?: \w+)? {AT} (?!{NO_PLACE}){REST}",
        rf"\b(?:hat|hatte) (?:\w+ ){{0,2}}?{AT} {REST} gearbeitet",
        rf"\b{AT} (?:\w+ ){{1,4}}arbeitete?\b",
    )
)
WORK_CUES = word_set("arbeitet arbeitete gearbeitet jobbt studiert studierte unterrichtet lehrt")
JOB = re.compile(
    r"[iw](?:st|ar) (?:\w+ )?"
    + one_of(
        r"\w*[Ll]ehrer Krankenschwester \w*[Pp]fleger Ärztin Arzt \w*[Aa]nwält \w*[Aa]nwalt Polizist \w*[Ff]ahrer "
        r"\w*[Vv]erkäufer Köch Koch Bäcker Erzieher Friseur Sozialarbeiter Hebamme Ingenieur Student Professor Richter "
        "Pfarrer Mechaniker Schreiner Elektriker Gärtner Journalist Musiker Schauspieler Apotheker Tierärzt Psycholog "
        "Therapeut"
    )
    + rf"(?:in|e)?\b(?: (?:in|im|bei|beim|an|am|auf) {REST})?"
)

ILLNESSES = (
    "ADHS ADS PTBS Krebs Borderline Schizophrenie Bulimie Magersucht Epilepsie Diabetes Autismus HIV MS Demenz "
    "Parkinson Psychosen Psychose Depressionen eine_bipolare_Störung eine_Essstörung eine_Psychose eine_Sucht "
    "eine_Behinderung"
)
BLOWS = "Fehlgeburt Schlaganfall Herzinfarkt Zusammenbruch Rückfall Abtreibung Entzug"
WARDS = "Psychiatrie Klinik Krankenhaus Entzug Entgiftung Geschlossenen Reha"
STATES = "schwanger suizidal bipolar autistisch magersüchtig alkoholabhängig abhängig Alkoholikerin Alkoholiker trocken"
MEDICINES = "Lithium Sertralin Citalopram Quetiapin Venlafaxin Mirtazapin Antidepressiva Medikamente Ritalin"
HEALTH = re.compile(
    r"\b"
    + any_of(
        rf"(?:hat|hatte|bekam) {one_of(ILLNESSES)}(?!\w)",
        r"(?:hat|hatte|bekam) (?:die|eine|seine|ihre) Diagnose",
        rf"(?:hatte|hat) einen? {one_of(BLOWS)}",
        rf"(?:war|ist|kam|lag) (?:\w+ )?(?:in der|in die|im|auf der) {one_of(WARDS)}",
        rf"(?:ist|war) (?:\w+ )?{one_of(STATES)}",
        rf"(?:nimmt|nahm) {one_of(MEDICINES)}",
        r"(?:leidet|litt) an (?:einer )?\w+",
        r"(?:wollte|hat versucht,?) sich (?:das Leben (?:zu )?nehmen|umbringen|umzubringen)",
        r"(?:wurde|ist) (?:\w+ ){0,4}diagnostiziert",
        r"verletzt sich selbst",
    )
)
DIAGNOSED = re.compile(r"\bBei (?:\w\.|\w+) ((?:wurde|ist) (?:\w+ ){0,5}diagnostiziert)")
HEALTH_CUES = word_set(f"{ILLNESSES} {BLOWS} {WARDS} {STATES} {MEDICINES}".lower().replace("eine_", "")) | word_set(
    "bipolare_störung störung diagnose leidet litt leben umbringen umzubringen diagnostiziert selbst"
)
PERSONS = word_set("er sie wer jemand die der frau mann")
CLAUSE_END = re.compile(r" (?:und|aber|weil|denn|damit|oder)\b")


def relations(text: str, words: Collection[str]) -> Iterator[Hit]:
    for start, end in stretches(text, FAMILY_CUES.intersection(words)):
        for found in RELATION.finditer(text, start, end):
            if _is_theirs(found.group()):
                yield Hit(found.start(), found.end(), Kind.RELATION)


def workplaces(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    for start, end in stretches(text, WORK_CUES.intersection(words)):
        yield from told(WORK.finditer(text, start, end), Kind.WORKPLACE, name_ends, CLAUSE_END, PERSONS)
    if "ist" in words or "war" in words:
        yield from told(JOB.finditer(text), Kind.WORKPLACE, name_ends, CLAUSE_END, PERSONS)


def conditions(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    for start, end in stretches(text, HEALTH_CUES.intersection(words)):
        yield from told(HEALTH.finditer(text, start, end), Kind.HEALTH, name_ends, CLAUSE_END, PERSONS)
    if "diagnostiziert" in words:
        yield from (Hit(found.start(1), found.end(1), Kind.HEALTH) for found in DIAGNOSED.finditer(text))


def _is_theirs(words: str) -> bool:
    """ "Seine", "ihrem", "J." or a name. "Das" and "uns" end in -s as well; "habt ihr Kinder" asks all of you."""
    first, *_, relative = words.split()
    if first.lower() == "ihr" and relative in SEVERAL:
        return False
    if first.lower().startswith(("sein", "ihr")) or first.endswith((".", ".s")):
        return True
    return is_listed(first.rstrip("'’"))
