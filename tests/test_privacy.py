"""Nothing that a person wrote is found in any file, however the tour ends; and no network library is loaded."""

import base64
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tour import CANARY

ROOT = Path(__file__).parent.parent
ENDINGS = ("locked", "killed", "crashed")


def disguises(word: str) -> Iterator[bytes]:
    """As it stands in files: UTF-8, UTF-16 of both orders, base64 at the three offsets, hexadecimal, in either case."""
    for spelled in {word, word.upper(), word.capitalize()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            raw = spelled.encode(encoding)
            yield raw
            yield raw.hex().encode()
            for offset in range(3):
                encoded = base64.b64encode(b"\0" * offset + raw)
                yield encoded[4 if offset else 0 : -4]


def toured(home: Path, ending: str) -> subprocess.CompletedProcess[bytes]:
    folders = {
        name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    }
    private = {"HOME": str(home), "TMPDIR": str(home / "tmp"), "QT_QPA_PLATFORM": "offscreen"} | folders
    (home / "tmp").mkdir()
    command = [sys.executable, "-m", "tests.tour", ending]
    return subprocess.run(command, cwd=ROOT, env=os.environ | private, capture_output=True, timeout=120)


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture(scope="module", params=ENDINGS)
def ended(request, tmp_path_factory):
    home = tmp_path_factory.mktemp(request.param)
    before = {path for place in ("/tmp", "/var/tmp", "/dev/shm") for path in Path(place).glob("*")}
    run = toured(home, request.param)
    after = {path for place in ("/tmp", "/var/tmp", "/dev/shm") for path in Path(place).glob("*")}
    return request.param, home, run, after - before


def test_the_tour_went_to_its_end(ended):
    ending, home, run, _ = ended

    assert run.returncode == {"locked": 0, "killed": -9, "crashed": 1}[ending], run.stderr.decode()
    assert b"TITLE PeerCompanion" in run.stdout
    assert (home / "XDG_DATA_HOME" / "PeerCompanion" / "vault.db").stat().st_size > 4096


def test_no_file_and_no_stream_holds_a_word_that_was_written(ended):
    _, home, run, _ = ended
    places = {str(path): path.read_bytes() for path in files_under(home)}
    places |= {"stdout": run.stdout, "stderr": run.stderr}

    found = [name for name, content in places.items() for word in disguises(CANARY) if word in content]

    assert found == []
    assert len(places) > 4


def test_the_scan_would_find_it(tmp_path):
    for number, word in enumerate(disguises(CANARY)):
        (tmp_path / str(number)).write_bytes(b"before " + word + b" after")

    found = [path for path in files_under(tmp_path) if any(word in path.read_bytes() for word in disguises(CANARY))]

    assert len(found) == len(files_under(tmp_path))


def test_only_the_files_of_the_vault_and_of_the_device_are_there(ended):
    ending, home, _, _ = ended
    names = {path.name for path in files_under(home)}

    expected = {"vault.json", "vault.json.2", "vault.db", "vault.lock", "device.json"}
    allowed = expected | {name for name in names if name.endswith(".marker")}
    if ending != "locked":
        allowed |= {"vault.db-wal", "vault.db-shm"}
    assert names - allowed - {name for name in names if _belongs_to_the_fonts(home, name)} == set()
    assert "QtProject.conf" not in names


def test_only_the_person_may_read_them(ended):
    _, home, _, _ = ended

    for path in files_under(home / "XDG_DATA_HOME") + files_under(home / "XDG_STATE_HOME"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700, path.parent.name


def test_no_network_library_is_in_the_running_app(ended):
    _, _, run, _ = ended

    assert b"MAPS False" in run.stdout


def _belongs_to_the_fonts(home: Path, name: str) -> bool:
    """The system's font cache, written by fontconfig for every program alike."""
    return any(path.name == name for path in files_under(home / "XDG_CACHE_HOME" / "fontconfig"))
