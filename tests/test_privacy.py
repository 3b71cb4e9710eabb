"""Nothing that a person wrote is found anywhere, however the tour ends; and no network library is loaded."""

import stat
import time
from pathlib import Path

import pytest

from tests.faults import scan
from tests.faults.canary import a_canary, left_by, toured
from tests.faults.tally import Tally

ENDINGS = ("locked", "killed", "crashed")


@pytest.fixture(scope="module", params=ENDINGS)
def ended(request, tmp_path_factory):
    """How, in which home, what was said, the canary, and when it began."""
    home, canary, begun = tmp_path_factory.mktemp(request.param), a_canary(), time.time() - 1
    return request.param, home, toured(home, request.param, canary), canary, begun


def test_the_tour_went_to_its_end(ended):
    ending, home, run, _, _ = ended

    assert run.returncode == {"locked": 0, "killed": -9, "crashed": 1}[ending], run.stderr.decode()
    assert b"TITLE PeerCompanion" in run.stdout
    assert (home / "XDG_DATA_HOME" / "PeerCompanion" / "vault.db").stat().st_size > 4096


@pytest.mark.notices("canary-to-file")
def test_no_file_and_no_stream_holds_a_word_that_was_written(ended, tally: Tally):
    _, home, run, canary, begun = ended
    places = left_by(home, run, begun)

    found = scan.holding(places, canary)

    assert len(places) > 4
    tally("canary", tried=len(places), found=len(found))


def test_only_the_files_of_the_vault_and_of_the_device_are_there(ended):
    ending, home, *_ = ended
    names = {path.name for path in scan.files_under(home)}

    expected = {"vault.json", "vault.json.2", "vault.db", "vault.lock", "device.json"}
    allowed = expected | {name for name in names if name.endswith(".marker")}
    if ending != "locked":
        allowed |= {"vault.db-wal", "vault.db-shm"}
    assert names - allowed - {name for name in names if _belongs_to_the_fonts(home, name)} == set()
    assert "QtProject.conf" not in names


def test_only_the_person_may_read_them(ended):
    _, home, *_ = ended

    for path in scan.files_under(home / "XDG_DATA_HOME") + scan.files_under(home / "XDG_STATE_HOME"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700, path.parent.name


def test_no_network_library_is_in_the_running_app(ended):
    _, _, run, *_ = ended

    assert b"MAPS False" in run.stdout


def _belongs_to_the_fonts(home: Path, name: str) -> bool:
    """The system's font cache, written by fontconfig for every program alike."""
    return any(path.name == name for path in scan.files_under(home / "XDG_CACHE_HOME" / "fontconfig"))
