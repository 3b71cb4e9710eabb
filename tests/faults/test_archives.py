"""The forged archives are what they say they are: a reader that refused anything else would prove nothing."""

import io
import json
import warnings
import zipfile

import pytest

from tests.faults import archives
from tests.vault.vectors import HEADER

MEMBERS = [("manifest.json", b'{"version":1}'), ("vault.json", HEADER), ("vault.db", bytes(5_000))]


@pytest.fixture(scope="module")
def forged() -> dict[str, bytes]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a name that comes twice is meant
        return dict(archives.hostile(archives.packed(MEMBERS)))


def names_in(archive: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(archive)).namelist()


def test_the_good_one_is_good() -> None:
    assert archives.members_of(archives.packed(MEMBERS)) == MEMBERS


def test_what_is_cut_is_no_archive(forged: dict[str, bytes]) -> None:
    for name in ("nothing", "cut at 10%", "cut at 50%", "cut at 90%", "without its last byte"):
        with pytest.raises(zipfile.BadZipFile):
            names_in(forged[name])


def test_members_are_missing_or_there_twice(forged: dict[str, bytes]) -> None:
    assert names_in(forged["without vault.db"]) == ["manifest.json", "vault.json"]
    assert names_in(forged["vault.json twice"]) == ["manifest.json", "vault.json", "vault.db", "vault.json"]


def test_names_lead_out_of_the_folder(forged: dict[str, bytes]) -> None:
    for name in archives.ELSEWHERE:
        assert names_in(forged[f"one more at {name}"])[-1] == name


def test_a_bomb_is_small_before_and_large_after(forged: dict[str, bytes]) -> None:
    bomb = forged["vault.db of zeros"]

    assert len(bomb) < archives.BOMB // 500
    assert zipfile.ZipFile(io.BytesIO(bomb)).getinfo("vault.db").file_size == archives.BOMB


def test_json_says_things_twice_or_asks_for_too_much(forged: dict[str, bytes]) -> None:
    twice = dict(archives.members_of(forged["vault.json with a key twice"]))["vault.json"]
    dear = json.loads(dict(archives.members_of(forged["vault.json that asks for too much"]))["vault.json"])

    assert json.loads(twice, object_pairs_hook=lambda pairs: len(pairs) - len(dict(pairs))) == 1
    assert dear["slots"][0]["kdf"]["m_kib"] == 2**40
    assert "manifest.json that asks for too much" not in forged
