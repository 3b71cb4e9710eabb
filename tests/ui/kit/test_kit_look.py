"""Themes, text sizes and narrow windows: everything follows at once, and nothing is cut off."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import Card, Flow, Reflow, ScrollPage, TwoColumns, balanced_width, clear, col, row
from peercompanion.ui.widgets.beads import BeadRow
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.card_button import CardButton
from peercompanion.ui.widgets.chips import Chip, ChipLink
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.empty_state import empty_state
from peercompanion.ui.widgets.faces import Face, MoodPicker
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.nav_item import NavItem
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.notice import Notice
from peercompanion.ui.widgets.search_field import SearchField
from peercompanion.ui.widgets.segmented import Dots, Segmented
from peercompanion.ui.widgets.switch import Check, Switch
from peercompanion.ui.widgets.ten import TenDots
from peercompanion.ui.widgets.text import Badge, Glyph, key_cap, text
from tests.ui.kit.acts import put

WORDS = ["not at all", "a little", "somewhat", "quite", "very much"]
SIZE = (900, 1500)


def a_page() -> ScrollPage:
    """One of everything."""
    faces = MoodPicker(["Very low", "Low", "In between", "Okay", "Good"], "How are you?")
    faces.set_value(4)
    hope = BeadRow("Hope", "none", "a lot", WORDS)
    hope.set_value(2)
    notice = Notice()
    notice.say("Saved 19:42", "Undo")
    left = Card().add(
        faces, notice, hope, BeadRow("Control", "adrift", "steady", WORDS), NoteEdit("Note", "A few words")
    )
    left.add(Flow(Chip("calm", True), Chip("lonely"), Chip("walk", removable=True), ChipLink("more", "plus")))
    left.add(HelpLine("A person can listen:", "Samaritans 116 123"), row(..., Button("Done", "primary")))
    right = Card("soft").add(text("One strategy", "eyebrow"), text("Ten minutes outside, and back again", wrap=True))
    right.add(
        row(
            Button("Try it", icon="footprints"), tool("ellipsis", "More"), Face(2), Dots(2), Badge("Share", "lock"), ...
        )
    )
    rows = ListBox(
        list_row("When idle", "", Combo("When idle", [(5, "after 5 minutes")], 5)),
        list_row("Lock", "at once", Switch("Lock", True), icon="lock"),
    )
    more = col(
        Segmented("Effort", [(1, "Very little", 1), (2, "Some", "lock")], 1), TenDots("How hard?"), Check("All", True)
    )
    more.addLayout(row(Glyph("sun"), key_cap("F1"), SearchField("Search"), NavItem("Today", "sun", "F1")))
    page = ScrollPage("Good evening", "Sunday, 22 November")
    page.add(TwoColumns(left, col(right, rows, gap=16)), more, CardButton("Kettle").add(text("Kettle first")), ...)
    return page


def shown(page: QWidget) -> QWidget:
    theme.dress(page)
    page.resize(*SIZE)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowExposed(page)
    settle()
    return page


def settle() -> None:
    """Layout requests answer layout requests; a handful of rounds and all is quiet."""
    for _ in range(6):
        QApplication.sendPostedEvents()


def picture(page: QWidget) -> QImage:
    page.setFocus()
    settle()
    return page.grab().toImage()


@pytest.mark.parametrize(
    ("name", "scale"), [("dark", 1.0), ("contrast-light", 1.0), ("light", 1.5), ("contrast-dark", 2.0)]
)
def test_a_page_that_saw_the_change_looks_like_one_made_after_it(dressed, name, scale):
    old = shown(a_page())
    picture(old)

    theme.apply(dressed, theme.load(name), scale)
    settle()

    assert picture(old) == picture(shown(a_page()))


@pytest.mark.parametrize("kind", ["", "primary", "tool", "link"])
def test_an_icon_takes_the_colours_of_a_new_theme(dressed, stage, kind):
    button, glyph = Button("", kind, "sun"), Glyph("sun")
    put(stage, button, glyph)
    before = button.grab().toImage(), glyph.grab().toImage()

    theme.apply(dressed, theme.load("dark"))

    assert button.grab().toImage() != before[0]
    assert glyph.grab().toImage() != before[1]


def test_an_icon_is_painted_in_the_colour_of_its_role():
    image = QImage(90, 90, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)

    theme.paint_icon(painter, "square", QRectF(0, 0, 90, 90), "danger")
    painter.end()

    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(90)
        for y in range(90)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.current().danger}


def test_an_icon_that_points_turns_round_from_right_to_left(dressed):
    forwards = theme.icon("chevron-right").pixmap(18, 18).toImage()

    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert theme.icon("chevron-right").pixmap(18, 18).toImage() == forwards.flipped(Qt.Orientation.Horizontal)
    assert theme.icon("sun").actualSize(theme.icon("sun").availableSizes()[0]) == theme.icon("sun").availableSizes()[0]


def test_icons_are_sharp_at_one_two_and_three_times():
    sizes = [size.width() for size in theme.icon("check", size=18).availableSizes()]

    assert sizes == [18, 36, 54]


@pytest.mark.parametrize(
    ("scheme", "contrast", "name"),
    [
        ("light", "normal", "light"),
        ("dark", "normal", "dark"),
        ("light", "high", "contrast-light"),
        ("dark", "high", "contrast-dark"),
    ],
)
def test_a_choice_of_scheme_and_contrast_names_a_theme(dressed, scheme, contrast, name):
    assert theme.choose(dressed, scheme, contrast).name == name


def test_where_the_system_says_nothing_it_is_light_and_normal(dressed):
    assert theme.choose(dressed, "system", "system").name == "light"


def test_what_qt_paints_itself_takes_the_colours_of_the_theme(dressed):
    theme.apply(dressed, theme.load("dark"))

    assert dressed.palette().highlight().color() == theme.colour("accent")
    assert dressed.palette().base().color() == theme.colour("field")


def test_words_are_set_in_the_bundled_font(dressed):
    assert dressed.font().families()[0] == "Inter"


BUTTONS = [
    lambda: Button("Make a note for the group", icon="notebook-pen"),
    lambda: Button("Pocket view", "primary", key_hint="F11"),
    lambda: Chip("Strategies tried"),
    lambda: NavItem("It's hard right now", "life-buoy", "F1"),
    lambda: Check("Only what is mine"),
    lambda: Badge("Only for me", "lock"),
]


@pytest.mark.parametrize("make", BUTTONS)
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 2.0])
def test_there_is_room_for_all_words_at_every_text_size(dressed, make, scale):
    theme.apply(dressed, theme.load("light"), scale)
    control = make()
    words = control.text() if hasattr(control, "text") else "Only for me"
    needed = theme.metrics(12 if isinstance(control, Badge) else 13, 500)

    assert control.sizeHint().width() >= needed.horizontalAdvance(words)
    assert control.sizeHint().height() >= needed.height()


@pytest.mark.parametrize(("width", "scale"), [(1020, 1.0), (736, 1.0), (1020, 1.5), (736, 2.0)])
def test_no_page_is_wider_than_its_window(dressed, width, scale):
    theme.apply(dressed, theme.load("light"), scale)
    page = a_page()
    beads = page.findChildren(BeadRow)
    page.watch_width(620, lambda narrow: [bead.set_stacked(narrow) for bead in beads])
    page.resize(width, 600)
    page.show()
    settle()

    assert page.widget().width() <= page.viewport().width()


def test_two_columns_become_one_when_the_page_is_narrow():
    columns = TwoColumns(Card(), Card())
    page = ScrollPage("Page").add(columns)
    page.resize(960, 600)
    page.show()
    settle()
    wide = columns.stacked

    page.resize(900, 600)
    settle()

    assert (wide, columns.stacked) == (False, True)


def test_two_columns_share_the_room_five_to_three():
    left, right = Card(), Card().add(Flow(*[Chip("tired out") for _ in range(20)]))
    page = ScrollPage("Page").add(TwoColumns(left, right))
    page.resize(1152, 600)
    page.show()
    settle()

    assert left.width() / right.width() == pytest.approx(5 / 3, rel=0.02)


def test_a_page_tells_of_each_crossing_once():
    page, told = ScrollPage("Page"), []
    page.watch_width(700, told.append)
    page.resize(900, 500)
    page.show()

    for width in (850, 650, 600, 900):
        page.resize(width, 500)
        settle()

    assert told == [False, True, False]


def test_a_label_is_as_tall_before_it_is_shown_as_afterwards(dressed):
    page, title = QWidget(), text("My plan", "display", wrap=True)
    theme.dress(page)
    QVBoxLayout(page).addWidget(title)

    before = title.heightForWidth(300)
    page.show()
    settle()

    assert title.heightForWidth(300) == before > theme.fs(28)


def test_large_text_makes_a_page_narrow(dressed):
    page, told = ScrollPage("Page"), []
    theme.dress(page)
    page.resize(900, 500)
    page.show()
    page.watch_width(700, told.append)

    theme.apply(dressed, theme.load("light"), 1.5)
    settle()

    assert told == [False, True]


def test_a_row_that_does_not_fit_stands_on_top_of_itself(stage):
    pair = Reflow(Button("Another time or day"), Button("Just here"))
    pair.setParent(stage)
    pair.show()
    pair.resize(pair.sizeHint())
    side_by_side = pair.stacked

    pair.resize(pair.sizeHint().width() - 20, 100)
    settle()

    assert (side_by_side, pair.stacked) == (False, True)


def test_chips_wrap_from_the_side_the_page_begins_at(dressed):
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = Chip("calm"), Chip("lonely")
    line = Flow(first, second)
    line.resize(300, 40)
    line.show()
    settle()

    assert second.x() < first.x()
    assert first.geometry().right() == line.width() - 1


def test_chips_that_do_not_fit_take_another_line():
    line = Flow(*[Chip("tired out") for _ in range(6)])
    one, two = line.sizeHint(), line.layout().heightForWidth(line.sizeHint().width() // 2)

    assert one.height() < two


def test_a_long_word_of_ones_own_does_not_widen_the_page():
    chip = Chip("w" * 200)

    assert chip.minimumSizeHint().width() <= theme.fs(120)


def test_cleared_layouts_let_go_of_everything(stage):
    box = col(row(text("one"), text("two")), Button("three"))
    stage.layout().addLayout(box)

    clear(box)

    assert box.count() == 0
    assert not [widget for widget in stage.findChildren(QWidget) if widget.isVisible()]


def test_balanced_words_leave_no_word_alone(stage):
    label = text("What happened on the way to the meeting on Tuesday", wrap=True)
    put(stage, label)
    width = balanced_width(label, 300)

    assert width < 300
    assert label.heightForWidth(width) == label.heightForWidth(300)


def test_an_empty_place_offers_its_ways_on():
    place = empty_state("Nothing here yet", "What you write shows up here.", Button("Check in", "primary"), icon="sun")

    assert [button.text() for button in place.findChildren(Button)] == ["Check in"]


def test_a_colour_may_be_a_role_or_itself():
    assert theme.colour("accent") == QColor(theme.current().accent)
    assert theme.colour("#123456") == QColor("#123456")
