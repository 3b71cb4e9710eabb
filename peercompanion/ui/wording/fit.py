"""Words for finding out whether a group fits. No answer is better than another."""

from peercompanion.domain.fit import FitAnswer, FitItem


class FitWords:
    def fit_question(self, item: FitItem) -> str:
        return {
            FitItem.RULES: self.tr("Were the ground rules said?"),
            FitItem.WELCOME: self.tr("Was I made welcome?"),
            FitItem.LISTENING: self.tr("Did anyone listen to the end?"),
            FitItem.NO_PRESSURE: self.tr("Was it fine to say nothing?"),
            FitItem.AGAIN: self.tr("Would I go once more?"),
        }[item]

    def fit_answer(self, answer: FitAnswer) -> str:
        return {
            FitAnswer.YES: self.tr("Yes"),
            FitAnswer.UNSURE: self.tr("Unsure"),
            FitAnswer.NO: self.tr("No"),
        }[answer]

    def visit(self, number: int) -> str:
        return (self.tr("First visit"), self.tr("Second visit"), self.tr("Third visit"))[number - 1]
