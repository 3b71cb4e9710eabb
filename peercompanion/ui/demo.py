"""The demo put together: a desk on a throwaway folder, dressed as this computer's app is, with a known passphrase."""

from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtWidgets import QApplication

from peercompanion import paths
from peercompanion.demo import filling, sample
from peercompanion.demo.place import Place
from peercompanion.demo.year import lay_out
from peercompanion.domain.clock import Clock, SystemClock
from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui.desk import Desk
from peercompanion.ui.zones import local_zone

DRESS = ("scheme", "contrast", "text_size", "language", "country", "idle_minutes")
"""What a demo takes over from this computer's settings, so that it can be read and listened to from the start."""


def assemble_demo(app: QApplication, place: Place, language: str = "") -> Desk:
    """The desk, with the window already open in which the year is written."""
    clock, shipped = SystemClock(), sample.shipped()
    preferences = Preferences(place.preferences)
    _dress(preferences, Preferences(paths.config_folder() / "device.json"))
    session = Session(place.vault, clock=clock, cost=filling.COST)
    desk = Desk(app, session, preferences, language=language, known=shipped.passphrase)
    desk.open_demo(lambda: write(place, shipped, clock, local_zone()))
    return desk


def write(place: Place, shipped: sample.Sample, clock: Clock, zone: str) -> Iterator[float]:
    """Begun anew after an error: what was half written is taken away first."""
    place.clear()
    year = lay_out(shipped, clock.now(), zone)
    return filling.fill(place.vault, shipped.passphrase, year, clock.now())


def _dress(preferences: Preferences, own: Preferences) -> None:
    for name in DRESS:
        with suppress(PeerCompanionError):
            preferences.set(name, getattr(own, name))
