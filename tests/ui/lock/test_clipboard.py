"""What was copied here does not outlive the lock."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers import PASSPHRASE
from tests.ui.hand import press, settle, type_words


@pytest.mark.parametrize("way", ["lock", "end"])
def test_what_was_copied_here_is_gone_at_a_lock_and_at_the_end(desk, qapp, way, monkeypatch):
    monkeypatch.setattr(qapp, "exit", lambda _code: None)
    desk.enter(desk.session.create(PASSPHRASE))
    settle()
    press("4", "T")
    type_words("copied")
    press("Ctrl+A", "Ctrl+C")
    copied = QApplication.clipboard().text()

    desk.lock() if way == "lock" else desk.end()

    assert copied == "tcopied"
    assert QApplication.clipboard().text() == ""

