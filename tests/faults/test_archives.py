"""A forged copy is refused by its name, and nothing of it is left; and the forged ones are what they say they are."""

import io
import json
import random
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from peercompanion.errors import PeerCompanionError
from peercompanion.session import Session
from peercompanion.vault import backup, bundle, manifest
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.manifest import Manifest, Proof
from tests.faults import archives, fuzz
from tests.faults.copying import shelf, with_a_copy
from tests.faults.tally import HowMany, Tally
from tests.helpers import AN_EVENING, PASSPHRASE
from tests.vault.vectors import DATA_KEY, HEADER, VAULT_ID

MEMBERS = [("manifest.json", b'{"version":1}'), ("vault.json", HEADER), ("vault.db", bytes(5_000))]


def forged_from(good: bytes) -> dict[str, bytes]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a name that comes twice is meant
        return dict(archives.hostile(good))


@pytest.fixture(scope="module")
def forged() -> dict[str, bytes]:
    return forged_from(archives.packed(MEMBERS))


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


@pytest.fixture(scope="module")
def copy_of_a_vault(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("copy") / "vault"
    with_a_copy(folder)
    return shelf(folder)[0].read_bytes()


@pytest.fixture
def outcome_of(tmp_path: Path) -> Callable[[bytes], str]:
    """The name of the error; "accepted", or "left something"."""
    session = Session(tmp_path / "deep" / "down" / "vault")
    session.folder.mkdir(parents=True)

    def look_into(archive: bytes) -> str:
        (tmp_path / "a.pcbackup").write_bytes(archive)
        try:
            session.look_into(tmp_path / "a.pcbackup", passphrase=PASSPHRASE).discard()
        except PeerCompanionError as error:
            left = {path.name for path in tmp_path.rglob("*")} - {"a.pcbackup", "deep", "down", "vault", "vault.lock"}
            return f"left {left}" if left else type(error).__name__
        return "accepted"

    return look_into


def test_a_forged_copy_is_refused_and_nothing_of_it_is_left(
    copy_of_a_vault: bytes, outcome_of: Callable[[bytes], str], tally: Tally
) -> None:
    assert outcome_of(copy_of_a_vault) == "accepted"

    outcomes = {name: outcome_of(archive) for name, archive in forged_from(copy_of_a_vault).items()}

    others = {name: outcome for name, outcome in outcomes.items() if outcome != "BackupInvalid"}
    print(others)
    tally("archives", tried=len(outcomes), not_refused=len(others))


@pytest.fixture(scope="module")
def small_copy(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Whole and sealed, around one page of nothing."""
    place = tmp_path_factory.mktemp("small")
    page = bytes(4096)
    (place / "page").write_bytes(page)
    measured, headed = bundle.measure([page]), bundle.measure([HEADER])
    bare = Manifest(vault_id=VAULT_ID, size=4096, database=measured.sha256, header=headed.sha256)
    proof = Proof(made=AN_EVENING, reason="daily", commit_seq=1, rows={}, facts={})
    sealed = replace(bare, sealed=manifest.seal(bare, proof, DataKey(VAULT_ID, bytearray(DATA_KEY))))
    bundle.write(place / "copy", HEADER, (place / "page", measured), manifest.serialise(sealed))
    return (place / "copy").read_bytes()


@pytest.mark.parametrize("share", range(4))
def test_not_one_byte_of_a_copy_may_be_otherwise(
    small_copy: bytes, tmp_path: Path, tally: Tally, how_many: HowMany, share: int
) -> None:
    """Its heads, its directory, its manifest, what is in it: all of it is proven, or it is no copy."""
    count, path = how_many(5_000, nightly=100_000), tmp_path / "a.pcbackup"

    def read(archive: bytes) -> object:
        path.write_bytes(archive)
        return backup.read(path)

    assert read(small_copy)
    accepted = [archive for archive, copy in fuzz.outcomes(read, [small_copy], count, share) if copy]

    tally("archive fuzz", tried=count, accepted=sum(archive != small_copy for archive in accepted))
    assert len(accepted) < count // 4


def test_a_copy_changed_by_chance_is_refused_or_as_good_as_it_was(
    copy_of_a_vault: bytes, outcome_of: Callable[[bytes], str], tally: Tally, how_many: HowMany
) -> None:
    count, chance = how_many(100, nightly=1_500), random.Random(8)
    good = dict(archives.members_of(copy_of_a_vault))

    forged = [fuzz.other_bytes(copy_of_a_vault, chance) for _ in range(count)]
    accepted = [archive for archive in forged if outcome_of(archive) == "accepted"]

    different = sum(dict(archives.members_of(archive)) != good for archive in accepted)
    assert len(accepted) < count // 2
    tally("archives", tried=count, not_refused=different)
