"""The header: which database, and the sealed copies of its key (vault.json, format 1). Values and text only, no files.

It holds no dates, names, hints or versions of the program: whoever finds the file learns nothing about the person.
"""

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from peercompanion.errors import HeaderDamaged, InvalidInput, VaultTooNew
from peercompanion.vault.crypto import KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH
from peercompanion.vault.presence import DATABASE_NAME
from peercompanion.vault.strict_json import Reader, canon, load, to_text

FORMAT = "peercompanion-vault"
VERSION = 1
DATABASE = "vault.db"
PAGE_SIZE = 4096
MOST_BYTES = 64 * 1024
MOST_SLOTS = 4
HIGHEST_SEQ = 2**53

PASSPHRASE = "passphrase"
RECOVERY = "recovery"

_HEX_16 = re.compile(r"[0-9a-f]{16}")
_HEX_32 = re.compile(r"[0-9a-f]{32}")
_HEX_64 = re.compile(r"[0-9a-f]{64}")
_TYPE = re.compile(r"[a-z0-9-]{1,32}")
_T, _M_KIB, _P = (1, 10), (8 * 1024, 1024 * 1024), (1, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """What one guess costs. The bounds keep a made-up header from occupying the computer."""

    m_kib: int
    t: int = 3
    p: int = 4

    def __post_init__(self) -> None:
        for value, (lowest, highest) in ((self.m_kib, _M_KIB), (self.t, _T), (self.p, _P)):
            if not lowest <= value <= highest:
                raise InvalidInput("outside what a header may ask for", field="cost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kdf:
    """Argon2id with its salt of 16 bytes."""

    cost: KdfCost
    salt: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """The data key, sealed: 32 bytes and the tag."""

    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way to the data key. ``kdf`` for a passphrase only. ``retiring``: its successor is already written."""

    id: str
    type: str
    wrap: Wrap
    kdf: Kdf | None = None
    retiring: bool = False

    @property
    def fields(self) -> dict[str, Any]:
        wrap = {"alg": "A256GCM", "nonce": to_text(self.wrap.nonce), "ct": to_text(self.wrap.sealed)}
        return {**self.public_fields, "retiring": self.retiring, "wrap": wrap}

    @property
    def public_fields(self) -> dict[str, Any]:
        """What the seal of the data key vouches for."""
        kdf = {} if self.kdf is None else {"kdf": _kdf_fields(self.kdf)}
        return {"id": self.id, "type": self.type, **kdf}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownSlot:
    """A way that a later version brought: kept as it is (``text`` is canonical JSON), and never used."""

    id: str
    type: str
    text: str
    retiring: bool = False

    @property
    def fields(self) -> dict[str, Any]:
        return dict(json.loads(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """``seq`` grows with every change; ``mac`` is the seal over all the rest, 64 hex digits (empty: not sealed yet)."""

    vault_id: str
    seq: int
    salt: bytes
    slots: tuple[Slot | UnknownSlot, ...]
    database: str = DATABASE
    mac: str = ""

    def slots_of(self, type_: str) -> list[Slot]:
        """At most two, the one that stays first."""
        found = [slot for slot in self.slots if isinstance(slot, Slot) and slot.type == type_]
        return sorted(found, key=lambda slot: slot.retiring)

    @property
    def has_recovery_code(self) -> bool:
        return bool(self.slots_of(RECOVERY))

    def succeeded_by(self, *successors: Slot, came_by: Slot) -> "Header":
        """The next header, unsealed: beside each new slot the one it takes the place of, which is retiring.

        Where a change before was cut short, there are two of a type already: the one that opened (``came_by``) stays
        for the time being, or the younger.
        """
        types = {slot.type for slot in successors}
        kept = [slot for slot in self.slots if slot.type not in types]
        for type_ in sorted(types):
            found = self.slots_of(type_)
            present = next((slot for slot in found if slot.id == came_by.id), found[0] if found else None)
            kept += [replace(present, retiring=True)] if present else []
        return replace(self, seq=self.seq + 1, slots=(*kept, *successors), mac="")

    def without_retiring(self) -> "Header":
        """The next header, unsealed. What is not known here stays."""
        staying = tuple(slot for slot in self.slots if not _is_retiring(slot))
        return replace(self, seq=self.seq + 1, slots=staying, mac="")

    @property
    def has_retiring(self) -> bool:
        return any(_is_retiring(slot) for slot in self.slots)

    @property
    def fields(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": self.vault_id,
            "seq": self.seq,
            "db": {"file": self.database, "cipher": "sqlcipher4", "page_size": PAGE_SIZE, "salt": self.salt.hex()},
            "slots": [slot.fields for slot in self.slots],
        }


def sealed_part(header: Header) -> bytes:
    """What the MAC is taken over."""
    return canon(header.fields)


def slot_context(vault_id: str, slot: Slot) -> bytes:
    """What a slot's seal is bound to: this vault, this way, these costs."""
    return canon({"format": FORMAT, "version": VERSION, "vault_id": vault_id, "slot": slot.public_fields})


def serialise(header: Header) -> bytes:
    return canon({**header.fields, "mac": header.mac})


def parse(data: bytes) -> Header:
    """Raises HeaderDamaged for whatever is not a header, VaultTooNew for one of a later version."""
    if len(data) > MOST_BYTES:
        raise HeaderDamaged("too long for a header")
    value = load(data)
    if later_seq(value):
        raise VaultTooNew("a header of a later version")
    fields = Reader(value, {"format", "version", "vault_id", "seq", "db", "slots", "mac"})
    fields.require("format", FORMAT)
    fields.require("version", VERSION)
    database = fields.inner("db", {"file", "cipher", "page_size", "salt"})
    database.require("cipher", "sqlcipher4")
    database.require("page_size", PAGE_SIZE)
    return Header(
        vault_id=fields.text("vault_id", _HEX_32),
        seq=fields.number("seq", 1, HIGHEST_SEQ),
        database=database.text("file", DATABASE_NAME),
        salt=bytes.fromhex(database.text("salt", _HEX_32)),
        slots=_not_twice(fields.each("slots", MOST_SLOTS, _slot)),
        mac=fields.text("mac", _HEX_64),
    )


def later_seq(value: object) -> int:
    """The seq of a header of a later version, of which nothing else is known; 0 if it is none."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        return 0
    version, seq = value.get("version"), value.get("seq")
    return seq if type(version) is int and version > VERSION and type(seq) is int and seq > 0 else 0


def _slot(value: object) -> Slot | UnknownSlot:
    fields = Reader(value, {"id", "type", "retiring"}, more=True)
    type_ = fields.text("type", _TYPE)
    if type_ not in (PASSPHRASE, RECOVERY):
        text = canon(value).decode("ascii")
        return UnknownSlot(id=fields.text("id", _HEX_16), type=type_, retiring=fields.flag("retiring"), text=text)
    slow = {"kdf"} if type_ == PASSPHRASE else set()
    fields = Reader(value, {"id", "type", "retiring", "wrap"} | slow)
    return Slot(
        id=fields.text("id", _HEX_16),
        type=type_,
        retiring=fields.flag("retiring"),
        kdf=_kdf(fields.inner("kdf", {"alg", "v", "t", "m_kib", "p", "salt"})) if slow else None,
        wrap=_wrap(fields.inner("wrap", {"alg", "nonce", "ct"})),
    )


def _kdf(fields: Reader) -> Kdf:
    fields.require("alg", "argon2id")
    fields.require("v", 19)
    cost = KdfCost(
        t=fields.number("t", *_T),
        m_kib=fields.number("m_kib", *_M_KIB),
        p=fields.number("p", *_P),
    )
    return Kdf(cost=cost, salt=fields.raw("salt", 16))


def _wrap(fields: Reader) -> Wrap:
    fields.require("alg", "A256GCM")
    return Wrap(nonce=fields.raw("nonce", NONCE_LENGTH), sealed=fields.raw("ct", KEY_LENGTH + TAG_LENGTH))


def _is_retiring(slot: Slot | UnknownSlot) -> bool:
    return isinstance(slot, Slot) and slot.retiring


def _not_twice(slots: tuple[Slot | UnknownSlot, ...]) -> tuple[Slot | UnknownSlot, ...]:
    """At most one of a type that is known here, and beside it the one it takes the place of."""
    if len({slot.id for slot in slots}) < len(slots):
        raise HeaderDamaged("two slots of one name")
    known = [(slot.type, slot.retiring) for slot in slots if isinstance(slot, Slot)]
    if len(set(known)) < len(known):
        raise HeaderDamaged("two slots of one type")
    return slots


def _kdf_fields(kdf: Kdf) -> dict[str, Any]:
    cost = kdf.cost
    return {"alg": "argon2id", "v": 19, "t": cost.t, "m_kib": cost.m_kib, "p": cost.p, "salt": to_text(kdf.salt)}
