"""Questions that help to find words, and what groups commonly agree on."""

from dataclasses import dataclass, fields

from peercompanion.content.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompts:
    """By the moment they are for; every one may be left."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    week: tuple[str, ...]
    bad_day: tuple[str, ...]
    sharing_starters: tuple[str, ...]
    finding_a_group: tuple[str, ...]


NO_PROMPTS = Prompts(before=(), after=(), week=(), bad_day=(), sharing_starters=(), finding_a_group=())


def read_prompts(text: str, path: str) -> Prompts:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(
        lambda file: Prompts(**{field.name: file.texts(field.name) for field in fields(Prompts)})
    )


def read_ground_rules(text: str, path: str) -> tuple[str, ...]:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(lambda file: file.texts("rules"))
