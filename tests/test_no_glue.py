"""A sentence is translated as a whole: nothing is added to it, put around it, or done to its letters."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCREENS = sorted((ROOT / "peercompanion" / "ui").rglob("*.py"))
TRANSLATES = frozenset({"tr", "translate"})
FILLS_IN = frozenset({"format", "replace", "strip", "join"})
CHANGES_LETTERS = frozenset({"lower", "upper", "capitalize", "title", "swapcase"})
SHOWS = frozenset(
    {"setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "say"}
)

ROW_SEPARATORS = frozenset({"", "\n"})
NOT_OF_OURS = frozenset(
    {
        *("strength.py", "new_passphrase.py", "tiles.py", "code_groups.py", "code_edit.py"),
        *("marks.py", "wish.py", "line_edit.py", "mark.py"),
    }
)
"""Handle letters and words of the person's: a passphrase, a code, an initial, what is searched for."""

INSIDE = frozenset({"pseudo_language.py"})


def glued(source: str, *, letters: bool = True) -> Iterator[str]:
    """Every expression that makes a sentence of parts."""
    tree = ast.parse(source)
    said = names_of_said(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod | ast.Mult):
            wrong = is_said(node.left, said) or is_said(node.right, said)
        elif isinstance(node, ast.JoinedStr):
            wrong = any(isinstance(part, ast.FormattedValue) and is_said(part.value, said) for part in node.values)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            wrong = is_glue(node, node.func, said, letters)
        else:
            wrong = False
        if wrong:
            yield ast.unparse(node)


def is_glue(call: ast.Call, called: ast.Attribute, said: set[str], letters: bool) -> bool:
    if called.attr == "join" and isinstance(called.value, ast.Constant):
        return letters and called.value.value not in ROW_SEPARATORS
    if called.attr in SHOWS:
        return any(isinstance(shown, ast.JoinedStr) for shown in call.args)
    return called.attr in CHANGES_LETTERS and not call.args and (letters or is_said(called.value, said))


def is_said(node: ast.expr, said: set[str]) -> bool:
    """Translated, perhaps filled in; or a name for it."""
    if isinstance(node, ast.Name):
        return node.id in said
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if name in FILLS_IN and isinstance(called, ast.Attribute):
        return is_said(called.value, said)
    return name in TRANSLATES and bool(node.args) and not isinstance(node.args[0], ast.Attribute)


def names_of_said(tree: ast.AST) -> set[str]:
    return {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and is_said(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }


@pytest.mark.parametrize("file", SCREENS, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_sentence_on_the_screen_is_made_of_parts(file):
    if file.name not in INSIDE:
        assert list(glued(file.read_text(encoding="utf-8"), letters=file.name not in NOT_OF_OURS)) == []


@pytest.mark.parametrize(
    "source",
    [
        'self.tr("Saved") + " " + time',
        '"(" + self.tr("none") + ")"',
        'self.tr("a {b}").format(b=1) + c',
        'words = self.tr("Saved")\nx = words + "."',
        "f\"{self.tr('Saved')} {time}\"",
        '", ".join(words)',
        'self.tr("Saved").lower()',
        "name.capitalize()",
        'label.setText(f"{lead} {line}")',
        'self.tr("Saved %s") % time',
    ],
)
def test_glue_is_found(source):
    assert list(glued(source)) != []


@pytest.mark.parametrize(
    "source",
    ['self.tr("{a}, {b}").format(a=1, b=2)', '"\\n".join(lines)', "word.casefold()", "height + 1", 'f"{x}px"'],
)
def test_what_is_no_glue_is_spared(source):
    assert list(glued(source)) == []
