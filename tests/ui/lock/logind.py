"""Stands in for logind on a private bus: gives out the delay that sleep waits for, and sends the signals it is told to.

Orders by standard input: "sleep true", "sleep false", "lock". It tells "ready", "held" when a delay was given out, and
"released" when that one is gone.
"""

import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

PATH, NAME = "/org/freedesktop/login1", "org.freedesktop.login1"


class Manager(QDBusVirtualObject):
    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        if message.member() != "Inhibit" or message.arguments()[::3] != ["sleep", "delay"]:
            return False
        self._reads, writes = os.pipe()
        connection.send(message.createReply([QDBusUnixFileDescriptor(writes)]))
        os.close(writes)
        self._watch = QSocketNotifier(self._reads, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._released)
        tell("held")
        return True

    def _released(self) -> None:
        self._watch.setEnabled(False)
        tell("released")


def tell(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main() -> None:
    app = QCoreApplication([])
    bus, manager = QDBusConnection.systemBus(), Manager()
    bus.registerVirtualObject(PATH, manager, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    bus.registerService(NAME)

    def obey() -> None:
        order = os.read(0, 100).decode().split()
        if not order:
            app.quit()
        elif order[0] == "sleep":
            signal = QDBusMessage.createSignal(PATH, f"{NAME}.Manager", "PrepareForSleep")
            signal.setArguments([order[1] == "true"])
            bus.send(signal)
        else:
            bus.send(QDBusMessage.createSignal(f"{PATH}/session/_31", f"{NAME}.Session", "Lock"))

    orders = QSocketNotifier(0, QSocketNotifier.Type.Read)
    orders.activated.connect(obey)
    tell("ready")
    app.exec()


if __name__ == "__main__":
    main()
