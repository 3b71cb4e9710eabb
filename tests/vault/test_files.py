"""Where a vault lies: only what is there is told, by kind, with its size; no database is opened for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from peercompanion.session import Session
from peercompanion.vault import FileKind
from tests.helpers import CHEAP, PASSPHRASE

ROOT = Path(__file__).parents[2]
MAKE_ONE = """
import sys
from pathlib import Path
from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE
Session(Path(sys.argv[1]), cost=CHEAP).create(PASSPHRASE).check()
"""


@pytest.fixture
def companion(tmp_path):
    session = Session(tmp_path / "data", state=tmp_path / "state", cost=CHEAP)
    yield session.create(PASSPHRASE)
    session.lock()


def test_a_new_vault_has_a_journal_its_keys_twice_and_a_marker(companion, tmp_path):
    files = {stored.kind: stored.paths for stored in companion.files}
    marker = next((tmp_path / "state").glob("*.marker"))

    assert files == {
        FileKind.JOURNAL: (tmp_path / "data/vault.db",),
        FileKind.KEYS: (tmp_path / "data/vault.json", tmp_path / "data/vault.json.2"),
        FileKind.MARKER: (marker,),
    }


def test_copies_and_what_a_restore_set_aside_are_told_once_they_are_there(companion, tmp_path):
    for name in ("backups/one.pcbackup", "backups/two.pcbackup", "backups/half.part", "replaced-20261122/vault.db"):
        (tmp_path / "data" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "data" / name).write_bytes(b"x" * 1_000)
    sizes = {stored.kind: (len(stored.paths), stored.size) for stored in companion.files}

    assert sizes[FileKind.COPIES] == (2, 2_000)
    assert sizes[FileKind.SET_ASIDE] == (1, 1_000)


def test_the_engine_is_asked_and_not_remembered(companion):
    assert companion.is_encrypted
    assert not companion.keeps_out_of_swap


@pytest.mark.needs("strace")
def test_no_settings_of_openssl_are_read_by_a_script_that_only_opens_a_vault(tmp_path):
    calls = tmp_path / "calls"
    command = ["strace", "-f", "-qq", "-e", "trace=openat", "-o", calls, sys.executable, "-c", MAKE_ONE, tmp_path / "v"]
    subprocess.run(command, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}, check=True)

    opened = calls.read_text()
    assert "vault.db" in opened
    assert "openssl.cnf" not in opened
