"""From a bare checkout to a running program: ``.venv`` is made once, then the same command starts again inside it.

Left out of the wheel, where pip has done this already. Any Python 3 can read this file, because it has to say when one
is too old; what it imports afterwards is written for today's. Every failure in this package ends the process with one
sentence on standard error and exit code 1.
"""

import sys

OLDEST_PYTHON = (3, 11)


def enter(*groups: str) -> None:
    """Comes back only in an interpreter that has the dependencies, and these groups of them from pyproject.toml."""
    refusal = refuse(sys.version_info[:2])
    if refusal:
        sys.exit(refusal)
    from peercompanion.bootstrap import environment

    environment.enter(environment.CHECKOUT, groups)


def refuse(version: "tuple[int, ...]") -> str:
    """The sentence for a Python that is too old; empty when it is new enough."""
    if version >= OLDEST_PYTHON:
        return ""
    return (
        "PeerCompanion needs Python {}.{} or later, and this is Python {}.{}. Install a newer one (from your system's "
        "packages or from python.org) and start again with it, for example: python3.13 -m peercompanion"
    ).format(*(OLDEST_PYTHON + tuple(version)))
