"""A habit of the binding that we do without: it reads the source of every module that is imported after it.

It looks there for a feature that we do not use (``from __feature__ import …``). That is 6 ms of the start, and five
mebibytes of lines, which Python's linecache keeps. Where a later version has no such habit, nothing happens here.
"""

import sys


def stop_reading_sources() -> None:
    """Right after Qt is imported. To the binding, every module is now one that does not ask for the feature."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False
