"""The words and the help lines that travel with the program: resources/content as frozen values.

    lines        help lines and emergency numbers of a country          help_lines/*.toml
    vocabulary   words for feelings, names of situations                feelings.toml, situations.toml
    small_steps  three small things for a hard moment                   micro_steps.toml
    questions    prompts, and ground rules as a template                prompts.toml, ground_rules.toml
    passphrase   words for a passphrase                                 words.txt

The functions here load their module when they are called: the lock window needs a help line and none of the rest. Each
file is read when it is first asked for and kept. A broken file is refused with its path and line, never half read: a
help line that is wrong in one field would be worse than a clear failure. What is only on offer is empty then:
no page is kept from opening by it. The words are English source texts; the screens translate them.
"""

from functools import cache
from typing import TYPE_CHECKING

from peercompanion.errors import ContentBroken

if TYPE_CHECKING:
    from peercompanion.content.lines import HelpLines
    from peercompanion.content.questions import Prompts
    from peercompanion.content.small_steps import MicroStep
    from peercompanion.content.vocabulary import Feelings, Situations


@cache
def help_lines() -> "HelpLines":
    from peercompanion.content.lines import HelpLines

    return HelpLines()


@cache
def feelings() -> "Feelings":
    from peercompanion.content import table, vocabulary

    try:
        return vocabulary.read_feelings(*table.shipped("feelings.toml"))
    except ContentBroken:
        return vocabulary.Feelings(boxes=(), full_answers=())


@cache
def situations() -> "Situations":
    from peercompanion.content import table, vocabulary

    try:
        return vocabulary.read_situations(*table.shipped("situations.toml"))
    except ContentBroken:
        return vocabulary.Situations(())


@cache
def micro_steps() -> "tuple[MicroStep, ...]":
    """Three small things for F1 while the vault is locked or empty."""
    from peercompanion.content import small_steps, table

    try:
        return small_steps.read_micro_steps(*table.shipped("micro_steps.toml"))
    except ContentBroken:
        return ()


@cache
def prompts() -> "Prompts":
    from peercompanion.content import questions, table

    try:
        return questions.read_prompts(*table.shipped("prompts.toml"))
    except ContentBroken:
        return questions.NO_PROMPTS


@cache
def ground_rules() -> tuple[str, ...]:
    """A template; the group's own words replace it."""
    from peercompanion.content import questions, table

    try:
        return questions.read_ground_rules(*table.shipped("ground_rules.toml"))
    except ContentBroken:
        return ()


def passphrase_words() -> tuple[str, ...]:
    """EFF's large word list. Not kept: it is needed once in the life of a vault."""
    from peercompanion.content import passphrase, table

    return passphrase.read_words(*table.shipped("words.txt"))


def suggest_passphrase(words: int = 5) -> tuple[str, ...]:
    """Five words are about 64 bits."""
    from peercompanion.content import passphrase

    return passphrase.draw(passphrase_words(), words)
