"""The device settings: kept at once and for oneself only, forgiving when read, strict when written."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from peercompanion.errors import InvalidInput, ReadOnlyPlace
from peercompanion.preferences import TABLE, Preferences

ROOT = Path(__file__).parent.parent
OTHERS = {
    "scheme": "dark",
    "motion": "none",
    "contrast": "high",
    "text_size": 150,
    "language": "pt_BR",
    "geometry": (-1280, 0, 1240, 860, 1),
    "country": "IE",
    "idle_minutes": 0,
    "middle_click_paste": True,
    "lock_with_screen": False,
    "lock_with_sleep": False,
    "lock_on_double_esc": False,
    "hide_unfocused": True,
    "window_name": "Notes",
    "lock_lines": ("If found, please call", "Ωμέγα", "third"),
}
REFUSED = [
    ("scheme", "pink"),
    ("scheme", None),
    ("contrast", True),
    ("text_size", 85),
    ("text_size", 210),
    ("text_size", "100"),
    ("text_size", 100.0),
    ("language", "../en"),
    ("geometry", (0, 0, 0, 860, 0)),
    ("geometry", (0, 0, 1240, 860)),
    ("geometry", (0, 0, 1240, 860, 2)),
    ("geometry", (0, 0, 1240, 10**9, 0)),
    ("geometry", (0, 0, 1240, True, 0)),
    ("country", "gb"),
    ("country", "GBR"),
    ("idle_minutes", -1),
    ("idle_minutes", 61),
    ("idle_minutes", True),
    ("middle_click_paste", 1),
    ("lock_with_screen", 0),
    ("hide_unfocused", "yes"),
    ("window_name", "n" * 25),
    ("window_name", "two\nlines"),
    ("window_name", "half \ud83d of a sign"),
    ("lock_lines", ("a", "b", "c", "d")),
    ("lock_lines", ("x" * 81,)),
    ("lock_lines", ("two\u2028lines",)),
    ("lock_lines", (7,)),
    ("lock_lines", "one line"),
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "device.json"


def test_a_first_start_has_the_defaults_and_leaves_no_file(path):
    preferences = Preferences(path)

    assert (preferences.scheme, preferences.text_size, preferences.idle_minutes) == ("system", 100, 5)
    assert (preferences.country, preferences.geometry, preferences.lock_lines) == ("", (), ())
    assert not path.parent.exists()


def test_only_what_is_named_for_the_outside_of_the_vault_can_be_kept():
    assert TABLE.keys() == OTHERS.keys()


@pytest.mark.parametrize("name", OTHERS)
def test_a_setting_is_kept_for_the_next_start(path, name):
    Preferences(path).set(name, OTHERS[name])

    again = Preferences(path)

    assert {row: getattr(again, row) for row in TABLE} == {
        row: OTHERS[row] if row == name else TABLE[row].default for row in TABLE
    }


def test_all_settings_are_kept_side_by_side(path):
    preferences = Preferences(path)
    for name, value in OTHERS.items():
        preferences.set(name, value)

    again = Preferences(path)

    assert {name: getattr(again, name) for name in OTHERS} == OTHERS


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_what_is_not_allowed_is_refused_and_changes_nothing(path, name, value):
    preferences = Preferences(path)
    preferences.set(name, OTHERS[name])
    before = path.read_bytes()

    with pytest.raises(InvalidInput) as refused:
        preferences.set(name, value)

    assert refused.value.field == name
    assert (getattr(preferences, name), path.read_bytes()) == (OTHERS[name], before)


def test_an_unknown_name_is_refused_and_a_setting_is_never_assigned(path):
    preferences = Preferences(path)

    with pytest.raises(InvalidInput):
        preferences.set("last_search", "quokka")
    with pytest.raises(AttributeError):
        preferences.scheme = "dark"
    with pytest.raises(AttributeError):
        preferences.last_search = "quokka"


def test_blanks_around_words_and_blank_lines_are_left_out(path):
    preferences = Preferences(path)

    preferences.set("window_name", "  Notes ")
    preferences.set("lock_lines", [" one", "   ", "two "])

    assert (preferences.window_name, preferences.lock_lines) == ("Notes", ("one", "two"))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b'"dark"', b"[" * 100_000, b'{"scheme": "dark"', b"\x00" * 4096],
)
def test_an_unreadable_file_gives_the_defaults_and_is_mended_by_the_next_change(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    preferences = Preferences(path)

    assert preferences.scheme == "system"
    preferences.set("country", "GB")

    assert Preferences(path).country == "GB"


@pytest.mark.parametrize(("name", "value"), [row for row in REFUSED if row[0] != "geometry" or len(row[1]) == 5])
def test_an_unreadable_value_gives_its_own_default_and_spares_the_others(path, name, value):
    path.parent.mkdir()
    other = "country" if name != "country" else "scheme"
    path.write_text(json.dumps({name: value, other: OTHERS[other], "of a later version": 1}))

    preferences = Preferences(path)

    assert getattr(preferences, name) == TABLE[name].default
    assert getattr(preferences, other) == OTHERS[other]


def test_the_file_and_its_folder_are_for_the_owner_only(path):
    Preferences(path).set("scheme", "dark")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_open_to_others_is_closed_by_the_next_change(path):
    path.parent.mkdir()
    path.write_text("{}")
    path.chmod(0o644)

    Preferences(path).set("scheme", "dark")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_value_set_again_writes_nothing(path):
    preferences = Preferences(path)
    preferences.set("scheme", "dark")
    path.unlink()

    preferences.set("scheme", "dark")

    assert not path.exists()


def test_what_was_left_by_a_broken_off_write_is_no_hindrance(path):
    path.parent.mkdir()
    path.with_name("device.json.new").write_text('{"scheme": "lig')

    Preferences(path).set("scheme", "dark")

    assert Preferences(path).scheme == "dark"


def test_a_place_that_cannot_be_written_is_said_and_the_old_value_stays(tmp_path):
    (tmp_path / "config").write_text("a file where a folder is needed")
    preferences = Preferences(tmp_path / "config" / "device.json")

    with pytest.raises(ReadOnlyPlace):
        preferences.set("scheme", "dark")

    assert preferences.scheme == "system"


SET_ON_A_BAD_DISK = """
import sys
from pathlib import Path
from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences

preferences = Preferences(Path(sys.argv[1]))
try:
    preferences.set("country", "GB")
except PeerCompanionError as error:
    print(type(error).__name__, preferences.country)
"""


@pytest.mark.needs("strace")
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("write:error=ENOSPC", "DiskFull"),
        ("write:error=EDQUOT", "DiskFull"),
        ("fsync:error=EIO", "StorageFailed"),
        ("openat:error=EROFS", "ReadOnlyPlace"),
        ("?rename,?renameat,?renameat2:error=EACCES", "ReadOnlyPlace"),
    ],
)
def test_a_bad_disk_is_said_and_the_kept_file_stays_whole(path, fault, error):
    Preferences(path).set("country", "IE")
    strace = ["strace", "-f", "-qq", "-o", os.devnull, "-P", f"{path}.new", "-e", f"inject={fault}"]

    ran = subprocess.run(
        [*strace, sys.executable, "-c", SET_ON_A_BAD_DISK, path], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert ran.stdout.split() == [error, "IE"]
    assert Preferences(path).country == "IE"
