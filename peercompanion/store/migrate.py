"""Brings a vault to the schema of this version, one step at a time; each step is whole or has not happened.

``user_version`` counts the steps that were made. Numbered SQL files beside this module are the steps.
"""

from importlib.resources import files
from typing import TypeAlias

from peercompanion.errors import VaultTooNew
from peercompanion.vault import COUNT_COMMIT, READ_COMMIT_SEQ, OpenVault, translated

Steps: TypeAlias = tuple[str, ...]


def shipped() -> Steps:
    """The text of each migration, in order."""
    folder = files("peercompanion.store").joinpath("migrations")
    found = [file for file in folder.iterdir() if file.name.endswith(".sql")]
    return tuple(file.read_text("utf-8") for file in sorted(found, key=lambda file: file.name))


def migrate(vault: OpenVault, steps: Steps) -> None:
    """Raises VaultTooNew, before anything else is read, when a later version of the app wrote the vault."""
    with translated():
        (version,) = vault.connection.execute("PRAGMA user_version").fetchone()
        if version > len(steps):
            raise VaultTooNew("written by a later version")
        for number, script in enumerate(steps[version:], start=version + 1):
            _step(vault, number, script)


def _step(vault: OpenVault, number: int, script: str) -> None:
    connection = vault.connection
    counted = f"{script}\n;PRAGMA user_version = {number}; {COUNT_COMMIT};"
    try:
        connection.executescript(f"BEGIN IMMEDIATE; {counted} COMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    vault.seal(*connection.execute(READ_COMMIT_SEQ).fetchone())
