"""The plugin that counts: ``--faults`` runs the tests that count, with many more tries, and prints what they counted.

``tally("kills", tried=200, lost=0)`` adds to a row of ``rows.py``, from any test of any folder, and fails the test if
anything went wrong; ``@pytest.mark.counts("locks")`` adds a test that is one try by itself.
``how_many(200, nightly=2_000)`` is the number to try in this run. ``--broken NAME`` runs what has to notice that break
(``broken.py``), and is content only if it does.
"""

import os
import platform
import subprocess
from collections.abc import Callable
from datetime import date

import pytest

from peercompanion.bootstrap.environment import CHECKOUT
from tests.faults import broken
from tests.faults.rows import ROWS, Count, as_table

_COUNTED, _FAILED = "tally", "failed"
_ENDED = ("passed", _FAILED)

HowMany = Callable[..., int]
Tally = Callable[..., None]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("faults")
    group.addoption("--faults", action="store_true", help="only what counts in the table of faults, many more of each")
    told = "break the product on purpose; the tests that have to notice must fail"
    group.addoption("--broken", choices=sorted(broken.BREAKS), help=told)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "counts(row): one try in the table of faults, wrong if it fails")
    config.addinivalue_line("markers", "notices(break, ...): fails on a product that is broken on purpose like this")
    if config.option.broken:
        os.environ[broken.VARIABLE] = config.option.broken


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.broken:
        _keep(config, items, lambda item: config.option.broken in _noticed_by(item))
        for item in items:
            item.add_marker(pytest.mark.xfail(strict=True, raises=AssertionError, reason=config.option.broken))
    elif config.option.faults:
        _keep(config, items, lambda item: _COUNTED in getattr(item, "fixturenames", ()) or _counts(item))


def pytest_runtest_setup(item: pytest.Item) -> None:
    if marker := _counts(item):
        item.user_properties.append((_COUNTED, (*marker.args, 1, None)))


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    def count(name: str, *, tried: int, **wrong: int) -> None:
        row = ROWS[name]
        request.node.user_properties.append((_COUNTED, (name, tried, wrong)))
        assert not any(wrong.values()), f"{row.what}: {wrong} of {tried} {row.unit}"

    return count


@pytest.fixture(scope="session")
def how_many(request: pytest.FixtureRequest) -> HowMany:
    def number(usual: int, *, nightly: int) -> int:
        return nightly if request.config.option.faults else usual

    return number


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not config.option.faults or config.option.broken:
        return
    terminalreporter.write_sep("=", "faults")
    for line in (*as_table(_sums(terminalreporter)), "", _where()):
        terminalreporter.write_line(line)


def _sums(terminalreporter: pytest.TerminalReporter) -> dict[str, Count]:
    """Properties of a test travel with its report, also from the processes beside each other."""
    counts: dict[str, Count] = {}
    for report in (report for kind in _ENDED for report in terminalreporter.stats.get(kind, ())):
        for name, told in report.user_properties:
            if name == _COUNTED:
                row, tried, wrong = told
                counts.setdefault(row, Count()).add(tried, {_FAILED: int(report.failed)} if wrong is None else wrong)
    return counts


def _counts(item: pytest.Item) -> pytest.Mark | None:
    return item.get_closest_marker("counts")


def _noticed_by(item: pytest.Item) -> set[str]:
    return {name for marker in item.iter_markers("notices") for name in marker.args}


def _keep(config: pytest.Config, items: list[pytest.Item], wanted: Callable[[pytest.Item], bool]) -> None:
    config.hook.pytest_deselected(items=[item for item in items if not wanted(item)])
    items[:] = [item for item in items if wanted(item)]


def _where() -> str:
    """What the figures were taken on."""
    from peercompanion.vault import library

    (cipher,) = library.load().connect(":memory:").execute("PRAGMA cipher_version").fetchone()
    asked = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    commit = subprocess.run(asked, cwd=CHECKOUT, capture_output=True, text=True).stdout.strip() or "unknown"
    kernel = ".".join(platform.release().split(".")[:2])
    system = f"{platform.system()} {kernel}, {platform.machine()}, {os.cpu_count()} cores"
    engines = f"Python {platform.python_version()}, SQLCipher {cipher.split()[0]}"
    return f"{system}, {engines}, {date.today():%-d %B %Y}, commit {commit}"
