"""Which zone's clock hangs on the wall here."""

from zoneinfo import available_timezones

from PySide6.QtCore import QTimeZone


def local_zone() -> str:
    """The IANA name of the zone of this computer; UTC where it has none that is known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name if name in available_timezones() else "UTC"
