"""The words and the help lines that travel with the program: resources/content as frozen values.

    lines        help lines and emergency numbers of a country          help_lines/*.toml
    vocabulary   words for feelings, names of situations                feelings.toml, situations.toml
    small_steps  three small things for a hard moment                   micro_steps.toml
    starters     strategies to look through and to copy                 strategies.toml
    questions    prompts, and ground rules as a template                prompts.toml, ground_rules.toml
    passphrase   words for a passphrase                                 words.txt, words_left_out.txt

The functions here load their module when they are called: the lock window needs a help line and none of the rest. Each
file is read when it is first asked for and kept. A broken file is refused with its path and line, never half read: a
help line that is wrong in one field would be worse than a clear failure. What is only on offer is empty then:
no page is kept from opening by it. The words are English source texts; the screens translate them.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from peercompanion.errors import ContentBroken

if TYPE_CHECKING:
    from peercompanion.content.lines import HelpLines
    from peercompanion.content.questions import Prompts
    from peercompanion.content.small_steps import MicroStep
    from peercompanion.content.starters import Starters
    from peercompanion.content.vocabulary import Feelings, Situations


T = TypeVar("T")


@cache
def help_lines() -> "HelpLines":
    from peercompanion.content.lines import HelpLines

    return HelpLines()


@cache
def feelings() -> "Feelings":
    from peercompanion.content import vocabulary

    return _offered("feelings.toml", vocabulary.read_feelings, vocabulary.Feelings(boxes=(), full_answers=()))


@cache
def situations() -> "Situations":
    from peercompanion.content import vocabulary

    return _offered("situations.toml", vocabulary.read_situations, vocabulary.Situations(()))


@cache
def micro_steps() -> "tuple[MicroStep, ...]":
    """Three small things for F1 while the vault is locked or empty."""
    from peercompanion.content import small_steps

    return _offered("micro_steps.toml", small_steps.read_micro_steps, ())


@cache
def starter_set() -> "Starters":
    """Strategies on offer; none is in anybody's library before it was chosen."""
    from peercompanion.content.starters import Starters, read_starters

    return _offered("strategies.toml", read_starters, Starters(()))


@cache
def prompts() -> "Prompts":
    from peercompanion.content import questions

    return _offered("prompts.toml", questions.read_prompts, questions.NO_PROMPTS)


@cache
def ground_rules() -> tuple[str, ...]:
    """A template; the group's own words replace it."""
    from peercompanion.content import questions

    return _offered("ground_rules.toml", questions.read_ground_rules, ())


def left_out() -> tuple[ContentBroken, ...]:
    """Why what is on offer is not whole, for each file that is broken."""
    for read in (feelings, situations, micro_steps, starter_set, prompts, ground_rules):
        read()
    return tuple(_broken.values())


def passphrase_words() -> tuple[str, ...]:
    """EFF's large word list. Not kept: it is needed once in the life of a vault."""
    from peercompanion.content import passphrase, table

    return passphrase.read_words(*table.shipped("words.txt"))


def suggest_passphrase(words: int = 5) -> tuple[str, ...]:
    """Five words are about 64 bits, also without those that nobody should have to type on a hard day."""
    from peercompanion.content import passphrase, table

    left_out = passphrase.read_left_out(*table.shipped("words_left_out.txt"))
    return passphrase.draw(tuple(word for word in passphrase_words() if word not in left_out), words)


_broken: dict[str, ContentBroken] = {}


def _offered(name: str, read: Callable[..., T], empty: T) -> T:
    from peercompanion.content import table

    _broken.pop(name, None)
    try:
        return read(*table.shipped(name))
    except ContentBroken as error:
        _broken[name] = error
        return empty
