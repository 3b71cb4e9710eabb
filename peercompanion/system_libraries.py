"""The system libraries that Qt needs on Linux, looked for before it loads: without them it aborts the process."""

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping

ALWAYS = (
    "libGL.so.1",
    "libEGL.so.1",
    "libglib-2.0.so.0",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
)
FOR_X11 = (
    "libxcb-cursor.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
)


def require(environ: Mapping[str, str] = os.environ) -> None:
    """Comes back when Qt can load: as it is, or after installing what is missing where we may.

    Otherwise says the exact line to type and ends the process with exit code 1.
    """
    if not sys.platform.startswith("linux"):
        return
    needed = needed_for(environ)
    absent = missing(needed)
    if not absent:
        return
    from peercompanion import system_packages  # with subprocess and friends, which no other start needs

    if system_packages.may_install():
        system_packages.install(system_packages.names(absent, system_packages.APT))
        absent = missing(needed)
    if absent:
        sys.exit(system_packages.advice(absent, system_packages.tools_here()))


def needed_for(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The X11 ones only where Qt is going to open an X11 display."""
    chosen = environ.get("QT_QPA_PLATFORM")
    x11 = chosen.startswith("xcb") if chosen else bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY")
    return ALWAYS + FOR_X11 if x11 else ALWAYS


def missing(sonames: Iterable[str]) -> tuple[str, ...]:
    return tuple(soname for soname in sonames if not _loads(soname))


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
