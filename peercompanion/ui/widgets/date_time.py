"""A day and a time of day, written as the person's own country writes them."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QTimeEdit

from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.widgets.combo import paint_chevron
from peercompanion.ui.widgets.compound import Compound

PAD = 13
FOR_EVER = date(9999, 12, 31)


class DateTimeField(Compound):
    """A day, and a time if wanted. Local time in and out, always aware of its offset."""

    changed = Signal()

    def __init__(self, name: str, with_time: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._day = DateField(self.tr("{name}, day").format(name=name))
        self._time = TimeField(self.tr("{name}, time").format(name=name))
        self._lay_out()
        self._time.setVisible(with_time)  # not before: without a parent it would be a window of its own
        self.gives_focus_to(self._day)
        self._day.dateChanged.connect(self.changed)
        self._time.timeChanged.connect(self.changed)

    def value(self) -> datetime:
        return datetime.combine(self._day.value(), self._time.value()).astimezone()

    def set_value(self, value: datetime) -> None:
        local = value.astimezone()
        self.set_wall(local.date(), local.time())

    def wall(self) -> tuple[date, time]:
        """What it shows, by whichever clock: an hour that a clock change removed here is one elsewhere."""
        return self._day.value(), self._time.value()

    def set_wall(self, day: date, clock: time) -> None:
        for field, part in ((self._day, day), (self._time, clock)):
            field.blockSignals(True)
            field.set_value(part)
            field.blockSignals(False)

    def set_latest(self, latest: datetime | None) -> None:
        """The last day that can be chosen; None for no end."""
        self._day.setMaximumDate(_qdate(latest.astimezone().date() if latest else FOR_EVER))

    def _lay_out(self) -> None:
        line = FlowLayout(self, gap=8, line_gap=4)
        line.addWidget(self._day)
        line.addWidget(self._time)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class DateField(QDateEdit):
    """A day, with a calendar behind the chevron."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setCalendarPopup(True)
        self.setDisplayFormat(_long_year(QLocale().dateFormat(QLocale.FormatType.ShortFormat)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def value(self) -> date:
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def set_value(self, value: date) -> None:
        self.setDate(_qdate(value))

    def stepBy(self, steps: int) -> None:
        """A day leads on into the next month, and a month into the next year, where Qt would stop at the end."""
        section = self.currentSection()
        there = {
            QDateEdit.Section.DaySection: self.date().addDays,
            QDateEdit.Section.MonthSection: self.date().addMonths,
        }.get(section)
        if there is None:
            super().stepBy(steps)
            return
        self.setDate(there(steps))
        self.setSelectedSection(section)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Qt asks here first, and would find nothing after the 30th."""
        up = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        down = QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        none = QAbstractSpinBox.StepEnabledFlag.StepNone
        return (up if self.date() < self.maximumDate() else none) | (down if self.date() > self.minimumDate() else none)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_chevron(self)


class TimeField(QTimeEdit):
    """A time of day, to the minute."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt would write 19:42 as 42:19
        self.lineEdit().setTextMargins(PAD, 0, PAD, 0)  # a style sheet's padding does not reach it
        self.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def value(self) -> time:
        moment = self.time()
        return time(moment.hour(), moment.minute())

    def set_value(self, value: time) -> None:
        self.setTime(QTime(value.hour, value.minute))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _long_year(pattern: str) -> str:
    """Four figures: a year of two is a riddle in a list of dates."""
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
