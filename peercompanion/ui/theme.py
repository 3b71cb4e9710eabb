"""The look in use: one theme and one text size, applied to the whole application, asked for by everything that paints.

Painted widgets read `current()` and `fs()` whenever they paint or are asked for their size, and keep neither; so a call
of `apply` at any time changes everything that is on the screen.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache, lru_cache
from string import Template

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from peercompanion import paths
from peercompanion.ui.drawings import face_pixmap, icon_pixmap
from peercompanion.ui.tokens import NAMES, Theme, load, mix

__all__ = [
    "NAMES",
    "Theme",
    "apply",
    "choose",
    "colour",
    "current",
    "dress",
    "fs",
    "hold_still",
    "icon",
    "load",
    "load_fonts",
    "metrics",
    "mirrored",
    "mix",
    "paint_face",
    "paint_icon",
    "reduced_motion",
    "scale",
    "ui_font",
]

FONT_FILES = ("Regular", "Medium", "SemiBold")
BODY = 14

_in_use: Theme | None = None
_scale = 1.0
_still = False


def current() -> Theme:
    return _in_use or load("light")


def scale() -> float:
    return _scale


def fs(px: float) -> int:
    """Pixels at 100 % as pixels at the chosen text size."""
    return round(px * _scale)


def colour(role: str) -> QColor:
    """A role of the theme, or a "#RRGGBB" as it is."""
    return QColor(_hex(role))


def ui_font(px: float, weight: int = 400) -> QFont:
    """The application's font in `px` pixels at 100 %."""
    font = QFont(QApplication.font())
    font.setPixelSize(fs(px))
    font.setWeight(QFont.Weight(weight))
    return font


@cache
def metrics(px: float, weight: int = 400) -> QFontMetrics:
    """Asked for hundreds of times while a page finds its sizes, so kept until the next `apply`."""
    return QFontMetrics(ui_font(px, weight))


def choose(app: QApplication, scheme: str, contrast: str) -> Theme:
    """The theme for {system, light, dark} and {system, normal, high}; where the system says nothing: light, normal."""
    dark = _system_is_dark(app) if scheme == "system" else scheme == "dark"
    high = _system_wants_contrast(app) if contrast == "system" else contrast == "high"
    return load(("contrast-" if high else "") + ("dark" if dark else "light"))


def apply(app: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Put on `theme` at text size `scale`; everything on the screen follows."""
    global _in_use, _scale
    _in_use, _scale = theme, scale
    metrics.cache_clear()
    app.setFont(_application_font(app))
    app.setPalette(_palette(theme))
    _dress_again(app)


def dress(window: QWidget) -> None:
    """To be asked for once by each window that has no parent, when it is built; `apply` looks after it from then on.

    On the application, Qt would work the style sheet out anew for a whole subtree each time a part finds its parent.
    """
    window.setStyleSheet(_style_sheet(current(), _scale))


def _dress_again(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        if window.styleSheet() and window.parentWidget() is None:
            dress(window)


@cache
def load_fonts() -> str:
    """Make the bundled font known; its family name, or "" where it cannot be read."""
    family = ""
    for file in FONT_FILES:
        font = QFontDatabase.addApplicationFont(str(paths.resource(f"fonts/Inter-{file}.otf")))
        family = next(iter(QFontDatabase.applicationFontFamilies(font)), family)
    return family


def hold_still(wished: bool) -> None:
    """What the person chose on this device, whatever the system says."""
    global _still
    _still = wished


def reduced_motion(app: QApplication) -> bool:
    """The one gate for everything that moves: the person's choice, or the system's as far as Qt lets us know."""
    if _still:
        return True
    from PySide6.QtWidgets import QStyle  # 5 ms that the first window does not wait for

    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0


def icon(name: str, colour: str = "text2", size: int = 18) -> QIcon:
    """A tinted icon of `size` pixels at 100 %, sharp at one, two and three times."""
    tinted, side = QIcon(), fs(size)
    for ratio in (1.0, 2.0, 3.0):
        tinted.addPixmap(icon_pixmap(name, _hex(colour), side, ratio))
    return tinted


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: str = "text2") -> None:
    ratio = painter.device().devicePixelRatioF()
    pixmap = icon_pixmap(name, _hex(colour), round(rect.width()), ratio)
    painter.drawPixmap(rect.topLeft(), pixmap)


def paint_face(painter: QPainter, rect: QRectF, level: int, dim: float = 0.0) -> None:
    """Face `level` (1 to 5); `dim` is the share of card colour stirred in."""
    ground = mix(current().moods[level - 1], current().card, dim)
    ratio = painter.device().devicePixelRatioF()
    pixmap = face_pixmap(level, current().mood_ink, ground, round(rect.width()), ratio)
    painter.drawPixmap(rect.topLeft(), pixmap)


def mirrored(rect: QRectF, widget: QWidget) -> QRectF:
    """A rectangle thought left to right, where it belongs when the widget runs right to left."""
    if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())


def _hex(role: str) -> str:
    return role if role.startswith("#") else getattr(current(), role)


def _system_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _system_wants_contrast(app: QApplication) -> bool:
    hints = app.styleHints()  # each step in a variable: the binding drops a temporary's child with it
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast


def _application_font(app: QApplication) -> QFont:
    font = QFont(app.font())
    font.setFamilies(list(dict.fromkeys((load_fonts(), *font.families()))))
    font.setPixelSize(fs(BODY))
    return font


def _palette(theme: Theme) -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for place, name in (
        (role.Window, "window"),
        (role.Base, "field"),
        (role.AlternateBase, "card"),
        (role.Button, "card"),
        (role.WindowText, "text"),
        (role.Text, "text"),
        (role.ButtonText, "text"),
        (role.ToolTipBase, "text"),
        (role.ToolTipText, "window"),
        (role.PlaceholderText, "text3"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Accent, "accent"),
        (role.Link, "accent_text"),
        (role.LinkVisited, "accent_text"),
        (role.Mid, "line"),
        (role.Light, "card"),
        (role.Dark, "line_strong"),
    ):
        palette.setColor(place, QColor(getattr(theme, name)))
    for place in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(theme.text3))
    return palette


@lru_cache(maxsize=1)
def _style_sheet(theme: Theme, scale: float) -> str:
    """base.qss with $role for colours and fs(n) for sizes that grow with the text."""
    template = Template(paths.resource_bytes("base.qss").decode())
    filled = template.substitute({name: value for name, value in asdict(theme).items() if isinstance(value, str)})
    return re.sub(r"fs\((\d+)\)", lambda size: f"{round(int(size[1]) * scale)}px", filled)
