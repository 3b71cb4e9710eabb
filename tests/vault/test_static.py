"""What no source may say: a grep that holds the house together (vault.md, T11)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.counts("sources")

SOURCES = Path(__file__).resolve().parents[2] / "peercompanion"
FILES = sorted([*SOURCES.rglob("*.py"), *SOURCES.rglob("*.sql")])

FORBIDDEN = {
    "a key as SQL": r"PRAGMA\s+(?:re)?key\b",
    "no key": r"\bKEY\s+''",
    "temporary files": r"temp_store\s*=\s*(?:1|FILE)\b",
    "the engine that does not encrypt": r"\b(?:import|from)\s+sqlite3\b",
    "attaching": r"[\"']\s*ATTACH\b",
    "less durable": r"synchronous\W+(?:OFF|NORMAL|[01])\b",
}
TOUCHING = {"open", "stat", "read_bytes", "read_text", "write_bytes", "write_text", "copy", "copy2", "copyfile"}
AT_HOME_IN = {"vault/io.py", "vault/lock.py"}


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_no_source_says(pattern: str) -> None:
    found = [path.name for path in FILES if re.search(pattern, path.read_text("utf-8"), re.IGNORECASE)]

    assert found == []


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".py"], ids=lambda path: path.name)
def test_only_one_file_touches_a_database_as_a_file(path: Path) -> None:
    name = path.relative_to(SOURCES).as_posix()

    assert name in AT_HOME_IN or list(touches(path.read_text("utf-8"), in_vault=name.startswith("vault/"))) == []


def touches(source: str, *, in_vault: bool) -> Iterator[str]:
    """Calls that open, copy or measure a file: in the vault any of them, elsewhere those that speak of a database."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in TOUCHING and (in_vault or re.search(r"\.db\b|vault\.json|database", ast.unparse(node))):
            yield ast.unparse(node)


@pytest.mark.parametrize(
    ("source", "in_vault"),
    [
        ("path.read_bytes()", True),
        ("open(name)", True),
        ("os.open(name, 0)", True),
        ("(folder / 'vault.db').stat()", False),
        ("shutil.copy(database, elsewhere)", False),
    ],
)
def test_the_guard_sees(source: str, in_vault: bool) -> None:
    assert list(touches(source, in_vault=in_vault))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("c.execute('PRAGMA key = x')", "a key as SQL"),
        ("ATTACH 'x' AS y KEY ''", "no key"),
        ("PRAGMA temp_store=1", "temporary files"),
        ("    from sqlite3 import connect", "the engine that does not encrypt"),
        ("execute(\"ATTACH 'x'\")", "attaching"),
        ("PRAGMA synchronous = NORMAL", "less durable"),
    ],
)
def test_the_grep_sees(line: str, kind: str) -> None:
    assert re.search(FORBIDDEN[kind], line, re.IGNORECASE)
