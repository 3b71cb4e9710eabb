"""A passphrase or, in its place, a recovery code: for a copy, or for a vault that cannot be opened as usual."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.errors import PeerCompanionError, RecoveryCodeTypo
from peercompanion.ui.boxes import fill, row
from peercompanion.ui.flow import Flow
from peercompanion.ui.ways.code_edit import CodeEdit
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.eye import Eye
from peercompanion.ui.widgets.line_edit import PassphraseEdit
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import DoorWording
from peercompanion.ui.wording.errors import Explanation


class KeyForm(QWidget):
    """``went_on`` on Enter and on the button, once something was typed; ``went_back`` leaves it."""

    went_on, went_back = Signal(), Signal()

    def __init__(self, words: DoorWording, heading: str, about: str) -> None:
        """``heading`` is the role of its title: doors have larger ones than pages. ``about`` says what is asked for."""
        super().__init__()
        self._words, self._by_code = words, False
        self._title, self._said = text("", heading, wrap=True), text("", "body", wrap=True)
        self._label = text("", "label")
        self._passphrase = PassphraseEdit(self.tr("Passphrase"))
        self._code = CodeEdit(self.tr("Recovery code"))
        self._eye, self._other = Eye(self._passphrase), Button("", "link", "key-round")
        self._go, self._back = Button(self.tr("Go on"), "primary"), Button(self.tr("Back"), "quiet-accent")
        self._lay_out(about)
        self._connect()
        self._show_way(by_code=False)

    @property
    def passphrase(self) -> str:
        return "" if self._by_code else self._passphrase.text()

    @property
    def code(self) -> str:
        return self._code.letters if self._by_code else ""

    def start(self, title: str, passphrase: str) -> None:
        """``passphrase`` is one that was typed at the door just now; it may fit."""
        self.forget()
        self._title.setText(title)
        self.setAccessibleName(title)
        self._show_way(by_code=False)
        self._passphrase.setText(passphrase)
        self._say("")

    def arrive(self) -> None:
        """A passphrase is typed anew, a code is mended where it stands."""
        if self._by_code:
            self._code.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            self._passphrase.selectAll()

    def refuse(self, error: PeerCompanionError, explained: Explanation) -> None:
        """What stands in the way; a slip in the code says where, and its group is chosen to be typed anew."""
        self.arrive()
        if isinstance(error, RecoveryCodeTypo):
            self._say(self._words.explain_slip(error))
            self._code.select_group(error.group)
        else:
            self._say(self.tr("{title}. {sentence}").format(title=explained.title, sentence=explained.sentence))

    def set_busy(self, busy: bool) -> None:
        """The focus stays in the field, which takes no letters meanwhile."""
        for field in (self._passphrase, self._code):
            field.setReadOnly(busy)
        for button in (self._go, self._back, self._other):
            button.setEnabled(not busy)
        self._go.setText(self.tr("Opening…") if busy else self.tr("Go on"))
        self._go.updateGeometry()
        if busy:
            self._say("")
            announce(self, self.tr("Opening…"))

    def forget(self) -> None:
        for field in (self._passphrase, self._code):
            field.clear()
        self._passphrase.set_shown(False)

    def _say(self, words: str) -> None:
        """ "" takes it away."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self, words, at_once=True)

    def _try(self) -> None:
        if self.passphrase or self.code:
            self.went_on.emit()
        else:
            self.arrive()

    def _turn(self) -> None:
        self._show_way(by_code=not self._by_code)
        self._say("")
        self.arrive()

    def _show_way(self, *, by_code: bool) -> None:
        self._by_code = by_code
        self._code.setVisible(by_code)
        self._passphrase.setVisible(not by_code)
        self._eye.setVisible(not by_code)
        field = self._code if by_code else self._passphrase
        self._label.setText(field.accessibleName())
        self._label.setBuddy(field)
        self._other.setText(self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code"))
        self._other.updateGeometry()

    def _connect(self) -> None:
        self._other.clicked.connect(self._turn)
        self._go.clicked.connect(self._try)
        self._back.clicked.connect(self.went_back)
        self._passphrase.returnPressed.connect(self._try)
        self._code.entered.connect(self._try)

    def _lay_out(self, about: str) -> None:
        above = row(self._label, ...)
        head = (self._title, 6, text(about, "muted", wrap=True), 18)
        box = fill(QVBoxLayout(self), (*head, above, 6, self._passphrase, self._code, 8), 0)
        fill(box, (row(self._other, ...), 4, self._said, 18, row(..., Flow(self._back, self._go, gap=14))))
        above.addWidget(self._eye)
