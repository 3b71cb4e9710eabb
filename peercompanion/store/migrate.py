"""Brings a vault to the schema of this version, one step at a time; each step is whole or has not happened.

``user_version`` counts the steps that were made. Numbered SQL files beside this module are the steps.
"""

from importlib.resources import files
from typing import TYPE_CHECKING

from peercompanion.errors import VaultTooNew
from peercompanion.vault import translated

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

Steps = tuple[str, ...]


def shipped() -> Steps:
    """The text of each migration, in order."""
    found = sorted(
        (file for file in files("peercompanion.store").joinpath("migrations").iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    return tuple(file.read_text("utf-8") for file in found)


def migrate(connection: "Connection", steps: Steps) -> None:
    """Raises VaultTooNew before reading anything else, when a later version of the app wrote the vault."""
    with translated():
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(steps):
            raise VaultTooNew("written by a later version")
        for number, script in enumerate(steps[version:], start=version + 1):
            _step(connection, number, script)


def _step(connection: "Connection", number: int, script: str) -> None:
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
