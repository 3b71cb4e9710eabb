"""The first start of a bare checkout, with real processes and real pip, but with wheels of our own and no network."""

import ast
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from peercompanion import bootstrap
from peercompanion.bootstrap.environment import CHECKOUT, Environment
from peercompanion.bootstrap.requirements import Requirement
from peercompanion.bootstrap.stamp import Stamp

RUN = ("-m", "peercompanion")
TEST = ("-c", "from peercompanion import bootstrap; bootstrap.enter('test'); import app_for_tests")
APP = """\
import sys


def main():
    import alder
    print("in", sys.prefix)
    return 0
"""
PYPROJECT = """\
[project]
dependencies = ["alder>=1,<2"]
[dependency-groups]
test = ["beech>=1"]
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TinyCheckout:
    """The bootstrap as it is, around an application of one line that needs the package ``alder``."""

    root: Path
    wheels: Path

    def start(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *(arguments or RUN)],
            cwd=self.root,
            env=os.environ | self._own_pip() | environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, **environ)
        out, told = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, told)

    def require(self, dependency: str) -> None:
        (self.root / "pyproject.toml").write_text(PYPROJECT.replace("alder>=1,<2", dependency), "utf-8")

    @property
    def answer(self) -> str:
        return f"in {self.root / '.venv'}\n"

    def _own_pip(self) -> dict[str, str]:
        return {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStart:
    checkout: TinyCheckout
    said: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> FirstStart:
    checkout = _bare(tmp_path_factory.mktemp("first"))
    return FirstStart(checkout=checkout, said=checkout.run())


@pytest.fixture
def ready(first_start: FirstStart, tmp_path: Path) -> TinyCheckout:
    """A copy of the checkout after its first start."""
    root = shutil.copytree(first_start.checkout.root, tmp_path / "checkout", symlinks=True)
    return replace(first_start.checkout, root=root)


@pytest.fixture
def bare(tmp_path: Path) -> TinyCheckout:
    return _bare(tmp_path)


def _bare(folder: Path) -> TinyCheckout:
    package = folder / "checkout" / "peercompanion"
    shutil.copytree(CHECKOUT / "peercompanion/bootstrap", package / "bootstrap")
    for name in ("__init__.py", "__main__.py", "system_packages.py"):
        shutil.copy(CHECKOUT / "peercompanion" / name, package)
    (package / "app.py").write_text(APP, "utf-8")
    (package.parent / "app_for_tests.py").write_text("import sys, beech\nprint('in', sys.prefix)\n", "utf-8")
    (package.parent / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    for name in ("alder", "beech"):
        _write_wheel(folder / "wheels", name)
    return TinyCheckout(root=package.parent, wheels=folder / "wheels")


def _write_wheel(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    about = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}.py", "")
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")


def test_a_first_start_tells_its_steps_and_runs_inside_the_new_environment(first_start: FirstStart) -> None:
    said = first_start.said

    assert (said.returncode, said.stdout) == (0, first_start.checkout.answer), said.stderr
    assert [line.split()[1] for line in said.stderr.splitlines()] == ["First", "Fetching", "Ready."]


def test_a_later_start_says_nothing_and_needs_no_pip(ready: TinyCheckout) -> None:
    said = ready.run(PIP_FIND_LINKS="")

    assert (said.returncode, said.stdout, said.stderr) == (0, ready.answer, "")


def test_the_environments_own_python_goes_on_without_starting_again(ready: TinyCheckout) -> None:
    python = ready.root / ".venv/bin/python"

    said = subprocess.run([python, *RUN], cwd=ready.root, capture_output=True, text=True, check=True)

    assert (said.stdout, said.stderr) == (ready.answer, "")


def test_arguments_and_exit_code_go_through(ready: TinyCheckout) -> None:
    (ready.root / "peercompanion/app.py").write_text("import sys\n\ndef main():\n    return len(sys.argv)\n", "utf-8")

    assert ready.run(*RUN, "--folder", "a b").returncode == 3


def test_a_run_environment_is_extended_for_tests_and_then_satisfies_both(ready: TinyCheckout) -> None:
    extended = ready.run(*TEST)
    again = [ready.run(*TEST), ready.run()]

    assert extended.stdout == ready.answer
    assert "Fetching with pip: alder, beech." in extended.stderr
    assert "First start" not in extended.stderr
    assert [(said.stdout, said.stderr) for said in again] == [(ready.answer, "")] * 2


def test_a_changed_pyproject_is_followed_and_what_the_tests_need_is_kept(ready: TinyCheckout) -> None:
    ready.run(*TEST)
    ready.require("alder>=0.5,<2")

    said = ready.run()

    assert "Fetching with pip: alder, beech." in said.stderr
    assert ready.run(*TEST).stderr == ""


def test_two_first_starts_at_once_make_one_environment(bare: TinyCheckout) -> None:
    starts = [bare.start(), bare.start()]

    ends = [start.communicate() for start in starts]

    assert [out for out, _ in ends] == [bare.answer] * 2, ends
    told = "".join(told for _, told in ends)
    assert told.count("First start") == 1
    assert told.count("Another start is setting up .venv") == 1


def test_a_set_up_that_was_killed_is_noticed_and_made_anew(ready: TinyCheckout) -> None:
    ready.require("alder>=1.0,<2")
    first = ready.start()
    assert first.stderr is not None
    assert "Fetching" in first.stderr.readline()
    first.kill()
    first.communicate()

    said = ready.run()

    assert said.stdout == ready.answer, said.stderr
    assert said.stderr.count("The environment in .venv is not complete") == 1


@pytest.mark.parametrize("piece", ["bin/python", "peercompanion.stamp"])
def test_an_environment_with_a_piece_missing_is_not_ready(ready: TinyCheckout, piece: str) -> None:
    environment = Environment(root=ready.root, wanted=Stamp.wanted(ready.root, []))
    assert environment.is_ready()

    (ready.root / ".venv" / piece).unlink()

    assert not environment.is_ready()


def test_an_environment_that_an_earlier_python_left_behind_is_made_anew(ready: TinyCheckout) -> None:
    stamp = Stamp.read(ready.root / ".venv")
    assert stamp is not None
    replace(stamp, python="cpython-310").write(ready.root / ".venv")
    (ready.root / ".venv/lib" / f"python3.{sys.version_info.minor}").rename(ready.root / ".venv/lib/python3.10")

    said = ready.run()

    assert said.stdout == ready.answer, said.stderr
    assert "Making it anew." in said.stderr


def test_without_a_network_one_sentence_says_what_to_do(ready: TinyCheckout) -> None:
    ready.require("alder>=1.5")

    said = ready.run()

    assert said.returncode == 1
    assert "If this computer is offline, connect it and start the same command again." in said.stderr
    assert "Traceback" not in said.stderr
    assert Stamp.read(ready.root / ".venv") is None


def test_a_checkout_that_cannot_be_written_is_a_sentence(bare: TinyCheckout) -> None:
    (bare.root / ".venv.lock").mkdir()  # root may write anywhere, but nobody can open a folder for writing

    said = bare.run()

    assert said.returncode == 1
    assert said.stderr.startswith("The private environment cannot be made in")
    assert len(said.stderr.splitlines()) == 1


def test_a_python_without_its_venv_module_is_a_sentence_with_the_apt_line(bare: TinyCheckout, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['ensurepip'] = None\n", "utf-8")

    said = bare.run(PYTHONPATH=str(tmp_path), PATH="")

    assert said.returncode == 1
    assert f"sudo apt-get install -y python3.{sys.version_info.minor}-venv" in said.stderr
    assert "Traceback" not in said.stderr


def test_an_old_python_is_told_so() -> None:
    assert "needs Python 3.11 or later, and this is Python 3.9." in bootstrap.refuse((3, 9))
    assert bootstrap.refuse((3, 11)) == bootstrap.refuse((3, 14)) == ""


@pytest.mark.parametrize(
    "path",
    [
        *("peercompanion/__init__.py", "peercompanion/__main__.py", "peercompanion/bootstrap/__init__.py"),
        *("tests/__init__.py", "tests/__main__.py"),
    ],
)
def test_what_an_old_python_reads_first_is_written_in_old_syntax(path: str) -> None:
    source = (CHECKOUT / path).read_text("utf-8")

    ast.parse(source, feature_version=(3, 6))


@pytest.mark.parametrize(
    ("requirement", "version", "admitted"),
    [
        ("PySide6-Essentials>=6.10.1,<6.12", "6.11.3", True),
        ("PySide6-Essentials>=6.10.1,<6.12", "6.12.0", False),
        ("PySide6-Essentials>=6.10.1,<6.12", "6.10", False),
        ("segno>=1.6", "1.6.0", True),
        ("segno>=1.6.0", "1.6", True),
        ("platformdirs", "4.14.7", True),
    ],
)
def test_bounds_are_compared_as_numbers(requirement: str, version: str, admitted: bool) -> None:
    assert Requirement.parse(requirement).admits(version) is admitted


def test_a_requirement_for_another_platform_is_met_here() -> None:
    assert Requirement.parse("nobody-has-this>=1; sys_platform == 'nowhere'").is_met()
    assert not Requirement.parse("nobody-has-this>=1").is_met()


@pytest.mark.parametrize("line", ["alder~=1.0", "alder==1.0", "alder[extra]>=1", "alder>=1; python_version < '3.12'"])
def test_a_form_that_would_be_misread_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="alder"):
        Requirement.parse(line)


def test_our_own_requirements_are_read_and_met_where_the_tests_run() -> None:
    requirements = Requirement.read(CHECKOUT, ["test"])

    assert {"PySide6-Essentials", "pytest"} <= {requirement.name for requirement in requirements}
    assert all(requirement.is_met() for requirement in requirements)


def test_a_test_environment_covers_a_run_but_not_the_other_way_round() -> None:
    run = Stamp(pyproject="a", python="cpython-311", groups=frozenset())
    test = replace(run, groups=frozenset({"test"}))

    assert test.covers(run)
    assert not run.covers(test)
    assert not test.covers(replace(run, pyproject="b"))


def test_an_environment_that_is_extended_keeps_its_own_python_and_groups() -> None:
    test = Stamp(pyproject="a", python="cpython-311", groups=frozenset({"test"}))
    run_by_a_later_python = Stamp(pyproject="b", python="cpython-313", groups=frozenset())

    assert test.extended_to(run_by_a_later_python) == replace(test, pyproject="b")
