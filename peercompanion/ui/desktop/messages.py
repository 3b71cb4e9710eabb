"""Qt's own messages reach stderr as their kind and category only: their text may quote what a person wrote."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


def install() -> None:
    qInstallMessageHandler(_tell)


def _tell(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    if sys.stderr:
        sys.stderr.write(f"Qt {kind.name} {context.category or ''}\n")
