"""German, where every noun has a capital: only listed given names and forms of address are names there."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.capitals import ALONE, PARTICLE, REST, UPPER, WORD
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import known, word_set
from peercompanion.domain.guard.person import is_about_person
from peercompanion.domain.guard.stretches import stretches

TITLED = re.compile(
    r"(?<!\w)(?:(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.|Professor(?:in)?|Doktor|Pfarrer(?:in)?|Schwester|Pater|"
    r"Pastor(?:in)?|Bruder|"
    rf"Tante|Onkel|Oma|Opa|Imam|Rabbi) )+(?:(?:von|van|zu|de|al|el)(?: der| den)? )?{WORD}(?: {WORD})?"
)
POSSESSIVE = re.compile(r"(?:[mdsMDS]ein|[iI]hr|[uU]nser|[eE]ur)e?[mnrs]? $")
CAPITALISED = re.compile(rf"[{UPPER}]{ALONE}{REST}")
SHORT_FORMS = ("Max", "Jan", "Mai")
SHORTENED = re.compile(r"\. ?(?:\d|[a-zäöü])")
SURNAME = re.compile(rf" (?:(?:{PARTICLE}) ){{0,3}}({WORD})")
TITLE = re.compile(
    r"(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.|Professor(?:in)?|Doktor|Pfarrer(?:in)?|Schwester|Pater|Pastor(?:in)?|"
    r"Bruder|Tante|"
    r"Onkel|Oma|Opa|Imam|Rabbi)$"
)
RELATIVES = (
    "Frau|Mann|Ehefrau|Ehemann|Partner(?:in)?|Freund(?:in)?|Mutter|Vater|Mama|Papa|Eltern|Sohn|Söhne|Tochter|"
    "Töchter|Kind|"
    "Kinder|Kindern|Zwillinge|Bruder|Brüder|Schwester|Schwestern|Geschwister|Oma|Opa|Großmutter|Großvater|"
    "Enkel(?:in|kinder)?|Onkel|"
    "Tante|Neffe|Nichte|Cousine?|Ex|Exmann|Exfrau|Exfreund(?:in)?|Schwiegermutter|Schwiegervater|Schwiegereltern|"
    "Chef(?:in)?|"
    "Vermieter(?:in)?|Mitbewohner(?:in)?|Nachbar(?:in)?"
)
SEVERAL = word_set("Eltern Söhne Töchter Kinder Kindern Zwillinge Brüder Schwestern Geschwister")  # "habt ihr Kinder?"
RELATION = re.compile(
    rf"\b(?:[Ss]eine?[mnrs]?|[Ii]hre?[mnrs]?|{WORD}s|{WORD}['’]|[{UPPER}]\.s?) (?:(?:verstorbene|ältere|jüngere|"
    rf"kleine|große|eigene|neue|alte|beste)[nrms]? )?"
    rf"(?:{RELATIVES})(?!\w)"
)
WORK = re.compile(
    r"\b(?:arbeitet(?:e)?|jobbt|studiert(?:e)?|unterrichtet|lehrt)(?: \w+)? (?:in|im|bei|beim|an|am|als|für|auf) "
    r"(?!sich|mir|ihm|ihr\b|der Sache|einem|etwas|diesem|dem Thema)[^.,;:!?]{2,40}"
    r"|\b(?:hat|hatte) (?:\w+ ){0,2}?(?:in|im|bei|beim|an|am|als|für) [^.,;:!?]{2,40} gearbeitet"
    r"|\b(?:in|im|bei|beim|an|am|als|für) (?:\w+ ){1,4}arbeitet(?:e)?\b"
)
JOB = re.compile(
    r"[iw](?:st|ar) (?:\w+ )?(?:\w*[Ll]ehrer|Krankenschwester|\w*[Pp]fleger|Ärztin|Arzt|\w*[Aa]nwält|\w*[Aa]nwalt|"
    r"Polizist|"
    r"\w*[Ff]ahrer|\w*[Vv]erkäufer|Köch|Koch|Bäcker|Erzieher|Friseur|Sozialarbeiter|Hebamme|Ingenieur|Student|"
    r"Professor|Richter|"
    r"Pfarrer|Mechaniker|Schreiner|Elektriker|Gärtner|Journalist|Musiker|Schauspieler|Apotheker|Tierärzt|Psycholog|"
    r"Therapeut)"
    r"(?:in|e)?\b(?: (?:in|im|bei|beim|an|am|auf) [^.,;:!?]{2,40})?"
)
ILLNESSES = (
    "ADHS|ADS|PTBS|Krebs|Borderline|Schizophrenie|Bulimie|Magersucht|Epilepsie|Diabetes|Autismus|HIV|MS|Demenz|"
    "Parkinson|"
    "Psychosen?|Depressionen|eine (?:bipolare Störung|Essstörung|Psychose|Sucht|Behinderung)"
)
HEALTH = re.compile(
    rf"\b(?:(?:hat|hatte|bekam) (?:{ILLNESSES})(?!\w)|(?:hat|hatte|bekam) (?:die|eine|seine|ihre) Diagnose|"
    r"(?:hatte|hat) eine[n]? (?:Fehlgeburt|Schlaganfall|Herzinfarkt|Zusammenbruch|Rückfall|Abtreibung|Entzug)|"
    r"(?:war|ist|kam|lag) (?:\w+ )?(?:in der|in die|im|auf der) (?:Psychiatrie|Klinik|Krankenhaus|Entzug|Entgiftung|"
    r"Geschlossenen|Reha)|"
    r"(?:ist|war) (?:\w+ )?(?:schwanger|suizidal|bipolar|autistisch|magersüchtig|alkoholabhängig|abhängig|"
    r"Alkoholiker(?:in)?|trocken)|"
    r"(?:nimmt|nahm) (?:Lithium|Sertralin|Citalopram|Quetiapin|Venlafaxin|Mirtazapin|Antidepressiva|Medikamente|"
    r"Ritalin)|"
    r"leide[t]?(?:et)? an (?:einer )?\w+|litt an \w+|(?:wollte|hat versucht,?) sich (?:das Leben (?:zu )?nehmen|"
    r"umbringen|umzubringen)|"
    r"(?:wurde|ist) (?:\w+ ){0,4}diagnostiziert|verletzt sich selbst)"
)
DIAGNOSED = re.compile(r"\bBei (?:\w\.|ihm|ihr|\w+) ((?:wurde|ist) (?:\w+ ){0,5}diagnostiziert)")
PERSONS = word_set("er sie wer jemand die der frau mann")
FAMILY_CUES = frozenset(re.findall(r"\w+", RELATIVES.replace("(?:in)?", "").lower())) | word_set(
    "partnerin freundin chefin vermieterin mitbewohnerin nachbarin enkelin enkelkinder cousine exfreundin"
)
WORK_CUES = word_set("arbeitet arbeitete gearbeitet jobbt studiert studierte unterrichtet lehrt")
HEALTH_CUES = frozenset(re.findall(r"\w{2,}", ILLNESSES.lower())) - {"eine", "en"} | word_set(
    "psychose diagnose fehlgeburt schlaganfall herzinfarkt zusammenbruch rückfall abtreibung entzug psychiatrie "
    "klinik krankenhaus entgiftung geschlossenen reha schwanger suizidal bipolar autistisch magersüchtig "
    "alkoholabhängig abhängig alkoholiker alkoholikerin trocken lithium sertralin citalopram quetiapin venlafaxin "
    "mirtazapin antidepressiva medikamente ritalin leidet litt leben umbringen umzubringen diagnostiziert selbst"
)
TITLE_CUES = word_set(
    "frau herr herrn fr hr dr prof professor professorin doktor pfarrer pfarrerin schwester pater pastor"
) | (word_set("pastorin bruder tante onkel oma opa imam rabbi"))


def german_names(text: str, words: Collection[str]) -> Iterator[Hit]:
    if not TITLE_CUES.isdisjoint(words):
        yield from (_titled(found) for found in TITLED.finditer(text) if _is_titled(found))
    names = known().german_names
    for found in CAPITALISED.finditer(text):
        word = found.group()
        if word in SHORT_FORMS and SHORTENED.match(text, found.end()):
            continue
        if word in names or ((word[-1] == "s" or "-" in word) and _is_listed(word, names)):
            yield _with_surname(text, found)


def around_a_person(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    for start, end in stretches(text, FAMILY_CUES.intersection(words)):
        yield from _relations(text, start, end)
    for start, end in stretches(text, WORK_CUES.intersection(words)):
        yield from _told(WORK.finditer(text, start, end), text, Kind.WORKPLACE, name_ends)
    if "ist" in words or "war" in words:
        yield from _told(JOB.finditer(text), text, Kind.WORKPLACE, name_ends)
    for start, end in stretches(text, HEALTH_CUES.intersection(words)):
        yield from _told(HEALTH.finditer(text, start, end), text, Kind.HEALTH, name_ends)
    if "diagnostiziert" in words:
        yield from (Hit(found.start(1), found.end(1), Kind.HEALTH) for found in DIAGNOSED.finditer(text))


def _is_titled(found: re.Match[str]) -> bool:
    """Not "meine Frau Monika": whose she is counts there, and the name by itself."""
    nouns = known().german_nouns
    if POSSESSIVE.search(found.string, max(0, found.start() - 8), found.start()):
        return False
    return not any(word in nouns for word in found.group().split()[1:])


def _titled(found: re.Match[str]) -> Hit:
    words = [word for word in found.group().split() if word[0].isupper() and not TITLE.match(word)]
    return Hit(found.start(), found.end(), Kind.FULL_NAME if len(words) > 1 else Kind.NAME)


def _is_listed(word: str, names: Collection[str]) -> bool:
    """Also in the genitive, "Annas", and doubled, "Anna-Lena"."""
    if word in names or (word[-1] == "s" and len(word) > 4 and word[:-1] in names):
        return True
    first, dash, second = word.partition("-")
    return bool(dash) and first in names and second in names


def _with_surname(text: str, word: re.Match[str]) -> Hit:
    surname = SURNAME.match(text, word.end())
    if surname and surname.group(1) not in known().german_nouns:
        return Hit(word.start(), surname.end(), Kind.FULL_NAME)
    return Hit(word.start(), word.end(), Kind.NAME)


def _relations(text: str, start: int, end: int) -> Iterator[Hit]:
    for found in RELATION.finditer(text, start, end):
        first, *_, relative = found.group().split()
        if _is_theirs(first) and not (first.lower() == "ihr" and relative in SEVERAL):
            yield Hit(found.start(), found.end(), Kind.RELATION)


def _is_theirs(first: str) -> bool:
    """ "Seine", "ihrem", "J." or a name; "das" and "uns" end in -s as well, and nothing is theirs."""
    if first.lower().startswith(("sein", "ihr")) or first[-1] == "." or first[-2:] == ".s":
        return True
    return _is_listed(first.rstrip("'’"), known().german_names)


def _told(matches: Iterator[re.Match[str]], text: str, kind: Kind, name_ends: Collection[int]) -> Iterator[Hit]:
    for found in matches:
        if is_about_person(text, found.start(), name_ends, PERSONS) >= 0:
            yield _with_alias(text, found, kind)


APPOSED = re.compile(r"(?<!\w)[^\W\d_]\., (?:der|die) $")
CLAUSE_END = re.compile(r" (?:und|aber|weil|denn|damit|oder)\b")


def _with_alias(text: str, found: re.Match[str], kind: Kind) -> Hit:
    cut = CLAUSE_END.search(text, found.start() + 4, found.end())
    end = cut.start() if cut else found.end()
    alias = APPOSED.search(text, max(0, found.start() - 8), found.start())
    if alias and text[end : end + 1] == ",":
        return Hit(alias.start(), end + 1, kind)
    return Hit(found.start(), end, kind)
