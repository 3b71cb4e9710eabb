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

from peercompanion import __version__

if TYPE_CHECKING:
    from peercompanion.ui.desk import Desk
    from peercompanion.ui.task import Runner


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0, or 2 without a screen. Ends the process with 1 where a system library is missing."""
    chosen = _parser().parse_args(argv)
    if not prepare():
        from peercompanion import screen

        sys.stderr.write(screen.NO_SCREEN)
        return screen.EXIT_CODE
    desk = assemble(chosen.folder, language=chosen.language)
    from PySide6.QtWidgets import QApplication

    desk.open_door()
    try:
        return QApplication.exec()
    finally:
        desk.close()


def prepare() -> bool:
    """Makes the process fit for what follows; whether there is a screen to show it on."""
    os.umask(0o077)
    os.environ.setdefault("OPENSSL_CONF", os.devnull)
    from peercompanion import screen, system_libraries

    system_libraries.require()
    return screen.is_there()


def assemble(folder: Path | None, run: "Runner | None" = None, language: str = "") -> "Desk":
    """The application and all that it stands on, before its first window. ``run`` is given by the bench only."""
    from peercompanion.ui import binding

    binding.load_qt()
    from PySide6.QtWidgets import QApplication

    from peercompanion import log, paths
    from peercompanion.preferences import Preferences
    from peercompanion.session import Session
    from peercompanion.ui.crash import CrashNotice
    from peercompanion.ui.desk import Desk
    from peercompanion.ui.desktop import messages
    from peercompanion.ui.task import run_in_background

    log.install_hooks()
    messages.install()
    app = QApplication(["peercompanion", "-style", "Fusion"])  # setStyle() hands back a style: 5 ms for its class
    session = Session(folder or paths.data_folder(), state=paths.state_folder())
    desk = Desk(app, session, Preferences(paths.config_folder() / "device.json"), run or run_in_background, language)
    log.install_hooks(CrashNotice().show)
    return desk


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="peercompanion",
        description="A private companion for people living with depression who go to peer support groups. "
        "Everything stays on this computer, encrypted.",
    )
    where = "the folder of the vault (default: your data folder)"
    parser.add_argument("--folder", type=Path, metavar="PATH", help=where)
    speaks = "for this time only; en-XA and ar-XB show what a translation will do to the window"
    parser.add_argument("--language", default="", metavar="NAME", help=speaks)
    parser.add_argument("--version", action="version", version=f"PeerCompanion {__version__}")
    return parser
