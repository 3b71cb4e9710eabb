"""What every test stands on. Fixtures of one layer live in the conftest.py of its folder."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.system_tools"]

settings.register_profile("peercompanion", deadline=None, print_blob=True)
settings.register_profile("long", deadline=None, print_blob=True, max_examples=5_000)
settings.load_profile("peercompanion")
