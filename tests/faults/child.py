"""One act from nothing, to be looked at or disturbed from outside: ``python -m tests.faults.child ACT FOLDER``.

It is never disturbed where it speaks: it does so by a system call that nothing else here uses.
"""

import os
import sys
from pathlib import Path

from tests.faults import broken
from tests.faults.acts import ACTS


def main(act: str, folder: Path) -> None:
    broken.apply()
    ACTS[act].perform(folder, tell)


def tell(word: str) -> None:
    os.writev(sys.stdout.fileno(), [f"{word}\n".encode()])


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
