"""Ctrl+Z takes back settings of this device and what was written in the vault, in one order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.errors import NothingToUndo
from peercompanion.preferences import Preferences
from peercompanion.ui.undo_order import UndoOrder
from tests.helpers import PASSPHRASE, a_strategy
from tests.ui.hand import press, settle


@pytest.fixture
def order(companion, tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    order = UndoOrder(companion, preferences, preferences.set)
    companion.publish = lambda _change: None
    return order


def state(companion, order) -> tuple:
    titles = sorted(strategy.title for strategy in companion.strategies.all())
    return titles, order._preferences.idle_minutes, order._preferences.country


ACTS = st.lists(st.sampled_from(["write", "minutes", "country", "undo", "redo"]), min_size=1, max_size=25)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_any_mixture_goes_back_and_forth_as_one_list_of_states(companion, order, acts):
    while True:
        try:
            order.undo()
        except NothingToUndo:
            break
    order.prefer("idle_minutes", 1 if order._preferences.idle_minutes != 1 else 2)
    history, here = [state(companion, order)], 0
    for number, act in enumerate(acts):
        if act in ("undo", "redo"):
            there = here + (1 if act == "redo" else -1)
            if 0 <= there < len(history):
                here = there
                getattr(order, act)()
        else:
            if act == "write":
                companion.strategies.save(a_strategy(title=f"{act} {number}"))
                order.written()
            elif act == "minutes":
                order.prefer("idle_minutes", order._preferences.idle_minutes % 60 + 1)
            else:
                order.prefer("country", "GB" if order._preferences.country != "GB" else "IE")
            history, here = [*history[: here + 1], state(companion, order)], here + 1

        assert state(companion, order) == history[here]


def test_typing_that_goes_on_after_a_setting_is_a_step_of_its_own(companion, order):
    strategy = companion.strategies.save(a_strategy(title="first"), merge="typing")
    order.prefer("country", "GB")
    companion.strategies.save(a_strategy(id=strategy.id, title="second", stamp=strategy.stamp), merge="typing")

    order.undo()

    assert state(companion, order) == (["first"], 5, "GB")


def test_a_setting_that_cannot_be_written_is_no_step(companion, order):
    with pytest.raises(Exception, match="not an allowed value"):
        order.prefer("idle_minutes", 1_000)

    with pytest.raises(NothingToUndo):
        order.undo()


def test_in_the_window_ctrl_z_takes_back_a_theme_and_a_window_name_at_once(desk):
    desk.enter(desk.session.create(PASSPHRASE))
    settle()
    desk.window.prefer("scheme", "dark")
    desk.window.prefer("window_name", "Notes")
    named = desk.window.windowTitle()
    press("Ctrl+Z")
    back = desk.window.windowTitle()
    press("Ctrl+Z")

    assert (named, back) == ("Notes", "PeerCompanion")
    assert desk.preferences.scheme == "system"


def test_every_text_size_that_is_offered_can_be_kept_and_the_keys_go_through_them(desk):
    from peercompanion.preferences import TEXT_SIZES

    desk.enter(desk.session.create(PASSPHRASE))
    settle()
    press("Ctrl+0")
    walked = []
    for _ in TEXT_SIZES:
        press("Ctrl+-")
    for _ in TEXT_SIZES:
        walked.append(desk.preferences.text_size)
        press("Ctrl++")
    press("Ctrl+0")

    assert walked == list(TEXT_SIZES)
