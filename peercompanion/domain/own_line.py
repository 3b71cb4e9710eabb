"""A help line of the person's own: it stands first on F1 while the vault is open, and nowhere else."""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.text import require_text
from peercompanion.errors import InvalidInput

LONGEST_NAME = 60
LONGEST_NUMBER = 40
LONGEST_HOURS = 60
LONGEST_NOTE = 200
MOST_LINES = 20
NUMBER = r"\+?[0-9 ()/.-]*"


class OwnKind(StrEnum):
    CALL = "call"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """``number`` as one writes it: digits, with a plus before them and spaces, brackets or strokes between. ``hours``
    in the person's own words. A line without a number is kept, and shown nowhere.
    """

    name: str
    number: str = ""
    kind: OwnKind = OwnKind.CALL
    hours: str = ""
    note: str = ""
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidInput("no name", field="name")
        require_text(self.name, "name", LONGEST_NAME)
        require_text(self.number, "number", LONGEST_NUMBER)
        require_text(self.hours, "hours", LONGEST_HOURS)
        require_text(self.note, "note", LONGEST_NOTE)
        if any(unicodedata.category(character) == "Cc" for character in self.name + self.hours + self.note):
            raise InvalidInput("a character that cannot be read", field="name")
        if not re.fullmatch(NUMBER, self.number):
            raise InvalidInput("not a number one could dial", field="number")

    @property
    def can_be_reached(self) -> bool:
        return any(character.isdigit() for character in self.number)
