"""What a copy says of itself: in the open only what is needed to see that it is whole; the rest for who has its key.

When it was made and how much is in it would tell a stranger something about the person. So that part is sealed with the
data key, and vouches at once for everything else: nobody can make a copy look newer, fuller or more proven than it is.
"""

import base64
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeAlias

from peercompanion.errors import BackupInvalid, HeaderDamaged, VaultTooNew
from peercompanion.vault import crypto
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.strict_json import Reader, canon, load, to_text

FORMAT = "peercompanion-copy"
VERSION = 1
Facts: TypeAlias = Mapping[str, int | str]
"""What the layers above want to know of a copy before it is opened; nothing here understands it."""

_COPY_KEY = "copy"
_SHA = re.compile(r"[0-9a-f]{64}")
_VAULT_ID = re.compile(r"[0-9a-f]{32}")
_WORD = re.compile(r"[a-z_]{1,40}")
_BASE64 = re.compile(r"[A-Za-z0-9+/=]{1,40000}")
_MOST = 2**63 - 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FURTHEST_OFFSET = 24 * 60 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found when the copy was opened and read to its end. ``rows`` counts them by table; ``reason`` is a word
    of the layers above.
    """

    made: datetime
    reason: str
    commit_seq: int
    rows: Mapping[str, int]
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    vault_id: str
    size: int
    database: str
    header: str
    """SHA-256 of the two other members."""
    sealed: bytes = b""

    @property
    def open_fields(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": self.vault_id,
            "db": {"size": self.size, "sha256": self.database},
            "header": {"sha256": self.header},
        }


def serialise(manifest: Manifest) -> bytes:
    return canon({**manifest.open_fields, "sealed": to_text(manifest.sealed)})


def parse(data: bytes) -> Manifest:
    """Raises BackupInvalid; VaultTooNew for one of a later version."""
    try:
        return _parse(load(data))
    except HeaderDamaged as error:
        raise BackupInvalid("not the manifest of a copy") from error


def seal(manifest: Manifest, proof: Proof, data_key: DataKey) -> bytes:
    offset = proof.made.utcoffset() or timedelta()
    fields = {
        "made": (proof.made - _EPOCH) // timedelta(seconds=1),
        "offset": offset // timedelta(minutes=1),
        "reason": proof.reason,
        "commit_seq": proof.commit_seq,
        "rows": dict(proof.rows),
        "facts": dict(proof.facts),
    }
    nonce = os.urandom(crypto.NONCE_LENGTH)
    with data_key.derived(_COPY_KEY) as key:
        return nonce + crypto.seal(key, nonce, canon(fields), canon(manifest.open_fields))


def unseal(manifest: Manifest, data_key: DataKey) -> Proof | None:
    """None for a copy of another vault, or made before its data key was changed. Raises BackupInvalid."""
    nonce, sealed = manifest.sealed[: crypto.NONCE_LENGTH], manifest.sealed[crypto.NONCE_LENGTH :]
    if len(sealed) < crypto.TAG_LENGTH:
        raise BackupInvalid("too short for a seal")
    with data_key.derived(_COPY_KEY) as key:
        text = crypto.unseal(key, nonce, sealed, canon(manifest.open_fields))
    if text is None:
        return None
    try:
        return _proof(Reader(load(bytes(text)), {"made", "offset", "reason", "commit_seq", "rows", "facts"}))
    except HeaderDamaged as error:
        raise BackupInvalid("a seal over something else") from error


def _parse(value: object) -> Manifest:
    if isinstance(value, dict) and value.get("format") == FORMAT and _is_later(value.get("version")):
        raise VaultTooNew("a copy of a later version")
    fields = Reader(value, {"format", "version", "vault_id", "db", "header", "sealed"})
    fields.require("format", FORMAT)
    fields.require("version", VERSION)
    database = fields.inner("db", {"size", "sha256"})
    sealed = fields.text("sealed", _BASE64)
    manifest = Manifest(
        vault_id=fields.text("vault_id", _VAULT_ID),
        size=database.number("size", 1, _MOST),
        database=database.text("sha256", _SHA),
        header=fields.inner("header", {"sha256"}).text("sha256", _SHA),
        sealed=_decoded(sealed),
    )
    return manifest


def _is_later(version: object) -> bool:
    return type(version) is int and version > VERSION


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise HeaderDamaged("not base64") from error


def _proof(fields: Reader) -> Proof:
    offset = timezone(timedelta(minutes=fields.number("offset", -_FURTHEST_OFFSET, _FURTHEST_OFFSET)))
    return Proof(
        made=_EPOCH.astimezone(offset) + timedelta(seconds=fields.number("made", 0, 2**38)),
        reason=fields.text("reason", _WORD),
        commit_seq=fields.number("commit_seq", 0, _MOST),
        rows={name: value for name, value in fields.table("rows").items() if type(value) is int},
        facts={name: value for name, value in fields.table("facts").items() if isinstance(value, (int, str))},
    )
