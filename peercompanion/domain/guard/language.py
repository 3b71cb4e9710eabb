"""Whose rules a text is read by: those of the language of its small words, where there are enough of them."""

import re

from peercompanion.domain.guard.lists import word_set

GERMAN = "de"
WORD = re.compile(r"\w+")
GERMAN_WORDS = word_set(
    "ich und der die das ist nicht mit von auf ein eine einen einem einer den dem des zu zum zur im am bei es sie er "
    "wir ihr mich mir dich dir sich uns auch aber wenn wie wer hat habe haben bin sind wird kann für über noch nur "
    "schon immer sehr mein meine meiner meinem meinen sein seine seiner nach aus vor heute gesagt dann"
)
ENGLISH_WORDS = word_set(
    "i the and a of to is it that my me you he she we they his her with for on at not are but what when who how have "
    "has had be been this there from or by as if then about would could do does did can said today"
)
ENOUGH = 2


def language_of(text: str, otherwise: str) -> str:
    """``otherwise``, the language of the app, where the words are too few or say nothing clear."""
    words = WORD.findall(text[:2000].lower())
    german = sum(word in GERMAN_WORDS for word in words)
    english = sum(word in ENGLISH_WORDS for word in words)
    if german >= ENOUGH and german > english:
        return GERMAN
    return "en" if english >= ENOUGH and english > german else otherwise
