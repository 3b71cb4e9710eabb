"""Icons and faces: SVG files tinted with a theme's colours, drawn once per size and kept by Qt's own pixmap cache."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap, QPixmapCache, QTransform
from PySide6.QtSvg import QSvgRenderer

from peercompanion import paths

STROKE = "1.75"
POINTING = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "arrow-up-right",
        "book-open",
        "chevron-left",
        "chevron-right",
        "corner-down-left",
        "door-open",
        "history",
        "list-filter",
        "list-ordered",
        "log-out",
        "message-square-quote",
        "quote",
        "rotate-ccw",
        "undo-2",
    }
)


def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon of `size` logical pixels; icons that point somewhere turn round in a right-to-left layout."""
    turned = name in POINTING and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    key = f"icon/{name}/{colour}/{size}/{ratio}/{turned}"
    return _cached(
        key,
        f"icons/{name}.svg",
        {"currentColor": colour, 'stroke-width="2"': f'stroke-width="{STROKE}"'},
        size,
        ratio,
        turned,
    )


def face_pixmap(level: int, ink: str, ground: str, size: int, ratio: float) -> QPixmap:
    """Face 1 (very low) to 5 (good) of `size` logical pixels."""
    key = f"face/{level}/{ink}/{ground}/{size}/{ratio}"
    return _cached(key, f"faces/{level}.svg", {"currentColor": ink, "var(bg)": ground}, size, ratio, False)


def _cached(key: str, resource: str, tints: dict[str, str], size: int, ratio: float, turned: bool) -> QPixmap:
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _draw(_tinted(resource, tints), max(1, round(size * ratio)), turned)
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _tinted(resource: str, tints: dict[str, str]) -> bytes:
    svg = paths.resource_bytes(resource).decode()
    for old, new in tints.items():
        svg = svg.replace(old, new)
    return svg.encode()


def _draw(svg: bytes, pixels: int, turned: bool) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap.transformed(QTransform.fromScale(-1, 1)) if turned else pixmap
