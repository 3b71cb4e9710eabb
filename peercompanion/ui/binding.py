"""Qt is loaded here first, without a habit of the binding's: it reads the source of every module imported after it.

It looks there for a feature that we do not use (``from __feature__ import …``). That takes 6 ms of the start and,
because Python's linecache keeps the lines, some 10 MiB. Where a later version has no such habit, nothing more is done.
"""

import sys


def load_qt() -> None:
    """To the binding, every module is then one that does not ask for the feature."""
    import PySide6.QtWidgets  # noqa: F401

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False
