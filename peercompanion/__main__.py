"""``python3 -m peercompanion``, from a bare checkout or an installed wheel. Any Python 3 can read it, to be told so."""

import importlib.util
import sys


def main() -> int:
    if importlib.util.find_spec("peercompanion.bootstrap"):  # not in the wheel, where pip has brought everything
        from peercompanion import bootstrap

        bootstrap.enter()
    from peercompanion import app

    return app.main()


if __name__ == "__main__":
    sys.exit(main())
