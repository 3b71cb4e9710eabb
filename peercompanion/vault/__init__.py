"""The encrypted file and its keys; knows nothing of what is written in it.

``exists``, ``create`` and ``unlock`` lead to an ``OpenVault``. A window that must stay alive takes two steps:
``make_keys`` or ``read_keys`` in a worker, then ``open_with`` on its own thread. ``translated`` names
the engine's errors.

Each name is loaded when it is first asked for: the lock window is painted with ``exists`` alone.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from peercompanion.vault.backup import (
        CopyOrder,
        copies_folder,
        copy_changed,
        copy_size,
        make_copy,
        peek,
        remove_copies,
        version_in,
    )
    from peercompanion.vault.engine import COUNT_COMMIT, READ_COMMIT_SEQ
    from peercompanion.vault.engine_errors import translated
    from peercompanion.vault.exchange import NewWays, change_ways, check, renew
    from peercompanion.vault.files import FileKind, StoredFiles
    from peercompanion.vault.header import Header, KdfCost
    from peercompanion.vault.keys import Keys, make_keys, read_keys, read_keys_by_code
    from peercompanion.vault.manifest import Proof
    from peercompanion.vault.opened import OpenVault
    from peercompanion.vault.opening import create, open_with, unlock, warm_up
    from peercompanion.vault.presence import exists
    from peercompanion.vault.reheading import rehead
    from peercompanion.vault.rescue import Patient, Salvaged, salvage
    from peercompanion.vault.restoring import Unpacked, proof_in, put_in_place, unpack
    from peercompanion.vault.rotation import rotate
    from peercompanion.vault.source import Source
    from peercompanion.vault.work import Work

__all__ = [
    "COUNT_COMMIT",
    "READ_COMMIT_SEQ",
    "CopyOrder",
    "FileKind",
    "Header",
    "KdfCost",
    "Keys",
    "NewWays",
    "OpenVault",
    "Patient",
    "Proof",
    "Salvaged",
    "Source",
    "StoredFiles",
    "Unpacked",
    "Work",
    "change_ways",
    "check",
    "copies_folder",
    "copy_changed",
    "copy_size",
    "create",
    "exists",
    "make_copy",
    "make_keys",
    "open_with",
    "peek",
    "proof_in",
    "put_in_place",
    "read_keys",
    "read_keys_by_code",
    "rehead",
    "remove_copies",
    "renew",
    "rotate",
    "salvage",
    "translated",
    "unlock",
    "unpack",
    "version_in",
    "warm_up",
]
_AT_HOME_IN = {
    "backup": (
        *("CopyOrder", "copies_folder", "copy_changed", "copy_size"),
        *("make_copy", "peek", "remove_copies", "version_in"),
    ),
    "engine": ("COUNT_COMMIT", "READ_COMMIT_SEQ"),
    "engine_errors": ("translated",),
    "exchange": ("NewWays", "change_ways", "check", "renew"),
    "files": ("FileKind", "StoredFiles"),
    "header": ("Header", "KdfCost"),
    "keys": ("Keys", "make_keys", "read_keys", "read_keys_by_code"),
    "manifest": ("Proof",),
    "opened": ("OpenVault",),
    "opening": ("create", "open_with", "unlock", "warm_up"),
    "presence": ("exists",),
    "reheading": ("rehead",),
    "rescue": ("Patient", "Salvaged", "salvage"),
    "restoring": ("Unpacked", "proof_in", "put_in_place", "unpack"),
    "rotation": ("rotate",),
    "source": ("Source",),
    "work": ("Work",),
}

# Before anything below loads an OpenSSL: it reads a file of the system's, which could make it load other code.
os.environ["OPENSSL_CONF"] = os.devnull


def __getattr__(name: str) -> Any:
    for module, names in _AT_HOME_IN.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
