"""A header that was altered is never taken for one that is true, and cannot make the computer work for it."""

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from peercompanion import vault
from peercompanion.errors import HeaderDamaged, HeaderTampered, VaultTooNew, WrongPassphrase
from peercompanion.vault import crypto, header_file, keyslots
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.header import Header, parse, serialise
from peercompanion.vault.keyslots import Passphrase
from tests.faults import fuzz
from tests.faults.flips import flipped
from tests.faults.tally import HowMany, Tally
from tests.vault.vectors import DATA_KEY, HEADER, PASSPHRASE, VAULT_ID

REFUSED = (HeaderDamaged, HeaderTampered, VaultTooNew, WrongPassphrase)
SHARES = range(4)
KEY = DataKey(VAULT_ID, bytearray(DATA_KEY))
LATER_SLOT = {"id": "f" * 16, "type": "device", "retiring": False, "wrap": {"how": ["é", 1, None, True]}}


@pytest.fixture
def quick_kdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real one, but the same question is worked out once."""
    derive = cache(lambda words, salt, costs: bytes(_argon2id(words, salt, **dict(costs))))
    _argon2id = crypto.argon2id

    def remembered(words: bytes, salt: bytes, **costs: int) -> bytearray:
        return bytearray(derive(words, salt, tuple(costs.items())))

    monkeypatch.setattr(crypto, "argon2id", remembered)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in header_file.NAMES:
        (tmp_path / name).write_bytes(HEADER)
    return tmp_path


def true_header(folder: Path) -> Header | None:
    """The header that opens; None where it is refused."""
    try:
        keys = vault.read_keys(folder, PASSPHRASE)
    except REFUSED:
        return None
    keys.discard()
    return keys.header


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize("name", header_file.NAMES)
def test_whatever_bit_flips_in_one_copy_the_other_opens(
    folder: Path, tally: Tally, how_many: HowMany, name: str
) -> None:
    found = []
    for bit in range(len(name) % 3, len(HEADER) * 8, how_many(5, nightly=1)):
        (folder / name).write_bytes(flipped(HEADER, bit))
        found.append(true_header(folder))

    tally("header flips", tried=len(found), accepted=sum(one not in (parse(HEADER), None) for one in found))
    assert None not in found


@pytest.mark.usefixtures("quick_kdf")
def test_no_bit_that_flips_in_both_copies_is_accepted(folder: Path, tally: Tally, how_many: HowMany) -> None:
    found = []
    for bit in range(0, len(HEADER) * 8, how_many(5, nightly=1)):
        for name in header_file.NAMES:
            (folder / name).write_bytes(flipped(HEADER, bit))
        found.append(true_header(folder))

    tally("header flips", tried=len(found), accepted=sum(one is not None for one in found))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, int]]:
    """The costs that a key derivation was started with. It is not done: a forged one could ask for a gigabyte."""
    costs: list[dict[str, int]] = []

    def remember(words: bytes, salt: bytes, **cost: int) -> bytearray:
        costs.append(cost)
        return bytearray(32)

    monkeypatch.setattr(crypto, "argon2id", remember)
    return costs


@pytest.mark.parametrize("share", SHARES)
def test_nothing_made_by_chance_is_accepted_or_costs_more_than_it_may(
    tally: Tally, how_many: HowMany, asked: list[dict[str, int]], share: int
) -> None:
    count = how_many(45_000, nightly=400_000)
    good = [HEADER, *two_slots()]

    accepted = sum(is_forged(header) for _, header in fuzz.outcomes(opened, good, count, share) if header)

    dear = [cost for cost in asked if not (cost["m_kib"] <= 2**20 and cost["t"] <= 10 and cost["p"] <= 8)]
    assert len(asked) > count // 200, "some get as far as that"
    tally("header fuzz", tried=count, accepted=accepted, too_dear=len(dear))


def opened(data: bytes) -> object:
    """The header, as far as the seal of the key vouches for it, after the passphrase was tried on it."""
    header = parse(data)
    with suppress(WrongPassphrase):
        keyslots.unseal([header], Passphrase("words"))
    return header if KEY.vouches_for(header) else None


def is_forged(header: object) -> bool:
    assert isinstance(header, Header)
    return serialise(header) not in (HEADER, *two_slots())


@cache
def two_slots() -> tuple[bytes, ...]:
    """Signed, with a slot that a later version brought."""
    fields = json.loads(HEADER)
    header = parse(json.dumps({**fields, "slots": [*fields["slots"], LATER_SLOT]}).encode())
    return (serialise(KEY.sign(header)),)


def test_the_sealed_header_itself_is_accepted(asked: list[dict[str, int]]) -> None:
    assert opened(HEADER) == parse(HEADER)
    assert opened(serialise(replace(parse(HEADER), seq=8))) is None


def test_the_same_seed_makes_the_same_files_and_another_makes_others() -> None:
    def some(seed: int) -> Iterator[bytes]:
        chance = random.Random(seed)
        return (fuzz.made_of(HEADER, chance) for _ in range(50))

    assert list(some(1)) == list(some(1))
    assert len(set(some(1)) - set(some(2))) > 40
