"""``python3 -m tests``: every test, from a bare checkout; arguments go on to pytest. Any Python 3 can read it."""

import sys

from peercompanion import bootstrap


def main() -> int:
    bootstrap.enter("test")
    from tests import run

    return run.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
