"""Another passphrase, and another recovery code. The vault stays open meanwhile."""

from peercompanion.ui.settings.keys.course import Course
from peercompanion.ui.ways.code_step import CodeStep
from peercompanion.ui.ways.passphrase_step import PassphraseStep
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.text import icon_text


class ChangePassphrase(Course):
    def steps(self) -> tuple[Step, ...]:
        self._new = PassphraseStep(
            self.tr("A new passphrase"),
            self.tr("From then on the old one opens nothing here any more. The recovery code stays as it is."),
            self.tr("New passphrase"),
            icon_text("info", self.tr("This cannot be taken back with Undo."), "muted", wrap=True),
            go_words=self.tr("Change it"),
        )
        return self.current, self._new

    def last(self) -> None:
        said = self.tr("Changed. The old one opens nothing here any more; copies made before still open with it.")
        self.exchange(said, passphrase=self._new.passphrase)


class MakeCode(Course):
    def steps(self) -> tuple[Step, ...]:
        replaces = self.session.has_recovery_code
        told = (
            self.tr("When this one is on paper, the old one opens nothing here any more. It is shown only now.")
            if replaces
            else self.tr(
                "It opens everything if the passphrase is forgotten. Keep it on paper, away from this computer. "
                "It is shown only now."
            )
        )
        self._new = CodeStep(
            self.session.new_recovery_code,
            self.tr("Your recovery code"),
            told,
            about=self.tr("It counts from the moment you choose this. It cannot be taken back with Undo."),
            go_words=self.tr("It is on paper"),
        )
        return self.current, self._new

    def last(self) -> None:
        said = self.tr("The code on your paper opens everything from now on. An older one opens nothing here.")
        self.exchange(said, code=self._new.code)
