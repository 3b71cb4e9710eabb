"""Ways to reach somebody: e-mail, phone, handle, link. The same in every language.

Each pattern begins with the sign that it cannot do without, and none of them goes back over all that it has read.
"""

import re
from collections.abc import Iterator

from peercompanion.domain.guard.hit import Hit, Kind

AT_MAIL = re.compile(r"@(?<=[\w+-]@)\w[\w-]*+(?:\.\w[\w-]*+)+")
BACKWARDS = re.compile(r"[\w.+-]+(?![\w.+-]|@)")  # read from the right: what stands before the sign
AT_HANDLE = re.compile(r"@(?<![\w@.+-]@)(?=[\w.]*[^\W\d])\w[\w.]*\w(?:@\w[\w.-]*\w)?")
NUMBERED = re.compile(r"#(?<=\w#)\d{4}(?!\w)")
REDDIT = re.compile(r"[ur]/(?<![\w/.][ur]/)\w[\w-]{2,}")
ADDRESSED = re.compile(r"(?:https?://|www\.)[^\s<>\"”“()]+")
ENDINGS = (
    "com|org|net|info|edu|gov|io|co|uk|ie|de|at|ch|fr|nl|be|es|it|pl|se|no|dk|fi|eu|us|ca|au|nz|in|za|ly|me|tv|fm|"
    "gg|app|"
    "dev|blog|page|site|online|social|club|life|world|example"
)
DOMAIN_END = re.compile(rf"\.(?<=[\w-]\.)(?:{ENDINGS})(?![\w-]|\.\w)(?:[/?#][^\s<>\"”“()]*)?")
NUMBER = re.compile(r"[0-9+(](?<![\w.,:/#€$£+(-].)[\d ()/.+\-\u2011\u00a0]{5,23}(?<=\d)(?!\w)")
DATE = re.compile(r"\(?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
NATIONAL = re.compile(r"\(?[2-9]\d\d\)?[ .-]+\d{3}[ .-]\d{4}")
FREE_TO_CALL = ("0800", "800", "0808", "1800", "1888", "1877", "1866", "1855", "116", "112", "00800")


def ways_to_reach(text: str) -> Iterator[Hit]:
    if "@" in text:
        yield from _with_what_is_before(AT_MAIL, text, Kind.EMAIL)
        yield from _all(AT_HANDLE, text, Kind.HANDLE)
    if "#" in text:
        yield from _with_what_is_before(NUMBERED, text, Kind.HANDLE)
    if "u/" in text or "r/" in text:
        yield from _all(REDDIT, text, Kind.HANDLE)
    if "://" in text or "www." in text:
        yield from (_link(match.start(), match) for match in ADDRESSED.finditer(text))
    yield from _domains(text)
    yield from _phones(text)


def _all(pattern: re.Pattern[str], text: str, kind: Kind) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        yield Hit(match.start(), match.end(), kind)


def _with_what_is_before(pattern: re.Pattern[str], text: str, kind: Kind) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        start = _begins(text, match.start())
        if start >= 0:
            yield Hit(start, match.end(), kind)


def _begins(text: str, sign: int) -> int:
    """Where the word before the sign begins; -1 where another sign stands before that one."""
    before = text[max(0, sign - 64) : sign][::-1]
    word = BACKWARDS.match(before)
    return sign - word.end() if word else -1


def _domains(text: str) -> Iterator[Hit]:
    """Found by their ends, ".org", of which there are few in a text."""
    for match in DOMAIN_END.finditer(text):
        start = _begins(text, match.start())
        if start >= 0 and text[start - 1 : start] != "/":
            yield _link(start, match)


def _link(start: int, match: re.Match[str]) -> Hit:
    """Without the full stop of the sentence."""
    return Hit(start, match.start() + len(match.group().rstrip(".,;:!?'")), Kind.LINK)


def _phones(text: str) -> Iterator[Hit]:
    for match in NUMBER.finditer(text):
        if _is_phone(match.group()):
            yield Hit(match.start(), match.end(), Kind.PHONE)


def _is_phone(number: str) -> bool:
    """Not a date, not a span of years, and no line that is free to call and so is somebody's job."""
    digits = "".join(sign for sign in number if sign.isdigit())
    if not 7 <= len(digits) <= 15 or DATE.match(number) or digits.startswith(FREE_TO_CALL):
        return False
    return number.lstrip("(")[0] in "+0" or (digits == number and len(digits) >= 9) or bool(NATIONAL.fullmatch(number))
