"""German, where every noun has a capital: only listed given names and forms of address are names there."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.capitals import PARTICLE, UPPER, WORD
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import known
from peercompanion.domain.guard.person import is_about_person

TITLED = re.compile(
    r"(?<!\w)(?:(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.|Professor(?:in)?|Doktor|Pfarrer(?:in)?|Schwester|Pater|Pastor(?:in)?|Bruder|"
    rf"Tante|Onkel|Oma|Opa|Imam|Rabbi) )+(?:(?:{PARTICLE}) ){{0,2}}{WORD}(?: {WORD})?"
)
CAPITALISED = re.compile(rf"(?<![\w@#/.'’-]){WORD}")
SURNAME = re.compile(rf" (?:(?:{PARTICLE}) ){{0,3}}({WORD})")
TITLE = re.compile(
    r"(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.|Professor(?:in)?|Doktor|Pfarrer(?:in)?|Schwester|Pater|Pastor(?:in)?|Bruder|Tante|"
    r"Onkel|Oma|Opa|Imam|Rabbi)$"
)
RELATIVES = (
    "Frau|Mann|Ehefrau|Ehemann|Partner(?:in)?|Freund(?:in)?|Mutter|Vater|Mama|Papa|Eltern|Sohn|Söhne|Tochter|Töchter|Kind|"
    "Kinder|Kindern|Zwillinge|Bruder|Brüder|Schwester|Schwestern|Geschwister|Oma|Opa|Großmutter|Großvater|Enkel(?:in|kinder)?|Onkel|"
    "Tante|Neffe|Nichte|Cousine?|Ex|Exmann|Exfrau|Exfreund(?:in)?|Schwiegermutter|Schwiegervater|Schwiegereltern|Chef(?:in)?|"
    "Vermieter(?:in)?|Mitbewohner(?:in)?|Nachbar(?:in)?"
)
RELATION = re.compile(
    rf"\b(?:[Ss]eine?[mnrs]?|[Ii]hre?[mnrs]?|{WORD}s|{WORD}['’]|[{UPPER}]\.s?) (?:(?:verstorbene|ältere|jüngere|kleine|große|eigene|neue|alte|beste)[nrms]? )?"
    rf"(?:{RELATIVES})(?!\w)"
)
WORK = re.compile(
    r"\b(?:arbeitet(?:e)?|jobbt|studiert(?:e)?|unterrichtet|lehrt)(?: \w+)? (?:in|im|bei|beim|an|am|als|für|auf) [^.,;:!?]{2,40}"
    r"|\b(?:hat|hatte) (?:\w+ ){0,2}?(?:in|im|bei|beim|an|am|als|für) [^.,;:!?]{2,40} gearbeitet"
    r"|\b(?:in|im|bei|beim|an|am|als|für) (?:\w+ ){1,4}arbeitet(?:e)?\b"
    r"|\b(?:ist|war) (?:\w+ )?(?:\w*[Ll]ehrer|Krankenschwester|Krankenpfleger|Pfleger|Ärztin|Arzt|Anwält|Anwalt|Polizist|\w*[Ff]ahrer|\w*verkäufer|Verkäufer|Köch|Koch|"
    r"Bäcker|Erzieher|Friseur|Sozialarbeiter|Hebamme|Ingenieur|Student|Professor|Richter|Pfarrer|Mechaniker)(?:in)?\b(?: (?:in|im|bei|beim|an|am|auf) [^.,;:!?]{2,40})?"
)
ILLNESSES = (
    "ADHS|ADS|PTBS|Krebs|Borderline|Schizophrenie|Bulimie|Magersucht|Epilepsie|Diabetes|Autismus|HIV|MS|Demenz|Parkinson|"
    "Psychosen?|Depressionen|eine (?:bipolare Störung|Essstörung|Psychose|Sucht|Behinderung)"
)
HEALTH = re.compile(
    rf"\b(?:(?:hat|hatte|bekam) (?:{ILLNESSES})(?!\w)|(?:hat|hatte|bekam) (?:die|eine|seine|ihre) Diagnose|"
    r"(?:hatte|hat) eine[n]? (?:Fehlgeburt|Schlaganfall|Herzinfarkt|Zusammenbruch|Rückfall|Abtreibung|Entzug)|"
    r"(?:war|ist|kam|lag) (?:\w+ )?(?:in der|in die|im|auf der) (?:Psychiatrie|Klinik|Krankenhaus|Entzug|Entgiftung|Geschlossenen|Reha)|"
    r"(?:ist|war) (?:\w+ )?(?:schwanger|suizidal|bipolar|autistisch|magersüchtig|alkoholabhängig|abhängig|Alkoholiker(?:in)?|trocken)|"
    r"(?:nimmt|nahm) (?:Lithium|Sertralin|Citalopram|Quetiapin|Venlafaxin|Mirtazapin|Antidepressiva|Medikamente|Ritalin)|"
    r"leide[t]?(?:et)? an (?:einer )?\w+|litt an \w+|(?:wollte|hat versucht,?) sich (?:das Leben (?:zu )?nehmen|umbringen|umzubringen)|"
    r"(?:wurde|ist) (?:\w+ ){0,4}diagnostiziert|verletzt sich selbst)"
)
DIAGNOSED = re.compile(r"\bBei (?:\w\.|ihm|ihr|\w+) ((?:wurde|ist) (?:\w+ ){0,5}diagnostiziert)")
FAMILY_CUES = frozenset(re.findall(r"\w+", RELATIVES.replace("(?:in)?", "").lower())) | frozenset(
    "partnerin freundin chefin vermieterin mitbewohnerin nachbarin enkelin enkelkinder cousine exfreundin".split()
)
WORK_CUES = frozenset("arbeitet arbeitete gearbeitet jobbt studiert studierte unterrichtet lehrt ist war".split())
HEALTH_CUES = frozenset(
    "hat hatte bekam war ist kam lag nimmt nahm leidet litt wollte versucht diagnostiziert verletzt".split()
)


def german_names(text: str) -> Iterator[Hit]:
    yield from (_titled(found) for found in TITLED.finditer(text) if _is_titled(found))
    names = known().german_names
    for word in CAPITALISED.finditer(text):
        if _is_listed(word.group(), names):
            yield _with_surname(text, word)


def around_a_person(text: str, words: Collection[str], name_ends: Collection[int]) -> Iterator[Hit]:
    if not FAMILY_CUES.isdisjoint(words):
        yield from _relations(text)
    if not WORK_CUES.isdisjoint(words):
        yield from _told(WORK, text, Kind.WORKPLACE, name_ends)
    if not HEALTH_CUES.isdisjoint(words):
        yield from _told(HEALTH, text, Kind.HEALTH, name_ends)
    if "diagnostiziert" in words:
        yield from (Hit(found.start(1), found.end(1), Kind.HEALTH) for found in DIAGNOSED.finditer(text))


def _is_titled(found: re.Match[str]) -> bool:
    nouns = known().german_nouns
    return not any(word in nouns for word in found.group().split()[1:])


def _titled(found: re.Match[str]) -> Hit:
    words = [word for word in found.group().split() if word[0].isupper() and not TITLE.match(word)]
    return Hit(found.start(), found.end(), Kind.FULL_NAME if len(words) > 1 else Kind.NAME)


def _is_listed(word: str, names: Collection[str]) -> bool:
    """Also in the genitive, "Annas", and doubled, "Anna-Lena"."""
    if word in names or word[-1] == "s" and len(word) > 4 and word[:-1] in names:
        return True
    first, dash, second = word.partition("-")
    return bool(dash) and first in names and second in names


def _with_surname(text: str, word: re.Match[str]) -> Hit:
    surname = SURNAME.match(text, word.end())
    if surname and surname.group(1) not in known().german_nouns:
        return Hit(word.start(), surname.end(), Kind.FULL_NAME)
    return Hit(word.start(), word.end(), Kind.NAME)


def _relations(text: str) -> Iterator[Hit]:
    for found in RELATION.finditer(text):
        first = found.group().split()[0]
        if _is_theirs(first):
            yield Hit(found.start(), found.end(), Kind.RELATION)


def _is_theirs(first: str) -> bool:
    """"Seine", "ihrem", "J." or a name; "das" and "uns" end in -s as well, and nothing is theirs."""
    if first.lower().startswith(("sein", "ihr")) or first[-1] == "." or first[-2:] == ".s":
        return True
    return _is_listed(first.rstrip("'’"), known().german_names)


def _told(pattern: re.Pattern[str], text: str, kind: Kind, name_ends: Collection[int]) -> Iterator[Hit]:
    for found in pattern.finditer(text):
        if is_about_person(text, found.start(), name_ends) >= 0:
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
