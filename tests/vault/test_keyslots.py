"""From a passphrase to the data key: known answers, what a passphrase may be, and what each guess costs."""

from dataclasses import replace

import pytest

from peercompanion.errors import HeaderTampered, InvalidInput, NotEnoughMemory, WrongPassphrase
from peercompanion.vault import crypto, keyslots, passphrase
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.header import Header, KdfCost, Slot, parse
from peercompanion.vault.keyslots import Passphrase, RecoveryCode
from tests.vault import vectors
from tests.vault.vaults import CHEAP

KEY = DataKey(vectors.VAULT_ID, bytearray(vectors.DATA_KEY))


def passphrase_slot(words: str, *, retiring: bool = False) -> Slot:
    return replace(keyslots.seal(KEY, Passphrase(words, CHEAP)), retiring=retiring)


def header(seq: int, *slots: Slot) -> Header:
    return KEY.sign(Header(vault_id=KEY.vault_id, seq=seq, salt=vectors.SALT, slots=slots))


@pytest.mark.counts("known answers")
@pytest.mark.parametrize(
    ("m_kib", "p", "answer"),
    [
        (65536, 1, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
        (256, 1, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
        (256, 2, "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"),
    ],
)
def test_argon2id_gives_the_answers_of_its_authors(m_kib: int, p: int, answer: str) -> None:
    """From test.c of the reference implementation (phc-winner-argon2)."""
    assert crypto.argon2id(b"password", b"somesalt", m_kib=m_kib, t=2, p=p).hex() == answer


@pytest.mark.counts("known answers")
def test_hkdf_gives_the_answer_of_rfc_5869() -> None:
    """Test case 3, the first 32 bytes."""
    key = crypto.hkdf(bytearray(b"\x0b" * 22), salt=b"", info="")

    assert key.hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


@pytest.mark.counts("known answers")
def test_the_first_header_ever_sealed_still_opens() -> None:
    sealed = parse(vectors.HEADER)

    unsealed = keyslots.unseal([sealed], Passphrase(vectors.PASSPHRASE))

    assert unsealed.data_key.material == vectors.DATA_KEY
    assert unsealed.header == sealed and not unsealed.retiring


@pytest.mark.counts("known answers")
def test_the_first_recovery_code_ever_sealed_still_opens() -> None:
    sealed = parse(vectors.HEADER_WITH_CODE)

    by_code = keyslots.unseal([sealed], RecoveryCode(vectors.CODE))
    by_passphrase = keyslots.unseal([sealed], Passphrase(vectors.PASSPHRASE))

    assert by_code.data_key.material == by_passphrase.data_key.material == vectors.DATA_KEY
    assert by_code.header == sealed


@pytest.mark.counts("known answers")
@pytest.mark.parametrize(("purpose", "answer"), vectors.KEYS.items())
def test_each_purpose_has_its_known_key(purpose: str, answer: str) -> None:
    with KEY.derived(purpose) as key:
        assert key.hex() == answer

    assert key == bytes(32)


def test_a_wrong_passphrase_is_only_that() -> None:
    with pytest.raises(WrongPassphrase):
        keyslots.unseal([parse(vectors.HEADER)], Passphrase("Ångström finn"))


@pytest.mark.parametrize("same", ["Ångström ﬁn", "A\u030angstro\u0308m fin", "Ångström fin"])
def test_the_same_words_open_from_every_keyboard(same: str) -> None:
    assert passphrase.prepare(same) == "Ångström fin".encode()


def test_spaces_count() -> None:
    assert passphrase.prepare(" a b ") == b" a b "


@pytest.mark.parametrize("wrong", ["", "x" * 1025, "é" * 513, "\ud800"])
def test_some_things_can_be_no_passphrase(wrong: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        passphrase.prepare(wrong)

    assert caught.value.field == "passphrase"


def test_the_longest_passphrase_has_1024_bytes() -> None:
    assert len(passphrase.prepare("é" * 512)) == 1024


def test_while_a_passphrase_is_being_changed_both_open() -> None:
    changing = header(2, passphrase_slot("old", retiring=True), passphrase_slot("new"))

    by_old = keyslots.unseal([changing], Passphrase("old"))
    by_new = keyslots.unseal([changing], Passphrase("new"))

    assert by_old.data_key.material == by_new.data_key.material == vectors.DATA_KEY
    assert by_old.retiring and not by_new.retiring


def test_whoever_comes_in_by_the_older_copy_gets_the_newer_header() -> None:
    old, new = passphrase_slot("old", retiring=True), passphrase_slot("new")
    older, newer = header(2, old, new), header(3, new)

    unsealed = keyslots.unseal([newer, older], Passphrase("old"))

    assert unsealed.header == newer and unsealed.retiring


def test_a_copy_that_only_looks_newer_does_not_count() -> None:
    true = header(7, passphrase_slot("words"))
    altered = replace(true, seq=9)

    assert keyslots.unseal([altered, true], Passphrase("words")).header == true


def test_a_header_altered_in_both_copies_is_named_so() -> None:
    altered = replace(header(7, passphrase_slot("words")), salt=bytes(16))

    with pytest.raises(HeaderTampered):
        keyslots.unseal([altered], Passphrase("words"))


def test_a_slot_cannot_be_moved_to_another_vault() -> None:
    moved = replace(header(7, passphrase_slot("words")), vault_id="f" * 32)

    with pytest.raises(WrongPassphrase):
        keyslots.unseal([moved], Passphrase("words"))


def test_a_slot_cannot_be_made_cheaper() -> None:
    slot = passphrase_slot("words")
    assert slot.kdf
    cheaper = replace(slot, kdf=replace(slot.kdf, cost=KdfCost(m_kib=8193, t=1, p=1)))

    with pytest.raises(WrongPassphrase):
        keyslots.unseal([header(7, cheaper)], Passphrase("words"))


def test_wiping_leaves_zeros_in_the_same_memory() -> None:
    secret = bytearray(b"secret")
    view = memoryview(secret)

    crypto.wipe(secret)

    assert bytes(view) == bytes(6)


GIB = 1024**3


@pytest.mark.parametrize(
    ("seconds_for_64", "memory", "mebibytes"),
    [
        (0.05, 64 * GIB, 512),
        (0.16, 64 * GIB, 256),
        (0.30, 64 * GIB, 128),
        (0.60, 64 * GIB, 64),
        (3.00, 64 * GIB, 64),
        (0.05, 2 * GIB, 256),
        (0.05, GIB // 4, 64),
    ],
)
def test_a_guess_costs_what_this_computer_can_bear(seconds_for_64: float, memory: int, mebibytes: int) -> None:
    def seconds(cost: KdfCost) -> float:
        return seconds_for_64 * cost.m_kib / 65536

    assert passphrase.calibrate(seconds, memory) == KdfCost(m_kib=mebibytes * 1024, t=3, p=4)


def test_too_little_memory_for_the_next_cost_is_no_error() -> None:
    def seconds(cost: KdfCost) -> float:
        if cost.m_kib > 64 * 1024:
            raise NotEnoughMemory
        return 0.1

    assert passphrase.calibrate(seconds, 64 * GIB) == KdfCost(m_kib=64 * 1024)
