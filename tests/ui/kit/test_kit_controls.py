"""Buttons, chips, switches, fields: what keys and clicks do, and what a screen reader hears."""

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from peercompanion.ui.layout import ScrollPage
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.card_button import CardButton
from peercompanion.ui.widgets.chips import Chip
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.date_time import DateField, DateTimeField, TimeField
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.focus import FocusRing
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.line_edit import LineEdit, PassphraseEdit
from peercompanion.ui.widgets.list_box import list_row
from peercompanion.ui.widgets.nav_item import NavItem
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.notice import Banner, Notice
from peercompanion.ui.widgets.qr import QrCode
from peercompanion.ui.widgets.search_field import SearchField
from peercompanion.ui.widgets.switch import Check, Switch
from peercompanion.ui.widgets.text import Elided, text
from tests.ui.kit.acts import click, description_of, heard, name_of, press, put, role_of, spoken

Key = Qt.Key
Role = QAccessible.Role


def look_at(widget):
    widget.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_space_and_enter_press_a_button(stage, key):
    button = Button("Try it")
    pressed = heard(button.clicked)
    put(stage, button)
    look_at(button)

    press(key)

    assert len(pressed) == 1


def test_the_ring_shows_for_tab_and_not_for_a_click(stage):
    first, second = Button("One"), Button("Two")
    put(stage, first, second)
    click(first)
    after_click = first.ring_visible()

    press(Key.Key_Tab)

    assert (after_click, second.ring_visible()) == (False, True)


def test_a_key_on_a_clicked_control_brings_its_ring(stage):
    chip = Chip("lonely")
    put(stage, chip)
    click(chip)

    press(Key.Key_Space)

    assert chip.ring_visible()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_focus_set_by_the_program_rings_only_after_a_key(stage, by_key):
    first, second = Button("One"), Button("Two")
    put(stage, first, second)
    click(first)
    if by_key:
        press(Key.Key_Space)

    second.setFocus(Qt.FocusReason.OtherFocusReason)

    assert second.ring_visible() is by_key


def test_ring_painting_changes_the_picture(stage):
    button = Button("One")
    put(stage, button)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    without = button.grab().toImage()
    button.clearFocus()

    look_at(button)

    assert button.grab().toImage() != without


def test_an_ampersand_is_an_ampersand(stage):
    button, chip = Button("Tea & bread"), Chip("Tea & bread")

    assert (button.text(), name_of(button), button.shortcut().isEmpty()) == ("Tea & bread", "Tea & bread", True)
    assert (chip.text(), name_of(chip)) == ("Tea & bread", "Tea & bread")


def test_a_chip_keeps_its_width_when_chosen(stage):
    chip = Chip("tired out")
    before = chip.sizeHint()

    chip.setChecked(True)

    assert chip.sizeHint() == before


def test_a_chip_is_a_check_box_with_a_state(stage):
    chip = Chip("calm", on=True)

    assert (role_of(chip), bool(spoken(chip).state().checked)) == (Role.CheckBox, True)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace, Key.Key_Space])
def test_keys_take_a_removable_chip_away(stage, key):
    chip, removals = Chip("walk", removable=True), []
    chip.removed.connect(lambda: removals.append(chip.text()))
    put(stage, chip)
    look_at(chip)

    press(key)

    assert (removals, chip.isChecked()) == (["walk"], True)


def test_a_click_takes_a_removable_chip_away(stage):
    chip, removals = Chip("walk", removable=True), []
    chip.removed.connect(lambda: removals.append(chip.text()))
    put(stage, chip)

    click(chip)

    assert removals == ["walk"]


def test_delete_leaves_an_ordinary_chip_alone(stage):
    chip = Chip("calm", on=True)
    put(stage, chip)
    look_at(chip)

    press(Key.Key_Delete)

    assert chip.isChecked()


def test_a_switch_is_checked_or_not_and_says_nothing_else(stage):
    switch = Switch("When the screen locks")
    switch.setChecked(True)

    assert (name_of(switch), description_of(switch)) == ("When the screen locks", "")
    assert QAccessible.queryAccessibleInterface(switch).state().checked


CONTROLS = [
    (lambda: Button("Try it"), Role.Button, "Try it"),
    (lambda: tool("pencil-line", "Edit"), Role.Button, "Edit"),
    (lambda: CardButton("Long out-breath", "very little").add(text("Breathe")), Role.Button, "Long out-breath"),
    (lambda: NavItem("Today", "sun"), Role.Button, "Today"),
    (lambda: Check("Only mine"), Role.CheckBox, "Only mine"),
    (lambda: Switch("Lock"), Role.CheckBox, "Lock"),
    (lambda: Combo("When idle", [(2, "2 minutes")]), Role.ComboBox, "When idle"),
    (lambda: LineEdit("Title"), Role.EditableText, "Title"),
    (lambda: PassphraseEdit("Passphrase"), Role.EditableText, "Passphrase"),
    (lambda: SearchField("Search"), Role.EditableText, "Search"),
    (lambda: NoteEdit("Note"), Role.EditableText, "Note"),
    (lambda: TimeField("My day starts at"), Role.SpinBox, "My day starts at"),
]


@pytest.mark.parametrize(("make", "role", "name"), CONTROLS, ids=lambda part: part if isinstance(part, str) else "")
def test_every_control_has_a_role_and_a_name(stage, make, role, name):
    control = make()

    assert (role_of(control), name_of(control)) == (role, name)


def test_what_is_on_a_card_button_is_not_read_twice(stage):
    card = CardButton("Long out-breath", "very little, 2 minutes").add(
        text("Long out-breath", "title"), text("Breathe")
    )
    put(stage, card)

    assert spoken(card).childCount() == 0
    assert description_of(card) == "very little, 2 minutes"


def test_a_click_on_words_of_a_card_presses_the_card(stage):
    card = CardButton("Kettle").add(words := text("Kettle first"))
    pressed = heard(card.clicked)
    put(stage, card)

    click(card, words.mapTo(card, words.rect().center()))

    assert len(pressed) == 1
    assert card.childAt(words.mapTo(card, words.rect().center())) is None


def test_a_click_on_a_nav_item_does_not_say_where_the_person_is(stage):
    item = NavItem("Journal", "book-open")
    put(stage, item)

    click(item)

    assert not item.isChecked()


def test_a_slim_nav_item_keeps_its_name(stage):
    item = NavItem("It's hard right now", "life-buoy", "F1")

    item.set_slim(True)

    assert name_of(item) == "It's hard right now"
    assert "F1" in item.toolTip()


def test_a_note_takes_plain_words_without_nul(stage):
    note, clipboard = NoteEdit("Note"), QMimeData()
    clipboard.setText("one\0two")
    clipboard.setHtml("<b>one two</b>")

    note.insertFromMimeData(clipboard)

    assert note.words() == "onetwo"


def test_tab_leaves_a_note(stage):
    note, after = NoteEdit("Note"), QLineEdit()
    put(stage, note, after)
    look_at(note)

    press(Key.Key_Tab)

    assert (after.hasFocus(), note.words()) == (True, "")


def test_a_note_grows_with_its_lines_up_to_its_most(stage):
    note = NoteEdit("Note", lines=(2, 4))
    put(stage, note)
    heights = []

    for lines in (1, 3, 4, 40):
        note.set_words("\n".join(["word"] * lines))
        heights.append(note.sizeHint().height())

    assert heights[0] < heights[1] < heights[2] == heights[3]


@pytest.mark.parametrize("field", [lambda: NoteEdit("n"), lambda: LineEdit("n"), lambda: PassphraseEdit("n")])
def test_what_is_typed_is_marked_as_private(stage, field):
    hints = field().inputMethodHints()

    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_line_drops_nul(stage):
    line = LineEdit("Title")

    line.setText("a\0b")

    assert line.text() == "ab"


def test_the_passphrase_is_hidden_until_asked_for(stage):
    field = PassphraseEdit("Passphrase")
    states = heard(field.shown_changed)
    hidden = description_of(field)

    field.set_shown(True)

    assert (hidden, description_of(field), states) == ("hidden", "shown", [True])
    assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_the_eye_says_what_it_will_do(stage):
    field = PassphraseEdit("Passphrase")
    put(stage, field)
    eye = field.findChild(Button)
    before = name_of(eye)

    click(eye)

    assert (before, name_of(eye), field.shown) == ("Show what is typed", "Hide what is typed", True)


def test_capitals_without_shift_mean_caps_lock(stage):
    field = PassphraseEdit("Passphrase")
    states = heard(field.caps_lock_changed)

    for letter, modifier in (("A", Qt.KeyboardModifier.NoModifier), ("B", Qt.KeyboardModifier.ShiftModifier)):
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, modifier, letter))

    assert states == [True, False]


def test_esc_clears_the_search_and_then_travels_on(stage):
    search, escapes = SearchField("Search"), []
    stage.keyPressEvent = lambda event: escapes.append(event.key())
    put(stage, search)
    look_at(search)
    press("heron", Key.Key_Escape)
    first = (search.text(), list(escapes))

    press(Key.Key_Escape)

    assert (first, escapes) == (("", []), [Key.Key_Escape])


def test_a_combo_tells_the_value_and_ignores_the_wheel(stage):
    combo = Combo("When idle", [(2, "2 minutes"), (5, "5 minutes")], 2)
    chosen = heard(combo.chosen)
    put(stage, combo)
    look_at(combo)

    press(Key.Key_Down)

    assert (chosen, combo.value) == ([5], 5)


def test_a_time_comes_back_as_it_went_in(stage):
    field = DateTimeField("When")
    moment = datetime(2026, 11, 22, 19, 42, tzinfo=UTC)
    changes = heard(field.changed)

    field.set_value(moment)

    assert (field.value(), field.value().utcoffset() is not None, changes) == (moment, True, [])


@pytest.mark.parametrize(("day", "key", "after"), [(30, Key.Key_Up, (12, 1)), (1, Key.Key_Down, (10, 31))])
def test_an_arrow_leads_over_the_end_of_a_month(stage, day, key, after):
    field = DateField("When")
    put(stage, field)
    field.set_value(date(2026, 11, day))
    look_at(field)
    field.setSelectedSection(DateField.Section.DaySection)

    press(key)

    assert field.value() == date(2026, *after)
    assert field.currentSection() == DateField.Section.DaySection


def test_a_time_is_written_left_to_right_everywhere(dressed, stage):
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field = TimeField("When")

    field.set_value(time(19, 42))

    assert field.text().index("19") < field.text().index("42")


def test_a_title_is_the_label_of_its_control(stage):
    switch = Switch("")
    row = list_row("Lock & hide", "after a while", switch)
    label = next(label for label in row.findChildren(QLabel) if label.buddy() is switch)

    assert label.text() == "Lock && hide"


def test_a_notice_speaks_once_and_offers_its_act(stage):
    notice, undone = Notice(), []
    said = heard(notice.said)
    put(stage, notice)
    quiet = notice.sizeHint().height()

    notice.say("Saved 19:42", "Undo", lambda: undone.append(True))
    click(next(button for button in notice.findChildren(Button)))

    assert (said, undone, notice.sizeHint().height()) == (["Saved 19:42"], [True], quiet)


def test_a_hint_is_not_announced(stage):
    notice = Notice()
    said = heard(notice.said)

    notice.hint("Keys 1 to 5. Saved at once.")

    assert said == []
    assert not any(button.isVisibleTo(notice) for button in notice.findChildren(Button))


def test_a_banner_is_named_by_its_title(stage):
    banner = Banner("This could not be saved", "The disk is full.", Button("Try again"))
    put(stage, banner)

    assert (name_of(banner), description_of(banner)) == ("This could not be saved", "The disk is full.")


def test_a_help_line_keeps_its_number_together_and_its_markup_to_itself(stage):
    line = HelpLine("A <b>person</b> can listen:", "Samaritans 116 123")
    label = line.findChild(QLabel)

    assert "Samaritans\u00a0116\u00a0123" in label.text()
    assert "&lt;b&gt;" in label.text()
    assert name_of(label) == "A <b>person</b> can listen: Samaritans 116 123"


def test_a_disclosure_says_whether_it_is_open(stage):
    part = Disclosure("2 notes stay private", content := text("one"))
    put(stage, part)
    line = part.findChild(Button)
    closed = (name_of(line), content.isVisible())

    click(line)

    assert closed == ("2 notes stay private, closed", False)
    assert (name_of(line), content.isVisible()) == ("2 notes stay private, open", True)


def test_a_qr_code_has_whole_pixels_and_a_quiet_zone(stage):
    code = QrCode("tel:116123", "Call", module=5)
    put(stage, code)
    picture = code.grab().toImage()
    middle = picture.height() // 2

    white = next(x for x in range(picture.width()) if picture.pixelColor(x, middle).lightness() < 128)
    assert code.width() % 5 == 0
    assert white >= 4 * 5


def test_cut_words_are_all_there_for_ear_and_tooltip(stage):
    words = Elided("A very long name that does not fit here")
    put(stage, words)

    words.resize(60, words.height())

    assert (words.toolTip(), name_of(words)) == (words.text(), "A very long name that does not fit here")


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason])
def test_keys_bring_a_control_below_the_fold_into_sight(stage, reason):
    buttons = [Button(f"Number {n}") for n in range(40)]
    page = ScrollPage("Page").add(*buttons)
    stage.setFixedSize(500, 300)
    put(stage, page)
    before = buttons[21].mapTo(page.viewport(), buttons[21].rect().bottomLeft()).y()

    buttons[21].setFocus(reason)

    bottom = buttons[21].mapTo(page.viewport(), buttons[21].rect().bottomLeft()).y()
    assert 0 < bottom < page.viewport().height() < before


def test_the_mouse_takes_the_ring_away(stage):
    button = Button("One")
    put(stage, button)
    look_at(button)

    press_at = QPointF(button.rect().center())
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        press_at,
        press_at,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(button, event)

    assert isinstance(button, FocusRing)
    assert not button.ring_visible()
