"""A disk without room: for a while the system refuses every file that would grow longer than so many bytes."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def files_up_to(longest: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def no_room_for_a_copy(vault: Path) -> Iterator[None]:
    """What is in the vault can be read and unpacked, but not packed into one file that holds it and more."""
    with files_up_to((vault / "vault.db").stat().st_size):
        yield
