"""Linux refuses this process, its threads and its children every socket that leads to a network.

A small program in the kernel looks at each system call: it lets sockets of the family AF_UNIX through (the display, the
session bus and screen readers use those) and answers EACCES for all others. It cannot be taken off again, and it
survives exec.

Three ways around it are closed as well: io_uring makes sockets without a call of that name, x32 has other numbers for
the same calls, and a foreign architecture has others again.
"""

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

AF_UNIX, AF_INET, AF_INET6, AF_NETLINK, AF_VSOCK = 1, 2, 10, 16, 40
LEADING_OUT = (AF_INET, AF_INET6, AF_NETLINK, AF_VSOCK)

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
"""Where these stand in struct seccomp_data. Of the first argument its lower half: a family is an int."""
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EACCES
_X32 = 0x40000000
_LINE = 8
"""Bytes."""
_NO_NEW_PRIVILEGES, _SET_FILTER, _ALL_THREADS = 38, 1, 1
_NO_TYPE = 15
_SOCKET_LEVEL, _DOMAIN = 1, 39


class Machine(NamedTuple):
    """Linux's numbers for one architecture: its own in audit.h, those of calls in unistd.h. All are little-endian."""

    audit: int
    socket: int
    socketpair: int
    io_uring_setup: int
    seccomp: int


MACHINES = {
    "x86_64": Machine(audit=0xC000003E, socket=41, socketpair=53, io_uring_setup=425, seccomp=317),
    "aarch64": Machine(audit=0xC00000B7, socket=198, socketpair=199, io_uring_setup=425, seccomp=277),
}


def close() -> None:
    """For good. Does nothing where it is closed already, as after exec. Raises OSError, and then all is as before."""
    machine = this_machine()
    if machine is None or is_closed():
        return
    lines = program(machine)
    code = ctypes.create_string_buffer(lines, len(lines))
    head = ctypes.create_string_buffer(struct.pack("@HP", len(lines) // _LINE, ctypes.addressof(code)))
    _require(_libc().prctl(_NO_NEW_PRIVILEGES, *map(ctypes.c_ulong, (1, 0, 0, 0))))
    _require(_libc().syscall(*map(ctypes.c_ulong, (machine.seccomp, _SET_FILTER, _ALL_THREADS)), head))


def is_closed() -> bool:
    """By trying it. /proc/self/status would also count the filters of containers, which let the network through."""
    return all(_is_refused(family) for family in LEADING_OUT)


def left_open() -> int:
    """How many sockets of this process lead out all the same, because they were there before."""
    return sum(domain not in (None, AF_UNIX) for domain in _domains())


def this_machine() -> Machine | None:
    """None where there is no filter for it yet."""
    if not sys.platform.startswith("linux") or sys.maxsize < 2**32:
        return None
    return MACHINES.get(os.uname().machine)


def program(machine: Machine) -> bytes:
    """Classic BPF. Each jump says how many lines to leave out, if it holds and if not."""
    lines = (
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, machine.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_AT_LEAST, 6, 0, _X32),
        (_IF_EQUAL, 5, 0, machine.io_uring_setup),
        (_IF_EQUAL, 1, 0, machine.socket),
        (_IF_EQUAL, 0, 2, machine.socketpair),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 0, 1, AF_UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _is_refused(family: int) -> bool:
    """Asks for a type that there is not: where nothing refuses, the answer is EINVAL, and no socket comes to be."""
    return _libc().socket(family, _NO_TYPE, 0) == -1 and ctypes.get_errno() == errno.EACCES


def _domains() -> Iterator[int | None]:
    """Of each open descriptor; None for one that is no socket."""
    for name in os.listdir("/proc/self/fd"):
        domain, size = ctypes.c_int(), ctypes.c_uint32(4)
        failed = _libc().getsockopt(int(name), _SOCKET_LEVEL, _DOMAIN, ctypes.byref(domain), ctypes.byref(size))
        yield None if failed else domain.value


def _require(result: int) -> None:
    """A positive number would be a thread that could not be closed in."""
    if result:
        number = ctypes.get_errno() if result < 0 else errno.EBUSY
        raise OSError(number, "the system refuses")


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
