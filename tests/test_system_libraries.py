"""What Qt needs from the system is looked for before it loads, and named with the line that brings it."""

import pytest

from peercompanion import system_libraries, system_packages


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        (system_packages.APT, "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"),
        (system_packages.DNF, "sudo dnf install -y libglvnd-egl xcb-util-cursor"),
        (system_packages.PACMAN, "sudo pacman -S --needed --noconfirm libglvnd xcb-util-cursor"),
    ],
)
def test_missing_libraries_are_named_with_the_exact_line(tool: system_packages.PackageTool, line: str) -> None:
    sonames = ("libEGL.so.1", "libxcb-cursor.so.0")

    assert system_packages.advice(sonames, [tool]).splitlines()[1:] == [f"    {line}"]
    assert f"    {line}" in system_packages.advice(sonames, []).splitlines()


def test_each_library_we_look_for_has_a_package_in_every_family_named_once() -> None:
    needed = system_libraries.ALWAYS + system_libraries.FOR_X11

    assert all(system_packages.names(needed, tool) for tool in system_packages.TOOLS)
    assert system_packages.names(["libGL.so.1", "libEGL.so.1"], system_packages.PACMAN) == ["libglvnd"]


def test_a_library_that_does_not_load_is_missing() -> None:
    assert system_libraries.missing(["libc.so.6", "libnobody-has-this.so.7"]) == ("libnobody-has-this.so.7",)


@pytest.mark.parametrize(
    ("environ", "x11"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({}, False),
    ],
)
def test_x11_libraries_are_wanted_only_for_an_x11_window(environ: dict[str, str], x11: bool) -> None:
    assert (system_libraries.needed_for(environ) != system_libraries.ALWAYS) is x11
