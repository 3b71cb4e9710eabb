"""What a second process does in these tests: ``python -m tests.vault.other TASK FOLDER``."""

import ctypes
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from peercompanion import vault
from peercompanion.errors import PeerCompanionError
from peercompanion.vault import OpenVault, Work, engine
from tests.faults import broken
from tests.vault.vaults import CHEAP, NEW_WAYS, PASSPHRASE, commit, copy_of, create, lines, save, unlock

_FILE_EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.chmod"}


def hold(folder: Path) -> None:
    """Unlocks, says so, and keeps it open until the pipe closes."""
    opened = unlock(folder)
    say("open")
    sys.stdin.read()
    opened.close()


def die_unsealed(folder: Path) -> None:
    """Two saves that a reader beside us keeps in the -wal file, one commit that nobody was told of, and a kill."""
    keys = vault.read_keys(folder, PASSPHRASE)
    opened = vault.open_with(keys)
    reader = engine.connect(folder / "vault.db", keys.data_key, keys.header.salt)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM line").fetchall()
    save(opened, "second")
    save(opened, "third")
    commit(opened, "fourth")
    os.kill(os.getpid(), signal.SIGKILL)


def die_creating(root: Path) -> None:
    """Creates a vault in root/0, root/1, … and is killed at the first, second, … thing it does to the files."""
    _create_and(lambda: os.kill(os.getpid(), signal.SIGKILL), root)


def fail_creating(root: Path) -> None:
    """The same, but finds the disk full there, once."""

    def disk_full() -> None:
        raise OSError(errno.ENOSPC, "no room")

    _create_and(disk_full, root)


def _create_and(stop: Callable[[], object], root: Path) -> None:
    vault.create(root / "warm", PASSPHRASE, cost=CHEAP).close()
    _stop_everywhere(lambda folder: vault.create(folder, PASSPHRASE, cost=CHEAP).close(), stop, root)


def die_exchanging(root: Path) -> None:
    """Gives root/0, root/1, …, which are vaults, a new passphrase and code, and is killed at the first, second, …
    thing it does to the files."""
    vault.change_ways(root / "warm", PASSPHRASE, NEW_WAYS, Work())

    def exchange(folder: Path) -> None:
        vault.change_ways(folder, PASSPHRASE, NEW_WAYS, Work())

    _stop_everywhere(exchange, lambda: os.kill(os.getpid(), signal.SIGKILL), root)


def die_rotating(root: Path) -> None:
    """The same while everything is encrypted anew."""

    def rotate(folder: Path) -> None:
        keys = vault.read_keys(folder, PASSPHRASE)
        vault.rotate(keys, NEW_WAYS, Work()).discard()

    rotate(root / "warm")
    _stop_everywhere(rotate, lambda: os.kill(os.getpid(), signal.SIGKILL), root)


def die_restoring(root: Path) -> None:
    """Puts root/copy.pcbackup in the place of root/0, root/1, …, and is killed at the first, second, … thing."""

    def restore(folder: Path) -> None:
        unpacked = vault.unpack(folder, root / "copy.pcbackup", Work(), passphrase=PASSPHRASE)
        vault.put_in_place(folder, unpacked, None).discard()

    restore(root / "warm")
    _stop_everywhere(restore, lambda: os.kill(os.getpid(), signal.SIGKILL), root)


def die_copying(root: Path) -> None:
    """Makes a copy of root/0, root/1, …, and is killed at the first, second, … thing."""

    def copy(folder: Path) -> None:
        opened = unlock(folder)
        copy_of(opened, folder / "backups" / "new.pcbackup")
        opened.close()

    copy(root / "warm")
    _stop_everywhere(copy, lambda: os.kill(os.getpid(), signal.SIGKILL), root)


def _stop_everywhere(act: Callable[[Path], None], stop: Callable[[], object], root: Path) -> None:
    for count in range(1000):
        child = os.fork()
        if child == 0:
            os._exit(_act_in_child(act, count, stop, root / str(count)))
        if os.WEXITSTATUS(os.waitpid(child, 0)[1]):
            return say(str(count))


def _act_in_child(act: Callable[[Path], None], count: int, stop: Callable[[], object], folder: Path) -> int:
    """1 if it was not stopped."""
    reached = _stop_at(count, stop, folder)
    attempt(lambda: act(folder))
    return 0 if reached() else 1


def _stop_at(count: int, stop: Callable[[], object], folder: Path) -> Callable[[], bool]:
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in _FILE_EVENTS and str(folder) in str(arguments[0]):
            seen += 1
            if seen == count + 1:
                stop()

    sys.addaudithook(watch)
    return lambda: seen > count


def read_without_rights(folder: Path) -> None:
    """Opens a vault as somebody whom the modes of files bind, which root is not."""
    _be_bound_by_modes()
    try:
        opened = unlock(folder)
    except PeerCompanionError as error:
        return say(type(error).__name__)
    say("read-only" if opened.read_only else "writable", *lines(opened))
    attempt(lambda: save(opened, "one more"))
    attempt(lambda: unlock(folder).close())
    opened.close()


def create_without_rights(folder: Path) -> None:
    _be_bound_by_modes()
    attempt(lambda: vault.make_keys(folder, PASSPHRASE, cost=CHEAP).discard())
    attempt(lambda: vault.make_keys(folder / "inner", PASSPHRASE, cost=CHEAP).discard())


def _be_bound_by_modes() -> None:
    vault.warm_up()
    if os.geteuid() == 0:
        _drop_capabilities()


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing):
        raise OSError(ctypes.get_errno(), "capset")


def fill_disk(folder: Path) -> None:
    """On a small file system made here: saves until there is no room, then what is still possible."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=720k", "tmpfs", str(folder)], check=True)
    place, ballast = folder / "vault", folder / "ballast"
    ballast.write_bytes(bytes(200_000))
    create(folder / "tidy").close()
    opened = create(place)
    acknowledged = [_save_numbered(opened, 0)]
    try:
        while True:
            acknowledged.append(_save_numbered(opened, len(acknowledged)))
    except PeerCompanionError as error:
        say(type(error).__name__)
    say("all there" if lines(opened)[: len(acknowledged)] == acknowledged else "lost")
    _fill(folder / "the rest")
    opened.close()
    attempt(lambda: unlock(place).close())
    attempt(lambda: unlock(folder / "tidy").close())
    attempt(lambda: vault.create(folder / "another", PASSPHRASE, cost=CHEAP))
    say("nothing left" if not vault.exists(folder / "another") else "half a vault")
    ballast.unlink()
    opened = unlock(place)
    opened.check()
    save(opened, "room again")
    say("all there" if lines(opened)[: len(acknowledged)] == acknowledged else "lost")
    opened.close()


def _save_numbered(opened: OpenVault, number: int) -> str:
    line = f"{number} " + "x" * 3000
    save(opened, line)
    return line


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(512)):
                pass
        except OSError:
            return


def attempt(act: Callable[[], object]) -> None:
    """Says how it failed."""
    try:
        act()
    except PeerCompanionError as error:
        return say(type(error).__name__)
    say("done")


def say(*words: str) -> None:
    for word in words:
        print(word, flush=True)


TASKS = {
    task.__name__.replace("_", "-"): task
    for task in (
        *(hold, die_unsealed, die_creating, fail_creating, die_exchanging, die_rotating),
        *(die_restoring, die_copying),
        *(read_without_rights, create_without_rights, fill_disk),
    )
}

if __name__ == "__main__":
    broken.apply()
    TASKS[sys.argv[1]](Path(sys.argv[2]))
