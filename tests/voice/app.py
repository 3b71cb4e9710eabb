"""The real app on a vault that was made before, in a process of its own, for the driver to find on the bus."""

import sys
from pathlib import Path

from peercompanion.preferences import Preferences
from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE, a_mood


def main(folder: Path) -> int:
    session = Session(folder / "vault", cost=CHEAP)
    companion = session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="A quokka on a postcard."))
    session.lock()
    from PySide6.QtWidgets import QApplication

    from peercompanion.ui.desk import Desk

    app = QApplication(["peercompanion", "-style", "Fusion"])
    preferences = Preferences(folder / "device.json")
    preferences.set("country", "GB")
    desk = Desk(app, session, preferences)
    desk.open_door()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
