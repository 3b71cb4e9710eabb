"""The column at the side of the list: one month by days, the years by months. Choosing a time takes the list there."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from peercompanion.companion import Companion
from peercompanion.domain.journal import Year
from peercompanion.ui import theme
from peercompanion.ui.journal.month import Month, months_on
from peercompanion.ui.journal.years import Years
from peercompanion.ui.layout import fill, row, rule
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

WIDTH = 208


class CalendarColumn(QScrollArea):
    day_chosen = Signal(object)  # a date: the newest entry of that day or before it is wanted

    def __init__(self, companion: Companion, words: Wording, today: date) -> None:
        super().__init__()
        self._companion, self._words = companion, words
        self._shown = self._at = self._today = today
        self._years_known: list[Year] = []
        self._title = text("", "strong")
        self._earlier = tool("chevron-left", self.tr("Earlier month (Page Up)"))
        self._later = tool("chevron-right", self.tr("Later month (Page Down)"))
        self._month, self._years = Month(words), Years(words)
        self._count_years = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def read(self, today: date) -> None:
        self._today = today
        if self.isVisible():
            self._show()
            self._count_years.start()

    def go_to(self, day: date) -> None:
        """The list stands at this day."""
        if day != self._at or (day.year, day.month) != (self._shown.year, self._shown.month):
            self._at = self._shown = day
            if self.isVisible():
                self._show()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.read(self._today)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(theme.fs(WIDTH))

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button in (self._earlier, self._later):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Page Up and Page Down do it from the days
        page = QWidget()
        page.setObjectName("page")
        self.setWidget(page)
        head = row((self._title, 1), self._earlier, self._later, gap=0)
        fill(QVBoxLayout(page), (head, 4, self._month, 10, rule(), 12, self._years, ...), 0)
        self.setFixedWidth(theme.fs(WIDTH))

    def _connect(self) -> None:
        self._count_years.timeout.connect(self._read_years)
        self._earlier.clicked.connect(lambda: self._turn(-1))
        self._later.clicked.connect(lambda: self._turn(1))
        self._month.chosen.connect(self.day_chosen)
        self._month.month_wanted.connect(self._move_to)
        self._years.month_chosen.connect(self._open_month)
        self._years.year_chosen.connect(self._open_year)

    def _read_years(self) -> None:
        """After the paint: it looks at every entry there is, which at 100,000 takes longer than a frame."""
        self._years_known = self._companion.journal.years()
        self._years.show_years(self._years_known, self._shown)

    def _turn(self, months: int) -> None:
        self._shown = months_on(self._shown.replace(day=1), months)
        self._show()

    def _move_to(self, day: date) -> None:
        """By the keys: the focus goes along."""
        self._shown = day
        self._show()
        self._month.focus_day(day)

    def _open_month(self, first: date) -> None:
        self._shown = first
        self._show()
        self.day_chosen.emit(first.replace(day=monthrange(first.year, first.month)[1]))

    def _open_year(self, year: int) -> None:
        """Its last month with an entry, and the newest entry in it."""
        found = next(known for known in self._years_known if known.year == year)
        month = max(number for number, count in enumerate(found.months, 1) if count)
        self._open_month(date(year, month, 1))

    def _show(self) -> None:
        first = self._shown.replace(day=1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        self._title.setText(self._words.month_and_year(first))
        self._month.show_month(first, self._companion.journal.month(first, last), self._today, self._at)
        self._years.show_years(self._years_known, self._shown)
