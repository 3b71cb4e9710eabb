"""Is there a screen to show a window on? Asked before Qt is: without one its display plugin aborts the process.

The question is put to the display itself, by its own client library: a variable may name one that has gone.
"""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

EXIT_CODE = 2
NO_SCREEN = (
    "There is no screen here to show a window on. Start PeerCompanion from a desktop session, "
    "or set DISPLAY (X11) or WAYLAND_DISPLAY (Wayland) to one that runs.\n"
)
NEEDS_A_DISPLAY = ("xcb", "wayland")


def is_there(environ: Mapping[str, str] = os.environ) -> bool:
    """Always so on Windows and macOS, and wherever another Qt platform (offscreen, say) was chosen on purpose."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if chosen and not chosen.startswith(NEEDS_A_DISPLAY):
        return True
    return _wayland_is_there(environ) or _x11_is_there(environ)


def is_remote(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the X11 display may be one that is reached over the network, as by ``ssh -X``: its name has a host part
    ("otherhost:0", "localhost:10.0"), which ":0" and "unix:0" have not, nor has the path of a socket.
    """
    if not environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb"):
        return False
    name = environ.get("DISPLAY", "")
    host = name.rpartition(":")[0]
    return not name.startswith("/") and host not in ("", "unix", "unix/")


def _wayland_is_there(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    return bool(name) and (Path(environ.get("XDG_RUNTIME_DIR", "/")) / str(name)).is_socket()


def _x11_is_there(environ: Mapping[str, str]) -> bool:
    name = environ.get("DISPLAY")
    if not name:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return failed == 0
