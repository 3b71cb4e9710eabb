"""Two signals: something in the vault changed, or a setting of this device. Screens decide what to read again."""

from PySide6.QtCore import QObject, Signal


class Hub(QObject):
    """``changed`` carries a ``domain.change.Change``, ``preferred`` the name of a device setting."""

    changed = Signal(object)
    preferred = Signal(str)
