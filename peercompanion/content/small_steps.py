"""Three small things for a hard moment. They need no vault, so they stand in while it is locked or empty."""

from dataclasses import dataclass

from peercompanion.content.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class MicroStep:
    """``caution`` belongs beside the steps, or is ""."""

    key: str
    title: str
    minutes: int
    steps: tuple[str, ...]
    caution: str = ""


def read_micro_steps(text: str, path: str) -> tuple[MicroStep, ...]:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(lambda file: file.tables("step", _micro_step))


def _micro_step(table: Table) -> MicroStep:
    return MicroStep(
        key=table.identity("key"),
        title=table.text("title"),
        minutes=table.number("minutes", 1, 60),
        steps=table.texts("steps"),
        caution=table.text("caution", optional=True),
    )
