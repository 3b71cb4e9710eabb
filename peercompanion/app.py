"""The composition root: arguments, device settings, the application, its first window. Nothing else knows everybody.

Nothing heavy is imported before the lock window is painted; Qt not before it is known that it can load and has a
screen.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion import __version__, reexec

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from peercompanion.ui.desk import Desk
    from peercompanion.ui.task import Runner


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0, or 2 without a screen. Ends the process with 1 where a system library is missing."""
    chosen = _chosen(argv)
    if chosen.pictures:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/London"}
    if not prepare():
        from peercompanion import screen

        sys.stderr.write(screen.NO_SCREEN)
        return screen.EXIT_CODE
    if chosen.pictures:
        return _take_pictures(chosen.pictures)
    if chosen.demo:
        return _look_around(chosen.language)
    _sweep_demos()
    quietly = reexec.was_quiet()
    desk = assemble(chosen.folder, language=chosen.language)
    desk.open_door(quietly=quietly)
    return _run(desk)


def prepare() -> bool:
    """Makes the process fit for what follows; whether there is a screen to show it on."""
    os.umask(0o077)
    os.environ["OPENSSL_CONF"] = os.devnull  # Python's own OpenSSL may come before the vault's
    from peercompanion import guardrails, screen, system_libraries

    system_libraries.require()  # may have to fetch them
    guardrails.put_up(network=not screen.is_remote())
    return screen.is_there()


def assemble(folder: Path | None, run: "Runner | None" = None, language: str = "") -> "Desk":
    """The application and all that it stands on, before its first window. ``run`` is given by the bench only."""
    app = _application()
    from peercompanion import paths
    from peercompanion.preferences import Preferences
    from peercompanion.session import Session
    from peercompanion.ui.desk import Desk
    from peercompanion.ui.task import run_in_background

    session = Session(folder or paths.data_folder(), state=paths.state_folder())
    preferences = Preferences(paths.config_folder() / "device.json")
    desk = Desk(app, session, preferences, run or run_in_background, language, replace=reexec.replace)
    _show_bugs_calmly()
    return desk


def _application() -> "QApplication":
    from peercompanion.ui import binding

    binding.load_qt()
    from PySide6.QtWidgets import QApplication

    from peercompanion import log
    from peercompanion.ui import forgotten
    from peercompanion.ui.desktop import messages

    log.install_hooks()
    messages.install()
    app = QApplication(["peercompanion", "-style", "Fusion"])  # setStyle() hands back a style: 5 ms for its class
    forgotten.collect_between_events()
    _shut_behind_the_screen()
    return app


def _shut_behind_the_screen() -> None:
    """A screen that is reached over the network had to be found first; that one connection stays."""
    from peercompanion import guardrails, screen

    if screen.is_remote():
        guardrails.close_network()


def _show_bugs_calmly() -> None:
    from peercompanion import log
    from peercompanion.ui.crash import CrashNotice

    log.install_hooks(CrashNotice().show)


def _run(desk: "Desk") -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    QTimer.singleShot(0, desk, lambda: _listen_for_the_end(desk))
    try:
        return QApplication.exec()
    finally:
        desk.close()


def _listen_for_the_end(desk: "Desk") -> None:
    """After the first window is on its way: nothing waits for it."""
    from peercompanion.ui.desktop.ending import EndingRequests

    EndingRequests(desk, desk.end)


def _look_around(language: str) -> int:
    """A made-up year in a folder of its own, which is gone when this returns."""
    from peercompanion import paths
    from peercompanion.demo import place

    _sweep_demos()
    made = place.make(paths.state_folder())
    try:
        app = _application()
        from peercompanion.ui.demo import assemble_demo

        desk = assemble_demo(app, made, language)
        _show_bugs_calmly()
        return _run(desk)
    finally:
        made.remove()


def _sweep_demos() -> None:
    """What a killed demo left. Mostly there is nothing, and then nothing is loaded for it."""
    from peercompanion import paths

    parent = paths.state_folder()
    if any(parent.glob("demo-*")):
        from peercompanion.demo import place

        place.sweep(parent)


def _take_pictures(folder: Path) -> int:
    app = _application()
    from peercompanion.ui.pictures import camera

    return camera.take_all(app, folder)


def _chosen(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    chosen = parser.parse_args(argv)
    if chosen.demo and chosen.folder:
        parser.error("--demo makes a folder of its own")
    if chosen.pictures and not chosen.demo:
        parser.error("--pictures are taken of the demo: --demo --pictures FOLDER")
    return chosen


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="peercompanion",
        description="A private companion for people living with depression who go to peer support groups. "
        "Everything stays on this computer, encrypted.",
    )
    where = "the folder of the vault (default: your data folder)"
    parser.add_argument("--folder", type=Path, metavar="PATH", help=where)
    around = "look around in a made-up year; it is gone when the window closes"
    parser.add_argument("--demo", action="store_true", help=around)
    shown = "with --demo: every page as a picture, in all themes and sizes, without a screen"
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help=shown)
    speaks = "for this time only; en-XA and ar-XB show what a translation will do to the window"
    parser.add_argument("--language", default="", metavar="NAME", help=speaks)
    parser.add_argument("--version", action="version", version=f"PeerCompanion {__version__}")
    return parser
