"""The shipped questions in the person's language. A broken file leaves them out; nothing else depends on them."""

from PySide6.QtCore import QCoreApplication

from peercompanion import content


class PromptWords:
    def prompts(self, moment: str) -> tuple[str, ...]:
        """``moment`` is a field of content.questions.Prompts."""
        questions: tuple[str, ...] = getattr(content.prompts(), moment)
        return tuple(QCoreApplication.translate("content", question) for question in questions)
