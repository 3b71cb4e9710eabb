"""The folder of a demo: the person's alone, gone when it ends, and swept when it was killed."""

import os
import stat

import pytest

from peercompanion.demo import place
from peercompanion.errors import ReadOnlyPlace


def test_nobody_else_can_look_into_it(tmp_path):
    made = place.make(tmp_path / "state")

    mode = stat.S_IMODE(os.stat(made.folder).st_mode)
    made.remove()

    assert mode == 0o700


def test_it_is_gone_with_all_that_was_made_for_it(tmp_path):
    made = place.make(tmp_path / "state")
    made.vault.mkdir()
    (made.vault / "vault.db").write_bytes(b"x")

    made.remove()
    made.remove()

    assert list(tmp_path.iterdir()) == []


def test_what_was_there_before_stays(tmp_path):
    (tmp_path / "marks.json").write_text("{}")

    place.make(tmp_path).remove()

    assert [file.name for file in tmp_path.iterdir()] == ["marks.json"]


def test_a_sweep_takes_what_was_left_and_spares_what_runs(tmp_path):
    runs = place.make(tmp_path)
    left = tmp_path / "demo-left"
    left.mkdir()
    (left / "device.json").write_text("{}")

    place.sweep(tmp_path)

    assert [folder.name for folder in tmp_path.iterdir()] == [runs.folder.name]
    runs.remove()


def test_a_place_where_nothing_can_be_made_is_said_to_be_one(tmp_path, monkeypatch):
    def refuse(*_args, **_how):
        raise PermissionError

    monkeypatch.setattr(os, "mkdir", refuse)

    with pytest.raises(ReadOnlyPlace):
        place.make(tmp_path)
