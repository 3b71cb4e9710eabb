"""A place in a text that may point to a person, and what it looks like."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    FULL_NAME = "full_name"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    HANDLE = "handle"
    LINK = "link"
    ADDRESS = "address"
    WORKPLACE = "workplace"
    RELATION = "relation"
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class Hit:
    """``text[start:end]``, counted in code points."""

    start: int
    end: int
    kind: Kind

    def words(self, text: str) -> str:
        return text[self.start : self.end]
