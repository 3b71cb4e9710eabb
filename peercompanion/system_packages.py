"""Which package brings a missing system library, for three families of Linux; and apt-get, where we may use it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageTool:
    """One family's way to install: the program it is known by, the command, and its column in the table of packages."""

    program: str
    command: str
    column: int


APT = PackageTool(program="apt-get", command="apt-get install -y --no-install-recommends", column=0)
DNF = PackageTool(program="dnf", command="dnf install -y", column=1)
PACMAN = PackageTool(program="pacman", command="pacman -S --needed --noconfirm", column=2)
TOOLS = (APT, DNF, PACMAN)

_PACKAGES = {
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
}


def names(sonames: Iterable[str], tool: PackageTool) -> list[str]:
    """The packages that bring these libraries, each once."""
    return list(dict.fromkeys(_PACKAGES[soname][tool.column] for soname in sonames))


def install_line(sonames: Iterable[str], tool: PackageTool) -> str:
    return " ".join(["sudo", tool.command, *names(sonames, tool)])


def advice(sonames: Sequence[str], found: Sequence[PackageTool]) -> str:
    """What is missing, and the exact line to type: for the tools found here, or for all three if none is."""
    opening = "The window needs system libraries that this computer does not have: {}. Install them and start again:"
    lines = [f"    {install_line(sonames, tool)}" for tool in found or TOOLS]
    return "\n".join([opening.format(", ".join(sonames)), *lines])


def tools_here() -> list[PackageTool]:
    return [tool for tool in TOOLS if shutil.which(tool.program)]


def may_install() -> bool:
    """As root on a Debian-like system, which mostly means a container or a test machine."""
    return sys.platform.startswith("linux") and os.geteuid() == 0 and shutil.which(APT.program) is not None


def install(packages: Sequence[str]) -> None:
    """With apt-get, after saying so. Where it does not manage, its last words are shown; look again afterwards."""
    print(f"PeerCompanion: installing with apt-get: {' '.join(packages)}", file=sys.stderr, flush=True)
    command = [*APT.command.split(), *packages]
    if _run(command).returncode == 0:
        return
    _run([APT.program, "update"])  # a system whose package lists are missing or too old
    done = _run(command)
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-3:]), file=sys.stderr)


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
