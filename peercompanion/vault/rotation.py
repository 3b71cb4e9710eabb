"""A new data key: for when somebody else knew the passphrase, and may have kept what opens the vault.

Everything is encrypted anew into another file, under a passphrase that is new, too. Copies made before keep the old
key.
"""

import os
from dataclasses import replace
from pathlib import Path

from peercompanion.errors import StorageFailed
from peercompanion.vault import checks, copying, crypto, engine, io, keyslots, succession
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.exchange import NewWays
from peercompanion.vault.keys import Keys
from peercompanion.vault.keyslots import Unsealed, Way
from peercompanion.vault.work import Work


def rotate(keys: Keys, new: NewWays, work: Work) -> Keys:
    """The keys to use from now on; nothing may be connected to the vault. The old ways open nothing any more.

    Raises InvalidInput, RecoveryCodeTypo, Cancelled, DatabaseDamaged, DiskFull, ReadOnlyPlace, StorageFailed,
    NotEnoughMemory: then ``keys`` are as good as before.
    """
    ways = new.ways()
    data_key, salt = DataKey(keys.data_key.vault_id, crypto.new_key()), os.urandom(16)
    database = succession.unfinished(keys.folder / succession.next_name(keys.folder))
    try:
        with io.full_disk_named(keys.folder):
            _encrypt_anew(keys, database, data_key, salt, work)
        unsealed = _with_header(keys, ways, data_key, database.name.removesuffix(succession.UNFINISHED), salt)
        with work.holding():
            succession.succeed(keys.folder, unsealed.header)
    except BaseException:
        data_key.wipe()
        succession.throw_away_unfinished(keys.folder)
        raise
    finally:
        for way in ways:
            way.forget()
    return keys.succeeded_by(unsealed)


def _encrypt_anew(keys: Keys, database: Path, data_key: DataKey, salt: bytes, work: Work) -> None:
    succession.throw_away_unfinished(keys.folder)
    io.create_empty(database)
    source = engine.connect(keys.folder / keys.header.database, keys.data_key, keys.header.salt)
    try:
        engine.checkpoint(source)
        checks.check_everything(source)
        rows, meta = checks.count_rows(source), engine.read_meta(source)
        target = engine.connect(database, data_key, salt)
        try:
            copying.copy_pages(source, target, work)
            engine.checkpoint(target)
            checks.check_everything(target)
            if checks.count_rows(target) != rows or engine.read_meta(target) != meta:
                raise StorageFailed("not the same under the new key")
        finally:
            target.close()
    finally:
        source.close()


def _with_header(keys: Keys, ways: list[Way], data_key: DataKey, database: str, salt: bytes) -> Unsealed:
    slots = tuple(keyslots.seal(data_key, way) for way in ways)
    header = replace(keys.header, seq=keys.header.seq + 1, database=database, salt=salt, slots=slots, mac="")
    return Unsealed(header=data_key.sign(header), data_key=data_key, slot=slots[0])
