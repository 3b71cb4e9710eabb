"""What every test stands on. Fixtures of one layer live in the conftest.py of its folder."""

import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE, Turned
from tests.run import live_in

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if worker := os.environ.get("PYTEST_XDIST_WORKER"):
    live_in(Path(os.environ["HOME"]) / worker)

pytest_plugins = ["tests.system_tools", "tests.faults.tally"]

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

    from peercompanion.ui import forgotten, theme, translation

    app = QApplication.instance() or QApplication(["tests", "-style", "Fusion"])
    forgotten.collect_between_events()
    translation.install(app)
    theme.load_fonts()
    theme.apply(app, theme.load("light"))
    return app


@pytest.fixture(autouse=True)
def forgotten_things_go():
    """Between two tests, as between two events, once there is an application."""
    yield
    if not gc.isenabled():
        from peercompanion.ui import forgotten

        forgotten.collect_what_is_due()


@pytest.fixture
def desk(qapp, tmp_path, clock):
    """The app as it is put together, on an empty folder, without a window yet."""
    from peercompanion.preferences import Preferences
    from peercompanion.ui.desk import Desk
    from peercompanion.ui.task import run_inline
    from tests.ui.waiting import dismiss

    session = Session(tmp_path / "vault", clock=clock, cost=CHEAP)
    desk = Desk(qapp, session, Preferences(tmp_path / "device.json"), run=run_inline)
    yield desk
    desk.close()
    desk.deleteLater()  # or it would follow the system's wishes, and keep its windows, through all later tests
    dismiss(desk.window)


@pytest.fixture(scope="session")
def made_up_vaults(tmp_path_factory):
    """What scenes begin with, each made once for all tests."""
    from peercompanion.ui.pictures.stage import Vaults

    return Vaults(tmp_path_factory.mktemp("vaults"))


@pytest.fixture
def scenery(qapp, made_up_vaults, tmp_path):
    """A stage for the scenes of ui/pictures; the application is dressed as before when it is gone."""
    from peercompanion.ui import theme, translation
    from peercompanion.ui.pictures.looks import PLAIN
    from peercompanion.ui.pictures.stage import Stage

    stage = Stage(qapp, made_up_vaults, tmp_path, PLAIN[0])
    yield stage
    stage.clear()
    translation.install(qapp)
    theme.apply(qapp, theme.load("light"))


@contextmanager
def nothing_is_swallowed():
    """Qt calls our methods and only prints what they raise; here that fails the test."""
    raised, before = [], sys.excepthook
    sys.excepthook = lambda *error: raised.append(error)
    try:
        yield
    finally:
        sys.excepthook = before
    assert raised == []


@pytest.fixture(autouse=True)
def nothing_swallowed():
    with nothing_is_swallowed():
        yield
