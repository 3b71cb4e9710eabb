"""What a header may say, and everything it may not."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from peercompanion.errors import HeaderDamaged, InvalidInput, VaultTooNew
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.header import MOST_BYTES, KdfCost, UnknownSlot, parse, serialise
from tests.vault.vectors import HEADER, VAULT_ID

Fields = dict[str, Any]
LATER_SLOT = {"id": "f" * 16, "type": "device", "retiring": False, "wrap": {"how": ["é", 1, None, True]}}
RECOVERY_WRAP = {"alg": "A256GCM", "nonce": "AAECAwQFBgcICQoL", "ct": "A" * 64}
RECOVERY_SLOT = {"id": "e" * 16, "type": "recovery", "retiring": False, "wrap": RECOVERY_WRAP}


def key() -> DataKey:
    return DataKey(VAULT_ID, bytearray(range(32)))


def changed(change: Callable[[Fields], object]) -> bytes:
    fields = json.loads(HEADER)
    change(fields)
    return json.dumps(fields).encode()


def with_slots(*slots: Fields) -> bytes:
    return changed(lambda fields: fields.update(slots=[*fields["slots"], *slots]))


@pytest.mark.counts("known answers")
def test_what_is_read_is_written_again_byte_for_byte() -> None:
    assert serialise(parse(HEADER)) == HEADER


def test_spaces_and_order_do_not_matter() -> None:
    fields = json.loads(HEADER)

    shuffled = json.dumps(dict(reversed(fields.items())), indent=4).encode()

    assert parse(shuffled) == parse(HEADER)


def test_a_slot_of_a_later_version_is_kept_as_it_is() -> None:
    header = parse(with_slots(LATER_SLOT))

    slot = header.slots[1]
    assert isinstance(slot, UnknownSlot) and slot.fields == LATER_SLOT
    assert parse(serialise(header)) == header
    assert key().vouches_for(key().sign(header))


def test_a_recovery_slot_has_its_place() -> None:
    header = parse(with_slots(RECOVERY_SLOT))

    assert [slot.type for slot in header.slots] == ["passphrase", "recovery"]
    assert parse(serialise(header)) == header


def test_only_what_is_known_retires() -> None:
    old = {**json.loads(HEADER)["slots"][0], "id": "1" * 16, "retiring": True}
    later = {**LATER_SLOT, "retiring": True}

    header = parse(with_slots(old, later)).without_retiring()

    assert [slot.type for slot in header.slots] == ["passphrase", "device"]
    assert header.seq == 8 and not header.has_retiring


FORBIDDEN: dict[str, Callable[[Fields], object]] = {
    "another format": lambda f: f.update(format="keepass"),
    "version nought": lambda f: f.update(version=0),
    "version as text": lambda f: f.update(version="1"),
    "version as truth": lambda f: f.update(version=True),
    "a name more": lambda f: f.update(hint="my dog"),
    "a name less": lambda f: f.pop("mac"),
    "no vault": lambda f: f.update(vault_id=""),
    "capitals": lambda f: f.update(vault_id="A" * 32),
    "a line break": lambda f: f.update(vault_id=VAULT_ID + "\n"),
    "seq of nought": lambda f: f.update(seq=0),
    "seq as a fraction": lambda f: f.update(seq=7.0),
    "seq beyond counting": lambda f: f.update(seq=2**53 + 1),
    "a short mac": lambda f: f.update(mac="00"),
    "no slots": lambda f: f.update(slots=[]),
    "slots that are none": lambda f: f.update(slots={"0": f["slots"][0]}),
    "five slots": lambda f: f["slots"].extend({**LATER_SLOT, "id": f"{i:016}"} for i in range(4)),
    "two of a type": lambda f: f["slots"].append({**f["slots"][0], "id": "1" * 16}),
    "two of a name": lambda f: f["slots"].append({**LATER_SLOT, "id": f["slots"][0]["id"]}),
    "a slot without a type": lambda f: f["slots"].append({"id": "1" * 16, "retiring": False}),
    "a recovery with a kdf": lambda f: f["slots"].append({**RECOVERY_SLOT, "kdf": f["slots"][0]["kdf"]}),
    "retiring by number": lambda f: f["slots"][0].update(retiring=0),
    "another folder": lambda f: f["db"].update(file="../vault.db"),
    "another file": lambda f: f["db"].update(file="passwd"),
    "another cipher": lambda f: f["db"].update(cipher="none"),
    "another page": lambda f: f["db"].update(page_size=1024),
    "a short salt": lambda f: f["db"].update(salt="00"),
    "another kdf": lambda f: f["slots"][0]["kdf"].update(alg="argon2d"),
    "an old kdf": lambda f: f["slots"][0]["kdf"].update(v=16),
    "no passes": lambda f: f["slots"][0]["kdf"].update(t=0),
    "eleven passes": lambda f: f["slots"][0]["kdf"].update(t=11),
    "no memory": lambda f: f["slots"][0]["kdf"].update(m_kib=8191),
    "all memory": lambda f: f["slots"][0]["kdf"].update(m_kib=1024 * 1024 + 1),
    "no lanes": lambda f: f["slots"][0]["kdf"].update(p=0),
    "nine lanes": lambda f: f["slots"][0]["kdf"].update(p=9),
    "loose base64": lambda f: f["slots"][0]["kdf"].update(salt="EBESExQVFhcYGRobHB0eHx=="),
    "base64 with a space": lambda f: f["slots"][0]["wrap"].update(nonce="AAEC AwQFBgcICQoL"),
    "a number for base64": lambda f: f["slots"][0]["wrap"].update(nonce=12),
    "a short nonce": lambda f: f["slots"][0]["wrap"].update(nonce="AAECAwQFBgcI"),
    "a short seal": lambda f: f["slots"][0]["wrap"].update(ct="AAAA"),
    "a depth": lambda f: f["slots"].append({**LATER_SLOT, "wrap": json.loads("[" * 50 + "]" * 50)}),
}


@pytest.mark.parametrize("change", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_a_header_may_not_hold(change: Callable[[Fields], object]) -> None:
    with pytest.raises(HeaderDamaged):
        parse(changed(change))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 700,
        b"[" * 60_000,
        b'{"a":' * 12_000,
        b"null",
        b"[]",
        HEADER.decode().encode("utf-16"),
        b"\xef\xbb\xbf" + HEADER,
        HEADER[:-1],
        HEADER + b"}",
        HEADER.replace(b'"seq":7', b'"seq":7,"seq":7'),
        HEADER.replace(b'"seq":7', b'"seq":NaN'),
        HEADER.replace(b'"seq":7', b'"seq":' + b"7" * 5000),
        HEADER.replace(b"passphrase", b"pass\xffhrase"),
        HEADER + b" " * MOST_BYTES,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_it_has_to_be_one_strict_piece_of_json(data: bytes) -> None:
    with pytest.raises(HeaderDamaged):
        parse(data)


def test_a_later_version_is_told_from_damage() -> None:
    later = changed(lambda fields: fields.update(version=2, surprise=[1, 2]))

    with pytest.raises(VaultTooNew):
        parse(later)
    with pytest.raises(VaultTooNew):
        parse(b'{"format":"peercompanion-vault","version":2,"seq":1,"anything":{}}')


@pytest.mark.parametrize(
    ("m_kib", "t", "p"), [(8191, 3, 4), (2**21, 3, 4), (65536, 0, 4), (65536, 11, 4), (65536, 3, 9)]
)
def test_a_cost_that_no_header_may_ask_for_cannot_be_made(m_kib: int, t: int, p: int) -> None:
    with pytest.raises(InvalidInput):
        KdfCost(m_kib=m_kib, t=t, p=p)
