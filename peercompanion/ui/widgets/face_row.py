"""Five faces with their words beside them, on one line: where a mood is said by the way."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import begin, plate

FACE, GAP, SIDES, ENDS, RADIUS = 24, 8, 10, 10, 10


class FaceRow(OneStop):
    """1 to 5; ``words`` stand beside the faces. It wraps where there is no room for one line."""

    def __init__(self, words: Sequence[str], name: str) -> None:
        super().__init__(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        faces = [SmallFace(level, word) for level, word in enumerate(words, 1)]
        line = FlowLayout(self, gap=2, line_gap=2)
        for face in faces:
            face.setAccessibleDescription(self.tr("Mood {level} of 5. Key {level}.").format(level=face.value))
            line.addWidget(face)
        self.take(faces)


class SmallFace(Choice):
    def sizeHint(self) -> QSize:
        words = theme.metrics(13, 600)
        width = theme.fs(FACE + GAP + 2 * SIDES) + words.horizontalAdvance(self.text())
        return QSize(width, max(theme.fs(FACE), words.height()) + theme.fs(ENDS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        if self.isChecked():
            plate(painter, area, RADIUS, "accent_soft", "accent", 1.4)
        elif self.hovered():
            plate(painter, area, RADIUS, "hover", None)
        side, start = theme.fs(FACE), theme.fs(SIDES)
        face = QRectF(start, (self.height() - side) / 2, side, side)
        theme.paint_face(painter, theme.mirrored(face, self), self.value)
        painter.setFont(theme.ui_font(13, 600 if self.isChecked() else 500))
        painter.setPen(theme.colour("accent_text" if self.isChecked() else "text2"))
        lead = start + side + theme.fs(GAP)
        words = theme.mirrored(QRectF(lead, 0, self.width() - lead, self.height()), self)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)
