"""Now, as a thing that can be handed in: the tests turn it, the app reads the system's."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in the local offset."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()
