"""The real program on a vault that was made before. ``bare``: as it would be without its guardrails, to compare with.

``python -m tests.guardrails.program FOLDER {guarded|bare}``
"""

import sys
from pathlib import Path

from peercompanion import app, guardrails, paths
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE, a_mood


def main(folder: Path, how: str) -> int:
    session = Session(folder / "vault", state=paths.state_folder(), cost=CHEAP)
    if not session.exists:  # after a lock this process begins anew
        session.create(PASSPHRASE).moods.save(a_mood(note="A quokka on a postcard."))
        session.lock()
    Preferences(paths.config_folder() / "device.json").set("country", "GB")
    if how == "bare":
        guardrails.put_up = lambda **_how: None
    return app.main(["--folder", str(folder / "vault")])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
