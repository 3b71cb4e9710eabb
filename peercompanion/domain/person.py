"""One of my people: somebody I may ring. A label, never a full name."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_text
from peercompanion.errors import InvalidInput

LONGEST_LABEL = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """``order`` sorts the people on F1; ``on_hard_page`` says whether the person is shown there."""

    label: str
    phone: str = ""
    note: str = ""
    id: UUID = field(default_factory=uuid4)
    order: int = 0
    on_hard_page: bool = True
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        if not self.label.strip():
            raise InvalidInput("no label", field="label")
        require_text(self.label, "label", LONGEST_LABEL)
        require_text(self.phone, "phone", 40)
        require_text(self.note, "note", 200)
