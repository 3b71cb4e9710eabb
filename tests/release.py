"""What nobody but a person can make true before a release: each help line looked up on its provider's own page.

By hand, in the week of the release: python -m tests.release. No test asks for it, for a line grows old by itself.
"""

import sys
from collections.abc import Iterable
from datetime import date, timedelta

from peercompanion import content
from peercompanion.content.lines import HelpLine

CHECKED_WITHIN = timedelta(days=60)


def to_be_checked(lines: Iterable[HelpLine], today: date) -> list[HelpLine]:
    """Those that no person has ticked within sixty days."""
    return [line for line in lines if line.checked_on is None or not _is_recent(line.checked_on, today)]


def every_line() -> list[HelpLine]:
    return [line for country in content.help_lines().countries for line in country.lines]


def main() -> int:
    left = to_be_checked(every_line(), date.today())
    for line in left:
        when = f"checked on {line.checked_on}" if line.checked_on else "never checked"
        print(f"{line.id}: {line.name} {line.number} ({when}; {line.source})")
    if left:
        print(f"Not to be released: {len(left)} help lines have not been checked within {CHECKED_WITHIN.days} days.")
        print("Look each up on its provider's own page, then set checked_on in resources/content/help_lines.")
    return 1 if left else 0


def _is_recent(checked: date, today: date) -> bool:
    """A day that is still to come is a slip of the pen."""
    return timedelta(0) <= today - checked <= CHECKED_WITHIN


if __name__ == "__main__":
    sys.exit(main())
