"""What every test stands on. Fixtures of one layer live in the conftest.py of its folder."""

import os

import pytest
from hypothesis import settings

from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE, Turned

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.system_tools"]

settings.register_profile("peercompanion", deadline=None, print_blob=True)
settings.register_profile("long", deadline=None, print_blob=True, max_examples=5_000)
settings.load_profile("peercompanion")


@pytest.fixture
def clock():
    return Turned()


@pytest.fixture
def session(tmp_path, clock):
    """A session on an empty folder; locked at the end."""
    session = Session(tmp_path / "vault", clock=clock, cost=CHEAP)
    yield session
    session.lock()


@pytest.fixture
def companion(session):
    """The open door of a new vault."""
    return session.create(PASSPHRASE)


@pytest.fixture(scope="session")
def qapp():
    """The one application of this process, dressed as the product is."""
    from PySide6.QtWidgets import QApplication

    from peercompanion.ui import theme

    app = QApplication.instance() or QApplication([])
    theme.load_fonts()
    theme.apply(app, theme.load("light"))
    return app
