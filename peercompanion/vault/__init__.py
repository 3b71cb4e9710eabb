"""The encrypted file and its keys; knows nothing of what is written in it.

``exists``, ``create`` and ``unlock`` lead to an ``OpenVault``. A window that must stay alive takes two steps:
``make_keys`` or ``read_keys`` in a worker, then ``open_with`` on its own thread. ``translated`` names
the engine's errors.
"""

from peercompanion.vault.engine import COUNT_COMMIT, READ_COMMIT_SEQ, translated
from peercompanion.vault.header import KdfCost
from peercompanion.vault.keys import Keys, exists, make_keys, read_keys
from peercompanion.vault.opened import OpenVault
from peercompanion.vault.opening import create, open_with, unlock, warm_up

__all__ = [
    "COUNT_COMMIT",
    "READ_COMMIT_SEQ",
    "KdfCost",
    "Keys",
    "OpenVault",
    "create",
    "exists",
    "make_keys",
    "open_with",
    "read_keys",
    "translated",
    "unlock",
    "warm_up",
]
