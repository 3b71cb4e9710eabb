"""Small real vaults for the tests of this folder: a cheap key, one table of lines, saves as the store makes them."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from peercompanion import vault
from peercompanion.vault import CopyOrder, KdfCost, NewWays, OpenVault, Proof, Work, recovery_code

CHEAP = KdfCost(m_kib=8 * 1024, t=1, p=1)
PASSPHRASE = "correct horse battery staple"
NEW_PASSPHRASE = "a lamp in the window"
CODE, NEW_CODE = recovery_code.to_text(bytes(20)), recovery_code.to_text(bytes(range(20)))
NEW_WAYS = NewWays(passphrase=NEW_PASSPHRASE, code=NEW_CODE, cost=CHEAP)
CHECKOUT = Path(__file__).resolve().parents[2]
UNSHARE = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "--mount", "--map-root-user")
"""In front of a command that makes a file system nobody else sees."""


def create(folder: Path, *lines: str, state: Path | None = None) -> OpenVault:
    opened = vault.create(folder, PASSPHRASE, state=state, cost=CHEAP)
    opened.connection.execute("CREATE TABLE line (text TEXT NOT NULL)")
    for line in lines:
        save(opened, line)
    return opened


def closed(folder: Path, *lines: str, state: Path | None = None) -> Path:
    """A locked vault with these lines in it."""
    create(folder, *lines, state=state).close()
    return folder


def unlock(folder: Path, *, state: Path | None = None, accept_rollback: bool = False) -> OpenVault:
    return vault.unlock(folder, PASSPHRASE, state=state, accept_rollback=accept_rollback)


def save(opened: OpenVault, line: str) -> None:
    """One acknowledged save."""
    opened.seal(commit(opened, line))


def commit(opened: OpenVault, line: str) -> int:
    """The number of the commit, which is not sealed yet."""
    connection = opened.connection
    with vault.translated():
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("INSERT INTO line VALUES (:text)", {"text": line})
            connection.execute(vault.COUNT_COMMIT)
            number = int(connection.execute(vault.READ_COMMIT_SEQ).fetchone()[0])
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return number


def copy_of(opened: OpenVault, to: Path, work: Work | None = None) -> Proof:
    when = datetime(2026, 11, 27, 9, 12, tzinfo=UTC)
    order = CopyOrder(to=to, reason="asked", when=when, tidy=lambda _: None, describe=lambda _: {})
    return vault.make_copy(opened.source(), order, work or Work())


def lines(opened: OpenVault) -> list[str]:
    with vault.translated():
        return [text for (text,) in opened.connection.execute("SELECT text FROM line ORDER BY rowid")]


def lines_in(folder: Path) -> list[str]:
    """Unlocks, reads, locks."""
    opened = unlock(folder)
    try:
        return lines(opened)
    finally:
        opened.close()


def flip(path: Path, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def other_process(*arguments: str | Path, prefix: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    """tests.vault.other, with pipes."""
    command = [*prefix, sys.executable, "-m", "tests.vault.other", *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=CHECKOUT, stdin=pipe, stdout=pipe, text=True, env=os.environ | {"LC_ALL": "C"})


def said_by(*arguments: str | Path, prefix: tuple[str, ...] = ()) -> list[str]:
    """What another process printed, line by line, until its end."""
    with other_process(*arguments, prefix=prefix) as process:
        return process.communicate()[0].splitlines()
