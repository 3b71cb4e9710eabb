"""A tripwire in Python itself: a library that reaches for the network fails at once, with its place in the log.

No lock: what is not written in Python goes past it, and seccomp is there for that. It catches a mistake of ours, or of
a library's, on every system and before the kernel is asked.
"""

import sys
from typing import Any

_AF_UNIX = 1
_ALWAYS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
_BY_SOCKET = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})


def set_up() -> None:
    """For the rest of this process: Python has no way to take it off."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket.") and _leads_out(event, arguments):
        raise PermissionError("PeerCompanion opens no network connection")


def _leads_out(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "socket.__new__":
        return bool(arguments[1] != _AF_UNIX)
    if event in _BY_SOCKET:
        return bool(arguments[0].family != _AF_UNIX)
    return event in _ALWAYS
